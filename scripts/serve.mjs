/**
 * Serves the page on this machine only, under its strict policy.
 *
 * `node scripts/serve.mjs` listens on $PORT, or by default on 8080 or the next free port.
 */
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { basename, extname, join, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { hashOf } from './page.mjs'
import { Missing, isMain, main, root } from './run.mjs'

const HOST = '127.0.0.1'

const POLICY = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "connect-src 'self'", "img-src 'self' data:", "frame-src 'self'",
  "manifest-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'self'", "require-trusted-types-for 'script'"
].join('; ')

/** The single-file page has its own policy, and may be framed by other sites. */
async function policyFor (path) {
  if (basename(path) === 'dspp-calculator.html') return {}
  // Its styles are inside the page.
  const styles = path.endsWith('.html') ? [...(await readFile(path, 'utf8')).matchAll(/<style>([^]*?)<\/style>/g)].map(([, style]) => hashOf(style)) : []
  return { 'Content-Security-Policy': POLICY.replace("style-src 'self'", ["style-src 'self'", ...styles].join(' ')) }
}

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache'
}

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2'
}

/**
 * Starts the server; returns its address and a function that stops it.
 *
 * @param {{ folder?: string, port?: number, policy?: boolean }} [options] port 0 is any free port; by default 8080 or the next free
 *   one. Pages of other people may have no policy
 */
export async function serve ({ folder = join(root, 'www'), port, policy = true } = {}) {
  const base = await realpath(folder)
  const server = createServer((request, response) => {
    answer(base, request, response, policy).catch(() => response.destroy())
  })
  await listen(server, port)
  return {
    url: `http://${HOST}:${server.address().port}/`,
    async close () {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

async function answer (base, request, response, policy) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { Allow: 'GET, HEAD' })
  const file = await find(base, request.url)
  if (file === undefined) return refuse(response, 404)

  response.writeHead(200, { ...HEADERS, ...(policy ? await policyFor(file.path) : {}), 'Content-Type': TYPES[extname(file.path)] ?? 'application/octet-stream', 'Content-Length': file.size })
  if (request.method === 'HEAD') return response.end()
  await pipeline(createReadStream(file.path), response)
}

function refuse (response, status, headers) {
  response.writeHead(status, { ...HEADERS, ...headers, 'Content-Type': TYPES['.txt'] }).end(`${status}\n`)
}

/** Finds the file of an address; never outside the folder, even through links. */
async function find (base, url) {
  try {
    const [address] = url.split(/[?#]/)
    const path = await realpath(join(base, decodeURIComponent(address), address.endsWith('/') ? 'index.html' : ''))
    const found = await stat(path)
    return found.isFile() && path.startsWith(base + sep) ? { path, size: found.size } : undefined
  } catch {
    return undefined
  }
}

async function listen (server, port) {
  for (let next = port ?? 8080; ; next += 1) {
    try {
      return await once(server.listen(next, HOST), 'listening')
    } catch (error) {
      const another = error.code === 'EADDRINUSE' && port === undefined && next < 8180
      if (!another) throw new Missing(`Cannot listen on ${HOST}:${next}: ${error.code}.`)
    }
  }
}

/** Serves until the terminal or a test runner stops it. */
export async function serveUntilStopped () {
  const { PORT } = process.env
  const { url, close } = await serve(PORT ? { port: Number(PORT) } : {})
  console.log(`The page is at ${url}`)
  await new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await close()
}

if (isMain(import.meta)) await main(serveUntilStopped)
