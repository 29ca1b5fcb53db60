// Peers of the benchmark give the module's answers; the times themselves are too noisy to test.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as dspp from 'dspp'
import { agree } from '../../bench/contest.mjs'
import { parts } from '../../bench/parts.mjs'
import { peers } from '../../bench/peers/all.mjs'
import { requests } from '../../bench/requests.mjs'

test('quotes written with decimal.js, big.js, BigInt, date-fns and publicodes are the module’s', () => {
  agree(dspp.Plan.redwood2007(), requests({ count: 500, fills: 10 }))
})

test('so are those of 10,000 purchases, which publicodes has no lists for', () => {
  const { publicodes, ...others } = peers
  agree(dspp.Plan.redwood2007(), requests({ count: 1, fills: 10_000, seed: 7 }), others)
})

test('every byte of the module belongs to one part, but its names to none', () => {
  const found = [
    ['dspp::plan::reader::plan::h0bbaacb9f0b2c830', 1_000],
    ['core::ptr::drop_in_place<dspp::plan::Plan>', 100],
    ['plan_schedule multivalue shim', 900],
    ['dspp::questions::schedule::days::<impl dspp::plan::Plan>::row', 90],
    ['<dlmalloc::dlmalloc::Dlmalloc<A>>::malloc', 800],
    ['<chrono::naive::date::NaiveDate as core::fmt::Display>::fmt', 700],
    ['<u64 as core[c5930c85a12de822]::fmt::Display>::fmt', 600],
    ['<alloc::vec::Vec<T,A> as core::clone::Clone>::clone', 500],
    ['data segment ".rodata.2"', 400],
    ['__udivti3', 300],
    ['type[42]: (i32) -> nil', 200],
    ['unheard of', 50],
    ['"function names" subsection', 30_000]
  ].map(([name, size]) => ({ name, shallow_size: size }))
  assert.deepEqual(parts(found), [
    { part: '`plan`', bytes: 1_100 },
    { part: '`questions::schedule`', bytes: 990 },
    { part: 'Allocator', bytes: 800 },
    { part: 'chrono', bytes: 700 },
    { part: 'Formatting, of the standard library', bytes: 600 },
    { part: 'The rest of the standard library', bytes: 500 },
    { part: 'Texts and tables', bytes: 400 },
    { part: 'Integers of 128 bits, by the compiler', bytes: 300 },
    { part: 'Types, imports, exports, headers', bytes: 200 },
    { part: 'Everything else', bytes: 50 }
  ])
})
