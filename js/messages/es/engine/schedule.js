/** The dates of many months, in Spanish. */

import {
  businessDays, capitalised, date, list, longDate, monthAndYear, monthName, number, of, onDate, onDay, tradingDays, uncapitalised, weekdays
} from './phrases.js'

/** The days of a schedule. */
const DAYS = {
  __proto__: null,
  'terms-set': 'el día en que se fijan el descuento y el precio umbral',
  'investment-date': 'la fecha de inversión',
  due: 'la fecha límite',
  'surely-by': 'el día que seguro llega a tiempo',
  'period-start': 'el primer día del período de inversión',
  'period-end': 'el último día del período de inversión',
  'pre-approved-due': 'la fecha límite de los pagos con aprobación previa',
  'record-date': 'la fecha de registro del próximo dividendo'
}

const ROLLS = {
  __proto__: null,
  following: 'el siguiente día hábil',
  preceding: 'el día hábil anterior',
  nearest: 'el día hábil más cercano'
}

const NTH = { __proto__: null, 1: 'primer', 2: 'segundo', 3: 'tercer', 4: 'cuarto', 5: 'quinto', last: 'último' }
const weekdayOf = (text) => weekdays('long')[new Date(text).getUTCDay()]

/** Names the months of a rule that has a date in some only. */
const onlyIn = (months) => months ? ` El plan solo tiene una en ${list(months.split(', ').map((month) => monthName(`2000-${month.padStart(2, '0')}`)))}.` : ''

/** Writes the original day and the day it moved to, or the day alone if it did not move. */
const moved = (from, roll, to) => from === to
  ? longDate(to)
  : `${longDate(from)}. Ese día no es hábil, así que pasa ${ROLLS[roll].replace(/^el /, 'al ')}, ${longDate(to)}`

export const schedule = {
  fields: [
    [/^month\.month$/, { noun: 'El mes', show: onDate, example: '2008-01' }],
    [/^from$/, { noun: 'El primer mes', show: (text) => monthAndYear(text.slice(0, 7)), example: '2008-01', ask: 'Elija el primer mes' }],
    [/^months$/, { noun: 'El número de meses', show: number, example: '12' }],
    [/^announced$/, { noun: 'La lista de fechas anunciadas' }]
  ],
  steps: {
    'schedule-announced': ({ day }, result) => `La compañía anunció ${DAYS[day]}: ${longDate(result)}.`,
    'schedule-day-of-month': ({ day, dayOfMonth, months, countedFrom, roll }, result) => {
      if (dayOfMonth === undefined) return `${capitalised(DAYS[day])} es la fecha de pago del dividendo, ${moved(countedFrom, roll, result)}.`
      const named = Number(dayOfMonth) === Number(countedFrom.slice(-2)) ? `el día ${dayOfMonth}` : 'el último día'
      return `${capitalised(DAYS[day])} es ${named} del mes, ${moved(countedFrom, roll, result)}.${onlyIn(months)}`
    },
    'schedule-weekday': ({ day, nth, months, countedFrom, roll }, result) => {
      const weekday = weekdayOf(countedFrom)
      const named = nth ? `el ${NTH[nth]} ${weekday} del mes,` : `cada ${weekday}; esta vez,`
      return `${capitalised(DAYS[day])} es ${named} ${moved(countedFrom, roll, result)}.${onlyIn(months)}`
    },
    'schedule-no-date': ({ day }) => `Según la regla del plan, este mes no tiene ese día: ${DAYS[day]}.`,
    'schedule-awaits-dividend': ({ day }) =>
      `${capitalised(DAYS[day])} depende de la fecha de pago del dividendo, que no se ha anunciado.`,
    'schedule-business-days': ({ day, from, countedFrom, businessDaysAfter, businessDaysBefore }, result) => {
      if (businessDaysAfter === '0') return `${capitalised(DAYS[day])} es el mismo día que ${DAYS[from]}, ${longDate(result)}.`
      const counted = businessDaysBefore ? `${businessDays(businessDaysBefore)} antes` : `${businessDays(businessDaysAfter)} después`
      return `${capitalised(DAYS[day])} es ${counted} ${of(DAYS[from])} (${longDate(countedFrom)}). Es ${onDay(result)}.`
    },
    'schedule-trading-days': ({ day, from, countedFrom, tradingDays: days, bothEnds }, result) => {
      const direction = result < countedFrom ? 'antes' : 'después'
      const counted = bothEnds === 'yes' ? 'contando ese día' : 'sin contar ese día'
      return `${capitalised(DAYS[day])} es ${tradingDays(days)} ${direction} ${of(DAYS[from])} (${longDate(countedFrom)}), ${counted}. Es ${onDay(result)}.`
    },
    'schedule-bank-debits': ({ daysOfMonth, roll }, result) => {
      const days = daysOfMonth.split(', ')
      const dates = result === '' ? 'ninguno este mes' : list(result.split(', ').map(date))
      return `Los pagos automáticos salen de las cuentas bancarias ${days.length > 1 ? 'los días' : 'el día'} ${list(days)} de cada mes, o ${ROLLS[roll]}: ${dates}.`
    },
    'schedule-reminder': ({ day, countedFrom, businessDaysBefore }, result) =>
      `Su recordatorio es ${businessDays(businessDaysBefore)} antes ${of(DAYS[day])} (${longDate(countedFrom)}). Es ${onDay(result)}.`
  },
  problems: {
    'not-a-month': (_, { noun }) => `Indique ${uncapitalised(noun)} como año y mes, por ejemplo, 2008-01`,
    'outside-month': ({ month }, { noun }) => `Elija ${uncapitalised(noun)} en ${monthAndYear(month)}, el mes al que corresponde`,
    'too-many-months': ({ maximum }) => `Indique ${number(maximum)} meses anunciados o menos`
  }
}
