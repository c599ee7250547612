"""Nothing is asked that does not hold for the person."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.content import Content
from bot.core.buttons import Verb
from bot.core.profile import askable, holds, merged, with_usual, without
from bot.core.sayings import STALE
from bot.model import (
    GENERAL,
    Experience,
    Kind,
    Level,
    Presupposed,
    Profile,
    Question,
    Serves,
)
from tests.core.bank import question
from tests.core.test_conversation import Person


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


def test_levels_are_held_to_where_there_are_questions_of_them() -> None:
    early = question("a.early", level=Level.EARLY)
    senior = question("a.senior", level=Level.SENIOR)
    alone = question("b.senior", Kind.FIT, level=Level.SENIOR)
    bank = (early, senior, alone)
    assert askable(bank, Profile()) == bank
    assert askable(bank, Profile(Experience.EARLY)) == (early, alone)
    assert askable(bank, Profile(Experience.LEAD)) == (senior, alone)


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


def test_every_field_and_level_has_questions_of_every_kind(content: Content) -> None:
    """Whoever it is, a whole second round can be put together."""
    lacking = []
    for track in content.tracks.values():
        usual = Profile(track.level, serves=track.serves)
        for level in (None, *Experience):
            profile = with_usual(Profile(level), usual)
            bank = askable(tuple(content.bank), profile)
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
