// Each state of the answer: its headline, its tone, its rows, and what can be done, which is done.
import { EXAMPLE, EXAMPLE_STATE, expect, test } from './calculator.js'
import { INDYMAC, REDWOOD, REDWOOD_2002 } from './forms.js'

const SEVERAL = 'view=payments&participant=existing&month.investmentDate=1/15/2008&month.discount=1.5&market.price=34.12'
const PERIOD = 'view=period&participant=existing&payment.amount=25,000&payment.approved=yes&asOf=12/20/2007' +
  '&month.investmentPeriod.start=1/2/2008&month.investmentPeriod.end=1/8/2008&month.preApprovedDiscount=3'
const DAYS = '&days=1/2/2008,+34.12%0A1/3/2008,+33.80%0A1/4/2008,+33.25%0A1/7/2008,+33.90%0A1/8/2008,+34.40'

/** The example with other values. */
const filled = (others = '') => `#${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(EXAMPLE_STATE)), ...Object.fromEntries(new URLSearchParams(others)) })}`

const way = (calculator, text) => calculator.ways.filter({ hasText: text })

/** Presses one of the ways out. */
const take = (calculator, text) => way(calculator, text).getByRole('button').click()

async function showPlan (calculator, file) {
  await calculator.element.evaluate((element, file) => { element.plan = file }, file)
}

async function expectNoShares (calculator) {
  await expect(calculator.row('shares')).toHaveCount(0)
  await expect(calculator.answer).not.toContainText('Before rounding')
  await expect(calculator.answer.getByRole('button', { name: 'Add to calendar' })).toHaveCount(0)
}

test('empty: what the plan allows, without a tone', async ({ calculator }) => {
  await calculator.open()
  await calculator.says({ tone: '', headline: 'The plan allows $100 to $10,000', due: '1 business day before', shares: '0% to 3%' })
  await expect(calculator.bar).toBeEmpty()
  await expect(calculator.ways).toHaveCount(0)
})

test('partial: within the limits, and no yes before the day is known', async ({ calculator }) => {
  await calculator.open('#participant=existing&payment.amount=2500')
  await calculator.says({ tone: '', headline: '$2,500 is within the limits', due: '1 business day before', shares: '0% to 3%' })
  await expect(calculator.verdict).toContainText('Don’t send yet. For the investment date, call (888) 472-1955')
  await expect(calculator.notes('due')).toHaveText('Add the investment date to see which day')
  await expect(calculator.notes('shares')).toHaveText('Add a recent price to estimate your shares')
})

test('half-typed: the range stays, and nothing is wrong yet', async ({ calculator }) => {
  await calculator.open(filled('payment.amount='))
  await calculator.amount.pressSequentially('2,')
  await calculator.says({ tone: '', headline: 'The plan allows $100 to $10,000', due: EXAMPLE.due, shares: 'About $33.61 a share' })
  await expect(calculator.notes('due')).toHaveText('for $10,000 or less. 8 business days left after January 2, 2008')
  await expect(calculator.notes('shares')).toHaveText('Finish the amount to see how many shares')
  await expect(await calculator.messageOf(calculator.amount)).toBeEmpty()
  await expect(calculator.answer.getByRole('button', { name: 'Add to calendar' })).toHaveCount(0)
})

test('filled: how much, by when, what it buys, and what may follow', async ({ calculator }) => {
  await calculator.open(filled())
  await calculator.says(EXAMPLE)
  await expect(calculator.verdict).toContainText('Up to $7,500 more for January, if it arrives by January 14')
  await expect(calculator.notes('due')).toHaveText(['8 business days left after January 2, 2008', 'How to send: the letter does not say. Call (888) 472-1955.'])
  await expect(calculator.notes('shares')).toHaveText(['If the price is $34.12: about $33.61 a share, saving about $38.07', 'Worth about $2,538.07 at that price, before any fees'])
  await expect(calculator.row('shares')).toContainText('Before rounding: 74.386608 shares at $33.6082')
  await expect(calculator.bar).toHaveText(/Yes, you may send \$2,500\s*by Mon, Jan 14\s*74\.39 shares/)
  // The last of it: nothing is left.
  await calculator.amount.fill('10,000')
  await expect(calculator.verdict).toContainText('That is the most for January without approval')
})

