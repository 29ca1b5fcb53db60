/**
 * `npm run fuzz [-- seconds]`: runs libFuzzer on each target for that time, 10 minutes by
 * default, and writes fuzz/RESULTS.md. Each processor runs one target.
 *
 * Installs nightly Rust and cargo-fuzz if they are missing. Findings are in fuzz/artifacts/; move them to fuzz/seeds/ with
 * their fix. tests/fuzz.rs runs the seeds and variants of them with stable Rust.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Missing, capture, isMain, main, root, run, timed, which } from './run.mjs'
import { ensureTools } from './tools.mjs'

const TARGETS = {
  plan_file: 'plan files, alone and as editions, and what they answer',
  months: 'files of announced months',
  request: 'requests, value by value: quotes, batches, the way back from shares, price lists',
  fills: 'lists as text: of executions, of payments, of days',
  dates: 'the days of the calendars, counted and walked'
}
const RESULTS = 'fuzz/RESULTS.md'

const number = (value) => Number(value).toLocaleString('en-US')

/** Runs libFuzzer on one target; returns its final report. */
async function fuzz (target, seconds) {
  const corpus = `corpus/${target}`
  await mkdir(join(root, 'fuzz', corpus), { recursive: true })
  const options = [`-max_total_time=${seconds}`, '-print_final_stats=1', '-timeout=10', '-rss_limit_mb=2048', '-max_len=20000']
  const fuzzer = spawn('cargo', ['+nightly', 'fuzz', 'run', '--fuzz-dir', '.', target, corpus, `seeds/${target}`, '--', ...options], {
    cwd: join(root, 'fuzz'), stdio: ['ignore', 'inherit', 'pipe']
  })
  let said = ''
  fuzzer.stderr.setEncoding('utf8').on('data', (text) => {
    said += text
    process.stderr.write(text)
  })
  const [code] = await once(fuzzer, 'close')
  const last = (pattern) => [...said.matchAll(pattern)].at(-1)?.[1] ?? '0'
  return {
    target, seconds, found: code !== 0, runs: last(/stat::number_of_executed_units:\s*(\d+)/g), edges: last(/cov: (\d+)/g), texts: last(/corp: (\d+)/g)
  }
}

const report = (results, versions) => `# What fuzzing found

Written by \`npm run fuzz\`: libFuzzer, guided by the branches that a text reaches, from the seeds in \`fuzz/seeds/\`, on
${process.platform} (${process.arch}, ${availableParallelism()} processors).

${versions.map((version) => `- ${version}`).join('\n')}

| target | what it reads | seconds | runs | branches | texts kept | finding |
|---|---|---|---|---|---|---|
${results.map(({ target, seconds, found, runs, edges, texts }) =>
  `| \`${target}\` | ${TARGETS[target]} | ${seconds} | ${number(runs)} | ${number(edges)} | ${number(texts)} | ${found ? 'yes' : 'none'} |`).join('\n')}
`

/** Fuzzes every target for `seconds`, one for each processor at a time. */
async function fuzzAll (seconds) {
  await run('cargo', ['+nightly', 'fuzz', 'build', '--fuzz-dir', '.'], { cwd: join(root, 'fuzz') })
  const targets = Object.keys(TARGETS).entries()
  const results = []
  const inTurn = async () => {
    for (const [index, target] of targets) results[index] = await fuzz(target, seconds)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, inTurn))
  return results
}

const checkFindings = (results) => {
  if (results.some(({ found }) => found)) throw new Missing('Something was found: see fuzz/artifacts/.')
}

const versionOfNightly = (options) => capture('rustc', ['+nightly', '--version'], options)

/** Installs nightly Rust and cargo-fuzz if they are missing. */
export async function ensureFuzzer () {
  if (!which('c++', 'g++', 'clang++')) throw new Missing('libFuzzer needs a C++ compiler, and there is none on the PATH.')
  const isThere = await versionOfNightly({ quiet: true }).then(() => true, () => false)
  if (!isThere) {
    await timed('Installing nightly Rust', () => run('rustup', ['toolchain', 'install', 'nightly', '--profile', 'minimal', '--no-self-update']))
  }
  await ensureTools(['cargo-fuzz'])
}

/** Fuzzes every target for some seconds, and writes no report. */
export const fuzzBriefly = async () => checkFindings(await fuzzAll(20))

if (isMain(import.meta)) {
  await main(async () => {
    const [seconds = '600'] = process.argv.slice(2)
    await ensureFuzzer()
    const versions = [await versionOfNightly(), await capture('cargo', ['fuzz', '--version'])]
    const results = await fuzzAll(Number(seconds))
    await writeFile(join(root, RESULTS), report(results, versions.map((version) => version.trim())))
    console.log(`Wrote ${RESULTS}.`)
    checkFindings(results)
  })
}
