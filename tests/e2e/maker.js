import { readFile } from 'node:fs/promises'
import { expect, test as base } from './calculator.js'

export { expect }

const labelled = (label) => new RegExp(`^${label.replace(/[()?.]/g, '\\$&')}( \\(optional\\))?(, .*)?$`)

/** The page that makes a calculator, as its maker uses it: types, chooses, saves. */
export class Maker {
  constructor (page) {
    this.page = page
    this.preview = page.locator('#preview dspp-calculator')
    this.sharesFrom = page.getByRole('combobox', { name: 'Where do the shares come from?', exact: true })
    this.toFinish = page.locator('#to-finish')
    this.said = page.locator('#take-said')
  }

  async open (fragment = '') {
    await this.page.goto(`/make.html${fragment}`)
    await expect(this.page.locator('html[data-ready]')).toBeAttached()
  }

  async section (id) {
    const section = this.page.locator(`#section-${id}`)
    if (!await section.evaluate(({ open }) => open)) await section.locator('summary').first().click()
    return section
  }

  /** A control by its label; the label ends, for screen readers, with the part it is in. */
  control (part, label) {
    return part.getByLabel(labelled(label)).first()
  }

  /** The question with this label. */
  question (label) {
    return this.page.locator('.question').filter({ has: this.page.locator('.field > label, .group > legend').filter({ hasText: labelled(label) }).first() }).first()
  }

  /** Answers a question by its label, and says where it is from: a provision's id, or the reason of an assumption. */
  async answer (label, value, source) {
    const question = this.question(label)
    if (value !== undefined) await this.fill(question, label, value)
    if (source === undefined) return
    await this.cite(question, source)
  }

  async cite (part, { clause, assumed, isStandard }) {
    const select = part.getByLabel('Where does it say so?').last()
    if (clause) await this.chooseProvision(select, clause)
    else await select.selectOption({ label: 'It does not say: we assume' })
    if (assumed && !isStandard) await part.getByLabel('Because').fill(assumed)
  }

  async chooseProvision (select, clause) {
    const label = await select.locator('option').filter({ hasText: new RegExp(`^${clause}:`) }).textContent()
    await select.selectOption({ label })
  }

  /** Types or chooses one value, or several fields by their labels. */
  async fill (part, label, value) {
    if (typeof value === 'object') {
      for (const [name, one] of Object.entries(value)) await this.fill(part, name, one)
      return
    }
    const field = this.control(part, label)
    if (await field.evaluate(({ localName }) => localName === 'select')) await field.selectOption({ label: value })
    else await field.fill(value)
  }

  async openGate (label) {
    await this.page.getByRole('checkbox', { name: label }).check()
  }

  /** Opens what most makers need not touch. */
  async openFolded (label) {
    await this.page.getByText(label).click()
  }

  async sharesCome (label) {
    await this.sharesFrom.selectOption({ label })
  }

  /** Adds a row to a list, and fills it. */
  async addRow (button, values, source) {
    await this.page.getByRole('button', { name: button, exact: true }).click()
    const row = this.page.locator('.rows').filter({ has: this.page.getByRole('button', { name: button, exact: true }) }).last().locator('.row').last()
    for (const [name, value] of Object.entries(values)) await this.fill(row, name, value)
    if (source) await this.cite(row, source)
    return row
  }

  /** Saves a file by its button; returns its bytes. */
  async save (button) {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.getByRole('button', { name: button }).click()])
    return readFile(await download.path())
  }

  async saveJson (button) {
    return JSON.parse(await this.save(button))
  }
}

export const test = base.extend({
  maker: async ({ page }, use) => use(new Maker(page))
})
