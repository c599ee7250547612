"""A wrong value is put right where it stands, and nowhere else; it says what it is."""

import pytest

from bot.content import Content
from bot.core.dossier import Interview
from tests.core.anyone import Anyone, once
from tests.each import each
from tests.loaded import loaded


@once
def set_up(content: Content, done: bool) -> Anyone:
    """Be in the middle of the interview's form, or behind it."""
    someone = Anyone(content)
    someone.orders("start")
    someone.orders("interview")
    for words in ("on friday at 11", "harbour foods", "maria olsen and jan from hr"):
        someone.says(words)
        someone.waits()
    for words in ("40 minutes", "video", "nothing", "no") if done else ():
        if someone.dossier.form is not None:
            someone.says(words)
            someone.waits()
    return someone


def card(someone: Anyone) -> Interview:
    assert someone.dossier.interview is not None
    return someone.dossier.interview


@each(
    "words, holds",
    [
        ("it's Marja with a j", "Marja Olsen"),
        ("sorry not jan, jens", "Jens"),
        ("her name is Maria Olson with o", "Maria Olson"),
        ("jan is from finance not hr", "finance"),
        ("no wait it's harbor foods without the u", "Harbor Foods"),
        ("actually its harber foods", "Harber Foods"),
        ("not friday, thursday", "2026-11-26"),
        ("correction, it starts at 10:15 not 11", "10:15"),
        ("i meant 10 not 11", "10:00"),
    ],
)
@pytest.mark.parametrize("done", [False, True])
def test_the_value_that_stands_there_wrongly_is_put_right(
    words: str, holds: str, done: bool
) -> None:
    someone = set_up(loaded(), done=done)
    people, daily = len(card(someone).people), someone.candidate.daily
    someone.says(words)
    assert holds in _said(card(someone)), (someone.text, card(someone))
    assert len(card(someone).people) == people
    assert someone.candidate.daily == daily, "no hour of the daily question"


def _said(interview: Interview) -> str:
    people = " ".join(f"{p.name} {p.role}" for p in interview.people)
    when = f"{interview.day} {interview.at}"
    return f"{interview.company} {people} {interview.minutes} {when}"


def test_a_length_is_known_by_the_wrong_one() -> None:
    someone = set_up(loaded(), done=True)
    someone.says("i meant 15 not 40")
    assert card(someone).minutes == 15
    assert someone.candidate.daily is None


@each(
    "words",
    [
        "it's Sofia with an f",
        "not wednesday, thursday",
        "sorry i meant 20 not 50",
        "it's fine",
    ],
)
def test_what_is_not_there_changes_nothing(words: str) -> None:
    someone = set_up(loaded(), done=True)
    before = card(someone)
    someone.says(words)
    assert card(someone) == before, someone.text


@each(
    "words",
    [
        "no, the company is Harbour Foods. Maria is a person",
        "it's with harbour foods, not with maria",
    ],
)
def test_who_is_a_person_stays_one(words: str) -> None:
    someone = set_up(loaded(), done=False)
    someone.says(words)
    assert card(someone).company == "Harbour Foods"
    assert [p.name for p in card(someone).people] == ["Maria Olsen", "Jan"]


@once
def thanking(content: Content) -> Anyone:
    someone = Anyone(content)
    someone.orders("start")
    someone.orders("after")
    for words in ("harbour foods", "maria olsen, head of sales, and jan from hr"):
        someone.says(words)
        someone.waits()
    someone.says("thank-you notes")
    return someone


@each(
    "words, holds",
    [
        ("her name is Marja with a j", "Marja"),
        ("jan is from finance not hr", "finance"),
        ("it's harbour food not harbour foods", "Harbour Food "),
    ],
)
def test_a_correction_is_no_line_of_a_letter(words: str, holds: str) -> None:
    someone = thanking(loaded())
    someone.says(words)
    someone.waits()
    assert holds.casefold() in _said(card(someone)).casefold(), someone.text
    assert not any(p.thanks or p.moment for p in card(someone).people)


