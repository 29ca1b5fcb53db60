"""Several payments, and the payment for a number of shares."""

from fractions import Fraction

from quote import Asked
from typed import MONEY, SHARES, civil_day, number
from values import CENT, plain, rounded

ENOUGH = MONEY.maximum


def payments(plan, request):
    """The payments of a list without mistakes, by date, each judged after those that count before it."""
    listed = list(enumerate(request['payments']))
    dated = sorted((item for item in listed if item[1].get('date')), key=lambda item: civil_day(item[1]['date']))
    shared = {key: value for key, value in request.items() if key in ('participant', 'month', 'market', 'knownOn')}
    sent = {key: Fraction(number(request[key], MONEY)) for key in request if key.startswith('sentThis')}
    sent.setdefault('sentThisMonth', Fraction(0))
    accepted, rows = False, []
    for index, payment in dated + [item for item in listed if not item[1].get('date')]:
        texts = {key: plain(value, 2) for key, value in sent.items()}
        asked = {**shared, 'payment': {'amount': payment['amount'], 'approved': request.get('approved'), 'method': request.get('method'), **texts}, 'asOf': payment.get('date')}
        becomes = plan.get('limits', {}).get('existingAfterFirstPurchase', {}).get('value')
        if accepted and becomes and asked['participant'] == 'new':
            asked['participant'] = 'existing'
        ask = Asked(plan, asked)
        ask.enrols = not accepted
        quote = ask.quote()
        # A payment that is too small counts, unless each payment has to be great enough by itself.
        too_small = quote['status'] == 'below-minimum' and ask.minimum_period == 'payment'
        is_late = 'past-due' in [problem['code'] for problem in quote['problems']]
        if not (too_small or is_late or quote['status'] in ('suspended', 'needs-approval')):
            sent = {key: value + ask.amount for key, value in sent.items()}
        accepted = accepted or quote['status'] == 'accepted'
        texts = {key: plain(value, 2) for key, value in sent.items()}
        after = Asked(plan, {**asked, 'payment': {'method': request.get('method'), **texts}}).quote()['limits']
        rows.append({'index': index, 'participant': asked['participant'], 'remaining': after['remaining'] if quote['limits'] and after else None, 'quote': quote})
    return {'payments': rows}


def payment_for_shares(plan, request):
    """The smallest payment whose credited shares reach a number, tier by tier, found by halving."""
    wanted = number(request['shares'], SHARES)
    rest = {key: value for key, value in request.items() if key != 'shares'}
    payment = {key: value for key, value in (rest.get('payment') or {}).items() if key not in ('amount', 'sharesHeld', 'reinvested')}

    def asked(cents, plan=plan, rest=rest):
        return Asked(plan, {**rest, 'payment': {**payment, 'amount': plain(cents * CENT, 2)}})

    # Prices are the same while payments are suspended.
    open_plan = {key: term for key, term in plan.items() if key != 'suspended'}
    open_month = {key: value for key, value in (rest.get('month') or {}).items() if key != 'suspended'}

    def reaches(cents):
        ask = asked(cents, open_plan, {**rest, 'month': open_month})
        ask.quote()
        bought = ask.would_buy()
        return bought is not None and bought >= wanted

    most = int(ENOUGH / CENT)
    ask = asked(1)
    ask.quote()
    layers = [] if ask.is_dividend else ask.layers()
    within = min((int(layer.left / CENT) for layer in layers), default=most)
    for first, last in ((1, min(within, most)), (max(within, 0) + 1, most)):
        if first > last or not reaches(last):
            continue
        while first < last:
            middle = (first + last) // 2
            first, last = (first, middle) if reaches(middle) else (middle + 1, last)
        return {'payment': plain(first * CENT, 2), 'quote': asked(first).quote()}
    return {'payment': None}
