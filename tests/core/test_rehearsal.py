"""The whole second round: remarks held to the end, one push-back, and what it took."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.content import Content
from bot.core.buttons import Verb
from bot.core.dialogue import advance
from bot.core.dossier import Dossier
from bot.core.events import (
    Began,
    Declined,
    Ended,
    Finished,
    MovedOn,
    Paused,
    Resumed,
    Said,
)
from bot.core.exchange_replies import Answer, AskMore
from bot.core.held import REMARKS
from bot.core.outside_replies import Open
from bot.core.rehearsal_replies import (
    ConfirmHeld,
    Defer,
    Farewell,
    HandPage,
    PushBack,
    Review,
    Settle,
    StoodBy,
    Thank,
)
from bot.core.replies import (
    Acknowledge,
    Acknowledgement,
    Ask,
    DigDeeper,
    Flag,
    Probe,
    Summarise,
    WayIn,
)
from bot.core.reply import Reply, Say
from bot.core.sayings import explain_practice, remark_on
from bot.core.selection import minutes
from bot.core.session import Lack, Planned, Push, Session, Stage, Stand
from bot.core.summary import reviews
from bot.core.timing import INTERRUPTION, TYPED
from bot.export import export
from bot.model import (
    Cue,
    Expects,
    Judgement,
    Kind,
    Mode,
    Oddity,
    Outcome,
    Ownership,
    Part,
    Tone,
    Topic,
)
from bot.saying import say
from bot.storage.documents import session_from_bytes, session_to_bytes
from tests.core.asked import drawn
from tests.core.bank import ear
from tests.core.talk import START, STORY_PARTS, Talk, clear, judged, odd, vague
from tests.core.test_conversation import Person, types


def rehearsal(*expects: Expects, held: bool = False) -> Talk:
    """A whole second round of these, under way."""
    talk = Talk(*expects)
    session = replace(talk.session, mode=Mode.SECOND_ROUND, rehearsal=True, held=held)
    talk.session = session
    return talk


def shared() -> Judgement:
    """A clear story in which it is hard to tell whose the deed was."""
    return judged(Outcome.CLEAR, *STORY_PARTS, ownership=Ownership.MIXED)


def pushed(held: bool = False) -> tuple[Talk, tuple[Reply, ...]]:
    """A rehearsal in whose second half a clear answer was given."""
    talk = rehearsal(*[Expects.INSTANCE] * 2, held=held)
    talk.has(MovedOn)
    return talk, talk.answers("In June I rang Ana", clear(best=(0, 7)))


# The push-back


def test_a_clear_answer_in_the_second_half_is_doubted_instead_of_dug_into() -> None:
    talk, replies = pushed()
    assert types(replies)[-1] is PushBack
    assert not any(isinstance(reply, DigDeeper) for reply in replies)
    assert talk.session.turns[1].stage is Stage.PUSHED


def test_the_first_half_is_dug_into() -> None:
    talk = rehearsal(*[Expects.INSTANCE] * 4)
    for _ in range(2):
        assert types(talk.answers("In June I rang Ana", clear()))[-1] is DigDeeper
        talk.has(MovedOn)
    assert types(talk.answers("In June I rang Ana", clear()))[-1] is PushBack


def test_there_is_one_doubt_a_rehearsal() -> None:
    talk = rehearsal(*[Expects.INSTANCE] * 6)
    said: list[Reply] = []
    while not talk.session.over:
        said += talk.answers("In June I rang Ana", clear())
        talk.has(MovedOn)
    assert sum(isinstance(reply, PushBack) for reply in said) == 1


def test_a_short_session_doubts_nothing() -> None:
    talk = Talk(*[Expects.INSTANCE] * 2)
    talk.has(MovedOn)
    replies = talk.answers("In June I rang Ana", clear())
    assert types(replies)[-1] is DigDeeper


def test_fit_is_not_doubted_and_neither_is_what_is_not_clear() -> None:
    talk = rehearsal(*[Expects.INSTANCE] * 2)
    fit = Planned("fit.q2", Kind.FIT, Expects.INSTANCE)
    talk.session = replace(talk.session, plan=(fit,))
    talk.has(MovedOn)
    assert types(talk.answers("In June I rang Ana", clear()))[-1] is DigDeeper
    talk = rehearsal(*[Expects.INSTANCE] * 2)
    talk.has(MovedOn)
    assert types(talk.answers("I always listen", vague())) == [Flag]


@pytest.mark.parametrize(
    ("judgement", "push"),
    [
        (shared(), Push.OWNERSHIP),
        (clear(), Push.RESULT),
        (clear(Part.SITUATION, Part.ACTION), Push.CHOICE),
    ],
)
def test_the_doubt_suits_what_was_said(judgement: Judgement, push: Push) -> None:
    talk = rehearsal(*[Expects.INSTANCE] * 2)
    talk.has(MovedOn)
    replies = talk.answers("In June I rang Ana", judgement)
    (doubt,) = (r for r in replies if isinstance(r, PushBack))
    assert doubt.push is push


def test_of_a_failure_only_the_choice_is_doubted() -> None:
    talk = rehearsal(*[Expects.INSTANCE] * 2)
    failure = Planned("failure.first-hour", Kind.BEHAVIOURAL, Expects.INSTANCE)
    talk.session = replace(talk.session, plan=(failure,))
    talk.has(MovedOn)
    replies = talk.answers("In June I lost the key", shared())
    (doubt,) = (r for r in replies if isinstance(r, PushBack))
    assert doubt.push is Push.CHOICE


def test_reasons_may_be_doubted_too() -> None:
    talk = rehearsal(*[Expects.REASONING] * 2)
    talk.has(MovedOn)
    replies = talk.answers("I would wait, because", judged(Outcome.CLEAR))
    assert types(replies) == [Acknowledge, PushBack]


def test_who_stays_with_a_fact_is_told_so() -> None:
    talk, _ = pushed()
    fact = judged(Outcome.THIN, best=(0, 15), watched=True)
    replies = talk.answers("He had left. I was alone", clear(), fact)
    assert replies[0] == StoodBy("He had left. I ")
    (attempt,) = talk.session.turns[1].attempts
    assert attempt.stood is Stand.FACTS
    assert attempt.defence == "He had left. I was alone"


@pytest.mark.parametrize(
    ("noticed", "stood"),
    [((), Stand.GENERAL), ((Cue(0, 5, "stand.back"),), Stand.YIELDED)],
)
def test_who_does_not_is_told_at_the_end(
    noticed: tuple[Cue, ...], stood: Stand
) -> None:
    """In the room there is only thanks."""
    talk, _ = pushed()
    general = replace(vague(), cues=(Cue(0, 5, "habit"),))
    replies = talk.answers("Maybe, yes", clear(), general, noticed=noticed)
    assert replies[0] == Acknowledge(Acknowledgement.UNSURE)
    assert types(replies)[1:] == [Farewell, Summarise]
    (review,) = reviews(talk.session)
    assert (review.push, review.stood) == (Push.RESULT, stood)


def test_a_doubted_story_stays_the_story_it_was() -> None:
    talk, _ = pushed()
    told = talk.session.turns[1].attempt.judgement
    talk.answers("I always listen", vague())
    assert talk.session.turns[1].attempt.judgement == told
    assert reviews(talk.session)[0].landed


@pytest.mark.parametrize("typed", [True, False])
def test_i_have_none_after_a_doubt_goes_on(typed: bool) -> None:
    talk, _ = pushed()
    if typed:
        talk.answers("I don't know", clear(), odd(Oddity.NO_EXAMPLE))
    else:
        talk.has(Declined)
    assert talk.session.over


def test_a_doubt_can_be_passed_over() -> None:
    talk, _ = pushed()
    talk.has(MovedOn)
    assert talk.session.over
    assert reviews(talk.session)[0].stood is None


# Remarks held to the end


def test_a_held_session_asks_on_and_says_nothing_of_the_answer() -> None:
    talk = rehearsal(*[Expects.INSTANCE] * 4, held=True)
    replies = talk.answers("I always listen", vague(best=(2, 8)))
    assert replies == (Probe("some.q1", Part.SITUATION, None, bare=True),)
    replies = talk.answers("In June I rang Ana", clear())
    assert types(replies) == [DigDeeper]
    replies = talk.answers("She came", clear())
    assert replies == (Thank(), Ask("some.q2", 2, 4))


def test_one_word_is_asked_on_without_a_remark() -> None:
    talk = rehearsal(*[Expects.INSTANCE] * 4, held=True)
    assert types(talk.answers("yes", odd(Oddity.ONE_WORD))) == [Probe]


def test_what_cannot_be_read_is_said_also_where_remarks_wait() -> None:
    talk = rehearsal(*[Expects.INSTANCE] * 4, held=True)
    assert talk.answers("asdf", odd(Oddity.GIBBERISH)) == (remark_on(Oddity.GIBBERISH),)


def test_small_talk_ends_at_the_table() -> None:
    talk = rehearsal(Expects.SMALL_TALK, Expects.INSTANCE, held=True)
    talk.answers("By train", judged(Outcome.CLEAR))
    replies = talk.answers("And you", judged(Outcome.CLEAR))
    assert types(replies) == [Settle, Ask]


def test_a_held_doubt_quotes_since_nothing_was_praised() -> None:
    _, replies = pushed(held=True)
    (doubt,) = replies
    assert doubt == PushBack("some.q2", Push.RESULT, "In June")


def test_the_employer_answers_and_puts_terms_off_without_a_lesson() -> None:
    talk = rehearsal(Expects.QUESTIONS, Expects.INSTANCE, held=True)
    thin = judged(Outcome.THIN)
    assert talk.answers("Pay", thin, asked=(Topic.TERMS,)) == (Defer(Topic.TERMS),)
    clear_question = judged(Outcome.CLEAR)
    replies = talk.answers("Why is it open", clear_question, asked=(Topic.VACANCY,))
    assert types(replies) == [Answer]
    assert types(talk.answers("Once I did", clear())) == [AskMore]
    nothing = judged(Outcome.MISSING)
    assert types(talk.answers("No, thank you", nothing)) == [Say, Ask]


def held_round() -> Iterator[tuple[Talk, tuple[Reply, ...]]]:
    talk = rehearsal(*Expects, *[Expects.INSTANCE] * 3, held=True)
    while not talk.session.over:
        yield talk, talk.answers("In June I rang Ana", clear(best=(0, 7)))


def test_everything_held_is_told_at_the_end() -> None:
    said: list[Reply] = []
    for _talk, replies in held_round():
        said += replies
    *before, end = said
    assert not [reply for reply in before if isinstance(reply, REMARKS)]
    assert isinstance(end, Summarise)
    assert [review.turn for review in end.held] == list(range(8))


def test_another_go_after_the_end_is_remarked_on() -> None:
    """What was to be held has been told."""
    *_, (talk, _) = held_round()
    talk.retries(0)
    replies = talk.answers("I always listen", vague())
    assert any(isinstance(r, REMARKS) for r in replies)
    assert types(replies)[-1] is Summarise


def test_only_what_was_held_is_told_answer_by_answer() -> None:
    talk = rehearsal(*[Expects.INSTANCE] * 4)
    talk.answers("I always listen", vague())
    talk.has(MovedOn)
    talk.session = replace(talk.session, held=True)
    talk.answers("I always listen", vague())
    (end,) = talk.has(Ended)
    assert isinstance(end, Summarise)
    assert [review.turn for review in end.held] == [1]


def test_a_way_in_is_offered_without_a_lesson() -> None:
    talk = rehearsal(*[Expects.INSTANCE] * 4, held=True)
    assert types(talk.has(Declined)) == [WayIn]
    assert types(talk.has(Declined)) == [Thank, Ask]


def test_an_undersold_deed_is_told_once_and_at_the_end() -> None:
    talk = rehearsal(*[Expects.INSTANCE] * 3, held=True)
    modest = (Cue(0, 11, "modest.belittled"), Cue(2, 7, "modest.drop"))
    for _ in range(3):
        replies = talk.answers("I just rang Ana", clear(), noticed=modest)
        assert not any(isinstance(reply, REMARKS) for reply in replies)
        talk.has(MovedOn)
    told = [review.modest for review in reviews(talk.session)]
    assert told == [("I just rang", "I rang"), None, None]


# How long it took


def test_an_answer_takes_from_the_question_to_its_last_message() -> None:
    talk = Talk()
    asked_at = talk.at
    for second in (30, 50):
        talk.applies(Said(asked_at + timedelta(seconds=second), f"t{second}", "In"))
    assert talk.session.turns[0].attempt.took == 50


def test_waiting_for_the_reply_is_not_answering() -> None:
    talk = Talk()
    talk.applies(Said(talk.at + timedelta(seconds=30), "t1", "I always listen"))
    talk.at = START + timedelta(seconds=90)
    talk.is_heard(vague())
    talk.applies(Said(talk.at + timedelta(seconds=20), "t2", "In June"))
    assert talk.session.turns[0].attempt.took == 50


def test_a_pause_does_not_count() -> None:
    talk = Talk()
    talk.applies(Said(talk.at + timedelta(seconds=30), "t1", "In June"))
    talk.applies(Paused(START + timedelta(seconds=40)))
    back = START + timedelta(days=1)
    talk.applies(Said(back - timedelta(seconds=5), "t2", "it rained"))
    talk.applies(Resumed(back))
    talk.applies(Said(back + timedelta(seconds=10), "t3", "I rang Ana"))
    assert talk.session.turns[0].attempt.took == 40
    talk.applies(Finished(back + timedelta(seconds=11)))
    (end,) = talk.applies(Ended(back + timedelta(seconds=20))).replies
    assert isinstance(end, Summarise)
    assert end.minutes == 1


def test_a_pause_before_the_end_does_not_count_either() -> None:
    talk = Talk()
    talk.applies(Said(START + timedelta(seconds=50), "t1", "In June"))
    talk.applies(Paused(START + timedelta(seconds=60)))
    (end,) = talk.applies(Ended(START + timedelta(days=3))).replies
    assert isinstance(end, Summarise)
    assert end.minutes == 1


def test_a_night_without_a_word_counts_as_what_the_message_took_to_type() -> None:
    talk = Talk()
    text = "word " * TYPED
    late = talk.at + timedelta(seconds=INTERRUPTION + 30_000)
    talk.applies(Said(late, "t1", text))
    assert talk.session.turns[0].attempt.took == 60
    assert talk.session.away == pytest.approx(INTERRUPTION + 30_000 - 60)


def test_a_clock_that_is_set_back_takes_no_time() -> None:
    talk = Talk()
    talk.applies(Said(START - timedelta(hours=1), "t1", "In June"))
    assert talk.session.turns[0].attempt.took == 0


def test_another_go_is_timed_by_itself() -> None:
    talk = Talk()
    talk.answers("I listen", vague())
    talk.has(MovedOn)
    talk.retries(0)
    talk.applies(Said(talk.at + timedelta(seconds=25), "t9", "In June"))
    first, second = talk.session.turns[0].attempts
    assert (first.took, second.took) == (1, 25)


# What a candidate can do


def test_a_second_round_without_a_number_is_the_whole_one() -> None:
    tom = Person("nursing")
    opening, ask = tom.commands("practice second-round")
    assert isinstance(opening, Open)
    assert opening.held is False
    assert isinstance(ask, Ask)
    assert tom.now_open.rehearsal
    turn = tom.now_open.turns[0]
    planned = (turn.question, *tom.now_open.plan)
    assert opening.minutes == minutes(tom.bank, planned)
    tom.commands("practice second-round 4")
    assert not tom.now_open.rehearsal


def test_a_newcomers_first_tap_stays_short() -> None:
    tom = Person()
    tom.commands("start")
    tom.presses(Verb.TRACK, "nursing")
    assert not tom.now_open.rehearsal
    assert tom.now_open.length == 5


@pytest.mark.parametrize(
    "line",
    ["second-round held", "second round hold", "held", "held second-round 4"],
)
def test_remarks_are_held_on_command_and_the_wish_is_remembered(line: str) -> None:
    tom = Person("nursing")
    tom.commands(f"practice {line}")
    assert tom.now_open.held
    assert tom.candidate.held
    tom.commands("practice second-round")
    assert tom.now_open.held


@pytest.mark.parametrize("line", ["behavioural held", "technical hold 2"])
def test_only_a_second_round_can_be_held(line: str) -> None:
    tom = Person("nursing")
    assert tom.commands(f"practice {line}") == (explain_practice(line),)
    assert not tom.candidate.held


def test_one_tap_holds_remarks_and_another_lets_them_go() -> None:
    """Twice or after a week, on an open session or none: it is the same."""
    tom = Person("nursing")
    tom.commands("practice second-round")
    for _ in range(2):
        assert tom.presses(Verb.HOLD, "yes") == (ConfirmHeld(True, now=True),)
        assert tom.now_open.held
    assert tom.presses(Verb.HOLD, "no") == (ConfirmHeld(False, now=True),)
    assert not tom.now_open.held
    tom.commands("stop")
    tom.presses(Verb.FINISH)
    before = tom.session
    assert tom.presses(Verb.HOLD, "yes") == (ConfirmHeld(True, now=False),)
    assert tom.session == before
    assert tom.candidate.held


def test_the_wish_touches_no_other_session() -> None:
    tom = Person("nursing")
    tom.commands("practice behavioural 2")
    assert tom.presses(Verb.HOLD, "yes") == (ConfirmHeld(True, now=False),)
    assert not tom.now_open.held
    tom.commands("practice behavioural 2")
    assert not tom.now_open.held


def test_a_page_is_handed_over_at_any_time() -> None:
    tom = Person("nursing")
    tom.commands("practice behavioural 2")
    session = tom.now_open
    for _ in range(2):
        handed = HandPage(session.id, drawn("page"))
        assert tom.presses(Verb.PAGE, session.id) == (handed,)


# What was stored before


OLD = (
    b'{"id":"5e55104","mode":"second-round","track":"nursing",'
    b'"started_at":"2025-03-03T09:00:00Z","plan":[{"question_id":"some.q2",'
    b'"kind":"behavioural","expects":"instance"}],"turns":[{"question":'
    b'{"question_id":"some.q1","kind":"behavioural","expects":"instance"},'
    b'"asked_at":"2025-03-03T09:00:00Z","attempts":[{"messages":[{"id":"m1",'
    b'"at":"2025-03-03T09:01:00Z","text":"I always listen"}],"heard":1,'
    b'"probes":["situation"]}],"stage":"probed"}],"current":0,"asks":2}'
)
"""A session as the release before this one wrote it."""


def test_a_session_of_the_release_before_goes_on() -> None:
    session = session_from_bytes(OLD)
    assert (session.rehearsal, session.held, session.away) == (False, False, 0)
    later = START + timedelta(minutes=3)
    session = advance(session, Said(later, "m2", "In June I rang Ana")).session
    assert session.turns[0].attempt.took == 0
    session = advance(session, MovedOn(later)).session
    assert session.turns[1].question.question_id == "some.q2"
    session = advance(session, Ended(later)).session
    assert session.over
    assert session_from_bytes(session_to_bytes(session)) == session


def test_a_rehearsal_survives_a_restart_at_every_step() -> None:
    """All that it knows is in its document."""
    talk = rehearsal(*[Expects.INSTANCE] * 3, held=True)
    for _ in range(3):
        for text, judgement in (
            ("In June I rang Ana", clear(best=(0, 7))),
            ("She was alone", vague()),
        ):
            if not talk.session.over:
                talk.answers(text, judgement)
                document = session_to_bytes(talk.session)
                assert session_from_bytes(document) == talk.session
                talk.session = session_from_bytes(document)
    assert talk.session.over
    assert talk.session.pushed


def test_the_export_tells_what_an_answer_took_and_how_a_doubt_was_met() -> None:
    talk, _ = pushed()
    talk.applies(Said(talk.at + timedelta(seconds=20), "t1", "He had left"))
    talk.is_heard(clear(), judged(Outcome.THIN))
    candidate = replace(Person("nursing").candidate, held=True)
    document = json.loads(export(candidate, [talk.session], {}, Dossier()))
    assert document["candidate"]["remarks_held"] is True
    _, turn = document["sessions"][0]["turns"]
    assert turn["seconds"] == 21
    assert turn["push_back"] == {
        "on": "result",
        "answer": "He had left",
        "stood": "facts",
    }


def test_a_second_round_that_another_session_closes_leaves_its_page() -> None:
    """What was held in it has not been told."""
    tom = Person("nursing", hears=ear(clear()))
    tom.commands("practice second-round held")
    for _ in range(2):
        tom.says("In June I rang Ana")
        tom.commands("done")
        tom.presses(Verb.NEXT)
    closed = tom.now_open.id
    opening, _ = tom.commands("practice behavioural 1")
    assert isinstance(opening, Open)
    assert opening.page_of == closed


def test_beginning_counts_from_the_first_question() -> None:
    planned = Planned("some.q1", Kind.BEHAVIOURAL, Expects.INSTANCE)
    session = Session("5e", Mode.SECOND_ROUND, "general", START, (planned,))
    assert advance(session, Began(START)).session.counted_from == START


# In words


def worded(content: Content, *replies: Reply) -> str:
    talk = rehearsal(Expects.INSTANCE, held=True)
    spoken = say(content, replies, Tone.GENTLE, {}, talk.session)
    rest = "".join(run.text for run in spoken.rest.runs) if spoken.rest else ""
    return "\n".join([*(utterance.text for utterance in spoken.utterances), rest])


def summed_up(*looked_at: Review, held: bool = True) -> Summarise:
    return Summarise(
        answered=len(looked_at),
        minutes=31,
        strengths=(),
        weaknesses=(),
        again=False,
        held=looked_at if held else (),
        reviews=looked_at,
    )


Q = "conflict.colleague-plan"


def test_what_was_held_is_told_the_strong_ones_first(content: Content) -> None:
    weak = Review(0, Q, Expects.INSTANCE, landed=False, lack=Lack.ACTION)
    strong = Review(1, Q, Expects.INSTANCE, landed=True, quote="rang Ana")
    said = worded(content, summed_up(weak, strong))
    assert said.index("2. Conflict.") < said.index("1. Conflict.")


@pytest.mark.parametrize(
    ("words", "key"), [(20, "time.room"), (200, "time.well"), (900, "time.long")]
)
def test_one_thing_is_said_about_time(content: Content, words: int, key: str) -> None:
    """By the words alone; nobody types as fast as they speak."""
    review = Review(0, Q, Expects.INSTANCE, landed=True, words=words)
    said = worded(content, summed_up(review, replace(review, turn=1), held=False))
    assert content.phrases[key][Tone.GENTLE][0].split("}")[-1] in said
    assert "Typing" not in said


def test_nobody_is_told_that_thin_answers_were_short(content: Content) -> None:
    review = Review(0, Q, Expects.INSTANCE, landed=False, words=20)
    said = worded(content, summed_up(review, replace(review, turn=1), held=False))
    assert "aloud" not in said


def test_what_they_wanted_to_get_said_is_told(content: Content) -> None:
    wanted = (("the move to the new site", True), ("my licence", False))
    said = worded(content, replace(summed_up(), wanted=wanted))
    assert said.index("“the move to the new site”") < said.index("“my licence”")


@pytest.mark.parametrize("push", list(Push))
def test_a_doubt_comes_in_four_ways(content: Content, push: Push) -> None:
    for key in (f"push.{push}", f"push.{push}_quoted"):
        assert len(content.phrases[key][Tone.GENTLE]) >= 4


def test_a_neutral_word_is_never_the_same_twice_in_a_row(content: Content) -> None:
    assert len(content.phrases["held.thanks"][Tone.GENTLE]) >= 4
