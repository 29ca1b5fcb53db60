/**
 * `npm test`: installs missing programs, runs every quick step below, and reports each at the end.
 * `npm run check:slow` runs the slow steps.
 *
 * `npm test -- rust types` runs only these steps (and the build, if they test it); `wasm` selects all steps that begin with
 * `wasm-`, `slow` for all that begin with `slow-`, and `check` for those that need no browser and run no test.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'
import { ensureBrowsers, isThere } from './browsers.mjs'
import { build, buildAgain, setUpBuild } from './build.mjs'
import { ensureFuzzer, fuzzBriefly } from './fuzz.mjs'
import { checkGoldenCases } from './golden.mjs'
import { Missing, main, observe, root, seconds } from './run.mjs'
import { ensureNode, ensurePackages, ensureRust } from './setup.mjs'
import { ensureQuantLib, ensureTools } from './tools.mjs'

const COLORS = process.stdout.isTTY ? { FORCE_COLOR: '1', CARGO_TERM_COLOR: 'always' } : {}
const command = (name, args, env = {}) => observe(name, args, { env: { ...process.env, ...COLORS, ...env } })
const cargo = (...args) => () => command('cargo', args)
const program = (name, ...args) => command(join(root, 'node_modules/.bin', name), args)

const FOR_WASM = ['--target', 'wasm32-unknown-unknown', '--locked', '--', '-D', 'warnings']

/** Runs 10 times as many random cases as `npm test`. */
const MANY = { DSPP_CASES: '10' }

/** A step whose name begins with `slow-` belongs to `npm run check:slow`. */
const STEPS = [
  { name: 'fmt', title: 'Layout of the Rust code', work: cargo('fmt', '--check') },
  { name: 'clippy', title: 'Lints', work: cargo('clippy', '--all-targets', '--locked', '--', '-D', 'warnings') },
  {
    name: 'clippy-wasm',
    title: 'Lints of what is compiled for WebAssembly',
    work: async () => {
      await command('cargo', ['clippy', '--lib', '--tests', ...FOR_WASM])
      await command('cargo', ['clippy', '--lib', '--no-default-features', ...FOR_WASM])
    }
  },
  { name: 'doc', title: 'Documentation', work: documentation },
  { name: 'rust', title: 'Rust tests', work: rustTests },
  { name: 'build', title: 'Build', packages: true, work: build },
  { name: 'types', title: 'TypeScript declarations', built: true, work: () => program('tsc', '--project', '.') },
  { name: 'package', title: 'The package under Node', built: true, work: () => nodeTests('tests/package') },
  { name: 'consumers', title: 'The package as its users install it', built: true, browsers: ['chromium'], work: () => nodeTests('tests/consumers') },
  { name: 'wasm-node', title: 'Rust tests in Node', tools: ['wasm-pack'], work: () => wasmTests('in Node', '--node') },
  {
    name: 'wasm-chrome',
    title: 'Rust tests in Chromium',
    browsers: ['chromium', 'chromedriver'],
    tools: ['wasm-pack'],
    work: () => wasmTests('in Chromium', '--headless', '--chrome')
  },
  {
    name: 'wasm-firefox',
    title: 'Rust tests in Firefox',
    browsers: ['firefox'],
    tools: ['wasm-pack', 'geckodriver'],
    work: () => wasmTests('in Firefox', '--headless', '--firefox')
  },
  {
    name: 'e2e',
    title: 'The page in Chromium',
    built: true,
    browsers: ['headless-chromium', 'chromium'],
    work: () => program('playwright', 'test', '--grep-invert', '@slow')
  },
  { name: 'firefox', title: 'The page in Firefox', built: true, browsers: ['firefox'], tools: ['geckodriver'], work: () => nodeTests('tests/firefox') },

  { name: 'slow-again', title: 'The same sources, built again', built: true, work: buildAgain },
  {
    name: 'slow-rust',
    title: 'Rust tests with ten times as many drawn cases, and variants of what the fuzzer starts from',
    work: () => command('cargo', ['test', '--locked', '--no-fail-fast', '--tests'], MANY)
  },
  { name: 'slow-fuzz', title: 'The fuzzer, a minute', optional: 'fuzzer', work: fuzzBriefly },
  {
    name: 'slow-differential',
    title: 'The second implementation, in Python',
    built: true,
    optional: 'python',
    work: async () => {
      await command(process.env.PYTHON, ['-B', 'tests/differential/check_oracle.py'])
      return command(process.execPath, ['scripts/differential.mjs', '60000', '2'])
    }
  },
  {
    name: 'slow-consumers',
    title: 'The package as its users build it',
    built: true,
    browsers: ['chromium'],
    tools: ['wasm-pack'],
    work: () => nodeTests('tests/consumers/slow')
  },
  {
    name: 'slow-e2e',
    title: 'The page in Chromium, at length',
    built: true,
    browsers: ['headless-chromium', 'chromium'],
    work: () => program('playwright', 'test', '--grep', '@slow')
  },
  {
    name: 'slow-firefox',
    title: 'The page in Firefox, at length',
    built: true,
    browsers: ['firefox'],
    tools: ['geckodriver'],
    work: () => nodeTests('tests/firefox/slow')
  }
].filter(({ name }) => name !== 'slow-firefox' || existsSync(join(root, 'tests/firefox/slow')))

