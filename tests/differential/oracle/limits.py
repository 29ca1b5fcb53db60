"""Finds the amount that may be sent, and the tier: clause L4, and limits in layers."""

from fractions import Fraction

from reader import UNUSABLE
from values import CENT, plain

PERIODS = ('payment', 'month', 'quarter', 'year')


class Layer:
    """A period's maximum, and the amount already sent in it."""

    def __init__(self, period, term, sent):
        self.period, self.term, self.sent = period, term, sent
        self.most = Fraction(term['value'])

    @property
    def left(self):
        return max(self.most - self.sent, Fraction(0))

    def shown(self):
        return {'per': self.period, 'maximum': plain(self.most, 2), 'sent': plain(self.sent, 2), 'remaining': plain(self.left, 2)}


class Limits:
    def minimum(self):
        """Returns the minimum's term; recurring payments may have their own, for each payment."""
        limits = self.plan.get('limits', {})
        kind = 'existing' if self.participant == 'existing' else 'new'
        recurring = limits.get('recurringMinimum' if kind == 'existing' else 'newRecurring')
        self.recurs = {'recurring': 'yes'} if self.recurring and recurring else {}
        if not self.recurs:
            return self.term('limits', f'limits.{kind}Minimum')
        value, self.minimum_period = recurring['value'], 'payment'
        return {**recurring, 'value': value['amount'] if isinstance(value, dict) else value}

    def sent_in(self, period):
        """Returns the amount sent in a period: the greatest given for it and for shorter ones."""
        fields = (self.sent, self.sent_this_quarter, self.sent_this_year)
        given = [sent for sent in fields[:PERIODS.index(period)] if sent is not None]
        return UNUSABLE if UNUSABLE in given else max(given, default=Fraction(0))

    def layers(self):
        """Returns all maximums, shortest period first."""
        limits = self.plan.get('limits', {})
        if 'newMaximum' in limits and not self.participant:
            return []  # the maximum depends on the participant
        own = limits.get('newMaximum') if self.participant == 'new' else None
        base = own or self.term('limits', 'limits.maximum')
        if not base:
            return []
        terms = {self.base_period: base} | {term['per']: term for term in limits.get('furtherMaximums', [])}
        return [Layer(period, terms[period], self.sent_in(period)) for period in PERIODS[self.is_total:] if period in terms]

    def has_only_payments(self):
        """Returns true if the maximum limits single payments and no total."""
        limits = self.plan.get('limits', {})
        is_known = limits.get('newMaximum') if self.participant == 'new' else limits.get('maximum')
        is_open = 'newMaximum' in limits and not self.participant
        return bool(is_known or limits.get('maximum')) and not is_open and not self.layers()

    def deciding(self, layers):
        """Returns the layer with the least left; the shortest period in a tie."""
        return min(layers, key=lambda layer: layer.left)

    def no_approval(self):
        """Says that the company approves nothing, in a plan that says so."""
        approval = self.plan.get('limits', {}).get('approval', {'value': True})
        return {} if approval['value'] else {'approval': 'none'}

    def answer_limits(self):
        limits = self.plan.get('limits', {})
        self.base_period = limits.get('per', {}).get('value', 'month')
        self.minimum_period = limits.get('minimumPer', {}).get('value', self.base_period)
        self.per = {'per': self.base_period}
        # Only "per month" could also mean that each payment of the month is limited separately.
        self.per_month = 'limits-per-month' if self.base_period == 'month' else None
        if self.is_dividend:
            return None
        answer = dict.fromkeys(('minimum', 'maximum', 'remaining', 'leastNow'))
        minimum = self.minimum() if self.participant else None
        if minimum:
            answer['minimum'] = plain(Fraction(minimum['value']), 2)
            inputs = {'participant': self.participant, 'per': self.minimum_period, **self.recurs}
            self.step('limits', 'minimum', inputs, answer['minimum'], minimum)
        layers = self.layers()
        if layers:
            known = UNUSABLE not in [layer.sent for layer in layers]
            layer = self.deciding(layers) if known else next(layer for layer in layers if layer.period == self.base_period)
            self.per = {'per': layer.period}
            answer['maximum'] = plain(layer.most, 2)
            self.step('limits', 'maximum', {**self.per, **self.no_approval()}, answer['maximum'], layer.term)
            if known:
                answer['remaining'] = plain(layer.left, 2)
                inputs = {'maximum': answer['maximum'], 'sentThisMonth': plain(layer.sent, 2), **self.per}
                self.step('limits', 'remaining', inputs, answer['remaining'], layer.term, reading=self.per_month)
            if known and len(layers) > 1:
                answer |= {**self.per, 'layers': [layer.shown() for layer in layers]}
        sent = self.sent_in(self.minimum_period)
        if minimum and sent is not UNUSABLE:
            answer['leastNow'] = plain(max(Fraction(minimum['value']) - sent, CENT), 2)
        return answer

    def is_suspended(self, feature):
        term = self.plan.get('suspended')
        by_plan = term if term and feature in term['value'] else None
        if feature not in self.suspended and not by_plan:
            return False
        until = 'month' if feature in self.suspended else 'further-notice'
        self.step('limits', 'suspended', {'feature': feature, 'for': until}, 'suspended', by_plan)
        return True

    def verdict(self):
        """Returns the verdict of the limits and the tier: `within`, a status, or None if unknown."""
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
        layers = self.layers()
        if self.is_total and self.has_only_payments():
            return self.minimum_verdict('standard')
        if not layers or UNUSABLE in [layer.sent for layer in layers]:
            return None, None
        layer = self.deciding(layers)
        maximum, total = layer.term, self.amount + layer.sent
        inputs = {'amount': plain(self.amount, 2), 'sentThisMonth': plain(layer.sent, 2), **self.per}
        self.step('limits', 'month-total', inputs, plain(total, 2), maximum, reading=self.per_month)
        # The company may approve payments, unless the plan says otherwise.
        approval = self.plan.get('limits', {}).get('approval', {})
        is_approved = self.approved and approval.get('value', True)
        tier = 'standard' if total <= layer.most else 'pre-approved' if is_approved else None
        approved = 'yes' if is_approved else 'no'
        inputs = {'total': plain(total, 2), 'maximum': plain(layer.most, 2), 'approved': approved, **self.per, **self.no_approval()}
        self.step('limits', 'tier', inputs, tier or 'needs-approval', maximum, total > layer.most and approval, reading='maximum-inclusive')
        # Payments over the maximum are stopped while pre-approved payments are suspended.
        if total > layer.most and self.is_suspended('pre-approved'):
            return 'suspended', None
        if tier is None:
            values = {'maximum': plain(layer.most, 2), 'total': plain(total, 2), 'remaining': plain(layer.left, 2)}
            self.refuse('payment.amount', 'needs-approval', maximum.get('clause'), **values, **self.per, **self.no_approval())
            return 'needs-approval', None
        return self.minimum_verdict(tier)

    def minimum_verdict(self, tier):
        minimum = self.minimum() if self.participant else None
        sent, per = self.sent_in(self.minimum_period), {'per': self.minimum_period}
        if minimum is None or sent is UNUSABLE:
            return None, tier
        if self.is_total and self.minimum_period == 'payment':
            return 'within', tier
        least, total = Fraction(minimum['value']), self.amount + sent
        inputs = {'total': plain(total, 2), 'minimum': plain(least, 2), **per}
        self.step('limits', 'minimum-check', inputs, 'met' if total >= least else 'not-met', minimum, reading=self.per_month)
        if total >= least:
            return 'within', tier
        values = {
            'minimum': plain(least, 2), 'total': plain(total, 2), 'leastNow': plain(max(least - sent, CENT), 2),
            'participant': self.participant, **per, **self.recurs
        }
        self.refuse('payment.amount', 'below-minimum', minimum.get('clause'), **values)
        return 'below-minimum', tier
