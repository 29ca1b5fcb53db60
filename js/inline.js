// The entry that is one file: the build bundles it with the module inside, so that it is ready without another request.
import { initSync } from './dspp.js'
import module from './dspp_bg.wasm'

initSync({ module })

export * from './api.js'
