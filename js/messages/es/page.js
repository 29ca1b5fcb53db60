/**
 * The page's texts about results, in Spanish. The sentences for steps and problems are the package's.
 *
 * A large answer fits on one line; the rest is its detail.
 */

import { formats } from './formats.js'

const { count, date, longDate, money, moneyInColumn, monthAndYear, number, numberInColumn, percent, roundMoney, shortDate } = formats

const businessDays = (text) => count(text, 'día hábil', 'días hábiles')
const numberOfShares = (text) => count(text, 'acción', 'acciones')
const isZero = (text) => /^0*(\.0*)?$/.test(text)

/** Names of the periods that limits cover. */
const TIMES = { month: 'mes', quarter: 'trimestre', year: 'año', payment: 'pago' }

const nothingMore = (per = 'month') => `No cabe nada más en el máximo de este ${TIMES[per]}.`

/** Text of an empty answer, by the field that is missing. */
export const needed = {
  __proto__: null,
  participant: 'Elija quién es usted',
  'payment.amount': 'Indique el importe',
  'payment.sharesHeld': 'Indique sus acciones',
  'payment.sentThisMonth': 'Indique lo ya enviado',
  payments: 'Indique los pagos',
  shares: 'Indique cuántas acciones',
  from: 'Indique el primer mes',
  'month.investmentDate': 'Indique la fecha de inversión',
  'month.investmentPeriod.start': 'Indique el primer día del período',
  'month.investmentPeriod.end': 'Indique el último día del período',
  'month.dividendPerShare': 'Indique el dividendo por acción',
  'month.discount': 'Revise el descuento',
  'market.price': 'Indique el precio',
  'market.fills': 'Indique las compras',
  days: 'Indique el precio de cada día'
}

/** Text of an empty answer, by the field that is invalid. */
export const toCorrect = {
  __proto__: null,
  'payment.amount': 'Corrija el importe',
  'payment.sharesHeld': 'Corrija sus acciones',
  'payment.sentThisMonth': 'Corrija lo ya enviado',
  payments: 'Corrija los pagos',
  shares: 'Corrija el número de acciones',
  from: 'Corrija el primer mes',
  'month.investmentDate': 'Corrija la fecha de inversión',
  'month.investmentPeriod.start': 'Corrija el primer día del período',
  'month.investmentPeriod.end': 'Corrija el último día del período',
  'month.dividendPerShare': 'Corrija el dividendo por acción',
  'market.price': 'Corrija el precio',
  'market.fills': 'Corrija las compras',
  'month.closures': 'Corrija los cierres adicionales',
  days: 'Corrija los precios de los días'
}

export const notYet = 'Aún no'

export const why = '¿Por qué?'

const notPublished = 'No publicado'

/** Text of an answer that needs an unpublished term. */
export const unpublished = {
  __proto__: null,
  verdict: {
    text: 'Pregunte a la compañía', short: 'Pregunte', detail: 'No se publicó un límite del que depende.', tone: 'ask', open: false
  },
  due: { text: notPublished, detail: 'Pregunte a la compañía para qué día debe enviarlo.' },
  shares: { text: notPublished, detail: 'Falta un término que nadie publicó: vea “¿Por qué?”.' },
  payment: { text: notPublished, detail: 'Falta un término que nadie publicó: vea “¿Por qué?”.' },
  figure: { text: notPublished }
}

export const verdict = {
  accepted: (per = 'month') => ({
    text: 'Sí, puede enviarlo', short: 'Sí', detail: `Está dentro de los límites del plan para el ${TIMES[per]}.`
  }),
  preApproved: {
    text: 'Sí, fue aprobado', short: 'Sí', detail: 'Se aplican los términos de los pagos con aprobación previa.'
  },
  dividend: {
    text: 'Sí, puede reinvertirlo', short: 'Sí', detail: 'Un dividendo reinvertido no tiene mínimo ni máximo.'
  },
  suspended: {
    text: 'No, pagos suspendidos', short: 'Suspendido', detail: 'La compañía no acepta pagos de este tipo este mes.'
  },
  dividendsSuspended: {
    text: 'No, reinversión suspendida', short: 'Suspendido', detail: 'La compañía no reinvierte dividendos este mes.'
  },
  belowMinimum: (leastNow) => ({
    text: 'No, es muy poco', short: 'Muy poco', detail: `Envíe al menos ${money(leastNow)} ahora.`
  }),
  needsApproval: (remaining, per) => ({
    text: 'No sin aprobación',
    short: 'Consulte antes',
    detail: isZero(remaining)
      ? nothingMore(per)
      : `Sin ella puede enviar hasta ${money(remaining)} ahora.`
  }),
  pastDue: {
    text: 'No, ya es tarde', short: 'Ya es tarde', detail: 'La fecha límite ya pasó.'
  },
  refused: {
    text: 'No con este plan', short: 'No', detail: 'Vea los mensajes junto a los campos.'
  },
  unusable: {
    text: 'Revise el formulario', short: 'Por corregir', detail: 'Vea los mensajes junto a los campos.'
  }
}

