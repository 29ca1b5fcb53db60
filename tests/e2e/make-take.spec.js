import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { expect, plan, test } from './maker.js'

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
    await maker.startFrom('Redwood 2007')
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

test('a mistake is said at its answer, and what is missing is listed before it is taken away', async ({ maker, page }) => {
  await maker.open()
  await maker.startFrom('Redwood 2007')
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

test('omissions and assumptions are listed with a link to their questions', async ({ maker, page }) => {
  await maker.open()
  await maker.startFrom('Redwood 2007')
  const list = page.locator('#left-out')
  await expect(list).toContainText('Not answered, so visitors will not see it:')
  await list.getByRole('button', { name: 'Who pays the fees for purchases?' }).click()
  const fees = page.getByRole('combobox', { name: 'Who pays the fees for purchases?' })
  await expect(fees).toBeFocused()
  await fees.selectOption({ label: 'There are none' })
  await list.getByRole('button', { name: 'Discount announced now' }).click()
  await page.keyboard.type('1.5')
  await list.getByRole('button', { name: 'On which day are shares bought?' }).click()
  await expect(page.getByLabel('On which day are shares bought? (optional)')).toBeFocused()
  await page.locator('#month').getByLabel(/^Investment date/).fill('2030-01-15')
  await expect(list.locator('div')).toHaveCount(0)
  await list.getByText('Assumed, because the document does not say: 7').click()
  await list.getByRole('button', { name: 'How is a price rounded for display? To the nearest, a half to the even digit' }).click()
  await expect(page.getByLabel('How is a price rounded for display?', { exact: true })).toBeFocused()
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
  await maker.startFrom('Redwood 2007')
  await expect(page.locator('#take-parts').getByRole('heading', { level: 3 })).toHaveText(['On your own website'])
  await expect(page.getByRole('textbox', { name: 'Content-Security-Policy: On your own website' })).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Code: On your own website', exact: true })).toHaveValue(/src="\/calculator\/element\.js"/)
  expect(Object.keys(unzipSync(await maker.save('Save calculator.zip')))).toContain('calculator/element.js')
})

test('each way says what to do next in three lines at most, and what a policy must allow', async ({ maker, page }) => {
  await maker.open()
  await maker.startFrom('Redwood 2007')
  const ways = await page.locator('#take-parts .way').evaluateAll((all) => all.map((way) =>
    [way.querySelector('h3').textContent, way.querySelectorAll('ol > li').length, way.querySelector('[aria-label^="Content-Security-Policy"]')?.value.match(/[a-z]+-src/g)?.join(' ')]))
  // Without a color, font or corners of one's own there is no style sheet to allow.
  expect(ways).toEqual([
    ['On your own website', 2, 'script-src connect-src'],
    ['One file', 3, undefined],
    ['The folder alone', 2, 'default-src script-src connect-src img-src'],
    ['In a frame', 2, 'script-src frame-src'],
    ['Plan and months', 3, undefined],
    ['A link for a colleague', 3, undefined]
  ])
  await expect(page.getByText('Serve it without a policy of your server: it has its own.')).toBeAttached()
})

test('how it went stands beside the button that was pressed, and is announced once', async ({ maker, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await maker.open()
  await maker.startFrom('Redwood 2007')
  for (const [button, text] of [['Save calculator.zip', 'calculator.zip is saved.'], [/^Copy the code ?, On your own website$/, 'Copied.'], ['Save months.json', 'months.json is saved.']]) {
    await maker.press(button)
    const beside = page.locator('#take-parts').getByText(text)
    await expect(beside).toHaveCount(1)
    const [from, to] = [await page.getByRole('button', { name: button }).boundingBox(), await beside.boundingBox()]
    expect(Math.abs(to.y - from.y), text).toBeLessThan(from.height + 24)
    await expect(page.getByRole('status').filter({ hasText: text })).toHaveText([text])
    await expect(page.locator('#take .said:not(:empty)')).toHaveCount(1)
  }
})

test('typed answers survive a reload and Back, and are stored only if the maker agrees', async ({ maker, page }) => {
  await maker.open()
  const company = page.getByLabel('Company', { exact: true })
  await company.fill('Example Holdings')
  await page.getByRole('link', { name: 'Look', exact: true }).click()
  await expect(page.locator('#look')).toBeFocused()
  await page.reload()
  await expect(company).toHaveValue('Example Holdings')
  await maker.startFrom('Redwood 2007')
  await expect(company).toHaveValue('Redwood Trust, Inc.')
  await page.goBack()
  await expect(company).toHaveValue('Example Holdings')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  const keep = page.getByLabel('Also keep it on this device')
  await maker.reveal(keep)
  await keep.check()
  await page.goto('about:blank')
  await maker.open()
  await expect(company).toHaveValue('Example Holdings')
  await maker.reveal(keep)
  await keep.uncheck()
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
  await maker.startFrom('Redwood 2007')
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
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Person or company')).toBeFocused()
  await page.keyboard.type('Example Agent')
  await page.getByRole('button', { name: 'Add a contact' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Person or company, Contact 2')).toBeFocused()
  await page.getByRole('button', { name: 'Remove Contact 2' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Add a contact' })).toBeFocused()
  await page.locator('.start summary').focus()
  await page.keyboard.press('Enter')
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
