"""Tests the second implementation against published figures, worked by hand.

    python tests/differential/check_oracle.py
"""

import copy
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).with_name('oracle')))

from plans import PLANS, merged  # noqa: E402
from questions import answer  # noqa: E402

EMPTY = ('effectiveFrom', 'suspended', 'limits', 'dueDates', 'schedule', 'investmentPeriod', 'discounts', 'fees', 'marketPrice', 'shares')


def term(value):
    return {'value': value, 'clause': 'L1'}


def plan(**terms):
    """Returns Redwood's file with other terms, wide limits, and shares rounded down to a millionth."""
    usual = {
        'limits': {'per': term('month'), 'existingMinimum': term('0'), 'newMinimum': term('0'), 'maximum': term('1000000')},
        'shares': {'decimals': term(6), 'rounding': term('down')}, 'marketPrice': {'direct': term('last-sale')},
        'discounts': {key: {'minimum': '0', 'maximum': '0', 'clause': 'L1'} for key in ('standard', 'preApproved', 'dividends')}
    }
    kept = {key: value for key, value in PLANS['redwood-2007'].items() if key not in EMPTY}
    return copy.deepcopy({**kept, **usual, **terms})


def ask(plan, request, question='quote'):
    PLANS['under-test'] = plan
    return answer('under-test', request, question)


def bought(plan, amount, price, participant='existing', **payment):
    return ask(plan, {'participant': participant, 'payment': {'amount': amount, **payment}, 'market': {'price': price}})


SOUTHERN = plan(fees={
    'items': [
        {'on': 'enrolment', 'amount': '10.00', 'clause': 'L1'}, {'on': 'purchase', 'of': 'optional-cash', 'paidBy': 'check', 'amount': '5.00', 'clause': 'L1'},
        {'on': 'purchase', 'of': 'optional-cash', 'paidBy': 'bank-debit', 'amount': '2.50', 'clause': 'L1'},
        {'on': 'share', 'of': 'optional-cash', 'amount': '0.05', 'clause': 'L1'}
    ],
    'fractions': term('part'), 'limits': term('before-fees')
})
PROCTER = plan(fees={
    'items': [
        {'on': 'purchase', 'of': 'dividend', 'percent': '5', 'atMost': '5.00', 'clause': 'L1'},
        {'on': 'share', 'of': 'dividend', 'amount': '0.03', 'clause': 'L1'}
    ],
    'fractions': term('part'), 'cents': term('half-up'), 'limits': term('before-fees')
})


