/**
 * Bundles the page's scripts and styles into a few small files beside the module, and the element for other
 * pages.
 *
 * The page starts from one file, so that no request waits for another. The other questions, calendars and every language but English
 * load on demand.
 */
import { cp, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { MODULE_INSIDE, UTF8 } from './entries.mjs'
import { bundled } from './esbuild.mjs'
import { languagesIn } from './languages.mjs'
import { root } from './run.mjs'

const PAGE = join(root, 'www')
const START = 'page.js'

export async function bundle (folder) {
  const styles = ['page', 'calculator'].map((name) => join(PAGE, `${name}.css`))
  await bundled({ minify: true, target: undefined, outdir: folder, entryPoints: styles })
  await bundleScripts(folder)
}

/** Bundles the scripts; files loaded on demand share the page's modules, so that each exists once. */
async function bundleScripts (folder) {
  const groups = [{ 'page-engine': 'js/engine.js' }, { 'page-questions': 'js/views/others.js' }, { 'page-calendar': 'pkg/ics.js' }, await languageFiles(folder)]
  const files = Object.assign({}, ...groups)
  const shared = new Set()
  const begin = () => bundled({
    minify: true,
    stdin: { contents: ['import "./js/site.js"', ...[...shared].sort().map((path) => `export * from ${JSON.stringify(path)}`)].join('\n'), resolveDir: PAGE },
    outfile: join(folder, START),
    metafile: true,
    plugins: [{ name: 'on demand', setup: ({ onResolve }) => onResolve({ filter: /^\./ }, onDemand) }]
  })
  const onDemand = ({ kind, path, resolveDir }) => {
    if (kind !== 'dynamic-import') return
    const file = join(resolveDir, path)
    const [name] = Object.entries(files).find(([, module]) => join(PAGE, module) === file) ?? []
    if (!name) shared.add(file)
    return { path: name ? `./${name}.js` : `./${START}`, external: true }
  }
  const { metafile } = await begin()
  const begun = new Set(Object.keys(metafile.inputs).map((path) => resolve(path)))
  const fromStart = ({ kind, path, resolveDir }) => {
    const file = join(resolveDir, path)
    if (kind !== 'import-statement' || !begun.has(file)) return
    shared.add(file)
    return { path: `./${START}`, external: true }
  }
  // Only the files of a group share chunks: an answer that waits for one file waits for no second one.
  for (const modules of groups) {
    await bundled({
      minify: true,
      outdir: folder,
      entryPoints: Object.fromEntries(Object.entries(modules).map(([name, module]) => [name, join(PAGE, module)])),
      chunkNames: 'page-[name]-[hash]',
      splitting: true,
      plugins: [{ name: 'from the start', setup: ({ onResolve }) => onResolve({ filter: /^\./ }, fromStart) }]
    })
  }
  await begin()
}

/** Lists every language but English, which the page includes. */
async function languageFiles (folder) {
  const others = (await languagesIn(folder)).filter(({ tag }) => tag !== 'en')
  const modules = others.flatMap(({ tag, all, engine }) => [[`page-${tag}`, all], [`page-${tag}-engine`, engine]])
  return Object.fromEntries(modules.filter(([, module]) => module).map(([name, module]) => [name, `pkg/${module}`]))
}

/**
 * Bundles the element as an entry of the package, with the page's markup and styles and the module inside: one file that
 * imports no other, so that its `integrity` covers all of it. A classic script is the same, and defines the element at once.
 * The page's folder has the first one, too.
 */
export async function bundleElement (folder, page) {
  const options = {
    minify: true,
    sourcemap: 'linked',
    stdin: { contents: ELEMENT, resolveDir: PAGE },
    loader: MODULE_INSIDE,
    // The glue would fetch the module from its own address if it got none.
    logOverride: { 'empty-import-meta': 'silent' },
    plugins: [markup(join(page, 'calculator.css'), withOwnRem), { name: 'engine', setup: startAtOnce }]
  }
  await bundled({ ...options, outfile: join(folder, 'element.js') })
  await bundled({ ...options, format: 'iife', outfile: join(folder, 'element-classic.js') })
  await bundled({ ...options, format: 'cjs', inject: [join(root, 'js', UTF8)], outfile: join(folder, 'element.cjs') })
  for (const file of ['element.js', 'element.js.map']) await cp(join(folder, file), join(page, file))
}

/** Runs nothing where there is no document, so that a program on a server may import it. */
const ELEMENT = `export const { DsppCalculator } = globalThis.document && globalThis.customElements ? require('./js/element.js') : {}`

/** Puts the default entry in place of the page's, which fetches the module. */
function startAtOnce ({ onLoad }) {
  onLoad({ filter: /\/pkg\/index\.js$/ }, async () => ({ contents: await readFile(join(root, 'js/index.js'), 'utf8') }))
}

/** Bundles the page that makes calculators, with the element, alone: the other pages share no file with it. */
export async function bundleMaker (folder) {
  await bundled({ minify: true, outdir: folder, entryPoints: [join(PAGE, 'js/make.js')], plugins: [markup(join(folder, 'calculator.css'), withOwnRem)] })
  await bundled({ minify: true, target: undefined, outdir: folder, entryPoints: [join(PAGE, 'css/make.css')] })
}

/** Bundles the function that makes a company's own page, for the command line. */
export async function bundleOwnPage (folder) {
  await bundled({ outfile: join(folder, 'own-page.js'), entryPoints: [join(PAGE, 'js/own-page.js')] })
}

/** Bundles the script for frames on other sites: not a module, so that `document.currentScript` gives its address. */
export async function bundleEmbed (folder) {
  await bundled({ minify: true, format: 'iife', sourcemap: 'linked', outdir: folder, allowOverwrite: true, entryPoints: [join(folder, 'embed.js')] })
}

/**
 * Provides `dspp:markup`: the calculator's markup and styles.
 *
 * @param {string} styles the file of the styles
 * @param {(css: string) => string} [adapted] changes the styles for their use
 */
export const markup = (styles, adapted = (css) => css) => ({
  name: 'markup',
  setup ({ onResolve, onLoad }) {
    onResolve({ filter: /^dspp:markup$/ }, ({ path }) => ({ path, namespace: 'dspp' }))
    onLoad({ filter: /.*/, namespace: 'dspp' }, async () => ({
      contents: JSON.stringify({ nodes: await markupOf(join(PAGE, 'page.html')), styles: adapted(await readFile(styles, 'utf8')) }), loader: 'json'
    }))
  }
})

/**
 * Other pages may set any size for rem, so that the element has its own;
 * media queries always use the browser's.
 */
const withOwnRem = (css) => css.replace(/@media[^{]*|(-?[\d.]+)rem\b/g, (found, number) => number ? `calc(${number}*var(--dspp-rem))` : found)

/** Returns the declarative shadow root without stylesheets: `['p', { class: 'hint' }, 'text']` for each element. */
async function markupOf (file) {
  const { parse } = await import('parse5')
  const shadow = find(parse(await readFile(file, 'utf8')), (node) => node.attrs?.some(({ name }) => name === 'shadowrootmode'))
  // Drops spaces between parts, which pages with `white-space: pre` would show.
  return nodesOf(shadow.content).filter((node) => node !== ' ')
}

function find (node, is) {
  if (is(node)) return node
  for (const child of node.childNodes ?? []) {
    const found = find(child, is)
    if (found) return found
  }
}

const nodesOf = (parent) => parent.childNodes.flatMap((node) => {
  if (node.nodeName === '#text') return [node.value.replace(/\s+/g, ' ')]
  if (node.nodeName === '#comment' || node.nodeName === 'link') return []
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
  return [[node.tagName, attributes, ...nodesOf(node.content ?? node)]]
})
