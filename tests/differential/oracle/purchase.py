"""Computes the purchase of a payment."""

from fractions import Fraction

from values import dollars, plain, ratio, rounded


class Purchase:
    def purchase_price(self, market):
        """Returns the exact price less the discount, rounded if the plan rounds it."""
        exact = market * (100 - self.percent) / 100
        if 'purchasePrice' in self.plan:
            exact, _ = self.shown('purchase', 'price-rounded', self.plan['purchasePrice'], exact)
        return exact

    def answer_purchase(self, charge):
        """Returns the price, and the shares of a payment with known fees."""
        discounted = self.market * (100 - self.percent) / 100
        inputs = {'marketPrice': ratio(self.market), 'discount': plain(self.percent)}
        self.step('purchase', 'purchase-price', inputs, ratio(discounted), self.basis())
        self.exact = exact = self.purchase_price(self.market)
        _, text = self.shown('purchase', 'price-display', self.plan['displayedPrices'], exact)
        answer = {'price': text, 'exact': ratio(exact), 'shares': None, 'saving': None, 'marketValue': None}
        terms = self.term('purchase', 'shares') if charge else None
        if terms and charge and not exact:
            self.refuse('payment.amount', 'price-is-zero')
        elif terms and charge:
            answer |= self.bought(terms, exact, charge)
        if self.are_apart():
            self.step('purchase', 'fees-apart', {}, 'left-out')
        return answer

    def bought(self, terms, exact, charge):
        decimals, way = terms['decimals'], terms['rounding']
        shares = rounded(charge.shares(self.amount, exact), decimals['value'], way['value'])
        answer = {'shares': plain(shares, decimals['value'])}
        inputs = {
            'amount': plain(self.amount, 2), 'price': ratio(exact), 'decimals': str(decimals['value']), 'rounding': way['value']
        }
        once = None if 'purchasePrice' in self.plan else 'rounded-once'
        fractions = self.plan['fees']['fractions'] if charge.per_share else None
        self.step('purchase', 'shares', inputs, answer['shares'], decimals, way, fractions, reading=once)
        saving = max(self.market - exact, Fraction(0)) * shares
        answer['saving'] = plain(rounded(saving, 2, 'half-even'), 2)
        answer['marketValue'] = plain(rounded(self.market * shares, 2, 'half-even'), 2)
        inputs = {'shares': answer['shares'], 'marketPrice': ratio(self.market), 'purchasePrice': ratio(exact)}
        self.step('purchase', 'saving', inputs, answer['saving'])
        if self.deducted():
            answer['fees'] = {
                'fixed': plain(charge.fixed, 2), 'perShare': dollars(charge.per_share) if charge.per_share else None,
                'total': plain(rounded(charge.total(shares), 2, 'half-even'), 2), 'invested': plain(self.amount - charge.fixed, 2)
            }
        if 'leftOver' in terms:
            left = self.amount - charge.total(shares) - shares * exact
            answer['leftOver'] = {'amount': plain(rounded(left, 2, 'half-even'), 2), 'becomes': terms['leftOver']['value']}
        return answer

    def would_buy(self):
        """Returns the shares credited if the limits allow the payment; None if unknown."""
        terms = self.plan.get('shares')
        charge = self.charge(self.amount) if terms and self.exact and not self.awaits_participant() else None
        if charge is None:
            return None
        if charge.fixed and charge.fixed >= self.amount:
            return Fraction(0)
        return rounded(charge.shares(self.amount, self.exact), terms['decimals']['value'], terms['rounding']['value'])
