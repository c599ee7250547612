"""Somebody of an earlier answer may be named once, and never against a wish."""

import json
from collections.abc import Iterator

import pytest

from bot.content import Content
from bot.core.buttons import Press, Verb
from bot.core.people import told_of
from bot.export import export
from tests.core.anyone import Anyone

STORY = (
    "Last May my colleague Ruth wanted to cancel the booking of forty guests. I rang"
    " the hall, moved them to the small room and told Ruth by noon. All forty came."
)


def practising(content: Content) -> Anyone:
    someone = Anyone(content)
    someone.orders("practice", "behavioural 3")
    return someone


def asked(someone: Anyone, answers: int) -> Iterator[str]:
    """Answer and go on, and give what is said with each new question."""
    for _ in range(answers):
        someone.says(STORY)
        someone.waits()
        session = someone.session
        assert session is not None
        someone.presses(str(Press(Verb.NEXT, "", session.id, session.asks)))
        yield someone.text


def test_a_question_names_somebody_once_and_the_export_has_the_details(
    content: Content,
) -> None:
    someone = practising(content)
    said = list(asked(someone, 2))
    assert sum("Ruth" in text for text in said) == 1
    assert "your colleague Ruth" in said[-1]
    session = someone.session
    assert session is not None
    assert session.recalled
    kept = json.loads(
        export(someone.candidate, [session], content.questions, someone.dossier)
    )
    told = {(d["kind"], d["words"]) for d in kept["details"]}
    assert {("who", "my colleague Ruth"), ("when", "Last May")} <= told
    assert {d["session_id"] for d in kept["details"]} == {session.id}


def test_nobody_is_named_whom_the_candidate_wants_left_alone(content: Content) -> None:
    someone = practising(content)
    next(asked(someone, 1))
    someone.presses(str(Press(Verb.PROFILE, "who")))
    assert [b for b in someone.buttons if "who:" in b] == [
        str(Press(Verb.PROFILE, "who:your colleague Ruth"))
    ]
    someone.presses(someone.buttons[0])
    assert list(someone.candidate.unnamed) == ["your colleague Ruth"]
    assert "don't mention" in "".join(b.label for u in someone.said for b in u.rows[0])
    assert all("Ruth" not in text for text in asked(someone, 1))
    someone.presses(str(Press(Verb.PROFILE, "who:your colleague Ruth")))
    assert not someone.candidate.unnamed


@pytest.mark.parametrize("ending", [STORY, "I never had one."])
def test_people_are_those_of_told_answers(content: Content, ending: str) -> None:
    someone = practising(content)
    next(asked(someone, 1))
    someone.says(ending)
    someone.waits()
    assert someone.session is not None
    assert told_of(someone.session) == ("your colleague Ruth",)
    assert told_of(someone.session, ("your colleague Ruth",)) == ()
