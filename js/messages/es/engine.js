/**
 * Spanish: the sentence for each code of a step, a reading or a problem, as a function of its values.
 *
 * Amounts, prices and days stay text up to `Intl`, which keeps every digit.
 */

import { formats } from './formats.js'
import { plans } from './plans.js'

const { count, date, exact, list, longDate, money, monthAndYear, number, percent } = formats

const isZero = (text) => /^0*(\.0*)?$/.test(text)
const capitalised = (text) => text.replace(/^1 /, 'Un ').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
const uncapitalised = (text) => text.charAt(0).toLowerCase() + text.slice(1)

/** `de` and a name with its article: `del primer día`, `de la fecha`. */
const of = (name) => `de ${name}`.replace(/^de el /, 'del ')

const onDate = (text) => `el ${date(text)}`
const onDay = (text) => `el ${longDate(text)}`
const businessDays = (text) => count(text, 'día hábil', 'días hábiles')
const tradingDays = (text) => count(text, 'día de operaciones', 'días de operaciones')
const numberOfDays = (text) => count(text, 'día', 'días')
const numberOfShares = (text) => count(text, 'acción', 'acciones')

const CALENDARS = {
  __proto__: null,
  nyse: 'los días de operaciones de la Bolsa de Nueva York (NYSE)',
  'federal-reserve': 'los días hábiles bancarios de la Reserva Federal'
}

const CLOSED = {
  __proto__: null,
  nyse: 'la Bolsa de Nueva York (NYSE) está cerrada',
  'federal-reserve': 'los bancos de la Reserva Federal están cerrados'
}

const ROUNDINGS = {
  __proto__: null,
  down: 'con redondeo hacia abajo',
  'half-up': 'con redondeo al más cercano y la mitad hacia arriba',
  'half-even': 'con redondeo al más cercano y la mitad al dígito par'
}

const TARGETS = {
  __proto__: null,
  'investment-date': 'la fecha de inversión',
  'investment-period-start': 'el primer día del período de inversión'
}

const PARTICIPANTS = { __proto__: null, existing: 'quien ya es accionista', new: 'un nuevo inversionista' }

/** Names the period that a limit covers. */
const TIMES = {
  __proto__: null,
  month: { each: 'al mes', now: 'este mes', whole: 'del mes', adjective: 'mensual' },
  quarter: { each: 'al trimestre', now: 'este trimestre', whole: 'del trimestre', adjective: 'trimestral' },
  year: { each: 'al año', now: 'este año', whole: 'del año', adjective: 'anual' },
  payment: { each: 'por pago', now: 'este pago', whole: 'del pago', adjective: 'por pago' }
}
const timeOf = (per = 'month') => TIMES[per]

/** Names the payments that a discount is set for. */
function discounted ({ tier, for: kinds, per }) {
  if (kinds === 'dividends') return 'los dividendos reinvertidos'
  const payments = tier === 'standard' ? 'los pagos dentro del' : 'los pagos con aprobación previa por encima del'
  return `${payments} máximo ${timeOf(per).adjective}${kinds === 'payments' ? '' : ' y los dividendos reinvertidos'}`
}

const FEATURES = {
  __proto__: null,
  'optional-cash': 'los pagos',
  'pre-approved': 'los pagos con aprobación previa por encima del máximo',
  dividends: 'la reinversión de dividendos',
  'new-investors': 'los pagos de nuevos inversionistas'
}

/** Names of a plan's terms, by their place in the plan file. */
const TERMS = {
  __proto__: null,
  effectiveFrom: 'desde cuándo rige el plan',
  'limits.existingMinimum': 'cuánto debe enviar, como mínimo, quien ya es accionista',
  'limits.newMinimum': 'cuánto debe enviar, como mínimo, un nuevo inversionista',
  'limits.maximum': 'cuánto se puede enviar, como máximo, sin aprobación',
  'dueDates.standard': 'con cuánta anticipación a la fecha de inversión debe llegar un pago',
  'dueDates.preApproved': 'con cuánta anticipación al período de inversión debe llegar un pago con aprobación previa',
  'schedule.termsSet': 'cuándo se fijan el descuento y el precio umbral',
  'schedule.investmentDate': 'cómo se eligen las fechas de inversión',
  'schedule.periodStart': 'cuándo comienzan los períodos de inversión',
  'schedule.periodEnd': 'cuándo terminan los períodos de inversión',
  'marketPrice.direct': 'cómo se determina el precio de las acciones compradas a la compañía',
  'marketPrice.openMarket': 'cómo se determina el precio de las acciones compradas en el mercado abierto',
  'discounts.standard': 'entre qué límites puede fijar la compañía el descuento',
  'discounts.preApproved': 'entre qué límites puede fijar la compañía el descuento de los pagos con aprobación previa',
  'discounts.dividends': 'qué descuento reciben los dividendos reinvertidos',
  'limits.existingAfterFirstPurchase': 'si un nuevo inversionista cuenta como accionista una vez aceptada una compra',
  'dividends.cents': 'cómo se redondean los centavos de un dividendo',
  'investmentPeriod.oddCents': 'a qué días corresponden los centavos que no se dividen en partes iguales en un período de inversión',
  shares: 'con cuántos decimales se acreditan las acciones'
}

