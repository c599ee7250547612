"""The invented employer: who it is, what it says to a question, and what was asked."""

from bot.ear.asked_apart import asked_apart
from bot.ear.workplaces import workplaces
from bot.employer.anew import anew
from bot.employer.answer import answer
from bot.employer.answered import CANNOT_KNOW, LATER, Answered
from bot.employer.choosing import Wish, choose, wish_in
from bot.employer.each import (
    Part,
    each,
    holds_both,
    left_over,
    meant_by,
    said_back,
    same_fact,
    taken_up,
)
from bot.employer.facts import Employer, employers
from bot.employer.oneself import oneself
from bot.employer.persons import SELF, person_of
from bot.employer.proving import prove_employers
from bot.employer.reporting import REPORTING, reporting
from bot.employer.review import Review, review

__all__ = [
    "CANNOT_KNOW",
    "LATER",
    "REPORTING",
    "SELF",
    "Answered",
    "Employer",
    "Part",
    "Review",
    "Wish",
    "anew",
    "answer",
    "asked_apart",
    "choose",
    "each",
    "employers",
    "holds_both",
    "left_over",
    "meant_by",
    "oneself",
    "person_of",
    "prove_employers",
    "reporting",
    "review",
    "said_back",
    "same_fact",
    "taken_up",
    "wish_in",
    "workplaces",
]
