"""A second implementation of `quote`: answers requests as the letter, DESIGN.md and README.md say, with `fractions` and QuantLib.

    python tests/differential/oracle.py < requests.jsonl > answers.jsonl

Each line of the input is a list: a plan file of `plans.json`, or of `plans/`, by name, and a request. Each line of the output is
the text that `JSON.stringify` makes of the answer. It computes in other ways than the engine: amounts are fractions, numbers are
read with regular expressions, business days are walked one by one over sets of dates, and the closed days are QuantLib's. The order
of steps and problems is the engine's, which no document gives; and the days on which special closings were announced are in no
library: they are copied from `src/calendar/special.rs`, which cites the press for each.
"""

import datetime
import json
import pathlib
import re
import sys
import unicodedata
from fractions import Fraction

import QuantLib

ROOT = pathlib.Path(__file__).parents[2]
DAY = datetime.timedelta(days=1)
FIRST, LAST = datetime.date(1990, 1, 1), datetime.date(2100, 12, 31)
CENT = Fraction(1, 100)

ANNOUNCED = {
    '1994-04-27': '1994-04-25',
    '2001-09-11': '2001-09-11', '2001-09-12': '2001-09-11', '2001-09-13': '2001-09-12', '2001-09-14': '2001-09-13',
    '2004-06-11': '2004-06-07', '2007-01-02': '2006-12-29', '2012-10-29': '2012-10-28', '2012-10-30': '2012-10-29',
    '2018-12-05': '2018-12-01', '2025-01-09': '2024-12-30',
}
KNOWN_THROUGH = datetime.date(2026, 9, 30)
OTHER = {'nyse': 'federal-reserve', 'federal-reserve': 'nyse'}


# Plans

def merged(file, changes):
    """The file with some values changed; what is None goes."""
    if not isinstance(changes, dict) or not isinstance(file, dict):
        return changes
    result = {**file, **{key: merged(file.get(key), change) for key, change in changes.items()}}
    return {key: value for key, value in result.items() if value is not None}


def read_json(path):
    return json.loads(path.read_text())


PLANS = {path.stem: read_json(path) for path in (ROOT / 'plans').glob('*.json') if 'schema' not in path.name}
for name, variant in read_json(pathlib.Path(__file__).with_name('plans.json')).items():
    PLANS[name] = merged(PLANS[variant['from']], variant['changes'])


# The calendar

def closed_days(quantlib):
    # QuantLib ends no later than we do, and knows one day more than LAST at most.
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
        """The day so long before another: business days, or days of any kind and then back to a business day."""
        if isinstance(lead, dict):
            day -= lead['days'] * DAY
            return day if self.is_open(day) else self.step(day, -1)
        return self.add(day, -lead)

    def count(self, start, end):
        """Business days after the start, up to and including the end; negative if the end comes first."""
        if end < start:
            return -self.count(end, start)
        return sum(self.is_open(start + n * DAY) for n in range(1, (end - start).days + 1))


# Numbers as text

def plain(value, decimals=None):
    """A decimal with so many decimals, or with as few as it has."""
    places = 0
    while (value * 10 ** places).denominator != 1:
        places += 1
    places = places if decimals is None else decimals
    digits = str(int(value * 10 ** places)).rjust(places + 1, '0')
    return f'{digits[:-places]}.{digits[-places:]}' if places else digits


def dollars(value):
    """Dollars, and as many decimals as they have, two at least."""
    text = plain(value)
    return plain(value, 2) if '.' not in text or len(text.split('.')[1]) < 2 else text


def ratio(value):
    return f'{value.numerator}/{value.denominator}'


def rounded(value, decimals, way):
    scaled = value * 10 ** decimals
    below = scaled.numerator // scaled.denominator
    rest = scaled - below
    up = {'down': False, 'half-up': rest >= Fraction(1, 2), 'half-even': rest > Fraction(1, 2) or (rest == Fraction(1, 2) and below % 2)}
    return Fraction(below + bool(up[way]), 10 ** decimals)