test('over the maximum: ask first, send less, or say that it was approved', async ({ calculator, page }) => {
  await calculator.open(filled('payment.amount=12000'))
  await calculator.says({ tone: 'ask', headline: 'You need approval first' })
  await expectNoShares(calculator)
  await expect(calculator.amount).not.toHaveAttribute('aria-invalid')
  await expect(way(calculator, 'Call the company').getByRole('link')).toHaveAttribute('href', 'tel:+14153897373')
  await expect(way(calculator, 'Call the company')).toContainText('Ask how to request approval. A call is not approval.')
  await take(calculator, 'Send $10,000 instead')
  await calculator.says({ tone: 'yes', headline: 'Yes, you may send $10,000', due: EXAMPLE.due })
  await expect(calculator.headline).toBeFocused()
  await calculator.amount.fill('12,000')
  await take(calculator, 'I already have approval')
  await expect(page.getByRole('button', { name: 'Check one payment' })).toBeVisible()
  await expect(calculator.amount).toHaveValue('12,000')
  await expect(calculator.approved).toBeChecked()
  await calculator.says({ tone: '', headline: '$12,000 is allowed with approval' })
  await expect(calculator.verdict).toContainText('You told us the company approved it')
  await expect(calculator.verdict).toContainText('Don’t send yet. For the investment period, call')
  await calculator.openMore()
  await calculator.periodStart.fill('1/2/2008')
  await calculator.asOf.fill('12/20/2007')
  await calculator.says({ tone: 'yes', headline: 'Yes, you may send $12,000', due: 'Mon, Dec 31, 2007' })
})

test('below the minimum: send more, or say what was sent', async ({ calculator }) => {
  await calculator.open(filled('payment.amount=50'))
  await calculator.says({ tone: 'ask', headline: 'Send at least $100' })
  await expect(calculator.verdict).toContainText('The minimum is $100 a month for an existing stockholder.')
  await expectNoShares(calculator)
  await expect(calculator.amount).not.toHaveAttribute('aria-invalid')
  await expect(calculator.sent).toBeHidden()
  await take(calculator, 'I already sent some this month')
  await expect(calculator.sent).toBeFocused()
  await calculator.sent.fill('80')
  await calculator.says({ tone: 'yes', headline: 'Yes, you may send $50' })
  await calculator.sent.fill('')
  await take(calculator, 'Use $100')
  await calculator.says({ tone: 'yes', headline: 'Yes, you may send $100' })
  await expect(calculator.amount).toHaveValue('100')
})

for (const [question, more] of [['one payment', ''], ['a number of shares', '&view=shares&shares=10']]) {
  test(`a closed day: the days around it, ${question}`, async ({ calculator }) => {
    await calculator.open(filled(`month.investmentDate=1/19/2008${more}`))
    await calculator.says({ tone: 'ask', headline: 'The market is closed that day' })
    await expect(calculator.verdict).toContainText('Saturday, January 19, 2008. No shares are bought.')
    await expectNoShares(calculator)
    await expect(calculator.ways).toContainText(['Ask for the investment date', 'I meant Fri, Jan 18', 'I meant Tue, Jan 22'])
    // January 21 is Martin Luther King Jr. Day.
    await expect(way(calculator, 'Jan 22')).toContainText('Must arrive by Fri, Jan 18, 2008')
    await take(calculator, 'I meant Fri')
    await calculator.says({ tone: 'yes', due: 'Thu, Jan 17, 2008' })
    await expect(calculator.investmentDate).toHaveValue('1/18/2008')
  })
}

test('too late: no shares, and another date can be entered', async ({ calculator }) => {
  await calculator.open(filled('asOf=1/15/2008'))
  await calculator.says({ tone: 'no', headline: 'Too late for this investment date' })
  await expect(calculator.verdict).toContainText('Your money had to arrive by Monday, January 14, 2008.')
  await expect(calculator.verdict).toContainText('The letter does not say what happens to late money.')
  await expectNoShares(calculator)
  await expect(calculator.ways.first()).toContainText('Call (888) 472-1955')
  await take(calculator, 'Enter the next announced date')
  await expect(calculator.investmentDate).toBeFocused()
  await calculator.investmentDate.fill('2/15/2008')
  await calculator.says({ tone: 'yes', headline: EXAMPLE.headline, due: 'Thu, Feb 14, 2008' })
})

test('suspended: do not send', async ({ calculator }) => {
  await calculator.open(filled('month.suspended=optional-cash'))
  await calculator.says({ tone: 'no', headline: 'Do not send money now' })
  await expectNoShares(calculator)
  await expect(calculator.ways.getByRole('link')).toHaveAttribute('href', 'tel:+18884721955')
  await calculator.openMore()
  await calculator.suspended.uncheck()
  await calculator.says(EXAMPLE)
})