class Fees(unittest.TestCase):
    def test_southern_takes_five_dollars_for_a_check_and_five_cents_a_share(self):
        purchase = bought(SOUTHERN, '100', '43', method='check')['purchase']
        self.assertEqual(purchase['shares'], '2.206736')  # 95 / 43.05
        self.assertEqual(purchase['fees'], {'fixed': '5.00', 'perShare': '0.05', 'total': '5.11', 'invested': '95.00'})

    def test_a_debit_is_cheaper_and_a_dividend_free(self):
        debit = bought(SOUTHERN, '100', '43', method='one-time-debit')['purchase']['shares']
        self.assertEqual(debit, '2.264808')  # 97.5 / 43.05
        dividend = bought(SOUTHERN, '100', '43', kind='dividend')['purchase']['shares']
        self.assertEqual(dividend, '2.325581')

    def test_a_new_investor_pays_for_joining(self):
        self.assertEqual(bought(SOUTHERN, '100', '43', 'new', method='check')['purchase']['shares'], '1.974448')  # 85 / 43.05

    def test_shares_wait_for_the_method(self):
        answer = bought(SOUTHERN, '100', '43')
        self.assertIsNone(answer['purchase']['shares'])
        self.assertIn('fee-awaits-method', [step['rule'] for step in answer['steps']])

    def test_procter_takes_five_percent_and_three_cents_a_share(self):
        self.assertEqual(bought(PROCTER, '100', '150', kind='dividend')['purchase']['shares'], '0.633206')  # 95 / 150.03
        self.assertEqual(bought(PROCTER, '10000', '150', kind='dividend')['purchase']['fees']['fixed'], '5.00')

    def test_a_percentage_has_a_least_fee(self):
        least = merged(PROCTER, {'fees': {'items': [{'on': 'purchase', 'percent': '5', 'atLeast': '1.00', 'clause': 'L1'}]}})
        self.assertEqual([bought(least, amount, '10')['purchase']['fees']['fixed'] for amount in ('10', '100')], ['1.00', '5.00'])

    def test_fees_of_all_of_the_payment_leave_no_shares(self):
        answer = bought(SOUTHERN, '5', '43', method='check')
        self.assertEqual([(problem['code'], problem['values']) for problem in answer['problems']], [('fees-take-all', {'fees': '5.00', 'amount': '5.00'})])
        self.assertIsNone(answer['purchase']['shares'])

    def test_a_fraction_may_pay_for_a_whole_share(self):
        whole = merged(SOUTHERN, {'fees': {'fractions': term('whole')}})
        # Two shares cost 86.10, which leaves 8.90; the third's fee of 0.05 leaves 8.85 / 43.
        purchase = bought(whole, '100', '43', method='check')['purchase']
        self.assertEqual((purchase['shares'], purchase['fees']['total']), ('2.205813', '5.15'))

    def test_the_smallest_payment_has_the_fees_in_it(self):
        request = {'participant': 'existing', 'payment': {'method': 'check'}, 'market': {'price': '43'}, 'shares': '2'}
        self.assertEqual(ask(SOUTHERN, request, 'paymentForShares')['payment'], '91.10')  # 2 * 43.05 + 5

    def test_whole_shares_leave_dollars_over(self):
        shares = {'decimals': term(0), 'rounding': term('down'), 'leftOver': term('refunded')}
        purchase = bought(plan(shares=shares), '100', '30')['purchase']
        self.assertEqual((purchase['shares'], purchase['leftOver']), ('3', {'amount': '10.00', 'becomes': 'refunded'}))

    def test_fees_are_not_left_over(self):
        shares = {'decimals': term(0), 'rounding': term('down'), 'leftOver': term('kept')}
        items = [{'on': 'purchase', 'amount': '2.00', 'clause': 'L1'}, {'on': 'share', 'amount': '0.50', 'clause': 'L1'}]
        purchase = bought(plan(shares=shares, fees={'items': items, 'fractions': term('part')}), '100', '30')['purchase']
        # 98 / 30.50 is 3.2 shares, and 100 - 2 - 3 * 30.50 is 6.50 left.
        self.assertEqual((purchase['shares'], purchase['leftOver']['amount']), ('3', '6.50'))

    def test_an_investor_joins_once(self):
        joins = plan(fees={'items': [{'on': 'enrolment', 'amount': '10.00', 'clause': 'L1'}]})
        listed = [{'amount': '100'}, {'amount': '100'}]
        rows = ask(joins, {'participant': 'new', 'payments': listed, 'market': {'price': '10'}, 'month': {'investmentDate': '2008-01-15'}}, 'payments')
        self.assertEqual([row['quote']['purchase']['shares'] for row in rows['payments']], ['9.000000', '10.000000'])


