/**
 * The quote as rules of publicodes. Its numbers are doubles, and it has no lists, so each purchase has rules of its own.
 */
import Engine from 'publicodes'
import { MAXIMUM, MINIMUM, answerOf } from './answer.mjs'
import { dueBefore } from './plain-dates.mjs'

const FILLS = 10
const fills = Array.from({ length: FILLS }, (_, index) => `fill ${index + 1}`)

const rounded = (value, decimals) => ({ valeur: value, arrondi: `${decimals} décimales` })
/** Rounds down by subtracting half a millionth, because publicodes rounds only to the nearest. */
const roundedDown = (value) => rounded(`${value} - 0.0000005`, 6)

const engine = new Engine({
  'new investor': 'non',
  amount: 0,
  sent: 0,
  discount: 0,
  minimum: { variations: [{ si: 'new investor', alors: MINIMUM.new }, { sinon: MINIMUM.existing }] },
  maximum: MAXIMUM,
  total: 'amount + sent',
  accepted: { 'toutes ces conditions': ['total >= minimum', 'total <= maximum'] },
  remaining: 'maximum - sent',
  'least now': { 'le maximum de': ['minimum - sent', 0.01] },
  ...Object.fromEntries(fills.flatMap((fill) => [[fill, null], [`${fill} . price`, 0], [`${fill} . shares`, 0]])),
  value: { somme: fills.map((fill) => `${fill} . price * ${fill} . shares`) },
  bought: { somme: fills.map((fill) => `${fill} . shares`) },
  average: 'value / bought',
  'average shown': rounded('average', 4),
  price: 'average * (100 - discount) / 100',
  'price shown': rounded('price', 4),
  shares: roundedDown('amount / price'),
  saving: rounded('shares * (average - price)', 2),
  'market value': rounded('shares * average', 2)
}, { warn: false })

export function quote (request) {
  const { participant, payment, month, market, asOf } = request
  if (market.fills.length !== FILLS) throw new RangeError(`the rules are of ${FILLS} fills`)
  const situation = { 'new investor': participant === 'new' ? 'oui' : 'non', amount: payment.amount, sent: payment.sentThisMonth, discount: month.discount }
  for (const [index, { price, shares }] of market.fills.entries()) {
    situation[`${fills[index]} . price`] = price
    situation[`${fills[index]} . shares`] = shares
  }
  engine.setSituation(situation)
  const figure = (name) => engine.evaluate(name).nodeValue
  if (!figure('accepted')) throw new RangeError('not a payment that is accepted')

  return answerOf(request, {
    remaining: figure('remaining').toFixed(2),
    leastNow: figure('least now').toFixed(2),
    total: figure('total').toFixed(2),
    fills: `${FILLS}`,
    value: `${figure('value')}`,
    shares: figure('shares').toFixed(6),
    average: `${figure('average')}`,
    averageShown: figure('average shown').toFixed(4),
    price: `${figure('price')}`,
    priceShown: figure('price shown').toFixed(4),
    saving: figure('saving').toFixed(2),
    marketValue: figure('market value').toFixed(2),
    ...dueBefore(month.investmentDate, asOf)
  })
}
