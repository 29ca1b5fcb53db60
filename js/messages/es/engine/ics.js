/** Words of calendar files, in Spanish. */

import { formats } from '../formats.js'
import { of, onDay } from './phrases.js'

const { longDate } = formats

/** Text of a calendar event; `kind` is `due` or `pre-approved-due`, `row` a row of a schedule. */
export const ics = {
  title: (kind, plan, safe) => `Su dinero${kind === 'due' ? '' : ' con aprobación previa'} ${safe ? 'debería llegar, para estar seguro' : 'debe llegar'}${plan && `: ${plan}`}`,
  description: (kind, due, row, safe) => {
    const { investmentDate, investmentPeriod: { start, end } = {} } = row
    const [what, invested, within] = kind === 'due'
      ? ['Su pago', investmentDate && ` para invertirse ${onDay(investmentDate)}`, 'dentro del máximo']
      : ['Su pago con aprobación previa', start && `, para invertirse ${end ? `${of(onDay(start))} al ${longDate(end)}` : `a partir ${of(onDay(start))}`}`, 'por encima del máximo']
    return `${safe ? `El día más seguro es el ${longDate(safe.date)}. ` : ''}${what} debe ${safe?.weekday ? 'hacerse efectivo' : 'llegar'} a más tardar ${onDay(due)}${invested || ''}. ` +
      `Esto es para pagos ${within}. Calculamos esta fecha a partir de los documentos del plan, que son los que rigen.`
  }
}
