/**
 * Keeps the page available without a network. The build bundles this into www/sw.js and inserts the files with their
 * checksums, and a version that changes with any of them.
 *
 * A new version waits until the visitor asks for it or leaves the page, so that two versions never mix.
 */
const { version, files } = PAGE
const PREFIX = `dspp ${registration.scope} `
const CACHE = `${PREFIX}${version}`
/** Requests a file past the browser's cache, and refuses another version by its checksum. */
const fresh = ([file, integrity]) => new Request(file, { cache: 'reload', integrity })
const addressOf = (file) => new URL(file, registration.scope).href
const kept = new Set(files.map(([file]) => addressOf(file)))

addEventListener('install', (event) => event.waitUntil(keep()))
addEventListener('activate', (event) => event.waitUntil(forgetOthers()))
addEventListener('message', ({ data }) => { if (data === 'take over') skipWaiting() })

async function keep () {
  const cache = await caches.open(CACHE)
  await cache.addAll(files.map(fresh))
}

async function forgetOthers () {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)))
}

addEventListener('fetch', (event) => {
  const { method, url } = event.request
  const { origin, pathname } = new URL(url)
  const address = addressOf(pathname.replace(/\/index\.html$/, '/'))
  if (method === 'GET' && kept.has(address) && origin === location.origin) event.respondWith(answer(address, event.request))
})

async function answer (address, request) {
  const cache = await caches.open(CACHE)
  return await cache.match(address) ?? fetch(request)
}
