/** States of the form, as an address holds them, by what the answer then is. */
const own = 'participant=existing&payment.amount=2%2C500&month.investmentDate=1%2F15%2F2008&month.discount=1.5&market.price=34.12&asOf=1%2F2%2F2008'

const payments = (second) => 'view=payments&participant=existing&payments%5B0%5D.date=1%2F4%2F2008&payments%5B0%5D.amount=2500' +
  `&payments%5B1%5D.date=${second}&payments%5B1%5D.amount=6000&month.investmentDate=1%2F15%2F2008&month.discount=1.5&market.price=34.12`

export const STATES = {
  empty: '',
  'an amount alone': 'participant=existing&payment.amount=2,500',
  accepted: own,
  'needs approval': own.replace('2%2C500', '12%2C000'),
  'below the minimum': own.replace('2%2C500', '60'),
  'too late': own.replace('asOf=1%2F2', 'asOf=1%2F16'),
  'a closed day': own.replace('1%2F15', '1%2F21'),
  mistakes: own.replace('34.12', 'abc').replace('2%2C500', '2,5'),
  suspended: `${own}&month.suspended=optional-cash`,
  dividend: `${own}&payment.kind=dividend`,
  'weeks to wait': own.replace('asOf=1%2F2%2F2008', 'asOf=12%2F20%2F2007'),
  'months to wait': own.replace('asOf=1%2F2%2F2008', 'asOf=10%2F2%2F2007'),
  'large figures': 'participant=existing&payment.approved=yes&payment.amount=1000000000.00&month.investmentPeriod.start=1%2F15%2F2008&month.investmentDate=1%2F15%2F2008&market.price=0.000001&asOf=1%2F2%2F2008',
  shares: own.replace('payment.amount=2%2C500', 'view=shares&shares=100'),
  payments: payments('1%2F11%2F2008'),
  'one of the payments too late': payments('1%2F16%2F2008'),
  period: 'view=period&participant=existing&payment.amount=25000&payment.approved=yes&month.investmentPeriod.start=1%2F2%2F2008&month.investmentPeriod.end=1%2F8%2F2008' +
    '&month.preApprovedDiscount=3&month.thresholdPrice=33.50&days=1%2F2%2F2008%2C+34.12%0A1%2F3%2F2008%2C+33.80%0A1%2F4%2F2008%2C+33.25%0A1%2F7%2F2008%2C+33.90%0A1%2F8%2F2008%2C+34.40&asOf=12%2F20%2F2007',
  schedule: 'view=schedule&fromMonth=01&from=2008&announced=1%2F15%2F2008%2C+1%2F2%2F2008%2C+1%2F15%2F2008%0A2%2F15%2F2008%0A3%2F17%2F2008'
}

/** Enters a state as a link does. */
export async function enter (calculator, name) {
  await calculator.element.evaluate((element, state) => { element.state = state }, STATES[name])
  // Another question loads its view first.
  await calculator.ready()
}
