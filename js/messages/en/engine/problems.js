/** The sentence for each problem, in English. */

import { formats } from '../formats.js'
import { PARTICIPANTS } from './names.js'
import { businessDays, decimalPlaces, isZero, known, uncapitalised } from './phrases.js'

const { date, longDate, money, monthAndYear, number, percent } = formats

const CLOSED = {
  __proto__: null,
  nyse: 'the market is closed',
  'federal-reserve': 'banks are closed'
}

/** Sentences by problem code, from its values and the words of `about`. */
export const problems = {
  __proto__: null,
  'not-a-number': (_, { noun, example }) => `Enter ${uncapitalised(noun)} as a number, like ${example}`,
  'decimal-comma': ({ withPoint }, { noun }) => `Use a decimal point, not a comma, in ${uncapitalised(noun)}: ${withPoint}`,
  'another-currency': (_, { noun, example }) => `Enter ${uncapitalised(noun)} in US dollars, like ${example}`,
  negative: (_, { noun }) => `Remove the minus sign from ${uncapitalised(noun)}`,
  'too-many-decimals': ({ decimals }, { noun }) => isZero(decimals)
    ? `Enter ${uncapitalised(noun)} as a whole number`
    : `Use no more than ${decimalPlaces(decimals)} in ${uncapitalised(noun)}`,
  'out-of-range': ({ minimum, maximum }, { noun, show }) => `Check ${uncapitalised(noun)}: it must be between ${show(minimum)} and ${show(maximum)}`,
  'not-a-date': ({ expected, date: day }, { noun, example }) => {
    const name = uncapitalised(noun)
    switch (expected) {
      case 'year': return `Add the year to ${name}, like ${example}`
      case 'month-first': return `Enter ${name} with the month first, like 1/15/2008`
      case 'weekday': return `Check the weekday of ${name}${day ? `: that day is ${longDate(day)}` : ''}`
      default: return `Enter ${name} as a full date, like ${example}`
    }
  },
  'outside-plan': ({ effectiveFrom, effectiveUntil }, { noun, show }) => effectiveUntil
    ? `Change ${uncapitalised(noun)}: we have terms only for ${known(effectiveFrom, effectiveUntil, show)}`
    : `Choose ${uncapitalised(noun)} on or after ${date(effectiveFrom)}, when these terms took effect`,
  'below-minimum': ({ minimum, leastNow, participant, per, recurring }) => {
    const who = recurring ? `a recurring payment${participant === 'new' ? ' of a new investor' : ''}` : PARTICIPANTS[participant]
    return `Raise the amount to ${money(leastNow)}: the minimum for ${who} is ${money(minimum)}${recurring ? '' : ` a ${per}`}`
  },
  'needs-approval': ({ maximum, remaining, per }) => isZero(remaining)
    ? `Get approval for this amount: over ${money(maximum)} a ${per} needs it`
    : `Lower the amount to ${money(remaining)} or get approval: over ${money(maximum)} a ${per} needs it`,
  'less-than-its-part': ({ minimum, per }, { noun }) =>
    `Check ${uncapitalised(noun)}: it includes the ${money(minimum)} you sent this ${per}, so it cannot be less`,
  'not-a-month': (_, { noun }) => `Enter ${uncapitalised(noun)} as a year and month, like 2008-01`,
  'outside-month': ({ month }, { noun }) => `Choose ${uncapitalised(noun)} in ${monthAndYear(month)}, the month it is for`,
  'amount-and-shares-held': () => 'Enter the dividend amount or the shares you hold, not both',
  'below-least-reinvested': ({ minimum }) => `Raise the percent to reinvest to ${percent(minimum)} or more`,
  'fills-not-the-price': () => 'Enter one market price: this plan does not average purchases',
  'outside-band': ({ minimum, maximum }, { noun }) => minimum === maximum
    ? `Check ${uncapitalised(noun)}: the plan sets it at ${percent(minimum)}`
    : `Check ${uncapitalised(noun)}: it must be ${percent(minimum)} to ${percent(maximum)}`,
  'past-due': ({ due }) => `Choose later dates: your money had to arrive by ${longDate(due)}`,
  'not-a-business-day': ({ calendar, before, after }, { noun }) => {
    const open = [before, after].filter(Boolean).map(longDate)
    return `Check ${uncapitalised(noun)}: ${CLOSED[calendar]} that day. ${open.length > 1 ? 'Nearest open days' : 'Nearest open day'}: ${open.join(' and ')}`
  },
  'period-reversed': ({ start }, { noun }) => `Choose ${uncapitalised(noun)} on or after ${date(start)}, its first day`,
  'period-too-long': ({ maximum }) => `Shorten the investment period to ${businessDays(maximum)} or fewer`,
  'no-trading-day': () => 'Choose an investment period with a day the market is open',
  'not-pre-approved': ({ maximum }) => maximum
    ? `Use “Check one payment”: up to ${money(maximum)} is invested on one day`
    : 'Use “Check one payment”: a dividend is invested on one day',
  'missing-day': ({ date: day }) => `Enter the market price for ${longDate(day)}`,
  'outside-period': ({ start, end }, { noun }) => `Choose ${uncapitalised(noun)} in the investment period, ${date(start)} through ${date(end)}`,
  'too-many-days': ({ maximum }) => `Shorten the list of days to ${number(maximum)} lines or fewer`,
  'price-and-fills': () => 'Enter one market price or a list of purchases, not both',
  'too-many-fills': ({ maximum }) => `Shorten the list of purchases to ${number(maximum)} lines or fewer`,
  'too-many-closures': ({ maximum }) => `Enter ${number(maximum)} extra closed days or fewer`,
  'too-many-months': ({ maximum }) => `Enter ${number(maximum)} announced months or fewer`,
  repeated: ({ date: day }, { noun }) => day
    ? `Remove one line for ${longDate(day)}: it is listed twice`
    : `Remove ${uncapitalised(noun)}: it is already announced`,
  'not-computable': ({ days }) => days
    ? 'Enter one market price for each day: these trades have no average that we can work out exactly'
    : 'Change the amount or the number of shares: we cannot work out this purchase exactly',
  'fees-take-all': ({ fees }) => `Raise the amount: fees of ${money(fees)} leave nothing to invest`,
  'price-is-zero': () => 'Check the market price and the discount: the price is $0.00',
  'dividend-too-large': ({ maximum }) => `Check the shares and the dividend per share: the most we handle is ${money(maximum)}`,
  'payment-too-large': ({ maximum }) => `Check the number of shares and the price: the most we handle is ${money(maximum)}`,
  'too-many-payments': ({ maximum }) => `Shorten the list of payments to ${number(maximum)} lines or fewer`,
  'too-many-rows': ({ maximum }) => `Enter a larger step: the price list can have up to ${number(maximum)} lines`,
  missing: ({ date: day }, { noun }) => `Enter ${uncapitalised(noun)}${day ? ` for ${longDate(day)}` : ''}`,
  'unreadable-line': (_, { line }) => `Enter ${line}`,
  'may-be-one-number': (_, { line }) => `Enter two numbers: ${line}`,
  'swapped-columns': () => 'Put prices before shares, or add a first line that names the columns, like Shares, Price',
  'unclear-columns': ({ column, found }) => found
    ? `Keep one column for the ${COLUMNS[column]}: ${found}`
    : `Name the column of the ${COLUMNS[column]} in the header, like ${COLUMN_NAMES[column]}`,
  'unknown-value': ({ known }, { noun }) => `Choose ${uncapitalised(noun)} from: ${known}`
}

const COLUMNS = { date: 'dates', price: 'prices', shares: 'numbers of shares', amount: 'amounts' }
const COLUMN_NAMES = { date: 'Date', price: 'Price', shares: 'Shares', amount: 'Amount' }

/** Adds the line of a pasted list to the sentence. */
export function onLine ({ line }, sentence) {
  return line ? `Line ${number(line)}: ${uncapitalised(sentence)}` : sentence
}
