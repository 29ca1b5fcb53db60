/** When the money must arrive, in Spanish. */

import { CALENDARS, METHODS, businessDays, capitalised, longDate, number, numberOfDays, of, onDate, onDay, uncapitalised } from './phrases.js'

const TARGETS = {
  __proto__: null,
  'investment-date': 'la fecha de inversión',
  'investment-period-start': 'el primer día del período de inversión'
}

const ZONES = { __proto__: null, eastern: 'hora del Este', central: 'hora del Centro', mountain: 'hora de la Montaña', pacific: 'hora del Pacífico' }

const CLOSED = {
  __proto__: null,
  nyse: 'el mercado está cerrado',
  'federal-reserve': 'los bancos están cerrados'
}

/** Writes `12:00` as `del mediodía`, `16:30` as `de las 4:30 p. m.`. */
function clock (text) {
  if (text === '12:00') return 'del mediodía'
  const hour = Number(text.slice(0, 2))
  return `${hour % 12 === 1 ? 'de la' : 'de las'} ${hour % 12 || 12}${text.slice(2)} ${hour < 12 ? 'a. m.' : 'p. m.'}`
}

export const dueDates = {
  fields: [
    [/^month\.investmentDate$/, { noun: 'La fecha de inversión', show: onDate, example: '15 de enero de 2008', typed: '2008-01-15' }],
    [/^month\.recordDate$/, { noun: 'La fecha de registro', show: onDate, example: '31 de enero de 2008', typed: '2008-01-31' }],
    [/^(month\.)?closures/, { noun: 'Un día cerrado adicional', show: onDate, example: '2008-01-16' }],
    [/^asOf$/, { noun: 'La fecha desde la que se cuenta', show: onDate, example: '2 de enero de 2008' }],
    [/^knownOn$/, { noun: 'La fecha hasta la que se conocen los cierres', show: onDate, example: '2008-01-02' }]
  ],
  steps: {
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
      : `Las acciones compradas ${onDay(invested)} no están antes de la fecha de registro (${longDate(recordDate)}), así que no reciben ese dividendo.`
  },
  problems: {
    'past-due': ({ due }) => `Elija fechas posteriores: su dinero debía llegar a más tardar ${onDay(due)}`,
    'not-a-business-day': ({ calendar, before, after }, { noun }) => {
      const open = [before, after].filter(Boolean).map(onDay)
      return `Revise ${uncapitalised(noun)}: ese día ${CLOSED[calendar]}. ${open.length > 1 ? 'Días abiertos más cercanos' : 'Día abierto más cercano'}: ${open.join(' y ')}`
    },
    'too-many-closures': ({ maximum }) => `Indique ${number(maximum)} días cerrados adicionales o menos`
  },
  readings: {
    'due-is-received': 'La carta dice “due” (vence), no “received” (recibido). Para estar seguros, lo tratamos como el día en que su dinero debe llegar.'
  }
}
