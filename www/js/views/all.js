/**
 * The views by name, as the markup's choices name them.
 *
 * A view asks the engine, assigns problems to fields, and writes the answer: the texts of
 * its headline, which are announced after a change, its figures, and its table rows. `askMore` gets the
 * other data of tables and pictures.
 */

import { payment } from './payment.js'
import { payments } from './payments.js'
import { period } from './period.js'
import { schedule } from './schedule.js'
import { shares } from './shares.js'

export const VIEWS = { payment, shares, payments, period, schedule }
