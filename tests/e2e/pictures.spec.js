// The pictures by themselves, on a page as strict as the calculator's, with answers of the engine.
import { readFileSync } from 'node:fs'
import { expect, test } from './calculator.js'

const PAGE = readFileSync(new URL('fixtures/pictures.html', import.meta.url), 'utf8')
const WIDTHS = [320, 360, 768]
const LANGUAGES = ['en', 'es']

/** An existing stockholder's payment, as in the README. */
const payment = (investmentDate, asOf, more = {}) => ({
  participant: 'existing', payment: { amount: '2500' }, market: { price: '34.12' }, asOf, month: { investmentDate, discount: '1.5', ...more }
})

const preApproved = (start, end, asOf) => ({
  participant: 'existing',
  payment: { amount: '50000', approved: true },
  asOf,
  month: { investmentPeriod: { start, end }, preApprovedDiscount: '3', thresholdPrice: '33.25' }
})

const REQUESTS = {
  'two weeks': payment('2008-01-15', '2008-01-02'),
  'over a holiday': payment('2008-01-23', '2008-01-08'),
  'over Good Friday': payment('2008-04-15', '2008-03-03'),
  'past due': payment('2008-01-15', '2008-01-17'),
  'the due date itself': payment('2008-01-15', '2008-01-14'),
  'not counted': payment('2008-01-15', ''),
  'a closed day': payment('2008-01-21', '2008-01-15', { closures: ['2008-01-17'] }),
  'a period': preApproved('2008-01-14', '2008-01-25', '2008-01-02'),
  'a period of months': preApproved('2008-03-03', '2008-04-30', '2008-01-28'),
  'a quarter': payment('2008-04-15', '2008-01-02'),
  'half a century': payment('2060-09-15', '2007-12-03')
}

/** Ten trading days; on the third and the fifth the price is below the threshold, on the fourth just at it. */
const PERIOD = {
  ...preApproved('2008-01-02', '2008-01-15', '2007-12-20'),
  days: ['34.12', '33.90', '33.10', '33.25', '32.80', '33.65', '34.00', '34.41', '34.60', '34.25']
    .map((price, index) => ({ date: ['02', '03', '04', '07', '08', '09', '10', '11', '14', '15'].map((day) => `2008-01-${day}`)[index], price }))
}

const ALL = {
  timeline: REQUESTS['over a holiday'], monthCalendar: REQUESTS['over a holiday'], discountChart: REQUESTS['two weeks'], periodChart: PERIOD
}

/** The picture that was drawn last; each has a holder of its own. */
class Pictures {
  constructor (page) {
    this.page = page
  }

  get image () { return this.holder.getByRole('img') }

  get legend () { return this.holder.locator('.picture-legend li') }

