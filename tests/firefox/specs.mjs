import { answers } from './answers.mjs'
import { element } from './element.mjs'
import { elsewhere } from './elsewhere.mjs'
import { keyboard } from './keyboard.mjs'
import { language } from './language.mjs'
import { nothingLost } from './nothing-lost.mjs'
import { steady } from './steady.mjs'
import { taken } from './taken.mjs'

/** The specs of a desk: keys, reloads, files, paper and frames, which browsers do each in their own way. */
export const specs = [steady, answers, language, nothingLost, taken, keyboard, elsewhere, element]
