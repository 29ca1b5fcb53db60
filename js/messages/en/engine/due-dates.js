/** When the money must arrive, in English. */

import { CALENDARS, METHODS, businessDays, capitalised, date, longDate, number, numberOfDays, uncapitalised } from './phrases.js'

const TARGETS = {
  __proto__: null,
  'investment-date': 'the investment date',
  'investment-period-start': 'the first day of the investment period'
}

const ZONES = { __proto__: null, eastern: 'Eastern Time', central: 'Central Time', mountain: 'Mountain Time', pacific: 'Pacific Time' }

const CLOSED = {
  __proto__: null,
  nyse: 'the market is closed',
  'federal-reserve': 'banks are closed'
}

/** Writes `12:00` as `noon`, `16:30` as `4:30 p.m.`. */
function clock (text) {
  if (text === '12:00') return 'noon'
  const hour = Number(text.slice(0, 2))
  return `${hour % 12 || 12}${text.slice(2)} ${hour < 12 ? 'a.m.' : 'p.m.'}`
}

export const dueDates = {
  fields: [
    [/^month\.investmentDate$/, { noun: 'The investment date', show: date, example: 'January 15, 2008', typed: '2008-01-15' }],
    [/^month\.recordDate$/, { noun: 'The record date', show: date, example: 'January 31, 2008', typed: '2008-01-31' }],
    [/^(month\.)?closures/, { noun: 'An extra closed day', show: date, example: '2008-01-16' }],
    [/^asOf$/, { noun: 'The date to count from', show: date, example: 'January 2, 2008' }],
    [/^knownOn$/, { noun: 'The date through which closings are known', show: date, example: '2008-01-02' }]
  ],
  steps: {
    calendar: (_, result) => `Business days are ${CALENDARS[result]}.`,
    'due-date': ({ target, countedFrom, businessDaysBefore, daysBefore }, result) => {
      if (result === countedFrom) return `${capitalised(TARGETS[target])}, ${longDate(countedFrom)}, is also the due date.`
      return `${capitalised(TARGETS[target])} is ${longDate(countedFrom)}. ` + (businessDaysBefore
        ? `${capitalised(businessDays(businessDaysBefore))} before that is ${longDate(result)}.`
        : `${capitalised(numberOfDays(daysBefore))} before that, or the business day before, is ${longDate(result)}.`)
    },
    'closures-known-through': (_, result) =>
      `We know of special market closings through ${date(result)}. A later one could make the due date earlier.`,
    'other-calendar': ({ calendar }, result) => `If you counted ${CALENDARS[calendar]} instead, it would be ${longDate(result)}.`,
    'business-days-left': ({ asOf, due }, result) => {
      if (result.startsWith('-')) return `The due date, ${longDate(due)}, was ${businessDays(result.slice(1))} before ${longDate(asOf)}.`
      if (asOf === due) return `${longDate(asOf)} is the due date.`
      return `There ${result === '1' ? 'is' : 'are'} ${businessDays(result)} after ${longDate(asOf)}, counting the due date, ${longDate(due)}.`
    },
    'due-time': ({ due, zone }, result) => `On ${longDate(due)}, it must arrive by ${clock(result)} ${ZONES[zone]}.`,
    'surely-by': ({ due, businessDaysBefore, method }, result) => {
      const how = method ? `Money paid ${METHODS[method]}` : 'Depending on how you pay, money'
      return `${how} can take ${businessDays(businessDaysBefore)} to clear. To be good on ${longDate(due)}, it is surely in time if it arrives by ${longDate(result)}.`
    },
    'cancel-by': ({ target, countedFrom, businessDaysBefore, daysBefore }, result) => {
      const before = businessDaysBefore ? businessDays(businessDaysBefore) : numberOfDays(daysBefore)
      return `You can cancel until ${longDate(result)}, ${before} before ${TARGETS[target]}, ${longDate(countedFrom)}.`
    },
    'waiver-request': ({ countedFrom, businessDaysBefore, time, zone }, result) =>
      `To send more than the maximum, ask the company by ${clock(time)} ${ZONES[zone]} on ${longDate(result)}, ${businessDays(businessDaysBefore)} before the investment period starts on ${longDate(countedFrom)}.`,
    'before-record': ({ invested, recordDate }, result) => result === 'in-time'
      ? `Shares bought by ${longDate(invested)} are there before the record date, ${longDate(recordDate)}, so they receive that dividend.`
      : `Shares bought by ${longDate(invested)} are not there before the record date, ${longDate(recordDate)}, so they do not receive that dividend.`
  },
  problems: {
    'past-due': ({ due }) => `Choose later dates: your money had to arrive by ${longDate(due)}`,
    'not-a-business-day': ({ calendar, before, after }, { noun }) => {
      const open = [before, after].filter(Boolean).map(longDate)
      return `Check ${uncapitalised(noun)}: ${CLOSED[calendar]} that day. ${open.length > 1 ? 'Nearest open days' : 'Nearest open day'}: ${open.join(' and ')}`
    },
    'too-many-closures': ({ maximum }) => `Enter ${number(maximum)} extra closed days or fewer`
  },
  readings: {
    'due-is-received': 'The letter says “due,” not “received.” To be safe, we treat it as the day your money must arrive.'
  }
}
