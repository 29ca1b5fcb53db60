/** Words of the days that are drawn, in English. */

import { formats } from './formats.js'

const { list, longDate, monthDay } = formats

const closings = {
  __proto__: null,
  'new-years-day': 'New Year’s Day',
  'martin-luther-king-day': 'Martin Luther King Jr. Day',
  'washingtons-birthday': 'Presidents’ Day',
  'good-friday': 'Good Friday',
  'memorial-day': 'Memorial Day',
  juneteenth: 'Juneteenth',
  'independence-day': 'Independence Day',
  'labor-day': 'Labor Day',
  'columbus-day': 'Columbus Day',
  'veterans-day': 'Veterans Day',
  'thanksgiving-day': 'Thanksgiving Day',
  'christmas-day': 'Christmas Day',
  'mourning-nixon': 'Day of mourning for Richard Nixon',
  'september-11-attacks': 'September 11 attacks',
  'mourning-reagan': 'Day of mourning for Ronald Reagan',
  'mourning-ford': 'Day of mourning for Gerald Ford',
  'hurricane-sandy': 'Hurricane Sandy',
  'mourning-bush': 'Day of mourning for George H. W. Bush',
  'mourning-carter': 'Day of mourning for Jimmy Carter',
  'added-closure': 'Extra closed day'
}

const CLOSED = { __proto__: null, nyse: 'The market is closed on', 'federal-reserve': 'Banks are closed on' }

export const days = {
  closing: (name) => closings[name] ?? name,
  today: 'Today',
  from: 'Counting from',
  due: 'Arrive by',
  safe: ({ isOfBanks }) => isOfBanks ? 'Safer, by bank days' : 'Pay by, to be safe',
  clears: 'Must clear by',
  buy: 'Shares bought',
  closed: 'Closed',
  yours: 'Your date',
  more: (count) => count === 1 ? '1 business day before' : `${count} business days before`,
  sentence: ({ asOf, today, due, safe, first, last, picked, calendar, closed }) => [
    asOf && `${asOf === today ? 'Today' : 'Counting from'}: ${longDate(asOf)}`,
    safe && `${safe.isOfBanks ? 'Counting bank business days, the safer date is' : 'To be safe, pay by'} ${longDate(safe.date)}`,
    due && `${safe && !safe.isOfBanks ? 'It must clear by' : 'Your money must arrive by'} ${longDate(due)}`,
    picked ? `Your date: ${longDate(picked)}` : first !== last ? `Shares are bought from ${longDate(first)} to ${longDate(last)}` : `Shares are bought on ${longDate(first)}`,
    closed.length > 0 && `${CLOSED[calendar]} ${list(closed.map(({ date, name }) => name ? `${monthDay(date)} (${closings[name] ?? name})` : monthDay(date)))}`
  ].filter(Boolean).map((part) => `${part}.`).join(' ')
}
