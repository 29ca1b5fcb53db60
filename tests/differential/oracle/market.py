"""The market price: clause L2."""

from fractions import Fraction

from reader import UNUSABLE
from values import dollars, plain, ratio, rounded


class Market:
    def basis(self):
        return self.term('market', 'marketPrice.openMarket' if self.source == 'open-market' else 'marketPrice.direct')

    def shown(self, part, rule, terms, exact):
        value = rounded(exact, terms['decimals']['value'], terms['rounding']['value'])
        text = plain(value, terms['decimals']['value'])
        inputs = {'exact': ratio(exact), 'decimals': str(terms['decimals']['value']), 'rounding': terms['rounding']['value']}
        self.step(part, rule, inputs, text, terms['decimals'], terms['rounding'])
        return value, text

    def answer_market(self):
        if UNUSABLE in (self.price, self.fills) or self.price is None and self.fills is None:
            return None
        basis = self.basis()
        inputs = {'source': self.source} if self.source else {}
        prices = basis and basis['value']
        several = isinstance(prices, dict)
        if self.source and basis:
            inputs['prices'] = ', '.join(prices.get('highestOf', [prices.get('averageOf')])) if several else prices
            if several and 'days' in prices:
                inputs['tradingDays'] = str(prices['days'])
        if self.fills is None:
            self.market = self.price
            self.step('market', 'market-price-given', inputs, ratio(self.market), basis)
        else:
            if basis and prices not in ('vwap-of-purchase-day', 'average-price-paid'):
                self.refuse('market.fills', 'fills-not-the-price', basis.get('clause'))
                return None
            value, shares = sum(price * count for price, count in self.fills), sum(count for _, count in self.fills)
            self.market = value / shares
            inputs |= {'fills': str(len(self.fills)), 'value': dollars(value), 'shares': plain(shares)}
            self.step('market', 'market-price-average', inputs, ratio(self.market), basis)
        _, text = self.shown('market', 'price-display', self.plan['displayedPrices'], self.market)
        return {'price': text, 'exact': ratio(self.market)}
