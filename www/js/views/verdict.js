/** The verdict on a payment: its headline, and what can be done. Computes nothing. */

import { isAnswer } from './asked.js'
import { automaticNotes, limitsFact } from './facts.js'
import { missingIn, perOfRule, stepOf, whyOf } from '../why.js'
import { asksOf, canApprove, hasPeriod, isUnstated, telephoneLink } from '../plan-terms.js'

/** Returns the amount as the core read it; a limit of each payment adds nothing to it. */
export const amountOf = ({ steps }) => stepOf(steps, 'month-total')?.inputs.amount ?? stepOf(steps, 'dividend-amount')?.result ??
  stepOf(steps, 'tier', 'minimum-check')?.inputs.total

/** Returns the period of the maximum that decides. */
export const perOfMaximum = ({ limits, steps }) => limits?.per ?? perOfRule(steps, 'tier')

/** Returns true if the last safe day has passed. */
export const isSafeDayPast = ({ due }, asked) => Boolean(due?.surelyBy) && due.surelyBy.date < asked.dateOf('asOf')

export const callAdministrator = ({ phones: { administrator }, words: { next } }, note) =>
  administrator && { text: next.call(administrator), note, href: telephoneLink(administrator) }

export const ways = (...all) => all.filter(Boolean)

/** Returns the steps of the limits, and at the end those about the whole plan. */
export const limitSteps = (steps) => [...steps.filter(({ part }) => ['limits', 'dividend'].includes(part)), ...steps.filter(({ part }) => part === 'plan')]

/**
 * @returns {Partial<import('../answer.js').Reply> & { kind: string }} the kind says which rows can be shown: `answer`, `facts` or `none`
 */
export function verdictOf (quote, asked) {
  const isKnown = quote.problems.filter(isAnswer).every((problem) => asked.told.some(({ code }) => code === problem.code))
  switch (quote.status) {
    // A date that it does not need, or a list of days, may be wrong beside an accepted payment.
    case 'accepted': return asked.told.length > 0 ? refusalOf(quote, asked) : acceptedOf(quote, asked)
    case 'suspended': return suspendedOf(quote, asked)
    case 'below-minimum': return isKnown ? belowMinimum(quote, asked) : openOf(quote, asked)
    case 'needs-approval': return isKnown ? needsApproval(quote, asked) : openOf(quote, asked)
    default: return refusalOf(quote, asked)
  }
}

function acceptedOf (quote, asked) {
  const { words: { verdict } } = asked
  const { due, tier, steps } = quote
  const why = whyOf(asked, { ...reasonOf(quote, asked), steps: limitSteps(steps), uses: usesOf(quote, asked) })
  if (asked.isDividend) {
    const { reinvested, paidOut } = quote.dividend ?? {}
    const isPart = paidOut && !/^[0.]*$/.test(paidOut)
    const isDated = asked.has('month.investmentDate') && !asked.isWrong('month.investmentDate')
    return {
      kind: 'answer', tone: isDated ? 'yes' : undefined, headline: isDated ? verdict.dividend : verdict.dividendOpen,
      notes: [isPart ? verdict.reinvested(reinvested, paidOut) : verdict.dividendNote], why
    }
  }
  const amount = amountOf(quote)
  const isApproved = tier === 'pre-approved'
  if (!due) {
    return { kind: 'answer', headline: isApproved ? verdict.withApproval(amount) : verdict.within(amount), notes: [isApproved && verdict.told, waitOf(quote, asked)].filter(Boolean), why }
  }
  // The money may still clear in time, but this is uncertain.
  if (isSafeDayPast(quote, asked)) return { kind: 'answer', headline: verdict.within(amount), notes: [verdict.mayNotClear], why }
  return { kind: 'answer', tone: 'yes', headline: verdict.accepted(amount), notes: isApproved ? [verdict.told] : moreOf(quote, asked), why }
}

