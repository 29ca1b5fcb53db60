// The entry as one file: the build puts the module inside, so that no second request is needed.
import { initSync } from './dspp.js'
import module from './dspp_bg.wasm'

initSync({ module })

export * from './api.js'
