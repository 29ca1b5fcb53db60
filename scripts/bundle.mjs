/**
 * Bundles what the page loads into a few small files beside the module: a visitor waits for these. And the element for other
 * people's pages.
 *
 * All that the page begins with is one file, so that nothing is asked for only when another file has come. What a visit may do
 * without comes on demand: the pictures, and every language but English.
 */
import { cp, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { languagesIn } from './languages.mjs'
import { root } from './run.mjs'

const PAGE = join(root, 'www')
const ENGINE_OF_PAGE = 'js/engine.js'
const START = 'page.js'
/** What comes on demand, by the name of its file; languages join it. */
const ON_DEMAND = {
  'page-engine': ENGINE_OF_PAGE,
  'page-pictures': 'js/pictures/all.js'
}
const COMMON = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  // What package.json says of side effects is about what is published: the page's own modules are there for theirs.
  ignoreAnnotations: true
}

export async function bundle (folder) {
  // Only here: who wants nothing but the setting up must not need what it installs.
  const { build } = await import('esbuild')
  const styles = ['page', 'calculator'].map((name) => join(PAGE, `${name}.css`))
  await build({ ...COMMON, target: undefined, outdir: folder, entryPoints: styles })
  await bundleScripts(build, folder)
}

/** What comes on demand takes the modules that the page has begun with from there: a module that is there twice is two. */
async function bundleScripts (build, folder) {
  const files = { ...ON_DEMAND, ...await languageFiles(folder) }
  const shared = new Set()
  const begin = () => build({
    ...COMMON,
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
  const { 'page-engine': engine, ...others } = files
  // The first answer waits for the engine: it shares no file with what may come later.
  for (const modules of [{ 'page-engine': engine }, others]) {
    await build({
      ...COMMON,
      outdir: folder,
      entryPoints: Object.fromEntries(Object.entries(modules).map(([name, module]) => [name, join(PAGE, module)])),
      chunkNames: 'page-[name]-[hash]',
      splitting: true,
      plugins: [{ name: 'from the start', setup: ({ onResolve }) => onResolve({ filter: /^\./ }, fromStart) }]
    })
  }
  await begin()
}

/** Every language but English, which the page begins with. */
async function languageFiles (folder) {
  const others = (await languagesIn(folder)).filter(({ tag }) => tag !== 'en')
  const modules = others.flatMap(({ tag, all, engine }) => [[`page-${tag}`, all], [`page-${tag}-engine`, engine]])
  return Object.fromEntries(modules.filter(([, module]) => module).map(([name, module]) => [name, `pkg/${module}`]))
}

/**
 * The element as an entry of the package: one file, which takes what it needs of the package from the entries beside it. It brings
 * the markup and the styles of the page along; the page's folder, a copy of the package, has it as well.
 */
export async function bundleElement (folder, page) {
  const { build } = await import('esbuild')
  await build({
    ...COMMON,
    outdir: folder,
    entryPoints: { element: join(PAGE, 'js/element.js'), [ENGINE]: join(PAGE, ENGINE_OF_PAGE) },
    plugins: [markup(join(page, 'calculator.css'), withOwnRem), { name: 'package', setup: leavePackage }]
  })
  for (const file of ['element.js', `${ENGINE}.js`]) await cp(join(folder, file), join(page, file))
}

/** The engine is awaited when its module is imported; in the element's own file it would keep the form waiting. */
const ENGINE = 'element-engine'

function leavePackage ({ onResolve }) {
  onResolve({ filter: /\/pkg\// }, ({ path }) => ({ path: `./${path.split('/pkg/')[1]}`, external: true }))
  onResolve({ filter: /\/engine\.js$/ }, ({ kind }) => kind === 'dynamic-import' ? { path: `./${ENGINE}.js`, external: true } : undefined)
}

/** The page for those who put the calculator on theirs; apart from the others, which are to share nothing with it. */
export async function bundleBuilder (folder) {
  const { build } = await import('esbuild')
  await build({ ...COMMON, outdir: folder, entryPoints: [join(PAGE, 'js/builder.js')] })
  await build({ ...COMMON, target: undefined, outdir: folder, entryPoints: [join(PAGE, 'css/builder.css')] })
}

/** What a page of another site has to load for a frame: as small as it can be, and no module, so that it knows where it is from. */
export async function bundleEmbed (folder) {
  const { build } = await import('esbuild')
  await build({ ...COMMON, format: 'iife', outdir: folder, allowOverwrite: true, entryPoints: [join(folder, 'embed.js')] })
}

/**
 * Gives the calculator's markup and styles to the module that asks for `dspp:markup`.
 *
 * @param {string} styles the file of them
 * @param {(css: string) => string} [adapted] to where they are used
 */
export const markup = (styles, adapted = (css) => css) => ({
  name: 'markup',
  setup ({ onResolve, onLoad }) {
    onResolve({ filter: /^dspp:markup$/ }, ({ path }) => ({ path, namespace: 'dspp' }))
    onLoad({ filter: /.*/, namespace: 'dspp' }, async () => ({
      contents: JSON.stringify({ nodes: await markupOf(join(PAGE, 'index.html')), styles: adapted(await readFile(styles, 'utf8')) }), loader: 'json'
    }))
  }
})

/**
 * On our page a rem is as large as the page says. Other people's pages set it to what they like, so that the element has one of its
 * own; queries of the window always take that of the browser.
 */
const withOwnRem = (css) => css.replace(/@media[^{]*|(-?[\d.]+)rem\b/g, (found, number) => number ? `calc(${number}*var(--dspp-rem))` : found)

/** What stands in the declarative shadow root: `['p', { class: 'hint' }, 'text']` for each element, without its stylesheets. */
async function markupOf (file) {
  const { parse } = await import('parse5')
  const shadow = find(parse(await readFile(file, 'utf8')), (node) => node.attrs?.some(({ name }) => name === 'shadowrootmode'))
  // Spaces around its parts would be lines of text on a page that keeps spaces.
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
