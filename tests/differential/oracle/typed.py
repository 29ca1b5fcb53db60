"""Reads typed numbers, days and months with regular expressions."""

import datetime
import re
import unicodedata
from fractions import Fraction

from days import FIRST, LAST


class Refused(Exception):
    def __init__(self, code, **values):
        super().__init__(code)
        self.code, self.values = code, values


class Kind:
    """Range, decimals and accepted marks of a number."""

    def __init__(self, decimals, minimum, maximum, least=None, marks=''):
        self.decimals, self.maximum, self.marks = decimals, Fraction(maximum), marks
        self.least = least or minimum
        self.range = {'minimum': self.least, 'maximum': maximum}


MONEY = Kind(2, '0', '1000000000', marks='$')
PAYMENT = Kind(2, '0', '1000000000', least='0.01', marks='$')
PRICE = Kind(6, '0.0001', '1000000', marks='$')
PER_SHARE = Kind(10, '0.0001', '1000000', marks='$')
SHARES = Kind(6, '0.000001', '1000000000')
PERCENT = Kind(4, '0', '100', marks='%')

# Unicode's invisible marks (Cf, except those under digits) and spaces (Zs).
BASIC = [chr(code) for code in range(0x10000)]
UNSEEN = re.compile('[%s]' % ''.join(mark for mark in BASIC if unicodedata.category(mark) == 'Cf' and unicodedata.bidirectional(mark) != 'AN'))
SPACE = '[%s]' % ''.join(mark for mark in BASIC if unicodedata.category(mark) == 'Zs')
DASH = '[-\u2010-\u2015\u2212\ufe63\uff0d]'
THOUSANDS = rf"(?:[0-9]+|[0-9]{{1,3}}(?:(?:,[0-9]{{3}})+|(?:{SPACE}[0-9]{{3}})+|(?:['’][0-9]{{3}})+))"
POINT = re.compile(rf'({THOUSANDS}?)(?:\.([0-9]*))?')
# Decimals after a comma; any other separator then marks thousands.
COMMA = re.compile(rf"([0-9]+|[0-9]{{1,3}}(?:(?:\.[0-9]{{3}})+|(?:{SPACE}[0-9]{{3}})+|(?:['’][0-9]{{3}})+)),([0-9]+)")
DOLLARS = r'(?:US\$|\$|USD|dollars)'
OTHERS = r'(?:€|£|¥|C\$|EUR|GBP|CAD|MXN)'
OTHER_MONEY = re.compile(rf'^-?{OTHERS}\s*(?=[0-9-])|(?<=[0-9])\s*(?:{OTHERS}|pesos|euros)$', re.I)


MARK = rf'(?:{DOLLARS}|{OTHERS}|pesos|euros|%)'
IN_PARENTHESES = re.compile(rf'({MARK}?)\s*\(\s*([^()]*?)\s*\)\s*({MARK}?)', re.I)
AFTER_A_DASH = re.compile(rf'({MARK}?)\s*{DASH}\s*(.*)', re.I)


def number(text, kind):
    """Reads a typed number, or returns its problem."""
    text = UNSEEN.sub('', text).strip()
    below = IN_PARENTHESES.fullmatch(text) or AFTER_A_DASH.fullmatch(text)
    negative = bool(below)
    text = ''.join(below.groups()) if below else text
    if OTHER_MONEY.search(text):
        raise Refused('another-currency')
    if kind.marks == '$':
        text = re.sub(rf'^{DOLLARS}\s*(?=[0-9.])', '', text)
        text = re.sub(rf'\s*{DOLLARS}$', '', text)
    if kind.marks == '%':
        text = re.sub(r'\s*%$', '', text)
    found = POINT.fullmatch(text)
    if not found or not re.search(r'[0-9]', text):
        comma = COMMA.fullmatch(text)
        if comma and negative:
            raise Refused('negative')
        if comma:
            raise Refused('decimal-comma', withPoint=re.sub(r'[^0-9]', '', comma[1]) + '.' + comma[2])
        raise Refused('not-a-number')
    whole, decimals = re.sub(r'[^0-9]', '', found[1]) or '0', found[2] or ''
    value = Fraction(int(whole + decimals), 10 ** len(decimals))
    if negative and value:
        raise Refused('negative')
    if len(decimals.rstrip('0')) > kind.decimals:
        raise Refused('too-many-decimals', decimals=str(kind.decimals))
    if not Fraction(kind.least) <= value <= kind.maximum:
        raise Refused('out-of-range', **kind.range)
    return value


