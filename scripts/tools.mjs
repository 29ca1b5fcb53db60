/**
 * Installs the build tools that are Rust crates, compiled once a version and kept in a cache for all clones of a user:
 * `$DSPP_CACHE`, else `$XDG_CACHE_HOME/dspp`, else `~/.cache/dspp`.
 *
 * wasm-bindgen and wasm-pack are built from `tools/`, whose lock file pins their dependencies (some that the published
 * wasm-bindgen-cli pins are no longer available). They are not optimised, which halves the build time.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Missing, capture, isMain, main, prependPath, root, run, timed } from './run.mjs'

const GECKODRIVER = '0.37.1'
const TWIGGY = '0.8.0'
const CARGO_FUZZ = '0.13.2'
/** Version of QuantLib, which gives the calendars of the second implementation. */
const QUANTLIB = '1.44'

const TOOLS = {
  'wasm-bindgen': {
    programs: ['wasm-bindgen', 'wasm-bindgen-test-runner'],
    version: cratePinned,
    source: ['--path', 'tools', '--bin', 'wasm-bindgen', '--bin', 'wasm-bindgen-test-runner']
  },
  'wasm-pack': {
    programs: ['wasm-pack'],
    version: cratePinned,
    source: ['--path', 'tools', '--features', 'wasm-pack', '--bin', 'wasm-pack']
  },
  geckodriver: {
    programs: ['geckodriver'],
    version: () => GECKODRIVER,
    source: ['geckodriver', '--version', GECKODRIVER]
  },
  'cargo-fuzz': {
    programs: ['cargo-fuzz'],
    version: () => CARGO_FUZZ,
    source: ['cargo-fuzz', '--version', CARGO_FUZZ]
  },
  twiggy: {
    programs: ['twiggy'],
    version: () => TWIGGY,
    source: ['twiggy', '--version', TWIGGY]
  }
}

/** Installs these tools, and puts them first on the PATH of later commands. */
export async function ensureTools (names) {
  checkVersionsAgree()
  for (const name of names) {
    const folder = toolFolder(name)
    const { programs, source } = TOOLS[name]
    if (!programs.every((program) => existsSync(join(folder, 'bin', program)))) {
      await timed(`Compiling ${name}: a minute or two, once`, () => run('cargo',
        ['install', ...source, '--locked', '--debug', '--quiet', '--force', '--root', folder,
          // Shared, so that common dependencies compile once.
          '--target-dir', join(root, 'tools/target')],
        { env: { ...process.env, CARGO_PROFILE_DEV_DEBUG: '0', CARGO_INCREMENTAL: '0' } }))
    }
    prependPath(join(folder, 'bin'))
  }
}

/** Returns the folder of a tool; its name changes with the tool's sources. */
export const toolFolder = (name) => join(cache(), 'tools', `${name}-${TOOLS[name].version()}`)

const cache = () => process.env.DSPP_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'dspp')

/** Finds Firefox's driver: from its environment variable, else the cache. */
export const findGeckodriver = () => process.env.GECKODRIVER ?? join(toolFolder('geckodriver'), 'bin/geckodriver')

/** Sets $PYTHON to an interpreter with QuantLib, from the cache if no other has it. */
export async function ensureQuantLib () {
  const kept = join(cache(), `quantlib-${QUANTLIB}`)
  const has = (python) => capture(python, ['-c', `import QuantLib; assert QuantLib.__version__ == "${QUANTLIB}"`], { quiet: true })
    .then(() => true, () => false)
  const pythons = [process.env.PYTHON ?? 'python3', join(kept, 'bin/python')]
  for (const python of pythons) {
    if (await has(python)) {
      process.env.PYTHON = python
      return
    }
  }
  await timed(`Installing QuantLib ${QUANTLIB}`, async () => {
    await run(pythons[0], ['-m', 'venv', kept])
    await run(pythons[1], ['-m', 'pip', 'install', '--quiet', `QuantLib==${QUANTLIB}`])
  }).catch((error) => { throw new Missing(`There is no Python with QuantLib ${QUANTLIB}. ${error.message}`) })
  process.env.PYTHON = pythons[1]
}

/** Returns a short hash of the crate in `tools/`. */
function cratePinned () {
  const files = ['Cargo.toml', 'Cargo.lock', ...readdirSync(join(root, 'tools/src/bin')).sort().map((file) => `src/bin/${file}`)]
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, 'tools', file))).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/** Checks that the wasm-bindgen command and crate have one version, which the command requires. */
function checkVersionsAgree () {
  const pin = (path, crate) => new RegExp(`^${crate} = .*"=([\\d.]+)"`, 'm').exec(readFileSync(join(root, path), 'utf8'))?.[1]
  const used = pin('Cargo.toml', 'wasm-bindgen')
  const installed = pin('tools/Cargo.toml', 'wasm-bindgen-cli')
  if (used === undefined || used !== installed) {
    throw new Missing(`Cargo.toml must pin wasm-bindgen, and tools/Cargo.toml wasm-bindgen-cli, to one version with "=": these are ${used} and ${installed}.`)
  }
}

// `export PATH="$(node scripts/tools.mjs):$PATH"` puts wasm-pack and Firefox's driver on the PATH.
if (isMain(import.meta)) {
  await main(async () => {
    const names = ['wasm-bindgen', 'wasm-pack', 'geckodriver']
    console.log = console.error
    await ensureTools(names)
    process.stdout.write(`${names.map((name) => join(toolFolder(name), 'bin')).join(delimiter)}\n`)
  })
}
