// Many quotes at once are the same quotes, whatever is wrong with some of them.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Plan, RequestError, describe as sentence } from 'dspp'
import { keysOf } from './declarations.mjs'
import { hostileValues } from './hostile.mjs'
import { workedAnswer, workedRequest } from './worked.mjs'

const plan = Plan.redwood2007()
const brief = ({ steps, ...rest }) => rest

/** Requests that differ in everything a column can hold: some accepted, some not, some unreadable. */
function requests (count) {
  const pick = (list, index) => list[index % list.length]
  return Array.from({ length: count }, (_, index) => ({
    participant: pick(['existing', 'new', null], index),
    payment: {
      kind: pick(['optional-cash', 'optional-cash', 'dividend'], index >> 1),
      amount: pick(['2500.00', '99.99', '10000.01', '', 'lots', '0.001', '500'], index),
      sentThisMonth: pick(['', '100', '-1', '9999.99'], index),
      approved: index % 5 === 0
    },
    month: {
      investmentDate: pick(['2008-01-15', '2007-11-21', '2008-03-21', 'soon', ''], index),
      investmentPeriod: { start: pick(['', '2008-01-02'], index) },
      discount: pick(['1.5', '', '3.01', '3'], index),
      preApprovedDiscount: pick(['', '5'], index),
      dividendDiscount: pick(['', '', '2', '4'], index)
    },
    market: { source: pick(['direct', 'open-market', null], index), price: pick(['34.12', '0.0001', '', 'x'], index) },
    asOf: pick(['2008-01-02', '2008-01-15', ''], index)
  }))
}

const PATHS = ['participant', 'payment.kind', 'payment.amount', 'payment.sentThisMonth', 'payment.approved', 'month.investmentDate',
  'month.investmentPeriod.start', 'month.discount', 'month.preApprovedDiscount', 'month.dividendDiscount', 'market.source', 'market.price', 'asOf']

/** The value at a path as the text of a column. */
function textAt (request, path) {
  const value = path.split('.').reduce((object, key) => object?.[key], request)
  if (typeof value === 'boolean') return value ? 'true' : ''
  return value ?? ''
}

const columnsOf = (list) => Object.fromEntries(PATHS.map((path) => [path, list.map((request) => textAt(request, path))]))

function thrownBy (work) {
  try {
    work()
  } catch (error) {
    assert.ok(error instanceof RequestError, error?.stack)
    return error.problems.map(({ field, code }) => `${field} ${code}`)
  }
  assert.fail('nothing was thrown')
}

describe('A list of requests', () => {
  test('is answered as each of them alone, without the steps', () => {
    const list = [workedRequest(), ...requests(840)]
    const { quotes, errors } = plan.quoteMany(list)
    assert.deepEqual(errors, [])
    assert.deepEqual(quotes, list.map((request) => brief(plan.quote(request))))
    assert.deepEqual(quotes[0], workedAnswer())
  })

  test('names what cannot be asked by its index, and answers the rest', () => {
    const { quotes, errors } = plan.quoteMany([workedRequest(), { payment: { amount: 2500 } }, null, workedRequest()])
    assert.deepEqual(quotes, [workedAnswer(), null, null, workedAnswer()])
    assert.deepEqual(errors.map(({ index, error }) => [index, error.problems[0].field, error.code]),
      [[1, 'payment.amount', 'wrong-type'], [2, '', 'wrong-type']])
    for (const { error } of errors) assert.ok(error instanceof RequestError)
  })

  test('of which hardly any can be asked is refused', () => {
    assert.deepEqual(thrownBy(() => plan.quoteMany(new Array(1_001).fill(1))), [' too-many-errors'])
    assert.equal(plan.quoteMany(new Array(1_000).fill(1)).errors.length, 1_000)
  })

  test('may be empty, and longer than one crossing takes', () => {
    assert.deepEqual(plan.quoteMany([]), { quotes: [], errors: [] })
    const list = requests(10_001)
    const { quotes } = plan.quoteMany(list)
    assert.equal(quotes.length, 10_001)
    for (const index of [0, 9_999, 10_000]) assert.deepEqual(quotes[index], brief(plan.quote(list[index])))
  })

  test('may have long requests in it', () => {
    const fills = Array.from({ length: 10_000 }, () => ({ price: '34.12', shares: '200' }))
    const { quotes } = plan.quoteMany(Array.from({ length: 25 }, () => ({ ...workedRequest(), market: { fills } })))
    assert.deepEqual(new Set(quotes.map(({ market }) => market.exact)), new Set(['853/25']))
  })
})