/** Reasons for asking for a field. */
export const reasons = {
  participant: 'El mínimo depende de ello.',
  dividend: 'Un dividendo reinvertido no tiene mínimo ni máximo.',
  amount: ({ leastNow, remaining }, per) => isZero(remaining)
    ? nothingMore(per)
    : `De ${money(leastNow)} a ${money(remaining)}; más, con aprobación.`,
  due: 'La fecha límite se cuenta hacia atrás desde ella.',
  shares: 'El importe, el precio y el descuento dan las acciones.'
}

/** Names of the days that a due date is counted in. */
const DAYS = { nyse: 'días de operaciones', 'federal-reserve': 'días bancarios' }

export const due = {
  sendBy: ({ date, businessDaysLeft }) =>
    `${String(businessDaysLeft).startsWith('-') ? 'Debía llegar el' : 'Envíelo para el'} ${longDate(date)}`,
  none: 'No hay que enviar nada',
  noneShort: 'No hace falta',
  noneDetail: 'Su dividendo se reinvierte sin ningún pago de su parte.',
  suspended: 'No lo envíe ahora',
  suspendedShort: 'Suspendido',
  suspendedDetail: 'No hay pagos que enviar mientras están suspendidos.',
  daysLeft: ({ date, businessDaysLeft }, asOf) => {
    if (businessDaysLeft === null) return 'Procure que llegue para entonces.'
    const days = String(businessDaysLeft)
    if (days.startsWith('-')) return `Eso fue ${businessDays(days.slice(1))} antes del día desde el que usted cuenta.`
    if (date === asOf) return 'Es el día desde el que usted cuenta. Procure que llegue para entonces.'
    return `${days === '1' ? 'Queda' : 'Quedan'} ${businessDays(days)}. Procure que llegue para entonces.`
  },
  otherCalendar: ({ calendar, date }) => ` Si contaran los ${DAYS[calendar]}, sería el ${shortDate(date)}.`
}

export const shares = {
  text: numberOfShares,
  detail: ({ price, saving }, discount) => {
    if (!isZero(saving)) return `A ${money(price)} por acción; usted ahorra ${money(saving)}.`
    return `A ${money(price)} por acción, ${isZero(discount) ? 'sin descuento' : `con un descuento del ${percent(discount)}`}.`
  },
  notAllowed: 'Aún sin acciones',
  notAllowedShort: 'Aún ninguna',
  notAllowedDetail: 'Se calculan cuando el plan permite el pago.'
}

export const toSend = {
  text: (payment) => `Envíe ${money(payment)}`,
  notAllowed: (payment) => `Harían falta ${money(payment)}`,
  short: money,
  detail: (shares, purchase) => purchase
    ? `Lo mínimo con que se compran ${numberOfShares(shares)}, a ${money(purchase.price)} por acción.`
    : `Lo mínimo con que se compran ${numberOfShares(shares)}.`,
  reason: 'Las acciones, el precio y el descuento dan el pago.'
}

/** Reasons for returning parts of a payment: `threshold`, `small` or `both`. */
const GOES_BACK = {
  threshold: 'Por los días en que no se alcanzó el precio umbral.',
  small: 'Por los días cuya parte no alcanzaba para comprar acciones.',
  both: 'Por los días en que no se alcanzó el precio umbral o la parte no era suficiente.'
}
const NOTHING_BOUGHT = {
  threshold: 'Ningún día alcanzó el precio umbral.',
  small: 'La parte de cada día no alcanzaba para comprar acciones.',
  both: 'No se pudo comprar nada en ningún día.'
}

export const overPeriod = {
  notSpread: {
    text: 'Sí, pero en un solo día', short: 'En un día', tone: 'ask', detail: 'Está dentro del máximo. Elija “Un pago” arriba.'
  },
  notDue: { text: 'Como un solo pago', short: 'Vea arriba', detail: 'No vence antes de un período de inversión.', open: true },
  reason: 'El pago, el período y el precio de cada día dan las acciones.',
  shares: ({ invested, averagePrice }, back) => averagePrice
    ? `${money(invested)} a ${money(averagePrice)} por acción en promedio.`
    : NOTHING_BOUGHT[back],
  refund: (refund, back) => isZero(refund)
    ? { text: 'Nada', detail: 'Se invierte todo el pago.' }
    : { text: money(refund), detail: GOES_BACK[back] },
  threshold: { met: 'Sí', 'not-met': 'No', none: 'No se fijó' },
  average: (price) => `${money(price)} en promedio`,
  total: 'En total',
  notYet: 'Aún no'
}

