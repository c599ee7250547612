"""Nothing is asked that does not hold for the person."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.content import Content
from bot.context import Contexts
from bot.core.bank import bank_for
from bot.core.buttons import Verb
from bot.core.candidate import Candidate
from bot.core.profile import askable, holds, merged, without
from bot.core.sayings import STALE
from bot.core.selection import plan
from bot.core.state import State
from bot.model import (
    GENERAL,
    Expects,
    Experience,
    Kind,
    Level,
    Mode,
    Presupposed,
    Profile,
    Question,
    Serves,
    TaskKind,
)
from bot.parts.panel.composing import Length, composed, seated
from bot.parts.task.defence import ASKED
from tests.core.bank import question
from tests.core.test_conversation import Person
from tests.loaded import loaded

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
CONTEXT = Contexts(loaded(), "UTC", timedelta(hours=4)).context(0, {})


def taking(*taken: Presupposed, text: str = "When?", **more: Any) -> Question:
    return replace(question("a.b", **more), presupposes=taken, text=text)


def test_what_is_taken_for_granted_keeps_a_question_away() -> None:
    served, team = taking(Presupposed.SERVED), taking(Presupposed.TEAM)
    lost = taking(Presupposed.SERVED, text="Which customer did you lose?")
    job = taking(Presupposed.JOB)
    student, nurse = Profile(Experience.NONE), Profile(serves=Serves.PATIENTS)
    assert not any(holds(q, student) for q in (served, team, job))
    assert holds(served, nurse)
    assert not holds(lost, nurse)
    assert not holds(served, Profile(serves=Serves.NONE))
    assert not holds(team, Profile())
    assert holds(team, Profile(leads=True))
    assert holds(team, Profile(Experience.LEAD))
    assert not holds(team, Profile(Experience.LEAD, leads=False))


def test_levels_are_held_to_and_a_kind_without_any_is_filled_by_the_nearest() -> None:
    early = question("a.early", level=Level.EARLY)
    mid = question("b.mid", Kind.FIT, level=Level.MID)
    senior = question("a.senior", level=Level.SENIOR)
    alone = question("b.senior", Kind.FIT, level=Level.SENIOR)
    common = question("c.senior", Kind.COMMON, level=Level.SENIOR)
    case = replace(senior, id="a.case", expects=Expects.REASONING)
    bank = (early, mid, senior, alone, common, case)
    assert askable(bank, Profile()) == bank
    assert askable(bank, Profile(Experience.NONE)) == (early, mid)
    assert askable(bank, Profile(Experience.EARLY)) == (early, mid)
    assert askable(bank, Profile(Experience.LEAD)) == (mid, senior, alone, common, case)
    assert askable((early,), Profile(Experience.LEAD)) == (early,)
    assert askable((senior, case), Profile(Experience.EARLY)) == ()


def test_what_does_not_apply_is_remembered() -> None:
    team = taking(Presupposed.TEAM)
    after = without(Profile(leads=True), team)
    assert after.leads is False
    assert not holds(team, replace(after, leads=True))
    assert without(Profile(leads=True), team, ("leads",)).leads
    lost = taking(Presupposed.SERVED, text="Which customer did you lose?")
    calmed = taking(Presupposed.SERVED, text="Which patient did you calm?")
    assert without(Profile(), lost).serves is Serves.NONE
    assert without(Profile(), calmed).serves is None


@given(st.builds(Profile), st.builds(Profile))
def test_what_is_not_heard_stays_as_it_was(known: Profile, heard: Profile) -> None:
    after = merged(known, heard)
    assert after.level in (known.level, heard.level)
    assert after.unfit == known.unfit
    assert merged(after, Profile()) == after


@given(
    st.sampled_from(sorted(loaded().tracks)),
    st.sampled_from(Experience),
    st.integers(0, 2**32),
)
def test_nobody_who_begins_is_asked_what_people_of_long_experience_are(
    track: str, level: Experience, seed: int
) -> None:
    """In every field and kind of session; a whole round is as long as ever."""
    content = loaded()
    context = replace(CONTEXT, seed=seed)
    candidate = Candidate(since=NOW, track=track, profile=Profile(level))
    bank = bank_for(State(candidate, None), context)
    levels = {q.id: q.level for q in bank}
    if level in (Experience.NONE, Experience.EARLY):
        assert Level.SENIOR not in levels.values()
    for mode in sorted(set(Mode) - {Mode.TASK, Mode.PANEL}):
        for count in (None, 4):
            planned = plan(bank, mode, count, track, {}, seed)
            usual = plan(content.bank, mode, count, track, {}, seed)
            assert len(planned) == len(usual), (mode, count)
            assert {p.question_id for p in planned} <= set(levels)
    members = seated((), {}, content.panels, track, Length.WHOLE).members
    for length in Length:
        found = composed(members, bank, content.panels, track, {}, seed, length)
        assert found
        assert {one.question_id for one in found} <= set(levels)
    for kind in TaskKind:
        assert sum(kind in q.tasks for q in bank) >= ASKED


def test_every_field_and_level_has_questions_of_every_kind(content: Content) -> None:
    """Whoever it is, a whole second round can be put together."""
    lacking = []
    for track in content.tracks.values():
        for level in (None, *Experience):
            candidate = Candidate(since=NOW, track=track.id, profile=Profile(level))
            bank = bank_for(State(candidate, None), CONTEXT)
            own = [q for q in bank if not q.tracks or {track.id, GENERAL} & {*q.tracks}]
            for kind in Kind:
                enough = 3 if kind in (Kind.BEHAVIOURAL, Kind.TECHNICAL) else 1
                if sum(q.kind is kind for q in own) < enough:
                    lacking.append((track.id, level, kind))
    assert not lacking


def test_a_candidate_sets_it_by_hand_and_what_is_heard_leaves_that_alone() -> None:
    tom = Person()
    tom.presses(Verb.PROFILE)
    tom.presses(Verb.PROFILE, "level")
    tom.presses(Verb.PROFILE, "level:mid")
    tom.presses(Verb.PROFILE, "leads:yes")
    assert tom.candidate.profile == Profile(Experience.MID, leads=True)
    assert tom.presses(Verb.PROFILE, "level:wise") == (STALE,)
    assert tom.presses(Verb.PROFILE, "salary") == (STALE,)
    assert tom.candidate.chosen == ("level", "leads")
