"""A burst that may be no answer is asked about once, and kept apart meanwhile."""

import re
from itertools import product

from bot.core.replies import Summarise
from bot.core.session import Planned, Stage
from tests.core.anyone import Anyone
from tests.examples import sampled, some
from tests.loaded import loaded

CONTENT = loaded()
STORY = (
    "in may the oven died an hour before lunch",
    "i rang the bakery next door and carried the trays over myself",
    "we served all sixty and nobody noticed",
)
LAUGHS = "welcome to my world"
MAYBE = "it is what it is"
UNSURE = re.compile(r"was that your answer|meant as the answer|take that as", re.I)
APART = re.compile(
    r"count that as your|keep that out|count as an answer|part of your answer", re.I
)


def _asked(mode: str = "behavioural 3") -> Anyone:
    one = Anyone(CONTENT)
    one.orders("start")
    one.orders("practice", mode)
    return one


def _closing(question_id: str) -> Anyone:
    """Begin a session whose open question is this one."""
    from dataclasses import replace

    one = _asked("closing")
    session = one.session
    assert session is not None
    question = CONTENT.questions[question_id]
    planned = Planned(question.id, question.kind, question.expects)
    turn = replace(session.turns[0], question=planned)
    one.session = replace(session, turns=(turn,))
    one.candidate = replace(one.candidate, last_asked=("", ""))
    return one


def _answer(one: Anyone) -> str:
    assert one.session is not None
    return one.session.turns[0].attempt.text


def _pressing(one: Anyone, label: str) -> str:
    rows = (row for utterance in one.said for row in utterance.rows)
    return next(b.data for row in rows for b in row if b.label == label)


def test_what_is_surely_no_answer_is_kept_apart_and_the_question_asked_again() -> None:
    one = _asked()
    for words in (LAUGHS, "welcome to my life"):
        one.says(words)
        assert APART.search(one.text) or "isn't in your answer" in one.text, words
        labels = [b.label for u in one.said for row in u.rows for b in row]
        assert labels[0] == "That's my answer", words
        assert words not in one.text
        assert _answer(one) == ""
    one.says(STORY[0])
    one.says(STORY[1])
    one.waits()
    assert _answer(one) == f"{STORY[0]}\n{STORY[1]}"


def test_it_is_given_back_as_the_answer() -> None:
    for words in (LAUGHS, MAYBE):
        for tap in (True, False):
            one = _asked()
            one.says(words)
            one.waits()
            if tap:
                one.presses(_pressing(one, "That's my answer"))
            else:
                one.says("yes, that was my answer")
            assert _answer(one) == words
            assert not UNSURE.search(one.text)


def test_what_may_be_an_answer_is_asked_about() -> None:
    one = _asked()
    one.says(MAYBE)
    assert one.text == ""
    one.waits()
    assert UNSURE.search(one.text)
    labels = [b.label for u in one.said for row in u.rows for b in row]
    assert labels[:2] == ["That's my answer", "Just a comment"]
    assert labels[2:] == ["Say it more simply", "Show me an example", "Skip"]
    assert _answer(one) == ""


def test_it_may_be_taken_back_or_the_question_put_in_another_way() -> None:
    for say, wanted in (
        ("no, just kidding", "doesn't count|leave that out"),
        ("Say it more simply", "."),
        ("Show me an example", "invented"),
    ):
        one = _asked()
        one.says(MAYBE)
        one.waits()
        one.says(say)
        assert re.search(wanted, one.text), say
        assert _answer(one) == ""


def test_twice_in_a_row_it_is_taken_as_the_answer() -> None:
    one = _asked()
    one.says(MAYBE)
    one.waits()
    one.says(MAYBE)
    one.waits()
    assert not UNSURE.search(one.text)
    assert _answer(one) == MAYBE


def test_yes_and_no_answer_the_question_where_nothing_was_asked_about() -> None:
    for words in ("yes", "no", "Yes I would"):
        one = _asked()
        one.says(LAUGHS)
        one.says(words)
        one.waits()
        assert _answer(one) == words


def test_a_burst_that_tells_a_story_is_never_asked_about() -> None:
    for remark in (LAUGHS, "the oven, can you imagine", "all gone before six"):
        one = _asked()
        for words in (*STORY, remark):
            one.says(words)
            assert one.text == "", words
        one.waits()
        assert not UNSURE.search(one.text)
        assert _answer(one) == "\n".join((*STORY, remark))


def test_plain_asides_are_taken_out_of_a_running_burst() -> None:
    for aside in ("sorry one sec, the phone", "brb", "what do you mean by plan?"):
        one = _asked()
        one.says(STORY[0])
        one.says(aside)
        one.says(STORY[1])
        assert _answer(one) == f"{STORY[0]}\n{STORY[1]}", aside


def test_who_comes_back_sees_the_question() -> None:
    one = _asked()
    question = CONTENT.questions[one.session.turns[0].question.question_id]  # type: ignore[union-attr]
    one.says("wait the doorbell is ringing")
    for words in ("back", "ok im back, where were we", "i'm back"):
        one.says(words)
        assert question.text in one.text, words


@sampled
def test_a_question_is_no_answer_to_what_needs_no_story() -> None:
    faults = []
    plain = [q for q in CONTENT.questions.values() if q.kind in ("terms", "common")]
    asked = (
        "who else are you seeing today",
        "how many of you are there?",
        "which firm is that, yours or mine?",
    )
    for question, words in some(product(plain, asked)):
        if question.id == "common.first-week":
            continue  # that one invites questions
        one = _closing(question.id)
        one.says(words)
        one.waits()
        session = one.session
        assert session is not None
        turn = session.turns[0]
        over = turn.stage is not Stage.ASKED or turn.attempt.messages
        if over and not question.back:
            faults.append(f"{question.id}: {words}: {one.text[:80]}")
    assert faults == []


def test_a_question_ends_no_session() -> None:
    one = _closing("terms.referees")
    one.says("who are the other two")
    one.waits()
    assert one.session is not None
    assert one.session.ended_at is None
    assert Summarise.__name__ not in one.text


def test_what_is_said_with_nothing_open_is_answered() -> None:
    one = Anyone(CONTENT)
    one.orders("start")
    one.orders("practice", "behavioural 1")
    one.orders("skip")
    for words, wanted in (
        ("is it rude to ask about holidays here", "fair to ask in one sentence"),
        ("that's all, thanks everybody", "welcome|Glad|pleasure"),
        ("are you a bot or a recruiter", "program"),
        ("can i set that my job is baker?", "Your field"),
        ("how do you know if it was good", "words that show|haven't heard an answer"),
    ):
        one.says(words)
        assert re.search(wanted, one.text), (words, one.text)


def test_a_line_that_is_named_goes_out_of_an_answer_and_the_rest_stays() -> None:
    for wish in (
        "no no please do not keep the line about my daughter, that was only a joke",
        "take out the bit about my daughter please",
        "leave out the line about my daughter, it was a joke",
    ):
        one = _asked()
        for words in (*STORY, "my daughter says i talk like a policy."):
            one.says(words)
        one.waits()
        one.says(wish)
        assert "daughter" in one.text, one.text
        assert session_texts(one) == "\n".join(STORY), wish
        assert one.session is not None
        assert one.session.open


def session_texts(one: Anyone) -> str:
    assert one.session is not None
    return "\n".join(
        m.text for m in one.session.turns[0].attempts[0].messages if m.counts
    )
