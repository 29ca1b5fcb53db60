// The states of the page, each with its words in English and Spanish, written by hand.

export const DATED = { investmentDate: '1/15/2008' }
export const PRICED = { month: { ...DATED, discount: '1.5' }, market: { price: '34.12' } }
export const PERIOD = {
  month: { investmentPeriod: { start: '1/2/2008', end: '1/8/2008' }, preApprovedDiscount: '3', thresholdPrice: '33.50' },
  days: '1/2/2008, 34.12\n1/3/2008, 33.80\n1/4/2008, 33.25\n1/7/2008, 33.90\n1/8/2008, 34.40'
}
const MORE = { en: 'Up to $7,500 more for January, if it arrives by January 14', es: 'Hasta $7,500 más para enero, si llega a más tardar el 14 de enero' }
export const HOW = { en: 'How to send: the letter does not say. Call (888) 472-1955.', es: 'Cómo enviarlo: la carta no lo dice. Llame al (888) 472-1955.' }

/** Compares only the parts that are given. A range has spaces that do not break, written here as usual ones. */
export const STATES = {
  'nothing typed': {
    ask: ['payment', { participant: undefined }],
    en: {
      tone: 'none', headline: 'The plan allows $100 to $10,000', value: 'a month. New investors: $500 to $10,000', notes: [], next: [],
      rows: {
        due: ['Your money must arrive', '1 business day before', 'the investment date, the day shares are bought. For the next one, call (888) 472-1955'],
        shares: ['Discount off the market price', '0% to 3%', 'The company may set one each month. There may be none.']
      }
    },
    es: {
      headline: 'El plan permite de $100 a $10,000', value: 'al mes. Inversionistas nuevos: de $500 a $10,000',
      rows: {
        due: ['Su dinero debe llegar', '1 día hábil antes', 'de la fecha de inversión, el día de la compra. Para saberla, llame al (888) 472-1955'],
        shares: ['Descuento sobre el precio de mercado', 'De 0% a 3%', 'La compañía puede fijarlo o no cada mes.']
      }
    }
  },
  'a new investor, nothing typed': {
    ask: ['payment', { participant: 'new' }],
    en: { headline: 'The plan allows $500 to $10,000', value: 'a month for new investors' },
    es: { headline: 'El plan permite de $500 a $10,000', value: 'al mes para inversionistas nuevos' }
  },
  'an amount, but nobody': {
    ask: ['payment', { participant: undefined, payment: { amount: '2,500' } }],
    en: { tone: 'none', headline: 'Do you own shares now?', notes: ['The minimum can be different for new investors.'] },
    es: { tone: 'none', headline: '¿Tiene acciones ahora?', notes: ['El mínimo puede ser distinto para inversionistas nuevos.'] }
  },
  'no date yet': {
    ask: ['payment', { payment: { amount: '2,500' } }],
    en: {
      tone: 'none', headline: '$2,500 is within the limits', notes: ['Don’t send yet. For the investment date, call (888) 472-1955'],
      rows: {
        due: ['Your money must arrive', '1 business day before', 'Add the investment date to see which day'],
        shares: ['Discount off the market price', '0% to 3%', 'Add a recent price to estimate your shares']
      }
    },
    es: {
      tone: 'none', headline: '$2,500 está dentro de los límites', notes: ['No lo envíe todavía. Para saber la fecha de inversión, llame al (888) 472-1955'],
      rows: {
        due: ['Su dinero debe llegar', '1 día hábil antes', 'Agregue la fecha de inversión para saber qué día es'],
        shares: ['Descuento sobre el precio de mercado', 'De 0% a 3%', 'Agregue un precio reciente para estimar sus acciones']
      }
    }
  },
  'accepted': {
    ask: ['payment', { payment: { amount: '2,500' }, ...PRICED }],
    en: {
      tone: 'yes', headline: 'Yes, you may send $2,500', notes: [MORE.en], next: [],
      why: [
        'Your total for the month, $2,500, is within the limits: $100 to $10,000.',
        'The letter says (fourth bullet): “a minimum per month purchase of $100 if you are an existing stockholder … and a maximum per month purchase of $10,000”'
      ],
      rows: {
        due: ['Your money must arrive by', 'Mon, Jan 14, 2008', '8 business days left', HOW.en],
        shares: ['What it buys', 'About 74.39 shares', 'If the price is $34.12: about $33.61 a share, saving about $38.07', 'Worth about $2,538.07 at that price, before any fees', 'Before rounding: 74.386608 shares at $33.6082, with the 1.5% discount']
      }
    },
    es: {
      tone: 'yes', headline: 'Sí, puede enviar $2,500', notes: [MORE.es],
      why: [
        'Su total de este mes, $2,500, está dentro de los límites: de $100 a $10,000.',
        'La carta dice (cuarta viñeta): “a minimum per month purchase of $100 if you are an existing stockholder … and a maximum per month purchase of $10,000”',
        'En español: una compra mínima mensual de $100 si ya es accionista … y una compra máxima mensual de $10,000'
      ],
      rows: {
        due: ['Su dinero debe llegar a más tardar el', 'lun, 14 ene 2008', 'Quedan 8 días hábiles', HOW.es],
        shares: ['Lo que compra', 'Unas 74.39 acciones', 'Si el precio es $34.12: cerca de $33.61 por acción, y ahorra cerca de $38.07', 'Valen cerca de $2,538.07 a ese precio, antes de comisiones', 'Antes de redondear: 74.386608 acciones a $33.6082, con el descuento de 1.5%']
      }
    }
  },
  'accepted, all of the maximum, no discount': {
    ask: ['payment', { payment: { amount: '10,000' }, month: DATED, market: { price: '34.12' } }],
    en: {
      tone: 'yes', headline: 'Yes, you may send $10,000', notes: ['That is the most for January without approval'],
      rows: {
        due: ['Your money must arrive by', 'Mon, Jan 14, 2008', '8 business days left', HOW.en],
        shares: ['What it buys', 'About 293.08 shares', 'If the price is $34.12, before any discount', 'Before rounding: 293.083235 shares at $34.12']
      }
    },
    es: { notes: ['Es lo máximo para enero sin aprobación'] }
  },
  'accepted, due today': {
    ask: ['payment', { payment: { amount: '2,500' }, month: { investmentDate: '1/3/2008' } }],
    en: { tone: 'yes', rows: { due: ['Your money must arrive by', 'Wed, Jan 2, 2008', 'That is today', HOW.en], shares: ['Discount off the market price', '0% to 3%', 'Add a recent price to estimate your shares'] } },
    es: { rows: { due: ['Su dinero debe llegar a más tardar el', 'mié, 2 ene 2008', 'Es hoy', HOW.es], shares: ['Descuento sobre el precio de mercado', 'De 0% a 3%', 'Agregue un precio reciente para estimar sus acciones'] } }
  },
  'accepted, one day left, counted from another day': {
    ask: ['payment', { payment: { amount: '2,500' }, month: DATED, asOf: '1/11/2008' }],
    en: { rows: { due: ['Your money must arrive by', 'Mon, Jan 14, 2008', '1 business day left after January 11, 2008', HOW.en], shares: ['Discount off the market price', '0% to 3%', 'Add a recent price to estimate your shares'] } },
    es: { rows: { due: ['Su dinero debe llegar a más tardar el', 'lun, 14 ene 2008', 'Queda 1 día hábil después del 11 de enero de 2008', HOW.es], shares: ['Descuento sobre el precio de mercado', 'De 0% a 3%', 'Agregue un precio reciente para estimar sus acciones'] } }
  },
  'approved, no date yet': {
    ask: ['payment', { payment: { amount: '25,000', approved: true }, month: { investmentPeriod: { start: '', end: '' } } }],
    en: { tone: 'none', headline: '$25,000 is allowed with approval', notes: ['You told us the company approved it', 'Don’t send yet. For the investment period, call (888) 472-1955'] },
    es: { tone: 'none', headline: '$25,000 se permite con aprobación', notes: ['Usted nos dijo que la compañía lo aprobó', 'No lo envíe todavía. Para saber el período de inversión, llame al (888) 472-1955'] }
  },
  'approved': {
    ask: ['payment', { payment: { amount: '25,000', approved: true }, month: { investmentPeriod: { start: '1/15/2008', end: '' }, preApprovedDiscount: '3' }, market: { price: '34.12' } }],
    en: { tone: 'yes', headline: 'Yes, you may send $25,000', notes: ['You told us the company approved it'] },
    es: { tone: 'yes', headline: 'Sí, puede enviar $25,000', notes: ['Usted nos dijo que la compañía lo aprobó'] }
  },
  'needs approval': {
    ask: ['payment', { payment: { amount: '12,000' }, month: DATED }],
    en: {
      tone: 'ask', headline: 'You need approval first', notes: ['Over $10,000 a month needs the company’s prior approval.'], rows: {},
      why: [
        '$12,000.00 is over the monthly maximum of $10,000.00, so the company must approve it first.',
        'The letter says (fourth bullet): “in excess of $10,000 may be made only with our prior approval”'
      ],
      next: [
        'Call the company, (415) 389-7373: Ask how to request approval. A call is not approval.',
        'Send $10,000 instead: Must arrive by Mon, Jan 14, 2008',
        'I already have approval: See the dates and shares'
      ]
    },
    es: {
      headline: 'Primero necesita aprobación', notes: ['Más de $10,000 al mes requiere la aprobación previa de la compañía.'],
      next: [
        'Llame a la compañía, (415) 389-7373: Pregunte cómo pedir la aprobación. Llamar no basta para tenerla.',
        'Enviar solo $10,000: Debe llegar a más tardar el lun, 14 ene 2008',
        'Ya tengo aprobación: Vea las fechas y las acciones'
      ]
    }
  },
  'needs approval, everything sent': {
    ask: ['payment', { payment: { amount: '500', sentThisMonth: '10,000' }, month: DATED }],
    en: { notes: ['Over $10,000 a month needs the company’s prior approval.', 'You have already sent this month’s maximum.'] },
    es: { notes: ['Más de $10,000 al mes requiere la aprobación previa de la compañía.', 'Ya envió el máximo de este mes.'] }
  },
  'below the minimum': {
    ask: ['payment', { payment: { amount: '50' }, month: DATED }],
    en: {
      tone: 'ask', headline: 'Send at least $100', notes: ['The minimum is $100 a month for an existing stockholder.'], rows: {},
      next: ['Use $100: Must arrive by Mon, Jan 14, 2008', 'I already sent some this month: The minimum counts it too']
    },
    es: {
      headline: 'Envíe al menos $100', notes: ['El mínimo es $100 al mes para quien ya es accionista.'],
      next: ['Usar $100: Debe llegar a más tardar el lun, 14 ene 2008', 'Ya envié algo este mes: También cuenta para el mínimo']
    }
  },
  'below the minimum, some sent': {
    ask: ['payment', { payment: { amount: '20', sentThisMonth: '50' }, month: DATED }],
    en: { headline: 'Send at least $50', notes: ['You already sent $50. $50 more is enough.'], next: ['Use $50: Must arrive by Mon, Jan 14, 2008'] },
    es: { headline: 'Envíe al menos $50', notes: ['Ya envió $50. Con $50 más llega al mínimo.'] }
  },
  'too late': {
    ask: ['payment', { payment: { amount: '2,500' }, ...PRICED, asOf: '1/16/2008' }],
    en: {
      tone: 'no', headline: 'Too late for this investment date', rows: {},
      notes: ['Your money had to arrive by Monday, January 14, 2008.', 'Counting from Wednesday, January 16, 2008.', 'The letter does not say what happens to late money.'],
      next: ['Call (888) 472-1955: Before you send anything', 'Enter the next announced date: A later investment date']
    },
    es: {
      headline: 'Ya es tarde para esta fecha',
      notes: ['Su dinero debía llegar a más tardar el lunes, 14 de enero de 2008.', 'Contando desde el miércoles, 16 de enero de 2008.', 'La carta no dice qué pasa con el dinero que llega tarde.'],
      next: ['Llame al (888) 472-1955: Antes de enviar nada', 'Indicar la próxima fecha anunciada: Una fecha de inversión posterior']
    }
  },
  'the market is closed': {
    ask: ['payment', { payment: { amount: '2,500' }, month: { investmentDate: '1/21/2008' } }],
    en: {
      tone: 'ask', headline: 'The market is closed that day', notes: ['Monday, January 21, 2008, Martin Luther King Jr. Day. No shares are bought.'], rows: {},
      next: ['Call (888) 472-1955: Ask for the investment date', 'I meant Fri, Jan 18: Must arrive by Thu, Jan 17, 2008', 'I meant Tue, Jan 22: Must arrive by Fri, Jan 18, 2008']
    },
    es: {
      headline: 'El mercado cierra ese día', notes: ['Lunes, 21 de enero de 2008, Día de Martin Luther King. No se compran acciones.'],
      next: ['Llame al (888) 472-1955: Pregunte la fecha de inversión', 'Quise decir el vie, 18 ene: Debe llegar a más tardar el jue, 17 ene 2008', 'Quise decir el mar, 22 ene: Debe llegar a más tardar el vie, 18 ene 2008']
    }
  },
  'suspended': {
    ask: ['payment', { payment: { amount: '2,500' }, month: { ...DATED, suspended: ['optional-cash'] } }],
    en: { tone: 'no', headline: 'Do not send money now', notes: ['The company has suspended this kind of payment for now.'], next: ['Call (888) 472-1955: Before you send anything'], rows: {} },
    es: { headline: 'No envíe dinero ahora', notes: ['Por ahora, la compañía suspendió este tipo de pago.'], next: ['Llame al (888) 472-1955: Antes de enviar nada'] }
  },
  'reinvestment suspended': {
    ask: ['payment', { payment: { kind: 'dividend', amount: '100' }, month: { suspended: ['dividends'] } }],
    en: { tone: 'no', headline: 'No, reinvestment is suspended', notes: ['The company is not reinvesting dividends for now.'], next: ['Call (888) 472-1955: With questions'] },
    es: { headline: 'No, reinversión suspendida', notes: ['Por ahora, la compañía no reinvierte dividendos.'], next: ['Llame al (888) 472-1955: Si tiene preguntas'] }
  },
  'before the plan': {
    ask: ['payment', { payment: { amount: '2,500' }, month: { investmentDate: '11/15/2007' } }],
    en: { tone: 'no', headline: 'Not under this plan', notes: ['These terms took effect on November 23, 2007.'], next: ['Change the date', 'Call (888) 472-1955: Ask for the investment date'] },
    es: { headline: 'No con este plan', notes: ['Estos términos entraron en vigor el 23 de noviembre de 2007.'] }
  },
  'before the plan, on a closed day': {
    // Monday, January 15, 2007 was Martin Luther King Jr. Day.
    ask: ['payment', { payment: { amount: '2,500' }, month: { investmentDate: '1/15/2007' }, asOf: '1/2/2007' }],
    en: { tone: 'no', headline: 'Not under this plan', notes: ['These terms took effect on November 23, 2007.'], next: ['Change the date', 'Call (888) 472-1955: Ask for the investment date'] },
    es: { headline: 'No con este plan', notes: ['Estos términos entraron en vigor el 23 de noviembre de 2007.'] }
  },
  'mistakes': {
    ask: ['payment', { payment: { amount: 'x' }, month: { investmentDate: 'soon' } }],
    en: { tone: 'ask', headline: 'Check the form', next: ['Enter the amount as a number, like 2,500.00', 'Enter the investment date as a full date, like January 15, 2008'] },
    es: { headline: 'Revise el formulario', next: ['Indique el monto como número, por ejemplo, 2,500.00', 'Indique la fecha de inversión como fecha completa, por ejemplo, 15 de enero de 2008'] }
  },
  'a dividend': {
    ask: ['payment', { payment: { kind: 'dividend', amount: '100' }, month: DATED, market: { price: '34.12' } }],
    en: {
      tone: 'yes', headline: 'Yes, you may reinvest it', notes: ['There is no minimum or maximum for a reinvested dividend.'],
      why: [
        'You may reinvest the $100.00 dividend, whatever its size. The limits are for payments you send, so a reinvested dividend has none.',
        'The letter says (fourth bullet): “Each Optional Cash Payment is subject to a minimum per month purchase”'
      ],
      rows: {
        due: ['What you send', 'You do not send anything', 'Your dividend is reinvested for you.'],
        shares: ['What it buys', 'About 2.93 shares', 'If the price is $34.12, before any discount', 'Before rounding: 2.930832 shares at $34.12']
      }
    },
    es: {
      headline: 'Sí, puede reinvertirlo', notes: ['Un dividendo reinvertido no tiene mínimo ni máximo.'],
      rows: {
        due: ['Lo que envía', 'Usted no envía nada', 'Su dividendo se reinvierte por usted.'],
        shares: ['Lo que compra', 'Unas 2.93 acciones', 'Si el precio es $34.12, antes de cualquier descuento', 'Antes de redondear: 2.930832 acciones a $34.12']
      }
    }
  },
  'a dividend of which a part is reinvested': {
    ask: ['payment', { payment: { kind: 'dividend', amount: '100', reinvested: '75' }, month: DATED, market: { price: '100' } }],
    en: { notes: ['$75.00 is reinvested. $25.00 is paid out to you.'] },
    es: { notes: ['Se reinvierten $75.00. Los otros $25.00 se le pagan a usted.'] }
  },
  'a dividend without its rate': {
    ask: ['payment', { payment: { kind: 'dividend', sharesHeld: '100' }, month: { dividendPerShare: '' } }],
    en: { tone: 'none', headline: 'Enter the dividend per share' },
    es: { headline: 'Indique el dividendo por acción' }
  },
  'a discount that saves less than a cent': {
    ask: ['payment', { payment: { kind: 'dividend', amount: '0.01' }, month: { ...DATED, discount: '3' }, market: { price: '34.12' } }],
    en: { rows: { due: ['What you send', 'You do not send anything', 'Your dividend is reinvested for you.'], shares: ['What it buys', 'About 0.000302 shares', 'If the price is $34.12: about $33.10 a share', 'Before rounding: 0.000302 shares at $33.0964, with the 3% discount'] } },
    es: { rows: { due: ['Lo que envía', 'Usted no envía nada', 'Su dividendo se reinvierte por usted.'], shares: ['Lo que compra', 'Cerca de 0.000302 acciones', 'Si el precio es $34.12: cerca de $33.10 por acción', 'Antes de redondear: 0.000302 acciones a $33.0964, con el descuento de 3%'] } }
  },
  'a number of shares': {
    ask: ['shares', { shares: '1,00', ...PRICED }],
    en: { tone: 'ask', headline: 'Check the form' },
    es: { headline: 'Revise el formulario' }
  },
  'a number of shares, with its thousands': {
    ask: ['shares', { shares: '1,000', month: { ...DATED, discount: '3' }, market: { price: '10' } }],
    en: { tone: 'yes', headline: 'Send $9,700.00', notes: ['The smallest payment that buys 1,000 shares, at about $9.70 each'] },
    es: { headline: 'Envíe $9,700.00', notes: ['El menor pago que compra 1,000 acciones, a cerca de $9.70 cada una'] }
  },
  'a number of shares over the maximum': {
    ask: ['shares', { shares: '1000', ...PRICED }],
    en: { tone: 'ask', headline: 'You need approval first', notes: ['It would take $33,608.20.', 'Over $10,000 a month needs the company’s prior approval.'] },
    es: { headline: 'Primero necesita aprobación', notes: ['Harían falta $33,608.20.', 'Más de $10,000 al mes requiere la aprobación previa de la compañía.'] }
  },
  'a number of shares, no price': {
    ask: ['shares', { shares: '100' }],
    en: { tone: 'none', headline: 'Enter the price per share', notes: ['We need the shares, the price and any discount to work out the payment.'] },
    es: { headline: 'Indique el precio por acción', notes: ['Necesitamos las acciones, el precio y el descuento, si lo hay, para calcular el pago.'] }
  },
  'several payments': {
    ask: ['payments', { month: DATED, payments: [{ date: '1/4/2008', amount: '2,500' }, { date: '1/11/2008', amount: '6,000' }] }],
    en: { tone: 'yes', headline: 'You may send $8,500 in all', notes: ['Up to $1,500 more for January, if it arrives by January 14'], rows: { due: ['Your money must arrive by', 'Mon, Jan 14, 2008', HOW.en] }, list: ['Fri, Jan 4 | $2,500 | On time', 'Fri, Jan 11 | $6,000 | On time'] },
    es: { headline: 'Sí, puede enviar $8,500 en total', notes: ['Hasta $1,500 más para enero, si llega a más tardar el 14 de enero'], list: ['vie, 4 ene | $2,500 | A tiempo', 'vie, 11 ene | $6,000 | A tiempo'] }
  },
  'several payments, one late': {
    ask: ['payments', { month: DATED, payments: [{ date: '1/4/2008', amount: '2,500' }, { date: '1/15/2008', amount: '6,000' }] }],
    en: {
      tone: 'no', headline: '1 of 2 payments is too late', notes: ['On time: $2,500'], rows: {},
      list: ['Fri, Jan 4 | $2,500 | On time', 'Tue, Jan 15 | not counted | $6,000 | Too late. Had to arrive by Mon, Jan 14'],
      why: [
        'The investment date is Tuesday, January 15, 2008. One business day before that is Monday, January 14, 2008.',
        'The letter says (first bullet): “The Optional Cash Payment Due Date is one business day before (i) the relevant Investment Date”'
      ]
    },
    es: { headline: '1 de 2 pagos llega tarde', notes: ['A tiempo: $2,500'], list: ['vie, 4 ene | $2,500 | A tiempo', 'mar, 15 ene | no cuenta | $6,000 | Tarde. Debía llegar a más tardar el lun, 14 ene'] }
  },
  'several payments, all late': {
    ask: ['payments', { month: DATED, payments: [{ date: '1/15/2008', amount: '2,500' }, { date: '1/16/2008', amount: '6,000' }] }],
    en: { tone: 'no', headline: 'Both payments are too late', notes: ['Your money had to arrive by Monday, January 14, 2008.'] },
    es: { headline: 'Los dos pagos llegan tarde', notes: ['Su dinero debía llegar a más tardar el lunes, 14 de enero de 2008.'] }
  },
  'several payments, below the minimum': {
    ask: ['payments', { month: DATED, payments: [{ date: '1/4/2008', amount: '20' }, { date: '1/7/2008', amount: '30' }] }],
    en: { tone: 'ask', headline: 'Send at least $100 in all', notes: ['Your total for the month, $50, is below the minimum.'], next: ['I already sent some this month: The minimum counts it too'] },
    es: { headline: 'Envíe al menos $100 en total', notes: ['Su total del mes, $50, no llega al mínimo.'], next: ['Ya envié algo este mes: También cuenta para el mínimo'] }
  },
  'several payments over the maximum': {
    ask: ['payments', { month: DATED, payments: [{ date: '1/4/2008', amount: '6,000' }, { date: '1/7/2008', amount: '6,000' }] }],
    en: {
      tone: 'ask', headline: 'You need approval first', notes: ['Together they are over the month’s maximum.'],
      next: ['Call the company, (415) 389-7373: Ask how to request approval. A call is not approval.', 'I already have approval: See the dates and shares']
    },
    es: { headline: 'Primero necesita aprobación', notes: ['Juntos superan el máximo del mes.'] }
  },
  'several approved payments, no date yet': {
    ask: ['payments', { payment: { approved: true }, month: { investmentPeriod: { start: '', end: '' } }, payments: [{ date: '1/4/2008', amount: '6,000' }, { date: '1/7/2008', amount: '6,000' }] }],
    en: { tone: 'none', headline: '$12,000 is allowed with approval', notes: ['You told us the company approved it', 'Don’t send yet. For the investment period, call (888) 472-1955'], list: ['Fri, Jan 4 | $6,000 | Due date not known yet', 'Mon, Jan 7 | $6,000 | Due date not known yet'] },
    es: { headline: '$12,000 se permite con aprobación', list: ['vie, 4 ene | $6,000 | Aún no se sabe la fecha límite', 'lun, 7 ene | $6,000 | Aún no se sabe la fecha límite'] }
  },
  'over an investment period': {
    // Four days take $5,000 each; on January 4 the price is below the threshold.
    ask: ['period', { payment: { amount: '25,000' }, ...PERIOD }],
    en: {
      tone: 'yes', headline: 'Yes, you may send $25,000', notes: ['You told us the company approved it'],
      rows: {
        due: ['Your money must arrive by', 'Mon, Dec 31, 2007', '6 business days left after December 20, 2007', HOW.en],
        shares: [
          'What it buys', 'About 605.48 shares', 'At about $33.03 a share', '$5,000 would be returned for days when the price was below the threshold',
          'If a threshold applies; the letter does not say', 'Before rounding: 605.476363 shares at $33.0318, with the 3% discount'
        ]
      }
    },
    es: {
      headline: 'Sí, puede enviar $25,000',
      rows: {
        due: ['Su dinero debe llegar a más tardar el', 'lun, 31 dic 2007', 'Quedan 6 días hábiles después del 20 de diciembre de 2007', HOW.es],
        shares: [
          'Lo que compra', 'Unas 605.48 acciones', 'A cerca de $33.03 por acción', 'Se devolverían $5,000 por los días en que el precio quedó por debajo del umbral',
          'Si se aplica un umbral; la carta no lo dice', 'Antes de redondear: 605.476363 acciones a $33.0318, con el descuento de 3%'
        ]
      }
    }
  },
  'over an investment period, up to the maximum': {
    ask: ['period', { payment: { amount: '5,000' }, ...PERIOD }],
    en: { tone: 'ask', headline: 'It is invested on one day', notes: ['Up to $10,000 is not spread over an investment period.'], next: ['Check one payment: It is invested on one day'] },
    es: { headline: 'Se invierte en un solo día', notes: ['Un pago de hasta $10,000 no se reparte en un período de inversión.'], next: ['Revisar un solo pago: Se invierte en un solo día'] }
  },
  'over an investment period, nothing bought': {
    ask: ['period', { payment: { amount: '25,000' }, ...PERIOD, month: { ...PERIOD.month, thresholdPrice: '40' } }],
    en: { rows: { due: ['Your money must arrive by', 'Mon, Dec 31, 2007', '6 business days left after December 20, 2007', HOW.en], shares: ['What it buys', 'No shares', '$25,000 would be returned for days when the price was below the threshold', 'If a threshold applies; the letter does not say'] } },
    es: { rows: { due: ['Su dinero debe llegar a más tardar el', 'lun, 31 dic 2007', 'Quedan 6 días hábiles después del 20 de diciembre de 2007', HOW.es], shares: ['Lo que compra', 'Ninguna acción', 'Se devolverían $25,000 por los días en que el precio quedó por debajo del umbral', 'Si se aplica un umbral; la carta no lo dice'] } }
  },
  'no dates': {
    ask: ['schedule', {}],
    en: { tone: 'none', headline: 'No due date is known yet', notes: ['Enter the dates the company announced.'] },
    es: { headline: 'Aún no se conoce ninguna fecha límite', notes: ['Indique las fechas que anunció la compañía.'] }
  },
  'announced dates': {
    ask: ['schedule', { announced: '1/15/2008, 1/2/2008, 1/15/2008\n2/15/2008, 2/1/2008, 2/15/2008' }],
    en: {
      headline: 'Next payment must arrive by Mon, Jan 14, 2008', notes: ['From the dates you entered'],
      foot: 'The company may announce other dates. The plan’s documents govern. These are the days your money must arrive, not the days to send it.'
    },
    es: {
      headline: 'El próximo pago debe llegar a más tardar el lun, 14 ene 2008', notes: ['Según las fechas que usted indicó'],
      foot: 'La compañía puede anunciar otras fechas. Rigen los documentos del plan. Estos son los días en que su dinero debe llegar, no los días para enviarlo.'
    }
  }
}