/** The days of a schedule. */
const DAYS = {
  __proto__: null,
  'terms-set': 'el día en que se fijan el descuento y el precio umbral',
  'investment-date': 'la fecha de inversión',
  due: 'la fecha límite de pago',
  'period-start': 'el primer día del período de inversión',
  'period-end': 'el último día del período de inversión',
  'pre-approved-due': 'la fecha límite de los pagos con aprobación previa'
}

const ROLLS = {
  __proto__: null,
  following: 'o el siguiente día hábil',
  preceding: 'o el día hábil anterior',
  nearest: 'o el día hábil más cercano'
}

/** Writes the original day and the day it moved to, or the day alone if it did not move. */
const moved = (from, roll, to) => from === to ? longDate(to) : `${longDate(from)}, ${ROLLS[roll]}: ${longDate(to)}`

const MARKETS = { __proto__: null, direct: 'compradas a la compañía', 'open-market': 'compradas en el mercado abierto' }

const PRICES = {
  __proto__: null,
  'vwap-of-purchase-day': 'el precio promedio ponderado por volumen del día de la compra',
  'average-price-paid': 'el promedio de los precios realmente pagados',
  'high-low-average': 'el promedio del precio más alto y el más bajo del día',
  'high-low-average-of-day-before': 'el promedio del precio más alto y el más bajo del día de operaciones anterior',
  'last-sale': 'la última venta del día',
  'last-sale-of-day-before': 'la última venta del día de operaciones anterior',
  'estimated-value': 'lo que la compañía estima que vale una acción'
}

/** Describes the basis of a plan's market price. */
const marketPrice = (names, days) => {
  const prices = names.split(', ').map((name) => PRICES[name])
  if (days) return `el promedio de ${tradingDays(days)}: ${prices[0]}`
  return prices.length > 1 ? `lo más alto de ${list(prices)}` : prices[0]
}

const ODD_CENTS = { __proto__: null, 'first-days': 'van a los primeros días, de uno en uno', 'last-day': 'van al último día' }

const rounded = (decimals, rounding) => `${count(decimals, 'decimal', 'decimales')}, ${ROUNDINGS[rounding] ?? rounding}`

/** Describes the parts of a total: payments of a list, and `sentThisMonth`. */
const sentBefore = (payments, sentThisMonth) => {
  const listed = payments === '0' ? [] : [count(payments, 'pago de la lista', 'pagos de la lista')]
  const before = isZero(sentThisMonth) ? [] : [`${money(sentThisMonth)} enviados antes`]
  return [...listed, ...before].join(' y ')
}

/** Writes the market price of a day in a period. */
const dayMarket = ({ date: day, marketPrice, fills }) =>
  `El ${longDate(day)}, el precio de mercado es ${exact(marketPrice)}${fills ? `, el promedio de ${count(fills, 'operación', 'operaciones')}` : ''}`

/** Writes that day's discounted price. */
function dayPrice (inputs, price) {
  const { threshold, discount, priceDecimals, priceRounding } = inputs
  const reached = threshold ? `, que alcanza el precio umbral de ${money(threshold)}` : ''
  const less = isZero(discount) ? 'Sin descuento' : `Menos ${percent(discount)}`
  const byPlan = priceDecimals ? `, como lo redondea el plan (${rounded(priceDecimals, priceRounding)})` : ''
  return `${dayMarket(inputs)}${reached}. ${less}, es ${exact(price)}${byPlan}`
}

/** Writes the days that the plan's terms cover. */
const known = (from, until, show) => from ? `del ${show(from)} al ${show(until)}` : `hasta el ${show(until)}`

