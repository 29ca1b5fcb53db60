// The entry that is one file.
import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import * as dspp from 'dspp'
import * as inlined from 'dspp/inline'
import { inline } from '../../scripts/inline.mjs'
import { root } from '../../scripts/run.mjs'
import { workedAnswer, workedRequest } from './worked.mjs'

test('it exports what the others do, and answers as they do', () => {
  assert.deepEqual(Object.keys(inlined), Object.keys(dspp))
  const { steps, ...answer } = inlined.Plan.redwood2007().quote(workedRequest())
  assert.deepEqual(answer, workedAnswer())
})

test('it speaks the other languages, too', async () => {
  const { problems } = inlined.Plan.redwood2007().quote({ participant: 'new', payment: { amount: '1' } })
  assert.equal(await inlined.loadLanguage('es'), 'es')
  await dspp.loadLanguage('es')
  assert.equal(inlined.describe(problems[0], 'es'), dspp.describe(problems[0], 'es'))
  assert.notEqual(inlined.describe(problems[0], 'es'), inlined.describe(problems[0]))
})

test('the same modules give the same bytes, in any folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dspp-inline-'))
  after(() => rm(folder, { recursive: true, force: true }))
  for (const place of ['here', 'somewhere/else']) {
    const modules = join(folder, place)
    await cp(join(root, 'dist'), modules, { recursive: true })
    await cp(join(root, 'js/inline.js'), join(modules, 'inline.js'))
    await inline(modules)
    assert.ok((await readFile(join(modules, 'inline.js'))).equals(await readFile(join(root, 'dist/inline.js'))), place)
  }
})
