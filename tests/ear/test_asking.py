"""What questions are about, what small talk gives, and deeds that are undersold."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.ear import chat, modest, prove_asking, prove_modesty, prove_small_talk, topics
from bot.ear.asking import about_work
from bot.ear.patterns import BadPatternError, parsed
from bot.model import Topic
from tests.each import each
from tests.examples import examples

ANSWERS = Path(__file__).parents[2] / "training" / "answers"


@pytest.mark.thorough  # `second-round check` proves it, too
@pytest.mark.parametrize("prove", [prove_asking, prove_modesty, prove_small_talk])
def test_every_pattern_holds_on_its_own_hits_and_misses(prove: object) -> None:
    assert callable(prove)
    assert prove() == []


@each(
    "text, heard",
    [
        ("what is the hardest thing about this ward at the moment", {Topic.PROBLEMS}),
        ("I was wondering how this job came to be free.", {Topic.VACANCY}),
        ("how many days of leave do i get", {Topic.TERMS}),
        (
            "What breaks most often? And is overtime paid?",
            {Topic.PROBLEMS, Topic.TERMS},
        ),
        ("I read that you merged. How was that?", {Topic.COMPANY}),
        ("What is the capital of Peru?", {Topic.OTHER}),
        ("No, I have no questions, thank you.", set()),
        ("My last team told me how success was measured.", set()),
        ("", set()),
        ("?", {Topic.OTHER}),
    ],
)
def test_questions_are_told_by_what_they_are_about(
    text: str, heard: set[Topic]
) -> None:
    assert set(topics(text)) == heard


def test_a_rise_asked_for_is_not_interest_in_the_work() -> None:
    assert about_work([Topic.GROWTH])
    assert not about_work([Topic.GROWTH, Topic.TERMS])
    assert not about_work([Topic.TERMS])
    assert about_work([Topic.TERMS, Topic.TEAM])


@pytest.mark.parametrize(("split", "floor"), [("tune", 0.92), ("test", 0.87)])
def test_most_labelled_questions_are_told_right(split: str, floor: float) -> None:
    lines = (ANSWERS / "eval_asking.jsonl").read_text("utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row["split"] == split]
    right = sum(set(topics(row["text"])) == set(row["kinds"]) for row in rows)
    assert right / len(rows) >= floor


@given(st.text(max_size=200))
@settings(max_examples=examples(150), deadline=None)
def test_no_text_breaks_the_ear_for_questions(text: str) -> None:
    topics(text)
    for cue in (*chat(text), *(modest(text) or ())):
        assert 0 <= cue.start < cue.end <= len(text)


@pytest.mark.parametrize(
    ("text", "quote", "plain"),
    [
        (
            "I just rang the physio and she came.",
            "I just rang the physio",
            "I rang the physio",
        ),
        (
            "I guess I kind of talked him round.",
            "I guess I kind of talked him round",
            "I talked him round",
        ),
        ("So, it was nothing special, I did it.", "it was nothing special", None),
    ],
)
def test_an_undersold_deed_is_found_and_can_be_said_plainly(
    text: str, quote: str, plain: str | None
) -> None:
    cues = modest(text)
    assert cues is not None
    place, *drop = cues
    assert text[place.start : place.end] == quote
    if plain is not None:
        (one,) = drop
        assert text[place.start : one.start] + text[one.end : place.end] == plain


def test_a_deed_told_plainly_is_left_alone() -> None:
    assert modest("In June I rang Ana, and she came at once.") is None
    assert modest("I had just started there when the oven broke.") is None


def test_small_talk_is_quoted_by_what_they_gave() -> None:
    text = "Yes thanks. I came by bike along the canal, and you?"
    given = {cue.cue: text[cue.start : cue.end] for cue in chat(text)}
    assert given["talk.self"] == "I came by bike along the canal"
    assert "talk.back" in given


SOUND = """
[[pattern]]
name = "oven"
why = "It breaks."
words = ["{the|our} oven ... {broke|<past>}", "bake*"]
unless = ["not"]
hits = ["the old oven"]
misses = ["the car"]
"""


@pytest.mark.parametrize(
    ("sound", "broken", "reason"),
    [
        ('why = "It breaks."', "", "oven: has no why"),
        ("why =", "when = 3\nwhy =", "oven: unknown key when"),
        ("<past>", "<future>", "oven: no word class 'future'"),
        ("broke|<past>}", "broke|<past>", "oven: a brace is not closed"),
    ],
)
def test_a_fault_in_a_pattern_is_named(sound: str, broken: str, reason: str) -> None:
    assert parsed(SOUND, "x.toml")[0].name == "oven"
    with pytest.raises(BadPatternError, match=reason):
        parsed(SOUND.replace(sound, broken), "x.toml")
