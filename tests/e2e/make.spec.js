import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { root } from '../../scripts/run.mjs'
import { expect, test } from './maker.js'

const plan = async (name) => JSON.parse(await readFile(join(root, `plans/${name}.json`), 'utf8'))

test.describe('from the facts of a document', () => {
  test.use({ origins: async ({ baseURL }, use) => use([baseURL, 'file:', 'data:', 'blob:']) })

  test('Redwood’s plan of 2007 is built by typing and choosing alone, and its one file answers', async ({ maker, calculator, page }, testInfo) => {
    test.setTimeout(180_000)
    await maker.open()
    await buildRedwood(maker)
    await expect(maker.toFinish).toBeEmpty()
    expect(await maker.saveJson('Save plan.json')).toEqual(await plan('redwood-2007'))

    const file = testInfo.outputPath('calculator.html')
    await writeFile(file, await maker.save('Save calculator.html'))
    await page.goto(pathToFileURL(file).href)
    await calculator.ready()
    await calculator.choose('I own shares')
    await calculator.amount.fill('2,500')
    await calculator.announce({ discount: '1.5', price: '34.12' })
    await calculator.says({ headline: 'Yes, you may send $2,500', due: 'Mon, Jan 14, 2008', shares: 'About 74.39 shares' })
  })
})

const HOST = 'https://static.example'
const TYPES = { css: 'text/css', html: 'text/html', js: 'text/javascript', json: 'application/json', txt: 'text/plain' }

test.describe('what is taken away', () => {
  test.use({ origins: async ({ baseURL }, use) => use([baseURL, HOST, 'https://company.example', 'file:', 'data:', 'blob:']) })

  /** Serves the unpacked folder as a static host does, with the headers that its file names. */
  async function serve (page, zip) {
    const files = Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name.replace('calculator/', '/'), strFromU8(bytes)]))
    const rules = files['/_headers'].split(/^(?=\S)/m).map((rule) => rule.trim().split('\n')).map(([path, ...headers]) => ({ is: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '.*')}$`), headers: headers.map((header) => header.trim().split(/: (.*)/).slice(0, 2)) }))
    await page.route(`${HOST}/**`, (route) => {
      const { pathname } = new URL(route.request().url())
      const path = pathname === '/' ? '/index.html' : pathname
      return route.fulfill(files[path] === undefined
        ? { status: 404 }
        : { body: files[path], contentType: TYPES[path.split('.').at(-1)], headers: Object.fromEntries(rules.filter(({ is }) => is.test(pathname)).flatMap(({ headers }) => headers)) })
    })
  }

  /** A page of the company, on another server, under the policy that was stated. */
  async function follow (page, code, policy) {
    await page.route('https://company.example/**', (route) => route.fulfill({
      contentType: 'text/html',
      headers: { 'Content-Security-Policy': `default-src 'none'; img-src data:; ${policy}; require-trusted-types-for 'script'; trusted-types` },
      body: `<!doctype html><html lang="en"><title>Company</title><link rel="icon" href="data:,"><h1>Company</h1>${code}`
    }))
    await page.goto('https://company.example/')
  }

  test.beforeEach(async ({ maker, page }) => {
    await maker.open()
    await page.getByRole('button', { name: 'Redwood 2007' }).click()
    await page.getByLabel('Color of links and buttons').fill('#ff8800')
    await maker.look('Light or dark', 'Dark')
    await page.getByRole('button', { name: 'Add a month' }).click()
    await page.locator('#month').getByLabel(/^Month,/).fill('2030-01')
    await page.locator('#month').getByLabel(/^Investment date/).fill('2030-01-15')
    await page.locator('#month').getByLabel(/^Discount \(optional\)/).fill('1.5%')
  })

  test('the zip works on a static host under the policy it states', async ({ maker, calculator, page }) => {
    // As if the site changed while the page was open.
    await page.route('**/pkg/integrity.json', (route) => route.fulfill({ json: { 'element.js': 'sha384-old', 'embed.js': 'sha384-old' } }))
    await page.reload()
    await serve(page, await maker.save('Save calculator.zip'))
    await page.goto(`${HOST}/`)
    await calculator.ready()
    await expect(calculator.investmentDate).toHaveValue('1/15/2030')
    await expect(calculator.discount).toHaveValue('1.5')
    expect(await calculator.element.evaluate((element) => getComputedStyle(element).getPropertyValue('--dspp-accent').trim())).toBe('#ff8800')
    await calculator.choose('I own shares')
    await calculator.amount.fill('99.99')
    await calculator.seeAnswer.click()
    await calculator.says({ headline: 'Send at least $100' })
    await page.goto(`${HOST}/calculator.html`)
    await calculator.ready()
    await calculator.says({ headline: 'The plan allows $100 to $10,000' })
  })

  for (const folder of ['https://static.example/', 'https://static.example']) {
    test(`the code of the element works on a page elsewhere, for the folder ${folder}`, async ({ maker, calculator, page }) => {
      await serve(page, await maker.save('Save calculator.zip'))
      await maker.fill(page.locator('#take'), 'Address of the folder', folder)
      const code = page.getByRole('textbox', { name: 'Code: On your own website', exact: true })
      await expect(code).toHaveValue(/<link rel="stylesheet" href="https:\/\/static\.example\/calculator\.css" integrity="sha384-[^"]+" crossorigin="anonymous">\n<script type="module" src="https:\/\/static\.example\/element\.js" integrity="sha384-/)
      await follow(page, await code.inputValue(), await page.getByLabel('Content-Security-Policy: On your own website').inputValue())
      await calculator.ready()
      await expect(calculator.investmentDate).toHaveValue('1/15/2030')
      await expect(calculator.element).toHaveAttribute('theme', 'dark')
      expect(await calculator.element.evaluate((element) => getComputedStyle(element).getPropertyValue('--dspp-accent').trim())).toBe('#ff8800')
    })
  }

  test('the code of the frame works on a page elsewhere, and is as high as its content', async ({ maker, page }) => {
    await serve(page, await maker.save('Save calculator.zip'))
    await maker.fill(page.locator('#take'), 'Address of the folder', 'https://static.example/')
    await follow(page, await page.getByRole('textbox', { name: 'Code: In a frame', exact: true, includeHidden: true }).inputValue(), await page.getByLabel('Content-Security-Policy: In a frame').inputValue())
    const frame = page.frameLocator('iframe')
    await expect(frame.locator('dspp-calculator')).toHaveAttribute('data-ready')
    await expect(frame.getByLabel('Investment date', { exact: true })).toHaveValue('1/15/2030')
    expect(await frame.locator('html').evaluate((html) => [getComputedStyle(html).colorScheme, html.style.getPropertyValue('--dspp-accent')])).toEqual(['dark', '#ff8800'])
    await expect.poll(() => page.locator('iframe').evaluate((one) => one.offsetHeight)).toBeGreaterThan(1000)
  })

  test('the one file has plan, month, look, logo and language', async ({ maker, calculator, page }, testInfo) => {
    await maker.look('Language', 'Español')
    await maker.look('Corners', 'Square')
    await maker.look('Font', 'Georgia, serif')
    await page.getByLabel('Logo').setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="88" height="28"><rect width="88" height="28" fill="red"/></svg>') })
    await expect(page.getByRole('img', { name: 'Your logo' })).toBeVisible()
    const file = testInfo.outputPath('calculator.html')
    await writeFile(file, await maker.save('Save calculator.html'))
    await page.goto(pathToFileURL(file).href)
    await calculator.ready()
    await expect(page.locator('html')).toHaveAttribute('lang', 'es-US')
    await expect(page.getByRole('img', { name: 'Redwood Trust, Inc.' })).toBeVisible()
    await expect(calculator.element.locator('#investment-date')).toHaveValue('1/15/2030')
    expect(await calculator.amount.evaluate((field) => [getComputedStyle(field).borderRadius, getComputedStyle(field).fontFamily])).toEqual(['0px', 'Georgia, serif'])
    expect(new URL(page.url()).hash).toBe('')
    // Another month's date that a visitor enters stays; clearing returns to what is announced.
    await calculator.amount.fill('500')
    await page.getByRole('button', { name: 'Borrar formulario' }).or(page.locator('[data-do="clear"]')).first().click()
    await expect(calculator.element.locator('#investment-date')).toHaveValue('1/15/2030')
  })

  test('files are opened again, and due dates are a calendar', async ({ maker, page }) => {
    const [planFile, months] = [await maker.save('Save plan.json'), await maker.save('Save months.json')]
    expect(JSON.parse(months)).toEqual([{ month: '2030-01', investmentDate: '2030-01-15', discount: '1.5' }])
    await maker.open()
    await page.locator('#open').setInputFiles([{ name: 'plan.json', mimeType: 'application/json', buffer: planFile }, { name: 'months.json', mimeType: 'application/json', buffer: months }])
    await expect(page.locator('#start-said')).toHaveText('plan.json is open. months.json is open.')
    await page.getByRole('button', { name: 'Add the next month' }).click()
    const last = page.locator('#month .row').last()
    await expect(last.getByLabel(/^Month,/)).toHaveValue('2030-02')
    await expect(last.getByLabel(/^Investment date/)).toBeFocused()
    await last.getByLabel(/^Investment date/).fill('2030-02-15')
    expect(await maker.saveJson('Save plan.json')).toEqual(await plan('redwood-2007'))
    expect(await maker.saveJson('Save months.json')).toEqual([...JSON.parse(months), { month: '2030-02', investmentDate: '2030-02-15' }])
    const calendar = String(await maker.save('Save due dates as a calendar'))
    expect(calendar.match(/^DTSTART.*$/gm)).toEqual(['DTSTART;VALUE=DATE:20300114', 'DTSTART;VALUE=DATE:20300214'])
  })

  test('a link gives a colleague the same, and is copied', async ({ maker, context, page }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await maker.press('Copy the link')
    await expect(maker.said).toHaveText('Copied.')
    const link = await page.evaluate(() => navigator.clipboard.readText())
    await page.goto('about:blank')
    await page.goto(link)
    await expect(page.locator('#month').getByLabel(/^Investment date/)).toHaveValue('1/15/2030')
    await expect(page.getByLabel('Color of links and buttons')).toHaveValue('#ff8800')
    expect(await maker.saveJson('Save plan.json')).toEqual(await plan('redwood-2007'))
    await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')) })
    await page.locator('[data-take="copy-element"]').click()
    await expect(maker.said).toHaveText('Copying was blocked. Copy the selected text yourself.')
  })
})

