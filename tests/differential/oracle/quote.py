"""The whole quote."""

from fractions import Fraction

from dividend import Dividend
from discount import Discount
from due import Due
from edition import Edition
from fees import Fees
from limits import Limits
from market import Market
from purchase import Purchase
from reader import Reader


class Asked(Reader, Edition, Dividend, Limits, Due, Market, Discount, Fees, Purchase):
    """A question with its answer."""

    market = exact = judged = tier = None
    is_total = False  # the payment stands for several
    enrols = True  # a new investor enrols with this payment

    def status(self, verdict, tier):
        if verdict in ('suspended', 'below-minimum', 'needs-approval'):
            return verdict
        days = {'standard': ('month.investmentPeriod', 'month.thresholdPrice'), 'pre-approved': ('month.investmentDate',)}
        discounts = {'standard': ('month.preApprovedDiscount',), 'pre-approved': ('month.discount',)}
        dividends = self.plan.get('discounts', {}).get('dividends', {})
        # A dividend is invested on one day, at any discount.
        apart = days.get('standard' if self.is_dividend else tier, ())
        apart += discounts.get(dividends.get('value', 'standard') if self.is_dividend else tier, ())
        is_fixed = 'minimum' in dividends and dividends['minimum'] == dividends['maximum']
        if self.is_dividend and (self.for_dividends is not None or is_fixed):
            apart += ('month.discount', 'month.preApprovedDiscount')
        if not self.is_dividend:
            apart += ('payment.sharesHeld', 'payment.reinvested', 'month.dividend')
        wrong = [problem['code'] for problem in self.problems if not problem['field'].startswith(apart)]
        forbidding = {'outside-plan', 'outside-band', 'past-due', 'not-a-business-day', 'below-least-reinvested', 'fees-take-all'}
        if forbidding & set(wrong):
            return 'refused'
        return 'accepted' if verdict == 'within' and not wrong else 'incomplete'

    def quote(self):
        self.judge_days()
        typed = list(self.problems)
        self.dividend = dividend = self.answer_dividend()
        limits = self.answer_limits()
        verdict, tier = self.verdict()
        self.judged, self.tier = verdict, tier
        target = self.target(verdict, tier)
        decisive = self.target(None, None) if verdict == 'suspended' else target
        if 'effectiveUntil' in self.plan and decisive and not self.is_covered(decisive[-1]):
            # The file does not apply outside its days.
            parts = ('tier', 'limits', 'dividend', 'due', 'market', 'discount', 'purchase')
            steps = [step for step in self.steps if step['part'] == 'plan']
            return {
                'status': 'refused', 'edition': self.plan['id'], **dict.fromkeys(parts), 'steps': steps, 'problems': typed
            }
        covered = target is None or self.is_covered(target[-1])
        due = self.answer_due(target if covered else None)
        market = self.answer_market()
        discount = self.answer_discount(tier)
        allowed = verdict == 'within' and self.status(verdict, tier) != 'refused'
        charge = self.charged() if allowed and covered and isinstance(self.amount, Fraction) else None
        purchase = self.answer_purchase(charge) if market and discount and covered else None
        return {
            'status': self.status(verdict, tier), 'edition': self.plan['id'], 'tier': tier, 'limits': limits, 'dividend': dividend,
            'due': due, 'market': market, 'discount': discount, 'purchase': purchase, 'steps': self.steps, 'problems': self.problems
        }
