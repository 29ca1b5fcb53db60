// The entry for browsers: loads the WebAssembly module beside it, and is ready once imported.
import start from './dspp.js'

await start()

export * from './api.js'
