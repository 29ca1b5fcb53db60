/**
 * The questions about a plan, in the order of a prospectus. Form, file and tests are made of these tables.
 *
 * A question's `key` is its place in the plan file. A term has a source: a provision, or an assumption with its reason; `plain` marks what
 * has none. `when` names the gates that must be open; of a list within it, one. Questions behind a gate follow it. `assume` is what to take if the
 * document does not say; `isPreset` takes it from the start. A key or word that the schema does not know is not asked for, so that a question may
 * stand here before the core knows it. `month` asks for a part of the last month. `given` hides a field of a row. `isFolded` puts a question under
 * the section's "More", or one of `FOLDS`, and a part of an answer under its own `folds`.
 */

import { DAYS, FEATURES, METHODS, NAMES, PERIODS, PRICES, ROLLS, ROUNDINGS, WEEKDAYS, ZONES } from './choices.js'

const count = (key, label, more) => ({ key, kind: 'count', label, ...more })
const choice = (key, label, options, more) => ({ key, kind: 'choice', label, options, ...more })
const text = (key, label, more) => ({ key, kind: 'text', label, ...more })
const date = (key, label, more) => ({ key, kind: 'date', label, ...more })
const clause = { key: 'clause', kind: 'clause', label: 'Where does it say so?' }
const roll = choice('roll', 'If that is no business day', ROLLS)
const zone = choice('zone', 'Time zone', ZONES)
const months = { key: 'months', kind: 'numbers', label: 'Only in these months', isFolded: true, folds: 'Not in every month', example: '3, 6, 9, 12', hint: 'Empty means every month.' }

const LEAD = [
  { id: 'business', label: 'Business days', field: count('', 'How many') },
  { id: 'days', label: 'Days of any kind', fields: [count('days', 'How many')] }
]
const DAY_RULE = [
  { id: 'dayOfMonth', label: 'A day of the month', fields: [count('dayOfMonth', 'Day of the month'), roll, months] },
  { id: 'daysOfMonth', label: 'Several days of the month', fields: [{ key: 'daysOfMonth', kind: 'numbers', label: 'Days of the month', example: '1, 15' }, roll, months] },
  { id: 'eachWeek', label: 'A day of each week', fields: [choice('eachWeek', 'Weekday', WEEKDAYS), roll, months] },
  { id: 'nth', label: 'A weekday of the month, such as the second Thursday', fields: [choice('nth', 'Which one', [[1, 'First'], [2, 'Second'], [3, 'Third'], [4, 'Fourth'], [5, 'Fifth'], ['last', 'Last']]), choice('weekday', 'Weekday', WEEKDAYS), roll, months] },
  { id: 'lastDay', label: 'The last business day of the month', fields: [], fixed: { lastDay: true, roll: 'preceding' } },
  { id: 'dividendPaymentDate', label: 'The day a dividend is paid', fields: [roll, count('dayOfMonth', 'Day of the month if there is no dividend')], fixed: { dividendPaymentDate: true } },
  { id: 'before', label: 'Business days before another day', fields: [count('businessDays', 'How many'), choice('before', 'Before which day', DAYS)] },
  { id: 'after', label: 'Business days after another day', fields: [count('businessDays', 'How many'), choice('after', 'After which day', DAYS)] },
  { id: 'startingOn', label: 'The last day of a number of trading days', fields: [count('tradingDays', 'How many'), choice('startingOn', 'Starting on', DAYS), { key: 'bothEnds', kind: 'yesno', label: 'Are both ends counted?' }] },
  { id: 'endingOn', label: 'The first day of a number of trading days', fields: [count('tradingDays', 'How many'), choice('endingOn', 'Ending on', DAYS), { key: 'bothEnds', kind: 'yesno', label: 'Are both ends counted?' }] }
]
const PRICE = [
  ...PRICES.map(([value, label]) => ({ id: value, label, value })),
  { id: 'averageOf', label: 'An average over several days', fields: [choice('averageOf', 'Price of each day', PRICES), count('days', 'Trading days')] },
  { id: 'highestOf', label: 'The highest of several prices', fields: [{ key: 'highestOf', kind: 'several', label: 'Of which', options: PRICES }] },
  { id: 'averageOfPeriod', label: 'One average of the whole investment period', fields: [choice('averageOfPeriod', 'Price of each day', PRICES)] },
  { id: 'greaterOf', label: 'Net asset value, or a percentage of a price if that is more', fields: [{ key: 'percent', kind: 'percent', label: 'Percent of the price' }, choice('of', 'Of which price', PRICES)], fixed: { greaterOf: 'net-asset-value' } }
]
const TIER = [
  { id: 'none', label: 'No discount', band: '0' },
  { id: 'standard', label: 'As for payments', value: 'standard' },
  { id: 'pre-approved', label: 'As for approved payments', value: 'pre-approved' }
]
const TOGETHER = [['month', 'All payments of the month together'], ['quarter', 'All payments of the quarter together'], ['year', 'All payments of the year together']]

