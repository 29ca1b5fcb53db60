"""Lists of executions as people paste them: their lines, cells and headers."""

import re

from typed import AFTER_A_DASH, COMMA, DOLLARS, IN_PARENTHESES, POINT, SPACE

PRICE_COLUMN = 'price|precio|px|vwap|weighted|ponderad|cotización|cotizacion|quote'
SHARES_COLUMN = 'shares|acciones|quantity|qty|cantidad|size|volume|units|unidades|títulos|titulos'


def cells_of(line):
    """What is wrong with a line, or else its two cells."""
    below = IN_PARENTHESES.fullmatch(line) or AFTER_A_DASH.fullmatch(line)
    value = ''.join(below.groups()) if below and '.' not in line else line
    alone = re.fullmatch(rf'{DOLLARS}?\s*(?:{POINT.pattern}|{COMMA.pattern})', value) and re.search(rf"[,']|{SPACE}", line)
    if alone and not re.search('[.].*,', value) and len(re.findall(SPACE, value)) < 2:
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


def places(texts):
    """Where the price is named first, and where the shares are in a text that does not name the price."""
    named = ['price' if re.search(PRICE_COLUMN, text) else 'shares' if re.search(SHARES_COLUMN, text) else '' for text in texts]
    return [named.index(name) if name in named else None for name in ('price', 'shares')]


def order(header):
    """What a header says of the order of its columns: None if it is the right one, or else what is wrong."""
    header = re.sub(rf'^{SPACE}+|[\s,;]+$', '', header.lower())
    bare = re.sub('"[^"]*"', '', header)
    separator = next((mark for mark in '\t;,' if mark in bare), None)
    cells = re.findall(rf'(?:"[^"]*"|[^"{separator}])+|(?<={separator})(?={separator})|^(?={separator})', header) if separator else re.split(' {2,}', header)
    if len(cells) == 1:
        words = re.split(r'[\s,;]+', header)
        price, shares = places(words)
        if (price, shares) == (len(words) - 1, 0):
            return 'swapped-columns'
        is_right = shares is None and price in (None, 0) or price is None and 0 < shares == len(words) - 1 or None not in (price, shares) and price < shares
        return None if is_right else 'unreadable-line'
    price, shares = places(cells)
    if price == 0 and shares is None:
        price, shares = places(re.split(r'[\s,;]+', cells[0]))
        return 'unreadable-line' if None not in (price, shares) and shares < price else None
    if price in (None, 0) and shares in (None, 1):
        return None
    return 'swapped-columns' if len(cells) == 2 else 'unreadable-line'
