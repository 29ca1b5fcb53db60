// The default entry: the build puts the module inside, so that it is ready once imported, everywhere.
import { initSync } from './dspp.js'
import module from './dspp_bg.wasm'

initSync({ module })

export * from './api.js'
