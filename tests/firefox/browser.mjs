/** A real Firefox with the page in it, driven by geckodriver. */
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, describe } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { Builder, Key } from 'selenium-webdriver'
import { Options, ServiceBuilder } from 'selenium-webdriver/firefox.js'
import { findBrowser } from '../../scripts/browsers.mjs'
import { serve } from '../../scripts/serve.mjs'
import { findGeckodriver } from '../../scripts/tools.mjs'

/** Milliseconds to wait for what the page does: nothing takes as long, unless the machine is busy with something else. */
const PATIENCE = 15_000

/** Milliseconds between two looks at it. */
const INTERVAL = 20

/** Milliseconds for all tests of a browser. */
const TIMEOUT = 300_000

/**
 * Runs specs in a Firefox of its own with a viewport of this size. A test fails, too, on an error or a warning in the console,
 * a violated policy among them, and on a request to anywhere but the page's own server.
 */
export function inFirefox (title, { width, height, dark = false, kept = false, anchoring = true }, specs) {
  describe(title, { timeout: TIMEOUT }, () => {
    const page = new Page({ dark, kept, anchoring })
    before(() => page.start({ width, height }))
    afterEach(async () => assert.deepEqual(await page.takeTrouble(), []))
    after(() => page.stop())
    for (const spec of specs) spec(page)
  })
}

/** The page as a visitor sees it: fields by their labels, the answer by its headline and its rows. */
class Page {
  #server
  #kept
  #anchoring
  #bidi
  #downloads
  #trouble = []

  /** Where requests may go. */
  origins = []

  constructor ({ dark, kept, anchoring }) {
    this.dark = dark
    this.#kept = kept
    this.#anchoring = anchoring
  }

  get url () { return this.#server.url }

  async start (viewport) {
    this.#server = await serve({ port: 0 })
    this.origins.push(this.url)
    this.#downloads = await mkdtemp(join(tmpdir(), 'dspp-firefox-'))
    const options = new Options().setBinary(findBrowser('firefox')).addArguments('-headless')
      .setPreference('ui.systemUsesDarkTheme', Number(this.dark))
      .setPreference('dom.serviceWorkers.enabled', this.#kept)
      .setPreference('layout.css.scroll-anchoring.enabled', this.#anchoring)
      .setPreference('browser.download.folderList', 2).setPreference('browser.download.dir', this.#downloads)
    options.set('webSocketUrl', true)
    // A driver that is named is used as it is: Selenium neither looks for another nor downloads one.
    this.driver = await new Builder().forBrowser('firefox').setFirefoxOptions(options)
      .setFirefoxService(new ServiceBuilder(findGeckodriver())).build()
    this.#bidi = await this.driver.getBidi()
    this.#bidi.on('log.entryAdded', ({ level, text }) => {
      if (['error', 'warn'].includes(level)) this.#trouble.push(text)
    })
    this.#bidi.on('network.beforeRequestSent', ({ request: { url } }) => {
      if (/^(https?|wss?):/.test(url) && !this.origins.some((origin) => url.startsWith(origin))) this.#trouble.push(`request to ${url}`)
    })
    await this.#send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] })
    // A window cannot be made as narrow as a phone, the page's part of it can.
    await this.#send('browsingContext.setViewport', { context: await this.driver.getWindowHandle(), viewport })
  }

  stopServer () {
    return this.#server.close()
  }

  async stop () {
    await this.driver?.quit()
    await this.#server?.close()
    if (this.#downloads) await rm(this.#downloads, { recursive: true })
  }

  async #send (method, params) {
    const { type, message } = await this.#bidi.send({ method, params })
    assert.equal(type, 'success', message)
  }

  /** Errors since it was asked last. The answer to a command comes after all events before it. */
  async takeTrouble () {
    await this.#send('session.status', {})
    return this.#trouble.splice(0)
  }

  async open (fragment = '') {
    // Between two fragments of one page there is no loading.
    await this.driver.get('about:blank')
    await this.driver.get(`${this.#server.url}${fragment}`)
    await this.ready()
  }

  async reload () {
    await this.driver.navigate().refresh()
    await this.ready()
  }

  async ready () {
    await this.eventually(() => this.run(() => document.querySelector('dspp-calculator[data-ready]') !== null), true)
  }

  /** What a function that runs on the page gives. */
  run (work, ...args) {
    return this.driver.executeScript(work, ...args)
  }

