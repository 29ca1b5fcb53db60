// Requests as visitors and programs make them, right and wrong: always the same ones for the same seed, in every JavaScript.

/** Where the answers of the two implementations are likely to part: at the ends of ranges and limits, around closed days. */
const AMOUNTS = [
  '100', '99.99', '500', '499.99', '50.49', '50.5', '10000', '10000.00', '10000.01', '9999.99', '5000', '5000.01', '0.01', '0',
  '0.00', '1000000000', '1000000000.01', '1000000000.00', '25000', '2500.00', '32', '0.001', '-5', '-0', '1e3', 'x', '..', '-', '$', '5.',
  '.5', '$2,500.00', '2,500', '12,50', '1,25', '1 250,00', '1.250,00', '1.250', '2 500.00 USD', "2'500", '1,2500', '1,250,00', '€50', '50 pesos',
  '$ 5', '5 $', '1 2', '１２', '٣', 'NaN', 'Infinity', '0x10', '+5', '007', '1_000', '1,000.005', '0.010', '  75  ', 'twelve',
  '($30.00)', '(5)', '-$5', '$-5', '\u22125', '\u20135', '1500\u200e', '\ufeff$1,500\u200b', '1\u2007500', '\u2066750\u2069'
]
const PRICES = [
  '34.12', '0.0001', '0.00009', '0.0000', '1000000', '1000000.000001', '999999.999999', '32', '10', '11', '33.333333', '7', '0.07', '1.0000001',
  '$34.12', '34,12', '-34', '', 'x', '1,250.50', '3', '0.01', '12.345678', '34.12 USD'
]
const DIVIDENDS = [
  '0.3828125', '0.04983333', '0.00138082', '0.75', '0.0001', '1000000', '34.12', '999999.9999999999', '12.5', '0.00009', '0.38281250001', '1000000.0000000001',
  '9999999999999', '0,75', ''
]
const SHARES = ['200', '0.000001', '0.0000001', '1000000000', '1000000000.1', '1', '2', '3', '7.5', '100', '33.333333', '-1', '0', '', 'x', '1,500', '$5']
const PERCENTS = [
  '0', '1.5', '3', '3.0001', '5', '5.0', '5.0001', '2', '2.25', '2.2501', '0.5', '0.4999', '1.23456', '1.5 %', '1.5%', '100', '100.0001', '-1', 'x',
  '1,5', '10', '9.9999', '50'
]
const DATES = [
  '2007-11-22', '2007-11-23', '2007-11-24', '2008-01-15', '2008-01-14', '2008-01-22', '2008-01-21', '2008-02-29', '2008-02-30', '2009-02-29',
  '1990-01-01', '1990-01-02', '1989-12-31', '2100-12-31', '2100-12-30', '2101-01-01', '2007-01-02', '2007-01-03', '2007-04-06', '2012-10-31',
  '2012-10-29', '2018-12-05', '2018-12-06', '2025-01-09', '2025-01-10', '2026-09-30', '2026-10-01', '2001-09-17', '2008-1-15', '15.01.2008',
  '2008-13-01', '2008-00-10', '0000-00-00', 'soon', '20080115', ' 2008-01-15 ', '2021-06-18', '2022-06-20', '2020-07-03', '2010-12-31', '2011-01-03',
  '1/15/2008', '01/15/2008', '1/15/08', '1-15-2008', 'January 15, 2008', 'Jan 15 2008', 'Jan. 15, 2008', '15-Jan-2008', '15-Jan-08', '15 January 2008',
  'Tue, Jan 15, 2008', 'Mon, Jan 15, 2008', '15 de enero de 2008', 'mar, 15 ene 2008', '13/1/2008', 'Jan 15', '1/15', '2/30/2008', '1/2/90', '1/2/89',
  '\u200e1/15/2008\u200e'
]
const MONTHS = ['2008-01', '2008-01', '2007-11', '2012-10', '2008-13', '1989-12', '2100-12', '2101-01', '2008-1', 'January', ' 2025-01 ', '1/2008', 'January 2008', 'Jan-08', 'enero de 2008']
const LINES = [
  '34.12, 200', '34.12,200', '34.12\t200', '34.12;200', '33.9, 1500', '10; 1', '11; 2', '0.0001, 1000000000', '34,200', '34,12', '34.125,200',
  'x', 'x, y', '34.12', '', '  ', '1;2;3', '34.12, -1', ', 5', '5;', '34.12, 0', '$34.12, 200', '7\t3.5', '($34.12); 200', '34.12, (200)', '34.12\u200e\t200', '34.12\u00a0200', '(34,200)'
]
const FEATURES = ['optional-cash', 'pre-approved', 'dividends', 'new-investors']
const PLANS = [
  ...new Array(6).fill('redwood-2007'), 'redwood-2002', 'indymac-2005', 'ventas-2011', 'rounds-its-price', 'rounds-its-price', 'counts-otherwise',
  'counts-otherwise', 'stopped', 'dividends-apart', 'dividends-apart', 'rounds-its-price'
]

/** Numbers in [0, 1) from 32 bits of state: mulberry32. */
export function chance (seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
}

/**
 * @param {number} count
 * @param {number} seed
 * @returns {[plan: string, request: object][]}
 */
