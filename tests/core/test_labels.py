"""Labels of buttons, typed on any keyboard."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.content import Content
from bot.core.candidate import Candidate
from bot.core.labels import (
    OLDER,
    begins,
    begun,
    exact,
    folded,
    near,
    offering,
    several,
)
from bot.model import Button, Run, Utterance
from tests.core.anyone import Anyone

SHOWN = tuple(
    (label, f"x/{number}//0")
    for number, label in enumerate(
        (
            *("Next question", "I don’t have one", "More…", "✓ The way", "Hint"),
            *("Tomorrow at 8:30", "Tomorrow at 9:30", "Café", "+5", "-5"),
        )
    )
)


def test_a_label_is_typed_on_any_keyboard() -> None:
    """Without marks, accents and curly quotes, in any case and with brackets."""
    for typed, label in {
        "next question": "Next question",
        "[Next question]": "Next question",
        "i don't have one": "I don’t have one",
        "I dont have one": "I don’t have one",
        "more": "More…",
        "[More...]": "More…",
        "the way": "✓ The way",
        "cafe": "Café",
        "tomorrow at 8.30": "Tomorrow at 8:30",
        "+5": "+5",
        "-5": "-5",
    }.items():
        assert exact(typed, SHOWN) == dict(SHOWN)[label], typed


def test_words_are_no_label() -> None:
    for words in ("", " ", "5", "?", "the next question", "I rang the physio", "tom"):
        assert exact(words, SHOWN) is None, words


def test_a_unique_beginning_is_enough() -> None:
    for typed, label in {"ne": "Next question", "the": "✓ The way"}.items():
        assert begun(typed, SHOWN) == (label, dict(SHOWN)[label]), typed
    for typed in ("", "n", "tomorrow", "question", "hints"):
        assert begun(typed, SHOWN) is None, typed


def test_a_near_miss_is_told_from_an_answer() -> None:
    """Another number or another weekday is no slip of the finger."""
    days = (("Tuesday", "a"), ("Thursday", "b"), ("Sunday", "c"), ("Monday", "d"))
    for typed, label in {
        "Nxt question": "Next question",
        "next qestion": "Next question",
        "i dont have oen": "I don’t have one",
        "hnit": "Hint",
    }.items():
        assert near(typed, SHOWN) == (label, dict(SHOWN)[label]), typed
    for typed in (
        "Tomorrow at 7:30",
        "yes next question",
        "the next one",
        "hi",
        "we had one",
        "question",
    ):
        assert near(typed, SHOWN) is None, typed
    for day, _ in days:
        others = tuple(pair for pair in days if pair[0] != day)
        assert near(day, others) is None, day


def test_earlier_labels_are_remembered_once() -> None:
    """The newest meaning of a label counts, and there is an end to them."""
    candidate = Candidate(since=datetime(2026, 1, 1, tzinfo=UTC))
    for number in range(9):
        names = ("Skip", *(f"Label {number} {n}" for n in "abcdefg"))
        row = tuple(Button(name, f"{name}/{number}") for name in names)
        before = candidate
        candidate = offering(candidate, (Utterance((Run("x"),), (row,)),))
        assert offering(candidate, (Utterance((Run("x"),)),)) == candidate
        assert candidate.offered[0] == ("Skip", f"Skip/{number}")
        assert set(before.offered[1:]) <= set(candidate.offered_before)
    assert len(candidate.offered_before) == OLDER
    assert "skip" not in {folded(label) for label, _ in candidate.offered_before}
    assert replace(candidate, offered_before=()) != candidate


POSTING = "Porter\nRequirements\n" + "\n".join(
    f"- {what}"
    for what in (
        *("Two years in a busy hospital or hotel", "A clean driving licence"),
        *("Calm with upset visitors", "Good spoken English", "Night shifts"),
        *("Lifting patients with a hoist", "Infection control at the bedside"),
        *("Training new starters", "Ordering stock each week", "Cleaning audits"),
        *("Planning the rota for eight people", "Excel for the weekly figures"),
        *("Manual handling certificate", "First aid", "Waste and linen rounds"),
    )
)


def test_an_older_label_on_the_screen_works_while_a_form_waits(
    content: Content,
) -> None:
    one = Anyone(content)
    one.orders("start")
    one.orders("job", POSTING)
    found = [label for label, _ in one.candidate.offered if "in full" in label]
    assert len(found) == 1
    one.says("why is the licence on it?")
    one.says(found[0])
    assert "First aid" in one.text
    assert "wasn't sure" not in one.text


def test_another_go_may_be_typed_after_the_next_question_came(content: Content) -> None:
    one = Anyone(content)
    one.orders("practice", "behavioural 3")
    asked = one.session.turns[0].question.question_id if one.session else ""
    one.says("I always put people first and communicate well.")
    one.orders("done")
    one.says("Next question")
    one.says("Skip")
    one.says("Try that one again")
    assert one.session is not None
    assert one.session.turn is not None
    assert one.session.turn.question.question_id == asked


def test_a_beginning_is_not_turned_round() -> None:
    """ "I do" is no beginning of "I don't have one", and half a word is one."""
    assert not begins("I do", "I don't have one")
    assert not begins("do", "Don't know yet")
    for typed in ("I don't", "i dont ha", "I"):
        assert begins(typed, "I don't have one"), typed


def test_several_labels_may_begin_alike() -> None:
    offered = (("Keep “a”", "x"), ("Keep “b”", "y"), ("Behavioural", "z"))
    assert list(several("keep", offered)) == ["Keep “a”", "Keep “b”"]
    for typed in ("keep a", "beh", "ke", "what"):
        assert several(typed, offered) == (), typed