test('the calculator beside the questions follows every answer', async ({ maker, page }) => {
  await maker.open()
  await page.getByRole('button', { name: 'Redwood 2007' }).click()
  const shares = maker.preview.locator('[data-row="shares"] .value')
  // 2,500 ÷ (34.12 × 0.985) and 2,500 ÷ (34.12 × 0.995).
  await expect(shares).toHaveText(/74\.39/)
  await maker.section('price')
  await maker.question('Discount for payments within the maximum').getByLabel('To').fill('1')
  await expect(shares).toHaveText(/73\.64/)
  await page.getByLabel('With an example').uncheck()
  await expect(maker.preview.locator('.reply h2')).toHaveText('The plan allows $100 to $10,000')
})

test('a mistake is said at its answer, and what is missing is listed before it is taken away', async ({ maker, page }) => {
  await maker.open()
  await page.getByRole('button', { name: 'Redwood 2007' }).click()
  await expect(maker.toFinish).toBeEmpty()
  await maker.section('limits')
  const most = page.getByRole('textbox', { name: 'Most, without the company’s approval' })
  await most.fill('ten')
  await expect(page.locator('.error:not(:empty)')).toHaveCount(0)
  await most.press('Tab')
  await expect(most).toHaveAttribute('aria-invalid', 'true')
  await expect(page.locator('.error:not(:empty)')).toHaveText('Enter a number, such as 2,500')
  await page.locator('#section-limits > summary').click()
  await maker.press('Save plan.json')
  await expect(maker.said).toHaveText('Some answers are missing. They are listed above.')
  await page.getByRole('button', { name: 'Most, without the company’s approval' }).click()
  await expect(most).toBeFocused()
  await most.fill('90')
  await most.press('Tab')
  await expect(page.locator('#section-limits .error:not(:empty)')).toHaveText(['100 is above the maximum, 90', '500 is above the maximum, 90'])
})

test('a click in the list of what is missing is not lost while an answer is left', async ({ maker, page }) => {
  await maker.open()
  await page.getByLabel('Company', { exact: true }).fill('Example Holdings')
  await maker.toFinish.getByRole('button', { name: 'Name of the plan' }).click()
  await expect(page.getByLabel('Name of the plan')).toBeFocused()
})