MONTH_NAMES = {
    name: number for names in ('jan feb mar apr may jun jul aug sep oct nov dec', 'ene feb mar abr may jun jul ago set oct nov dic')
    for number, name in enumerate(names.split(), 1)
}
DAY_NAMES = {name: number for names in ('mon tue wed thu fri sat sun', 'lun mar mié jue vie sáb dom') for number, name in enumerate(names.split())}
WEEKDAY = rf"(?:(?P<weekday>{'|'.join(DAY_NAMES)})[a-zéá]*[\s.,]+)?"
MONTH_NAME = rf"(?P<name>{'|'.join(MONTH_NAMES)})[a-z]*"
BETWEEN = r'(?:[-\s.,/]|\b(?:de|del|of)\b)+'
# The last digits are a year: four, or two right after a mark.
YEAR_LAST = r'(?P<year>[0-9]{4}|(?<=[0-9a-z][-/])[0-9]{2})'
DAY_IN_WORDS = [rf'{MONTH_NAME}{BETWEEN}(?P<day>[0-9]{{1,2}})', rf'(?P<day>[0-9]{{1,2}}){BETWEEN}{MONTH_NAME}']
IN_FIGURES = r'(?P<month>[0-9]{1,2})(?P<mark>[-/])(?P<day>[0-9]{1,2})'
DAYS = [re.compile(form) for form in [
    r'(?P<year>[0-9]{4})(?P<mark>[-/])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})',
    rf'{WEEKDAY}{IN_FIGURES}(?P=mark){YEAR_LAST}',
    *(rf'{WEEKDAY}{form}{BETWEEN}{YEAR_LAST}' for form in DAY_IN_WORDS)
]]
WITHOUT_YEAR = re.compile('|'.join(re.sub('[?]P<[a-z]+>', '?:', f'{WEEKDAY}{form}') for form in [IN_FIGURES, *DAY_IN_WORDS]))


def as_typed(text):
    return re.sub(DASH, '-', UNSEEN.sub('', text).strip().lower())


def year_of(digits):
    return int(digits) if len(digits) == 4 else int(digits) + (2000 if int(digits) < 90 else 1900)


def civil_day(text):
    text = as_typed(text)
    found = next((found for form in DAYS if (found := form.fullmatch(text))), None)
    if not found:
        raise Refused('not-a-date', **({'expected': 'year'} if WITHOUT_YEAR.fullmatch(text) else {}))
    part = found.groupdict()
    year, number_of_day = year_of(part['year']), int(part['day'])
    month = MONTH_NAMES[part['name']] if part.get('name') else int(part['month'])
    try:
        day = datetime.date(year, month, number_of_day)
    except ValueError:
        is_day_first = not (part.get('name') or re.match('[0-9]{4}', text)) and month <= 31 and 1 <= number_of_day <= 12 < month
        raise Refused('not-a-date', **({'expected': 'month-first'} if is_day_first else {})) from None
    if part.get('weekday') and DAY_NAMES[part['weekday']] != day.weekday():
        raise Refused('not-a-date', expected='weekday', date=str(day))
    if not FIRST <= day <= LAST:
        raise beyond_the_calendar()
    return day


def beyond_the_calendar():
    return Refused('out-of-range', minimum=str(FIRST), maximum=str(LAST))


def civil_month(text):
    text = as_typed(text)
    found = next((found for form in (
        r'(?P<year>[0-9]{4})[-/](?P<month>[0-9]{1,2})',
        r'(?P<month>[0-9]{1,2})[-/](?P<year>[0-9]{4})',
        rf'{MONTH_NAME}{BETWEEN}{YEAR_LAST}'
    ) if (found := re.fullmatch(form, text))), None)
    if not found:
        raise Refused('not-a-month')
    part = found.groupdict()
    year, month = year_of(part['year']), MONTH_NAMES[part['name']] if part.get('name') else int(part['month'])
    if not 1 <= month <= 12:
        raise Refused('not-a-month')
    if not FIRST.year <= year <= LAST.year:
        raise beyond_the_calendar()
    return f'{year:04}-{month:02}'
