#!/usr/bin/env node
// `dspp check`: says what is wrong with plan files, and with files of announced months.
import { readFileSync } from 'node:fs'
import { describeFileProblem } from './file-problems.js'
import { duplicateKeys, notJson } from './json-text.js'
import { Plan, PlanError, readMonths } from './node.js'

const USAGE = `Usage: dspp check [--months] FILE…

Says everything that is wrong with plan files: each an object, or a list of a plan's editions.
With --months, the files are of announced months.

Exit code: 0 if nothing is wrong, 1 if something is, 2 if this cannot be done.
`

const UNREADABLE = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'it is not allowed' }
const COUNTS = ['nothing is wrong', '1 problem']

process.exitCode = main(process.argv.slice(2))

function main (args) {
  if (args.includes('--help')) {
    process.stdout.write(USAGE)
    return 0
  }
  const options = args.filter((arg) => arg.startsWith('-'))
  const [command, ...files] = args.filter((arg) => !arg.startsWith('-'))
  if (command !== 'check' || files.length === 0 || options.some((option) => option !== '--months')) {
    process.stderr.write(USAGE)
    return 2
  }
  const read = options.length > 0 ? readMonths : (text) => new Plan(text).free()
  return Math.max(...files.map((file) => check(file, read)))
}

function check (file, read) {
  let text
  try {
    // An editor may have put a byte-order mark before the file.
    text = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    process.stderr.write(`${file} cannot be read: ${UNREADABLE[error.code] ?? error.code}\n`)
    return 2
  }
  const problems = problemsIn(text, read)
  process.stdout.write(`${file}: ${COUNTS[problems.length] ?? `${problems.length} problems`}\n`)
  for (const problem of problems) process.stdout.write(`  ${describeFileProblem(problem)}\n`)
  return problems.length > 0 ? 1 : 0
}

function problemsIn (text, read) {
  const reason = notJson(text)
  if (reason !== undefined) return [{ field: '$', code: 'not-json', values: { reason }, clause: null }]
  const duplicates = duplicateKeys(text).map((field) => ({ field, code: 'duplicate-key', values: {}, clause: null }))
  try {
    read(text)
    return duplicates
  } catch (error) {
    if (error instanceof PlanError) return [...duplicates, ...error.problems]
    throw error
  }
}
