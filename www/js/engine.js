/**
 * The only module that imports the engine.
 *
 * Imported on demand, so that the page works even if the engine does not load.
 */
import { Plan, closures, describe, describeReading, readDate, readMonths, toIcs } from '../pkg/index.js'

/** Makes the plan of a file, or the plan of the markup. */
export const planOf = (file) => file ? new Plan(file) : Plan.redwood2007()

export { closures, describe, describeReading, readDate, readMonths, toIcs }
