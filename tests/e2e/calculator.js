import AxeBuilder from '@axe-core/playwright'
import { test as base, expect } from '@playwright/test'

export { expect }

/** The letter's rules give these answers by hand: 34.12 less 1.5 % is 33.6082, and 2,500 ÷ 33.6082 is 74.3866080… */
export const EXAMPLE = {
  verdict: 'Yes, you may send this',
  due: 'Send by Monday, January 14, 2008',
  shares: '74.386608 shares',
  minimum: '$100.00',
  maximum: '$10,000.00',
  remaining: '$10,000.00',
  market: '$34.12',
  discount: '1.5%',
  price: '$33.6082',
  saving: '$38.07'
}

/** The questions that the page answers. */
export const VIEWS = [
  'One payment', 'How much for a number of shares', 'Several payments this month', 'A payment over an investment period', 'A year of dates'
]

/** The page as a visitor sees it: fields by their labels, answers by their names. */
export class Calculator {
  constructor (page) {
    this.page = page
    this.element = page.locator('dspp-calculator')
    this.status = this.element.getByRole('status')
    this.summary = this.element.getByRole('group', { name: /to correct/ })
    this.example = page.getByRole('button', { name: 'Try an example' })
    this.clear = page.getByRole('button', { name: 'Clear' })
    this.undo = page.getByRole('button', { name: 'Undo' })
    this.amount = page.getByRole('textbox', { name: 'Amount', exact: true })
    this.sent = page.getByLabel('Already sent this month')
    this.approved = page.getByLabel('The company approved my payment beforehand')
    this.investmentDate = page.getByLabel('Investment date', { exact: true })
    this.discount = page.getByRole('textbox', { name: /^Discount/ })
    this.periodStart = page.getByLabel('Investment period, first day')
    this.periodEnd = page.getByLabel('Investment period, last day')
    this.preApprovedDiscount = page.getByRole('textbox', { name: /^Pre-approved discount/ })
    this.price = page.getByRole('textbox', { name: 'Market price per share' })
    this.suspended = page.getByLabel('The company has suspended payments this month')
    this.fills = page.getByRole('textbox', { name: 'List of purchases' })
    this.asOf = page.getByLabel('Count the days from')
    this.closures = page.getByLabel('Extra market closings')
    this.shares = page.getByLabel('How many shares')
    this.sharesHeld = page.getByLabel('Shares you hold in the plan')
    this.dividendPerShare = page.getByLabel('Dividend per share')
    this.reinvested = page.getByLabel('Part you reinvest')
    this.threshold = page.getByRole('textbox', { name: /^Threshold price/ })
    this.dayPrices = page.getByLabel('Price of each day')
    this.fromMonth = page.getByLabel('Month', { exact: true })
    this.fromYear = page.getByLabel('Year', { exact: true })
    this.months = page.getByLabel('How many months')
    this.announced = page.getByLabel('Dates your company announced')
    this.plan = page.getByLabel('Plan', { exact: true })
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

  /** The date and the amount of one of several payments, from 1. */
  payment (number) {
    const row = this.page.getByRole('group', { name: `Payment ${number}` })
    return { date: row.getByLabel('Day it arrives'), amount: row.getByLabel('Amount') }
  }

  async fillPayments (...payments) {
    for (const [index, [date, amount]] of payments.entries()) {
      const { date: day, amount: dollars } = this.payment(index + 1)
      await day.fill(date)
      await dollars.fill(amount)
    }
  }

  /** The texts of a table's rows, cell by cell; explanations are left out. */
  table (name) {
    return this.page.getByRole('table', { name }).locator('tbody tr:not(.why-row), tfoot tr')
  }

  /** Waits until what was typed last has all its answers: the page paints the main ones first, and the others step by step. */
  async painted () {
    await this.element.evaluate((element) => new Promise((resolve) => {
      const isPainted = () => !('painting' in element.dataset)
      if (isPainted()) return resolve()
      const observer = new MutationObserver(() => {
        if (!isPainted()) return
        observer.disconnect()
        resolve()
      })
      observer.observe(element, { attributeFilter: ['data-painting'] })
    }))
  }

  async rows (name) {
    await this.painted()
    return this.table(name).evaluateAll((rows) => rows.map((row) =>
      [...row.cells].filter((cell) => !cell.classList.contains('why-column')).map((cell) => cell.textContent.replace(/\s+/g, ' '))))
  }

  answer (name) {
    return this.element.locator(`[data-answer="${name}"] [data-value]`)
  }

  detail (name) {
    return this.element.locator(`[data-answer="${name}"] .detail`)
  }

  why (name) {
    return this.element.locator(`[data-answer="${name}"] details`)
  }

  /** Opens the explanation of an answer, once there is one. */
  async openWhy (name) {
    const summary = this.why(name).locator('summary')
    await expect(summary).toBeVisible()
    await summary.press('Enter')
  }

  /** Opens the explanation of every answer, and of the first rows of a table. */
  async openEveryWhy () {
    await this.painted()
    await this.element.evaluate(({ shadowRoot }) => {
      const shown = (selector) => [...shadowRoot.querySelectorAll(selector)].filter((part) => part.checkVisibility())
      for (const part of [...shown('.why summary'), ...shown('.why-button').slice(0, 2)]) part.click()
    })
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

  async says (answers) {
    const read = () => this.element.evaluate(({ shadowRoot }, names) => Object.fromEntries(names.map((name) => [
      name, shadowRoot.querySelector(`[data-answer="${name}"] [data-value]`).textContent.replace(/\s+/g, ' ').trim()
    ])), Object.keys(answers))
    await expect.poll(read, { intervals: [20] }).toEqual(answers)
  }

  /** An existing stockholder's month, as announced; the amount is left to the test. */
  async announce ({ date = '2008-01-15', asOf = '2008-01-02', discount = '', price = '' }) {
    await this.investmentDate.fill(date)
    await this.asOf.fill(asOf)
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
