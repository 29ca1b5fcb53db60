"""Writes the calendar files of this directory from public libraries; fails if they disagree.

    pip install exchange_calendars==4.13.2 pandas_market_calendars==5.5.0 QuantLib==1.44 holidays==0.109
    python tests/data/make_calendars.py

README.md says what each library is good for.
"""

import datetime
import importlib.metadata
import pathlib
import random

import exchange_calendars
import holidays
import pandas
import pandas_market_calendars
import QuantLib
from pandas.tseries.holiday import USFederalHolidayCalendar

HERE = pathlib.Path(__file__).parent
FIRST, LAST = datetime.date(1990, 1, 1), datetime.date(2100, 12, 31)
DAY = datetime.timedelta(days=1)
DAYS = [FIRST + n * DAY for n in range((LAST - FIRST).days + 1)]
WEEKDAYS = {day for day in DAYS if day.weekday() < 5}
SATURDAY, SUNDAY = 5, 6  # as datetime counts them

NYSE = QuantLib.UnitedStates(QuantLib.UnitedStates.NYSE)
FEDERAL_RESERVE = QuantLib.UnitedStates(QuantLib.UnitedStates.FederalReserve)

# Words in the names of `holidays`; each of our names has exactly one.
NAMES = {
    "New Year's Day": 'new-years-day',
    'Martin Luther King': 'martin-luther-king-day',
    "Washington's Birthday": 'washingtons-birthday',
    'Good Friday': 'good-friday',
    'Memorial Day': 'memorial-day',
    'Juneteenth': 'juneteenth',
    'Independence Day': 'independence-day',
    'Labor Day': 'labor-day',
    'Columbus Day': 'columbus-day',
    'Veterans Day': 'veterans-day',
    'Thanksgiving': 'thanksgiving-day',
    'Christmas': 'christmas-day',
    'Nixon': 'mourning-nixon',
    'World Trade Center': 'september-11-attacks',
    'Reagan': 'mourning-reagan',
    'Ford': 'mourning-ford',
    'Sandy': 'hurricane-sandy',
    'Bush': 'mourning-bush',
    'Carter': 'mourning-carter',
}


def closed_by_quantlib(calendar):
    return {day for day in WEEKDAYS if not calendar.isBusinessDay(to_quantlib(day))}


def to_quantlib(day):
    return QuantLib.Date(day.day, day.month, day.year)


def from_quantlib(day):
    return datetime.date(day.year(), day.month(), day.dayOfMonth())


def our_name(text):
    names = [name for words, name in NAMES.items() if words in text]
    # 'Juneteenth National Independence Day' contains two of these words.
    names = ['juneteenth'] if 'juneteenth' in names else names
    assert len(names) == 1, (text, names)
    return names[0]


def nyse_closures():
    """Returns closed weekdays by exchange_calendars; three other libraries must agree."""
    # By default it covers only twenty years back and one year ahead.
    sessions = exchange_calendars.get_calendar('XNYS', start=FIRST, end=LAST).sessions
    closed = WEEKDAYS - set(sessions.date)

    market = pandas_market_calendars.get_calendar('NYSE').valid_days(FIRST, LAST)
    assert closed == WEEKDAYS - set(market.date)
    assert closed == closed_by_quantlib(NYSE)
    named = holidays.financial_holidays('NYSE', years=range(FIRST.year, LAST.year + 1))
    assert closed == set(named) & WEEKDAYS
    return {day: our_name(named[day]) for day in sorted(closed)}


def federal_reserve_closures():
    """Returns closed weekdays by QuantLib; two libraries of federal holidays must agree."""
    closed = closed_by_quantlib(FEDERAL_RESERVE)

    # `holidays` gives the holidays: one on Sunday closes Monday, one on Saturday closes no day.
    federal = holidays.US(years=range(FIRST.year, LAST.year + 1), observed=False)
    names = {day + DAY if day.weekday() == SUNDAY else day: name for day, name in federal.items()}
    names = {day: our_name(name) for day, name in names.items() if day in WEEKDAYS}
    assert closed == set(names)

    # pandas gives the days off of federal offices, which also close the Friday before a
    # Saturday's holiday; there is no other difference.
    offices = {stamp.date() for stamp in USFederalHolidayCalendar().holidays(FIRST, LAST)}
    offices &= WEEKDAYS
    saturdays = {day for day in federal if day.weekday() == SATURDAY}
    saturdays.add(LAST + DAY)  # New Year's Day of 2101, where `holidays` ends
    assert closed <= offices
    assert {day + DAY for day in offices - closed} <= saturdays
    return {day: names[day] for day in sorted(closed)}


def counts(closures):
    """Counts days by QuantLib, from every closed weekday and from random days."""
    draw = random.Random(20071123)
    for name, calendar in (('nyse', NYSE), ('federal-reserve', FEDERAL_RESERVE)):
        starts = [(day, draw.choice([-3, -2, -1, 1, 2, 3])) for day in closures[name]]
        starts += [(draw.choice(DAYS), draw.randint(-400, 400)) for _ in range(500)]
        for day, n in sorted(starts):
            # QuantLib takes 0 as "move to a business day"; ours leaves the date alone.
            if n == 0:
                continue
            result = calendar.advance(to_quantlib(day), n, QuantLib.Days)
            if FIRST <= from_quantlib(result) <= LAST:
                earlier, later = sorted([to_quantlib(day), result])
                between = calendar.businessDaysBetween(earlier, later, False, True)
                yield name, day, n, from_quantlib(result), between if n > 0 else -between


def write(file, comments, header, rows):
    text = ''.join(f'# {line}\n' for line in comments)
    text += ''.join(','.join(map(str, row)) + '\n' for row in [header, *rows])
    (HERE / file).write_text(text, encoding='ascii', newline='\n')


def version(*packages):
    return ', '.join(f'{name} {importlib.metadata.version(name)}' for name in packages)


def main():
    closures = {'nyse': nyse_closures(), 'federal-reserve': federal_reserve_closures()}

    write('nyse-closures.csv', [
        f'Weekdays from {FIRST} to {LAST} on which the New York Stock Exchange is closed.',
        'Dates: ' + version('exchange_calendars') + ' (XNYS).',
        'The same dates: ' + version('pandas_market_calendars', 'QuantLib', 'holidays') + '.',
        'Names: those of holidays, shortened. Written by make_calendars.py.',
    ], ('date', 'name'), closures['nyse'].items())

    write('federal-reserve-closures.csv', [
        f'Weekdays from {FIRST} to {LAST} on which the Federal Reserve Banks are closed.',
        'Dates: ' + version('QuantLib') + ' (UnitedStates, FederalReserve).',
        'The same dates: ' + version('holidays', 'pandas') + ', less the Fridays before a Saturday holiday.',
        'Names: those of holidays, shortened. Written by make_calendars.py.',
    ], ('date', 'name'), closures['federal-reserve'].items())

    write('business-days.csv', [
        'n business days from a date, and the business days after the earlier and through the later of',
        'both dates, negative for a result before the date.',
        'Counted by ' + version('QuantLib') + '. Written by make_calendars.py.',
    ], ('calendar', 'date', 'n', 'result', 'between'), counts(closures))


if __name__ == '__main__':
    main()
