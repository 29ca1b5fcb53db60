import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../scripts/run.mjs'
import { expect, plan, test } from './maker.js'

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
  await maker.answer('Over what time is the maximum counted?', 'A month', { clause: 'L4' })
  await maker.answer('Least from an existing stockholder', '$100', { clause: 'L4' })
  await maker.answer('Least from a new investor', '500', { clause: 'L4' })
  await maker.answer('Most, without the company’s approval', '10,000', { clause: 'L4' })

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
  await maker.openFolded('Rounding as usual: shares down, prices to 4 decimal places')
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
    await maker.feesPaidBy('Participants pay some')
    const F1 = { clause: 'F1' }
    await maker.addRow('Add a fee', { 'For what': 'Joining the plan', Dollars: '$10' }, F1)
    await maker.addRow('Add a fee', { 'For what': 'Each purchase', 'Of which money': 'Optional cash', 'Paid by': 'Check', Dollars: '5' }, F1)
    await maker.addRow('Add a fee', { 'For what': 'Each purchase', 'Of which money': 'Optional cash', 'Paid by': 'Any bank debit', Dollars: '2.50' }, F1)
    await maker.addRow('Add a fee', { 'For what': 'Each share bought', 'Of which money': 'Optional cash', Dollars: '$0.05' }, F1)
    await maker.answer('What does a fraction of a share pay of a fee per share?', 'Its part', file.fees.fractions)
    await maker.answer('Do the limits apply before fees are taken?', 'Yes, to what is sent', file.fees.limits)
    await maker.section('rounding')
    await maker.openFolded('Rounding as usual: shares down, prices to 4 decimal places')
    await maker.answer('Decimal places of a share', '6', file.shares.decimals)
    await maker.answer('How is the last decimal of a share rounded?', 'Down', file.shares.rounding)
    await maker.answer('Decimal places of a price', '4', file.displayedPrices.decimals)
    await maker.answer('How is a price rounded for display?', 'To the nearest, a half to the even digit', file.displayedPrices.rounding)
    await maker.answer('How is a dividend rounded to the cent?', 'Not answered')
    await expect(maker.toFinish).toBeEmpty()
    expect(withoutSchema(await maker.saveJson('Save plan.json'))).toEqual(file)
    // Adds limits, which our part of the prospectus lacks, so that a payment can be within them.
    await maker.section('limits')
    const made = { assumed: 'For a test.' }
    await maker.answer('Over what time is the maximum counted?', 'A month', made)
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
    await maker.answer('Over what time is the maximum counted?', 'A month', P1)
    for (const label of ['Least from an existing stockholder', 'Least from a new investor']) await maker.answer(label, '$100', P1)
    await maker.answer('Most, without the company’s approval', '$10,000', P1)
    await maker.openGate('There is another maximum for a longer time')
    await maker.addRow('Add a maximum', { 'In what time': 'A year', 'Most in that time': '$25,000' }, P1)
    await maker.section('dates')
    await maker.answer('Which days are business days?', undefined, file.calendar)
    await maker.section('rounding')
    await maker.openFolded('Rounding as usual: shares down, prices to 4 decimal places')
    await maker.answer('Decimal places of a price', '4', file.displayedPrices.decimals)
    await maker.answer('How is a price rounded for display?', 'To the nearest, a half to the even digit', file.displayedPrices.rounding)
    await maker.answer('Decimal places of a share', '')
    await maker.answer('How is the last decimal of a share rounded?', 'Not answered')
    await expect(maker.toFinish).toBeEmpty()
    expect(withoutSchema(await maker.saveJson('Save plan.json'))).toEqual(file)
    await maker.answer('May the company approve more?', 'Yes', P1)
    await openMade({ maker, calculator, page }, testInfo, { participant: 'existing', 'payment.amount': '10000', 'payment.sentThisYear': '20000' })
    await calculator.says({ headline: 'You need approval first', tone: 'ask' })
    await expect(calculator.ways.filter({ hasText: 'Send $5,000 instead' })).toBeVisible()
  })
})
