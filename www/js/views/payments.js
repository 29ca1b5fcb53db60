/** The view of several payments in one month, each judged after those before it. */

import { mark } from '../answer.js'
import { canApprove } from '../plan-terms.js'
import { perOfRule, stepOf, whyOf } from '../why.js'
import { discountFact, dueFact, limitsFact } from './facts.js'
import { dayOf, dueDates } from './payment.js'
import { clearing, dueRow, howToSend } from './rows.js'
import { approvalWays, callAdministrator, checkOf, limitSteps, mostNote, perOfMaximum, refusalOf, unpublishedOf, verdictOf, waitOf, ways } from './verdict.js'

/** Skips empty rows; the others keep their index in the form. */
const filled = (request) => Object.entries(request.payments).filter(([, { date, amount }]) => date || amount)

const isLate = ({ quote }) => quote.problems.some(({ code }) => code === 'past-due')

export const payments = {
  amountField: () => 'payments',

  ask: (plan, request) => {
    const { payment: { sentThisMonth, sentThisQuarter, sentThisYear, method, approved }, payments: _, ...rest } = request
    return plan.payments({ ...rest, sentThisMonth, sentThisQuarter, sentThisYear, method, approved, payments: filled(request).map(([, payment]) => payment) })
  },

  problemsOf: ({ payments, month, problems }, request) => {
    const rows = filled(request).map(([row]) => row)
    // No payment is too small once the month's total reaches the minimum.
    const isTold = ({ code, values }) => code !== 'below-minimum' || values.per === 'payment' || month.status === 'below-minimum'
    return [...problems, ...payments.flatMap(({ index, quote }) => quote.problems.filter(isTold).map((problem) =>
      problem.code === 'past-due' ? { ...problem, field: `payments[${index}].date` } : problem))].map((problem) => ({
      ...problem,
      field: problem.field
        .replace(/^payments\[(\d+)\]/, (_, index) => `payments[${rows[index]}]`)
        .replace(/^(sentThis\w+|method|approved)$/, 'payment.$1')
    }))
  },

  reply ({ payments, month }, asked) {
    const late = payments.filter(isLate)
    const known = payments.filter(({ quote: { status } }) => status !== 'incomplete')
    if (payments.length === 0) return { ...asked.mistakes.length > 0 ? checkOf(asked) : limitsFact(asked), rows: [dueFact(asked), discountFact(asked)] }
    const [{ quote }] = late.length > 0 ? late : known.length > 0 ? known : payments
    const list = ['div', { class: 'payments' }, ['h3', { class: 'visually-hidden' }, asked.words.several.list], ['ul', ...payments.map((one) => paymentMarkup(one, month, asked))]]
    const verdict = verdictOfAll(payments, late, month, asked)
    const rows = verdict.tone === 'yes' ? [{ ...dueRow(quote, asked), notes: [clearing(quote, asked), howToSend(asked)].filter(Boolean), picture: undefined }] : []
    return { ...verdict, list, rows, isAnswer: true, bar: (verdict.tone || verdict.why) && [verdict.headline, verdict.tone === 'yes' && asked.words.bar.by(dayOf(quote, verdict))].filter(Boolean) }
  },

  values: ({ payments }) => payments.map(({ date, amount, remaining, quote }) => [date, amount, quote.status, remaining, quote.purchase?.shares]),
  columns: ['date', 'amount', 'status', 'remaining', 'shares'],

  /** Days for the calendar; the two tiers of one month may have different due dates. */
  dates: (plan, { request, answer: { payments } }) => {
    const dues = new Map(payments.filter(({ quote }) => quote.due).map(({ quote }) => [quote.due.date, quote]))
    return [...dues.values()].flatMap((quote) => dueDates(plan, { request, answer: { quote } }))
  }
}

