// `dspp check`, which says what is wrong with plan files, and `dspp page`, which makes a page of one.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describeFileProblem, sentences } from '../../dist/file-problems.js'
import { change, completeMonth, redwood, redwood2002 } from './plans.mjs'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'dspp-cli-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** The name of a file that holds a text, or the JSON of something else. */
function file (name, content) {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return name
}

function dspp (...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('dspp check', () => {
  test('is content with a plan file, and with a list of editions', () => {
    assert.deepEqual(dspp('check', file('plan.json', redwood()), file('editions.json', [redwood(), redwood2002()])), {
      status: 0, stdout: 'plan.json: nothing is wrong\neditions.json: nothing is wrong\n', stderr: ''
    })
  })

  test('says everything that is wrong, each with its path', () => {
    let plan = change(redwood(), '$.issuer')
    plan = change(plan, '$.limits.maximum.value', 10000)
    plan = change(plan, '$.limits.existingMinimum.value', '100.005')
    plan = change(plan, '$.calendar.clause', 'L1')
    plan = change(plan, '$.shares.decimals.assumed')
    plan = change(plan, '$.dueDates.standard.clause', 'L9')
    plan = change(plan, '$.effectiveFrom.value', '2007-11-31')
    plan = change(plan, '$.fee', { value: '5' })
    const { status, stdout, stderr } = dspp('check', file('plan.json', plan))
    assert.deepEqual([status, stderr], [1, ''])
    const lines = stdout.split('\n')
    assert.equal(lines[0], 'plan.json: 8 problems')
    assert.match(lines[1], /^ {2}\$\.fee is not a known key; use one of: \$schema, id, name, .*\.$/)
    assert.deepEqual(lines.slice(2), [
      '  $.issuer is missing.',
      '  $.effectiveFrom.value must be a real date, such as "2008-01-15".',
      '  $.limits.existingMinimum.value can have at most 2 decimal places.',
      '  $.limits.maximum.value must be text, in quotes; it is a number.',
      '  $.dueDates.standard.clause must be one of "clauses": L0, L1, L2, L3, L4, L5.',
      '  $.calendar must have either "clause" or "assumed", not both.',
      '  $.shares.decimals must say where it is from: add "clause", or "assumed" with the reason.',
      ''
    ])
  })

  test('says which edition of a list it means', () => {
    const { status, stdout } = dspp('check', file('editions.json', [redwood2002(), change(redwood(), '$.id')]))
    assert.deepEqual([status, stdout], [1, 'editions.json: 1 problem\n  $[1].id is missing.\n'])
  })

  test('reads announced months by --months, which may stand anywhere', () => {
    const months = file('months.json', [completeMonth(), { month: '2008-02' }, { month: '2008-03', discount: '1,5', investmentDate: '2008-04-15' }])
    const wrong = [
      'months.json: 3 problems',
      '  $[1].month is already in the list.',
      '  $[2].investmentDate must be in 2008-03, the month it was announced for.',
      '  $[2].discount must be a number in quotes, in plain digits, such as "2500.00".',
      ''
    ].join('\n')
    for (const args of [['check', '--months', months], ['--months', 'check', months], ['check', months, '--months']]) {
      const { status, stdout } = dspp(...args)
      assert.deepEqual([status, stdout], [1, wrong])
    }
    assert.equal(dspp('check', '--months', file('month.json', completeMonth())).status, 0)
    assert.equal(dspp('check', months).status, 1)
  })

  test('says where a text stops being JSON, and reads past a byte-order mark', () => {
    const { status, stdout } = dspp('check', file('broken.json', '{\n  "id": "ours",\n  }\n'))
    assert.equal(status, 1)
    assert.match(stdout, /^broken\.json: 1 problem\n {2}\$ is not valid JSON: .* at line 3, column 3\.\n$/)
    const deep = dspp('check', file('deep.json', `${'['.repeat(50)}${']'.repeat(50)}`))
    assert.deepEqual([deep.status, deep.stdout], [1, 'deep.json: 1 problem\n  $ is not valid JSON: nested too deep.\n'])
    assert.equal(dspp('check', file('empty.txt', '')).status, 1)
    assert.equal(dspp('check', file('marked.json', `\ufeff${JSON.stringify(redwood())}`)).status, 0)
  })

  test('reports a repeated key, of which JSON readers keep only the last', () => {
    const text = JSON.stringify(redwood()).replace('"issuer":', '"issuer":"Another","issuer":').replace('"per":', '"per":{"a":[1,"]}"]},"per":')
    const { status, stdout } = dspp('check', file('twice.json', text))
    assert.deepEqual([status, stdout], [1, 'twice.json: 2 problems\n  $.issuer is there twice.\n  $.limits.per is there twice.\n'])

    const months = '[{ "month": "2008-01", "closures": ["2008-01-02", "2008-01-03"] }, { "month": "2008-02", "month": "2008-03" }]'
    assert.equal(dspp('check', '--months', file('months.json', months)).stdout, 'months.json: 1 problem\n  $[1].month is there twice.\n')
  })

  test('lists a thousand repeated keys, and says that there are more', () => {
    const twice = (count) => `{${Array.from({ length: count }, () => '"issuer": "Redwood Trust, Inc."').join(', ')}}`
    const lines = dspp('check', file('many.json', twice(20_000))).stdout.trimEnd().split('\n')
    assert.equal(lines.length, 1002)
    assert.equal(lines[1000], '  $.issuer is there twice.')
    assert.equal(lines[1001], '  $ has more problems than these 1000.')
  })

  test('goes on with the other files, and ends with the worst', () => {
    const { status, stdout, stderr } = dspp('check', 'nowhere.json', file('empty.json', {}), file('plan.json', redwood()))
    assert.equal(status, 2)
    assert.equal(stderr, 'nowhere.json cannot be read: there is no such file\n')
    assert.match(stdout, /^empty\.json: \d+ problems\n(?: {2}\$\..*\n)+plan\.json: nothing is wrong\n$/)
    assert.equal(dspp('check', 'plan.json', 'empty.json', 'plan.json').status, 1)
    assert.equal(dspp('check', folder).status, 2)
  })

  test('escapes what would control the terminal, wherever it stands', () => {
    const controls = '\u001b[31m\u0007\u007f\u009b2J\u202e\u2066\u200f\u2028\t'
    const shown = '\\u001b[31m\\u0007\\u007f\\u009b2J\\u202e\\u2066\\u200f\\u2028\\u0009'
    const key = JSON.stringify(controls)
    const name = file(`a${controls}.json`, `{ ${key}: 1, ${key}: 2, "clauses": { ${key}: 1 } }`)
    const { status, stdout } = dspp('check', name)
    assert.equal(status, 1)
    assert.ok(stdout.startsWith(`a${shown}.json: `), stdout)
    for (const line of [`$.${shown} is there twice.`, `$.${shown} is not a known key; `, `$.clauses.${shown} `]) assert.ok(stdout.includes(line), line)

    const outputs = [
      dspp('check', file('broken.json', controls)).stdout,
      dspp('check', `nowhere${controls}.json`).stderr,
      dspp('check', '--months', file('months.json', `[{ ${key}: 1 }]`)).stdout,
      dspp('page', file('plan.json', redwood()), `nowhere/${controls}.html`).stderr,
      dspp('page', file('issuer.json', change(redwood(), '$.issuer', '\u202eTrust\u200f')), 'page.html').stdout
    ]
    for (const output of [stdout, ...outputs]) {
      assert.match(output, /\\u(?:001b|202e)/)
      assert.doesNotMatch(output, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/)
    }
  })

  test('refuses a text that is too long in a sentence, and reads the longest', () => {
    const tooLong = '  $ is too long: it can have at most 1000000 characters.\n'
    for (const text of [`{"id":"${'x'.repeat(10_000_000)}"}`, `["${'\\"'.repeat(5_000_000)}"]`, `[${'1,'.repeat(5_000_000)}1]`, `"${'x'.repeat(1_000_000)}"`]) {
      assert.deepEqual(dspp('check', file('long.json', text)), { status: 1, stdout: `long.json: 1 problem\n${tooLong}`, stderr: '' })
    }
    for (const text of [`{"id":"${'x'.repeat(999_980)}"}`, `{"id":"${'\\"'.repeat(499_980)}"}`]) {
      const { status, stdout, stderr } = dspp('check', file('longest.json', text))
      assert.deepEqual([status, stderr], [1, ''])
      assert.match(stdout, /^longest\.json: \d+ problems\n(?: {2}\$\..*\n)+$/)
    }
  })

  test('ends quietly, with the same exit code, if its output is closed', async () => {
    const many = Array.from({ length: 200 }, () => file('empty.json', {}))
    for (const [args, closed, expected] of [
      [['check', ...many], 'stdout', 1], [['check', file('plan.json', redwood())], 'stdout', 0], [['check', 'nowhere.json'], 'stderr', 2], [['--help'], 'stdout', 0]
    ]) {
      const child = spawn(process.execPath, [cli, ...args], { cwd: folder })
      child[closed].destroy()
      const other = closed === 'stdout' ? child.stderr : child.stdout
      let said = ''
      other.setEncoding('utf8').on('data', (text) => { said += text })
      const [status] = await once(child, 'close')
      assert.deepEqual([status, said], [expected, ''], args.slice(0, 2).join(' '))
    }
  })

  test('says how it is used', () => {
    for (const args of [[], ['check'], ['plan.json'], ['check', '--month', 'plan.json'], ['chek', 'plan.json']]) {
      const { status, stdout, stderr } = dspp(...args)
      assert.deepEqual([status, stdout], [2, ''], args.join(' '))
      assert.match(stderr, /^Usage: dspp check /)
    }
    const help = dspp('--help')
    assert.deepEqual([help.status, help.stderr], [0, ''])
    assert.match(help.stdout, /^Usage: dspp check .*0 if nothing is wrong, 1 .*, 2 /s)
  })
})

describe('dspp page', () => {
  test('makes a page of a plan file, whatever stands in its texts', () => {
    const hostile = '<b>$& "Trust" & Sons</b></script>'
    const plan = change(change(redwood(), '$.issuer', hostile), '$.name', `Plan ${hostile}`)
    assert.deepEqual(dspp('page', file('plan.json', plan), 'page.html'), {
      status: 0, stdout: 'page.html: the plan calculator of <b>$& "Trust" & Sons</b></script>\n', stderr: ''
    })
    const page = readFileSync(join(folder, 'page.html'), 'utf8')
    const [, data] = /<script type="application\/json" id="plan-file">(.*?)<\/script>/.exec(page)
    assert.deepEqual(JSON.parse(data), plan)
    const [, title] = /<title>(.*?)<\/title>/.exec(page)
    assert.match(title, /^&lt;b&gt;\$&amp; &quot;Trust&quot; &amp; Sons&lt;\/b&gt;.* plan calculator – Plan &lt;b&gt;/)
    const [, description] = /<meta name="description" content="(.*?)"/.exec(page)
    assert.match(description, /^How much you may send, when your money must arrive, and what it buys in the plan of &lt;b&gt;/)
    assert.match(page, /data-intro="plan">Plan &lt;b&gt;\$&amp; &quot;Trust&quot; &amp; Sons&lt;\/b&gt;&lt;\/script&gt;<\/p>\s*<p class="plan-line" data-intro="terms">Terms of November 23, 2007<\/p>/)
    assert.match(page, /The plan allows \$100\sto\s\$10,000/)
    assert.match(page, /<strong>The calculator needs JavaScript\.<\/strong> It works on your own device\. You can call \(888\) 472-1955\.<\/p>/)
  })

  test('makes none of a file with problems, of several editions, or where it cannot', () => {
    assert.match(dspp('page', file('plan.json', {}), 'none.html').stdout, /^plan\.json: \d+ problems\n/)
    assert.equal(dspp('page', 'plan.json', 'none.html').status, 1)
    assert.deepEqual(dspp('page', file('editions.json', [redwood(), redwood2002()]), 'none.html'), {
      status: 2, stdout: '', stderr: 'editions.json has several editions. Use a file with one.\n'
    })
    assert.equal(dspp('page', 'nowhere.json', 'none.html').stderr, 'nowhere.json cannot be read: there is no such file\n')
    assert.equal(dspp('page', file('plan.json', redwood()), folder).stderr, `${folder} cannot be written: it is a folder\n`)
    assert.equal(dspp('page', 'plan.json', 'nowhere/page.html').stderr, 'nowhere/page.html cannot be written: there is no such folder\n')
    assert.equal(existsSync(join(folder, 'none.html')), false)
  })

  test('writes over no plan file', () => {
    const path = file('plan.json', redwood())
    const before = readFileSync(join(folder, 'plan.json'), 'utf8')
    assert.deepEqual(dspp('page', path, './plan.json'), { status: 2, stdout: '', stderr: './plan.json is the plan file. Choose another name for the page.\n' })
    assert.equal(readFileSync(join(folder, 'plan.json'), 'utf8'), before)
  })
})

describe('dspp quote', () => {
  const HEAD = 'status,tier,due,market price,discount percent,purchase price,fees,shares,saving,problems\r\n'
  const BOUGHT = 'accepted,standard,2008-01-14,34.1200,1.5,33.6082,,74.386608,38.07,'
  const quote = (text, ...options) => dspp('quote', ...options, file('plan.json', redwood()), file('payments.csv', text))

  test('answers each row, whatever separates its cells and in whatever order they stand', () => {
    const rows = [
      ['note', 'Participant', 'amount', 'investment_date', 'payment.approved', 'month.discount', 'price'],
      ['=1+1', 'existing', '2500.00', '1/15/2008', 'no', '1.5%', '$34.12']
    ]
    // Each two of these meet once.
    for (const [separator, end, isQuoted, isReversed] of [
      [',', '\n', false, false], [',', '\r\n', true, true], [';', '\n', true, true], [';', '\r\n', false, false], ['\t', '\n', false, true], ['\t', '\r\n', true, false]
    ]) {
      const columns = isReversed ? rows.map((row) => [...row].reverse()) : rows
      const text = `\ufeff${columns.map((row) => row.map((cell) => isQuoted ? `"${cell}"` : cell).join(separator)).join(end)}`
      const named = columns.map((row) => row.map((cell) => cell.replace(/^=/, "'=")).join(','))
      assert.deepEqual(quote(text), { status: 0, stdout: `line,${named[0]},${HEAD}2,${named[1]},${BOUGHT}\r\n`, stderr: '' }, JSON.stringify(text))
    }
  })

  test('says what is wrong with a row, and goes on', () => {
    const { status, stdout } = quote('participant,amount,approved,id\nnew,499.99,,1\n\nx,5,maybe,"2\n3"\nexisting,2,500,,3\nexisting,"2,500",yes,4\n')
    assert.equal(status, 1)
    assert.equal(stdout, `line,participant,amount,approved,id,${HEAD}` +
      '2,new,499.99,,1,below-minimum,standard,,,0,,,,,Raise the amount to $500.00: the minimum for a new investor is $500.00 a month\r\n' +
      '4,x,5,maybe,"2\n3",,,,,,,,,,"Choose your answer about owning shares from: existing, new; Enter yes or no in approved"\r\n' +
      '6,existing,2,500,,,,,,,,,,,"The row has 5 cells, and the first row 4. Put numbers with commas in quotes"\r\n' +
      '7,existing,"2,500",yes,4,accepted,standard,,,0,,,,,\r\n')
  })

  test('takes out the fees of the plan, and names the terms that it leaves out', () => {
    const southern = JSON.parse(readFileSync(new URL('../plans/southern-2014.json', import.meta.url), 'utf8'))
    const term = (value) => ({ value, assumed: 'To see the shares.' })
    const limits = { per: term('month'), existingMinimum: term('25.00'), maximum: term('1000.00') }
    const answer = (plan) => dspp('quote', file('southern.json', plan), file('check.csv', 'participant,amount,method,price\nexisting,100,check,43\n'))
    assert.equal(answer({ ...southern, limits }).stdout.split('\r\n')[1], '2,existing,100,check,43,accepted,standard,,43.0000,0,43.0000,5.11,2.206736,0.00,')
    const { status, stdout } = answer(southern)
    assert.deepEqual([status, stdout.split('\r\n')[1].startsWith('2,existing,100,check,43,incomplete,')], [0, true])
    assert.match(stdout, /do not say what the maximum is without approval; /)
  })

  test('writes JSON Lines by --jsonl, with the whole answer', () => {
    const { status, stdout } = quote('participant,amount\nexisting,2500\nexisting,x\n', '--jsonl')
    const [first, second, ...others] = stdout.trimEnd().split('\n').map((line) => JSON.parse(line))
    assert.deepEqual([status, others], [1, []])
    assert.deepEqual([first.line, first.row, first.quote.limits.remaining, first.problems], [2, { participant: 'existing', amount: '2500' }, '10000.00', []])
    assert.deepEqual(second.problems.map(({ field, code, text }) => [field, code, text]), [['payment.amount', 'not-a-number', 'Enter the amount as a number, like 2,500.00']])
  })

  test('ends with 2 where it cannot read', () => {
    for (const [text, reason] of [
      ['', 'it is empty'],
      ['name\nx', 'its first line names no field of a request, such as participant or amount'],
      ['amount,payment.amount\n1,2', 'two columns give payment.amount'],
      ['amount\n"1', 'line 2 lacks a quotation mark'],
      [`amount\n"${'1'.repeat(1_100_000)}`, 'line 2 is too long, or lacks a quotation mark']
    ]) {
      const { status, stderr } = quote(text)
      assert.deepEqual([status, stderr], [2, `payments.csv cannot be read: ${reason}\n`])
    }
    assert.deepEqual(dspp('quote', 'plan.json', 'nowhere.csv'), { status: 2, stdout: '', stderr: 'nowhere.csv cannot be read: there is no such file\n' })
    assert.equal(dspp('quote', file('wrong.json', {}), 'payments.csv').status, 1)
    assert.match(dspp('quote', 'plan.json').stderr, /^Usage: /)
  })

  test('draws on a terminal how much of a long file is read, and nowhere else', () => {
    const rows = 'existing,2500\n'.repeat(40_000)
    file('plan.json', redwood())
    const { size } = statSync(join(folder, file('long.csv', `participant,amount\n${rows}`)))
    // The test has no terminal, so the program is told that it has one.
    const told = (isTerminal) => spawnSync(process.execPath, ['--import', `data:text/javascript,process.stderr.isTTY = ${isTerminal}`, cli, 'quote', 'plan.json', 'long.csv'], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 })
    const { status, stdout, stderr } = told(true)
    assert.deepEqual([status, stdout.trimEnd().split('\n').length], [0, 40_001])
    assert.equal(stderr.at(-1), '\n')
    const bars = stderr.trimEnd().split('\r').slice(1)
    const drawn = bars.map((bar) => /^\[(#*)( *)\] (\d+)%, (\d+) rows$/.exec(bar)?.slice(1) ?? assert.fail(bar))
    for (const [done, open, percent] of drawn) {
      assert.equal(done.length + open.length, 20)
      // Each mark stands for 5 percent, rounded.
      assert.ok(Math.abs(done.length * 5 - Number(percent)) <= 3, `${done} ${percent}`)
    }
    for (const column of [2, 3]) {
      const grows = drawn.map((bar) => Number(bar[column]))
      assert.deepEqual(grows, [...grows].sort((one, other) => one - other))
    }
    assert.deepEqual(drawn.at(-1).slice(2), ['100', '40000'])
    // A stream reads 65,536 bytes at a time: the first bar comes long before the end.
    assert.ok(drawn.length > size / 65_536 / 2 && Number(drawn[0][2]) < 50, bars[0])
    assert.equal(told(false).stderr, '')
  })

  test('waits for a slow reader as often as it must, without a word', () => {
    file('plan.json', redwood())
    file('long.csv', `participant,amount\n${'existing,2500\n'.repeat(80_000)}`)
    // Every write has to wait.
    const slow = `data:text/javascript,${encodeURIComponent(`const { stdout } = process
      const write = stdout.write.bind(stdout)
      stdout.write = (text) => { write(text); setImmediate(() => stdout.emit('drain')); return false }`)}`
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', slow, cli, 'quote', 'plan.json', 'long.csv'], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 })
    assert.deepEqual([status, stdout.trimEnd().split('\n').length, stderr], [0, 80_001, ''])
  })

  test('holds a part of a long file only', () => {
    const rows = (count) => `participant,amount,investmentDate,price\n${'existing,2500,2008-01-15,34.12\n'.repeat(count)}`
    const program = `process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))
      process.argv.splice(1, 0, 'node')
      await import(${JSON.stringify(pathToFileURL(cli))})`
    const memory = (count) => {
      file('plan.json', redwood())
      file('long.csv', rows(count))
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, 'quote', 'plan.json', 'long.csv'], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 })
      assert.deepEqual([status, stdout.split('\n').length - 2], [0, count])
      return Number(stderr) / 1024
    }
    // 20,000 rows of answers are 2 MB; they took 90 MB of memory, and 1,000,000 rows took 114 MB.
    assert.ok(memory(20_000) < 160)
  })
})

test('every problem of a file that DESIGN.md lists has a sentence', () => {
  const design = readFileSync(new URL('../../DESIGN.md', import.meta.url), 'utf8')
  const section = design.split('## Problems of a plan file, or of a file of months')[1].split('\n## ')[0]
  const listed = [...section.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \|/gm)].flatMap(([, codes]) => codes.match(/[a-z-]+/g))
  assert.ok(listed.length > 20)
  // Only an object of a program can be that.
  assert.deepEqual(listed.filter((code) => !(code in sentences)), ['unreadable'])
  const unknown = { field: '$.id', code: 'from-a-newer-engine', values: {}, clause: null }
  assert.equal(describeFileProblem(unknown), '$.id: from-a-newer-engine.')
})
