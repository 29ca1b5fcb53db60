"""Numbers as the engine writes them, and its ways of rounding."""

from fractions import Fraction

CENT = Fraction(1, 100)


def plain(value, decimals=None):
    """Writes a decimal with these decimals, or without trailing zeros."""
    places = 0
    while (value * 10 ** places).denominator != 1:
        places += 1
    places = places if decimals is None else decimals
    digits = str(int(value * 10 ** places)).rjust(places + 1, '0')
    return f'{digits[:-places]}.{digits[-places:]}' if places else digits


def dollars(value):
    """Writes dollars with all their decimals, at least two."""
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