/** Says whom to ask before sending: for the day, or for how long before it the money must arrive. */
export function waitOf ({ tier, steps }, { file, phones: { administrator }, words: { verdict, facts } }) {
  if (missingIn(steps, 'dueDates').length > 0 || (tier === 'pre-approved' && !hasPeriod(file))) return facts.askDue
  return tier === 'pre-approved' ? verdict.waitForPeriod(administrator) : verdict.wait(administrator)
}

/** Says what can still be sent; the core adds up the payments. */
function moreOf (quote, { file, plan, request, words: { verdict } }) {
  const { payment: { amount, sentThisMonth, sentThisQuarter, sentThisYear }, participant, month, market } = request
  const { due } = quote
  const { month: { remaining } } = plan.payments({ participant, month, market, sentThisMonth, sentThisQuarter, sentThisYear, payments: [{ date: due.date, amount }] })
  const per = perOfMaximum(quote)
  return remaining === null || per === 'payment' ? [] : [verdict.more(remaining, per, due.countedFrom, due.surelyBy?.date ?? due.date, canApprove(file))]
}

/** Returns the step that decides, and its sentence if there is a better one than the step's. */
function reasonOf (quote, { isDividend, words }) {
  const { steps, tier, limits } = quote
  if (isDividend) {
    const lead = stepOf(steps, 'dividend')
    return { lead, sentence: lead && [words.describe(lead), lead.reading && words.describeReading(lead.reading)].filter(Boolean).join(' ') }
  }
  const total = stepOf(steps, 'tier')?.inputs.total
  const per = perOfMaximum(quote)
  // Both limits apply to the same period, the only one.
  const isRange = limits?.minimum && limits.maximum && !limits.layers && perOfRule(steps, 'minimum-check') === per
  return { lead: stepOf(steps, 'tier'), sentence: tier === 'standard' && total && isRange ? words.verdict.between(total, limits.minimum, limits.maximum, per) : undefined }
}

function usesOf ({ tier }, { request: { participant }, isDividend }) {
  if (isDividend) return ['dividends']
  return tier === 'pre-approved' ? ['preApproved'] : [participant]
}

function suspendedOf ({ steps }, asked) {
  const { words: { verdict, next } } = asked
  const [headline, note] = asked.isDividend
    ? [verdict.dividendsSuspended, verdict.dividendsSuspendedNote]
    : [verdict.suspended, verdict.suspendedNote]
  return {
    kind: 'none', tone: 'no', headline, notes: [note, !asked.phones.administrator && verdict.askFirst].filter(Boolean),
    why: whyOf(asked, { lead: stepOf(steps, 'suspended'), steps: [] }),
    next: ways(callAdministrator(asked, asked.isDividend ? next.callQuestions : next.callFirst))
  }
}

function belowMinimum (quote, asked) {
  const { words: { verdict, next, formats } } = asked
  const { steps, limits: { leastNow, minimum }, due } = quote
  const sent = stepOf(steps, 'month-total')?.inputs.sentThisMonth ?? '0'
  const per = perOfRule(steps, 'minimum-check')
  const isFirst = per === 'payment' || /^[0.]*$/.test(sent)
  const field = asked.amountField ?? 'payment.amount'
  return {
    kind: 'none', tone: 'ask', headline: verdict.belowMinimum(leastNow),
    notes: [isFirst ? verdict.minimum(minimum, per, asked.request.participant) : verdict.alreadySent(sent, leastNow), ...automaticNotes(asked)],
    why: whyOf(asked, { lead: stepOf(steps, 'minimum-check'), steps: limitSteps(steps), uses: [asked.request.participant] }),
    next: ways(
      field === 'payment.amount' && { text: next.use(leastNow), note: arrives(due, next), use: `payment.amount=${formats.number(leastNow)}` },
      isFirst && per !== 'payment' && { text: next.sentSome(per), note: next.sentNote, go: 'sent' })
  }
}

const arrives = (due, next) => due && !String(due.businessDaysLeft).startsWith('-') ? next.arrives(due.date) : undefined

