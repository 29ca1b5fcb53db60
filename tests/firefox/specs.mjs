import { answers } from './answers.mjs'
import { keyboard } from './keyboard.mjs'
import { looks } from './looks.mjs'
import { nothingLost } from './nothing-lost.mjs'

/** What is tested at every size. */
export const specs = [answers, nothingLost, looks, keyboard]