class Refused(Exception):
    def __init__(self, code, **values):
        super().__init__(code)
        self.code, self.values = code, values


class Kind:
    """What a number may be, and which marks may stand beside it."""

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

# Marks without a shape (Cf, but for those that stand under digits) and spaces (Zs), as Unicode has them.
BASIC = [chr(code) for code in range(0x10000)]
UNSEEN = re.compile('[%s]' % ''.join(mark for mark in BASIC if unicodedata.category(mark) == 'Cf' and unicodedata.bidirectional(mark) != 'AN'))
SPACE = '[%s]' % ''.join(mark for mark in BASIC if unicodedata.category(mark) == 'Zs')
DASH = '[-\u2010-\u2015\u2212\ufe63\uff0d]'
THOUSANDS = rf"(?:[0-9]+|[0-9]{{1,3}}(?:(?:,[0-9]{{3}})+|(?:{SPACE}[0-9]{{3}})+|(?:['’][0-9]{{3}})+))"
POINT = re.compile(rf'({THOUSANDS}?)(?:\.([0-9]*))?')
# Decimals behind a comma; what cuts off thousands is anything else then.
COMMA = re.compile(rf"([0-9]+|[0-9]{{1,3}}(?:(?:\.[0-9]{{3}})+|(?:{SPACE}[0-9]{{3}})+|(?:['’][0-9]{{3}})+)),([0-9]+)")
DOLLARS = r'(?:US\$|\$|USD|dollars)'
OTHERS = r'(?:€|£|¥|C\$|EUR|GBP|CAD|MXN)'
OTHER_MONEY = re.compile(rf'^-?{OTHERS}\s*(?=[0-9-])|(?<=[0-9])\s*(?:{OTHERS}|pesos|euros)$', re.I)


MARK = rf'(?:{DOLLARS}|{OTHERS}|pesos|euros|%)'
IN_PARENTHESES = re.compile(rf'({MARK}?)\s*\(\s*([^()]*?)\s*\)\s*({MARK}?)', re.I)
AFTER_A_DASH = re.compile(rf'({MARK}?)\s*{DASH}\s*(.*)', re.I)


def number(text, kind):
    """Reads a number as people write it, or says what is wrong with it."""
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


NAMES = {
    'date': r'^(?:day|d[ií]a)$|^(?:date|fecha)|(?:date|fecha)$',
    'price': r'^(?:price|precio|px|vwap|cotiz|quote|close|cierre)|(?:price|precio|px|vwap|quote|close|cierre)$',
    'shares': r'^(?:shares|acciones|quantity|qty|cantidad|size|volume|volumen|units|unidades)|(?:shares|acciones|quantity|qty|cantidad|size|volume|volumen|units|unidades|tulos)$',
    'amount': r'^(?:amount|importe|monto|dollars|payment|pago)|(?:amount|importe|monto|dollars|payment|pago)$'
}


def cells_of(line, comma_is_clear=False):
    """What is wrong with a line, or else its two cells; the comma of a header makes that of a line clear."""
    below = IN_PARENTHESES.fullmatch(line) or AFTER_A_DASH.fullmatch(line)
    value = ''.join(below.groups()) if below and '.' not in line else line
    alone = re.fullmatch(rf'{DOLLARS}?\s*(?:{POINT.pattern}|{COMMA.pattern})', value) and re.search(rf"[,']|{SPACE}", line)
    is_clear = comma_is_clear and ',' in re.sub('"[^"]*"', '', line)
    if alone and not is_clear and not re.search('[.].*,', value) and len(re.findall(SPACE, value)) < 2:
        return 'may-be-one-number', []
    separator = next((marks for marks in (';\t', ',', ' ', SPACE[1:-1]) if re.search(f'[{marks}]', re.sub('"[^"]*"', '', line))), None)
    if not separator:
        return 'unreadable-line', []
    cells = [quoted or bare for quoted, bare in re.findall(rf'\s*(?:"([^"]*)"|([^"{separator}]*?))\s*(?:[{separator}]|$)', line)]
    cells = [cell for cell in cells if cell] if ' ' in separator else cells
    while len(cells) > 2 and not cells[-1]:
        cells.pop()
    inner = separator == ',' and '"' not in line and any(re.search(f'[0-9]{SPACE}+[0-9]', cell) for cell in cells)
    return ('unreadable-line' if len(cells) != 2 or inner or line.count('"') % 2 else None), cells