function needsApproval (quote, asked) {
  const { words, words: { verdict, next, formats } } = asked
  const { steps, limits: { remaining, maximum, layers }, due } = quote
  const per = perOfMaximum(quote)
  const isLeft = !/^[0.]*$/.test(remaining)
  const isAmount = (asked.amountField ?? 'payment.amount') === 'payment.amount'
  return {
    kind: 'none', tone: 'ask', headline: overMaximum(asked, isLeft && remaining, per),
    notes: [mostNote(asked, maximum, per), !isLeft ? verdict.allSent(per) : layers && per !== 'payment' && verdict.left(remaining, per), due?.waiverRequest && words.due.waiverRequest(due.waiverRequest)].filter(Boolean),
    why: whyOf(asked, { lead: stepOf(steps, 'tier'), steps: limitSteps(steps), uses: ['preApproved'] }),
    next: approvalWays(asked, isLeft && isAmount && { text: next.sendInstead(remaining), note: arrives(due, next), use: `view=payment&payment.amount=${formats.number(remaining)}` })
  }
}

/** Returns the headline of a payment over the maximum; `remaining` is what can still be sent, if anything. */
export function overMaximum ({ file, words: { verdict } }, remaining, per) {
  if (canApprove(file)) return verdict.needsApproval
  return remaining ? verdict.sendAtMost(remaining) : verdict.nothingMore(per)
}

/** Says what the maximum is, and whether the company can approve more. */
export const mostNote = ({ file, words: { verdict } }, maximum, per) => canApprove(file) ? verdict.overMaximum(maximum, per) : verdict.maximum(maximum, per)

/** Ways to an approval: the company decides, so that its telephone comes first. Without approvals, the way is a smaller payment. */
export function approvalWays (asked, other) {
  const { words: { next }, file, phones, amountField = 'payment.amount' } = asked
  if (!canApprove(file)) return ways(other, callAdministrator(asked, next.callQuestions))
  const phone = phones.company ?? phones.administrator
  return ways(
    phone && { text: phones.company ? next.callCompany(phone) : next.call(phone), note: next.askApproval, href: telephoneLink(phone) },
    other,
    { text: next.approved, note: asksOf(file).approved ? next.approvedNote : undefined, use: amountField === 'payment.amount' ? 'view=period&payment.approved=yes' : 'payment.approved=yes' })
}

/** Says what is wrong, the worst first. */
export function refusalOf (quote, asked) {
  const { words: { verdict } } = asked
  const late = asked.tells('past-due')
  if (late) return lateOf(quote, late, asked)
  const outside = asked.tells('outside-plan')
  if (outside) {
    const { effectiveFrom, effectiveUntil } = outside.values
    return {
      kind: 'none', tone: 'no', headline: verdict.notCovered, notes: [effectiveFrom ? verdict.from(effectiveFrom) : verdict.until(effectiveUntil)],
      why: whyOf(asked, { lead: stepOf(quote.steps, 'plan-in-effect', 'term-missing'), steps: [] }),
      next: ways({ text: asked.words.next.otherDate, go: outside.field }, callAdministrator(asked, asked.words.next.callForDate))
    }
  }
  const closed = asked.told.find((problem) => problem.code === 'not-a-business-day' && isAnswer(problem))
  return closed ? closedOf(quote, closed, asked) : openOf(quote, asked)
}

function lateOf ({ due, tier, steps }, { field }, asked) {
  const { words: { verdict, next }, document, phones } = asked
  const countedFrom = asked.dateOf('asOf')
  const isPeriod = asked.isPeriod || tier === 'pre-approved'
  return {
    kind: 'none', tone: 'no', headline: isPeriod ? verdict.latePeriod : verdict.late,
    notes: [
      verdict.had(due.date),
      countedFrom !== asked.today && verdict.countingFrom(countedFrom),
      isUnstated(asked.file, 'latePayments') ? verdict.lateMoney(document) : verdict.askLateMoney,
      !phones.administrator && verdict.askFirst
    ].filter(Boolean),
    why: whyOf(asked, { lead: stepOf(steps, 'due-date'), steps: steps.filter(({ part }) => part === 'due'), uses: [isPeriod ? 'preApproved' : 'standard'] }),
    next: ways(callAdministrator(asked, next.callFirst), laterDate(asked, isPeriod) ?? { text: next.nextDate, note: isPeriod ? next.nextPeriodNote : next.nextDateNote, go: field })
  }
}

