"""The market price: clause L2, and the bases of kinds and tiers."""

from fractions import Fraction

from reader import UNUSABLE
from values import dollars, plain, ratio, rounded

# Prices that average the fills.
OF_FILLS = ('vwap-of-purchase-day', 'average-price-paid')


class Market:
    def basis(self):
        """Returns the price's basis: that of dividends or pre-approved payments overrides the source's."""
        own = 'dividends' if self.is_dividend else 'preApproved' if self.tier == 'pre-approved' else None
        if own in self.plan.get('marketPrice', {}):
            return self.plan['marketPrice'][own]
        return self.term('market', 'marketPrice.openMarket' if self.source == 'open-market' else 'marketPrice.direct')

    def shown(self, part, rule, terms, exact):
        value = rounded(exact, terms['decimals']['value'], terms['rounding']['value'])
        text = plain(value, terms['decimals']['value'])
        inputs = {'exact': ratio(exact), 'decimals': str(terms['decimals']['value']), 'rounding': terms['rounding']['value']}
        self.step(part, rule, inputs, text, terms['decimals'], terms['rounding'])
        return value, text

    def answer_market(self):
        basis = None
        if UNUSABLE not in (self.price, self.fills) and (self.price, self.fills) != (None, None):
            basis = self.basis()
            self.market = self.given_price(basis)
            self.market = self.at_least_assets(basis, self.market)
        if self.market is None:
            return None
        if 'roundedMarketPrice' in self.plan:
            self.market, _ = self.shown('market', 'price-rounded', self.plan['roundedMarketPrice'], self.market)
        _, text = self.shown('market', 'price-display', self.plan['displayedPrices'], self.market)
        return {'price': text, 'exact': ratio(self.market)}

    def given_price(self, basis):
        inputs = {'source': self.source} if self.source else {}
        prices = basis and basis['value']
        several = isinstance(prices, dict)
        if self.source and basis:
            one = [prices.get('averageOf') or prices.get('of') or prices.get('averageOfPeriod')] if several else None
            inputs['prices'] = ', '.join(prices.get('highestOf', one)) if several else prices
            if several and 'days' in prices:
                inputs['tradingDays'] = str(prices['days'])
        if self.fills is None:
            self.step('market', 'market-price-given', inputs, ratio(self.price), basis)
            return self.price
        if basis and (prices.get('of') if several else prices) not in OF_FILLS:
            self.refuse('market.fills', 'fills-not-the-price', basis.get('clause'))
            return None
        value, shares = sum(price * count for price, count in self.fills), sum(count for _, count in self.fills)
        inputs |= {'fills': str(len(self.fills)), 'value': dollars(value), 'shares': plain(shares)}
        self.step('market', 'market-price-average', inputs, ratio(value / shares), basis)
        return value / shares

    def at_least_assets(self, basis, price):
        """Returns the greater of net asset value and a percentage of the price, if the plan takes it."""
        terms = basis and basis['value']
        if price is None or not isinstance(terms, dict) or 'greaterOf' not in terms:
            return price
        if self.net_asset_value is None:
            self.step('market', 'market-price-awaits-nav', {}, 'unknown', basis)
        if self.net_asset_value in (None, UNUSABLE):
            return None
        return max(self.net_asset_value, price * Fraction(terms['percent']) / 100)
