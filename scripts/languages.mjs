/**
 * Writes languages-there.js, the list of languages: each module in messages/ is one. A
 * language may keep the words for the engine's codes in messages/<tag>/engine.js, for programs that need only these.
 */
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const lines = (entries) => entries.map((entry) => `  ${entry}`).join(',\n')

const nameOf = (tag) => {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag)
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}

/** @param {string} folder the folder with `messages/`, where the module is written */
export async function languagesThere (folder) {
  const languages = await languagesIn(folder)
  const others = languages.filter(({ tag }) => tag !== 'en')
  await writeFile(join(folder, 'languages-there.js'), `// Made of the modules in messages/ when the package is built.

/** Languages by tag, each with its own name. */
export const languages = Object.freeze([
${lines(languages.map(({ tag }) => `Object.freeze({ tag: '${tag}', name: '${nameOf(tag)}' })`))}
])

/** Loaders of the words for the engine's codes; English is always loaded. */
export const ENGINE_WORDS = {
${lines(others.map(({ tag, engine }) => `${tag}: () => ${engine ? `import('./${engine}')` : `import('./${all(tag)}').then(({ engine }) => engine)`}`))}
}

/** Loaders of all words, including the calculator's. */
export const ALL_WORDS = {
${lines(languages.map(({ tag }) => `${tag}: () => import('./${all(tag)}')`))}
}
`)
}

/** Lists the languages, each with the module for the engine's codes, if it has one. */
export async function languagesIn (folder) {
  const names = await readdir(join(folder, 'messages'), { recursive: true })
  const tags = names.filter((name) => /^[a-z]+\.js$/.test(name)).map((name) => name.slice(0, -3)).sort()
  return tags.map((tag) => ({ tag, all: all(tag), engine: names.includes(join(tag, 'engine.js')) && `messages/${tag}/engine.js` }))
}

const all = (tag) => `messages/${tag}.js`
