// The same for the functions beside a plan: calendars, files for calendars, words.
import assert from 'node:assert/strict'
import { describe as suite, test } from 'node:test'
import {
  addBusinessDays, closures, closuresKnownThrough, describe, describeReading, isBusinessDay, isRequestError, loadLanguage, readDate, toIcs
} from 'dspp'
import { hostileValues } from './hostile.mjs'
import { change } from './plans.mjs'
import { codesOf, names, plan, survive } from './survive.mjs'

suite('Rows of a schedule', () => {
  const [row] = plan.schedule({ from: '2008-01', months: 1, announced: [{ investmentDate: '2008-01-15', investmentPeriod: { start: '2008-01-08' } }] }).rows

  test('of any kind make a calendar, or are refused there', () => {
    const places = ['month', 'edition', 'termsSet', 'investmentDate', 'due', 'investmentPeriod', 'investmentPeriod.start', 'preApprovedDue', 'bankDebits', 'remindOn', 'steps']
    for (const [kind, value] of hostileValues) {
      const whole = survive(() => toIcs(value), `rows are ${kind}`)
      if (whole instanceof Error) names('rows', whole, kind)
      for (const place of places) {
        const label = `${place} is ${kind}`
        const outcome = survive(() => toIcs([row, change({ $: row }, `$.$.${place}`, value).$]), label)
        if (outcome instanceof Error) names(`rows[1].${place}`, outcome, label)
        else assert.ok(outcome.startsWith('BEGIN:VCALENDAR\r\n') && outcome.endsWith('END:VCALENDAR\r\n'), label)
      }
    }
  })

  test('take options of any kind, or refuse them', () => {
    for (const [kind, value] of hostileValues) {
      for (const [place, options] of [['', value], ['.language', { language: value }], ['.plan', { plan: value }], ['.made', { made: value }]]) {
        const outcome = survive(() => toIcs([row], options), `options${place} is ${kind}`)
        if (outcome instanceof Error) names(`options${place}`, outcome, kind)
        else assert.equal(typeof outcome, 'string')
      }
    }
  })

  test('cannot forge lines of the calendar', () => {
    const forged = 'x\r\nEND:VCALENDAR\nBEGIN:VEVENT\u2028\u0085\rATTACH:x'
    const text = survive(() => toIcs([{ ...row, edition: forged }], { plan: forged }), 'forged lines')
    assert.deepEqual(text.split(/\r\n(?! )|[\r\u0085\u2028]|(?<!\r)\n/).filter((line) => /^(END:VC|ATTACH|BEGIN:VE)/.test(line)),
      ['BEGIN:VEVENT', 'BEGIN:VEVENT', 'END:VCALENDAR'])
  })
})

suite('The calendars', () => {
  test('answer or refuse values of any kind', () => {
    for (const [kind, value] of hostileValues) {
      for (const [place, work] of [
        ['date', () => isBusinessDay(value, 'nyse')],
        ['calendar', () => isBusinessDay('2008-01-15', value)],
        ['date', () => addBusinessDays(value, 1, 'nyse')],
        ['n', () => addBusinessDays('2008-01-15', value, 'nyse')],
        ['calendar', () => addBusinessDays('2008-01-15', 1, value)],
        ['text', () => readDate(value)],
        ['year', () => closures(value, 'nyse')],
        ['calendar', () => closures(2008, value)]
      ]) {
        const label = `${place} is ${kind}`
        const outcome = survive(work, label)
        if (outcome instanceof Error) names(place, outcome, label)
        else if (place === 'text') assert.equal(outcome, null)
        else assert.deepEqual([place, Object.is(value, 0) || Object.is(value, -0), outcome], ['n', true, '2008-01-15'])
      }
      assert.equal(survive(() => closuresKnownThrough(value), kind), closuresKnownThrough())
    }
  })

  test('end where they end', () => {
    for (const n of [2 ** 31 - 1, 1 - 2 ** 31]) {
      assert.deepEqual(codesOf(survive(() => addBusinessDays('2008-01-15', n, 'nyse'), 'far away')), ['date out-of-range'])
    }
    for (const n of [2 ** 31, -(2 ** 31), 2 ** 53, 1e300]) {
      assert.deepEqual(codesOf(survive(() => addBusinessDays('2008-01-15', n, 'nyse'), 'farther')), ['n wrong-type'])
    }
  })
})

suite('Words', () => {
  const { steps: [step], problems: [problem] } = plan.quote({ participant: 'new', payment: { amount: '1' } })

  test('are for steps and problems; values of any kind have some, or are refused', () => {
    for (const [kind, value] of hostileValues) {
      for (const work of [
        () => describe(value), () => describe(step, value), () => describeReading(value), () => describeReading('maximum-inclusive', value),
        ...['rule', 'inputs', 'result'].map((key) => () => describe({ ...step, [key]: value })),
        ...['field', 'code', 'values'].map((key) => () => describe({ ...problem, [key]: value })),
        () => describe({ ...problem, values: { ...problem.values, minimum: value } })
      ]) {
        const outcome = survive(work, kind)
        assert.ok(typeof outcome === 'string' || isRequestError(outcome), kind)
      }
    }
    assert.equal(describeReading('a reading of tomorrow'), 'a reading of tomorrow')
  })

  test('are English for a language of any kind', async () => {
    for (const [kind, value] of hostileValues) {
      assert.equal(describe(step, value), describe(step, 'en'), kind)
      assert.equal(await loadLanguage(value), 'en', kind)
    }
  })
})
