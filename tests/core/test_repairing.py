"""What was got wrong is undone by a protest, and nothing of it is left."""

import pytest

from bot.content import Content
from bot.core.dossier import Did
from bot.ear import hear_repair
from tests.core.anyone import Anyone
from tests.core.test_idling import ANSWER, after_a_session
from tests.each import each

TOLD = (
    "I went to the warehouse in Tilburg, sat with Anneke who counts stock, and drew it"
    " with boxes on the table. She told it back in her own words, and tickets about"
    " wrong stock went from 30 a week to 6."
)


def at_a_question(content: Content, field: str = "marketing") -> Anyone:
    someone = Anyone(content)
    someone.orders("start")
    someone.says(field)
    return someone


def at_a_follow_up(content: Content) -> Anyone:
    someone = at_a_question(content)
    someone.says(TOLD)
    someone.orders("done")
    return someone


def in_the_round(content: Content) -> Anyone:
    someone = at_a_question(content, "back-end developer")
    someone.orders("stop")
    someone.orders("practice", "questions")
    return someone


def in_a_form(content: Content) -> Anyone:
    someone = after_a_session(content)
    someone.orders("interview")
    return someone


PROTESTED = [
    (at_a_question, "ask me questions for a nurse", "I'm not a nurse, she was"),
    (at_a_question, "change my field to teaching", "no no, im no teacher"),
    (at_a_question, "can you ask me nursing questions", "put me back to marketing pls"),
    (
        at_a_question,
        "is it ok to say i cried?",
        "no, I asked if it has to be a big audience",
    ),
    (
        at_a_follow_up,
        "so could it be from a club",
        "that wasnt an answer! i was asking if it can be from a club",
    ),
    (
        at_a_follow_up,
        "what about the money then",
        "no that was a question, i was asking if i can say what it cost",
    ),
    (after_a_session, "change my field to teaching", "not a teacher, still a baker"),
    (after_a_session, "who reads this?", "no i meant how long you keep it"),
    (in_a_form, "what is this for?", "i didnt ask that, i asked who sees it"),
    (
        in_the_round,
        "Who is on call and what do you pay?",
        "I asked pay for on call, not salary",
    ),
]
"""A scene, a message and a protest at what was done because of it."""


@each("scene, words, protest", PROTESTED)
def test_after_a_protest_nothing_is_left_of_what_was_done(
    content: Content, scene: object, words: str, protest: str
) -> None:
    assert callable(scene)
    someone: Anyone = scene(content)
    track, interview = someone.candidate.track, someone.dossier.interview
    form = someone.dossier.form
    someone.says(words)
    someone.waits()
    someone.says(protest)
    someone.waits()
    assert someone.candidate.track == track, someone.text
    assert someone.dossier.interview == interview
    if form is not None:
        assert someone.dossier.form is not None
        assert someone.dossier.form.field == form.field
    session = someone.session
    assert session is not None
    told = [m.text for t in session.turns for a in t.attempts for m in a.messages]
    assert words not in told
    assert protest not in told
    assert not any(words in quote or protest in quote for quote in session.quoted)


@each(
    "answer",
    [
        "I asked her what she needed and then I moved the delivery to the Monday",
        "He said that was not my job, so I showed him the rota and we split it",
        "I wanted to know why it broke, so I took the cover off and measured it",
        "I didn't ask for help, that was my mistake. I told my lead the next day",
        "The wrong part was still there after the repair so I called the supplier",
        "no but we had one in the club, the treasurer left and i took over the books",
        "she said that's not what she asked for and I offered to redo it by noon",
        "I never asked for the lead role, they gave it to me when Tom left",
    ],
)
def test_an_answer_after_a_reply_stays_one(content: Content, answer: str) -> None:
    someone = at_a_question(content)
    someone.says("can it be from school?")
    someone.says(answer)
    session = someone.session
    assert session is not None
    assert session.turn is not None
    assert answer in [m.text for m in session.turn.attempt.messages]