class Limits(unittest.TestCase):
    def test_essential_judges_each_payment_by_its_minimum(self):
        essential = plan(limits={
            'per': term('year'), 'minimumPer': term('payment'), 'existingMinimum': term('50'), 'newMinimum': term('500'), 'maximum': term('250000')
        })
        answer = bought(essential, '20', '30', sentThisMonth='100')
        self.assertEqual(answer['status'], 'below-minimum')
        self.assertEqual(answer['problems'][0]['values'] | {}, {
            'minimum': '50.00', 'total': '20.00', 'leastNow': '50.00', 'participant': 'existing', 'per': 'payment'
        })
        self.assertEqual(answer['limits'], {'minimum': '50.00', 'maximum': '250000.00', 'remaining': '249900.00', 'leastNow': '50.00'})

    def test_dynex_judges_each_payment_alone(self):
        dynex = plan(limits={'per': term('payment'), 'existingMinimum': term('100'), 'newMinimum': term('100'), 'maximum': term('10000')})
        listed = [{'amount': '10000'}, {'amount': '10000'}, {'amount': '50'}]
        answer = ask(dynex, {'participant': 'existing', 'payments': listed}, 'payments')
        self.assertEqual([row['quote']['status'] for row in answer['payments']], ['accepted', 'accepted', 'below-minimum'])

    def test_a_payment_too_small_by_itself_is_sent_back(self):
        alone = plan(limits={
            'per': term('month'), 'minimumPer': term('payment'), 'existingMinimum': term('50'), 'newMinimum': term('500'), 'maximum': term('1000'),
            'existingAfterFirstPurchase': term(True)
        })
        rows = ask(alone, {'participant': 'new', 'payments': [{'amount': amount} for amount in ('400', '500', '500')]}, 'payments')['payments']
        self.assertEqual([row['quote']['status'] for row in rows], ['below-minimum', 'accepted', 'accepted'])
        self.assertEqual([row['participant'] for row in rows], ['new', 'new', 'existing'])

    def test_a_plan_may_approve_nothing(self):
        limits = {'per': term('month'), 'existingMinimum': term('50'), 'newMinimum': term('50'), 'maximum': term('1000')}
        for approval, status in ((None, 'accepted'), (True, 'accepted'), (False, 'needs-approval')):
            said = {} if approval is None else {'approval': term(approval)}
            answer = ask(plan(limits=limits | said), {'participant': 'existing', 'payment': {'amount': '1000.01', 'approved': True}})
            self.assertEqual(answer['status'], status)

    def test_middlesex_has_limits_of_its_own_for_new_investors(self):
        middlesex = plan(limits={
            'per': term('quarter'), 'existingMinimum': term('25'), 'newMinimum': term('500'), 'maximum': term('25000'), 'newMaximum': term('10000'),
            'newRecurring': term({'amount': '25.00'})
        })
        self.assertEqual(bought(middlesex, '20000', '30', 'new')['problems'][0]['values'], {
            'maximum': '10000.00', 'total': '20000.00', 'remaining': '10000.00', 'per': 'quarter'
        })
        self.assertEqual(bought(middlesex, '25', '30', 'new', method='recurring-debit')['status'], 'accepted')
        self.assertEqual(bought(middlesex, '25', '30', 'new')['status'], 'below-minimum')

    def test_the_third_payment_of_a_month_and_year_needs_approval(self):
        layered = plan(limits={
            'per': term('month'), 'existingMinimum': term('100'), 'newMinimum': term('100'), 'maximum': term('10000'),
            'furtherMaximums': [{'per': 'year', 'value': '25000.00', 'clause': 'L4'}]
        })
        answer = bought(layered, '10000', '30', sentThisYear='20000')
        self.assertEqual(answer['problems'], [{
            'field': 'payment.amount', 'code': 'needs-approval', 'clause': 'L4',
            'values': {'maximum': '25000.00', 'total': '30000.00', 'remaining': '5000.00', 'per': 'year'}
        }])
        self.assertEqual(answer['limits']['layers'], [
            {'per': 'month', 'maximum': '10000.00', 'sent': '0.00', 'remaining': '10000.00'},
            {'per': 'year', 'maximum': '25000.00', 'sent': '20000.00', 'remaining': '5000.00'}
        ])
        self.assertEqual(bought(layered, '10000', '30', sentThisYear='20000', approved=True)['tier'], 'pre-approved')

    def test_a_year_in_which_less_was_sent_than_in_a_month_of_it_is_told(self):
        answer = bought(plan(), '100', '30', sentThisMonth='500', sentThisYear='400')
        self.assertEqual([(problem['field'], problem['code']) for problem in answer['problems']], [('payment.sentThisYear', 'less-than-its-part')])


class Prices(unittest.TestCase):
    def test_the_greater_of_assets_and_market(self):
        fund = plan(marketPrice={'direct': term({'greaterOf': 'net-asset-value', 'percent': '95', 'of': 'last-sale'})})
        def price(**market):
            answer = ask(fund, {'market': market})['market']
            return answer and answer['exact']
        self.assertEqual(price(price='20', netAssetValue='18'), '19/1')
        self.assertEqual(price(price='20', netAssetValue='19.5'), '39/2')
        self.assertIsNone(price(price='20'))

    def test_the_market_price_is_rounded_before_the_discount(self):
        rounds = plan(roundedMarketPrice={'decimals': term(2), 'rounding': term('half-up')}, discounts={'standard': {'minimum': '3', 'maximum': '3', 'clause': 'L1'}})
        answer = bought(rounds, '100', '33.335')
        self.assertEqual((answer['market']['exact'], answer['purchase']['exact']), ('1667/50', '161699/5000'))  # 33.34, less 3 %

    def period(self, threshold, prices, **terms):
        approved = plan(
            limits={'per': term('month'), 'existingMinimum': term('0'), 'maximum': term('100')},
            investmentPeriod={'oddCents': term('first-days'), 'threshold': term(threshold)}, **terms
        )
        days = [{'date': f'2008-01-{day:02}', 'price': price} for day, price in zip((2, 3, 4, 7, 8), prices)]
        return ask(approved, {
            'participant': 'existing', 'payment': {'amount': '900', 'approved': True}, 'days': days,
            'month': {'investmentPeriod': {'start': '2008-01-02', 'end': '2008-01-04'}, 'thresholdPrice': '20'}
        }, 'investmentPeriod')['totals']

    def test_an_unmet_threshold(self):
        for mode, shares, refund in [
            # 300 at 20, none, 300 at 30.
            ('day-returned', '25.000000', '300.00'), ('all-returned', '0.000000', '900.00'),
            # 300 at 20, 600 at 30.
            ('part-carried-over', '35.000000', '0.00'),
            # 300 at 20, 300 at 30, none, 300 at 40.
            ('period-extended', '32.500000', '0.00')
        ]:
            totals = self.period(mode, ('20', '10', '30', '10', '40'))
            self.assertEqual((totals['shares'], totals['refund']), (shares, refund), mode)

    def test_one_average_price_for_a_period(self):
        totals = self.period('day-returned', ('20', '25', '30'), marketPrice={'preApproved': term({'averageOfPeriod': 'last-sale'})})
        self.assertEqual((totals['shares'], totals['averageExact']), ('36.000000', '25/1'))


