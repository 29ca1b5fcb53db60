"""Finds the day by which a payment must arrive: clause L1."""

import datetime

from days import KNOWN_THROUGH, OTHER, Calendar, OutOfRange
from reader import UNUSABLE
from schedule import Month
from typed import beyond_the_calendar


class Due:
    def target(self, verdict, tier):
        """Returns the day to count from: the tier's, or the given one until the tier is known."""
        standard = ('month.investmentDate', 'investment-date', 'dueDates.standard', self.investment_date)
        period = ('month.investmentPeriod.start', 'investment-period-start', 'dueDates.preApproved', self.start)
        if verdict == 'suspended':
            return None
        if verdict == 'needs-approval' and 'waiverRequest' in self.plan.get('dueDates', {}) and isinstance(self.start, datetime.date):
            return period  # a requested waiver would make it pre-approved
        if self.is_dividend:
            chosen = standard  # a dividend is invested on one day, at any discount
        elif tier is None:
            chosen = period if self.investment_date is None else standard
        else:
            chosen = standard if tier == 'standard' else period
        return chosen if isinstance(chosen[-1], datetime.date) else None

    def answer_due(self, target):
        if self.is_dividend:
            self.step('due', 'no-payment-due', {}, 'none')
            return None
        if target is None:
            return None
        field, kind, name, day = target
        lead = self.term('due', name)
        if lead is None or self.calendar is None:
            return None
        try:
            due = self.calendar.before(day, lead['value'])
        except OutOfRange:
            return self.too_far(field)
        calendar = self.plan['calendar']
        self.step('due', 'calendar', {}, calendar['value'], calendar)
        by_days = isinstance(lead['value'], dict)
        count = {'daysBefore': str(lead['value']['days'])} if by_days else {'businessDaysBefore': str(lead['value'])}
        self.step('due', 'due-date', {'target': kind, 'countedFrom': str(day), **count}, str(due), lead)
        if day > KNOWN_THROUGH:
            self.step('due', 'closures-known-through', {}, str(KNOWN_THROUGH))
        other = self.by_other_calendar(day, lead['value'])
        if other == due:
            other = None
        if other:
            self.step('due', 'other-calendar', {'calendar': OTHER[calendar['value']]}, str(other))
        return {
            'date': str(due), 'weekday': due.strftime('%A'), 'countedFrom': str(day),
            'businessDaysLeft': self.days_left(due, lead, calendar),
            'otherCalendar': other and {'calendar': OTHER[calendar['value']], 'date': str(other)},
            **self.more_of_when(due, day, kind)
        }

    def more_of_when(self, due, counted_from, kind):
        """Returns the hour, the safe day, and the last days to cancel, to request a waiver and to be on record."""
        terms, answer = self.plan['dueDates'], {}
        if 'time' in terms:
            answer |= terms['time']['value']
        clearing = [term for term in terms.get('clearing', []) if not self.method or self.is_paid_so(term)]
        if clearing:
            days = max(term['businessDays'] for term in clearing)
            day = self.calendar.add(due, -days)
            answer['surelyBy'] = {'date': str(day), 'weekday': day.strftime('%A'), 'businessDays': days, 'method': self.method}
        if 'cancel' in terms:
            answer['cancelBy'] = str(self.calendar.before(counted_from, terms['cancel']['value']))
        by_waiver = kind == 'investment-period-start'
        if 'waiverRequest' in terms and by_waiver:
            ahead = terms['waiverRequest']['value']
            day = self.calendar.add(counted_from, -ahead['businessDays'])
            answer['waiverRequest'] = {'date': str(day), 'time': ahead['time'], 'zone': ahead['zone']}
        # A payment spread over a period is invested on its last day.
        invested = self.end if by_waiver else counted_from
        if terms.get('beforeRecord', {}).get('value') and isinstance(invested, datetime.date):
            record = self.record_date if self.record_date is not None else self.record_by_rule(invested)
            if isinstance(record, datetime.date):
                answer['record'] = {'date': str(record), 'inTime': invested < record}
        return answer

    def record_by_rule(self, invested):
        """Returns the record date of the investment's month, or of the next month with one."""
        rule = self.plan.get('schedule', {}).get('recordDate')
        if rule is None or self.month is UNUSABLE:
            return None
        year, month = map(int, (self.month or str(invested)).split('-')[:2])
        iso = lambda day: str(day) if isinstance(day, datetime.date) else None
        announced = {
            'investmentDate': iso(self.investment_date), 'dividendPaymentDate': iso(self.dividend_date),
            'investmentPeriod': {'start': iso(self.start), 'end': iso(self.end)}
        }
        for ahead in range(12):
            months = year * 12 + month - 1 + ahead
            days = Month(self.plan, months // 12, months % 12 + 1, {} if ahead else announced, {})
            days.days = self.calendar
            if 'roll' not in rule['value'] or days.dates(rule['value']):
                return days.day('record-date')
        return None

    def by_other_calendar(self, day, lead):
        try:
            return Calendar(OTHER[self.plan['calendar']['value']], known_on=self.known_on).before(day, lead)
        except OutOfRange:
            return None

    def too_far(self, field):
        self.refuse(field, 'out-of-range', **beyond_the_calendar().values)

    def days_left(self, due, lead, calendar):
        if not isinstance(self.as_of, datetime.date):
            return None
        passed = self.as_of > due
        try:
            # Moves a passed day to the first business day on which the payment can still be processed.
            day = self.calendar.step(self.as_of, 1) if passed and not self.calendar.is_open(self.as_of) else self.as_of
            left = self.calendar.count(day, due)
        except OutOfRange:
            return self.too_far('asOf')
        self.step('due', 'business-days-left', {'asOf': str(self.as_of), 'due': str(due)}, str(left), calendar)
        if passed:
            self.refuse('asOf', 'past-due', lead.get('clause'), due=str(due))
        return left
