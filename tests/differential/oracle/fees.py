"""Computes the fees of a payment, and the shares bought after them."""

import math
from fractions import Fraction

from values import plain, rounded

DEBITS = ('one-time-debit', 'recurring-debit')


class Charge:
    """The fees of a payment: a fixed amount, and dollars for each share."""

    def __init__(self, fixed, per_share, by_whole_shares):
        self.fixed, self.per_share, self.by_whole_shares = fixed, per_share, by_whole_shares

    def shares(self, amount, price):
        """Returns the exact shares that an amount buys after fees."""
        rest, each = amount - self.fixed, price + self.per_share
        if not self.by_whole_shares:
            return rest / each
        whole = rest // each
        rest -= whole * each
        return whole + max(rest - self.per_share, Fraction(0)) / price

    def total(self, shares):
        return self.fixed + self.per_share * (math.ceil(shares) if self.by_whole_shares else shares)


NOTHING = Charge(Fraction(0), Fraction(0), False)


class Fees:
    def fee_items(self):
        return self.plan.get('fees', {}).get('items', [])

    def has_figures(self, item):
        return 'amount' in item or 'percent' in item

    def deducted(self):
        """Returns the fees that this plan takes out of a payment."""
        if 'coveredUpTo' in self.plan.get('fees', {}):
            return []
        return [item for item in self.fee_items() if self.has_figures(item) and item['on'] != 'sale' and not item.get('paidByCompany')]

    def are_apart(self):
        """Returns true if the figures leave out a fee."""
        named = [item for item in self.fee_items() if not self.has_figures(item) and item['on'] != 'sale' and not item.get('paidByCompany')]
        return bool(named) or 'coveredUpTo' in self.plan.get('fees', {}) and bool(self.fee_items())

    def concerns(self, item):
        """Returns true if a fee applies to such a payment, by any method."""
        kind = 'dividend' if self.is_dividend else 'optional-cash'
        if item['on'] == 'enrolment' and (self.is_dividend or self.participant != 'new' or not self.enrols):
            return False
        if self.is_dividend and 'paidBy' in item:
            return False
        return item.get('of', kind) == kind and item.get('source') in (None, self.source or 'direct')

    def awaits_participant(self):
        """Returns true if a fee for enrolment may be due because the participant is unknown."""
        if self.participant or self.is_dividend:
            return False
        by_source = lambda item: item.get('source') in (None, self.source or 'direct')
        return any(
            item['on'] == 'enrolment' and item.get('of') != 'dividend' and by_source(item) and (not self.method or self.is_paid_so(item))
            for item in self.deducted()
        )

    def is_paid_so(self, item):
        by = item.get('paidBy')
        return by in (None, self.method) or by == 'bank-debit' and self.method in DEBITS

    def charge(self, amount):
        """Returns the charge on an amount; None if it depends on an unknown method."""
        if not amount:
            return NOTHING  # nothing is invested
        items = [item for item in self.deducted() if self.concerns(item)]
        awaited = [item for item in items if 'paidBy' in item and not self.method]
        if awaited:
            self.step('purchase', 'fee-awaits-method', {}, 'unknown', *awaited)
            return None
        items = [item for item in items if self.is_paid_so(item)]
        per_share = fixed = Fraction(0)
        for item in items:
            cents = self.term('purchase', 'fees.cents') if 'percent' in item else None
            if 'percent' in item and cents is None:
                return None
            if item['on'] == 'share':
                per_share += Fraction(item['amount'])
            else:
                fixed += self.fixed_fee(item, amount)
            self.step('purchase', 'fee', {'on': item['on']}, 'charged', item, cents)
        on_shares = any(item['on'] == 'share' for item in items)
        fractions = self.term('purchase', 'fees.fractions') if on_shares else {}
        if fractions is None:
            return None
        by_whole = fractions.get('value') == 'whole'
        return Charge(fixed, per_share, by_whole) if items else NOTHING

    def fixed_fee(self, item, amount):
        if 'amount' in item:
            return Fraction(item['amount'])
        fee = rounded(amount * Fraction(item['percent']) / 100, 2, self.plan['fees']['cents']['value'])
        fee = max(fee, Fraction(item.get('atLeast', 0)))
        return min(fee, Fraction(item['atMost'])) if 'atMost' in item else fee

    def charged(self):
        """Returns the charge on the payment; None if it is unknown or takes everything."""
        charge = self.charge(self.amount)
        if charge is None or charge.fixed == 0 or charge.fixed < self.amount:
            return charge
        first = next(item for item in self.deducted() if item['on'] != 'share' and self.concerns(item) and self.is_paid_so(item))
        self.refuse('payment.amount', 'fees-take-all', first.get('clause'), fees=plain(charge.fixed, 2), amount=plain(self.amount, 2))
        return None
