"""For how long one step holds up the event loop: `python -m tests.benchmarks.held`.

The program runs as a process of its own, beside a fake Telegram in this one. Somebody
with a thousand sessions and a full dossier does what costs most; after each step it is
asked for the longest time that its loop was held up meanwhile.
"""

import argparse
import asyncio
import contextlib
import signal
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import WatchedLoop
from bot.config import Settings
from bot.content import load
from bot.core.candidate import Candidate
from bot.core.dossier import Dossier, Job, Story, Take, Unsaid
from bot.core.session import Attempt, Message, Planned, Session, Turn
from bot.doors.telegram.serving import serve
from bot.ear.judgement import judge
from bot.model import Expects, Kind, Mode, Outcome
from bot.storage.sqlite import Change, Store
from tests.fake_bot_api import FakeBotApi, Person

SESSIONS = 1000
LIMIT = 0.05
"""Seconds for which no step should hold up the others."""

WORDS = (
    "Last May Ruth wanted to cancel the open day because of the storm. I showed her the"
    " bookings, rang the hall and asked for half of the rooms, and forty people came. "
)
STEPS: Sequence[tuple[str, ...]] = (
    ("/help",),
    ("/practice behavioural 2", WORDS * 3, "/done"),
    ("/progress",),
    ("/stories",),
    ("/home",),
    ("/export",),
    ("/practice second-round 4", WORDS * 20, "/done", "/stop"),
)


def told(at: datetime) -> tuple[Turn, ...]:
    planned = Planned("conflict.last-time", Kind.BEHAVIOURAL, Expects.INSTANCE)
    attempt = Attempt((Message("1", at, WORDS * 3),), heard=1)
    attempt = replace(attempt, judgement=judge(WORDS * 3))
    return tuple(Turn(planned, at, (attempt,)) for _ in range(3))


def dossier(at: datetime) -> Dossier:
    """All that somebody may gather, as much as is kept of it."""
    take = Take(at, WORDS * 10, Outcome.CLEAR, 0.9)
    return Dossier(
        job=Job(at, WORDS * 60),
        stories=tuple(Story(n, f"s{n}", (take,) * 3, ("conflict",)) for n in range(40)),
        unsaid=tuple(Unsaid(n, at, WORDS) for n in range(20)),
    )


async def populate(store: Store) -> None:
    at = datetime.now(UTC) - timedelta(days=400)
    turns = told(at)
    for number in range(SESSIONS):
        began = at + timedelta(hours=number * 9)
        session = Session(
            f"s{number:x}",
            Mode.BEHAVIOURAL,
            "nursing",
            began,
            turns=turns,
            current=2,
            ended_at=began,
        )
        candidate = Candidate(at, "nursing", welcomed=True)
        await store.apply(
            Change("telegram:7", None, candidate, (session,), dossier=dossier(at))
            if not number
            else Change("telegram:7", None, candidate, (session,))
        )


async def program(settings: Settings) -> None:
    """Serve, and print at each SIGUSR1 the longest hold since the last one."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, WatchedLoop)
    stop = asyncio.Event()

    def report() -> None:
        print(f"{loop.watching.longest:.6f}", flush=True)
        loop.watching.forget()

    loop.add_signal_handler(signal.SIGUSR1, report)
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    async with Store(
        settings.database, settings.keyring, settings.master_key()
    ) as store:
        await serve(settings, load, store, stop)


async def does(person: Person, lines: Sequence[str]) -> None:
    for line in lines:
        await person.says(line)
        if line.startswith("/"):
            await person.hears(60)
            while True:
                with contextlib.suppress(AssertionError):
                    await person.hears(0.7)
                    continue
                break


async def measured() -> int:
    rows: list[tuple[str, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        async with FakeBotApi() as telegram:
            settings = Settings(
                _env_file=None,
                data_dir=data,
                telegram_api_url=telegram.url,
                telegram_bot_token=telegram.token,
                answer_quiet_seconds=600,
            )
            async with Store(
                settings.database, settings.keyring, settings.master_key()
            ) as store:
                await populate(store)
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "tests.benchmarks.held",
                "--program",
                str(data),
                telegram.url,
                telegram.token,
                stdout=asyncio.subprocess.PIPE,
            )
            assert process.stdout is not None
            person = telegram.person(7, "Priya")
            await does(person, ("/help",))
            for lines in ((), *STEPS):
                await does(person, lines)
                process.send_signal(signal.SIGUSR1)
                held = float(await process.stdout.readline())
                if lines:
                    rows.append((lines[0], held))
            process.terminate()
            await process.wait()
    for name, held in rows:
        over = "" if held < LIMIT else "  over 50 ms"
        print(f"{name:28} {held * 1000:7.1f} ms{over}")
    return sum(held >= LIMIT for _, held in rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.program:
        data, url, token = options.program
        settings = Settings(
            _env_file=None,
            data_dir=Path(data),
            telegram_api_url=url,
            telegram_bot_token=token,
            answer_quiet_seconds=600,
        )
        with asyncio.Runner(loop_factory=WatchedLoop) as runner:
            runner.run(program(settings))
        return
    asyncio.run(measured())


if __name__ == "__main__":
    main()
