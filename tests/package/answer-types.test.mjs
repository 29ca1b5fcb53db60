// Compiles answers against the declarations: each golden answer, and one to each other question.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { promisify } from 'node:util'
import { Plan, closures, readMonths } from 'dspp'
import { root } from '../../scripts/run.mjs'
import { completePlan } from './plans.mjs'

const golden = readdirSync(join(root, 'tests/golden')).flatMap((name) => JSON.parse(readFileSync(join(root, 'tests/golden', name), 'utf8')))
const folder = join(root, 'target/answer-types')
const plan = Plan.redwood2007()
const withFees = new Plan(readFileSync(join(root, 'tests/plans/procter-gamble-2022.json'), 'utf8'))
const month = { investmentDate: '2008-01-15', investmentPeriod: { start: '2008-01-02', end: '2008-01-04' }, discount: '1.5' }
const market = { price: '34.12' }

/** A plan with several dates a month and the days around them. */
const dated = new Plan({
  ...completePlan(),
  effectiveUntil: undefined,
  suspended: undefined,
  schedule: { investmentDate: { value: { daysOfMonth: [1, 15], roll: 'following' }, clause: 'L1' }, recordDate: completePlan().schedule.recordDate }
})

/** Values and the types that declare them. */
const others = [
  ['LimitsOnly', plan.limits({ participant: 'new' })],
  ['DueOnly', plan.dueDate({ month, asOf: '2008-01-02' })],
  ['DueOnly', dated.dueDate({ month })],
  ['DueOnly', dated.dueDate({ month: { ...month, investmentDate: undefined }, payment: { method: 'check' } })],
  ['Schedule', dated.schedule({ from: '2008-01', months: '3' })],
  ['PriceOnly', plan.purchasePrice({ month, market })],
  ['Quote', withFees.quote({ payment: { kind: 'dividend', amount: '100' }, market: { price: '150' } })],
  ['PaymentForShares', plan.paymentForShares({ month, market, shares: '100' })],
  ['PriceList', plan.priceList({ month, market, step: '1' })],
  ['Payments', plan.payments({ participant: 'new', month, payments: '2008-01-02, 600\n2008-01-09, 10000\nx' })],
  ['InvestmentPeriod', plan.investmentPeriod({
    participant: 'existing', payment: { amount: '30000', approved: true }, month: { ...month, thresholdPrice: '45' },
    days: '2008-01-02, 50\n2008-01-03, 40\n2008-01-04, 50'
  })],
  ['Schedule', plan.schedule({ from: '2008-01', months: '2', announced: [{ month: '2008-01', investmentDate: '2008-01-15' }] })],
  ['QuotedAnswers', plan.quoteMany([{ participant: 'new', payment: { amount: '600' } }]).quotes],
  ['MonthlyTerms[]', readMonths([{ month: '2008-01', ...month, suspended: ['dividends'] }])],
  ['Closure[]', closures(2007, 'nyse')]
]

before(() => mkdir(folder, { recursive: true }))

/** Compiles values of types; throws with the compiler's messages. */
async function compile (name, values) {
  const code = `import type { BriefQuote, Closure, InvestmentPeriod, MonthlyTerms, PaymentForShares, Payments, PriceList, Quote, Schedule } from '../../dist/index.js'
type LimitsOnly = Pick<Quote, 'tier' | 'limits' | 'steps' | 'problems'>
type DueOnly = Pick<Quote, 'due' | 'steps' | 'problems'>
type PriceOnly = Pick<Quote, 'market' | 'discount' | 'purchase' | 'steps' | 'problems'>
type QuotedAnswers = (BriefQuote | null)[]
${values.map(([type, value]) => `void (${JSON.stringify(value)} satisfies ${type})`).join('\n')}\n`
  const options = { strict: true, noEmit: true, exactOptionalPropertyTypes: true, module: 'nodenext', target: 'es2022', lib: ['es2022', 'dom'], types: [] }
  await writeFile(join(folder, `${name}.mts`), code)
  await writeFile(join(folder, `${name}.json`), JSON.stringify({ compilerOptions: options, files: [`${name}.mts`] }))
  await promisify(execFile)(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--project', join(folder, `${name}.json`)])
    .catch(({ stdout }) => { throw new Error(stdout) })
}

test('every golden answer has its declared type, and so have the answers to other questions', async () => {
  assert.ok(golden.length > 400)
  await compile('answers', [...golden.map(({ request }) => ['Quote', plan.quote(request)]), ...others])
})

test('an answer with another key, without one, or with another name of a code does not compile', async () => {
  const quote = plan.quote({ payment: { amount: 'x' } })
  const { due, ...withoutDue } = quote
  for (const [index, wrong] of [{ ...quote, also: 1 }, withoutDue, { ...quote, problems: [{ ...quote.problems[0], code: 'no-such-code' }] }].entries()) {
    await assert.rejects(compile(`wrong-${index}`, [['Quote', wrong]]), /wrong-\d\.mts.*TS(1360|2322|2353|2741)/)
  }
})
