/** Words of the page that makes calculators, by their English; those of markup.js and plans.js are said there. */

import { page } from './make/page.js'
import { prices } from './make/prices.js'
import { takeAway } from './make/take-away.js'
import { terms } from './make/terms.js'

export const make = { __proto__: null, ...page, ...terms, ...prices, ...takeAway }
