"""What is asked or wished right under home, settings, the daily question, a letter."""

from dataclasses import replace

from bot.content import Content
from tests.core.anyone import Anyone, once
from tests.each import each
from tests.loaded import loaded


@once
def under(content: Content, page: str, words: str = "") -> Anyone:
    someone = Anyone(content)
    someone.orders("start")
    someone.candidate = replace(someone.candidate, track="hospitality")
    someone.orders(page, words)
    return someone


@each(
    "words, said",
    [
        ("does it ping me or must i look in here?", "in this chat"),
        ("it runs only until my interview, right?", "until your interview"),
        ("which day does it begin?", "today"),
        ("i am on lates this week", "shift"),
        ("will it be about the job?", "/job"),
    ],
)
def test_what_is_asked_of_the_daily_question_is_answered(words: str, said: str) -> None:
    someone = under(loaded(), "daily", "8:30")
    someone.says(words)
    assert said in someone.text


def test_only_days_are_no_distress() -> None:
    someone = under(loaded(), "daily")
    someone.says("weekdays only, not sundays please")
    assert someone.candidate.daily is not None, someone.text
    assert someone.candidate.daily.days == (0, 1, 2, 3, 4)


def test_one_day_may_be_left_out_with_a_reason() -> None:
    someone = under(loaded(), "daily", "8:30")
    someone.says("skip tomorrow, i'm at my sister's")
    assert "No question tomorrow" in someone.text


def test_a_length_or_a_name_is_no_hour_of_it() -> None:
    for words in ("i meant 15 not 40", "it's Lena with one n", "correction, 10:15"):
        someone = under(loaded(), "daily")
        someone.says(words)
        assert someone.candidate.daily is None, someone.text


@each(
    "words, said",
    [
        ("do i have to go in this order?", "suggestion"),
        ("i've only got twenty minutes", "second-round 4"),
        ("how long does one practice take", "forty"),
        ("what does no date yet mean", "day and the time"),
    ],
)
def test_what_is_asked_of_home_is_answered(words: str, said: str) -> None:
    someone = under(loaded(), "home")
    someone.says(words)
    assert said in someone.text
    assert someone.candidate.track == "hospitality"


@each(
    "words, said",
    [
        ("shorter comments please, i read them on the tram", "direct"),
        ("leave everything as it is", "stays as it is"),
        ("my time zone is wrong, i moved to Porto", "city"),
        ("can you call me by my name", "don't keep your name"),
    ],
)
def test_what_is_said_of_the_settings_is_met(words: str, said: str) -> None:
    someone = under(loaded(), "settings")
    someone.says(words)
    assert said in someone.text
    assert someone.candidate.track == "hospitality"


@once
def beginning(content: Content) -> Anyone:
    someone = Anyone(content)
    someone.orders("start")
    someone.orders("after")
    for words in ("northgate", "lena moor, head of the kitchen, and ilya from hr"):
        someone.says(words)
        someone.waits()
    someone.says("thank-you notes")
    return someone


@each(
    "words, said",
    [
        ("is a card better than an email?", "E-mail"),
        ("when should i send this?", "next day"),
        ("ilya first please", "Ilya"),
        ("i can't remember anything special", "[Your name]"),
        ("skip her, i already thanked her on linkedin", "Ilya"),
        ("can it be in polish", "English"),
    ],
)
def test_what_is_no_line_never_stands_in_a_letter(words: str, said: str) -> None:
    someone = beginning(loaded())
    someone.says(words)
    someone.waits() if not someone.said else ()
    assert said in someone.text
    interview = someone.dossier.interview
    assert interview is not None
    key = words.split()[-1].casefold()
    assert not any(
        key in p.thanks.casefold() for p in interview.people if key != "mean"
    )


def test_what_was_told_already_is_taken_now() -> None:
    someone = beginning(loaded())
    someone.says("we talked about the new ovens, i told you already")
    someone.waits()
    assert "ovens" in someone.text
    assert "told you" not in someone.text
