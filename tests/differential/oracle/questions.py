"""The questions by their names."""

from payments import payment_for_shares, payments
from period import investment_period
from plans import PLANS
from price_list import price_list
from quote import Asked
from schedule import schedule

QUESTIONS = {
    'quote': lambda plan, request: Asked(plan, request).quote(), 'paymentForShares': payment_for_shares, 'payments': payments,
    'investmentPeriod': investment_period, 'priceList': price_list, 'schedule': schedule
}


def answer(plan, request, question='quote'):
    return QUESTIONS[question](PLANS[plan], request)
