/** How English writes values: `Intl` on text, so that no digit passes through a binary fraction. */

const LOCALE = 'en-US'
/** `Intl` takes at most 100 digits after the point; the core never has more than 20. */
const ALL_DECIMALS = 20

const dollars = new Intl.NumberFormat(LOCALE, {
  style: 'currency', currency: 'USD', minimumFractionDigits: 2, maximumFractionDigits: ALL_DECIMALS
})
const percents = new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'percent', maximumFractionDigits: ALL_DECIMALS })
const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: ALL_DECIMALS })
const dates = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' })
const months = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' })
const lists = new Intl.ListFormat(LOCALE)
const longDates = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full', timeZone: 'UTC' })

export const money = (text) => dollars.format(text)
export const percent = (text) => percents.format(text)
export const number = (text) => numbers.format(text)
export const date = (text) => dates.format(midnight(text))
export const month = (text) => months.format(midnight(`${text}-01`))
export const list = (texts) => lists.format(texts)
export const longDate = (text) => longDates.format(midnight(text))

/** `1 share`, `74.386608 shares`. */
export const count = (text, one, many) => `${number(text)} ${number(text) === '1' ? one : many}`

/** An exact price: all of its decimals where they end, otherwise the division itself. */
export function exact (ratio) {
  const decimal = decimalOf(ratio)
  if (decimal !== undefined) return money(decimal)
  const [numerator, denominator] = ratio.split('/')
  return `$${number(numerator)} ÷ ${number(denominator)}`
}

/** `168041/5000` as `33.6082`; undefined for `32/3`. Nothing is rounded: the digits are all there, or there are none. */
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

export const capitalised = (text) => text.replace(/^1 /, 'One ').replace(/^[a-z]/, (letter) => letter.toUpperCase())

/** Text to a day in UTC, so that no time zone can move it. */
function midnight (text) {
  const [year, month, day] = text.split('-').map(Number)
  return Date.UTC(year, month - 1, day)
}
