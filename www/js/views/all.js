/**
 * The views by name, as the form's field `view` has them; those of the other questions once they are loaded.
 *
 * A view asks the core, assigns problems to fields, and writes the answer as a `Reply`.
 */

import { payment } from './payment.js'

export const VIEWS = { payment }

/** Loads the views of the other questions, which add themselves. */
export const bringOthers = () => import('./others.js')