def kind_of(header):
    """What a column is: its name begins or ends a word, and the first word decides."""
    words = re.findall(r'[^\W_]+', re.sub(r'([a-zà-ÿ])([A-ZÀ-Þ])', r'\1 \2', header).lower())
    if any(re.search(NAMES['date'], word) for word in words):
        return 'date'
    if any(re.match('weighted|ponderad', word) for word in words):
        return 'price'
    return next((kind for word in words for kind in ('price', 'shares', 'amount') if re.search(NAMES[kind], word)), '')


def columns(header, first):
    """How a header divides its lines, and where price and shares are in them; or else the column that is not clear."""
    header = re.sub(rf'^{SPACE}+|[\s,;]+$', '', header)
    bare = re.sub('"[^"]*"', '', header)
    separator = next((mark for mark in '\t;,' if mark in bare), None)
    if separator:
        cells = re.findall(rf'(?:"[^"]*"|[^"{separator}])+|(?<={separator})(?={separator})|^(?={separator})', header)
    else:
        separator = '  ' if '  ' in header else ' '
        cells = re.split(' {2,}' if separator == '  ' else r'\s', header)
    kinds = [kind_of(cell) for cell in cells]
    at = [kinds.index(kind) if kind in kinds else None for kind in ('price', 'shares')]
    missing = {'column': 'price' if at[0] is None else 'shares'}
    if separator == ' ' and len(cells) > 2 and len(first.split()) != len(cells):
        last = len(cells) - 1
        is_right = at in ([None, None], [0, None], [None, last]) or None not in at and at[0] < at[1]
        if not is_right and at != [last, 0]:
            return missing
        return {'separator': ' ', 'width': 2, 'at': (0, 1) if is_right else (1, 0), 'named': None not in at}
    if None not in at:
        return {'separator': separator, 'width': len(cells), 'at': tuple(at), 'named': True}
    natural = at == [0, None] and kinds[1:] in ([], ['']) or at == [None, 1] and kinds[0] == '' and len(cells) == 2
    unnamed = len(cells) <= 2 and not any(kinds)
    return {'separator': separator, 'width': 2, 'at': (0, 1), 'named': False} if natural or unnamed else missing


def is_note(line, separator):
    """Words below a list: in one cell, or without a digit where spaces separate cells."""
    if not re.match(r'[\s,;"]*[^\W\d_]', line) or re.match(rf'[a-z]{{3,}}{BETWEEN}[0-9]', line.lower()):
        return False
    if separator.startswith(' '):
        return not re.search('[0-9\t;,]', line)
    return sum(bool(cell.strip(' \t;,')) for cell in line.split(separator)) == 1


def looks_swapped(rows):
    """Whole numbers, some over 100, before numbers with cents."""
    whole = [re.sub('[^0-9.]', '', one) for one, _ in rows]
    return (
        all('.' not in one for one, _ in rows) and any(re.fullmatch(r'[0-9]+', one) and int(one) > 100 for one in whole)
        and any(re.search(r'[.][^.]{2,4}$', other) for _, other in rows)
    )


# The answer

UNUSABLE = object()  # something was given that cannot be used


