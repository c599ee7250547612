"""What is said to the interviewer at a question or follow-up is done, and no answer."""

from dataclasses import replace

from bot.content import Content
from bot.core.scene import waits_for
from bot.core.session import Session
from bot.core.summary import summary
from bot.core.turn import Planned, Turn
from bot.core.undoing import reopened
from bot.ear import denies_premise, hear_wanted, judge
from bot.model import Oddity
from tests.core.anyone import Anyone
from tests.each import each

LOST, BETTER = "customer.one-you-lost", "feedback.went-asking"
COSTS, GREW = "tech-hospitality.leaner-week", "leadership.grew-someone"
UNCONVINCED, COST_YOU = "influence.could-not", "ethics.cost-you"
STORY = (
    "In March I asked my manager Ines what I could do better. She said my reports were"
    " too long, so I cut them to one page and the board read them for the first time."
)


def at(content: Content, question_id: str, field: str = "hospitality") -> Anyone:
    """Begin a session, and open that question in it."""
    one = Anyone(content)
    one.orders("start")
    one.says(field)
    asked(one, question_id)
    return one


def asked(one: Anyone, question_id: str) -> None:
    """Open that question in place of the open one."""
    question, session = one.content.questions[question_id], session_of(one)
    planned = Planned(question.id, question.kind, question.expects)
    turns = (*session.turns[: session.current], Turn(planned, one.now))
    one.session = replace(session, turns=turns, waiting_since=None, before=None)
    last = (waits_for(one.dossier, one.session), question.text)
    one.candidate = replace(one.candidate, last_asked=last)
    one.dossier = replace(one.dossier, deed=None)


def session_of(one: Anyone) -> Session:
    assert one.session is not None
    return one.session


def open_id(one: Anyone) -> str:
    turn = session_of(one).turn
    assert turn is not None
    return turn.question.question_id


def told(one: Anyone) -> str:
    """Give all that counts as an answer in the session."""
    turns = session_of(one).turns
    return "\n".join(a.text for turn in turns for a in turn.attempts if a.text)


# Between readings


@each(
    "words, sides",
    [
        ("harder in the new hotel or harder where i am now?", ("where you are now",)),
        ("i asked where: there or here?", ("there", "here")),
        ("i asked which: back then or today", ("back then", "today")),
        ("Do you mean habits at work or as a Pole?", ("habits at work", "as a Pole")),
    ],
)
def test_readings_are_cut_whole(words: str, sides: tuple[str, ...]) -> None:
    found = hear_wanted("meant", words).sides
    assert len(found) == 2
    assert all(any(side in one for one in found) for side in sides), found


def test_readings_are_said_back_and_again_where_they_were_missed(
    content: Content,
) -> None:
    one = at(content, BETTER)
    one.says(STORY)
    one.waits()
    one.says("harder in the new hotel or harder where i am now?")
    assert "harder in the new hotel or harder where you are now" in one.text
    one.says("ha, i know i am hotel people. i asked where: there or here?")
    assert "there or here" in one.text
    assert told(one) == STORY


def test_a_question_between_readings_is_met_beside_its_reason(
    content: Content,
) -> None:
    one = at(content, BETTER)
    one.says("who should i have asked, my boss or my girls? i asked both in my life")
    assert "your boss or your girls" in one.text
    assert not told(one)


def test_what_counts_is_not_denied_for_what_would_be_enough(content: Content) -> None:
    one = at(content, COSTS)
    one.says("does electricity count, or only things a guest could touch?")
    assert "electricity" in one.text
    assert "enough" not in one.text


# A question that is not wanted


@each(
    "words, question, denied",
    [
        ("mate its a hospital, we cant lose customers", LOST, True),
        ("are you even reading? nobody lost anyone", LOST, True),
        ("we have pupils, and no pupil is lost for good", LOST, True),
        ("that wasnt an answer to the customer thing", LOST, False),
        ("a bakery left us after two late deliveries", LOST, False),
        ("i was sure and the others were not there", LOST, False),
    ],
)
def test_what_a_question_rests_on_may_be_denied(
    content: Content, words: str, question: str, denied: bool
) -> None:
    text = content.questions[question].text
    assert denies_premise(words, text) is denied


def test_nobody_is_pressed_on_what_they_deny(content: Content) -> None:
    text = content.questions[LOST].text
    words = "mate its a hospital, we cant lose customers, well, not like that"
    assert judge(words, text).oddity is Oddity.NO_EXAMPLE
    one = at(content, LOST, "IT operations")
    one.says(words)
    one.waits()
    assert "Who did you lose" not in one.text
    one.says("are you even reading what i put. nobody lost anyone")
    assert open_id(one) != LOST
    first = session_of(one).turns[0]
    assert first.skipped
    assert not first.answered
    assert not summary(session_of(one)).weaknesses


def test_the_sentence_that_was_asked_for_is_heard(content: Content) -> None:
    one = at(content, LOST, "IT operations")
    one.says("you dont read me do you")
    one.says("that i dont have customers i have nurses")
    assert open_id(one) != LOST
    assert not told(one)


def test_a_question_that_does_not_fit_is_not_asked_again(content: Content) -> None:
    one = at(content, LOST, "office administration")
    one.says("A town hall cannot lose citizens as clients.")
    one.waits()
    one.says("I told you nobody can be lost here. Ask me another.")
    assert open_id(one) != LOST
    one.says("you don't read me, do you")
    assert open_id(one) != LOST


