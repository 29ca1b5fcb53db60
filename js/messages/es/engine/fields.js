/** Names of fields, in Spanish. */

import { formats } from '../formats.js'
import { onDate } from './phrases.js'

const { money, monthAndYear, number, percent } = formats

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