  async open (width = 768) {
    await this.page.setViewportSize({ width, height: 800 })
    await this.page.route('**/pictures.html', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }))
    await this.page.goto('/pictures.html')
  }

  /** At each width in turn, and without sideways scrolling. */
  async atEachWidth (check) {
    await this.open()
    for (const width of WIDTHS) {
      await this.page.setViewportSize({ width, height: 800 })
      await check(width)
      expect(await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    }
  }

  /** Draws `timeline`, `monthCalendar`, `discountChart` or `periodChart`; `none` takes it away. */
  async draw (picture, request = ALL[picture], { none = false, today = request.asOf, language = 'en' } = {}) {
    this.holder = this.page.locator(`#${picture}`)
    await this.page.evaluate(async ({ picture, request, none, today, language }) => {
      const files = { timeline: 'timeline', monthCalendar: 'month-calendar', discountChart: 'discount-chart', periodChart: 'period-chart' }
      const { [picture]: draw } = await import(`/js/pictures/${files[picture]}.js`)
      const { datesOf } = await import('/js/pictures/dates.js')
      const { wordsIn } = await import('/js/words.js')
      const { Plan } = await import('/pkg/index.js')
      const { closures, readDate } = await import('/js/engine.js')
      const plan = Plan.redwood2007()
      const dates = () => datesOf(plan.quote(request), request, { closures, readDate, today })
      const ask = { timeline: dates, monthCalendar: dates, discountChart: () => plan.priceList(request), periodChart: () => plan.investmentPeriod(request) }
      draw(document.getElementById(picture), none ? null : ask[picture](), await wordsIn(language))
    }, { picture, request, none, today, language })
  }

  async drawAll (options) {
    for (const [picture, request] of Object.entries(ALL)) await this.draw(picture, request, options)
  }

  count (selector) {
    return this.holder.locator(`.picture-drawing ${selector}`).count()
  }

  texts (selector) {
    return this.holder.locator(`.picture-drawing ${selector}`).allTextContents()
  }

  /** Labels that touch each other, run out of the picture or are crossed by a line to a point. */
  clashes () {
    return this.clashesIn(this.holder)
  }

  clashesOf (picture) {
    return this.clashesIn(this.page.locator(`#${picture}`))
  }

  async clashesIn (place) {
    return place.evaluate((holder) => {
      const { left, right } = holder.getBoundingClientRect()
      const boxes = [...holder.querySelectorAll('.picture-drawing text')].map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
      const lines = [...holder.querySelectorAll('.picture-leader')].map((element) => ({ text: 'a line', box: element.getBoundingClientRect() }))
      const touches = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
      const outside = boxes.filter(({ box }) => box.left < left - 1 || box.right > right + 1).map(({ text }) => `${text} is outside`)
      const among = boxes.flatMap((one, index) => [...boxes.slice(index + 1), ...lines]
        .filter((other) => touches(one.box, other.box)).map((other) => `${one.text} touches ${other.text}`))
      return [...outside, ...among]
    })
  }
}

const drawTest = test.extend({ pictures: async ({ page }, use) => use(new Pictures(page)) })

