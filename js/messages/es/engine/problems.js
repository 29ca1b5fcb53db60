/** The sentence for each problem, in Spanish. */

import { formats } from '../formats.js'
import { PARTICIPANTS } from './names.js'
import { businessDays, decimalPlaces, isZero, known, of, onDate, onDay, timeOf, uncapitalised } from './phrases.js'

const { date, longDate, money, monthAndYear, number, percent } = formats

const CLOSED = {
  __proto__: null,
  nyse: 'el mercado está cerrado',
  'federal-reserve': 'los bancos están cerrados'
}

/** Sentences by problem code, from its values and the words of `about`. */
export const problems = {
  __proto__: null,
  'not-a-number': (_, { noun, example }) => `Indique ${uncapitalised(noun)} como número, por ejemplo, ${example}`,
  'decimal-comma': ({ withPoint }, { noun }) => `Use un punto decimal, no una coma, en ${uncapitalised(noun)}: ${withPoint}`,
  'another-currency': (_, { noun, example }) => `Indique ${uncapitalised(noun)} en dólares estadounidenses, por ejemplo, ${example}`,
  negative: (_, { noun }) => `Quite el signo menos ${of(uncapitalised(noun))}`,
  'too-many-decimals': ({ decimals }, { noun }) => isZero(decimals)
    ? `Indique ${uncapitalised(noun)} como número entero`
    : `Use como máximo ${decimalPlaces(decimals)} en ${uncapitalised(noun)}`,
  'out-of-range': ({ minimum, maximum }, { noun, show }) => `Revise ${uncapitalised(noun)}: debe estar entre ${show(minimum)} y ${show(maximum)}`,
  'not-a-date': ({ expected, date: day }, { noun, example }) => {
    const name = uncapitalised(noun)
    switch (expected) {
      case 'year': return `Agregue el año ${`a ${name}`.replace(/^a el /, 'al ')}, por ejemplo, ${example}`
      case 'month-first': return `Indique ${name} con el mes antes del día, por ejemplo, 1/15/2008`
      case 'weekday': return `Revise el día de la semana ${of(name)}${day ? `: ese día es ${longDate(day)}` : ''}`
      default: return `Indique ${name} como fecha completa, por ejemplo, ${example}`
    }
  },
  'outside-plan': ({ effectiveFrom, effectiveUntil }, { noun, show }) => effectiveUntil
    ? `Cambie ${uncapitalised(noun)}: solo tenemos términos ${known(effectiveFrom, effectiveUntil, (day) => show(day).replace(/^el /, ''))}`
    : `Elija ${uncapitalised(noun)} a partir ${of(onDate(effectiveFrom))}, cuando entraron en vigor estos términos`,
  'below-minimum': ({ minimum, leastNow, participant, per, recurring }) => {
    const who = recurring ? `un pago recurrente${participant === 'new' ? ' de un inversionista nuevo' : ''}` : PARTICIPANTS[participant]
    return `Suba el monto a ${money(leastNow)}: el mínimo para ${who} es ${money(minimum)}${recurring ? '' : ` ${timeOf(per).each}`}`
  },
  'needs-approval': ({ maximum, remaining, per }) => isZero(remaining)
    ? `Pida aprobación para este monto: más de ${money(maximum)} ${timeOf(per).each} la requiere`
    : `Baje el monto a ${money(remaining)} o pida aprobación: más de ${money(maximum)} ${timeOf(per).each} la requiere`,
  'less-than-its-part': ({ minimum, per }, { noun }) =>
    `Revise ${uncapitalised(noun)}: incluye los ${money(minimum)} que ya envió ${timeOf(per).now}, así que no puede ser menor`,
  'not-a-month': (_, { noun }) => `Indique ${uncapitalised(noun)} como año y mes, por ejemplo, 2008-01`,
  'outside-month': ({ month }, { noun }) => `Elija ${uncapitalised(noun)} en ${monthAndYear(month)}, el mes al que corresponde`,
  'amount-and-shares-held': () => 'Indique el monto del dividendo o las acciones que tiene, no ambos',
  'below-least-reinvested': ({ minimum }) => `Suba el porcentaje que reinvierte a ${percent(minimum)} o más`,
  'fills-not-the-price': () => 'Indique un solo precio de mercado: este plan no promedia compras',
  'outside-band': ({ minimum, maximum }, { noun }) => minimum === maximum
    ? `Revise ${uncapitalised(noun)}: el plan lo fija en ${percent(minimum)}`
    : `Revise ${uncapitalised(noun)}: debe estar entre ${percent(minimum)} y ${percent(maximum)}`,
  'past-due': ({ due }) => `Elija fechas posteriores: su dinero debía llegar a más tardar ${onDay(due)}`,
  'not-a-business-day': ({ calendar, before, after }, { noun }) => {
    const open = [before, after].filter(Boolean).map(onDay)
    return `Revise ${uncapitalised(noun)}: ese día ${CLOSED[calendar]}. ${open.length > 1 ? 'Días abiertos más cercanos' : 'Día abierto más cercano'}: ${open.join(' y ')}`
  },
  'period-reversed': ({ start }, { noun }) => `Elija ${uncapitalised(noun)} a partir ${of(onDate(start))}, su primer día`,
  'period-too-long': ({ maximum }) => `Acorte el período de inversión a ${businessDays(maximum)} o menos`,
  'no-trading-day': () => 'Elija un período de inversión con algún día en que abra el mercado',
  'not-pre-approved': ({ maximum }) => maximum
    ? `Use “Revisar un solo pago”: hasta ${money(maximum)} se invierte en un solo día`
    : 'Use “Revisar un solo pago”: un dividendo se invierte en un solo día',
  'missing-day': ({ date: day }) => `Indique el precio de mercado ${of(onDay(day))}`,
  'outside-period': ({ start, end }, { noun }) => `Elija ${uncapitalised(noun)} dentro del período de inversión, ${of(onDate(start))} al ${date(end)}`,
  'too-many-days': ({ maximum }) => `Acorte la lista de días a ${number(maximum)} líneas o menos`,
  'price-and-fills': () => 'Indique un solo precio de mercado o una lista de compras, no ambos',
  'too-many-fills': ({ maximum }) => `Acorte la lista de compras a ${number(maximum)} líneas o menos`,
  'too-many-closures': ({ maximum }) => `Indique ${number(maximum)} días cerrados adicionales o menos`,
  'too-many-months': ({ maximum }) => `Indique ${number(maximum)} meses anunciados o menos`,
  repeated: ({ date: day }, { noun }) => day
    ? `Quite una línea ${of(onDay(day))}: aparece dos veces`
    : `Quite ${uncapitalised(noun)}: ya se anunció`,
  'fees-take-all': ({ fees }) => `Aumente el monto: las comisiones de ${money(fees)} no dejan nada para invertir`,
  'price-is-zero': () => 'Revise el precio de mercado y el descuento: el precio es $0.00',
  'dividend-too-large': ({ maximum }) => `Revise las acciones y el dividendo por acción: el máximo que podemos calcular es ${money(maximum)}`,
  'payment-too-large': ({ maximum }) => `Revise el número de acciones y el precio: el máximo que podemos calcular es ${money(maximum)}`,
  'not-computable': ({ days }) => days
    ? 'Indique un solo precio de mercado para cada día: no podemos calcular el promedio exacto de estas operaciones'
    : 'Cambie el monto o el número de acciones: no podemos calcular esta compra con exactitud',
  'too-many-payments': ({ maximum }) => `Acorte la lista de pagos a ${number(maximum)} líneas o menos`,
  'too-many-rows': ({ maximum }) => `Indique un paso mayor: la lista de precios puede tener hasta ${number(maximum)} líneas`,
  missing: ({ date: day }, { noun }) => `Indique ${uncapitalised(noun)}${day ? ` ${of(onDay(day))}` : ''}`,
  'unreadable-line': (_, { line }) => `Indique ${line}`,
  'may-be-one-number': (_, { line }) => `Indique dos números: ${line}`,
  'swapped-columns': () => 'Ponga los precios antes de las acciones, o añada una primera línea con los nombres de las columnas, como Acciones, Precio',
  'unclear-columns': ({ column, found }) => found
    ? `Deje una sola columna con ${COLUMNS[column]}: ${found}`
    : `Nombre en el encabezado la columna con ${COLUMNS[column]}, como ${COLUMN_NAMES[column]}`,
  'unknown-value': ({ known }, { noun }) => `Elija ${uncapitalised(noun)} entre: ${known}`
}

const COLUMNS = { date: 'las fechas', price: 'los precios', shares: 'los números de acciones', amount: 'los montos' }
const COLUMN_NAMES = { date: 'Fecha', price: 'Precio', shares: 'Acciones', amount: 'Monto' }

/** Adds the line of a pasted list to the sentence. */
export function onLine ({ line }, sentence) {
  return line ? `Línea ${number(line)}: ${uncapitalised(sentence)}` : sentence
}
