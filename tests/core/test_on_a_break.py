"""What is said on a break, and to an offer of buttons."""

from bot.core.carrying_on import CarryingOn, carries_on, ends_break
from bot.core.choosing import chosen
from bot.core.yes_or_no import yes_or_no
from bot.parts.care.choosing import choice
from tests.core.anyone import Anyone
from tests.each import each
from tests.loaded import loaded


def on_a_break(mode: str = "behavioural 3") -> Anyone:
    """Give somebody who paused at the first question."""
    one = Anyone(loaded())
    one.orders("start")
    one.says("Nursing")
    one.orders("practice", mode)
    one.orders("stop")
    return one


WISHES = """
Yes carry on, which one was it?
Break? I said carry on. Carry on
Finally! Carry on please, but tell me first, how many questions come yet?
We are not on a break, you just asked me the question! Carry on.
None of those. The one that's open, about the people who have a say.
right im back, fire away
lets get on with it then
yeah go on
I am ready to continue now, thank you for waiting
pick it up where we left off
Could we resume? My son is asleep now
one more thing before we go on: how long should an answer be?
yes please
""".strip().splitlines()
STAYS = """
can we carry on tomorrow
I can't go on like this today
not now
my manager told me to carry on working
thanks
ok
I was ready to leave by then
Continue was the word she used on the ward
""".strip().splitlines()


@each("words", WISHES)
def test_a_wish_to_go_on_goes_on(words: str) -> None:
    one = on_a_break()
    one.says(words)
    assert one.session is not None
    assert not one.session.paused
    assert "on a break" not in one.text
    assert one.session.turn is not None
    assert not one.session.turn.attempt.messages


@each("words", STAYS)
def test_other_words_are_no_wish_to_go_on(words: str) -> None:
    assert carries_on(words) is None


def test_what_is_asked_beside_the_wish_is_answered_first() -> None:
    one = on_a_break()
    one.says("We can go on now. How many are left after this one?")
    assert "2 questions to go" in one.text
    assert one.text.index("to go") < one.text.index("where we were")


def test_what_is_told_after_the_wish_is_an_answer() -> None:
    one = on_a_break()
    story = "In October the cash box had 60 pounds too few, so I counted it twice."
    one.says(f"Carry on. {story}")
    assert one.session is not None
    assert one.session.turn is not None
    assert not one.session.paused
    assert one.session.turn.attempt.text == story
    assert carries_on(f"ok, carry on. {story}") == CarryingOn("", story)


def test_a_break_is_ended_in_words() -> None:
    for words in ("finish it please", "no thanks, end it here", "let's stop here"):
        assert ends_break(words), words
    for words in ("I'm done for today", "I had to finish the shift alone", "not yet"):
        assert not ends_break(words), words


def test_a_day_that_is_told_on_a_break_is_kept() -> None:
    for words in (
        "the interview, it's next Monday at nine in Cork",
        "Put it down: Friday 4 December, 11:30, Northgate Clinic",
    ):
        one = on_a_break()
        one.says(words)
        assert one.dossier.interview is not None, words
        assert one.dossier.interview.day is not None, words


def test_a_day_is_kept_after_it_was_promised() -> None:
    one = on_a_break()
    one.says("carry on")
    one.says("when is my interview?")
    assert "I'll keep it" in one.text
    one.says("Thursday 10 December, quarter past two, and I meet the matron Mrs Obi")
    interview = one.dossier.interview
    assert interview is not None
    assert str(interview.day) == "2026-12-10"
    assert [person.name for person in interview.people] == ["Mrs Obi"]


OFFERED = (("Use it", "care/use/5/1"), ("Leave it out", "care/leave/5/1"))


def test_words_use_what_was_confided_or_leave_it_out() -> None:
    used = "use it; Ehn, use it, use it; keep it in; the first one; yes; in please"
    left = "leave him out; out; better not; drop it; no dont use it; the second; no"
    neither = (
        "He was my uncle and I sat with him all night; I use a hoist, never my back"
    )
    for words in used.split("; "):
        found = choice(words, OFFERED)
        assert found is not None, words
        assert found.use, words
    for words in left.split("; "):
        found = choice(words, OFFERED)
        assert found is not None, words
        assert not found.use, words
    for words in neither.split("; "):
        assert choice(words, OFFERED) is None, words


def test_words_choose_between_what_belongs_together() -> None:
    lengths = tuple(
        (label, f"day/set:minutes:{n}//0")
        for label, n in (("30 minutes", 30), ("45 minutes", 45), ("An hour", 60))
    )
    assert chosen("the middle one", lengths) == "day/set:minutes:45//0"
    assert chosen("the last one please", lengths) == "day/set:minutes:60//0"
    assert chosen("not the first one", lengths) is None
    mixed = (*lengths, ("Next question", "next//5/1"), ("Page", "page/5//0"))
    assert chosen("the first one", mixed) is None


def test_a_question_for_yes_or_no_is_none_between_readings() -> None:
    for words in (
        "may I use her story with the details changed, yes or no?",
        "the ward manager father part, in or out?",
        "Do I mention that he was her father, or is that too much?",
        "so do I say it or not",
    ):
        assert yes_or_no(words), words
    for words in ("my first boss, or the last one?", "a day at work or in college?"):
        assert not yes_or_no(words), words


def test_what_is_asked_of_the_day_is_answered_on_a_break() -> None:
    one = Anyone(loaded())
    one.orders("start")
    one.says("baker")
    one.orders("stop")
    one.says("what should i do tomorrow?")
    assert "told aloud twice" in one.text, one.text
    assert one.session is not None
    assert one.session.paused


def test_a_mistyped_word_is_no_farewell() -> None:
    one = Anyone(loaded())
    one.orders("start")
    one.presses("track/nursing")
    one.orders("practice", "behavioural 2")
    one.orders("stop")
    one.says("panl")
    assert "Would you like to carry on?" in one.text
    one.says("bye")
    assert one.text.startswith("Bye for now")
