// Replies of the page, without a browser: its views are pure functions of a request, a plan and words.
import { Plan, closures, readDate } from 'dspp'
import { describe, describeReading } from '../../www/pkg/describe.js'
import { VIEWS, bringOthers } from '../../www/js/views/all.js'
import { Asked } from '../../www/js/views/asked.js'
import { wordsIn } from '../../www/js/words.js'
import { redwood } from './plans.mjs'

await bringOthers()
const engine = { readDate, closures }
const words = new Map(await Promise.all(['en', 'es'].map(async (tag) => {
  const spoken = await wordsIn(tag)
  const inLanguage = (say) => (one) => say(one, spoken.locale)
  return [tag, { ...spoken, describe: inLanguage(describe), describeReading: inLanguage(describeReading) }]
})))

/**
 * Returns the reply's texts, once every field was left.
 *
 * @param {object} request as the form has it: text, and lists of text
 */
export function replyTo (view, request, { file = redwood(), language = 'en', today = '2008-01-02' } = {}) {
  const plan = new Plan(file)
  const answer = VIEWS[view].ask(plan, request)
  const problems = VIEWS[view].problemsOf(answer, request)
  const newest = [file].flat().at(-1)
  const asked = new Asked({ request, file: newest, words: words.get(language), today, engine, plan, problems, told: problems })
  asked.amountField = VIEWS[view].amountField(request)
  const { tone, lead, headline, value, notes = [], next = [], rows = [], why, list, foot } = VIEWS[view].reply(answer, asked)
  return {
    tone: tone ?? 'none',
    headline: [lead, headline].filter(Boolean).join(' '),
    value,
    notes,
    why: [why?.sentence, ...(why?.quotes ?? []).map(({ label, text }) => `${label}: ${text}`)].filter(Boolean),
    steps: (why?.steps ?? []).map((step) => textOf(step).replaceAll(' | ', ' ').replace(/\s+/g, ' ').trim()),
    next: next.map(({ text, note }) => note ? `${text}: ${note}` : text),
    list: list && linesOf(list),
    rows: Object.fromEntries(rows.map(({ id, label, value, notes = [], quiet, fine }) => [id, [label, value, ...notes, quiet, fine].filter(Boolean)])),
    tables: rows.flatMap(({ more = [] }) => more.flatMap(tablesIn)),
    problems: problems.map(({ field, code }) => `${field} ${code}`),
    foot: foot || undefined
  }
}

/** The texts of the payments that were judged one by one. */
const linesOf = (list) => list.at(-1).slice(1).map((item) => textOf(item))

function textOf (markup) {
  if (typeof markup === 'string') return markup
  if (!Array.isArray(markup) || markup[0] === 'svg') return ''
  return markup.slice(1).map((part) => textOf(part)).filter((text) => text.trim() !== '').join(' | ')
}

/** The tables within a part, as rows of cells. */
function tablesIn (markup) {
  if (!Array.isArray(markup)) return []
  const [name, ...parts] = markup
  if (name !== 'table') return parts.flatMap(tablesIn)
  const rows = parts.filter(Array.isArray).at(-1)
  return [rows.slice(1).filter(Array.isArray).map((row) => row.slice(1).filter(Array.isArray).map((cell) => cell.slice(1).map((part) => textOf(part)).join('')))]
}

/** A request of a view's form, in which nothing is typed but what is given. */
export function typed (view, { payment = {}, month = {}, market = {}, ...rest } = {}) {
  const participant = 'participant' in rest ? rest.participant : 'existing'
  const isDividend = payment.kind === 'dividend'
  const sums = isDividend ? {} : { sentThisMonth: '', approved: false }
  const dated = { investmentDate: '', discount: '', closures: [], suspended: [], ...month }
  const bought = { price: '', fills: '', ...market }
  switch (view) {
    case 'payment': return { payment: { kind: 'optional-cash', ...'sharesHeld' in payment ? {} : { amount: '' }, ...sums, ...payment }, month: dated, market: bought, asOf: '1/2/2008', ...rest, participant }
    case 'shares': return { shares: '', payment: { ...sums, ...payment }, month: dated, market: bought, asOf: '1/2/2008', ...rest, participant }
    case 'payments': return { payments: [], payment: { ...sums, ...payment }, month: dated, market: bought, ...rest, participant }
    case 'period': return {
      payment: { amount: '', ...sums, approved: true, ...payment },
      month: { investmentPeriod: { start: '', end: '' }, preApprovedDiscount: '', thresholdPrice: '', closures: [], suspended: [], ...month },
      days: '', asOf: '12/20/2007', ...rest, participant
    }
    default: return { from: '2008', fromMonth: '01', months: '12', announced: '', month: { closures: [] }, ...rest }
  }
}
