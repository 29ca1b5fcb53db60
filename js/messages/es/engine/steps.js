/** The sentence for each step and reading, in Spanish. */

import { formats } from '../formats.js'
import { plans } from '../plans.js'
import {
  CALENDARS, DAYS, FEATURES, FEES, KINDS, LEFT_OVER, MARKETS, METHODS, NTH, ODD_CENTS, PARTICIPANTS, ROLLS, ROUNDINGS, TARGETS, TERMS, UNMET, ZONES
} from './names.js'
import {
  businessDays, capitalised, clock, dayDollars, dayMarket, dayPrice, decimalPlaces, discounted, isOne, isZero, known, marketPrice, moved,
  numberOfDays, numberOfShares, of, onDate, onDay, onlyIn, reached, rounded, sentBefore, timeOf, tradingDays, weekdayOf
} from './phrases.js'

const { count, date, exact, list, longDate, money, percent } = formats

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
