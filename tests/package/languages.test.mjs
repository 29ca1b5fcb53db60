// Every language says everything that English says, and says it in its own words.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { Plan } from 'dspp'
import { describe as say, describeReading } from '../../dist/describe.js'
import { toIcs } from '../../dist/ics.js'
import { languageOf, languages, loadLanguage } from '../../dist/languages.js'
import * as questions from '../../dist/messages/en/questions.js'
import { wordsOf } from '../../dist/words.js'
import { languagesThere } from '../../scripts/languages.mjs'
import { DOCUMENTS } from '../../www/js/plan-terms.js'
import { textsOf } from '../../www/js/texts.js'
import { treeOf } from './markup.mjs'

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const namesIn = (path) => readdirSync(new URL(`../../${path}`, import.meta.url), { recursive: true })
const plans = namesIn('plans').filter((name) => !name.endsWith('.schema.json')).map((name) => JSON.parse(read(`plans/${name}`)))

const scripts = namesIn('www/js').filter((name) => name.endsWith('.js')).map((name) => ({ name, text: read(`www/js/${name}`) }))

const english = { ...await wordsOf('en'), questions }
const others = await Promise.all(languages.filter(({ tag }) => tag !== 'en').map(async ({ tag }) => ({ tag, words: await wordsOf(tag) })))

/** Texts that are the same in other languages. */
const SAME = ['page problems prefix', 'page shares none', 'questions overPeriod none']

const ANNOUNCED = [
  [{ investmentDate: '2008-01-15', investmentPeriod: { start: '2008-01-02', end: '2008-01-14' } }, { month: '2008-02', suspended: ['optional-cash'] }],
  [{ month: '2008-01', suspended: ['pre-approved', 'new-investors'] }, { investmentDate: 'soon' }]
]
const OVER_PERIOD = {
  participant: 'existing',
  payment: { amount: '25000', approved: true },
  month: { investmentPeriod: { start: '2008-01-02', end: '2008-01-07' }, thresholdPrice: '33.50', preApprovedDiscount: '3' }
}
const PERIODS = [
  '2008-01-02, 34.12\n2008-01-03, 33.80\n2008-01-04, 33.25\n2008-01-07, 33.90',
  '2008-01-02, 33\n2008-01-03, 33\n2008-01-04, 33\n2008-01-07, 33',
  '2008-01-02, 34.12\n2008-01-02, 34\n2008-01-09, 34\nx'
]
const LISTS = ['2008-01-04, 2500\n2008-01-11, 6000\n2008-01-15, 7', '2008-01-04, 20\n2008-01-05, 20000', '2008-01-15, 500\nx']

const answersOf = ({ payments, month, problems }) => [...payments.map(({ quote }) => quote), month, { problems }]

/** The places of a table, each with what stands there. */
function * places (value, path = []) {
  yield [path, value]
  if (value === null || typeof value !== 'object') return
  for (const [key, part] of Object.entries(value)) yield * places(part, [...path, key])
}

const kindOf = (value) => typeof value === 'function' ? `a function of ${value.length}` : typeof value
const shapeOf = ({ formats, texts, ...words }) => [
  ...[...places(words)].map(([path, value]) => `${path.join(' ')}: ${kindOf(value)}`), ...Object.keys(formats).map((name) => `formats ${name}`)
].sort()

const answered = allAnswered()

test('the languages are those of the folder', () => {
  const files = namesIn('js/messages').filter((name) => /^\w+\.js$/.test(name)).map((name) => name.slice(0, -3))
  assert.deepEqual(languages.map(({ tag }) => tag).sort(), files.sort())
  assert.ok(languages.length > 1)
})

test('a module among them is all that another language takes', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dspp-'))
  t.after(() => rmSync(folder, { recursive: true }))
  cpSync(new URL('../../dist', import.meta.url), folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'messages/eo.js'), `
    export const locale = 'eo'
    export const engine = { readings: { soon: 'baldaŭ' } }
    export const page = { why: { label: 'Kial?' } }`)
  await languagesThere(folder)

  const inFolder = (name) => import(pathToFileURL(join(folder, name)))
  const [another, { describeReading }, { wordsOf }] = await Promise.all(['languages.js', 'describe.js', 'words.js'].map(inFolder))
  assert.deepEqual(another.languages.filter(({ tag }) => !languages.some((known) => known.tag === tag)), [{ tag: 'eo', name: 'Esperanto' }])
  assert.equal(await another.loadLanguage('eo'), 'eo')
  assert.equal(describeReading('soon', 'eo'), 'baldaŭ')
  assert.equal((await wordsOf('eo')).page.why.label, 'Kial?')
})

