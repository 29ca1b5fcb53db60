/** The plan that answers, and what its file leaves out, in Spanish. */

import { plans } from '../plans.js'
import { date, of, onDate, uncapitalised } from './phrases.js'

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

/** Writes the days that the plan's terms cover. */
const known = (from, until, show) => from ? `del ${show(from)} al ${show(until)}` : `hasta el ${show(until)}`

export const plan = {
  steps: {
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
      : `La compañía suspendió ${FEATURES[feature]} hasta nuevo aviso.`
  },
  problems: {
    'outside-plan': ({ effectiveFrom, effectiveUntil }, { noun, show }) => effectiveUntil
      ? `Cambie ${uncapitalised(noun)}: solo tenemos términos ${known(effectiveFrom, effectiveUntil, (day) => show(day).replace(/^el /, ''))}`
      : `Elija ${uncapitalised(noun)} a partir ${of(onDate(effectiveFrom))}, cuando entraron en vigor estos términos`
  },
  readings: {
    'investment-date-decides': 'Lo que cuenta es el día en que se invierte su dinero, no el día en que lo envía.'
  }
}