test('text with markup, other links or control characters is refused where it stands', async ({ maker, page }) => {
  await maker.open()
  const bad = { ...await plan('redwood-2007'), issuer: 'A <img src=x onerror=alert(1)>', name: 'see javascript:alert(1)' }
  await page.locator('#open').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(bad)) })
  await expect(page.locator('#section-company .error:not(:empty)')).toHaveText(['Write text without markup', 'Write no links other than https, mailto and tel'])
  await maker.press('Save calculator.html')
  await expect(maker.said).toHaveText('Some answers are missing. They are listed above.')
  await page.locator('#open').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('[1') })
  await expect(page.locator('#start-said')).toHaveText('x.json is no plan file and no months file.')
})

test('a provision is added by typing its place beside the answer, and more about it is optional', async ({ maker, page }) => {
  await maker.open()
  await maker.section('limits')
  await maker.answer('Most, without the company’s approval', '10,000')
  const question = maker.question('Most, without the company’s approval')
  const where = question.getByLabel('Where does it say so?')
  await maker.sayWhere(question, 'Question 9')
  await expect(where).toHaveValue('Q9')
  await expect(page.locator('#places option')).toHaveAttribute('label', 'How much you may send')
  await expect(question.getByLabel('What it says, in your words')).toBeHidden()
  await question.getByText('More about it (optional)').click()
  await expect(question.getByLabel(/^About,/)).toHaveValue('How much you may send')
  await expect(question.getByLabel('Where it is')).toHaveValue('Question 9')
  await question.getByLabel('What it says, in your words').fill('At most $10,000 a month.')
  await maker.answer('For how long do payments count together?', 'A month', { clause: 'q9' })
  await expect(maker.preview.locator('.reply h2')).toHaveText('Ask the company')
  await maker.section('company')
  await maker.openFolded('More about the document')
  await page.getByRole('group', { name: 'Q9: How much you may send' }).locator('summary').first().click()
  await expect(page.locator('#section-company').getByLabel('Short name shown beside answers')).toHaveValue('Q9')
  await page.getByRole('button', { name: 'Remove Provision Q9' }).click()
  await expect(where).toHaveValue('')
})

test('a place that was a slip is gone, and one that says more stays', async ({ maker, page }) => {
  await maker.open()
  await maker.section('limits')
  await maker.answer('Most, without the company’s approval', '10,000', { clause: '6' })
  const question = maker.question('Most, without the company’s approval')
  await maker.sayWhere(question, '5')
  const offered = () => page.locator('#places option').evaluateAll((options) => options.map(({ value }) => value))
  await expect.poll(offered).toEqual(['5'])
  await question.getByText('More about it (optional)').click()
  await question.getByLabel('What it says, in your words').fill('At most $10,000 a month.')
  await maker.sayWhere(question, 'First bullet')
  await expect.poll(offered).toEqual(['5', 'First bullet'])
  await expect(question.getByLabel('Where does it say so?')).toHaveValue('First bullet')
})

test('an answer without a source takes the provision above it and shows it, and one that was chosen stays', async ({ maker, page }) => {
  await maker.open()
  await maker.section('limits')
  const least = maker.question('Least from an existing stockholder')
  const source = (question) => question.getByLabel('Where does it say so?')
  await expect(source(least)).toBeHidden()
  await maker.answer('Least from an existing stockholder', '100')
  await expect(source(least)).toHaveValue('')
  await maker.answer('For how long do payments count together?', 'A month', { clause: '5' })
  await expect(source(least)).toHaveValue('5')
  await expect(least.getByText('As above')).toBeVisible()
  await maker.cite(least, { clause: 'Q7' })
  await expect(least.getByText('As above')).toBeHidden()
  await maker.answer('Least from a new investor', '250')
  await maker.answer('Least from an existing stockholder', '150')
  await expect(source(least)).toHaveValue('Q7')
  const last = maker.question('Least from a new investor')
  await expect(source(last)).toHaveValue('Q7')
  await page.reload()
  await maker.section('limits')
  await expect(source(last)).toHaveValue('Q7')
  await expect(last.getByText('As above')).toBeVisible()
  await last.getByLabel('It does not say').check()
  await expect(source(last)).toHaveCount(0)
  await last.getByLabel('It does not say').uncheck()
  await expect(source(last)).toHaveValue('')
})

test('a small plan takes 22 controls besides the headings of its sections', async ({ maker, page }) => {
  let touched = 0
  const touch = async (work) => {
    touched += 1
    await work
  }
  const inPart = (part) => async (label, value) => touch(maker.fill(part, label, value))
  const sayWhere = (question, place) => touch(maker.sayWhere(question, place))
  await maker.open()
  const company = inPart(await maker.section('company'))
  await company('Company', 'Example Holdings')
  await company('Name of the plan', 'Direct Stock Purchase Plan')
  await company('Title of the document', 'Prospectus')

  await page.getByRole('button', { name: 'Next: How much' }).click()
  await expect(page.locator('#summary-limits')).toBeFocused()
  await expect(page.locator('#summary-limits')).toBeInViewport()
  const limits = inPart(page.locator('#section-limits'))
  await limits('For how long do payments count together?', 'A month')
  await sayWhere(maker.question('For how long do payments count together?'), '5')
  await limits('Least from an existing stockholder', '50')
  await limits('Most, without the company’s approval', '10,000')

  const dates = await maker.section('dates')
  const lead = maker.question('How long before the investment date must money arrive?')
  await inPart(lead)('How many', '2')
  await sayWhere(lead, '7')
  await touch(maker.openGate('The document says on which days shares are bought'))
  const day = inPart(maker.question('On which day are shares bought?'))
  await day('On which day are shares bought?', 'A day of the month')
  await day('Day of the month', '15')
  await day('If that is no business day', 'Next business day')
  await touch(dates.getByRole('button', { name: 'Take the usual answers' }).click())

  await maker.section('price')
  await touch(maker.sharesCome('From the company'))
  const price = maker.question('Market price of shares from the company')
  await inPart(price)('Market price of shares from the company', 'Closing price of the day')
  await sayWhere(price, '10')

  await touch((await maker.section('rounding')).getByRole('button', { name: 'Take the usual answers' }).click())

  await maker.section('contacts')
  const contact = page.getByRole('group', { name: 'Contact 1' })
  for (const [label, text] of [['Person or company', 'Example Agent'], ['What they answer', 'Plan administrator'], ['Telephone', '(800) 555-0100']]) await inPart(contact)(label, text)
  await touch(maker.cite(contact, { clause: '5' }))

  await expect(maker.toFinish).toBeEmpty()
  await expect(page.locator('[data-count]:not(:empty)')).toHaveCount(0)
  const file = await maker.saveJson('Save plan.json')
  expect(file.id).toBe('example')
  expect(file.limits.maximum).toEqual({ value: '10000.00', clause: '5' })
  expect(file.clauses).toEqual({ 5: { title: 'How much you may send', place: 'No. 5' }, 7: { title: 'When your money must arrive', place: 'No. 7' }, 10: { title: 'Price and discount', place: 'No. 10' } })
  expect(file.schedule.investmentDate.clause).toBe('7')
  expect(file.shares.decimals).toEqual({ value: 6, assumed: 'The prospectus does not say how many decimal places of a share are credited. We use 6; other plans use 3 to 6.' })
  expect(touched).toBe(22)
})

