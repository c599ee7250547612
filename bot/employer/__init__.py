"""The invented employer: who it is, what it says to a question, and what was asked."""

from bot.employer.answer import CANNOT_KNOW, LATER, Answered, answer
from bot.employer.facts import Employer, employers, prove_employers
from bot.employer.put_right import put_right
from bot.employer.reporting import REPORTING, reporting
from bot.employer.review import Review, review

__all__ = [
    "CANNOT_KNOW",
    "LATER",
    "REPORTING",
    "Answered",
    "Employer",
    "Review",
    "answer",
    "employers",
    "prove_employers",
    "put_right",
    "reporting",
    "review",
]
