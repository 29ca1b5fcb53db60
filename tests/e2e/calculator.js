import AxeBuilder from '@axe-core/playwright'
import { test as base, expect } from '@playwright/test'

export { expect }

/** The letter's rules give these answers by hand: 34.12 less 1.5 % is 33.6082, and 2,500 ÷ 33.6082 is 74.3866080… */
export const EXAMPLE = {
  headline: 'Yes, you may send $2,500',
  tone: 'yes',
  due: 'Mon, Jan 14, 2008',
  shares: 'About 74.39 shares'
}

/** The form's state for that example. */
export const EXAMPLE_STATE = 'participant=existing&payment.amount=2%2C500&month.investmentDate=1%2F15%2F2008&month.discount=1.5&market.price=34.12&asOf=1%2F2%2F2008'

/** The links to the other questions. */
export const QUESTIONS = ['Several payments this month?', 'Over $10,000?', 'A dividend instead?', 'Want a number of shares?', 'All dates']

/** The page as a visitor sees it: fields by their labels, the answer by its headline and its rows. */
export class Calculator {
  constructor (page) {
    this.page = page
    this.element = page.locator('dspp-calculator')
    this.status = this.element.getByRole('status')
    this.answer = this.element.locator('#answer')
    this.headline = this.element.locator('.reply h2')
    this.verdict = this.element.locator('.verdict')
    this.bar = this.element.locator('.bar')
    this.example = page.getByRole('button', { name: 'Try an example' })
    this.clear = page.getByRole('button', { name: 'Clear form' })
    this.undo = page.getByRole('button', { name: 'Undo' })
    this.seeAnswer = page.getByRole('button', { name: 'See my answer' })
    this.more = this.element.locator('#more')
    this.amount = this.element.locator('#amount')
    this.sent = this.element.locator('#sent')
    this.approved = page.getByLabel('The company has approved this payment')
    this.investmentDate = page.getByLabel('Investment date', { exact: true })
    this.discount = page.getByRole('textbox', { name: /^Discount this month/ })
    this.periodStart = page.getByLabel('Period starts')
    this.periodEnd = page.getByLabel('Period ends')
    this.preApprovedDiscount = page.getByRole('textbox', { name: /^Pre-approved discount/ })
    this.price = page.getByRole('textbox', { name: /^Price per share/ })
    this.suspended = page.getByLabel('The company has suspended payments this month')
    this.fills = page.getByLabel('Paste a list of prices and shares')
    this.asOf = page.getByLabel('Count business days from')
    this.closures = page.getByLabel('Days the market is closed, besides holidays')
    this.shares = page.getByLabel('How many shares do you want?')
    this.sharesHeld = page.getByLabel('Shares you hold in the plan')
    this.dividendPerShare = page.getByLabel('Dividend per share')
    this.reinvested = page.getByLabel('Percent to reinvest')
    this.threshold = page.getByRole('textbox', { name: /^Threshold price/ })
    this.dayPrices = page.getByLabel('Market price of each day')
    this.fromMonth = page.getByLabel('Month', { exact: true })
    this.fromYear = page.getByLabel('Year', { exact: true })
    this.months = page.getByLabel('How many months')
    this.announced = page.getByLabel('Dates the company announced')
  }

  async open (fragment = '') {
    await this.page.goto(`/${fragment}`)
    await this.ready()
  }

  /** As somebody opens it whose link is Spanish. */
  async openSpanish () {
    await this.open('#lang=es')
    await expect(this.page.locator('html')).toHaveAttribute('lang', 'es-US')
  }

  async ready () {
    await expect(this.element).toHaveAttribute('data-ready')
  }

  async choose (...labels) {
    for (const label of labels) await this.page.getByRole('radio', { name: label }).check()
  }

  /** Asks another question by its link. */
  async ask (question) {
    await this.page.getByRole('button', { name: question }).click()
  }

  async openMore () {
    if (!await this.more.evaluate(({ open }) => open)) await this.more.locator('summary').click()
  }

  /** The date and the amount of one of several payments, from 1. */
  payment (number) {
    const row = this.page.getByRole('group', { name: `Payment ${number}`, exact: true })
    return { date: row.getByLabel('Day it will arrive'), amount: row.getByLabel('Amount') }
  }

  async fillPayments (...payments) {
    for (const [index, [date, amount]] of payments.entries()) {
      const { date: day, amount: dollars } = this.payment(index + 1)
      await day.fill(date)
      await dollars.fill(amount)
    }
  }

