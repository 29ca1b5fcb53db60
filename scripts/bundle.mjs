/**
 * Bundles what the page loads into a few small files beside the module: a visitor waits for these.
 *
 * The engine and the pictures are files of their own, so that the page is there before them, and so is every language but
 * English.
 */
import { join } from 'node:path'
import { root } from './run.mjs'

export async function bundle (folder) {
  // Only here: who wants nothing but the setting up must not need what it installs.
  const { build } = await import('esbuild')
  const page = join(root, 'www')
  const common = {
    bundle: true,
    minify: true,
    outdir: folder,
    logLevel: 'warning',
    legalComments: 'none',
    // What package.json says of side effects is about what is published: the page's own modules are there for theirs.
    ignoreAnnotations: true
  }
  await build({
    ...common,
    entryPoints: {
      page: join(page, 'js/main.js'), 'page-engine': join(page, 'js/engine.js'), 'page-pictures': join(page, 'js/pictures/all.js')
    },
    chunkNames: 'page-[name]-[hash]',
    format: 'esm',
    splitting: true,
    target: 'es2022'
  })
  await build({
    ...common,
    entryPoints: ['page', 'calculator'].map((name) => join(page, `${name}.css`))
  })
}
