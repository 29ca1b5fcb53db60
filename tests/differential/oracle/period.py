"""A pre-approved payment over its investment period."""

from fractions import Fraction

from days import DAY
from fees import Charge
from market import OF_FILLS
from quote import Asked
from typed import PRICE, SHARES, number
from values import CENT, dollars, plain, ratio, rounded


class Spread(Asked):
    """A payment spread over the trading days of its period."""

    def spread(self, request):
        quote = self.quote()
        self.prices = {day['date']: day for day in request.get('days', [])}
        threshold = (request.get('month') or {}).get('thresholdPrice')
        self.threshold = number(threshold, PRICE) if threshold else None
        basis = self.plan['marketPrice'].get('preApproved') or self.plan['marketPrice'].get('direct')
        self.of_day = basis and basis['value']
        self.by_average = isinstance(self.of_day, dict) and 'averageOfPeriod' in self.of_day
        days = [self.start + n * DAY for n in range((self.end - self.start).days + 1)]
        days = [day for day in days if self.calendar.is_open(day)]
        charge = None
        if quote['status'] == 'accepted' and self.tier == 'pre-approved':
            charge = self.charged()
        parts = self.parts(self.amount - charge.fixed, len(days)) if charge else None
        if parts is None or 'shares' not in self.plan:
            return {'days': None, 'totals': None}
        rows = [self.row(day, part) for day, part in zip(days, parts)]
        if self.mode() == 'period-extended':
            self.extend(rows)
        if any(row['market'] is None for row in rows):
            return {'days': None, 'totals': None}
        each_day = Charge(Fraction(0), charge.per_share, charge.by_whole_shares)  # fixed fees are taken once
        return {'days': self.buy(rows, charge, each_day), 'totals': self.totals(rows, charge)}

    def mode(self):
        return self.plan.get('investmentPeriod', {}).get('threshold', {}).get('value', 'day-returned')

    def parts(self, amount, days):
        cents = int(amount / CENT)
        each, odd = divmod(cents, days)
        takes = self.plan.get('investmentPeriod', {}).get('oddCents')
        if odd and takes is None:
            return None
        first = takes and takes['value'] == 'first-days'
        return [(each + (n < odd if first else odd * (n == days - 1))) * CENT for n in range(days)]

    def row(self, day, part):
        market = self.price_on(self.prices.get(str(day), {}))
        if market is not None and 'roundedMarketPrice' in self.plan and not self.by_average:
            market, _ = self.shown('period', 'price-rounded', self.plan['roundedMarketPrice'], market)
        met = None if self.threshold is None or market is None else market >= self.threshold
        return {
            'date': day, 'part': part, 'carried': Fraction(0), 'market': market, 'met': met,
            'buys': False, 'shares': Fraction(0), 'returned': None, 'to': None
        }

    def price_on(self, given):
        """Returns a day's price, or that of its fills; at least its net asset value if the plan says so."""
        several = isinstance(self.of_day, dict)
        if given.get('fills'):
            name = self.of_day.get('averageOfPeriod') or self.of_day.get('of') if several else self.of_day
            if self.of_day and name not in OF_FILLS:
                return None
            fills = [(number(fill['price'], PRICE), number(fill['shares'], SHARES)) for fill in given['fills']]
            price = sum(price * count for price, count in fills) / sum(count for _, count in fills)
        elif 'price' not in given:
            return None
        else:
            price = number(given['price'], PRICE)
        if not several or 'greaterOf' not in self.of_day:
            return price
        if 'netAssetValue' not in given:
            return None
        return max(number(given['netAssetValue'], PRICE), price * Fraction(self.of_day['percent']) / 100)

    def extend(self, rows):
        """Adds a day for each unmet day, and moves the unmet day's dollars to it."""
        for row in rows:
            if row['met'] is False:
                row['to'] = self.calendar.step(rows[-1]['date'], 1)
                rows.append({**self.row(row['to'], Fraction(0)), 'carried': amount(row)})

    def buy(self, rows, charge, each_day):
        terms = self.plan['shares']
        decimals = terms['decimals']['value']
        buying = self.share_out(rows)
        if self.by_average:
            self.at_once, self.invested = Fraction(0), sum(map(amount, buying))
            if buying:
                average = sum(row['market'] for row in buying) / len(buying)
                if 'roundedMarketPrice' in self.plan:
                    average, _ = self.shown('period', 'price-rounded', self.plan['roundedMarketPrice'], average)
                shares = each_day.shares(self.invested, self.purchase_price(average))
                self.at_once = rounded(shares, decimals, terms['rounding']['value'])
        for row in buying:
            row['buys'] = True
            if not self.by_average:
                shares = each_day.shares(amount(row), self.purchase_price(row['market']))
                row['shares'] = rounded(shares, decimals, terms['rounding']['value'])
            if not (self.at_once if self.by_average else row['shares']):
                row['returned'] = amount(row)
        return [self.shown_row(row, decimals) for row in rows]

    def share_out(self, rows):
        """Sets the use of each day's dollars; returns the days that buy."""
        buying, waiting = [], []
        all_go_back = self.mode() == 'all-returned' and any(row['met'] is False for row in rows)
        for row in rows:
            if row['met'] is False and self.mode() == 'part-carried-over':
                waiting.append(row)
            elif row['met'] is False and self.mode() == 'period-extended':
                continue
            elif row['met'] is False or all_go_back:
                row['returned'] = row['part']
            else:
                row['carried'] += sum(before['part'] for before in waiting)
                for before in waiting:
                    before['to'] = row['date']
                waiting = []
                buying.append(row)
        for row in waiting:
            row['returned'] = row['part']
        return buying

    def shown_row(self, row, decimals):
        price = self.purchase_price(row['market']) if row['buys'] and not self.by_average else None
        return {
            'date': str(row['date']), 'part': plain(row['part'], 2), 'carried': plain(row['carried'], 2) if row['carried'] else None,
            'threshold': {None: None, True: 'met', False: 'not-met'}[row['met']], 'exact': price and ratio(price),
            'shares': None if row['buys'] and self.by_average else plain(row['shares'], decimals),
            'returned': row['returned'] and plain(row['returned'], 2), 'movedTo': row['to'] and str(row['to'])
        }

    def totals(self, rows, charge):
        decimals = self.plan['shares']['decimals']['value']
        if self.by_average:
            shares, invested = self.at_once, self.invested if self.at_once else Fraction(0)
        else:
            bought = [row for row in rows if row['shares']]
            shares, invested = sum(row['shares'] for row in bought), sum(map(amount, bought))
        exact = invested / shares if shares else None
        shown = self.plan['displayedPrices']
        places, way = shown['decimals']['value'], shown['rounding']['value']
        return {
            'payment': plain(self.amount, 2), 'invested': plain(invested, 2), 'refund': plain(self.amount - charge.fixed - invested, 2),
            'shares': plain(shares, decimals), 'averagePrice': exact and plain(rounded(exact, places, way), places),
            'averageExact': exact and ratio(exact), 'fees': self.fees_of_days(rows, charge)
        }

    def fees_of_days(self, rows, charge):
        """Returns the fixed fees once, and the fees on each purchase's shares."""
        bought = [self.at_once] if self.by_average else [row['shares'] for row in rows]
        total = charge.fixed + sum(charge.total(shares) - charge.fixed for shares in bought)
        return {
            'fixed': plain(charge.fixed, 2), 'perShare': dollars(charge.per_share) if charge.per_share else None,
            'total': plain(rounded(total, 2, 'half-even'), 2), 'invested': plain(self.amount - charge.fixed, 2)
        }


def amount(row):
    """Returns the dollars of a day, its own and carried ones."""
    return row['part'] + row['carried']


def investment_period(plan, request):
    return Spread(plan, request).spread(request)
