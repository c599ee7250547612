"""Whole conversations in Telegram: what people do, and what they see."""

from tests.fake_bot_api import Person
from tests.running import Running


async def test_a_first_minute(bot: Running, priya: Person) -> None:
    """One tap, and the first real question."""
    welcome = await bot.hears(priya, "/start")
    assert "What's your field?" in welcome
    await priya.presses("More…")
    await priya.hears()
    await priya.presses("More…")
    await priya.hears()
    await priya.presses("Nursing and care")
    first = (await priya.hears()).rendered
    print(first)
    await priya.says("i think communication is really important in a team")
    await priya.says("i always try to put the patient first")
    print((await priya.hears()).rendered)
    print("\n".join(priya.chat))
