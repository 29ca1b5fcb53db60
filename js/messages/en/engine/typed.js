/** Text that cannot be read, in English. */

import { decimalPlaces, isZero, longDate, number, uncapitalised } from './phrases.js'

const COLUMNS = { date: 'dates', price: 'prices', shares: 'numbers of shares', amount: 'amounts' }
const COLUMN_NAMES = { date: 'Date', price: 'Price', shares: 'Shares', amount: 'Amount' }

export const typed = {
  problems: {
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
    missing: ({ date: day }, { noun }) => `Enter ${uncapitalised(noun)}${day ? ` for ${longDate(day)}` : ''}`,
    repeated: ({ date: day }, { noun }) => day
      ? `Remove one line for ${longDate(day)}: it is listed twice`
      : `Remove ${uncapitalised(noun)}: it is already announced`,
    'unknown-value': ({ known }, { noun }) => `Choose ${uncapitalised(noun)} from: ${known}`,
    'unreadable-line': (_, { line }) => `Enter ${line}`,
    'may-be-one-number': (_, { line }) => `Enter two numbers: ${line}`,
    'swapped-columns': () => 'Put prices before shares, or add a first line that names the columns, like Shares, Price',
    'unclear-columns': ({ column, found }) => found
      ? `Keep one column for the ${COLUMNS[column]}: ${found}`
      : `Name the column of the ${COLUMNS[column]} in the header, like ${COLUMN_NAMES[column]}`
  }
}

/** Adds the line of a pasted list to the sentence. */
export function onLine ({ line }, sentence) {
  return line ? `Line ${number(line)}: ${uncapitalised(sentence)}` : sentence
}
