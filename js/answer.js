// Makes objects of the engine's texts. The order of the values is that of src/wire.rs.

const SEPARATOR = '\u001f'
const ITEM_SEPARATOR = '\u001e'

/**
 * Gives the values of a text one after the other. Private fields would be slower until they are compiled, which is after the first
 * answers.
 */
class Reader {
  values
  /** Each value has a separator before it, so that nothing stands before the first. */
  next = 1

  constructor (text) {
    this.values = text.split(SEPARATOR)
  }

  text () {
    return this.values[this.next++]
  }

  textOrNull () {
    return this.text() || null
  }

  /** A count of days or of items: never money, a price or a share. */
  count () {
    return Number(this.text())
  }

  countOrNull () {
    const text = this.text()
    return text === '' ? null : Number(text)
  }

  /** A part of the answer, or null where the engine says that it is not there. */
  part (read) {
    return this.text() === '' ? null : read(this)
  }

  /** The items of a list that is one value. */
  items () {
    const text = this.text()
    return text === '' ? [] : text.split(ITEM_SEPARATOR)
  }

  list (read) {
    const items = new Array(this.count())
    for (let index = 0; index < items.length; index++) items[index] = read(this)
    return items
  }

  named () {
    const all = this.values
    const named = []
    let at = this.next
    for (let left = Number(all[at++]); left > 0; left--) named.push([all[at++], all[at++]])
    this.next = at
    // An assignment fails where `Object.prototype` is frozen and has the same name.
    return Object.fromEntries(named)
  }

  /** Of most answers the greater part: read without a call for each value, which the first answers of a page would wait for. */
  step () {
    const all = this.values
    const at = this.next
    this.next += 5
    return {
      part: all[at],
      rule: all[at + 1],
      clause: all[at + 2] || null,
      assumed: all[at + 3] || null,
      reading: all[at + 4] || null,
      inputs: this.named(),
      result: this.text()
    }
  }
}

// Object literals are filled in the order they are written, which is the order of the values.

const limits = (from) => ({
  minimum: from.textOrNull(),
  maximum: from.textOrNull(),
  remaining: from.textOrNull(),
  leastNow: from.textOrNull()
})

const dividend = (from) => ({ amount: from.text(), reinvested: from.text(), paidOut: from.text() })

const due = (from) => ({
  date: from.text(),
  weekday: from.text(),
  countedFrom: from.text(),
  businessDaysLeft: from.countOrNull(),
  otherCalendar: otherCalendar(from.textOrNull(), from.text())
})

const otherCalendar = (calendar, date) => calendar === null ? null : { calendar, date }

const market = (from) => ({ price: from.text(), exact: from.text() })

const discount = (from) => ({ percent: from.text(), minimum: from.textOrNull(), maximum: from.textOrNull() })

const purchase = (from) => ({
  price: from.text(),
  exact: from.text(),
  shares: from.textOrNull(),
  saving: from.textOrNull()
})

const step = (from) => from.step()

const problem = (from) => {
  const field = from.text()
  const code = from.text()
  const clause = from.textOrNull()
  return { field, code, values: from.named(), clause }
}

const answers = (from) => ({
  status: from.text(),
  edition: from.text(),
  tier: from.textOrNull(),
  limits: from.part(limits),
  dividend: from.part(dividend),
  due: from.part(due),
  market: from.part(market),
  discount: from.part(discount),
  purchase: from.part(purchase)
})

const quote = (from) => ({ ...answers(from), steps: from.list(step), problems: from.list(problem) })

const briefQuote = (from) => ({ ...answers(from), problems: from.list(problem) })

const scheduleRow = (from) => ({
  month: from.text(),
  edition: from.text(),
  termsSet: from.textOrNull(),
  investmentDate: from.textOrNull(),
  due: from.textOrNull(),
  investmentPeriod: { start: from.textOrNull(), end: from.textOrNull() },
  preApprovedDue: from.textOrNull(),
  bankDebits: from.items(),
  remindOn: from.textOrNull(),
  preApprovedRemindOn: from.textOrNull(),
  steps: from.list(step)
})

export function quoteFrom (text) {
  return quote(new Reader(text))
}

export function paymentForSharesFrom (text) {
  const from = new Reader(text)
  return { payment: from.textOrNull(), quote: quote(from) }
}

/** The answers to a list of requests, one after the other. */
export function briefQuotesFrom (text, count) {
  const from = new Reader(text)
  return Array.from({ length: count }, () => briefQuote(from))
}

/** Adds the answers to the rows from `first` on to the columns there are. */
export function columnsFrom (text, first, columns) {
  const from = new Reader(text)
  const { problems, ...answered } = columns
  for (const column of Object.values(answered)) for (const value of from.text().split('\n')) column.push(value)
  for (let left = from.count(); left > 0; left--) problems.push({ row: first + from.count(), ...problem(from) })
}

const judgedPayment = (from) => ({
  index: from.count(),
  date: from.textOrNull(),
  amount: from.textOrNull(),
  participant: from.textOrNull(),
  sentBefore: from.textOrNull(),
  remaining: from.textOrNull(),
  quote: quote(from)
})

const judgedTotal = (from) => ({
  total: from.textOrNull(),
  status: from.text(),
  tier: from.textOrNull(),
  remaining: from.textOrNull(),
  steps: from.list(step)
})

export function paymentsFrom (text) {
  const from = new Reader(text)
  return { payments: from.list(judgedPayment), month: judgedTotal(from), problems: from.list(problem) }
}

const listedPrice = (from) => ({
  discount: from.text(),
  announced: from.text() !== '',
  price: from.text(),
  exact: from.text(),
  shares: from.textOrNull(),
  saving: from.textOrNull()
})

export function priceListFrom (text) {
  const from = new Reader(text)
  return { tier: from.textOrNull(), rows: from.list(listedPrice), quote: quote(from) }
}

const investmentDay = (from) => ({
  date: from.text(),
  part: from.textOrNull(),
  market: from.part(market),
  threshold: from.textOrNull(),
  price: from.textOrNull(),
  exact: from.textOrNull(),
  shares: from.textOrNull(),
  returned: from.textOrNull()
})

const periodTotals = (from) => ({
  payment: from.text(),
  invested: from.text(),
  refund: from.text(),
  shares: from.text(),
  averagePrice: from.textOrNull(),
  averageExact: from.textOrNull()
})

export function investmentPeriodFrom (text) {
  const from = new Reader(text)
  return { days: from.list(investmentDay), totals: from.part(periodTotals), quote: quote(from) }
}

export function scheduleFrom (text) {
  const from = new Reader(text)
  return { rows: from.list(scheduleRow), problems: from.list(problem) }
}

export function problemsFrom (text) {
  return new Reader(text).list(problem)
}

export function closuresFrom (text) {
  const from = new Reader(text)
  return from.list(() => ({ date: from.text(), name: from.text(), kind: from.text(), announced: from.textOrNull() }))
}
