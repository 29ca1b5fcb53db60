// What js/index.d.ts declares, as far as the tests compare it with what is there.
import { readFileSync } from 'node:fs'

const text = readFileSync(new URL('../../js/index.d.ts', import.meta.url), 'utf8').replace(/\/\*[^]*?\*\//g, '')

/** The names of exported values; types exist for the compiler only. */
export const exportedNames = [...text.matchAll(/^export (?:class|function|const) (\w+)/gm)].map((match) => match[1]).sort()

/** The instance methods that a class declares, each once, however it may be called. */
export const methodsOf = (name) => [...new Set([...bodyOf(`class ${name} `).matchAll(/^ {2}(\w+) \(/gm)].map((match) => match[1]))]
  .filter((method) => method !== 'constructor')

/** The keys of an interface, in order; each with the keys of the object that it holds, if its type says so right there. */
export function keysOf (name) {
  const shape = {}
  const open = [shape]
  let last = shape
  for (const [, brace, key] of bodyOf(`interface ${name} `).matchAll(/([{}])|(\w+)\??:/g)) {
    if (brace === '{') open.push(last)
    else if (brace === '}') open.pop()
    else last = open.at(-1)[key] = {}
  }
  return shape
}

function bodyOf (heading) {
  const start = text.indexOf(`export ${heading}`)
  if (start < 0) throw new Error(`There is no ${heading}in js/index.d.ts.`)
  return text.slice(text.indexOf('{', start) + 1, text.indexOf('\n}', start))
}
