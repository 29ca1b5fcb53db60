/**
 * Makes the notices of other authors' code in the module: the crates it depends on, without those that
 * only run while compiling, and Rust's standard library.
 */
import { readFile, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Missing, capture, root } from './run.mjs'

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software
is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES
OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR
IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`

/** @param {string} target the target that the module is compiled for */
export async function notices (target) {
  const crates = await cratesOf(target)
  const rust = (await capture('rustc', ['--version'])).split(' ')[1]
  const parts = [
    ...await Promise.all(crates.map(async (crate) => [`${crate.name} ${crate.version}`, ...await copyrightsOf(crate)])),
    [`Rust's standard library ${rust}`, 'Copyright (c) The Rust Project Contributors']
  ]
  return ['Third-party notices', '', 'The WebAssembly module of dspp contains parts of these, each under the MIT licence below.', '',
    ...parts.map(([name, ...lines]) => [name, ...lines.map((line) => line && `  ${line}`), ''].join('\n')), MIT].join('\n')
}

/** Returns the notice of what the page that makes calculators contains besides. */
export async function makerNotices () {
  const licence = await readFile(join(root, 'node_modules/fflate/LICENSE'), 'utf8')
  const [copyright] = /^Copyright .*$/m.exec(licence)
  return `The page that makes calculators (make.html) contains fflate, under the MIT licence above.\n\nfflate\n  ${copyright}\n`
}

/** Returns the packages that are linked into the library, by name; `cargo metadata` alone would add those of tests. */
async function cratesOf (target) {
  const tree = await capture('cargo', ['tree', '--locked', '-e', 'normal,no-proc-macro', '--target', target, '--prefix', 'none', '--format', '{p}'], { quiet: true })
  const linked = new Set(tree.split('\n').map((line) => line.split(' ').slice(0, 2).join(' ')))
  const { packages } = JSON.parse(await capture('cargo', ['metadata', '--locked', '--format-version', '1'], { quiet: true }))
  return packages.filter(({ name, version, source }) => source !== null && linked.has(`${name} v${version}`))
    .sort((one, other) => one.name < other.name ? -1 : 1)
}

/** Returns the lines of a crate's licence that name its authors. */
async function copyrightsOf ({ name, license, manifest_path: manifest }) {
  if (!/\bMIT\b/.test(license)) throw new Missing(`${name} has the licence ${license}, and scripts/notices.mjs writes only MIT's.`)
  const folder = dirname(manifest)
  const files = (await readdir(folder)).filter((file) => /^(LICEN[CS]E|COPYING)/i.test(file) && !/apache|unlicense/i.test(file)).sort()
  const linesOf = async (file) => (await readFile(join(folder, file), 'utf8')).trim().split('\n').map((line) => line.trim())
  // A licence that applies besides MIT's is given whole.
  const others = license.includes(' AND ') ? files.filter((file) => !/mit/i.test(file)) : []
  const whole = await Promise.all(others.map(linesOf))
  const lines = (await Promise.all(files.filter((file) => !others.includes(file)).map(linesOf))).flat().filter((line) => /^copyright (\(c\)|©|\d)/i.test(line))
  return [...(lines.length > 0 ? new Set(lines) : [`Copyright (c) the authors of ${name}`]), ...whole.flatMap((text) => ['', ...text])]
}
