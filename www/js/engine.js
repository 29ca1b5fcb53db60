/**
 * The only module that knows where the rules come from.
 *
 * It is imported on demand, so that a page whose engine does not load still works as a page.
 */
import { Plan, describe, describeReading } from '../pkg/index.js'

export const plan = Plan.redwood2007()
export { describe, describeReading }
