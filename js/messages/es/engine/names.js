/** Names in the answers of the engine, in Spanish. */

export const CALENDARS = {
  __proto__: null,
  nyse: 'los días en que abre la Bolsa de Nueva York',
  'federal-reserve': 'los días en que abren los bancos de la Reserva Federal'
}

export const ROUNDINGS = {
  __proto__: null,
  down: 'con redondeo hacia abajo',
  'half-up': 'con redondeo al más cercano y las mitades hacia arriba',
  'half-even': 'con redondeo al más cercano y las mitades hacia el dígito par'
}

export const TARGETS = {
  __proto__: null,
  'investment-date': 'la fecha de inversión',
  'investment-period-start': 'el primer día del período de inversión'
}

export const ZONES = { __proto__: null, eastern: 'hora del Este', central: 'hora del Centro', mountain: 'hora de la Montaña', pacific: 'hora del Pacífico' }

/** Ways to pay. */
export const METHODS = {
  __proto__: null,
  check: 'con cheque',
  'one-time-debit': 'con un débito bancario único',
  'recurring-debit': 'con débito bancario periódico',
  payroll: 'por nómina',
  'bank-debit': 'con débito bancario'
}

/** Events that a fee is charged for. */
export const FEES = { __proto__: null, purchase: 'por una compra', share: 'por cada acción', enrolment: 'por inscribirse en el plan' }

export const LEFT_OVER = {
  __proto__: null,
  kept: 'Se guardan para su próxima compra.',
  'paid-out': 'Se le pagan a usted.',
  refunded: 'Se le devuelven.'
}

export const PARTICIPANTS = { __proto__: null, existing: 'quien ya es accionista', new: 'un inversionista nuevo' }

/** Names the period that a limit covers. */
export const TIMES = {
  __proto__: null,
  month: { each: 'al mes', now: 'este mes', adjective: 'mensual' },
  quarter: { each: 'al trimestre', now: 'este trimestre', adjective: 'trimestral' },
  year: { each: 'al año', now: 'este año', adjective: 'anual' },
  payment: { each: 'por pago', now: 'este pago', adjective: 'por pago' }
}
export const FEATURES = {
  __proto__: null,
  'optional-cash': 'los pagos en efectivo opcionales',
  'pre-approved': 'los pagos con aprobación previa por encima del máximo',
  dividends: 'la reinversión de dividendos',
  'new-investors': 'los pagos de inversionistas nuevos'
}

/** Names of a plan's terms, by their place in the plan file. */
export const TERMS = {
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

/** The days of a schedule. */
export const DAYS = {
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

export const ROLLS = {
  __proto__: null,
  following: 'el siguiente día hábil',
  preceding: 'el día hábil anterior',
  nearest: 'el día hábil más cercano'
}

export const NTH = { __proto__: null, 1: 'primer', 2: 'segundo', 3: 'tercer', 4: 'cuarto', 5: 'quinto', last: 'último' }

export const MARKETS = { __proto__: null, direct: 'compradas a la compañía', 'open-market': 'compradas en el mercado abierto' }

export const PRICES = {
  __proto__: null,
  'vwap-of-purchase-day': 'el precio promedio ponderado por volumen de la fecha de compra',
  'average-price-paid': 'el promedio ponderado de los precios realmente pagados',
  'high-low-average': 'el promedio de los precios más alto y más bajo del día',
  'high-low-average-of-day-before': 'el promedio de los precios más alto y más bajo del día de operaciones anterior',
  'last-sale': 'el precio de la última venta del día',
  'last-sale-of-day-before': 'el precio de la última venta del día de operaciones anterior',
  'estimated-value': 'el valor de una acción que estima la compañía'
}

export const KINDS = { __proto__: null, dividends: 'los dividendos reinvertidos', 'pre-approved': 'los pagos con aprobación previa' }

export const ODD_CENTS = { __proto__: null, 'first-days': 'para los primeros días, uno para cada día', 'last-day': 'para el último día' }

/** Effects of a day below the threshold price on the payment. */
export const UNMET = {
  __proto__: null,
  'day-returned': 'La parte de ese día se devuelve.',
  'period-extended': 'El período se alarga un día hábil al final, en el que se invierte la parte de ese día.',
  'part-carried-over': 'La parte de ese día se invierte el siguiente día que alcance el umbral, o se devuelve si no hay ninguno.',
  'all-returned': 'Se devuelve todo el pago.'
}
