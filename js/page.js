// The page's entry: fetches the module beside it while the page is shown, and is ready once imported.
import start from './dspp.js'

await start()

export * from './api.js'