drawTest.describe('The timeline', () => {
  drawTest('numbers the business days left, past weekends and a named holiday', async ({ pictures }) => {
    await pictures.open()
    await pictures.draw('timeline', REQUESTS['over a holiday'])
    expect(await pictures.texts('.picture-number')).toEqual(['8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23'])
    expect(await pictures.texts('.picture-count')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
    expect(await pictures.texts('.picture-flag')).toEqual(['Today Tue, Jan 8', 'Due Tue, Jan 22', 'Investment date Wed, Jan 23'])
    expect(await pictures.texts('.picture-strong:not(tspan)')).toEqual(['9 business days left'])
    expect(await pictures.count('.picture-weekend')).toBe(4)
    expect(await pictures.count('.picture-closed')).toBe(1)
    expect(await pictures.count('.picture-cross')).toBe(1)
    await expect(pictures.legend).toHaveText(['Business day, counted', 'Weekend', 'Mon, Jan 21: Martin Luther King Day, market closed'])
    await expect(pictures.image).toHaveAccessibleName('Timeline. Today: Tuesday, January 8, 2008. Payment due: Tuesday, January 22, 2008, ' +
      '9 business days left. Investment date: Wednesday, January 23, 2008. The market is closed on Monday, January 21, 2008 (Martin Luther King Day).')
  })

  drawTest('has a bar a day where numbers do not fit', { tag: '@slow' }, async ({ pictures }) => {
    await pictures.open(320)
    await pictures.draw('timeline', REQUESTS['over Good Friday'])
    expect(await pictures.count('.picture-bar')).toBe(44)
    expect(await pictures.count('.picture-weekend')).toBe(12)
    expect(await pictures.count('.picture-counted')).toBe(29)
    await expect(pictures.legend.last()).toHaveText('Fri, Mar 21: Good Friday, market closed')
    expect(await pictures.texts('.picture-strong:not(tspan)')).toEqual(['29 business days left'])
  })

  drawTest('marks every weekend and closing of a quarter', { tag: '@slow' }, async ({ page, pictures }) => {
    await pictures.open()
    const request = REQUESTS['a quarter']
    await pictures.draw('timeline', request)
    const open = await page.evaluate(async () => {
      const { isBusinessDay } = await import('/pkg/index.js')
      const first = Date.UTC(2008, 0, 2)
      return Array.from({ length: 105 }, (_, index) => isBusinessDay(new Date(first + index * 86_400_000).toISOString().slice(0, 10), 'nyse'))
    })
    const drawn = await pictures.holder.locator('.picture-drawing .picture-bar').evaluateAll((bars) => bars.map(({ classList }) => classList.contains('picture-open')))
    expect(drawn).toEqual(open)
    await expect(pictures.legend.filter({ hasText: 'closed' })).toHaveText([/Mon, Jan 21/, 'Mon, Feb 18: Washington’s Birthday, market closed', /Fri, Mar 21/])
  })

  drawTest('says that a payment is past due', { tag: '@slow' }, async ({ pictures }) => {
    await pictures.open()
    await pictures.draw('timeline', REQUESTS['past due'], { today: null })
    expect(await pictures.texts('.picture-flag')).toEqual(['Was due Mon, Jan 14', 'Investment date Tue, Jan 15', 'Counted from Thu, Jan 17'])
    expect(await pictures.texts('.picture-late:not(path)')).toEqual(['3 business days past due'])
    expect(await pictures.count('.picture-counted')).toBe(0)
    await expect(pictures.image).toHaveAccessibleName(/Was due: Monday, January 14, 2008, 3 business days past due\./)
  })

  drawTest('has one flag for what falls on one day', { tag: '@slow' }, async ({ pictures }) => {
    await pictures.open()
    await pictures.draw('timeline', REQUESTS['the due date itself'])
    expect(await pictures.texts('.picture-flag')).toEqual(['Today · Due Mon, Jan 14', 'Investment date Tue, Jan 15'])
    expect(await pictures.texts('.picture-strong:not(tspan)')).toEqual(['Due that very day'])
    expect(await pictures.texts('.picture-number')).toEqual(['13', '14', '15', '16', '17', '18', '19'])
  })

  drawTest('spans an investment period', { tag: '@slow' }, async ({ pictures }) => {
    await pictures.open()
    await pictures.draw('timeline', REQUESTS['a period'])
    expect(await pictures.texts('.picture-flag')).toEqual(['Today Wed, Jan 2', 'Due Fri, Jan 11', 'Investment period Jan 14 – 25'])
    await expect(pictures.image).toHaveAccessibleName(/Investment period: Monday, January 14, 2008 to Friday, January 25, 2008\./)
    // Of 24 days from January 2 to 25 the last 12: half of the picture.
    const [all, period] = await Promise.all(['.picture-drawing', '.picture-invested'].map((part) => pictures.holder.locator(part).boundingBox()))
    expect(Math.round(period.width / all.width * 24)).toBe(12)
  })

  drawTest('names a closing that was added', { tag: '@slow' }, async ({ pictures }) => {
    await pictures.open()
    await pictures.draw('timeline', REQUESTS['a closed day'])
    expect(await pictures.texts('.picture-count')).toEqual(['1', '2'])
    await expect(pictures.legend.filter({ hasText: 'closed' })).toHaveText(['Thu, Jan 17: Extra closing, market closed', /Mon, Jan 21/])
  })

  drawTest('leaves out special closings that were not known', { tag: '@slow' }, async ({ pictures }) => {
    await pictures.open()
    const request = payment('2018-12-07', '2018-12-03')
    await pictures.draw('timeline', request)
    await expect(pictures.legend.filter({ hasText: 'closed' })).toHaveText(['Wed, Dec 5: Day of mourning for George H. W. Bush, market closed'])
    expect(await pictures.texts('.picture-strong:not(tspan)')).toEqual(['2 business days left'])
    await pictures.draw('timeline', { ...request, knownOn: '2018-11-30' })
    await expect(pictures.legend.filter({ hasText: 'closed' })).toHaveCount(0)
    expect(await pictures.texts('.picture-count')).toEqual(['1', '2', '3'])
  })

  drawTest('draws years without their days, and says so', { tag: '@slow' }, async ({ pictures }) => {
    await pictures.open(360)
    await pictures.draw('timeline', REQUESTS['half a century'])
    expect(await pictures.texts('.picture-flag')).toEqual(['Today Mon, Dec 3, 2007', 'Due Tue, Sep 14, 2060', 'Investment date Wed, Sep 15, 2060'])
    await expect(pictures.legend).toHaveText(['So long a time is drawn without its weekends and closings.'])
    expect(await pictures.count('*')).toBeLessThan(60)
  })

  for (const language of LANGUAGES) {
    drawTest(`has no labels that touch, ${language}`, { tag: '@slow' }, async ({ pictures }) => {
      await pictures.atEachWidth(async (width) => {
        for (const [name, request] of Object.entries(REQUESTS)) {
          await pictures.draw('timeline', request, { language })
          await expect(pictures.image).toBeVisible()
          expect(await pictures.clashes(), `${name}, ${width} pixels`).toEqual([])
        }
      })
    })
  }
})

drawTest.describe('The month calendar', () => {
  drawTest('is a table that says what each marked day is', async ({ page, pictures }) => {
    await pictures.open()
    await pictures.draw('monthCalendar', REQUESTS['over a holiday'])
    const table = page.getByRole('table', { name: 'January 2008' })
    await expect(table.getByRole('columnheader')).toHaveText(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'])
    await expect(table.getByRole('row')).toHaveCount(6)
    await expect(table.getByRole('row').nth(1).getByRole('cell')).toHaveText(['', '', '1 Closed', '2', '3', '4', '5'])
    await expect(table.getByRole('row').nth(4).getByRole('cell')).toHaveText(['20', '21 Closed', '22 Due', '23 Invest', '24', '25', '26'])
    await expect(table.locator('[aria-current="date"]')).toHaveText('8 Today')
    await expect(table.locator('.month-weekend')).toHaveCount(8)
    await expect(table.locator('.month-counted')).toHaveCount(9)
    await expect(pictures.legend).toHaveText([
      'Tue, Jan 1: New Year’s Day, market closed', 'Tue, Jan 8: Today', 'Mon, Jan 21: Martin Luther King Day, market closed',
      'Tue, Jan 22: Payment due', 'Wed, Jan 23: Investment date', 'Business day, counted'
    ])
  })

  drawTest('shows the months that are touched, and the business days of a period', { tag: '@slow' }, async ({ page, pictures }) => {
    await pictures.open()
    await pictures.draw('monthCalendar', preApproved('2008-03-17', '2008-04-04', '2008-02-27'))
    await expect(page.getByRole('table')).toHaveCount(3)
    await expect(page.getByRole('cell', { name: /Invest/ })).toHaveCount(14)
    await expect(page.getByRole('cell', { name: '21 Closed' })).not.toHaveClass(/month-invested/)
    await expect(pictures.legend.filter({ hasText: 'period' })).toHaveText(['Mon, Mar 17: Investment period starts', 'Fri, Apr 4: Investment period ends'])
    await pictures.draw('monthCalendar', REQUESTS['half a century'])
    await expect(page.getByRole('table')).toHaveCount(2)
  })

  drawTest('keeps its words in their cells', { tag: '@slow' }, async ({ page, pictures }) => {
    await pictures.atEachWidth(async (width) => {
      for (const language of LANGUAGES) {
        await pictures.draw('monthCalendar', REQUESTS['a period of months'], { language })
        const overflowing = await page.locator('td').evaluateAll((cells) => cells
          .filter((cell) => [...cell.children].some((word) => word.clientWidth > 1 && word.scrollWidth > cell.clientWidth)).map(({ textContent }) => textContent))
        expect(overflowing, `${language}, ${width} pixels`).toEqual([])
      }
    })
  })

  drawTest('has marks only where a cell is too narrow for words', { tag: '@slow' }, async ({ page, pictures }) => {
    const word = page.getByText('Closed', { exact: true }).first()
    await pictures.open(768)
    await pictures.draw('monthCalendar', ALL.monthCalendar)
    expect((await word.boundingBox()).width).toBeGreaterThan(20)
    await page.setViewportSize({ width: 360, height: 800 })
    // The calendar is drawn again, and meanwhile the word is not there.
    await expect.poll(async () => (await word.boundingBox())?.width).toBe(1)
    await expect(page.getByRole('cell', { name: '21 Closed' })).toHaveCount(1)
  })
})

drawTest.describe('The discount chart', () => {
  drawTest('shows price and shares across the band, and the month’s', async ({ pictures }) => {
    await pictures.open()
    await pictures.draw('discountChart', REQUESTS['two weeks'])
    expect(await pictures.texts('.picture-title')).toEqual(['Price per share', 'Shares your payment buys'])
    expect(await pictures.texts('.picture-flag')).toEqual(['$33.6082 at this month’s 1.5%', '74.386608 at this month’s 1.5%'])
    expect(await pictures.texts('.picture-at-end')).toEqual(['$34.12', '$33.0964', '75.536916', '73.270808'])
    expect(await pictures.texts('.picture-axis.picture-centred')).toEqual(['0%', '0.5%', '1%', '1.5%', '2%', '2.5%', '3%', 'Discount off the market price'])
    expect(await pictures.count('.picture-dot')).toBe(14)
    expect(await pictures.count('.picture-sign')).toBe(2)
    await expect(pictures.image).toHaveAccessibleName('Chart of the price and the shares it buys by discount: at 0%, $34.12 a share and 73.270808 shares; ' +
      'at 3%, $33.0964 a share and 75.536916 shares. This month, at 1.5%, $33.6082 a share and 74.386608 shares.')
    await expect(pictures.legend.last()).toHaveText('Each scale runs from the least to the greatest value shown, not from zero.')
  })

  drawTest('puts each discount at its place', { tag: '@slow' }, async ({ pictures }) => {
    await pictures.open()
    await pictures.draw('discountChart', payment('2008-01-15', '', { discount: '1.25' }))
    const [first, , , month, , , , last] = await pictures.holder.locator('.picture-dot').evaluateAll((dots) => dots.map((dot) => [dot.cx, dot.cy].map(({ baseVal }) => baseVal.value)))
    // 1.25 of 3 is 5/12 of the way across, and of the way down.
    const part = (axis) => (month[axis] - first[axis]) / (last[axis] - first[axis])
    expect(Math.round(part(0) * 1200)).toBe(500)
    expect(Math.round(part(1) * 1200)).toBe(500)
  })

  drawTest('has no shares without a payment, and no month without a discount', { tag: '@slow' }, async ({ pictures }) => {
    await pictures.open()
    await pictures.draw('discountChart', { market: { price: '34.12' } })
    expect(await pictures.texts('.picture-title')).toEqual(['Price per share'])
    expect(await pictures.count('.picture-sign')).toBe(0)
    await expect(pictures.image).toHaveAccessibleName('Chart of the price by discount: at 0%, $34.12 a share; at 3%, $33.0964 a share.')
  })

  drawTest('has no labels that touch', { tag: '@slow' }, async ({ pictures }) => {
    await pictures.atEachWidth(async (width) => {
      for (const discount of ['0', '0.25', '1.25', '2.75', '3']) {
        for (const language of LANGUAGES) {
          await pictures.draw('discountChart', payment('2008-01-15', '', { discount }), { language })
          expect(await pictures.clashes(), `${discount}, ${language}, ${width} pixels`).toEqual([])
        }
      }
      await pictures.draw('discountChart', { ...payment('2008-01-15', ''), payment: { amount: '9999.99' }, market: { price: '0.0123' } })
      expect(await pictures.clashes()).toEqual([])
    })
  })
})

drawTest.describe('The period chart', () => {
  drawTest('shows each day’s price against the threshold', async ({ pictures }) => {
    await pictures.open()
    await pictures.draw('periodChart', PERIOD)
    expect(await pictures.count('.picture-unmet')).toBe(2)
    expect(await pictures.count('.picture-cross')).toBe(2)
    expect(await pictures.count('.picture-dot')).toBe(8)
    expect(await pictures.count('.picture-paid')).toBe(8)
    // 34.60 is the greatest price; the least paid is 33.25 less 3 %.
    expect(await pictures.texts('.picture-at-end')).toEqual(['$34.60', '$33.25', '$32.2525'])
    expect(await pictures.texts('.picture-axis.picture-centred')).toEqual(['Jan 2', '3', '4', '7', '8', '9', '10', '11', '14', '15'])
    await expect(pictures.legend).toHaveText(['Market price', 'Price after the discount', 'Threshold price, $33.25',
      'Below the threshold, nothing is bought: Jan 4 and Jan 8', 'The scale runs from the least to the greatest price shown, not from zero.'])
    await expect(pictures.image).toHaveAccessibleName('Chart of the investment period, Wednesday, January 2, 2008 to Tuesday, January 15, 2008. ' +
      'The market price is least with $32.80 on Tuesday, January 8, 2008, and greatest with $34.60 on Monday, January 14, 2008. The threshold price is $33.25. ' +
      'Below it, nothing is bought: Friday, January 4, 2008 and Tuesday, January 8, 2008.')
  })

  drawTest('draws a day just at the threshold on its line', { tag: '@slow' }, async ({ pictures }) => {
    await pictures.open()
    await pictures.draw('periodChart', PERIOD)
    const threshold = await pictures.holder.locator('.picture-drawing .picture-threshold').getAttribute('y1')
    expect(await pictures.holder.locator('.picture-drawing .picture-dot').nth(2).getAttribute('cy')).toBe(threshold)
  })

  drawTest('leaves a gap where there is no price, and no threshold where none was set', { tag: '@slow' }, async ({ pictures }) => {
    await pictures.open()
    const { thresholdPrice, preApprovedDiscount, ...month } = PERIOD.month
    await pictures.draw('periodChart', { ...PERIOD, month, days: PERIOD.days.filter((_, index) => index !== 5) })
    expect(await pictures.count('.picture-threshold')).toBe(0)
    expect(await pictures.count('.picture-sign-open')).toBe(1)
    expect(await pictures.holder.locator('.picture-drawing .picture-line').last().getAttribute('d')).toMatch(/^M[^M]*M[^M]*$/)
    await expect(pictures.legend).toHaveText(['Market price', 'No price yet', /not from zero/])
    await expect(pictures.image).toHaveAccessibleName(/1 of 10 days have no price yet\.$/)
  })

  drawTest('has no labels that touch', { tag: '@slow' }, async ({ pictures }) => {
    await pictures.atEachWidth(async (width) => {
      for (const language of LANGUAGES) {
        await pictures.draw('periodChart', PERIOD, { language })
        expect(await pictures.clashes(), language).toEqual([])
      }
      await pictures.draw('periodChart', { ...PERIOD, month: { ...PERIOD.month, investmentPeriod: { start: '2008-01-02', end: '2008-03-14' } } })
      expect(await pictures.clashes()).toEqual([])
      for (const thresholdPrice of ['34.59', '32.26', '20', '900000']) {
        await pictures.draw('periodChart', { ...PERIOD, month: { ...PERIOD.month, thresholdPrice } })
        expect(await pictures.clashes(), `${thresholdPrice}, ${width} pixels`).toEqual([])
      }
    })
  })
})

drawTest.describe('Every picture', () => {
  drawTest('is taken away where there is nothing to draw, and comes back', async ({ pictures }) => {
    await pictures.open()
    for (const picture of Object.keys(ALL)) {
      await pictures.draw(picture)
      await expect(pictures.holder).not.toBeEmpty()
      await pictures.draw(picture, ALL[picture], { none: true })
      await expect(pictures.holder).toBeHidden()
      await expect(pictures.holder).toBeEmpty()
      await pictures.draw(picture)
      await expect(pictures.holder).toBeVisible()
    }
  })

  drawTest('is drawn again for another width, and not for the same answer', { tag: '@slow' }, async ({ page, pictures }) => {
    await pictures.open()
    for (const picture of Object.keys(ALL)) {
      await page.setViewportSize({ width: 768, height: 800 })
      await pictures.draw(picture)
      const drawn = await pictures.holder.locator('> *').first().elementHandle()
      await pictures.draw(picture)
      expect(await drawn.evaluate((node) => node.isConnected), picture).toBe(true)
      await page.setViewportSize({ width: 320, height: 800 })
      await expect.poll(() => drawn.evaluate((node) => node.isConnected), picture).toBe(false)
      expect(await pictures.holder.evaluate((holder) => holder.scrollWidth - holder.clientWidth), picture).toBe(0)
    }
  })

  drawTest('grows with the reader’s font, as far as there is room', { tag: '@slow' }, async ({ page, pictures }) => {
    await pictures.open()
    await page.evaluate(() => { document.documentElement.style.fontSize = '32px' })
    for (const width of [768, 360]) {
      await page.setViewportSize({ width, height: 800 })
      for (const [picture, language] of Object.keys(ALL).flatMap((name) => LANGUAGES.map((language) => [name, language]))) {
        await pictures.draw(picture, ALL[picture], { language })
        // It is drawn anew once the holder has its width: what was found may be gone by the time it is asked.
        const size = () => pictures.holder.locator('svg.picture-drawing, .month-notes').first()
          .evaluate((part) => parseFloat(getComputedStyle(part).fontSize))
        await expect.poll(size, `${picture}, ${width} pixels`).toBeGreaterThanOrEqual(width === 768 ? 28 : 14)
        expect(await pictures.clashes(), `${picture}, ${language}, ${width} pixels`).toEqual([])
      }
    }
  })

  drawTest('has no labels that touch, at every width, in every language', async ({ pictures }) => {
    await pictures.atEachWidth(async (width) => {
      for (const language of LANGUAGES) {
        await pictures.drawAll({ language })
        for (const picture of Object.keys(ALL)) expect(await pictures.clashesOf(picture), `${picture}, ${language}, ${width} pixels`).toEqual([])
      }
    })
  })

  drawTest('stands out in every kind of page, and axe finds nothing in the dark', async ({ page, pictures, axeFindsNothing }) => {
    await pictures.open(768)
    await pictures.drawAll()
    for (const media of [{ colorScheme: 'light' }, { contrast: 'more' }, { colorScheme: 'dark' }, { contrast: 'no-preference' }, { forcedColors: 'active' }]) {
      await page.emulateMedia(media)
      expect(await weakTexts(page), JSON.stringify(media)).toEqual([])
    }
    await page.emulateMedia({ forcedColors: 'none' })
    await axeFindsNothing()
  })

  drawTest('prints black on white', { tag: '@slow' }, async ({ page, pictures }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await pictures.open()
    await pictures.drawAll()
    const texts = await page.locator('.picture :is(text, span)').evaluateAll((texts) => texts.map((text) => ({
      colour: getComputedStyle(text)[text.localName === 'text' ? 'fill' : 'color'], isOnDue: text.classList.contains('picture-on-due')
    })))
    // White is on the black of a due day only, which is drawn, not a background.
    expect(texts.filter(({ colour, isOnDue }) => colour !== (isOnDue ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)'))).toEqual([])
    expect(texts.length).toBeGreaterThan(100)
  })
})

/** Texts with a contrast below 4.5 to 1, of drawings too, which axe does not look at. */
async function weakTexts (page) {
  return page.locator('.picture').evaluateAll((holders) => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    // Colours of which some let through what is under them.
    const light = (colours) => {
      for (const colour of colours) {
        pen.fillStyle = colour
        pen.fillRect(0, 0, 1, 1)
      }
      const [red, green, blue] = [...pen.getImageData(0, 0, 1, 1).data].map((part) => part / 255)
        .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const contrast = (one, other) => {
      const [less, more] = [light(one), light(other)].sort((a, b) => a - b)
      return (more + 0.05) / (less + 0.05)
    }
    const grounds = (element) => element ? [...grounds(element.parentElement), getComputedStyle(element).backgroundColor] : []
    const behind = (text, holder) => [
      ...grounds(text), ...text.classList.contains('picture-on-due') ? [getComputedStyle(holder.querySelector('.picture-day.picture-due')).fill] : []
    ]
    return holders.flatMap((holder) => [...holder.querySelectorAll('text, span')].filter((text) => {
      const { fill, color } = getComputedStyle(text)
      const ground = behind(text, holder)
      return contrast(ground, [...ground, text.localName === 'text' ? fill : color]) < 4.5
    })).map(({ textContent }) => textContent)
  })
}
