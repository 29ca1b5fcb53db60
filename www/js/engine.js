/**
 * The only module that imports the engine.
 *
 * Imported on demand, so that the page works even if the engine does not load.
 */
import { Plan, closures, describe, describeReading, readDate, readMonths } from '../pkg/index.js'

/** @param {object} file a plan file, or a list of editions */
export const planOf = (file) => new Plan(file)

export { closures, describe, describeReading, readDate, readMonths }
