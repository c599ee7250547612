"""Serve candidates on Telegram: open the door, and close it in an orderly way."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

from telegram import Bot
from telegram.error import InvalidToken

from bot.clock import Clock, utc_now
from bot.config import ConfigError, Settings
from bot.doors.telegram.door import Door
from bot.doors.telegram.pace import USUAL, Pace
from bot.doors.telegram.transport import AiohttpRequest
from bot.loop import Loop, dice
from bot.ports import Store, Transcriber
from bot.steps import Passed, unwatched

if TYPE_CHECKING:
    from bot.content import Content


async def serve(
    settings: Settings,
    content: Callable[[], Content],
    store: Store,
    stop: asyncio.Event,
    seed: Callable[[], int] = dice,
    *,
    now: Clock = utc_now,
    tick: float = 60.0,
    passed: Passed = unwatched,
    pace: Pace = USUAL,
    loop: type[Loop] = Loop,
    transcriber: Transcriber | None = None,
) -> None:
    """Serve candidates until `stop` is set, with a look at who is due each `tick`.

    `content` is called in a thread, after Telegram is asked for updates; these are kept
    meanwhile. Voice messages are put into words where there is a `transcriber`.

    `passed` and `pace` are for tests, `loop` for benchmarks.

    Raises:
        ConfigError: Telegram refuses the token, or an address cannot be listened on.
        ContentError: `content` raised it.
    """
    if settings.telegram_bot_token is None:
        raise ConfigError(["TELEGRAM_BOT_TOKEN: is missing; BotFather gives you one"])
    url = settings.telegram_api_url.rstrip("/")
    request = AiohttpRequest(64, now=now)
    refused = False
    bot = Bot(
        settings.telegram_bot_token.get_secret_value(),
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=request,
        get_updates_request=request,
    )
    door = Door(
        bot,
        settings,
        content,
        store,
        stop,
        seed,
        passed,
        pace,
        loop,
        now,
        tick,
        request,
        transcriber,
    )
    try:
        async with AsyncExitStack() as stack:
            # Before Telegram is reached, so that a monitor hears that it is not.
            await door.listen(stack)
            if await _unless(stop, door.introduced()):
                await door.serve()
    except InvalidToken:
        refused = True
    finally:
        # Not through the library, which closes nothing if it was only half opened.
        await request.shutdown()
    if refused:
        # Not raised above: the library's error quotes the token.
        raise ConfigError(["TELEGRAM_BOT_TOKEN: Telegram does not accept it"])


async def _unless(stop: asyncio.Event, work: Awaitable[None]) -> bool:
    """Do a piece of work unless `stop` comes first, and say whether it was done."""
    working, stopped = asyncio.ensure_future(work), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((working, stopped), return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            working.result()
        return working.done()
    finally:
        for task in (working, stopped):
            task.cancel()
        await asyncio.gather(working, stopped, return_exceptions=True)
