"""The discount: clause L3."""

from fractions import Fraction

from reader import UNUSABLE
from values import plain


class Discount:
    def answer_discount(self, tier):
        bands = {'standard': 'discounts.standard', 'pre-approved': 'discounts.preApproved'}
        discounts = self.plan.get('discounts', {})
        dividends = discounts.get('dividends')
        fixed = {name: band['minimum'] == band['maximum'] for name, band in discounts.items() if 'minimum' in band}
        # An announced discount applies to dividends if the plan fixes only the payments' discount.
        only_dividends = fixed.get('standard') and fixed.get('dividends') is False
        # Shows the terms without approval until the tier is known.
        tier = tier or 'standard'
        own = None
        if self.is_dividend:
            if self.term('discount', 'discounts.dividends') is None:
                return None
            tier = dividends.get('value', 'standard')
            own = dividends if 'minimum' in dividends else None
        band = own or self.term('discount', bands[tier])
        if self.is_dividend and self.for_dividends is not None:
            announced = 'dividends'
        elif own and fixed['dividends'] or not own and tier == 'standard' and only_dividends:
            announced = None
        else:
            announced = tier
        judged = {
            'standard': None if only_dividends else discounts.get('standard'),
            'pre-approved': discounts.get('preApproved'),
            'dividends': dividends and (dividends if 'minimum' in dividends else discounts.get(bands[dividends['value']].split('.')[1]))
        }
        given = {**self.discounts, 'dividends': self.for_dividends}
        usable = {of: self.in_band(of, given[of], band if of == announced else judged[of]) for of in given}
        if announced and not usable[announced]:
            return None
        percent = given[announced] if announced else None
        for_company_shares = discounts.get('shares')
        reading, source = None, band
        if for_company_shares and for_company_shares['value'] == 'company-issued' and self.source == 'open-market':
            percent, reading, source = None, 'discount-on-company-shares-only', for_company_shares
        elif percent is not None:
            reading = 'dividend-standard-discount' if self.is_dividend and announced == 'standard' and not own else None
        elif band and band['minimum'] == band['maximum']:
            percent, reading = Fraction(band['minimum']) or None, 'fixed-discount'
        else:
            reading = 'no-discount-given'
        if for_company_shares and for_company_shares['value'] == 'company-issued' and not self.source and percent is not None:
            reading = 'company-shares-supposed'
        ends = {key: plain(Fraction(band[key])) for key in ('minimum', 'maximum')} if band else {}
        text = plain(percent or Fraction(0))
        shared = dividends and dividends.get('value') == tier
        kinds = 'dividends' if own else 'payments-and-dividends' if shared else 'payments'
        inputs = {'tier': tier, 'for': kinds, **self.per, **ends}
        self.step('discount', 'no-discount' if percent is None else 'discount', inputs, text, source, reading=reading)
        self.percent = percent or Fraction(0)
        self.announced = given[announced] if announced else None
        self.banded = band and band['minimum'] != band['maximum'] and reading != 'discount-on-company-shares-only'
        return {'percent': text, 'minimum': ends.get('minimum'), 'maximum': ends.get('maximum')}

    def in_band(self, of, given, band):
        if given is UNUSABLE:
            return False
        if given is None or band is None or Fraction(band['minimum']) <= given <= Fraction(band['maximum']):
            return True
        field = {'standard': 'discount', 'pre-approved': 'preApprovedDiscount', 'dividends': 'dividendDiscount'}[of]
        ends = {key: plain(Fraction(band[key])) for key in ('minimum', 'maximum')}
        self.refuse(f'month.{field}', 'outside-band', band.get('clause'), **ends)
        return False
