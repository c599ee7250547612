"""What strangers say they were asked to bring or do, and how upset people are met."""

from bot.assignments import scene_for
from bot.ear import bare_minutes, hear_assignment, hear_beats, judge_reasoning
from bot.hearing import Beat
from bot.model import Outcome, TaskKind

SAID = {
    "10 min presentation on how i'd grow the territory": (TaskKind.TALK, 10),
    "they want me to teach a 20 min lesson to year 8": (TaskKind.LESSON, 20),
    "home assignment in python, will discuss it": (TaskKind.TAKE_HOME, None),
    "half a day on the ward": (TaskKind.VISIT, None),
    "they'll have an actor": (TaskKind.ROLE_PLAY, None),
    "role play w/ a difficult parent 15 mins": (TaskKind.ROLE_PLAY, 15),
    "90-day plan on one page": (TaskKind.PLAN, None),
    "a 45' chalk talk": (TaskKind.TALK, 45),
}


def test_free_words_are_heard_as_their_kind_with_its_length() -> None:
    heard = {text: hear_assignment(text) for text in SAID}
    told = {text: (one.kinds[0], one.minutes) for text, one in heard.items()}
    assert told == SAID
    assert all(one.sure for one in heard.values())


def test_lengths_are_read_and_nothing_else_is() -> None:
    wanted = {
        "half an hour": 30,
        "an hour and a half": 90,
        "2 hours": 120,
        "20": 20,
        "twenty minutes": 20,
        "5-10 minutes": 5,
        "no idea": None,
        "9999 minutes": None,
        "year 8": None,
    }
    assert {text: bare_minutes(text) for text in wanted} == wanted


def test_what_dismisses_gives_nothing_else() -> None:
    beats = hear_beats("Our policy is that rooms are kept until six.", ("room*",))
    assert [one.beat for one in beats] == [Beat.DISMISSED]
    text = "I'll look at his chart now, and I'll be back in ten minutes."
    told = {one.beat: text[one.start : one.end] for one in hear_beats(text, ())}
    assert told[Beat.PROMISE].endswith("ten minutes")


def test_a_day_and_a_way_are_a_promise_and_a_day_that_has_been_is_none() -> None:
    wanted = {
        "Monday: I sit with his teacher at 8.15": True,
        "I ring you Wednesday after 4": True,
        "me, Wednesday after 4, like I said": True,
        "Let's sit down Thursday at 10": True,
        "Ten minutes.": True,
        "You booked on Monday": False,
        "I found out on Friday": False,
        "It was at four o'clock": False,
        "When did it start, on Monday?": False,
        "All parents want it on Monday, you are pathetic": False,
    }
    heard = {
        text: any(one.beat is Beat.PROMISE for one in hear_beats(text, ()))
        for text in wanted
    }
    assert heard == wanted


def test_a_reason_is_enough_and_a_trait_is_none() -> None:
    asked = "Why that order?"
    good = "I'd ring them first, because letters lie on the desk for a week."
    poor = "I'd do both at once, because I'm very good at multitasking and planning."
    assert judge_reasoning(good, asked, ()).outcome is Outcome.CLEAR
    assert judge_reasoning(poor, asked, ()).outcome is not Outcome.CLEAR


MET = {
    "a mock discovery call, 20 mins, I find out a fake customer's pain": "prospect",
    "a cold call with somebody who plays a prospect": "prospect",
    "mock sales call for ten minutes": "prospect",
    "a role play with an angry customer": "customer",
    "a simulated patient": "patient",
    "a hard talk with a client about a delay": "client",
}


def test_who_is_met_in_a_role_play() -> None:
    told = {text: hear_assignment(text).person for text in MET}
    assert told == MET
    assert scene_for("prospect", ()).person == "prospect"
