/** Text that cannot be read, in Spanish. */

import { decimalPlaces, isZero, longDate, number, of, onDay, uncapitalised } from './phrases.js'

const COLUMNS = { date: 'las fechas', price: 'los precios', shares: 'los números de acciones', amount: 'los montos' }
const COLUMN_NAMES = { date: 'Fecha', price: 'Precio', shares: 'Acciones', amount: 'Monto' }

export const typed = {
  problems: {
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
    missing: ({ date: day }, { noun }) => `Indique ${uncapitalised(noun)}${day ? ` ${of(onDay(day))}` : ''}`,
    repeated: ({ date: day }, { noun }) => day
      ? `Quite una línea ${of(onDay(day))}: aparece dos veces`
      : `Quite ${uncapitalised(noun)}: ya se anunció`,
    'unknown-value': ({ known }, { noun }) => `Elija ${uncapitalised(noun)} entre: ${known}`,
    'unreadable-line': (_, { line }) => `Indique ${line}`,
    'may-be-one-number': (_, { line }) => `Indique dos números: ${line}`,
    'swapped-columns': () => 'Ponga los precios antes de las acciones, o añada una primera línea con los nombres de las columnas, como Acciones, Precio',
    'unclear-columns': ({ column, found }) => found
      ? `Deje una sola columna con ${COLUMNS[column]}: ${found}`
      : `Nombre en el encabezado la columna con ${COLUMNS[column]}, como ${COLUMN_NAMES[column]}`
  }
}

/** Adds the line of a pasted list to the sentence. */
export function onLine ({ line }, sentence) {
  return line ? `Línea ${number(line)}: ${uncapitalised(sentence)}` : sentence
}
