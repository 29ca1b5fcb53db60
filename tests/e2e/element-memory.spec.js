/** What comes and goes leaves nothing behind. */

import { expect, test } from './host.js'

/** How often an element is put in and taken away, after the first times, in which the browser and the engine set up theirs. */
const WARM_UP = 50
const TIMES = 200

/** What the page holds once all garbage is gone: listeners, nodes, bytes of objects. */
async function held (page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  // What is freed by a finalizer is garbage only once that has run.
  for (let times = 0; times < 10; times += 1) {
    await session.send('HeapProfiler.collectGarbage')
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve) }))
  }
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (wanted) => metrics.find(({ name }) => name === wanted).value
  const sizes = { listeners: metric('JSEventListeners'), nodes: metric('Nodes'), heap: metric('JSHeapUsedSize') }
  await session.detach()
  return sizes
}

const memoryOf = (page) => page.evaluate(() => window.memory.buffer.byteLength)

/** A page whose engine shows its memory. */
async function open ({ host, page }) {
  await page.addInitScript(() => {
    WebAssembly.Instance = class extends WebAssembly.Instance {
      constructor (...source) {
        super(...source)
        window.memory = this.exports.memory
      }
    }
  })
  await host.open('<main></main><dspp-calculator id="first"></dspp-calculator>')
  await page.evaluate(() => {
    document.getElementById('first').remove()
    /** Ready, painted, filled, and away again. */
    window.come = async (element) => {
      document.querySelector('main').append(element)
      if (!('ready' in element.dataset)) await new Promise((resolve) => { element.addEventListener('dspp-calculator:ready', resolve, { once: true }) })
      element.state = 'participant=existing&payment.amount=2500&month.investmentDate=2008-01-15&market.price=34.12&asOf=2008-01-02'
      if (element.shadowRoot.querySelector('[data-row="shares"] .value').textContent.replaceAll('\u00a0', ' ') !== 'About 73.27 shares') throw new Error('no answer')
      await new Promise((resolve) => { setTimeout(resolve) })
      element.remove()
    }
  })
}

for (const [kind, come] of Object.entries({
  'put back': async (times) => {
    window.element ??= document.createElement('dspp-calculator')
    for (let time = 0; time < times; time += 1) await window.come(window.element)
  },
  'thrown away': async (times) => {
    for (let time = 0; time < times; time += 1) await window.come(document.createElement('dspp-calculator'))
  }
})) {
  test(`an element that is ${kind} ${TIMES} times`, { tag: '@slow' }, async ({ host, page }) => {
    await open({ host, page })
    await page.evaluate(come, WARM_UP)
    const [before, memory] = [await held(page), await memoryOf(page)]
    await page.evaluate(come, TIMES)
    const [after, memoryAfter] = [await held(page), await memoryOf(page)]
    // On a busy machine the last element before may go later than the garbage is collected.
    expect(after.nodes).toBeLessThanOrEqual(before.nodes)
    expect(after.listeners).toBeLessThanOrEqual(before.listeners)
    // Compiled code and its caches grow a little; the elements would be tens of megabytes.
    expect(after.heap).toBeLessThan(before.heap + 2_000_000)
    expect(memoryAfter).toBe(memory)
  })
}
