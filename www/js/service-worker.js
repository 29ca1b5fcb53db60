/**
 * Keeps the page at hand for when there is no network. The build bundles this into www/sw.js and puts in which files there are,
 * and a version that changes with any of them.
 *
 * A new version waits until the visitor asks for it or has left the page: files of two versions never meet.
 */
const { version, files } = PAGE
const PREFIX = `dspp ${registration.scope} `
const CACHE = `${PREFIX}${version}`
/** What the browser has in its own cache may be older than this version. */
const fresh = (file) => new Request(file, { cache: 'reload' })
const addressOf = (file) => new URL(file, registration.scope).href
const kept = new Set(files.map(addressOf))

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
  const address = addressOf(new URL(url).pathname.replace(/\/index\.html$/, '/'))
  if (method === 'GET' && kept.has(address) && url.startsWith(registration.scope)) event.respondWith(answer(address, event.request))
})

async function answer (address, request) {
  const cache = await caches.open(CACHE)
  return await cache.match(address) ?? fetch(request)
}
