/**
 * The page's words about answers, in Spanish. Sentences for steps and problems are the package's.
 *
 * Functions get values as the core gives them. A telephone number is undefined if the plan names none.
 */

import { needed } from './engine.js'
import { formats } from './formats.js'

const {
  aboutCount, aboutInColumn, aboutMoney, count, date, dayWithYear, longDate, money, monthAndYear, monthDay, monthName, number, percent, roundMoney,
  shortDate
} = formats

const isZero = (text) => /^0*(\.0*)?$/.test(text)
const isPast = (days) => String(days).startsWith('-')
const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1)
const businessDays = (value) => count(String(value), 'día hábil', 'días hábiles')
/** Writes how long before a day; nothing is the day itself. */
const daysBefore = (lead) => isZero(String(lead.days ?? lead)) ? 'El mismo día' : `${lead.days === undefined ? businessDays(lead) : count(String(lead.days), 'día', 'días')} antes`
const numberOfShares = (text) => count(text, 'acción', 'acciones')
const fewShares = (text) => aboutCount(text, 'acción', 'acciones')
/** `unas 74.39 acciones`, but `cerca de 1 acción`. */
const aboutShares = (text) => `${Number(text) < 2 ? 'cerca de' : 'unas'} ${fewShares(text)}`
const joined = (...sentences) => sentences.filter(Boolean).join(' ')
/** A range stays on one line. */
const amounts = (least, most) => least && most
  ? `de\u00a0${roundMoney(least)}\u00a0a\u00a0${roundMoney(most)}`
  : most ? `hasta ${roundMoney(most)}` : `${roundMoney(least)} o más`
const percents = (least, most) => least === most ? percent(most) : `de ${percent(least)} a ${percent(most)}`

/** Names a kind of document with its article: `la carta`, `el prospecto`. */
const the = (document) => `${document.endsWith('a') ? 'la' : 'el'} ${document.toLowerCase()}`
const ofThe = (document) => `de ${the(document)}`.replace(/^de el /, 'del ')
const at = (place) => place ? ` (${place.toLowerCase()})` : ''

/** Names of the periods that limits cover. */
const TIMES = { payment: 'pago', month: 'mes', quarter: 'trimestre', year: 'año' }
const ADJECTIVES = { payment: 'por pago', month: 'mensual', quarter: 'trimestral', year: 'anual' }
const perPeriod = (per) => per === 'payment' ? 'por pago' : `al ${TIMES[per]}`
const METHODS = { check: 'cheque', 'one-time-debit': 'débito bancario único', 'recurring-debit': 'débito bancario automático', 'bank-debit': 'débito bancario', payroll: 'descuento de nómina' }
const ZONES = { eastern: 'del Este', central: 'del Centro', mountain: 'de la Montaña', pacific: 'del Pacífico' }
/** Writes the hour of a 24-hour clock in a time zone. */
const atTime = (time, zone) => {
  const [hour, minute] = time.split(':').map(Number)
  const clock = minute === 0 && hour % 12 === 0 ? ['a medianoche', 'al mediodía'][hour / 12] : `a ${hour % 12 === 1 ? 'la' : 'las'} ${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? 'a. m.' : 'p. m.'}`
  return `${clock}, hora ${ZONES[zone]}`
}

const notPublished = 'No publicado'

export const why = {
  label: '¿Por qué?',
  letter: (document, place) => `${capitalised(the(document))} dice${at(place)}`,
  translation: 'En español',
  summary: (document, place) => `Nuestro resumen ${ofThe(document)}${at(place)}`,
  how: 'Cómo se calcula',
  assumed: 'Nuestro supuesto',
  reading: 'Cómo lo interpretamos',
  missing: notPublished
}

export const intro = {
  termsOf: (day) => `Términos del ${date(day)}`,
  old: (year, phone) => `Estos términos son de ${year}. ${phone ? `Llame al ${phone}` : 'Pregunte a la compañía'} antes de enviar nada.`,
  howToSend: (document, phone) => `Cómo enviarlo: ${the(document)} no lo dice. ${phone ? `Llame al ${phone}.` : 'Pregunte a la compañía.'}`,
  example: 'Ejemplo'
}

