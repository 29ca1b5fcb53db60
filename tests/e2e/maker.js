import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../scripts/run.mjs'
import { expect, test as base } from './calculator.js'

export { expect }

/** Reads a shipped plan. */
export const plan = async (name) => JSON.parse(await readFile(join(root, `plans/${name}.json`), 'utf8'))

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

  /** Starts from a plan that the page offers. */
  async startFrom (name) {
    const button = this.page.getByRole('button', { name, includeHidden: true })
    await this.reveal(button)
    await button.click()
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
    await this.reveal(question)
    await this.cite(question, source)
  }

  async cite (part, { clause, assumed, isStandard }) {
    const isSilent = part.getByLabel('It does not say').last()
    if (clause) {
      if (await isSilent.count() > 0 && await isSilent.isChecked()) await isSilent.uncheck()
      return this.sayWhere(part, clause)
    }
    await isSilent.check()
    const reason = part.getByLabel('We assume it because')
    if (!assumed || isStandard) return
    await this.reveal(reason)
    await reason.fill(assumed)
  }

  /** Types where the document says so. */
  async sayWhere (part, place) {
    const field = part.getByLabel('Where does it say so?').last()
    await field.fill(place)
    await field.press('Tab')
  }

  /** Opens the folds that a part is in. */
  async reveal (part) {
    const closed = part.locator('xpath=ancestor::details[not(@open)]')
    while (await closed.count() > 0) await closed.first().locator(':scope > summary').click()
  }

  /** Types or chooses one value, or several fields by their labels. */
  async fill (part, label, value) {
    if (typeof value === 'object') {
      for (const [name, one] of Object.entries(value)) await this.fill(part, name, one)
      return
    }
    const field = this.control(part, label)
    await this.reveal(field)
    if (await field.evaluate(({ localName }) => localName === 'select')) await field.selectOption({ label: value })
    else await field.fill(value)
  }

  async openGate (label) {
    const gate = this.page.getByRole('checkbox', { name: label, includeHidden: true })
    await this.reveal(gate)
    await gate.check()
  }

  /** Opens what most makers need not touch. */
  async openFolded (label) {
    await this.page.getByText(label).click()
  }

  async look (label, value) {
    await this.fill(this.page.locator('#look'), label, value)
  }

  async sharesCome (label) {
    await this.sharesFrom.selectOption({ label })
  }

  async feesPaidBy (label) {
    await this.page.getByRole('combobox', { name: 'Who pays the fees for purchases?' }).selectOption({ label })
  }

  /** Adds a row to a list, and fills it. */
  async addRow (button, values, source) {
    const add = this.page.getByRole('button', { name: button, exact: true, includeHidden: true })
    await this.reveal(add)
    await add.click()
    const row = this.page.locator('.rows').filter({ has: this.page.getByRole('button', { name: button, exact: true }) }).last().locator('.row').last()
    for (const [name, value] of Object.entries(values)) await this.fill(row, name, value)
    if (source) await this.cite(row, source)
    return row
  }

  /** Presses a button, wherever it is folded. */
  async press (name) {
    const button = this.page.getByRole('button', { name, includeHidden: true })
    await this.reveal(button)
    await button.click()
  }

  /** Saves a file by its button; returns its bytes. */
  async save (button) {
    const taken = this.page.getByRole('button', { name: button, includeHidden: true })
    await this.reveal(taken)
    const [download] = await Promise.all([this.page.waitForEvent('download'), taken.click()])
    return readFile(await download.path())
  }

  async saveJson (button) {
    return JSON.parse(await this.save(button))
  }
}

export const test = base.extend({
  maker: async ({ page }, use) => use(new Maker(page))
})
