"""Whatever is written after a command is answered, and fits into Telegram's limits.

The commands come from the list of parts, so a new one is tried by itself.
"""

import copy
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.content import Content
from bot.core.buttons import Press
from bot.core.dossier import MAX_NAME, MAX_PEOPLE, MAX_STORIES, Person, Story, Take
from bot.model import Outcome, Run
from bot.parts.registry import COMMANDS
from bot.wording.text import split, units
from tests.core.anyone import Anyone, beyond
from tests.examples import examples, sampled, some

TABLE = Path(__file__).parent / "tables" / "when.toml"
ODD = (
    *("", " ", ",", ",, ,", ".", "-", "+", "/", "%", "\n", "“”", "🙂", "²", "٣:٣٠"),
    *("0", "-1", "99999999999999999999", "8:30", "24:00", "in 999 days", "31 Feb"),
    *("in 999 weeks on friday", "0000-01-01", "9999-12-31", "9999-12-31 23:59 Samoa"),
    *("mon-", "-fri", "1/13/2026", "29 February", "12/4", "UTC+14:00", "- 5", "+5"),
    *("(", "[", "\\", "{name}", "**bold**", "<b>", "x" * 4096, "🙂" * 2048),
    *("half past", "quarter to one", "pause ,", "rest", "until", "zone", "in", "at"),
    *("nurse", "behavioural 1", "second-round held", "drill", "(and " * 800),
    *("in 999 months", "the 0th", "the 99th", "100 years ago", "with", "with ,"),
)
LONG = "Ольга Ёлкина-Быстрицкая 🎉👏" * 200


def answered(someone: Anyone, where: str) -> Iterator[str]:
    """Name what is wrong with what was said last."""
    if not someone.said and not where.startswith("says"):
        yield f"{where}: no answer"
    for utterance in someone.said:
        yield from (f"{where}: {fault}" for fault in beyond(utterance))


def tried(someone: Anyone, where: str, act: str, *words: str) -> list[str]:
    """Let somebody order, say, press or wait; name what went wrong."""
    try:
        getattr(someone, act)(*words)
    except Exception as error:
        return [f"{where}: {type(error).__name__}: {error}"]
    return list(answered(someone, where))


def fresh(content: Content) -> Anyone:
    return Anyone(content)


def asked(content: Content) -> Anyone:
    someone = Anyone(content)
    someone.orders("practice", "behavioural 2")
    return someone


def settled(content: Content) -> Anyone:
    """Somebody with everything set, and with long names for all of it."""
    someone = Anyone(content)
    someone.orders("daily", "8:30 London")
    someone.orders("interview", "4 December 10:30 Berlin")
    interview = someone.dossier.interview
    assert interview is not None
    people = (
        Person(800 + n, f"{n} {LONG}"[:60], LONG[:60], moment="you laughed")
        for n in range(MAX_PEOPLE)
    )
    interview = replace(interview, people=tuple(people))
    someone.dossier = replace(someone.dossier, interview=interview)
    someone.orders("stop")
    for number in range(12):
        someone.orders("unsaid", f"{number} {LONG}"[:900])
        someone.waits()
    someone.orders("job")
    lines = (f"- You must run {n} wards 🎉👏 and keep their rota" for n in range(50))
    someone.says("\n".join(("Nurse at Halden", "Requirements:", *lines)))
    someone.orders("done")
    told = Take(someone.now, "I led the team 🎉👏 " * 300, Outcome.CLEAR, 0.9)
    longest = replace(told, text="🎉👏" * 2000)
    stories = (
        Story(900 + n, f"{n}{LONG}"[:MAX_NAME], (told, longest), ("conflict",) * 3)
        for n in range(MAX_STORIES)
    )
    someone.dossier = replace(someone.dossier, stories=tuple(stories))
    full = someone.dossier
    assert full.job is not None
    assert full.interview is not None
    assert len(full.interview.people) == MAX_PEOPLE
    return someone


