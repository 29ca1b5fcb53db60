/**
 * Makes the page: puts the plan's facts and the styles into its markup, so that the first paint has them, without scripts. The
 * facts are made by the same functions that the page calls.
 */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './run.mjs'

const FOLDER = join(root, 'www')
const PLACE = / *<!-- facts -->[^]*<!-- end of facts -->\n/

/** Writes www/index.html: www/page.html with the plan's facts and its styles inside, so that one answer paints them. */
export async function writePage () {
  const [source, facts] = [await readFile(join(FOLDER, 'page.html'), 'utf8'), await factsMarkup()]
  const styles = []
  let page = source.replace(PLACE, facts).replace(/[ \t]*<!--[^]*?-->\n?/g, '').replace(/\n[ \t]+/g, '\n').replace(/<link rel="preload" as="style"[^>]*>\n/, '')
  for (const [link, file] of page.matchAll(/<link rel="stylesheet" href="([^"]*)">/g)) {
    const style = (await readFile(join(FOLDER, file), 'utf8')).trim()
    styles.push(style)
    page = page.replace(link, () => `<style>${style}</style>`)
  }
  await writeFile(join(FOLDER, 'index.html'), page.replace("style-src 'self'", `style-src 'self' ${styles.map(hashOf).join(' ')}`))
}

/** Returns the name of a style or script in a policy. */
export const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** @returns {Promise<string>} HTML, indented for the page */
export async function factsMarkup () {
  // Imported here, because the build makes modules that it imports.
  const { staticFacts } = await import('../www/js/static-facts.js')
  const file = JSON.parse(await readFile(join(root, 'plans/redwood-2007.json'), 'utf8'))
  return staticFacts(file, new Date().toISOString().slice(0, 10)).facts.map((part) => `              ${part}\n`).join('')
}