/** Sentences by rule, from a step's inputs and result. */
export const steps = {
  __proto__: null,
  'plan-in-effect': ({ date: day, effectiveFrom, effectiveUntil }, result) => {
    const isWithin = result === 'in-effect'
    if (effectiveUntil) return `El ${date(day)} está ${isWithin ? 'dentro' : 'fuera'} de los días para los que se conocen estos términos: ${known(effectiveFrom, effectiveUntil, date)}.`
    return `El ${date(day)} ${isWithin ? 'está dentro del' : 'es anterior al'} plan modificado, que entró en vigor el ${date(effectiveFrom)}.`
  },
  'governing-document': (inputs) =>
    `Lo que rige es el documento “${plans[inputs.document] ?? inputs.document}” del ${date(inputs.date)}; estas respuestas no lo sustituyen.`,

  'term-missing': ({ term }) => `Los términos publicados del plan no dicen ${TERMS[term] ?? term}.`,
  suspended: ({ feature, for: time }) => time === 'month'
    ? `La compañía ha suspendido ${FEATURES[feature]} durante el mes.`
    : `La compañía ha suspendido ${FEATURES[feature]} hasta nuevo aviso.`,

  minimum: ({ participant, per }, result) => `El mínimo para ${PARTICIPANTS[participant]} es ${money(result)} ${timeOf(per).each}.`,
  maximum: ({ per }, result) => `Sin la aprobación previa de la compañía se pueden enviar, como máximo, ${money(result)} ${timeOf(per).each}.`,
  remaining: ({ maximum, sentThisMonth, per }, result) => isZero(sentThisMonth)
    ? `Todavía no se ha enviado nada ${timeOf(per).now}, así que quedan todos los ${money(result)}.`
    : `${money(maximum)} menos los ${money(sentThisMonth)} ya enviados dejan ${money(result)} para ${timeOf(per).now}.`,
  'month-total': ({ amount, sentThisMonth, per }, result) => isZero(sentThisMonth)
    ? `Todavía no se ha enviado nada ${timeOf(per).now}, así que el total ${timeOf(per).whole} es este pago, ${money(amount)}.`
    : `${money(amount)} ahora y ${money(sentThisMonth)} ya enviados suman ${money(result)} ${timeOf(per).now}.`,
  'minimum-check': ({ total, minimum, per }, result) => result === 'met'
    ? `El total ${timeOf(per).whole}, ${money(total)}, alcanza el mínimo de ${money(minimum)}.`
    : `El total ${timeOf(per).whole}, ${money(total)}, es menor que el mínimo de ${money(minimum)}.`,
  tier: ({ total, maximum, per }, result) => ({
    standard: `${money(total)} está dentro del máximo ${timeOf(per).adjective} de ${money(maximum)}, así que se aplican los términos normales.`,
    'pre-approved': `${money(total)} supera el máximo ${timeOf(per).adjective} de ${money(maximum)}. La compañía lo aprobó de antemano, así que se aplican los términos de los pagos con aprobación previa.`,
    'needs-approval': `${money(total)} supera el máximo ${timeOf(per).adjective} de ${money(maximum)}, y la compañía no lo ha aprobado de antemano.`
  })[result],
  'sent-before': ({ payments, sentThisMonth, per }, result) => isZero(result)
    ? `Antes de este pago no cuenta nada como enviado ${timeOf(per).now}.`
    : `Antes de este pago cuentan ${money(result)} como enviados ${timeOf(per).now}: ${sentBefore(payments, sentThisMonth)}.`,
  'sent-in-time': ({ payments, sentThisMonth, per }, result) => isZero(result)
    ? `No se envió nada a tiempo ${timeOf(per).now}.`
    : `Se enviaron a tiempo ${money(result)} ${timeOf(per).now}: ${sentBefore(payments, sentThisMonth)}. Se juzga como un solo pago, sin importar cómo se dividió.`,
  'existing-from-first-purchase': (_, result) => result === 'existing'
    ? 'Ya se aceptó una compra, así que de aquí en adelante el nuevo inversionista cuenta como accionista.'
    : 'Ya se aceptó una compra, pero según los términos del plan el nuevo inversionista todavía no cuenta como accionista.',
  dividend: ({ amount }) => amount
    ? `El dividendo de ${money(amount)} se puede reinvertir, sea cual sea su importe.`
    : 'Un dividendo se puede reinvertir, sea cual sea su importe.',

  'dividend-amount': ({ sharesHeld, dividendPerShare, rounding }, result) =>
    `${numberOfShares(sharesHeld)} a ${money(dividendPerShare)} por acción dan un dividendo de ${money(result)}, al centavo: ${ROUNDINGS[rounding]}.`,
  'dividend-reinvested': ({ amount, part, paidOut, rounding }, result) => isZero(paidOut)
    ? `Se reinvierte la totalidad de los ${money(amount)}.`
    : `El ${percent(part)} de ${money(amount)} es ${money(result)}, al centavo: ${ROUNDINGS[rounding]}. El resto, ${money(paidOut)}, se le paga en efectivo.`,

  calendar: (_, result) => `Los días hábiles son ${CALENDARS[result]}.`,
  'due-date': ({ target, countedFrom, businessDaysBefore, daysBefore }, result) => businessDaysBefore
    ? `${capitalised(businessDays(businessDaysBefore))} antes ${of(TARGETS[target])} (${longDate(countedFrom)}) es ${onDay(result)}.`
    : `${capitalised(numberOfDays(daysBefore))} antes ${of(TARGETS[target])} (${longDate(countedFrom)}), o el día hábil anterior a ese, es ${onDay(result)}.`,
  'closures-known-through': (_, result) =>
    `Los cierres especiales del mercado se conocen hasta ${onDate(result)}. Uno anunciado después podría adelantar la fecha límite.`,
  'other-calendar': ({ calendar }, result) => `Si se contaran ${CALENDARS[calendar]}, sería ${onDay(result)}.`,
  'business-days-left': ({ asOf, due }, result) => {
    if (result.startsWith('-')) return `La fecha límite, ${onDay(due)}, fue ${businessDays(result.slice(1))} antes ${of(onDay(asOf))}.`
    if (asOf === due) return `${capitalised(onDay(asOf))} es la propia fecha límite.`
    return `Después ${of(onDay(asOf))}, hasta ${onDay(due)} inclusive, hay ${businessDays(result)}.`
  },
  'no-payment-due': () => 'Para un dividendo reinvertido no hay que enviar nada, así que no hay fecha límite.',

  'market-price-given': ({ source, prices, tradingDays: days }, result) => {
    const found = prices ? `, ${marketPrice(prices, days)}` : ''
    return `Usted indicó un precio de mercado de ${exact(result)}${source ? `: para acciones ${MARKETS[source]}${found}` : ''}.`
  },
  'market-price-average': ({ source, prices, fills, value, shares }, result) => {
    const bought = numberOfShares(shares)
    if (prices === 'vwap-of-purchase-day') return `${count(fills, 'operación', 'operaciones')} del día por ${money(value)} y ${bought} en total: un promedio ponderado por volumen de ${exact(result)} por acción.`
    const purchases = count(fills, 'compra', 'compras')
    return source === 'open-market'
      ? `El administrador del plan pagó ${money(value)} por ${bought} en ${purchases}: un promedio de ${exact(result)} por acción.`
      : `${purchases} por ${money(value)} y ${bought} en total: un promedio de ${exact(result)} por acción.`
  },

  discount: ({ minimum, maximum, ...inputs }, result) => {
    if (minimum === undefined) return `El descuento indicado para el mes es ${percent(result)}.`
    if (minimum === maximum) return `El plan fija el descuento en ${percent(result)}.`
    return `El descuento indicado para el mes es ${percent(result)}. Para ${discounted(inputs)}, la compañía puede fijarlo entre ${percent(minimum)} y ${percent(maximum)}.`
  },
  'no-discount': ({ minimum, maximum, ...inputs }) => {
    if (minimum === undefined) return 'No se aplica ningún descuento.'
    if (minimum === maximum) return `No se aplica ningún descuento. Para ${discounted(inputs)}, el plan lo fija en ${percent(minimum)}.`
    return `No se aplica ningún descuento. Para ${discounted(inputs)}, la compañía puede fijarlo entre ${percent(minimum)} y ${percent(maximum)}, y no está obligada a fijar ninguno.`
  },

  'payment-for-shares': ({ shares, decimals, rounding }, result) =>
    `${money(result)} es lo mínimo con lo que se compran ${numberOfShares(shares)}, con ${rounded(decimals, rounding)}. Con un centavo menos se compran menos.`,
  'purchase-price': ({ marketPrice, discount }, result) => isZero(discount)
    ? `Sin descuento, el precio es el precio de mercado, ${exact(marketPrice)}.`
    : `${exact(marketPrice)} menos ${percent(discount)} es exactamente ${exact(result)}.`,
  'price-rounded': ({ exact: price, decimals, rounding }, result) =>
    `El plan redondea ${exact(price)} a ${money(result)} antes de calcular las acciones: ${rounded(decimals, rounding)}.`,
  'price-display': ({ exact: price, decimals, rounding }, result) => exact(price) === money(result)
    ? `Los precios se muestran con ${count(decimals, 'decimal', 'decimales')}, que bastan para mostrar ${money(result)} por completo.`
    : `${exact(price)} se muestra como ${money(result)}: ${rounded(decimals, rounding)}.`,
  shares: ({ amount, price, decimals, rounding }, result, reading) =>
    `Con ${money(amount)}, divididos entre el precio ${reading === 'rounded-once' ? 'exacto ' : ''}de ${exact(price)}, se compran ${numberOfShares(result)}: ${rounded(decimals, rounding)}.`,
  'fees-apart': () => 'El plan tiene comisiones. No están incluidas en estas cifras.',
  saving: ({ shares, marketPrice, purchasePrice }, result) =>
    `${numberOfShares(shares)} a ${exact(purchasePrice)} en lugar de ${exact(marketPrice)} por acción cuestan ${money(result)} menos.`,

  'schedule-announced': ({ day }, result) => `La compañía anunció ${DAYS[day]}: ${longDate(result)}.`,
  'schedule-day-of-month': ({ day, dayOfMonth, countedFrom, roll }, result) => {
    if (dayOfMonth === undefined) return `${capitalised(DAYS[day])} es el día en que se paga el dividendo, ${moved(countedFrom, roll, result)}.`
    const named = Number(dayOfMonth) === Number(countedFrom.slice(-2)) ? `el día ${dayOfMonth}` : 'el último día'
    return `${capitalised(DAYS[day])} es ${named} del mes, ${moved(countedFrom, roll, result)}.`
  },
  'schedule-awaits-dividend': ({ day }) =>
    `${capitalised(DAYS[day])} depende del día en que se paga el dividendo, que todavía no se ha anunciado.`,
  'schedule-business-days': ({ day, from, countedFrom, businessDaysAfter, businessDaysBefore }, result) => {
    if (businessDaysAfter === '0') return `${capitalised(DAYS[day])} es el mismo día que ${DAYS[from]}, ${longDate(result)}.`
    const counted = businessDaysBefore ? `${businessDays(businessDaysBefore)} antes` : `${businessDays(businessDaysAfter)} después`
    return `${capitalised(counted)} ${of(DAYS[from])} (${longDate(countedFrom)}) es ${onDay(result)}: ${DAYS[day]}.`
  },
  'schedule-trading-days': ({ day, from, countedFrom, tradingDays: days, bothEnds }, result) => {
    const direction = result < countedFrom ? 'hacia atrás' : 'hacia adelante'
    const counted = bothEnds === 'yes' ? 'incluido ese día' : 'sin contar ese día'
    return `${capitalised(tradingDays(days))} ${direction} desde ${DAYS[from]} (${longDate(countedFrom)}), ${counted}, se llega ${onDay(result).replace(/^el /, 'al ')}: ${DAYS[day]}.`
  },
  'schedule-bank-debits': ({ daysOfMonth, roll }, result) => {
    const days = daysOfMonth.split(', ')
    const dates = result === '' ? 'ninguno en este mes' : list(result.split(', ').map(date))
    return `Las cuentas bancarias se debitan ${days.length > 1 ? 'los días' : 'el día'} ${list(days)} de cada mes, ${ROLLS[roll]}: ${dates}.`
  },
  'schedule-reminder': ({ day, countedFrom, businessDaysBefore }, result) =>
    `${capitalised(businessDays(businessDaysBefore))} antes ${of(DAYS[day])} (${longDate(countedFrom)}) es el día del recordatorio: ${longDate(result)}.`,

  'period-trading-days': ({ start, end, calendar }, result) =>
    `El período de inversión, ${of(onDate(start))} al ${date(end)}, tiene ${businessDays(result)}. Se cuentan ${CALENDARS[calendar]}.`,
  'period-part': ({ amount, days, oddCents, takenBy }, result) => oddCents
    ? `${money(amount)} entre ${numberOfDays(days)} son ${money(result)} por día y ${count(oddCents, 'centavo', 'centavos')} más, que ${ODD_CENTS[takenBy]}.`
    : `${money(amount)} entre ${numberOfDays(days)} son exactamente ${money(result)} por día.`,
  'period-threshold': ({ threshold }) =>
    `En un día cuyo precio de mercado, antes del descuento, es menor que el precio umbral de ${money(threshold)}, no se compra nada y la parte de ese día se devuelve.`,
  'period-price-display': ({ decimals }, rounding) => `Los precios de los días se muestran con ${rounded(decimals, rounding)}.`,
  'period-day': (inputs, result) => {
    const { part, price, decimals, rounding } = inputs
    return `${dayPrice(inputs, price)}, y con ${money(part)} se compran ${numberOfShares(result)}${isZero(result) ? ', así que se devuelven' : ''}: ${rounded(decimals, rounding)}.`
  },
  'period-day-price': (inputs, result) => `${dayPrice(inputs, result)}.`,
  'period-day-returned': (inputs, result) =>
    `${dayMarket(inputs)}, menor que el precio umbral de ${money(inputs.threshold)}, así que se devuelven los ${money(result)} de ese día.`,
  'period-total': ({ days, invested }, result) => days === '0'
    ? 'No se compró nada en ningún día.'
    : `En total son ${numberOfShares(result)} por ${money(invested)}, compradas en ${numberOfDays(days)}.`,
  'period-average': ({ invested, shares, decimals, rounding }, result) =>
    `${money(invested)} entre ${numberOfShares(shares)} dan un promedio de ${money(result)} por acción: ${rounded(decimals, rounding)}.`,
  'period-refund': ({ payment, invested, days }, result) => isZero(result)
    ? `Se invierte la totalidad de los ${money(payment)}, así que no se devuelve nada.`
    : `${money(payment)} menos los ${money(invested)} invertidos dejan ${money(result)} que se devuelven: las partes de ${numberOfDays(days)}.`
}

