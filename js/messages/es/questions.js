/** Words of the other questions: several payments, a number of shares, an investment period, all dates, in Spanish. */

import { numberOfShares } from './engine/phrases.js'
import { formats } from './formats.js'
import { TIMES, aboutShares, capitalised, perPeriod, the, withDiscount } from './page/phrases.js'

const { aboutInColumn, aboutMoney, dayWithYear, list, money, month, monthAndYear, roundMoney, shortDate } = formats

export const several = {
  accepted: (total) => `Sí, puede enviar ${roundMoney(total)} en total`,
  within: (total) => `${roundMoney(total)} en total está dentro de los límites`,
  late: (late, all) => late === all
    ? ['', 'Este pago llega tarde', 'Los dos pagos llegan tarde'][all] ?? `Los ${all} pagos llegan tarde`
    : `${late} de ${all} pagos ${late === 1 ? 'llega' : 'llegan'} tarde`,
  othersOnTime: (total) => `A tiempo: ${roundMoney(total)}`,
  atLeast: (minimum) => `Envíe al menos ${roundMoney(minimum)} en total`,
  belowMinimum: (total, per) => `Su total del ${TIMES[per]}, ${roundMoney(total)}, no llega al mínimo.`,
  small: (small, all) => all === 1 ? 'No llega al mínimo' : small === all ? `Ninguno de los ${all} pagos llega al mínimo` : `${small} de ${all} pagos no ${small === 1 ? 'llega' : 'llegan'} al mínimo`,
  needsApproval: (per) => `Juntos superan el máximo del ${TIMES[per]}.`,
  refused: 'No todos',
  list: 'Sus pagos',
  day: shortDate,
  noDay: 'Aún sin fecha',
  amount: roundMoney,
  noAmount: 'Aún sin monto',
  notCounted: 'no cuenta',
  onTime: 'A tiempo',
  unsure: 'Quizá no se haga efectivo a tiempo',
  counted: 'Aún no se sabe la fecha límite',
  buys: (shares) => capitalised(aboutShares(shares)),
  tooLate: (due) => `Tarde. Debía llegar a más tardar el ${shortDate(due)}`,
  approvalToo: 'Este necesita aprobación',
  overMaximum: 'Supera el máximo',
  belowToo: 'Por ahora, no llega al mínimo'
}

export const toSend = {
  send: (payment) => `Envíe ${money(payment)}`,
  takes: (payment) => `Harían falta ${money(payment)}`,
  note: (shares, price) => price
    ? `El menor pago que compra ${numberOfShares(shares)}, a cerca de ${aboutMoney(price)} cada una`
    : `El menor pago que compra ${numberOfShares(shares)}`,
  ask: 'Indique cuántas acciones quiere',
  askNote: 'Necesitamos las acciones, el precio y el descuento, si lo hay, para calcular el pago.',
  askMethod: 'Elija cómo pagará',
  askMethodNote: 'Las comisiones dependen de eso, y también el pago.',
  askValue: 'Indique el valor liquidativo',
  askPrice: 'Indique el precio por acción'
}

const RETURNED = {
  threshold: 'por los días en que el precio quedó por debajo del umbral',
  small: 'por los días cuya parte no alcanzó para comprar acciones',
  both: 'por los días en que el precio quedó por debajo del umbral o la parte no alcanzó'
}

