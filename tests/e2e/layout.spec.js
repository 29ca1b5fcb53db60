import { VIEWS, expect, test } from './calculator.js'

const ANSWERS = ['verdict', 'due', 'shares', 'minimum', 'maximum', 'remaining', 'market', 'discount', 'price', 'saving']

const tops = (calculator) => Promise.all(ANSWERS.map(async (name) => {
  const block = calculator.element.locator(`[data-answer="${name}"]`)
  return block.evaluate((element) => Math.round(element.getBoundingClientRect().top + scrollY))
}))

// On the wide screen all of the page is in view: the sticky answers move with the page, which is no shift.
for (const [width, height] of [[1280, 4000], [768, 1024], [360, 740]]) {
  test(`no answer moves while typing at ${width} pixels`, { tag: width === 768 ? '@slow' : [] }, async ({ calculator, page }) => {
    await page.setViewportSize({ width, height })
    await calculator.open()
    await page.evaluate(() => document.fonts.ready)
    // Where the figures are below the form, out of sight, its summary comes above them as soon as somebody pauses.
    const isBeside = width >= 1280
    const seen = (all) => isBeside ? all : all.slice(0, 3)
    const type = async (field, text) => {
      await field.focus()
      const before = await tops(calculator)
      for (const key of text) {
        await page.keyboard.insertText(key)
        expect(seen(await tops(calculator))).toEqual(seen(before))
      }
    }
    await type(calculator.amount, '25000')
    await type(calculator.price, '34.12')
    await type(calculator.discount, '1.5')
    await calculator.says({ discount: '1.5%', price: '$33.6082' })

    const before = await tops(calculator)
    await calculator.choose('I own shares already')
    await calculator.announce({ discount: '1.5', price: '34.12' })
    await calculator.says({ due: 'Send by Monday, January 14, 2008', verdict: 'Not without approval' })
    // The days, too, are drawn above figures that are out of sight.
    expect(seen(await tops(calculator))).toEqual(seen(before))
  })
}

/** What is typed into each of the other questions, once its example is there. */
const RETYPED = {
  [VIEWS[1]]: (calculator) => [[calculator.shares, '1000'], [calculator.price, '34.12'], [calculator.discount, '1.5']],
  [VIEWS[2]]: (calculator) => [[calculator.payment(1).amount, '2500'], [calculator.sent, '1000']],
  [VIEWS[3]]: (calculator) => [[calculator.amount, '25000'], [calculator.threshold, '33.50'], [calculator.preApprovedDiscount, '3']],
  [VIEWS[4]]: (calculator) => [[calculator.fromYear, '2008'], [calculator.months, '24']]
}

for (const [width, height] of [[1280, 4000], [768, 1024], [360, 740]]) {
  test(`nor does one of another question at ${width} pixels`, { tag: '@slow' }, async ({ calculator, page }) => {
    await page.setViewportSize({ width, height })
    await calculator.open()
    const places = () => calculator.element.evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('.answer, .form')]
      .filter((part) => part.checkVisibility())
      .map((part) => [part.dataset.answer ?? 'form', Math.round(part.getBoundingClientRect().top - shadowRoot.querySelector('.asked').getBoundingClientRect().top)]))
    for (const [view, fields] of Object.entries(RETYPED)) {
      await calculator.choose(view)
      await calculator.example.click()
      const before = await places()
      for (const [field, text] of fields(calculator)) {
        await field.fill('')
        for (const key of text) {
          await page.keyboard.insertText(key)
          expect(await places(), `${view}, ${text}`).toEqual(before)
        }
      }
    }
  })
}

test('messages of one line move nothing', async ({ calculator, page }) => {
  await calculator.open()
  const top = () => calculator.approved.evaluate((element) => element.getBoundingClientRect().top + scrollY)
  const before = await top()
  await calculator.choose('I own shares already')
  await calculator.discount.fill('4')
  await calculator.price.fill('34.12')
  await expect(await calculator.messageOf(calculator.discount)).toContainText('The discount must be 0% to 3%')
  expect(await top()).toBe(before)
})

