// What the module is measured against gives the same answers; the times themselves are too noisy to test.
import { test } from 'node:test'
import * as dspp from 'dspp'
import { agree } from '../../bench/contest.mjs'
import { requests } from '../../bench/requests.mjs'

test('quotes written with decimal.js, big.js, BigInt and date-fns are the module’s', () => {
  agree(dspp.Plan.redwood2007(), [...requests({ count: 500, fills: 10 }), ...requests({ count: 1, fills: 10_000, seed: 7 })])
})
