// Each state of the page in words, English and Spanish, written by hand: the page must not say anything else.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { announcedFields } from '../../www/js/announced.js'
import { change, planFiles, redwood } from './plans.mjs'
import { replyTo, typed } from './replies.mjs'

const DATED = { investmentDate: '1/15/2008' }
const PRICED = { month: { ...DATED, discount: '1.5' }, market: { price: '34.12' } }
const PERIOD = {
  month: { investmentPeriod: { start: '1/2/2008', end: '1/8/2008' }, preApprovedDiscount: '3', thresholdPrice: '33.50' },
  days: '1/2/2008, 34.12\n1/3/2008, 33.80\n1/4/2008, 33.25\n1/7/2008, 33.90\n1/8/2008, 34.40'
}
const MORE = { en: 'Up to $7,500 more for January, if it arrives by January 14', es: 'Hasta $7,500 más para enero, si llega a más tardar el 14 de enero' }
const HOW = { en: 'How to send: the letter does not say. Call (888) 472-1955.', es: 'Cómo enviarlo: la carta no lo dice. Llame al (888) 472-1955.' }

/** Compares only the parts that are given. A range has spaces that do not break, written here as usual ones. */
const STATES = {
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
        shares: ['What it buys', 'About 74.39 shares', 'If the price is $34.12: about $33.61 a share, saving about $38.07', 'Worth about $2,538.07 at that price, before any fees', 'Before rounding: 74.386608 shares at $33.6082']
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
        shares: ['Lo que compra', 'Unas 74.39 acciones', 'Si el precio es $34.12: cerca de $33.61 por acción, y ahorra cerca de $38.07', 'Valen cerca de $2,538.07 a ese precio, antes de comisiones', 'Antes de redondear: 74.386608 acciones a $33.6082']
      }
    }
  },
  'accepted, all of the maximum, no discount': {
    ask: ['payment', { payment: { amount: '10,000' }, month: DATED, market: { price: '34.12' } }],
    en: {
      tone: 'yes', headline: 'Yes, you may send $10,000', notes: ['That is the most for January without approval'],
      rows: {
        due: ['Your money must arrive by', 'Mon, Jan 14, 2008', '8 business days left', HOW.en],
        shares: ['What it buys', 'About 293.08 shares', 'If the price is $34.12, with no discount', 'Before rounding: 293.083235 shares at $34.12']
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
    en: { rows: { due: ['Your money must arrive by', 'Mon, Jan 14, 2008', '1 business day left, counting from January 11, 2008', HOW.en], shares: ['Discount off the market price', '0% to 3%', 'Add a recent price to estimate your shares'] } },
    es: { rows: { due: ['Su dinero debe llegar a más tardar el', 'lun, 14 ene 2008', 'Queda 1 día hábil, contando desde el 11 de enero de 2008', HOW.es], shares: ['Descuento sobre el precio de mercado', 'De 0% a 3%', 'Agregue un precio reciente para estimar sus acciones'] } }
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
        'Use $10,000: Must arrive by Mon, Jan 14, 2008',
        'I already have approval: See the dates and shares'
      ]
    },
    es: {
      headline: 'Primero necesita aprobación', notes: ['Más de $10,000 al mes requiere la aprobación previa de la compañía.'],
      next: [
        'Llame a la compañía, (415) 389-7373: Pregunte cómo pedir la aprobación. Llamar no basta para tenerla.',
        'Usar $10,000: Debe llegar a más tardar el lun, 14 ene 2008',
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
      notes: ['Your money had to arrive by Monday, January 14, 2008.', 'The letter does not say what happens to late money.'],
      next: ['Call (888) 472-1955: Before you send anything', 'Enter the next announced date: A later investment date']
    },
    es: {
      headline: 'Ya es tarde para esta fecha',
      notes: ['Su dinero debía llegar a más tardar el lunes, 14 de enero de 2008.', 'La carta no dice qué pasa con el dinero que llega tarde.'],
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
        due: ['Your money must arrive', 'You do not send anything', 'Your dividend is reinvested for you.'],
        shares: ['What it buys', 'About 2.93 shares', 'If the price is $34.12, with no discount', 'Before rounding: 2.930832 shares at $34.12']
      }
    },
    es: {
      headline: 'Sí, puede reinvertirlo', notes: ['Un dividendo reinvertido no tiene mínimo ni máximo.'],
      rows: {
        due: ['Su dinero debe llegar', 'Usted no envía nada', 'Su dividendo se reinvierte por usted.'],
        shares: ['Lo que compra', 'Unas 2.93 acciones', 'Si el precio es $34.12, sin descuento', 'Antes de redondear: 2.930832 acciones a $34.12']
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
    en: { rows: { due: ['Your money must arrive', 'You do not send anything', 'Your dividend is reinvested for you.'], shares: ['What it buys', 'About 0.000302 shares', 'If the price is $34.12: about $33.10 a share', 'Before rounding: 0.000302 shares at $33.0964'] } },
    es: { rows: { due: ['Su dinero debe llegar', 'Usted no envía nada', 'Su dividendo se reinvierte por usted.'], shares: ['Lo que compra', 'Cerca de 0.000302 acciones', 'Si el precio es $34.12: cerca de $33.10 por acción', 'Antes de redondear: 0.000302 acciones a $33.0964'] } }
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
        due: ['Your money must arrive by', 'Mon, Dec 31, 2007', '6 business days left, counting from December 20, 2007', HOW.en],
        shares: [
          'What it buys', 'About 605.48 shares', 'At about $33.03 a share. $5,000 would be returned.', 'For days when the price was below the threshold.',
          'If a threshold applies; the letter does not say', 'Before rounding: 605.476363 shares at $33.0318'
        ]
      }
    },
    es: {
      headline: 'Sí, puede enviar $25,000',
      rows: {
        due: ['Su dinero debe llegar a más tardar el', 'lun, 31 dic 2007', 'Quedan 6 días hábiles, contando desde el 20 de diciembre de 2007', HOW.es],
        shares: [
          'Lo que compra', 'Unas 605.48 acciones', 'A cerca de $33.03 por acción. Se devolverían $5,000.', 'Por los días en que el precio quedó por debajo del umbral.',
          'Si se aplica un umbral; la carta no lo dice', 'Antes de redondear: 605.476363 acciones a $33.0318'
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
    en: { rows: { due: ['Your money must arrive by', 'Mon, Dec 31, 2007', '6 business days left, counting from December 20, 2007', HOW.en], shares: ['What it buys', 'No shares', '$25,000 would be returned.', 'For days when the price was below the threshold.', 'If a threshold applies; the letter does not say'] } },
    es: { rows: { due: ['Su dinero debe llegar a más tardar el', 'lun, 31 dic 2007', 'Quedan 6 días hábiles, contando desde el 20 de diciembre de 2007', HOW.es], shares: ['Lo que compra', 'Ninguna acción', 'Se devolverían $25,000.', 'Por los días en que el precio quedó por debajo del umbral.', 'Si se aplica un umbral; la carta no lo dice'] } }
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

const withSpaces = (value) => JSON.parse(JSON.stringify(value).replaceAll('\u00a0', ' '))

/** Compares what is expected, and nothing else. */
function says (reply, expected) {
  const found = Object.fromEntries(Object.keys(expected).map((key) => [key, reply[key]]))
  assert.deepEqual(withSpaces(found), expected)
}

for (const language of ['en', 'es']) {
  describe(`The page says in ${language}`, () => {
    for (const [name, { ask: [view, entered], [language]: expected }] of Object.entries(STATES)) {
      test(name, () => says(replyTo(view, typed(view, entered), { language }), expected))
    }
  })
}

test('no reply of any state has English in Spanish, or a hole in either', () => {
  for (const { ask: [view, entered] } of Object.values(STATES)) {
    for (const language of ['en', 'es']) {
      const text = JSON.stringify(replyTo(view, typed(view, entered), { language })).replace(/“[^”]*”/g, '')
      assert.doesNotMatch(text, /undefined|null|NaN|\[object|Infinity/)
      if (language === 'es') assert.doesNotMatch(text, /\b(the|of|your|you|is|by|and|must)\b/i)
    }
  }
})

describe('A plan', () => {
  const said = (file, view, entered, language) => replyTo(view, typed(view, entered), { file, language })
  const quarterly = change(redwood(), '$.limits.per.value', 'quarter')
  const yearly = change(redwood(), '$.limits.per.value', 'year')

  test('whose limits are for a quarter or a year says so', () => {
    says(said(quarterly, 'payment', { participant: undefined }), { value: 'a quarter. New investors: $500 to $10,000' })
    says(said(yearly, 'payment', { participant: undefined }, 'es'), { value: 'al año. Inversionistas nuevos: de $500 a $10,000' })
    says(said(quarterly, 'payment', { payment: { amount: '2,500' }, month: DATED }), { notes: ['Up to $7,500 more for this quarter, if it arrives by January 14'] })
    says(said(yearly, 'payment', { payment: { amount: '12,000' }, month: DATED }), { notes: ['Over $10,000 a year needs the company’s prior approval.'] })
    says(said(quarterly, 'payment', { payment: { amount: '50' }, month: DATED }), {
      notes: ['The minimum is $100 a quarter for an existing stockholder.'],
      next: ['Use $100: Must arrive by Mon, Jan 14, 2008', 'I already sent some this quarter: The minimum counts it too']
    })
    says(said(quarterly, 'payments', STATES['several payments over the maximum'].ask[1]), { notes: ['Together they are over the quarter’s maximum.'] })
    says(said(quarterly, 'payments', STATES['several payments over the maximum'].ask[1], 'es'), { notes: ['Juntos superan el máximo del trimestre.'] })
  })

  test('without telephones sends visitors to the company', () => {
    const plan = change(redwood(), '$.contacts')
    says(said(plan, 'payment', { payment: { amount: '2,500' } }), { notes: ['Don’t send yet. Ask the company for the investment date'] })
    says(said(plan, 'payment', STATES.suspended.ask[1]), { notes: ['The company has suspended this kind of payment for now.', 'Ask the company before you send anything.'], next: [] })
    assert.equal(said(plan, 'payment', STATES.accepted.ask[1]).rows.due.at(-1), 'How to send: the letter does not say. Ask the company.')
    says(said(plan, 'payment', STATES['needs approval'].ask[1]), { next: ['Use $10,000: Must arrive by Mon, Jan 14, 2008', 'I already have approval: See the dates and shares'] })
    assert.match(said(plan, 'payment', { participant: undefined }).rows.due[2], /Ask the company for the next one$/)
  })

  test('whose money may arrive on the investment date itself says so', () => {
    const plan = change(redwood(), '$.dueDates.standard.value', 0)
    assert.deepEqual(said(plan, 'payment', { participant: undefined }).rows.due.slice(0, 2), ['Your money must arrive', 'The same day as'])
    assert.deepEqual(said(plan, 'payment', { participant: undefined }, 'es').rows.due.slice(0, 2), ['Su dinero debe llegar', 'El mismo día'])
  })

  test('that fixes its discount says that nobody sets it each month', () => {
    const plan = change(change(redwood(), '$.discounts.standard.minimum', '2'), '$.discounts.standard.maximum', '2')
    assert.deepEqual(said(plan, 'payment', { participant: undefined }).rows.shares, ['Discount off the market price', '2%', 'Set by the plan'])
    assert.deepEqual(said(plan, 'payment', { participant: undefined, month: { discount: '2' } }).rows.shares.slice(2), ['Set by the plan'])
    // There is no other discount to compare with.
    assert.deepEqual(said(plan, 'payment', { ...STATES.accepted.ask[1], month: DATED }).tables, [])
  })

  test('that publishes one limit of all says which', () => {
    const { limits, ...rest } = redwood()
    const withLimits = (...names) => ({ ...rest, limits: Object.fromEntries(['per', ...names].map((name) => [name, limits[name]])) })
    const nobody = { participant: undefined }
    says(said(withLimits('maximum'), 'payment', nobody), { headline: 'The plan allows up to $10,000', value: 'a month. Minimum not published' })
    says(said(withLimits('newMinimum'), 'payment', nobody), { headline: 'The plan allows $500 or more', value: 'a month for new investors. Maximum not published' })
    says(said(rest, 'payment', nobody), { headline: 'Ask the company for the limits', value: 'The limits were not published' })
    says(said(rest, 'payment', { payment: { amount: '2,500' }, month: DATED }), { tone: 'ask', headline: 'Ask the company', notes: ['This depends on a limit that was not published.'] })
  })

  test('is quoted from the kind of document that its title names', () => {
    const from = (title) => said(change(redwood(), '$.source.title', title), 'payment', STATES['too late'].ask[1]).notes[1]
    assert.equal(from('Harborview Trust Prospectus of 2026'), 'The prospectus does not say what happens to late money.')
    assert.equal(from('Terms of the plan'), 'The document does not say what happens to late money.')
    assert.equal(said(change(redwood(), '$.source.title', 'Prospectus'), 'payment', STATES['too late'].ask[1], 'es').notes[1], 'El prospecto no dice qué pasa con el dinero que llega tarde.')
  })

  test('that is counted in bank days names the closed banks, and the day of its own calendar as the safer one', () => {
    const plan = change(redwood(), '$.calendar.value', 'federal-reserve')
    says(said(plan, 'payment', { payment: { amount: '2,500' }, month: { investmentDate: '1/21/2008' } }), { headline: 'Banks are closed that day' })
    says(said(plan, 'payment', { payment: { amount: '2,500' }, month: { investmentDate: '1/21/2008' } }, 'es'), { headline: 'Los bancos cierran ese día' })
    // Columbus Day of 2008 is a Monday on which banks are closed and the market is open.
    const tuesday = { payment: { amount: '2,500' }, month: { investmentDate: '10/14/2008' } }
    assert.deepEqual(said(redwood(), 'payment', tuesday).rows.due.slice(1, 4).at(-1), 'Counting bank business days, it is Friday, October 10, 2008. That is the safer date.')
    assert.deepEqual(said(plan, 'payment', tuesday).rows.due.slice(1), ['Fri, Oct 10, 2008', '197 business days left', HOW.en])
  })
})

/** Returns a view's words for entries. */
const said = (view, entered, options) => withSpaces(replyTo(view, typed(view, entered), options))
const planOf = (id) => planFiles().find((plan) => plan.id === id)

describe('A payment', () => {
  const due = (investmentDate, more) => said('payment', { payment: { amount: '2,500' }, month: { investmentDate, ...more?.month }, asOf: more?.asOf ?? '1/2/2008' }).rows.due

  test('must arrive by the business day before, whatever is closed', () => {
    // January 21, 2008 is Martin Luther King Jr. Day.
    assert.equal(due('1/22/2008')[1], 'Fri, Jan 18, 2008')
    assert.equal(due('1/22/2008', { month: { closures: ['1/18/2008'] } })[1], 'Thu, Jan 17, 2008')
    // Good Friday, March 21, 2008: the exchange is closed, banks are open, and the earlier day is the exchange's.
    assert.deepEqual(due('3/24/2008', { asOf: '3/18/2008' }).slice(1), ['Thu, Mar 20, 2008', '2 business days left, counting from March 18, 2008', HOW.en])
    assert.deepEqual(due('1/15/2008', { asOf: '1/14/2008' }).slice(1), ['Mon, Jan 14, 2008', 'That is also the date you are counting from', HOW.en])
    assert.deepEqual(due('1/15/2008', { asOf: '' }).slice(1), ['Mon, Jan 14, 2008', 'Allow time for it to get there', HOW.en])
  })

  test('buys as much at each discount the plan allows', () => {
    // 34.12 less each discount, and 2,500.00 divided by that.
    assert.deepEqual(said('payment', { payment: { amount: '2,500' }, ...PRICED }).tables, [[
      ['None', '$34.12', '73.27', '$0.00'],
      ['0.5%', '$33.95', '73.64', '$12.56'],
      ['1%', '$33.78', '74.01', '$25.25'],
      ['1.5%, yours', '$33.61', '74.39', '$38.07'],
      ['2%', '$33.44', '74.77', '$51.02'],
      ['2.5%', '$33.27', '75.15', '$64.10'],
      ['3%', '$33.10', '75.54', '$77.32']
    ]])
  })

  test('is worked out step by step, with each reading and each assumption once', () => {
    assert.deepEqual(said('payment', { payment: { amount: '2,500' }, month: DATED }).steps, [
      'The minimum for an existing stockholder is $100.00 a month. Letter, fourth bullet.',
      'Without the company’s prior approval, you may send up to $10,000.00 a month. Letter, fourth bullet.',
      'You have sent nothing this month, so the full $10,000.00 is left. Letter, fourth bullet. How we read it The limits are “per month,” so money you already sent this month counts too.',
      'You have sent nothing else this month, so your total is $2,500.00. Letter, fourth bullet.',
      '$2,500.00 is within the monthly maximum of $10,000.00, so you do not need approval. Letter, fourth bullet. How we read it A total of exactly the maximum is within it. One cent more is over.',
      'Your total for the month, $2,500.00, meets the $100.00 minimum. Letter, fourth bullet.',
      'The Prospectus Supplement dated November 23, 2007 governs. These answers do not replace it. Letter, second through fourth paragraphs.',
      'These terms took effect on November 23, 2007, so they cover January 15, 2008. Letter, first and third paragraphs. How we read it What counts is the day your money is invested, not the day you send it.'
    ])
  })

  test('whose sum is half typed is not judged', () => {
    const reply = said('payment', { payment: { amount: '2,500', sentThisMonth: '-' }, month: DATED })
    assert.deepEqual([reply.tone, reply.headline, reply.next], ['ask', 'Check the form', ['Enter the amount already sent as a number, like 500.00']])
  })

  test('is judged by the limits of the month', () => {
    const headline = (participant, amount, sentThisMonth = '') => said('payment', { participant, payment: { amount, sentThisMonth }, month: DATED }).headline
    assert.equal(headline('existing', '99.99'), 'Send at least $100')
    assert.equal(headline('existing', '100'), 'Yes, you may send $100')
    assert.equal(headline('new', '499.99'), 'Send at least $500')
    assert.equal(headline('new', '500'), 'Yes, you may send $500')
    assert.equal(headline('existing', '1000.01', '9,000'), 'You need approval first')
    assert.equal(headline('existing', '1000.00', '9,000'), 'Yes, you may send $1,000')
  })

  test('with approval has its own due date and discount', () => {
    // New Year's Day is closed, so one business day before January 2 is December 31. 25,000 ÷ 38 is 657.8947368…
    const { rows } = said('payment', {
      payment: { amount: '25,000', approved: true }, month: { investmentPeriod: { start: '1/2/2008', end: '1/15/2008' }, preApprovedDiscount: '5' }, market: { price: '40' }, asOf: '12/20/2007'
    })
    assert.deepEqual(rows.due, ['Your money must arrive by', 'Mon, Dec 31, 2007', '6 business days left, counting from December 20, 2007', HOW.en])
    assert.deepEqual(rows.shares, ['What it buys', 'About 657.89 shares', 'If the price is $40.00: about $38.00 a share, saving about $1,315.79', 'Worth about $26,315.79 at that price, before any fees', 'Before rounding: 657.894736 shares at $38.00'])
  })
})

describe('A dividend', () => {
  const buys = (payment, month, market = { price: '34.12' }) => said('payment', { payment: { kind: 'dividend', ...payment }, month: { ...PRICED.month, ...month }, market }).rows.shares

  test('is bought at the average of purchases, exactly', () => {
    // (10 × 1 + 11 × 2) ÷ 3 is 32/3, which no decimal can say; 32 ÷ (32/3) is exactly 3.
    assert.equal(buys({ amount: '32' }, { discount: '' }, { source: 'open-market', fills: '10, 1\n11, 2' })[1], 'About 3 shares')
  })

  test('is worked out from the shares it is paid on, and reinvested in part', () => {
    // 250 × 0.75 is 187.50, and 187.50 ÷ 33.6082 is 5.5789955…; half of it is 93.75, which buys 2.7894978…
    assert.equal(buys({ sharesHeld: '250' }, { dividendPerShare: '0.75' })[1], 'About 5.58 shares')
    assert.equal(buys({ sharesHeld: '250', reinvested: '50' }, { dividendPerShare: '0.75' })[1], 'About 2.79 shares')
    // Half of 75.01 is 37.505, and 37.51 ÷ 33.6082 is 1.1160966…
    assert.equal(buys({ amount: '75.01', reinvested: '50' }).at(-1), 'Before rounding: 1.116096 shares at $33.6082')
  })
})

describe('A number of shares', () => {
  test('has the smallest payment that buys it, and is judged by that', () => {
    const headline = (shares, more) => said('shares', { shares, ...PRICED, ...more }).headline
    // 7 × 33.6082 is 235.2574: the cent above it. 2 × 33.6082 is 67.2164, and 300 × 33.6082 is 10,082.46.
    assert.equal(headline('7'), 'Send $235.26')
    assert.equal(headline('2'), 'Send at least $100')
    assert.equal(headline('300'), 'You need approval first')
    assert.equal(headline(''), 'Enter how many shares you want')
    // 34.12 less 5 % is 32.414, and 400 of them 12,965.60.
    assert.equal(headline('400', { payment: { approved: true }, month: { investmentPeriod: { start: '1/15/2008', end: '' }, preApprovedDiscount: '5' } }), 'Send $12,965.60')
  })

  test('is no reason to send before there is a date', () => {
    const { tone, headline, notes } = said('shares', { shares: '100', month: { discount: '1.5' }, market: { price: '34.12' } })
    assert.deepEqual([tone, headline, notes], [
      'none', 'It would take $3,360.82', ['The smallest payment that buys 100 shares, at about $33.61 each', 'Don’t send yet. For the investment date, call (888) 472-1955']
    ])
  })
})

describe('Several payments', () => {
  const several = (payments, payment) => said('payments', { ...PRICED, payment, payments: payments.map(([date, amount]) => ({ date, amount })) })

  test('are each judged by what came before', () => {
    // The later one is typed first. 2,500 ÷ 33.6082 is 74.3866080…, 6,000 ÷ 33.6082 is 178.5278592…
    const two = [['1/11/2008', '6,000'], ['1/4/2008', '2,500']]
    assert.deepEqual(several(two).list, ['Fri, Jan 4 | $2,500 | On time. About 74.39 shares', 'Fri, Jan 11 | $6,000 | On time. About 178.53 shares'])
    const over = several([...two, ['1/14/2008', '1,500.01']])
    assert.deepEqual([over.headline, over.list[2]], ['You need approval first', 'Mon, Jan 14 | $1,500.01 | This one needs approval'])
    assert.deepEqual(several([...two, ['1/14/2008', '1500']]).notes, ['That is the most for January without approval'])
  })

  test('count with what was sent before', () => {
    assert.equal(several([['1/4/2008', '1000.01']], { sentThisMonth: '9000' }).headline, 'You need approval first')
    assert.equal(several([['1/4/2008', '20']], { sentThisMonth: '80' }).headline, 'You may send $100 in all')
  })

  test('keep their mistakes in their rows, whatever rows are empty', () => {
    assert.deepEqual(several([['', ''], ['1/11/2008', 'six']]).problems, ['payments[1].amount not-a-number'])
  })
})

describe('A payment over an investment period', () => {
  // A fifth of 25,000.00 a day, at 97 % of each day's price; 33.25 is below the threshold. 5,000 ÷ 33.0964 is 151.0738328…,
  // ÷ 32.786 is 152.5041176…, ÷ 32.883 is 152.0542529…, ÷ 33.368 is 149.8441620…
  const over = (more) => said('period', { payment: { amount: '25,000' }, ...PERIOD, ...more })

  test('is spread over its days', () => {
    for (const days of [PERIOD.days, PERIOD.days.replaceAll(', ', '\t')]) {
      assert.deepEqual(over({ days }).tables, [[
        ['Wed, Jan 2', '$34.12', '$33.10', '151.07'],
        ['Thu, Jan 3', '$33.80', '$32.79', '152.50'],
        ['Fri, Jan 4', '$33.25', '–', '$5,000 would be returned'],
        ['Mon, Jan 7', '$33.90', '$32.88', '152.05'],
        ['Tue, Jan 8', '$34.40', '$33.37', '149.84']
      ]])
    }
  })

  test('gives nothing back without a threshold price', () => {
    // 5,000 ÷ 32.2525 is 155.0267421…
    const { rows: { shares }, tables: [days] } = over({ month: { ...PERIOD.month, thresholdPrice: '' } })
    assert.deepEqual(shares, ['What it buys', 'About 760.5 shares', 'At about $32.87 a share.', 'Before rounding: 760.503105 shares at $32.873'])
    assert.deepEqual(days[2], ['Fri, Jan 4', '$33.25', '$32.25', '155.03'])
  })

  test('names the threshold only where there is one', () => {
    const file = change(redwood(), '$.shares.decimals.value', 0)
    const bought = (thresholdPrice, prices) => said('period', {
      payment: { amount: '10000.01' }, month: { investmentPeriod: { start: '1/2/2008', end: '1/4/2008' }, thresholdPrice },
      days: prices.map((price, index) => `1/${index + 2}/2008, ${price}`).join('\n')
    }, { file }).rows.shares.slice(1, 4)
    const nothing = ['No shares', '$10,000.01 would be returned.']
    assert.deepEqual(bought('', [900_000, 900_000, 900_000]), [...nothing, 'For days whose part was too small to buy shares.'])
    assert.deepEqual(bought('40', [30, 30, 30]), [...nothing, 'For days when the price was below the threshold.'])
    assert.deepEqual(bought('40', [30, 900_000, 900_000]), [...nothing, 'For days when the price was below the threshold, or the part was too small.'])
  })

  test('asks for prices that cannot be used', () => {
    assert.equal(over({ days: '' }).rows.shares.at(-1), 'Enter a price for each day to estimate your shares')
    assert.equal(over({ days: PERIOD.days.replace('1/8/2008', '1/9/2008') }).headline, 'Check the form')
  })
})

describe('A year of dates', () => {
  const year = (entered, options) => said('schedule', entered, options)

  test('begins with the next day by which money must arrive', () => {
    const file = planOf('indymac-2005')
    const all = (today) => year({ from: '2005' }, { file, today })
    assert.equal(all('2005-01-03').headline, 'Next payment must arrive by Thu, Jan 20, 2005')
    // From February on, the payment over the maximum comes first: one business day before its period.
    assert.equal(all('2006-01-03').headline, 'The last payment had to arrive by Wed, Dec 21, 2005')
    const [rows] = all('2005-01-03').tables
    assert.equal(rows.length, 12)
    assert.deepEqual(rows[0], ['January 2005', 'Thu, Jan 20, 2005 Next', 'Fri, Jan 21, 2005', 'Mon, Jan 3, 2005', 'Tue, Jan 4 to Fri, Jan 21, 2005', 'Tue, Dec 28, 2004'])
  })

  test('takes what was announced, and names the line that cannot be read', () => {
    assert.deepEqual(year({ months: '3', announced: '2/15/2008, 2/1/2008, 2/15/2008' }).tables, [[['February 2008', 'Thu, Feb 14, 2008 Next', 'Fri, Feb 15, 2008', 'Thu, Jan 31, 2008', 'Fri, Feb 1 to Fri, Feb 15, 2008']]])
    const wrong = year({ months: '3', announced: '1/15/2008\n\nFebruary 15' })
    assert.deepEqual([...new Set(wrong.problems.map((problem) => problem.replace(/\..*/, '')))], ['announced[2]'])
    assert.equal(year({ from: '08' }).headline, 'Check the form')
  })
})

describe('A plan of which little is known', () => {
  test('says what was not published', () => {
    const indymac = said('payment', { payment: { amount: '2,500' }, month: { investmentDate: '1/21/2005' }, asOf: '1/3/2005' }, { file: planOf('indymac-2005') })
    assert.deepEqual([indymac.tone, indymac.headline, indymac.notes], ['ask', 'Ask the company', ['This depends on a limit that was not published.']])
    assert.deepEqual(indymac.rows.due.slice(0, 2), ['Your money must arrive by', 'Thu, Jan 20, 2005'])
    const redwood2002 = said('payment', { payment: { amount: '2,500' }, ...PRICED }, { file: planOf('redwood-2002') })
    assert.deepEqual(redwood2002.rows.due, ['Your money must arrive', 'Not published', 'Ask the company when your money must arrive'])
  })
})

describe('Terms that a company announced', () => {
  const january = { month: '2008-01', investmentDate: '2008-01-15', discount: '1.5' }
  const february = { month: '2008-02', investmentDate: '2008-02-15', investmentPeriod: { start: '2008-02-01', end: '2008-02-15' }, preApprovedDiscount: '3' }
  const future = { month: '2099-06', investmentDate: '2099-06-15', discount: '2', suspended: ['new-investors', 'dividends'], closures: ['2099-06-01', '2099-06-02'] }
  const valueOf = (all, name) => all.find(([key]) => key === name)?.[1]

  test('fills the form with the first month that is not over, else with the last, as people type days', () => {
    const all = [{ month: '2099-07', discount: '3' }, february, future, january]
    for (const [today, date] of [['2008-01-15', '1/15/2008'], ['2008-01-16', '2/15/2008'], ['2008-02-16', '6/15/2099']]) {
      assert.equal(valueOf(announcedFields(all, today), 'month.investmentDate'), date)
    }
    assert.equal(valueOf(announcedFields([february, january], '2009-01-01'), 'month.investmentDate'), '2/15/2008')
    assert.deepEqual(announcedFields([], '2008-01-01'), [['announced', '']])
  })

  test('is in the form with all its parts, and in the list of dates', () => {
    const fields = announcedFields([future], '2008-01-01')
    assert.deepEqual(fields.filter(([name]) => name === 'month.suspended'), [['month.suspended', 'new-investors'], ['month.suspended', 'dividends']])
    assert.equal(valueOf(fields, 'month.month'), '2099-06')
    assert.equal(valueOf(fields, 'month.closures'), '6/1/2099\n6/2/2099')
    assert.equal(valueOf(announcedFields([february], '2008-01-01'), 'month.investmentPeriod.start'), '2/1/2008')
    assert.equal(valueOf(announcedFields([future, february, january], '2008-01-01'), 'announced'), '1/15/2008\n2/15/2008, 2/1/2008, 2/15/2008\n6/15/2099')
  })
})
