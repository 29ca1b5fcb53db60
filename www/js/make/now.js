/** The present answers, and how far their problems are told: shared by the parts of the page. */

import { ENGLISH } from '../words.js'
import { EMPTY } from './plan-file.js'
import { saidIn } from './words.js'

export const STAYS = { ...EMPTY, months: [], look: {} }

export const now = {
  state: STAYS,
  words: ENGLISH,
  /** The bound fields of each form. */
  fields: {},
  /** Names of the questions on the page. */
  asked: '',
  /** Path of the term whose provision is being written. */
  editing: undefined,
  /** True if another file was opened since the fields were made. */
  isNew: true,
  problems: [],
  /** Names of the answers that were left, whose problems are told; all of them after an attempt to take it away. */
  left: new Set(),
  isAllTold: false
}

export const said = (text, ...values) => saidIn(now.words.locale.slice(0, 2))(text, ...values)
export const today = () => new Date().toISOString().slice(0, 10)
export const part = (id) => document.getElementById(id)
export const [planForm, monthForm, lookForm] = ['plan', 'month', 'look'].map(part)
