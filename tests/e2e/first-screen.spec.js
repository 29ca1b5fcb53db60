// The first screen of a phone before anything is typed: the plan's facts and the first field, as delivered.
import { expect, test } from './calculator.js'

/** The letter's terms, in the order of the screen. */
const FACTS = [
  'Direct Stock Purchase and Dividend Reinvestment Plan', 'Terms of November 23, 2007', 'These terms are from 2007. Call (888) 472-1955 before you send.',
  'The plan allows $100 to $10,000', 'a month. New investors: $500 to $10,000',
  'Your money must arrive', '1 business day before', 'the investment date, the day shares are bought',
  'Discount off the market price', '0% to 3%', 'There may be none.', 'Do you own shares now?'
]

const HEIGHT = 740
test.use({ viewport: { width: 360, height: HEIGHT } })

const plain = (text) => text.replace(/\s+/g, ' ')

/** Expects the texts in this order. */
function expectInOrder (text, parts) {
  const places = parts.map((part) => text.indexOf(part))
  expect(parts.filter((_, index) => places[index] < 0)).toEqual([])
  expect(places).toEqual(places.toSorted((one, other) => one - other))
}

const bottomOf = async (part) => {
  const { y, height } = await part.boundingBox()
  return y + height
}

/** Expects the plan's facts to be in sight. */
async function expectFacts (calculator) {
  for (const fact of ['Terms of November 23, 2007', '$100 to $10,000', '$500 to $10,000', '1 business day before', '0% to 3%']) {
    const part = calculator.element.getByText(fact).first()
    await expect(part).toBeVisible()
    expect(await bottomOf(part), fact).toBeLessThanOrEqual(HEIGHT)
  }
  const old = calculator.element.locator('.old')
  await expect(old).toHaveText('These terms are from 2007. Call (888) 472-1955 before you send.')
  await expect(old.getByRole('link')).toHaveAttribute('href', 'tel:+18884721955')
  expect(await bottomOf(old)).toBeLessThanOrEqual(HEIGHT)
}

test('the delivered page has the facts of the plan, before its form', async ({ request }) => {
  const html = await (await request.get('/')).text()
  const [element] = /<dspp-calculator>[^]*<\/template>/.exec(html)
  expectInOrder(plain(element.replace(/<[^>]*>/g, '')).replaceAll('\u00a0', ' '), FACTS)
})

test('the first screen of a phone has the facts and the first field', async ({ calculator, page }) => {
  await calculator.open()
  await expectFacts(calculator)
  for (const choice of ['I own shares', 'I’m new']) {
    const label = page.getByText(choice, { exact: true })
    await expect(label).toBeVisible()
    expect(await bottomOf(label), choice).toBeLessThanOrEqual(HEIGHT)
  }
  await expect(calculator.element.locator('.old')).toHaveAttribute('data-tone', 'ask')
  await expect(calculator.verdict).not.toHaveAttribute('data-tone')
})

test('the limits of new investors are as prominent as those of owners, at every width', async ({ calculator, page }) => {
  await calculator.open()
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: HEIGHT })
    const [owners, newcomers] = await Promise.all(['.verdict h2', '.verdict .value'].map((selector) => calculator.element.locator(selector)
      .evaluate((part) => ['fontSize', 'fontWeight', 'color'].map((name) => getComputedStyle(part)[name]))))
    expect(newcomers, `${width}`).toEqual(owners)
    expect(parseFloat(owners[0]), `${width}`).toBeGreaterThan(24)
  }
})

test.describe('In Spanish', () => {
  test.use({ locale: 'es-US' })

  test('the first screen of a phone has the first field, too', async ({ calculator, page }) => {
    await calculator.open()
    await expect(page.locator('html')).toHaveAttribute('lang', 'es-US')
    for (const choice of ['Ya tengo', 'Aún no tengo']) {
      const label = page.getByText(choice, { exact: true })
      await expect(label).toBeVisible()
      expect(await bottomOf(label), choice).toBeLessThanOrEqual(HEIGHT)
    }
  })
})

test('nothing shifts while the scripts start', async ({ calculator, page }) => {
  await page.addInitScript(() => {
    globalThis.shifts = []
    const keep = (entries) => globalThis.shifts.push(...entries.map(({ value }) => value))
    const observer = new PerformanceObserver((list) => keep(list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    // A frame's shifts are recorded once the next one begins.
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    globalThis.painted = async () => {
      await frame()
      await frame()
      keep(observer.takeRecords())
    }
  })
  // The facts are painted long before the scripts come.
  let come
  const scripts = new Promise((resolve) => { come = resolve })
  await page.route('**/pkg/*.{js,wasm}', async (route) => {
    await scripts
    await route.continue()
  })
  await page.goto('/', { waitUntil: 'commit' })
  await expect(calculator.headline).toHaveText('The plan allows $100 to $10,000')
  const painted = () => page.evaluate(() => globalThis.painted())
  await painted()
  const texts = () => calculator.element.locator('.intro, .old, .reply').allInnerTexts()
  const before = await texts()
  come()
  await calculator.ready()
  await painted()
  expect(await page.evaluate(() => globalThis.shifts)).toEqual([])
  expect(await texts()).toEqual(before)
})

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the first screen of a phone has the facts, and no form that would answer nothing', async ({ calculator, page }) => {
    await page.goto('/')
    await expectFacts(calculator)
    await expect(page.locator('noscript p', { hasText: 'Turn on JavaScript to use the calculator.' })).toBeVisible()
    await expect(calculator.amount).toBeHidden()
    await expect(page.getByRole('button')).toHaveCount(0)
  })
})
