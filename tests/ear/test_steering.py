"""A wish to go back or to take something back is heard by its build; no story is."""

import json
from pathlib import Path

from bot.ear import hear_steering
from bot.hearing import AsideKind, Steer

ANSWERS = Path(__file__).parents[2] / "training" / "answers"

HEARD = {
    Steer.UNDO: (
        "sorry that wasnt my answer, i was asking you",
        "lol. that was not an answer, that was a complaint. wrong box",
        "I was being sarcastic, don't save that",
        "Please disregard my last message, I pasted the wrong thing",
        "that was meant as a question, not an answer",
    ),
    Steer.MOVE: (
        "that was for the question before, the rotas one",
        "sorry, that was for the breakfast question. you went on while I was typing",
        "the bit about the audit belongs to the question before",
        "sorry the wix thing was for una's question. can we go back to it?",
    ),
    Steer.LAST: (
        "go back",
        "could you go back one please",
        "wait, back to the previous one",
        "you skipped my question. back please",
        "no. first i want finish before question",
    ),
    Steer.NAMED: (
        "can I go back to the salary one please, I never gave a figure",
        "what choice?? i say i want go back to scanner question not this",
        "I'd like to return to the question about the audit",
        "can we jump back to what Femi asked",
    ),
    Steer.OTHER: (
        "not this one, the leadership question",
        "thats the references one, I said the salary one",
    ),
    Steer.UNANSWERED: (
        "wait i didnt answer the last one, that was not my answer",
        "I hadn't answered yet!",
    ),
    Steer.CLAIMED: ("Hold on. I never told you my notice. Its 3 months",),
}

TOLD = (
    ("go back to the scanner one, it ended with 1 a week", "it ended with 1 a week"),
    ("back to the Corby story: it was 14 pallets", "it was 14 pallets"),
    ("wait, back to the previous one: it was 14 not 12", "it was 14 not 12"),
    ("i tell you how it end. 7 to 1. i want go back to that one", "7 to 1."),
    ("can I go back to the salary one please, I never gave a figure", ""),
)

ANSWERED = (
    "we had to go back to the previous supplier and tell them",
    "i want to go back to school",
    "all 22 lorry go before 6 morning",
    "I was asking the doctor about the dose",
    "that was for the client who had waited three weeks",
    "don't write that, she told me, and i wrote it anyway",
    "then, and only then, back to the ward",
)


def test_each_wish_is_heard_as_what_it_is() -> None:
    faults: list[object] = []
    for about, texts in HEARD.items():
        for text in texts:
            aside = hear_steering(text)
            if aside is None or aside.about != about:
                faults.append((text, aside))
    assert faults == []


def test_what_is_told_along_with_a_wish_remains() -> None:
    for text, rest in TOLD:
        aside = hear_steering(text)
        assert aside is not None, text
        assert aside.kind is AsideKind.BACK, text
        assert aside.answer(text) == rest, text


def test_an_answer_is_no_wish() -> None:
    assert [text for text in ANSWERED if hear_steering(text) is not None] == []


def test_no_answer_that_was_collected_is_a_wish() -> None:
    """Only what corrects a wish is built like an answer; it counts after one alone."""
    faults = []
    for file in sorted(ANSWERS.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            text = json.loads(line).get("answer", "")
            aside = hear_steering(text) if isinstance(text, str) else None
            if aside is not None and aside.about != Steer.OTHER:
                faults.append((file.name, text[:80], aside.about))
    assert faults == []