test('Spanish says when money must arrive, to usted, and one as one', async () => {
  await loadLanguage('es')
  const problem = (field, code, values) => say({ field, code, values, clause: null }, 'es')
  const step = (rule, inputs, result) => say({ part: 'limits', rule, clause: null, assumed: null, reading: null, inputs, result }, 'es')
  assert.equal(problem('asOf', 'past-due', { due: '2008-01-14' }), 'Elija fechas posteriores: su dinero debía llegar a más tardar el lunes, 14 de enero de 2008')
  assert.equal(problem('payment.amount', 'negative', {}), 'Quite el signo menos del monto')
  assert.equal(problem('month.investmentPeriod.start', 'not-a-date', { expected: 'year' }), 'Agregue el año al primer día del período, por ejemplo, 2 de enero de 2008')
  assert.equal(problem('month.discount', 'outside-band', { minimum: '2', maximum: '2' }), 'Revise el descuento: el plan lo fija en 2%')
  assert.equal(step('dividend-amount', { sharesHeld: '1', dividendPerShare: '0.75', rounding: 'down' }, '0.75'),
    '1 acción a $0.75 da un dividendo de $0.75 (al centavo, con redondeo hacia abajo).')
  assert.equal(step('period-part', { amount: '100.00', days: '3', oddCents: '1', takenBy: 'first-days' }, '33.33'),
    '$100.00 repartidos entre 3 días son $33.33 por día, y sobra 1 centavo para el primer día.')
  assert.equal(step('due-date', { target: 'investment-date', countedFrom: '2008-01-15', businessDaysBefore: '1' }, '2008-01-14'),
    'La fecha de inversión es el martes, 15 de enero de 2008. Un día hábil antes es el lunes, 14 de enero de 2008.')
  assert.equal(step('tier', { total: '12000.00', maximum: '10000.00', per: 'month' }, 'pre-approved'),
    '$12,000.00 supera el máximo mensual de $10,000.00. Usted nos dijo que la compañía lo aprobó, así que se aplican las reglas de los pagos con aprobación previa.')
  const row = { month: '2008-01', edition: 'e', due: '2008-01-14', investmentDate: '2008-01-15' }
  const text = toIcs([row], { language: 'es', plan: 'IndyMac' }).replaceAll('\r\n ', '')
  assert.match(text, /^SUMMARY:Su dinero debe llegar: IndyMac\r$/m)
  assert.match(text, /Su pago debe llegar a más tardar el lunes\\, 14 de enero de 2008 para invertirse el martes\\, 15 de enero de 2008\. Esto es para pagos dentro del máximo\./)
})

test('every English word of the page is used by one of its scripts', () => {
  const unused = []
  for (const [table, words] of Object.entries({ page: english.page, questions: english.questions, pictures: english.pictures })) {
    for (const [name, value] of Object.entries(words)) {
      const near = scripts.filter(({ text }) => new RegExp(`\\b${name}\\b`).test(text))
      if (near.length === 0) unused.push(`${table} ${name}`)
      if (typeof value !== 'object') continue
      const isUsed = (key) => near.some(({ text }) => new RegExp(`\\.${key}\\b|[{,] ${key}\\b[^{}]*\\} \\}`).test(text))
      unused.push(...Object.keys(value).filter((key) => !isUsed(key)).map((key) => `${table} ${name} ${key}`))
    }
  }
  assert.deepEqual(unused, [])
})

test('of the tags that are asked for the first counts that there are words for', () => {
  assert.equal(languageOf('es-MX', 'en-US'), 'es')
  assert.equal(languageOf('tlh', 'EN-gb', 'es'), 'en')
  assert.equal(languageOf('tlh', '', undefined), 'en')
  assert.equal(languageOf(), 'en')
})