/** Facts of the plan, before anything is typed. */
export const facts = {
  limits ({ per = 'month', minimumPer = per, further = [], own, newcomer, participant }) {
    const one = participant ?? (own.least || own.most ? undefined : 'new')
    const [first, second] = one === 'new' ? [newcomer] : one === 'existing' ? [own] : [own, newcomer]
    if (!first.least && !first.most) return { headline: 'Pida los límites a la compañía', value: 'No se publicaron los límites' }
    const isSame = !second || (first.least === second.least && first.most === second.most)
    const who = { existing: ' si ya tiene acciones', new: ' para inversionistas nuevos' }[one] ?? ''
    const open = first.least ? first.most ? '' : '. Máximo no publicado' : '. Mínimo no publicado'
    const also = further.map(({ per, value }, index) => `${index === 0 ? ', como máximo' : ' y'} ${roundMoney(value)} ${perPeriod(per)}`).join('')
    if (minimumPer !== per && first.least && first.most) {
      const newcomers = !isSame && `. Inversionistas nuevos: ${amounts(second.least, second.most === first.most ? undefined : second.most)}`
      return { headline: `El plan permite ${roundMoney(first.least)} o más ${perPeriod(minimumPer)}`, value: `hasta ${roundMoney(first.most)} ${perPeriod(per)}${also}${who}${newcomers || ''}` }
    }
    return {
      headline: `El plan permite ${amounts(first.least, first.most)}`,
      value: `${perPeriod(per)}${also}${who}${open}${isSame ? '' : `. Inversionistas nuevos: ${amounts(second.least, second.most)}`}`
    }
  },
  fees: 'Comisiones',
  feesTaken: (isDividend) => isDividend ? 'Se descuentan de su dividendo' : 'Se descuentan de lo que envía',
  fee ({ on, of, paidBy, source, amount, percent: rate, atLeast, atMost }) {
    const most = [atLeast && `al menos ${money(atLeast)}`, atMost && `como máximo ${money(atMost)}`].filter(Boolean).join(', ')
    const what = on === 'share' ? `${money(amount)} por acción` : rate ? `${percent(rate)} ${of === 'dividend' ? 'del dividendo' : 'del pago'}` : money(amount)
    const when = { enrolment: 'por inscribirse', purchase: rate ? '' : of === 'dividend' ? 'por dividendo reinvertido' : 'por pago', share: of === 'dividend' ? 'comprada con dividendos' : of ? 'comprada con pagos' : '' }[on]
    const said = [what, when, paidBy && `con ${METHODS[paidBy]}`, source && (source === 'direct' ? 'si se compra a la compañía' : 'si se compra en el mercado abierto')].filter(Boolean).join(' ')
    return [said, most].filter(Boolean).join(', ')
  },
  automatic: (amount) => `Los pagos automáticos mensuales pueden ser desde ${roundMoney(amount)}.`,
  newAutomatic: ({ amount, payments }) => `Los inversionistas nuevos también pueden empezar con ${payments ? `${payments} ` : ''}pagos automáticos mensuales de ${roundMoney(amount)} o más.`,
  due: 'Su dinero debe llegar',
  lead: (lead) => daysBefore(lead),
  dueNote: (phone) => `de la fecha de inversión, el día de la compra. ${phone ? `Para saberla, llame al ${phone}` : 'Pregúntela a la compañía'}`,
  duePeriod: 'del primer día del período de inversión',
  addDate: 'Agregue la fecha de inversión para saber qué día es',
  addStart: 'Agregue el primer día del período de inversión para saber qué día es',
  askDue: 'Pregunte a la compañía cuándo debe llegar su dinero',
  discount: 'Descuento sobre el precio de mercado',
  percents: (least, most) => capitalised(percents(least, most)),
  mayBeNone: 'La compañía puede fijarlo o no cada mes.',
  fixed: 'Fijado por el plan',
  thisMonth: (discount) => `${percent(discount)} este mes`,
  mayBe: (least, most) => least === most ? 'Fijado por el plan' : `La compañía puede fijar ${percents(least, most)}.`,
  addPrice: 'Agregue un precio reciente para estimar sus acciones',
  addValue: 'Agregue el valor liquidativo para estimar sus acciones',
  notPublished
}

