/** The browsers under test and Chromium's driver (Firefox's is among the tools). */
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { Missing, capture, run, timed, which } from './run.mjs'

const BROWSERS = {
  chromium: {
    variable: 'CHROME',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    bundle: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    // Pages need a font to measure text.
    debian: ['chromium', 'fonts-liberation']
  },
  // Chromium's engine without a window: tests take half the time.
  'headless-chromium': { variable: 'CHROME_HEADLESS', programs: ['chromium-headless-shell'], debian: ['chromium-headless-shell'], instead: 'chromium' },
  chromedriver: { variable: 'CHROMEDRIVER', programs: ['chromedriver'], debian: ['chromium-driver'] },
  firefox: {
    variable: 'FIREFOX',
    programs: ['firefox', 'firefox-esr'],
    bundle: '/Applications/Firefox.app/Contents/MacOS/firefox',
    debian: ['firefox-esr']
  }
}

/** Finds the program: from its environment variable, else the PATH, else its substitute. */
export function findBrowser (name) {
  return findItself(name) ?? (BROWSERS[name].instead && findBrowser(BROWSERS[name].instead))
}

function findItself (name) {
  const { variable, programs, bundle } = BROWSERS[name]
  if (process.env[variable]) return process.env[variable]
  return which(...programs) ?? (bundle && existsSync(bundle) ? bundle : undefined)
}

/** Installs missing browsers from Debian's packages, if apt-get needs no password. */
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
    // Some distributions lack browsers that have a substitute.
    const better = debianPackages(names.filter((name) => findItself(name) === undefined))
    if (better.length > 0) await install(better).catch(() => {})
  }

  const missing = lacking(names)
  if (missing.length > 0) throw new Missing(advice(missing))
}

const debianPackages = (names) => names.flatMap((name) => BROWSERS[name].debian)

/** Returns true if this browser or its substitute can start. */
export function isThere (name) {
  const path = findBrowser(name)
  return path !== undefined && existsSync(path)
}

const lacking = (names) => names.filter((name) => !BROWSERS[name].instead && findBrowser(name) === undefined)

/** Returns the apt-get command line, if it needs no password. */
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