/** Sentences by reading: the chosen reading of an ambiguous clause. */
export const readings = {
  __proto__: null,
  'investment-date-decides': 'Lo que debe estar dentro del plan es el día en que se invierte el pago, no el día en que se envía.',
  'limits-per-month': 'Los límites son “por mes”, así que se aplican a lo que ya se envió este mes más este pago.',
  'maximum-inclusive': 'Un total exactamente igual al máximo está dentro de él; con un centavo más, lo supera.',
  'fixed-discount': 'El plan fija este descuento, así que no hace falta que la compañía lo anuncie.',
  'discount-on-company-shares-only': 'El descuento es para acciones que emite la compañía, así que las compradas en el mercado abierto no tienen ninguno.',
  'company-shares-supposed': 'El descuento es para acciones que emite la compañía, y se supone que estas lo son.',
  'no-discount-given': 'La compañía “puede” fijar un descuento, así que un mes sin descuento es un mes válido.',
  'dividend-no-limits': 'Los límites se fijan para los pagos, así que un dividendo reinvertido no tiene mínimo ni máximo.',
  'dividend-standard-discount': 'Un dividendo reinvertido recibe el descuento normal, sea cual sea su importe.',
  'rounded-once': 'No se redondea nada por el camino: solo el último valor.',
  'rounded-each-day': 'Cada día es una compra en sí misma, así que sus acciones se redondean por separado.',
  'threshold-reached-counts': 'Un precio de mercado exactamente igual al precio umbral lo alcanza.'
}

