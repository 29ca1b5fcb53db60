// The entry for Node: ready once imported.
import { readFileSync } from 'node:fs'

import { initSync } from './dspp.js'

initSync({ module: readFileSync(new URL('dspp_bg.wasm', import.meta.url)) })

export * from './api.js'
