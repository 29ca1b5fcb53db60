/** Payments over an investment period, in Spanish. */

import {
  CALENDARS, businessDays, capitalised, count, date, exact, isOne, isZero, longDate, money, number, numberOfDays, numberOfShares, of,
  onDate, onDay, percent, rounded, uncapitalised
} from './phrases.js'

const ODD_CENTS = { __proto__: null, 'first-days': 'para los primeros días, uno para cada día', 'last-day': 'para el último día' }

/** Effects of a day below the threshold price on the payment. */
const UNMET = {
  __proto__: null,
  'day-returned': 'La parte de ese día se devuelve.',
  'period-extended': 'El período se alarga un día hábil al final, en el que se invierte la parte de ese día.',
  'part-carried-over': 'La parte de ese día se invierte el siguiente día que alcance el umbral, o se devuelve si no hay ninguno.',
  'all-returned': 'Se devuelve todo el pago.'
}

/** Writes the market price of a day in a period. */
const dayMarket = ({ date: day, marketPrice, fills }) => {
  const from = isOne(fills ?? '') ? 'el precio de' : 'el promedio de'
  return `El ${longDate(day)}, el precio de mercado es ${exact(marketPrice)}${fills ? ` (${from} ${count(fills, 'operación', 'operaciones')})` : ''}`
}

/** Writes that a day's market price meets the threshold price, if there is one. */
const reached = ({ threshold }) => threshold ? `, que alcanza el umbral de ${money(threshold)}` : ''

/** Writes that day's discounted price. */
function dayPrice (inputs, price) {
  const { discount, priceDecimals, priceRounding } = inputs
  const less = isZero(discount) ? 'Sin descuento' : `Con ${percent(discount)} de descuento`
  const byPlan = priceDecimals ? ` después del redondeo del plan (${rounded(priceDecimals, priceRounding)})` : ''
  return `${dayMarket(inputs)}${reached(inputs)}. ${less}, usted paga ${exact(price)}${byPlan}`
}

/** Writes a day's dollars: its part, and those of earlier days. */
const dayDollars = ({ part, carried }) => carried
  ? `${isZero(part) ? '' : `${money(part)} más `}${money(carried)} de días anteriores`
  : money(part)

