"""Tell Telegram what to show beside the name of the bot."""

import logging

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.content import Content
from bot.logs import reason
from bot.model import Tone
from bot.phrases import COMMANDS

log = logging.getLogger(__name__)


async def describe(bot: Bot, content: Content) -> None:
    """Tell Telegram what to show beside the bot's name."""

    def phrase(key: str) -> str:
        return content.phrases[key][Tone.GENTLE][0]

    try:
        await bot.set_my_commands(
            [BotCommand(name, phrase(f"command.{name}")) for name in COMMANDS]
        )
        await bot.set_my_description(phrase("description.long"))
        await bot.set_my_short_description(phrase("description.short"))
    except TelegramError as error:
        log.warning(
            "the commands could not be registered",
            extra={"error": reason(error)},
        )
