/** Texts of the pictures, in Spanish. */

import { formats } from './formats.js'

const { count, dayAndMonth, list, longDate, money, number, percent, shortDate } = formats

const MOST_LISTED = 6

const sentences = (...parts) => parts.filter(Boolean).map((part) => `${part}.`).join(' ')
const businessDays = (days) => count(String(days), 'día hábil', 'días hábiles')
const isNone = (discount) => /^0*(\.0*)?$/.test(discount)

/** The weekday on which weeks start: 0 is Sunday, 1 is Monday. */
export const weekStart = 0

/** Names of the marked days. */
export const names = {
  today: 'Hoy',
  asOf: 'Contado desde',
  due: 'Vence',
  paymentDue: 'Vence el pago',
  wasDue: 'Venció',
  investmentDate: 'Fecha de inversión',
  period: 'Período de inversión',
  periodStart: 'Comienza el período de inversión',
  periodEnd: 'Termina el período de inversión'
}

/** Names short enough for a cell of the month calendar. */
export const cells = {
  today: 'Hoy',
  asOf: 'Desde',
  due: 'Vence',
  invested: 'Invierte',
  closed: 'Cerrado'
}

const closings = {
  __proto__: null,
  'new-years-day': 'Año Nuevo',
  'martin-luther-king-day': 'Día de Martin Luther King',
  'washingtons-birthday': 'Natalicio de Washington',
  'good-friday': 'Viernes Santo',
  'memorial-day': 'Día de los Caídos (Memorial Day)',
  juneteenth: 'Diecinueve de Junio (Juneteenth)',
  'independence-day': 'Día de la Independencia',
  'labor-day': 'Día del Trabajo',
  'columbus-day': 'Día de la Raza (Columbus Day)',
  'veterans-day': 'Día de los Veteranos',
  'thanksgiving-day': 'Día de Acción de Gracias',
  'christmas-day': 'Navidad',
  'mourning-nixon': 'Día de luto por Richard Nixon',
  'september-11-attacks': 'Atentados del 11 de septiembre',
  'mourning-reagan': 'Día de luto por Ronald Reagan',
  'mourning-ford': 'Día de luto por Gerald Ford',
  'hurricane-sandy': 'Huracán Sandy',
  'mourning-bush': 'Día de luto por George H. W. Bush',
  'mourning-carter': 'Día de luto por Jimmy Carter',
  'added-closure': 'Cierre adicional'
}

const CLOSED = { __proto__: null, nyse: 'mercado cerrado', 'federal-reserve': 'bancos cerrados' }
const CLOSED_ON = { __proto__: null, nyse: 'El mercado cierra el', 'federal-reserve': 'Los bancos cierran el' }

/** `lun, 14 ene: Vence`. */
export const note = (date, name) => `${shortDate(date)}: ${name}`

/** `lun, 21 ene: Día de Martin Luther King, mercado cerrado`. */
export const closed = (name, date, calendar) => `${note(date, closings[name] ?? name)}, ${CLOSED[calendar]}`

export const timeline = {
  left (days) {
    if (days === 0) return 'Vence ese mismo día'
    if (days < 0) return `Venció hace ${businessDays(-days)}`
    return `${days === 1 ? 'Queda' : 'Quedan'} ${businessDays(days)}`
  },
  sentence ({ today, asOf, due, businessDaysLeft, first, last, isPeriod, calendar }, marked) {
    const isLate = businessDaysLeft < 0
    const closedDays = marked.filter(({ closing }) => closing)
    return sentences(
      'Línea de tiempo',
      asOf && `${asOf === today ? names.today : names.asOf}: ${longDate(asOf)}`,
      due && `${isLate ? names.wasDue : names.paymentDue}: ${longDate(due)}${businessDaysLeft === null ? '' : `, ${timeline.left(businessDaysLeft).toLowerCase()}`}`,
      isPeriod && first !== last
        ? `${names.period}: ${longDate(first)} a ${longDate(last)}`
        : `${isPeriod ? names.periodStart : names.investmentDate}: ${longDate(first)}`,
      closedDays.length > 0 && `${CLOSED_ON[calendar]} ${list(closedDays.map(({ date, closing }) => `${longDate(date)} (${closings[closing] ?? closing})`))}`
    )
  },
  legend: {
    counted: 'Día hábil que se cuenta',
    weekend: 'Fin de semana',
    withoutWeekends: 'Un tiempo tan largo se dibuja sin sus fines de semana.',
    withoutClosings: 'Un tiempo tan largo se dibuja sin sus fines de semana ni cierres.'
  }
}

export const discounts = {
  priceTitle: 'Precio por acción',
  sharesTitle: 'Acciones que compra su pago',
  axis: 'Descuento sobre el precio de mercado',
  atMonths: (discount) => isNone(discount) ? 'sin descuento este mes' : `con el ${percent(discount)} de este mes`,
  months: 'Este mes',
  notFromZero: 'Cada escala va del menor al mayor valor que se muestra, no desde cero.',
  sentence (rows) {
    const at = ({ discount, price, shares }) => `con ${percent(discount)}, ${money(price)} por acción${shares === null ? '' : ` y ${number(shares)} acciones`}`
    const month = rows.find(({ announced }) => announced)
    return sentences(
      `Gráfico del precio${rows[0].shares === null ? '' : ' y de las acciones que se compran'} según el descuento: ${at(rows[0])}; ${at(rows.at(-1))}`,
      month && `Este mes, ${at(month)}`
    )
  }
}

const listed = (dates, write) => dates.length > MOST_LISTED
  ? list([...dates.slice(0, MOST_LISTED - 1).map(write), `${number(String(dates.length - MOST_LISTED + 1))} días más`])
  : list(dates.map(write))

export const period = {
  title: 'Precio por acción, día por día',
  market: 'Precio de mercado',
  price: 'Precio con el descuento',
  thresholdAt: (threshold) => `Precio umbral, ${money(threshold)}`,
  unmet: (dates) => `Por debajo del umbral no se compra nada: ${listed(dates, dayAndMonth)}`,
  noPrice: 'Aún sin precio',
  notFromZero: 'La escala va del menor al mayor precio que se muestra, no desde cero.',
  sentence (rows, least, greatest, threshold) {
    const at = ({ date, market }) => `${money(market.price)} el ${longDate(date)}`
    const missed = rows.filter((row) => row.threshold === 'not-met')
    const open = rows.filter(({ market }) => market === null).length
    return sentences(
      `Gráfico del período de inversión, del ${longDate(rows[0].date)} al ${longDate(rows.at(-1).date)}`,
      `El menor precio de mercado es ${at(least)}, y el mayor, ${at(greatest)}`,
      threshold !== null && `El precio umbral es ${money(threshold)}`,
      threshold !== null && (missed.length > 0
        ? `Por debajo de él no se compra nada: ${list(missed.map(({ date }) => longDate(date)))}`
        : 'Ningún día está por debajo de él'),
      open > 0 && `${number(String(open))} de ${number(String(rows.length))} días aún no tienen precio`
    )
  }
}
