/** Sentences of the plan files, by their English. */

const rounding = 'No publicado: cómo se redondea un precio que se muestra. Redondeamos al más cercano, y las mitades hacia el dígito par.'
const businessDays = 'Usamos los días en que abre la Bolsa de Nueva York (NYSE). Coinciden con todos los calendarios publicados de planes como este que comparamos.'
const rows = 'Todas sus filas coinciden.'
const inferred2005 = 'Deducido del calendario publicado de 2005:'
const inferred2011 = 'Deducido de los calendarios publicados de 2010 y 2011:'

export const plans = {
  __proto__: null,
  'Direct Stock Purchase and Dividend Reinvestment Plan': 'Plan de compra directa de acciones y reinversión de dividendos',
  'Direct stock purchase and dividend reinvestment plan': 'Plan de compra directa de acciones y reinversión de dividendos',

  Letter: 'Carta',
  Filing: 'Documento',
  Document: 'Documento',
  Brochure: 'Folleto',
  Prospectus: 'Prospecto',
  'Prospectus Supplement': 'Suplemento del Prospecto',
  'Letter to plan participants, filed as a free writing prospectus under Rule 433':
    'Carta a los participantes del plan, presentada como prospecto de redacción libre conforme a la Regla 433',
  'Prospectus of the plan, 2002 edition': 'Prospecto del plan, edición de 2002',
  'Filing with the schedule of optional cash payments for 2005': 'Documento presentado con el calendario de pagos en efectivo opcionales de 2005',
  'Filing with the schedule of optional cash payments for 2011': 'Documento presentado con el calendario de pagos en efectivo opcionales de 2011',

  'When the amended plan applies': 'Cuándo se aplica el plan modificado',
  'The amended plan took effect on November 23, 2007. Earlier participants are enrolled automatically and may withdraw.':
    'El plan modificado entró en vigor el 23 de noviembre de 2007. Quienes ya participaban quedan inscritos automáticamente y pueden retirarse.',
  'When your money must arrive': 'Cuándo debe llegar su dinero',
  'Payments within the maximum are due one business day before the investment date. Larger, pre-approved payments are due one business day before the investment period begins.':
    'Los pagos dentro del máximo vencen un día hábil antes de la fecha de inversión. Los pagos mayores, con aprobación previa, vencen un día hábil antes de que empiece el período de inversión.',
  'Market price': 'Precio de mercado',
  'From the company: the volume-weighted average price on the purchase date. On the open market: the weighted average of the prices paid for all shares the administrator bought. You pay that price minus the discount, if any.':
    'De la compañía: el precio promedio ponderado por volumen de la fecha de compra. En el mercado abierto: el promedio ponderado de los precios pagados por todas las acciones que compró el administrador. Usted paga ese precio menos el descuento, si lo hay.',
  Discount: 'Descuento',
  'Each month the company may set a discount: 0% to 3% for payments within the maximum and for reinvested dividends, or 0% to 5% for larger, pre-approved payments.':
    'Cada mes la compañía puede fijar un descuento: de 0% a 3% para los pagos dentro del máximo y los dividendos reinvertidos, o de 0% a 5% para los pagos mayores, con aprobación previa.',
  'How much you may send': 'Cuánto puede enviar',
  'Each month, at least $100 from an existing stockholder or $500 from a new investor, and at most $10,000. More needs the company’s prior approval.':
    'Cada mes, al menos $100 si ya es accionista o $500 si es un inversionista nuevo, y como máximo $10,000. Para más, hace falta la aprobación previa de la compañía.',
  'Documents and phone numbers': 'Documentos y teléfonos',
  'The Prospectus Supplement dated November 23, 2007 describes the terms in more detail. It and the other documents are free on EDGAR or by phone.':
    'El Suplemento del Prospecto del 23 de noviembre de 2007 describe los términos con más detalle. Este y los demás documentos son gratuitos en EDGAR o por teléfono.',

  'First bullet': 'Primera viñeta',
  'Second bullet': 'Segunda viñeta',
  'Third bullet': 'Tercera viñeta',
  'Fourth bullet': 'Cuarta viñeta',
  'Second through fourth paragraphs': 'Párrafos segundo a cuarto',

  // Quotations of the letter.
  'Effective November 23, 2007, we amended': 'Con efecto a partir del 23 de noviembre de 2007, modificamos',
  'The Optional Cash Payment Due Date is one business day before (i) the relevant Investment Date':
    'La Fecha Límite del Pago en Efectivo Opcional es un día hábil antes de (i) la Fecha de Inversión correspondiente',
  'one business day before … (ii) the commencement of the relevant Investment Period':
    'un día hábil antes de … (ii) el comienzo del Período de Inversión correspondiente',
  'at the applicable discount, if any, from the Market Price': 'con el descuento aplicable, si lo hay, sobre el Precio de Mercado',
  'the volume weighted average stock price on the date of purchase': 'el precio promedio de las acciones, ponderado por volumen, en la fecha de compra',
  'the weighted average of the actual prices paid for all of the common stock purchased by the Plan Administrator':
    'el promedio ponderado de los precios realmente pagados por todas las acciones comunes que compró el Administrador del Plan',
  'Each month, we may establish a discount': 'Cada mes, podemos fijar un descuento',
  'we may establish a discount of between 0% and 3% from the Market Price': 'podemos fijar un descuento de entre 0% y 3% sobre el Precio de Mercado',
  'between 0% and 5% from the Market Price applicable to pre-approved Optional Cash Payments in excess of $10,000':
    'de entre 0% y 5% sobre el Precio de Mercado, aplicable a los Pagos en Efectivo Opcionales de más de $10,000 con aprobación previa',
  'Optional Cash Payments of $10,000 or less or dividend reinvestments used to purchase shares':
    'los Pagos en Efectivo Opcionales de $10,000 o menos o las reinversiones de dividendos que se usen para comprar acciones',
  'a maximum per month purchase of $10,000': 'una compra máxima mensual de $10,000',
  'in excess of $10,000 may be made only with our prior approval': 'de más de $10,000, solo con nuestra aprobación previa',
  'Each Optional Cash Payment is subject to a minimum per month purchase': 'Cada Pago en Efectivo Opcional está sujeto a una compra mínima mensual',
  'a minimum per month purchase of $100 if you are an existing stockholder … and a maximum per month purchase of $10,000':
    'una compra mínima mensual de $100 si ya es accionista … y una compra máxima mensual de $10,000',
  '$500 per month if you are a new investor, and a maximum per month purchase of $10,000':
    '$500 al mes si es un inversionista nuevo, y una compra máxima mensual de $10,000',
  'The terms of the amended Plan are described in more detail in the Prospectus Supplement':
    'Los términos del Plan modificado se describen con más detalle en el Suplemento del Prospecto',

  'The letter does not say which days are business days. We use days the New York Stock Exchange is open. They match every published schedule of such plans that we compared.':
    `La carta no dice qué días son hábiles. ${businessDays}`,
  'The letter does not say which days get the leftover cents. We give them to the first days, one each, so no two days differ by more than a cent.':
    'La carta no dice a qué días van los centavos que sobran. Los damos a los primeros días, uno a cada día, para que ningún día difiera de otro en más de un centavo.',
  'The letter does not say how a dividend is rounded. We round to the nearest cent, half a cent up, which is usual.':
    'La carta no dice cómo se redondea un dividendo. Redondeamos al centavo más cercano, y medio centavo hacia arriba, que es lo habitual.',
  'The letter does not say how many decimal places of a share are credited. We use 6; other plans use 3 to 6.':
    'La carta no dice con cuántos decimales se acredita una acción. Usamos 6; otros planes usan de 3 a 6.',
  'The letter does not say how the last decimal place of a share is rounded. We round down, so you are never shown more than you paid for.':
    'La carta no dice cómo se redondea el último decimal de una acción. Redondeamos hacia abajo, para no mostrarle nunca más de lo que pagó.',
  'The letter does not say how many decimal places a price is shown with. We show 4.':
    'La carta no dice con cuántos decimales se muestra un precio. Mostramos 4.',
  'The letter does not say how a price on display is rounded. We calculate shares with the exact price.':
    'La carta no dice cómo se redondea un precio que se muestra. Calculamos las acciones con el precio exacto.',

  'How investment dates are chosen.': 'Cómo se eligen las fechas de inversión.',
  'How long the investment period is.': 'Cuánto dura el período de inversión.',
  'Whether a new investor counts as an existing stockholder after a first accepted purchase.':
    'Si un inversionista nuevo cuenta como accionista después de una primera compra aceptada.',
  'Whether a threshold price applies to pre-approved payments.':
    'Si se aplica un precio umbral a los pagos con aprobación previa.',
  'Whether you pay fees, and which ones (our answers leave fees out).':
    'Si usted paga comisiones, y cuáles (nuestras respuestas no las incluyen).',

  'Plan administrator': 'Administrador del plan',
  'Questions about the plan': 'Preguntas sobre el plan',
  'Prospectus and Prospectus Supplement, toll-free': 'Prospecto y Suplemento del Prospecto, llamada gratuita',

  'Optional cash payments': 'Pagos en efectivo opcionales',
  '$500 to $5,000 a month, with a discount the company sets each month, 0% to 3%.':
    'De $500 a $5,000 al mes, con un descuento que la compañía fija cada mes, de 0% a 3%.',
  'Request for Waiver': 'Solicitud de exención (Request for Waiver)',
  'More than $5,000 a month only if the company approves a Request for Waiver.':
    'Más de $5,000 al mes solo si la compañía aprueba una solicitud de exención (Request for Waiver).',
  'Reinvested dividends': 'Dividendos reinvertidos',
  'Dividends are reinvested at a fixed discount of 2%.': 'Los dividendos se reinvierten con un descuento fijo de 2%.',
  'Threshold Price': 'Precio umbral (Threshold Price)',
  'The company may set a price that the trading price must equal or exceed on each day of a set period.':
    'La compañía puede fijar un precio que el precio de cotización debe igualar o superar cada día de un período determinado.',
  'The part of the prospectus we have does not say which days are business days. We use days the New York Stock Exchange is open. They match every published schedule of such plans that we compared.':
    `La parte del prospecto que tenemos no dice qué días son hábiles. ${businessDays}`,
  'Not published: how many decimal places a price is shown with. We chose 4.':
    'No publicado: con cuántos decimales se muestra un precio. Elegimos 4.',
  'Not published: how a price on display is rounded. We round to the nearest, halves to the even digit.': rounding,
  'What the plan’s documents call it. The name here is our description.':
    'Cómo llaman al plan sus documentos. El nombre que aparece aquí es nuestra descripción.',
  'When this edition took effect.': 'Cuándo entró en vigor esta edición.',
  'How long before the purchase date a payment must arrive.': 'Cuánto antes de la fecha de compra debe llegar un pago.',
  'How the investment dates are chosen, how long the period for payments over the maximum is, and when the discount and the threshold price are set.':
    'Cómo se eligen las fechas de inversión, cuánto dura el período de los pagos que superan el máximo y cuándo se fijan el descuento y el precio umbral.',
  'What happens to a payment if the price stays below the threshold price on some days.':
    'Qué pasa con un pago si el precio no llega al precio umbral en algunos días.',
  'Which prices make up the market price.': 'Qué precios forman el precio de mercado.',
  'What discounts the company may set for payments over the maximum.':
    'Qué descuentos puede fijar la compañía para los pagos que superan el máximo.',
  'How many decimal places of a share are credited, and how the last one is rounded.':
    'Con cuántos decimales se acredita una acción y cómo se redondea el último.',
  'How a dividend is rounded to the cent.': 'Cómo se redondea un dividendo al centavo.',

  'Schedule for 2005': 'Calendario de 2005',
  'For each month of 2005: the day the threshold price and the discount are set, the day payments are due, the first day of the pricing period, and its last day, which is also the investment date for payments within the limit.':
    'Para cada mes de 2005: el día en que se fijan el precio umbral y el descuento, el día en que vencen los pagos, el primer día del período de fijación de precios y su último día, que es también la fecha de inversión de los pagos dentro del límite.',
  'The 2005 schedule is all we have of the plan, so we assume these terms are for that year only.':
    'El calendario de 2005 es todo lo que tenemos del plan, así que suponemos que estos términos son solo de ese año.',
  'The 2010 and 2011 schedules are all we have of the plan, so we assume these terms are for those years only.':
    'Los calendarios de 2010 y 2011 son todo lo que tenemos del plan, así que suponemos que estos términos son solo de esos años.',
  'The 2005 schedule has one due date a month, counted from the pricing period. We assume payments within the limit are due just as long before their investment date.':
    'El calendario de 2005 tiene una fecha límite al mes, contada desde el período de fijación de precios. Suponemos que los pagos dentro del límite vencen con la misma anticipación a su fecha de inversión.',
  'Inferred from the published schedule of 2005: payments are due one business day before the pricing period starts. Every row matches.':
    `${inferred2005} los pagos vencen un día hábil antes de que comience el período de fijación de precios. ${rows}`,
  'Inferred from the published schedule of 2005: days the New York Stock Exchange is open. Every row matches.':
    `${inferred2005} los días en que abre la Bolsa de Nueva York (NYSE). ${rows}`,
  'Inferred from the published schedule of 2005: the terms are set four business days before payments are due. Every row matches.':
    `${inferred2005} los términos se fijan cuatro días hábiles antes de la fecha límite de pago. ${rows}`,
  'Inferred from the published schedule of 2005: the 22nd, or the nearest business day. Every row matches.':
    `${inferred2005} el día 22 o el día hábil más cercano. ${rows}`,
  'Inferred from the published schedule of 2005: the pricing period starts 12 trading days before the investment date. Every row matches.':
    `${inferred2005} el período de fijación de precios comienza 12 días de operaciones antes de la fecha de inversión. ${rows}`,
  'How much you may send in a month, and over what amount a waiver is needed.':
    'Cuánto puede enviar al mes y por encima de qué monto hace falta una exención.',
  'What discounts the company may set.': 'Qué descuentos puede fijar la compañía.',
  'How dividends are reinvested.': 'Cómo se reinvierten los dividendos.',

  'Schedule for 2011': 'Calendario de 2011',
  'For each month of 2011: the day the threshold price and the discount are set, the day payments are due, and the first and last day of the pricing period.':
    'Para cada mes de 2011: el día en que se fijan el precio umbral y el descuento, el día en que vencen los pagos, y el primer y el último día del período de fijación de precios.',
  'Payments up to $5,000': 'Pagos de hasta $5,000',
  'Payments of up to $5,000 a month are within the limit. They are invested on the last day of the pricing period.':
    'Los pagos de hasta $5,000 al mes están dentro del límite. Se invierten el último día del período de fijación de precios.',
  'The 2011 schedule has one due date a month, counted from the pricing period. We assume payments up to $5,000 are due just as long before their investment date.':
    'El calendario de 2011 tiene una fecha límite al mes, contada desde el período de fijación de precios. Suponemos que los pagos de hasta $5,000 vencen con la misma anticipación a su fecha de inversión.',
  'Inferred from the published schedules of 2010 and 2011: payments are due one business day before the pricing period starts. Every row matches.':
    `${inferred2011} los pagos vencen un día hábil antes de que comience el período de fijación de precios. ${rows}`,
  'Inferred from the published schedules of 2010 and 2011: days the New York Stock Exchange is open. Every row matches.':
    `${inferred2011} los días en que abre la Bolsa de Nueva York (NYSE). ${rows}`,
  'Inferred from the published schedules of 2010 and 2011: the terms are set on the first business day of the month. Every row matches.':
    `${inferred2011} los términos se fijan el primer día hábil del mes. ${rows}`,
  'Inferred from the published schedules of 2010 and 2011: payments are due three business days after the terms are set, and the pricing period starts on the next one. Every row matches.':
    `${inferred2011} los pagos vencen tres días hábiles después de que se fijan los términos, y el período de fijación de precios comienza el siguiente. ${rows}`,
  'Inferred from the published schedules of 2010 and 2011: the pricing period is 12 trading days long, counting its first and last day. Every row matches.':
    `${inferred2011} el período de fijación de precios dura 12 días de operaciones, incluidos el primero y el último. ${rows}`,
  'What the minimum is.': 'Cuál es el mínimo.'
}
