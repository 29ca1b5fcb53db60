/** Adds the views of the other questions, and their words in English, which the first load leaves out. */

import * as questions from '../../pkg/messages/en/questions.js'
import { ENGLISH } from '../words.js'
import { VIEWS } from './all.js'
import { payments } from './payments.js'
import { period } from './period.js'
import { schedule } from './schedule.js'
import { shares } from './shares.js'

Object.assign(ENGLISH, questions)
Object.assign(VIEWS, { payments, period, schedule, shares })
