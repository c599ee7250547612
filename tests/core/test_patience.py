"""A pause closes what is whole; what is not waits for the next message of a burst."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.dossier import Form
from bot.core.events import Quieted
from bot.core.session import Planned
from tests.core.anyone import Anyone
from tests.each import each
from tests.loaded import loaded

CONTENT = loaded()
PAUSE = timedelta(seconds=8)
USUAL, LONGER = timedelta(0), timedelta(seconds=12)
STORY, PAY, DRINK = "teamwork.made-better", "terms.pay", "small-talk.tea-coffee"
BEGUN = "last winter two of the carers rang in sick at six in the morning"
DEED = "I rang round the bank staff and took the early round myself"
ENDED = "in the end everybody had breakfast by nine and the inspector was pleased"


def _at(question_id: str = "") -> Anyone:
    """Begin a session whose open question is this one."""
    one = Anyone(CONTENT)
    one.orders("start")
    one.orders("practice", "behavioural 3")
    session = one.session
    assert session is not None
    if question_id:
        question = CONTENT.questions[question_id]
        planned = Planned(question.id, question.kind, question.expects)
        turn = replace(session.turns[0], question=planned)
        one.session = replace(session, turns=(turn, *session.turns[1:]))
        one.candidate = replace(one.candidate, last_asked=("", ""))
    return one


def _since(one: Anyone) -> datetime | None:
    form, session = one.dossier.form, one.session
    if form is not None:
        return form.waiting_since
    return session.waiting_since if session is not None else None


def _later(one: Anyone, words: str) -> timedelta | None:
    """Tell how much longer is waited, when the usual pause has come after words."""
    one.says(words)
    since = _since(one)
    if since is None:
        return None
    one.does(Quieted(since + PAUSE, since))
    then = _since(one)
    return then - since if then is not None else USUAL


def test_a_story_that_begins_waits_longer_and_one_that_ended_as_usual() -> None:
    one = _at()
    assert _later(one, BEGUN) == LONGER
    assert _later(one, DEED) == LONGER
    assert _later(one, ENDED) == USUAL


def test_it_is_waited_on_once_and_no_longer() -> None:
    one = _at()
    assert _later(one, BEGUN) == LONGER
    since = _since(one)
    assert since is not None
    assert one.does(Quieted(since + PAUSE, since)) != ()
    assert _since(one) is None
    assert one.session is not None
    assert one.session.turns[0].attempt.judgement is not None


def test_a_pause_that_is_told_late_closes_at_once() -> None:
    one = _at()
    one.says(BEGUN)
    since = _since(one)
    assert since is not None
    one.does(Quieted(since + PAUSE + LONGER, since))
    assert _since(one) is None


def test_done_waits_for_nothing() -> None:
    one = _at()
    one.says(BEGUN)
    one.orders("done")
    assert _since(one) is None
    assert one.said != ()


@each(
    "question, words, later",
    [
        (PAY, "48 to 52, because that is what such posts pay around here", USUAL),
        (PAY, "hmm good one", LONGER),
        (DRINK, "tea please", USUAL),
        (DRINK, "water is fine, it was a long walk from the bus and", LONGER),
        ("your-questions.next-desk", "how many of you work on a shift?", USUAL),
        (
            "your-questions.next-desk",
            "my old van always came late, nobody said",
            LONGER,
        ),
        ("", "I've never had that, honestly, there is no such example", USUAL),
        ("", "we had a new system and everybody hated it, that's all", USUAL),
    ],
)
def test_what_is_due_decides_how_long(
    question: str, words: str, later: timedelta
) -> None:
    assert _later(_at(question), words) == later


def test_a_reply_to_a_follow_up_is_waited_for_unless_it_is_a_long_one() -> None:
    one = _at()
    for words in (BEGUN, DEED, ENDED):
        one.says(words)
    one.waits()
    assert one.session is not None
    assert one.session.turns[0].attempt.probes
    short, long = one, one.again()
    assert _later(short, "next time I would ring earlier") == LONGER
    words = (
        "next time I would keep a list of who can come in at short notice on the wall"
        " of the office, with numbers, so that whoever is in charge can ring at once"
    )
    assert _later(long, words) == USUAL


def test_what_is_said_to_the_interviewer_makes_no_wait_longer() -> None:
    one = _at()
    one.says(BEGUN)
    assert _later(one, "can I ask how long this should be?") in (USUAL, None)


def test_what_is_told_in_a_form_waits_longer_and_a_value_does_not() -> None:
    one = Anyone(CONTENT)
    one.orders("start")
    told = replace(one.dossier, form=Form("unsaid.text", one.now))
    one.dossier = told
    assert _later(one, "they wanted to know why I leave") == LONGER
    one.dossier = told
    words = "They wanted to know why I leave, and I never said that I want to lead."
    assert _later(one, words) == USUAL
    one.dossier = replace(told, form=Form("interview.people", one.now))
    assert _later(one, "Ines Moreira") == USUAL
