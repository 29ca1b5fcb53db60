import { answers } from './answers.mjs'
import { inFirefox } from './browser.mjs'
import { dates } from './dates.mjs'
import { element } from './element.mjs'
import { file } from './file.mjs'
import { keyboard } from './keyboard.mjs'
import { maker } from './maker.mjs'
import { taken } from './taken.mjs'

inFirefox('Firefox on a desk', { width: 1280, height: 900 }, [answers, dates, keyboard, taken, file, element, maker])
