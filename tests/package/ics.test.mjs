// The calendar of due dates, read by a parser that is not ours.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { Plan, toIcs } from 'dspp'
import ICAL from 'ical.js'
import { codes, thrownBy } from './problems.mjs'
import { CLEARING } from './terms.mjs'

const indymac = () => new Plan(readFileSync(new URL('../../plans/indymac-2005.json', import.meta.url), 'utf8'))
const { rows } = indymac().schedule({ from: '2005-01', months: 12 })
const LONG_NAME = `Plán des Actionnaires; “été”, \\ 株式購入計画 👩‍💼 ${'ΑβγДжю'.repeat(40)} ${'🧾'.repeat(80)}`

/** Returns the text as the parser reads it. */
const eventsOf = (text) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))

const valueOf = (event, name) => event.component.getFirstPropertyValue(name)

/** When the alarm of an event goes off, by the parser: its time of day has no zone. */
function alarmOf (event) {
  const [alarm, ...others] = event.component.getAllSubcomponents('valarm')
  assert.deepEqual(others, [])
  const start = event.startDate.clone()
  start.isDate = false
  start.addDuration(alarm.getFirstPropertyValue('trigger'))
  return start.toString()
}

describe('The calendar of a schedule', () => {
  const events = eventsOf(toIcs(rows, { plan: 'IndyMac' }))

  test('has an event for each due date, all day', () => {
    assert.equal(events.length, 24)
    const expected = rows.flatMap(({ due, preApprovedDue }) => [due, preApprovedDue])
    assert.deepEqual(events.map(({ startDate }) => startDate.toString()), expected)
    for (const { startDate, endDate } of events) {
      assert.ok(startDate.isDate && endDate.isDate)
      assert.equal(endDate.subtractDate(startDate).toSeconds(), 86_400)
    }
  })

  test('has an alarm at nine in the morning of the day to be reminded', () => {
    const expected = rows.flatMap(({ remindOn, preApprovedRemindOn }) => [remindOn, preApprovedRemindOn])
    assert.deepEqual(events.map(alarmOf), expected.map((day) => `${day}T09:00:00`))
    // Monday, January 3, 2005; the exchange was open on Friday and on Thursday.
    assert.equal(alarmOf(events[1]), '2004-12-30T09:00:00')
    assert.match(toIcs(rows.slice(0, 1)), /TRIGGER:-P3DT15H\r\n/)
  })

  test('crosses months, years and leap days', () => {
    for (const [due, remindOn, next] of [
      ['2008-03-03', '2008-02-28', '2008-03-04'],
      ['2007-03-01', '2007-02-27', '2007-03-02'],
      ['2008-02-28', '2008-02-26', '2008-02-29'],
      ['2008-01-02', '2007-12-28', '2008-01-03'],
      ['2100-12-31', '2100-12-29', '2101-01-01'],
      ['2008-03-11', '2008-03-10', '2008-03-12']
    ]) {
      const [event] = eventsOf(toIcs([{ month: '2008-03', edition: 'e', due, remindOn }]))
      assert.equal(alarmOf(event), `${remindOn}T09:00:00`)
      assert.equal(event.endDate.toString(), next)
    }
  })

  test('is on the safer day where money takes time to clear, and names the due date', () => {
    const said = (value) => ({ value, clause: 'P1' })
    const plan = new Plan({ ...CLEARING, schedule: { investmentDate: said({ dayOfMonth: 15, roll: 'following' }), periodStart: said({ dayOfMonth: 22, roll: 'following' }) } })
    const dated = (method) => eventsOf(toIcs(plan.schedule({ from: '2026-01', months: 1, method }).rows, { plan: 'Example' }))
    // Due on Wednesday, January 14, and on Wednesday, January 21, 2026; Monday, January 19 is a holiday.
    const [standard, preApproved] = dated('check')
    assert.deepEqual([standard, preApproved].map(({ startDate }) => startDate.toString()), ['2026-01-07', '2026-01-13'])
    assert.deepEqual([standard, preApproved].map(alarmOf), ['2026-01-05T09:00:00', '2026-01-09T09:00:00'])
    assert.equal(standard.summary, 'Money should arrive, to be safe: Example')
    assert.equal(preApproved.summary, 'Pre-approved money should arrive, to be safe: Example')
    assert.match(standard.description, /^Wednesday, January 7, 2026 is the safer day\. Your payment must clear by Wednesday, January 14, 2026 to be invested on Thursday, January 15, 2026\. /)
    assert.equal(standard.uid, '2026-01-due@clearing.dspp')
    assert.deepEqual(dated('one-time-debit').map(({ startDate }) => startDate.toString()), ['2026-01-09', '2026-01-15'])
    // The plan does not say how long a payroll deduction takes.
    const [other] = dated('payroll')
    assert.deepEqual([other.startDate.toString(), other.summary], ['2026-01-14', 'Money must arrive: Example'])
    // A day that is safer for another reason has no weekday.
    const row = { month: '2024-10', edition: 'e', investmentDate: '2024-10-15', due: '2024-10-14', surelyBy: { date: '2024-10-11' }, remindOn: '2024-10-10' }
    const [bankDay] = eventsOf(toIcs([row]))
    assert.equal(bankDay.startDate.toString(), '2024-10-11')
    assert.match(bankDay.description, /^Friday, October 11, 2024 is the safer day\. Your payment must arrive by Monday, October 14, 2024 /)
    // A payment that clears at once is due when it is due.
    const [now] = eventsOf(toIcs([{ ...row, surelyBy: { date: '2024-10-14' } }]))
    assert.equal(now.summary, 'Money must arrive')
    for (const [surelyBy, wrong] of [[{ date: 'x' }, 'surelyBy.date not-a-date'], [{ date: '2024-10-15' }, 'surelyBy.date out-of-range'], [{ date: '2024-10-10' }, 'remindOn out-of-range']]) {
      assert.deepEqual(codes(thrownBy(() => toIcs([{ ...row, surelyBy }]))), [`rows[0].${wrong}`])
    }
  })

  test('names each due date in the same way every time, and no two alike', () => {
    const names = events.map(({ uid }) => uid)
    assert.deepEqual(names.slice(0, 2), ['2005-01-due@indymac-2005.dspp', '2005-01-pre-approved-due@indymac-2005.dspp'])
    assert.equal(new Set(names).size, names.length)
    const later = indymac().schedule({ from: '2004-06', months: 24, closures: ['2005-03-02'] }).rows
    const again = eventsOf(toIcs(later, { language: 'de', made: '2006-01-01' })).map(({ uid }) => uid)
    assert.deepEqual(names.filter((name) => !again.includes(name)), [])
    const options = { plan: 'IndyMac', made: '2004-12-01' }
    assert.equal(toIcs(rows, options), toIcs(structuredClone(rows), options))
  })

  test('names the dates of one month apart, and a day that they share once', () => {
    const file = JSON.parse(readFileSync(new URL('../../plans/redwood-2007.json', import.meta.url), 'utf8'))
    const ruled = (value) => ({ value, clause: 'L1' })
    file.schedule = { investmentDate: ruled({ daysOfMonth: [1, 15], roll: 'following' }), periodStart: ruled({ dayOfMonth: 20, roll: 'following' }) }
    const weekly = new Plan(file).schedule({ from: '2008-01', months: 2 }).rows
    assert.deepEqual(weekly.map(({ which }) => which), [1, 2, 1, 2].map((number) => ({ number, of: 2 })))
    const text = toIcs(weekly)
    assert.deepEqual(eventsOf(text).map(({ uid }) => uid.replace('@redwood-2007.dspp', '')),
      ['2008-01-1-due', '2008-01-1-pre-approved-due', '2008-01-2-due', '2008-02-1-due', '2008-02-1-pre-approved-due', '2008-02-2-due'])
    for (const number of ['1', 0, 1.5, null]) {
      assert.deepEqual(codes(thrownBy(() => toIcs([{ ...weekly[0], which: { number } }]))), ['rows[0].which.number out-of-range'])
    }
  })

  const revisionsOf = (text) => eventsOf(text).map((event) => [
    ...['dtstamp', 'last-modified'].map((name) => valueOf(event, name).toString()), valueOf(event, 'sequence')
  ])

  test('says when it was made, by the clock or by the program', () => {
    const one = rows.slice(0, 1)
    // 1,101,859,200 seconds since 1970 begin December 2004, by `date --utc --date 2004-12-01 +%s`.
    const day = ['2004-12-01T00:00:00Z', '2004-12-01T00:00:00Z', 18_364_320]
    assert.deepEqual(revisionsOf(toIcs(one, { made: '2004-12-01' })), [day, day])
    const noon = ['2004-12-01T12:00:59Z', '2004-12-01T12:00:59Z', 18_365_040]
    for (const made of ['2004-12-01T12:00:59Z', '2004-12-01T12:00:59.999Z']) assert.deepEqual(revisionsOf(toIcs(one, { made })), [noon, noon])

    const before = new Date()
    const made = revisionsOf(toIcs(one))
    for (const [stamp, modified, sequence] of made) {
      assert.equal(stamp, modified)
      assert.ok(Date.parse(stamp) >= Math.floor(before / 1000) * 1000 && Date.parse(stamp) <= Date.now(), stamp)
      assert.equal(sequence, Math.floor(Date.parse(stamp) / 60_000))
    }
  })

  test('is newer than one made before, whether its day moved to an earlier one or to a later one', () => {
    const of = (investmentDate, made) => toIcs(
      Plan.redwood2007().schedule({ from: '2008-01', months: 1, announced: [{ investmentDate }] }).rows, { made })
    for (const [first, second] of [['2008-01-22', '2008-01-15'], ['2008-01-15', '2008-01-22'], ['2008-01-15', '2008-01-15']]) {
      const [before, after] = [of(first, '2008-01-02T09:00:00Z'), of(second, '2008-01-02T09:01:00Z')]
      assert.equal(eventsOf(before)[0].uid, eventsOf(after)[0].uid)
      const [[[stamp, modified, sequence]], [[laterStamp, laterModified, laterSequence]]] = [revisionsOf(before), revisionsOf(after)]
      assert.ok(laterStamp > stamp && laterModified > modified && laterSequence > sequence, `${first} to ${second}`)
      assert.ok(Number.isInteger(sequence) && laterSequence < 2 ** 31)
    }
    const [[[stamp, , sequence]], [[laterStamp, , sameSequence]]] = ['09:00:00Z', '09:00:59Z'].map((time) => revisionsOf(of('2008-01-15', `2008-01-02T${time}`)))
    assert.ok(laterStamp > stamp && sameSequence === sequence)
    const [[, , last]] = revisionsOf(of('2008-01-15', '2100-12-31T23:59:59Z'))
    assert.ok(last < 2 ** 31)
  })

  test('says in words what is due, and leaves the day free', () => {
    assert.deepEqual(events.slice(0, 2).map(({ summary }) => summary), ['Money must arrive: IndyMac', 'Pre-approved money must arrive: IndyMac'])
    assert.equal(events[0].description, 'Your payment must arrive by Thursday, January 20, 2005 to be invested on Friday, January 21, 2005. ' +
      'This is for payments within the maximum. We worked out this date from the plan’s documents, which govern.')
    assert.equal(events[1].description, 'Your pre-approved payment must arrive by Monday, January 3, 2005, to be invested from Tuesday, ' +
      'January 4, 2005 to Friday, January 21, 2005. This is for payments over the maximum. ' +
      'We worked out this date from the plan’s documents, which govern.')
    for (const event of events) assert.equal(valueOf(event, 'transp'), 'TRANSPARENT')
    assert.equal(eventsOf(toIcs(rows))[0].summary, 'Money must arrive')
  })

  test('has no event without a due date, and no alarm without a reminder', () => {
    const redwood = Plan.redwood2007().schedule({ from: '2008-01', announced: [{ investmentDate: '2008-01-15' }] })
    const [only, ...others] = eventsOf(toIcs(redwood.rows))
    assert.deepEqual([only.uid, others], ['2008-01-due@redwood-2007.dspp', []])
    const unreminded = eventsOf(toIcs([{ ...redwood.rows[0], remindOn: null }]))
    assert.deepEqual(unreminded[0].component.getAllSubcomponents('valarm'), [])
    assert.deepEqual(eventsOf(toIcs([])), [])
  })

  test('of a suspended month has nothing', () => {
    const suspended = indymac().schedule({ from: '2005-01', months: 1, announced: [{ month: '2005-01', suspended: ['optional-cash'] }] })
    assert.deepEqual(eventsOf(toIcs(suspended.rows)), [])
  })
})

