"""Questions that want no story: one follow-up for what is missing, and never a flag."""

from datetime import timedelta

from bot.content import Content
from bot.context import Contexts
from bot.core.answering import in_session
from bot.core.candidate import Candidate
from bot.core.dialogue import advance
from bot.core.events import Began, Declined, Edited, Finished, Heard, Said
from bot.core.held import held
from bot.core.replies import (
    Acknowledge,
    Acknowledgement,
    AnswerBack,
    Ask,
    AskFor,
    Careful,
    Flag,
    Took,
)
from bot.core.reply import Reply
from bot.core.session import Planned, Session, Stage
from bot.core.state import State
from bot.core.summary import reviews, summary
from bot.model import Cue, Expects, Holds, Kind, Mode, Outcome, Slip
from tests.core.talk import START, Talk, judged

A, B = "some.q1", "some.q2"
HEARD = judged(Outcome.THIN)


def talk() -> Talk:
    return Talk(Expects.REFLECTION, Expects.REFLECTION)


def answers(
    talk: Talk,
    text: str,
    holds: tuple[Holds, ...] = (),
    lacks: tuple[Holds, ...] = (),
    slips: tuple[Cue, ...] = (),
    *,
    back: bool = False,
) -> tuple[Reply, ...]:
    talk.says(text)
    assert talk.applies(Finished(talk.now())).listen
    heard = Heard(
        talk.now(), HEARD, HEARD, holds=holds, lacks=lacks, slips=slips, back=back
    )
    return talk.applies(heard).replies


def test_what_is_missing_is_asked_for_once_and_then_left() -> None:
    chat = talk()
    both = (Holds.OURS, Holds.REASON)
    assert answers(chat, "Great firm.", (), both) == (AskFor(A, Holds.OURS, False),)
    assert chat.question == A
    replies = answers(chat, "It's well known.", (), both)
    assert replies[0] == Acknowledge(Acknowledgement.UNSURE)
    assert isinstance(replies[-1], Ask)
    assert chat.question == B


def test_a_whole_answer_is_told_what_it_held_and_is_not_pressed() -> None:
    chat = talk()
    replies = answers(chat, "I tried your app.", (Holds.REASON, Holds.OURS))
    assert replies[0] == Took(Holds.OURS)
    assert isinstance(replies[1], Ask)


def test_what_is_added_completes_it() -> None:
    chat = talk()
    first = answers(chat, "Fifty.", (Holds.ANSWER,), (Holds.REASON,))
    assert first == (AskFor(A, Holds.REASON, True),)
    replies = answers(chat, "Because of nights.", (Holds.ANSWER, Holds.REASON))
    assert replies[0] == Took(Holds.REASON)


def test_who_asks_the_same_back_is_answered_and_asked_once_more() -> None:
    chat = talk()
    replies = answers(chat, "What have you planned?", (), (Holds.ANSWER,), back=True)
    assert replies == (AnswerBack(A),)
    replies = answers(chat, "And you?", (), (Holds.ANSWER,), back=True)
    assert isinstance(replies[0], Acknowledge)


def test_a_slip_is_said_once_when_the_question_is_left() -> None:
    chat = talk()
    slips = (Cue(4, 14, Slip.APOLOGY), Cue(0, 2, Slip.PRIVATE))
    replies = answers(chat, "45, I'd go lower.", (Holds.ANSWER,), (), slips)
    assert replies[0] == Took(Holds.ANSWER)
    assert replies[1] == Careful(Slip.APOLOGY, "I'd go low")


def test_ill_of_others_is_not_praised() -> None:
    chat = talk()
    slips = (Cue(0, 5, Slip.BLAME),)
    replies = answers(chat, "Idiot of a boss.", (Holds.REASON,), (), slips)
    assert replies[:2] == (
        Acknowledge(Acknowledgement.UNSURE),
        Careful(Slip.BLAME, "Idiot"),
    )


def test_to_have_nothing_to_say_is_no_lack_of_an_example() -> None:
    chat = talk()
    answers(chat, "Hm.", (), (Holds.REASON,))
    replies = chat.applies(Declined(chat.now())).replies
    assert replies[0] == Acknowledge(Acknowledgement.UNSURE)


def test_nothing_is_ever_flagged() -> None:
    for lacks in ((), (Holds.REASON,), (Holds.PROOF, Holds.OURS)):
        chat = talk()
        for _ in range(2):
            if chat.question == A:
                replies = answers(chat, "no idea", (), lacks)
                assert not any(isinstance(r, Flag) for r in replies)


def test_held_remarks_leave_the_question_alone() -> None:
    asked = AskFor(A, Holds.REASON, True)
    assert held((asked,)) == (AskFor(A, Holds.REASON, True, bare=True),)
    assert held((Took(Holds.REASON), Careful(Slip.BLAME, None))) == ()


def test_looking_back_names_what_is_ready_and_what_is_wanting() -> None:
    chat = talk()
    slip = Cue(0, 0, Slip.LONG)
    answers(chat, "Because.", (Holds.REASON,), (), (slip,))
    answers(chat, "Hm.", (), (Holds.STEP,))
    answers(chat, "Hm again.", (), (Holds.STEP,))
    assert all(turn.stage is Stage.DONE for turn in chat.session.turns)
    told = summary(chat.session)
    assert (told.ready, told.wanting) == ((A,), ((B, Holds.STEP),))
    first, second = reviews(chat.session)
    assert (first.landed, first.holds, first.lacks) == (True, Holds.REASON, None)
    assert first.slips == ((Slip.LONG, None),)
    assert (second.landed, second.lacks) == (False, Holds.STEP)


def test_an_answer_that_is_edited_later_is_heard_anew(content: Content) -> None:
    """With the real ear and the real questions."""
    known = Contexts(content, "UTC", timedelta(hours=4)).context(2**40, {})
    questions = ("common.why-us", "common.weakness")
    plan = tuple(Planned(q, Kind.COMMON, Expects.REFLECTION) for q in questions)
    session = Session("5e55", Mode.COMMON, "general", START, plan)
    session = advance(session, Began(START)).session
    state = State(Candidate(START, welcomed=True), session)
    at = START
    for number, text in enumerate(("You have a great reputation.", "Great people.")):
        at += timedelta(minutes=1)
        state = in_session(state, Said(at, f"m{number}", text), known)
        state = in_session(state, Finished(at), known)
    assert state.session is not None
    assert state.session.turns[0].attempt.lacks == (Holds.OURS, Holds.REASON)
    better = "I tried your app, because my mother couldn't find the door button."
    state = in_session(state, Edited(at, "m0", better), known)
    assert state.session is not None
    assert state.session.turns[0].attempt.lacks == ()
    assert state.session.turns[0].attempt.holds == (Holds.OURS, Holds.REASON)
