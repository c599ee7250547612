"""Who has no name is met by the role; who is said to be missing is never taken off."""

from bot.content import Content
from tests.core.anyone import Anyone
from tests.each import each

BEFORE = ("10 December at 14:00", "Oakfield")


def _at_people(content: Content, *more: str) -> Anyone:
    one = Anyone(content)
    one.orders("start")
    one.says("nurse")
    one.orders("stop")
    one.orders("interview")
    for words in (*BEFORE, *more):
        one.says(words)
        one.waits()
    return one


def _list(one: Anyone) -> list[str]:
    assert one.dossier.interview is not None
    return [person.name for person in one.dossier.interview.people]


@each(
    "words, names",
    [
        (
            "Ines Moreira, CFO. And an HR business partner, I didn't catch her name",
            ["Ines Moreira", "the HR business partner"],
        ),
        (
            "Ruth Webb, matron, and an HR business manager",
            ["Ruth Webb", "the HR business manager"],
        ),
    ],
)
def test_business_in_a_role_is_no_dress(
    content: Content, words: str, names: list[str]
) -> None:
    one = _at_people(content, words)
    assert _list(one) == names
    assert one.dossier.interview is not None
    assert one.dossier.interview.dress == ""


@each(
    "words",
    [
        "you left out the HR lady",
        "you have left the HR lady off the list",
        "and you've left Ines off",
    ],
)
def test_who_is_there_by_the_role_is_confirmed(content: Content, words: str) -> None:
    one = _at_people(content, "Ines Moreira, CFO. And an HR business partner, no name")
    before = _list(one)
    one.says(words)
    assert _list(one) == before
    assert "HR business partner" in one.text


def test_who_is_missing_is_added_and_the_value_beside_it_kept(content: Content) -> None:
    one = _at_people(content, "Ines Moreira, CFO")
    one.says("About an hour I think. And you have left the HR lady off the list")
    assert _list(one) == ["Ines Moreira", "the HR lady"]
    assert one.dossier.interview is not None
    assert one.dossier.interview.minutes == 60
    assert one.dossier.form is not None
    assert one.dossier.form.field == "interview.where"


def test_who_is_to_go_still_goes(content: Content) -> None:
    one = _at_people(content, "Ines Moreira, CFO. And an HR lady, no name")
    one.says("take the HR lady off the list")
    assert _list(one) == ["Ines Moreira"]


def test_in_a_panel_both_sit_there(content: Content) -> None:
    one = _at_people(content, "Ines Moreira, CFO. And an HR business partner, no name")
    one.orders("panel", "short")
    assert one.session is not None
    assert one.session.panel is not None
    seats = [member.name for member in one.session.panel.members]
    assert seats == ["Ines Moreira", "the HR business partner"]
