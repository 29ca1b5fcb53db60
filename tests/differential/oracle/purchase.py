"""What a payment buys."""

from fractions import Fraction

from values import plain, ratio, rounded


class Purchase:
    def answer_purchase(self, allowed):
        basis = self.basis()
        exact = self.market * (100 - self.percent) / 100
        inputs = {'marketPrice': ratio(self.market), 'discount': plain(self.percent)}
        self.step('purchase', 'purchase-price', inputs, ratio(exact), basis)
        if 'purchasePrice' in self.plan:
            exact, _ = self.shown('purchase', 'price-rounded', self.plan['purchasePrice'], exact)
        _, text = self.shown('purchase', 'price-display', self.plan['displayedPrices'], exact)
        answer = {'price': text, 'exact': ratio(exact), 'shares': None, 'saving': None, 'marketValue': None}
        terms = self.term('purchase', 'shares') if allowed and isinstance(self.amount, Fraction) else None
        if terms and not exact:
            self.refuse('payment.amount', 'price-is-zero')
        elif terms:
            decimals, way = terms['decimals'], terms['rounding']
            shares = rounded(self.amount / exact, decimals['value'], way['value'])
            answer['shares'] = plain(shares, decimals['value'])
            inputs = {
                'amount': plain(self.amount, 2), 'price': ratio(exact), 'decimals': str(decimals['value']), 'rounding': way['value']
            }
            once = None if 'purchasePrice' in self.plan else 'rounded-once'
            self.step('purchase', 'shares', inputs, answer['shares'], decimals, way, reading=once)
            saving = max(self.market - exact, Fraction(0)) * shares
            answer['saving'] = plain(rounded(saving, 2, 'half-even'), 2)
            answer['marketValue'] = plain(rounded(self.market * shares, 2, 'half-even'), 2)
            inputs = {'shares': answer['shares'], 'marketPrice': ratio(self.market), 'purchasePrice': ratio(exact)}
            self.step('purchase', 'saving', inputs, answer['saving'])
        if self.plan.get('fees', {}).get('items'):
            self.step('purchase', 'fees-apart', {}, 'left-out')
        return answer
