// Reads the package's declarations, for tests that compare them with the exports.
import { declarations } from '../../scripts/declarations.mjs'

const text = declarations().replace(/\/\*[^]*?\*\//g, '')

/** The names of exported values; types exist for the compiler only. */
export const exportedNames = [...text.matchAll(/^export (?:class|function|const) (\w+)/gm)].map((match) => match[1]).sort()

/** The names of types that are one object each. */
export const interfaceNames = [...text.matchAll(/^export interface (\w+)/gm)].map((match) => match[1])

/** The names of all types. */
export const typeNames = [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map((match) => match[1])

/** The instance methods that a class declares. */
export const methodsOf = (name) => [...bodyOf(`class ${name} `).matchAll(/^ {2}(\w+) \(/gm)].map((match) => match[1])
  .filter((method) => method !== 'constructor')

/** The keys of an interface that every such answer has, in order. */
export const requiredKeysOf = (name) => keysOf(name, /([{}])|([\w$]+):/g)

/** The keys of an interface, in order; each with the keys of the object that it holds, if its type says so right there. */
export function keysOf (name, key = /([{}])|([\w$]+)\??:/g) {
  const shape = {}
  const open = [shape]
  let last = shape
  for (const [, brace, found] of bodyOf(`interface ${name} `).matchAll(key)) {
    if (brace === '{') open.push(last)
    else if (brace === '}') open.pop()
    else last = open.at(-1)[found] = {}
  }
  return shape
}

function bodyOf (heading) {
  const start = text.indexOf(`export ${heading}`)
  if (start < 0) throw new Error(`There is no ${heading}among the declarations.`)
  return text.slice(text.indexOf('{', start) + 1, text.indexOf('\n}', start))
}
