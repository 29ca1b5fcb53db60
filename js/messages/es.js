/** Español de los Estados Unidos: sus números se escriben como en inglés. */

export { formats, locale } from './es/formats.js'
export * as engine from './es/engine.js'
export * as page from './es/page.js'
export * as pictures from './es/pictures.js'
export * as questions from './es/questions.js'
export { texts } from './es/texts.js'