export const verdict = {
  within: (amount) => `${roundMoney(amount)} está dentro de los límites`,
  withApproval: (amount) => `${roundMoney(amount)} se permite con aprobación`,
  between: (total, minimum, maximum, per) => `${per === 'payment' ? 'Su pago' : `Su total de este ${TIMES[per]}`}, ${roundMoney(total)}, está dentro de los límites: ${amounts(minimum, maximum)}.`,
  wait: (phone) => `No lo envíe todavía. ${phone ? `Para saber la fecha de inversión, llame al ${phone}` : 'Pregunte a la compañía la fecha de inversión'}`,
  waitForPeriod: (phone) => `No lo envíe todavía. ${phone ? `Para saber el período de inversión, llame al ${phone}` : 'Pregunte a la compañía el período de inversión'}`,
  accepted: (amount) => `Sí, puede enviar ${roundMoney(amount)}`,
  told: 'Usted nos dijo que la compañía lo aprobó',
  mayNotClear: 'Quizá no se haga efectivo a tiempo. Pregunte antes de enviarlo.',
  more: (remaining, per, day, due) => {
    const time = per === 'month' ? monthName(day.slice(0, 7)) : `este ${TIMES[per]}`
    return isZero(remaining)
      ? `Es lo máximo para ${time} sin aprobación`
      : `Hasta ${roundMoney(remaining)} más para ${time}, si llega a más tardar el ${monthDay(due)}`
  },
  dividend: 'Sí, puede reinvertirlo',
  dividendOpen: 'Puede reinvertirlo',
  dividendNote: 'Un dividendo reinvertido no tiene mínimo ni máximo.',
  reinvested: (part, rest) => `Se reinvierten ${money(part)}. Los otros ${money(rest)} se le pagan a usted.`,
  suspended: 'No envíe dinero ahora',
  suspendedNote: 'Por ahora, la compañía suspendió este tipo de pago.',
  dividendsSuspended: 'No, reinversión suspendida',
  dividendsSuspendedNote: 'Por ahora, la compañía no reinvierte dividendos.',
  askFirst: 'Pregunte a la compañía antes de enviar nada.',
  belowMinimum: (leastNow) => `Envíe al menos ${roundMoney(leastNow)}`,
  minimum: (minimum, per, participant) => `El mínimo es ${roundMoney(minimum)} ${perPeriod(per)} para ${participant === 'new' ? 'un inversionista nuevo' : 'quien ya es accionista'}.`,
  alreadySent: (sent, leastNow) => `Ya envió ${roundMoney(sent)}. Con ${roundMoney(leastNow)} más llega al mínimo.`,
  needsApproval: 'Primero necesita aprobación',
  overMaximum: (maximum, per) => `Más de ${roundMoney(maximum)} ${perPeriod(per)} requiere la aprobación previa de la compañía.`,
  left: (remaining, per) => `Este ${TIMES[per]} quedan ${roundMoney(remaining)}.`,
  allSent: (per) => `Ya envió el máximo de este ${TIMES[per]}.`,
  late: 'Ya es tarde para esta fecha',
  latePeriod: 'Ya es tarde para este período',
  had: (due) => `Su dinero debía llegar a más tardar el ${longDate(due)}.`,
  lateMoney: (document) => `${capitalised(the(document))} no dice qué pasa con el dinero que llega tarde.`,
  closed: { __proto__: null, nyse: 'El mercado cierra ese día', 'federal-reserve': 'Los bancos cierran ese día' },
  closedOn: (day, name) => `${capitalised(longDate(day))}${name ? `, ${name}` : ''}. No se compran acciones.`,
  notCovered: 'No con este plan',
  from: (day) => `Estos términos entraron en vigor el ${date(day)}.`,
  until: (day) => `Solo tenemos términos hasta el ${date(day)}.`,
  check: 'Revise el formulario',
  needed,
  participantMatters: 'El mínimo puede ser distinto para inversionistas nuevos.',
  unpublished: 'Pregunte a la compañía',
  unpublishedNote: 'Depende de un límite que no se publicó.'
}