/** Optional programs: steps that need one are skipped if it cannot be installed. */
const OPTIONAL = { fuzzer: ensureFuzzer, python: ensureQuantLib }

const GROUPS = { check: ['fmt', 'clippy', 'doc', 'types'] }

/** Selects the named steps in order; by default all that are not slow. */
function choose (names) {
  const wanted = names.flatMap((name) => GROUPS[name] ?? [name])
  const stands = (name, step) => step.name === name || step.name.startsWith(`${name}-`)
  const unknown = wanted.find((name) => !STEPS.some((step) => stands(name, step)))
  if (unknown !== undefined) {
    throw new Missing(`There is no step "${unknown}", only ${[...STEPS.map(({ name }) => name), ...Object.keys(GROUPS)].join(', ')}.`)
  }

  const chosen = STEPS.filter((step) => names.length === 0 ? !step.name.startsWith('slow-') : wanted.some((name) => stands(name, step)))
  const built = chosen.some((step) => step.built)
  return STEPS.filter((step) => chosen.includes(step) || (built && step.name === 'build'))
}

/**
 * Installs the programs of the steps, browsers first, to report a missing one before minutes of compiling.
 *
 * @returns {Promise<Map<string, Error>>} errors by missing program; `toolchain` is used by every step
 */
async function setUp (steps) {
  const union = (key) => [...new Set(steps.flatMap((step) => step[key] ?? []))]
  const lacking = new Map()
  const attempt = async (names, work, isHere = () => false) => {
    try {
      await work()
    } catch (error) {
      for (const name of names.filter((name) => !isHere(name))) lacking.set(name, error)
    }
  }
  await attempt(union('browsers'), () => ensureBrowsers(union('browsers')), isThere)
  await attempt(['toolchain'], async () => {
    ensureNode()
    await ensureRust()
    if (steps.some(({ built, packages }) => built || packages)) await ensurePackages()
  })
  if (steps.some(({ packages }) => packages)) await attempt(['packages'], setUpBuild)
  for (const tool of union('tools')) await attempt([tool], () => ensureTools(['wasm-bindgen', tool]))
  for (const { optional } of steps) if (optional) await attempt([optional], OPTIONAL[optional])
  return lacking
}

/** Returns the reason why a step cannot run: `lacking` are missing programs, `broken` are steps that failed or did not run. */
function obstacle (step, lacking, broken) {
  const needs = ['toolchain', ...(step.packages ? ['packages'] : []), ...(step.browsers ?? []), ...(step.tools ?? []), ...(step.optional ? [step.optional] : [])]
  const missing = needs.find((name) => lacking.has(name))
  if (missing !== undefined) return `needs ${missing}: ${lacking.get(missing).message}`
  if (step.built && broken.has('build')) return 'needs the build, which did not succeed'
}

