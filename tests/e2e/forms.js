/** Forms as anybody may fill them in: every question, with values that are right, wrong and forbidden. */

/** What may stand in each field, right values first: those come more often. An empty text leaves the field empty. */
const VALUES = {
  participant: ['existing', 'new', ''],
  'payment.kind': ['optional-cash', 'dividend'],
  'dividend-as': ['amount', 'shares'],
  'payment.amount': ['2,500.00', '25000', '50', '10000.01', '', '0', 'abc', '-5', '1,5', '1000000001', '0.001'],
  'payment.sentThisMonth': ['', '9000', 'x', '-1'],
  'payment.approved': ['', 'yes'],
  'payment.sharesHeld': ['100', '', 'x', '1000000000', '0'],
  'payment.reinvested': ['', '50', '5', '101', 'x'],
  shares: ['100', '1000', '1', '', 'x', '1000000000', '0.0000001'],
  'month.dividendPerShare': ['0.75', '', 'x', '1000000'],
  'month.investmentDate': ['2008-01-15', '', '2011-05-20', '2008-01-19', '2007-11-15', '1989-12-31', '2101-01-03'],
  'month.discount': ['', '1.5', '3.5', 'x'],
  'month.preApprovedDiscount': ['', '5', '6', 'x'],
  'month.thresholdPrice': ['', '33.50', 'x'],
  'month.investmentPeriod.start': ['2008-01-02', '', '2008-01-05', '2007-11-21', '1990-01-01'],
  'month.investmentPeriod.end': ['2008-01-08', '', '2007-12-31', '2009-01-05'],
  'month.suspended': ['', '', 'optional-cash', 'pre-approved', 'new-investors', 'dividends'],
  'month.closures': ['', '2008-01-16', 'soon', '2008-01-16\nx\n2101-01-03', '2008-01-14\n'.repeat(400)],
  'market.source': ['direct', '', 'open-market'],
  'price-as': ['price', 'fills'],
  'market.price': ['34.12', '900000', '', '0', 'x'],
  'market.fills': ['34.12, 200', '', 'x', '34.12\n1, 2, 3', 'Shares\tPrice\n200\t34.10'],
  days: ['2008-01-02, 34.12', '', 'x', '2008-01-02, 34\n2008-01-02, 35\n2008-02-30, 1', '2008-01-05, 34.12'],
  asOf: ['2008-01-02', '2008-01-15', '', '2101-02-01', '1980-01-01'],
  from: ['2008', '', '08', 'x', '1989', '2100', '2101'],
  fromMonth: ['01', '12'],
  months: ['12', '24', '', '0', 'x', '5000'],
  announced: ['2008-01-15, 2008-01-02, 2008-01-15', '', 'soon', '2008-01-19', '2008-01-15\n\n2008-01-16', '2008-01-15, 2008-01-20, 2008-01-02, x'],
  'payments[0].date': ['2008-01-04', '', '2008-01-16', '2101-01-03'],
  'payments[0].amount': ['2,500', '50', '20000', '', 'six', '1,5'],
  'payments[2].date': ['2008-01-05', '2008-01-16', ''],
  'payments[2].amount': ['6000', '', 'x', '0']
}

/** Numbers from 0 to 1, the same for the same seed: mulberry32. */
function * numbersFrom (seed) {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Filled forms of a question, as the calculator's state.
 *
 * @param {string} view
 * @param {number} count
 * @param {number} seed the same one gives the same forms
 */
export function randomForms (view, count, seed) {
  const numbers = numbersFrom(seed)
  const one = (values) => values[Math.floor(numbers.next().value ** 2 * values.length)]
  return Array.from({ length: count }, () => new URLSearchParams([
    ['view', view], ...Object.entries(VALUES).map(([name, values]) => [name, one(values)])
  ]).toString())
}
