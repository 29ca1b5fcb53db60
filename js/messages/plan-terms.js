/** Parts of the page's words about plan files that are the same in every language. */

/**
 * Returns a function that writes a term, by its part of the plan file.
 *
 * @param {ReturnType<typeof import('../formats.js').formatsOf>} formats
 * @param {object} words
 * @param {string[]} words.counts small numbers in letters
 * @param {Record<string, string>} words.calendars
 * @param {string} words.down the direction of a rounding
 */
export function writtenBy ({ date, number, percent, roundMoney }, { counts, calendars, down }) {
  const written = {
    effectiveFrom: date,
    effectiveUntil: date,
    limits: roundMoney,
    dueDates: (value) => counts[value] ?? number(value),
    calendar: (name) => calendars[name],
    discounts: percent,
    shares: (value) => value === 'down' ? down : number(value),
    displayedPrices: number
  }
  return (path, value) => written[path.split('.')[0]](value)
}

export const optional = (value, write) => value === undefined ? undefined : write(value)

/** Returns true for a fee that is taken out of payments or dividends. */
export const isTaken = ({ on, amount, percent, paidByCompany }) => on !== 'sale' && (amount ?? percent) && !paidByCompany
