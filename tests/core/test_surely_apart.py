"""What is surely said to the interviewer is never kept as an answer, nor quoted."""

from dataclasses import replace

from bot.core.scene import waits_for
from tests.core.anyone import Anyone
from tests.each import each
from tests.ear.test_surely import BESIDE, WHOLE, rows
from tests.loaded import loaded

STORY = (
    "In June the oven died an hour before lunch. I rang the bakery next door and "
    "carried the trays over myself. All sixty people had eaten by two."
)


def asked(question: str, *, follows: bool) -> Anyone:
    """Have this question open, or this follow-up to a story."""
    one = Anyone(loaded())
    one.orders("start")
    one.orders("practice", "behavioural 3")
    if follows:
        one.says(STORY)
        one.waits()
    waits = waits_for(one.dossier, one.session)
    one.candidate = replace(one.candidate, last_asked=(waits, question))
    return one


def told(one: Anyone) -> str:
    """Give all that is kept as an answer."""
    assert one.session is not None
    attempts = (a for turn in one.session.turns for a in turn.attempts)
    said = [m.text for a in attempts for m in a.messages]
    return "\n".join(text for text in said if text != STORY)


@each("question, text", rows(WHOLE))
def test_what_is_wholly_said_to_the_interviewer_is_kept_apart(
    question: str, text: str
) -> None:
    for follows in (False, True):
        one = asked(question, follows=follows)
        one.says(text)
        shown = one.text
        one.waits()
        assert told(one) == ""
        for piece in text.split(". "):
            assert f"“{piece.strip('?. ')}" not in shown + one.text


@each("question, text, answer", rows(BESIDE))
def test_of_a_mixed_message_only_the_answer_is_kept(
    question: str, text: str, answer: str
) -> None:
    for follows in (False, True):
        one = asked(question, follows=follows)
        one.says(text)
        one.waits()
        assert "?" not in told(one)
        assert answer in told(one) or not told(one)
