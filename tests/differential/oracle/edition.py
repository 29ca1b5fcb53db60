"""Checks the plan and its days: clauses L0 and L5."""

import datetime

from days import OutOfRange


class Edition:
    def judge_days(self):
        for document in self.plan.get('documents', []):
            if document.get('governs'):
                self.step('plan', 'governing-document', {'document': document['title'], 'date': document['date']}, 'governs', document)
        days = {
            'month.investmentDate': self.investment_date,
            'month.investmentPeriod.start': self.start,
            'month.investmentPeriod.end': self.end
        }
        for field, day in days.items():
            if not isinstance(day, datetime.date):
                continue
            effective = self.term('plan', 'effectiveFrom')
            # The first day of a period decides; its last day may be past the plan's.
            until = None if field.endswith('.end') else self.plan.get('effectiveUntil')
            ends = {name: term['value'] for name, term in (('effectiveFrom', effective), ('effectiveUntil', until)) if term}
            if not ends:
                continue
            crossed = [term for term, late in ((effective, False), (until, True)) if term and (
                str(day) > term['value'] if late else str(day) < term['value'])]
            result = 'outside' if crossed else 'in-effect'
            inputs = {'date': str(day), **ends}
            self.step('plan', 'plan-in-effect', inputs, result, effective, until, reading='investment-date-decides')
            if crossed:
                self.refuse(field, 'outside-plan', crossed[0].get('clause'), **ends)
        self.judge_investment_date()
        if isinstance(self.month, str):
            for field, day in (('month.investmentDate', self.investment_date), ('month.dividendPaymentDate', self.dividend_date)):
                if isinstance(day, datetime.date) and not str(day).startswith(self.month):
                    self.refuse(field, 'outside-month', month=self.month)
        if isinstance(self.start, datetime.date) and isinstance(self.end, datetime.date) and self.end < self.start:
            self.refuse('month.investmentPeriod.end', 'period-reversed', start=str(self.start))

    def judge_investment_date(self):
        day = self.investment_date
        if not isinstance(day, datetime.date) or self.calendar is None or self.calendar.is_open(day):
            return
        values = {'calendar': self.plan['calendar']['value']}
        for name, direction in (('before', -1), ('after', 1)):
            try:
                values[name] = str(self.calendar.step(day, direction))
            except OutOfRange:
                pass
        self.refuse('month.investmentDate', 'not-a-business-day', **values)

    def is_covered(self, day):
        from_, until = (self.plan.get(name, {}).get('value') for name in ('effectiveFrom', 'effectiveUntil'))
        return day is None or (not from_ or str(day) >= from_) and (not until or str(day) <= until)
