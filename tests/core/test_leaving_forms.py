"""What is said in a form and is no value: a farewell, a frame, an hour asked before."""

from datetime import time

from bot.content import Content
from tests.core.anyone import Anyone
from tests.each import each


def _in(content: Content, command: str) -> Anyone:
    one = Anyone(content)
    one.orders("start")
    one.says("nurse")
    one.orders("stop")
    one.orders(command)
    return one


@each(
    "command, words",
    [
        ("job", "ok bye, wish me luck for Thursday"),
        ("job", "dziekuje, good night"),
        ("job", "goodbye and thank you for your help"),
        ("interview", "bye, wish me luck tomorrow"),
        ("task", "see you tomorrow then"),
        ("unsaid", "ok bye, and thanks"),
    ],
)
def test_a_farewell_is_no_value_and_ends_the_form(
    content: Content, command: str, words: str
) -> None:
    one = _in(content, command)
    assert one.dossier.form is not None
    kept = one.dossier.interview
    one.says(words)
    assert one.dossier.form is None
    assert one.dossier.interview == kept
    assert one.dossier.job is None
    assert one.dossier.unsaid == ()
    assert one.said


def test_what_was_gathered_before_a_farewell_is_kept(content: Content) -> None:
    one = _in(content, "unsaid")
    one.says("I never said that I planned the rota for two wards")
    one.says("bye for now, wish me luck")
    assert [item.text for item in one.dossier.unsaid] == [
        "I never said that I planned the rota for two wards"
    ]


def test_words_about_saying_goodbye_are_a_value(content: Content) -> None:
    one = _in(content, "job")
    one.says("they want somebody who can say goodbye to families")
    assert one.dossier.form is not None


def test_only_what_is_to_be_said_is_kept(content: Content) -> None:
    one = _in(content, "interview")
    for words in ("4 December at 9:00", "Oakfield", "Ruth", "15 minutes", "in person"):
        one.says(words)
        one.waits()
    for words in ("smart", "nothing"):
        one.says(words)
        one.waits()
    assert one.dossier.form is not None
    assert one.dossier.form.field == "unsaid.text"
    one.says(
        "no, the interview is an hour, just my talk is 15 minutes. and the thing I did"
        " not get to say well, Ruth asked how I settle a quarrel between two shifts and"
        " I was rambling"
    )
    one.waits()
    assert [item.text for item in one.dossier.unsaid] == [
        "Ruth asked how I settle a quarrel between two shifts"
    ]
    assert one.dossier.interview is not None
    assert one.dossier.interview.minutes == 60


@each(
    "words, hour",
    [
        ("can you write me at 16:30?", time(16, 30)),
        ("I start at 6 in the morning. after 4 is good", time(16)),
        ("at 8 in the evening", time(20)),
    ],
)
def test_an_hour_right_after_it_was_asked_for_is_no_answer(
    content: Content, words: str, hour: time
) -> None:
    one = Anyone(content)
    one.orders("start")
    one.says("nurse")
    one.orders("daily")
    one.says(words)
    assert one.candidate.daily is not None
    assert one.candidate.daily.at == hour
    assert one.session is not None
    assert one.session.turns[0].attempt.messages == ()


@each(
    "words",
    [
        "I rang her at 8 in the morning and she came",
        "at 6 every patient gets tea before the round starts on our ward",
    ],
)
def test_a_story_with_an_hour_is_an_answer(content: Content, words: str) -> None:
    one = Anyone(content)
    one.orders("start")
    one.says("nurse")
    one.orders("daily")
    one.says(words)
    assert one.candidate.daily is None
    assert one.session is not None
    assert one.session.turns[0].attempt.text == words