/** Texts about several payments that share the limits of one `per`. */
export const several = {
  accepted: (per = 'month') => ({ text: 'Sí, todos juntos', short: 'Sí', detail: `El total del ${TIMES[per]} está dentro de los límites del plan.` }),
  preApproved: (per = 'month') => ({ text: 'Sí, fueron aprobados', short: 'Sí', detail: `Al total del ${TIMES[per]} se le aplican los términos de los pagos con aprobación previa.` }),
  late: (late, all) => ({
    text: late === all ? 'Todos llegan tarde' : `${late === 1 ? 'Uno' : counts[late] ?? late} de ${counted(all)} llega${late === 1 ? '' : 'n'} tarde`,
    short: 'Ya es tarde',
    detail: 'Con lo que llega tarde no se compra nada este mes. La tabla dice cuáles y por qué.'
  }),
  belowMinimum: (per = 'month') => ({ text: 'No, es muy poco', short: 'Muy poco', detail: `El total del ${TIMES[per]} no alcanza el mínimo.` }),
  needsApproval: (per = 'month') => ({ text: 'No todos sin aprobación', short: 'Consulte antes', detail: `Juntos superan el máximo del ${TIMES[per]}.` }),
  refused: { text: 'No todos', short: 'No todos', detail: 'La tabla dice cuáles y por qué.' }
}

export const dates = {
  first: (due, preApprovedDue) => {
    if (due) return `Primer pago: envíelo para el ${longDate(due)}`
    return preApprovedDue ? `Primer pago, con aprobación previa: envíelo para el ${longDate(preApprovedDue)}` : 'Aún no se conoce ninguna fecha de envío'
  },
  next: (due, preApprovedDue) => due
    ? `Próximo pago: envíelo para el ${longDate(due)}`
    : `Próximo pago, con aprobación previa: envíelo para el ${longDate(preApprovedDue)}`,
  withoutClosing: 'Hasta entonces, las fechas de abajo no tienen en cuenta el cierre que no se puede leer.',
  complete: 'La tabla de abajo tiene todas las fechas y dice por qué.',
  outside: 'Los términos solo se conocen para otros meses.',
  missing: 'Algunas reglas no se publicaron. Indique las fechas que anunció su compañía.',
  notPublished,
  from: (day) => `Desde el ${day}`,
  until: (day) => `Hasta el ${day}`
}

/** Texts about saving and sharing. */
export const take = {
  entered: 'Lo que se indicó',
  foot: 'Una estimación, no una oferta. Rigen los documentos del plan.',
  reasonsCopied: 'Se copiaron las respuestas y sus razones.',
  linkCopied: 'Se copió el enlace. Contiene lo que usted indicó.',
  copyByHand: 'Esta página no puede copiar por sí sola. El texto está en el campo de abajo: cópielo de ahí.',
  datesFile: (month) => `fechas-del-plan-desde-${month}.ics`,
  dueFile: (day) => `fecha-limite-${day}.ics`,
  csvFile: 'respuestas-del-plan.csv',
  calendarFailure: 'El archivo de calendario no se puede crear en este momento. Inténtelo de nuevo o vuelva a cargar la página: se conserva lo que escribió.'
}

export const figures = {
  money,
  moneyInColumn,
  sharesInColumn: (text) => isZero(text) ? '0' : numberInColumn(text),
  none: '–',
  announced: (text) => `${isZero(text) ? 'Ninguno' : percent(text)}, este mes`,
  discount: (text) => isZero(text) ? 'Ninguno' : percent(text),
  noLimit: 'Ninguno para un dividendo'
}

export const source = {
  clause: (document, clause) => `${document}, cláusula ${clause}`,
  assumed: 'Supuesto',
  missing: 'No publicado',
  reading: 'Nuestra interpretación',
  arithmetic: 'Cálculo',
  calendar: 'Calendario'
}

export const problems = {
  prefix: 'Error: ',
  title: (count) => count === 1 ? 'Una cosa por corregir' : `${count} cosas por corregir`,
  more: (count) => count === 1 ? 'Y una más' : `Y ${count} más`
}

export const actions = {
  exampleShown: 'Se llenó el ejemplo. Con Deshacer vuelve lo que había.',
  cleared: 'El formulario está vacío. Con Deshacer vuelve lo que había.',
  undone: 'Volvió lo que había antes.'
}

export const withoutWasm = 'La calculadora no puede funcionar en este navegador, porque falta WebAssembly o está desactivado.'

export const failure = 'La calculadora no puede funcionar en este momento. Lo que usted escribió se conserva: intente cargar la página de nuevo.'

