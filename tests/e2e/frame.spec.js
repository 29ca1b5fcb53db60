import { once } from 'node:events'
import { createServer } from 'node:http'
import { EXAMPLE, expect, test as base } from './calculator.js'

const test = base.extend({
  /** Somebody else's site, of another origin: nothing of ours is there but a script and a place. */
  site: async ({ page, baseURL }, use) => {
    let html
    const server = createServer((request, response) => response.writeHead(200, {
      'Content-Type': 'text/html',
      'Content-Security-Policy': `default-src 'none'; img-src data:; script-src ${baseURL}; frame-src ${baseURL} data:; require-trusted-types-for 'script'; trusted-types`
    }).end(html)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const origin = `http://localhost:${server.address().port}/`
    await use({
      origin,
      async open (body, script = `<script async src="${baseURL}pkg/embed.js"></script>`) {
        html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
          <link rel="icon" href="data:,"><title>Investor relations</title><h1>Investor relations</h1>${body}${script}`
        await page.goto(origin)
      },
      frame: (index = 0) => new Frame(page, index)
    })
    server.close()
  },
  origins: async ({ baseURL, site }, use) => use([baseURL, site.origin, 'data:'])
})

/** A frame with the calculator in it. */
class Frame {
  constructor (page, index) {
    this.element = page.locator('iframe').nth(index)
    this.inner = this.element.contentFrame()
    this.example = this.inner.getByRole('button', { name: 'Try an example' })
  }

  async ready () {
    await expect(this.inner.locator('dspp-calculator')).toHaveAttribute('data-ready')
  }

  get headline () { return this.inner.locator('.reply h2') }

  value (row) { return this.inner.locator(`[data-row="${row}"] .value`) }

  why (key) { return this.inner.locator(`details[data-key="why ${key}"] > summary`) }

  height () {
    return this.element.evaluate(({ clientHeight }) => clientHeight)
  }

  /** Neither cut off nor followed by an empty space. */
  async fits () {
    // What is out of sight may learn of its new height later.
    await this.element.scrollIntoViewIfNeeded()
    // The page's side and the frame's, which another process may draw, agree a moment apart.
    await expect.poll(async () => {
      const shown = await this.height()
      const [needed, hidden] = await this.inner.locator('html').evaluate((root) =>
        [Math.ceil(root.getBoundingClientRect().height), root.scrollHeight - root.clientHeight])
      return { empty: shown - needed, hidden }
    }).toEqual({ empty: 0, hidden: 0 })
  }
}

test('a place and a script give the calculator on a page of another origin, under a strict policy', async ({ site }) => {
  await site.open('<div data-dspp></div>')
  const frame = site.frame()
  await frame.ready()
  expect(await frame.inner.locator('html').evaluate(() => origin)).toBe('null')
  await frame.example.click()
  await expect(frame.headline).toHaveText(EXAMPLE.headline)
  await expect(frame.value('shares')).toHaveText(EXAMPLE.shares)
  await frame.fits()
})

test('the frame is always as high as what it shows', async ({ site, page }) => {
  await site.open('<div data-dspp></div>')
  const frame = site.frame()
  await frame.ready()
  await frame.example.click()
  await expect(frame.value('shares')).toHaveText(EXAMPLE.shares)
  await expect(frame.inner.locator('.days')).toBeVisible()
  await frame.fits()

  const before = await frame.height()
  const why = frame.why('due')
  await why.click()
  await expect.poll(() => frame.height()).toBeGreaterThan(before)
  await frame.fits()
  await why.click()
  await expect.poll(() => frame.height()).toBe(before)

  await frame.inner.getByRole('button', { name: 'All dates' }).click()
  await expect.poll(() => frame.height()).not.toBe(before)
  await frame.fits()

  // A font that arrives later, or larger letters, change what all of it takes.
  await frame.inner.locator('html').evaluate((root) => { root.style.fontSize = '200%' })
  await expect.poll(() => frame.height()).toBeGreaterThan(before * 1.3)
  await frame.fits()
  await frame.inner.locator('html').evaluate((root) => { root.style.fontSize = '' })
  await frame.fits()

  await page.setViewportSize({ width: 360, height: 640 })
  await frame.fits()
})

test('it fits at every zoom of the browser', { tag: '@slow' }, async ({ site, page }) => {
  await site.open('<div data-dspp></div>')
  const frame = site.frame()
  await frame.ready()
  await frame.example.click()
  await expect(frame.inner.locator('.days')).toBeVisible()
  const session = await page.context().newCDPSession(page)
  for (const zoom of [0.67, 1.1, 1.25, 1.75, 3, 1]) {
    // What zooming does: as many pixels less, each larger.
    await session.send('Emulation.setDeviceMetricsOverride', { width: Math.round(1280 / zoom), height: Math.round(720 / zoom), deviceScaleFactor: zoom, mobile: false })
    await frame.fits()
  }
})

test('it fits after a late font, and after its removal', async ({ site }) => {
  await site.open('<div data-dspp></div>')
  const frame = site.frame()
  await frame.ready()
  const html = frame.inner.locator('html')
  await html.evaluate((root) => root.style.setProperty('--dspp-font', 'late'))
  await frame.fits()
  const before = await frame.height()
  await html.evaluate(async () => {
    const fonts = ['DejaVu Sans', 'Liberation Sans', 'Arial'].map((name) => `local("${name}")`).join()
    document.fonts.add(await new FontFace('late', fonts, { sizeAdjust: '180%' }).load())
  })
  await expect.poll(() => frame.height()).toBeGreaterThan(before)
  await frame.fits()
  await html.evaluate(() => document.fonts.clear())
  await expect.poll(() => frame.height()).toBe(before)
  await frame.fits()
})

test('each of several frames has its own plan, language, theme, fields and height', { tag: '@slow' }, async ({ site, page }) => {
  await site.open(`
    <div data-dspp data-theme="dark" data-title="The plan"></div>
    <div data-dspp data-lang="es" data-fields="participant=new&amp;payment.amount=499.99"></div>`)
  const [one, other] = [site.frame(0), site.frame(1)]
  await one.ready()
  await other.ready()
  await expect(one.element).toHaveAttribute('title', 'The plan')
  expect(await one.inner.locator('html').evaluate((root) => getComputedStyle(root).colorScheme)).toBe('dark')
  expect(await one.inner.locator('dspp-calculator').evaluate((element) => getComputedStyle(element).colorScheme)).toBe('dark')
  await expect(other.headline).toContainText('$500')
  await one.fits()
  await other.fits()

  const height = await other.height()
  await one.example.click()
  await one.why('verdict').click()
  await one.fits()
  expect(await other.height()).toBe(height)

  await page.reload()
  await other.ready()
  await expect(other.headline).toContainText('$500')
})

test('only the frame itself sets its height', async ({ site, page }) => {
  await site.open('<div data-dspp></div><iframe id="theirs" src="data:text/html,theirs"></iframe>')
  const frame = site.frame()
  await frame.ready()
  await frame.fits()
  const height = await frame.height()
  const heard = page.evaluate(() => new Promise((resolve) => {
    let count = 0
    addEventListener('message', () => { if (++count === 2) resolve() })
  }))
  // One from the page itself, of an origin that is not the frame's; one from another frame.
  await page.evaluate(() => postMessage({ dspp: 'height', height: 7 }, '*'))
  await page.locator('#theirs').contentFrame().locator('html').evaluate(() => parent.postMessage({ dspp: 'height', height: 7 }, '*'))
  await heard
  expect(await frame.height()).toBe(height)

  // And what the frame says is a height.
  for (const wrong of [0, -1, 1e9, NaN, '50px', null, {}]) {
    const said = page.evaluate(() => new Promise((resolve) => addEventListener('message', resolve, { once: true })).then(() => true))
    await frame.inner.locator('html').evaluate((root, height) => parent.postMessage({ dspp: 'height', height }, '*'), wrong)
    expect(await said).toBe(true)
    expect(await frame.height()).toBe(height)
  }
})

test('a frame that may only run scripts answers', async ({ site, baseURL, noTrouble }) => {
  await site.open(`<iframe sandbox="allow-scripts" width="800" height="900" title="Plan calculator" src="${baseURL}pkg/dspp-calculator.html"></iframe>`, '')
  const frame = site.frame()
  await frame.ready()
  await frame.example.click()
  await expect(frame.value('shares')).toHaveText(EXAMPLE.shares)
  await frame.inner.getByRole('button', { name: 'Copy link' }).click()
  await expect(frame.inner.locator('.by-hand textarea')).toHaveValue(/dspp-calculator\.html#participant=existing&/)
  expect(noTrouble.splice(0)).toEqual([expect.stringContaining('The Clipboard API has been blocked')])
})

test('a place that is added later, removed and put back has its frame', { tag: '@slow' }, async ({ site, page }) => {
  await site.open('<main></main>')
  await page.evaluate(() => {
    const place = document.createElement('div')
    place.dataset.dspp = ''
    document.querySelector('main').append(place)
  })
  const frame = site.frame()
  await frame.ready()
  await frame.fits()
  await page.evaluate(() => {
    const place = document.querySelector('[data-dspp]')
    place.remove()
    document.querySelector('main').append(place)
  })
  await expect(page.locator('iframe')).toHaveCount(1)
  await frame.ready()
  await frame.fits()
})

test('a link within the frame brings its place into view on the page around it', { tag: '@slow' }, async ({ site, page }) => {
  await site.open('<div data-dspp></div>')
  const frame = site.frame()
  await frame.ready()
  await frame.inner.getByRole('link', { name: 'Plan terms' }).click()
  const terms = frame.inner.locator('#terms')
  await expect(terms).toBeInViewport()
  await expect(terms).toBeFocused()
})