  /** Waits until what is read is what is expected, and fails with the difference if that does not come. */
  async eventually (read, expected, message) {
    let actual
    const isThere = async () => {
      try {
        return isDeepStrictEqual(actual = await read(), expected)
      } catch (error) {
        // Painted anew while it was read.
        if (error.name !== 'StaleElementReferenceError') throw error
        return false
      }
    }
    await this.driver.wait(isThere, PATIENCE, undefined, INTERVAL).catch((error) => {
      if (error.name !== 'TimeoutError') throw error
    })
    assert.deepEqual(actual, expected, message)
  }

  /** What a function finds on the page, once it does: answers, and what is drawn of them, may take a moment. */
  async #awaited (look, wanted, message) {
    let found = null
    await this.eventually(async () => (found = await this.run(look, wanted)) !== null, true, message)
    return found
  }

  /** The first element, of the page or of the calculator in it, that is shown. */
  find (selector) {
    return this.#awaited((selector) => [document, document.querySelector('dspp-calculator').shadowRoot]
      .flatMap((root) => [...root.querySelectorAll(selector)])
      .find((element) => element.checkVisibility()) ?? null, selector, `${selector} is on the page`)
  }

  /** The field with this label, without its unit. */
  field (label) {
    return this.#awaited((label) => [...document.querySelector('dspp-calculator').shadowRoot.querySelectorAll('label')]
      .filter((element) => element.checkVisibility())
      .find(({ innerText }) => innerText.split(/\n|, in | \(/)[0].trim() === label)?.control ?? null, label, `a field is labelled "${label}"`)
  }

  async choose (...labels) {
    for (const label of labels) await (await this.field(label)).click()
  }

  /** Replaces what is in these fields, by their labels. */
  async fill (values) {
    for (const [label, value] of Object.entries(values)) {
      const field = await this.field(label)
      await field.clear()
      await field.sendKeys(value)
    }
  }

  async hasFilled (values) {
    for (const [label, value] of Object.entries(values)) {
      await this.eventually(async () => (await this.field(label)).getProperty('value'), value, label)
    }
  }

  /** The button whose text, or its first line, is this. */
  button (name) {
    return this.#awaited((name) => [document, document.querySelector('dspp-calculator').shadowRoot].flatMap((root) => [...root.querySelectorAll('button')])
      .find((element) => element.checkVisibility() && element.innerText.trim().split('\n')[0] === name) ?? null, name, `"${name}" can be pressed`)
  }

  async press (name) {
    await (await this.button(name)).click()
  }

  async openMore () {
    await (await this.find('#more summary')).click()
  }

  /** Presses a button that saves a file of this name, and reads the file. */
  async saved (button, name) {
    const path = join(this.#downloads, name)
    await this.press(button)
    let text = ''
    await this.eventually(async () => (text = await readFile(path, 'utf8').catch(() => '')) !== '', true, `${name} is saved`)
    await rm(path)
    return text
  }

  /** Presses keys, wherever the focus is. */
  async keys (...keys) {
    await this.driver.actions().sendKeys(...keys).perform()
  }

  /** What has the focus. */
  focused () {
    return this.run(() => {
      let element = document.activeElement
      while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
      return element
    })
  }

  /** Presses Tab until this has the focus. */
  async tabTo (element) {
    for (let presses = 0; presses < 100; presses += 1) {
      if (await this.run((element) => element.getRootNode().activeElement === element, element)) return
      await this.keys(Key.TAB)
    }
    assert.fail(`Tab reaches ${await element.getAttribute('outerHTML')}`)
  }

  /** Waits until the answer says this: its headline and tone, and its rows' values. */
  async says (expected) {
    await this.eventually(() => this.run((names) => {
      const { shadowRoot } = document.querySelector('dspp-calculator')
      const text = (selector) => shadowRoot.querySelector(selector)?.innerText.replace(/\s+/g, ' ').trim() ?? ''
      const known = { headline: text('.reply h2'), tone: shadowRoot.querySelector('.verdict').dataset.tone ?? '' }
      return Object.fromEntries(names.map((name) => [name, known[name] ?? text(`[data-row="${name}"] .value`)]))
    }, Object.keys(expected)), expected)
  }

  /** How many pixels wider than what is seen of it the page is. */
  overflow () {
    return this.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  }
}
