"""A weekday that is today's is today while its hour is ahead, and one word moves it."""

from datetime import UTC, datetime

from bot.content import Content
from tests.core.anyone import Anyone
from tests.each import each

MONDAY = datetime(2026, 11, 30, 8, 10, tzinfo=UTC)


@each(
    "lines, day",
    [
        (["Monday at 14:00"], 30),
        (["this Monday at five in the afternoon in Leeds"], 30),
        (["Monday at 7:30"], 7),
        (["Monday"], 7),
        (["next Monday at 14:00"], 7),
        (["coming monday at two"], 7),
        (["today at four"], 30),
        (["this afternoon at three"], 30),
        (["Monday at 14:00", "no, next week's"], 7),
        (["monday 11am", "wrong, it's the week after"], 7),
        (["next Monday at 14:00", "no, today"], 30),
        (["coming monday at two", "it's today, not next week"], 30),
    ],
)
def test_the_day_is_the_one_that_is_meant(
    content: Content, lines: list[str], day: int
) -> None:
    someone = Anyone(content)
    someone.orders("start")
    someone.says("baker")
    someone.orders("interview")
    someone.now = MONDAY
    for words in lines:
        someone.says(words)
        assert f"{day} " in someone.text or len(lines) > 1, someone.text
    interview = someone.dossier.interview
    assert interview is not None
    assert interview.day is not None
    assert interview.day.day == day
    assert "Who is it with" in someone.text or "What time" in someone.text
