/**
 * Spanish: the sentence for each code of a step, a reading or a problem, as a function of its values.
 *
 * Amounts, prices and days stay text up to `Intl`, which keeps every digit.
 */

import { formats } from './formats.js'
import { plans } from './plans.js'

const { count, date, exact, list, longDate, money, monthAndYear, monthName, number, percent, weekdays } = formats

const isZero = (text) => /^0*(\.0*)?$/.test(text)
const isOne = (text) => /^1(\.0*)?$/.test(text)
const capitalised = (text) => text.replace(/^1 /, 'Un ').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
const uncapitalised = (text) => text.charAt(0).toLowerCase() + text.slice(1)

/** `de` and a name with its article: `del primer día`, `de la fecha`. */
const of = (name) => `de ${name}`.replace(/^de el /, 'del ')

const onDate = (text) => `el ${date(text)}`
const onDay = (text) => `el ${longDate(text)}`
const businessDays = (text) => count(text, 'día hábil', 'días hábiles')
const tradingDays = (text) => count(text, 'día de operaciones', 'días de operaciones')
const numberOfDays = (text) => count(text, 'día', 'días')
const decimalPlaces = (text) => count(text, 'decimal', 'decimales')
const numberOfShares = (text) => count(text, 'acción', 'acciones')

const CALENDARS = {
  __proto__: null,
  nyse: 'los días en que abre la Bolsa de Nueva York',
  'federal-reserve': 'los días en que abren los bancos de la Reserva Federal'
}

const CLOSED = {
  __proto__: null,
  nyse: 'el mercado está cerrado',
  'federal-reserve': 'los bancos están cerrados'
}

const ROUNDINGS = {
  __proto__: null,
  down: 'con redondeo hacia abajo',
  'half-up': 'con redondeo al más cercano y las mitades hacia arriba',
  'half-even': 'con redondeo al más cercano y las mitades hacia el dígito par'
}

const TARGETS = {
  __proto__: null,
  'investment-date': 'la fecha de inversión',
  'investment-period-start': 'el primer día del período de inversión'
}

const ZONES = { __proto__: null, eastern: 'hora del Este', central: 'hora del Centro', mountain: 'hora de la Montaña', pacific: 'hora del Pacífico' }

/** Ways to pay. */
const METHODS = {
  __proto__: null,
  check: 'con cheque',
  'one-time-debit': 'con un débito bancario único',
  'recurring-debit': 'con débito bancario periódico',
  payroll: 'por nómina',
  'bank-debit': 'con débito bancario'
}

/** Events that a fee is charged for. */
const FEES = { __proto__: null, purchase: 'por una compra', share: 'por cada acción', enrolment: 'por inscribirse en el plan' }

const LEFT_OVER = {
  __proto__: null,
  kept: 'Se guardan para su próxima compra.',
  'paid-out': 'Se le pagan a usted.',
  refunded: 'Se le devuelven.'
}

/** Writes `12:00` as `del mediodía`, `16:30` as `de las 4:30 p. m.`. */
function clock (text) {
  if (text === '12:00') return 'del mediodía'
  const hour = Number(text.slice(0, 2))
  return `${hour % 12 === 1 ? 'de la' : 'de las'} ${hour % 12 || 12}${text.slice(2)} ${hour < 12 ? 'a. m.' : 'p. m.'}`
}

const PARTICIPANTS = { __proto__: null, existing: 'quien ya es accionista', new: 'un inversionista nuevo' }

/** Names the period that a limit covers. */
const TIMES = {
  __proto__: null,
  month: { each: 'al mes', now: 'este mes', adjective: 'mensual' },
  quarter: { each: 'al trimestre', now: 'este trimestre', adjective: 'trimestral' },
  year: { each: 'al año', now: 'este año', adjective: 'anual' },
  payment: { each: 'por pago', now: 'este pago', adjective: 'por pago' }
}
const timeOf = (per = 'month') => TIMES[per]

/** Names the payments that a discount is set for. */
function discounted ({ tier, for: kinds, per }) {
  if (kinds === 'dividends') return 'los dividendos reinvertidos'
  const payments = tier === 'standard' ? 'los pagos hasta el' : 'los pagos con aprobación previa por encima del'
  return `${payments} máximo ${timeOf(per).adjective}${kinds === 'payments' ? '' : ' y los dividendos reinvertidos'}`
}

const FEATURES = {
  __proto__: null,
  'optional-cash': 'los pagos en efectivo opcionales',
  'pre-approved': 'los pagos con aprobación previa por encima del máximo',
  dividends: 'la reinversión de dividendos',
  'new-investors': 'los pagos de inversionistas nuevos'
}

/** Names of a plan's terms, by their place in the plan file. */
const TERMS = {
  __proto__: null,
  effectiveFrom: 'cuándo entró en vigor el plan',
  'limits.existingMinimum': 'cuál es el mínimo para quien ya es accionista',
  'limits.newMinimum': 'cuál es el mínimo para un inversionista nuevo',
  'limits.maximum': 'cuál es el máximo sin aprobación',
  'dueDates.standard': 'cuánto antes de la fecha de inversión debe llegar su dinero',
  'dueDates.preApproved': 'cuánto antes del período de inversión debe llegar el dinero con aprobación previa',
  'dueDates.clearing': 'cuánto tarda en acreditarse el dinero que se paga así',
  'schedule.termsSet': 'cuándo se fijan el descuento y el precio umbral',
  'schedule.investmentDate': 'cómo se eligen las fechas de inversión',
  'schedule.periodStart': 'cuándo empieza un período de inversión',
  'schedule.periodEnd': 'cuándo termina un período de inversión',
  'schedule.recordDate': 'cuál es la fecha de registro de un dividendo',
  'marketPrice.direct': 'cómo se fija el precio de las acciones compradas a la compañía',
  'marketPrice.openMarket': 'cómo se fija el precio de las acciones compradas en el mercado abierto',
  'discounts.standard': 'qué tan bajo o alto puede ser el descuento',
  'discounts.preApproved': 'qué tan bajo o alto puede ser el descuento con aprobación previa',
  'discounts.dividends': 'qué descuento reciben los dividendos reinvertidos',
  'limits.existingAfterFirstPurchase': 'si un inversionista nuevo cuenta como accionista después de una primera compra aceptada',
  'dividends.cents': 'cómo se redondea un dividendo al centavo',
  'investmentPeriod.oddCents': 'a qué días van los centavos que sobran cuando un pago se reparte en un período de inversión',
  'fees.fractions': 'si una fracción de acción paga una parte de la comisión por acción o toda',
  'fees.cents': 'cómo se redondea al centavo una comisión en porcentaje',
  shares: 'con cuántos decimales se acredita una acción'
}