export const due = {
  label: 'Su dinero debe llegar a más tardar el',
  had: 'Su dinero debía llegar a más tardar el',
  day: dayWithYear,
  dayAt: (day, time, zone) => time ? `${dayWithYear(day)}, ${atTime(time, zone)}` : dayWithYear(day),
  surely: 'Para estar seguro, pague a más tardar el',
  clears: ({ businessDays: days, method }, day, time, zone) => method
    ? `Su ${METHODS[method]} tarda hasta ${businessDays(days)} en hacerse efectivo, y debe serlo a más tardar el ${longDate(day)}${time ? ` ${atTime(time, zone)}` : ''}`
    : `Puede tardar hasta ${businessDays(days)} en hacerse efectivo, según cómo pague. Debe serlo a más tardar el ${longDate(day)}${time ? ` ${atTime(time, zone)}` : ''}`,
  clearsLate: ({ businessDays: days, method }) => method
    ? `Su ${METHODS[method]} puede tardar ${businessDays(days)} en hacerse efectivo, así que quizá no llegue a tiempo`
    : `Puede tardar ${businessDays(days)} en hacerse efectivo, según cómo pague, así que quizá no llegue a tiempo`,
  cancelBy: (day) => `Puede cancelar hasta el ${longDate(day)}.`,
  waiverRequest: ({ date: day, time, zone }) => `Pida la aprobación a más tardar el ${longDate(day)}${time ? ` ${atTime(time, zone)}` : ''}.`,
  record: ({ date: day, inTime }) => `La compra ${inTime ? 'llega' : 'no llega'} a tiempo para el dividendo con fecha de registro del ${longDate(day)}.`,
  none: 'Usted no envía nada',
  noneNote: 'Su dividendo se reinvierte por usted.',
  left ({ date: day, businessDaysLeft }, asOf, today) {
    if (businessDaysLeft === null) return 'Deje tiempo para que llegue'
    if (isPast(businessDaysLeft)) {
      const days = String(businessDaysLeft).slice(1)
      return Number(days) > 20 ? 'Esa fecha ya pasó' : `Eso fue ${businessDays(days)} antes del ${date(asOf)}`
    }
    if (day === asOf) return asOf === today ? 'Es hoy' : 'También es la fecha desde la que usted cuenta'
    return `${String(businessDaysLeft) === '1' ? 'Queda' : 'Quedan'} ${businessDays(businessDaysLeft)}${!asOf || asOf === today ? '' : `, contando desde el ${date(asOf)}`}`
  },
  forMost: (maximum) => `para ${roundMoney(maximum)} o menos`,
  bankDays: (day) => `Contando los días hábiles bancarios, es el ${longDate(day)}. Esa es la fecha más segura.`,
  calendar: 'Agregar al calendario',
  calendarSaved: 'Archivo de calendario guardado. Ábralo para agregar la fecha.'
}

const lessFees = (total) => total === undefined ? '' : `, menos cerca de ${aboutMoney(total)} de comisiones,`

export const shares = {
  label: 'Lo que compra',
  about: (shares) => capitalised(aboutShares(shares)),
  note (market, price, discount, saving) {
    if (isZero(discount)) return `Si el precio es ${money(market)}, sin descuento`
    return `Si el precio es ${money(market)}: cerca de ${aboutMoney(price)} por acción${isZero(saving) ? '' : `, y ahorra cerca de ${aboutMoney(saving)}`}`
  },
  worth: (value) => `Valen cerca de ${aboutMoney(value)} a ese precio, antes de comisiones`,
  worthNet: (value) => `Valen cerca de ${aboutMoney(value)} a ese precio`,
  fees: (total) => `Descontados cerca de ${aboutMoney(total)} de comisiones`,
  leftOver: ({ amount, becomes }) => `Sobran ${money(amount)}, que ${{ kept: 'se guardan para su próxima compra', 'paid-out': 'se le pagan', refunded: 'se le devuelven' }[becomes]}.`,
  chooseMethod: 'Elija cómo pagará para ver cuántas acciones, porque las comisiones dependen de eso',
  exact: (shares, price) => `Antes de redondear: ${numberOfShares(shares)} a ${money(price)}`,
  payLabel: (market) => `Si el precio es ${money(market)}, usted paga`,
  pay: (price) => `Cerca de ${aboutMoney(price)} por acción`,
  finish: 'Complete el monto para ver cuántas acciones',
  finishWho: 'Elija “Ya tengo” o “Aún no tengo” para ver cuántas acciones',
  because: (amount, shares, price, discount, fees) => isZero(discount)
    ? `Con ${roundMoney(amount)}${lessFees(fees)} compra ${aboutShares(shares)} al precio de mercado, ${aboutMoney(price)} cada una.`
    : `Con ${roundMoney(amount)}${lessFees(fees)} compra ${aboutShares(shares)} a ${aboutMoney(price)} cada una: el precio de mercado menos ${percent(discount)}.`,
  others: 'Con otros descuentos',
  columns: ['Descuento', 'Usted paga', 'Acciones', 'Ahorra'],
  yours: (discount) => `${isZero(discount) ? 'Ninguno' : percent(discount)}, el suyo`,
  discount: (discount) => isZero(discount) ? 'Ninguno' : percent(discount),
  none: '–'
}

