"""What each button and each thing of the program does, for who asks."""

import tomllib
from importlib.resources import files

import pytest

from bot.content import Content
from bot.core.buttons import Press, Verb
from tests.core.anyone import Anyone
from tests.core.test_idling import after_a_session
from tests.each import each


def plain_labels(content: Content) -> list[str]:
    return [
        tones[next(iter(tones))][0]
        for key, tones in sorted(content.phrases.items())
        if key.startswith("button.") and "{" not in tones[next(iter(tones))][0]
    ]


def test_every_label_is_explained(content: Content) -> None:
    explained = {label for one in content.explained for label in one.labels}
    said = {
        variant.casefold()
        for key, tones in content.phrases.items()
        if key.startswith("button.")
        for variants in tones.values()
        for variant in variants
    }
    assert said <= explained


def test_only_labels_that_there_are_are_explained(content: Content) -> None:
    text = (files("content.en") / "explained.toml").read_text("utf-8")
    named = [
        n for one in tomllib.loads(text)["explained"] for n in one.get("buttons", ())
    ]
    assert {f"button.{name}" for name in named} <= content.phrases.keys()


def test_what_any_button_does_is_said_at_a_question(content: Content) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    session = someone.session
    assert session is not None
    assert session.turn is not None
    says = {label: one.says for one in content.explained for label in one.labels}
    several = {
        label: {one.says for one in content.explained if label in one.labels}
        for label in says
    }
    for label in plain_labels(content):
        someone.says(f"what does the “{label}” button do?")
        told = someone.text
        assert any(one in told for one in several[label.casefold()]), (label, told)
    after = someone.session
    assert after is not None
    assert after.turn is not None
    assert after.turn.question == session.turn.question
    assert after.turn.attempt == session.turn.attempt


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("what is the Logistics button, do I lose this question?", "field"),
        ("Keep as a story, what does that do, keep where?", "/stories"),
        ("what does Overrule mean", "real one"),
        ("does Next question throw this one away", "goes on"),
        ("what's the difference between Skip and Next question", "goes on"),
    ],
)
def test_the_question_stays(content: Content, words: str, expected: str) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.says(words)
    assert expected in someone.text, someone.text
    assert someone.session is not None
    assert someone.session.turn is not None
    assert not someone.session.turn.attempt.text


@pytest.mark.parametrize(
    "words",
    [
        "is the plan for you or for me? what happens when I finish this form?",
        "what's the page?",
        "whats Page to keep",
        "what is New session",
    ],
)
def test_a_thing_is_explained_with_nothing_open(content: Content, words: str) -> None:
    someone = after_a_session(content)
    someone.says(words)
    assert any(one.says in someone.text for one in content.explained), someone.text


def test_a_form_stays_where_a_button_is_asked_after(content: Content) -> None:
    someone = after_a_session(content)
    someone.orders("interview")
    form = someone.dossier.form
    assert form is not None
    someone.says("is the plan for you or for me? what happens when I finish this form?")
    assert "one thing to practise" in someone.text, someone.text
    assert someone.dossier.form is not None
    assert someone.dossier.form.field == form.field


@pytest.mark.parametrize(
    "words",
    [
        "what is the plan for the team next year?",
        "What does the team do on a normal day?",
        "what does the company do differently now",
        "how do people in the team give feedback?",
        "what are the next steps?",
    ],
)
def test_the_employer_is_asked_as_before(content: Content, words: str) -> None:
    someone = after_a_session(content)
    someone.presses(str(Press(Verb.MODE, "your-questions")))
    someone.says(words)
    assert not any(one.says in someone.text for one in content.explained)
    assert someone.session is not None
    assert someone.session.turn is not None
    assert someone.session.turn.attempt.text


@each(
    "words",
    [
        "I pressed the emergency button and the line stopped.",
        "what I did next was ring the customer",
        "done",
        "skip please",
        "next question",
        "The plan was mine and I told everybody what to do.",
        "what do you mean by the team?",
    ],
)
def test_other_words_are_not_asking(content: Content, words: str) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.says(words)
    assert not any(one.says in someone.text for one in content.explained), someone.text