/** Title of what most documents leave out. */
export const MORE = 'More, if the document says so'

/** Folds besides the "More" of a section. */
export const FOLDS = { approval: 'Approved payments: their own dates, price or discount' }

/** Questions that open others. */
export const GATES = {
  recurring: { section: 'limits', label: 'Payments can repeat by themselves', hint: 'Such as a bank debit each month.' },
  layers: { section: 'limits', label: 'There is another maximum for a longer time', hint: 'Such as $10,000 a month, and $25,000 a year.' },
  stopped: { section: 'limits', label: 'The company has stopped something until further notice' },
  hours: { section: 'dates', label: 'It says more about when', hint: 'Such as an hour, days for a check to clear, or a last day to cancel.' },
  shares: { section: 'price', label: 'Where do the shares come from?', options: [['company', 'From the company'], ['market', 'From the open market'], ['either', 'From the company or the market, at one market price'], ['each', 'From the company or the market, each at its own market price']] },
  dividends: { section: 'price', label: 'Dividends can be reinvested' },
  roundedPrice: { section: 'price', label: 'The price is rounded before shares are worked out' },
  fees: { section: 'fees', label: 'Who pays the fees for purchases?', hint: 'Fees on sales are not asked, because the calculator answers nothing about sales.', options: [['covered', 'The company'], ['fees', 'Participants pay some'], ['free', 'There are none']] },
  left: { section: 'contacts', label: 'The document leaves something open that people ask about' }
}

const CLAUSE = {
  fields: [
    { ...text('', 'Short name shown beside answers'), isKey: true, example: 'P1, or Q9 for question 9' },
    text('title', 'About', { example: 'How much you may send' }),
    text('summary', 'What it says, in your words', { kind: 'text', isLong: true, optional: true }),
    text('place', 'Where it is', { example: 'Question 9, or Fourth bullet', optional: true })
  ],
  quotes: {
    label: 'A few words of it, word for word',
    fields: [
      ['general', 'The provision as a whole'], ['standard', 'About payments within the maximum'], ['preApproved', 'About approved payments'],
      ['dividends', 'About dividends'], ['direct', 'About shares from the company'], ['openMarket', 'About shares bought on the market'],
      ['existing', 'About existing stockholders'], ['new', 'About new investors']
    ].map(([key, label]) => text(`quote.${key}`, label, { optional: true, isLong: true }))
  }
}

const isPercent = ({ percent }) => Boolean(percent)
/** Returns true if a fee has figures, or may get some: participants pay it. */
const hasFigures = ({ amount, percent, paidByCompany }) => paidByCompany !== true || Boolean(amount ?? percent)

const plain = (question) => ({ ...question, plain: true })
const rounding = (key, label, more) => choice(`${key}.rounding`, label, ROUNDINGS, more)
const decimals = (key, label, more) => count(`${key}.decimals`, label, more)
const ofDocument = (value, because) => ({ value, because })
const usual = (value, because) => ({ value, because, isPreset: true })