describe('The text of the calendar', () => {
  test('gives back every character of a name', () => {
    for (const plan of [LONG_NAME, 'a\\nb', '\\;,\\,', ' spaces ', 'two\nlines\r\nor\rthree', `${'x'.repeat(61)}é`, `${'x'.repeat(62)}🧾`]) {
      const [event] = eventsOf(toIcs(rows.slice(0, 1), { plan }))
      assert.equal(event.summary, `Money must arrive: ${plan.replace(/\r\n?/g, '\n')}`)
      assert.equal(event.component.getFirstSubcomponent('valarm').getFirstPropertyValue('description'), event.summary)
    }
    const edition = `é;,\\${'é'.repeat(100)}`
    assert.equal(eventsOf(toIcs([{ ...rows[0], edition }]))[0].uid, `2005-01-due@${edition}.dspp`)
  })

  test('cuts no name short', () => {
    const plan = 'x'.repeat(3_000)
    const [event] = eventsOf(toIcs([{ ...rows[0], edition: plan }], { plan }))
    assert.equal(event.summary, `Money must arrive: ${plan}`)
    assert.equal(event.uid, `2005-01-due@${plan}.dspp`)
  })

  test('has no control character, no line over 75 octets, and no character in two lines', () => {
    for (let shift = 0; shift < 8; shift++) {
      const text = toIcs(rows, { plan: `${'x'.repeat(shift)}${LONG_NAME}\u0000\u0007\u0085\t` })
      assert.ok(text.endsWith('END:VCALENDAR\r\n'))
      const lines = text.split('\r\n')
      assert.ok(lines.length > 600)
      for (const line of lines) {
        const octets = Buffer.from(line, 'utf8')
        assert.ok(octets.length <= 75, line)
        assert.ok(!/[\u0000-\u001f\u007f-\u009f]/.test(line), JSON.stringify(line))
        // A character that was cut apart would not come back.
        assert.equal(octets.toString('utf8'), line)
        assert.ok(line.isWellFormed?.() ?? true)
      }
    }
  })

  test('uses what a line can hold', () => {
    const longest = toIcs(rows, { plan: 'x'.repeat(1_000) }).split('\r\n').map((line) => line.length)
    assert.equal(Math.max(...longest), 75)
    assert.ok(toIcs(rows.slice(0, 1), { plan: 'x'.repeat(48) }).includes(`\r\nSUMMARY:Money must arrive: ${'x'.repeat(48)}\r\n`))
    assert.ok(toIcs(rows.slice(0, 1), { plan: 'x'.repeat(49) }).includes(`\r\nSUMMARY:Money must arrive: ${'x'.repeat(48)}\r\n x\r\n`))
  })
})