/** The days of a schedule. */
const DAYS = {
  __proto__: null,
  'terms-set': 'el día en que se fijan el descuento y el precio umbral',
  'investment-date': 'la fecha de inversión',
  due: 'la fecha límite',
  'period-start': 'el primer día del período de inversión',
  'period-end': 'el último día del período de inversión',
  'pre-approved-due': 'la fecha límite de los pagos con aprobación previa',
  'record-date': 'la fecha de registro del próximo dividendo'
}

const ROLLS = {
  __proto__: null,
  following: 'el siguiente día hábil',
  preceding: 'el día hábil anterior',
  nearest: 'el día hábil más cercano'
}

const NTH = { __proto__: null, 1: 'primer', 2: 'segundo', 3: 'tercer', 4: 'cuarto', 5: 'quinto', last: 'último' }

const weekdayOf = (text) => weekdays('long')[new Date(text).getUTCDay()]

/** Names the months of a rule that has a date in some only. */
const onlyIn = (months) => months ? ` El plan solo tiene una en ${list(months.split(', ').map((month) => monthName(`2000-${month.padStart(2, '0')}`)))}.` : ''

/** Writes the original day and the day it moved to, or the day alone if it did not move. */
const moved = (from, roll, to) => from === to
  ? longDate(to)
  : `${longDate(from)}. Ese día no es hábil, así que pasa ${ROLLS[roll].replace(/^el /, 'al ')}, ${longDate(to)}`

const MARKETS = { __proto__: null, direct: 'compradas a la compañía', 'open-market': 'compradas en el mercado abierto' }

const PRICES = {
  __proto__: null,
  'vwap-of-purchase-day': 'el precio promedio ponderado por volumen de la fecha de compra',
  'average-price-paid': 'el promedio ponderado de los precios realmente pagados',
  'high-low-average': 'el promedio de los precios más alto y más bajo del día',
  'high-low-average-of-day-before': 'el promedio de los precios más alto y más bajo del día de operaciones anterior',
  'last-sale': 'el precio de la última venta del día',
  'last-sale-of-day-before': 'el precio de la última venta del día de operaciones anterior',
  'estimated-value': 'el valor de una acción que estima la compañía'
}

const KINDS = { __proto__: null, dividends: 'los dividendos reinvertidos', 'pre-approved': 'los pagos con aprobación previa' }

/** Describes the basis of a plan's market price. */
const marketPrice = (names, days, averagedOver) => {
  const prices = names.split(', ').map((name) => PRICES[name])
  if (averagedOver) return `un solo promedio, en todo el período de inversión, ${of(prices[0])}`
  if (days) return `el promedio, en ${tradingDays(days)}, ${of(prices[0])}`
  return prices.length > 1 ? `el mayor de estos valores: ${list(prices)}` : prices[0]
}

const ODD_CENTS = { __proto__: null, 'first-days': 'para los primeros días, uno para cada día', 'last-day': 'para el último día' }

const rounded = (decimals, rounding) => `${decimalPlaces(decimals)}, ${ROUNDINGS[rounding] ?? rounding}`

