// A payment of $2,500 for January 2008, worked by hand.
//
// One fill of 34.12 = 853/25; less 1.5 % is 33.6082 = 168041/5000; 2500 ÷ 33.6082 = 74.38660803…; times the 0.5118 saved a share
// is 38.0710…; after January 2, the business days through the 14th are 3, 4, 7 to 11 and 14.

export const workedRequest = () => ({
  participant: 'existing',
  payment: { kind: 'optional-cash', amount: '2500.00', sentThisMonth: '0.00', approved: false },
  month: { investmentDate: '2008-01-15', discount: '1.5' },
  market: { source: 'direct', fills: [{ price: '34.12', shares: '200' }] },
  asOf: '2008-01-02'
})

/** The answer without its steps. */
export const workedAnswer = () => ({
  status: 'accepted',
  edition: 'redwood-2007',
  tier: 'standard',
  limits: { minimum: '100.00', maximum: '10000.00', remaining: '10000.00', leastNow: '100.00' },
  dividend: null,
  due: { date: '2008-01-14', weekday: 'Monday', countedFrom: '2008-01-15', businessDaysLeft: 8, otherCalendar: null },
  market: { price: '34.1200', exact: '853/25' },
  discount: { percent: '1.5', minimum: '0', maximum: '3' },
  purchase: { price: '33.6082', exact: '168041/5000', shares: '74.386608', saving: '38.07', marketValue: '2538.07' },
  problems: []
})