test('a provision that is written takes one line until it is opened', async ({ maker, page }) => {
  await maker.open()
  await maker.openFolded('More about the document')
  await maker.addRow('Add a provision', { About: 'Limits', 'What it says, in your words': 'At most $10,000 a month.' })
  const first = page.getByRole('group', { name: 'P1: Limits' })
  await expect(first.getByLabel('What it says, in your words')).toBeVisible()
  await page.getByRole('button', { name: 'Add a provision' }).click()
  await expect(first.getByLabel('What it says, in your words')).toBeHidden()
  await first.locator('summary').first().click()
  await expect(first.getByLabel('What it says, in your words')).toHaveValue('At most $10,000 a month.')
})

test('counts do not rise while a question is answered', async ({ maker, page }) => {
  await maker.open()
  const count = page.locator('[data-count="dates"]')
  await maker.section('dates')
  await expect(count).toHaveText('1 to answer')
  await maker.answer('How long before the investment date must money arrive?', 'Business days')
  await expect(count).toHaveText('1 to answer')
  await maker.fill(maker.question('How long before the investment date must money arrive?'), 'How many', '1')
  await expect(count).toHaveText('1 to answer')
  await page.locator('#summary-dates').focus()
  await expect(count).toHaveText('1 to answer, 1 to finish')
  await page.locator('#section-dates').getByRole('button', { name: 'Take the usual answers where the document is silent' }).click()
  await expect(count).toHaveText('1 to finish')
  await expect(page.locator('#usual-dates')).toHaveText('Taken, each marked as an assumption: 1.')
  await expect(maker.question('Which days are business days?').getByLabel('We assume it because')).toHaveValue(/^The document does not say/)
})

test('what a tick opens stands right below it, with a row ready to type', async ({ maker, page }) => {
  await maker.open()
  await maker.section('limits')
  await maker.openGate('The company may approve more than the maximum')
  const approval = page.getByRole('group', { name: 'The company may approve more than the maximum' })
  await expect(approval.getByRole('combobox')).toHaveCount(0)
  await approval.getByText('More about approved payments').click()
  await expect(approval.getByRole('combobox').first()).toBeVisible()
  await maker.openGate('There is another maximum for a longer time')
  const most = page.getByLabel('Most in that time, Maximum 1')
  await expect(most).toBeVisible()
  await expect(page.locator('[data-count="limits"]')).toBeEmpty()
  await expect(page.getByRole('button', { name: 'Remove Maximum 1' })).toHaveCount(0)
  await most.fill('25,000')
  await most.press('Tab')
  await page.locator('#summary-limits').focus()
  // How long payments count, and their maximum, are needed by now.
  await expect(page.locator('[data-count="limits"]')).toHaveText('2 to answer, 1 to finish')
  // A row that was left empty before it moves no message.
  await page.getByRole('button', { name: 'Add a maximum' }).click()
  await page.getByLabel('Most in that time, Maximum 2').fill('ten')
  await most.fill('')
  await maker.press('Save plan.json')
  await expect(page.getByRole('group', { name: 'Maximum 2' }).locator('.error').filter({ hasText: 'Enter a number' })).toBeVisible()
})

test('a market price for all shares is asked for once', async ({ maker, page }) => {
  await maker.open()
  await page.getByRole('button', { name: 'Redwood 2007' }).click()
  await maker.section('price')
  await expect(maker.sharesFrom.locator('option:checked')).toHaveText('From the company or the market, each at its own market price')
  await maker.sharesCome('From the company or the market, at one market price')
  await expect(maker.question('Market price of shares bought on the open market')).toHaveCount(0)
  const { marketPrice } = await maker.saveJson('Save plan.json')
  expect(marketPrice.openMarket).toEqual(marketPrice.direct)
  expect(marketPrice.direct).toEqual({ value: 'vwap-of-purchase-day', clause: 'L2' })
})

test('a date is read in any usual form and said in full, and another is no other day', async ({ maker, page }) => {
  await maker.open()
  const date = page.getByRole('textbox', { name: 'Date of the document' })
  await date.fill('1/15/2027')
  await expect(page.getByText('Friday, January 15, 2027')).toBeVisible()
  await date.fill('15/1/2027')
  await date.press('Tab')
  await expect(page.getByText('Enter a day that exists', { exact: true })).toBeVisible()
  await expect(page.getByText('Friday, January 15, 2027')).toBeHidden()
})

test('reasons stand in the file in English, whatever language the page has', async ({ maker, page }) => {
  await maker.open()
  await page.getByRole('button', { name: 'Español' }).click()
  await page.getByRole('button', { name: 'Redwood 2007' }).click()
  await maker.section('dates')
  const dates = page.locator('#section-dates')
  await expect(dates.getByLabel('Lo suponemos porque')).toHaveValue(/^The letter does not say .* that we compared\.$/)
  await dates.getByLabel('No lo dice').first().uncheck()
  await dates.getByLabel('No lo dice').first().check()
  await expect(dates.getByLabel('Lo suponemos porque')).toHaveValue(/^La carta no dice qué días son hábiles/)
  await page.locator('#plan').getByLabel('Título del documento').fill('Prospectus')
  const { calendar, unstated } = await maker.saveJson('Guardar plan.json')
  expect(calendar.assumed).toBe('The prospectus does not say which days are business days. Days the New York Stock Exchange is open are usual.')
  await maker.section('contacts')
  await expect(page.getByLabel('Lo que el documento no dice, Punto abierto 1')).toHaveValue('Cómo se eligen las fechas de inversión.')
  expect(unstated.investmentDates).toBe('How investment dates are chosen.')
})

