"""/interview asks for several people and for what to prepare, and hears both."""

from bot.content import Content
from tests.core.anyone import Anyone


def _asked(content: Content, people: str = "they'll be four people") -> Anyone:
    one = Anyone(content)
    one.orders("interview")
    for words in ("12 December at 10", "Northfield General", people):
        one.says(words)
    for words in ("an hour", "in person", "smart"):
        one.says(words)
        one.waits()
    assert "prepare or bring" in one.text, one.text
    return one


def test_people_who_are_counted_are_several(content: Content) -> None:
    for words in (
        "there'll be three people I think, I don't know their names",
        "two managers",
        "three people from the trust",
        "the whole team, I was told",
    ):
        interview = _asked(content, words).dossier.interview
        assert interview is not None
        assert interview.several, words


def test_what_is_to_be_prepared_begins_a_task(content: Content) -> None:
    one = _asked(content)
    one.says("a ten minute presentation about falls")
    assert one.dossier.own["task"]
    assert "a talk, 10 minutes" in one.text
    assert "Saturday 12 December" in one.text
    assert "/task" in one.text  # a day of the plan is for it
    one.orders("interview")
    assert "prepare or bring" not in one.text


def test_who_has_nothing_to_prepare_goes_on(content: Content) -> None:
    for words in (
        "no",
        "nothing, just a talk",
        "don't know yet",
        "no, nothing like that",
    ):
        one = _asked(content)
        one.says(words)
        assert "task" not in one.dossier.own, words
        assert "Saturday 12 December" in one.text, words
    one = _asked(content)
    one.presses(next(data for data in one.buttons if "set:task:no" in data))
    assert "Saturday 12 December" in one.text


def test_what_is_no_task_is_met_with_where_it_belongs(content: Content) -> None:
    one = _asked(content)
    one.says("my certificates")
    assert "To bring along" in one.text or "For your bag" in one.text
    assert "my certificates" in one.text
    assert "task" not in one.dossier.own


def test_the_page_of_a_task_is_named_where_there_is_no_other(content: Content) -> None:
    one = Anyone(content)
    one.orders("page")
    assert "/practice" in one.text
    one.orders("task", "10 min presentation on wound care")
    one.presses(next(data for data in one.buttons if "outline" in data))
    for words in ("one nurse for wounds", "count; train; check", "half the visits"):
        one.says(words)
        one.waits()
    one.orders("page")
    assert "/task" in one.text, one.text


def test_the_countdown_knows_of_the_panel(content: Content) -> None:
    for people, told in (("two managers", True), ("Ruth Adeyemi, matron", False)):
        one = _asked(content, people)
        one.says("no")
        assert ("your full panel" in one.text) is told, one.text