@each(
    "words",
    [
        "this question doesnt fit me, got anything else",
        "so that one is no use to me, have you something about the yard instead",
        "different question please, one for a team lead",
    ],
)
def test_another_question_is_asked_in_a_burst(content: Content, words: str) -> None:
    one = at(content, LOST, "logistics")
    one.says("i drive a forklift mate, i never even see a customer")
    one.says(words)
    assert open_id(one) != LOST, one.text


def test_one_for_a_team_lead_is_about_leading(content: Content) -> None:
    one = at(content, LOST, "IT operations")
    one.says("got anything about leading a team rather?")
    assert content.questions[open_id(one)].competency == "leadership"


def test_who_does_not_want_to_skip_stays(content: Content) -> None:
    one = at(content, UNCONVINCED)
    one.says("dont wanna skip. cant think of a time tho, give us an example answer?")
    assert open_id(one) == UNCONVINCED
    assert "“" in one.text


def test_a_skipped_question_that_is_asked_after_is_asked_again(
    content: Content,
) -> None:
    one = at(content, COST_YOU, "accounts payable")
    one.orders("skip")
    one.says(
        "Did the last one, about the right thing, get lost? I pressed too fast, I have"
        " something for it."
    )
    assert open_id(one) == COST_YOU


# What goes, and what comes back


@each(
    "words",
    [
        "wait, better than it looks was about your coffee, take that out of my answer"
        " please",
        "the night shift line was just for you, drop it from the answer",
    ],
)
def test_the_line_that_is_named_goes_and_no_other(content: Content, words: str) -> None:
    one = at(content, BETTER)
    one.says("better than it looks, like me after a night shift then")
    one.says(STORY)
    one.waits()
    one.says(words)
    assert told(one) == STORY, one.text


def test_a_line_that_is_not_there_is_asked_for(content: Content) -> None:
    one = at(content, BETTER)
    one.says(STORY)
    one.waits()
    one.says("take the sentence about my cousin's boat out please")
    assert told(one) == STORY
    assert "take out:" in one.text


def test_no_question_to_the_interviewer_is_given_back_as_an_answer(
    content: Content,
) -> None:
    one = at(content, GREW)
    one.says(
        "Amparo from the fish shop. She came in 2022, every day after lunch i did 10"
        " minutes with her on the press. After six weeks she did 40 uniforms alone."
    )
    one.waits()
    one.orders("skip")
    before = told(one)
    one.says("how many more of these? i have to iron my own blouse")
    one.says("and Amparo, you keep her or you lost her? i want her for the interview")
    assert "Amparo from the fish shop" in one.text
    one.says("my blouse is not an answer about this, hombre! i was asking for Amparo")
    assert told(one) == before


# In the middle of a story, and about it


def test_a_story_that_has_begun_is_told_on(content: Content) -> None:
    one = at(content, UNCONVINCED, "IT operations")
    one.says("feb last year we kept getting calls from ward 22, logins dropping")
    one.says("networks said it was the users leaving the carts asleep")
    one.says("i was sure it was the access point by the lifts")
    one.says("is that the sort of thing you want btw")
    assert one.text.startswith("Yes, ")
    turn = session_of(one).turn
    assert turn is not None
    assert turn.attempt.unheard


def test_whether_there_is_anything_to_tell_gets_no_no(content: Content) -> None:
    one = at(content, BETTER)
    one.says(STORY)
    one.waits()
    one.says("All these are small things. Do I have anything to tell at all?")
    assert "No, " not in one.text
    assert "one page" in one.text


def test_who_asks_what_counts_keeps_the_question(content: Content) -> None:
    for words in (
        "does it have to be a boss? cos i told a psychologist once, she wasnt mine",
        "does it have to be a boss? she wasnt my manager like",
        "must it be a manager? i never had a manager",
    ):
        one = at(content, "conflict.told-the-boss", "primary teacher")
        one.says("oh no. i have none, i just go red")
        one.waits()
        one.says(words)
        assert open_id(one) == "conflict.told-the-boss", words
        assert "have to be" in one.text, words


def test_what_is_named_as_unfit_goes_and_not_what_was_gone_back_to(
    content: Content,
) -> None:
    one = at(content, BETTER)
    one.says(STORY)
    one.waits()
    while open_id(one) == BETTER:
        one.orders("skip")
    turn, session = session_of(one).turn, session_of(one)
    assert turn is not None
    cost = replace(turn, question=replace(turn.question, question_id=COSTS))
    one.session = replace(
        session, turns=(*session.turns[: session.current], cost), before=None
    )
    back = reopened(session_of(one), 0)
    one.session = replace(back, waiting_since=None)
    assert open_id(one) == BETTER
    question = one.content.questions[BETTER].text
    one.candidate = replace(
        one.candidate, last_asked=(waits_for(one.dossier, one.session), question)
    )
    one.says("the one to cut costs, the guests are not my table. it does not fit me")
    turns = session_of(one).turns
    gone = next(t for t in turns if t.question.question_id == COSTS)
    assert gone.skipped, one.text
    assert open_id(one) not in (COSTS, BETTER), one.text
    assert turns[0].attempt.text == STORY
