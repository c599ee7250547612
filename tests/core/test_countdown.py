"""What each of the last days is for, and what becomes of the plan."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.dossier import Demand, Dossier, Interview, Job, Story, Take, Unsaid
from bot.core.recall import NEAR
from bot.core.session import Session
from bot.model import Kind, Mode, Outcome, Requirement
from bot.parts.interview.countdown import (
    DAYS,
    KINDS,
    Focus,
    days_before,
    drawn,
    focus,
    noticed,
    settled,
)
from bot.parts.registry import PREPARED
from tests.core.talk import Talk, clear

NOW = datetime(2026, 11, 24, tzinfo=UTC)
ON = date(2026, 12, 4)
DAY = timedelta(days=1)
SET = Dossier(interview=Interview(1, day=ON), numbered=1)


def story(number: int, outcome: Outcome = Outcome.CLEAR) -> Story:
    take = Take(NOW, "in May I rang Ruth", outcome, 0.9)
    return Story(number, f"story {number}", (take,), ("conflict",))


def job(*competencies: str) -> Job:
    demand = Demand(1, Requirement("calm under pressure", competencies=competencies))
    return Job(NOW, demands=(demand,))


def test_the_last_week_of_the_plan_is_the_last_week_of_the_questions() -> None:
    assert DAYS == NEAR


def test_a_whole_week_has_a_day_for_each_need() -> None:
    assert drawn(SET, 30, PREPARED) == (
        *(Focus.LIGHT, Focus.SMALL_TALK, Focus.REHEARSAL, Focus.QUESTIONS),
        *(Focus.STORIES, Focus.PROOF, Focus.JOB),
    )


def test_a_short_time_keeps_what_matters_most() -> None:
    assert drawn(SET, 1, PREPARED) == (Focus.LIGHT,)
    assert drawn(SET, 2, PREPARED) == (Focus.LIGHT, Focus.REHEARSAL)
    assert drawn(SET, 3, PREPARED) == (Focus.LIGHT, Focus.REHEARSAL, Focus.JOB)
    assert drawn(SET, 4, PREPARED) == (
        *(Focus.LIGHT, Focus.STORIES, Focus.REHEARSAL, Focus.JOB),
    )
    assert drawn(SET, 0, PREPARED) == ()


def test_what_is_there_already_needs_no_day() -> None:
    rich = replace(SET, job=job("conflict"), stories=tuple(map(story, range(3))))
    days = drawn(rich, 7, PREPARED)
    assert not {Focus.JOB, Focus.PROOF, Focus.STORIES} & set(days)
    assert days.count(Focus.PRACTICE) == 3


def test_what_is_unsaid_has_a_day_until_it_came_up() -> None:
    item = Unsaid(1, NOW, "the falls audit")
    assert Focus.UNSAID in drawn(replace(SET, unsaid=(item,)), 7, PREPARED)
    raised = replace(item, raised=(NOW.date(),))
    assert Focus.UNSAID not in drawn(replace(SET, unsaid=(raised,)), 7, PREPARED)


def test_only_a_clear_story_of_its_conduct_proves_a_requirement() -> None:
    asked = replace(SET, job=job("conflict"))
    thin = replace(asked, stories=(story(1, Outcome.THIN),))
    assert Focus.PROOF in drawn(thin, 7, PREPARED)
    assert Focus.PROOF not in drawn(replace(asked, stories=(story(1),)), 7, PREPARED)
    other = replace(SET, job=job("leadership"), stories=(story(1),))
    assert Focus.PROOF in drawn(other, 7, PREPARED)


def test_a_day_that_was_used_keeps_its_place_and_gets_a_tick() -> None:
    begun = settled(SET, 7, PREPARED)
    read = replace(begun, job=job("leadership"))
    days = days_before(read, ON, ON - 5 * DAY, PREPARED)
    assert [(d.day, d.focus, d.done) for d in days][:2] == [
        (ON - 7 * DAY, Focus.JOB, True),
        (ON - 6 * DAY, Focus.PROOF, False),
    ]
    assert focus(read, 7, PREPARED) is None
    assert focus(read, 6, PREPARED) is Focus.PROOF
    assert focus(read, 0, PREPARED) is None
    assert focus(read, 8, PREPARED) is None


def test_before_the_last_week_the_plan_may_still_change() -> None:
    early = settled(SET, 8, PREPARED)
    assert early == SET
    assert len(days_before(early, ON, ON - 20 * DAY, PREPARED)) == DAYS


def test_what_is_practised_is_remembered_and_a_round_is_a_rehearsal() -> None:
    talk = Talk()
    talk.answers("In June I rang Ana", clear())
    after = noticed(SET, talk.session)
    assert after.interview is not None
    assert after.interview.practised == (talk.session.turns[0].question.kind.value,)
    assert noticed(after, talk.session) == after
    turns = (talk.session.turns[0],) * 7
    whole = replace(talk.session, mode=Mode.SECOND_ROUND, turns=turns)
    rehearsed = noticed(SET, whole)
    assert rehearsed.interview is not None
    assert Mode.SECOND_ROUND.value in rehearsed.interview.practised


def test_without_an_interview_nothing_is_planned() -> None:
    session: Session = Talk().session
    assert noticed(Dossier(), session) == Dossier()
    assert settled(Dossier(), 3, PREPARED) == Dossier()
    assert days_before(Dossier(), ON, ON - DAY, PREPARED) == ()
    assert focus(Dossier(), 3, PREPARED) is None


def test_a_plan_of_another_release_is_read_as_far_as_it_is_known() -> None:
    old = replace(SET, interview=Interview(1, day=ON, plan=("light", "juggling")))
    assert [d.focus for d in days_before(old, ON, ON - DAY, PREPARED)] == [Focus.LIGHT]


@given(
    left=st.integers(-2, 40),
    stories=st.integers(0, 4),
    unsaid=st.integers(0, 2),
    read=st.booleans(),
)
def test_every_plan_fits_the_days_left(
    left: int, stories: int, unsaid: int, read: bool
) -> None:
    dossier = replace(
        SET,
        stories=tuple(map(story, range(stories))),
        unsaid=tuple(Unsaid(n, NOW, "x") for n in range(unsaid)),
        job=job("conflict") if read else None,
    )
    days = drawn(dossier, left, PREPARED)
    assert len(days) == max(0, min(left, DAYS))
    assert all(days.count(d) == 1 for d in days if d is not Focus.PRACTICE)
    assert days[:1] in ((), (Focus.LIGHT,))
    assert (Focus.REHEARSAL in days) == (left > 1)
    assert all(kind in Kind for kind in KINDS.values())
