"""What is said of things that were shown, with nothing open."""

from copy import copy
from functools import cache

from bot.core.summary import summary
from tests.core.anyone import Anyone
from tests.core.closed import KITCHEN, ended
from tests.each import each

_FIRST, _, _LAST = KITCHEN
ASKED = (
    (*_FIRST, "it took two weeks and then they all kept to it"),
    (*_LAST, "mostly patience, i rang the fish man back and we went through it"),
)
LABELS, MENU = "4 label guns", "six dishes"
FOLLOW_UP = "could anything have waited"


@cache
def _shop() -> Anyone:
    return ended(ASKED)


def again() -> Anyone:
    """Give the same once more, so that a test changes nothing of it."""
    other = copy(_shop())
    other.turn = copy(other.turn)
    other.turn.kept = dict(other.turn.kept)
    return other


def shown(one: Anyone) -> str:
    assert one.session is not None
    return " | ".join(s.quote or "" for s in summary(one.session).strengths)


def told(one: Anyone) -> str:
    assert one.session is not None
    return "\n".join(a.text for t in one.session.turns for a in t.attempts)


@each(
    "words, gone, stays",
    [
        ("the label guns aren't mine, i sell flowers", LABELS, MENU),
        ("line 1 was not me", LABELS, MENU),
        ("A grill? With a pastry lad? Never said that.", MENU, LABELS),
        ("i dont know that line with the dishes, somebody else's", MENU, LABELS),
        (
            "The second one is mine. The other one, no idea where you got it",
            LABELS,
            MENU,
        ),
        ("the menu line stays, the other goes", LABELS, MENU),
        (
            "label guns, what label guns lol. not mine i was on about the menu",
            LABELS,
            MENU,
        ),
    ],
)
def test_a_line_that_is_not_theirs_is_shown_no_more(
    words: str, gone: str, stays: str
) -> None:
    one = again()
    one.says(words)
    assert gone not in shown(one), one.text
    assert stays in shown(one), one.text
    assert gone in told(one), "the answer stays"
    assert "one of the best" not in one.text
    assert "is the line to keep" not in one.text


def test_it_is_said_to_which_question_it_was_told() -> None:
    one = again()
    one.says("the label guns are not mine")
    assert "drop a bad habit" in one.text
    labels = [b.label for u in one.said for row in u.rows for b in row]
    assert "Take that answer out" in labels


def test_where_two_fit_both_are_offered() -> None:
    one = again()
    before = shown(one)
    one.says("one of those quotes isn't mine")
    assert shown(one) == before
    labels = " ".join(b.label for u in one.said for row in u.rows for b in row)
    assert "in march" in labels
    assert "menu" in labels
    one.says(one.said[-1].rows[0][0].label)
    assert LABELS not in shown(one)


@each(
    "words",
    [
        "who said that about the pastry lad?",
        "the covers weren't mine, they belonged to the hotel",
        "what should go? it takes me three minutes",
        "which bit of the label one would you cut",
        "where do i find the label one again",
        "my boss said it wasn't an answer but a speech",
        "remember to bring the labels, not the phone",
    ],
)
def test_what_only_asks_or_tells_hides_nothing(words: str) -> None:
    one = again()
    before, said = shown(one), told(one)
    one.says(words)
    assert shown(one) == before, one.text
    assert told(one) == said, one.text
    assert not one.dossier.stories


@each(
    "words, line",
    [
        ("i'd rather they remember the 84 covers", "we served 84 covers"),
        ("swap the two lines", "i cut the menu"),
        ("the one with the pastry lad should be first", "i cut the menu"),
    ],
)
def test_the_line_they_want_is_shown(words: str, line: str) -> None:
    one = again()
    one.says(words)
    assert shown(one).startswith(line), one.text
    assert line in one.text


@each(
    "words, out",
    [
        ("can i do the last one again?", False),
        ("let me answer that follow-up properly now", False),
        ("patience was no answer to that, may i try again", True),
        ("what i said with the fish man belongs to another question", True),
    ],
)
def test_a_follow_up_is_asked_again(words: str, out: bool) -> None:
    one = again()
    one.says(words)
    assert FOLLOW_UP in one.text, one.text
    assert one.session is not None
    assert one.session.open
    assert ("patience" in told(one)) is not out, one.text


def test_an_earlier_question_is_asked_again_by_its_words() -> None:
    one = again()
    one.says("can we do the one with the labels once more")
    assert "bad habit" in one.text


def test_what_answers_it_is_taken() -> None:
    one = again()
    one.says(
        "I gave the wrong answer there. What could have waited is the grill, I could"
        " have closed it until six."
    )
    assert FOLLOW_UP in one.text
    assert "closed it until six" in told(one)
    assert "patience" not in told(one)


def test_what_is_added_goes_to_the_answer_it_is_of() -> None:
    one = again()
    one.says("please add that the head chef paid half of the label guns back")
    assert "bad habit" in one.text
    assert "paid half" in told(one)


def test_a_name_of_progress_is_explained_and_begun() -> None:
    one = again()
    one.orders("progress")
    one.says("why is pressure coming up again, did i fail it?")
    assert "only the name" in one.text or "a kind of question" in one.text
    assert "mark" in one.text or "verdict" in one.text
    one.says("ok throw me a pressure one now, and be hard on me")
    assert one.session is not None
    assert one.session.open
    assert "?" in one.text


def test_days_are_explained() -> None:
    one = again()
    one.orders("progress")
    one.says("1 of 7, that's wrong, i was here yesterday too")
    assert "first day" in one.text or "you began today" in one.text


def test_progress_is_explained_beside_an_open_question() -> None:
    one = Anyone(_shop().content)
    one.orders("start")
    one.presses("track/hospitality")
    one.orders("practice", "behavioural 2")
    question = one.text.splitlines()[-1]
    one.says("i always try to be fair to everybody and stay calm")
    one.waits()
    one.orders("progress")
    one.says("only 1 of 7 days, ouch")
    assert "day" in one.text
    assert one.session is not None
    assert one.session.open
    assert one.session.current == 0, question
