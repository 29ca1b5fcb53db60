/**
 * Running commands and saying what is going on: one line when something that takes time begins, one with its time when it is done.
 */
import { spawn } from 'node:child_process'
import { accessSync, constants, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Something a person has to put right: its message is all they need, so no stack trace is printed. */
export class Missing extends Error {}

/** Does a piece of work between two lines that say so. */
export async function timed (label, work) {
  console.log(`> ${label}`)
  const start = performance.now()
  const result = await work()
  console.log(`  done in ${seconds(start)}`)
  return result
}

export const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`

/** Runs a command with its output on the terminal, and no input: nothing here may wait for an answer. */
export async function run (command, args, options = {}) {
  await start(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options })
}

/** Runs a command and gives what it prints; its complaints go to the terminal unless `quiet`. */
export async function capture (command, args, { quiet = false, ...options } = {}) {
  const { output } = await start(command, args, { stdio: ['ignore', 'pipe', quiet ? 'ignore' : 'pipe'], ...options }, ['stderr'])
  return output
}

/** Runs a command with all that it prints on the terminal, and gives that, too. */
export async function observe (command, args, options = {}) {
  const { shown } = await start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options }, ['stdout', 'stderr'])
  return shown
}

/** Lines of what was shown that a failure repeats. */
const LAST_LINES = 40

/** Passes these streams on to the terminal; a failure says how they end. */
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
      const last = shown.trimEnd().split('\n').slice(-LAST_LINES)
      reject(new Missing([`${command} ${args.join(' ')}`, `ended with ${signal ?? `exit code ${code}`}.`, ...last].join('\n').trimEnd()))
    })
  })
}

/** The full path of the first of these programs that is on the PATH. */
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

/** Puts a folder before all others on the PATH of everything that is run from here on. */
export function prependPath (folder) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((other) => other !== folder)
  process.env.PATH = [folder, ...folders].join(delimiter)
}

/** Runs a script's main function; a failure is told in a few words and ends with exit code 1. */
export async function main (work) {
  try {
    await work()
  } catch (error) {
    console.error(error instanceof Missing ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}

/** Whether this module is the script that Node was started with, rather than imported by another. */
export const isMain = (meta) => process.argv[1] !== undefined && fileURLToPath(meta.url) === realpathSync(process.argv[1])