test('several payments, one of them late: nothing is credited for it', async ({ calculator }) => {
  await calculator.open(`#${SEVERAL}`)
  await calculator.fillPayments(['1/4/2008', '2,500'], ['1/16/2008', '6,000'])
  await calculator.says({ tone: 'no', headline: '1 of 2 payments is too late' })
  await expect(await calculator.messageOf(calculator.payment(2).date)).toContainText('Choose an earlier day: your money must arrive by Monday, January 14, 2008')
  await expect(calculator.verdict).toContainText('On time: $2,500')
  const payments = calculator.element.locator('.payments li')
  await expect(payments.nth(0)).toContainText('On time. About 74.39 shares')
  await expect(payments.nth(1)).toContainText('Too late. Had to arrive by Mon, Jan 14')
  await expect(payments.nth(1)).not.toContainText('shares')
  await expect(calculator.answer).not.toContainText('178.5')
  await take(calculator, 'Change its date')
  await expect(calculator.payment(2).date).toBeFocused()
  await calculator.payment(2).date.fill('1/11/2008')
  await calculator.says({ tone: 'yes', headline: 'You may send $8,500 in all', due: 'Mon, Jan 14, 2008' })
  await calculator.fillPayments(['1/15/2008', '2,500'], ['1/16/2008', '20,000'])
  await calculator.says({ tone: 'no', headline: 'Both payments are too late' })
})

test('several payments: over the maximum, below the minimum, unfinished, on a closed day', async ({ calculator }) => {
  await calculator.open(`#${SEVERAL}`)
  await calculator.fillPayments(['1/4/2008', '2,500'], ['1/11/2008', '9,000'])
  await calculator.says({ tone: 'ask', headline: 'You need approval first' })
  await expect(calculator.ways).toContainText(['Call the company', 'I already have approval'])
  await take(calculator, 'I already have approval')
  await expect(calculator.approved).toBeChecked()
  await expect(calculator.payment(2).amount).toHaveValue('9,000')
  await calculator.openMore()
  await calculator.approved.uncheck()
  await calculator.fillPayments(['1/4/2008', '20'], ['1/11/2008', '30'])
  await calculator.says({ tone: 'ask', headline: 'Send at least $100 in all' })
  await expect(calculator.verdict).toContainText('Your total for the month, $50, is below the minimum.')
  await calculator.fillPayments(['1/4/2008', '2,500'], ['1/11/2008', ''])
  await calculator.says({ tone: '', headline: 'Enter an amount' })
  await calculator.investmentDate.fill('1/19/2008')
  await calculator.says({ tone: 'ask', headline: 'The market is closed that day' })
  await take(calculator, 'I meant Fri')
  await calculator.says({ tone: '', headline: 'Enter an amount' })
})

test('an investment period: the days, what they buy, and what would be returned', async ({ calculator }) => {
  await calculator.open(`#${PERIOD}${DAYS}&month.thresholdPrice=33.50`)
  await calculator.says({ tone: 'yes', headline: 'Yes, you may send $25,000', due: 'Mon, Dec 31, 2007', shares: 'About 605.48 shares' })
  await expect(calculator.row('shares')).toContainText('At about $33.03 a share$5,000 would be returned for days when the price was below the threshold')
  await expect(calculator.row('shares')).toContainText('If a threshold applies; the letter does not say')
  await calculator.openMore()
  await calculator.asOf.fill('1/2/2008')
  await calculator.says({ tone: 'no', headline: 'Too late for this investment period' })
  await expect(calculator.ways).toHaveText([/^Call/, 'Enter the next announced dateA later investment period'])
  await expectNoShares(calculator)
  await calculator.amount.fill('2,500')
  await calculator.says({ tone: 'ask', headline: 'It is invested on one day' })
  await take(calculator, 'Check one payment')
  await expect(calculator.periodEnd).toBeVisible()
  await expect(calculator.dayPrices).toBeHidden()
  await expect(calculator.amount).toHaveValue('2,500')
})

test('all dates: the first is the headline, months without one are one line', async ({ calculator }) => {
  await calculator.open('#view=schedule')
  await calculator.says({ tone: '', headline: 'No due date is known yet', due: '1 business day before' })
  await expect(calculator.row('months')).toHaveCount(0)
  await calculator.fromYear.fill('2008')
  await calculator.fromMonth.selectOption('January')
  await calculator.announced.fill('1/15/2008\n2/15/2008, 2/1/2008, 2/15/2008')
  await calculator.says({ tone: '', headline: 'The last payment had to arrive by Thu, Feb 14, 2008' })
  await expect(calculator.row('months')).toContainText('No dates yet for March 2008 to December 2008. Add dates')
  await calculator.row('months').getByRole('button', { name: 'Add dates' }).click()
  await expect(calculator.announced).toBeFocused()
  await calculator.announced.fill('3/17/2008')
  await expect(calculator.row('months')).toContainText('No dates yet for January 2008 to February 2008 and April 2008 to December 2008. Add dates')
  await calculator.announced.fill('1/19/2008')
  await calculator.announced.press('Tab')
  await calculator.says({ tone: 'ask', headline: 'Check the form' })
  await calculator.ways.first().getByRole('button').click()
  await expect(calculator.announced).toBeFocused()
})

