"""The door: all commands. Builds everything by hand, in order.

Each command imports what it needs and no more, so that `judge` starts at once.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.options import ADVICE, parser

if TYPE_CHECKING:
    import asyncio

    from bot.config import Settings
    from bot.content import Content
    from bot.ports import Transcriber
    from bot.storage.postgres.store import Store as PostgresStore
    from bot.storage.sqlite import Store

UNUSABLE = 2
"""Exit status when settings, content or database cannot be used."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; gives the exit status."""
    # Whatever it makes is its owner's alone, what SQLite puts beside a database too.
    os.umask(0o077)
    # Hundreds of thousands of values are read that stay: they need no counting.
    gc.set_threshold(50_000, 20, 20)
    commands = parser()
    options = commands.parse_args(argv)
    if options.command is None:
        commands.error(ADVICE)
    _open_what_is_closed()
    match options.command:
        case "judge":
            from bot.judging import main as judge

            return judge([options.file] if options.file else [])
        case "answer-question":
            from bot.employer.lines import main as answer

            return answer([options.file] if options.file else [])
        case "read-posting":
            from bot.posting_lines import main as read_postings

            return read_postings([options.file] if options.file else [])
        case "check":
            if options.map:
                from bot.check.modules import main as write_map

                return write_map()
            from bot.check import main as check

            return check()
        case "try":
            return _with_parts(_try)
        case "corrections":
            return _with_parts(_corrections)
        case "failed":
            return _failed(options.action, options.names)
        case "backup" | "restore" | "rotate-key":
            from bot.upkeep import main as upkeep

            return upkeep(
                options.command,
                getattr(options, "path", None),
                sure=getattr(options, "yes", False),
                keyring=getattr(options, "keyring", None),
            )
        case "voice-check":
            return _voice_check(options.file, get=options.fetch)
        case "move":
            from bot.upkeep import move_all

            return move_all(options.places)
        case _:
            return _with_settings(_run)


