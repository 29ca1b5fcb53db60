/** What stands in the markup and in the plan files, by its English: see www/js/texts.js for the braces. */

import { markup } from './markup.js'
import { plans } from './plans.js'

export const texts = { __proto__: null, ...markup, ...plans }
