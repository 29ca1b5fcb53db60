/** Counts the golden cases that a test runner reports. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Missing, root } from './run.mjs'

const FOLDER = join(root, 'tests/golden')

/** Counts the cases in all files of tests/golden. */
function casesThere () {
  const files = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))
  return files.reduce((sum, cases) => sum + cases.length, 0)
}

/**
 * Fails unless the output of a test runner reports that all golden cases ran once. Exit codes are not enough: a skipped suite
 * also ends with 0.
 */
export function checkGoldenCases (output, place) {
  const there = casesThere()
  const ran = [...output.matchAll(/all_(\d+)_golden_cases_hold \.\.\. ok$/gm)].map(([, count]) => Number(count))
  if (there === 0 || ran.length !== 1 || ran[0] !== there) {
    throw new Missing(`${there} golden cases must run once ${place}; there ran: ${ran.join(' and ') || 'none'}.`)
  }
  console.log(`${there} golden cases ran ${place}.`)
}
