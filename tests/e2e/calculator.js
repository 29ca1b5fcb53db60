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
    this.fills = page.getByRole('textbox', { name: 'List of purchases' })
    this.asOf = page.getByLabel('Count the days from')
    this.closures = page.getByLabel('Extra market closings')
  }

  async open (fragment = '') {
    await this.page.goto(`/${fragment}`)
    await this.ready()
  }

  async ready () {
    await expect(this.element).toHaveAttribute('data-ready')
  }

  async choose (...labels) {
    for (const label of labels) await this.page.getByRole('radio', { name: label }).check()
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

  /** The message beside a field. */
  async messageOf (field) {
    return this.element.locator(`#${await field.getAttribute('id')}-error`)
  }

  async says (answers) {
    for (const [name, text] of Object.entries(answers)) await expect(this.answer(name), name).toHaveText(text)
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

  noTrouble: [async ({ page, baseURL }, use) => {
    const trouble = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) trouble.push(message.text())
    })
    page.on('pageerror', (error) => trouble.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL)) trouble.push(`request to ${request.url()}`)
    })
    await use(trouble)
    expect(trouble).toEqual([])
  }, { auto: true }]
})