test('the example says that it is one, and has the date of the plan’s own rule', async ({ maker, page }) => {
  await page.clock.setFixedTime('2026-11-30T12:00:00Z')
  await maker.open()
  await page.getByRole('button', { name: 'Redwood 2007' }).click()
  const said = page.locator('#seen-example')
  await expect(said).toHaveText('Example: $2,500 sent, bought on 12/14/2026, at $34.12 a share, 1.5% discount. The date is made up: the plan names none yet.')
  await maker.section('dates')
  await maker.openGate('The document says on which days shares are bought')
  await maker.answer('On which day are shares bought?', 'A day of the month')
  const question = maker.question('On which day are shares bought?')
  await maker.fill(question, 'Day of the month', '20')
  await maker.fill(question, 'If that is no business day', 'Next business day')
  await expect(said).toHaveText('Example: $2,500 sent, bought on 12/21/2026, at $34.12 a share, 1.5% discount.')
  await page.getByLabel('With an example').uncheck()
  await expect(said).toBeEmpty()
})

test('questions that few documents answer are folded, and stand open if an opened file answers one', async ({ maker, page }) => {
  await maker.open()
  await maker.section('limits')
  const more = (id) => page.locator(`#section-${id} details.folded`).filter({ hasText: 'More, if the document says so' }).last()
  const most = page.getByLabel('Most from a new investor (optional)')
  await expect(most).toBeHidden()
  await expect(page.getByLabel('There is another maximum for a longer time')).toBeHidden()
  await more('limits').locator('summary').first().click()
  await expect(most).toBeVisible()
  await more('limits').locator('summary').first().click()
  const file = { ...await plan('redwood-2007') }
  file.limits = { ...file.limits, newMaximum: { value: '5000.00', clause: 'L4' } }
  await page.locator('#open').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) })
  await expect(most).toHaveValue('5,000')
  await expect(most).toBeVisible()
  // Redwood says when an approved payment must arrive.
  await expect(page.getByLabel('How long before the investment period must an approved payment arrive? (optional)')).toBeVisible()
  await maker.section('dates')
  await expect(page.getByLabel('Other days that are closed (optional)').first()).toBeHidden()
})

test('minimums of each payment, a dividend without a discount and fees that the company pays are chosen', async ({ maker, page }) => {
  await maker.open()
  await maker.section('limits')
  await expect(maker.question('What must reach the minimum?')).toHaveCount(0)
  await maker.answer('For how long do payments count together?', 'A month', { clause: '5' })
  const each = maker.question('What must reach the minimum?').getByRole('combobox').first()
  await expect(each.locator('option')).toHaveText(['All payments of the month together', 'Each payment'])
  await expect(maker.question('Once enrolled, does the smaller minimum apply?')).toHaveCount(0)
  await maker.answer('Least from an existing stockholder', '50')
  await maker.answer('Least from a new investor', '250')
  await maker.question('Least from a new investor').getByLabel('Where does it say so?').press('Tab')
  await maker.answer('Once enrolled, does the smaller minimum apply?', 'Yes')
  await maker.answer('What must reach the minimum?', 'Each payment')
  await maker.section('price')
  await maker.openGate('Dividends can be reinvested')
  await expect(page.getByLabel('Discount for reinvested dividends (optional)').locator('option')).toHaveText(['Not answered', 'No discount', 'As for payments', 'As for approved payments', 'Another'])
  await maker.answer('Discount for reinvested dividends', 'No discount', { clause: '11' })
  await expect(page.getByLabel('Discount for reinvested dividends (optional)').locator('option:checked')).toHaveText('No discount')
  await maker.section('fees')
  await maker.openGate('The document says which fees participants pay, or that there are none')
  await page.getByRole('button', { name: 'No fees for purchases: the company pays them' }).click()
  await maker.cite(page.getByRole('group', { name: 'Fee 1' }), { clause: '14' })
  await fillCompany(maker)
  const { limits, discounts, fees } = await maker.saveJson('Save plan.json')
  expect(limits.minimumPer).toEqual({ value: 'payment', clause: '5' })
  expect(limits.existingAfterFirstPurchase).toEqual({ value: true, clause: '5' })
  expect(discounts.dividends).toEqual({ minimum: '0', maximum: '0', clause: '11' })
  expect(fees.items).toEqual([{ on: 'purchase', paidByCompany: true, clause: '14' }])
})

/** Answers what a file needs besides. */
async function fillCompany (maker) {
  const company = await maker.section('company')
  for (const [label, text] of [['Company', 'Example Holdings'], ['Name of the plan', 'Direct Stock Purchase Plan'], ['Title of the document', 'Prospectus']]) await maker.fill(company, label, text)
  await maker.section('limits')
  await maker.answer('Most, without the company’s approval', '10,000')
  await (await maker.section('dates')).getByRole('button', { name: 'Take the usual answers' }).click()
}

test('a month is the next that can be met, its title follows what is typed, and so does the calculator', async ({ maker, page }) => {
  await page.clock.setFixedTime('2026-12-09T12:00:00Z')
  await maker.open()
  await fillCompany(maker)
  await maker.answer('For how long do payments count together?', 'A month', { clause: '5' })
  await maker.sayWhere(maker.question('Most, without the company’s approval'), '5')
  await maker.section('dates')
  const lead = 'How long before the investment date must money arrive?'
  await maker.answer(lead, 'Business days')
  await maker.fill(maker.question(lead), 'How many', '2')
  await maker.answer(lead, undefined, { clause: '8' })
  await maker.openGate('The document says on which days shares are bought')
  await maker.answer('On which day are shares bought?', 'A day of the month')
  const day = maker.question('On which day are shares bought?')
  await maker.fill(day, 'Day of the month', '10')
  await maker.fill(day, 'If that is no business day', 'Next business day')
  await maker.section('price')
  await maker.answer('Discount for payments within the maximum', { From: '0', To: '3' }, { clause: '11' })
  await expect(maker.toFinish).toBeEmpty()
  // Two business days before December 10 is December 8.
  await page.getByRole('button', { name: 'Add a month' }).click()
  const month = page.locator('#month').getByLabel(/^Month,/)
  await expect(month).toHaveValue('2027-01')
  await page.locator('#month').getByLabel(/^Discount \(optional\)/).fill('1%')
  await expect(page.locator('#seen-example')).toHaveText(/bought on 1\/11\/2027.*, 1% discount\.$/)
  await month.fill('2027-03')
  await expect(page.locator('#month legend').first()).toHaveText('Month 2027-03')
  await month.press('Tab')
  await expect(page.getByRole('button', { name: 'Remove Month 2027-03' })).toBeVisible()
  await expect(page.locator('#seen-example')).toHaveText(/bought on 3\/10\/2027.*, 1% discount\.$/)
  await expect(maker.preview.locator('[name="month.discount"]')).toHaveValue('1')
})

