"""Finds the days of months by the plan's rules and the announcements."""

import calendar
import datetime

from days import DAY, Calendar

WEEKDAYS = ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')


def rolled(days, day, roll):
    if days.is_open(day):
        return day
    before, after = days.step(day, -1), days.step(day, 1)
    nearest = before if day - before < after - day else after
    return {'following': after, 'preceding': before, 'nearest': nearest}[roll]


class Month:
    """A month of a plan: its days by name, each computed on demand."""

    def __init__(self, plan, year, month, announced, request):
        self.plan, self.year, self.month = plan, year, month
        self.rules = {name: term['value'] for name, term in plan.get('schedule', {}).items()}
        read = lambda text: datetime.date.fromisoformat(text) if text else None
        period = announced.get('investmentPeriod') or {}
        self.announced = {
            'investment-date': read(announced.get('investmentDate')), 'record-date': read(announced.get('recordDate')),
            'period-start': read(period.get('start')), 'period-end': read(period.get('end')),
        }
        self.suspended = announced.get('suspended')
        self.method = request.get('method')
        self.dividend_date = read(announced.get('dividendPaymentDate'))
        closed = [*plan.get('closures', []), *request.get('closures', []), *announced.get('closures', [])]
        self.days = Calendar(plan['calendar']['value'], [read(day) for day in closed], read(request.get('knownOn')))
        self.fixed = {}

    def of_month(self, number):
        last = calendar.monthrange(self.year, self.month)[1]
        return datetime.date(self.year, self.month, min(number, last))

    def all_days(self):
        first = self.of_month(1)
        return [first + n * DAY for n in range(self.of_month(31).day)]

    def dates(self, rule):
        """Returns the days of a rule within the month, ascending and rolled."""
        if 'months' in rule and self.month not in rule['months']:
            return []
        if 'dividendPaymentDate' in rule:
            on = self.of_month(rule['dayOfMonth']) if 'dayOfMonth' in rule else None
            found = [self.dividend_date or on]
        elif 'dayOfMonth' in rule:
            found = [self.of_month(rule['dayOfMonth'])]
        elif 'daysOfMonth' in rule:
            found = [self.of_month(number) for number in rule['daysOfMonth']]
        elif 'eachWeek' in rule:
            found = [day for day in self.all_days() if WEEKDAYS[day.weekday()] == rule['eachWeek']]
        elif 'nth' in rule:
            days = [day for day in self.all_days() if WEEKDAYS[day.weekday()] == rule['weekday']]
            found = days[-1:] if rule['nth'] == 'last' else days[rule['nth'] - 1:rule['nth']]
        else:
            found = [self.of_month(31)]
        return sorted({rolled(self.days, day, rule['roll']) for day in found if day})

    def investment_dates(self):
        """Returns all investment dates of the month; a rule that counts from another day gives one."""
        rule = self.rules.get('investmentDate')
        if self.announced['investment-date'] or not rule or 'roll' not in rule:
            return [self.day('investment-date')]
        return self.dates(rule) or [None]

    def day(self, name):
        if name not in self.fixed:
            self.fixed[name] = None  # a circular rule gives no day
            self.fixed[name] = self.announced.get(name) or self.by_rule(name)
        return self.fixed[name]

    def by_rule(self, name):
        if name in ('due', 'pre-approved-due'):
            term = self.plan.get('dueDates', {}).get('standard' if name == 'due' else 'preApproved')
            day = self.day('investment-date' if name == 'due' else 'period-start')
            return self.days.before(day, term['value']) if day and term else None
        key = {'terms-set': 'termsSet', 'investment-date': 'investmentDate', 'record-date': 'recordDate',
               'period-start': 'periodStart', 'period-end': 'periodEnd'}[name]
        rule = self.rules.get(key)
        if rule is None:
            return None
        if 'roll' in rule:
            return next(iter(self.dates(rule)), None)
        from_ = self.day(next(rule[key] for key in ('before', 'after', 'startingOn', 'endingOn') if key in rule))
        if from_ is None:
            return None
        if 'businessDays' in rule:
            return self.days.add(from_, -rule['businessDays'] if 'before' in rule else rule['businessDays'])
        on = 1 if 'startingOn' in rule else -1
        counted = rule['tradingDays'] - (rule['bothEnds'] and self.days.is_open(from_))
        return self.days.add(from_, on * counted)

    def surely_by(self, due):
        """Returns the last day on which money surely clears in time; the slowest method if none is given."""
        paid_by = (self.method, 'bank-debit') if self.method in ('one-time-debit', 'recurring-debit') else (self.method,)
        terms = self.plan.get('dueDates', {}).get('clearing', [])
        counts = [term['businessDays'] for term in terms if not self.method or term['paidBy'] in paid_by]
        if not due or not counts:
            return None
        day = self.days.add(due, -max(counts))
        return {'date': str(day), 'weekday': day.strftime('%A'), 'businessDays': max(counts), 'method': self.method}

    def row(self, date, which):
        self.fixed = {'investment-date': date}
        # While payments are suspended nothing is due.
        stops = self.plan.get('suspended', {}).get('value', []) + (self.suspended or [])
        takes_cash = 'optional-cash' not in stops
        due = self.day('due') if takes_cash else None
        ahead = self.day('pre-approved-due') if takes_cash and 'pre-approved' not in stops else None
        surely = [self.surely_by(day) for day in (due, ahead)]
        by = [datetime.date.fromisoformat(safe['date']) if safe else day for safe, day in zip(surely, (due, ahead))]
        remind = [day and self.days.add(day, -2) for day in by]
        debits = self.dates(self.rules['bankDebits']) if takes_cash and 'bankDebits' in self.rules else []
        text = lambda day: day and str(day)
        row = {
            'month': f'{self.year:04}-{self.month:02}', 'edition': self.plan['id'], 'termsSet': text(self.day('terms-set')),
            'investmentDate': text(date), 'due': text(due),
            'investmentPeriod': {'start': text(self.day('period-start')), 'end': text(self.day('period-end'))},
            'preApprovedDue': text(ahead), 'bankDebits': [str(day) for day in debits],
            'remindOn': text(remind[0]), 'preApprovedRemindOn': text(remind[1])
        }
        row |= {key: safe for key, safe in zip(('surelyBy', 'preApprovedSurelyBy'), surely) if safe}
        if which:
            row['which'] = which
        if self.day('record-date'):
            row['recordDate'] = text(self.day('record-date'))
        return row

    def rows(self):
        rule = self.rules.get('investmentDate', {})
        dates = self.investment_dates()
        has_period = self.announced['period-start'] or self.announced['period-end']
        if dates == [None] and 'months' in rule and not has_period:
            return []
        several = 'eachWeek' in rule or len(rule.get('daysOfMonth', [])) > 1
        return [
            self.row(date, {'number': number, 'of': len(dates)} if several else None) for number, date in enumerate(dates, 1)
        ]


def schedule(plan, request):
    """Returns the rows of a schedule without steps, for a request without mistakes."""
    announced = {}
    for month in request.get('announced', []):
        announced.setdefault(month['month'], month)
    year, month = map(int, request['from'].split('-'))
    rows = []
    for _ in range(int(request.get('months', 12))):
        name = f'{year:04}-{month:02}'
        rows += Month(plan, year, month, announced.get(name, {}), request).rows()
        year, month = year + month // 12, month % 12 + 1
    return {'rows': rows}
