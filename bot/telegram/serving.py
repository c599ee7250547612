"""Build the Telegram door, open it, and close it in an orderly way."""

import asyncio
import logging
from collections.abc import Callable
from functools import partial

from telegram import Bot, BotCommand
from telegram.error import InvalidToken, TelegramError

from bot.clock import Clock, utc_now
from bot.config import ConfigError, Settings
from bot.content import Content
from bot.interview.daily import Due
from bot.interview.events import Quieted
from bot.interviewer import Interviewer, dice
from bot.model import Tone
from bot.quiet import QuietAlarm
from bot.store import Arrival, Store
from bot.telegram.lanes import Lanes, Later
from bot.telegram.receive import Receiver
from bot.telegram.send import Sender
from bot.telegram.translate import DOOR
from bot.telegram.transport import AiohttpRequest
from bot.tick import Tick
from bot.wording import COMMANDS

log = logging.getLogger(__name__)

HANDLING = 32
ATTEMPTS = 3
GRACE = 10.0
STORE_SECONDS = 2.0
PRUNE_SECONDS = 3600


async def serve(
    settings: Settings,
    content: Content,
    store: Store,
    stop: asyncio.Event,
    seed: Callable[[], int] = dice,
    *,
    now: Clock = utc_now,
    tick: float = 60.0,
) -> None:
    """Serve candidates until `stop` is set, with a look at who is due each `tick`.

    Raises:
        ConfigError: Telegram refuses the token.
    """
    if settings.telegram_bot_token is None:
        raise ConfigError(["TELEGRAM_BOT_TOKEN: is missing; BotFather gives you one"])
    url = settings.telegram_api_url.rstrip("/")
    requests = AiohttpRequest(64), AiohttpRequest(2)
    bot = Bot(
        settings.telegram_bot_token.get_secret_value(),
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=requests[0],
        get_updates_request=requests[1],
    )
    refused = False
    introduced = asyncio.create_task(_introduced(bot))
    stopped = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((introduced, stopped), return_when=asyncio.FIRST_COMPLETED)
        if introduced.done():
            introduced.result()
            await _serve(bot, settings, content, store, stop, seed, now, tick)
    except InvalidToken:
        refused = True
    finally:
        for task in (introduced, stopped):
            task.cancel()
        await asyncio.gather(introduced, stopped, return_exceptions=True)
        # Not through the library, which closes nothing if it was only half opened.
        for request in requests:
            await request.shutdown()
    if refused:
        # Not raised above: the library's error quotes the token.
        raise ConfigError(["TELEGRAM_BOT_TOKEN: Telegram does not accept it"])


async def _introduced(bot: Bot) -> None:
    """Learn the bot's own name, however long Telegram takes to be reached."""
    wait = 1.0
    while True:
        try:
            await bot.initialize()
            # A webhook left by another program would refuse us every poll.
            await bot.delete_webhook()
        except InvalidToken:
            raise
        except TelegramError:
            log.warning("Telegram cannot be reached; trying again in %.0f s", wait)
            await asyncio.sleep(wait)
            wait = min(wait * 2, 30)
        else:
            return


async def _serve(
    bot: Bot,
    settings: Settings,
    content: Content,
    store: Store,
    stop: asyncio.Event,
    seed: Callable[[], int],
    now: Clock,
    every: float,
) -> None:
    refused = False

    def broken() -> None:
        nonlocal refused
        refused = True
        stop.set()

    sender = Sender(bot, store, broken)
    alarm = QuietAlarm(
        store,
        settings.quiet,
        lambda address, quieted: lanes.put(address, (address, quieted)),
        now,
    )
    interviewer = Interviewer(
        store,
        content,
        sender.put,
        alarm.wake,
        seed,
        zone=settings.daily_zone,
        grace=settings.daily_grace,
    )
    ticking = Tick(
        store,
        DOOR,
        lambda address, due: lanes.put(address, (address, due)),
        busy=lambda: len(sender),
        now=now,
        every=every,
    )
    lanes: Lanes[Arrival | tuple[str, Quieted | Due]] = Lanes(
        partial(_handle, interviewer, store), HANDLING
    )
    receiver = Receiver(
        bot,
        store,
        arrived=lambda arrival: lanes.put(arrival.address, arrival),
        pressed=sender.acknowledge,
        backlog=lambda: len(lanes),
        broken=broken,
        now=now,
    )
    for arrival in await store.unhandled():
        lanes.put(arrival.address, arrival)
    lanes.start()
    await sender.start()
    tasks = [
        asyncio.create_task(work)
        for work in (
            receiver.run(),
            alarm.run(),
            ticking.run(),
            _describe(bot, content),
            _tidy_up(store),
        )
    ]
    log.info("serving @%s", bot.username)
    grace = 0.0  # for whoever breaks it off
    try:
        await stop.wait()
        grace = GRACE
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await lanes.stop(grace)
        await sender.stop(grace)
    log.info("stopped; what was not finished is kept")
    if refused:
        raise ConfigError(["TELEGRAM_BOT_TOKEN: Telegram does not accept it any more"])


async def _handle(
    interviewer: Interviewer, store: Store, work: Arrival | tuple[str, Quieted | Due]
) -> None:
    """Handle one piece of work; what fails again and again is set aside."""
    if not isinstance(work, Arrival):
        address, quieted = work
        if not address.startswith(f"{DOOR}:"):
            return
        try:
            await interviewer.handle(address, quieted)
        except Exception as error:
            # The alarm or the tick will ask again.
            log.error("a moment passed unheard: %s", _where(error))
        return
    try:
        await interviewer.handle(work.address, work.happening, work.update_id)
    except Exception as error:
        try:
            failures = await store.failed(work.update_id, ATTEMPTS)
        except Exception:
            # It is the store that fails: not this update's fault, and not for good.
            log.error("the store takes nothing: %s", _where(error))
            raise Later(STORE_SECONDS) from None
        log.error(
            "update %d failed (%d of %d): %s",
            work.update_id,
            failures,
            ATTEMPTS,
            _where(error),
        )
        if failures < ATTEMPTS:
            raise Later(0.2 * 4**failures) from None
        await interviewer.apologise(work.address)


def _where(error: BaseException) -> str:
    """Name an error and its place, without its message, which may quote a candidate."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = ""
    if trace is not None:
        code = trace.tb_frame.f_code
        place = f" in {code.co_name}, line {trace.tb_lineno}"
    return f"{type(error).__name__}{place}"


async def _describe(bot: Bot, content: Content) -> None:
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
        log.warning("the commands could not be registered: %s", type(error).__name__)


async def _tidy_up(store: Store) -> None:
    while True:
        try:
            await store.prune()
        except Exception as error:
            log.error("old numbers could not be forgotten: %s", type(error).__name__)
        await asyncio.sleep(PRUNE_SECONDS)
