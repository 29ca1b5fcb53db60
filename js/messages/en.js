/** English: the page's markup is English, so that its texts need no table. The page loads the words of other questions when they are asked. */

export { formats, locale } from './en/formats.js'
export * as engine from './en/engine.js'
export * as page from './en/page.js'
export * as pictures from './en/pictures.js'
export const texts = { __proto__: null }
