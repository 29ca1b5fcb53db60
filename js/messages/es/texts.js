/** Texts of the markup and the plan files, by their English; www/js/texts.js explains the braces. */

import { markup } from './markup.js'
import { plans } from './plans.js'

export const texts = { __proto__: null, ...markup, ...plans }