/** @type {{ id: string, title: string, lede: string, questions: object[] }[]} */
export const SECTIONS = [
  {
    id: 'company',
    about: 'When these terms apply',
    title: 'Company and document',
    lede: 'Who it is, and what you have open.',
    folded: 'More about the document',
    questions: [
      plain(text('issuer', 'Company', { example: 'Redwood Trust, Inc.', isRequired: true })),
      plain(text('name', 'Name of the plan', { suggestions: NAMES, isRequired: true })),
      plain(text('source.title', 'Title of the document', { suggestions: ['Prospectus', 'Prospectus Supplement', 'Plan Brochure'], isRequired: true })),
      plain(date('source.date', 'Date of the document', { optional: true })),
      plain(text('source.registration', 'SEC registration or filing number', { isFolded: true, example: '333-147604', optional: true })),
      plain(text('id', 'Short name of this edition', { isFolded: true, example: 'redwood-2007', hint: 'Filled in from the company and the year.', isRequired: true })),
      { key: 'clauses', kind: 'map', plain: true, keepsEmpty: true, label: 'Provisions', row: 'Provision', add: 'Add a provision', isFolded: true, hint: 'You add them beside the answers. Here you may say more about each.', ...CLAUSE },
      date('effectiveFrom', 'First day of these terms', { isFolded: true, optional: true }),
      date('effectiveUntil', 'Last day of these terms', { isFolded: true, optional: true, hint: 'The end of the year of a published schedule. Usually open.' }),
      { key: 'documents', kind: 'list', plain: true, isFolded: true, label: 'What participants should read', row: 'Document', add: 'Add a document', fields: [text('title', 'Title', { example: 'Prospectus' }), date('date', 'Date'), { key: 'governs', kind: 'yesno', label: 'Does it decide, if this calculator differs?', optional: true }, clause] }
    ]
  },
  {
    id: 'limits',
    about: 'How much you may send',
    title: 'How much',
    lede: 'The least and the most that may be sent.',
    folded: 'More: a maximum for longer, payments that repeat, something stopped',
    questions: [
      choice('limits.per', 'Over what time is the maximum counted?', PERIODS, { example: '“$10,000 in a calendar month” is A month.' }),
      { key: 'limits.existingMinimum', kind: 'money', label: 'Least from an existing stockholder', example: '$100', optional: true },
      { key: 'limits.newMinimum', kind: 'money', label: 'Least from a new investor', example: '$500', optional: true },
      choice('limits.minimumPer', 'What must reach the minimum?', [['payment', 'Each payment'], ...TOGETHER], {
        needs: 'together',
        hint: '“At least $50 each” is Each payment.',
        offers: (word, { limits }) => word === 'payment' || word === limits?.minimumPer?.value,
        noneOf: ({ limits }) => TOGETHER.find(([word]) => word === limits?.per?.value)?.[1]
      }),
      { key: 'limits.existingAfterFirstPurchase', kind: 'yesno', label: 'Once enrolled, does the smaller minimum apply?', needs: 'twoMinimums', optional: true },
      { key: 'limits.maximum', kind: 'money', label: 'Most, without the company’s approval', optional: true },
      { key: 'limits.approval', kind: 'yesno', label: 'May the company approve more?', hint: 'Such as by a request for waiver. Visitors are told to call investor relations.', needs: 'maximum', optional: true },
      { key: 'limits.newMaximum', kind: 'money', label: 'Most from a new investor', hint: 'Leave empty if it is the same.', isFolded: true, optional: true },
      { gate: 'layers', isFolded: true },
      { key: 'limits.furtherMaximums', kind: 'list', plain: true, isReady: true, when: ['layers'], label: 'Other maximums', row: 'Maximum', add: 'Add a maximum', fields: [choice('per', 'In what time', PERIODS), { key: 'value', kind: 'money', label: 'Most in that time', example: '$25,000' }], hasSource: true },
      { key: 'dueDates.waiverRequest', kind: 'variant', variants: [{ id: 'businessDays', label: 'Business days before the investment period', fields: [count('businessDays', 'How many'), text('time', 'Hour', { example: '12:00', hint: '24 hours: 12:00 is noon.' }), zone] }], label: 'By when must one ask for approval?', isFolded: 'approval', optional: true },
      { key: 'dueDates.preApproved', kind: 'variant', variants: LEAD, label: 'How long before the investment period must an approved payment arrive?', isFolded: 'approval', optional: true },
      { key: 'schedule.periodStart', kind: 'variant', variants: DAY_RULE, label: 'On which day does the investment period start?', isFolded: 'approval', optional: true },
      { key: 'schedule.periodEnd', kind: 'variant', variants: DAY_RULE, label: 'On which day does the investment period end?', isFolded: 'approval', optional: true },
      { key: 'marketPrice.preApproved', kind: 'variant', variants: PRICE, label: 'Market price for approved payments', isFolded: 'approval', optional: true },
      { key: 'discounts.preApproved', kind: 'band', label: 'Discount for approved payments', isFolded: 'approval', optional: true },
      { key: 'investmentPeriod.oddCents', kind: 'choice', label: 'Which days get the cents left over when a payment is spread?', options: [['first-days', 'The first days, a cent each'], ['last-day', 'The last day, all of them']], isFolded: 'approval', optional: true, assume: ofDocument('first-days', '{The document} does not say which days get the leftover cents. We give them to the first days, one each, so no two days differ by more than a cent.') },
      { key: 'investmentPeriod.threshold', kind: 'choice', label: 'What does a day below the threshold price do?', options: [['day-returned', 'That day’s part goes back'], ['period-extended', 'The period gets another day'], ['part-carried-over', 'That part is bought on the next day that meets it'], ['all-returned', 'All of the payment goes back']], isFolded: 'approval', optional: true },
      { gate: 'recurring', isFolded: true },
      { key: 'limits.recurringMinimum', kind: 'money', label: 'Least of a payment that repeats', example: '$50', when: ['recurring'], optional: true },
      { key: 'limits.newRecurring', kind: 'variant', label: 'May a new investor enter by such payments instead?', when: ['recurring'], optional: true, variants: [{ id: 'amount', label: 'Yes', fields: [{ key: 'amount', kind: 'money', label: 'Least of each' }, count('payments', 'How many, at least')] }] },
      { key: 'schedule.bankDebits', kind: 'variant', variants: [{ id: 'daysOfMonth', label: 'Days of the month', fields: [{ key: 'daysOfMonth', kind: 'numbers', label: 'Days of the month', example: '10, 25' }, roll] }], label: 'On which days are bank accounts debited?', when: ['recurring'], optional: true },
      { gate: 'stopped', isFolded: true },
      { key: 'suspended', kind: 'several', label: 'What is stopped', options: FEATURES, when: ['stopped'] }
    ]
  },
  {
    id: 'dates',
    about: 'When your money must arrive',
    title: 'When',
    lede: 'By when money must arrive, and when shares are bought. What happens to late money is not asked.',
    folded: 'More: an hour, days to clear, closed days, a record date',
    questions: [
      choice('calendar', 'Which days are business days?', [['nyse', 'Days the New York Stock Exchange is open'], ['federal-reserve', 'Days Federal Reserve Banks are open']], {
        isRequired: true,
        assume: usual('nyse', '{The document} does not say which days are business days. Days the New York Stock Exchange is open are usual.')
      }),
      { key: 'dueDates.standard', kind: 'variant', isReady: true, variants: LEAD, label: 'How long before the investment date must money arrive?', optional: true },
      { key: 'closures', kind: 'lines', plain: true, isFolded: true, label: 'Other days that are closed', example: '2008-03-21', hint: 'One on each line.', optional: true },
      { key: 'schedule.investmentDate', kind: 'variant', variants: DAY_RULE, label: 'On which day are shares bought?', hint: 'If the company announces each date, enter it under Month.', optional: true },
      { key: 'schedule.termsSet', kind: 'variant', variants: DAY_RULE, label: 'On which day are the discount and the threshold price set?', isFolded: true, optional: true },
      { key: 'schedule.recordDate', kind: 'variant', variants: DAY_RULE, label: 'On which day is the record taken of who gets a dividend?', isFolded: true, optional: true },
      { gate: 'hours', isFolded: true },
      { key: 'dueDates.time', kind: 'variant', variants: [{ id: 'time', label: 'At an hour', fields: [text('time', 'Hour', { example: '12:00', hint: '24 hours: 12:00 is noon.' }), zone] }], label: 'By what hour of the due date?', when: ['hours'], optional: true },
      { key: 'dueDates.clearing', kind: 'list', plain: true, isReady: true, when: ['hours'], label: 'Days for money to become good funds', row: 'Way to pay', add: 'Add a way to pay', fields: [choice('paidBy', 'Paid by', METHODS), count('businessDays', 'Business days')], hasSource: true },
      { key: 'dueDates.cancel', kind: 'variant', variants: LEAD, label: 'How long before the investment date may one still cancel?', when: ['hours'], optional: true },
      { key: 'dueDates.beforeRecord', kind: 'yesno', label: 'Must shares be bought before the record date to get the next dividend?', when: ['hours'], optional: true }
    ]
  },
  {
    id: 'price',
    about: 'Price and discount',
    title: 'Price and discount',
    lede: 'What a share costs.',
    questions: [
      { gate: 'shares' },
      { key: 'marketPrice.direct', kind: 'variant', variants: PRICE, label: 'Market price', when: ['either'], optional: true },
      { key: 'marketPrice.direct', kind: 'variant', variants: PRICE, label: 'Market price of shares from the company', when: [['company', 'each']], optional: true },
      { key: 'marketPrice.openMarket', kind: 'variant', variants: PRICE, label: 'Market price of shares bought on the open market', when: [['market', 'each']], optional: true },
      { key: 'discounts.standard', kind: 'band', label: 'Discount for payments within the maximum', example: '0% to 3%', hint: 'Enter it twice if it is fixed.', optional: true },
      { month: 'discount', label: 'Discount announced now' },
      choice('discounts.shares', 'Which shares are discounted?', [['all', 'All of them'], ['company-issued', 'Only those from the company']], { optional: true }),
      { gate: 'dividends' },
      { key: 'discounts.dividends', kind: 'variant', isBand: true, variants: [...TIER, { id: 'minimum', label: 'Another', fields: [{ key: 'minimum', kind: 'percent', label: 'From' }, { key: 'maximum', kind: 'percent', label: 'To' }], isOwn: true }], label: 'Discount for reinvested dividends', when: ['dividends'], optional: true },
      { key: 'marketPrice.dividends', kind: 'variant', variants: PRICE, label: 'Market price for dividends', when: ['dividends'], isFolded: true, optional: true },
      { key: 'dividends.leastReinvested', kind: 'percent', label: 'Least part that is reinvested', example: '10%', when: ['dividends'], isFolded: true, optional: true }
    ]
  },
  {
    id: 'fees',
    about: 'Fees',
    title: 'Fees',
    lede: 'What participants pay besides the shares.',
    questions: [
      { gate: 'fees' },
      { key: 'fees.items', kind: 'list', plain: true, isReady: true, keepsEmpty: true, when: [['covered', 'fees']], label: 'Fees', row: 'Fee', add: 'Add a fee', hasSource: true, fields: [
        choice('on', 'For what', [['purchase', 'Each purchase'], ['share', 'Each share bought'], ['enrolment', 'Joining the plan'], ['sale', 'Selling shares']], {
          offers: (word, { fees }) => word !== 'sale' || JSON.stringify(fees ?? '').includes('"sale"')
        }),
        choice('paidBy', 'Paid by', METHODS, { optional: true, none: 'Any way', given: (fee) => hasFigures(fee) || Boolean(fee.paidBy) }),
        { key: 'amount', kind: 'money', label: 'Dollars', example: '$5, or $0.05 a share', optional: true, given: hasFigures },
        { key: 'percent', kind: 'percent', label: 'Or percent', optional: true, given: (fee) => fee.on !== 'share' && hasFigures(fee) },
        { key: 'atLeast', kind: 'money', label: 'At least', optional: true, given: isPercent },
        { key: 'atMost', kind: 'money', label: 'At most', optional: true, given: isPercent },
        choice('of', 'Of which money', [['optional-cash', 'Optional cash'], ['dividend', 'Dividends']], { isFolded: true, optional: true, none: 'Both', given: ({ on }) => on !== 'enrolment' }),
        choice('source', 'Shares from', [['direct', 'The company'], ['open-market', 'The open market']], { isFolded: true, optional: true, none: 'Both' }),
        { key: 'paidByCompany', kind: 'yesno', label: 'Does the company pay it?', optional: true }
      ] },
      choice('fees.fractions', 'What does a fraction of a share pay of a fee per share?', [['part', 'Its part'], ['whole', 'As much as a whole share']], { when: [['covered', 'fees']], optional: true, needs: 'perShare', assume: usual('part', '{The document} does not say. We take a fraction’s part of the fee.') }),
      choice('fees.cents', 'How is a percentage rounded to the cent?', ROUNDINGS, { when: [['covered', 'fees']], optional: true, needs: 'percent', assume: usual('half-up', '{The document} does not say. We round to the nearest cent, half a cent up.') }),
      choice('fees.limits', 'Do the limits apply before fees are taken?', [['before-fees', 'Yes, to what is sent']], { when: [['covered', 'fees']], isFolded: true, optional: true, assume: ofDocument('before-fees', '{The document} does not say. We apply the limits to what is sent.') }),
      { key: 'fees.coveredUpTo', kind: 'percent', label: 'The company pays fees as long as discount and fees together are at most', when: [['covered', 'fees']], isFolded: true, optional: true }
    ]
  },
  {
    id: 'rounding',
    about: 'Fractions of a share',
    title: 'Fractions and rounding',
    lede: 'Prospectuses often leave these open.',
    folded: 'Rounding as usual: shares down, prices to 4 decimal places',
    questions: [
      decimals('shares', 'Decimal places of a share', { example: '6: 74.386608 shares', optional: true, assume: usual(6, '{The document} does not say how many decimal places of a share are credited. We use 6; other plans use 3 to 6.') }),
      rounding('shares', 'How is the last decimal of a share rounded?', { isFolded: true, optional: true, assume: usual('down', '{The document} does not say how the last decimal place of a share is rounded. We round down, so you are never shown more than you paid for.') }),
      rounding('dividends', 'How is a dividend rounded to the cent?', { key: 'dividends.cents', when: ['dividends'], isFolded: true, optional: true, assume: usual('half-up', '{The document} does not say how a dividend is rounded. We round to the nearest cent, half a cent up, which is usual.') }),
      choice('shares.leftOver', 'What becomes of money that buys no whole share?', [['kept', 'Kept for the next purchase'], ['paid-out', 'Paid out'], ['refunded', 'Sent back']], { needs: 'wholeShares', optional: true }),
      { gate: 'roundedPrice', isFolded: true },
      decimals('purchasePrice', 'Decimal places of the price that shares are worked out with', { when: ['roundedPrice'], optional: true }),
      rounding('purchasePrice', 'How is that price rounded?', { when: ['roundedPrice'], optional: true }),
      decimals('roundedMarketPrice', 'Decimal places of the market price before the discount', { when: ['roundedPrice'], optional: true }),
      rounding('roundedMarketPrice', 'How is the market price rounded?', { when: ['roundedPrice'], optional: true }),
      decimals('displayedPrices', 'Decimal places of a price', { isFolded: true, isRequired: true, example: '4: $33.6082', assume: usual(4, '{The document} does not say how many decimal places a price is shown with. We show 4.') }),
      rounding('displayedPrices', 'How is a price rounded for display?', { isFolded: true, isRequired: true, assume: usual('half-even', '{The document} does not say how a price on display is rounded. We calculate shares with the exact price.') })
    ]
  },
  {
    id: 'contacts',
    about: 'Whom to ask',
    title: 'Who to call',
    lede: 'Answers end with these numbers. Addresses are not shown. A contact for approvals is “Investor relations”.',
    questions: [
      { key: 'contacts', kind: 'list', plain: true, label: 'Contacts', row: 'Contact', add: 'Add a contact', ready: [
        { label: 'Add the plan administrator or agent', row: () => ({ role: 'Plan administrator' }) },
        { label: 'Add investor relations', row: ({ issuer }) => ({ role: 'Investor relations', ...issuer && { name: issuer } }) }
      ], fields: [
        text('name', 'Person or company', { example: 'Computershare Trust Company, N.A.' }),
        text('role', 'What they answer', { example: 'Plan administrator', suggestions: ['Plan administrator', 'Questions about the plan', 'Investor relations'] }),
        text('telephone', 'Telephone', { example: '(888) 472-1955' }), clause
      ] },
      count('noticeOfChanges', 'Days of notice before the plan is changed', { isFolded: true, optional: true }),
      { gate: 'left', isFolded: true },
      { key: 'unstated', kind: 'points', plain: true, when: ['left'], label: 'What is left open', row: 'Open point', add: 'Add an open point' }
    ]
  }
]

