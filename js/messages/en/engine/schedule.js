/** The dates of many months, in English. */

import { businessDays, capitalised, date, list, longDate, monthAndYear, monthName, number, tradingDays, uncapitalised, weekdays } from './phrases.js'

/** The days of a schedule. */
const DAYS = {
  __proto__: null,
  'terms-set': 'the day the discount and the threshold price are set',
  'investment-date': 'the investment date',
  due: 'the due date',
  'surely-by': 'the day that is surely in time',
  'period-start': 'the first day of the investment period',
  'period-end': 'the last day of the investment period',
  'pre-approved-due': 'the due date for pre-approved payments',
  'record-date': 'the record date of the next dividend'
}

const ROLLS = {
  __proto__: null,
  following: 'the next business day',
  preceding: 'the business day before',
  nearest: 'the nearest business day'
}

const NTH = { __proto__: null, 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', last: 'last' }
const weekdayOf = (text) => weekdays('long')[new Date(text).getUTCDay()]

/** Names the months of a rule that has a date in some only. */
const onlyIn = (months) => months ? ` The plan has one only in ${list(months.split(', ').map((month) => monthName(`2000-${month.padStart(2, '0')}`)))}.` : ''

/** Writes the original day and the day it moved to, or the day alone if it did not move. */
const moved = (from, roll, to) => from === to
  ? longDate(to)
  : `${longDate(from)}. That is not a business day, so it moves to ${ROLLS[roll]}, ${longDate(to)}`

export const schedule = {
  fields: [
    [/^month\.month$/, { noun: 'The month', show: date, example: '2008-01' }],
    [/^from$/, { noun: 'The first month', show: (text) => monthAndYear(text.slice(0, 7)), example: '2008-01', ask: 'Choose the first month' }],
    [/^months$/, { noun: 'The number of months', show: number, example: '12' }],
    [/^announced$/, { noun: 'The list of announced dates' }]
  ],
  steps: {
    'schedule-announced': ({ day }, result) => `The company announced ${DAYS[day]}: ${longDate(result)}.`,
    'schedule-day-of-month': ({ day, dayOfMonth, months, countedFrom, roll }, result) => {
      if (dayOfMonth === undefined) return `${capitalised(DAYS[day])} is the dividend payment date, ${moved(countedFrom, roll, result)}.`
      const named = Number(dayOfMonth) === Number(countedFrom.slice(-2)) ? `day ${dayOfMonth}` : 'the last day'
      return `${capitalised(DAYS[day])} is ${named} of the month, ${moved(countedFrom, roll, result)}.${onlyIn(months)}`
    },
    'schedule-weekday': ({ day, nth, months, countedFrom, roll }, result) => {
      const weekday = weekdayOf(countedFrom)
      const named = nth ? `the ${NTH[nth]} ${weekday} of the month,` : `each ${weekday}; this one is`
      return `${capitalised(DAYS[day])} is ${named} ${moved(countedFrom, roll, result)}.${onlyIn(months)}`
    },
    'schedule-no-date': ({ day }) => `By the plan’s rule, this month has no such day: ${DAYS[day]}.`,
    'schedule-awaits-dividend': ({ day }) =>
      `${capitalised(DAYS[day])} depends on the dividend payment date, which has not been announced.`,
    'schedule-business-days': ({ day, from, countedFrom, businessDaysAfter, businessDaysBefore }, result) => {
      if (businessDaysAfter === '0') return `${capitalised(DAYS[day])} is the same day as ${DAYS[from]}, ${longDate(result)}.`
      const counted = businessDaysBefore ? `${businessDays(businessDaysBefore)} before` : `${businessDays(businessDaysAfter)} after`
      return `${capitalised(DAYS[day])} is ${counted} ${DAYS[from]}, ${longDate(countedFrom)}. That is ${longDate(result)}.`
    },
    'schedule-trading-days': ({ day, from, countedFrom, tradingDays: days, bothEnds }, result) => {
      const direction = result < countedFrom ? 'before' : 'after'
      const counted = bothEnds === 'yes' ? 'counting that day' : 'not counting that day'
      return `${capitalised(DAYS[day])} is ${tradingDays(days)} ${direction} ${DAYS[from]}, ${longDate(countedFrom)}, ${counted}. That is ${longDate(result)}.`
    },
    'schedule-bank-debits': ({ daysOfMonth, roll }, result) => {
      const days = daysOfMonth.split(', ')
      const dates = result === '' ? 'none this month' : list(result.split(', ').map(date))
      return `Automatic payments leave bank accounts on ${days.length > 1 ? 'days' : 'day'} ${list(days)} of each month, or ${ROLLS[roll]}: ${dates}.`
    },
    'schedule-reminder': ({ day, countedFrom, businessDaysBefore }, result) =>
      `Your reminder is ${businessDays(businessDaysBefore)} before ${DAYS[day]}, ${longDate(countedFrom)}. That is ${longDate(result)}.`
  },
  problems: {
    'not-a-month': (_, { noun }) => `Enter ${uncapitalised(noun)} as a year and month, like 2008-01`,
    'outside-month': ({ month }, { noun }) => `Choose ${uncapitalised(noun)} in ${monthAndYear(month)}, the month it is for`,
    'too-many-months': ({ maximum }) => `Enter ${number(maximum)} announced months or fewer`
  }
}
