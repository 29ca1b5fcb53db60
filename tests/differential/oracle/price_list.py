"""The price at each step of the discount band."""

from fractions import Fraction

from quote import Asked
from values import plain


def price_list(plan, request):
    ask = Asked(plan, {key: value for key, value in request.items() if key != 'step'})
    quote = ask.quote()
    if not quote['purchase']:
        return {'tier': quote['tier'], 'rows': []}
    step, announced = Fraction(request.get('step', '0.5')), ask.announced
    ends = quote['discount']['minimum'], quote['discount']['maximum']
    if announced is None and ends[0] is not None and ends[0] == ends[1]:
        announced = Fraction(ends[0])
    percents = {ask.percent}
    if ask.banded:
        least, most = (Fraction(quote['discount'][end]) for end in ('minimum', 'maximum'))
        percents = {least + n * step for n in range(int((most - least) / step) + 1)} | {most}
        percents |= {announced} - {None}
    rows, charge = [], ask.charge(ask.amount) if quote['purchase']['shares'] is not None else None
    for percent in sorted(percents):
        ask.percent = percent
        bought = ask.answer_purchase(charge)
        row = {key: bought[key] for key in ('price', 'exact', 'shares', 'saving')}
        rows.append({'discount': plain(percent), 'announced': percent == announced, **row})
    return {'tier': quote['tier'], 'rows': rows}
