"""Reads pasted lists of executions: lines, cells and headers."""

import re

from typed import AFTER_A_DASH, BETWEEN, COMMA, DOLLARS, IN_PARENTHESES, POINT, SPACE

NAMES = {
    'date': r'^(?:day|d[ií]a)$|^(?:date|fecha)|(?:date|fecha)$',
    'price': r'^(?:price|precio|px|vwap|cotiz|quote|close|cierre)|(?:price|precio|px|vwap|quote|close|cierre)$',
    'shares': r'^(?:shares|acciones|quantity|qty|cantidad|size|volume|volumen|units|unidades)|(?:shares|acciones|quantity|qty|cantidad|size|volume|volumen|units|unidades|tulos)$',
    'amount': r'^(?:amount|importe|monto|dollars|payment|pago)|(?:amount|importe|monto|dollars|payment|pago)$'
}


def cells_of(line, comma_is_clear=False):
    """Returns the problem of a line, or its two cells; a comma in the header settles commas in lines."""
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
    """Returns the kind of a column: its name begins or ends a word, and the first word decides."""
    words = re.findall(r'[^\W_]+', re.sub(r'([a-zà-ÿ])([A-ZÀ-Þ])', r'\1 \2', header).lower())
    if any(re.search(NAMES['date'], word) for word in words):
        return 'date'
    if any(re.match('weighted|ponderad', word) for word in words):
        return 'price'
    return next((kind for word in words for kind in ('price', 'shares', 'amount') if re.search(NAMES[kind], word)), '')


def columns(header, first):
    """Returns the separator of a header and the columns of price and shares, or the unclear column."""
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
    """Returns true for a note below a list: one cell, or no digit if spaces separate cells."""
    if not re.match(r'[\s,;"]*[^\W\d_]', line) or re.match(rf'[a-z]{{3,}}{BETWEEN}[0-9]', line.lower()):
        return False
    if separator.startswith(' '):
        return not re.search('[0-9\t;,]', line)
    return sum(bool(cell.strip(' \t;,')) for cell in line.split(separator)) == 1


def looks_swapped(rows):
    """Returns true for whole numbers, some over 100, before numbers with cents."""
    whole = [re.sub('[^0-9.]', '', one) for one, _ in rows]
    return (
        all('.' not in one for one, _ in rows) and any(re.fullmatch(r'[0-9]+', one) and int(one) > 100 for one in whole)
        and any(re.search(r'[.][^.]{2,4}$', other) for _, other in rows)
    )


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
