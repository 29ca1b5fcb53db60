/** Reads a plan file's terms for the page, and writes them into the markup, where each place names its term. */

/** Returns the terms to show: of several editions, the last. */
export const termsIn = (file) => Array.isArray(file) ? file.at(-1) : file

/** Returns the value of a term such as `limits.maximum`, or of a discount's bound; undefined if unpublished. */
export function termOf (file, path) {
  const found = path.split('.').reduce((part, key) => part?.[key], file)
  return found?.value ?? found
}

/** Kinds of documents that a title may name; the last stands for any other. */
export const DOCUMENTS = ['Letter', 'Prospectus', 'Filing', 'Brochure', 'Document']

/** Returns the period of every maximum, as the file lists them. */
const periodsOf = ({ limits = {} }) => [limits.per?.value ?? 'month', ...(limits.furtherMaximums ?? []).map(({ per }) => per)]

/** Returns true if an answer depends on how the money is paid. */
const dependsOnMethod = ({ fees, dueDates, limits }) => [...fees?.items ?? [], ...dueDates?.clearing ?? []].some(({ paidBy }) => paidBy) ||
  Boolean(limits?.recurringMinimum ?? limits?.newRecurring)

/** Returns true if the plan has terms of payments over its maximum that are bought over several days. */
export const hasPeriod = ({ investmentPeriod, dueDates, schedule, marketPrice }) =>
  Boolean(investmentPeriod ?? dueDates?.preApproved ?? schedule?.periodStart ?? schedule?.periodEnd ?? marketPrice?.preApproved)

/** Returns true if the company may approve payments over the maximum: the plan says so, or its file mentions approvals. */
export const canApprove = (file) => termOf(file, 'limits.approval') ?? APPROVERS.test(JSON.stringify(file))

/** Returns the questions to ask, because the plan's answers depend on them. */
export function asksOf (file) {
  const periods = periodsOf(file)
  const isPeriod = hasPeriod(file) && termOf(file, 'limits.approval') !== false
  return {
    method: dependsOnMethod(file),
    sent: periods.some((period) => period !== 'payment'),
    quarter: periods.slice(1).includes('quarter'),
    year: periods.slice(1).includes('year'),
    approved: isPeriod || (canApprove(file) && termOf(file, 'discounts.preApproved.maximum') !== undefined),
    period: isPeriod,
    approval: canApprove(file),
    value: Object.values(file.marketPrice ?? {}).some((basis) => basis.value?.greaterOf)
  }
}

/** Returns the kind of document that the title names first, such as “Letter”. */
export function documentOf ({ source: { title } }) {
  const kinds = title.split(/[^\p{L}]+/u).map((word) => DOCUMENTS.find((kind) => kind.toLowerCase() === word.toLowerCase()))
  return kinds.find(Boolean) ?? DOCUMENTS.at(-1)
}

/** Returns the plan's calendar and the closed days that its file adds. */
export const calendarOf = (file) => ({ calendar: termOf(file, 'calendar') ?? 'nyse', added: file.closures ?? [] })

const ADMINISTRATORS = /administrator|transfer agent|administrador|agente de transferencia/i
const APPROVERS = /approv|waiver|aprob/i

/**
 * Returns the telephone numbers of the plan administrator, or of the first contact if no role says so, and of the company: the
 * contact for approvals, or the first that is no administrator.
 */
export function phonesOf ({ contacts = [] }) {
  const isAdministrator = ({ role }) => ADMINISTRATORS.test(role)
  const others = contacts.filter((contact) => !isAdministrator(contact))
  const administrator = contacts.find(isAdministrator) ?? contacts[0]
  const company = others.find(({ role }) => APPROVERS.test(role)) ?? others[0]
  return { administrator: administrator?.telephone, company: company?.telephone }
}

/** Points that a plan's letter also leaves open; its unchanged file is older than these names. */
const UNSTATED = { 'redwood-2007': ['howToSend', 'latePayments'] }

