"""The interview is told of, asked after and put right in the candidate's own words."""

from datetime import date, time

import pytest

from bot.content import Content
from bot.core.dossier import Interview, Person
from bot.core.naming import read_people
from bot.core.on_the_list import listed_anew
from bot.parts.interview.as_said import directions_said, dress_said, only_worn
from bot.parts.interview.asked_of_it import asked_of_it
from bot.parts.interview.company_said import company_said
from bot.parts.interview.own_place import own_place
from bot.parts.interview.people_said import named_anew, named_too
from bot.parts.interview.told_of_it import read_told, tells
from tests.core.anyone import Anyone
from tests.each import each

TODAY = date(2026, 11, 24)
SALLY, IMRAN = Person(1, "Sally Brook", "head of stores"), Person(2, "Imran")
CARD = Interview(1, "Carrow Foods", (SALLY, IMRAN), TODAY, place="Leeds")


def names(text: str) -> tuple[str, ...]:
    return tuple(f"{n.name}/{n.role}" for n in read_people(text))


def test_what_is_told_is_read(content: Content) -> None:
    """Day, hour, place, company, length and people, in whatever order."""
    text = "so mine is on the 9th at 10 in Cork with Brewster & Tait, I think"
    words, named = tells(text, TODAY)
    read = read_told(words, TODAY, content.cities)
    assert named
    assert (read.day, read.at) == (date(2026, 12, 9), time(10))
    assert (read.place, read.company) == ("Cork", "Brewster & Tait")

    text = "it's a 45 minute thing at Moor Primary on friday, 1pm, with the head"
    words, named = tells(text, TODAY)
    read = read_told(words, TODAY, content.cities)
    assert not named
    assert (read.company, read.minutes) == ("Moor Primary", 45)
    assert read.people == "the head"


@pytest.mark.parametrize(
    "text",
    [
        "my interview was on friday at 2 with my old boss",
        "I had an interview on monday at 9 and they told me off",
        "on monday at 9 we found the pallet",
        "when is my interview?",
        "he is on friday at the desk",
    ],
)
def test_what_is_past_or_asked_tells_nothing(text: str) -> None:
    assert tells(text, TODAY)[0] == ""


@each(
    "text, topics",
    [
        ("what time is it again friday, and did you get leeds", ("when", "place")),
        ("remind me who i'm seeing", ("people",)),
        ("what did you write down for my interview", ("all",)),
        ("do I hear from you before then", ("plan",)),
        ("will all this still be here on the day?", ("kept",)),
        ("how long does it take", ("length",)),
        ("how long was my answer", ()),
        ("who read my answer", ()),
    ],
)
def test_what_is_asked_with_nothing_open(text: str, topics: tuple[str, ...]) -> None:
    assert asked_of_it(text, CARD, idle=True) == topics


@pytest.mark.parametrize(
    "text",
    [
        "what time did he come in?",
        "when will i hear from you?",
        "where was it meant to go?",
        "how many people were on the shift?",
    ],
)
def test_at_a_question_it_has_to_be_named(text: str) -> None:
    assert asked_of_it(text, CARD, idle=False) == ()


def test_who_has_no_name_is_kept_by_what_they_are() -> None:
    expected = {
        "a parent from the booster club": (
            "the parent from the booster club/parent from the booster club",
        ),
        "Lund, an assistant principal and a parent": (
            "Lund/",
            "the assistant principal/assistant principal",
            "the parent/parent",
        ),
        "the matron, two nurses, and a woman from the union": (
            "the matron/matron",
            "two nurses/nurses",
            "the woman from union/union",
        ),
        "an assistant head whose name escapes me and a pupil": (
            "the assistant head/assistant head",
            "the pupil/pupil",
        ),
        "Mr Kell the works manager, somebody from HR, not the MD, he's away": (
            "Mr Kell/works manager",
            "somebody from HR/HR",
        ),
        "Greta isn't on the panel, she's just nice": (),
        "a lecturer called Femi": ("Femi/lecturer",),
    }
    read = {words: names(words) for words in expected}
    read = {
        k: tuple(n.replace("the union", "union") for n in v) for k, v in read.items()
    }
    assert read == expected


def test_the_list_is_changed_as_it_is_said() -> None:
    anew = named_anew("swap the people for: Anne Doyle and a trainee")
    assert [n.name for n in anew] == ["Anne Doyle", "the trainee"]
    for text in (
        "you've left off the deputy",
        "add the deputy to the list. No name, just a deputy",
        "the deputy still isn't on there",
    ):
        added = named_too(text, CARD.people, surely=True)
        assert [n.name for n in added or ()] == ["the deputy"], text
    for text in (
        "the deputy isn't on the panel",
        "Sally is not the head, she is the director",
        "you left out the bit about the pallet",
        "add a line about the pallet",
    ):
        assert named_too(text, CARD.people, surely=True) is None, text
    hr = Person(3, "the man from HR", "HR")
    text = "the man from HR is Imran, it's the same person"
    one = listed_anew((IMRAN, hr), "", text)
    assert one is not None
    assert one.people == (Person(2, "Imran", "HR"),)


def test_a_company_is_read_out_of_a_sentence() -> None:
    expected = {
        "marrow foods, its the grocery one off the ring road": "Marrow Foods",
        "no, team leader is the job. i told you marrow foods": "Marrow Foods",
        "Olen Ridge High School, it's got a pool. Do they see this?": (
            "Olen Ridge High School"
        ),
        "i have no idea": "",
        "it's about twenty minutes away": "",
    }
    assert {words: company_said(words) for words in expected} == expected


def test_where_somebody_is_moves_a_clock(content: Content) -> None:
    expected = {
        "utc? im in leeds": "Europe/London",
        "i live in Denver, time zone Mountain, fix that": "America/Denver",
        "they moved it to 3 Denver time": None,
        "i was in Denver when it broke": None,
    }
    read = {}
    for words in expected:
        own = own_place(words, content.cities, surely=False)
        read[words] = own.zone if own is not None else None
    assert read == expected


def test_dress_and_directions_stay_as_they_were_said() -> None:
    assert dress_said("smart ish. no tie") == "smart ish, no tie"
    assert dress_said("clean overalls is fine they said") == "clean overalls"
    assert dress_said("smart I think") == ""
    assert only_worn("dark jeans and a shirt")
    assert not only_worn("I never said that I changed the uniform order")
    way = "In person, enter by door 4 off the bus loop, and I asked about parking."
    assert directions_said(way) == "enter by door 4 off the bus loop"


def test_words_that_ask_it_all_are_heard_once(content: Content) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("hotel receptionist")
    someone.orders("stop")
    someone.orders("interview", "Tuesday 8 December at 11, The Linden")
    for _ in range(2):
        someone.says("Please show me who I meet.")
        assert "who you'll meet" in someone.text, someone.text
