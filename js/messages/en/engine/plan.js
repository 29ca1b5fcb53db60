/** The plan that answers, and what its file leaves out, in English. */

import { date, uncapitalised } from './phrases.js'

const FEATURES = {
  __proto__: null,
  'optional-cash': 'optional cash payments',
  'pre-approved': 'pre-approved payments over the maximum',
  dividends: 'dividend reinvestment',
  'new-investors': 'payments from new investors'
}

/** Names of a plan's terms, by their place in the plan file. */
const TERMS = {
  __proto__: null,
  effectiveFrom: 'when the plan took effect',
  'limits.existingMinimum': 'what the minimum is for an existing stockholder',
  'limits.newMinimum': 'what the minimum is for a new investor',
  'limits.maximum': 'what the maximum is without approval',
  'dueDates.standard': 'how long before the investment date your money must arrive',
  'dueDates.preApproved': 'how long before the investment period pre-approved money must arrive',
  'dueDates.clearing': 'how long money paid that way takes to clear',
  'schedule.termsSet': 'when the discount and the threshold price are set',
  'schedule.investmentDate': 'how investment dates are chosen',
  'schedule.periodStart': 'when an investment period starts',
  'schedule.periodEnd': 'when an investment period ends',
  'schedule.recordDate': 'when the record date of a dividend is',
  'marketPrice.direct': 'how the price of shares bought from the company is set',
  'marketPrice.openMarket': 'how the price of shares bought on the open market is set',
  'discounts.standard': 'how small or large the discount may be',
  'discounts.preApproved': 'how small or large the pre-approved discount may be',
  'discounts.dividends': 'which discount reinvested dividends get',
  'limits.existingAfterFirstPurchase': 'whether a new investor counts as an existing stockholder after a first accepted purchase',
  'dividends.cents': 'how a dividend is rounded to the cent',
  'investmentPeriod.oddCents': 'which days get the leftover cents when a payment is split over an investment period',
  'fees.fractions': 'whether a fraction of a share pays part of the fee for each share or all of it',
  'fees.cents': 'how a fee in percent is rounded to the cent',
  shares: 'how many decimal places of a share are credited'
}

/** Writes the days that the plan's terms cover. */
const known = (from, until, show) => from ? `${show(from)} through ${show(until)}` : `${show(until)} or earlier`

export const plan = {
  steps: {
    'plan-in-effect': ({ date: day, effectiveFrom, effectiveUntil }, result) => {
      const isWithin = result === 'in-effect'
      if (effectiveUntil) return `${date(day)} is ${isWithin ? '' : 'not '}one of the dates we have terms for (${known(effectiveFrom, effectiveUntil, date)}).`
      return isWithin
        ? `These terms took effect on ${date(effectiveFrom)}, so they cover ${date(day)}.`
        : `${date(day)} is before these terms took effect on ${date(effectiveFrom)}.`
    },
    'governing-document': (inputs) => `The ${inputs.document} dated ${date(inputs.date)} governs. These answers do not replace it.`,
    'term-missing': ({ term }) => `The plan’s published terms do not say ${TERMS[term] ?? term}.`,
    suspended: ({ feature, for: time }) => time === 'month'
      ? `The company has suspended ${FEATURES[feature]} for the month.`
      : `The company has suspended ${FEATURES[feature]} until further notice.`
  },
  problems: {
    'outside-plan': ({ effectiveFrom, effectiveUntil }, { noun, show }) => effectiveUntil
      ? `Change ${uncapitalised(noun)}: we have terms only for ${known(effectiveFrom, effectiveUntil, show)}`
      : `Choose ${uncapitalised(noun)} on or after ${date(effectiveFrom)}, when these terms took effect`
  },
  readings: {
    'investment-date-decides': 'What counts is the day your money is invested, not the day you send it.'
  }
}