class Asked:
    """One question: the plan, what was read, and the steps and problems so far."""

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
        """A term of the plan; if nobody published it, a step says so, once."""
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
        self.sent = self.given(payment.get('sentThisMonth'), 'payment.sentThisMonth', number, MONEY)
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
        closures = [self.given(day, f'month.closures[{n}]', civil_day) for n, day in enumerate(month.get('closures') or [])]
        self.price = self.given(market.get('price'), 'market.price', number, PRICE)
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

    def read_fills(self, fills):
        """Price and shares of each execution; from text, a line each."""
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
        """The cells of each line that has them, with its place; refuses the others on the way."""
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
        read = [(index, *self.split(lines[index], layout)) for index in filled]
        rows = [cells for _, code, cells in read if not code]
        if not layout['named'] and len(rows) == len(read) and looks_swapped(rows):
            self.refuse('market.fills', 'swapped-columns', line=str(filled[0] + 1))
            return
        for index, code, cells in read:
            if code:
                self.refuse(f'market.fills[{index}]', code, line=str(index + 1))
            else:
                yield index, dict(zip(('price', 'shares'), cells))

    @staticmethod
    def split(line, layout):
        if layout['width'] == 2:
            code, cells = cells_of(line, layout['named'] and layout['separator'] == ',')
        else:
            mark = layout['separator']
            cells = re.split(' {2,}' if mark == '  ' else r'\s+' if mark == ' ' else mark, line)
            is_short = len(cells) < layout['width'] and mark not in ';\t'
            is_long = any(re.search('[0-9]', cell) for cell in cells[layout['width']:])
            code = 'unreadable-line' if is_short or is_long else None
            cells = [cell.strip().strip('"') for cell in cells + [''] * layout['width']]
        return code, [] if code else [cells[at] for at in layout['at']]

    # L0, L5: the plan

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
            # The last day of a period may lie past the plan's: its first day decides.
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

    # The dividend

    def answer_dividend(self):
        """How much of a dividend buys shares, which is the amount from then on; none of it while that cannot be told."""
        held = (self.shares_held, self.per_share)
        on_shares = UNUSABLE not in held and None not in held
        if not self.is_dividend:
            return None
        if not on_shares and self.reinvested is None and isinstance(self.amount, Fraction):
            return {'amount': plain(self.amount, 2), 'reinvested': plain(self.amount, 2), 'paidOut': '0.00'}
        answer = self.work_out_dividend(on_shares)
        if answer:
            self.amount = Fraction(answer['reinvested'])
        elif self.amount is not None:
            self.amount = UNUSABLE
        return answer

    def work_out_dividend(self, on_shares):
        if self.reinvested is UNUSABLE:
            return None
        if on_shares and self.amount is not None:
            self.refuse('payment.amount', 'amount-and-shares-held')
            return None
        if not on_shares and not isinstance(self.amount, Fraction):
            return None
        cents = self.term('dividend', 'dividends.cents')
        if cents is None:
            return None
        part = Fraction(100) if self.reinvested is None else self.reinvested
        least = self.plan['dividends'].get('leastReinvested')
        if least and 0 < part < Fraction(least['value']):
            self.refuse('payment.reinvested', 'below-least-reinvested', least.get('clause'), minimum=plain(Fraction(least['value'])))
        if on_shares:
            whole = rounded(self.shares_held * self.per_share, 2, cents['value'])
            if whole > MONEY.maximum:
                self.refuse('payment.sharesHeld', 'dividend-too-large', maximum='1000000000')
                return None
            held = {'sharesHeld': plain(self.shares_held), 'dividendPerShare': dollars(self.per_share), 'rounding': cents['value']}
            self.step('dividend', 'dividend-amount', held, plain(whole, 2), cents)
        else:
            whole = self.amount
        reinvested = rounded(whole * part / 100, 2, cents['value'])
        answer = {'amount': plain(whole, 2), 'reinvested': plain(reinvested, 2), 'paidOut': plain(whole - reinvested, 2)}
        parts = {'amount': answer['amount'], 'part': plain(part), 'paidOut': answer['paidOut'], 'rounding': cents['value']}
        self.step('dividend', 'dividend-reinvested', parts, answer['reinvested'], least, cents)
        return answer

    # L4: limits

    def minimum(self):
        return self.term('limits', 'limits.existingMinimum' if self.participant == 'existing' else 'limits.newMinimum')

    def answer_limits(self):
        self.per = {'per': self.plan.get('limits', {}).get('per', {}).get('value', 'month')}
        # Only of "per month" is there another reading: that each payment of the month is limited by itself.
        self.per_month = 'limits-per-month' if self.per['per'] == 'month' else None
        if self.is_dividend:
            return None
        limits = dict.fromkeys(('minimum', 'maximum', 'remaining', 'leastNow'))
        minimum = self.minimum() if self.participant else None
        if minimum:
            limits['minimum'] = plain(Fraction(minimum['value']), 2)
            self.step('limits', 'minimum', {'participant': self.participant, **self.per}, limits['minimum'], minimum)
        maximum = self.term('limits', 'limits.maximum')
        if maximum:
            limits['maximum'] = plain(Fraction(maximum['value']), 2)
            self.step('limits', 'maximum', self.per, limits['maximum'], maximum)
        if self.sent is UNUSABLE:
            return limits
        sent = self.sent or Fraction(0)
        if maximum:
            limits['remaining'] = plain(max(Fraction(maximum['value']) - sent, Fraction(0)), 2)
            inputs = {'maximum': limits['maximum'], 'sentThisMonth': plain(sent, 2), **self.per}
            self.step('limits', 'remaining', inputs, limits['remaining'], maximum, reading=self.per_month)
        if minimum:
            limits['leastNow'] = plain(max(Fraction(minimum['value']) - sent, CENT), 2)
        return limits

    def is_suspended(self, feature):
        term = self.plan.get('suspended')
        by_plan = term if term and feature in term['value'] else None
        if feature not in self.suspended and not by_plan:
            return False
        until = 'month' if feature in self.suspended else 'further-notice'
        self.step('limits', 'suspended', {'feature': feature, 'for': until}, 'suspended', by_plan)
        return True

    def verdict(self):
        """What the limits say, and the tier: `within`, a status, or None while that is open."""
        if self.is_suspended('dividends' if self.is_dividend else 'optional-cash'):
            return 'suspended', None
        if not self.is_dividend and self.participant == 'new' and self.is_suspended('new-investors'):
            return 'suspended', None
        if not isinstance(self.amount, Fraction) or self.sent is UNUSABLE:
            return None, None
        if self.is_dividend:
            maximum = self.plan.get('limits', {}).get('maximum')
            self.step('limits', 'dividend', {'amount': self.dividend['amount']}, 'no-limits', maximum, reading='dividend-no-limits')
            takes = self.plan.get('discounts', {}).get('dividends', {})
            return 'within', takes.get('value', 'standard')
        maximum = self.term('limits', 'limits.maximum')
        if maximum is None:
            return None, None
        sent = self.sent or Fraction(0)
        most, total = Fraction(maximum['value']), self.amount + sent
        inputs = {'amount': plain(self.amount, 2), 'sentThisMonth': plain(sent, 2), **self.per}
        self.step('limits', 'month-total', inputs, plain(total, 2), maximum, reading=self.per_month)
        tier = 'standard' if total <= most else 'pre-approved' if self.approved else None
        inputs = {'total': plain(total, 2), 'maximum': plain(most, 2), 'approved': 'yes' if self.approved else 'no', **self.per}
        self.step('limits', 'tier', inputs, tier or 'needs-approval', maximum, reading='maximum-inclusive')
        # Whatever is over the maximum is a pre-approved payment, or would be: without any there is nothing to approve.
        if total > most and self.is_suspended('pre-approved'):
            return 'suspended', None
        if tier is None:
            values = {'maximum': plain(most, 2), 'total': plain(total, 2), 'remaining': plain(max(most - sent, Fraction(0)), 2)}
            self.refuse('payment.amount', 'needs-approval', maximum.get('clause'), **values, **self.per)
            return 'needs-approval', None
        minimum = self.minimum() if self.participant else None
        if minimum is None:
            return None, tier
        least = Fraction(minimum['value'])
        inputs = {'total': plain(total, 2), 'minimum': plain(least, 2), **self.per}
        self.step('limits', 'minimum-check', inputs, 'met' if total >= least else 'not-met', minimum, reading=self.per_month)
        if total >= least:
            return 'within', tier
        values = {
            'minimum': plain(least, 2), 'total': plain(total, 2), 'leastNow': plain(max(least - sent, CENT), 2),
            'participant': self.participant, **self.per
        }
        self.refuse('payment.amount', 'below-minimum', minimum.get('clause'), **values)
        return 'below-minimum', 'standard'

    # L1: due dates

    def target(self, verdict, tier):
        """The day that the payment is counted from: its tier's, or while that is open whichever is given."""
        standard = ('month.investmentDate', 'investment-date', 'dueDates.standard', self.investment_date)
        period = ('month.investmentPeriod.start', 'investment-period-start', 'dueDates.preApproved', self.start)
        if verdict == 'suspended':
            return None
        if tier is None:
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
            'otherCalendar': other and {'calendar': OTHER[calendar['value']], 'date': str(other)}
        }

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
            # Once it has passed, to the first business day on which the payment could still be processed.
            day = self.calendar.step(self.as_of, 1) if passed and not self.calendar.is_open(self.as_of) else self.as_of
            left = self.calendar.count(day, due)
        except OutOfRange:
            return self.too_far('asOf')
        self.step('due', 'business-days-left', {'asOf': str(self.as_of), 'due': str(due)}, str(left), calendar)
        if passed:
            self.refuse('asOf', 'past-due', lead.get('clause'), due=str(due))
        return left

    # L2, L3: prices

    def basis(self):
        return self.term('market', 'marketPrice.openMarket' if self.source == 'open-market' else 'marketPrice.direct')

    def shown(self, part, rule, terms, exact):
        value = rounded(exact, terms['decimals']['value'], terms['rounding']['value'])
        text = plain(value, terms['decimals']['value'])
        inputs = {'exact': ratio(exact), 'decimals': str(terms['decimals']['value']), 'rounding': terms['rounding']['value']}
        self.step(part, rule, inputs, text, terms['decimals'], terms['rounding'])
        return value, text

    def answer_market(self):
        if UNUSABLE in (self.price, self.fills) or self.price is None and self.fills is None:
            return None
        basis = self.basis()
        inputs = {'source': self.source} if self.source else {}
        prices = basis and basis['value']
        several = isinstance(prices, dict)
        if self.source and basis:
            inputs['prices'] = ', '.join(prices.get('highestOf', [prices.get('averageOf')])) if several else prices
            if several and 'days' in prices:
                inputs['tradingDays'] = str(prices['days'])
        if self.fills is None:
            self.market = self.price
            self.step('market', 'market-price-given', inputs, ratio(self.market), basis)
        else:
            if basis and prices not in ('vwap-of-purchase-day', 'average-price-paid'):
                self.refuse('market.fills', 'fills-not-the-price', basis.get('clause'))
                return None
            value, shares = sum(price * count for price, count in self.fills), sum(count for _, count in self.fills)
            self.market = value / shares
            inputs |= {'fills': str(len(self.fills)), 'value': dollars(value), 'shares': plain(shares)}
            self.step('market', 'market-price-average', inputs, ratio(self.market), basis)
        _, text = self.shown('market', 'price-display', self.plan['displayedPrices'], self.market)
        return {'price': text, 'exact': ratio(self.market)}

    def answer_discount(self, tier):
        bands = {'standard': 'discounts.standard', 'pre-approved': 'discounts.preApproved'}
        discounts = self.plan.get('discounts', {})
        dividends = discounts.get('dividends')
        fixed = {name: band['minimum'] == band['maximum'] for name, band in discounts.items() if 'minimum' in band}
        # A discount that is announced although the plan fixes that of payments is for dividends, if theirs is not fixed.
        only_dividends = fixed.get('standard') and fixed.get('dividends') is False
        # While the tier is open, the terms that need no approval are the ones to show.
        tier = tier or 'standard'
        own = None
        if self.is_dividend:
            if self.term('discount', 'discounts.dividends') is None:
                return None
            tier = dividends.get('value', 'standard')
            own = dividends if 'minimum' in dividends else None
        band = own or self.term('discount', bands[tier])
        if self.is_dividend and self.for_dividends is not None:
            announced = 'dividends'
        elif own and fixed['dividends'] or not own and tier == 'standard' and only_dividends:
            announced = None
        else:
            announced = tier
        judged = {
            'standard': None if only_dividends else discounts.get('standard'),
            'pre-approved': discounts.get('preApproved'),
            'dividends': dividends and (dividends if 'minimum' in dividends else discounts.get(bands[dividends['value']].split('.')[1]))
        }
        given = {**self.discounts, 'dividends': self.for_dividends}
        usable = {of: self.in_band(of, given[of], band if of == announced else judged[of]) for of in given}
        if announced and not usable[announced]:
            return None
        percent = given[announced] if announced else None
        for_company_shares = discounts.get('shares')
        reading, source = None, band
        if for_company_shares and for_company_shares['value'] == 'company-issued' and self.source == 'open-market':
            percent, reading, source = None, 'discount-on-company-shares-only', for_company_shares
        elif percent is not None:
            reading = 'dividend-standard-discount' if self.is_dividend and announced == 'standard' and not own else None
        elif band and band['minimum'] == band['maximum']:
            percent, reading = Fraction(band['minimum']) or None, 'fixed-discount'
        else:
            reading = 'no-discount-given'
        if for_company_shares and for_company_shares['value'] == 'company-issued' and not self.source and percent is not None:
            reading = 'company-shares-supposed'
        ends = {key: plain(Fraction(band[key])) for key in ('minimum', 'maximum')} if band else {}
        text = plain(percent or Fraction(0))
        shared = dividends and dividends.get('value') == tier
        kinds = 'dividends' if own else 'payments-and-dividends' if shared else 'payments'
        inputs = {'tier': tier, 'for': kinds, **self.per, **ends}
        self.step('discount', 'no-discount' if percent is None else 'discount', inputs, text, source, reading=reading)
        self.percent = percent or Fraction(0)
        return {'percent': text, 'minimum': ends.get('minimum'), 'maximum': ends.get('maximum')}

    def in_band(self, of, given, band):
        if given is UNUSABLE:
            return False
        if given is None or band is None or Fraction(band['minimum']) <= given <= Fraction(band['maximum']):
            return True
        field = {'standard': 'discount', 'pre-approved': 'preApprovedDiscount', 'dividends': 'dividendDiscount'}[of]
        ends = {key: plain(Fraction(band[key])) for key in ('minimum', 'maximum')}
        self.refuse(f'month.{field}', 'outside-band', band.get('clause'), **ends)
        return False

    def answer_purchase(self, allowed):
        basis = self.basis()
        exact = self.market * (100 - self.percent) / 100
        inputs = {'marketPrice': ratio(self.market), 'discount': plain(self.percent)}
        self.step('purchase', 'purchase-price', inputs, ratio(exact), basis)
        if 'purchasePrice' in self.plan:
            exact, _ = self.shown('purchase', 'price-rounded', self.plan['purchasePrice'], exact)
        _, text = self.shown('purchase', 'price-display', self.plan['displayedPrices'], exact)
        answer = {'price': text, 'exact': ratio(exact), 'shares': None, 'saving': None, 'marketValue': None}
        terms = self.term('purchase', 'shares') if allowed and isinstance(self.amount, Fraction) else None
        if terms and not exact:
            self.refuse('payment.amount', 'price-is-zero')
        elif terms:
            decimals, way = terms['decimals'], terms['rounding']
            shares = rounded(self.amount / exact, decimals['value'], way['value'])
            answer['shares'] = plain(shares, decimals['value'])
            inputs = {
                'amount': plain(self.amount, 2), 'price': ratio(exact), 'decimals': str(decimals['value']), 'rounding': way['value']
            }
            once = None if 'purchasePrice' in self.plan else 'rounded-once'
            self.step('purchase', 'shares', inputs, answer['shares'], decimals, way, reading=once)
            saving = max(self.market - exact, Fraction(0)) * shares
            answer['saving'] = plain(rounded(saving, 2, 'half-even'), 2)
            answer['marketValue'] = plain(rounded(self.market * shares, 2, 'half-even'), 2)
            inputs = {'shares': answer['shares'], 'marketPrice': ratio(self.market), 'purchasePrice': ratio(exact)}
            self.step('purchase', 'saving', inputs, answer['saving'])
        if self.plan.get('fees', {}).get('items'):
            self.step('purchase', 'fees-apart', {}, 'left-out')
        return answer

    # The whole

    def status(self, verdict, tier):
        if verdict in ('suspended', 'below-minimum', 'needs-approval'):
            return verdict
        theirs = {'standard': ('month.preApprovedDiscount', 'month.investmentPeriod', 'month.thresholdPrice'),
                  'pre-approved': ('month.discount', 'month.investmentDate')}
        apart = theirs.get('standard' if self.is_dividend else tier, ())
        dividends = self.plan.get('discounts', {}).get('dividends', {})
        is_fixed = 'minimum' in dividends and dividends['minimum'] == dividends['maximum']
        if self.is_dividend and (self.for_dividends is not None or is_fixed):
            apart += ('month.discount', 'month.preApprovedDiscount')
        if not self.is_dividend:
            apart += ('payment.sharesHeld', 'payment.reinvested', 'month.dividend')
        wrong = [problem['code'] for problem in self.problems if not problem['field'].startswith(apart)]
        forbidding = {'outside-plan', 'outside-band', 'past-due', 'not-a-business-day', 'below-least-reinvested'}
        if forbidding & set(wrong):
            return 'refused'
        return 'accepted' if verdict == 'within' and not wrong else 'incomplete'

    def quote(self):
        self.judge_days()
        typed = list(self.problems)
        self.dividend = dividend = self.answer_dividend()
        limits = self.answer_limits()
        verdict, tier = self.verdict()
        target = self.target(verdict, tier)
        decisive = self.target(None, None) if verdict == 'suspended' else target
        if 'effectiveUntil' in self.plan and decisive and not self.is_covered(decisive[-1]):
            # The file says nothing of a day outside its own.
            parts = ('tier', 'limits', 'dividend', 'due', 'market', 'discount', 'purchase')
            steps = [step for step in self.steps if step['part'] == 'plan']
            return {
                'status': 'refused', 'edition': self.plan['id'], **dict.fromkeys(parts), 'steps': steps, 'problems': typed
            }
        covered = target is None or self.is_covered(target[-1])
        due = self.answer_due(target if covered else None)
        market = self.answer_market()
        discount = self.answer_discount(tier)
        allowed = verdict == 'within' and self.status(verdict, tier) != 'refused'
        purchase = self.answer_purchase(allowed) if market and discount and covered else None
        return {
            'status': self.status(verdict, tier), 'edition': self.plan['id'], 'tier': tier, 'limits': limits, 'dividend': dividend,
            'due': due, 'market': market, 'discount': discount, 'purchase': purchase, 'steps': self.steps, 'problems': self.problems
        }


def answer(plan, request):
    """The answer, as the text that JSON.stringify would make of it."""
    return json.dumps(Asked(PLANS[plan], request).quote(), ensure_ascii=False, separators=(',', ':'))


if __name__ == '__main__':
    for line in sys.stdin:
        print(answer(*json.loads(line)))
