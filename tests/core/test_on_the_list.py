"""Who is on the list is put right in any words, and nobody else is touched."""

import pytest

from bot.content import Content
from bot.core.dossier import Person
from bot.core.on_the_list import listed_anew
from tests.core.anyone import Anyone
from tests.each import each

PEOPLE = (
    Person(1, "Gareth Moss", "head of estates"),
    Person(2, "the finance guy"),
    Person(3, "the man", "deputy"),
    Person(4, "Desmond"),
)
ONE = ("Gareth Moss/head of estates", "the finance guy/", "Desmond/deputy")
NAMED = ("Gareth Moss/head of estates", "Raj/finance", "the man/deputy", "Desmond/")


def listed(text: str) -> tuple[str, ...] | None:
    read = listed_anew(PEOPLE, "Arla", text)
    return tuple(f"{p.name}/{p.role}" for p in read.people) if read else None


@each(
    "text",
    [
        "Number three and four is the same man, Desmond is the deputy. Please correct",
        "you have Desmond down twice, he is the deputy",
        "its the same guy, desmond = deputy",
        "number 4 should be under number 3, one person",
        "the last two are the same person",
        "the man (deputy) you can take out, it's Desmond",
        "you doubled the deputy. Desmond, that's his name",
    ],
)
def test_two_mentions_of_one_become_one(text: str) -> None:
    assert listed(text) == ONE


@pytest.mark.parametrize(
    "text",
    [
        "the guy from finance is Raj, change that please",
        "found out the finance guy: Raj",
        "number two is Raj",
        "the guy from finance? his name's Raj, just found the mail",
        "call the finance guy Raj please",
    ],
)
def test_a_name_told_later_is_of_who_had_none(text: str) -> None:
    assert listed(text) == NAMED


@each(
    "text",
    [
        "is Desmond the deputy?",
        "Desmond is not the deputy",
        "Desmond and the deputy are not the same",
        "the finance guy is German",
        "the finance guy is nervous too",
        "the finance guy will ask about money, I think",
        "Gareth and Desmond are in the same team",
        "Gareth is the company's estates man",
        "Desmond is from the company",
        "I told Desmond that the deputy was late twice",
        "two people pushed the same trolley",
        "an hour",
    ],
)
def test_what_tells_of_something_else_is_left_alone(text: str) -> None:
    assert listed(text) is None


def test_a_firm_is_no_person() -> None:
    people = (PEOPLE[0], Person(2, "the insurer"))
    text = "No, the insurer is the company. It is not a person. Did I do it wrong?"
    read = listed_anew(people, "", text)
    assert read is not None
    assert (read.people, read.company, read.rest) == (people[:1], "the insurer", "")
    off = listed_anew(people[:1], "The insurer", "take the insurer out of the list")
    assert off is not None
    assert off.people == people[:1]


def test_what_else_is_said_fills_the_form(content: Content) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.orders("interview")
    someone.says("thursday 3 december at 10:30 in leeds")
    someone.says("Arla")
    someone.says("Gareth Moss, head of estates; the finance guy")
    someone.waits()
    someone.says("The finance guy's called Raj. Fix that. And it's about an hour")
    interview = someone.dossier.interview
    assert interview is not None
    assert interview.minutes == 60
    assert [p.name for p in interview.people] == ["Gareth Moss", "Raj"]
