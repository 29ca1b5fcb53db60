/** Sentences of the plan files, by their English. */

const rounding = 'Nadie publicó cómo se redondea un precio mostrado. Al más cercano, y la mitad al vecino par, es elección de esta calculadora.'
const businessDays = 'Los días de operaciones de la Bolsa de Nueva York (NYSE) coinciden con todas las fechas de pago que publicaron otros emisores de planes como este.'
const rows = 'Todas sus filas coinciden.'
const inferred2005 = 'Deducido del calendario publicado de 2005:'
const inferred2011 = 'Deducido de los calendarios publicados de 2010 y 2011:'

export const plans = {
  __proto__: null,
  'Direct Stock Purchase and Dividend Reinvestment Plan': 'Plan de compra directa de acciones y reinversión de dividendos',
  'Direct stock purchase and dividend reinvestment plan': 'Plan de compra directa de acciones y reinversión de dividendos',

  Letter: 'Carta',
  Filing: 'Documento',
  Prospectus: 'Prospecto',
  'Prospectus Supplement': 'Suplemento del Prospecto',
  'Letter to plan participants, filed as a free writing prospectus under Rule 433':
    'Carta a los participantes del plan, presentada como prospecto de redacción libre conforme a la Regla 433',
  'Prospectus of the plan, 2002 edition': 'Prospecto del plan, edición de 2002',
  'Filing with the schedule of optional cash payments for 2005': 'Documento presentado con el calendario de pagos en efectivo opcionales de 2005',
  'Filing with the schedule of optional cash payments for 2011': 'Documento presentado con el calendario de pagos en efectivo opcionales de 2011',

  'When the plan applies': 'Cuándo se aplica el plan',
  'The amended plan took effect on November 23, 2007. Participants of the plan before it are enrolled automatically and may withdraw.':
    'El plan modificado entró en vigor el 23 de noviembre de 2007. Los participantes del plan anterior quedan inscritos automáticamente y pueden retirarse.',
  'Payment due date': 'Fecha límite de pago',
  'Payments within the maximum are due one business day before the investment date. Pre-approved payments above it are due one business day before the first day of the investment period.':
    'Los pagos dentro del máximo vencen un día hábil antes de la fecha de inversión. Los pagos con aprobación previa que lo superan vencen un día hábil antes del primer día del período de inversión.',
  'Market price': 'Precio de mercado',
  'For shares bought from the company, the volume-weighted average price on the day of purchase. For shares bought on the open market, the weighted average of the prices paid for all the shares the administrator bought. Shares are sold at that price less the discount, if there is one.':
    'Para las acciones compradas a la compañía, el precio promedio ponderado por volumen del día de la compra. Para las compradas en el mercado abierto, el promedio ponderado de los precios pagados por todas las acciones que compró el administrador. Las acciones se venden a ese precio menos el descuento, si lo hay.',
  Discount: 'Descuento',
  'Each month the company may set a discount: 0% to 3% for payments within the maximum and for reinvested dividends, 0% to 5% for pre-approved payments above it.':
    'Cada mes la compañía puede fijar un descuento: de 0% a 3% para los pagos dentro del máximo y los dividendos reinvertidos, y de 0% a 5% para los pagos con aprobación previa que lo superan.',
  'How much may be sent': 'Cuánto se puede enviar',
  "In each month at least $100 from an existing stockholder or $500 from a new investor, and at most $10,000. More than that only with the company's prior approval.":
    'Cada mes, al menos $100 si ya es accionista o $500 si es un nuevo inversionista, y como máximo $10,000. Más que eso, solo con la aprobación previa de la compañía.',
  'Documents and contacts': 'Documentos y contactos',
  'The Prospectus Supplement of November 23, 2007 describes the terms in more detail; it and the other documents are free on EDGAR or by telephone.':
    'El Suplemento del Prospecto del 23 de noviembre de 2007 describe los términos con más detalle; este y los demás documentos son gratuitos en EDGAR o por teléfono.',

  'The letter does not say which closings make a business day. Trading days of the New York Stock Exchange fit every payment date that other issuers of such plans published.':
    `La carta no dice qué cierres hacen que un día no sea hábil. ${businessDays}`,
  'The letter does not say which days take the cents that do not divide evenly over an investment period. The first days, a cent each, keep every day within a cent of the others.':
    'La carta no dice a qué días van los centavos que no se dividen en partes iguales en un período de inversión. Si van a los primeros días, de uno en uno, ningún día se aparta más de un centavo de los demás.',
  'The letter does not say how a dividend is rounded to cents. To the nearest cent, half a cent up, is the usual way.':
    'La carta no dice cómo se redondea un dividendo a centavos. Al centavo más cercano, y medio centavo hacia arriba, es lo habitual.',
  'The letter does not say to how many decimals a share is credited. Other plans use 3 to 6.':
    'La carta no dice con cuántos decimales se acredita una acción. Otros planes usan de 3 a 6.',
  'The letter does not say how the last decimal of a share is rounded. Down never credits more than was paid for.':
    'La carta no dice cómo se redondea el último decimal de una acción. Hacia abajo nunca se acredita más de lo pagado.',
  'The letter does not say to how many decimals prices are displayed.': 'La carta no dice con cuántos decimales se muestran los precios.',
  'The letter does not say how a displayed price is rounded. The shares are computed with the exact price.':
    'La carta no dice cómo se redondea un precio mostrado. Las acciones se calculan con el precio exacto.',

  'How the investment dates are chosen.': 'Cómo se eligen las fechas de inversión.',
  'How long the investment period for pre-approved payments is.': 'Cuánto dura el período de inversión de los pagos con aprobación previa.',
  'Whether a new investor counts as an existing stockholder from the first accepted purchase on.':
    'Si un nuevo inversionista cuenta como accionista desde la primera compra aceptada.',
  'Whether a pre-approved payment is invested only on days when the price reaches a threshold.':
    'Si un pago con aprobación previa se invierte solo en los días en que el precio alcanza un umbral.',
  'Whether the participant pays fees, and which.': 'Si el participante paga comisiones, y cuáles.',

  'Plan administrator': 'Administrador del plan',
  'Questions about the plan': 'Preguntas sobre el plan',
  'Prospectus and Prospectus Supplement, toll-free': 'Prospecto y Suplemento del Prospecto, llamada gratuita',

  'Optional cash payments': 'Pagos en efectivo opcionales',
  'At least $500 and at most $5,000 a month, at a discount that the company sets each month, from 0% to 3%.':
    'Al menos $500 y como máximo $5,000 al mes, con un descuento que la compañía fija cada mes, de 0% a 3%.',
  'Request for Waiver': 'Solicitud de exención (Request for Waiver)',
  'More than $5,000 a month only if the company approves a Request for Waiver.':
    'Más de $5,000 al mes solo si la compañía aprueba una solicitud de exención (Request for Waiver).',
  'Reinvested dividends': 'Dividendos reinvertidos',
  'Dividends are reinvested at a fixed discount of 2%.': 'Los dividendos se reinvierten con un descuento fijo de 2%.',
  'Threshold Price': 'Precio umbral (Threshold Price)',
  'The company may set a price that the trading price must equal or exceed on each day of a set period.':
    'La compañía puede fijar un precio que el precio de cotización debe igualar o superar cada día de un período determinado.',
  'What we have of the prospectus does not say which closings make a business day. Trading days of the New York Stock Exchange fit every payment date that other issuers of such plans published.':
    `Lo que tenemos del prospecto no dice qué cierres hacen que un día no sea hábil. ${businessDays}`,
  "Nobody published to how many decimals prices are displayed. Four is this calculator's own choice.":
    'Nadie publicó con cuántos decimales se muestran los precios. Cuatro es elección de esta calculadora.',
  "Nobody published how a displayed price is rounded. To the nearest, a half to the even neighbour, is this calculator's own choice.": rounding,
  "What the plan's documents call it; the name here describes it.": 'Cómo llaman al plan sus documentos; el nombre que aparece aquí lo describe.',
  'From which day on this edition applies.': 'Desde qué día se aplica esta edición.',
  'How long before the day of purchase a payment must arrive.': 'Con cuánta anticipación al día de la compra debe llegar un pago.',
  'How the investment dates are chosen, how long the period for payments above the maximum is, and when discount and Threshold Price are set.':
    'Cómo se eligen las fechas de inversión, cuánto dura el período de los pagos que superan el máximo y cuándo se fijan el descuento y el precio umbral.',
  'What becomes of a payment if the price stays below the Threshold Price on some days.':
    'Qué pasa con un pago si el precio no llega al precio umbral en algunos días.',
  'Which prices make the market price.': 'Qué precios forman el precio de mercado.',
  'Which discounts the company may set for payments above the maximum.': 'Qué descuentos puede fijar la compañía para los pagos que superan el máximo.',
  'To how many decimals a share is credited, and how the last of them is rounded.':
    'Con cuántos decimales se acredita una acción y cómo se redondea el último.',
  'How a dividend is rounded to cents.': 'Cómo se redondea un dividendo a centavos.',

  'Schedule for 2005': 'Calendario de 2005',
  'For each month of 2005: the day on which Threshold Price and discount are set, the day by which payments are due, the first day of the pricing period, and its last day, which is also the investment date of payments within the limit.':
    'Para cada mes de 2005: el día en que se fijan el precio umbral y el descuento, el día en que vencen los pagos, el primer día del período de fijación de precios y su último día, que es también la fecha de inversión de los pagos dentro del límite.',
  'The schedule of 2005 is all that there is of the plan, so the terms are taken to be those of that year and of no other.':
    'El calendario de 2005 es todo lo que hay del plan, así que se supone que los términos son los de ese año y de ningún otro.',
  'The schedules of 2010 and 2011 are all that there is of the plan, so the terms are taken to be those of these years and of no others.':
    'Los calendarios de 2010 y 2011 son todo lo que hay del plan, así que se supone que los términos son los de esos años y de ningún otro.',
  'The schedule of 2005 has one due date a month, counted from the pricing period. Payments within the limit are taken to be due as long before their investment date.':
    'El calendario de 2005 tiene una fecha límite al mes, contada desde el período de fijación de precios. Se supone que los pagos dentro del límite vencen con la misma anticipación a su fecha de inversión.',
  'Inferred from the published schedule of 2005: payments are due one business day before the pricing period starts. Every row of it fits.':
    `${inferred2005} los pagos vencen un día hábil antes de que comience el período de fijación de precios. ${rows}`,
  'Inferred from the published schedule of 2005: counted in trading days of the New York Stock Exchange, every row of it fits.':
    `${inferred2005} contadas en días de operaciones de la Bolsa de Nueva York (NYSE), todas sus filas coinciden.`,
  'Inferred from the published schedule of 2005: terms are set four business days before payments are due. Every row of it fits.':
    `${inferred2005} los términos se fijan cuatro días hábiles antes de la fecha límite de pago. ${rows}`,
  'Inferred from the published schedule of 2005: the 22nd, or the nearest business day. Every row of it fits.':
    `${inferred2005} el día 22 o el día hábil más cercano. ${rows}`,
  'Inferred from the published schedule of 2005: the pricing period starts 12 trading days before the investment date. Every row of it fits.':
    `${inferred2005} el período de fijación de precios comienza 12 días de operaciones antes de la fecha de inversión. ${rows}`,
  'How much may be sent in a month, and from which amount on a waiver is needed.':
    'Cuánto se puede enviar al mes y desde qué importe hace falta una exención.',
  'Which discounts the company may set.': 'Qué descuentos puede fijar la compañía.',
  'How dividends are reinvested.': 'Cómo se reinvierten los dividendos.',

  'Schedule for 2011': 'Calendario de 2011',
  'For each month of 2011: the day on which threshold price and discount are set, the day by which payments are due, and the first and the last day of the pricing period.':
    'Para cada mes de 2011: el día en que se fijan el precio umbral y el descuento, el día en que vencen los pagos, y el primer y el último día del período de fijación de precios.',
  'Payments up to $5,000': 'Pagos de hasta $5,000',
  'Payments of up to $5,000 a month are within the limit; they are invested on the last day of the pricing period.':
    'Los pagos de hasta $5,000 al mes están dentro del límite; se invierten el último día del período de fijación de precios.',
  'The schedule of 2011 has one due date a month, counted from the pricing period. Payments up to $5,000 are taken to be due as long before their investment date.':
    'El calendario de 2011 tiene una fecha límite al mes, contada desde el período de fijación de precios. Se supone que los pagos de hasta $5,000 vencen con la misma anticipación a su fecha de inversión.',
  'Inferred from the published schedules of 2010 and 2011: payments are due one business day before the pricing period starts. Every row of them fits.':
    `${inferred2011} los pagos vencen un día hábil antes de que comience el período de fijación de precios. ${rows}`,
  'Inferred from the published schedules of 2010 and 2011: counted in trading days of the New York Stock Exchange, every row of them fits.':
    `${inferred2011} contadas en días de operaciones de la Bolsa de Nueva York (NYSE), todas sus filas coinciden.`,
  'Inferred from the published schedules of 2010 and 2011: terms are set on the first business day of the month. Every row of them fits.':
    `${inferred2011} los términos se fijan el primer día hábil del mes. ${rows}`,
  'Inferred from the published schedules of 2010 and 2011: payments are due three business days after terms are set, and the pricing period starts on the next one. Every row of them fits.':
    `${inferred2011} los pagos vencen tres días hábiles después de que se fijan los términos, y el período de fijación de precios comienza el siguiente. ${rows}`,
  'Inferred from the published schedules of 2010 and 2011: the pricing period is 12 trading days long, its first and its last day included. Every row of them fits.':
    `${inferred2011} el período de fijación de precios dura 12 días de operaciones, incluidos el primero y el último. ${rows}`,
  'How much must be sent at least.': 'Cuánto se debe enviar como mínimo.',
  'What becomes of a payment if the price stays below the threshold price on some days.':
    'Qué pasa con un pago si el precio no llega al precio umbral en algunos días.'
}
