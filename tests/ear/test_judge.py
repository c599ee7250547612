# ruff: noqa: RUF001
"""What the ear promises to those who ask it."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.ear import judge, prove_cues
from bot.ear.judgement import LONGEST
from bot.ear.question import Asks, asks
from bot.model import Expects, Judgement, Oddity, Outcome, Ownership, Part, Telling
from tests.each import each
from tests.examples import examples, sampled, some
from tests.limit import within

ASKED = "Tell me about a time you disagreed with a colleague."
STORY = (
    "ok so in june a doctor wanted to discharge mr K on a friday and his wife told me "
    "they had no one at home. i rang the physio and asked the dr to wait for her "
    "report. he stayed till monday with a care package, no readmission"
)
EMPTY = (
    "I believe communication is key in any team. I always listen to all stakeholders, "
    "align expectations and make sure that everyone feels heard."
)


def quoted(text: str, judgement: Judgement) -> tuple[str | None, str | None]:
    best, vaguest = judgement.best, judgement.vaguest
    return (
        text[best.start : best.end] if best else None,
        text[vaguest.start : vaguest.end] if vaguest else None,
    )


def test_every_cue_proves_itself() -> None:
    assert prove_cues() == []


def test_a_story_is_clear_and_has_its_parts() -> None:
    heard = judge(STORY, ASKED)
    assert heard.outcome is Outcome.CLEAR
    assert heard.kind is Telling.STORY
    assert heard.ownership is Ownership.CLEAR
    assert not heard.flagged
    assert heard.parts[Part.SITUATION] is not None
    assert heard.parts[Part.ACTION] is not None
    assert heard.parts[Part.RESULT] is not None


def test_an_empty_answer_is_flagged_and_has_no_parts() -> None:
    heard = judge(EMPTY, ASKED)
    assert heard.outcome is Outcome.MISSING
    assert heard.flagged
    assert set(heard.parts.values()) == {None}
    assert heard.missing == (Part.SITUATION, Part.ACTION, Part.RESULT, Part.TASK)


@each(
    "question, fair",
    [
        (ASKED, True),
        ("How do you handle conflict?", True),
        ("What do you do when two tasks are urgent?", True),
        ("How would you track down a leak? Have you had to?", True),
        ("What would you do if the printer caught fire?", False),
        ("What do you think of remote work?", False),
        ("Why do you want this job?", False),
        ("Tell me about yourself.", False),
        ("What is a foreign key?", False),
        ("What should you do if there is a fire on the ward?", False),
        ("What does that process typically look like for you?", False),
        ("How have your colleagues influenced the way you work?", False),
        ("What would you do if it broke? Has that happened to you?", True),
        ("Do you have any questions for us?", False),
        ("", False),
    ],
)
def test_a_flag_is_fair_only_where_proof_was_asked_for(
    question: str, fair: bool
) -> None:
    assert judge(EMPTY, question).flagged is fair


@pytest.mark.parametrize("expects", Expects)
def test_only_an_instance_is_ever_demanded(expects: Expects) -> None:
    """What the question bank says outweighs the wording."""
    assert judge(EMPTY, ASKED, expects).flagged is (expects is Expects.INSTANCE)


@each(
    "question, kind",
    [
        ("Describe a situation where you led.", Asks.OCCASION),
        ("Have you ever missed a deadline?", Asks.OCCASION),
        ("What’s the hardest bug you fixed?", Asks.OCCASION),
        ("How do you prioritise?", Asks.PRACTICE),
        ("Imagine the server is down. What now?", Asks.SUPPOSITION),
        ("What is your greatest weakness?", Asks.SELF),
        ("What motivates you?", Asks.MOTIVE),
        ("In your opinion, what makes a good nurse?", Asks.OPINION),
        ("Explain the difference between a list and a tuple.", Asks.FACT),
        ("What would you like to ask us?", Asks.QUESTIONS),
        ("Did you find us all right?", Asks.SMALL_TALK),
        ("", Asks.NOTHING),
    ],
)
def test_a_question_is_read_by_its_wording(question: str, kind: Asks) -> None:
    assert asks(question) is kind


@each(
    "answer, oddity",
    [
        ("", Oddity.EMPTY),
        (" \n\t ", Oddity.EMPTY),
        ("😀👍", Oddity.EMPTY),
        ("?!...", Oddity.EMPTY),
        ("xyz", Oddity.GIBBERISH),
        ("asdf lkj", Oddity.GIBBERISH),
        ("lorem ipsum dolor sit amet", Oddity.GIBBERISH),
        ("qwertyuiop", Oddity.GIBBERISH),
        ("fjdksl fjdks wqpxz", Oddity.GIBBERISH),
        ("blah blah blah", Oddity.GIBBERISH),
        ("a time you disagreed with a colleague", Oddity.ECHO),
        (ASKED, Oddity.ECHO),
        ("yes", Oddity.ONE_WORD),
        ("not sure", Oddity.ONE_WORD),
        ("Kubernetes", Oddity.ONE_WORD),
        ("AWS", Oddity.ONE_WORD),
        ("Nguyen Pham", Oddity.ONE_WORD),
        ("never really had a conflict tbh", Oddity.NO_EXAMPLE),
        ("I don't have one", Oddity.NO_EXAMPLE),
        ("can't think of anything", Oddity.NO_EXAMPLE),
        ("no experience with that yet", Oddity.NO_EXAMPLE),
        ("Hmm. I honestly can't remember one right now, sorry.", Oddity.NO_EXAMPLE),
        ("nothing comes to mind", Oddity.NO_EXAMPLE),
        ("siempre trabajo con mi equipo", Oddity.FOREIGN),
        ("У меня нет примера.", Oddity.FOREIGN),
        ("fixed the nginx cfg on prod-db3", None),
        ("Wrote it in Rust, shipped it Friday.", None),
        (
            "I can't think of a big one, but last May I told my boss the rota was "
            "wrong and he changed it.",
            None,
        ),
        (
            "Never had a fight, but once Dan and I both booked the van and I gave it "
            "up and took the bus.",
            None,
        ),
        (STORY, None),
        (EMPTY, None),
    ],
)
def test_oddities(answer: str, oddity: Oddity | None) -> None:
    assert judge(answer, ASKED).oddity is oddity


@pytest.mark.parametrize("answer", ["", "xyz", "yes", ASKED, "siempre con mi equipo"])
def test_an_odd_answer_is_never_flagged(answer: str) -> None:
    assert not judge(answer, ASKED).flagged


def test_having_no_example_is_missing_and_may_be_flagged() -> None:
    heard = judge("I don't have one", ASKED)
    assert (heard.outcome, heard.flagged) == (Outcome.MISSING, True)


@pytest.mark.parametrize("answer", ["xyz", "asdf asdf", "😀", ""])
def test_nonsense_does_not_score(answer: str) -> None:
    assert judge(answer, ASKED).concreteness == 0.0


def test_an_intention_can_be_quoted() -> None:
    text = (
        "i think communication is really important in a team\n"
        "i always try to listen to everyone and put the patient first"
    )
    best, _ = quoted(text, judge(text, ASKED))
    assert best == "put the patient first"


def test_the_best_fragment_of_a_story_is_an_event() -> None:
    best, _ = quoted(STORY, judge(STORY, ASKED))
    assert best == "i rang the physio and asked the dr to wait for her report"


@each(
    "expects, answer, outcome",
    [
        (Expects.QUESTIONS, "what does a good first year look like?", Outcome.CLEAR),
        (Expects.QUESTIONS, "no", Outcome.MISSING),
        (Expects.QUESTIONS, "how many days of leave do i get?", Outcome.THIN),
        (Expects.SMALL_TALK, "Yes thanks, the train was fine.", Outcome.THIN),
        (Expects.SMALL_TALK, "Yes, I cycled along the canal.", Outcome.CLEAR),
        (Expects.SMALL_TALK, "Fine thank you, and yours?", Outcome.CLEAR),
        (
            Expects.REASONING,
            "I'd put a queue in front first, because writes come in bursts, and only "
            "then shard, since shards cost you joins. If reads dominate I'd cache.",
            Outcome.CLEAR,
        ),
        (Expects.REASONING, "depends", Outcome.MISSING),
    ],
)
def test_each_kind_of_question_has_its_own_good_answer(
    expects: Expects, answer: str, outcome: Outcome
) -> None:
    assert judge(answer, "", expects).outcome is outcome


def sane(text: str, judgement: Judgement) -> None:
    assert 0.0 <= judgement.concreteness <= 1.0
    for cue in (
        *judgement.cues,
        *(cue for cue in judgement.parts.values() if cue),
        *(cue for cue in (judgement.best, judgement.vaguest) if cue),
    ):
        assert 0 <= cue.start < cue.end <= len(text)
    for quotation in (judgement.best, judgement.vaguest):
        if quotation:
            fragment = text[quotation.start : quotation.end]
            assert fragment == fragment.strip()
            assert "\n" not in fragment
            assert len(re.findall(r"[^\W_]+", fragment)) <= 30
    assert Part.NUMBER not in judgement.missing
    assert set(judgement.parts) == set(Part)


@given(st.text(), st.text(max_size=60))
def test_any_text_is_judged_with_spans_inside_it(answer: str, question: str) -> None:
    """Emoji, zero-width joiners, letters that grow in lower case: nothing raises."""
    sane(answer, judge(answer, question))


WORDS = st.sampled_from(
    "I we he told asked the a my boss said \" ' , . ! \n if when would was had been "
    "don't İ ﬀ 2019 40% 3pm last Friday never always stakeholders aligned — * - é ’ "
    "Mr. K said: 'no' and so then it's I'd 😀 \u200d ß".split(" ")
)


@given(st.lists(WORDS, max_size=80).map(" ".join))
def test_any_jumble_of_words_is_judged(answer: str) -> None:
    sane(answer, judge(answer, ASKED))


@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join))
@settings(max_examples=examples(10))
def test_a_text_far_too_long_comes_to_its_end(unit: str) -> None:
    """Whatever it repeats; where time grew with the square it would take minutes.

    How fast the ear is and how its time grows, tests/benchmarks/ear.py measures.
    """
    with within(10):
        judge(unit * 8000, ASKED)


@each(
    "unit",
    ["a", "a ", "cat ", "after ", "not was ", "dogs and ", "'", "n't", ". ", ", ",
     '"', "i i ", "-a", "1.", "aaaa'", "\n", "if ", "the the ", "İ", "😀", "_",
     "made a real significant ", "a-", "was was "],
)  # fmt: skip
def test_no_string_is_catastrophic(unit: str) -> None:
    with within(5):
        judge(unit * (40_000 // len(unit)), ASKED)


def pairs() -> Iterator[dict[str, Any]]:
    path = Path(__file__).parents[2] / "training" / "answers" / "eval_pairs.jsonl"
    yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


@sampled
def test_nine_minimal_pairs_in_ten_are_told_apart() -> None:
    """Same question, same length, one with an instance and one without."""
    given_pairs = some(pairs())
    right = sum(
        judge(pair["with"], pair["question"]).concreteness
        > judge(pair["without"], pair["question"]).concreteness
        for pair in given_pairs
    )
    assert right >= 0.9 * len(given_pairs)


def test_the_ear_imports_nothing_heavy() -> None:
    """The judge starts at once, so it must not pull in the rest of the house."""
    heavy = "telegram", "pydantic", "aiosqlite", "aiohttp", "cryptography"
    code = (
        "import sys, bot.judging;"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_people_and_dates_are_no_number() -> None:
    faults = []
    for answer, number in (
        ("Last May I trained two interns on the till and they ran it alone.", False),
        ("Two years ago I rang the owner and he sent a driver.", False),
        ("Last May I moved the stock and we saved two hours a day.", True),
    ):
        heard = judge(answer, ASKED, Expects.INSTANCE).parts[Part.NUMBER]
        faults += [answer] * ((heard is not None) is not number)
    assert not faults


def test_no_more_is_heard_than_anybody_says() -> None:
    long = "I rang the owner on Friday. " * 2000
    heard = judge(long, ASKED, Expects.INSTANCE)
    assert all(cue.end <= LONGEST for cue in heard.cues)


@each(
    "answer, number",
    [
        ("In May I moved 40% of the beds and we had no falls.", "40%"),
        ("In June I rang 3 hotels and found rooms for everybody.", "3 hotels"),
        ("Last week I wrote the rota for 25 nurses.", "25"),
    ],
)
def test_the_number_is_where_its_cue_points(answer: str, number: str) -> None:
    cue = judge(answer, ASKED).parts[Part.NUMBER]
    assert cue is not None
    assert answer[cue.start : cue.end] == number
