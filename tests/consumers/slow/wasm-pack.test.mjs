// Checks that `wasm-pack build` makes the documented API, and that a Rust program for wasm32 links the crate without it.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { root } from '../../../scripts/run.mjs'
import { workedAnswer, workedRequest } from '../../package/worked.mjs'
import { run, temporaryFolder, write } from '../project.mjs'

const folder = await temporaryFolder()

async function build (target) {
  const output = join(folder, target)
  await run('wasm-pack', ['build', '--target', target, '--out-dir', output], { cwd: root })
  return output
}

function answers ({ Plan, isRequestError }) {
  const { steps, ...answer } = Plan.redwood2007().quote(workedRequest())
  assert.deepEqual(answer, workedAnswer())
  assert.throws(() => Plan.redwood2007().quote({ payment: { amount: 2500 } }), isRequestError)
}

test('wasm-pack build --target nodejs', async () => {
  const output = await build('nodejs')
  answers(createRequire(import.meta.url)(join(output, 'dspp.js')))
})

test('wasm-pack build --target web', async () => {
  const output = await build('web')
  const dspp = await import(pathToFileURL(join(output, 'dspp.js')))
  dspp.initSync({ module: await readFile(join(output, 'dspp_bg.wasm')) })
  answers(dspp)
})

test('wasm-pack build --target bundler', async () => {
  const output = await build('bundler')
  const { build: bundle } = await import('vite')
  await write(output, 'main.js', "export * from './dspp.js'\n")
  // Vite makes base64 of the module, where the bundler does not fetch it.
  const plugin = {
    name: 'wasm',
    async load (id) {
      if (!id.endsWith('.wasm')) return undefined
      const base64 = (await readFile(id)).toString('base64')
      return `import * as glue from './dspp_bg.js'
        const bytes = Uint8Array.from(atob('${base64}'), (character) => character.charCodeAt(0))
        const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { './dspp_bg.js': glue })
        ${[...await exportsOf(id)].map((name) => `export const ${name} = exports.${name}`).join('\n')}`
    }
  }
  await bundle({
    root: output,
    configFile: false,
    logLevel: 'error',
    plugins: [plugin],
    build: { outDir: 'out', lib: { entry: 'main.js', formats: ['es'], fileName: 'main' } }
  })
  answers(await import(pathToFileURL(join(output, 'out/main.js'))))
})

async function exportsOf (file) {
  return WebAssembly.Module.exports(new WebAssembly.Module(await readFile(file))).map(({ name }) => name)
}

test('each declares the documented types', async () => {
  for (const target of ['nodejs', 'web', 'bundler']) {
    const declarations = await readFile(join(folder, target, 'dspp.d.ts'), 'utf8')
    assert.match(declarations, /quote\(request: QuoteRequest\): Quote;/)
    assert.match(declarations, /export interface QuoteRequest/)
  }
})

test('a Rust program for wasm32 may export its own Plan beside the crate', async () => {
  const program = await temporaryFolder()
  const manifest = await readFile(join(root, 'Cargo.toml'), 'utf8')
  const [, version] = /wasm-bindgen = \{ version = "=([\d.]+)"/.exec(manifest)
  await write(program, 'Cargo.toml', `[package]
name = "program"
version = "0.1.0"
edition = "2024"

[lib]
crate-type = ["cdylib"]

[dependencies]
dspp = { path = ${JSON.stringify(root)}, default-features = false }
wasm-bindgen = "${version}"
`)
  await write(program, 'src/lib.rs', `use wasm_bindgen::prelude::*;

#[wasm_bindgen]
pub struct Plan(dspp::Plan);

#[wasm_bindgen]
impl Plan {
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Result<Plan, JsError> {
        Ok(Plan(dspp::Plan::from_json(text)?))
    }

    pub fn issuer(&self) -> String {
        self.0.issuer.clone()
    }
}
`)
  await run('cargo', ['build', '--release', '--quiet', '--target', 'wasm32-unknown-unknown', '--target-dir', join(root, 'target/program')], { cwd: program })
  const names = await exportsOf(join(root, 'target/program/wasm32-unknown-unknown/release/program.wasm'))
  // wasm-bindgen adds a hash to each name.
  const own = names.map((name) => /^plan_[a-z]+/.exec(name)?.[0]).filter(Boolean)
  assert.deepEqual(own.sort(), ['plan_issuer', 'plan_new'])
})
