"""Computes the part of a dividend that buys shares."""

from fractions import Fraction

from reader import UNUSABLE
from typed import MONEY
from values import dollars, plain, rounded


class Dividend:
    def answer_dividend(self):
        """Returns the parts of a dividend; the part that buys shares becomes the amount."""
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
