"""What a scene's note holds is what was said in it, and a protest finds it."""

import pytest

from bot.assignments import scenes
from bot.content import Content
from bot.ear.role_play import hear_beats
from bot.hearing import Beat
from bot.parts.task.assignment import Scene
from bot.parts.task.pointed_to import pointed_to
from bot.parts.task.scene import answered, begun, waited_for
from bot.parts.task.stepping_out import parted
from tests.core.anyone import Anyone

GUEST = next(scene for scene in scenes() if scene.id == "guest-without-a-room")


def played(*said: str) -> Scene:
    scene = begun(GUEST)
    for text in said:
        scene = answered(GUEST, scene, text, hear_beats(text, GUEST.problem))
    return scene


@pytest.mark.parametrize(
    "text",
    [
        "There will be a bed for you, I'll have it inside twenty minutes.",
        "You'll have your bag up there inside half an hour.",
        "I'm back with you in about five minutes, I'll see to it.",
        "Twenty minutes, as I said, and I come out to you myself.",
    ],
)
def test_a_time_is_a_promise_however_it_is_put(text: str) -> None:
    assert Beat.PROMISE in {beat.beat for beat in hear_beats(text, ())}


@pytest.mark.parametrize(
    "text", ["It was inside the drawer for ten days.", "She waited inside an hour ago."]
)
def test_a_time_that_has_been_is_none(text: str) -> None:
    assert Beat.PROMISE not in {beat.beat for beat in hear_beats(text, ())}


def test_what_says_more_is_said_back() -> None:
    scene = played(
        "Nine hours on the road, and now this. We gave your room to another guest, "
        "that was wrong. Please, a glass of water first. I'll ring the inn next door."
    )
    quotes = scene.quotes or {}
    assert "gave your room" in quotes[Beat.NAMED]
    assert "inn" in quotes[Beat.STEP]


def test_nobody_asks_who_pays_after_it_was_said() -> None:
    scene = played(
        "I'm so sorry. We gave your room away, and that was our mistake.",
        "I'm ringing the inn now, and you'll have a room there by ten.",
        "We pay for the taxi there and back, and breakfast comes with it.",
    )
    assert "taxi" not in scene.lines[-1].casefold()
    assert "breakfast" not in scene.lines[-1].casefold()


def test_a_protest_finds_what_was_said() -> None:
    scene = played("A minute, please.", "We did mix up the two names, that is true.")
    found = pointed_to(scene, "I did say the problem, we mixed the names up")
    assert found is not None
    place, words, beat = found
    assert (place, beat) == (1, "named")
    assert "names" in words
    quoted = pointed_to(scene, 'I told her "a minute, please"')
    assert quoted is not None
    assert quoted[0] == 0
    assert pointed_to(scene, "I did say that I would call the police") is None
    assert waited_for(scene)


def test_a_question_about_a_promise_or_a_name_is_the_coachs() -> None:
    marked = "Out of the scene for a second, if I may. "
    assert parted(marked + "Is it wise to promise a time now?").kind == "promise"
    assert parted(marked + "Can I say whose child it was?").kind == "names"
    assert parted(marked + "Can I ask where it hurts?").kind == "ask"
    assert parted(marked + "Is it wise to promise a time now?").told == ""


def test_a_promise_to_be_there_is_no_hint(content: Content) -> None:
    somebody = Anyone(content)
    somebody.orders("settings", "teaching")
    somebody.orders("task", "a role-play with an angry parent, ten minutes")
    somebody.presses(next(b for b in somebody.buttons if b.startswith("task/play")))
    somebody.says(
        "I'll be out on the yard myself at break tomorrow, I'll ring by four."
    )
    somebody.waits()
    assert not somebody.candidate.care
    assert "how are you" not in somebody.text


def test_what_to_say_instead_is_told_after_the_scene(content: Content) -> None:
    somebody = Anyone(content)
    somebody.orders("settings", "hospitality")
    somebody.orders("task", "a role-play with a difficult guest, ten minutes")
    somebody.presses(next(b for b in somebody.buttons if b.startswith("task/play")))
    somebody.says("I'm so sorry, that must have been a long day.")
    somebody.waits()
    somebody.says("stop")
    somebody.says("what should I have said to her?")
    assert "…" in somebody.text
    assert "What Ms Bauer" not in somebody.text
