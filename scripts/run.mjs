/**
 * Runs commands and reports progress: one line at the start, one with the time at the end.
 */
import { spawn } from 'node:child_process'
import { accessSync, constants, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** An error that the user can correct; printed without a stack trace. */
export class Missing extends Error {}

/** Prints a line before and after a piece of work. */
export async function timed (label, work) {
  console.log(`> ${label}`)
  const start = performance.now()
  const result = await work()
  console.log(`  done in ${seconds(start)}`)
  return result
}

export const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`

/** Runs a command with its output on the terminal and no input, so that no command waits for an answer. */
export async function run (command, args, options = {}) {
  await start(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options })
}

/** Runs a command and returns its output; errors go to the terminal unless `quiet`. */
export async function capture (command, args, { quiet = false, ...options } = {}) {
  const { output } = await start(command, args, { stdio: ['ignore', 'pipe', quiet ? 'ignore' : 'pipe'], ...options }, ['stderr'])
  return output
}

/** Runs a command, shows its output and returns it. */
export async function observe (command, args, options = {}) {
  const { shown } = await start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options }, ['stdout', 'stderr'])
  return shown
}

/** Last lines of output that a failure repeats. */
const LAST_LINES = 80

/** Returns what a failure repeats of its output: each list of failed tests of Cargo, which runs others after them, or the end. */
function reasonIn (output) {
  const lists = output.match(/^failures:\n[^]*?^test result: FAILED.*$/gm)
  return (lists?.join('\n') ?? output).trimEnd().split('\n').slice(-LAST_LINES)
}

/** Passes these streams to the terminal; a failure repeats the reason in them. */
function start (command, args, options, streams = []) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, ...options })
    let [output, shown] = ['', '']
    for (const name of ['stdout', 'stderr']) {
      child[name]?.setEncoding('utf8').on('data', (text) => {
        if (name === 'stdout') output += text
        if (!streams.includes(name)) return
        shown += text
        process[name].write(text)
      })
    }
    child.on('error', (error) => {
      reject(error.code === 'ENOENT' ? new Missing(`There is no program called ${command} here.`) : error)
    })
    child.on('close', (code, signal) => {
      if (code === 0) return resolve({ output, shown })
      reject(new Missing([`${command} ${args.join(' ')}`, `ended with ${signal ?? `exit code ${code}`}.`, ...reasonIn(shown)].join('\n').trimEnd()))
    })
  })
}

/** Finds the first of these programs on the PATH. */
export function which (...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder || '.', name)
      try {
        accessSync(path, constants.X_OK)
        return path
      } catch {}
    }
  }
}

/** Puts a folder first on the PATH of later commands. */
export function prependPath (folder) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((other) => other !== folder)
  process.env.PATH = [folder, ...folders].join(delimiter)
}

/** Runs a script's main function; prints a failure briefly and exits with code 1. */
export async function main (work) {
  try {
    await work()
  } catch (error) {
    console.error(error instanceof Missing ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}

/** Returns true if Node was started with this module. */
export const isMain = (meta) => process.argv[1] !== undefined && fileURLToPath(meta.url) === realpathSync(process.argv[1])