export const overPeriod = {
  oneDay: 'Se invierte en un solo día',
  oneDayNote: (maximum) => maximum ? `Un pago de hasta ${roundMoney(maximum)} no se reparte en un período de inversión.` : 'No se reparte en un período de inversión.',
  noApproval: 'No necesita aprobación',
  noApprovalNote: (maximum, per) => maximum ? `Hasta ${roundMoney(maximum)} ${perPeriod(per)} no la necesita.` : 'Este pago no la necesita.',
  average: (average) => `A cerca de ${aboutMoney(average)} por acción`,
  nothing: 'Ninguna acción',
  returned: (refund, why) => `Se devolverían ${roundMoney(refund)} ${RETURNED[why]}`,
  ifThreshold: (document) => document ? `Si se aplica un umbral; ${the(document)} no lo dice` : 'Si se aplica un umbral',
  exact: (shares, average, discount) => `Antes de redondear: ${numberOfShares(shares)} a ${money(average)}${withDiscount(discount)}`,
  days: 'Cada día del período de inversión',
  columns: ['Día', 'Precio que indicó', 'Usted paga', 'Acciones'],
  day: shortDate,
  price: money,
  pay: (price) => aboutMoney(price),
  shares: aboutInColumn,
  dayReturned: (amount) => `Se devolverían ${roundMoney(amount)}`,
  noPrice: 'Aún sin precio',
  none: '–',
  addDays: 'Indique el precio de cada día para estimar sus acciones',
  needsValue: 'Agregue el valor liquidativo de cada día después de su precio para estimar sus acciones',
  addPeriod: 'Indique el primer y el último día del período de inversión',
  addEnd: 'Indique el último día del período'
}

/** Writes a day of a month's row; the row names the year. */
const dayOf = (day, month) => day.slice(0, 4) === month.slice(0, 4) ? shortDate(day) : dayWithYear(day)

export const dates = {
  title: 'Todas las fechas, mes por mes',
  addDates: 'Agregar fechas',
  next: 'El próximo pago debe llegar a más tardar el',
  nextSafe: 'Para estar seguro, haga el próximo pago a más tardar el',
  preApproved: 'El próximo pago con aprobación previa debe llegar a más tardar el',
  preApprovedSafe: 'Para estar seguro, haga el próximo pago con aprobación previa a más tardar el',
  passed: 'El último pago debía llegar a más tardar el',
  none: 'Aún no se conoce ninguna fecha límite',
  noneNote: 'Indique las fechas que anunció la compañía.',
  outside: 'Solo tenemos términos para otros meses.',
  entered: 'Según las fechas que usted indicó',
  worked: 'Según las reglas del plan',
  columns: ['Mes', 'El dinero debe llegar a más tardar el', 'Para estar seguro, pague a más tardar el', 'Fecha de inversión', 'El dinero con aprobación previa debe llegar a más tardar el', 'Con aprobación previa, para estar seguro, pague a más tardar el', 'Período de inversión', 'Se fijan el descuento y el precio umbral', 'Fecha de registro'],
  month: (text) => `${month(text)} ${text.slice(0, 4)}`,
  which: ({ number: one, of }) => `(${one} de ${of})`,
  day: dayOf,
  days: (start, end, month) => end ? `${dayOf(start, month)} a ${dayOf(end, month)}` : `Empieza el ${dayOf(start, month)}`,
  until: (end, month) => `Termina el ${dayOf(end, month)}`,
  nextTag: 'Próximo',
  passedTag: 'Ya pasó',
  open: (spans) => `Aún no hay fechas ${list(spans.map(([first, last]) => first === last ? `para ${monthAndYear(first)}` : `de ${monthAndYear(first)} a ${monthAndYear(last)}`))}`,
  foot: 'La compañía puede anunciar otras fechas. Rigen los documentos del plan. Estos son los días en que su dinero debe llegar, no los días para enviarlo.',
  addAll: (count) => count === 1 ? 'Agregar al calendario' : `Agregar las ${count} al calendario`
}

/** The chart of an investment period. */
export const periodChart = {
  title: 'Precio de mercado, día por día',
  threshold: (threshold) => `Línea discontinua: el precio umbral, ${money(threshold)}. Círculo vacío: un día por debajo.`,
  sentence: (days, threshold) => [
    `Precio de mercado: ${days.filter(({ market }) => market).map(({ date, market }) => `${shortDate(date)} ${money(market.price)}`).join(', ')}`,
    threshold && `Precio umbral: ${money(threshold)}`
  ].filter(Boolean).map((part) => `${part}.`).join(' ')
}
