/** The browsers under test and Chromium's driver (Firefox's is among the tools). */
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { Missing, capture, run, timed, which } from './run.mjs'

const BROWSERS = {
  chromium: {
    variable: 'CHROME',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    bundle: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    // Without a font, a page has no text to measure.
    debian: ['chromium', 'fonts-liberation']
  },
  // The same engine without what nobody sees in a test: the tests take half of the time.
  'headless-chromium': { variable: 'CHROME_HEADLESS', programs: ['chromium-headless-shell'], debian: ['chromium-headless-shell'], instead: 'chromium' },
  chromedriver: { variable: 'CHROMEDRIVER', programs: ['chromedriver'], debian: ['chromium-driver'] },
  firefox: {
    variable: 'FIREFOX',
    programs: ['firefox', 'firefox-esr'],
    bundle: '/Applications/Firefox.app/Contents/MacOS/firefox',
    debian: ['firefox-esr']
  }
}

/** The program's path: what its environment variable says, else what is on the PATH, else one that does instead. */
export function findBrowser (name) {
  return findItself(name) ?? (BROWSERS[name].instead && findBrowser(BROWSERS[name].instead))
}

function findItself (name) {
  const { variable, programs, bundle } = BROWSERS[name]
  if (process.env[variable]) return process.env[variable]
  return which(...programs) ?? (bundle && existsSync(bundle) ? bundle : undefined)
}

/** Sees to it that these are there, by Debian's packages where that is possible without a question. */
export async function ensureBrowsers (names) {
  for (const name of names) {
    const path = findBrowser(name)
    if (path !== undefined && !existsSync(path)) throw new Missing(`${BROWSERS[name].variable} is ${path}, and there is no such file.`)
  }

  const needed = debianPackages(lacking(names))
  const apt = needed.length > 0 && await aptGet()
  if (apt) {
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    const install = (packages) => timed(`Installing ${packages.join(', ')} with apt-get`, () =>
      run(apt[0], [...apt.slice(1), 'install', '-y', '-qq', '--no-install-recommends', ...packages], options))
    await run(apt[0], [...apt.slice(1), 'update', '-qq'], options)
    await install(needed)
    // Not every distribution has those for which another one does.
    const better = debianPackages(names.filter((name) => findItself(name) === undefined))
    if (better.length > 0) await install(better).catch(() => {})
  }

  const missing = lacking(names)
  if (missing.length > 0) throw new Missing(advice(missing))
}

const debianPackages = (names) => names.flatMap((name) => BROWSERS[name].debian)

/** Whether this browser, or one that does instead, can be started. */
export function isThere (name) {
  const path = findBrowser(name)
  return path !== undefined && existsSync(path)
}

const lacking = (names) => names.filter((name) => !BROWSERS[name].instead && findBrowser(name) === undefined)

/** The apt-get command line, if there is one that needs no password. */
async function aptGet () {
  if (!which('apt-get')) return
  if (userInfo().uid === 0) return ['apt-get']
  // `env` sets the variable again: sudo drops it.
  const sudo = which('sudo') && await capture('sudo', ['-n', 'true'], { quiet: true }).then(() => true, () => false)
  return sudo ? ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'] : undefined
}

function advice (missing) {
  const lines = missing.map((name) => `- ${name}, or its path in the variable ${BROWSERS[name].variable}`)
  return ['The tests need, and do not find on the PATH:', ...lines,
    `On Debian: sudo apt-get install ${debianPackages(missing).join(' ')}`,
    'Elsewhere: Chrome or Chromium with the chromedriver of the same version, and Firefox.'].join('\n')
}
