import { answers } from './answers.mjs'
import { element } from './element.mjs'
import { elsewhere } from './elsewhere.mjs'
import { keyboard } from './keyboard.mjs'
import { language } from './language.mjs'
import { looks } from './looks.mjs'
import { nothingLost } from './nothing-lost.mjs'
import { pictures } from './pictures.mjs'
import { questions } from './questions.mjs'
import { taken } from './taken.mjs'

/** What is tested at every size. */
export const specs = [answers, questions, pictures, language, nothingLost, taken, looks, keyboard, elsewhere, element]