export const askBelow = 'Los términos del plan y las personas a quienes preguntar están abajo.'

const calendars = {
  __proto__: null,
  nyse: 'días de operaciones de la Bolsa de Nueva York (NYSE)', 'federal-reserve': 'días hábiles bancarios de la Reserva Federal'
}
const counts = ['Ningún', 'Un', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis', 'Siete', 'Ocho', 'Nueve']
const counted = (value) => counts[value]?.toLowerCase() ?? number(String(value))
const lead = (value) => value.days === undefined
  ? `${counts[value] ?? value} ${value === 1 ? 'día hábil' : 'días hábiles'} antes`
  : `${number(String(value.days))} días antes`

/** Writes a term, by its part of the plan file. */
const WRITTEN = {
  effectiveFrom: date,
  effectiveUntil: date,
  limits: roundMoney,
  dueDates: counted,
  calendar: (name) => calendars[name],
  discounts: percent,
  shares: (value) => ({ __proto__: null, down: 'hacia abajo' })[value] ?? number(value),
  displayedPrices: number
}

/** Writes the terms of a plan file on the page. */
export const terms = {
  title: ({ issuer, name }) => `${issuer}: ${name}`,
  /** Names of the periods that limits cover. */
  per: (per) => TIMES[per],
  written: (path, value) => WRITTEN[path.split('.')[0]](value)
}

const range = (least, most) => most === undefined ? undefined : least === most ? percent(most) : `De ${percent(least)} a ${percent(most)}`
const optional = (value, write) => value === undefined ? undefined : write(value)

export const planPage = {
  pageTitle: ({ issuer, name }) => `Calculadora del plan – ${issuer}, ${name}`,
  governs: (document) => document ? `Rige el documento “${document.title}” del ${date(document.date)}.` : 'Rigen los documentos del plan.',
  source: ({ title, registration, date: day }) => [
    `Términos según: ${title}${day ? ` del ${date(day)}` : ''}.`, registration ? `Número de registro o de presentación: ${registration}.` : ''
  ].filter(Boolean).join(' '),
  termsTitle: 'Los términos del plan en palabras sencillas',
  termsLede: ({ title }) => `Este es nuestro resumen de lo que tenemos del plan: ${title.charAt(0).toLowerCase()}${title.slice(1)}. Los números de las cláusulas son nuestros.`,
  notPublished: 'No publicado',
  facts: [
    { name: 'En vigor desde', write: (term) => optional(term('effectiveFrom'), date) },
    { name: 'Se conoce hasta', write: (term) => optional(term('effectiveUntil'), date), isOptional: true },
    { name: (per) => `Mínimo al ${TIMES[per]}, como accionista`, write: (term) => optional(term('limits.existingMinimum'), roundMoney) },
    { name: (per) => `Mínimo al ${TIMES[per]}, como nuevo inversionista`, write: (term) => optional(term('limits.newMinimum'), roundMoney) },
    { name: (per) => `Máximo al ${TIMES[per]} sin aprobación`, write: (term) => optional(term('limits.maximum'), roundMoney) },
    { name: 'Descuento', write: (term) => range(term('discounts.standard.minimum'), term('discounts.standard.maximum')) },
    { name: 'Descuento con aprobación previa', write: (term) => range(term('discounts.preApproved.minimum'), term('discounts.preApproved.maximum')) },
    { name: 'Los pagos vencen', write: (term) => optional(term('dueDates.standard'), (value) => `${lead(value)} de la fecha de inversión`) },
    { name: 'Los pagos con aprobación previa vencen', write: (term) => optional(term('dueDates.preApproved'), (value) => `${lead(value)} del período de inversión`) },
    { name: 'Decimales de una acción', write: (term) => optional(term('shares.decimals'), String) },
    { name: 'Días hábiles', write: (term) => calendars[term('calendar')] }
  ],
  clause: (id) => `Cláusula ${id}`,
  unstatedTitle: 'Lo que no se publicó',
  unstatedLede: 'No encontramos nada sobre estos puntos. La respuesta que necesita uno de ellos lo dice; pregunte a la compañía.',
  assumedTitle: 'Lo que supone la calculadora',
  assumedLede: 'Cuando una respuesta se basa en uno de estos supuestos, su “¿Por qué?” lo dice.',
  contactsTitle: 'A quién preguntar',
  noContacts: 'En lo que tenemos de este plan no hay contactos. Pregunte a relaciones con inversionistas de la compañía.'
}

export const languageFailure = (name) => `${name}: no se puede cargar en este momento.`

export const planFailure = (name) => `Los términos de ${name} no se pueden cargar en este momento. Se conserva el plan que se mostraba.`
