/** Words of buttons, files and failures, in English. */

import { formats } from '../formats.js'

const { date } = formats

export const take = {
  entered: 'What you entered',
  foot: 'Estimate only. Not an offer. The plan’s documents govern.',
  printed: (day) => `Printed ${date(day)}`,
  reasonsCopied: 'Copied: your answer and why.',
  linkCopied: 'Link copied. Anyone who has it can see what you entered.',
  copyByHand: 'Your browser blocked copying. Select the text below and copy it.',
  datesFile: (month) => `plan-dates-from-${month}.ics`,
  dueFile: (day) => `payment-due-${day}.ics`,
  csvFile: 'plan-answers.csv',
  calendarFailure: 'We could not make the calendar file. Try again or reload the page. You will not lose your entries.'
}

export const problems = {
  prefix: 'Error: ',
  more: (count) => count === 1 ? 'And 1 more' : `And ${count} more`
}

export const actions = {
  exampleShown: 'Example filled in. Select “Undo” to get your entries back.',
  exampleFirst: 'Example filled in.',
  cleared: 'Form cleared. Select “Undo” to get your entries back.',
  undone: 'Your entries are back.',
  set: (count) => `(${count} set)`
}

export const files = {
  otherKind: 'Choose a .csv or .txt file',
  tooLarge: 'Choose a file of 1 MB or less',
  unreadable: 'We could not read this file. Check it, or paste its lines',
  tooMany: (most) => `Choose a file with ${most} payments or fewer`,
  taken: (name) => `The list was filled from ${name}. Select “Undo” to get your entries back.`
}

export const withoutWasm = 'The calculator does not work in this browser. WebAssembly is missing or turned off. Try another browser.'
export const forbidden = "The security policy of this website stops the calculator. Its script-src must allow 'wasm-unsafe-eval'."
export const failure = 'The calculator is not working right now. Reload the page. You will not lose your entries.'
export const askBelow = 'The plan’s terms and phone numbers are below.'

export const languageFailure = (name) => `${name} did not load. Try again.`
