/**
 * The questions that the form can be asked, by the names of the markup's choices.
 *
 * A view says how the engine is asked, which of its problems belong to which field, and what is shown of its answer: texts
 * for the places of the markup, and rows for its tables. Its headline is what is read out after a change.
 */

import { payment } from './payment.js'
import { payments } from './payments.js'
import { period } from './period.js'
import { schedule } from './schedule.js'
import { shares } from './shares.js'

export const VIEWS = { payment, shares, payments, period, schedule }
