/** English: the sentence for each code of a step, a reading or a problem, as a function of its values. A file for each subject. */

import { tablesOf } from '../by-subject.js'
import { dividends } from './engine/dividends.js'
import { dueDates } from './engine/due-dates.js'
import { fees } from './engine/fees.js'
import { limits } from './engine/limits.js'
import { period } from './engine/period.js'
import { number } from './engine/phrases.js'
import { plan } from './engine/plan.js'
import { pricing } from './engine/pricing.js'
import { schedule } from './engine/schedule.js'
import { typed } from './engine/typed.js'

export { ics } from './engine/ics.js'
export { onLine } from './engine/typed.js'

// The net asset values of days are fields of the price, so that it comes before the period.
export const { steps, problems, readings, about } = tablesOf(
  [plan, limits, dividends, dueDates, pricing, fees, period, schedule, typed], (noun, index) => `${noun} in announcement ${number(index)}`, 'a line of the list')
