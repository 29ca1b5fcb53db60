/**
 * The views by name, as the form's field `view` has them.
 *
 * A view asks the core, assigns problems to fields, and writes the answer as a `Reply`.
 */

import { payment } from './payment.js'
import { payments } from './payments.js'
import { period } from './period.js'
import { schedule } from './schedule.js'
import { shares } from './shares.js'

export const VIEWS = { payment, shares, payments, period, schedule }