@once
def told(content: Content, ends: bool) -> Anyone:
    someone = Anyone(content)
    someone.orders("start")
    someone.presses("track/hospitality")
    someone.orders("practice", f"behavioural {1 if ends else 3}")
    someone.says(
        "In March at the depot in Leeds our driver Mr Brandt lost two hundred crates. I"
        " rang the four shops before six, drove out with seventeen crates myself, and"
        " on Tuesday they had all of them back."
    )
    someone.waits()
    someone.says("it took me five hours, and the shops thanked us")
    someone.waits()
    return someone


def answers(someone: Anyone) -> str:
    assert someone.session is not None
    return " ".join(a.text for t in someone.session.turns for a in t.attempts)


@each(
    "words, now",
    [
        ("wait, it was april not march", "In April"),
        ("correction: 150 crates not two hundred", "lost 150 crates"),
        ("i said leeds but it was Bradford", "depot in Bradford"),
        ("his name was Mr Brand, not Brandt", "Mr Brand lost"),
        ("brant with a t at the end, Brant", ""),
        ("not tuesday, wednesday", "on Wednesday"),
        ("Brandt with a d, Brand", "Mr Brand lost"),
    ],
)
@pytest.mark.parametrize("ends", [False, True])
def test_the_answer_that_is_kept_is_put_right(words: str, now: str, ends: bool) -> None:
    someone = told(loaded(), ends=ends)
    someone.says(words)
    if now:
        assert now in answers(someone), someone.text
        assert "hundred hundred" not in answers(someone)
        assert now.split()[-1].casefold() in someone.text.casefold()


@pytest.mark.parametrize("ends", [False, True])
def test_what_was_never_told_is_not_put_right(ends: bool) -> None:
    someone = told(loaded(), ends=ends)
    before = answers(someone)
    someone.says("it was not sunday, it was monday")
    assert answers(someone) == before
    assert "sunday" in someone.text.casefold()
    someone.says("did you change it to monday?")
    assert "monday" in someone.text.casefold()
    assert answers(someone) == before


def test_the_last_question_to_the_employer_is_put_right() -> None:
    someone = Anyone(loaded())
    someone.orders("start")
    someone.presses("track/hospitality")
    someone.orders("practice", "your-questions")
    someone.says("what happens when two people disagree?")
    someone.waits()
    someone.says("sorry i meant three people not two")
    assert someone.session is not None
    asks = [a for t in someone.session.turns for g in t.attempts for a in g.asks]
    assert asks == ["what happens when three people disagree?"], someone.text


@each(
    "words, now",
    [
        (
            "small correction, it was in april not march. just saying",
            "In April",
        ),
        ("you said leeds, it was bradford, i always mix them up", "depot in Bradford"),
        ("it was sixteen crates, not seventeen, i looked it up again", "with sixteen"),
        ("oh it was Bradford not Leeds, sorry. is that bad?", "depot in Bradford"),
    ],
)
@pytest.mark.parametrize("ends", [False, True])
def test_a_correction_beside_other_words_is_done(
    words: str, now: str, ends: bool
) -> None:
    someone = told(loaded(), ends=ends)
    before = len(answers(someone).split())
    someone.says(words)
    assert now.casefold() in answers(someone).casefold(), someone.text
    assert len(answers(someone).split()) == before, "nothing of it is an answer"


@each(
    "words",
    [
        "i drove to Bradford, not because of Leeds but since the shop was there",
        "my boss wanted April, not March, so i rang him and said it was fine",
        "they were angry, not with me but with the depot, so i called each of them",
    ],
)
def test_who_tells_of_two_things_puts_nothing_right(words: str) -> None:
    someone = told(loaded(), ends=False)
    before = answers(someone)
    someone.says(words)
    assert answers(someone).startswith(before.strip()), someone.text


def test_a_name_is_put_right_beside_a_line_for_the_letter() -> None:
    someone = thanking(loaded())
    someone.says("you showed me the cold store. and it's Marja with a j")
    someone.waits()
    person = card(someone).people[0]
    assert person.name == "Marja Olsen"
    assert "cold store" in person.thanks
    assert "Marja with" not in person.thanks


def test_a_day_that_is_said_to_be_wrong_is_another_one() -> None:
    someone = set_up(loaded(), done=False)
    someone.says("friday 27 november is wrong, it's 4 december")
    assert str(card(someone).day) == "2026-12-04"
