"""Where pay or notice is asked for, the wish to leave is heard as that, and coached."""

from bot.content import Content
from bot.model import Distress
from tests.core.anyone import Anyone


def _closing(content: Content) -> Anyone:
    one = Anyone(content)
    one.orders("practice", "closing")
    return one


def test_who_wants_out_of_a_job_is_not_asked_how_they_are(content: Content) -> None:
    for words in (
        "I get 41 and I'm desperate to leave",
        "six weeks, and I can't wait to be gone",
        "honestly, I just want out",
    ):
        one = _closing(content)
        one.says(words)
        assert one.candidate.care == (), words


def test_who_may_be_in_danger_is_asked_there_too(content: Content) -> None:
    for words in ("no notice needed, I won't be around", "I want out of this life"):
        one = _closing(content)
        one.says(words)
        assert [care.kind for care in one.candidate.care] == [Distress.UNSURE], words


def test_how_badly_one_wants_out_is_better_left_out(content: Content) -> None:
    one = _closing(content)
    said = ""
    for words in ("In six weeks, I'm desperate to get out of that office", "8 March"):
        one.says(words)
        while one.waits():
            pass
        said += one.text
    assert "desperate to get out" in said