/** Returns true if the documents are known to be silent on a point; most files do not say. */
export const isUnstated = ({ id, unstated }, point) => Boolean(unstated?.[point] || (Object.hasOwn(UNSTATED, id) && UNSTATED[id].includes(point)))

/** Returns the day of the terms if that is more than a year before a day. */
export function oldTerms (file, today) {
  const since = termOf(file, 'effectiveFrom') ?? file.source.date
  const yearAgo = `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`
  return since && since < yearAgo ? since : undefined
}

/** Returns the line that dates the terms. */
export function termsLine (file, { intro }) {
  const since = termOf(file, 'effectiveFrom') ?? file.source.date
  return since ? intro.termsOf(since) : ''
}

/** Translates the sentences of a plan file. */
export const translated = (file, said) => JSON.parse(JSON.stringify(file), (_, value) => typeof value === 'string' ? said(value) : value)

/** Writes the terms of a plan file into their places. */
export function writePlan (root, file, words) {
  const isMissing = (path) => termOf(file, path) === undefined
  for (const part of root.querySelectorAll('[data-if-term]')) part.hidden = isMissing(part.dataset.ifTerm)
  for (const part of root.querySelectorAll('[data-unless-term]')) part.hidden = !isMissing(part.dataset.unlessTerm)
  const isFixed = (band) => termOf(file, band)?.minimum !== undefined && termOf(file, band).minimum === termOf(file, band).maximum
  for (const part of root.querySelectorAll('[data-fixed]')) part.hidden = !isFixed(part.dataset.fixed)
  for (const part of root.querySelectorAll('[data-unless-fixed]')) part.hidden ||= isFixed(part.dataset.unlessFixed)
  for (const part of root.querySelectorAll('[data-term]')) {
    const value = termOf(file, part.dataset.term)
    if (value !== undefined) part.value = String(value)
  }
  // Does not ask for a dividend discount that the plan fixes.
  for (const part of root.querySelectorAll('[data-when-fixed]')) {
    part.dataset.whenOpen ??= part.dataset.when
    part.dataset.when = isFixed('discounts.dividends') ? part.dataset.whenFixed : part.dataset.whenOpen
  }
  const per = termOf(file, 'limits.per') ?? 'month'
  // Names the month where a limit of each payment has no period.
  for (const part of root.querySelectorAll('[data-per]')) part.dataset.per = per === 'payment' && !('ofLimit' in part.dataset) ? 'month' : per
  const asks = asksOf(file)
  for (const part of root.querySelectorAll('[data-asks]')) part.hidden = !asks[part.dataset.asks]
  writeTerms(root, words)
  const { administrator } = phonesOf(file)
  for (const part of root.querySelectorAll('[data-phone]')) {
    part.hidden = administrator === undefined
    if (administrator) Object.assign(part.querySelector('a'), { href: telephoneLink(administrator), textContent: administrator })
  }
  const title = words.terms.title(translated(file, words.said))
  for (const part of root.querySelectorAll('[data-plan-title]')) part.textContent = title
}

/** Writes the markup's values in the format of a language. */
export function writeTerms (root, { terms }) {
  for (const part of root.querySelectorAll('[data-term]')) {
    part.textContent = terms.written(part.dataset.term, part.value ?? part.dateTime)
  }
  for (const part of root.querySelectorAll('[data-per]')) part.textContent = terms.per(part.dataset.per)
}

/** Returns the address of a telephone number of the United States. */
export const telephoneLink = (text) => `tel:+1${text.replace(/\D/g, '').replace(/^1/, '')}`

/** Makes links of the telephone numbers in a sentence. */
export function linked (sentence, phones) {
  const phone = phones.find((number) => number && sentence.includes(number))
  if (!phone) return [sentence]
  const [before, ...after] = sentence.split(phone)
  return [before, ['a', { href: telephoneLink(phone), class: 'phone' }, phone], ...linked(after.join(phone), phones.filter((number) => number !== phone))]
}
