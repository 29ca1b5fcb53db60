/** Words for the terms of a plan file, in Spanish. */

import { isTaken, optional, writtenBy } from '../../plan-terms.js'
import { CALENDARS } from '../engine/phrases.js'
import { formats } from '../formats.js'
import { facts } from './facts.js'
import { ADJECTIVES, TIMES, daysBefore, joined, notPublished, perPeriod } from './phrases.js'

const { date, roundMoney } = formats

const counts = ['ningún', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve']

/** Writes the terms of a plan file on the page. */
export const terms = {
  title: ({ issuer, name }) => `${issuer}: ${name}`,
  /** Names of the periods that limits cover. */
  per: (per) => TIMES[per],
  written: writtenBy(formats, { counts, calendars: CALENDARS, down: 'hacia abajo' })
}

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
    { name: (per, _, canApprove) => `Máximo ${ADJECTIVES[per]}${canApprove ? ' sin aprobación' : ''}`, write: (term) => optional(term('limits.maximum'), roundMoney) },
    { name: 'Otros máximos', write: (term) => optional(term('limits.furtherMaximums'), (further) => further.map(({ per, value }) => `${roundMoney(value)} ${perPeriod(per)}`).join(', ')), isOptional: true },
    { name: 'Comisiones', write: (term) => optional(term('fees.items'), (items) => items.filter(isTaken).map(facts.fee).join('; ')), isOptional: true },
    { name: 'Descuento', write: (term) => optional(term('discounts.standard.maximum'), (most) => facts.percents(term('discounts.standard.minimum'), most)) },
    { name: 'Descuento con aprobación previa', write: (term) => optional(term('discounts.preApproved.maximum'), (most) => facts.percents(term('discounts.preApproved.minimum'), most)), isOfApproval: true },
    { name: 'El dinero debe llegar', write: (term) => optional(term('dueDates.standard'), (value) => `${daysBefore(value)} de la fecha de inversión`) },
    { name: 'El dinero con aprobación previa debe llegar', write: (term) => optional(term('dueDates.preApproved'), (value) => `${daysBefore(value)} del período de inversión`), isOfApproval: true },
    { name: 'Decimales de una acción', write: (term) => optional(term('shares.decimals'), String) },
    { name: 'Días hábiles', write: (term) => CALENDARS[term('calendar')] }
  ],
  clause: (id) => `Nota ${id}`,
  unstatedTitle: 'Lo que no pudimos encontrar',
  unstatedLede: 'No encontramos nada publicado sobre estos puntos. La respuesta que necesita uno de ellos lo dice. Pregunte a la compañía.',
  assumedTitle: 'Lo que supone esta calculadora',
  assumedLede: 'Si una respuesta depende de uno de estos supuestos, “Cómo se calcula” lo dice.',
  contactsTitle: 'A quién llamar',
  noContacts: 'No tenemos teléfonos de este plan. Pregunte al departamento de relaciones con inversionistas de la compañía.'
}