def _open_what_is_closed() -> None:
    """Let nobody miss a stream that whoever started the program has closed."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            stream = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115
            setattr(sys, name, stream)


def _with_parts(serve: Callable[[Settings, Content], Awaitable[None]]) -> int:
    """Run a command that begins with settings and content."""

    def begun(settings: Settings) -> Awaitable[None]:
        return serve(settings, _content(settings))

    return _with_settings(begun)


def _with_settings(serve: Callable[[Settings], Awaitable[None]]) -> int:
    """Run a command that begins with settings; it reads the content when it must."""
    gc.disable()  # what is imported and read stays, and need not be counted meanwhile
    import asyncio

    from bot.clock import WatchedLoop
    from bot.config import ConfigError, load

    try:
        awaited = serve(load())
        with asyncio.Runner(loop_factory=WatchedLoop) as runner:
            runner.run(_awaiting(awaited))
    except ConfigError as error:
        fault: Exception = error
    except Exception as error:
        if not _expected(error):
            raise
        fault = error
    except KeyboardInterrupt:
        return 130
    else:
        return 0
    print(fault, file=sys.stderr)  # noqa: T201
    return UNUSABLE


def _content(settings: Settings) -> Content:
    """Read what is said and asked, once; from here on garbage is counted.

    Raises:
        ContentError: something of it cannot be used.
    """
    from bot.content import ContentError, load
    from bot.phrases import faults

    try:
        content = load()
        if wrong := tuple(faults(content)):
            raise ContentError(wrong)
    finally:
        gc.freeze()
        gc.enable()
    if settings.crisis_line is not None:
        return content.saying("care.line", settings.crisis_line)
    return content


def _expected(error: Exception) -> bool:
    """Whether an error says in a line what is wrong with content or store."""
    from bot.content import ContentError
    from bot.ports import KeysMissing, NewerDatabase, Unreadable, Unusable, WrongKey

    kinds = (KeysMissing, NewerDatabase, Unreadable, Unusable, WrongKey)
    return isinstance(error, (ContentError, *kinds))


async def _awaiting(served: Awaitable[None]) -> None:
    await served


def _voice_check(file: Path | None, *, get: bool) -> int:
    from bot.config import ConfigError, load
    from bot.voice.check import check

    try:
        settings = load()
    except ConfigError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return UNUSABLE
    return check(settings.voice_model, settings.data_dir, file, get=get)


@asynccontextmanager
async def _transcriber(settings: Settings) -> AsyncIterator[Transcriber | None]:
    """Load the model that voice messages are put into words with, if one is set."""
    if settings.voice_model is None:
        yield None
        return
    from bot.config import ConfigError
    from bot.voice.models import NoModel, found
    from bot.voice.transcriber import Transcriber

    try:
        folder = found(settings.voice_model, settings.data_dir)
        transcriber = Transcriber(folder)
        await transcriber.start()
    except NoModel as error:
        raise ConfigError([str(error)]) from None
    try:
        yield transcriber
    finally:
        await transcriber.stop()


def _store(settings: Settings) -> Store | PostgresStore:
    from bot.config import ConfigError
    from bot.storage.files import close_folder, make_folder
    from bot.storage.sqlite import Store

    if settings.postgres_url is not None:
        return _postgres(settings)
    try:
        make_folder(settings.data_dir)
        close_folder(settings.data_dir)
    except OSError as error:
        raise ConfigError([f"DATA_DIR: {error.strerror}: {error.filename}"]) from None
    return Store(
        settings.database,
        settings.keyring,
        settings.master_key(),
        reread_key=settings.master_key,
    )


def _postgres(settings: Settings) -> PostgresStore:
    from bot.config import postgres_installed

    postgres_installed()
    from bot.storage.postgres.ring import ring_at
    from bot.storage.postgres.store import Store

    assert settings.postgres_url is not None
    return Store(
        settings.postgres_url,
        ring_at(settings.keyring_url, settings.shared_keyring),
        settings.master_key(),
        reread_key=settings.master_key,
        beside=settings.keyring_same_server,
    )


async def _try(settings: Settings, content: Content) -> None:
    from bot.doors.prompt import converse, read

    zone, grace = settings.daily_zone, settings.daily_grace
    async with _transcriber(settings) as hears, _store(settings) as store:
        if sys.stdin.isatty() and sys.stdout.isatty():
            where = "the database"
            if settings.postgres_url is None:
                where = str(settings.data_dir)
            await converse(
                store,
                content,
                settings.quiet,
                zone,
                grace,
                hears,
                kept=f", encrypted, in {where}",
            )
        else:
            # Whatever is piped in, and wherever to, no letter may end the talk.
            sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
            sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
            await read(
                store,
                content,
                settings.quiet,
                zone=zone,
                grace=grace,
                transcriber=hears,
            )


async def _corrections(settings: Settings, content: Content) -> None:
    from bot.corrections import corrections

    async with _store(settings) as store:
        async for sessions in store.shared_sessions():
            for row in corrections(sessions, content.questions):
                print(row)  # noqa: T201


def _failed(action: str, names: Sequence[str]) -> int:
    if (action == "list") == bool(names):
        how = "list takes no numbers" if names else f"{action} what? numbers, or all"
        print(f"failed: {how}", file=sys.stderr)  # noqa: T201
        return UNUSABLE
    found = True

    async def look(settings: Settings, _: Content) -> None:
        from bot.failed import failed

        nonlocal found
        async with _store(settings) as store:
            found = await failed(store, action, names)

    return _with_parts(look) or (0 if found else UNUSABLE)


async def _run(settings: Settings) -> None:
    import asyncio
    from functools import partial

    from bot import logs
    from bot.doors.telegram.serving import serve
    from bot.storage.sqlite.lease import sole_use

    logs.configure(settings.log_level)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    # Telegram is asked for updates first: they wait in the store while it is read.
    content = partial(_content, settings)
    if settings.postgres_url is not None:
        await _run_replica(settings, content, _postgres(settings), stop)
        return
    store = _store(settings)
    with sole_use(settings.database):
        async with _transcriber(settings) as transcriber, store:
            await serve(settings, content, store, stop, transcriber=transcriber)


async def _run_replica(
    settings: Settings,
    content: Callable[[], Content],
    store: PostgresStore,
    stop: asyncio.Event,
) -> None:
    """Serve beside others, until a newer release has made this one too old."""
    import asyncio

    from bot.doors.telegram.serving import serve

    async def watch() -> None:
        await store.outdated.wait()
        stop.set()

    async with _transcriber(settings) as transcriber, store:
        watching = asyncio.create_task(watch())
        try:
            await serve(
                settings,
                content,
                store,
                stop,
                now=store.clock,
                transcriber=transcriber,
            )
        finally:
            watching.cancel()
        if store.outdated.is_set():
            store.refuse_outdated()
