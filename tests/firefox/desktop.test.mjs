import { inFirefox } from './browser.mjs'
import { specs } from './specs.mjs'

inFirefox('Firefox on a desk', { width: 1280, height: 900 }, specs)