@sampled
def test_odd_words_after_every_command_are_answered(content: Content) -> None:
    """And so are the words of the table of dates, which mean something to few."""
    faults: list[str] = []
    words = (*ODD, *tomllib.loads(TABLE.read_text("utf-8"))["place"])
    for begin in (fresh, asked):
        words = tuple(w for w in words if len(w) < 99) if begin is asked else words
        start = begin(content)
        for name, said in some(product(COMMANDS, words)):
            someone = copy.copy(start)
            where = f"{begin.__name__}, /{name} {said[:40]!r}"
            faults += tried(someone, where, "orders", name, said)
    assert not faults, "\n".join((f"{len(faults)} faults", *faults[:60]))


def test_every_command_answers_who_has_everything(content: Content) -> None:
    """With full lists, long names, emoji and Cyrillic, and each button pressed."""
    start, faults = settled(content), list[str]()
    met, fields = set[str](), set[str]()
    for name in COMMANDS:
        someone = copy.copy(start)
        faults += tried(someone, f"/{name}", "orders", name)
        for data in someone.buttons:
            shape = re.sub(r"\d+", "0", data.rpartition("/")[0])
            if shape in met:
                continue  # the same button, of another line of the list
            met.add(shape)
            other = copy.copy(someone)
            faults += tried(other, f"/{name}, {data}", "presses", data)
            form = other.dossier.form
            if form is not None and form.field not in fields:
                fields.add(form.field)
                where = f"says after /{name}, {data}"
                faults += tried(other, where, "says", LONG[:4000])
                faults += tried(copy.copy(other), where, "orders", "export")
                faults += tried(other, where, "waits")
    assert len(fields) > 6
    assert not faults, "\n".join((f"{len(faults)} faults", *faults[:60]))


def test_days_are_dated_where_the_candidate_is_taken_to_be(content: Content) -> None:
    """Where nobody said where they are, the setting counts, and not UTC."""
    someone = Anyone(content, "Pacific/Auckland")
    someone.now = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)  # the 24th over there
    someone.orders("practice", "behavioural 1")
    someone.says(
        "Last May Ruth wanted to cancel the open day. I showed her the bookings and we "
        "opened; 140 people came and she thanked me."
    )
    someone.orders("done")
    assert someone.candidate.practised == (date(2026, 11, 24),)
    keep = [data for data in someone.buttons if "keep" in data]
    someone.presses(keep[0])
    someone.orders("stories")
    assert "24 November" in someone.text


def test_a_long_story_of_emoji_fits(content: Content) -> None:
    someone = settled(content)
    for story in someone.dossier.stories[:2]:
        someone.presses(str(Press("story", f"all:{story.number}")))
        assert sum(len(u.text) for u in someone.said) > 3000
        assert [beyond(u) for u in someone.said] == [[]] * len(someone.said)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=4))
def test_a_paragraph_is_cut_without_losing_a_word(texts: list[str]) -> None:
    runs = tuple(
        Run(f"{text} word" * 3, bold=n % 2 == 1) for n, text in enumerate(texts)
    )
    pieces = split(runs, 20)
    assert all(sum(units(r.text) for r in piece) <= 20 for piece in pieces)
    letters = "".join(r.text for piece in pieces for r in piece)
    whole = "".join(r.text for r in runs)
    assert "".join(letters.split()) == "".join(whole.split())


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
WORDS = st.one_of(
    st.sampled_from(ODD),
    TEXT,
    st.lists(
        st.sampled_from(
            """8:30 8 half past to noon monday fri next week in days 4 december 12/4 +2
            UTC EST berlin pause rest until interview off with acme , - not every but
            tomorrow 3rd the of evening pm h 2026-12-04 yesterday for zone""".split()
        ),
        max_size=7,
    ).map(" ".join),
)


@pytest.mark.parametrize("begin", [fresh, asked])
def test_any_words_after_any_command_are_answered(
    content: Content, begin: Callable[[Content], Anyone]
) -> None:
    start = begin(content)

    @given(st.lists(st.tuples(st.sampled_from(sorted(COMMANDS)), WORDS), max_size=4))
    @settings(
        max_examples=examples(15),
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    def run(moves: list[tuple[str, str]]) -> None:
        someone, faults = copy.copy(start), list[str]()
        for name, words in moves:
            where = f"/{name} {words!r}"
            faults += tried(someone, where, "orders", name, words)
        assert not faults

    run()