function verdictOfAll (payments, late, month, asked) {
  const { words: { several, verdict, next } } = asked
  const { total, tier, remaining, steps } = month
  const isOver = payments.some(({ quote }) => quote.status === 'needs-approval' && perOfMaximum(quote) === 'payment')
  // A maximum of each payment decides for that payment, not for the month.
  const status = isOver ? 'needs-approval' : month.status
  const per = perOfMaximum(deciding(payments, status).quote)
  const why = whyOf(asked, { lead: stepOf(steps, 'minimum-check', 'tier') && stepOf(steps, status === 'below-minimum' ? 'minimum-check' : 'tier'), steps: limitSteps(steps), uses: [tier === 'pre-approved' || status === 'needs-approval' ? 'preApproved' : asked.request.participant] })
  if (late.length > 0) {
    const [{ quote: { due, steps } }] = late
    const lateWhy = whyOf(asked, { lead: stepOf(steps, 'due-date'), steps: steps.filter(({ part }) => part === 'due'), uses: [tier === 'pre-approved' ? 'preApproved' : 'standard'] })
    return {
      tone: 'no', headline: several.late(late.length, payments.length), notes: late.length < payments.length ? [several.othersOnTime(total)] : [verdict.had(due.date)], why: lateWhy,
      next: [callAdministrator(asked, next.callFirst), { text: next.changeArrival, note: next.arriveBy(due.date), go: asked.tells('past-due')?.field ?? 'payments[0].date' }].filter(Boolean)
    }
  }
  if (asked.mistakes.length > 0 || asked.tells('not-a-business-day', 'outside-plan')) return shown(refusalOf(payments[0].quote, asked))
  const open = payments.find(({ quote }) => quote.status === 'incomplete')
  if (open && ['accepted', 'incomplete'].includes(status)) return openVerdict(open, asked)
  const small = payments.filter(isTooSmall)
  if (small.length > 0 && status !== 'needs-approval') return smallVerdict(small, payments, asked)
  switch (status) {
    case 'accepted': {
      const { due } = payments[0].quote
      const isDated = payments.every(({ quote }) => quote.due)
      const note = tier === 'pre-approved' ? verdict.told : remaining === null || per === 'payment' || !due ? undefined : verdict.more(remaining, per, due.countedFrom, due.surelyBy?.date ?? due.date, canApprove(asked.file))
      if (isDated && payments.some(mayNotClear)) return { headline: several.within(total), notes: [verdict.mayNotClear], why }
      return isDated
        ? { tone: 'yes', headline: several.accepted(total), notes: [note].filter(Boolean), why }
        : {
            headline: tier === 'pre-approved' ? verdict.withApproval(total) : several.within(total),
            notes: [tier === 'pre-approved' && verdict.told, waitOf({ ...payments.find(({ quote }) => !quote.due).quote, tier }, asked)].filter(Boolean),
            why
          }
    }
    case 'below-minimum': {
      const { minimum } = stepOf(steps, 'minimum-check').inputs
      const per = perOfRule(steps, 'minimum-check')
      return {
        tone: 'ask', headline: several.atLeast(minimum), notes: [several.belowMinimum(total, per)], why,
        next: ways(!asked.has('payment.sentThisMonth') && { text: next.sentSome(per), note: next.sentNote, go: 'sent' })
      }
    }
    case 'needs-approval': {
      const { maximum } = deciding(payments, status).quote.limits
      const isOne = per === 'payment'
      const isFinal = !canApprove(asked.file)
      return { tone: 'ask', headline: isFinal ? several.overMaximum : verdict.needsApproval, notes: [!isOne && several.needsApproval(per), (isOne || isFinal) && mostNote(asked, maximum, per)].filter(Boolean), why, next: approvalWays(asked) }
    }
    default: return refusedVerdict(payments, asked, why)
  }
}

/** Returns the payment that decides the limits' answer: the first over a maximum, or any. */
const deciding = (payments, status) => payments.find(({ quote }) => quote.status === status) ?? payments[0]

/** Returns true if a payment alone is below the minimum of each payment. */
const isTooSmall = ({ quote }) => quote.problems.some(({ code, values }) => code === 'below-minimum' && values.per === 'payment')

/** Returns true if the money arrives later than the day on which it surely clears in time. */
const mayNotClear = ({ date, quote: { due } }) => Boolean(due?.surelyBy && date > due.surelyBy.date)

function smallVerdict (small, payments, asked) {
  const { words: { several, verdict } } = asked
  const [{ participant, quote: { steps, limits: { minimum } } }] = small
  return {
    tone: 'ask', headline: several.small(small.length, payments.length), notes: [verdict.minimum(minimum, 'payment', participant)],
    why: whyOf(asked, { lead: stepOf(steps, 'minimum-check'), steps: limitSteps(steps), uses: [participant] })
  }
}

/** Asks for what is missing. */
function openVerdict ({ quote }, asked) {
  const { words: { verdict } } = asked
  if (!asked.has('participant')) return { headline: verdict.needed('participant'), notes: [verdict.participantMatters] }
  return unpublishedOf(quote, asked) ?? { headline: verdict.needed('payment.amount'), notes: [] }
}

function refusedVerdict (payments, asked, why) {
  const refused = payments.find(({ quote }) => quote.status !== 'accepted')
  const verdict = shown(verdictOf(refused.quote, asked))
  return verdict.tone ? verdict : { tone: 'no', headline: asked.words.several.refused, notes: [], why }
}

/** Leaves out what the rows of one payment need. */
const shown = ({ kind, picked, ...verdict }) => verdict

function paymentMarkup ({ date, amount, quote }, month, asked) {
  const { words: { several } } = asked
  const { status, due, purchase } = quote
  const late = isLate({ quote })
  // A payment without its own day is neither late nor on time.
  const isTimed = due && due.businessDaysLeft !== null
  const isUnsure = isTimed && mayNotClear({ date, quote })
  const tone = late || status === 'suspended' ? 'no' : { accepted: isTimed && !isUnsure ? 'yes' : undefined, 'needs-approval': 'ask', 'below-minimum': isTooSmall({ quote }) || month.status === 'below-minimum' ? 'ask' : undefined }[status]
  const said = late
    ? several.tooLate(due.date)
    : { accepted: isTimed ? [isUnsure ? several.unsure : several.onTime, purchase?.shares && several.buys(purchase.shares)].filter(Boolean).join('. ') : several.counted, 'needs-approval': canApprove(asked.file) ? several.approvalToo : several.overMaximum, 'below-minimum': isTooSmall({ quote }) ? several.small(1, 1) : several.belowToo }[status]
  return ['li', { 'data-tone': tone },
    tone ? mark(tone, 'mark') : ['span', { class: 'mark none' }],
    ['b', date ? several.day(date) : several.noDay],
    ['b', late && ['span', { class: 'tag' }, several.notCounted], late && ' ', amount ? several.amount(amount) : several.noAmount],
    said && ['span', said]]
}
