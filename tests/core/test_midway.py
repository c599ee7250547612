"""A story that is broken off waits; what is asked beside it is met."""

from tests.core.anyone import Anyone, once
from tests.each import each
from tests.loaded import loaded

BEGUN = "In March the freezer failed at five in the morning and I"
STORY = (
    "In June the oven died an hour before lunch. I rang the bakery next door and "
    "carried the trays over myself. All sixty people had eaten by two."
)


@once
def telling() -> Anyone:
    one = Anyone(loaded())
    one.orders("start")
    one.orders("practice", "behavioural 3")
    one.says(BEGUN)
    return one


@once
def at_the_second() -> Anyone:
    one = Anyone(loaded())
    one.orders("start")
    one.orders("practice", "behavioural 3")
    one.says(STORY)
    one.waits()
    one.says("I asked them first, and it took about an hour.")
    one.waits()
    if one.session is not None and one.session.current == 0:
        one.presses(next(data for data in one.buttons if data.startswith("next")))
    return one


def answers(one: Anyone) -> list[str]:
    assert one.session is not None
    return [
        " ".join(m.text for m in attempt.messages)
        for turn in one.session.turns
        for attempt in turn.attempts
    ]


LATER = """
my bus is here, may i finish it tonight?
baby woke up. can you hold my place
dont close it, i'll write the end at home
"""
SOON = """
sorry, pressed send too soon
wait, the rest comes
sorry i go on
"""
SPOKEN = """
this is a lot of typing, can i send a voice note
may i record the rest
"""


@each("text", LATER.strip().splitlines())
def test_a_story_that_is_to_wait_is_closed_by_no_pause(text: str) -> None:
    one = telling()
    one.says(text)
    assert "open" in one.text or "stays" in one.text or "close" in one.text
    assert one.waits() == ()
    assert answers(one) == [BEGUN]


@each("text", SOON.strip().splitlines())
def test_who_goes_on_is_listened_to(text: str) -> None:
    one = telling()
    one.says(text)
    assert one.text
    assert one.waits() == ()
    one.says("rang the depot, and they sent a van.")
    one.waits()
    assert answers(one) == [f"{BEGUN} rang the depot, and they sent a van."]


@each("text", SPOKEN.strip().splitlines())
def test_who_would_rather_speak_is_told_whether_it_can_be_heard(text: str) -> None:
    one = telling()
    one.says(text)
    assert "voice" in one.text or "read" in one.text
    assert one.waits() == ()


def test_what_is_asked_in_the_middle_leaves_the_story_open() -> None:
    one = telling()
    one.says("is it ok that this was in a hotel?")
    assert one.text
    assert one.waits() == ()
    assert answers(one) == [BEGUN]


def test_who_wonders_where_they_were_and_goes_on_is_not_told() -> None:
    one = telling()
    one.says("where was i.. yes, so I carried it all over to the bakery next door")
    assert not one.said
    one.waits()
    assert "carried it all over" in answers(one)[0]


@each(
    "text",
    [
        "I'd ring the baker the night before, that's for the one before",
        "for the last question: I'd ring the baker the night before",
    ],
)
def test_what_is_for_the_question_before_is_added_there(text: str) -> None:
    one = at_the_second()
    assert one.session is not None
    second = one.session.current
    one.says(text)
    one.waits()
    assert one.session.current == second
    assert "ring the baker" in answers(one)[0]
    assert "ring the baker" not in "".join(answers(one)[1:])
