// The page that makes calculators, as far as no browser is needed: states, refused text, the look, what is taken away, Spanish.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { make as spanish } from '../../js/messages/es/make.js'
import { texts as spanishTexts } from '../../js/messages/es/texts.js'
import { colorOf, contrast, lookOf, sheetOf } from '../../www/js/make/look.js'
import { refusedIn } from '../../www/js/make/refused.js'
import { answersOf } from '../../www/js/make/plan-file.js'
import { packed, unpacked } from '../../www/js/make/state.js'
import { calculatorPage, elementCode, folderOf, frameCode, integrityOf, policyOf, zipOf } from '../../www/js/make/take.js'
import { saidIn } from '../../www/js/make/words.js'
import { plans, read, redwood } from './maker-plans.mjs'
import { makerTexts } from './maker-texts.mjs'

describe('A state', () => {
  test('comes back from an address, and nothing else does', () => {
    const state = { ...answersOf(redwood), months: [{ month: '2008-01' }], look: { accent: '#123456' } }
    assert.deepEqual(unpacked(`#${packed(state)}`), state)
    assert.match(packed(state), /^made=[\w-]+$/)
    assert.ok(packed(state).length < 4000)
    for (const text of ['', '#', '#made=', '#made=!!!', '#plan', `#${packed(state).slice(0, -9)}`, `#${packed({ plan: [] })}`, `#${packed(5)}`]) assert.equal(unpacked(text), undefined, text)
    assert.deepEqual(unpacked(`#${packed({ plan: {}, open: [1, 'fees'], months: 'x', look: { accent: 1 } })}`), { plan: {}, open: ['fees'], months: [], look: {} })
  })
})

describe('Text', () => {
  test('with markup, other links or control characters is refused at its place', () => {
    const codes = {
      'control-character': ['a\u0007b', 'a\u202eb', 'a\nb'],
      markup: ['<b>bold</b>', 'x <script', '<!-- x', '</p>', '&lt;b&gt;', '&#60;'],
      link: ['javascript:alert(1)', 'JavaScript:x', 'data:text/html,x', 'http://example.com', 'ftp://example.com', 'see file:///etc']
    }
    for (const [code, texts] of Object.entries(codes)) {
      for (const text of texts) assert.deepEqual(refusedIn({ contacts: [{ name: text }] }), [{ field: '$.contacts[0].name', code, values: {} }], text)
    }
  })

  test('that is only text is not', () => {
    for (const text of ['A & B', 'AT&T Inc.', 'less than < 5', '5 > 3', 'https://www.sec.gov', 'mailto:ir@example.com', 'tel:+18884721955', 'Note: one', '(i) the date; (ii) the period', 'Q&A: yes']) {
      assert.deepEqual(refusedIn({ name: text }), [], text)
    }
    for (const { file } of plans) assert.deepEqual(refusedIn(file), [])
  })

  test('is refused in the names of provisions, too', () => {
    assert.equal(refusedIn({ clauses: { '<b>': { title: 'x' } } })[0].code, 'markup')
  })
})

describe('The look', () => {
  test('keeps what a browser may be given, and drops the rest', () => {
    const look = { accent: '#ff8800', font: "Georgia, 'Times New Roman'", radius: '1rem', theme: 'dark', lang: 'es', logo: 'data:image/png;base64,AAAA' }
    assert.deepEqual(lookOf(look), look)
    assert.deepEqual(lookOf({ accent: 'red; x', font: 'a; } b {', radius: '9rem', theme: 'x', lang: '<', logo: 'https://x/y.png' }), {})
    assert.equal(sheetOf(lookOf({ accent: '#ff8800', radius: '0' })), 'dspp-calculator {\n  --dspp-accent: #ff8800;\n  --dspp-radius: 0;\n}\n')
    assert.equal(sheetOf({ theme: 'dark' }), '')
  })

  test('takes a color as style sheets have it, with its sign or without', () => {
    for (const [text, color] of [['#17375e', '#17375e'], ['17375E', '#17375e'], [' #abc ', '#aabbcc'], ['red', undefined], ['#1737', undefined], ['', undefined]]) assert.equal(colorOf(text), color, text)
  })

  test('knows the contrast of two colors', () => {
    assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21)
    assert.equal(contrast([118, 118, 118], [255, 255, 255]).toFixed(2), '4.54')
  })
})

