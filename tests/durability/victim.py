"""The bot as a process that is killed and started again, many times.

Reads one command a line. `serve URL TOKEN FOLDER PORT DATABASE` says where Telegram and
the files are from here on, with `-` where there is no webhook and no PostgreSQL. Behind
it may stand the URL of a keyring of its own, `health=PORT`, and `usual`: messages go no
faster than Telegram allows. While a file AHEAD lies among the files, the machine's
clock is ahead by as many seconds as it says.
`run STEP N SECONDS` starts the bot in a process of its own and kills it with SIGKILL,
by its own hand when it passes STEP for the Nth time, or from outside after SECONDS;
`heard` tells how many sounds were being put into words then;
`start` starts it for good; `stop` sends SIGTERM, `bury` waits for one that was killed
by somebody else. Answers each with one line. A process
that has everything loaded is copied, so a start takes milliseconds and the kills fall
into work, not into imports. With `whole` on the command line words are heard with the
whole ear, which takes most of the time.
"""

import asyncio
import mmap
import os
import signal
import struct
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot import logs
from bot.clock import Clock, WatchedLoop, utc_now
from bot.config import Settings
from bot.content import Content, load
from bot.doors.telegram.pace import USUAL, Pace
from bot.doors.telegram.serving import serve
from bot.doors.telegram.webhook import Webhook  # noqa: F401 - loaded for all copies
from bot.ear import encoder
from bot.needs import Transcript
from bot.ports import Unusable
from bot.steps import Step
from bot.storage.sqlite import Store
from tests.durability.aloud import HEARING
from tests.voice.fake import FakeTranscriber
from tests.warm import warm

AHEAD = "ahead"
"""The file that says by how many seconds the machine's clock is ahead."""

UNHURRIED = Pace(1e6, 1e6, 1e6, prompts=1e6)

AWAY = 3
"""The status of a bot that was started while its database was away."""


class InFlight:
    """Counts sends and sounds under way in memory that outlives a killed process."""

    def __init__(self, path: Path) -> None:
        path.write_bytes(bytes(32))
        with path.open("r+b") as file:
            self._map = mmap.mmap(file.fileno(), 32)

    def clear(self) -> None:
        self._map[:] = bytes(32)

    def count(self, step: Step) -> None:
        if step in (Step.SENDING, Step.SENT):
            self._more(0 if step is Step.SENDING else 8)

    def _more(self, place: int) -> None:
        (number,) = struct.unpack_from("<q", self._map, place)
        struct.pack_into("<q", self._map, place, number + 1)

    @contextmanager
    def hearing(self) -> Iterator[None]:
        """Count a sound that is put into words."""
        self._more(16)
        yield
        self._more(24)

    @property
    def now(self) -> int:
        begun, ended, _, _ = struct.unpack("<qqqq", self._map[:])
        return int(begun - ended)

    @property
    def heard_now(self) -> int:
        _, _, begun, ended = struct.unpack("<qqqq", self._map[:])
        return int(begun - ended)


class Listening(FakeTranscriber):
    """Hears as the fake of the tests does, and counts what it is about."""

    def __init__(self, in_flight: InFlight) -> None:
        super().__init__(takes=HEARING)
        self._in_flight = in_flight

    async def transcribe(self, sound: bytes, seconds: int) -> Transcript:
        with self._in_flight.hearing():
            return await super().transcribe(sound, seconds)


def child(
    settings: Settings,
    content: Content,
    in_flight: InFlight,
    step: str,
    left: int,
    pace: Pace = UNHURRIED,
) -> None:
    """Be the bot, until killed."""

    def passed(reached: Step) -> None:
        nonlocal left
        in_flight.count(reached)
        if reached == step:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    async def run() -> None:
        stop = asyncio.Event()
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
        store, now = opened(settings)
        async with store:
            await serve(
                settings,
                lambda: content,
                store,
                stop,
                now=now,
                passed=passed,
                pace=pace,
                transcriber=Listening(in_flight),
            )

    status = 1
    try:
        with asyncio.Runner(loop_factory=WatchedLoop) as runner:
            runner.run(run())
        status = 0
    except Unusable:
        status = AWAY
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def opened(settings: Settings) -> tuple[Any, Clock]:
    """Give the store of these settings, and the clock that goes with it."""
    if settings.postgres_url is None:
        clock = clock_of(settings.data_dir / AHEAD)
        paths = settings.database, settings.keyring
        key = settings.master_key()
        return Store(*paths, key, lambda: clock().timestamp()), clock
    from bot.storage.postgres.ring import ring_at
    from bot.storage.postgres.store import Store as PostgresStore

    ring = ring_at(settings.keyring_url, settings.shared_keyring)
    url, key = settings.postgres_url, settings.master_key()
    shared = PostgresStore(url, ring, key, beside=True)
    return shared, shared.clock


