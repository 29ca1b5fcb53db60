/** Formats values in a language: `Intl` gets text, so that no digit becomes a binary fraction. */

/** `Intl` takes at most 100 digits after the point; the core never has more than 20. */
const ALL_DECIMALS = 20

/**
 * @param {string} locale such as `en-US`
 */
export function formatsOf (locale) {
  const numberFormat = (options) => once(() => new Intl.NumberFormat(locale, own(options)))
  const dayFormat = (options) => once(() => new Intl.DateTimeFormat(locale, own({ ...options, timeZone: 'UTC' })))
  const dollars = { style: 'currency', currency: 'USD' }

  const exactDollars = numberFormat({ ...dollars, minimumFractionDigits: 2, maximumFractionDigits: ALL_DECIMALS })
  const cents = numberFormat(dollars)
  const roundDollars = numberFormat({ ...dollars, trailingZeroDisplay: 'stripIfInteger' })
  const percents = numberFormat({ style: 'unit', unit: 'percent', maximumFractionDigits: ALL_DECIMALS })
  const numbers = numberFormat({ maximumFractionDigits: ALL_DECIMALS })
  // Two decimals, or three digits of what is smaller.
  const rough = { maximumFractionDigits: 2, maximumSignificantDigits: 3, roundingPriority: 'morePrecision' }
  const roughNumbers = numberFormat(rough)
  const roughDollars = numberFormat({ ...dollars, ...rough })
  const hundredths = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 })
  // Three digits of `9.70` would be `9.7`.
  const withCents = (rough, cents) => (text) => /\.\d\d+$/.test(rough().format(text)) ? rough().format(text) : cents().format(text)
  const plurals = once(() => new Intl.PluralRules(locale, own({ maximumFractionDigits: ALL_DECIMALS })))
  const lists = once(() => new Intl.ListFormat(locale))
  const dates = dayFormat({ dateStyle: 'long' })
  const longDates = dayFormat({ dateStyle: 'full' })
  const shortDates = dayFormat({ weekday: 'short', month: 'short', day: 'numeric' })
  const daysWithYear = dayFormat({ weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' })
  const monthDays = dayFormat({ month: 'short', day: 'numeric' })
  const months = dayFormat({ year: 'numeric', month: 'long' })
  const longMonthDays = dayFormat({ month: 'long', day: 'numeric' })
  const longMonths = dayFormat({ month: 'long' })
  const typedDates = once(() => new Intl.DateTimeFormat('en-US', { timeZone: 'UTC' }))
  const shortMonths = dayFormat({ month: 'short' })

  const weekdays = once((length) => {
    const { format } = dayFormat({ weekday: length })()
    return SUNDAY_TO_SATURDAY.map((day) => format(midnight(day)))
  })

  /** `2500.00` as `$2,500.00`, `33.6082` as `$33.6082`. */
  const money = (text) => exactDollars().format(text)

  /** `10000.00` as `$10,000`. */
  const roundMoney = (text) => roundDollars().format(text)

  /** `74.386608` as it is, `100.000000` as `100`. */
  const number = (text) => numbers().format(text)

  return {
    money,
    roundMoney,
    number,

    /** `74.386608` as `74.39`, `0.001234` as `0.00123`. */
    about: (text) => roughNumbers().format(text),

    /** `152.504117` as `152.50`, for a column. */
    aboutInColumn: withCents(roughNumbers, hundredths),

    /** `33.6082` as `$33.61`, `9.7` as `$9.70`, `0.001234` as `$0.00123`. */
    aboutMoney: withCents(roughDollars, cents),

    /** `1.5` as `1.5%`. */
    percent: (text) => percents().format(text),

    /** `74.39 shares`, rounded. */
    aboutCount: (text, one, other, many = other) => `${roughNumbers().format(text)} ${own({ one, many })[plurals().select(text)] ?? other}`,

    /** `1 share`, `74.386608 shares`; some languages have a separate form for millions. */
    count: (text, one, other, many = other) => `${number(text)} ${own({ one, many })[plurals().select(text)] ?? other}`,

    /** Writes an exact price: all decimals if they end, otherwise the division. */
    exact (ratio) {
      const decimal = decimalOf(ratio)
      if (decimal !== undefined) return money(decimal)
      const [numerator, denominator] = ratio.split('/')
      return `${roundMoney(numerator)} ÷ ${number(denominator)}`
    },

    list: (texts) => lists().format(texts),

    /** `2008-01-14` as `January 14, 2008`. */
    date: (text) => dates().format(midnight(text)),

    /** `2008-01-14` as `Monday, January 14, 2008`. */
    longDate: (text) => longDates().format(midnight(text)),

    /** `2008-01-14` as `Mon, Jan 14`. */
    shortDate: (text) => shortDates().format(midnight(text)),

    /** `2004-12-28` as `Tue, Dec 28, 2004`. */
    dayWithYear: (text) => daysWithYear().format(midnight(text)),

    /** `2008-01-14` as `Jan 14`. */
    dayAndMonth: (text) => monthDays().format(midnight(text)),

    /** `2005-01` as `January 2005`. */
    monthAndYear: (text) => months().format(midnight(`${text}-01`)),

    /** `2008-01-14` as `January 14`. */
    monthDay: (text) => longMonthDays().format(midnight(text)),

    /** `2005-01` as `January`. */
    monthName: (text) => longMonths().format(midnight(`${text}-01`)),

    /** `2008-01-14` as `1/14/2008`, as people type it. */
    typed: (text) => typedDates().format(midnight(text)),

    /** `2005-01` as `Jan`. */
    month: (text) => shortMonths().format(midnight(`${text}-01`)),

    /** From Sunday on: `long` as `Sunday`, `short` as `Sun`, `narrow` as `S`. */
    weekdays
  }
}

/** Copies own options, because `Intl` also reads inherited ones. */
const own = (options) => ({ __proto__: null, ...options })

/** Makes each once, on first use: an `Intl` object takes longer to make than 1,000 numbers to format. */
function once (make) {
  const made = new Map()
  return (key) => {
    if (!made.has(key)) made.set(key, make(key))
    return made.get(key)
  }
}

/** Any week, for the names of its weekdays. */
const SUNDAY_TO_SATURDAY = ['06', '07', '08', '09', '10', '11', '12'].map((day) => `2008-01-${day}`)

/** `168041/5000` as `33.6082`; undefined for `32/3`, because nothing is rounded. */
function decimalOf (ratio) {
  const [numerator, denominator = '1'] = ratio.split('/')
  if (numerator.includes('.')) return numerator
  for (let decimals = 0; decimals <= ALL_DECIMALS; decimals += 1) {
    const scaled = BigInt(numerator) * 10n ** BigInt(decimals)
    if (scaled % BigInt(denominator) !== 0n) continue
    const digits = String(scaled / BigInt(denominator)).padStart(decimals + 1, '0')
    return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  }
}

/** Parses a day in UTC, so that no time zone moves it. */
function midnight (text) {
  const [year, month, day] = text.split('-').map(Number)
  return Date.UTC(year, month - 1, day)
}
