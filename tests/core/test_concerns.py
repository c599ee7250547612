"""What is asked of one answer, a name, a round or the card, with nothing open."""

import copy

import pytest

from bot.content import Content
from bot.core.buttons import Press, Verb
from tests.core.anyone import Anyone
from tests.core.test_idling import is_tip

TOLD = (
    "On a saturday night in 2019 the palletiser on line 3 went down. I told the lads"
    " who does what, put Dave on the filler to slow it down and swapped the sensor"
    " myself. We were back in forty minutes and lost two pallets.",
    "In March I found a dead e-stop on the labeller at handover. I refused to sign it"
    " off and the plant manager was not happy. I rewired it myself by dinner and the"
    " line ran that night without a stop.",
    "Two lads were asked for overtime on the filler overhaul before easter. I am the"
    " rep on nights, so I went to the manager and got time and a half plus a day off in"
    " lieu. The overhaul was done by Thursday.",
    "I am a proactive results driven leader with a world class reliability mindset"
    " and I always deliver.",
)


def _pressed(someone: Anyone, verb: Verb, argument: str = "") -> None:
    session = someone.session
    assert session is not None
    someone.presses(str(Press(verb, argument, session.id, session.asks)))


@pytest.fixture(scope="module")
def evening(content: Content) -> Anyone:
    """Somebody whose interview is known and whose four answers were summed up."""
    someone = Anyone(content)
    someone.orders("start")
    someone.says("electrician")
    someone.orders("stop")
    _pressed(someone, Verb.FINISH)
    someone.orders("interview", "Tuesday 8 December at 13:30")
    for words in ("Northfield Dairy", "Graham Holt (site manager), Priya (HR)"):
        someone.says(words)
        someone.waits()
    someone.orders("stop")
    someone.orders("practice", "behavioural 4")
    for words in TOLD:
        someone.says(words)
        someone.orders("done")
        _pressed(someone, Verb.NEXT)
    return someone


def of(someone: Anyone) -> Anyone:
    """Begin anew from there."""
    again = copy.copy(someone)
    again.turn = copy.copy(someone.turn)
    again.turn.kept = dict(someone.turn.kept)
    return again


def asked_them(someone: Anyone) -> Anyone:
    """Let them ask an employer, to the end of that round."""
    again = of(someone)
    again.orders("practice", "questions")
    for words in (
        "What is the hardest part of the first three months?",
        "Would you take a lead with no degree?",
    ):
        again.says(words)
        again.orders("done")
    again.orders("stop")
    _pressed(again, Verb.FINISH)
    return again


@pytest.mark.parametrize(
    ("words", "expected", "never"),
    [
        (
            "how long is the palletiser one if i say it out loud",
            "44 words",
            "interview",
        ),
        ("my overtime answer, too long or ok?", "42 words", "one of the best"),
        ("is dave in there with his real name?", "put Dave on the filler", "overtime"),
        ("is priya mentioned in any of the stories", "“Priya”", "It's there"),
        (
            "why isnt the overtime one in what theyll remember",
            "time and a half",
            "Dave",
        ),
        ("you never asked me about hurrying anything", "3 of 4", "program"),
        (
            "that last one was pure linkedin, you let me get away",
            "always deliver",
            "lads",
        ),
        ("what would you change in the labeller story", "rewired it", "It's there"),
        ("who meets me on tuesday", "Graham Holt", "don't have an answer"),
        ("what does graham do there", "site manager", "can't explain"),
        (
            "wrong chat, sorry. is my interview still the 8th?",
            "8 December",
            "won't count",
        ),
        ("could you nudge me thursday night to practise", "/daily", "[07:30]"),
    ],
)
def test_just_that_is_answered(
    evening: Anyone, words: str, expected: str, never: str
) -> None:
    someone = of(evening)
    before = someone.dossier.interview
    someone.says(words)
    assert expected in someone.text, someone.text
    assert never not in someone.text, someone.text
    assert someone.dossier.interview == before