def clock_of(ahead: Path) -> Clock:
    """Give the machine's clock, as wrong as a file says."""

    def now() -> datetime:
        try:
            seconds = float(ahead.read_text(encoding="ascii") or 0)
        except OSError:
            seconds = 0
        return utc_now() + timedelta(seconds=seconds)

    return now


def killed(pid: int, seconds: float) -> str:
    """Wait for a process to kill itself, else kill it; say which it was."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            if os.WIFSIGNALED(status):
                return "itself"
            return f"exit {os.waitstatus_to_exitcode(status)}"
        time.sleep(0.001)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return "outside"


def settled(
    url: str,
    token: str,
    folder: str,
    port: str,
    database: str,
    keyring: str,
    health: str = "",
) -> Settings:
    """Make the settings of a bot that polls, or has a webhook at a port."""
    webhook: dict[str, Any] = {}
    if port != "-":
        front, _, own = port.partition("/")
        webhook = {
            "webhook_url": f"http://127.0.0.1:{front}/hook",
            "webhook_listen": f"127.0.0.1:{own or front}",
            "webhook_secret": "a-secret-of-the-test",
        }
    if database != "-":
        webhook |= {"database_url": database, "keyring_url": keyring}
    return Settings(
        _env_file=None,
        telegram_bot_token=token,
        telegram_api_url=url,
        data_dir=Path(folder),
        health_listen=f"127.0.0.1:{health}" if health else None,
        answer_quiet_seconds=0.2,
        **webhook,
    )


def _hear_at_once() -> None:
    """Read words without the layers of the encoder, whose arithmetic keeps nothing.

    Two thirds of a life went there; so kills fall into what is kept and sent.
    """
    bare = replace(encoder._model(), layers=0)
    vars(encoder)["_model"] = lambda: bare


def main() -> None:
    """Serve commands until there are no more."""
    content = load()
    if "whole" in sys.argv:
        logs.configure("warning")
    else:
        _hear_at_once()
    warm(content)
    settings = in_flight = None
    pace = UNHURRIED
    running = 0
    for line in sys.stdin:
        match line.split():
            case ["serve", url, token, folder, port, database, *more]:
                keyring = next((word for word in more if "://" in word), database)
                told = [w for w in more if w.startswith("health=")]
                health = "".join(told).removeprefix("health=")
                settings = settled(url, token, folder, port, database, keyring, health)
                pace = USUAL if "usual" in more else UNHURRIED
                in_flight = InFlight(settings.data_dir / "in-flight")
                print("ready", flush=True)
                continue
        assert settings is not None
        assert in_flight is not None
        match line.split():
            case ["run", step, n, seconds]:
                in_flight.clear()
                pid = os.fork()
                if pid == 0:
                    child(settings, content, in_flight, step, int(n), pace)
                how = killed(pid, float(seconds))
                print(f"{how},{in_flight.now}", flush=True)
            case ["heard"]:
                print(in_flight.heard_now, flush=True)
            case ["start"]:
                in_flight.clear()
                running = os.fork()
                if running == 0:
                    child(settings, content, in_flight, "", 0, pace)
                print(running, flush=True)
            case ["stop"]:
                os.kill(running, signal.SIGTERM)
                _, status = os.waitpid(running, 0)
                print(f"exit {status},{in_flight.now}", flush=True)
                running = 0
            case ["bury"]:
                os.waitpid(running, 0)
                print(in_flight.now, flush=True)
                running = 0
    with suppress(ProcessLookupError):
        if running:
            os.kill(running, signal.SIGKILL)


if __name__ == "__main__":
    main()
