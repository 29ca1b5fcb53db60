/** Words of the days that are drawn, in Spanish. */

import { formats } from './formats.js'

const { list, longDate, monthDay } = formats

const closings = {
  __proto__: null,
  'new-years-day': 'Año Nuevo',
  'martin-luther-king-day': 'Día de Martin Luther King',
  'washingtons-birthday': 'Día de los Presidentes',
  'good-friday': 'Viernes Santo',
  'memorial-day': 'Día de los Caídos (Memorial Day)',
  juneteenth: 'Diecinueve de Junio (Juneteenth)',
  'independence-day': 'Día de la Independencia',
  'labor-day': 'Día del Trabajo',
  'columbus-day': 'Día de Colón (Columbus Day)',
  'veterans-day': 'Día de los Veteranos',
  'thanksgiving-day': 'Día de Acción de Gracias',
  'christmas-day': 'Navidad',
  'mourning-nixon': 'Día de luto por Richard Nixon',
  'september-11-attacks': 'Atentados del 11 de septiembre',
  'mourning-reagan': 'Día de luto por Ronald Reagan',
  'mourning-ford': 'Día de luto por Gerald Ford',
  'hurricane-sandy': 'Huracán Sandy',
  'mourning-bush': 'Día de luto por George H. W. Bush',
  'mourning-carter': 'Día de luto por Jimmy Carter',
  'added-closure': 'Día cerrado adicional'
}

const CLOSED = { __proto__: null, nyse: 'El mercado cierra el', 'federal-reserve': 'Los bancos cierran el' }

export const days = {
  closing: (name) => closings[name] ?? name,
  today: 'Hoy',
  from: 'Se cuenta desde',
  due: 'Debe llegar',
  safe: ({ isOfBanks }) => isOfBanks ? 'Más seguro, por días bancarios' : 'Pague, para estar seguro',
  clears: 'Debe ser efectivo',
  buy: 'Compra',
  closed: 'Cerrado',
  yours: 'Su fecha',
  more: (count) => count === 1 ? '1 día hábil antes' : `${count} días hábiles antes`,
  sentence: ({ asOf, today, due, safe, first, last, picked, calendar, closed }) => [
    asOf && `${asOf === today ? 'Hoy' : 'Se cuenta desde'}: ${longDate(asOf)}`,
    safe && `${safe.isOfBanks ? 'Contando los días hábiles bancarios, la fecha más segura es el' : 'Para estar seguro, pague a más tardar el'} ${longDate(safe.date)}`,
    due && `${safe && !safe.isOfBanks ? 'Debe hacerse efectivo' : 'Su dinero debe llegar'} a más tardar el ${longDate(due)}`,
    picked ? `Su fecha: ${longDate(picked)}` : first !== last ? `Las acciones se compran del ${longDate(first)} al ${longDate(last)}` : `Las acciones se compran el ${longDate(first)}`,
    closed.length > 0 && `${CLOSED[calendar]} ${list(closed.map(({ date, name }) => name ? `${monthDay(date)} (${closings[name] ?? name})` : monthDay(date)))}`
  ].filter(Boolean).map((part) => `${part}.`).join(' ')
}
