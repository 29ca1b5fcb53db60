/**
 * Installs missing programs. Each function checks first and prints nothing if there is nothing to do, so that a second run costs
 * a fraction of a second.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Missing, capture, prependPath, root, run, timed, which } from './run.mjs'

const read = (path) => readFileSync(join(root, path), 'utf8')

/** Oldest Node that builds and tests; `engines` in package.json is about its users. */
const NODE = 20

/** Rejects an old Node with a clear message, before it meets a syntax error. */
export function ensureNode () {
  if (Number.parseInt(process.versions.node) >= NODE) return
  throw new Missing(`Node ${NODE} or newer is needed; this is ${process.versions.node}. Get one from https://nodejs.org`)
}

/** Installs the Rust toolchain of rust-toolchain.toml, with components and targets. */
export async function ensureRust () {
  if (!which('rustup')) prependPath(join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'bin'))
  if (!which('rustup', 'rustup.exe')) {
    throw new Missing('Rust is needed, installed by rustup, and there is no rustup on the PATH.\n' +
      'Install it from https://rustup.rs (its defaults will do), open a new terminal, and run this command again.')
  }

  const { channel, components, targets } = pinnedToolchain()
  const wanted = [...components, ...targets.map((target) => `rust-std-${target}`)]
  const list = ['component', 'list', '--installed', '--toolchain', channel]
  const installed = await capture('rustup', list, { quiet: true }).catch(() => undefined)

  if (installed === undefined) {
    await timed(`Installing Rust ${channel} with ${[...components, ...targets].join(', ')}`, () => run('rustup',
      ['toolchain', 'install', channel, '--profile', 'minimal', '--no-self-update',
        '--component', components.join(','), '--target', targets.join(',')]))
  } else {
    // Most components have a platform suffix: `clippy-x86_64-unknown-linux-gnu`.
    const missing = wanted.filter((name) => !installed.split('\n').some((line) => `${line}-`.startsWith(`${name}-`)))
    if (missing.length > 0) {
      await timed(`Adding ${missing.join(', ')} to Rust ${channel}`, () => run('rustup', ['component', 'add', '--toolchain', channel, ...missing]))
    }
  }

  // Another Rust, earlier on the PATH, ignores rust-toolchain.toml.
  const version = await capture('rustc', ['--version'])
  if (!version.startsWith(`rustc ${channel} `)) {
    throw new Missing(`The rustc on the PATH is ${version.trim()}, but ${channel} is wanted: let rustup's come first on the PATH.`)
  }
}

function pinnedToolchain () {
  const text = read('rust-toolchain.toml')
  const list = (key) => [...(new RegExp(`^${key} = \\[(.*)\\]`, 'm').exec(text)?.[1] ?? '').matchAll(/"(.+?)"/g)].map((match) => match[1])
  return { channel: /^channel = "(.+)"/m.exec(text)[1], components: list('components'), targets: list('targets') }
}

/** Installs the npm packages of package-lock.json; a stamp in node_modules identifies the lock file. */
export async function ensurePackages () {
  const stamp = join(root, 'node_modules/.dspp-lock')
  const lock = createHash('sha256').update(read('package-lock.json')).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return

  await timed('Installing the npm packages', () => run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']))
  await writeFile(stamp, lock)
}
