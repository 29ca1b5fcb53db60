/**
 * `npm test`: installs what is missing, then runs every step below, up to the first that fails.
 *
 * `npm test -- rust types` runs only these steps (and the build, where they test it); `wasm` stands for all steps that begin with
 * `wasm-`, and `check` for those that need no browser and run no test.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBrowsers, findBrowser } from './browsers.mjs'
import { build, buildAgain, setUpBuild } from './build.mjs'
import { Missing, capture, main, root, run, seconds } from './run.mjs'
import { ensureNode, ensureRust } from './setup.mjs'
import { ensureTools, findGeckodriver } from './tools.mjs'

const cargo = (...args) => () => run('cargo', args)
const program = (name) => join(root, 'node_modules/.bin', name)

const FOR_WASM = ['--target', 'wasm32-unknown-unknown', '--locked', '--', '-D', 'warnings']

const STEPS = [
  { name: 'setup', title: 'What is needed', work: setUp },
  { name: 'fmt', title: 'Layout of the Rust code', work: cargo('fmt', '--check') },
  { name: 'clippy', title: 'Lints', work: cargo('clippy', '--all-targets', '--locked', '--', '-D', 'warnings') },
  {
    name: 'clippy-wasm',
    title: 'Lints of what is compiled for WebAssembly',
    work: async () => {
      await run('cargo', ['clippy', '--lib', '--tests', ...FOR_WASM])
      await run('cargo', ['clippy', '--lib', '--no-default-features', ...FOR_WASM])
    }
  },
  { name: 'doc', title: 'Documentation', work: documentation },
  { name: 'rust', title: 'Rust tests', work: cargo('test', '--locked') },
  { name: 'build', title: 'Build', work: build },
  { name: 'again', title: 'The same sources, built again', built: true, work: buildAgain },
  { name: 'types', title: 'TypeScript declarations', built: true, work: () => run(program('tsc'), ['--project', '.']) },
  { name: 'package', title: 'The package under Node', built: true, work: () => nodeTests('tests/package') },
  {
    name: 'consumers',
    title: 'The package as its users install it',
    built: true,
    browsers: ['chromium'],
    work: () => nodeTests('tests/consumers', '--test-concurrency=2')
  },
  { name: 'wasm-chrome', title: 'Rust tests in Chromium', browsers: ['chromium', 'chromedriver'], tools: ['wasm-pack'], work: () => wasmTests('chrome') },
  { name: 'wasm-firefox', title: 'Rust tests in Firefox', browsers: ['firefox'], tools: ['wasm-pack', 'geckodriver'], work: () => wasmTests('firefox') },
  { name: 'e2e', title: 'The page in Chromium', built: true, browsers: ['headless-chromium', 'chromium'], work: () => run(program('playwright'), ['test']) },
  {
    name: 'firefox',
    title: 'The page in Firefox',
    built: true,
    browsers: ['firefox'],
    tools: ['geckodriver'],
    work: () => nodeTests('tests/firefox', '--test-concurrency=2')
  }
]

const GROUPS = { check: ['fmt', 'clippy', 'doc', 'types'] }

/** The steps of these names, or all, in order. */
function choose (names) {
  const wanted = names.flatMap((name) => GROUPS[name] ?? [name])
  const stands = (name, step) => step.name === name || step.name.startsWith(`${name}-`)
  const unknown = wanted.find((name) => !STEPS.some((step) => stands(name, step)))
  if (unknown !== undefined) {
    throw new Missing(`There is no step "${unknown}", only ${[...STEPS.map(({ name }) => name), ...Object.keys(GROUPS)].join(', ')}.`)
  }

  const chosen = STEPS.filter((step) => wanted.length === 0 || wanted.some((name) => stands(name, step)))
  const built = chosen.some((step) => step.built)
  return STEPS.filter((step) => step.name === 'setup' || chosen.includes(step) || (built && step.name === 'build'))
}

