"""Reads a request: the plan, the texts as values, and the steps and problems so far."""

import datetime
import re

from days import Calendar
from lists import columns, is_note, looks_swapped, split
from typed import (
    MONEY, PAYMENT, PER_SHARE, PERCENT, PRICE, SHARES, UNSEEN, Refused, civil_day, civil_month, number
)
from values import plain

UNUSABLE = object()  # a given value that cannot be used


class Reader:
    """A question: the plan, the values read, and the steps and problems so far."""

    def __init__(self, plan, request):
        self.plan, self.steps, self.problems = plan, [], []
        self.read(request)

    def refuse(self, field, code, clause=None, **values):
        self.problems.append({'field': field, 'code': code, 'values': values, 'clause': clause})

    def step(self, part, rule, inputs, result, *terms, reading=None):
        clause = next((term['clause'] for term in terms if term and term.get('clause')), None)
        reasons = list(dict.fromkeys(term['assumed'] for term in terms if term and term.get('assumed')))
        self.steps.append({
            'part': part, 'rule': rule, 'clause': clause, 'assumed': ' '.join(reasons) or None, 'reading': reading,
            'inputs': inputs, 'result': result
        })

    def term(self, part, name):
        """Returns a term of the plan; records one step if it is unpublished."""
        found = self.plan
        for key in name.split('.'):
            found = (found or {}).get(key)
        missing = [step for step in self.steps if step['rule'] == 'term-missing' and step['inputs']['term'] == name and step['part'] == part]
        if found is None and not missing:
            self.step(part, 'term-missing', {'term': name}, 'unpublished')
        return found

    # Typed texts

    def given(self, text, field, reader, *arguments, **also):
        if text is None or not text.strip():
            return None
        try:
            return reader(text, *arguments)
        except Refused as why:
            self.refuse(field, why.code, **why.values, **also)
            return UNUSABLE

    def read(self, request):
        payment, month, market = (request.get(key) or {} for key in ('payment', 'month', 'market'))
        period = month.get('investmentPeriod') or {}
        self.participant = request.get('participant')
        self.is_dividend = payment.get('kind') == 'dividend'
        self.approved = bool(payment.get('approved'))
        self.suspended = month.get('suspended') or []
        self.source = market.get('source')
        self.amount = self.given(payment.get('amount'), 'payment.amount', number, PAYMENT)
        self.method = payment.get('method')
        self.recurring = bool(payment.get('recurring')) or self.method in ('recurring-debit', 'payroll')
        self.read_sent(payment)
        self.shares_held = self.given(payment.get('sharesHeld'), 'payment.sharesHeld', number, SHARES)
        self.reinvested = self.given(payment.get('reinvested'), 'payment.reinvested', number, PERCENT)
        self.month = self.given(month.get('month'), 'month.month', civil_month)
        self.investment_date = self.given(month.get('investmentDate'), 'month.investmentDate', civil_day)
        self.start = self.given(period.get('start'), 'month.investmentPeriod.start', civil_day)
        self.end = self.given(period.get('end'), 'month.investmentPeriod.end', civil_day)
        self.discounts = {
            'standard': self.given(month.get('discount'), 'month.discount', number, PERCENT),
            'pre-approved': self.given(month.get('preApprovedDiscount'), 'month.preApprovedDiscount', number, PERCENT)
        }
        self.for_dividends = self.given(month.get('dividendDiscount'), 'month.dividendDiscount', number, PERCENT)
        self.given(month.get('thresholdPrice'), 'month.thresholdPrice', number, PRICE)
        self.dividend_date = self.given(month.get('dividendPaymentDate'), 'month.dividendPaymentDate', civil_day)
        self.per_share = self.given(month.get('dividendPerShare'), 'month.dividendPerShare', number, PER_SHARE)
        self.record_date = self.given(month.get('recordDate'), 'month.recordDate', civil_day)
        closures = [self.given(day, f'month.closures[{n}]', civil_day) for n, day in enumerate(month.get('closures') or [])]
        self.price = self.given(market.get('price'), 'market.price', number, PRICE)
        self.net_asset_value = self.given(market.get('netAssetValue'), 'market.netAssetValue', number, PRICE)
        self.fills = self.read_fills(market.get('fills'))
        if None not in (self.price, self.fills) and UNUSABLE not in (self.price, self.fills):
            self.refuse('market.price', 'price-and-fills')
            self.price = UNUSABLE
        self.as_of = self.given(request.get('asOf'), 'asOf', civil_day)
        self.known_on = self.given(request.get('knownOn'), 'knownOn', civil_day)
        self.calendar = None
        if UNUSABLE not in closures and self.known_on is not UNUSABLE:
            always = [datetime.date.fromisoformat(day) for day in self.plan.get('closures', [])]
            added = always + [day for day in closures if day]
            self.calendar = Calendar(self.plan['calendar']['value'], added, self.known_on)

    def read_sent(self, sent, path='payment.'):
        """Reads the amounts sent in the month, the quarter and the year; longer periods include shorter ones."""
        times = ('Month', 'Quarter', 'Year')
        self.sent, self.sent_this_quarter, self.sent_this_year = read = [
            self.given(sent.get(f'sentThis{time}'), f'{path}sentThis{time}', number, MONEY) for time in times
        ]
        for index, value in enumerate(read):
            parts = [part for part in read[:index] if part not in (None, UNUSABLE)]
            if value not in (None, UNUSABLE) and parts and value < max(parts):
                per = [time for time, part in zip(times, read[:index]) if part == max(parts)][-1].lower()
                self.refuse(f'{path}sentThis{times[index]}', 'less-than-its-part', minimum=plain(max(parts), 2), per=per)

    def read_fills(self, fills):
        """Reads price and shares of each execution; a text has one per line."""
        if not fills or isinstance(fills, str) and not fills.strip():
            return None
        problems = len(self.problems)
        read = []
        for index, fill in enumerate(fills) if isinstance(fills, list) else self.lines(fills):
            line = {} if isinstance(fills, list) else {'line': str(index + 1)}
            values = []
            for key, kind in (('price', PRICE), ('shares', SHARES)):
                field = f'market.fills[{index}].{key}'
                value = self.given(fill.get(key), field, number, kind, **line)
                if value is None:
                    self.refuse(field, 'missing', **line)
                values.append(value)
            read.append(values)
        return UNUSABLE if len(self.problems) > problems else read

    def lines(self, text):
        """Yields the cells of each readable line, with its path; reports the others."""
        lines = [line.strip(' \r') for line in UNSEEN.sub('', text).split('\n')]
        filled = [index for index, line in enumerate(lines) if line.strip().strip(' \t,;')]
        layout = {'separator': ',', 'width': 2, 'at': (0, 1), 'named': False}
        if len(filled) > 1 and not re.search('[0-9]', lines[filled[0]]):
            layout = columns(lines[filled[0]], lines[filled[1]])
            if 'at' not in layout:
                self.refuse('market.fills', 'unclear-columns', line=str(filled[0] + 1), **layout)
                return
            filled = filled[1:]
            while len(filled) > 1 and is_note(lines[filled[-1]], layout['separator']):
                filled.pop()
        read = [(index, *split(lines[index], layout)) for index in filled]
        rows = [cells for _, code, cells in read if not code]
        if not layout['named'] and len(rows) == len(read) and looks_swapped(rows):
            self.refuse('market.fills', 'swapped-columns', line=str(filled[0] + 1))
            return
        for index, code, cells in read:
            if code:
                self.refuse(f'market.fills[{index}]', code, line=str(index + 1))
            else:
                yield index, dict(zip(('price', 'shares'), cells))
