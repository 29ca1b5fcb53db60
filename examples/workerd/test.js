// Asks the built worker, without a network.
import { Miniflare } from 'miniflare'

const worker = new Miniflare({
  modules: true,
  modulesRules: [{ type: 'CompiledWasm', include: ['**/*.wasm'] }],
  scriptPath: 'out/main.js',
  compatibilityDate: '2026-01-01',
  cf: false
})
const response = await worker.dispatchFetch('http://localhost/?amount=2500.00')
console.log(await response.text())
await worker.dispose()
