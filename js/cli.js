#!/usr/bin/env node
// `dspp check`: prints the problems of plan files and of files of announced months.
// `dspp page`: writes a company's page: the calculator and its plan in one file.
// `dspp quote`: answers a file of payments.
import { once } from 'node:events'
import { createReadStream, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { problem } from './checks.js'
import { describeFileProblem } from './file-problems.js'
import { duplicateKeys, notJson } from './json-text.js'
import { Plan, isPlanError, readMonths } from './index.js'
import { pageOf } from './own-page.js'
import { quoteRows } from './quote-file.js'

const USAGE = `Usage: dspp check [--months] FILE…
       dspp page PLAN OUTPUT
       dspp quote [--jsonl] PLAN PAYMENTS

"check" lists every problem in plan files. A file holds one plan, or a list of its editions.
With --months, the files hold announced months.

"page" writes the calculator with one plan as a single HTML file.

"quote" answers each row of a file of payments, as CSV or, with --jsonl, as JSON Lines. The first
row names the columns like fields of a request: participant, amount, investmentDate, price, …

Exit code: 0 if nothing is wrong, 1 if a file or row has a problem, 2 if a file cannot be read or written.
A program that stops reading the output early, such as head, does not change it.
`

const UNREADABLE = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you do not have permission',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_STRING_TOO_LONG: 'it is too large'
}
const UNWRITABLE = { ...UNREADABLE, ENOENT: 'there is no such folder' }
/** Most problems that are listed, as the engine has it. */
const MOST_PROBLEMS = 1000
const COUNTS = ['nothing is wrong', '1 problem']

/** Characters that move a terminal's cursor, change its colors, or turn the direction of its text. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code }) => {
    // `dspp check plan.json | head -1` closes the pipe early.
    if (code !== 'EPIPE') process.exitCode = 2
  })
}

process.exitCode = await main(process.argv.slice(2))

/** Writes a line, and escapes control characters from files and their names. */
function say (stream, line) {
  stream.write(`${line.replace(CONTROLS, escapeOf)}\n`)
}

function escapeOf (character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function main (args) {
  if (args.includes('--help')) {
    process.stdout.write(USAGE)
    return 0
  }
  const options = args.filter((arg) => arg.startsWith('-'))
  const [command, ...files] = args.filter((arg) => !arg.startsWith('-'))
  if (command === 'page' && files.length === 2 && options.length === 0) return makePage(...files)
  if (command === 'quote' && files.length === 2 && options.every((option) => option === '--jsonl')) {
    return quote(...files, options.length > 0)
  }
  if (command !== 'check' || files.length === 0 || options.some((option) => option !== '--months')) {
    process.stderr.write(USAGE)
    return 2
  }
  const read = options.length > 0 ? readMonths : readPlan
  return Math.max(...files.map((file) => check(file, read)))
}

function check (file, read) {
  const text = textOf(file)
  return text === undefined ? 2 : tell(file, problemsIn(text, read))
}

/** Returns the text of a file; reports a missing file. */
function textOf (file) {
  try {
    // Some editors write a byte-order mark.
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    say(process.stderr, `${file} cannot be read: ${UNREADABLE[error.code] ?? error.code}`)
  }
}

function readPlan (text) {
  new Plan(text).free()
}

function makePage (file, output) {
  const text = textOf(file)
  if (text === undefined) return 2
  const problems = problemsIn(text, readPlan)
  if (problems.length > 0) return tell(file, problems)
  const plan = JSON.parse(text)
  if (Array.isArray(plan)) {
    say(process.stderr, `${file} has several editions. Use a file with one.`)
    return 2
  }
  if (isSame(file, output)) {
    say(process.stderr, `${output} is the plan file. Choose another name for the page.`)
    return 2
  }
  try {
    writeFileSync(output, pageOf(plan, readFileSync(new URL('dspp-calculator.html', import.meta.url), 'utf8'), new Date().toISOString().slice(0, 10)))
  } catch (error) {
    say(process.stderr, `${output} cannot be written: ${UNWRITABLE[error.code] ?? error.code}`)
    return 2
  }
  say(process.stdout, `${output}: the plan calculator of ${plan.issuer}`)
  return 0
}

async function quote (file, payments, asLines) {
  const text = textOf(file)
  if (text === undefined) return 2
  const problems = problemsIn(text, readPlan)
  if (problems.length > 0) return tell(file, problems)
  let wrong = 0
  try {
    const { size } = statSync(payments)
    const parts = createReadStream(payments, 'utf8')
    for await (const answer of quoteRows(new Plan(text), parts, asLines)) {
      // `head` closes the pipe early; the rest is judged for the exit code.
      if (process.stdout.writable && !process.stdout.write(answer.text)) await drained(process.stdout)
      showProgress(answer.rows, parts.bytesRead / size)
      wrong = answer.wrong
    }
    if (process.stderr.isTTY) process.stderr.write('\n')
  } catch (error) {
    if (error.code === undefined && !(error instanceof RangeError)) throw error
    say(process.stderr, `${payments} cannot be read: ${UNREADABLE[error.code] ?? error.code ?? error.message}`)
    return 2
  }
  return wrong > 0 ? 1 : 0
}

async function drained (stream) {
  const waiting = new AbortController()
  await Promise.race(['drain', 'error', 'close'].map((event) => once(stream, event, { signal: waiting.signal }).catch(() => {})))
  // Takes the other listeners away.
  waiting.abort()
}

/** Draws a bar on a terminal. */
function showProgress (rows, part) {
  if (!process.stderr.isTTY) return
  const done = Math.round(20 * part)
  process.stderr.write(`\r[${'#'.repeat(done)}${' '.repeat(20 - done)}] ${Math.round(100 * part)}%, ${rows} rows`)
}

function isSame (file, output) {
  try {
    return realpathSync(file) === realpathSync(output)
  } catch {
    // The output does not exist yet.
    return false
  }
}

function tell (file, problems) {
  say(process.stdout, `${file}: ${COUNTS[problems.length] ?? `${problems.length} problems`}`)
  for (const problem of problems) say(process.stdout, `  ${describeFileProblem(problem)}`)
  return problems.length > 0 ? 1 : 0
}

function problemsIn (text, read) {
  const reason = notJson(text)
  if (reason !== undefined) return [problem('$', 'not-json', { reason })]
  const problems = problemsOf(text, read)
  // Does not search a text of unlimited size for duplicate keys.
  if (problems.some(({ field, code }) => field === '$' && code === 'too-long')) return problems
  const all = [...duplicateKeys(text).map((field) => problem(field, 'duplicate-key')), ...problems]
  return all.length > MOST_PROBLEMS ? [...all.slice(0, MOST_PROBLEMS), problem('$', 'too-many-errors', { maximum: String(MOST_PROBLEMS) })] : all
}

function problemsOf (text, read) {
  try {
    read(text)
    return []
  } catch (error) {
    if (isPlanError(error)) return error.problems
    throw error
  }
}
