"""What is said of the line that was quoted, and what only sounds like it."""

import pytest

from bot.content import Content
from tests.core.anyone import Anyone

TOLD = (
    "In March our cooler broke on a Saturday. I called two competitors and bought "
    "26,000 trays from one of them at a loss of nine grand, so the bakery kept its "
    "line running on Monday."
)


@pytest.fixture
def quoted(content: Content) -> Anyone:
    one = Anyone(content)
    one.orders("start")
    one.says("sales")
    one.says(TOLD)
    one.waits()
    assert "26,000 trays" in one.text
    return one


@pytest.mark.parametrize(
    "words",
    [
        "There you go. Wait, do you keep that? What have you got on me now?",
        "You keep that one?",
        "That's the line, yes. Do you store it?",
        "why that line?",
    ],
)
def test_a_question_about_it_takes_no_line_away(quoted: Anyone, words: str) -> None:
    quoted.says(words)
    assert "won't" not in quoted.text
    assert "any more" not in quoted.text
    assert "26,000 trays" in summed_up(quoted)


def summed_up(one: Anyone) -> str:
    """Give what is said at the end of the session."""
    one.orders("stop")
    while one.session is not None and one.session.open:
        one.orders("skip")
    return one.text


def test_a_line_that_is_not_wanted_goes(quoted: Anyone) -> None:
    quoted.says("not that line please")
    assert "26,000 trays" not in summed_up(quoted)


def test_why_a_line_was_taken_is_said(quoted: Anyone) -> None:
    quoted.says("why that line?")
    assert "you did" in quoted.text or "your own part" in quoted.text


def test_no_choice_is_cut_out_of_a_clause_and_a_word(quoted: Anyone) -> None:
    quoted.says("Yes means it must be the boss, or yes means another is allowed?")
    assert "it must be the boss or allowed" not in quoted.text


def test_a_question_among_sentences_is_heard_by_itself(content: Content) -> None:
    one = Anyone(content)
    one.orders("start")
    one.says("data")
    one.says("Excuse me, must it be my boss? In my firm they are in another city.")
    assert one.text.startswith("No, it doesn't have to be your boss"), one.text


@pytest.mark.parametrize(
    "last",
    [
        "She didn't need the price, she had thirty cold kids. did i tell you i'm from "
        "Cardiff? Penarth's posh, that's why the minibus.",
        "I'd have locked both and had my dinner. Simple as that. is it wise telling "
        "them i got a shock?",
    ],
)
def test_an_answer_that_ends_in_something_said_to_the_coach_is_not_lost(
    quoted: Anyone, last: str
) -> None:
    assert quoted.session is not None
    place = quoted.session.current
    quoted.says("Ten minutes on the phone and the fitter would have told me.")
    quoted.says(last)
    quoted.waits()
    told = quoted.session.turns[place].attempt.text
    assert "Ten minutes on the phone" in told
    assert last.split(". ")[0] in told
    assert quoted.session.current > place


def test_a_question_whether_it_is_written_chooses_no_line(content: Content) -> None:
    one = Anyone(content)
    one.orders("start")
    one.says("sales")
    one.says(
        "two winters ago i put 14 pallets of peas in the wrong chamber. i called the"
        " driver back that night and moved them all"
    )
    one.waits()
    assert "i called the driver" in summed_up(one)
    kept = one.session
    one.says("did you write the 14 months at least? that is the point")
    assert "14 pallets" not in one.text, one.text
    assert kept is not None
    assert one.session is not None
    assert one.session.quoted == kept.quoted
