"""What is said to an invented employer and asks nothing is told from a question."""

from bot.ear import hear_remark
from bot.ear.remarks import asked_beside
from bot.hearing import Remark

BEFORE_AN_ANSWER = """
so is it an insurance firm you play?|trade
are you a school or a nursery|trade
I'm not applying for a lab job|trade
there's no warehouse, it's a surgery|trade
the post is in a pharmacy|trade
that wasn't what I asked, sorry|protest
you just answered the opposite|protest
no, I meant the other shift|protest
you haven't answered me yet|protest
I asked about the rota a minute ago|protest
hold on, I had it a second ago|thinks
let me look, I wrote them down|thinks
I've got two more questions|thinks
ha, you got me there|chat
thanks, that's honest|chat
oh, four weeks is short|chat
that was only a joke|chat
mm, right|chat
wrong window, sorry|protest
are you not reading what I write|protest
that isn't really an answer, is it|protest
give me two minutes to find it|thinks
I drove for a bakery before, six years of nights|story
we had a flood in the archive in May and I carried boxes till ten|story
"""

AFTER_AN_ANSWER = """
I already told you that one, the flood|before
same as my Lisbon story|before
as I said earlier, the boxes in May|before
see my second answer, the one with the boxes|before
that's the example I gave to the other lady|before
that was my first answer|before
haha|chat
you didn't answer that|protest
one moment, thinking|thinks
"""

QUESTIONS = """
What would you ask somebody to leave alone?
who decides about the boxes
and the pay?
leave days
Is this the only school you run, and how many teachers are there?
how does it feel to work in a bank that everybody dislikes
I heard you lost people last year. How was that?
Where is the archive now?
would you let me do the forklift licence
is it a nice place to work in?
"""

STORIES = """
In May the archive was under water and I carried four hundred boxes up with two drivers.
I booked the van for the wrong day, paid for it and told the customer before he heard.
No, I refused to drive with a bald tyre.
Typed restart in the wrong window, and every till in the shop went dark.
The clerk who never answered the phone: I moved my desk beside hers for a month.
I rang her that evening and said it was my fault.
"""


def _rows(text: str) -> list[list[str]]:
    return [row.split("|") for row in text.strip().splitlines()]


def test_a_remark_is_heard() -> None:
    wrong = [
        f"{text!r}: {hear_remark(text, opened=opened)}, not {kind}"
        for rows, opened in ((BEFORE_AN_ANSWER, False), (AFTER_AN_ANSWER, True))
        for text, kind in _rows(rows)
        if hear_remark(text, opened=opened) != kind
    ]
    assert wrong == []


def test_a_question_is_no_remark() -> None:
    wrong = [
        f"{text!r}: {heard}"
        for text in QUESTIONS.strip().splitlines()
        for opened in (False, True)
        if (heard := hear_remark(text, opened=opened)) is not None
    ]
    assert wrong == []


def test_a_story_that_is_due_is_no_remark() -> None:
    wrong = [
        f"{text!r}: {heard}"
        for text in STORIES.strip().splitlines()
        if (heard := hear_remark(text, opened=True)) is not None
    ]
    assert wrong == []


def test_a_question_beside_a_remark_is_found() -> None:
    text = "I told you already, the flood. Next question: who has the keys at night?"
    assert asked_beside(text) == "who has the keys at night?"
    assert asked_beside("That's not what I asked. Why is the post open?") == (
        "Why is the post open?"
    )
    assert asked_beside("Why is the post open?") == ""


def test_who_has_none_left_says_no_remark() -> None:
    for text in (
        "All answered, thank you.",
        "I had a list and there's nothing left on it.",
        "You've covered everything I wrote down.",
        "No, no questions.",
    ):
        assert hear_remark(text) in (None, Remark.DONE), text