export const next = {
  title: 'Qué puede hacer',
  call: (phone) => `Llame al ${phone}`,
  callFirst: 'Antes de enviar nada',
  callForDate: 'Pregunte la fecha de inversión',
  callCompany: (phone) => `Llame a la compañía, ${phone}`,
  askApproval: 'Pregunte cómo pedir la aprobación. Llamar no basta para tenerla.',
  callQuestions: 'Si tiene preguntas',
  use: (amount) => `Usar ${roundMoney(amount)}`,
  arrives: (due) => `Debe llegar a más tardar el ${dayWithYear(due)}`,
  approved: 'Ya tengo aprobación',
  approvedNote: 'Vea las fechas y las acciones',
  sentSome: (per) => `Ya envié algo este ${TIMES[per]}`,
  sentNote: 'También cuenta para el mínimo',
  meant: (day) => `Quise decir el ${shortDate(day)}`,
  nextDate: 'Indicar la próxima fecha anunciada',
  nextDateNote: 'Una fecha de inversión posterior',
  otherDate: 'Cambiar la fecha',
  changeArrival: 'Cambiar su fecha',
  arriveBy: (due) => `Para que llegue a más tardar el ${dayWithYear(due)}`,
  single: 'Revisar un solo pago',
  singleNote: 'Se invierte en un solo día'
}

/** Says of one of several payments that it is late; undefined for everything else. */
export const arrivesLate = ({ code, field, values }) => code === 'past-due' && field.startsWith('payments')
  ? `Elija un día anterior: su dinero debe llegar a más tardar el ${longDate(values.due)}`
  : undefined

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
  needsApproval: (per, maximum) => per === 'payment' ? verdict.overMaximum(maximum, per) : `Juntos superan el máximo del ${TIMES[per]}.`,
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
  threshold: 'Por los días en que el precio quedó por debajo del umbral.',
  small: 'Por los días cuya parte no alcanzó para comprar acciones.',
  both: 'Por los días en que el precio quedó por debajo del umbral o la parte no alcanzó.'
}

export const overPeriod = {
  oneDay: 'Se invierte en un solo día',
  oneDayNote: (maximum) => maximum ? `Un pago de hasta ${roundMoney(maximum)} no se reparte en un período de inversión.` : 'No se reparte en un período de inversión.',
  note: (average, refund) => joined(average && `A cerca de ${aboutMoney(average)} por acción.`, !isZero(refund) && `Se devolverían ${roundMoney(refund)}.`),
  nothing: 'Ninguna acción',
  returned: RETURNED,
  ifThreshold: (document) => `Si se aplica un umbral; ${the(document)} no lo dice`,
  exact: (shares, average) => `Antes de redondear: ${numberOfShares(shares)} a ${money(average)}`,
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
  needsValue: 'El precio del plan depende del valor liquidativo de cada día, así que aquí no podemos estimar sus acciones',
  addPeriod: 'Indique el primer y el último día del período de inversión'
}

