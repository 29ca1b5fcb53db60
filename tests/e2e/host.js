import { expect, test as base } from './calculator.js'

export { expect }

const POLICY = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "style-src 'self'", "img-src 'self'",
  "require-trusted-types-for 'script'", 'trusted-types'
].join('; ')

const SCRIPT = '<script type="module" src="pkg/element.js"></script>'

/** A page of somebody else's site, under a policy as strict as there is. */
export const test = base.extend({
  host: async ({ page, calculator }, use) => use({
    /** Opens the page; `head` has the element's script unless told otherwise, `css` is the page's style sheet. */
    async open (body, { css = '', head = SCRIPT, isReady = true } = {}) {
      const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Investor relations</title>
        <link rel="icon" href="icons/icon.svg"><link rel="stylesheet" href="host.css">${head}
        <h1>Investor relations</h1>${body}`
      await page.route('**/host.html', (route) => route.fulfill({
        body: html, contentType: 'text/html', headers: { 'Content-Security-Policy': POLICY }
      }))
      await page.route('**/host.css', (route) => route.fulfill({ body: css, contentType: 'text/css' }))
      await page.goto('/host.html')
      if (isReady) await expect(calculator.element.first()).toHaveAttribute('data-ready')
    },

    /** Has the page's site serve a file. */
    async serve (name, content) {
      await page.route(`**/${name}`, (route) => route.fulfill({ body: JSON.stringify(content), contentType: 'application/json' }))
    }
  })
})
