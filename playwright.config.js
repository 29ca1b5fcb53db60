import { createServer } from 'node:net'
import { once } from 'node:events'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/browsers.mjs'

// Chooses a free port once: the test processes read this file again and inherit the variable.
process.env.DSPP_E2E_PORT ??= String(await freePort())
const url = `http://127.0.0.1:${process.env.DSPP_E2E_PORT}/`

async function freePort () {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Milliseconds: enough for a busy machine.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  // Tests set their own sizes; a phone has separate tests.
  projects: [
    { name: 'desk', testIgnore: 'phone.spec.js' },
    {
      name: 'phone',
      testMatch: 'phone.spec.js',
      use: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
    }
  ],
  use: {
    baseURL: url,
    browserName: 'chromium',
    launchOptions: {
      // Uses the machine's browser, so that Playwright downloads none.
      executablePath: findBrowser('headless-chromium'),
      args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
    }
  },
  webServer: {
    command: 'node scripts/serve.mjs',
    env: { PORT: process.env.DSPP_E2E_PORT },
    url,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 }
  }
})