for (const { tag, words } of others) {
  describe(`The words of ${tag}`, () => {
    test('have the names that the English ones have, and functions of as many values', () => {
      assert.deepEqual(shapeOf(words), shapeOf(english))
      assert.equal(new Intl.Locale(words.locale).language, tag)
    })

    test('are not English', () => {
      const alike = [...places(english)].filter(([, value]) => typeof value === 'string' && /\p{L}{3}/u.test(value))
        .filter(([path, value]) => path.reduce((part, key) => part[key], words) === value)
      assert.deepEqual(alike.filter(([path]) => !SAME.includes(path.join(' '))), [])
    })

    test('translate every text of the page and every sentence of the plans, and nothing else', () => {
      const keys = new Set([...markupTexts(), ...DOCUMENTS, ...plans.flatMap(planTexts)])
      assert.ok(keys.size > 200)
      assert.deepEqual([...keys].filter((key) => !Object.hasOwn(words.texts, key)), [], 'not translated')
      assert.deepEqual(Object.keys(words.texts).filter((key) => !keys.has(key)), [], 'nowhere said')
    })

    test('keep the children of each text', () => {
      const children = (text) => (text.match(/\{\d+\}/g) ?? []).sort()
      for (const [key, text] of Object.entries(words.texts)) assert.deepEqual(children(text), children(key), key)
    })

    test('keep the figures of each text', () => {
      for (const [key, text] of Object.entries(words.texts)) assert.deepEqual(figuresOf(text), figuresOf(key), key)
    })

    test('say of every step and problem something else than English, with the same figures', () => {
      assert.ok(answered.length > 500)
      for (const stepOrProblem of answered) {
        const [ours, theirs] = [say(stepOrProblem, tag), say(stepOrProblem, 'en')]
        assert.notEqual(ours, theirs)
        assert.deepEqual(figuresOf(ours), figuresOf(theirs), `${ours}\n${theirs}`)
        assert.doesNotMatch(ours, /undefined|null|NaN/)
      }
    })

    test('say something else wherever another value makes English say something else', () => {
      for (const [stepOrProblem, other] of changed()) {
        const changes = (language) => say(stepOrProblem, language) !== say(other, language)
        if (changes('en')) assert.ok(changes(tag), `${JSON.stringify(stepOrProblem)}\n${JSON.stringify(other)}`)
      }
    })

    test('look at every value that the English ones look at', () => {
      for (const table of ['steps', 'problems']) {
        for (const [code, sentence] of Object.entries(english.engine[table])) {
          assert.deepEqual(valuesOf(words.engine[table][code]), valuesOf(sentence), `${table} ${code}`)
        }
      }
    })

    test('name every field', () => {
      const fields = ['participant', 'payment.amount', 'month.investmentDate', 'market.fills[0].price', 'days[1].date', 'payments[2].amount', 'closures[0]',
        'announced[1].investmentPeriod.end', 'from', 'months', 'step', 'shares', 'asOf', 'knownOn', 'announced', 'market.fills', 'days', 'payments',
        'payment.method', 'payment.sharesHeld', 'month.dividendPerShare']
      for (const field of fields) {
        const [ours, theirs] = [words.engine.about(field), english.engine.about(field)]
        assert.notEqual(ours.noun, theirs.noun, field)
        assert.equal(Boolean(ours.example), Boolean(theirs.example), field)
        if (theirs.ask) assert.ok(ours.ask && ours.ask !== theirs.ask, field)
        if (theirs.line !== english.engine.about('').line) assert.notEqual(ours.line, theirs.line)
      }
    })

    test('are there for readings and calendars once they are loaded', async () => {
      assert.equal(await loadLanguage(`${tag}-US`), tag)
      for (const reading of Object.keys(english.engine.readings)) {
        assert.notEqual(describeReading(reading, tag), describeReading(reading), reading)
      }
      const { rows } = new Plan(plans.find(({ id }) => id === 'indymac-2005')).schedule({ from: '2005-01', months: 1 })
      const [ours, theirs] = [toIcs(rows, { language: tag }), toIcs(rows)].map((text) => text.split('\r\n').filter((line) => line.startsWith('SUMMARY')))
      assert.equal(ours.length, 2)
      assert.deepEqual(ours.filter((line) => theirs.includes(line)), [])
    })
  })
}

const kindOfAnswer = ({ rule, field, code }) => rule ?? `${field} ${code}`

