/** Words of an answer, in Spanish. */

import { about } from '../engine.js'
import { businessDays, isZero, numberOfShares } from '../engine/phrases.js'
import { formats } from '../formats.js'
import { METHODS, TIMES, aboutShares, amounts, at, atTime, capitalised, isPast, notPublished, ofThe, perPeriod, the, withDiscount } from './phrases.js'

const { aboutMoney, date, dayWithYear, longDate, money, monthDay, monthName, percent, roundMoney, shortDate } = formats

export const why = {
  label: '¿Por qué?',
  letter: (document, place) => `${capitalised(the(document))} dice${at(place)}`,
  translation: 'En español',
  summary: (document, place) => `Nuestro resumen ${ofThe(document)}${at(place)}`,
  stated: (document, place) => `Lo dice ${the(document)}${at(place)}`,
  how: 'Cómo se calcula',
  assumed: 'Nuestro supuesto',
  reading: 'Cómo lo interpretamos',
  missing: notPublished
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
  more: (remaining, per, day, due, canApprove) => {
    const time = per === 'month' ? monthName(day.slice(0, 7)) : `este ${TIMES[per]}`
    return isZero(remaining)
      ? `Es lo máximo para ${time}${canApprove ? ' sin aprobación' : ''}`
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
  sendAtMost: (remaining) => `Envíe como máximo ${roundMoney(remaining)}`,
  nothingMore: (per) => `No envíe más este ${TIMES[per]}`,
  maximum: (maximum, per) => `El máximo es ${roundMoney(maximum)} ${perPeriod(per)}.`,
  left: (remaining, per) => `Este ${TIMES[per]} quedan ${roundMoney(remaining)}.`,
  allSent: (per) => `Ya envió el máximo de este ${TIMES[per]}.`,
  late: 'Ya es tarde para esta fecha',
  latePeriod: 'Ya es tarde para este período',
  had: (due) => `Su dinero debía llegar a más tardar el ${longDate(due)}.`,
  lateMoney: (document) => `${capitalised(the(document))} no dice qué pasa con el dinero que llega tarde.`,
  askLateMoney: 'Pregunte qué pasa con el dinero que llega tarde.',
  countingFrom: (day) => `Contando desde el ${longDate(day)}.`,
  closed: { __proto__: null, nyse: 'El mercado cierra ese día', 'federal-reserve': 'Los bancos cierran ese día' },
  closedOn: (day, name) => `${capitalised(longDate(day))}${name ? `, ${name}` : ''}. No se compran acciones.`,
  notCovered: 'No con este plan',
  from: (day) => `Estos términos entraron en vigor el ${date(day)}.`,
  until: (day) => `Solo tenemos términos hasta el ${date(day)}.`,
  check: 'Revise el formulario',
  feesTakeAll: (isDividend) => `Las comisiones absorben todo el ${isDividend ? 'dividendo' : 'pago'}`,
  needed: (field) => about(field).ask,
  participantMatters: 'El mínimo puede ser distinto para inversionistas nuevos.',
  unpublished: 'Pregunte a la compañía',
  unpublishedNote: 'Depende de un límite que no se publicó.'
}

export const due = {
  label: 'Su dinero debe llegar a más tardar el',
  had: 'Su dinero debía llegar a más tardar el',
  day: dayWithYear,
  dayAt: (day, time, zone) => time ? `${dayWithYear(day)}, ${atTime(time, zone)}` : dayWithYear(day),
  byRule: (day) => `${longDate(day)}, según la regla del plan`,
  noteByRule: (day) => `Según la regla del plan, la compra es el ${longDate(day)}.`,
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
  noneLabel: 'Lo que envía',
  none: 'Usted no envía nada',
  noneNote: 'Su dividendo se reinvierte por usted.',
  left ({ date: day, businessDaysLeft }, asOf, today) {
    if (businessDaysLeft === null) return 'Deje tiempo para que llegue'
    if (isPast(businessDaysLeft)) {
      const days = String(businessDaysLeft).slice(1)
      return Number(days) > 20 ? 'Esa fecha ya pasó' : `Eso fue ${businessDays(days)} antes del ${date(asOf)}`
    }
    if (day === asOf) return asOf === today ? 'Es hoy' : 'También es la fecha desde la que usted cuenta'
    return `${String(businessDaysLeft) === '1' ? 'Queda' : 'Quedan'} ${businessDays(businessDaysLeft)}${!asOf || asOf === today ? '' : ` después del ${date(asOf)}`}`
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
  note (market, price, discount, saving, isOpen) {
    if (isZero(discount)) return `Si el precio es ${money(market)}, ${isOpen ? 'antes de cualquier descuento' : 'sin descuento'}`
    return `Si el precio es ${money(market)}: cerca de ${aboutMoney(price)} por acción${isZero(saving) ? '' : `, y ahorra cerca de ${aboutMoney(saving)}`}`
  },
  worth: (value) => `Valen cerca de ${aboutMoney(value)} a ese precio, antes de comisiones`,
  worthNet: (value) => `Valen cerca de ${aboutMoney(value)} a ese precio`,
  fees: (total) => `Descontados cerca de ${aboutMoney(total)} de comisiones`,
  leftOver: ({ amount, becomes }) => `Sobran ${money(amount)}, que ${{ kept: 'se guardan para su próxima compra', 'paid-out': 'se le pagan', refunded: 'se le devuelven' }[becomes]}.`,
  chooseMethod: 'Elija cómo pagará para ver cuántas acciones, porque las comisiones dependen de eso',
  exact: (shares, price, discount) => `Antes de redondear: ${numberOfShares(shares)} a ${money(price)}${withDiscount(discount)}`,
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
  sendInstead: (amount) => `Enviar solo ${roundMoney(amount)}`,
  arrives: (due) => `Debe llegar a más tardar el ${dayWithYear(due)}`,
  approved: 'Ya tengo aprobación',
  approvedNote: 'Vea las fechas y las acciones',
  sentSome: (per) => `Ya envié algo este ${TIMES[per]}`,
  sentNote: 'También cuenta para el mínimo',
  meant: (day) => `Quise decir el ${shortDate(day)}`,
  nextDate: 'Indicar la próxima fecha anunciada',
  nextDateNote: 'Una fecha de inversión posterior',
  nextPeriodNote: 'Un período de inversión posterior',
  later: (day) => `Cambiar al ${dayWithYear(day)}`,
  otherDate: 'Cambiar la fecha',
  changeArrival: 'Cambiar su fecha',
  arriveBy: (due) => `Para que llegue a más tardar el ${dayWithYear(due)}`,
  single: 'Revisar un solo pago',
  singleNote: 'Se invierte en un solo día'
}

export const bar = {
  day: shortDate,
  by: (day) => `a más tardar el ${shortDate(day)}`,
  shares: aboutShares
}

/** Says of one of several payments that it is late; undefined for everything else. */
export const arrivesLate = ({ code, field, values }) => code === 'past-due' && field.startsWith('payments')
  ? `Elija un día anterior: su dinero debe llegar a más tardar el ${longDate(values.due)}`
  : undefined