for (const width of [320, 360, 768, 1280]) {
  test(`nothing scrolls sideways at ${width} pixels, whatever is asked, typed and opened`, { tag: width === 320 ? [] : '@slow' }, async ({ calculator, page }) => {
    await page.setViewportSize({ width, height: 640 })
    await calculator.open()
    const beyond = () => calculator.element.evaluate(({ shadowRoot }) => [
      ...[document.documentElement, ...shadowRoot.querySelectorAll('.details, .picture')].map((part) => part.scrollWidth - part.clientWidth),
      // Tables end where their sheet does.
      ...[...shadowRoot.querySelectorAll('.sheet')].filter((sheet) => sheet.checkVisibility())
        .map((sheet) => sheet.querySelector('table').getBoundingClientRect().right - sheet.getBoundingClientRect().right)
    ].filter((pixels) => pixels > 0))
    for (const view of VIEWS) {
      await calculator.choose(view)
      expect(await beyond(), `${view}, empty`).toEqual([])
      await calculator.example.click()
      await calculator.openEveryWhy()
      expect(await beyond(), view).toEqual([])
    }
    for (const plan of ['Redwood Trust 2002', 'IndyMac Bancorp 2005', 'Ventas 2011', 'Redwood Trust 2007']) {
      await calculator.plan.selectOption(plan)
      await expect(page.locator('[data-plan="issuer"]')).toContainText(plan.split(' ')[0])
      await calculator.painted()
      expect(await beyond(), plan).toEqual([])
    }

    await calculator.choose(VIEWS[0])
    await calculator.example.click()
    await calculator.painted()
    for (const name of ['Show the calendar', 'At other discounts']) await page.getByText(name).press('Enter')
    await expect(page.locator('[data-picture="discounts"] .picture-drawing')).toBeVisible()
    expect(await beyond(), 'pictures').toEqual([])
    await calculator.approved.check()
    await calculator.amount.fill('1000000000.00')
    await calculator.price.fill('999999.999999')
    await calculator.openEveryWhy()
    await calculator.discount.fill('a long text that is no number at all')
    await calculator.discount.blur()
    await expect(calculator.summary).toBeVisible()
    expect(await beyond(), 'long figures').toEqual([])
  })
}

test('tall details do not cover the table below them', { tag: '@slow' }, async ({ calculator, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await calculator.open()
  await calculator.choose('A payment over an investment period')
  await calculator.example.click()
  await calculator.openEveryWhy()
  const gap = () => calculator.element.evaluate(({ shadowRoot }) =>
    shadowRoot.querySelector('[data-table="days"]').getBoundingClientRect().top - shadowRoot.querySelector('.details').getBoundingClientRect().bottom)
  for (const position of [0, 400, 800, 1200]) {
    await page.evaluate((top) => scrollTo(0, top), position)
    expect(await gap()).toBeGreaterThan(0)
  }
})

test('a wide screen keeps the answers above the form', async ({ calculator, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await calculator.open()
  await calculator.example.click()
  await calculator.asOf.focus()
  for (const answer of ['verdict', 'due', 'shares']) await expect(calculator.answer(answer)).toBeInViewport({ ratio: 1 })
})

test('the three answers stand before the form, and the strip behind them', async ({ calculator, page }) => {
  await calculator.open()
  await calculator.example.click()
  await calculator.painted()
  for (const [width, height] of [[1280, 800], [768, 1024], [360, 740]]) {
    await page.setViewportSize({ width, height })
    await page.evaluate(() => scrollTo(0, 0))
    const { answers, form, strip } = await calculator.element.evaluate(({ shadowRoot }) => Object.fromEntries(
      [['answers', '.answers'], ['form', '.form'], ['strip', '.glance']].map(([name, part]) => [name, shadowRoot.querySelector(part).getBoundingClientRect()])))
    expect(answers.bottom, `${width} pixels`).toBeLessThan(form.top)
    expect(strip.bottom, `${width} pixels`).toBeLessThan(answers.bottom)
    expect(strip.height === 0 || strip.top > answers.top, `${width} pixels`).toBe(true)
  }
})

test('the languages stand at the edge of all else', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.open()
  const edges = (part) => part.evaluate((element) => {
    const text = document.createRange()
    text.selectNodeContents(element)
    return text.getBoundingClientRect().toJSON()
  })
  const [first, last] = ['English', 'Español'].map((name) => page.getByRole('button', { name }))
  await page.setViewportSize({ width: 1280, height: 740 })
  expect((await edges(last)).right).toBeCloseTo((await calculator.element.boundingBox()).x + (await calculator.element.boundingBox()).width, 0)
  await page.setViewportSize({ width: 360, height: 740 })
  expect((await edges(first)).left).toBeCloseTo((await calculator.element.boundingBox()).x, 0)
})

test('the fields of each payment stand in the columns of those around them', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.open()
  await calculator.choose('Several payments this month')
  for (const width of [768, 1280]) {
    await page.setViewportSize({ width, height: 740 })
    const [amount, discount] = await Promise.all([calculator.payment(1).amount, calculator.discount].map((field) => field.evaluate((element) => element.parentElement.getBoundingClientRect().left)))
    expect(amount, `${width} pixels`).toBe(discount)
  }
})

test('a field and its unit are as high as each other and as a date beside them, within one ring', { tag: '@slow' }, async ({ calculator }) => {
  await calculator.open()
  await calculator.discount.focus()
  const { heights, rings } = await calculator.discount.evaluate((field) => {
    const holder = field.parentElement
    const parts = [field, field.nextElementSibling, field.getRootNode().querySelector('#investment-date')]
    return {
      heights: parts.map((part) => part.getBoundingClientRect().height),
      rings: [field, holder].map((part) => getComputedStyle(part).outlineStyle)
    }
  })
  expect(heights).toEqual(Array(3).fill(heights[0]))
  expect(rings).toEqual(['none', 'solid'])
})

