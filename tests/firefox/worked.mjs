/** The example as somebody types it: 34.12 less 1.5 % is 33.6082, and 2,500 ÷ 33.6082 is 74.3866080… */
export const FIELDS = {
  Amount: '2,500.00',
  'Investment date': '2008-01-15',
  Discount: '1.5',
  'Market price per share': '34.12',
  'Count the days from': '2008-01-02'
}

export const CHOICES = ['I own shares already', 'From the company']

export const ANSWERS = {
  verdict: 'Yes, you may send this',
  due: 'Send by Monday, January 14, 2008',
  shares: '74.386608 shares',
  remaining: '$10,000.00',
  price: '$33.6082',
  saving: '$38.07'
}
