/** Lists the peers: libraries that a developer would otherwise use. */
import Big from 'big.js'
import Decimal from 'decimal.js'
import { dueBefore as withDateFns } from './date-fns-dates.mjs'
import { peerOf } from './decimals.mjs'
import { dueBefore } from './plain-dates.mjs'
import { quote as publicodes } from './publicodes.mjs'
import { quote } from './scaled.mjs'

const DECIMAL = { down: Decimal.ROUND_DOWN, halfUp: Decimal.ROUND_HALF_UP, halfEven: Decimal.ROUND_HALF_EVEN }
const BIG = { down: Big.roundDown, halfUp: Big.roundHalfUp, halfEven: Big.roundHalfEven }

export const peers = {
  'decimal.js': peerOf(Decimal, DECIMAL, dueBefore),
  'big.js': peerOf(Big, BIG, dueBefore),
  BigInt: quote,
  'decimal.js, date-fns': peerOf(Decimal, DECIMAL, withDateFns),
  publicodes
}