/** What is announced for one month. */
export const MONTH = [
  { key: 'month', kind: 'month', label: 'Month', example: '2008-01', isRequired: true },
  date('investmentDate', 'Investment date', { optional: true }),
  { key: 'discount', kind: 'percent', label: 'Discount', example: '1.5%', isShared: true, optional: true },
  { key: 'dividendDiscount', kind: 'percent', label: 'Discount for dividends, if another', isFolded: true, optional: true, when: ['dividends'] },
  { key: 'preApprovedDiscount', kind: 'percent', label: 'Discount for approved payments', isFolded: true, optional: true, needs: 'approved' },
  date('investmentPeriod.start', 'First day of the investment period', { isFolded: true, optional: true, needs: 'approved' }),
  date('investmentPeriod.end', 'Last day of the investment period', { isFolded: true, optional: true, needs: 'approved' }),
  { key: 'thresholdPrice', kind: 'price', label: 'Threshold price', example: '$18.00', isFolded: true, optional: true, needs: 'approved' },
  date('recordDate', 'Record date', { isFolded: true, optional: true, when: ['dividends'] }),
  date('dividendPaymentDate', 'Day the dividend is paid', { isFolded: true, optional: true, when: ['dividends'] }),
  { key: 'dividendPerShare', kind: 'price', label: 'Dividend per share', example: '$0.75', isFolded: true, optional: true, when: ['dividends'] },
  { key: 'suspended', kind: 'several', label: 'Stopped this month', options: FEATURES, isFolded: true, optional: true },
  { key: 'closures', kind: 'lines', label: 'Other days that are closed', example: '2008-03-21', hint: 'One on each line.', isFolded: true, optional: true }
]
