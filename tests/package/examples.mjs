// The JavaScript examples of README.md, docs/api.md and the declarations, as programs that give what their comments state.
import { readFileSync } from 'node:fs'
import { declarations } from '../../scripts/declarations.mjs'

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

/** The declaration of an export, or of something to call in a class, and the comment right above it. */
const DECLARED = /^(?: *\/\*\*((?:[^*]|\*(?!\/))*)\*\/\n)?(?:export (class|function|const) (\w+)|(?: {2}| {2}static )(\w+) \()/gm

/** The code behind the `@example` of a comment, without the stars. */
const EXAMPLE = /^ *\* @example\n([^]*?)^ *(?:\* @|$)/m

/** A line such as `quote.status // 'accepted'`: an expression, and the value it must have. */
const STATED = /^( *)(?!\s|import |const |let |\/\/|[})\]])(.+?);?\s+\/\/ (['"`{[\d-].*|true|false|null)$/

/** The JavaScript blocks of a document. */
const examplesOf = (path) => [...read(path).matchAll(/^```js\n([^]*?)^```$/gm)]
  .map(([, code], index) => ({ name: `example ${index + 1} of ${path}`, code }))

export const readmeExamples = examplesOf('README.md')

/** Every export and everything to call in its classes, with its example or none. */
export const declaredExamples = declared(declarations())

/** All examples there are. */
export const examples = [...readmeExamples, ...examplesOf('docs/api.md'), ...declaredExamples.filter(({ code }) => code !== undefined)]

function declared (text) {
  let owner
  return [...text.matchAll(DECLARED)].map(([, comment = '', kind, exported, member]) => {
    if (kind === 'class') owner = exported
    const code = EXAMPLE.exec(comment)?.[1].replace(/^ *\* ?/gm, '')
    return { name: exported ?? `${owner}.${member}`, code }
  })
}

/** The lines of an example that state a value. */
export const statements = ({ code }) => code.split('\n').filter((line) => STATED.test(line))

/** The lines that have a comment behind them, all of which should be statements. */
export const remarks = ({ code }) => code.split('\n').filter((line) => /\S.*\s\/\/ /.test(line) && !line.trimStart().startsWith('//'))

/** A module that exports `stated`: for each statement that was reached, what came out and what should have. */
export function program ({ code }) {
  const lines = code.split('\n').map((line) => line.replace(STATED, '$1stated.push([$2, $3])'))
  return `export const stated = []\n${lines.join('\n')}`
}
