"""What the machine holds of words: plain, short, not twice, and nothing presupposed."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from bot.check.plain import (
    avoided,
    prove_one_question,
    prove_phrases_read,
    prove_plain_words,
    prove_presupposed,
    prove_variants_unlike,
)
from bot.content import Content
from bot.ear.presupposed import taken_for_granted
from bot.model import Presupposed, Tone


def saying(content: Content, **phrases: tuple[str, ...]) -> Content:
    """Give the content with these phrases alone; `_` stands for the dot of a key."""
    said = {
        key.replace("_", "."): MappingProxyType(dict.fromkeys(Tone, variants))
        for key, variants in phrases.items()
    }
    return replace(content, phrases=MappingProxyType(said), questions={})


def test_what_comes_with_the_bot_holds(content: Content) -> None:
    assert not list(prove_plain_words(content))
    assert not list(prove_phrases_read(content))
    assert not list(prove_variants_unlike(content))
    assert not list(prove_presupposed(content.bank))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Whom did you ask first?", "whom"),
        ("That seldom happens.", "seldom"),
        ("What became of it?", "became of"),
        ("How was it mended?", "mend*"),
        ("Who rang you that night?", "rang"),
        ("What happened at the tills?", "tills"),
        ("Which lorries were late?", "lorr*"),
        ("Everything hung on that paper.", "hung on"),
    ],
)
def test_a_habit_is_named(content: Content, line: str, words: str) -> None:
    (fault,) = prove_plain_words(saying(content, ack_any=(line,)))
    assert repr(words) in fault


@pytest.mark.parametrize(
    "line",
    [
        "Say what was handed over, and to whom.",
        "I hardly left the house.",
        "Wait until Monday.",
        "Turn the page, it's worth a recommendation.",
        "**Interview:** {when}{whom}",
    ],
)
def test_a_word_in_its_place_is_none(content: Content, line: str) -> None:
    assert not list(prove_plain_words(saying(content, ack_any=(line,))))


def test_each_word_to_avoid_has_a_plainer_one() -> None:
    assert len(avoided()) > 40
    assert all(one.say and one.words == one.words.casefold() for one in avoided())


def test_a_phrase_that_is_long_or_hard_is_named(content: Content) -> None:
    long = " ".join(["word"] * 31) + "."
    assert any(
        "31 words" in f for f in prove_phrases_read(saying(content, a_b=(long,)))
    )
    hard = (
        "Organisational considerations notwithstanding, operational prioritisation "
        "necessitates reconsidering individual responsibilities."
    )
    assert any("grade" in f for f in prove_phrases_read(saying(content, a_b=(hard,))))


def test_the_same_words_are_said_once(content: Content) -> None:
    twice = ("Good, I see.", "Good. I see!")
    assert list(prove_variants_unlike(saying(content, a_b=twice)))
    meet = saying(
        content, ack_one=("Thanks for that.",), took_one=("Thanks for that.",)
    )
    assert list(prove_variants_unlike(meet))
    apart = saying(
        content, ack_one=("Thanks for that.",), day_one=("Thanks for that.",)
    )
    assert not list(prove_variants_unlike(apart))


@pytest.mark.parametrize(
    ("question", "deeper", "taken"),
    [
        ("Which paper did you write?", "What did he say?", {Presupposed.SOMEBODY}),
        ("Which customer left?", "What did he say?", set()),
        (
            "Which paper did you write?",
            "How did somebody use it, and did he ask?",
            set(),
        ),
        ("What did you build?", "How did your mistake show?", {Presupposed.MISTAKE}),
        ("What did you get wrong?", "How did your mistake show?", set()),
        ("What did you build?", "Why build it like this?", set()),
        ("What did you build?", "How has it turned out?", {Presupposed.OUTCOME}),
        ("What did you build?", "What would you change?", set()),
    ],
)
def test_what_a_follow_up_takes_for_granted_is_declared(
    content: Content, question: str, deeper: str, taken: set[Presupposed]
) -> None:
    assert taken_for_granted(deeper, question) == taken
    one = next(q for q in content.bank if q.probes)
    asked = replace(one, text=question, deeper=deeper, deeper_presupposes=())
    assert len(list(prove_presupposed([asked]))) == len(taken)
    told = replace(asked, deeper_presupposes=tuple(taken))
    assert not list(prove_presupposed([told]))


def test_a_probe_asks_one_thing(content: Content) -> None:
    assert not list(prove_one_question(content.bank))
    asked = "What was it for, and who wanted it?"
    double = [
        replace(one, probes=dict.fromkeys(one.probes, asked)) for one in content.bank
    ]
    assert any("ask two things" in fault for fault in prove_one_question(double))
    one_breath = "When and how did you say or do that?"
    fair = [
        replace(one, probes=dict.fromkeys(one.probes, one_breath))
        for one in content.bank
    ]
    assert not list(prove_one_question(fair))
