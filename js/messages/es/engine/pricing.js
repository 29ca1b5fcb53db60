/** The market price, the discount, and what a payment buys, in Spanish. */

import {
  MARKETS, capitalised, count, decimalPlaces, exact, isOne, isZero, list, money, number, numberOfShares, of, onDay, percent, rounded,
  timeOf, tradingDays, uncapitalised
} from './phrases.js'

const LEFT_OVER = {
  __proto__: null,
  kept: 'Se guardan para su próxima compra.',
  'paid-out': 'Se le pagan a usted.',
  refunded: 'Se le devuelven.'
}

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

/** Names the payments that a discount is set for. */
function discounted ({ tier, for: kinds, per }) {
  if (kinds === 'dividends') return 'los dividendos reinvertidos'
  const payments = tier === 'standard' ? 'los pagos hasta el' : 'los pagos con aprobación previa por encima del'
  return `${payments} máximo ${timeOf(per).adjective}${kinds === 'payments' ? '' : ' y los dividendos reinvertidos'}`
}

/** Describes the basis of a plan's market price. */
const marketPrice = (names, days, averagedOver) => {
  const prices = names.split(', ').map((name) => PRICES[name])
  if (averagedOver) return `un solo promedio, en todo el período de inversión, ${of(prices[0])}`
  if (days) return `el promedio, en ${tradingDays(days)}, ${of(prices[0])}`
  return prices.length > 1 ? `el mayor de estos valores: ${list(prices)}` : prices[0]
}

export const pricing = {
  fields: [
    [/^month\.discount$/, { noun: 'El descuento', show: percent, example: '1.5' }],
    [/^month\.preApprovedDiscount$/, { noun: 'El descuento con aprobación previa', show: percent, example: '3' }],
    [/^market\.price$/, { noun: 'El precio de mercado', show: money, example: '34.12' }],
    [/^(market|days.*)\.netAssetValue$/, { noun: 'El valor liquidativo', show: money, example: '34.12' }],
    [/^(market|days.*)\.fills.*\.price$/, { noun: 'El precio', show: money, example: '34.12' }],
    [/^(market|days.*)\.fills.*\.shares$/, { noun: 'El número de acciones', show: number, example: '200' }],
    [/^(market|days.*)\.fills/, { noun: 'La lista de compras', line: 'un precio y un número de acciones, como 34.12, 200' }],
    [/^shares$/, { noun: 'El número de acciones', show: number, example: '100', ask: 'Indique cuántas acciones quiere' }],
    [/^step$/, { noun: 'El paso entre descuentos', show: percent, example: '0.5' }]
  ],
  steps: {
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
    saving: ({ shares, marketPrice, purchasePrice }, result) => marketPrice === purchasePrice
      ? 'No hay descuento, así que no ahorra nada.'
      : `Comprar ${numberOfShares(shares)} a ${exact(purchasePrice)} en lugar de ${exact(marketPrice)} le ahorra ${isZero(result) ? 'menos de un centavo' : money(result)}.`
  },
  problems: {
    'outside-band': ({ minimum, maximum }, { noun }) => minimum === maximum
      ? `Revise ${uncapitalised(noun)}: el plan lo fija en ${percent(minimum)}`
      : `Revise ${uncapitalised(noun)}: debe estar entre ${percent(minimum)} y ${percent(maximum)}`,
    'fills-not-the-price': () => 'Indique un solo precio de mercado: este plan no promedia compras',
    'price-and-fills': () => 'Indique un solo precio de mercado o una lista de compras, no ambos',
    'too-many-fills': ({ maximum }) => `Acorte la lista de compras a ${number(maximum)} líneas o menos`,
    'not-computable': ({ days }) => days
      ? 'Indique un solo precio de mercado para cada día: no podemos calcular el promedio exacto de estas operaciones'
      : 'Cambie el monto o el número de acciones: no podemos calcular esta compra con exactitud',
    'price-is-zero': () => 'Revise el precio de mercado y el descuento: el precio es $0.00',
    'payment-too-large': ({ maximum }) => `Revise el número de acciones y el precio: el máximo que podemos calcular es ${money(maximum)}`,
    'too-many-rows': ({ maximum }) => `Indique un paso mayor: la lista de precios puede tener hasta ${number(maximum)} líneas`
  },
  readings: {
    'fixed-discount': 'El plan fija este descuento, así que la compañía no necesita anunciarlo.',
    'discount-on-company-shares-only': 'El descuento es solo para acciones que emite la compañía. Las compradas en el mercado abierto no tienen ninguno.',
    'company-shares-supposed': 'Esto es solo para acciones que emite la compañía. Suponemos que estas lo son.',
    'no-discount-given': 'La compañía “puede” fijar un descuento, así que un mes puede no tener ninguno.',
    'rounded-once': 'Solo se redondea la cifra final.'
  }
}
