"""Who is spoken to by name answers as who they are, and the coach stays the coach."""

import pytest

from bot.content import Content
from bot.core import labels
from bot.core.panel import Member, Panel
from bot.core.panel_called import called_by
from bot.core.panel_moves import quotable
from bot.parts.interview.to_bring import only_papers
from bot.wording.as_employer import knows_oneself
from bot.wording.panel import served
from tests.core.anyone import Anyone, once

PANEL = Panel(
    (
        Member("Mrs Otieno", "head"),
        Member("Dr Lind", "head of science"),
        Member("Samir Haddad", "parent on the board"),
    )
)


@once
def _panel(content: Content) -> Anyone:
    one = Anyone(content)
    one.orders("start")
    one.presses("track/teaching")
    one.orders(
        "interview",
        "Tuesday 8 December 14:00 at Hill School, with Mrs Otieno the headteacher, "
        "Dr Lind the head of science and Samir Haddad, parent governor",
    )
    one.orders("panel")
    for data in [b for b in one.buttons if b.startswith("panel/")]:
        if one.session is None or one.session.panel is None:
            one.presses(data)
    assert one.session is not None
    assert one.session.panel is not None
    return one


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("Dr Lind could I have a moment first", 1),
        ("Samir, as a father, what would you change?", 2),
        ("Mrs Otieno you mean a pupil or a colleague?", 0),
        ("Samir Haddad said it was late", None),
    ],
)
def test_a_name_without_a_comma_calls_somebody(words: str, by: int | None) -> None:
    assert called_by(PANEL, words)[0] == by


def test_who_is_no_colleague_says_what_they_worry_about() -> None:
    worries = "what do families worry about most here?"
    assert "notices" in knows_oneself(worries, PANEL.members[2])
    assert "notices" not in knows_oneself(worries, PANEL.members[0])


@pytest.mark.parametrize(
    ("role", "outside"),
    [
        ("parent who sits on the board", True),
        ("patient representative", True),
        ("student services manager", False),
        ("customer service", False),
    ],
)
def test_only_those_a_place_serves_are_not_on_its_staff(
    role: str, outside: bool
) -> None:
    assert served(role) is outside


def test_a_member_who_is_asked_for_a_moment_gives_it(content: Content) -> None:
    one = _panel(content)
    one.says("Dr Lind may I have a minute to think")
    assert one.text.startswith("Dr Lind, ")


def test_advice_is_in_nobody_s_mouth(content: Content) -> None:
    one = _panel(content)
    one.says("I'm a passionate person and I always put the team first, whatever it is")
    one.waits()
    for line in one.text.split("\n\n"):
        said = line.partition(": ")[2] if ": " in line else ""
        assert "second round they" not in said.replace("“", "")


def test_a_slip_about_somebody_in_the_room_is_not_quoted() -> None:
    assert quotable(PANEL, "it was for Dr Lind type of people, sorry Dr Lind") is None
    assert quotable(PANEL, "I counted the cups twice") == "I counted the cups twice"


def test_a_line_of_a_burst_that_tells_is_kept(content: Content) -> None:
    one = _panel(content)
    one.says("in May the whole staff was in the hall about the mock exams")
    told = (
        "I had checked them question by question and found half left number six empty"
    )
    one.says(told)
    one.says("I stood up and told them we never taught it, it is not their fault")
    assert one.session is not None
    kept = [m.text for m in one.session.turns[one.session.current].attempt.messages]
    assert told in kept
    assert len(kept) == 3


def test_a_button_is_heard_inside_a_sentence() -> None:
    offered = (("The work", "a"), ("Time and money", "b"), ("How I fit in", "c"))
    assert labels.inside("I guess it's how I fit in, mostly", offered) == "c"
    assert labels.inside("time and money, as always", offered) == "b"
    assert labels.inside("not the work", offered) is None
    assert labels.inside("the work and how I fit in", offered) is None


@once
def _closing(content: Content) -> Anyone:
    """Come to the question of pay below a range, whichever sitting asks it."""
    for begun in range(12):
        one = Anyone(content)
        one.orders("start")
        one.presses("track/teaching")
        one.number = 7 * begun
        one.orders("practice", "closing")
        for _ in range(8):
            if "budget is a little below" in one.text:
                return one
            one.orders("skip")
    raise AssertionError("pay is asked in no sitting")


def test_giving_way_on_pay_is_not_praised(content: Content) -> None:
    one = _closing(content)
    one.says("I'm easy about that, money isn't everything for me")
    one.waits()
    assert "range" in one.text
    assert "reason" not in one.text


def test_what_should_have_been_said_is_told_with_gaps(content: Content) -> None:
    one = _closing(content)
    one.says("I'm easy about that, money isn't everything for me")
    one.waits()
    one.orders("skip")
    one.says("that was weak, what should I have said to the budget question?")
    assert "___" in one.text
    assert "range" in one.text


def test_a_reminder_comes_once_a_sitting(content: Content) -> None:
    one = Anyone(content)
    one.orders("start")
    one.presses("track/teaching")
    one.orders("practice", "closing")
    told = 0
    for _ in range(5):
        if one.session is None or not one.session.open:
            break
        one.says("Two months, because my son is four and my rent is due in June")
        one.waits()
        told += "private" in one.text
    assert told == 1


@pytest.mark.parametrize(
    ("words", "papers"),
    [
        ("my nursing licence and two letters of reference", True),
        ("Passport, diploma + payslips", True),
        ("a short talk and my certificates", False),
        ("read two letters and sort them", False),
    ],
)
def test_papers_are_no_task(words: str, papers: bool) -> None:
    assert only_papers(words) is papers
