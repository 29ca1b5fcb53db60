import { answers } from './answers.mjs'
import { keyboard } from './keyboard.mjs'
import { looks } from './looks.mjs'
import { nothingLost } from './nothing-lost.mjs'
import { questions } from './questions.mjs'
import { taken } from './taken.mjs'

/** What is tested at every size. */
export const specs = [answers, questions, nothingLost, taken, looks, keyboard]
