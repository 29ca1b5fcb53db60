/** The example as somebody types it: 34.12 less 1.5 % is 33.6082, and 2,500 ÷ 33.6082 is 74.3866080… */
export const FIELDS = {
  'Amount you will send': '2,500',
  'Investment date': '1/15/2008',
  'Discount this month': '1.5',
  'Price per share': '34.12',
  'Count business days from': '1/2/2008'
}

export const ANSWER = {
  headline: 'Yes, you may send $2,500',
  tone: 'yes',
  due: 'Mon, Jan 14, 2008',
  shares: 'About 74.39 shares'
}

/** The form's state for that example. */
export const STATE = '#participant=existing&payment.amount=2%2C500&month.investmentDate=1%2F15%2F2008&month.discount=1.5&market.price=34.12&asOf=1%2F2%2F2008'
