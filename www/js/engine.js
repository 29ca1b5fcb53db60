/**
 * The only module that knows where the rules come from.
 *
 * It is imported on demand, so that a page whose engine does not load still works as a page.
 */
import { Plan, closures, describe, describeReading, readDate, readMonths, toIcs } from '../pkg/index.js'

/** The plan of a file, or the one that the markup describes. */
export const planOf = (file) => file ? new Plan(file) : Plan.redwood2007()

export { closures, describe, describeReading, readDate, readMonths, toIcs }
