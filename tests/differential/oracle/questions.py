"""The questions by their names."""

from plans import PLANS
from quote import Asked


def answer(plan, request, question='quote'):
    return QUESTIONS[question](PLANS[plan], request)


QUESTIONS = {'quote': lambda plan, request: Asked(plan, request).quote()}
