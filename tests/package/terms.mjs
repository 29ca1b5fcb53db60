// Made-up plans of terms that Redwood's letter has none of, and the plans of tests/plans by their names.
import { readFileSync } from 'node:fs'

const read = (name) => JSON.parse(readFileSync(new URL(`../plans/${name}.json`, import.meta.url), 'utf8'))

export const SOUTHERN = read('southern-2014')
export const PROCTER = read('procter-gamble-2022')
export const ESSENTIAL = read('essential-utilities')
export const DYNEX = read('dynex-2014')
export const MIDDLESEX = read('middlesex-water')
export const OMEGA = read('omega-2008')
export const REALTY = read('realty-income')
export const TWO_LAYERS = read('two-layers')

const said = (value) => ({ value, clause: 'P1' })

/** A plan of $100 to $10,000 a month with further terms. */
const plan = (id, terms) => ({
  id,
  name: 'Stock Purchase Plan',
  issuer: 'Example Holdings',
  currency: 'USD',
  source: { title: 'Prospectus', date: '2025-06-02' },
  clauses: { P1: { title: 'Terms', summary: 'A term that was made up.' } },
  contacts: [{ role: 'Plan administrator', name: 'Example Transfer', telephone: '(555) 010-0100', clause: 'P1' }],
  calendar: said('nyse'),
  limits: { per: said('month'), existingMinimum: said('100.00'), newMinimum: said('500.00'), maximum: said('10000.00') },
  discounts: { standard: { minimum: '0', maximum: '3', clause: 'P1' } },
  dueDates: { standard: said(1), preApproved: said(1) },
  marketPrice: { direct: said('vwap-of-purchase-day'), openMarket: said('average-price-paid') },
  shares: { decimals: said(6), rounding: said('down') },
  displayedPrices: { decimals: said(4), rounding: said('half-even') },
  ...terms
})

/** Money needs days to clear; there is an hour, a last day to cancel, a day to ask for approval, and a record date. */
export const CLEARING = plan('clearing', {
  dueDates: {
    standard: said(1),
    preApproved: said(1),
    time: said({ time: '16:00', zone: 'eastern' }),
    clearing: [{ paidBy: 'check', businessDays: 5, clause: 'P1' }, { paidBy: 'bank-debit', businessDays: 3, clause: 'P1' }],
    cancel: said(2),
    waiverRequest: said({ businessDays: 3, time: '12:00', zone: 'eastern' }),
    beforeRecord: said(true)
  },
  schedule: { recordDate: said({ nth: 3, weekday: 'wednesday', roll: 'following', months: [3, 6, 9, 12] }) }
})

/** Shares are bought twice a month. */
export const TWICE_A_MONTH = plan('twice-a-month', {
  schedule: { investmentDate: said({ daysOfMonth: [1, 15], roll: 'following' }), recordDate: said({ lastDay: true, roll: 'preceding' }) }
})

/** Shares are bought on the 10th; over the maximum only an approval is known, and dividends have no discount. */
export const MONTHLY = plan('monthly', {
  contacts: [
    { role: 'Transfer agent', name: 'Example Transfer', telephone: '(555) 010-0100', clause: 'P1' },
    { role: 'Investor relations, requests for waiver', name: 'Example Holdings', telephone: '(555) 010-0200', clause: 'P1' }
  ],
  limits: { per: said('month'), existingMinimum: said('50.00'), newMinimum: said('250.00'), maximum: said('5000.00') },
  schedule: { investmentDate: said({ dayOfMonth: 10, roll: 'following' }) },
  dueDates: { standard: said(2) },
  discounts: { standard: { minimum: '0', maximum: '3', clause: 'P1' }, dividends: { minimum: '0', maximum: '0', clause: 'P1' } }
})

/** Only whole shares are credited; the rest of the money is kept. */
export const WHOLE = plan('whole', { shares: { decimals: said(0), rounding: said('down'), leftOver: said('kept') } })

/** The price is at least the net asset value. */
export const NET_ASSET_VALUE = plan('net-asset-value', {
  marketPrice: { direct: said({ greaterOf: 'net-asset-value', percent: '95', of: 'vwap-of-purchase-day' }), openMarket: said('average-price-paid') }
})

/** A little of everything. */
export const ALL_TERMS = plan('all-terms', {
  limits: {
    per: said('month'),
    minimumPer: said('payment'),
    existingMinimum: said('100.00'),
    newMinimum: said('500.00'),
    recurringMinimum: said('50.00'),
    newRecurring: said({ amount: '50.00', payments: 10 }),
    maximum: said('10000.00'),
    furtherMaximums: [{ per: 'quarter', value: '20000.00', clause: 'P1' }, { per: 'year', value: '25000.00', clause: 'P1' }]
  },
  fees: {
    items: [
      { on: 'enrolment', amount: '10.00', clause: 'P1' },
      { on: 'purchase', of: 'optional-cash', paidBy: 'check', amount: '5.00', clause: 'P1' },
      { on: 'purchase', of: 'optional-cash', paidBy: 'bank-debit', percent: '2', atLeast: '1.00', atMost: '2.50', clause: 'P1' },
      { on: 'purchase', of: 'dividend', percent: '5', atMost: '3.00', clause: 'P1' },
      { on: 'share', source: 'open-market', amount: '0.05', clause: 'P1' },
      { on: 'sale', amount: '15.00', clause: 'P1' },
      { on: 'purchase', paidBy: 'payroll', amount: '1.00', paidByCompany: true, clause: 'P1' }
    ],
    fractions: said('part'),
    cents: said('half-up'),
    limits: said('before-fees')
  },
  dueDates: CLEARING.dueDates,
  schedule: { investmentDate: said({ daysOfMonth: [1, 15], roll: 'following' }), recordDate: CLEARING.schedule.recordDate },
  discounts: { standard: { minimum: '0', maximum: '0', clause: 'P1' }, preApproved: { minimum: '0', maximum: '5', clause: 'P1' }, dividends: { minimum: '0', maximum: '3', clause: 'P1' } },
  marketPrice: NET_ASSET_VALUE.marketPrice,
  investmentPeriod: { threshold: said('part-carried-over') },
  shares: WHOLE.shares
})
