/**
 * Writes languages-there.js, by which the package and the page know what languages there are: each module in messages/ is one. A
 * language of several modules may keep the words for the engine's codes in messages/<tag>/engine.js, for programs that need no more.
 */
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const lines = (entries) => entries.map((entry) => `  ${entry}`).join(',\n')

const nameOf = (tag) => {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag)
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}

/** @param {string} folder that has `messages/`, and gets the module */
export async function languagesThere (folder) {
  const languages = await languagesIn(folder)
  const others = languages.filter(({ tag }) => tag !== 'en')
  await writeFile(join(folder, 'languages-there.js'), `// Made of the modules in messages/ when the package is built.

/** By tag: the language's own name. */
export const languages = Object.freeze([
${lines(languages.map(({ tag }) => `Object.freeze({ tag: '${tag}', name: '${nameOf(tag)}' })`))}
])

/** How the words for the engine's codes are brought; the English ones are always there. */
export const ENGINE_WORDS = {
${lines(others.map(({ tag, engine }) => `${tag}: () => ${engine ? `import('./${engine}')` : `import('./${all(tag)}').then(({ engine }) => engine)`}`))}
}

/** How all words are brought, those of the calculator too. */
export const ALL_WORDS = {
${lines(languages.map(({ tag }) => `${tag}: () => import('./${all(tag)}')`))}
}
`)
}

/** The languages there are, each with the module of its words for the engine's codes, if it has one of its own. */
export async function languagesIn (folder) {
  const names = await readdir(join(folder, 'messages'), { recursive: true })
  const tags = names.filter((name) => /^[a-z]+\.js$/.test(name)).map((name) => name.slice(0, -3)).sort()
  return tags.map((tag) => ({ tag, all: all(tag), engine: names.includes(join(tag, 'engine.js')) && `messages/${tag}/engine.js` }))
}

const all = (tag) => `messages/${tag}.js`
