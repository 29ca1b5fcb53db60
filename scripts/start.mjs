/** `npm start`: installs what is missing, builds, and serves the page. */
import { build, setUpBuild } from './build.mjs'
import { main } from './run.mjs'
import { serveUntilStopped } from './serve.mjs'

await main(async () => {
  await setUpBuild()
  await build()
  await serveUntilStopped()
})
