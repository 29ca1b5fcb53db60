/** Draws the pictures of a view, one step each; skips those that the answer has no data for. */

import { partOf } from '../dom.js'
import { datesOf } from './dates.js'
import { discountChart } from './discount-chart.js'
import { monthCalendar } from './month-calendar.js'
import { periodChart } from './period-chart.js'
import { timeline } from './timeline.js'

/**
 * @param {ShadowRoot} root
 * @param {object} answer of the view
 * @param {import('../../pkg/index.js').Quote} [answer.quote] without one there are no days to draw
 * @param {import('../../pkg/index.js').PriceList} [answer.list]
 * @param {import('../../pkg/index.js').InvestmentDay[]} [answer.days] of an investment period, together with the quote
 * @param {object} request the answered request
 * @param {Parameters<typeof datesOf>[2]} calendar the calendar with the closings to mark
 * @param {import('../words.js').Words} words
 */
export function * paintPictures (root, answer, request, calendar, words) {
  const { quote, list = null, days } = answer
  const holder = (name) => partOf(root, `[data-picture="${name}"]`)
  const dates = quote ? datesOf(quote, request, calendar) : null
  timeline(holder('timeline'), dates, words)
  yield
  monthCalendar(holder('calendar'), dates, words)
  yield
  discountChart(holder('discounts'), list, words)
  yield
  periodChart(holder('period'), days ? answer : null, words)
}
