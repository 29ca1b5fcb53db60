// The calendar of due dates, read by a parser that is not ours.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { Plan, isRequestError, toIcs } from 'dspp'
import ICAL from 'ical.js'

const indymac = () => new Plan(readFileSync(new URL('../../plans/indymac-2005.json', import.meta.url), 'utf8'))
const { rows } = indymac().schedule({ from: '2005-01', months: 12 })
const LONG_NAME = `Plán des Actionnaires; “été”, \\ 株式購入計画 👩‍💼 ${'ΑβγДжю'.repeat(40)} ${'🧾'.repeat(80)}`

/** What the parser makes of the text. */
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

function thrownBy (work) {
  try {
    work()
  } catch (error) {
    assert.ok(isRequestError(error), error.stack)
    return error.problems.map(({ field, code }) => `${field} ${code}`)
  }
  assert.fail('nothing was thrown')
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

  test('names each due date in the same way every time, and no two alike', () => {
    const names = events.map(({ uid }) => uid)
    assert.deepEqual(names.slice(0, 2), ['2005-01-due@indymac-2005.dspp', '2005-01-pre-approved-due@indymac-2005.dspp'])
    assert.equal(new Set(names).size, names.length)
    const later = indymac().schedule({ from: '2004-06', months: 24, closures: ['2005-03-02'] }).rows
    const again = eventsOf(toIcs(later, { language: 'de', made: '2006-01-01' })).map(({ uid }) => uid)
    assert.deepEqual(names.filter((name) => !again.includes(name)), [])
    assert.equal(toIcs(rows, { plan: 'IndyMac' }), toIcs(structuredClone(rows), { plan: 'IndyMac' }))
  })

  test('says when it was made, or gives the day of the event', () => {
    const stamps = (options) => eventsOf(toIcs(rows.slice(0, 1), options)).map((event) => valueOf(event, 'dtstamp').toString())
    assert.deepEqual(stamps(), ['2005-01-20T00:00:00Z', '2005-01-03T00:00:00Z'])
    assert.deepEqual(stamps({ made: '2004-12-01' }), ['2004-12-01T00:00:00Z', '2004-12-01T00:00:00Z'])
  })

  test('says in words what is due, and leaves the day free', () => {
    assert.deepEqual(events.slice(0, 2).map(({ summary }) => summary), ['Payment due: IndyMac', 'Pre-approved payment due: IndyMac'])
    assert.equal(events[0].description, 'A payment within the maximum must arrive by Thursday, January 20, 2005, to be invested on Friday, ' +
      'January 21, 2005. The plan’s documents govern; this date was worked out from them.')
    assert.match(events[1].description, /by Monday, January 3, 2005, to be invested from Tuesday, January 4, 2005 to Friday, January 21, 2005\./)
    for (const event of events) assert.equal(valueOf(event, 'transp'), 'TRANSPARENT')
    assert.equal(eventsOf(toIcs(rows))[0].summary, 'Payment due')
  })

  test('has no event where nothing is due, and no alarm where nobody is reminded', () => {
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
      assert.equal(event.summary, `Payment due: ${plan.replace(/\r\n?/g, '\n')}`)
      assert.equal(event.component.getFirstSubcomponent('valarm').getFirstPropertyValue('description'), event.summary)
    }
    const edition = `é;,\\${'é'.repeat(100)}`
    assert.equal(eventsOf(toIcs([{ ...rows[0], edition }]))[0].uid, `2005-01-due@${edition}.dspp`)
  })

  test('cuts no name short', () => {
    const plan = 'x'.repeat(3_000)
    const [event] = eventsOf(toIcs([{ ...rows[0], edition: plan }], { plan }))
    assert.equal(event.summary, `Payment due: ${plan}`)
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
    assert.ok(toIcs(rows.slice(0, 1), { plan: 'x'.repeat(54) }).includes(`\r\nSUMMARY:Payment due: ${'x'.repeat(54)}\r\n`))
    assert.ok(toIcs(rows.slice(0, 1), { plan: 'x'.repeat(55) }).includes(`\r\nSUMMARY:Payment due: ${'x'.repeat(54)}\r\n x\r\n`))
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
    [[rows, { made: '2101-01-01' }], ['options.made out-of-range']]
  ]) assert.deepEqual(thrownBy(() => toIcs(...asked)), expected)
  assert.equal(thrownBy(() => toIcs(new Array(10_000).fill({}))).length, 100)
})
