/** Texts of the page's markup, by their English. */

export const markup = {
  'See how much you may send, when your money must arrive, and what it buys in Redwood Trust’s direct stock purchase and dividend reinvestment plan.':
    'Vea cuánto puede enviar, cuándo debe llegar su dinero y qué compra con él en el plan de compra directa de acciones y reinversión de dividendos de Redwood Trust.',
  'How much, and when it must arrive – Redwood Trust plan calculator': 'Cuánto puede enviar y hasta cuándo – Calculadora del plan de Redwood Trust',

  // Around the calculator.
  'Skip to the calculator': 'Ir a la calculadora',
  'On this page': 'En esta página',
  'Plan terms': 'Términos del plan',
  'Who to call': 'Contactos',
  Language: 'Idioma',
  'A new version of this page is ready. You will not lose your entries. {0}': 'Hay una versión nueva de esta página. No perderá lo que escribió. {0}',
  'Update now': 'Actualizar ahora',
  'How much, and when it must arrive': 'Cuánto puede enviar y hasta cuándo',
  'Back to the calculator': 'Volver a la calculadora',
  'The plan’s terms in plain language': 'Los términos del plan en lenguaje sencillo',
  'This is our summary of the company’s letter to plan participants dated November 28, 2007. We note where each point is in the letter.':
    'Este es nuestro resumen de la carta de la compañía a los participantes del plan, del 28 de noviembre de 2007. Indicamos dónde está cada punto en la carta.',

  // The points of the letter.
  'First and third paragraphs': 'Párrafos primero y tercero',
  'The amended plan took effect on {0}. If you were already in the plan, you are enrolled automatically. You may withdraw by following the steps in the Prospectus Supplement.':
    'El plan modificado entró en vigor el {0}. Si usted ya estaba en el plan, queda inscrito automáticamente. Puede retirarse siguiendo los pasos del Suplemento del Prospecto.',
  'A payment of {0} or less is due {1} business day before the investment date. A larger, pre-approved payment is due {2} business day before the investment period begins. To be safe, we say your money must arrive by then.':
    'Un pago de {0} o menos vence {1} día hábil antes de la fecha de inversión. Un pago mayor, con aprobación previa, vence {2} día hábil antes de que empiece el período de inversión. Para estar seguros, decimos que su dinero debe llegar a más tardar ese día.',
  'If you buy from the company, the market price is the volume-weighted average price on the purchase date. If shares are bought on the open market, it is the weighted average of the prices actually paid for all the shares the plan administrator bought. You pay that price minus the discount, if there is one.':
    'Si le compra a la compañía, el precio de mercado es el precio promedio ponderado por volumen de la fecha de compra. Si las acciones se compran en el mercado abierto, es el promedio ponderado de los precios realmente pagados por todas las acciones que compró el administrador del plan. Usted paga ese precio menos el descuento, si lo hay.',
  'Each month the company may set a discount: {0} to {1} for payments of {2} or less and for reinvested dividends, or {3} to {4} for larger, pre-approved payments. It does not have to set one.':
    'Cada mes la compañía puede fijar un descuento: de {0} a {1} para los pagos de {2} o menos y los dividendos reinvertidos, o de {3} a {4} para los pagos mayores, con aprobación previa. No está obligada a fijar ninguno.',
  'Each month you may send from {0} if you already own shares, or from {1} if you are a new investor, up to {2}. To send more, you need the company’s prior approval.':
    'Cada mes puede enviar desde {0} si ya tiene acciones, o desde {1} si es un inversionista nuevo, hasta {2}. Para enviar más, necesita la aprobación previa de la compañía.',
  'The Prospectus Supplement dated November 23, 2007 describes the plan in full, and it governs. Read it and the Prospectus of the same date before you invest. Both are free on EDGAR at {0}, or by calling {1}, toll-free.':
    'El Suplemento del Prospecto del 23 de noviembre de 2007 describe el plan por completo, y es el que rige. Léalo junto con el Prospecto de la misma fecha antes de invertir. Ambos son gratuitos en EDGAR, en {0}, o llamando al {1}, sin costo.',

  // Questions that the letter leaves open.
  'What the letter does not say': 'Lo que la carta no dice',
  'Look for these in the Prospectus Supplement, or call. You enter the dates and the discount yourself. For anything else, we make an assumption, listed under “What this calculator assumes.”':
    'Busque estos puntos en el Suplemento del Prospecto, o llame. Usted mismo indica las fechas y el descuento. Para lo demás hacemos un supuesto, que aparece en “Lo que supone esta calculadora”.',
  'How investment dates are chosen': 'Cómo se eligen las fechas de inversión',
  'How long the investment period is': 'Cuánto dura el período de inversión',
  'Whether a threshold price applies to pre-approved payments': 'Si se aplica un precio umbral a los pagos con aprobación previa',
  'Whether a new investor counts as an existing stockholder after a first accepted purchase':
    'Si un inversionista nuevo cuenta como accionista después de una primera compra aceptada',
  'Whether you pay fees, and which ones (our answers leave fees out)': 'Si usted paga comisiones, y cuáles (nuestras respuestas no las incluyen)',
  'How many decimal places of a share are credited': 'Con cuántos decimales se acredita una acción',
  'Which closings mean a day is not a business day': 'Qué cierres hacen que un día no sea hábil',
  'Whether a payment must arrive by its due date, or only be on its way. To be safe, we say it must arrive':
    'Si un pago debe llegar a más tardar en su fecha límite o basta con que esté en camino. Para estar seguros, decimos que debe llegar',
  'What this calculator assumes': 'Lo que supone esta calculadora',
  'If an answer depends on one of these, “How this is worked out” says {0} or, where the letter can be read two ways, {1}':
    'Si una respuesta depende de uno de estos supuestos, “Cómo se calcula” dice {0} o, cuando la carta se puede leer de dos maneras, {1}',
  'Our assumption': 'Nuestro supuesto',
  'How we read it': 'Cómo lo interpretamos',
  'Business days are {0}': 'Los días hábiles son {0}',
  'Shares are worked out to {0} decimal places and rounded {1}': 'Las acciones se calculan con {0} decimales y se redondean {1}',
  'Prices are shown to {0} decimal places, but we calculate with the exact price': 'Los precios se muestran con {0} decimales, pero calculamos con el precio exacto',
  'Limits apply to everything you send in a month. Exactly {0} is within the maximum':
    'Los límites se aplican a todo lo que envía en un mes. Exactamente {0} está dentro del máximo',
  'A reinvested dividend has no minimum or maximum. It gets the discount for payments within the maximum':
    'Un dividendo reinvertido no tiene mínimo ni máximo. Recibe el descuento de los pagos dentro del máximo',
  'The amended plan must cover the day shares are bought, not the day you send money':
    'El plan modificado debe cubrir el día en que se compran las acciones, no el día en que usted envía el dinero',
  'If you enter no discount for a month, we use none': 'Si no indica un descuento para un mes, no usamos ninguno',
  'A payment over an investment period is split evenly by day. Leftover cents go to the first days, one each':
    'Un pago a lo largo de un período de inversión se reparte por igual entre los días. Los centavos que sobran van a los primeros días, uno a cada día',
  'A dividend is rounded to the nearest cent. Half a cent rounds up': 'Un dividendo se redondea al centavo más cercano. Medio centavo se redondea hacia arriba',

  // Contacts and sources.
  'Investor relations': 'Relaciones con inversionistas',
  'Prospectus and Prospectus Supplement': 'Prospecto y Suplemento del Prospecto',
  'Free by phone, or on EDGAR at {0}': 'Gratis por teléfono, o en EDGAR, en {0}',
  'The {0} dated November 23, 2007 governs.': 'Rige el {0} del 23 de noviembre de 2007.',
  'This is an estimate. It is not an offer to sell securities, and it is not advice. {0}': 'Esto es una estimación. No es una oferta de venta de valores ni una recomendación. {0}',
  'Registration Statement No. 333-147604. Terms from the letter dated November 28, 2007.':
    'Declaración de registro n.º 333-147604. Términos según la carta del 28 de noviembre de 2007.',

  // Questions that only some plans ask.
  'Set by the plan': 'Fijado por el plan',
  'How will you pay?': '¿Cómo pagará?',
  Choose: 'Elija',
  Check: 'Cheque',
  'One-time bank debit': 'Débito bancario único',
  'Automatic bank debits': 'Débitos bancarios automáticos',
  'Payroll deduction': 'Descuento de nómina',
  quarter: 'trimestre',
  year: 'año',
  'Net asset value per share{0}': 'Valor liquidativo por acción{0}',
  'Used as the market price if it is higher': 'Se usa como precio de mercado si es mayor',

  // The answer.
  'Your answer': 'Su respuesta',
  'The calculator is loading. If this message stays, it does not work in this browser. {0}':
    'La calculadora se está cargando. Si este mensaje no desaparece, no funciona en este navegador. {0}',
  'The plan’s terms and phone numbers are below.': 'Los términos del plan y los teléfonos están abajo.',
  'Estimate only. Not an offer. {0}': 'Solo una estimación, no una oferta. {0}',

  // The form.
  'Check your payment': 'Revise su pago',
  'Check your payments': 'Revise sus pagos',
  'All dates': 'Todas las fechas',
  'Do you own shares now?': '¿Tiene acciones ahora?',
  '{0} I own shares': '{0} Ya tengo',
  '{0} I’m new': '{0} Aún no tengo',
  'How will you enter the dividend?': '¿Cómo va a indicar el dividendo?',
  '{0} Dollar amount': '{0} Monto en dólares',
  '{0} Shares I hold': '{0} Acciones que tengo',
  'Amount you will send': 'Monto que va a enviar',
  'Dividend amount': 'Monto del dividendo',
  ', in dollars': ', en dólares',
  ', in percent': ', en porcentaje',
  'How many shares do you want?': '¿Cuántas acciones quiere?',
  'For example, 100 or 12.5': 'Por ejemplo, 100 o 12.5',
  'Shares you hold in the plan': 'Acciones que tiene en el plan',
  'For example, 250 or 250.125': 'Por ejemplo, 250 o 250.125',
  'Dividend per share{0}': 'Dividendo por acción{0}',
  'As the company announced it, for example, 0.75': 'Como lo anunció la compañía; por ejemplo, 0.75',
  'Your payments this {0}': 'Sus pagos de este {0}',
  'The day each arrives, for example, 1/4/2008, and its amount. Enter them in any order.':
    'El día en que llega cada uno, por ejemplo, 1/4/2008 (mes, día, año), y su monto. Indíquelos en cualquier orden.',
  Payment: 'Pago',
  'Day it will arrive': 'Día en que llegará',
  'Amount{0}': 'Monto{0}',
  '+ Add another payment': '+ Agregar otro pago',
  'Investment date': 'Fecha de inversión',
  'The day shares are bought. {0}': 'El día en que se compran las acciones. {0}',
  'To find out, call {0}': 'Para saberla, llame al {0}',
  'For example, 1/15/2008': 'Por ejemplo, 1/15/2008 (mes, día, año)',
  'Choose from a calendar': 'Elegir en un calendario',
  '{0}{1} shares are bought over several days, the investment period, at a separate discount. Your money must arrive before the period begins.':
    '{0}{1} las acciones se compran a lo largo de varios días, el período de inversión, con otro descuento. Su dinero debe llegar antes de que empiece el período.',
  'Over {0},': 'Por encima de {0},',
  'Over the maximum,': 'Por encima del máximo,',
  'Period starts': 'Empieza el período',
  'Period ends {0}': 'Termina el período {0}',
  '(optional)': '(opcional)',
  'Pre-approved discount{0}': 'Descuento con aprobación{0}',
  '{0} to {1}': 'De {0} a {1}',
  'Range not published': 'Rango no publicado',
  'Threshold price{0}': 'Precio umbral{0}',
  'If there is one': 'Si lo hay',
  'Market price of each day': 'Precio de mercado de cada día',
  'One day per line: date, price. For example, {0}. You can paste from a spreadsheet.':
    'Un día por línea: fecha, precio. Por ejemplo, {0}. Puede pegar desde una hoja de cálculo.',
  'Add each day’s net asset value after its price. For example, {0}': 'Agregue el valor liquidativo de cada día después de su precio. Por ejemplo, {0}',
  'Or choose a .csv or .txt file, or drop it here': 'O elija un archivo .csv o .txt, o suéltelo aquí',
  'To estimate your shares {0}': 'Para estimar sus acciones {0}',
  'To work out the payment': 'Para calcular el pago',
  'Not final until the shares are bought': 'No es definitivo hasta que se compran las acciones',
  'Discount this month{0}': 'Descuento este mes{0}',
  'Price per share{0}': 'Precio por acción{0}',
  'Use a recent price': 'Use un precio reciente',
  'First month': 'Primer mes',
  Month: 'Mes',
  January: 'enero',
  February: 'febrero',
  March: 'marzo',
  April: 'abril',
  May: 'mayo',
  June: 'junio',
  July: 'julio',
  August: 'agosto',
  September: 'septiembre',
  October: 'octubre',
  November: 'noviembre',
  December: 'diciembre',
  Year: 'Año',
  'How many months': 'Cuántos meses',
  'Dates the company announced {0}': 'Fechas que anunció la compañía {0}',
  'One month per line: investment date, then the first and last day of the investment period, if you know them. For example, {0}':
    'Un mes por línea: la fecha de inversión y luego, si los conoce, el primer y el último día del período de inversión. Por ejemplo, {0}',
  'More options': 'Más opciones',
  'Earlier payments, approval, closed days': 'Pagos anteriores, aprobación, días cerrados',
  'Part to reinvest, closed days': 'Parte que se reinvierte, días cerrados',
  'Closed days': 'Días cerrados',
  'Already sent this {0}{1}': 'Ya enviado este {0}{1}',
  'Leave blank if nothing': 'Déjelo en blanco si no ha enviado nada',
  '{0} The company has approved this payment': '{0} La compañía ya aprobó este pago',
  'Needed to send more than {0} in a {1}': 'Hace falta para enviar más de {0} al {1}',
  'Needed to send more than the plan’s maximum, which was not published': 'Hace falta para enviar más del máximo del plan, que no se publicó',
  'Percent to reinvest': 'Porcentaje que reinvierte',
  'Leave blank to reinvest all of it': 'Déjelo en blanco para reinvertirlo todo',
  'Dividend discount': 'Descuento para dividendos',
  'Only if dividends have one of their own': 'Solo si los dividendos tienen uno propio',
  'Where are the shares bought?': '¿Dónde se compran las acciones?',
  '{0} From the company': '{0} A la compañía',
  '{0} On the open market': '{0} En el mercado abierto',
  'Paste a list of prices and shares': 'Pegue una lista de precios y acciones',
  'In place of one price. One per line: price, shares. For example, 34.12, 200':
    'En lugar de un solo precio. Una compra por línea: precio, acciones. Por ejemplo, 34.12, 200',
  'Days the market is closed, besides holidays': 'Días en que el mercado cierra, además de los feriados',
  'One per line. For example, 1/16/2008': 'Uno por línea. Por ejemplo, 1/16/2008',
  'Count business days from': 'Contar los días hábiles desde',
  'Today in New York, unless you change it': 'Hoy en Nueva York, si no lo cambia',
  '{0} The company has suspended payments this month': '{0} La compañía suspendió los pagos este mes',
  '{0} The company has suspended dividend reinvestment this month': '{0} La compañía suspendió la reinversión de dividendos este mes',
  '{0} The company has suspended pre-approved payments this month': '{0} La compañía suspendió los pagos con aprobación previa este mes',
  '{0} The company has suspended payments from new investors this month': '{0} La compañía suspendió los pagos de inversionistas nuevos este mes',
  'See my answer': 'Ver mi respuesta',
  'Try an example': 'Ver un ejemplo',
  'Clear form': 'Borrar todo',
  Undo: 'Deshacer',

  // Saving, sharing, and the other questions.
  'Save or share': 'Guardar o compartir',
  'Print or save as PDF': 'Imprimir o guardar como PDF',
  'Copy link': 'Copiar enlace',
  'Copy answer and why': 'Copiar la respuesta y el porqué',
  'Save as spreadsheet': 'Guardar como hoja de cálculo',
  'Text to copy': 'Texto para copiar',
  'Other questions': 'Otras preguntas',
  'Check one payment': 'Revisar un solo pago',
  'Several payments this {0}?': '¿Varios pagos este {0}?',
  'Over {0}?': '¿Más de {0}?',
  'Over the maximum?': '¿Más del máximo?',
  'A dividend instead?': '¿Es un dividendo?',
  'Want a number of shares?': '¿Quiere cierto número de acciones?',
  'What you type stays on your device. No money is sent here.': 'Lo que escribe no sale de su dispositivo. Aquí no se envía dinero.'
}
