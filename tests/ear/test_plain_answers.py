"""An answer on terms is one only where it holds something of what was asked."""

from bot.ear import holds_answer, only_asks
from bot.model import AnswerKind

HOLD = """
money|Something between 31 and 34 thousand.
money|About 2,600 a month, before tax
money|I'm on point 6 of the scale now
money|I'd rather hear what you have in mind first
time|Six weeks
time|from the first of April
time|can start straight away
offers|No, only you
offers|Two others, one of them wants an answer by Friday
people|My old ward manager, Anne Okoro
people|Mr Brandt from the depot
yes|Yes, I have a permit until 2029
hours|Two Saturdays a month are fine with me
place|Three days in the office would suit me
"""
LACK = """
money|How many days of leave are there?
money|Is that a real figure or part of the game
money|Hold on. I never told you my notice. It's two months
time|I'm flexible and committed to the needs of the business
time|sorry, what was that
offers|How many people are on the rota?
people|That's the references one. I said the salary one
yes|Two Saturdays, if I know early
hours|how many Saturdays are we talking about?
"""


def test_an_answer_on_terms_holds_what_was_asked() -> None:
    wrong = []
    for rows, wanted in ((HOLD, True), (LACK, False)):
        for row in rows.strip().splitlines():
            kind, text = row.split("|")
            if holds_answer(text, AnswerKind(kind)) is not wanted:
                wrong.append(row)
    assert wrong == []


def test_who_only_asks_or_protests_has_not_answered() -> None:
    for text in ("Why did the last one leave?", "No. First I want to go back"):
        assert only_asks(text), text
    for text in ("Yes, at Easter. Would that do?", "No", "The one about the boxes."):
        assert not only_asks(text), text
