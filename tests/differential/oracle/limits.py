"""How much may be sent, and the tier that follows: clause L4."""

from fractions import Fraction

from reader import UNUSABLE
from values import CENT, plain


class Limits:
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
