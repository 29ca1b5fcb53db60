"""A pre-approved payment over its investment period."""

from fractions import Fraction

from days import DAY
from quote import Asked
from typed import PRICE, number
from values import CENT, plain, ratio, rounded


class Spread(Asked):
    """A payment that is spread over the trading days between the ends of its period."""

    def spread(self, request):
        quote = self.quote()
        self.prices = {day['date']: number(day['price'], PRICE) for day in request.get('days', [])}
        threshold = (request.get('month') or {}).get('thresholdPrice')
        self.threshold = number(threshold, PRICE) if threshold else None
        basis = self.basis()
        basis = basis['value'] if basis and isinstance(basis['value'], dict) else {}
        self.by_average = 'averageOfPeriod' in basis
        days = [self.start + n * DAY for n in range((self.end - self.start).days + 1)]
        days = [day for day in days if self.calendar.is_open(day)]
        charge = None
        if quote['status'] == 'accepted' and self.tier == 'pre-approved':
            charge = self.charge(self.amount)
        # A period's request has no net asset value.
        if charge is None or 'shares' not in self.plan or 'greaterOf' in basis or self.takes_all(charge):
            return {'days': None, 'totals': None}
        parts = self.parts(self.amount - charge.fixed, len(days))
        rows = [self.row(day, part) for day, part in zip(days, parts)]
        if self.mode() == 'period-extended':
            self.extend(rows)
        if any(row['market'] is None for row in rows):
            return {'days': None, 'totals': None}
        return {'days': self.buy(rows, charge), 'totals': self.totals(rows, charge)}

    def mode(self):
        return self.plan.get('investmentPeriod', {}).get('threshold', {}).get('value', 'day-returned')

    def parts(self, amount, days):
        cents = int(amount / CENT)
        each, odd = divmod(cents, days)
        first = self.plan['investmentPeriod']['oddCents']['value'] == 'first-days'
        return [(each + (n < odd if first else odd * (n == days - 1))) * CENT for n in range(days)]

    def row(self, day, part):
        market = self.prices.get(str(day))
        if market is not None and 'roundedMarketPrice' in self.plan:
            market, _ = self.shown('period', 'price-rounded', self.plan['roundedMarketPrice'], market)
        met = None if self.threshold is None or market is None else market >= self.threshold
        return {'date': day, 'part': part, 'market': market, 'met': met, 'shares': Fraction(0), 'returned': None, 'spent': Fraction(0)}

    def extend(self, rows):
        """A day more for each day that is not met; its part is for that day."""
        for row in rows:
            if row['met'] is False:
                day = self.calendar.step(rows[-1]['date'], 1)
                rows.append(self.row(day, row['part']))

    def buy(self, rows, charge):
        terms, waiting = self.plan['shares'], Fraction(0)
        decimals = terms['decimals']['value']
        unmet = [row for row in rows if row['met'] is False]
        average = sum(row['market'] for row in rows) / len(rows) if self.by_average else None
        for row in rows:
            if row['met'] is False:
                waiting += row['part']
                continue
            spent = row['part'] + (waiting if self.mode() == 'part-carried-over' else 0)
            if self.mode() == 'part-carried-over':
                waiting = Fraction(0)
            if self.mode() == 'all-returned' and unmet or self.by_average:
                continue
            price = self.purchase_price(row['market'])
            row['shares'] = rounded(charge.shares(spent, price), decimals, terms['rounding']['value'])
            row['spent'] = spent if row['shares'] else Fraction(0)
        if average is not None:
            if 'roundedMarketPrice' in self.plan:
                average, _ = self.shown('period', 'price-rounded', self.plan['roundedMarketPrice'], average)
            price = self.purchase_price(average)
            self.at_once = rounded(charge.shares(self.amount, price), decimals, terms['rounding']['value'])
        return [self.shown_row(row, decimals) for row in rows]

    def shown_row(self, row, decimals):
        price = None if row['met'] is False or self.by_average else self.purchase_price(row['market'])
        return {
            'date': str(row['date']), 'part': plain(row['part'], 2), 'market': ratio(row['market']),
            'threshold': {None: None, True: 'met', False: 'not-met'}[row['met']], 'exact': price and ratio(price),
            'shares': plain(row['shares'], decimals)
        }

    def totals(self, rows, charge):
        decimals = self.plan['shares']['decimals']['value']
        if self.by_average:
            shares, invested = self.at_once, self.amount - charge.fixed if self.at_once else Fraction(0)
        else:
            shares, invested = sum(row['shares'] for row in rows), sum(row['spent'] for row in rows)
        exact = invested / shares if shares else None
        shown = self.plan['displayedPrices']
        places, way = shown['decimals']['value'], shown['rounding']['value']
        return {
            'payment': plain(self.amount, 2), 'invested': plain(invested, 2), 'refund': plain(self.amount - charge.fixed - invested, 2),
            'shares': plain(shares, decimals), 'averagePrice': exact and plain(rounded(exact, places, way), places),
            'averageExact': exact and ratio(exact)
        }


def investment_period(plan, request):
    return Spread(plan, request).spread(request)