test('Rows that no schedule has are refused, with every mistake', () => {
  const [row] = rows
  for (const [asked, expected] of [
    [[undefined], ['rows wrong-type']],
    [[{}], ['rows wrong-type']],
    [['rows'], ['rows wrong-type']],
    [[[row, row, row, { ...row, due: '2005-02-29' }]], ['rows[3].due not-a-date']],
    [[[{ ...row, due: '20050120' }]], ['rows[0].due not-a-date']],
    [[[{ ...row, due: 20050120 }]], ['rows[0].due wrong-type']],
    [[[{ ...row, preApprovedDue: new Date(0) }]], ['rows[0].preApprovedDue wrong-type']],
    [[[{ ...row, remindOn: '2005-01-20', preApprovedRemindOn: '1989-12-29' }]], ['rows[0].preApprovedRemindOn out-of-range', 'rows[0].remindOn out-of-range']],
    [[[{ ...row, investmentPeriod: { start: 'x' } }]], ['rows[0].investmentPeriod.start not-a-date']],
    [[[{ ...row, month: '2005-13' }, { ...row, month: '2005-1' }]], ['rows[0].month not-a-month', 'rows[1].month not-a-month']],
    [[[null, 1, [], row]], ['rows[0] wrong-type', 'rows[1] wrong-type', 'rows[2] wrong-type']],
    [[[{}]], ['rows[0].month missing', 'rows[0].edition missing']],
    [[[{ ...row, surplus: 1 }]], ['rows[0].surplus unknown-key']],
    [[new Array(10_001).fill(row)], ['rows too-long']],
    [[rows, 'en'], ['options wrong-type']],
    [[rows, { made: '2005-02-29', plan: 1, language: 1, surplus: 1 }], ['options.plan wrong-type', 'options.language wrong-type', 'options.surplus unknown-key', 'options.made not-a-date']],
    [[rows, { made: '2101-01-01' }], ['options.made out-of-range']],
    [[rows, { made: '2101-01-01T00:00:00Z' }], ['options.made out-of-range']],
    ...['2008-02-30T00:00:00Z', '2008-01-02T24:00:01Z', '2008-01-02T09:00:00', '2008-01-02T09:00:00+01:00', '2008-01-02 09:00:00Z', 'T09:00:00Z']
      .map((made) => [[rows, { made }], ['options.made not-a-date']])
  ]) assert.deepEqual(codes(thrownBy(() => toIcs(...asked))), expected)
  assert.equal(codes(thrownBy(() => toIcs(new Array(10_000).fill({})))).length, 100)
})