  /** A row of the answer: `due`, `shares` or `months`. */
  row (id) { return this.element.locator(`[data-row="${id}"]`) }

  value (id) { return this.row(id).locator('.value') }

  notes (id) { return this.row(id).locator('.note') }

  /** The ways out that the answer offers. */
  get ways () { return this.element.locator('.next li') }

  /** The "Why?" of the verdict, or of a row. */
  why (id = 'verdict') { return this.element.locator(`details[data-key="why ${id}"]`) }

  async openWhy (id) {
    await this.why(id).locator('summary').first().click()
  }

  /** Opens every reason, and the steps within. */
  async openEveryWhy () {
    await this.element.evaluate(({ shadowRoot }) => { for (const part of shadowRoot.querySelectorAll('.reply details')) part.open = true })
  }

  /** The texts of a table's rows, cell by cell. */
  async rows (name) {
    return this.page.getByRole('table', { name }).locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' '))))
  }

  /** Has the message come now that the page shows some seconds after it should have started. */
  async hurryMessages () {
    await this.element.evaluate(({ shadowRoot }) => {
      for (const root of [document, shadowRoot ?? document]) for (const animation of root.getAnimations()) animation.finish()
    })
  }

  /** The message beside a field. */
  async messageOf (field) {
    return this.element.locator(`#${await field.getAttribute('id')}-error`)
  }

  /** Waits until the answer says this: its headline and tone, and its rows' values. */
  async says (expected) {
    const read = () => this.element.evaluate(({ shadowRoot }, names) => {
      const text = (selector) => shadowRoot.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? ''
      const known = { headline: text('.reply h2'), tone: shadowRoot.querySelector('.verdict').dataset.tone ?? '' }
      return Object.fromEntries(names.map((name) => [name, known[name] ?? text(`[data-row="${name}"] .value`)]))
    }, Object.keys(expected))
    await expect.poll(read, { intervals: [20] }).toEqual(expected)
  }

  /** Answers the example of every question, draws its days, and speaks Spanish. */
  async answersEverything () {
    await this.example.click()
    await this.says(EXAMPLE)
    await expect(this.element.locator('.days')).toBeVisible()
    for (const question of QUESTIONS) {
      await this.ask(question)
      if (await this.clear.isVisible()) await this.clear.click()
      await this.example.click()
      await expect(this.headline).toHaveText(/\p{L}|\d/u)
      await expect(this.bar).not.toBeEmpty()
    }
    await this.page.getByRole('button', { name: 'Español' }).click()
    await expect(this.page.locator('html')).toHaveAttribute('lang', 'es-US')
  }

  /** An existing stockholder's month, as announced; the amount is left to the test. */
  async announce ({ date = '1/15/2008', asOf = '1/2/2008', discount = '', price = '' }) {
    await this.openMore()
    await this.asOf.fill(asOf)
    await this.investmentDate.fill(date)
    await this.discount.fill(discount)
    await this.price.fill(price)
  }
}

/** Every test fails on an error in the console, a violated policy, or a request to somewhere else. */
export const test = base.extend({
  calculator: async ({ page }, use) => use(new Calculator(page)),

  /** Whether the page may be kept for later: otherwise every test would keep it, and see what was kept before. */
  kept: [false, { option: true }],

  unkept: [async ({ context, kept }, use) => {
    if (!kept) await context.addInitScript(() => { delete Navigator.prototype.serviceWorker })
    await use()
  }, { auto: true }],

  /** Where requests may go. */
  origins: async ({ baseURL }, use) => use([baseURL]),

  noTrouble: [async ({ page, origins }, use) => {
    const trouble = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) trouble.push(message.text())
    })
    page.on('pageerror', (error) => trouble.push(error.message))
    page.on('request', (request) => {
      if (!origins.some((origin) => request.url().startsWith(origin))) trouble.push(`request to ${request.url()}`)
    })
    await use(trouble)
    expect(trouble).toEqual([])
  }, { auto: true }],

  /** Fails on what axe finds in the page, or in a part of it; targets are of no interest to axe unless it is told. */
  axeFindsNothing: async ({ page, noTrouble }, use) => use(async ({ only, but } = {}) => {
    expect(noTrouble).toEqual([])
    // Without a page of axe's own each time, and without a list of what is in order, it takes a third of the time.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
    if (only) axe.include(only)
    if (but) axe.exclude(but)
    const { violations } = await axe.analyze()
    noTrouble.length = 0 // axe tries styles of its own, which the page's policy refuses.
    expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) }))).toEqual([])
  })
})
