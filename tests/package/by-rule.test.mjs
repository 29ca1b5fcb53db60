// The next investment date by a plan's own rule, which the page fills in; the dates were counted by hand on a calendar.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Plan } from 'dspp'
import { nextByRule } from '../../www/js/by-rule.js'
import { read, redwood, redwood2002 } from './plans.mjs'
import { CLEARING, TWICE_A_MONTH } from './terms.mjs'

const said = (value) => ({ value, clause: 'P1' })
const next = (file, day, more = {}) => nextByRule(new Plan(file), file, { day, ...more })?.investmentDate

const with15th = (plan, schedule = {}) => ({ ...plan, schedule: { ...plan.schedule, investmentDate: said({ dayOfMonth: 15, roll: 'following' }), ...schedule } })

test('is the first whose money can still arrive', () => {
  // January 1, 2026 is a holiday, so that the month begins with Friday the 2nd; February 1 is a Sunday.
  for (const [day, date] of [
    ['2025-12-31', '2026-01-02'], ['2026-01-01', '2026-01-15'], ['2026-01-14', '2026-01-15'], ['2026-01-15', '2026-02-02'], ['2026-01-30', '2026-02-02'], ['2026-01-31', '2026-02-17']
  ]) assert.equal(next(TWICE_A_MONTH, day), date, day)
})

test('leaves time for a payment to clear, as it is paid', () => {
  const plan = with15th(CLEARING)
  // Due on Wednesday, January 14: five business days before it is January 7, three are January 9.
  for (const [day, method, date] of [
    ['2026-01-07', 'check', '2026-01-15'], ['2026-01-08', 'check', '2026-02-17'], ['2026-01-09', 'one-time-debit', '2026-01-15'], ['2026-01-10', 'one-time-debit', '2026-02-17'],
    ['2026-01-14', 'payroll', '2026-01-15'], ['2026-01-08', undefined, '2026-02-17']
  ]) assert.equal(next(plan, day, { method }), date, `${day} ${method}`)
})

test('moves with the days that are closed', () => {
  assert.equal(next(with15th({ ...CLEARING, dueDates: TWICE_A_MONTH.dueDates }), '2026-01-05', { closures: ['1/15/2026'] }), '2026-01-16')
  // The field tells of a closing that cannot be read.
  assert.equal(next(with15th({ ...CLEARING, dueDates: TWICE_A_MONTH.dueDates }), '2026-01-05', { closures: ['1/15/2026', 'x'] }), '2026-01-16')
})

test('is none unless the plan has a rule', () => {
  for (const plan of [redwood(), redwood2002(), [redwood2002(), redwood()], CLEARING]) assert.equal(next(plan, '2026-01-05'), undefined)
})

test('is none past the last day of the plan, or before its first', () => {
  assert.equal(next(read('plans/ventas-2011.json'), '2026-01-05'), undefined)
  assert.equal(next(read('plans/indymac-2005.json'), '2005-12-22'), undefined)
  assert.equal(next(read('plans/indymac-2005.json'), '2005-12-21'), '2005-12-22')
  const ended = { ...TWICE_A_MONTH, effectiveFrom: said('2026-01-10'), effectiveUntil: said('2026-01-31') }
  assert.equal(next(ended, '2025-12-20'), '2026-01-15')
  assert.equal(next(ended, '2026-01-15'), undefined)
  // The next edition goes on with a rule of its own.
  const later = { ...with15th(CLEARING), id: 'later', effectiveFrom: said('2026-02-01') }
  assert.equal(next([ended, later], '2026-01-15'), '2026-02-17')
})

test('is none while payments are suspended', () => {
  assert.equal(next({ ...TWICE_A_MONTH, suspended: said(['optional-cash']) }, '2026-01-05'), undefined)
})

test('is none for dividends, nor where a dividend decides', () => {
  assert.equal(next(TWICE_A_MONTH, '2026-01-05', { kind: 'dividend' }), undefined)
  const dividend = said({ dividendPaymentDate: true, dayOfMonth: 15, roll: 'following' })
  assert.equal(next(with15th(CLEARING, { investmentDate: dividend }), '2026-01-05'), undefined)
  const after = { investmentDate: said({ businessDays: 0, after: 'period-end' }), periodEnd: dividend }
  assert.equal(next(with15th(CLEARING, after), '2026-01-05'), undefined)
  // A record date is no day of investment.
  assert.equal(next(with15th(CLEARING, { recordDate: dividend }), '2026-01-05'), '2026-01-15')
})

test('is found a year ahead', () => {
  const yearly = with15th(CLEARING, { investmentDate: said({ dayOfMonth: 15, roll: 'following', months: [1] }) })
  assert.equal(next(yearly, '2026-01-20'), '2027-01-15')
})

test('is an announced date in its month, and the rule’s in every other', () => {
  const day15 = with15th({ ...CLEARING, dueDates: TWICE_A_MONTH.dueDates })
  const months = [{ month: '2026-02', investmentDate: '2026-02-12' }, { month: '2026-01', investmentDate: '2026-01-20' }, { month: '2026-03', discount: '1' }]
  // Money for the 20th must arrive by Friday, January 16: the 19th is a holiday.
  for (const [day, date] of [
    ['2026-01-05', '2026-01-20'], ['2026-01-16', '2026-01-20'], ['2026-01-17', '2026-02-12'], ['2026-02-12', '2026-03-16'], ['2026-03-16', '2026-04-15']
  ]) assert.equal(next(day15, day, { months }), date, day)
})

test('is an announced date alone in a plan without a rule', () => {
  const months = [{ month: '2026-01', investmentDate: '2026-01-15' }, { month: '2026-02', discount: '1' }, { month: '2026-03', investmentDate: '2026-03-16' }]
  for (const [day, date] of [['2026-01-14', '2026-01-15'], ['2026-01-15', '2026-03-16'], ['2026-03-14', undefined]]) assert.equal(next(redwood(), day, { months }), date, day)
  assert.equal(next(redwood(), '2026-01-14', { months, kind: 'dividend' }), undefined)
})
