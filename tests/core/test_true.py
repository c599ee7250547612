"""What is said back is true: thanks claim nothing, stories count once they are told."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from bot.content import Content
from bot.core.assessment import moved
from bot.core.buttons import Verb
from bot.core.replies import (
    Acknowledge,
    Acknowledgement,
    Compare,
    Praise,
    Probe,
    WayIn,
)
from bot.core.reply import Reply
from bot.core.sayings import LET_GO, remark_on
from bot.core.summary import reviews, summary
from bot.model import Cue, Expects, Oddity, Outcome, Part
from tests.core.anyone import Anyone
from tests.core.talk import Talk, clear, judged, odd, thin, vague

A = "some.q1"
Kind = TypeVar("Kind", bound=Reply)


def one(replies: Sequence[Reply], kind: type[Kind]) -> Kind:
    """Give the only reply of a kind."""
    (found,) = (reply for reply in replies if isinstance(reply, kind))
    return found


def test_what_stands_beside_the_answer_is_no_part_of_it() -> None:
    talk = Talk()
    replies = talk.answers("you closed my question", odd(Oddity.REMARK))
    assert replies == (remark_on(Oddity.REMARK),)
    assert talk.question == A, "it is still open"
    before = talk.session.turns[0].attempt.text
    assert before == ""
    talk.answers("In June I rang Ana", clear(best=(0, 18)))
    assert talk.session.turns[0].attempt.text == "In June I rang Ana"


def test_who_has_none_and_says_next_gets_the_next_question() -> None:
    none = odd(Oddity.NO_EXAMPLE)
    going_on = replace(none, cues=(Cue(0, 4, "moving.on"),))
    talk = Talk()
    assert talk.answers("no, next", going_on)[0] == Acknowledge(Acknowledgement.SKIPPED)
    assert talk.question != A
    talk = Talk()
    assert one(talk.answers("no", none), WayIn).declined
    assert talk.answers("no, really", none)[0] == LET_GO, "it is offered once"


def test_a_story_after_waffle_is_heard_by_itself() -> None:
    """Together with the waffle the ear is unsure of it."""
    talk = Talk()
    talk.answers("I come in and listen", vague())
    talk.says("In June I rang Ana")
    replies = talk.is_heard(thin(), clear(best=(0, 18)))
    assert one(replies, Praise).quote == "In June I rang Ana"
    assert summary(talk.session).real == 1
    judgement = talk.session.turns[0].attempt.judgement
    assert judgement is not None
    assert judgement.best == Cue(21, 39, "best")


def test_what_was_heard_is_moved_with_every_place() -> None:
    heard = replace(
        clear(best=(0, 5)), cues=(Cue(1, 2, "act"),), vaguest=Cue(3, 4, "v")
    )
    places = moved(heard, 10)
    assert places.best == Cue(10, 15, "best")
    assert places.vaguest == Cue(13, 14, "v")
    assert places.cues == (Cue(11, 12, "act"),)
    assert places.parts[Part.ACTION] == Cue(10, 11, "part.action")
    assert moved(judged(Outcome.MISSING), 3).best is None


def test_thanks_claim_no_more_than_was_heard() -> None:
    for last, of in (
        (vague(), Acknowledgement.THANKS),
        (judged(Outcome.THIN), Acknowledgement.THANKS),
        (odd(Oddity.NO_EXAMPLE), Acknowledgement.THANKS),
        (replace(thin(), cues=(Cue(0, 3, "amount"),)), Acknowledgement.ADDITION),
        (clear(), Acknowledgement.ADDITION),
    ):
        talk = Talk()
        talk.answers("In June I rang Ana", clear())
        assert talk.answers("more of it", clear(), last)[0] == Acknowledge(of)


def test_after_no_occasion_the_occasion_is_asked_for() -> None:
    told = replace(thin(Part.SITUATION), particular=False)
    assert one(Talk().answers("good talk is key", told), Probe).part is Part.SITUATION


def test_stories_are_counted_over_the_questions_that_asked_for_one() -> None:
    talk = Talk(
        Expects.INSTANCE, Expects.REFLECTION, Expects.INSTANCE, Expects.INSTANCE
    )
    talk.answers("In June I rang Ana", clear(best=(0, 18)))
    while not talk.session.over:
        talk.answers("nothing comes", odd(Oddity.NO_EXAMPLE))
    end = summary(talk.session)
    assert (end.real, end.stories) == (1, 3)


def test_a_thought_that_is_neither_clear_nor_a_deed_is_not_called_worth_saying() -> (
    None
):
    talk = Talk(Expects.REFLECTION)
    talk.answers("who are the other two", judged(Outcome.THIN))
    (review,) = reviews(talk.session)
    assert not review.landed
    assert review.begun, "nor is it called short"


def test_another_go_is_better_only_where_that_was_heard() -> None:
    talk = Talk()
    talk.answers("I listen", vague())
    talk.answers("always", vague())
    talk.answers("always", vague())
    talk.retries(0)
    unsure = replace(thin(Part.SITUATION), lacking=())
    compare = one(talk.answers("In June", unsure), Compare)
    assert not compare.clear
    assert compare.lacking == ()


def test_how_to_answer_is_said_once_to_a_person(content: Content) -> None:
    tom = Anyone(content)
    tom.orders("start")
    how = content.phrases["open.how"]
    told = next(iter(how.values()))[0]
    heard = []
    for _ in range(3):
        tom.orders("practice", "behavioural 1")
        heard.append(told in tom.text)
    assert heard == [True, False, False]


def test_no_page_comes_unasked_and_a_button_gives_it(content: Content) -> None:
    for mode in ("second-round 4", "behavioural 2"):
        tom = Anyone(content)
        tom.orders("practice", mode)
        for _ in range(60):
            if tom.session is None or tom.session.over:
                break
            tom.says(
                "In May the pump broke. I rang Ana and we carried water to 40 cows."
            )
            tom.orders("done")
            assert all(said.attachment is None for said in tom.said)
        press = next(data for data in tom.buttons if data.startswith(Verb.PAGE))
        tom.presses(press)
        assert any(said.attachment is not None for said in tom.said), mode