def test_what_is_said_goes_on_from_what_was_said_before(evening: Anyone) -> None:
    someone = of(evening)
    someone.says("is dave in there?")
    someone.says("ok can you change it to something else")
    assert "not Dave but D." in someone.text, someone.text
    someone.says("not Dave but D.")
    session = someone.session
    assert session is not None
    assert "Dave" not in session.turns[0].attempts[0].text


def test_a_telling_is_no_question_of_what_was_asked(evening: Anyone) -> None:
    someone = of(evening)
    someone.says("you never asked who im meeting. Olga, the yard manager, too")
    assert "I asked" not in someone.text, someone.text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("How I went as someone who asks? I felt I was a police", "hardest part"),
        ("Enough of that. Stop here and tell me how I did.", "hardest part"),
        ("In the real one what they will talk?", "invented"),
    ],
)
def test_what_is_asked_of_the_round_is_read_off_it(
    evening: Anyone, words: str, expected: str
) -> None:
    someone = asked_them(evening)
    someone.says(words)
    last = someone.text
    assert expected in last or "made up" in last, last


@pytest.mark.parametrize(
    "words",
    ["how much is it a year and is it 4 on 4 off", "ok and when would i start"],
)
@pytest.mark.parametrize("answer", ["yes please", ""])
def test_a_question_for_the_employer_is_taken_up_there(
    evening: Anyone, words: str, answer: str
) -> None:
    someone = asked_them(evening)
    someone.says(words)
    assert someone.buttons == ["want/ask_them//0"], someone.text
    if answer:
        someone.says(answer)
    else:
        someone.presses(someone.buttons[0])
    session = someone.session
    assert session is not None
    assert session.open
    assert words in str(session.turns[0].attempts[0].messages)


def test_the_button_for_it_does_nothing_twice(evening: Anyone) -> None:
    someone = asked_them(evening)
    someone.says("how much is it a year and is it 4 on 4 off")
    someone.presses("want/ask_them//0")
    session = someone.session
    someone.presses("want/ask_them//0")
    assert someone.session == session


def test_less_than_all_can_be_erased(evening: Anyone) -> None:
    someone = of(evening)
    someone.orders("delete")
    someone.says("Hm, all of it. And only one story, the e-stop one?")
    assert someone.text.startswith("Nothing was erased"), someone.text
    assert [b.partition("/1")[0] for b in someone.buttons] == ["look/out:1"]
    assert not someone.candidate.deleting


@pytest.mark.parametrize(
    ("words", "tip"),
    [
        ("what do i say if they ask why leave after nine years", "why_leaving"),
        ("when in the interview do you ask about money then", "pay_ask"),
    ],
)
def test_a_tip_in_plain_words_is_given(evening: Anyone, words: str, tip: str) -> None:
    someone = of(evening)
    someone.says(words)
    assert is_tip(someone.content, someone.text, tip), someone.text


@pytest.mark.parametrize(
    ("words", "expected", "never"),
    [
        ("could you ask me one about a deadline next?", "One about", "I asked"),
        ("would you ask me about my pay another time", "pay", "I asked"),
        ("5? i counted three", "I count 4|Going by my list", "1. "),
        ("5 questions? i counted three", "1. ", "Going by my list"),
        ("ta for that, im off to bed", "You're welcome|Glad", "It's all here"),
        ("could you cut the lieu bit? it's just buzzwords", "lieu", "get away"),
    ],
)
def test_what_is_wished_is_no_looking_back(
    evening: Anyone, words: str, expected: str, never: str
) -> None:
    someone = of(evening)
    someone.says(words)
    assert any(one in someone.text for one in expected.split("|")), someone.text
    assert never not in someone.text, someone.text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Tell me how I did today, everything together", "4 questions"),
        ("how did i do this evening with the asking", "hardest part"),
        ("6 questions? i counted four", "asked the employer"),
        ("how many questions did you ask me before that", "I asked 4|I asked four"),
    ],
)
def test_all_of_an_evening_is_more_than_its_last_round(
    evening: Anyone, words: str, expected: str
) -> None:
    someone = asked_them(evening)
    someone.says(words)
    assert any(one in someone.text for one in expected.split("|")), someone.text