/** Offers the next date, if it is known. */
function laterDate ({ nextRow, words: { next, formats } }, isPeriod) {
  if (isPeriod || !nextRow) return
  return { text: next.later(nextRow.investmentDate), note: next.arrives(nextRow.surelyBy?.date ?? nextRow.due), use: `month.investmentDate=${formats.typed(nextRow.investmentDate)}` }
}

function closedOf (quote, { field, values: { calendar, before, after } }, asked) {
  const { words: { verdict, next, pictures, formats }, plan, request } = asked
  const { participant, payment, asOf } = request
  const day = asked.dateOf(field)
  const closing = asked.calendar.closings(Number(day.slice(0, 4))).find(({ date }) => date === day)
  const meant = (date) => {
    const [name] = field.split('.').slice(-1)
    const month = name === 'start' ? { ...request.month, investmentPeriod: { ...request.month.investmentPeriod, start: date } } : { ...request.month, investmentDate: date }
    const { due } = plan.dueDate({ participant, payment, month, asOf })
    return date && { text: next.meant(date), note: arrives(due, next), use: `${field}=${formats.typed(date)}` }
  }
  return {
    kind: 'none', tone: 'ask', headline: verdict.closed[calendar],
    notes: [verdict.closedOn(day, closing && pictures.days.closing(closing.name))],
    next: ways(callAdministrator(asked, next.callForDate), before && meant(before), after && meant(after)),
    picked: { picked: day, after }
  }
}

/** Returns the reply without a verdict: an input is missing or wrong, or a limit is unpublished. */
function openOf (quote, asked) {
  const { words: { verdict }, mistakes } = asked
  if (mistakes.length > 0) return checkOf(asked)
  const limits = limitsFact(asked)
  const amountField = asked.amountField ?? 'payment.amount'
  const isGiven = asked.has(amountField) && !asked.isTyping
  const unpublished = isGiven && asked.has('participant') && unpublishedOf(quote, asked)
  if (unpublished) return unpublished
  if (asked.isDividend) {
    const isRate = asked.has(amountField) && asked.valueOf('month.dividendPerShare')?.trim() === ''
    return { kind: 'facts', headline: verdict.needed(isRate ? 'month.dividendPerShare' : amountField), notes: [verdict.dividendNote] }
  }
  if (isGiven && !asked.has('participant')) {
    return { kind: 'facts', headline: verdict.needed('participant'), notes: [verdict.participantMatters] }
  }
  return { kind: 'facts', ...limits }
}

/** Says that the answer depends on an unpublished limit. */
export function unpublishedOf ({ steps }, asked) {
  const { words: { verdict, next } } = asked
  const missing = missingIn(steps, 'limits', 'dividends')
  if (missing.length === 0) return
  return {
    kind: 'facts', tone: 'ask', headline: verdict.unpublished, notes: [verdict.unpublishedNote],
    why: whyOf(asked, { lead: missing[0], steps: missing }), next: ways(callAdministrator(asked, next.callQuestions))
  }
}

/** Lists the mistakes, each with a link to its field. */
export function checkOf ({ mistakes, isDividend, words }) {
  const { verdict, describe } = words
  const isTaken = mistakes.every(({ code }) => code === 'fees-take-all')
  const seen = new Map(mistakes.map((problem) => [describe(problem), problem.field]))
  return {
    kind: 'facts', tone: 'ask', headline: isTaken ? verdict.feesTakeAll(isDividend) : verdict.check, notes: [],
    next: [...seen].slice(0, 8).map(([text, field]) => ({ text, go: field }))
  }
}

