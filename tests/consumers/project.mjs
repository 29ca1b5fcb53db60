// Throw-away projects that have the package from its tarball, as its users install it.
import { execFile } from 'node:child_process'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { promisify } from 'node:util'
import { root } from '../../scripts/run.mjs'
import { workedRequest } from '../package/worked.mjs'

const execute = promisify(execFile)

/** Runs a program to its end and gives what it printed; where it fails, the error says that, too. */
export async function run (program, args, options) {
  try {
    return (await execute(program, args, { maxBuffer: 1e8, ...options })).stdout
  } catch (error) {
    error.message += error.stdout
    throw error
  }
}

/** A folder of its own, gone after the tests. */
export async function temporaryFolder () {
  const folder = await mkdtemp(join(tmpdir(), 'dspp-consumer-'))
  after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Packs what was built into a folder: the tarball's path, and the paths of the files in it. */
export async function pack (folder) {
  const output = await run('npm', ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder], { cwd: root })
  const [{ filename, files }] = JSON.parse(output)
  return { tarball: join(folder, filename), files: files.map(({ path }) => path).sort() }
}

/** A project into which the tarball was installed, without any network. */
export async function project () {
  const folder = await temporaryFolder()
  const { tarball } = await pack(folder)
  await write(folder, 'package.json', '{ "name": "consumer", "private": true }')
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', tarball], { cwd: folder })
  return folder
}

/** Writes a file of a project, and the folders it is in. */
export async function write (folder, path, content) {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

/** The statements that put the worked payment to a Plan, and the answer without its steps into `answer`, as text. */
export const ASK = `
const { steps, ...quote } = Plan.redwood2007().quote(${JSON.stringify(workedRequest())})
const answer = JSON.stringify(quote)
`