test('a color is typed by its code, and a wrong one is said', async ({ maker, page }) => {
  await maker.open()
  const [swatch, code] = [page.getByLabel('Color of links and buttons'), page.getByLabel('Or type its code')]
  await code.fill('17375E')
  await expect(swatch).toHaveValue('#17375e')
  await expect(page.locator('#contrast')).toHaveText(/It is used as it is/)
  await expect.poll(() => maker.preview.evaluate((element) => element.style.getPropertyValue('--dspp-accent'))).toBe('#17375e')
  await code.fill('dark blue')
  await expect(page.locator('#look-code-error')).toBeEmpty()
  await code.press('Tab')
  await expect(page.locator('#look-code-error')).toHaveText('Type # and six digits or letters from a to f, such as #17375e')
  await expect(code).toHaveAttribute('aria-invalid', 'true')
  await expect(swatch).toHaveValue('#17375e')
  await swatch.fill('#ff8800')
  await expect(code).toHaveValue('#ff8800')
  await expect(page.locator('#look-code-error')).toBeEmpty()
})

test('one way to take it away comes first, and its code and zip name the same folder', async ({ maker, page }) => {
  await maker.open()
  await page.getByRole('button', { name: 'Redwood 2007' }).click()
  await expect(page.locator('#take-parts').getByRole('heading', { level: 3 })).toHaveText(['On your own website'])
  await expect(page.getByRole('textbox', { name: 'Content-Security-Policy: On your own website' })).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Code: On your own website', exact: true })).toHaveValue(/src="\/calculator\/element\.js"/)
  expect(Object.keys(unzipSync(await maker.save('Save calculator.zip')))).toContain('calculator/element.js')
})

test('every control has a name of its own', async ({ maker, page }) => {
  await maker.open()
  await page.getByRole('button', { name: 'Redwood 2007' }).click()
  for (const name of ['layers', 'recurring', 'stopped', 'schedule', 'hours', 'roundedPrice', 'fees']) await page.locator(`#gate-${name}`).evaluate((gate) => gate.click())
  await page.getByRole('button', { name: 'Add a month' }).click()
  await page.getByRole('button', { name: 'Add the next month' }).click()
  await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true })
  const names = await page.evaluate(() => [...document.querySelectorAll('main :is(input, select, textarea, button)')].filter((control) => control.getAttribute('aria-hidden') !== 'true')
    .map((control) => control.getAttribute('aria-label') ?? ([...control.labels ?? []].map(({ textContent }) => textContent).join(' ') || control.textContent)))
  expect(names.filter((name, index) => !name.trim() || names.indexOf(name) !== index)).toEqual([])
  expect(names.length).toBeGreaterThan(150)
  await expect(page.getByRole('group', { name: 'Discount for payments within the maximum' })).toHaveAccessibleDescription('Enter it twice if it is fixed. For example: 0% to 3%')
  await expect(page.getByRole('group', { name: 'Fees', exact: true }).last()).toHaveAccessibleDescription('Leave it empty if there are none.')
})

test('a click right after a provision got another name is not lost', async ({ maker, page }) => {
  await maker.open()
  await maker.openFolded('More about the document')
  await maker.addRow('Add a provision', { About: 'Limits' })
  await page.getByLabel('Short name shown beside answers').fill('Q9')
  await page.getByRole('button', { name: 'Add a document' }).click()
  await expect(page.getByRole('group', { name: 'Document 1' }).getByLabel('Title')).toBeFocused()
  await page.getByLabel('Short name shown beside answers').fill('Q10')
  await page.getByLabel('Short name shown beside answers').press('Tab')
  await expect(page.getByText('A few words of it, word for word')).toBeFocused()
  await maker.cite(page.getByRole('group', { name: 'Document 1' }), { clause: 'Q10' })
  await expect(page.locator('#places option')).toHaveAttribute('label', 'Limits')
  await expect(page.getByRole('group', { name: 'Document 1' }).getByLabel('Where does it say so?')).toHaveValue('Q10')
})

test('a click right after a place was typed is not lost', async ({ maker, page }) => {
  await maker.open()
  await maker.section('contacts')
  const row = page.getByRole('group', { name: 'Contact 1' })
  for (const [label, text] of [['Person or company', 'Example Agent'], ['What they answer', 'Plan administrator'], ['Telephone', '(800) 555-0100']]) await maker.fill(row, label, text)
  await row.getByLabel('Where does it say so?').pressSequentially('20')
  await page.getByRole('button', { name: 'Add a contact' }).click()
  await expect(page.getByRole('group', { name: 'Contact 2' })).toBeVisible()
  await expect(row.getByLabel('Where does it say so?')).toHaveValue('20')
})

