"""Days told in words are counted from the day where the candidate says they are."""

from datetime import UTC, date, datetime

import pytest

from bot.content import Content
from tests.core.anyone import Anyone

LATE = datetime(2026, 11, 30, 2, 49, tzinfo=UTC)
"""Monday by UTC, still Sunday evening in America, Monday noon in Japan."""


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Day after tomorrow, quarter to ten in the morning, Columbus time", 1),
        ("tomorrow at ten in Los Angeles", 30),
        ("tomorrow at 9 in Tokyo", 1),
        ("next Tuesday at ten in Chicago", 1),
    ],
)
@pytest.mark.parametrize("formed", [True, False])
def test_tomorrow_is_where_they_are(
    content: Content, words: str, day: int, formed: bool
) -> None:
    one = Anyone(content)
    one.now = LATE
    one.orders("start")
    one.says("sales")
    one.orders("stop")
    if formed:
        one.orders("interview")
    one.says(words if formed else f"my interview is {words}")
    interview = one.dossier.interview
    assert interview is not None
    assert interview.day == date(2026, 11 if day == 30 else 12, day), one.text


def test_a_day_is_taken_with_what_is_asked_beside_it(content: Content) -> None:
    """“Thursday at nine. Do you remind me?”: both are met."""
    one = Anyone(content)
    one.orders("start")
    one.says("teacher")
    one.orders("stop")
    one.orders("interview")
    one.says("this Thursday at quarter past nine, in Birmingham. Do you remind me?")
    interview = one.dossier.interview
    assert interview is not None
    assert (interview.day is not None, interview.place) == (True, "Birmingham")
    told = " ".join(part.text for part in one.said)
    assert "Your checklist comes on Wednesday" in told
    assert "Who is it with?" in told