async function documentation () {
  const RUSTDOCFLAGS = `${process.env.RUSTDOCFLAGS ?? ''} -D warnings`.trim()
  await command('cargo', ['doc', '--no-deps', '--locked'], { RUSTDOCFLAGS })
}

async function rustTests () {
  checkGoldenCases(await command('cargo', ['test', '--locked', '--no-fail-fast']), 'natively')
}

/** Lists the files, because Node's versions treat a folder's name differently. */
async function nodeTests (folder) {
  const files = (await readdir(join(root, folder))).filter((name) => name.endsWith('.test.mjs')).sort()
  if (files.length === 0) throw new Missing(`There is no *.test.mjs in ${folder}.`)
  await command(process.execPath, ['--test', '--test-reporter=spec', '--test-concurrency=2', ...files.map((name) => join(folder, name))])
}

/** Runs `wasm-pack test` as in the README; the environment adds only programs named by variables. */
async function wasmTests (place, ...options) {
  checkGoldenCases(await command('wasm-pack', ['test', ...options], await namedPrograms()), place)
}

/** Puts browsers and drivers named by variables on the PATH and in the test runner's file, for wasm-pack. */
async function namedPrograms () {
  const { CHROME, FIREFOX, CHROMEDRIVER, GECKODRIVER, PATH } = process.env
  const folder = join(root, 'target/named')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const [name, path] of [['chromedriver', CHROMEDRIVER], ['geckodriver', GECKODRIVER]]) {
    if (path) await symlink(resolve(path), join(folder, name))
  }
  // Unset, because the test runner would take another browser's driver.
  const env = { PATH: `${folder}${delimiter}${PATH}`, CHROMEDRIVER: undefined, GECKODRIVER: undefined }
  if (!CHROME && !FIREFOX) return env

  const capabilities = JSON.parse(await readFile(join(root, 'webdriver.json'), 'utf8'))
  if (CHROME) capabilities['goog:chromeOptions'].binary = CHROME
  if (FIREFOX) capabilities['moz:firefoxOptions'] = { binary: FIREFOX }
  const path = join(folder, 'webdriver.json')
  await writeFile(path, JSON.stringify(capabilities))
  return { ...env, WASM_BINDGEN_TEST_WEBDRIVER_JSON: path }
}

/** Runs all steps, even after failures. */
async function runAll (steps) {
  const report = []
  const broken = new Set()
  const start = performance.now()
  console.log('\n=== setup: What is needed')
  const lacking = await setUp(steps)
  const failures = [...new Set([...lacking].filter(([name]) => !Object.hasOwn(OPTIONAL, name)).map(([, { message }]) => message))]
  report.push({ name: 'setup', outcome: failures.length > 0 ? 'FAILED' : 'ok', time: seconds(start), reason: failures.join('\n') })

  for (const step of steps) {
    const { name, title, work } = step
    const reason = obstacle(step, lacking, broken)
    if (reason) {
      report.push({ name, outcome: 'not run', time: '', reason })
      broken.add(name)
      continue
    }
    console.log(`\n=== ${name}: ${title}`)
    const start = performance.now()
    const error = await work().then(() => undefined, (error) => error)
    if (error) broken.add(name)
    report.push({
      name, outcome: error ? 'FAILED' : 'ok', time: seconds(start), reason: error && (error instanceof Missing ? error.message : error.stack)
    })
  }
  return report
}

await main(async () => {
  const begin = performance.now()
  const report = await runAll(choose(process.argv.slice(2)))
  const count = (wanted) => report.filter(({ outcome }) => outcome === wanted).length
  const [passed, failed, skipped] = ['ok', 'FAILED', 'not run'].map(count)

  for (const { name, outcome, reason } of report) if (reason) console.log(`\n=== ${name} ${outcome === 'FAILED' ? 'failed' : 'was not run'}: ${reason}`)
  console.log(`\n=== ${failed > 0 ? 'Not all is well' : 'All is well'} after ${seconds(begin)}`)
  for (const { name, outcome, time } of report) console.log(`${name.padEnd(18)}${outcome.padEnd(8)}${time.padStart(8)}`)
  console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
  process.exitCode = failed > 0 ? 1 : 0
})
