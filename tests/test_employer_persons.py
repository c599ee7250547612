"""What whoever is asked says of themselves, and what it leaves to the facts."""

from dataclasses import replace

import pytest

from bot.content import load
from bot.employer import SELF, answer, employers, person_of
from bot.employer import each as everybody
from bot.employer.persons import of_oneself, persons
from tests.each import each

OTHER = 0.015
"""Share of them that may find another line of the same person."""
LOST = 0.04
"""Share of the questions of the files that their own phrases may leave to meaning."""


def test_every_speaker_who_is_somebody_has_lines() -> None:
    """Only who goes on with another's round has none of their own."""
    speaking = {one.id for one in load().bank if getattr(one, "speaker", "")}
    known = {name for one in persons() for name in one.questions}
    assert speaking == {one for one in known if not one.startswith("panel")}


def test_each_line_is_found_by_its_own_questions() -> None:
    """A question of the file finds its line, by phrases or else by meaning."""
    asked = [
        (who, line, ask) for who in persons() for line in who.lines for ask in line.asks
    ]
    wrong = [
        ask
        for who, line, ask in asked
        if (found := of_oneself(ask, who)) is not None and found is not line
    ]
    missed = [ask for who, _, ask in asked if of_oneself(ask, who) is None]
    assert len(wrong) < OTHER * len(asked), wrong
    assert len(missed) < LOST * len(asked)


def _said(question: str, opening: str) -> str:
    who = replace(
        employers().all["general.anywhere"],
        person=person_of(f"your-questions.{opening}"),
    )
    said = answer(question, who)
    return said.text if said.entry == SELF else ""


@each(
    "opening, question, holds",
    [
        ("how-judged", "sorry, but who are you three", "HR"),
        ("how-judged", "and who of you is going to be my boss", "as the manager"),
        ("shop-owner", "is it you who owns the place", "isn't mine alone"),
        ("shop-owner", "what did you mess up in your first year", "yes to everybody"),
        ("leaving-person", "so where are you going to", "closer to my mother"),
        (
            "leaving-person",
            "and who shows me all that if you're gone by then",
            "folder",
        ),
        ("other-team", "what is it that you get from us", "list"),
        ("other-team", "if our part is late, who do you phone", "Lena"),
        ("your-manager", "will you still be my boss in a year", "plan to stay"),
        ("why-open", "how come nobody ever wrote that down", "next year's problem"),
        ("shift-lead", "who takes me when you're off sick", "a named colleague"),
        ("next-desk", "honestly, did you ever want to leave", "the letter"),
        ("next-desk", "if the boss is ill, who decides then", "longest"),
        ("leaving-person", "what was the worst week in those years", "the move"),
        ("your-manager", "will I be compared with her all day", "be yourself"),
        ("how-judged", "which of you would notice first that I'm ill", "Me first"),
        ("other-team", "what did the last new one do wrong", "half past four"),
    ],
)
def test_somebody_knows_themselves(opening: str, question: str, holds: str) -> None:
    """What asks who answers about themselves is never "I don't know"."""
    assert holds in _said(question, opening)


@pytest.mark.parametrize(
    "question",
    [
        "why is the job open",
        "how many people are in the team",
        "what time does the late shift start",
        "who would train me in the first weeks",
        "what is the biggest problem at the moment",
        "what does a normal day look like",
    ],
)
def test_the_place_is_left_to_its_facts(question: str) -> None:
    """What asks about the place is answered by its facts, whoever sits there."""
    for opening in ("shop-owner", "your-manager", "other-team", "why-open"):
        assert not _said(question, opening)


def test_what_is_told_beside_a_question_is_none() -> None:
    """A reason or a story beside a question is not answered by itself."""
    who = employers().all["general.anywhere"]
    parts = everybody(
        "Who decides things here? and how do people find out about it? my own bakery"
        " closed after a year so I ask that for myself too",
        who,
    )
    assert [one.asked for one in parts] == [
        "Who decides things here?",
        "how do people find out about it?",
    ]
