/** How much may be sent, in Spanish. */

import { PARTICIPANTS, count, isZero, money, number, onDate, timeOf, uncapitalised } from './phrases.js'

/** Describes the parts of a total: payments of a list, and `sentThisMonth`. */
const sentBefore = (payments, sentThisMonth) => {
  const listed = payments === '0' ? [] : [count(payments, 'pago de la lista', 'pagos de la lista')]
  const before = isZero(sentThisMonth) ? [] : [`${money(sentThisMonth)} enviados antes`]
  return [...listed, ...before].join(' y ')
}

export const limits = {
  fields: [
    [/^participant$/, { noun: 'Su respuesta sobre si tiene acciones', ask: '¿Tiene acciones ahora?' }],
    [/^payment\.kind$/, { noun: 'El tipo de pago' }],
    [/^payment\.amount$/, { noun: 'El monto', show: money, example: '2,500.00', ask: 'Indique un monto' }],
    [/^payment\.sentThisMonth$/, { noun: 'El monto ya enviado', show: money, example: '500.00' }],
    [/^(payment\.)?sentThisQuarter$/, { noun: 'El monto ya enviado este trimestre', show: money, example: '500.00' }],
    [/^(payment\.)?sentThisYear$/, { noun: 'El monto ya enviado este año', show: money, example: '500.00' }],
    [/^payments.*\.date$/, { noun: 'La fecha', show: onDate, example: '2008-01-02' }],
    [/^payments.*\.amount$/, { noun: 'El monto', show: money, example: '2,500.00' }],
    [/^payments/, { noun: 'La lista de pagos', line: 'una fecha y un monto, como 2008-01-02, 500', ask: 'Indique sus pagos' }],
    [/^sentThisMonth$/, { noun: 'El monto ya enviado', show: money, example: '500.00' }]
  ],
  steps: {
    minimum: ({ participant, per, recurring, payments }, result) => {
      if (!recurring) return `El mínimo para ${PARTICIPANTS[participant]} es ${money(result)} ${timeOf(per).each}.`
      if (participant === 'existing') return `El mínimo de un pago recurrente es ${money(result)} cada vez.`
      const by = payments ? count(payments, 'pago recurrente', 'pagos recurrentes') : 'pagos recurrentes'
      return `En lugar del primer mínimo, un inversionista nuevo puede empezar con ${by} de al menos ${money(result)}${payments === '1' ? '' : ' cada uno'}.`
    },
    maximum: ({ per, approval }, result) => approval
      ? `Puede enviar hasta ${money(result)} ${timeOf(per).each}.`
      : `Sin la aprobación previa de la compañía, puede enviar hasta ${money(result)} ${timeOf(per).each}.`,
    remaining: ({ maximum, sentThisMonth, per }, result) => isZero(sentThisMonth)
      ? `No ha enviado nada ${timeOf(per).now}, así que le quedan los ${money(result)} completos.`
      : `${money(maximum)} menos ${money(sentThisMonth)} ya enviados dejan ${money(result)} para ${timeOf(per).now}.`,
    'month-total': ({ amount, sentThisMonth, per }, result) => isZero(sentThisMonth)
      ? `No ha enviado nada más ${timeOf(per).now}, así que su total es ${money(amount)}.`
      : `${money(amount)} ahora más ${money(sentThisMonth)} ya enviados suman ${money(result)} ${timeOf(per).now}.`,
    'minimum-check': ({ total, minimum, per }, result) =>
      `Su ${per === 'payment' ? 'pago' : `total de ${timeOf(per).now}`}, ${money(total)}, ${result === 'met' ? 'alcanza el' : 'no llega al'} mínimo de ${money(minimum)}.`,
    tier: ({ total, maximum, per, approval }, result) => ({
      standard: `${money(total)} está dentro del máximo ${timeOf(per).adjective} de ${money(maximum)}${approval ? '' : ', así que no necesita aprobación'}.`,
      'pre-approved': `${money(total)} supera el máximo ${timeOf(per).adjective} de ${money(maximum)}. Usted nos dijo que la compañía lo aprobó, así que se aplican las reglas de los pagos con aprobación previa.`,
      'needs-approval': `${money(total)} supera el máximo ${timeOf(per).adjective} de ${money(maximum)}${approval ? '' : ', así que la compañía debe aprobarlo antes'}.`
    })[result],
    'sent-before': ({ payments, sentThisMonth, per }, result) => isZero(result)
      ? `Ningún pago anterior cuenta ${timeOf(per).now}.`
      : `Ya cuentan ${money(result)} ${timeOf(per).now}: ${sentBefore(payments, sentThisMonth)}.`,
    'sent-in-time': ({ payments, sentThisMonth, per }, result) => isZero(result)
      ? `Ningún pago llegó a tiempo ${timeOf(per).now}.`
      : `Llegaron a tiempo ${money(result)} ${timeOf(per).now}: ${sentBefore(payments, sentThisMonth)}. Cuentan como un solo pago, sin importar cómo los divida.`,
    'existing-from-first-purchase': (_, result) => result === 'existing'
      ? 'Ya se aceptó una compra anterior, así que de aquí en adelante el inversionista nuevo cuenta como accionista.'
      : 'Ya se aceptó una compra anterior, pero según los términos del plan el inversionista nuevo todavía no cuenta como accionista.'
  },
  problems: {
    'below-minimum': ({ minimum, leastNow, participant, per, recurring }) => {
      const who = recurring ? `un pago recurrente${participant === 'new' ? ' de un inversionista nuevo' : ''}` : PARTICIPANTS[participant]
      return `Suba el monto a ${money(leastNow)}: el mínimo para ${who} es ${money(minimum)}${recurring ? '' : ` ${timeOf(per).each}`}`
    },
    'needs-approval': ({ maximum, remaining, per, approval }) => {
      if (approval) return `${isZero(remaining) ? `No envíe más ${timeOf(per).now}` : `Baje el monto a ${money(remaining)}`}: el máximo es ${money(maximum)} ${timeOf(per).each}`
      return `${isZero(remaining) ? 'Pida aprobación para este monto' : `Baje el monto a ${money(remaining)} o pida aprobación`}: más de ${money(maximum)} ${timeOf(per).each} la requiere`
    },
    'less-than-its-part': ({ minimum, per }, { noun }) =>
      `Revise ${uncapitalised(noun)}: incluye los ${money(minimum)} que ya envió ${timeOf(per).now}, así que no puede ser menor`,
    'too-many-payments': ({ maximum }) => `Acorte la lista de pagos a ${number(maximum)} líneas o menos`
  },
  readings: {
    'limits-per-month': 'Los límites son “por mes”, así que también cuenta el dinero que ya envió este mes.',
    'maximum-inclusive': 'Un total exactamente igual al máximo está dentro de él. Con un centavo más, lo supera.'
  }
}
