/** Joins the declarations of `dspp`: the module's, from wasm-bindgen, and those of js/index.d.ts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

const read = (path) => readFileSync(join(root, path), 'utf8')

export function declarations () {
  const module = read('dist/dspp.d.ts')
  const [, words] = read('js/index.d.ts').split(/(?<=^\} from '.\/dspp.js'\n)/m)
  return laidOut(module).slice(module.indexOf('/**')) + words
}

/** Reformats the text, and removes `free`, which the class describes. */
const laidOut = (text) => text
  .replace(/^( {4})+/gm, (indent) => indent.slice(indent.length / 2))
  .replace(/^ {2}(free|\[Symbol\.dispose\])\(\): void;\n/gm, '')
  .replace(/^((?: {2}| {2}static |export function )\w+)(\(.*);$/gm, '$1 $2')
