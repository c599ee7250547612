"""The invented employer: who it is, what it says to a question, and what was asked."""

from bot.ear.workplaces import workplaces
from bot.employer.anew import anew
from bot.employer.answer import answer
from bot.employer.answered import CANNOT_KNOW, LATER, Answered
from bot.employer.choosing import Wish, choose, wish_in
from bot.employer.facts import Employer, employers
from bot.employer.proving import prove_employers
from bot.employer.reporting import REPORTING, reporting
from bot.employer.review import Review, review

__all__ = [
    "CANNOT_KNOW",
    "LATER",
    "REPORTING",
    "Answered",
    "Employer",
    "Review",
    "Wish",
    "anew",
    "answer",
    "choose",
    "employers",
    "prove_employers",
    "reporting",
    "review",
    "wish_in",
    "workplaces",
]
