// The schema of files of months and their reader agree.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { change, completeMonth } from './plans.mjs'
import { MONTHS, assertAlike, assertRefused, assertSameKeys, fields } from './schemas.mjs'

describe('The schema of files of months', () => {
  test('accepts a month, a list of them and an empty one', () => {
    for (const file of [completeMonth(), { month: '2100-12' }, [completeMonth(), { month: '1990-01' }], []]) {
      assertRefused(MONTHS, file, [])
    }
  })

  const mistakes = [
    ['a missing month', '$.month'],
    ['a month before the calendars', '$.month', '1989-12'],
    ['a month after the calendars', '$.month', '2101-01'],
    ['a thirteenth month', '$.month', '2008-13'],
    ['a month without its zero', '$.month', '2008-2'],
    ['a day for a month', '$.month', '2008-02-01'],
    ['a day that does not exist', '$.investmentDate', '2008-02-30'],
    ['a discount over 100', '$.discount', '100.01'],
    ['a discount as a number', '$.preApprovedDiscount', 3],
    ['a price of nothing', '$.thresholdPrice', '0'],
    ['a price below the least', '$.thresholdPrice', '0.00009'],
    ['a price above the greatest', '$.thresholdPrice', '1000000.000001'],
    ['a price with seven decimals', '$.thresholdPrice', '30.7500001'],
    ['a dividend with eleven decimals', '$.dividendPerShare', '0.04983333001'],
    ['nothing that is stopped', '$.suspended', []],
    ['something stopped twice', '$.suspended[1]', 'dividends'],
    ['something unknown stopped', '$.suspended[0]', 'cash'],
    ['a misspelt key', '$.dividend', '0.75'],
    ['a misspelt key in a period', '$.investmentPeriod.first', '2008-02-01'],
    ['a list for an object', '$.investmentPeriod', []],
    ['too many closures', '$.closures', new Array(1001).fill('2008-02-14')],
    ['no value at all', '$.discount', null]
  ]
  for (const [mistake, path, ...value] of mistakes) {
    test(`and the reader both name the place of ${mistake}`, () => {
      const month = change(completeMonth(), path, ...value)
      assertRefused(MONTHS, month, [path])
      assertRefused(MONTHS, [{ month: '2008-01' }, month], [path.replace('$', '$[1]')])
    })
  }

  test('and the reader both accept the least and the greatest price', () => {
    for (const price of ['0.0001', '0.000100', '0.1', '999999.999999', '1000000', '1000000.000000']) {
      assertRefused(MONTHS, { month: '2008-02', thresholdPrice: price }, [])
    }
  })

  test('and the reader both accept a dividend to ten decimals', () => {
    for (const dividend of ['0.0001', '0.3828125', '0.04983333', '0.00138082', '0.0001000001', '999999.9999999999', '1000000.0000000000']) {
      assertRefused(MONTHS, { month: '2008-02', dividendPerShare: dividend }, [])
    }
  })

  test('and the reader both refuse what is neither a month nor a list', () => {
    for (const file of [null, 5, true, [null], ['2008-02'], new Array(1333).fill({ month: '2008-02' })]) {
      const [path] = fields(MONTHS.byReader(file))
      assertRefused(MONTHS, file, [path])
    }
  })

  test('and the reader know the same keys of every object', () => {
    assert.equal(assertSameKeys(MONTHS, completeMonth(), () => false), 2)
    assert.equal(assertSameKeys(MONTHS, [completeMonth()], () => false), 2)
  })

  test('and the reader agree when any value of a month is another, or is not there', () => {
    assertAlike(MONTHS, completeMonth(), ['outside-month', 'period-reversed'])
    assertAlike(MONTHS, [{ month: '2008-01' }, completeMonth()], ['outside-month', 'period-reversed'])
  })

  test('leaves to the reader what no schema can express', () => {
    for (const [file, field, code] of [
      [change(completeMonth(), '$.investmentDate', '2008-03-03'), '$.investmentDate', 'outside-month'],
      [change(completeMonth(), '$.dividendPaymentDate', '2007-02-15'), '$.dividendPaymentDate', 'outside-month'],
      [change(completeMonth(), '$.investmentPeriod.end', '2008-01-30'), '$.investmentPeriod.end', 'period-reversed'],
      [[completeMonth(), { month: '2008-02' }], '$[1].month', 'repeated']
    ]) {
      assert.deepEqual(MONTHS.bySchema(file), [])
      assert.deepEqual(MONTHS.byReader(file).map((problem) => [problem.field, problem.code]), [[field, code]])
    }
  })
})