/** Only what the chosen steps use, the browsers first: should they be missing, nobody wants to know after minutes of compiling. */
async function setUp (steps) {
  const union = (key) => [...new Set(steps.flatMap((step) => step[key] ?? []))]
  const builds = steps.some(({ name, tools }) => name === 'build' || tools)
  ensureNode()
  await ensureBrowsers(union('browsers'))
  await (builds ? setUpBuild() : ensureRust())
  await ensureTools(union('tools'))
}

async function documentation () {
  const RUSTDOCFLAGS = `${process.env.RUSTDOCFLAGS ?? ''} -D warnings`.trim()
  await run('cargo', ['doc', '--no-deps', '--locked'], { env: { ...process.env, RUSTDOCFLAGS } })
}

/** The files are named one by one: what Node makes of a folder's name depends on its version. */
async function nodeTests (folder, ...options) {
  const files = (await readdir(join(root, folder))).filter((name) => name.endsWith('.test.mjs')).sort()
  if (files.length === 0) throw new Missing(`There is no *.test.mjs in ${folder}.`)
  await run(process.execPath, ['--test', '--test-reporter=spec', ...options, ...files.map((name) => join(folder, name))])
}

/** Runs tests/wasm.rs in a browser. */
async function wasmTests (browser) {
  const driver = browser === 'chrome'
    ? ['--chromedriver', findBrowser('chromedriver')]
    : ['--geckodriver', findGeckodriver()]
  const output = await capture('wasm-pack',
    ['test', '--headless', `--${browser}`, ...driver, '--mode', 'no-install', '.', '--locked', '--test', 'wasm'],
    {
      show: true,
      env: {
        ...process.env,
        WASM_BINDGEN_TEST_WEBDRIVER_JSON: await capabilities(),
        // Seconds. The defaults of 20 and 5 are too few for a machine that does something else, too.
        WASM_BINDGEN_TEST_TIMEOUT: '300',
        WASM_BINDGEN_TEST_DRIVER_TIMEOUT: '60'
      }
    })
  // The runner is content with tests that it skipped because they are configured for another place.
  if (!/^test result: ok\. [1-9]/m.test(output)) throw new Missing(`No test ran in ${browser}.`)
}

/** Writes the file that tells the drivers which browsers to start, and to leave the network alone. */
async function capabilities () {
  const path = join(root, 'target/webdriver.json')
  const chrome = ['disable-gpu', 'no-first-run', 'disable-background-networking', 'disable-component-update', 'disable-sync']
  await mkdir(join(root, 'target'), { recursive: true })
  await writeFile(path, JSON.stringify({
    'goog:chromeOptions': { binary: findBrowser('chromium'), args: chrome },
    'moz:firefoxOptions': { binary: findBrowser('firefox') }
  }))
  return path
}

await main(async () => {
  const begin = performance.now()
  const steps = choose(process.argv.slice(2))
  const report = []
  let failed
  for (const { name, title, work } of steps) {
    if (failed) {
      report.push([name, 'not run', ''])
      continue
    }
    console.log(`\n=== ${name}: ${title}`)
    const start = performance.now()
    await work(steps).catch((error) => { failed = { name, error } })
    report.push([name, failed ? 'FAILED' : 'ok', seconds(start)])
  }

  console.log(`\n=== ${failed ? `${failed.name} failed` : 'All is well'} after ${seconds(begin)}`)
  for (const [name, outcome, time] of report) console.log(`${name.padEnd(14)}${outcome.padEnd(8)}${time.padStart(8)}`)
  if (failed) console.log(`\n${failed.error instanceof Missing ? failed.error.message : failed.error.stack}`)
  const count = (outcome) => report.filter((line) => line[1] === outcome).length
  const skipped = count('not run')
  console.log(`\n${count('ok')} passed, ${count('FAILED')} failed${skipped ? `, ${skipped} skipped` : ''}`)
  process.exitCode = failed ? 1 : 0
})