test('what is typed survives a reload and Back, and is on the device only if the maker says so', async ({ maker, page }) => {
  await maker.open()
  const company = page.getByLabel('Company', { exact: true })
  await company.fill('Example Holdings')
  await page.getByRole('link', { name: 'Look', exact: true }).click()
  await expect(page.locator('#look')).toBeFocused()
  await page.reload()
  await expect(company).toHaveValue('Example Holdings')
  await page.getByRole('button', { name: 'Redwood 2007' }).click()
  await expect(company).toHaveValue('Redwood Trust, Inc.')
  await page.goBack()
  await expect(company).toHaveValue('Example Holdings')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await page.getByLabel('Also keep it on this device').check()
  await page.goto('about:blank')
  await maker.open()
  await expect(company).toHaveValue('Example Holdings')
  await page.getByLabel('Also keep it on this device').uncheck()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('a color that cannot be read is said and repaired', async ({ maker, page }) => {
  await maker.open()
  await page.getByLabel('Color of links and buttons').fill('#ffee00')
  await expect(page.locator('#contrast')).toHaveText(/^Your color has a contrast of 1\.2:1 as text\. Links use #[\da-f]{6} instead, with [5-9]\.\d:1\. Text on buttons has 1\d\.\d:1\.$/)
  await page.getByLabel('Color of links and buttons').fill('#14543f')
  await expect(page.locator('#contrast')).toHaveText(/^Your color has a contrast of 8\.9:1 as text\. It is used as it is\./)
  await maker.look('Light or dark', 'Dark')
  await expect(page.locator('#contrast')).toHaveText(/^Your color has a contrast of 2\.\d:1 as text\. Links use #[\da-f]{6} instead, with [5-9]\.\d:1\./)
})

test('it is Spanish, narrow, dark and readable to axe', async ({ maker, page, axeFindsNothing }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await maker.open()
  await page.getByRole('button', { name: 'Redwood 2007' }).click()
  await page.getByRole('button', { name: 'Español' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Haga la calculadora del plan de su compañía')
  await expect(page.getByLabel('Compañía', { exact: true })).toHaveValue('Redwood Trust, Inc.')
  await expect(page.getByLabel('Con un ejemplo', { exact: true })).toBeChecked()
  await expect(maker.preview.locator('.reply h2')).toHaveText('Sí, puede enviar $2,500')
  expect(await page.locator('body').innerText()).not.toMatch(/undefined|null|NaN|\{\d\}/)
  for (const id of ['company', 'limits', 'dates', 'price', 'fees', 'rounding', 'contacts']) await maker.section(id)
  await page.getByRole('button', { name: 'Agregar un mes' }).click()
  for (const width of [1280, 768, 320]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} pixels`).toBeLessThanOrEqual(0)
  }
  // The calculator has tests of its own.
  await axeFindsNothing({ but: '#preview' })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: 'English' }).click()
  await axeFindsNothing({ but: '#preview' })
})

test('the keyboard alone starts, answers and takes away', async ({ maker, page }) => {
  await maker.open()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('#plan')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('#section-company > summary')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Example Holdings')
  await expect(page.getByLabel('Company', { exact: true })).toHaveValue('Example Holdings')
  await page.locator('#section-contacts > summary').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Person or company')).toBeFocused()
  await page.keyboard.type('Example Agent')
  await page.getByRole('button', { name: 'Add a contact' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Person or company, Contact 2')).toBeFocused()
  await page.getByRole('button', { name: 'Remove Contact 2' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Add a contact' })).toBeFocused()
  await page.getByRole('button', { name: 'An empty plan' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('#start-said')).toHaveText('Ready. Use the browser’s Back to undo.')
  await page.locator('#other-ways').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Save calculator.html' }).focus()
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toBe('calculator.html')
  await expect(maker.said).toHaveText('calculator.html is saved.')
})

/** Types the letter's terms, in the order of the form. */
async function buildRedwood (maker) {
  const { page } = maker
  const section = (id) => maker.section(id)
  const company = await section('company')
  await maker.fill(company, 'Company', 'Redwood Trust, Inc.')
  await maker.fill(company, 'Name of the plan', 'Direct Stock Purchase and Dividend Reinvestment Plan')
  await maker.fill(company, 'Title of the document', 'Letter to plan participants, filed as a free writing prospectus under Rule 433')
  await maker.fill(company, 'Date of the document', '11/28/2007')
  await maker.openFolded('More about the document')
  await maker.fill(company, 'SEC registration or filing number', '333-147604')
  const { clauses } = await plan('redwood-2007')
  const quotes = { general: 'The provision as a whole', standard: 'About payments within the maximum', preApproved: 'About approved payments', dividends: 'About dividends', direct: 'About shares from the company', openMarket: 'About shares bought on the market', existing: 'About existing stockholders', new: 'About new investors' }
  for (const [id, { title, summary, place, quote }] of Object.entries(clauses)) {
    const row = await maker.addRow('Add a provision', { About: title, 'What it says, in your words': summary, 'Where it is': place })
    await row.getByText('A few words of it, word for word').click()
    for (const [key, text] of Object.entries(quote)) await maker.fill(row, quotes[key], text)
    await row.getByLabel('Short name shown').fill(id)
    await row.getByLabel('Short name shown').press('Tab')
  }
  await maker.answer('First day of these terms', 'Nov 23, 2007', { clause: 'L0' })
  await expect(company.getByLabel('Short name of this edition')).toHaveValue('redwood-2007')
  for (const [Title, governs] of [['Prospectus'], ['Prospectus Supplement', 'Yes']]) {
    const row = await maker.addRow('Add a document', { Title, Date: '2007-11-23', ...governs && { 'Does it decide, if this calculator differs?': governs } })
    await maker.cite(row, { clause: 'L5' })
  }

  await section('limits')
  await maker.answer('For how long do payments count together?', 'A month', { clause: 'L4' })
  await maker.answer('Least from an existing stockholder', '$100', { clause: 'L4' })
  await maker.answer('Least from a new investor', '500', { clause: 'L4' })
  await maker.answer('Most, without the company’s approval', '10,000', { clause: 'L4' })
  await maker.openGate('The company may approve more than the maximum')

  await section('dates')
  for (const label of ['How long before the investment date must money arrive?', 'How long before the investment period must an approved payment arrive?']) {
    await maker.answer(label, 'Business days')
    await maker.fill(maker.question(label), 'How many', '1')
    await maker.answer(label, undefined, { clause: 'L1' })
  }
  const assumed = { isStandard: true }
  const { calendar } = await plan('redwood-2007')
  await maker.answer('Which days are business days?', undefined, calendar)

  await section('price')
  await maker.sharesCome('From the company or the market, each at its own market price')
  await maker.answer('Market price of shares from the company', 'Volume-weighted average of the day of purchase', { clause: 'L2' })
  await maker.answer('Market price of shares bought on the open market', 'Weighted average of the prices paid for all shares', { clause: 'L2' })
  for (const [label, To] of [['Discount for payments within the maximum', '3'], ['Discount for approved payments', '5%']]) {
    await maker.answer(label, { From: '0', To }, { clause: 'L3' })
  }
  await maker.answer('Which days get the cents left over when a payment is spread?', undefined, assumed)
  await maker.openGate('Dividends can be reinvested')
  await maker.answer('Discount for reinvested dividends', 'As for payments', { clause: 'L3' })

  await section('rounding')
  await maker.answer('How is a dividend rounded to the cent?', undefined, assumed)
  await maker.openFolded('Usual rounding: change it')
  for (const label of ['Decimal places of a share', 'How is the last decimal of a share rounded?', 'Decimal places of a price', 'How is a price rounded for display?']) await maker.answer(label, undefined, assumed)

  await section('contacts')
  for (const [name, role, telephone] of [
    ['Computershare Trust Company, N.A.', 'Plan administrator', '(888) 472-1955'], ['Redwood Trust investor relations', 'Questions about the plan', '(415) 389-7373'],
    ['Redwood Trust, Inc.', 'Prospectus and Prospectus Supplement, toll-free', '1-866-269-4976']
  ]) await maker.cite(await maker.addRow('Add a contact', { 'Person or company': name, 'What they answer': role, Telephone: telephone }), { clause: 'L5' })
  await maker.openGate('The document leaves something open that people ask about')
  for (const about of ['How investment dates are chosen.', 'How long the investment period is.', 'Whether a new investor counts as an existing stockholder after a first accepted purchase.',
    'Whether a threshold price applies to pre-approved payments.', 'Whether you pay fees, and which ones (our answers leave fees out).']) await maker.addRow('Add an open point', { About: about })
  await expect(page.locator('.error:not(:empty)')).toHaveCount(0)
}

/** Types what the plans of other tests have, in the order of the form. */
async function buildBeginning (maker, { issuer, name, source, id, clauses }) {
  const company = await maker.section('company')
  await maker.openFolded('More about the document')
  for (const [label, text] of [['Company', issuer], ['Name of the plan', name], ['Title of the document', source.title], ['SEC registration or filing number', source.registration ?? ''], ['Short name of this edition', id]]) await maker.fill(company, label, text)
  for (const [key, { title, summary }] of Object.entries(clauses)) {
    const row = await maker.addRow('Add a provision', { About: title, 'What it says, in your words': summary })
    await row.getByLabel('Short name shown').fill(key)
    await row.getByLabel('Short name shown').press('Tab')
  }
}

const testPlan = async (name) => {
  const { $schema, ...file } = JSON.parse(await readFile(join(root, `tests/plans/${name}.json`), 'utf8'))
  return file
}

const withoutSchema = ({ $schema, ...file }) => file

test.describe('from the facts of other plans', () => {
  test.use({ origins: async ({ baseURL }, use) => use([baseURL, 'file:', 'data:', 'blob:']) })

  async function openMade ({ maker, calculator, page }, testInfo, state) {
    const file = testInfo.outputPath('calculator.html')
    await writeFile(file, await maker.save('Save calculator.html'))
    await page.goto(`${pathToFileURL(file).href}#${new URLSearchParams(state)}`)
    await calculator.ready()
  }

  test('Southern’s fees are built by typing and choosing alone, and are taken out', async ({ maker, calculator, page }, testInfo) => {
    test.setTimeout(180_000)
    const file = await testPlan('southern-2014')
    await maker.open()
    await buildBeginning(maker, file)
    await maker.section('dates')
    await maker.answer('Which days are business days?', undefined, file.calendar)
    await maker.section('price')
    await maker.openGate('Dividends can be reinvested')
    await maker.answer('Discount for reinvested dividends', 'As for payments', file.discounts.dividends)
    await maker.section('fees')
    await maker.openGate('The document says which fees participants pay, or that there are none')
    const F1 = { clause: 'F1' }
    await maker.addRow('Add a fee', { 'For what': 'Joining the plan', Dollars: '$10' }, F1)
    await maker.addRow('Add a fee', { 'For what': 'Each purchase', 'Of which money': 'Optional cash', 'Paid by': 'Check', Dollars: '5' }, F1)
    await maker.addRow('Add a fee', { 'For what': 'Each purchase', 'Of which money': 'Optional cash', 'Paid by': 'Any bank debit', Dollars: '2.50' }, F1)
    await maker.addRow('Add a fee', { 'For what': 'Each share bought', 'Of which money': 'Optional cash', Dollars: '$0.05' }, F1)
    await maker.answer('What does a fraction of a share pay of a fee per share?', 'Its part', file.fees.fractions)
    await maker.answer('Do the limits apply before fees are taken?', 'Yes, to what is sent', file.fees.limits)
    await maker.section('rounding')
    await maker.openFolded('Usual rounding: change it')
    await maker.answer('Decimal places of a share', '6', file.shares.decimals)
    await maker.answer('How is the last decimal of a share rounded?', 'Down', file.shares.rounding)
    await maker.answer('Decimal places of a price', '4', file.displayedPrices.decimals)
    await maker.answer('How is a price rounded for display?', 'To the nearest, a half to the even digit', file.displayedPrices.rounding)
    await expect(maker.toFinish).toBeEmpty()
    expect(withoutSchema(await maker.saveJson('Save plan.json'))).toEqual(file)
    // Adds limits, which our part of the prospectus lacks, so that a payment can be within them.
    await maker.section('limits')
    const made = { assumed: 'For a test.' }
    await maker.answer('For how long do payments count together?', 'A month', made)
    for (const label of ['Least from an existing stockholder', 'Least from a new investor']) await maker.answer(label, '$1', made)
    await maker.answer('Most, without the company’s approval', '1,000,000', made)
    // (100 − 5) ÷ 43.05.
    await openMade({ maker, calculator, page }, testInfo, { participant: 'existing', 'payment.amount': '100', 'payment.method': 'check', 'market.price': '43' })
    await expect(calculator.row('shares')).toContainText('2.206736')
  })

  test('a plan with a month’s and a year’s maximum is built by typing and choosing alone, and both bind', async ({ maker, calculator, page }, testInfo) => {
    test.setTimeout(180_000)
    const file = await testPlan('two-layers')
    await maker.open()
    await buildBeginning(maker, file)
    await maker.section('limits')
    const P1 = { clause: 'P1' }
    await maker.answer('For how long do payments count together?', 'A month', P1)
    for (const label of ['Least from an existing stockholder', 'Least from a new investor']) await maker.answer(label, '$100', P1)
    await maker.answer('Most, without the company’s approval', '$10,000', P1)
    await maker.openGate('There is another maximum for a longer time')
    await maker.addRow('Add a maximum', { 'In what time': 'A year', 'Most in that time': '$25,000' }, P1)
    await maker.section('dates')
    await maker.answer('Which days are business days?', undefined, file.calendar)
    await maker.section('rounding')
    await maker.openFolded('Usual rounding: change it')
    await maker.answer('Decimal places of a price', '4', file.displayedPrices.decimals)
    await maker.answer('How is a price rounded for display?', 'To the nearest, a half to the even digit', file.displayedPrices.rounding)
    await expect(maker.toFinish).toBeEmpty()
    expect(withoutSchema(await maker.saveJson('Save plan.json'))).toEqual(file)
    await openMade({ maker, calculator, page }, testInfo, { participant: 'existing', 'payment.amount': '10000', 'payment.sentThisYear': '20000' })
    await calculator.says({ headline: 'You need approval first', tone: 'ask' })
    await expect(calculator.ways.filter({ hasText: 'Send $5,000 instead' })).toBeVisible()
  })
})
