/** Words of the page that makes calculators: English stands in the scripts, other languages are by their English. */

import { make } from '../../../js/messages/es/make.js'
import { texts } from '../../../js/messages/es/texts.js'
import { KINDS } from './kinds.js'

const OTHERS = { es: { ...texts, ...make, __proto__: null } }

/** Returns a function that says a text in a language, with values in place of {0}, {1} and so on; without a value the place stays. */
export const saidIn = (tag) => (text, ...values) => (OTHERS[tag]?.[text] ?? text).replace(/\{(\d)\}/g, (place, index) => values[index] ?? place)

/** The document that a plan is taken from, as a sentence begins with it. */
export const DOCUMENT = { Letter: 'The letter', Prospectus: 'The prospectus', Filing: 'The filing', Brochure: 'The brochure', Document: 'The document' }

/** What is wrong with an answer, by the checker's code; other codes get its own sentence. */
const PROBLEMS = {
  missing: () => ['Answer this'],
  blank: () => ['Answer this'],
  'no-source': () => ['Type where it says so, or tick “It does not say”'],
  'unknown-clause': () => ['Type where it says so'],
  'not-a-number': () => ['Enter a number, such as 2,500'],
  'wrong-type': ({ expected }) => [expected === 'whole number' ? 'Enter a whole number' : 'Answer this'],
  'too-many-decimals': ({ decimals }) => ['Use at most {0} decimal places', decimals],
  'out-of-range': ({ minimum, maximum }) => ['Enter {0} to {1}', minimum, maximum],
  'not-a-date': () => ['Enter a day that exists'],
  'not-a-month': () => ['Enter a month, such as 2008-01'],
  'outside-month': ({ month }) => ['Choose a day in {0}', month],
  'period-reversed': ({ start }) => ['Choose {0} or a later day', start],
  'minimum-above-maximum': ({ minimum = '', maximum = '' }) => ['{0} is above the maximum, {1}', KINDS.money.write(minimum), KINDS.money.write(maximum)],
  'layers-contradict': ({ maximum = '' }) => ['{0} is above the maximum of a longer time', KINDS.money.write(maximum)],
  'unknown-rule': () => ['Finish this answer'],
  'unknown-value': () => ['Choose one of the answers'],
  circular: () => ['These days depend on each other. Count one of them from another day'],
  repeated: () => ['This is in the list twice'],
  'too-few': () => ['Choose at least one'],
  'two-charges': () => ['Enter dollars or percent, not both'],
  'control-character': () => ['Take out the control characters'],
  markup: () => ['Write text without markup'],
  link: () => ['Write no links other than https, mailto and tel'],
  'unknown-key': () => ['This page does not know this part']
}

const OTHER = 'Check this answer'

/** Returns the sentence for a problem, in the page's language. */
export const problemSaid = ({ code, values }, said) => {
  const [text, ...more] = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code](values) : [OTHER]
  return said(text, ...more)
}

/** Texts that stand in no table of questions. */
export const PROBLEM_TEXTS = Object.values(PROBLEMS).flatMap((texts) => ['whole number', ''].map((expected) => texts({ expected })[0])).concat(OTHER)
