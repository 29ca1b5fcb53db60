/** Serves a folder as scripts/serve.mjs does, and compressed with brotli, as hosts do. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import { serve } from '../scripts/serve.mjs'

/** @returns {Promise<{ url: string, close: () => Promise<void> }>} */
export async function host (folder) {
  const plain = await serve({ folder, port: 0 })
  const answers = new Map()
  const server = createServer(async ({ url }, response) => {
    if (!answers.has(url)) answers.set(url, compressed(new URL(url, plain.url)))
    const { status, headers, body } = await answers.get(url)
    response.writeHead(status, headers).end(body)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    async close () {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await plain.close()
    }
  }
}

async function compressed (url) {
  const answer = await fetch(url)
  const body = brotliCompressSync(await answer.arrayBuffer())
  // Headers about the connection are the server's own.
  const { connection, date, 'keep-alive': kept, ...headers } = Object.fromEntries(answer.headers)
  return { status: answer.status, headers: { ...headers, 'content-encoding': 'br', 'content-length': body.length }, body }
}
