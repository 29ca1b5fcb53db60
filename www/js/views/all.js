/**
 * The questions that the form can be asked, by the names of the markup's choices.
 *
 * A view says how the engine is asked, which of its problems belong to which field, and what is shown of its answer: the texts of
 * its headline, which are read out after a change, those of the figures behind it, and rows for its tables. What its tables and
 * pictures need besides, it asks for with `askMore`.
 */

import { payment } from './payment.js'
import { payments } from './payments.js'
import { period } from './period.js'
import { schedule } from './schedule.js'
import { shares } from './shares.js'

export const VIEWS = { payment, shares, payments, period, schedule }