/** Text of a calendar event; `kind` is `due` or `pre-approved-due`, `row` a row of a schedule. */
export const ics = {
  title: (kind, plan) => `${kind === 'due' ? 'Fecha límite de pago' : 'Fecha límite del pago con aprobación previa'}${plan && `: ${plan}`}`,
  description: (kind, due, row) => {
    const { investmentDate, investmentPeriod: { start, end } = {} } = row
    const [what, invested] = kind === 'due'
      ? ['Un pago dentro del máximo', investmentDate && `, para invertirse ${onDay(investmentDate)}`]
      : ['Un pago con aprobación previa por encima del máximo', start && `, para invertirse ${end ? `${of(onDay(start))} al ${longDate(end)}` : `a partir ${of(onDay(start))}`}`]
    return `${what} debe llegar a más tardar ${onDay(due)}${invested || ''}. Rigen los documentos del plan; esta fecha se calculó a partir de ellos.`
  }
}

/** Sentences by problem code, from its values and the words of `about`. */
export const problems = {
  __proto__: null,
  'not-a-number': (_, { noun, example }) => `${noun} debe ser un número, como ${example}`,
  'decimal-comma': ({ withPoint }, { noun }) => `${noun} debe tener un punto antes de los decimales, no una coma: ${withPoint}`,
  'another-currency': (_, { noun, example }) => `${noun} debe estar en dólares estadounidenses, como ${example}`,
  negative: (_, { noun }) => `${noun} no puede ser menor que cero`,
  'too-many-decimals': ({ decimals }, { noun }) => `${noun} puede tener, como máximo, ${count(decimals, 'decimal', 'decimales')}`,
  'out-of-range': ({ minimum, maximum }, { noun, show }) => `${noun} debe estar entre ${show(minimum)} y ${show(maximum)}`,
  'not-a-date': ({ expected, date: day }, { noun, example }) => {
    switch (expected) {
      case 'year': return `${noun} debe llevar el año, como ${example}`
      case 'month-first': return `${noun} debe llevar el mes antes del día, como 1/15/2008`
      case 'weekday': return `${noun} lleva un día de la semana que no corresponde${day ? `: es ${longDate(day)}` : ''}`
      default: return `${noun} debe ser una fecha completa, como ${example}`
    }
  },
  'outside-plan': ({ effectiveFrom, effectiveUntil }, { noun, show }) => effectiveUntil
    ? `${noun} debe estar en estos días: ${known(effectiveFrom, effectiveUntil, (day) => show(day).replace(/^el /, ''))}; los términos no se conocen para otros`
    : `${noun} debe ser ${onDate(effectiveFrom)} o posterior, cuando entró en vigor el plan modificado`,
  'below-minimum': ({ minimum, leastNow, participant, per }) =>
    `Envíe al menos ${money(leastNow)}: el mínimo para ${PARTICIPANTS[participant]} es ${money(minimum)} ${timeOf(per).each}`,
  'needs-approval': ({ maximum, remaining, per }) => isZero(remaining)
    ? `Más de ${money(maximum)} ${timeOf(per).each} requiere aprobación previa`
    : `Envíe como máximo ${money(remaining)}: más de ${money(maximum)} ${timeOf(per).each} requiere aprobación previa`,
  'not-a-month': (_, { noun }) => `${noun} debe ser un año y un mes, como 2008-01`,
  'outside-month': ({ month }, { noun }) => `${noun} debe estar en ${monthAndYear(month)}, el mes al que corresponde`,
  'amount-and-shares-held': () => 'Indique el importe del dividendo o las acciones por las que se paga, pero no ambos',
  'below-least-reinvested': ({ minimum }) => `La parte que se reinvierte debe ser, como mínimo, el ${percent(minimum)} del dividendo`,
  'fills-not-the-price': () => 'El precio de mercado del plan no es el promedio de las compras: indique el propio precio de mercado',
  'outside-band': ({ minimum, maximum }, { noun }) => `${noun} debe estar entre ${percent(minimum)} y ${percent(maximum)}`,
  'past-due': ({ due }) => `La fecha límite, ${onDay(due)}, ya pasó`,
  'not-a-business-day': ({ calendar, before, after }, { noun }) => {
    const open = [before, after].filter(Boolean).map(onDay)
    return `${noun} es un día en que ${CLOSED[calendar]}. ${open.length > 1 ? 'Los días hábiles más cercanos son' : 'El día hábil más cercano es'} ${open.join(' y ')}`
  },
  'period-reversed': ({ start }, { noun }) => `${noun} debe ser ${onDate(start)}, su primer día, o posterior`,
  'period-too-long': ({ maximum }) => `El período de inversión puede tener, como máximo, ${businessDays(maximum)}`,
  'no-trading-day': () => 'El período de inversión no tiene ningún día en que abra el mercado',
  'not-pre-approved': ({ maximum }) => maximum
    ? `Los pagos dentro del máximo de ${money(maximum)} se invierten en un solo día, no a lo largo de un período de inversión`
    : 'Un dividendo se invierte en un solo día, no a lo largo de un período de inversión',
  'missing-day': ({ date: day }) => `Falta el precio de mercado ${of(onDay(day))}`,
  'outside-period': ({ start, end }, { noun }) => `${noun} debe estar en el período de inversión, ${of(onDate(start))} al ${date(end)}`,
  'too-many-days': ({ maximum }) => `La lista de días puede tener, como máximo, ${number(maximum)} líneas`,
  'price-and-fills': () => 'Indique un solo precio de mercado o una lista de compras, pero no ambos',
  'too-many-fills': ({ maximum }) => `La lista de compras puede tener, como máximo, ${number(maximum)} líneas`,
  'too-many-closures': ({ maximum }) => `Puede haber, como máximo, ${number(maximum)} cierres adicionales`,
  'too-many-months': ({ maximum }) => `Puede haber, como máximo, ${number(maximum)} meses anunciados`,
  repeated: ({ date: day }, { noun }) => day ? `${capitalised(onDay(day))} aparece dos veces en la lista` : `${noun} ya se anunció`,
  'price-is-zero': () => 'A un precio de $0.00 no hay un número de acciones que calcular: revise el precio de mercado y el descuento',
  'dividend-too-large': ({ maximum }) => `El dividendo de estas acciones puede ser de ${money(maximum)} como máximo: revise su número y el dividendo por acción`,
  'payment-too-large': ({ maximum }) => `Estas acciones costarían más de ${money(maximum)}: revise su número y el precio`,
  'not-computable': () => 'El importe y el precio son demasiado distintos para calcular las acciones con exactitud',
  'too-many-payments': ({ maximum }) => `La lista de pagos puede tener, como máximo, ${number(maximum)} líneas`,
  'too-many-rows': ({ maximum }) => `La lista de precios puede tener, como máximo, ${number(maximum)} líneas, así que el paso debe ser mayor`,
  missing: ({ date: day }, { noun }) => `Falta ${uncapitalised(noun)}${day ? ` ${of(onDay(day))}` : ''}`,
  'unreadable-line': (_, { line }) => `Debe ser ${line}`,
  'may-be-one-number': (_, { line }) => `Puede ser un solo número: debe ser ${line}`,
  'swapped-columns': (_, { line }) => `Las columnas están al revés: cada línea debe ser ${line}`,
  'unknown-value': ({ known }, { noun }) => `${noun} debe ser uno de estos valores: ${known}`
}

