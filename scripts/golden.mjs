/** The golden cases that a test runner says it ran. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Missing, root } from './run.mjs'

const FOLDER = join(root, 'tests/golden')

/** Cases in all files of tests/golden. */
function casesThere () {
  const files = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))
  return files.reduce((sum, cases) => sum + cases.length, 0)
}

/**
 * Fails unless this output of a test runner says that all golden cases ran, once. Exit codes do not tell: a suite that is skipped,
 * and examples that never run, end with 0, too.
 */
export function checkGoldenCases (output, place) {
  const there = casesThere()
  const ran = [...output.matchAll(/all_(\d+)_golden_cases_hold \.\.\. ok$/gm)].map(([, count]) => Number(count))
  if (there === 0 || ran.length !== 1 || ran[0] !== there) {
    throw new Missing(`${there} golden cases must run once ${place}; there ran: ${ran.join(' and ') || 'none'}.`)
  }
  console.log(`${there} golden cases ran ${place}.`)
}