export const period = {
  fields: [
    [/^month\.investmentPeriod\.start$/, { noun: 'El primer día del período', show: onDate, example: '2 de enero de 2008', typed: '2008-01-02' }],
    [/^month\.investmentPeriod\.end$/, { noun: 'El último día del período', show: onDate, example: '15 de enero de 2008', typed: '2008-01-15' }],
    [/^month\.thresholdPrice$/, { noun: 'El precio umbral', show: money, example: '30.00' }],
    [/^days.*\.date$/, { noun: 'La fecha', show: onDate, example: '2008-01-02' }],
    [/^days[^.]*\.price$/, { noun: 'El precio de mercado', show: money, example: '34.12' }],
    [/^days/, { noun: 'La lista de días', line: 'una fecha y un precio de mercado, como 2008-01-02, 34.12' }]
  ],
  steps: {
    'period-trading-days': ({ start, end, calendar }, result) =>
      `El período de inversión, ${of(onDate(start))} al ${date(end)}, tiene ${businessDays(result)} (${CALENDARS[calendar]}).`,
    'period-part': ({ amount, days, oddCents, takenBy }, result) => {
      if (isOne(days)) return `Los ${money(result)} completos son para 1 día.`
      const split = `${money(amount)} repartidos entre ${numberOfDays(days)} son`
      const takers = isOne(oddCents ?? '') && takenBy === 'first-days' ? 'para el primer día' : ODD_CENTS[takenBy]
      return oddCents
        ? `${split} ${money(result)} por día, y ${isOne(oddCents) ? 'sobra' : 'sobran'} ${count(oddCents, 'centavo', 'centavos')} ${takers}.`
        : `${split} exactamente ${money(result)} por día.`
    },
    'period-threshold': ({ threshold }, result) =>
      `Si el precio de mercado de un día, antes del descuento, es menor que el umbral de ${money(threshold)}, no se compra nada. ${UNMET[result]}`,
    'period-price-display': ({ decimals }, rounding) => `Mostramos los precios diarios con ${rounded(decimals, rounding)}.`,
    'period-day': (inputs, result) => {
      const { price, decimals, rounding } = inputs
      const fee = inputs.feePerShare ? ` tras una comisión de ${money(inputs.feePerShare)} por acción` : ''
      return `${dayPrice(inputs, price)}, así que con ${dayDollars(inputs)} ${isOne(result) ? 'se compra' : 'se compran'} ${numberOfShares(result)}${fee}${isZero(result) ? ' y ese dinero se devuelve' : ''} (${rounded(decimals, rounding)}).`
    },
    'period-day-price': (inputs, result) => `${dayPrice(inputs, result)}.`,
    'period-day-returned': (inputs, result) =>
      `${dayMarket(inputs)}. Es menor que el umbral de ${money(inputs.threshold)}, así que se devuelven los ${money(result)} de ese día.`,
    'period-day-returned-too': (inputs, result) =>
      `${dayMarket(inputs)}${reached(inputs)}. Otro día no lo alcanza, así que también se devuelven los ${money(result)} de este día.`,
    'period-day-moved': (inputs, result) => {
      const to = inputs.movedTo ? `pasan al ${longDate(inputs.movedTo)}` : 'esperan a un día posterior'
      return `${dayMarket(inputs)}. Es menor que el umbral de ${money(inputs.threshold)}, así que los ${money(result)} de ese día ${to}.`
    },
    'period-day-market': (inputs) => `${dayMarket(inputs)}${reached(inputs)}.`,
    'period-extended': ({ end, days }, result) =>
      `El período iba a terminar ${onDay(end)}. ${capitalised(numberOfDays(days))} por debajo del umbral lo ${isOne(days) ? 'alarga' : 'alargan'} hasta ${onDay(result)}.`,
    'period-market-average': ({ days }, result) => isOne(days)
      ? `Cuenta un solo día, así que el precio para todo el pago es el suyo, ${exact(result)}.`
      : `El promedio de los precios de mercado de ${numberOfDays(days)} es exactamente ${exact(result)}. Es el precio para todo el pago.`,
    'period-total': ({ days, invested }, result) => days === '0'
      ? 'No se compró nada en ningún día.'
      : `En total, con ${money(invested)} ${isOne(result) ? 'se compra' : 'se compran'} ${numberOfShares(result)} en ${numberOfDays(days)}.`,
    'period-average': ({ invested, shares, decimals, rounding }, result) =>
      `${money(invested)} entre ${numberOfShares(shares)} dan un promedio de ${money(result)} por acción (${rounded(decimals, rounding)}).`,
    'period-refund': ({ payment, fees, invested, days }, result) => isZero(result)
      ? `Se invierten los ${money(payment)} ${fees ? `menos ${money(fees)} de comisiones` : 'completos'}, así que no se devuelve nada.`
      : `${money(payment)} menos ${fees ? `${money(fees)} de comisiones y ` : ''}${money(invested)} invertidos dejan ${money(result)} por devolver, de ${numberOfDays(days)}.`
  },
  problems: {
    'period-reversed': ({ start }, { noun }) => `Elija ${uncapitalised(noun)} a partir ${of(onDate(start))}, su primer día`,
    'period-too-long': ({ maximum }) => `Acorte el período de inversión a ${businessDays(maximum)} o menos`,
    'no-trading-day': () => 'Elija un período de inversión con algún día en que abra el mercado',
    'not-pre-approved': ({ maximum }) => maximum
      ? `Use “Revisar un solo pago”: hasta ${money(maximum)} se invierte en un solo día`
      : 'Use “Revisar un solo pago”: un dividendo se invierte en un solo día',
    'missing-day': ({ date: day }) => `Indique el precio de mercado ${of(onDay(day))}`,
    'outside-period': ({ start, end }, { noun }) => `Elija ${uncapitalised(noun)} dentro del período de inversión, ${of(onDate(start))} al ${date(end)}`,
    'too-many-days': ({ maximum }) => `Acorte la lista de días a ${number(maximum)} líneas o menos`
  },
  readings: {
    'rounded-each-day': 'Cada día es una compra aparte, así que las acciones de cada día se redondean por separado.',
    'threshold-reached-counts': 'Un precio de mercado igual al umbral lo alcanza.'
  }
}