/** Name, format and example of each field, in the order of the form; `typed` is a day given as text. */
const FIELDS = [
  [/^participant$/, { noun: 'Quién es usted' }],
  [/^payment\.kind$/, { noun: 'Qué va a invertir' }],
  [/^payment\.amount$/, { noun: 'El importe', show: money, example: '2,500.00' }],
  [/^payment\.sentThisMonth$/, { noun: 'El importe ya enviado', show: money, example: '500.00' }],
  [/^payment\.sharesHeld$/, { noun: 'El número de acciones', show: number, example: '100' }],
  [/^payment\.reinvested$/, { noun: 'La parte que se reinvierte', show: percent, example: '50' }],
  [/^month\.month$/, { noun: 'El mes', show: onDate, example: '2008-01' }],
  [/^month\.thresholdPrice$/, { noun: 'El precio umbral', show: money, example: '30.00' }],
  [/^month\.dividendPaymentDate$/, { noun: 'La fecha de pago del dividendo', show: onDate, example: '21 de enero de 2008', typed: '2008-01-21' }],
  [/^month\.dividendPerShare$/, { noun: 'El dividendo por acción', show: money, example: '0.75' }],
  [/^month\.investmentDate$/, { noun: 'La fecha de inversión', show: onDate, example: '15 de enero de 2008', typed: '2008-01-15' }],
  [/^month\.investmentPeriod\.start$/, { noun: 'El primer día del período de inversión', show: onDate, example: '2 de enero de 2008', typed: '2008-01-02' }],
  [/^month\.investmentPeriod\.end$/, { noun: 'El último día del período de inversión', show: onDate, example: '15 de enero de 2008', typed: '2008-01-15' }],
  [/^month\.discount$/, { noun: 'El descuento', show: percent, example: '1.5' }],
  [/^month\.preApprovedDiscount$/, { noun: 'El descuento con aprobación previa', show: percent, example: '3' }],
  [/^month\.dividendDiscount$/, { noun: 'El descuento para dividendos', show: percent, example: '3' }],
  [/^(month\.)?closures/, { noun: 'Un cierre adicional', show: onDate, example: '2008-01-16' }],
  [/^market\.price$/, { noun: 'El precio de mercado', show: money, example: '34.12' }],
  [/^days.*\.date$/, { noun: 'La fecha', show: onDate, example: '2008-01-02' }],
  [/^days[^.]*\.price$/, { noun: 'El precio de mercado', show: money, example: '34.12' }],
  [/^(market|days.*)\.fills.*\.price$/, { noun: 'El precio', show: money, example: '34.12' }],
  [/^(market|days.*)\.fills.*\.shares$/, { noun: 'El número de acciones', show: number, example: '200' }],
  [/^(market|days.*)\.fills/, { noun: 'La lista de compras', line: 'un precio y un número de acciones, como 34.12, 200' }],
  [/^days/, { noun: 'La lista de días', line: 'una fecha y un precio de mercado, como 2008-01-02, 34.12' }],
  [/^payments.*\.date$/, { noun: 'La fecha', show: onDate, example: '2008-01-02' }],
  [/^payments.*\.amount$/, { noun: 'El importe', show: money, example: '2,500.00' }],
  [/^payments/, { noun: 'La lista de pagos', line: 'una fecha y un importe, como 2008-01-02, 500' }],
  [/^sentThisMonth$/, { noun: 'El importe ya enviado', show: money, example: '500.00' }],
  [/^step$/, { noun: 'El paso', show: percent, example: '0.5' }],
  [/^shares$/, { noun: 'El número de acciones', show: number, example: '100' }],
  [/^from$/, { noun: 'El primer mes', show: (text) => monthAndYear(text.slice(0, 7)), example: '2008-01' }],
  [/^months$/, { noun: 'El número de meses', show: number, example: '12' }],
  [/^announced$/, { noun: 'La lista de anuncios' }],
  [/^asOf$/, { noun: 'El día desde el que se cuenta', show: onDate, example: '2 de enero de 2008' }],
  [/^knownOn$/, { noun: 'El día en que se conocen los cierres', show: onDate, example: '2008-01-02' }]
]

/** Returns the words for a field; a field of a plan file has its path as name. */
export function about (field) {
  const [, index, rest] = /^announced\[(\d+)\]\.(.*)$/.exec(field) ?? []
  if (rest !== undefined) {
    const announced = about(`month.${rest}`)
    return { ...announced, example: announced.typed ?? announced.example, noun: `${announced.noun} del anuncio ${number(Number(index) + 1)}` }
  }
  const known = FIELDS.find(([pattern]) => pattern.test(field))?.[1]
  return { noun: field, show: String, example: '', typed: undefined, line: 'una línea de la lista', ...known }
}

/** Adds the line of a pasted list to the sentence. */
export function onLine ({ line }, sentence) {
  return line ? `Línea ${number(line)}: ${uncapitalised(sentence)}` : sentence
}
