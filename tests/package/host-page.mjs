// Asks the package everything on a page that has changed what its objects inherit, and prints the outcomes.
//
// node host-page.mjs SETUP before|after: SETUP is a script that runs before the package is loaded, or after.
import { readFileSync, writeFileSync } from 'node:fs'

const [setup, time] = process.argv.slice(2)
const { stringify } = JSON
const before = Object.getOwnPropertyNames(Object.prototype)
const prepare = new Function(setup)
if (time === 'before') prepare()
const dspp = await import('dspp')
await dspp.loadLanguage('es')
const redwood = JSON.parse(readFileSync(new URL('../../plans/redwood-2007.json', import.meta.url), 'utf8'))
const indymac = JSON.parse(readFileSync(new URL('../../plans/indymac-2005.json', import.meta.url), 'utf8'))
if (time === 'after') prepare()

const month = { month: '2008-01', investmentDate: '2008-01-15', discount: '1.5', suspended: ['dividends'], closures: ['2008-01-03'] }
const worked = { participant: 'existing', payment: { amount: '2500' }, month, market: { price: '34.12' }, asOf: '2008-01-02' }
const period = { investmentDate: '2008-01-15', investmentPeriod: { start: '2008-01-02', end: '2008-01-04' }, preApprovedDiscount: '3' }
const plan = new dspp.Plan(redwood)
const list = new dspp.Plan([indymac])
const { rows } = list.schedule({ from: '2005-01', months: 2 })
const { steps } = plan.quote(worked)
const made = '2008-01-02'

const calls = {
  quote: () => plan.quote(worked),
  'quote of an empty request': () => plan.quote({}),
  'quote of fills': () => plan.quote({ market: { fills: [{ price: '34.12' }, { price: '40', shares: '1' }] } }),
  'quote of fills that are not there': () => plan.quote({ market: { fills: new Array(2) } }),
  'quotes of requests that are not there': () => plan.quoteMany(new Array(2)),
  'quote of nonsense': () => plan.quote({ nonsense: 1, payment: { nonsense: 1, approved: 'yes', kind: 'gift' }, market: 1 }),
  'quote of what no slot has': () => plan.quote({ payment: { amount: 1 }, month: { suspended: ['all'] }, market: { fills: 1 } }),
  'quote of long text': () => plan.quote({ payment: { amount: '9'.repeat(2_000) }, market: { fills: '1, 1\n2' } }),
  limits: () => plan.limits(worked),
  dueDate: () => plan.dueDate(worked),
  purchasePrice: () => plan.purchasePrice(worked),
  paymentForShares: () => plan.paymentForShares({ shares: '100', market: { price: '34.12' } }),
  'paymentForShares of none': () => plan.paymentForShares({ market: { price: '34.12' } }),
  priceList: () => plan.priceList({ market: { price: '34.12' } }),
  payments: () => plan.payments({ month, payments: [{ date: '2008-01-02', amount: '400' }, { amount: '50' }, { date: '2008-01-04' }] }),
  'payments of none': () => plan.payments({ month }),
  investmentPeriod: () => plan.investmentPeriod({
    payment: { amount: '25000', approved: true },
    month: period,
    days: [{ date: '2008-01-02', price: '34.10' }, { date: '2008-01-03', fills: [{ price: '34' }] }, { date: '2008-01-04' }]
  }),
  schedule: () => list.schedule({ from: '2005-01', months: 2 }),
  'schedule of announced months': () => plan.schedule({ from: '2008-01', announced: [month, { investmentDate: '2008-02-15' }] }),
  quoteMany: () => plan.quoteMany([worked, {}, { nonsense: 1 }]),
  'quoteMany of nothing': () => plan.quoteMany({}),
  editionOn: () => plan.editionOn('2008-01-15'),
  'new Plan of nothing': () => new dspp.Plan({}),
  'new Plan of a list': () => new dspp.Plan([redwood, { ...indymac, id: 1 }]).editionOn('2008-01-15'),
  readMonths: () => dspp.readMonths([month, { month: '2008-02' }]),
  'readMonths of nonsense': () => dspp.readMonths([{ nonsense: 1 }]),
  calendars: () => [dspp.isBusinessDay('2008-01-15', 'nyse'), dspp.addBusinessDays('2008-01-15', 2, 'nyse'), dspp.closures(2008, 'nyse')],
  readDate: () => ['1/15/08', 'soon'].map(dspp.readDate),
  'readDate of nonsense': () => dspp.readDate(1),
  'calendars of nonsense': () => dspp.addBusinessDays(1, '1', null),
  'closures of nonsense': () => dspp.closures(2008, 'lunar'),
  toIcs: () => dspp.toIcs(rows, { made }),
  'toIcs with a name': () => dspp.toIcs(rows, { plan: 'IndyMac', language: 'es', made }),
  'toIcs of little': () => dspp.toIcs([{ month: '2008-01', edition: 'e', due: '2008-01-14' }], { made }),
  'toIcs of rows that are not there': () => dspp.toIcs(new Array(2)),
  'toIcs of nonsense': () => dspp.toIcs([{ nonsense: 1 }], { nonsense: 1 }),
  describe: () => ['en', 'es'].map((language) => [...steps, ...plan.quote({ payment: { amount: '1,5' } }).problems]
    .map((one) => dspp.describe(one, language))),
  'describe of little': () => ['en', 'es'].map((language) => [
    { rule: 'period-day-price', inputs: { date: '2008-01-02', marketPrice: '34', discount: '0' }, result: '34' },
    { rule: 'discount', inputs: {}, result: '1.5' },
    { rule: 'dividend', inputs: {}, result: 'yes' },
    { rule: 'term-missing', inputs: { term: 'constructor' }, result: 'none' },
    { rule: 'from-a-newer-engine', inputs: {}, result: 'yes' },
    { field: 'announced[0].investmentDate', code: 'not-a-date', values: {} },
    { field: 'days[1].price', code: 'missing', values: {} },
    { field: 'nowhere', code: 'unknown-value', values: { known: 'a' } },
    { field: '', code: 'from-a-newer-engine', values: {} }
  ].map((one) => dspp.describe(one, language))),
  'describe of nonsense': () => dspp.describe({}),
  describeReading: () => dspp.describeReading('maximum-inclusive'),
  'describeReading of tomorrow': () => dspp.describeReading('a reading of tomorrow'),
  languages: () => dspp.languages
}

const shapeOf = (error) => ({
  thrown: dspp.isRequestError(error) ? 'RequestError' : dspp.isPlanError(error) ? 'PlanError' : String(error?.stack),
  isError: error instanceof Error,
  own: ['name', 'code', 'problems'].map((key) => Object.hasOwn(error, key)),
  name: error.name,
  message: error.message,
  code: error.code,
  problems: error.problems
})

const outcomes = []
for (const name of Object.keys(calls)) {
  try {
    outcomes.push([name, calls[name]()])
  } catch (error) {
    outcomes.push([name, shapeOf(error)])
  }
}

// The answers are printed as they are, not as the page's own prototypes would write them.
for (const name of Object.getOwnPropertyNames(Object.prototype)) {
  if (!before.includes(name)) try { delete Object.prototype[name] } catch { /* It is frozen. */ }
}
for (const { prototype } of [Array, String]) try { delete prototype.toJSON } catch { /* It is frozen. */ }
writeFileSync(1, stringify(outcomes, (_, value) => dspp.isRequestError(value) ? shapeOf(value) : value))
