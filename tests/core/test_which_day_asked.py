"""The question which of two days is meant, with all that is said to it."""

from bot.content import Content
from bot.core.schedule import local
from tests.core.anyone import Anyone


def asked_which(content: Content) -> Anyone:
    someone = Anyone(content)
    someone.orders("start")
    someone.orders("interview")
    someone.says("next thursday at 10")
    return someone


def test_two_days_are_named_and_the_words_for_one_are_heard(content: Content) -> None:
    someone = asked_which(content)
    assert "26 November" in someone.text
    assert "3 December" in someone.text
    someone.says("not the near one! and what do i tell my boss")
    assert "3 December at 10:00" in someone.text
    assert "appointment" in someone.text


def test_beside_a_day_hour_clock_and_arrival_are_kept(content: Content) -> None:
    for said, hour, zone, early in (
        ("the later. it begins 9.45 now", "09:45", "Europe/London", 0),
        ("second one, 9 for 9.30", "09:30", "Europe/London", 30),
        ("3 december, be there 10 minutes before", "10:00", "Europe/London", 10),
        ("the later one, 11 lisbon time", "11:00", "Europe/Lisbon", 0),
    ):
        someone = asked_which(content)
        someone.says(said)
        interview = someone.dossier.interview
        assert interview is not None
        assert interview.at is not None, (said, someone.text)
        assert f"{local(interview.at, interview.zone):%H:%M}" == hour, said
        assert (interview.zone, interview.early) == (zone, early), said


def test_the_question_stays_with_both_days_until_one_is_named(content: Content) -> None:
    for said, told in (
        ("today is monday though", "today is Tuesday 24 November"),
        ("9 their time, they are in Dubai", "09:00 in Dubai"),
        ("thursday 4", "Friday 4 December"),
        ("a friend would know", "3 December"),
    ):
        someone = asked_which(content)
        someone.says(said)
        assert told in someone.text, (said, someone.text)
        assert sum("day/on:" in b for b in someone.buttons) == 2, said
        someone.says("not sure, do the other things first")
        assert "company" in someone.text, someone.text
