/** Words for the facts of a plan, in Spanish. */

import { formats } from '../formats.js'
import { METHODS, amounts, capitalised, daysBefore, notPublished, perPeriod, percents, the } from './phrases.js'

const { date, money, percent, roundMoney } = formats

export const intro = {
  termsOf: (day) => `Términos del ${date(day)}`,
  old: (year, phone) => `Estos términos son de ${year}. ${phone ? `Llame al ${phone}` : 'Pregunte a la compañía'} antes de enviar nada.`,
  howToSend: (document, phone) => document
    ? `Cómo enviarlo: ${the(document)} no lo dice. ${phone ? `Llame al ${phone}.` : 'Pregunte a la compañía.'}`
    : `Cómo enviarlo: ${phone ? `llame al ${phone}.` : 'pregunte a la compañía.'}`,
  example: 'Ejemplo'
}

/** Facts of the plan, before anything is typed. */
export const facts = {
  limits ({ per = 'month', minimumPer = per, further = [], own, newcomer, participant }) {
    const one = participant ?? (own.least || own.most ? undefined : 'new')
    const [first, second] = one === 'new' ? [newcomer] : one === 'existing' ? [own] : [own, newcomer]
    if (!first.least && !first.most) return { headline: 'Pida los límites a la compañía', value: 'No se publicaron los límites' }
    const isSame = !second || (first.least === second.least && first.most === second.most)
    const who = { existing: ' si ya tiene acciones', new: ' para inversionistas nuevos' }[one] ?? ''
    const open = first.least ? first.most ? '' : '. Máximo no publicado' : '. Mínimo no publicado'
    const also = further.map(({ per, value }, index) => `${index === 0 ? ', como máximo' : ' y'} ${roundMoney(value)} ${perPeriod(per)}`).join('')
    if (minimumPer !== per && first.least && first.most) {
      const newcomers = !isSame && `. Inversionistas nuevos: ${amounts(second.least, second.most === first.most ? undefined : second.most)}`
      return { headline: `El plan permite ${roundMoney(first.least)} o más ${perPeriod(minimumPer)}`, value: `hasta ${roundMoney(first.most)} ${perPeriod(per)}${also}${who}${newcomers || ''}` }
    }
    return {
      headline: `El plan permite ${amounts(first.least, first.most)}`,
      value: `${perPeriod(per)}${also}${who}${open}${isSame ? '' : `. Inversionistas nuevos: ${amounts(second.least, second.most)}`}`
    }
  },
  fees: 'Comisiones',
  feesTaken: (isDividend) => isDividend ? 'Se descuentan de su dividendo' : 'Se descuentan de lo que envía',
  fee ({ on, of, paidBy, source, amount, percent: rate, atLeast, atMost }) {
    const most = [atLeast && `al menos ${money(atLeast)}`, atMost && `como máximo ${money(atMost)}`].filter(Boolean).join(', ')
    const what = on === 'share' ? `${money(amount)} por acción` : rate ? `${percent(rate)} ${of === 'dividend' ? 'del dividendo' : 'del pago'}` : money(amount)
    const when = { enrolment: 'por inscribirse', purchase: rate ? '' : of === 'dividend' ? 'por dividendo reinvertido' : 'por pago', share: of === 'dividend' ? 'comprada con dividendos' : of ? 'comprada con pagos' : '' }[on]
    const said = [what, when, paidBy && `con ${METHODS[paidBy]}`, source && (source === 'direct' ? 'si se compra a la compañía' : 'si se compra en el mercado abierto')].filter(Boolean).join(' ')
    return [said, most].filter(Boolean).join(', ')
  },
  automatic: (amount) => `Los pagos automáticos mensuales pueden ser desde ${roundMoney(amount)}.`,
  newAutomatic: ({ amount, payments }) => `Los inversionistas nuevos también pueden empezar con ${payments ? `${payments} ` : ''}pagos automáticos mensuales de ${roundMoney(amount)} o más.`,
  due: 'Su dinero debe llegar',
  lead: (lead) => daysBefore(lead),
  dueNote: (phone) => `de la fecha de inversión, el día de la compra. ${phone ? `Para saberla, llame al ${phone}` : 'Pregúntela a la compañía'}`,
  duePeriod: 'del primer día del período de inversión',
  addDate: 'Agregue la fecha de inversión para saber qué día es',
  addStart: 'Agregue el primer día del período de inversión para saber qué día es',
  askDue: 'Pregunte a la compañía cuándo debe llegar su dinero',
  discount: 'Descuento sobre el precio de mercado',
  percents: (least, most) => capitalised(percents(least, most)),
  mayBeNone: 'La compañía puede fijarlo o no cada mes.',
  fixed: 'Fijado por el plan',
  thisMonth: (discount) => `${percent(discount)} este mes`,
  mayBe: (least, most) => least === most ? 'Fijado por el plan' : `La compañía puede fijar ${percents(least, most)}.`,
  addPrice: 'Agregue un precio reciente para estimar sus acciones',
  addValue: 'Agregue el valor liquidativo para estimar sus acciones',
  notPublished
}