class Dates(unittest.TestCase):
    def dates(self, rule, months=1, **terms):
        rows = ask(plan(schedule={'investmentDate': term(rule)}, **terms), {'from': '2008-03', 'months': months}, 'schedule')['rows']
        return [(row['investmentDate'], row.get('which')) for row in rows]

    def test_acnb_invests_four_times_a_year(self):
        rows = self.dates({'dayOfMonth': 5, 'roll': 'following', 'months': [3, 6, 9, 12]}, 12)
        self.assertEqual([date for date, _ in rows], ['2008-03-05', '2008-06-05', '2008-09-05', '2008-12-05'])

    def test_several_dates_of_a_month(self):
        one, two = {'number': 1, 'of': 2}, {'number': 2, 'of': 2}
        self.assertEqual(self.dates({'daysOfMonth': [1, 15], 'roll': 'following'}), [('2008-03-03', one), ('2008-03-17', two)])
        weekly = [date for date, _ in self.dates({'eachWeek': 'friday', 'roll': 'preceding'})]
        self.assertEqual(weekly, ['2008-03-07', '2008-03-14', '2008-03-20', '2008-03-28'])  # Good Friday was the 21st

    def test_the_nth_weekday_and_the_last_day(self):
        self.assertEqual(self.dates({'nth': 2, 'weekday': 'thursday', 'roll': 'following'}), [('2008-03-13', None)])
        self.assertEqual(self.dates({'nth': 'last', 'weekday': 'monday', 'roll': 'following'}), [('2008-03-31', None)])
        self.assertEqual(self.dates({'lastDay': True, 'roll': 'preceding'}, 3)[2], ('2008-05-30', None))

    def due(self, terms, **request):
        return ask(plan(dueDates={'standard': term(1), 'preApproved': term(1), **terms}), {
            'participant': 'existing', 'payment': {'amount': '100', **request.pop('payment', {})}, **request
        })['due']

    def test_aep_needs_days_for_good_funds_and_two_to_cancel(self):
        terms = {'clearing': [{'paidBy': 'check', 'businessDays': 3, 'clause': 'L1'}, {'paidBy': 'bank-debit', 'businessDays': 1, 'clause': 'L1'}], 'cancel': term(2)}
        month = {'investmentDate': '2008-01-15'}
        due = self.due(terms, month=month)
        self.assertEqual((due['date'], due['cancelBy']), ('2008-01-14', '2008-01-11'))
        self.assertEqual(due['surelyBy'], {'date': '2008-01-09', 'weekday': 'Wednesday', 'businessDays': 3, 'method': None})
        due = self.due(terms, month=month, payment={'method': 'recurring-debit'})
        self.assertEqual(due['surelyBy'], {'date': '2008-01-11', 'weekday': 'Friday', 'businessDays': 1, 'method': 'recurring-debit'})

    def test_glimcher_wants_its_request_by_noon_of_the_third_day_before(self):
        terms = {'waiverRequest': term({'businessDays': 3, 'time': '12:00', 'zone': 'eastern'})}
        due = self.due(terms, month={'investmentPeriod': {'start': '2008-01-15'}}, payment={'amount': '2000000'})
        self.assertEqual(due['waiverRequest'], {'date': '2008-01-10', 'time': '12:00', 'zone': 'eastern'})

    def test_a_purchase_precedes_the_record_date(self):
        terms = {'beforeRecord': term(True), 'time': term({'time': '12:00', 'zone': 'central'})}
        for record, in_time in (('2008-01-16', True), ('2008-01-15', False)):
            due = self.due(terms, month={'investmentDate': '2008-01-15', 'recordDate': record})
            self.assertEqual((due['record'], due['time'], due['zone']), ({'date': record, 'inTime': in_time}, '12:00', 'central'))


if __name__ == '__main__':
    unittest.main()
