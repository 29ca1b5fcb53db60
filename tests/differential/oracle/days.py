"""Counts business days one by one, over sets of closed days from QuantLib."""

import datetime

import QuantLib

DAY = datetime.timedelta(days=1)
FIRST, LAST = datetime.date(1990, 1, 1), datetime.date(2100, 12, 31)

ANNOUNCED = {
    '1994-04-27': '1994-04-25',
    '2001-09-11': '2001-09-11', '2001-09-12': '2001-09-11', '2001-09-13': '2001-09-12', '2001-09-14': '2001-09-13',
    '2004-06-11': '2004-06-07', '2007-01-02': '2006-12-29', '2012-10-29': '2012-10-28', '2012-10-30': '2012-10-29',
    '2018-12-05': '2018-12-01', '2025-01-09': '2024-12-30',
}
KNOWN_THROUGH = datetime.date(2026, 9, 30)
OTHER = {'nyse': 'federal-reserve', 'federal-reserve': 'nyse'}


def closed_days(quantlib):
    # QuantLib reaches at most one day past LAST.
    first, last = (QuantLib.Date(day.day, day.month, day.year) for day in (FIRST, LAST))
    listed = quantlib.holidayList(first, last, False)
    return frozenset(datetime.date(day.year(), day.month(), day.dayOfMonth()) for day in listed)


CLOSED = {
    'nyse': closed_days(QuantLib.UnitedStates(QuantLib.UnitedStates.NYSE)),
    'federal-reserve': closed_days(QuantLib.UnitedStates(QuantLib.UnitedStates.FederalReserve)),
}


class OutOfRange(Exception):
    pass


class Calendar:
    def __init__(self, name, added=(), known_on=None):
        unknown = {
            datetime.date.fromisoformat(day) for day, announced in ANNOUNCED.items()
            if known_on and datetime.date.fromisoformat(announced) > known_on
        }
        self.closed = (CLOSED[name] - unknown if name == 'nyse' else CLOSED[name]) | set(added)

    def is_open(self, day):
        if not FIRST <= day <= LAST:
            raise OutOfRange
        return day.weekday() < 5 and day not in self.closed

    def step(self, day, direction):
        while True:
            day += direction * DAY
            if self.is_open(day):
                return day

    def add(self, day, count):
        for _ in range(abs(count)):
            day = self.step(day, 1 if count > 0 else -1)
        return day

    def before(self, day, lead):
        """Returns the day a lead before another, in business days, or in days and then back to a business day."""
        if isinstance(lead, dict):
            day -= lead['days'] * DAY
            return day if self.is_open(day) else self.step(day, -1)
        return self.add(day, -lead)

    def count(self, start, end):
        """Counts business days after the start through the end; negative if the end comes first."""
        if end < start:
            return -self.count(end, start)
        return sum(self.is_open(start + n * DAY) for n in range(1, (end - start).days + 1))