describe('What is taken away', () => {
  const made = { file: redwood, months: [{ month: '2008-01', investmentDate: '2008-01-15' }], look: { accent: '#ff8800', theme: 'dark', lang: 'es' }, folder: '/dspp/', today: '2026-11-29', integrity: { 'element.js': 'sha384-e', 'embed.js': 'sha384-f', 'calculator.css': 'sha384-c' } }

  test('is code with the checksum of every file it loads', () => {
    assert.equal(elementCode(made), `<link rel="stylesheet" href="/dspp/calculator.css" integrity="sha384-c">
<script type="module" src="/dspp/element.js" integrity="sha384-e"></script>
<dspp-calculator plan="/dspp/plan.json" month="/dspp/months.json" lang="es" theme="dark"></dspp-calculator>`)
    assert.equal(frameCode(made), `<div data-dspp="/dspp/calculator.html" data-title="Redwood Trust, Inc. plan calculator"></div>
<script async src="/dspp/embed.js" integrity="sha384-f"></script>`)
    const other = { ...made, folder: 'https://cdn.example/x/' }
    assert.match(elementCode(other), /src="https:\/\/cdn\.example\/x\/element\.js" integrity="sha384-e" crossorigin="anonymous"/)
    assert.equal(policyOf('element', other), "script-src https://cdn.example 'wasm-unsafe-eval'; connect-src https://cdn.example; style-src https://cdn.example")
    assert.equal(policyOf('frame', made), "script-src 'self'; frame-src 'self'")
  })

  test('writes no attribute that ends early', () => {
    const file = { ...redwood, issuer: 'A "B" & <C>' }
    assert.ok(frameCode({ ...made, file }).includes('data-title="A &quot;B&quot; &amp; &lt;C> plan calculator"'))
  })

  test('names the checksum that browsers compute', async () => {
    assert.equal(await integrityOf("alert('Hello, world.');"), 'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO')
  })

  test('is one file with plan, months and look inside', () => {
    const page = calculatorPage({ ...made, file: { ...redwood, issuer: '</script><b>' } }, read('dist/dspp-calculator.html'))
    const [settings] = page.match(/(?<=id="page-settings">)[^<]*/)
    assert.deepEqual(JSON.parse(settings), { months: made.months, ...made.look })
    assert.ok(!page.includes('</script><b>'))
  })

  test('is a zip with all that the code names', () => {
    const files = Object.fromEntries(['element.js', 'embed.js', 'THIRD-PARTY-NOTICES.txt'].map((name) => [name, name]))
    const zip = unzipSync(zipOf(folderOf(made, { ...files, 'dspp-calculator.html': read('dist/dspp-calculator.html') })))
    assert.deepEqual(Object.keys(zip).sort(), ['README.txt', 'THIRD-PARTY-NOTICES.txt', '_headers', 'calculator.css', 'calculator.html', 'element.js', 'embed.js', 'index.html', 'months.json', 'plan.json'].map((name) => `calculator/${name}`).sort())
    assert.deepEqual(JSON.parse(strFromU8(zip['calculator/plan.json'])), redwood)
    const [, policy] = /^\/index\.html\n {2}Content-Security-Policy: (.*)$/m.exec(strFromU8(zip['calculator/_headers']))
    assert.ok(strFromU8(zip['calculator/README.txt']).includes(policy))
  })
})

describe('Spanish', () => {
  test('says every text of the page, and nothing else', async () => {
    const texts = await makerTexts()
    assert.ok(texts.length > 400)
    const names = ['Redwood Trust, Inc.', 'redwood-2007', 'Computershare Trust Company, N.A.']
    assert.deepEqual(texts.filter((text) => !Object.hasOwn(spanish, text) && !Object.hasOwn(spanishTexts, text) && !names.includes(text)), [], 'not translated')
    assert.deepEqual(Object.keys(spanish).filter((text) => !texts.includes(text)), [], 'nowhere said')
    assert.deepEqual(Object.keys(spanish).filter((text) => Object.hasOwn(spanishTexts, text)), [], 'said twice')
  })

  test('keeps the places of values', () => {
    const places = (text) => (text.match(/\{[^}]*\}/g) ?? []).sort()
    for (const [key, text] of Object.entries(spanish)) assert.deepEqual(places(text), places(key), key)
    assert.equal(saidIn('es')('Answer these {0} first:', 3), 'Antes, responda estas 3:')
    assert.equal(saidIn('tlh')('{0} to answer', 3), '3 to answer')
    assert.equal(saidIn('es')('{0} With an example'), '{0} Con un ejemplo')
  })
})