/** Describes the parts of a total: payments of a list, and `sentThisMonth`. */
const sentBefore = (payments, sentThisMonth) => {
  const listed = payments === '0' ? [] : [count(payments, 'pago de la lista', 'pagos de la lista')]
  const before = isZero(sentThisMonth) ? [] : [`${money(sentThisMonth)} enviados antes`]
  return [...listed, ...before].join(' y ')
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

/** Effects of a day below the threshold price on the payment. */
const UNMET = {
  __proto__: null,
  'day-returned': 'La parte de ese día se devuelve.',
  'period-extended': 'El período se alarga un día hábil al final, en el que se invierte la parte de ese día.',
  'part-carried-over': 'La parte de ese día se invierte el siguiente día que alcance el umbral, o se devuelve si no hay ninguno.',
  'all-returned': 'Se devuelve todo el pago.'
}

/** Writes the days that the plan's terms cover. */
const known = (from, until, show) => from ? `del ${show(from)} al ${show(until)}` : `hasta el ${show(until)}`

/** Sentences by rule, from a step's inputs and result. */
export const steps = {
  __proto__: null,
  'plan-in-effect': ({ date: day, effectiveFrom, effectiveUntil }, result) => {
    const isWithin = result === 'in-effect'
    if (effectiveUntil) return `El ${date(day)} ${isWithin ? '' : 'no '}es una de las fechas para las que tenemos términos (${known(effectiveFrom, effectiveUntil, date)}).`
    return isWithin
      ? `Estos términos entraron en vigor el ${date(effectiveFrom)}, así que cubren el ${date(day)}.`
      : `El ${date(day)} es anterior a la entrada en vigor de estos términos, el ${date(effectiveFrom)}.`
  },
  'governing-document': (inputs) =>
    `Rige el documento “${plans[inputs.document] ?? inputs.document}” del ${date(inputs.date)}. Estas respuestas no lo sustituyen.`,

  'term-missing': ({ term }) => `Los términos publicados del plan no dicen ${TERMS[term] ?? term}.`,
  suspended: ({ feature, for: time }) => time === 'month'
    ? `La compañía suspendió ${FEATURES[feature]} este mes.`
    : `La compañía suspendió ${FEATURES[feature]} hasta nuevo aviso.`,

  minimum: ({ participant, per, recurring, payments }, result) => {
    if (!recurring) return `El mínimo para ${PARTICIPANTS[participant]} es ${money(result)} ${timeOf(per).each}.`
    if (participant === 'existing') return `El mínimo de un pago recurrente es ${money(result)} cada vez.`
    const by = payments ? count(payments, 'pago recurrente', 'pagos recurrentes') : 'pagos recurrentes'
    return `En lugar del primer mínimo, un inversionista nuevo puede empezar con ${by} de al menos ${money(result)}${payments === '1' ? '' : ' cada uno'}.`
  },
  maximum: ({ per }, result) => `Sin la aprobación previa de la compañía, puede enviar hasta ${money(result)} ${timeOf(per).each}.`,
  remaining: ({ maximum, sentThisMonth, per }, result) => isZero(sentThisMonth)
    ? `No ha enviado nada ${timeOf(per).now}, así que le quedan los ${money(result)} completos.`
    : `${money(maximum)} menos ${money(sentThisMonth)} ya enviados dejan ${money(result)} para ${timeOf(per).now}.`,
  'month-total': ({ amount, sentThisMonth, per }, result) => isZero(sentThisMonth)
    ? `No ha enviado nada más ${timeOf(per).now}, así que su total es ${money(amount)}.`
    : `${money(amount)} ahora más ${money(sentThisMonth)} ya enviados suman ${money(result)} ${timeOf(per).now}.`,
  'minimum-check': ({ total, minimum, per }, result) =>
    `Su ${per === 'payment' ? 'pago' : `total de ${timeOf(per).now}`}, ${money(total)}, ${result === 'met' ? 'alcanza el' : 'no llega al'} mínimo de ${money(minimum)}.`,
  tier: ({ total, maximum, per }, result) => ({
    standard: `${money(total)} está dentro del máximo ${timeOf(per).adjective} de ${money(maximum)}, así que no necesita aprobación.`,
    'pre-approved': `${money(total)} supera el máximo ${timeOf(per).adjective} de ${money(maximum)}. Usted nos dijo que la compañía lo aprobó, así que se aplican las reglas de los pagos con aprobación previa.`,
    'needs-approval': `${money(total)} supera el máximo ${timeOf(per).adjective} de ${money(maximum)}, así que la compañía debe aprobarlo antes.`
  })[result],
  'sent-before': ({ payments, sentThisMonth, per }, result) => isZero(result)
    ? `Ningún pago anterior cuenta ${timeOf(per).now}.`
    : `Ya cuentan ${money(result)} ${timeOf(per).now}: ${sentBefore(payments, sentThisMonth)}.`,
  'sent-in-time': ({ payments, sentThisMonth, per }, result) => isZero(result)
    ? `Ningún pago llegó a tiempo ${timeOf(per).now}.`
    : `Llegaron a tiempo ${money(result)} ${timeOf(per).now}: ${sentBefore(payments, sentThisMonth)}. Cuentan como un solo pago, sin importar cómo los divida.`,
  'existing-from-first-purchase': (_, result) => result === 'existing'
    ? 'Ya se aceptó una compra anterior, así que de aquí en adelante el inversionista nuevo cuenta como accionista.'
    : 'Ya se aceptó una compra anterior, pero según los términos del plan el inversionista nuevo todavía no cuenta como accionista.',
  dividend: ({ amount }) => amount
    ? `Puede reinvertir el dividendo de ${money(amount)}, sea cual sea su monto.`
    : 'Puede reinvertir un dividendo de cualquier monto.',

  'dividend-amount': ({ sharesHeld, dividendPerShare, rounding }, result) =>
    `${numberOfShares(sharesHeld)} a ${money(dividendPerShare)} ${isOne(sharesHeld) ? 'da' : 'cada una dan'} un dividendo de ${money(result)} (al centavo, ${ROUNDINGS[rounding]}).`,
  'dividend-reinvested': ({ amount, part, paidOut, rounding }, result) => isZero(paidOut)
    ? `Se reinvierten los ${money(amount)} completos.`
    : `El ${percent(part)} de ${money(amount)} es ${money(result)} (al centavo, ${ROUNDINGS[rounding]}). El resto, ${money(paidOut)}, se le paga a usted.`,

  calendar: (_, result) => `Los días hábiles son ${CALENDARS[result]}.`,
  'due-date': ({ target, countedFrom, businessDaysBefore, daysBefore }, result) => {
    if (result === countedFrom) return `${capitalised(TARGETS[target])}, ${longDate(countedFrom)}, es también la fecha límite.`
    return `${capitalised(TARGETS[target])} es ${onDay(countedFrom)}. ` + (businessDaysBefore
      ? `${capitalised(businessDays(businessDaysBefore))} antes es ${onDay(result)}.`
      : `${capitalised(numberOfDays(daysBefore))} antes, o el día hábil anterior, es ${onDay(result)}.`)
  },
  'closures-known-through': (_, result) =>
    `Conocemos los cierres especiales del mercado hasta ${onDate(result)}. Uno posterior podría adelantar la fecha límite.`,
  'other-calendar': ({ calendar }, result) => `Si se contaran ${CALENDARS[calendar]}, sería ${onDay(result)}.`,
  'business-days-left': ({ asOf, due }, result) => {
    if (result.startsWith('-')) return `La fecha límite, ${onDay(due)}, fue ${businessDays(result.slice(1))} antes ${of(onDay(asOf))}.`
    if (asOf === due) return `${capitalised(onDay(asOf))} es la fecha límite.`
    return `Hay ${businessDays(result)} después ${of(onDay(asOf))}, contando la fecha límite, ${onDay(due)}.`
  },
  'due-time': ({ due, zone }, result) => `${capitalised(onDay(due))}, debe llegar antes ${clock(result)}, ${ZONES[zone]}.`,
  'surely-by': ({ due, businessDaysBefore, method }, result) => {
    const how = method ? `El dinero que se paga ${METHODS[method]}` : 'Según cómo pague, el dinero'
    return `${how} puede tardar ${businessDays(businessDaysBefore)} en acreditarse. Para estar disponible ${onDay(due)}, llega a tiempo con seguridad si llega a más tardar ${onDay(result)}.`
  },
  'cancel-by': ({ target, countedFrom, businessDaysBefore, daysBefore }, result) => {
    const before = businessDaysBefore ? businessDays(businessDaysBefore) : numberOfDays(daysBefore)
    return `Puede cancelar hasta ${onDay(result)}, ${before} antes ${of(TARGETS[target])} (${longDate(countedFrom)}).`
  },
  'waiver-request': ({ countedFrom, businessDaysBefore, time, zone }, result) =>
    `Para enviar más que el máximo, pídalo a la compañía antes ${clock(time)}, ${ZONES[zone]}, ${onDay(result)}: ${businessDays(businessDaysBefore)} antes de que empiece el período de inversión, ${onDay(countedFrom)}.`,
  'before-record': ({ invested, recordDate }, result) => result === 'in-time'
    ? `Las acciones compradas a más tardar ${onDay(invested)} están antes de la fecha de registro (${longDate(recordDate)}), así que reciben ese dividendo.`
    : `Las acciones compradas ${onDay(invested)} no están antes de la fecha de registro (${longDate(recordDate)}), así que no reciben ese dividendo.`,
  'no-payment-due': () => 'Usted no envía nada por un dividendo reinvertido, así que no hay fecha límite.',

  'market-price-awaits-nav': ({ date: day, percent: part, price }) =>
    `${day ? `Para ${onDay(day)}, el` : 'El'} precio de mercado es el mayor de dos valores: el valor liquidativo o ${percent(part)} de ${exact(price)}. Falta indicar el valor liquidativo.`,
  'market-price-given': ({ source, for: kind, prices, tradingDays: days, averagedOver }, result) => {
    const found = prices ? ` ${kind ? `Para ${KINDS[kind]}, el` : 'El'} plan usa ${marketPrice(prices, days, averagedOver)}.` : ''
    return `Usted indicó un precio de mercado de ${exact(result)}${source ? ` para acciones ${MARKETS[source]}` : ''}.${found}`
  },
  'market-price-greater': ({ date: day, percent: part, price, percentOfPrice, netAssetValue }, result) =>
    `${day ? `${capitalised(onDay(day))}, el` : 'El'} ${percent(part)} de ${exact(price)} es ${exact(percentOfPrice)} y el valor liquidativo es ${money(netAssetValue)}. El plan toma el mayor, ${exact(result)}.`,
  'market-price-rounded': ({ date: day, exact: price, decimals, rounding }, result) =>
    `${day ? `${capitalised(onDay(day))}, el` : 'El'} plan redondea el precio de mercado de ${exact(price)} a ${money(result)} antes de cualquier descuento (${rounded(decimals, rounding)}).`,
  'market-price-average': ({ source, prices, fills, value, shares }, result) => {
    const bought = numberOfShares(shares)
    if (prices === 'vwap-of-purchase-day') return `En la fecha de compra hubo ${count(fills, 'operación', 'operaciones')} por ${money(value)} y ${bought} en total. El promedio ponderado por volumen es ${exact(result)} por acción.`
    const purchases = count(fills, 'compra', 'compras')
    return source === 'open-market'
      ? `El administrador del plan pagó ${money(value)} por ${bought} en ${purchases}. El promedio es ${exact(result)} por acción.`
      : `Hubo ${purchases} por ${money(value)} y ${bought} en total. El promedio es ${exact(result)} por acción.`
  },

  discount: ({ minimum, maximum, ...inputs }, result) => {
    if (minimum === undefined) return `El descuento indicado para el mes es ${percent(result)}.`
    if (minimum === maximum) return `El plan fija el descuento en ${percent(result)}.`
    return `El descuento indicado para el mes es ${percent(result)}. La compañía puede fijarlo entre ${percent(minimum)} y ${percent(maximum)} para ${discounted(inputs)}.`
  },
  'no-discount': ({ minimum, maximum, ...inputs }) => {
    if (minimum === undefined) return 'No se aplica ningún descuento.'
    if (minimum === maximum) return `No se aplica ningún descuento. El plan lo fija en ${percent(minimum)} para ${discounted(inputs)}.`
    return `No se aplica ningún descuento. La compañía puede fijarlo entre ${percent(minimum)} y ${percent(maximum)} para ${discounted(inputs)}, pero no está obligada a hacerlo.`
  },

  'payment-for-shares': ({ shares, decimals, rounding }, result) =>
    `${money(result)} es el pago más pequeño que alcanza para ${numberOfShares(shares)} (${rounded(decimals, rounding)}). Con un centavo menos no alcanza.`,
  'purchase-price': ({ marketPrice, discount }, result) => isZero(discount)
    ? `Sin descuento, usted paga el precio de mercado, ${exact(marketPrice)}.`
    : `${exact(marketPrice)} menos ${percent(discount)} es exactamente ${exact(result)}.`,
  'price-rounded': ({ exact: price, decimals, rounding }, result) =>
    `El plan redondea ${exact(price)} a ${money(result)} antes de calcular las acciones (${rounded(decimals, rounding)}).`,
  'price-display': ({ exact: price, decimals, rounding }, result) => exact(price) === money(result)
    ? `Mostramos los precios con ${decimalPlaces(decimals)}; ${money(result)} es exacto.`
    : `Mostramos ${exact(price)} como ${money(result)} (${rounded(decimals, rounding)}).`,
  fee: ({ on, paidBy, source, percent: rate, amount, atLeast, atMost, rounding }, result) => {
    const ends = [atLeast && `como mínimo ${money(atLeast)}`, atMost && `como máximo ${money(atMost)}`].filter(Boolean)
    const charged = rate ? [`el ${percent(rate)} de ${money(amount)}`, ...ends].join(', ') : money(result)
    const shares = on === 'share' ? '' : 'de acciones '
    const event = [FEES[on], source && `${shares}${MARKETS[source]}`, paidBy && `al pagar ${METHODS[paidBy]}`].filter(Boolean).join(' ')
    return `La comisión ${event} es ${charged}${rate ? `. Son ${money(result)} (al centavo, ${ROUNDINGS[rounding]})` : ''}.`
  },
  'fee-awaits-method': ({ paidBy }) =>
    `Algunas comisiones son solo para pagos ${list(paidBy.split(', ').map((way) => METHODS[way]))}. Cuántas acciones recibe depende de cómo pague.`,
  'limits-before-fees': (_, result) => `Los límites se aplican a los ${money(result)} que envía, antes de descontar las comisiones.`,
  shares: ({ amount, price, fees, feePerShare, fractions, decimals, rounding }, result, reading) => {
    const less = fees && !isZero(fees) ? ` menos ${money(fees)} de comisiones` : ''
    const plus = feePerShare ? ` más una comisión de ${money(feePerShare)} por acción` : ''
    const whole = fractions === 'whole' ? ' Una fracción de acción paga la comisión de una acción entera.' : ''
    return `Con ${money(amount)}${less}, divididos entre el precio ${reading === 'rounded-once' ? 'exacto ' : ''}de ${exact(price)}${plus}, ${isOne(result) ? 'se compra' : 'se compran'} ${numberOfShares(result)} (${rounded(decimals, rounding)}).${whole}`
  },
  'left-over': ({ amount, fees, shares, price, becomes }, result) => {
    const less = fees ? ` y ${money(fees)} de comisiones` : ''
    return `${money(amount)} menos ${numberOfShares(shares)} a ${exact(price)}${less} dejan ${money(result)}.${isZero(result) ? '' : ` ${LEFT_OVER[becomes]}`}`
  },
  'fees-apart': () => 'El plan tiene comisiones. Estas cifras no las incluyen.',
  saving: ({ shares, marketPrice, purchasePrice }, result) => marketPrice === purchasePrice
    ? 'No hay descuento, así que no ahorra nada.'
    : `Comprar ${numberOfShares(shares)} a ${exact(purchasePrice)} en lugar de ${exact(marketPrice)} le ahorra ${isZero(result) ? 'menos de un centavo' : money(result)}.`,

  'schedule-announced': ({ day }, result) => `La compañía anunció ${DAYS[day]}: ${longDate(result)}.`,
  'schedule-day-of-month': ({ day, dayOfMonth, months, countedFrom, roll }, result) => {
    if (dayOfMonth === undefined) return `${capitalised(DAYS[day])} es la fecha de pago del dividendo, ${moved(countedFrom, roll, result)}.`
    const named = Number(dayOfMonth) === Number(countedFrom.slice(-2)) ? `el día ${dayOfMonth}` : 'el último día'
    return `${capitalised(DAYS[day])} es ${named} del mes, ${moved(countedFrom, roll, result)}.${onlyIn(months)}`
  },
  'schedule-weekday': ({ day, nth, months, countedFrom, roll }, result) => {
    const weekday = weekdayOf(countedFrom)
    const named = nth ? `el ${NTH[nth]} ${weekday} del mes,` : `cada ${weekday}; esta vez,`
    return `${capitalised(DAYS[day])} es ${named} ${moved(countedFrom, roll, result)}.${onlyIn(months)}`
  },
  'schedule-no-date': ({ day }) => `Según la regla del plan, este mes no tiene ese día: ${DAYS[day]}.`,
  'schedule-awaits-dividend': ({ day }) =>
    `${capitalised(DAYS[day])} depende de la fecha de pago del dividendo, que no se ha anunciado.`,
  'schedule-business-days': ({ day, from, countedFrom, businessDaysAfter, businessDaysBefore }, result) => {
    if (businessDaysAfter === '0') return `${capitalised(DAYS[day])} es el mismo día que ${DAYS[from]}, ${longDate(result)}.`
    const counted = businessDaysBefore ? `${businessDays(businessDaysBefore)} antes` : `${businessDays(businessDaysAfter)} después`
    return `${capitalised(DAYS[day])} es ${counted} ${of(DAYS[from])} (${longDate(countedFrom)}). Es ${onDay(result)}.`
  },
  'schedule-trading-days': ({ day, from, countedFrom, tradingDays: days, bothEnds }, result) => {
    const direction = result < countedFrom ? 'antes' : 'después'
    const counted = bothEnds === 'yes' ? 'contando ese día' : 'sin contar ese día'
    return `${capitalised(DAYS[day])} es ${tradingDays(days)} ${direction} ${of(DAYS[from])} (${longDate(countedFrom)}), ${counted}. Es ${onDay(result)}.`
  },
  'schedule-bank-debits': ({ daysOfMonth, roll }, result) => {
    const days = daysOfMonth.split(', ')
    const dates = result === '' ? 'ninguno este mes' : list(result.split(', ').map(date))
    return `Los pagos automáticos salen de las cuentas bancarias ${days.length > 1 ? 'los días' : 'el día'} ${list(days)} de cada mes, o ${ROLLS[roll]}: ${dates}.`
  },
  'schedule-reminder': ({ day, countedFrom, businessDaysBefore }, result) =>
    `Su recordatorio es ${businessDays(businessDaysBefore)} antes ${of(DAYS[day])} (${longDate(countedFrom)}). Es ${onDay(result)}.`,

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
}

/** Sentences by reading: the chosen reading of an ambiguous clause. */
export const readings = {
  __proto__: null,
  'investment-date-decides': 'Lo que cuenta es el día en que se invierte su dinero, no el día en que lo envía.',
  'limits-per-month': 'Los límites son “por mes”, así que también cuenta el dinero que ya envió este mes.',
  'maximum-inclusive': 'Un total exactamente igual al máximo está dentro de él. Con un centavo más, lo supera.',
  'fixed-discount': 'El plan fija este descuento, así que la compañía no necesita anunciarlo.',
  'discount-on-company-shares-only': 'El descuento es solo para acciones que emite la compañía. Las compradas en el mercado abierto no tienen ninguno.',
  'company-shares-supposed': 'Esto es solo para acciones que emite la compañía. Suponemos que estas lo son.',
  'no-discount-given': 'La compañía “puede” fijar un descuento, así que un mes puede no tener ninguno.',
  'dividend-no-limits': 'Los límites son para los pagos que usted envía, así que un dividendo reinvertido no tiene ninguno.',
  'dividend-standard-discount': 'Un dividendo reinvertido recibe el descuento de los pagos hasta el máximo, sea cual sea su monto.',
  'rounded-once': 'Solo se redondea la cifra final.',
  'rounded-each-day': 'Cada día es una compra aparte, así que las acciones de cada día se redondean por separado.',
  'threshold-reached-counts': 'Un precio de mercado igual al umbral lo alcanza.',
  'due-is-received': 'La carta dice “due” (vence), no “received” (recibido). Para estar seguros, lo tratamos como el día en que su dinero debe llegar.'
}

/** Text of a calendar event; `kind` is `due` or `pre-approved-due`, `row` a row of a schedule. */
export const ics = {
  title: (kind, plan) => `${kind === 'due' ? 'Su dinero debe llegar' : 'Su dinero con aprobación previa debe llegar'}${plan && `: ${plan}`}`,
  description: (kind, due, row) => {
    const { investmentDate, investmentPeriod: { start, end } = {} } = row
    const [what, invested, within] = kind === 'due'
      ? ['Su pago', investmentDate && ` para invertirse ${onDay(investmentDate)}`, 'dentro del máximo']
      : ['Su pago con aprobación previa', start && `, para invertirse ${end ? `${of(onDay(start))} al ${longDate(end)}` : `a partir ${of(onDay(start))}`}`, 'por encima del máximo']
    return `${what} debe llegar a más tardar ${onDay(due)}${invested || ''}. ` +
      `Esto es para pagos ${within}. Calculamos esta fecha a partir de los documentos del plan, que son los que rigen.`
  }
}

/** Sentences by problem code, from its values and the words of `about`. */
export const problems = {
  __proto__: null,
  'not-a-number': (_, { noun, example }) => `Indique ${uncapitalised(noun)} como número, por ejemplo, ${example}`,
  'decimal-comma': ({ withPoint }, { noun }) => `Use un punto decimal, no una coma, en ${uncapitalised(noun)}: ${withPoint}`,
  'another-currency': (_, { noun, example }) => `Indique ${uncapitalised(noun)} en dólares estadounidenses, por ejemplo, ${example}`,
  negative: (_, { noun }) => `Quite el signo menos ${of(uncapitalised(noun))}`,
  'too-many-decimals': ({ decimals }, { noun }) => isZero(decimals)
    ? `Indique ${uncapitalised(noun)} como número entero`
    : `Use como máximo ${decimalPlaces(decimals)} en ${uncapitalised(noun)}`,
  'out-of-range': ({ minimum, maximum }, { noun, show }) => `Revise ${uncapitalised(noun)}: debe estar entre ${show(minimum)} y ${show(maximum)}`,
  'not-a-date': ({ expected, date: day }, { noun, example }) => {
    const name = uncapitalised(noun)
    switch (expected) {
      case 'year': return `Agregue el año ${`a ${name}`.replace(/^a el /, 'al ')}, por ejemplo, ${example}`
      case 'month-first': return `Indique ${name} con el mes antes del día, por ejemplo, 1/15/2008`
      case 'weekday': return `Revise el día de la semana ${of(name)}${day ? `: ese día es ${longDate(day)}` : ''}`
      default: return `Indique ${name} como fecha completa, por ejemplo, ${example}`
    }
  },
  'outside-plan': ({ effectiveFrom, effectiveUntil }, { noun, show }) => effectiveUntil
    ? `Cambie ${uncapitalised(noun)}: solo tenemos términos ${known(effectiveFrom, effectiveUntil, (day) => show(day).replace(/^el /, ''))}`
    : `Elija ${uncapitalised(noun)} a partir ${of(onDate(effectiveFrom))}, cuando entraron en vigor estos términos`,
  'below-minimum': ({ minimum, leastNow, participant, per, recurring }) => {
    const who = recurring ? `un pago recurrente${participant === 'new' ? ' de un inversionista nuevo' : ''}` : PARTICIPANTS[participant]
    return `Suba el monto a ${money(leastNow)}: el mínimo para ${who} es ${money(minimum)}${recurring ? '' : ` ${timeOf(per).each}`}`
  },
  'needs-approval': ({ maximum, remaining, per }) => isZero(remaining)
    ? `Pida aprobación para este monto: más de ${money(maximum)} ${timeOf(per).each} la requiere`
    : `Baje el monto a ${money(remaining)} o pida aprobación: más de ${money(maximum)} ${timeOf(per).each} la requiere`,
  'less-than-its-part': ({ minimum, per }, { noun }) =>
    `Revise ${uncapitalised(noun)}: incluye los ${money(minimum)} que ya envió ${timeOf(per).now}, así que no puede ser menor`,
  'not-a-month': (_, { noun }) => `Indique ${uncapitalised(noun)} como año y mes, por ejemplo, 2008-01`,
  'outside-month': ({ month }, { noun }) => `Elija ${uncapitalised(noun)} en ${monthAndYear(month)}, el mes al que corresponde`,
  'amount-and-shares-held': () => 'Indique el monto del dividendo o las acciones que tiene, no ambos',
  'below-least-reinvested': ({ minimum }) => `Suba el porcentaje que reinvierte a ${percent(minimum)} o más`,
  'fills-not-the-price': () => 'Indique un solo precio de mercado: este plan no promedia compras',
  'outside-band': ({ minimum, maximum }, { noun }) => minimum === maximum
    ? `Revise ${uncapitalised(noun)}: el plan lo fija en ${percent(minimum)}`
    : `Revise ${uncapitalised(noun)}: debe estar entre ${percent(minimum)} y ${percent(maximum)}`,
  'past-due': ({ due }) => `Elija fechas posteriores: su dinero debía llegar a más tardar ${onDay(due)}`,
  'not-a-business-day': ({ calendar, before, after }, { noun }) => {
    const open = [before, after].filter(Boolean).map(onDay)
    return `Revise ${uncapitalised(noun)}: ese día ${CLOSED[calendar]}. ${open.length > 1 ? 'Días abiertos más cercanos' : 'Día abierto más cercano'}: ${open.join(' y ')}`
  },
  'period-reversed': ({ start }, { noun }) => `Elija ${uncapitalised(noun)} a partir ${of(onDate(start))}, su primer día`,
  'period-too-long': ({ maximum }) => `Acorte el período de inversión a ${businessDays(maximum)} o menos`,
  'no-trading-day': () => 'Elija un período de inversión con algún día en que abra el mercado',
  'not-pre-approved': ({ maximum }) => maximum
    ? `Use “Revisar un solo pago”: hasta ${money(maximum)} se invierte en un solo día`
    : 'Use “Revisar un solo pago”: un dividendo se invierte en un solo día',
  'missing-day': ({ date: day }) => `Indique el precio de mercado ${of(onDay(day))}`,
  'outside-period': ({ start, end }, { noun }) => `Elija ${uncapitalised(noun)} dentro del período de inversión, ${of(onDate(start))} al ${date(end)}`,
  'too-many-days': ({ maximum }) => `Acorte la lista de días a ${number(maximum)} líneas o menos`,
  'price-and-fills': () => 'Indique un solo precio de mercado o una lista de compras, no ambos',
  'too-many-fills': ({ maximum }) => `Acorte la lista de compras a ${number(maximum)} líneas o menos`,
  'too-many-closures': ({ maximum }) => `Indique ${number(maximum)} días cerrados adicionales o menos`,
  'too-many-months': ({ maximum }) => `Indique ${number(maximum)} meses anunciados o menos`,
  repeated: ({ date: day }, { noun }) => day
    ? `Quite una línea ${of(onDay(day))}: aparece dos veces`
    : `Quite ${uncapitalised(noun)}: ya se anunció`,
  'fees-take-all': ({ fees }) => `Aumente el monto: las comisiones de ${money(fees)} no dejan nada para invertir`,
  'price-is-zero': () => 'Revise el precio de mercado y el descuento: el precio es $0.00',
  'dividend-too-large': ({ maximum }) => `Revise las acciones y el dividendo por acción: el máximo que podemos calcular es ${money(maximum)}`,
  'payment-too-large': ({ maximum }) => `Revise el número de acciones y el precio: el máximo que podemos calcular es ${money(maximum)}`,
  'not-computable': ({ days }) => days
    ? 'Indique un solo precio de mercado para cada día: no podemos calcular el promedio exacto de estas operaciones'
    : 'Revise el monto y el precio: son demasiado distintos',
  'too-many-payments': ({ maximum }) => `Acorte la lista de pagos a ${number(maximum)} líneas o menos`,
  'too-many-rows': ({ maximum }) => `Indique un paso mayor: la lista de precios puede tener hasta ${number(maximum)} líneas`,
  missing: ({ date: day }, { noun }) => `Indique ${uncapitalised(noun)}${day ? ` ${of(onDay(day))}` : ''}`,
  'unreadable-line': (_, { line }) => `Indique ${line}`,
  'may-be-one-number': (_, { line }) => `Indique dos números: ${line}`,
  'swapped-columns': () => 'Ponga los precios antes de las acciones, o añada una primera línea con los nombres de las columnas, como Acciones, Precio',
  'unclear-columns': ({ column, found }) => found
    ? `Deje una sola columna con ${COLUMNS[column]}: ${found}`
    : `Nombre en el encabezado la columna con ${COLUMNS[column]}, como ${COLUMN_NAMES[column]}`,
  'unknown-value': ({ known }, { noun }) => `Elija ${uncapitalised(noun)} entre: ${known}`
}

const COLUMNS = { date: 'las fechas', price: 'los precios', shares: 'los números de acciones', amount: 'los montos' }
const COLUMN_NAMES = { date: 'Fecha', price: 'Precio', shares: 'Acciones', amount: 'Monto' }

/** Name, format and example of each field, in the order of the form; `typed` is a day given as text. */
const FIELDS = [
  [/^participant$/, { noun: 'Su respuesta sobre si tiene acciones' }],
  [/^payment\.kind$/, { noun: 'El tipo de pago' }],
  [/^payment\.amount$/, { noun: 'El monto', show: money, example: '2,500.00' }],
  [/^payment\.sentThisMonth$/, { noun: 'El monto ya enviado', show: money, example: '500.00' }],
  [/^(payment\.)?sentThisQuarter$/, { noun: 'El monto ya enviado este trimestre', show: money, example: '500.00' }],
  [/^(payment\.)?sentThisYear$/, { noun: 'El monto ya enviado este año', show: money, example: '500.00' }],
  [/^payment\.sharesHeld$/, { noun: 'El número de acciones que tiene', show: number, example: '100' }],
  [/^payment\.reinvested$/, { noun: 'El porcentaje que reinvierte', show: percent, example: '50' }],
  [/^(payment\.)?method$/, { noun: 'La forma de pago' }],
  [/^month\.month$/, { noun: 'El mes', show: onDate, example: '2008-01' }],
  [/^month\.thresholdPrice$/, { noun: 'El precio umbral', show: money, example: '30.00' }],
  [/^month\.dividendPaymentDate$/, { noun: 'La fecha de pago del dividendo', show: onDate, example: '21 de enero de 2008', typed: '2008-01-21' }],
  [/^month\.dividendPerShare$/, { noun: 'El dividendo por acción', show: money, example: '0.75' }],
  [/^month\.investmentDate$/, { noun: 'La fecha de inversión', show: onDate, example: '15 de enero de 2008', typed: '2008-01-15' }],
  [/^month\.investmentPeriod\.start$/, { noun: 'El primer día del período', show: onDate, example: '2 de enero de 2008', typed: '2008-01-02' }],
  [/^month\.investmentPeriod\.end$/, { noun: 'El último día del período', show: onDate, example: '15 de enero de 2008', typed: '2008-01-15' }],
  [/^month\.discount$/, { noun: 'El descuento', show: percent, example: '1.5' }],
  [/^month\.preApprovedDiscount$/, { noun: 'El descuento con aprobación previa', show: percent, example: '3' }],
  [/^month\.dividendDiscount$/, { noun: 'El descuento para dividendos', show: percent, example: '3' }],
  [/^month\.recordDate$/, { noun: 'La fecha de registro', show: onDate, example: '31 de enero de 2008', typed: '2008-01-31' }],
  [/^(month\.)?closures/, { noun: 'Un día cerrado adicional', show: onDate, example: '2008-01-16' }],
  [/^market\.price$/, { noun: 'El precio de mercado', show: money, example: '34.12' }],
  [/^(market|days.*)\.netAssetValue$/, { noun: 'El valor liquidativo', show: money, example: '34.12' }],
  [/^days.*\.date$/, { noun: 'La fecha', show: onDate, example: '2008-01-02' }],
  [/^days[^.]*\.price$/, { noun: 'El precio de mercado', show: money, example: '34.12' }],
  [/^(market|days.*)\.fills.*\.price$/, { noun: 'El precio', show: money, example: '34.12' }],
  [/^(market|days.*)\.fills.*\.shares$/, { noun: 'El número de acciones', show: number, example: '200' }],
  [/^(market|days.*)\.fills/, { noun: 'La lista de compras', line: 'un precio y un número de acciones, como 34.12, 200' }],
  [/^days/, { noun: 'La lista de días', line: 'una fecha y un precio de mercado, como 2008-01-02, 34.12' }],
  [/^payments.*\.date$/, { noun: 'La fecha', show: onDate, example: '2008-01-02' }],
  [/^payments.*\.amount$/, { noun: 'El monto', show: money, example: '2,500.00' }],
  [/^payments/, { noun: 'La lista de pagos', line: 'una fecha y un monto, como 2008-01-02, 500' }],
  [/^sentThisMonth$/, { noun: 'El monto ya enviado', show: money, example: '500.00' }],
  [/^step$/, { noun: 'El paso entre descuentos', show: percent, example: '0.5' }],
  [/^shares$/, { noun: 'El número de acciones', show: number, example: '100' }],
  [/^from$/, { noun: 'El primer mes', show: (text) => monthAndYear(text.slice(0, 7)), example: '2008-01' }],
  [/^months$/, { noun: 'El número de meses', show: number, example: '12' }],
  [/^announced$/, { noun: 'La lista de fechas anunciadas' }],
  [/^asOf$/, { noun: 'La fecha desde la que se cuenta', show: onDate, example: '2 de enero de 2008' }],
  [/^knownOn$/, { noun: 'La fecha hasta la que se conocen los cierres', show: onDate, example: '2008-01-02' }]
]

/** Requests for the field that an answer waits for. */
export const needed = {
  __proto__: null,
  participant: '¿Tiene acciones ahora?',
  'payment.amount': 'Indique un monto',
  'payment.sharesHeld': 'Indique cuántas acciones tiene',
  'month.dividendPerShare': 'Indique el dividendo por acción',
  'payment.method': 'Elija cómo paga',
  shares: 'Indique cuántas acciones quiere',
  payments: 'Indique sus pagos',
  from: 'Elija el primer mes'
}

/** Returns the words for a field; a field of a plan file has its path as name. */
export function about (field) {
  const [, index, rest] = /^announced\[(\d+)\]\.(.*)$/.exec(field) ?? []
  if (rest !== undefined) {
    const announced = about(`month.${rest}`)
    return { ...announced, example: announced.typed ?? announced.example, noun: `${announced.noun} en el anuncio ${number(Number(index) + 1)}` }
  }
  const known = FIELDS.find(([pattern]) => pattern.test(field))?.[1]
  return { noun: field, show: String, example: '', typed: undefined, line: 'una línea de la lista', ...known }
}

/** Adds the line of a pasted list to the sentence. */
export function onLine ({ line }, sentence) {
  return line ? `Línea ${number(line)}: ${uncapitalised(sentence)}` : sentence
}