/** Steps and problems, each with the same one but for one value, which another of its kind has. */
function * changed () {
  for (const kind of new Set(answered.map(kindOfAnswer))) {
    const some = answered.filter((one) => kindOfAnswer(one) === kind).slice(0, 30)
    for (const one of some) {
      const place = one.rule === undefined ? 'values' : 'inputs'
      for (const key of Object.keys(one[place])) {
        const values = new Set(some.map((other) => other[place][key]).filter((value) => value !== undefined && value !== one[place][key]))
        for (const value of [...values].slice(0, 3)) yield [one, { ...one, [place]: { ...one[place], [key]: value } }]
      }
    }
  }
}

/** Every text of the page: of the markup, of the element in it, and of the templates in that. */
function markupTexts () {
  const parts = []
  const add = (element) => {
    parts.push(element)
    for (const template of templatesIn(element)) template.children.forEach(add)
  }
  treeOf(read('www/index.html')).children.forEach(add)
  return [...parts.flatMap((part) => [...textsOf(part, isWritten)].map(({ key }) => key)), ...namesInScripts()]
}

/** Regions that scripts write in the right language: the regions that the delivered page has. */
const isWritten = (element) => element.hasAttribute('data-intro') || ['reply', 'old'].includes(element.getAttribute('class'))

/** English that scripts put into the markup before it is translated. */
const namesInScripts = () => scripts.flatMap(({ text }) => [...text.matchAll(/'aria-label': '([^']+)'/g)].map(([, name]) => name))

function templatesIn (element) {
  return element.children.flatMap((child) => child.localName === 'template' ? [child] : templatesIn(child))
}

/** Every sentence of a plan file that somebody reads; names of companies stay what they are. */
function planTexts (file) {
  const { name, source, clauses, unstated = {}, contacts = [], documents = [] } = file
  const assumed = (part) => part === null || typeof part !== 'object' ? [] : Object.entries(part).flatMap(([key, value]) => key === 'assumed' ? [value] : assumed(value))
  return [
    name, source.title, ...Object.values(clauses).flatMap(({ title, summary, place, quote = {} }) => [title, ...summary ? [summary] : [], ...place ? [place] : [], ...Object.values(quote)]), ...assumed(file),
    ...Object.values(unstated), ...contacts.map(({ role }) => role), ...documents.map(({ title }) => title)
  ]
}

/** The digits of a text, in whatever order its language has them: `$2,500.00`, `15`, `2008`. */
function figuresOf (text) {
  return (text.match(/\d[\d,.]*\d|\d/g) ?? []).sort()
}

/** Returns the values that a sentence reads, given values of many shapes. */
function valuesOf (sentence) {
  const looked = new Set()
  for (const text of ['0', '1', '2.50', '-3', 'yes', 'month', '2008-01-15', 'met', 'standard', 'direct']) {
    for (const hidden of [[], ['minimum'], ['businessDaysBefore'], ['dayOfMonth'], ['date']]) {
      const values = new Proxy({}, {
        get: (_, key) => {
          looked.add(key)
          return hidden.includes(key) ? undefined : text
        },
        has: () => true,
        ownKeys: () => [],
        getOwnPropertyDescriptor: () => undefined
      })
      try {
        sentence(values, text)
      } catch (error) {
        // Not every text is a day or a number.
        if (!(error instanceof RangeError || error instanceof TypeError || error instanceof SyntaxError)) throw error
      }
    }
  }
  return [...looked].map(String).sort()
}

/** The steps and problems of all golden requests, as all plans answer them, and those of the questions that are not among them. */
function allAnswered () {
  const requests = namesIn('tests/golden').flatMap((name) => JSON.parse(read(`tests/golden/${name}`))).map(({ request }) => request)
  const found = plans.flatMap((file) => {
    const plan = new Plan(file)
    const answers = [
      ...requests.map((request) => plan.quote(request)),
      ...['100', '1', '12.5'].map((shares) => plan.paymentForShares({ shares, market: { price: '34.12' }, month: { discount: '1.5' } }).quote),
      ...plan.schedule({ from: '2005-01', months: '12' }).rows, ...ANNOUNCED.flatMap((announced) => plan.schedule({ from: '2008-01', months: '2', announced }).rows),
      ...PERIODS.map((days) => plan.investmentPeriod({ ...OVER_PERIOD, days }).quote),
      ...LISTS.flatMap((list) => answersOf(plan.payments({ participant: 'existing', sentThisMonth: '50', month: { investmentDate: '2008-01-15' }, payments: list })))
    ]
    return answers.flatMap(({ steps = [], problems = [] }) => [...steps, ...problems])
  })
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}