export function requests (count, seed) {
  const next = chance(seed)
  const whole = (limit) => Math.floor(next() * limit)
  const one = (list) => list[whole(list.length)]
  const often = (share) => next() < share

  const digits = (most) => String(whole(10 ** (1 + whole(most))))
  const decimal = (before, after) => digits(before) + (often(0.7) ? `.${digits(after)}` : '')
  /** How seldom this request has what a careful visitor does not type. */
  let care = 1
  /** Now and then a text that stands near the end of something, mostly a plain one. */
  const text = (listed, before, after, share = 0.45) => often(share * care) ? one(listed) : decimal(before, after)

  const pad = (value) => String(value).padStart(2, '0')
  const day = () => {
    if (often(0.4 * care)) return one(DATES)
    const year = often(0.7) ? 2007 + whole(20) : 1990 + whole(111)
    return `${year}-${pad(1 + whole(12))}-${pad(1 + whole(28))}`
  }
  /** A day some days from another, before it if the spread is negative, if that other can be read. */
  const near = (date, spread) => {
    const at = Date.parse(`${date}T00:00:00Z`)
    if (Number.isNaN(at) || often(0.2 * care)) return day()
    return new Date(at + (spread < 0 ? -whole(-spread) : whole(2 * spread) - spread) * 86_400_000).toISOString().slice(0, 10)
  }

  /** Some of the entries: a form is seldom filled in as a whole. */
  const some = (entries, share) => {
    const given = {}
    for (const [key, make] of Object.entries(entries)) {
      if (often(share)) given[key] = make()
      else if (often(0.1)) given[key] = null
    }
    return given
  }

  const fills = () => {
    if (often(0.4)) {
      const lines = Array.from({ length: 1 + whole(5) }, () => often(1 - 0.4 * care) ? `${decimal(3, 4)}, ${decimal(4, 2)}` : one(LINES))
      if (often(0.1 * care)) lines.unshift(one([
        'price, shares', 'shares,price', 'Precio;Acciones', 'acciones;precio', 'Shares,VWAP', 'Last Px;Last Qty', 'LOT\tCotización', 'Volumen;Media', 'Date,Price,Shares',
        'Quantity Price', 'Price Quantity', 'Number of shares Price', 'Precio por acción   Acciones', 'Lot;Price;Shares', 'Shares Price, USD', 'Qua\u00adntity Price'
      ]))
      return lines.join('\n')
    }
    return Array.from({ length: whole(7) }, () => some({ price: () => text(PRICES, 3, 4, 0.25), shares: () => text(SHARES, 4, 3, 0.25) }, 0.97))
  }

  const request = () => {
    care = one([1, 1, 0.5, 0.05])
    const investmentDate = day()
    const share = one([0.15, 0.5, 0.8, 0.95])
    const isDividend = often(0.2)
    const payment = some({
      amount: () => text(AMOUNTS, 6, 2, 0.5),
      sentThisMonth: () => text(AMOUNTS, 4, 2),
      approved: () => often(0.5)
    }, share)
    if (isDividend) {
      payment.kind = 'dividend'
      if (often(0.6)) {
        if (often(0.7)) delete payment.amount
        Object.assign(payment, some({ sharesHeld: () => text(SHARES, 4, 3), reinvested: () => text(PERCENTS, 2, 4) }, 0.85))
      }
    } else if (often(0.1)) {
      Object.assign(payment, some({ kind: () => 'optional-cash', sharesHeld: () => text(SHARES, 4, 3), reinvested: () => text(PERCENTS, 2, 4) }, 0.5))
    }
    const month = some({
      investmentDate: () => investmentDate,
      dividendDiscount: () => often(0.7) ? '' : text(PERCENTS, 1, 2),
      discount: () => often(1 - 0.4 * care) ? one(['0', '1', '1.5', '2', '2.25', '3', '0.75']) : text(PERCENTS, 1, 4),
      preApprovedDiscount: () => often(1 - 0.4 * care) ? one(['0', '1', '4.25', '2', '5', '3', '0.75']) : text(PERCENTS, 1, 4)
    }, share)
    if (often(share * 0.6)) {
      const start = near(investmentDate, 20)
      month.investmentPeriod = some({ start: () => start, end: () => near(start, 30) }, 0.8)
    }
    if (often(share * (isDividend ? 1 : 0.3))) Object.assign(month, some({ dividendPerShare: () => text(DIVIDENDS, 1, 10), dividendPaymentDate: day }, 0.7))
    Object.assign(month, some({
      month: () => often(0.5) ? investmentDate.slice(0, 7) : one(MONTHS),
      thresholdPrice: () => text(PRICES, 3, 2),
      suspended: () => FEATURES.filter(() => often(0.3)),
      closures: () => Array.from({ length: whole(4) }, () => near(investmentDate, 6))
    }, share * 0.2 * care))
    const market = some({ source: () => one(['direct', 'open-market']) }, share)
    if (often(share)) Object.assign(market, often(0.5) ? { price: text(PRICES, 3, 4, 0.3) } : { fills: fills() })
    if (often(0.02)) Object.assign(market, { price: text(PRICES, 3, 4), fills: fills() })
    return some({
      participant: () => one(['existing', 'new']),
      payment: () => payment,
      month: () => month,
      market: () => market,
      asOf: () => near(investmentDate, care < 0.1 ? -25 : 25),
      knownOn: () => often(1 - 0.5 * care) ? near(investmentDate, 8) : day()
    }, Math.max(share, 0.7))
  }

  return Array.from({ length: count }, () => [one(PLANS), request()])
}
