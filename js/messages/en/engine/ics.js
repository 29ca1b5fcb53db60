/** Words of calendar files, in English. */

import { formats } from '../formats.js'

const { longDate } = formats

/** Text of a calendar event; `kind` is `due` or `pre-approved-due`, `row` a row of a schedule, `safe` an earlier day that is safer: with a weekday if money clears from then. */
export const ics = {
  title: (kind, plan, safe) => `${kind === 'due' ? 'Money' : 'Pre-approved money'} ${safe ? 'should arrive, to be safe' : 'must arrive'}${plan && `: ${plan}`}`,
  description: (kind, due, row, safe) => {
    const { investmentDate, investmentPeriod: { start, end } = {} } = row
    const [what, invested, within] = kind === 'due'
      ? ['Your payment', investmentDate && ` to be invested on ${longDate(investmentDate)}`, 'within']
      : ['Your pre-approved payment', start && `, to be invested from ${longDate(start)}${end ? ` to ${longDate(end)}` : ' on'}`, 'over']
    return `${safe ? `${longDate(safe.date)} is the safer day. ` : ''}${what} must ${safe?.weekday ? 'clear' : 'arrive'} by ${longDate(due)}${invested || ''}. ` +
      `This is for payments ${within} the maximum. We worked out this date from the plan’s documents, which govern.`
  }
}