export const dates = {
  title: 'Todas las fechas, mes por mes',
  addDates: 'Agregar fechas',
  next: 'El próximo pago debe llegar a más tardar el',
  preApproved: 'El próximo pago con aprobación previa debe llegar a más tardar el',
  passed: 'El último pago debía llegar a más tardar el',
  none: 'Aún no se conoce ninguna fecha límite',
  noneNote: 'Indique las fechas que anunció la compañía.',
  outside: 'Solo tenemos términos para otros meses.',
  entered: 'Según las fechas que usted indicó',
  worked: 'Según las reglas del plan',
  columns: ['Mes', 'El dinero debe llegar a más tardar el', 'Fecha de inversión', 'El dinero con aprobación previa debe llegar a más tardar el', 'Período de inversión', 'Se fijan los términos', 'Fecha de registro'],
  month: monthAndYear,
  which: ({ number: one, of }) => `(${one} de ${of})`,
  day: dayWithYear,
  days: (start, end) => end ? `${start.slice(0, 4) === end.slice(0, 4) ? shortDate(start) : dayWithYear(start)} a ${dayWithYear(end)}` : `Empieza el ${dayWithYear(start)}`,
  until: (end) => `Termina el ${dayWithYear(end)}`,
  nextTag: 'Próximo',
  open: (first, last) => `Aún no hay fechas ${first === last ? `para ${monthAndYear(first)}` : `de ${monthAndYear(first)} a ${monthAndYear(last)}`}`,
  foot: 'La compañía puede anunciar otras fechas. Rigen los documentos del plan. Estos son los días en que su dinero debe llegar, no los días para enviarlo.',
  addAll: (count) => count === 1 ? 'Agregar al calendario' : `Agregar las ${count} al calendario`
}

export const bar = {
  day: shortDate,
  by: (day) => `a más tardar el ${shortDate(day)}`,
  shares: aboutShares
}

export const take = {
  entered: 'Lo que usted indicó',
  foot: 'Solo una estimación. No es una oferta. Rigen los documentos del plan.',
  printed: (day) => `Impreso el ${date(day)}`,
  reasonsCopied: 'Copiado: su respuesta y el porqué.',
  linkCopied: 'Enlace copiado. Quien lo tenga puede ver lo que usted indicó.',
  copyByHand: 'Su navegador no permitió copiar. Seleccione el texto de abajo y cópielo.',
  datesFile: (month) => `fechas-del-plan-desde-${month}.ics`,
  dueFile: (day) => `fecha-limite-${day}.ics`,
  csvFile: 'respuestas-del-plan.csv',
  calendarFailure: 'No pudimos crear el archivo de calendario. Inténtelo de nuevo o vuelva a cargar la página. No perderá lo que escribió.'
}

export const problems = {
  prefix: 'Error: ',
  more: (count) => `Y ${count} más`
}

export const actions = {
  exampleShown: 'Se llenó el ejemplo. Elija “Deshacer” para recuperar lo que escribió.',
  exampleFirst: 'Se llenó el ejemplo.',
  cleared: 'Se borró el formulario. Elija “Deshacer” para recuperar lo que escribió.',
  undone: 'Se recuperó lo que escribió.',
  set: (count) => `(${count} en uso)`
}

export const files = {
  otherKind: 'Elija un archivo .csv o .txt',
  tooLarge: 'Elija un archivo de 1 MB o menos',
  unreadable: 'No pudimos leer este archivo. Revíselo, o pegue sus líneas',
  tooMany: (most) => `Elija un archivo con ${most} pagos o menos`,
  taken: (name) => `La lista se llenó con ${name}. Elija “Deshacer” para recuperar lo que escribió.`
}

export const withoutWasm = 'La calculadora no funciona en este navegador. Falta WebAssembly o está desactivado. Pruebe con otro navegador.'
export const forbidden = "La política de seguridad de este sitio web impide que funcione la calculadora. Su script-src debe permitir 'wasm-unsafe-eval'."
export const failure = 'La calculadora no funciona en este momento. Vuelva a cargar la página. No perderá lo que escribió.'
export const askBelow = 'Los términos del plan y los teléfonos están abajo.'