test('a dividend: nothing to send, and no question about the sender', async ({ calculator }) => {
  await calculator.open('#payment.kind=dividend')
  await calculator.says({ tone: '', headline: 'Enter an amount', due: 'You do not send anything', shares: '0% to 3%' })
  await expect(calculator.more.locator('summary')).toContainText('Part to reinvest, closed days')
  await expect(calculator.element.getByText('Do you own shares now?')).toBeHidden()
  await calculator.amount.fill('187.50')
  await calculator.price.fill('34.12')
  await calculator.discount.fill('1.5')
  await calculator.says({ tone: '', headline: 'You may reinvest it', shares: 'About 5.58 shares' })
  await calculator.investmentDate.fill('1/15/2008')
  await calculator.says({ tone: 'yes', headline: 'Yes, you may reinvest it' })
  await calculator.openMore()
  await calculator.element.getByLabel('The company has suspended dividend reinvestment this month').check()
  await calculator.says({ tone: 'no', headline: 'No, reinvestment is suspended' })
  await expectNoShares(calculator)
})

test('a number of shares: the payment that buys them, to be sent once the day is known', async ({ calculator }) => {
  await calculator.open('#view=shares&participant=existing&shares=100&market.price=34.12&month.discount=1.5&asOf=1/2/2008')
  // 34.12 less 1.5 % is 33.6082, a hundred of which cost 3,360.82 to the cent.
  await calculator.says({ tone: '', headline: 'It would take $3,360.82' })
  await expect(calculator.verdict).toContainText('Don’t send yet.')
  await calculator.investmentDate.fill('1/15/2008')
  await calculator.says({ tone: 'yes', headline: 'Send $3,360.82', due: EXAMPLE.due, shares: 'About 100 shares' })
  await calculator.openMore()
  await calculator.asOf.fill('1/15/2008')
  await calculator.says({ tone: 'no', headline: 'Too late for this investment date' })
  await expectNoShares(calculator)
  await calculator.shares.fill('1000')
  await calculator.asOf.fill('1/2/2008')
  await calculator.says({ tone: 'ask', headline: 'You need approval first' })
  await expect(calculator.verdict).toContainText('It would take $33,608.20.')
  await expectNoShares(calculator)
})

test('outside the plan: another date can be entered', async ({ calculator }) => {
  await calculator.open(filled('month.investmentDate=11/15/2007&asOf=11/1/2007'))
  await calculator.says({ tone: 'no', headline: 'Not under this plan' })
  await expect(calculator.verdict).toContainText('These terms took effect on November 23, 2007.')
  await expectNoShares(calculator)
  await take(calculator, 'Change the date')
  await expect(calculator.investmentDate).toBeFocused()
})

test('unpublished terms: ask the company', async ({ calculator }) => {
  await calculator.open()
  await showPlan(calculator, INDYMAC)
  await calculator.says({ tone: '', headline: 'Ask the company for the limits', due: '1 business day before', shares: 'Not published' })
  await calculator.element.evaluate((element) => { element.state = 'participant=existing&payment.amount=2500&month.investmentDate=1/21/2005&asOf=1/3/2005&market.price=34.12' })
  await calculator.says({ tone: 'ask', headline: 'Ask the company', due: 'Thu, Jan 20, 2005', shares: 'About $34.12 a share' })
  await expect(calculator.notes('shares')).toHaveCount(0)
  await calculator.openWhy()
  await expect(calculator.why()).toContainText('The plan’s published terms do not say what the minimum is for an existing stockholder.')
  await calculator.openMore()
  await expect(calculator.approved).toHaveAccessibleDescription('Needed to send more than the plan’s maximum, which was not published')
  await expect(calculator.discount).toHaveAccessibleDescription('Range not published')

  await showPlan(calculator, REDWOOD_2002)
  await calculator.says({ tone: '', headline: '$2,500 is within the limits', due: 'Not published' })
  await expect(calculator.verdict).toContainText('Ask the company when your money must arrive')
  await showPlan(calculator, REDWOOD)
  await calculator.says({ headline: 'Not under this plan' })
})

test('an example is marked as one, until anything is changed', async ({ calculator }) => {
  await calculator.open()
  const mark = calculator.verdict.getByText('Example', { exact: true })
  await expect(mark).toHaveCount(0)
  await calculator.example.click()
  await calculator.says(EXAMPLE)
  await expect(mark).toBeVisible()
  await calculator.amount.fill('2,600')
  await expect(mark).toHaveCount(0)
  for (const question of ['Several payments this month?', 'Over $10,000?', 'All dates', 'Want a number of shares?']) {
    await calculator.clear.click()
    await calculator.ask(question)
    await calculator.example.click()
    await expect(mark, question).toBeVisible()
  }
})