@pytest.mark.parametrize(
    "words",
    [
        "no not the leaflets one sorry, the one i just did about the hospital lady",
        "No, I am asking you as a coach, not the employer",
        "Coach is not my job! I meant you.",
        "whats the unit manager? is that a charity thing? sorry",
        "you have back end set of questions and first one is about explaining. why?",
        "i said i work WITH nurses, im not a nurse",
        "I'm talking to you as a teacher would, not a pupil",
    ],
)
@pytest.mark.parametrize("scene", [after_a_session, at_a_question, in_the_round])
def test_a_trade_that_is_only_named_is_nobodys(
    content: Content, words: str, scene: object
) -> None:
    assert callable(scene)
    someone: Anyone = scene(content)
    track, work = someone.candidate.track, someone.candidate.work
    someone.says(words)
    assert (someone.candidate.track, someone.candidate.work) == (track, work)
    assert "have a set for that" not in someone.text


def test_a_second_protest_gets_buttons(content: Content) -> None:
    someone = after_a_session(content)
    someone.says("who reads this?")
    someone.says("no, i meant how long you keep it")
    someone.says("no thats wrong again, i asked how i did")
    deed = someone.dossier.deed
    assert deed is not None
    assert deed.protests == 2
    assert someone.buttons


def test_a_line_that_was_protested_at_is_never_shown_again(content: Content) -> None:
    someone = at_a_follow_up(content)
    assert "drew it with boxes on the table”" in someone.text
    someone.says("sitting with Anneke? no, the tickets are the point")
    assert "drew it with boxes on the table” is" not in someone.text
    shown = []
    for words in ("again the boxes, I said the tickets", "which one was my best?"):
        someone.orders("stop")
        shown.append(someone.text)
        someone.says(words)
        shown.append(someone.text)
    assert not any("drew it with boxes" in text for text in shown)


def test_what_is_still_there_goes_from_the_story_and_its_name(content: Content) -> None:
    someone = at_a_question(content, "logistics")
    someone.says(
        "At the dairy it will be worse coffee. In May the palletiser kept creeping on"
        " nights. I drew the bracket again and fitted it with Musa on the Saturday."
    )
    someone.orders("done")
    someone.presses(next(b for b in someone.buttons if b.startswith("story/")))
    assert "coffee" in someone.dossier.stories[0].latest.text
    someone.says("The coffee is still there, my friend. It says you took it off.")
    story = someone.dossier.stories[0]
    assert "coffee" not in story.latest.text
    assert "coffee" not in story.name
    assert "is gone now" in someone.text or "I've taken out" in someone.text


def test_what_was_done_is_known_by_what_changed(content: Content) -> None:
    someone = at_a_question(content)
    for words, did in (
        ("can it be from school?", Did.REPLIED),
        ("ask me questions for a nurse", Did.FIELD),
        (ANSWER, Did.ANSWER),
    ):
        someone.says(words)
        deed = someone.dossier.deed
        assert deed is not None
        assert deed.did is did, words


@pytest.mark.parametrize(
    ("protest", "meant"),
    [
        (
            "no i didnt ask about length, i asked if i can name him",
            "Can i name him?",
        ),
        ("I asked what it means, not for a simpler one", "what it means?"),
        ("Say what? I asked you how to put it, not whether I may.", "how to put it?"),
        (
            "wrong one, I meant the answer about the forklift",
            "the answer about the forklift",
        ),
        ("I asked pay for on call, not salary", "Pay for on call?"),
        ("hang on that was me talking to you, not the answer!", ""),
    ],
)
def test_what_stands_after_a_protest_is_heard(protest: str, meant: str) -> None:
    repair = hear_repair(protest, "")
    assert repair is not None
    assert repair.meant == meant


def test_a_command_begins_anew(content: Content) -> None:
    someone = at_a_question(content)
    assert someone.dossier.deed is not None
    someone.orders("hint")
    assert someone.dossier.deed is None


@pytest.mark.parametrize(
    "answer",
    [
        "I'm not proud of it, I shouted at a pupil and said sorry the next day",
        "I still had marketing on board again, they wanted the leaflet and I said no",
        "We wanted marketing back on the call, so I rang Ines and she came in the end",
    ],
)
def test_an_answer_changes_no_field_back(content: Content, answer: str) -> None:
    someone = at_a_question(content)
    someone.says("change my field to teaching")
    someone.says(answer)
    assert someone.candidate.track == "teaching"
    someone.says("It was in May, and I did it by myself in the end.")
    assert someone.candidate.track == "teaching"
