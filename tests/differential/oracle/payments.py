"""Several payments, and the payment for a number of shares."""

import itertools
from fractions import Fraction

from limits import PERIODS
from quote import Asked
from typed import MONEY, SHARES, civil_day, number
from values import CENT, plain, rounded

ENOUGH = MONEY.maximum


def payments(plan, request):
    """Judges the payments of a list without mistakes by date, each after those that count before it."""
    listed = list(enumerate(request['payments']))
    dated = sorted((item for item in listed if item[1].get('date')), key=lambda item: civil_day(item[1]['date']))
    shared = {key: value for key, value in request.items() if key in ('participant', 'month', 'market', 'knownOn')}
    sent = {key: Fraction(number(request[key], MONEY)) for key in request if key.startswith('sentThis')}
    sent.setdefault('sentThisMonth', Fraction(0))
    accepted, rows, kept, first = False, [], [], dict(sent)
    for index, payment in dated + [item for item in listed if not item[1].get('date')]:
        texts = {key: plain(value, 2) for key, value in sent.items()}
        asked = {**shared, 'payment': {'amount': payment['amount'], 'approved': request.get('approved'), 'method': request.get('method'), **texts}, 'asOf': payment.get('date')}
        becomes = plan.get('limits', {}).get('existingAfterFirstPurchase', {}).get('value')
        if accepted and becomes and asked['participant'] == 'new':
            asked['participant'] = 'existing'
        ask = Asked(plan, asked)
        ask.enrols = not accepted
        quote = ask.quote()
        # A payment below the minimum counts, unless the minimum is per payment.
        too_small = quote['status'] == 'below-minimum' and ask.minimum_period == 'payment'
        is_late = 'past-due' in [problem['code'] for problem in quote['problems']]
        if not (too_small or is_late or quote['status'] in ('suspended', 'needs-approval')):
            sent = {key: value + ask.amount for key, value in sent.items()}
        accepted = accepted or quote['status'] == 'accepted'
        texts = {key: plain(value, 2) for key, value in sent.items()}
        after = Asked(plan, {**asked, 'payment': {'method': request.get('method'), **texts}}).answer_limits()
        # The total leaves out payments refused by a limit of each payment.
        alone = any(problem['code'] in ('below-minimum', 'needs-approval') and problem['values']['per'] == 'payment' for problem in quote['problems'])
        if not alone:
            kept.append((payment.get('date') and civil_day(payment['date']), ask.amount))
        rows.append({'index': index, 'participant': asked['participant'], 'remaining': after['remaining'] if quote['limits'] else None, 'quote': quote})
    return {'payments': rows, 'month': total(plan, request, shared, first, kept)}


def total(plan, request, shared, sent, kept):
    """Judges all payments sent in time as one; payments of one day are all in time or all late."""
    def asked(amount, before, date=None):
        texts = {key: plain(value, 2) for key, value in before.items()}
        ask = Asked(plan, {**shared, 'payment': {'approved': request.get('approved'), 'method': request.get('method'), **texts}})
        ask.amount, ask.as_of, ask.is_total = amount, date, True
        return ask.quote()

    sum_ = Fraction(0)
    for date, payments in itertools.groupby(kept, lambda item: item[0]):
        amount = sum(amount for _, amount in payments)
        quote = asked(amount, {key: value + sum_ for key, value in sent.items()}, date)
        if 'past-due' not in [problem['code'] for problem in quote['problems']]:
            sum_ += amount
    limits = plan.get('limits', {})
    base = limits.get('per', {}).get('value', 'month')
    periods = {base, limits.get('minimumPer', {}).get('value', base)} | {term['per'] for term in limits.get('furtherMaximums', [])}
    shortest = next((period for period in PERIODS[1:] if period in periods), 'month')
    texts = {key: plain(value, 2) for key, value in sent.items()}
    before = Asked(plan, {**shared, 'payment': texts}).sent_in(shortest)
    quote = asked(sum_ if sum_ + before else None, sent)
    after = {key: plain(value + sum_, 2) for key, value in sent.items()}
    left = Asked(plan, {**shared, 'payment': {'method': request.get('method'), **after}}).answer_limits()
    return {'status': quote['status'], 'tier': quote['tier'], 'remaining': left['remaining'] if quote['limits'] else None}


def payment_for_shares(plan, request):
    """Finds the smallest payment that buys a number of shares, by bisection in each tier."""
    wanted = number(request['shares'], SHARES)
    rest = {key: value for key, value in request.items() if key != 'shares'}
    payment = {key: value for key, value in (rest.get('payment') or {}).items() if key not in ('amount', 'sharesHeld', 'reinvested')}

    def asked(cents, plan=plan, rest=rest):
        return Asked(plan, {**rest, 'payment': {**payment, 'amount': plain(cents * CENT, 2)}})

    # Suspension does not change prices.
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
        quote = asked(first).quote()
        return {'payment': plain(first * CENT, 2) if quote['purchase'] else None, 'quote': quote}
    return {'payment': None}