describe('Columns of requests', () => {
  test('are answered as each row alone', () => {
    const list = requests(840)
    const answer = plan.quoteMany({ rows: list.length, columns: columnsOf(list) })
    assert.deepEqual(Object.keys(answer), Object.keys(keysOf('QuotedColumns')))
    for (const [row, request] of list.entries()) {
      const quote = plan.quote(request)
      const { status, tier, due, market, discount, purchase, problems } = quote
      const own = [status, tier, due?.date, market?.price, discount?.percent, purchase?.price, purchase?.shares, purchase?.saving]
      const columns = ['status', 'tier', 'due', 'marketPrice', 'discount', 'price', 'shares', 'saving']
      assert.deepEqual(columns.map((column) => answer[column][row]), own.map((value) => value ?? ''), `row ${row}`)
      const found = answer.problems.filter((problem) => problem.row === row).map(({ row, ...problem }) => problem)
      assert.deepEqual(found, problems, `row ${row}`)
    }
  })

  test('share what is the same in every row, fills included', () => {
    const { payment, ...shared } = workedRequest()
    const answer = plan.quoteMany({ rows: 3, shared, columns: { 'payment.amount': '2500.00\n99.99\n' } })
    assert.deepEqual(answer.status, ['accepted', 'below-minimum', 'incomplete'])
    assert.deepEqual(answer.shares, ['74.386608', '', ''])
    assert.deepEqual(answer.problems.map(({ row, code }) => [row, code]), [[1, 'below-minimum']])
  })

  test('go on past a row that is wrong', () => {
    const answer = plan.quoteMany({ rows: 3, shared: workedRequest(), columns: { participant: ['new', 'somebody', 'existing'] } })
    assert.deepEqual(answer.status, ['accepted', 'incomplete', 'accepted'])
    assert.deepEqual(answer.problems, [
      { row: 1, field: 'participant', code: 'unknown-value', values: { known: 'existing, new' }, clause: null }
    ])
  })

  test('say of an approval that it is there, or that it is not', () => {
    const approved = ['true', 'false', '', 'no']
    const shared = { ...workedRequest(), payment: { amount: '10000.01' } }
    const answer = plan.quoteMany({ rows: 4, shared, columns: { 'payment.approved': approved } })
    assert.deepEqual(answer.status, ['accepted', 'needs-approval', 'needs-approval', 'incomplete'])
    const unknown = answer.problems.filter(({ row }) => row === 3)
    assert.deepEqual(unknown, [{ row: 3, field: 'payment.approved', code: 'unknown-value', values: { known: 'true, false' }, clause: null }])
    assert.equal(sentence(unknown[0]), 'payment.approved must be one of: true, false')
    assert.equal(sentence({ ...unknown[0], field: 'participant', values: { known: 'existing, new' } }), 'Who you are must be one of: existing, new')
  })

  test('count their rows past one crossing', () => {
    const rows = 20_001
    const amounts = Array.from({ length: rows }, (_, row) => row === 20_000 ? 'lots' : '2500.00')
    const answer = plan.quoteMany({ rows, shared: workedRequest(), columns: { 'payment.amount': amounts } })
    assert.equal(answer.shares.length, rows)
    assert.deepEqual(answer.problems.map(({ row, field }) => [row, field]), [[20_000, 'payment.amount']])
    assert.deepEqual(plan.quoteMany({ rows: 0, columns: { 'payment.amount': [] } }).status, [])
  })

  test('answer a hundred thousand rows', () => {
    const rows = 100_000
    const amounts = Array.from({ length: rows }, (_, row) => String(100 + row % 9_901))
    const answer = plan.quoteMany({ rows, shared: workedRequest(), columns: { 'payment.amount': amounts } })
    assert.deepEqual([answer.shares.length, ...new Set(answer.status)], [rows, 'accepted'])
    for (const row of [0, 9_900, 99_999]) {
      const alone = plan.quote({ ...workedRequest(), payment: { amount: amounts[row] } })
      assert.equal(answer.shares[row], alone.purchase.shares)
    }
  })

  test('are refused if they are none', () => {
    const columns = { 'payment.amount': ['1', '2'] }
    for (const [request, expected] of [
      [null, [' wrong-type']],
      ['columns', [' wrong-type']],
      [{ rows: 2 }, ['columns wrong-type']],
      [{ rows: 2, columns: {} }, ['columns wrong-type']],
      [{ rows: 1, columns }, ['columns.payment.amount wrong-type']],
      [{ rows: '2', columns }, ['rows wrong-type']],
      [{ rows: 2, columns, surplus: 1 }, ['surplus unknown-key']],
      [{ rows: 2, columns: { amount: ['1', '2'], 'month.closures': ['', ''] } }, ['columns.amount unknown-key', 'columns.month.closures unknown-key']],
      [{ rows: 2, columns: { 'payment.amount': [1, '2'] } }, ['columns.payment.amount[0] wrong-type']],
      [{ rows: 2, shared: { amount: '1' }, columns }, ['amount unknown-key']],
      [{ get rows () { throw new Error('no') }, columns }, [' unreadable']]
    ]) assert.deepEqual(thrownBy(() => plan.quoteMany(request)), expected)
  })

  test('cannot forge other values with the separators of values', () => {
    const answer = plan.quoteMany({ rows: 2, shared: workedRequest(), columns: { 'payment.amount': ['2500\u001f1', '2500\n1'] } })
    assert.deepEqual(answer.problems.map(({ row, code }) => [row, code]), [[0, 'not-a-number'], [1, 'not-a-number']])
  })

  test('of any kind are answered or refused, and the plan lives on', () => {
    for (const [kind, value] of hostileValues) {
      for (const request of [value, [value], { rows: 1, columns: value }, { rows: 1, columns: { 'payment.amount': [value] } }, { rows: 1, shared: value, columns: { asOf: [''] } }]) {
        try {
          plan.quoteMany(request)
        } catch (error) {
          assert.ok(error instanceof RequestError, `${kind}: ${error?.stack}`)
        }
      }
    }
    assert.deepEqual(brief(plan.quote(workedRequest())), workedAnswer())
  })

  test('are not answered by a plan that was freed', () => {
    const freed = Plan.redwood2007()
    freed.free()
    for (const batch of [[workedRequest()], { rows: 1, columns: { asOf: [''] } }]) {
      assert.deepEqual(thrownBy(() => freed.quoteMany(batch)), [' plan-was-freed'])
    }
  })
})