const calendars = { __proto__: null, nyse: 'los días en que abre la Bolsa de Nueva York', 'federal-reserve': 'los días en que abren los bancos de la Reserva Federal' }
const counts = ['ningún', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve']

/** Writes a term, by its part of the plan file. */
const WRITTEN = {
  effectiveFrom: date,
  effectiveUntil: date,
  limits: roundMoney,
  dueDates: (value) => counts[value] ?? number(String(value)),
  calendar: (name) => calendars[name],
  discounts: percent,
  shares: (value) => ({ __proto__: null, down: 'hacia abajo' })[value] ?? number(value),
  displayedPrices: number
}

/** Writes the terms of a plan file on the page. */
export const terms = {
  title: ({ issuer, name }) => `${issuer}: ${name}`,
  /** Names of the periods that limits cover. */
  per: (per) => TIMES[per],
  written: (path, value) => WRITTEN[path.split('.')[0]](value)
}

const optional = (value, write) => value === undefined ? undefined : write(value)

/** Returns true for a fee that is taken out of payments or dividends. */
const isTaken = ({ on, amount, percent: rate, paidByCompany }) => on !== 'sale' && (amount ?? rate) && !paidByCompany

export const planPage = {
  pageTitle: ({ issuer, name }) => `Calculadora del plan de ${issuer} – ${name}`,
  governs: (document) => document ? `Rige el documento “${document.title}” del ${date(document.date)}.` : 'Rigen los documentos del plan.',
  source: ({ title, registration, date: day }) => joined(
    `Términos según: ${title}${day ? `, del ${date(day)}` : ''}.`, registration && `N.º de registro o de presentación: ${registration}.`),
  termsTitle: 'Los términos del plan en lenguaje sencillo',
  termsLede: ({ title }) => `Escribimos este resumen a partir de una sola fuente: ${title}. Los números de las notas son nuestros.`,
  notPublished,
  facts: [
    { name: 'En vigor desde', write: (term) => optional(term('effectiveFrom'), date) },
    { name: 'Se conoce hasta', write: (term) => optional(term('effectiveUntil'), date), isOptional: true },
    { name: (_, perMinimum) => `Mínimo ${ADJECTIVES[perMinimum]} si ya tiene acciones`, write: (term) => optional(term('limits.existingMinimum'), roundMoney) },
    { name: (_, perMinimum) => `Mínimo ${ADJECTIVES[perMinimum]} si es inversionista nuevo`, write: (term) => optional(term('limits.newMinimum'), roundMoney) },
    { name: (per) => `Máximo ${ADJECTIVES[per]} sin aprobación`, write: (term) => optional(term('limits.maximum'), roundMoney) },
    { name: 'Otros máximos', write: (term) => optional(term('limits.furtherMaximums'), (further) => further.map(({ per, value }) => `${roundMoney(value)} ${perPeriod(per)}`).join(', ')), isOptional: true },
    { name: 'Comisiones', write: (term) => optional(term('fees.items'), (items) => items.filter(isTaken).map(facts.fee).join('; ')), isOptional: true },
    { name: 'Descuento', write: (term) => optional(term('discounts.standard.maximum'), (most) => facts.percents(term('discounts.standard.minimum'), most)) },
    { name: 'Descuento con aprobación previa', write: (term) => optional(term('discounts.preApproved.maximum'), (most) => facts.percents(term('discounts.preApproved.minimum'), most)) },
    { name: 'El dinero debe llegar', write: (term) => optional(term('dueDates.standard'), (value) => `${daysBefore(value)} de la fecha de inversión`) },
    { name: 'El dinero con aprobación previa debe llegar', write: (term) => optional(term('dueDates.preApproved'), (value) => `${daysBefore(value)} del período de inversión`) },
    { name: 'Decimales de una acción', write: (term) => optional(term('shares.decimals'), String) },
    { name: 'Días hábiles', write: (term) => calendars[term('calendar')] }
  ],
  clause: (id) => `Nota ${id}`,
  unstatedTitle: 'Lo que no pudimos encontrar',
  unstatedLede: 'No encontramos nada publicado sobre estos puntos. La respuesta que necesita uno de ellos lo dice. Pregunte a la compañía.',
  assumedTitle: 'Lo que supone esta calculadora',
  assumedLede: 'Si una respuesta depende de uno de estos supuestos, “Cómo se calcula” lo dice.',
  contactsTitle: 'A quién llamar',
  noContacts: 'No tenemos teléfonos de este plan. Pregunte al departamento de relaciones con inversionistas de la compañía.'
}

export const languageFailure = (name) => `${name} no se cargó. Inténtelo de nuevo.`
