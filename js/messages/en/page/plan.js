/** Words for the terms of a plan file, in English. */

import { isTaken, optional, writtenBy } from '../../plan-terms.js'
import { CALENDARS } from '../engine/phrases.js'
import { formats } from '../formats.js'
import { facts } from './facts.js'
import { daysBefore, joined, notPublished, perPeriod, percents } from './phrases.js'

const { date, roundMoney } = formats

const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Writes the terms of a plan file on the page. */
export const terms = {
  title: ({ issuer, name }) => `${issuer}: ${name}`,
  /** Names of the periods that limits cover. */
  per: (per) => per,
  written: writtenBy(formats, { counts, calendars: CALENDARS, down: 'down' })
}

export const planPage = {
  pageTitle: ({ issuer, name }) => `${issuer} plan calculator – ${name}`,
  governs: (document) => document ? `The ${document.title} dated ${date(document.date)} governs.` : 'The plan’s documents govern.',
  source: ({ title, registration, date: day }) => joined(
    `Terms from: ${title}${day ? `, dated ${date(day)}` : ''}.`, registration && `Registration or filing No. ${registration}.`),
  termsTitle: 'The plan’s terms in plain language',
  termsLede: ({ title }) => `We wrote this summary from one source: ${title}. The note numbers are ours.`,
  notPublished,
  facts: [
    { name: 'In effect since', write: (term) => optional(term('effectiveFrom'), date) },
    { name: 'Known through', write: (term) => optional(term('effectiveUntil'), date), isOptional: true },
    { name: (_, perMinimum) => `${PERIODS[perMinimum]} minimum if you own shares`, write: (term) => optional(term('limits.existingMinimum'), roundMoney) },
    { name: (_, perMinimum) => `${PERIODS[perMinimum]} minimum if you are new`, write: (term) => optional(term('limits.newMinimum'), roundMoney) },
    { name: (per, _, canApprove) => `${PERIODS[per]} maximum${canApprove ? ' without approval' : ''}`, write: (term) => optional(term('limits.maximum'), roundMoney) },
    { name: 'Other maximums', write: (term) => optional(term('limits.furtherMaximums'), (further) => further.map(({ per, value }) => `${roundMoney(value)} ${perPeriod(per)}`).join(', ')), isOptional: true },
    { name: 'Fees', write: (term) => optional(term('fees.items'), (items) => items.filter(isTaken).map(facts.fee).join('; ')), isOptional: true },
    { name: 'Discount', write: (term) => optional(term('discounts.standard.maximum'), (most) => percents(term('discounts.standard.minimum'), most)) },
    { name: 'Discount if pre-approved', write: (term) => optional(term('discounts.preApproved.maximum'), (most) => percents(term('discounts.preApproved.minimum'), most)), isOfApproval: true },
    { name: 'Money must arrive', write: (term) => optional(term('dueDates.standard'), (value) => `${daysBefore(value)} the investment date`) },
    { name: 'Pre-approved money must arrive', write: (term) => optional(term('dueDates.preApproved'), (value) => `${daysBefore(value)} the investment period`), isOfApproval: true },
    { name: 'Decimal places of a share', write: (term) => optional(term('shares.decimals'), String) },
    { name: 'Business days', write: (term) => CALENDARS[term('calendar')] }
  ],
  clause: (id) => `Note ${id}`,
  unstatedTitle: 'What we could not find',
  unstatedLede: 'We found nothing published about these. An answer that needs one says so. Ask the company.',
  assumedTitle: 'What this calculator assumes',
  assumedLede: 'If an answer depends on one of these, “How this is worked out” says so.',
  contactsTitle: 'Who to call',
  noContacts: 'We have no phone numbers for this plan. Ask the company’s investor relations department.'
}
const PERIODS = { payment: 'Per-payment', month: 'Monthly', quarter: 'Quarterly', year: 'Yearly' }
