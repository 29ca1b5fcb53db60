/** Times the first quotes of a new process, before anything is warm. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { median } from './contest.mjs'

const PROCESSES = 15
const execute = promisify(execFile)
const program = fileURLToPath(new URL('cold.mjs', import.meta.url))

const times = async (contestant) => JSON.parse((await execute(process.execPath, [program, contestant])).stdout)

export async function typing () {
  const [first, next] = [[], []]
  for (let round = 0; round < PROCESSES; round += 1) {
    const module = await times('dspp')
    const decimal = await times('decimal.js')
    first.push(decimal.first / module.first)
    next.push(decimal.next / module.next)
  }
  return [
    { name: 'The first quote of a process', ratios: { 'decimal.js': median(first) } },
    { name: 'Quotes 2 to 20 of a process', ratios: { 'decimal.js': median(next) } }
  ]
}
