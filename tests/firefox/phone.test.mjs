import { inFirefox } from './browser.mjs'
import { steady } from './steady.mjs'

// On a desk the answer stands beside the form, and moves nothing. Without scroll anchoring, as in Safari, only the page keeps the field still.
inFirefox('Firefox as narrow as a phone, without scroll anchoring', { width: 360, height: 740, anchoring: false }, [steady])
