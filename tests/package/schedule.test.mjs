// The days of months, through the package.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { Plan, describe as sentence, loadLanguage, readMonths } from 'dspp'
import { keysOf } from './declarations.mjs'
import { completePlan, redwood, redwood2002 } from './plans.mjs'
import { codes, keys, thrownBy } from './problems.mjs'

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
/** The rules of a shipped plan without the days that its file speaks for, to be asked of other years. */
function forAllDays (path) {
  const { effectiveFrom, effectiveUntil, ...terms } = JSON.parse(read(path))
  return new Plan(terms)
}

const indymac = forAllDays('plans/indymac-2005.json')
const ventas = forAllDays('plans/ventas-2011.json')
const plan = Plan.redwood2007()

describe('A schedule', () => {
  test('has the keys that the types declare, in their order', () => {
    const schedule = indymac.schedule({ from: '2005-01' })
    assert.deepEqual(keys(schedule), keys(keysOf('Schedule')))
    assert.equal(schedule.rows.length, 12)
    for (const row of schedule.rows) {
      assert.deepEqual(keys(row), keys(keysOf('ScheduleRow', { optional: false })))
      assert.deepEqual(keys(row.investmentPeriod), keys(keysOf('ScheduleRow').investmentPeriod))
      for (const step of row.steps) assert.deepEqual(keys(step), keys(keysOf('Step')))
    }
    assert.deepEqual(keys(indymac.schedule({}).problems[0]), keys(keysOf('Problem')))
  })

  test('takes the keys that the types declare, and no others', () => {
    const known = (request) => thrownBy(() => plan.schedule(request)).problems[0].values.known.split(', ')
    assert.deepEqual(known({ surplus: 1 }), keys(keysOf('ScheduleRequest')))
    assert.deepEqual(known({ announced: [{ surplus: 1 }] }), keys(keysOf('MonthlyTerms')))
  })

  test('has every published row, all four dates', () => {
    const plans = { IndyMac: indymac, Ventas: ventas }
    const published = read('tests/data/published-schedules.csv').trim().split('\n').slice(1).map((line) => line.split(','))
    assert.equal(published.length, 30)
    for (const [issuer, month, termsSet, preApprovedDue, start, investmentDate] of published) {
      const { rows: [row], problems } = plans[issuer].schedule({ from: month, months: 1, knownOn: `${month.slice(0, 4) - 1}-12-31` })
      assert.deepEqual(problems, [])
      assert.deepEqual([row.termsSet, row.preApprovedDue, row.investmentPeriod, row.investmentDate],
        [termsSet, preApprovedDue, { start, end: investmentDate }, investmentDate], `${issuer} ${month}`)
    }
  })

  test('says in words how each day follows', () => {
    const [row] = indymac.schedule({ from: '2005-01', months: 1 }).rows
    assert.deepEqual(row.steps.map((step) => sentence(step)), [
      'Business days are days the New York Stock Exchange is open.',
      'The investment date is day 22 of the month, Saturday, January 22, 2005. That is not a business day, so it moves to the nearest business day, Friday, January 21, 2005.',
      'The first day of the investment period is 12 trading days before the investment date, Friday, January 21, 2005, not counting that day. That is Tuesday, January 4, 2005.',
      'The first day of the investment period is Tuesday, January 4, 2005. One business day before that is Monday, January 3, 2005.',
      'The day the discount and the threshold price are set is 4 business days before the due date for pre-approved payments, Monday, January 3, 2005. That is Tuesday, December 28, 2004.',
      'The investment date is Friday, January 21, 2005. One business day before that is Thursday, January 20, 2005.',
      'The last day of the investment period is the same day as the investment date, Friday, January 21, 2005.',
      'Your reminder is 2 business days before the due date, Thursday, January 20, 2005. That is Tuesday, January 18, 2005.',
      'Your reminder is 2 business days before the due date for pre-approved payments, Monday, January 3, 2005. That is Thursday, December 30, 2004.'
    ])
    const said = (asked, rule, from = '2008-02') => {
      const step = asked.schedule({ from, months: 1, announced: [{ month: '2008-01', dividendPaymentDate: '2008-01-21' }] }).rows[0].steps
        .find((step) => step.rule === rule)
      return sentence(step)
    }
    assert.equal(said(ventas, 'schedule-trading-days'),
      'The last day of the investment period is 12 trading days after the first day of the investment period, Thursday, February 7, 2008, counting that day. That is Monday, February 25, 2008.')
    const complete = completePlan()
    const other = (changes) => new Plan({ ...complete, suspended: undefined, schedule: { ...complete.schedule, ...changes } })
    assert.equal(said(other({}), 'schedule-bank-debits'),
      'Automatic payments leave bank accounts on days 1 and 15 of each month, or the next business day: February 1, 2008 and February 15, 2008.')
    assert.equal(said(other({}), 'schedule-day-of-month'), 'The investment date is day 15 of the month, Friday, February 15, 2008.')
    assert.equal(said(other({}), 'schedule-day-of-month', '2008-01'),
      'The investment date is the dividend payment date, Monday, January 21, 2008. That is not a business day, so it moves to the next business day, Tuesday, January 22, 2008.')
    const investmentDate = { value: { dayOfMonth: 31, roll: 'preceding' }, clause: 'L4' }
    assert.equal(said(other({ investmentDate }), 'schedule-day-of-month'), 'The investment date is the last day of the month, Friday, February 29, 2008.')
    const byDividend = { value: { dividendPaymentDate: true, roll: 'following' }, clause: 'L4' }
    assert.equal(said(other({ investmentDate: byDividend }), 'schedule-awaits-dividend'),
      'The investment date depends on the dividend payment date, which has not been announced.')
    assert.equal(said(plan, 'term-missing'), 'The plan’s published terms do not say when the discount and the threshold price are set.')
  })

  test('says in words, in every language, which date of a month it is', async () => {
    await loadLanguage('es')
    const said = (value, language, month = '2024-03', key = 'investmentDate') => {
      const schedule = { investmentDate: { value: { dayOfMonth: 15, roll: 'following' }, clause: 'L4' }, [key]: { value, clause: 'L4' } }
      const [row] = new Plan({ ...redwood(), schedule }).schedule({ from: month, months: 1 }).rows
      const day = key.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)
      return sentence(row.steps.find(({ inputs }) => inputs.day === day), language)
    }
    const march = { dayOfMonth: 5, roll: 'following', months: [3, 6, 9, 12] }
    assert.equal(said(march), 'The investment date is day 5 of the month, Tuesday, March 5, 2024. The plan has one only in March, June, September, and December.')
    assert.equal(said(march, 'es'), 'La fecha de inversión es el día 5 del mes, martes, 5 de marzo de 2024. El plan solo tiene una en marzo, junio, septiembre y diciembre.')
    const last = { lastDay: true, roll: 'preceding' }
    assert.equal(said(last), 'The investment date is the last day of the month, Sunday, March 31, 2024. That is not a business day, so it moves to the business day before, Thursday, March 28, 2024.')
    const second = { nth: 2, weekday: 'thursday', roll: 'following' }
    assert.equal(said(second), 'The investment date is the second Thursday of the month, Thursday, March 14, 2024.')
    assert.equal(said(second, 'es'), 'La fecha de inversión es el segundo jueves del mes, jueves, 14 de marzo de 2024.')
    assert.equal(said({ ...second, nth: 'last' }, 'es'), 'La fecha de inversión es el último jueves del mes, jueves, 28 de marzo de 2024.')
    const weekly = { eachWeek: 'friday', roll: 'following' }
    assert.equal(said(weekly), 'The investment date is each Friday; this one is Friday, March 1, 2024.')
    assert.equal(said(weekly, 'es'), 'La fecha de inversión es cada viernes; esta vez, viernes, 1 de marzo de 2024.')
    assert.equal(said(march, 'en', '2024-04', 'recordDate'), 'By the plan’s rule, this month has no such day: the record date of the next dividend.')
    assert.equal(said(march, 'es', '2024-04', 'recordDate'), 'Según la regla del plan, este mes no tiene ese día: la fecha de registro del próximo dividendo.')
  })

  test('of a payment says in words, in every language, when it is surely in time', async () => {
    await loadLanguage('es')
    const term = (value) => ({ value, clause: 'L1' })
    const more = {
      time: term({ time: '16:30', zone: 'eastern' }),
      clearing: [{ paidBy: 'check', businessDays: 3, clause: 'L1' }, { paidBy: 'bank-debit', businessDays: 1, clause: 'L1' }],
      cancel: term(2),
      waiverRequest: term({ businessDays: 3, time: '12:00', zone: 'eastern' }),
      beforeRecord: term(true)
    }
    const file = redwood()
    const asking = new Plan({ ...file, dueDates: { ...file.dueDates, ...more } })
    const month = { investmentDate: '2008-02-15', investmentPeriod: { start: '2008-02-01' }, recordDate: '2008-02-19' }
    const quote = (payment) => asking.quote({ participant: 'existing', payment, month })
    const said = (rule, payment, language) => sentence(quote(payment).steps.find((step) => step.rule === rule), language)
    const small = { amount: '500', method: 'check' }
    assert.equal(said('due-time', small), 'On Thursday, February 14, 2008, it must arrive by 4:30 p.m. Eastern Time.')
    assert.equal(said('due-time', small, 'es'), 'El jueves, 14 de febrero de 2008, debe llegar antes de las 4:30 p. m., hora del Este.')
    assert.equal(said('surely-by', small), 'Money paid by check can take 3 business days to clear. To be good on Thursday, February 14, 2008, it is surely in time if it arrives by Monday, February 11, 2008.')
    assert.equal(said('surely-by', small, 'es'), 'El dinero que se paga con cheque puede tardar 3 días hábiles en acreditarse. Para estar disponible el jueves, 14 de febrero de 2008, llega a tiempo con seguridad si llega a más tardar el lunes, 11 de febrero de 2008.')
    assert.match(said('surely-by', { amount: '500' }), /^Depending on how you pay, money can take 3 business days to clear\./)
    assert.match(said('surely-by', { amount: '500' }, 'es'), /^Según cómo pague, el dinero puede tardar 3 días hábiles/)
    assert.equal(said('term-missing', { amount: '500', method: 'payroll' }), 'The plan’s published terms do not say how long money paid that way takes to clear.')
    assert.equal(said('cancel-by', small), 'You can cancel until Wednesday, February 13, 2008, 2 business days before the investment date, Friday, February 15, 2008.')
    assert.equal(said('cancel-by', small, 'es'), 'Puede cancelar hasta el miércoles, 13 de febrero de 2008, 2 días hábiles antes de la fecha de inversión (viernes, 15 de febrero de 2008).')
    assert.equal(said('before-record', small), 'Shares bought by Friday, February 15, 2008 are there before the record date, Tuesday, February 19, 2008, so they receive that dividend.')
    assert.equal(said('before-record', small, 'es'), 'Las acciones compradas a más tardar el viernes, 15 de febrero de 2008 están antes de la fecha de registro (martes, 19 de febrero de 2008), así que reciben ese dividendo.')
    const large = { amount: '50000' }
    assert.equal(said('waiver-request', large), 'To send more than the maximum, ask the company by noon Eastern Time on Tuesday, January 29, 2008, 3 business days before the investment period starts on Friday, February 1, 2008.')
    assert.equal(said('waiver-request', large, 'es'), 'Para enviar más que el máximo, pídalo a la compañía antes del mediodía, hora del Este, el martes, 29 de enero de 2008: 3 días hábiles antes de que empiece el período de inversión, el viernes, 1 de febrero de 2008.')
    const required = Object.keys(quote(small).due).filter((key) => key !== 'waiverRequest')
    assert.deepEqual(required, keys(keysOf('Due')).filter((key) => key !== 'waiverRequest'))
  })

  test('takes a count of months as a number and as text', () => {
    for (const months of [3, '3', ' 3 ', '03']) assert.equal(indymac.schedule({ from: '2005-01', months }).rows.length, 3)
    for (const months of [undefined, null, '', ' ']) assert.equal(indymac.schedule({ from: '2005-01', months }).rows.length, 12)
    for (const months of [0, -1, 1333, 2 ** 53 - 1, '0']) assert.deepEqual(codes(indymac.schedule({ from: '2005-01', months })), ['months out-of-range'])
    assert.deepEqual(codes(indymac.schedule({ from: '2005-01', months: 'a year' })), ['months not-a-number'])
    for (const months of [1.5, NaN, Infinity, 3n, true, [3]]) {
      const error = thrownBy(() => indymac.schedule({ from: '2005-01', months }))
      assert.deepEqual(codes(error), ['months wrong-type'])
      assert.equal(error.problems[0].values.expected, 'a whole number or its text')
    }
  })

  test('puts what was announced before the rules, as a file of months has it', () => {
    const announced = readMonths([
      { month: '2005-02', suspended: ['pre-approved'] },
      { month: '2005-01', investmentDate: '2005-01-24', investmentPeriod: { start: '2005-01-03' }, closures: ['2005-01-21'] }
    ])
    const { rows, problems } = indymac.schedule({ from: '2005-01', months: 2, announced })
    assert.deepEqual(problems, [])
    const [january, february] = rows
    assert.deepEqual([january.investmentDate, january.due, january.preApprovedDue], ['2005-01-24', '2005-01-20', '2004-12-31'])
    assert.deepEqual([february.due, february.preApprovedDue, february.preApprovedRemindOn], ['2005-02-18', null, null])
    assert.equal(sentence(january.steps.find(({ inputs }) => inputs.day === 'investment-date')), 'The company announced the investment date: Monday, January 24, 2005.')
  })

  test('follows the edition in force on the day of each investment', () => {
    const editions = new Plan([redwood2002(), redwood()])
    const announced = ['2007-10-22', '2007-11-21', '2007-12-21'].map((investmentDate) => ({ investmentDate }))
    const { rows, problems } = editions.schedule({ from: '2007-10', months: 3, announced })
    assert.deepEqual(rows.map(({ edition, due }) => [edition, due]),
      [['redwood-2002', null], ['redwood-2002', null], ['redwood-2007', '2007-12-20']])
    assert.deepEqual(problems, [])
    assert.deepEqual(codes(plan.schedule({ from: '2007-10', months: 3, announced })),
      ['announced[0].investmentDate outside-plan', 'announced[1].investmentDate outside-plan'])
  })

  test('of a shipped plan has no days outside the years of its evidence, and says so', () => {
    const shipped = new Plan(read('plans/indymac-2005.json'))
    const { rows: [row], problems } = shipped.schedule({ from: '2003-02', months: 1 })
    const { month, edition, steps, ...days } = row
    assert.deepEqual(days, {
      termsSet: null, investmentDate: null, due: null, investmentPeriod: { start: null, end: null }, preApprovedDue: null, bankDebits: [], remindOn: null, preApprovedRemindOn: null
    })
    assert.deepEqual(problems.map((problem) => sentence(problem)), ['Change the first month: we have terms only for January 2005 through December 2005'])
    assert.equal(sentence(steps[0]), 'February 21, 2003 is not one of the dates we have terms for (January 1, 2005 through December 31, 2005).')
    const asked = { month: { investmentDate: '2006-01-20' } }
    for (const question of ['quote', 'limits', 'dueDate', 'purchasePrice']) {
      assert.deepEqual(codes(shipped[question](asked)), ['month.investmentDate outside-plan'], question)
    }
    assert.equal(shipped.editionOn('2006-01-20'), null)
    assert.equal(shipped.limits(asked).limits, null)
  })

  test('knows the closings that were announced by a day, and those that are added', () => {
    const [before] = ventas.schedule({ from: '2007-01', months: 1, knownOn: '2006-12-28' }).rows
    const [after] = ventas.schedule({ from: '2007-01', months: 1, knownOn: '2006-12-29' }).rows
    const [added] = ventas.schedule({ from: '2007-01', months: 1, closures: ['2007-01-03'] }).rows
    assert.deepEqual([before.termsSet, after.termsSet, added.termsSet], ['2007-01-02', '2007-01-03', '2007-01-04'])
  })

  test('says what somebody typed wrong, all of it, without throwing', () => {
    const { rows, problems } = indymac.schedule({
      from: '1989-12',
      months: '2000',
      announced: [
        {},
        { month: 'June' },
        { month: '2005-01', investmentDate: '2005-02-01', investmentPeriod: { start: '2005-01-05', end: '2005-01-04' } },
        { investmentDate: '2005-01-22' },
        { investmentDate: '2005-03-25', closures: ['x'] },
        { investmentDate: '2005-04-23' }
      ],
      closures: ['', 'x'],
      knownOn: 'today'
    })
    assert.deepEqual(rows, [])
    assert.deepEqual(problems.map((problem) => sentence(problem)), [
      'Check the first month: it must be between January 1990 and December 2100',
      'Check the number of months: it must be between 1 and 1,332',
      'Enter the month in announcement 1',
      'Enter the month in announcement 2 as a year and month, like 2008-01',
      'Choose the investment date in announcement 3 in January 2005, the month it is for',
      'Choose the last day of the period in announcement 3 on or after January 5, 2005, its first day',
      'Remove the month in announcement 4: it is already announced',
      'Enter an extra closed day in announcement 5 as a full date, like 2008-01-16',
      'Enter an extra closed day as a full date, like 2008-01-16',
      'Enter the date through which closings are known as a full date, like 2008-01-02'
    ])
    const said = (request) => indymac.schedule(request).problems.map((problem) => sentence(problem))
    assert.deepEqual(said({}), ['Enter the first month'])
    assert.deepEqual(said({ from: 'May', months: 'some' }), ['Enter the first month as a year and month, like 2008-01', 'Enter the number of months as a number, like 12'])
    assert.deepEqual(said({ from: '2100-06' }), ['Check the number of months: it must be between 1 and 7'])
    assert.deepEqual(said({ from: '1990-01' }), ['Check the first month: it must be between February 1990 and December 2100'])
    assert.deepEqual(said({ from: '2005-01', announced: new Array(2_000).fill({}) }), ['Enter 1,332 announced months or fewer'])
    assert.deepEqual(said({ from: '2005-01', announced: [{ investmentDate: '2005-01-22' }] }),
      ['Check the investment date in announcement 1: the market is closed that day. Nearest open days: Friday, January 21, 2005 and Monday, January 24, 2005'])
  })

  test('is refused to a program that asks wrongly, with every mistake', () => {
    const error = thrownBy(() => plan.schedule({
      from: 2005,
      announced: [{ investmentDate: new Date(0), suspended: ['everything'] }, 'May', { closures: '2005-01-03' }],
      closures: [20050103],
      surplus: 1
    }))
    assert.deepEqual(codes(error), ['surplus unknown-key', 'from wrong-type', 'announced[0].investmentDate wrong-type', 'announced[0].suspended[0] unknown-value',
      'announced[1] wrong-type', 'announced[2].closures wrong-type', 'closures[0] wrong-type'])
  })

  test('of all months of the calendar takes a moment', () => {
    const announced = Array.from({ length: 1_332 }, (_, index) =>
      ({ month: `${1990 + Math.floor(index / 12)}-${String(index % 12 + 1).padStart(2, '0')}`, closures: ['2005-01-20'] }))
    const closures = Array.from({ length: 1_000 }, (_, index) => `${1990 + index % 111}-06-${10 + index % 19}`)
    const start = performance.now()
    const { rows } = indymac.schedule({ from: '1990-01', months: 1_332, announced, closures })
    assert.equal(rows.length, 1_332)
    // A tenth of that, unless the machine is busy with something else.
    assert.ok(performance.now() - start < 5_000, `${performance.now() - start} ms`)
    assert.equal(rows.at(-1).investmentDate, '2100-12-22')
  })
})