test('figures have digits of one width, and their fields the keys for them', { tag: '@slow' }, async ({ calculator }) => {
  await calculator.open()
  for (const view of VIEWS) {
    await calculator.choose(view)
    await calculator.example.click()
    await calculator.openEveryWhy()
    const [figures, others, fields, unlike] = await calculator.element.evaluate(({ shadowRoot }) => {
      const all = (selector) => [...shadowRoot.querySelectorAll(selector)].filter((part) => part.checkVisibility())
      const figures = all('[data-value], [data-glance], .table td, .why li, .picture-drawing text').filter((part) => /\d/.test(part.textContent))
      const fields = all('input:not([type])')
      const names = (parts) => parts.map(({ outerHTML }) => outerHTML.slice(0, 80))
      return [
        figures.length, names(figures.filter((part) => !getComputedStyle(part).fontVariantNumeric.includes('tabular-nums'))),
        fields.length, names(fields.filter(({ inputMode }) => !['decimal', 'numeric'].includes(inputMode)))
      ]
    })
    expect([others, unlike], view).toEqual([[], []])
    expect(Math.min(figures, fields), view).toBeGreaterThan(1)
  }
})

for (const language of ['en', 'es']) {
  test(`no figure runs under its “Why?”, ${language}`, { tag: '@slow' }, async ({ calculator, page }) => {
    await calculator.open()
    await calculator.example.click()
    await calculator.element.evaluate((element, tag) => { element.lang = tag }, language)
    await expect(calculator.why('minimum').locator('summary')).toContainText({ en: 'Why?', es: '¿Por qué?' }[language])
    await calculator.painted()
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 740 })
      const gaps = await calculator.element.evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll('.figures > div')]
        .filter((figure) => figure.checkVisibility() && figure.querySelector('.why').checkVisibility())
        .map((figure) => {
          const text = document.createRange()
          text.selectNodeContents(figure.querySelector('[data-value]'))
          return figure.querySelector('summary').getBoundingClientRect().left - text.getBoundingClientRect().right
        }))
      expect(gaps.length).toBeGreaterThan(5)
      expect(gaps.filter((gap) => gap < 0), `${width} pixels`).toEqual([])
    }
  })
}

for (const language of ['en', 'es']) {
  test(`where rows are cards, nothing in them covers anything else, ${language}`, { tag: '@slow' }, async ({ calculator, page }) => {
    await calculator.open(`#lang=${language}`)
    for (const view of ['payments', 'period', 'schedule']) {
      await page.goto(`/#lang=${language}&view=${view}`)
      await calculator.ready()
      await calculator.element.locator('[data-do="example"]').click()
      for (const width of [320, 360, 768]) {
        await page.setViewportSize({ width, height: 740 })
        await calculator.painted()
        const [boxes, covered] = await calculator.element.evaluate(({ shadowRoot }) => {
          // What a cell says, and the name that stands before it.
          const boxesOf = (cell) => {
            const text = document.createRange()
            text.selectNodeContents(cell)
            const { left, top, bottom } = cell.getBoundingClientRect()
            return [text.getBoundingClientRect(), new DOMRect(left, top, Number.parseFloat(getComputedStyle(cell, '::before').width) || 0, bottom - top)]
          }
          const boxes = [...shadowRoot.querySelectorAll('.sheet :is(tbody, tfoot) tr:not(.why-row) > *')]
            .filter((cell) => cell.checkVisibility()).flatMap(boxesOf).filter(({ width, height }) => width > 0 && height > 0)
          const meet = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 6
          return [boxes.length, boxes.filter((one, index) => boxes.slice(index + 1).some((other) => meet(one, other))).length]
        })
        expect(boxes).toBeGreaterThan(10)
        expect(covered, `${view} at ${width} pixels`).toBe(0)
      }
    }
  })
}

test('the message of a month has its room above what comes next', { tag: '@slow' }, async ({ calculator, page }) => {
  await calculator.open()
  await calculator.choose('A year of dates')
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 })
    await calculator.fromYear.fill('20')
    await calculator.fromYear.press('Tab')
    const message = await calculator.messageOf(calculator.fromYear)
    await expect(message).toContainText('such as 2008-01')
    const [bottom, next] = await Promise.all([message, calculator.element.locator('label[for="months"], label[for="announced"]').last()]
      .map((part) => part.evaluate((element) => {
        const text = document.createRange()
        text.selectNodeContents(element)
        const { top, bottom } = text.getBoundingClientRect()
        return { top, bottom }
      })))
    expect(bottom.bottom).toBeLessThanOrEqual(next.top)
    await calculator.fromYear.fill('2008')
  }
})

test('an answer that says why has room for it', { tag: '@slow' }, async ({ calculator, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await calculator.open()
  await calculator.example.click()
  await calculator.painted()
  const widths = () => calculator.element.locator('.answer:visible').evaluateAll((answers) => answers.map((answer) => answer.getBoundingClientRect().width))
  const [, , before] = await widths()
  await calculator.why('shares').locator('summary').click()
  const [verdict, due, shares] = await widths()
  expect(shares).toBeGreaterThan(before + 80)
  expect(Math.min(verdict, due)).toBeGreaterThan(200)
})
