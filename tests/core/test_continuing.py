"""The rest of a story that a pause closed is added to it, and not to what came next."""

from datetime import timedelta

from bot.core.events import Quieted, Said
from tests.core.anyone import Anyone
from tests.each import each
from tests.loaded import loaded

CONTENT = loaded()
BEGUN = "last winter two of the carers rang in sick at six in the morning"
DEED = "I rang round the bank staff and took the early round myself"
REST = (
    "and then everybody had breakfast by nine and the inspector wrote that it was calm"
)


def _closed() -> Anyone:
    """Be somebody whose story was closed by a pause, with something else asked."""
    one = Anyone(CONTENT)
    one.orders("start")
    one.orders("practice", "behavioural 3")
    one.says(BEGUN)
    one.says(DEED)
    one.waits()
    assert one.session is not None
    assert one.session.quieted_at is not None
    assert one.session.turns[0].attempt.judgement is not None
    return one


def _after(one: Anyone, seconds: float, words: str) -> None:
    assert one.session is not None
    assert one.session.quieted_at is not None
    at = one.session.quieted_at + timedelta(seconds=seconds)
    one.does(Said(at, f"r{one.number}", words))


def test_the_rest_is_heard_with_the_story_and_the_question_comes_after_it() -> None:
    one = _closed()
    _after(one, 6, REST)
    assert one.said == ()
    assert one.session is not None
    assert one.session.current == 0
    assert one.session.turns[0].attempt.text.splitlines() == [BEGUN, DEED, REST]
    since = one.session.waiting_since
    assert since is not None
    one.does(Quieted(one.now, since))
    attempt = one.session.turns[0].attempt
    assert attempt.judgement is not None
    assert attempt.heard == 3
    assert one.said


@each(
    "seconds, words",
    [
        (25, REST),  # there was time to read what was asked
        (14, "and then she was glad"),  # and to type as much
        (3, "I would ask sooner next time and keep a list on the office wall for it"),
        (3, "and then what do you want to know of that, more of the start of it?"),
        (2, "and so on"),
    ],
)
def test_what_may_answer_what_was_asked_is_an_answer_to_it(
    seconds: float, words: str
) -> None:
    one = _closed()
    assert one.session is not None
    was = one.session.quieted_at
    _after(one, seconds, words)
    assert one.session.quieted_at == was
    assert one.session.turns[0].stage.value != "asked"


def test_after_done_nothing_is_the_rest() -> None:
    one = Anyone(CONTENT)
    one.orders("start")
    one.orders("practice", "behavioural 3")
    one.says(BEGUN)
    one.says(DEED)
    one.orders("done")
    assert one.session is not None
    assert one.session.quieted_at is None
