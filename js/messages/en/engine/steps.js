/** The sentence for each step and reading, in English. */

import { formats } from '../formats.js'
import {
  CALENDARS, DAYS, FEATURES, FEES, KINDS, LEFT_OVER, MARKETS, METHODS, NTH, ODD_CENTS, PARTICIPANTS, ROLLS, ROUNDINGS, TARGETS, TERMS, UNMET, ZONES
} from './names.js'
import {
  businessDays, capitalised, clock, dayDollars, dayMarket, dayPrice, decimalPlaces, discounted, isOne, isZero, known, marketPrice, monthly, moved,
  numberOfDays, numberOfShares, onlyIn, reached, rounded, sentBefore, tradingDays, weekdayOf
} from './phrases.js'

const { count, date, exact, list, longDate, money, percent } = formats

/** Sentences by rule, from a step's inputs and result. */
export const steps = {
  __proto__: null,
  'plan-in-effect': ({ date: day, effectiveFrom, effectiveUntil }, result) => {
    const isWithin = result === 'in-effect'
    if (effectiveUntil) return `${date(day)} is ${isWithin ? '' : 'not '}one of the dates we have terms for (${known(effectiveFrom, effectiveUntil, date)}).`
    return isWithin
      ? `These terms took effect on ${date(effectiveFrom)}, so they cover ${date(day)}.`
      : `${date(day)} is before these terms took effect on ${date(effectiveFrom)}.`
  },
  'governing-document': (inputs) => `The ${inputs.document} dated ${date(inputs.date)} governs. These answers do not replace it.`,

  'term-missing': ({ term }) => `The plan’s published terms do not say ${TERMS[term] ?? term}.`,
  suspended: ({ feature, for: time }) => time === 'month'
    ? `The company has suspended ${FEATURES[feature]} for the month.`
    : `The company has suspended ${FEATURES[feature]} until further notice.`,

  minimum: ({ participant, per, recurring, payments }, result) => {
    if (!recurring) return `The minimum for ${PARTICIPANTS[participant]} is ${money(result)} a ${per}.`
    if (participant === 'existing') return `The minimum for a recurring payment is ${money(result)} each time.`
    const by = payments ? count(payments, 'recurring payment', 'recurring payments') : 'recurring payments'
    return `In place of the first minimum, a new investor may start with ${by} of at least ${money(result)}${payments === '1' ? '' : ' each'}.`
  },
  maximum: ({ per }, result) => `Without the company’s prior approval, you may send up to ${money(result)} a ${per}.`,
  remaining: ({ maximum, sentThisMonth, per }, result) => isZero(sentThisMonth)
    ? `You have sent nothing this ${per}, so the full ${money(result)} is left.`
    : `${money(maximum)} minus ${money(sentThisMonth)} already sent leaves ${money(result)} for this ${per}.`,
  'month-total': ({ amount, sentThisMonth, per }, result) => isZero(sentThisMonth)
    ? `You have sent nothing else this ${per}, so your total is ${money(amount)}.`
    : `${money(amount)} now plus ${money(sentThisMonth)} already sent makes ${money(result)} this ${per}.`,
  'minimum-check': ({ total, minimum, per }, result) =>
    `Your ${per === 'payment' ? 'payment' : `total for the ${per}`}, ${money(total)}, ${result === 'met' ? 'meets' : 'is below'} the ${money(minimum)} minimum.`,
  tier: ({ total, maximum, per }, result) => ({
    standard: `${money(total)} is within the ${monthly(per)} maximum of ${money(maximum)}, so you do not need approval.`,
    'pre-approved': `${money(total)} is over the ${monthly(per)} maximum of ${money(maximum)}. You told us the company approved it, so the rules for pre-approved payments apply.`,
    'needs-approval': `${money(total)} is over the ${monthly(per)} maximum of ${money(maximum)}, so the company must approve it first.`
  })[result],
  'sent-before': ({ payments, sentThisMonth, per }, result) => isZero(result)
    ? `No earlier payment counts this ${per}.`
    : `${money(result)} already counts this ${per}: ${sentBefore(payments, sentThisMonth)}.`,
  'sent-in-time': ({ payments, sentThisMonth, per }, result) => isZero(result)
    ? `No payment was in time this ${per}.`
    : `${money(result)} was in time this ${per}: ${sentBefore(payments, sentThisMonth)}. It counts as one payment, however you split it.`,
  'existing-from-first-purchase': (_, result) => result === 'existing'
    ? 'An earlier purchase was accepted, so from here on the new investor counts as an existing stockholder.'
    : 'An earlier purchase was accepted, but under the plan’s terms the new investor does not count as an existing stockholder yet.',
  dividend: ({ amount }) => amount
    ? `You may reinvest the ${money(amount)} dividend, whatever its size.`
    : 'You may reinvest a dividend of any size.',

  'dividend-amount': ({ sharesHeld, dividendPerShare, rounding }, result) =>
    `${numberOfShares(sharesHeld)} at ${money(dividendPerShare)} ${isOne(sharesHeld) ? 'earns' : 'each earn'} a dividend of ${money(result)} (to the cent, ${ROUNDINGS[rounding]}).`,
  'dividend-reinvested': ({ amount, part, paidOut, rounding }, result) => isZero(paidOut)
    ? `The full ${money(amount)} is reinvested.`
    : `${percent(part)} of ${money(amount)} is ${money(result)} (to the cent, ${ROUNDINGS[rounding]}). The other ${money(paidOut)} is paid out to you.`,

  calendar: (_, result) => `Business days are ${CALENDARS[result]}.`,
  'due-date': ({ target, countedFrom, businessDaysBefore, daysBefore }, result) => {
    if (result === countedFrom) return `${capitalised(TARGETS[target])}, ${longDate(countedFrom)}, is also the due date.`
    return `${capitalised(TARGETS[target])} is ${longDate(countedFrom)}. ` + (businessDaysBefore
      ? `${capitalised(businessDays(businessDaysBefore))} before that is ${longDate(result)}.`
      : `${capitalised(numberOfDays(daysBefore))} before that, or the business day before, is ${longDate(result)}.`)
  },
  'closures-known-through': (_, result) =>
    `We know of special market closings through ${date(result)}. A later one could make the due date earlier.`,
  'other-calendar': ({ calendar }, result) => `If you counted ${CALENDARS[calendar]} instead, it would be ${longDate(result)}.`,
  'business-days-left': ({ asOf, due }, result) => {
    if (result.startsWith('-')) return `The due date, ${longDate(due)}, was ${businessDays(result.slice(1))} before ${longDate(asOf)}.`
    if (asOf === due) return `${longDate(asOf)} is the due date.`
    return `There ${result === '1' ? 'is' : 'are'} ${businessDays(result)} after ${longDate(asOf)}, counting the due date, ${longDate(due)}.`
  },
  'due-time': ({ due, zone }, result) => `On ${longDate(due)}, it must arrive by ${clock(result)} ${ZONES[zone]}.`,
  'surely-by': ({ due, businessDaysBefore, method }, result) => {
    const how = method ? `Money paid ${METHODS[method]}` : 'Depending on how you pay, money'
    return `${how} can take ${businessDays(businessDaysBefore)} to clear. To be good on ${longDate(due)}, it is surely in time if it arrives by ${longDate(result)}.`
  },
  'cancel-by': ({ target, countedFrom, businessDaysBefore, daysBefore }, result) => {
    const before = businessDaysBefore ? businessDays(businessDaysBefore) : numberOfDays(daysBefore)
    return `You can cancel until ${longDate(result)}, ${before} before ${TARGETS[target]}, ${longDate(countedFrom)}.`
  },
  'waiver-request': ({ countedFrom, businessDaysBefore, time, zone }, result) =>
    `To send more than the maximum, ask the company by ${clock(time)} ${ZONES[zone]} on ${longDate(result)}, ${businessDays(businessDaysBefore)} before the investment period starts on ${longDate(countedFrom)}.`,
  'before-record': ({ invested, recordDate }, result) => result === 'in-time'
    ? `Shares bought by ${longDate(invested)} are there before the record date, ${longDate(recordDate)}, so they receive that dividend.`
    : `Shares bought by ${longDate(invested)} are not there before the record date, ${longDate(recordDate)}, so they do not receive that dividend.`,
  'no-payment-due': () => 'You do not send anything for a reinvested dividend, so there is no due date.',

  'market-price-awaits-nav': ({ date: day, percent: part, price }) =>
    `${day ? `For ${longDate(day)}, the` : 'The'} market price is the net asset value or ${percent(part)} of ${exact(price)}, whichever is greater. The net asset value has not been entered.`,
  'market-price-given': ({ source, for: kind, prices, tradingDays: days, averagedOver }, result) => {
    const found = prices ? ` ${kind ? `For ${KINDS[kind]}, the` : 'The'} plan uses ${marketPrice(prices, days, averagedOver)}.` : ''
    return `You entered a market price of ${exact(result)}${source ? ` for shares ${MARKETS[source]}` : ''}.${found}`
  },
  'market-price-greater': ({ date: day, percent: part, price, percentOfPrice, netAssetValue }, result) =>
    `${day ? `On ${longDate(day)}, ` : ''}${percent(part)} of ${exact(price)} is ${exact(percentOfPrice)}, and the net asset value is ${money(netAssetValue)}. The plan takes the greater, ${exact(result)}.`,
  'market-price-rounded': ({ date: day, exact: price, decimals, rounding }, result) =>
    `${day ? `On ${longDate(day)}, the` : 'The'} plan rounds the market price of ${exact(price)} to ${money(result)} before any discount (${rounded(decimals, rounding)}).`,
  'market-price-average': ({ source, prices, fills, value, shares }, result) => {
    const bought = numberOfShares(shares)
    if (prices === 'vwap-of-purchase-day') return `${count(fills, 'trade', 'trades')} on the purchase date came to ${money(value)} for ${bought}. The volume-weighted average is ${exact(result)} a share.`
    const purchases = count(fills, 'purchase', 'purchases')
    return source === 'open-market'
      ? `The plan administrator paid ${money(value)} for ${bought} in ${purchases}. The average is ${exact(result)} a share.`
      : `${purchases} came to ${money(value)} for ${bought}. The average is ${exact(result)} a share.`
  },

  discount: ({ minimum, maximum, ...inputs }, result) => {
    if (minimum === undefined) return `The discount entered for the month is ${percent(result)}.`
    if (minimum === maximum) return `The plan sets the discount at ${percent(result)}.`
    return `The discount entered for the month is ${percent(result)}. The company may set ${percent(minimum)} to ${percent(maximum)} for ${discounted(inputs)}.`
  },
  'no-discount': ({ minimum, maximum, ...inputs }) => {
    if (minimum === undefined) return 'No discount is applied.'
    if (minimum === maximum) return `No discount is applied. The plan sets it at ${percent(minimum)} for ${discounted(inputs)}.`
    return `No discount is applied. The company may set ${percent(minimum)} to ${percent(maximum)} for ${discounted(inputs)}, but it does not have to.`
  },

  'payment-for-shares': ({ shares, decimals, rounding }, result) =>
    `${money(result)} is the smallest payment that buys ${numberOfShares(shares)} (${rounded(decimals, rounding)}). One cent less is not enough.`,
  'purchase-price': ({ marketPrice, discount }, result) => isZero(discount)
    ? `With no discount, you pay the market price, ${exact(marketPrice)}.`
    : `${exact(marketPrice)} minus ${percent(discount)} is exactly ${exact(result)}.`,
  'price-rounded': ({ exact: price, decimals, rounding }, result) =>
    `The plan rounds ${exact(price)} to ${money(result)} before working out the shares (${rounded(decimals, rounding)}).`,
  'price-display': ({ exact: price, decimals, rounding }, result) => exact(price) === money(result)
    ? `We show prices to ${decimalPlaces(decimals)}; ${money(result)} is exact.`
    : `We show ${exact(price)} as ${money(result)} (${rounded(decimals, rounding)}).`,
  fee: ({ on, paidBy, source, percent: rate, amount, atLeast, atMost, rounding }, result) => {
    const ends = [atLeast && `at least ${money(atLeast)}`, atMost && `at most ${money(atMost)}`].filter(Boolean)
    const charged = rate ? [`${percent(rate)} of ${money(amount)}`, ...ends].join(', ') : money(result)
    const event = [FEES[on], source && `of shares ${MARKETS[source]}`, paidBy && `paid ${METHODS[paidBy]}`].filter(Boolean).join(' ')
    return `The fee for ${event} is ${charged}${rate ? `. That is ${money(result)} (to the cent, ${ROUNDINGS[rounding]})` : ''}.`
  },
  'fee-awaits-method': ({ paidBy }) =>
    `Some fees are only for payments ${list(paidBy.split(', ').map((way) => METHODS[way]))}. How many shares you get depends on how you pay.`,
  'limits-before-fees': (_, result) => `The limits apply to the ${money(result)} you send, before fees are taken out.`,
  shares: ({ amount, price, fees, feePerShare, fractions, decimals, rounding }, result, reading) => {
    const less = fees && !isZero(fees) ? ` minus ${money(fees)} in fees,` : ''
    const plus = feePerShare ? ` plus a fee of ${money(feePerShare)} a share` : ''
    const whole = fractions === 'whole' ? ' A fraction of a share pays the fee for a whole one.' : ''
    return `${money(amount)}${less} divided by the ${reading === 'rounded-once' ? 'exact ' : ''}price of ${exact(price)}${plus} buys ${numberOfShares(result)} (${rounded(decimals, rounding)}).${whole}`
  },
  'left-over': ({ amount, fees, shares, price, becomes }, result) => {
    const less = fees ? ` and ${money(fees)} in fees` : ''
    return `${money(amount)} minus ${numberOfShares(shares)} at ${exact(price)}${less} leaves ${money(result)}.${isZero(result) ? '' : ` ${LEFT_OVER[becomes]}`}`
  },
  'fees-apart': () => 'The plan has fees. These figures do not include them.',
  saving: ({ shares, marketPrice, purchasePrice }, result) => marketPrice === purchasePrice
    ? 'There is no discount, so you save nothing.'
    : `Buying ${numberOfShares(shares)} at ${exact(purchasePrice)} instead of ${exact(marketPrice)} saves you ${isZero(result) ? 'less than a cent' : money(result)}.`,

  'schedule-announced': ({ day }, result) => `The company announced ${DAYS[day]}: ${longDate(result)}.`,
  'schedule-day-of-month': ({ day, dayOfMonth, months, countedFrom, roll }, result) => {
    if (dayOfMonth === undefined) return `${capitalised(DAYS[day])} is the dividend payment date, ${moved(countedFrom, roll, result)}.`
    const named = Number(dayOfMonth) === Number(countedFrom.slice(-2)) ? `day ${dayOfMonth}` : 'the last day'
    return `${capitalised(DAYS[day])} is ${named} of the month, ${moved(countedFrom, roll, result)}.${onlyIn(months)}`
  },
  'schedule-weekday': ({ day, nth, months, countedFrom, roll }, result) => {
    const weekday = weekdayOf(countedFrom)
    const named = nth ? `the ${NTH[nth]} ${weekday} of the month,` : `each ${weekday}; this one is`
    return `${capitalised(DAYS[day])} is ${named} ${moved(countedFrom, roll, result)}.${onlyIn(months)}`
  },
  'schedule-no-date': ({ day }) => `By the plan’s rule, this month has no such day: ${DAYS[day]}.`,
  'schedule-awaits-dividend': ({ day }) =>
    `${capitalised(DAYS[day])} depends on the dividend payment date, which has not been announced.`,
  'schedule-business-days': ({ day, from, countedFrom, businessDaysAfter, businessDaysBefore }, result) => {
    if (businessDaysAfter === '0') return `${capitalised(DAYS[day])} is the same day as ${DAYS[from]}, ${longDate(result)}.`
    const counted = businessDaysBefore ? `${businessDays(businessDaysBefore)} before` : `${businessDays(businessDaysAfter)} after`
    return `${capitalised(DAYS[day])} is ${counted} ${DAYS[from]}, ${longDate(countedFrom)}. That is ${longDate(result)}.`
  },
  'schedule-trading-days': ({ day, from, countedFrom, tradingDays: days, bothEnds }, result) => {
    const direction = result < countedFrom ? 'before' : 'after'
    const counted = bothEnds === 'yes' ? 'counting that day' : 'not counting that day'
    return `${capitalised(DAYS[day])} is ${tradingDays(days)} ${direction} ${DAYS[from]}, ${longDate(countedFrom)}, ${counted}. That is ${longDate(result)}.`
  },
  'schedule-bank-debits': ({ daysOfMonth, roll }, result) => {
    const days = daysOfMonth.split(', ')
    const dates = result === '' ? 'none this month' : list(result.split(', ').map(date))
    return `Automatic payments leave bank accounts on ${days.length > 1 ? 'days' : 'day'} ${list(days)} of each month, or ${ROLLS[roll]}: ${dates}.`
  },
  'schedule-reminder': ({ day, countedFrom, businessDaysBefore }, result) =>
    `Your reminder is ${businessDays(businessDaysBefore)} before ${DAYS[day]}, ${longDate(countedFrom)}. That is ${longDate(result)}.`,

  'period-trading-days': ({ start, end, calendar }, result) =>
    `The investment period, ${date(start)} through ${date(end)}, has ${businessDays(result)} (${CALENDARS[calendar]}).`,
  'period-part': ({ amount, days, oddCents, takenBy }, result) => {
    if (isOne(days)) return `The full ${money(result)} is for 1 day.`
    const split = `${money(amount)} split over ${numberOfDays(days)} is`
    const takers = isOne(oddCents ?? '') && takenBy === 'first-days' ? 'for the first day' : ODD_CENTS[takenBy]
    return oddCents
      ? `${split} ${money(result)} a day, with ${count(oddCents, 'cent', 'cents')} left over ${takers}.`
      : `${split} exactly ${money(result)} a day.`
  },
  'period-threshold': ({ threshold }, result) =>
    `If a day’s market price, before the discount, is below the ${money(threshold)} threshold, nothing is bought. ${UNMET[result]}`,
  'period-price-display': ({ decimals }, rounding) => `We show daily prices to ${rounded(decimals, rounding)}.`,
  'period-day': (inputs, result) => {
    const { price, decimals, rounding } = inputs
    const fee = inputs.feePerShare ? ` after a fee of ${money(inputs.feePerShare)} a share` : ''
    return `${dayPrice(inputs, price)}, so ${dayDollars(inputs)} buys ${numberOfShares(result)}${fee}${isZero(result) ? ' and is returned' : ''} (${rounded(decimals, rounding)}).`
  },
  'period-day-price': (inputs, result) => `${dayPrice(inputs, result)}.`,
  'period-day-returned': (inputs, result) =>
    `${dayMarket(inputs)}. That is below the ${money(inputs.threshold)} threshold, so that day’s ${money(result)} is returned.`,
  'period-day-returned-too': (inputs, result) =>
    `${dayMarket(inputs)}${reached(inputs)}. Another day does not meet it, so this day’s ${money(result)} is returned, too.`,
  'period-day-moved': (inputs, result) => {
    const to = inputs.movedTo ? `moves to ${longDate(inputs.movedTo)}` : 'waits for a later day'
    return `${dayMarket(inputs)}. That is below the ${money(inputs.threshold)} threshold, so that day’s ${money(result)} ${to}.`
  },
  'period-day-market': (inputs) => `${dayMarket(inputs)}${reached(inputs)}.`,
  'period-extended': ({ end, days }, result) =>
    `The period was to end on ${longDate(end)}. ${capitalised(numberOfDays(days))} below the threshold ${isOne(days) ? 'extends' : 'extend'} it to ${longDate(result)}.`,
  'period-market-average': ({ days }, result) => isOne(days)
    ? `One day counts, so the price for the whole payment is its ${exact(result)}.`
    : `The average of the market prices on ${numberOfDays(days)} is exactly ${exact(result)}. It is the price for the whole payment.`,
  'period-total': ({ days, invested }, result) => days === '0'
    ? 'Nothing was bought on any day.'
    : `In all, ${money(invested)} buys ${numberOfShares(result)} on ${numberOfDays(days)}.`,
  'period-average': ({ invested, shares, decimals, rounding }, result) =>
    `${money(invested)} divided by ${numberOfShares(shares)} is an average of ${money(result)} a share (${rounded(decimals, rounding)}).`,
  'period-refund': ({ payment, fees, invested, days }, result) => isZero(result)
    ? `${fees ? `${money(payment)} minus ${money(fees)} in fees` : `The full ${money(payment)}`} is invested, so nothing is returned.`
    : `${money(payment)} minus ${fees ? `${money(fees)} in fees and ` : ''}${money(invested)} invested leaves ${money(result)} to return, for ${numberOfDays(days)}.`
}

/** Sentences by reading: the chosen reading of an ambiguous clause. */
export const readings = {
  __proto__: null,
  'investment-date-decides': 'What counts is the day your money is invested, not the day you send it.',
  'limits-per-month': 'The limits are “per month,” so money you already sent this month counts too.',
  'maximum-inclusive': 'A total of exactly the maximum is within it. One cent more is over.',
  'fixed-discount': 'The plan fixes this discount, so the company does not need to announce it.',
  'discount-on-company-shares-only': 'The discount is only for shares the company issues. Shares bought on the open market get none.',
  'company-shares-supposed': 'This is only for shares the company issues. We assume these are.',
  'no-discount-given': 'The company “may” set a discount, so a month can have none.',
  'dividend-no-limits': 'The limits are for payments you send, so a reinvested dividend has none.',
  'dividend-standard-discount': 'A reinvested dividend gets the discount for payments up to the maximum, whatever its size.',
  'rounded-once': 'Only the final figure is rounded.',
  'rounded-each-day': 'Each day is a separate purchase, so each day’s shares are rounded separately.',
  'threshold-reached-counts': 'A market price equal to the threshold meets it.',
  'due-is-received': 'The letter says “due,” not “received.” To be safe, we treat it as the day your money must arrive.'
}
