"""The same interviewer at a prompt: for trying it out, and for scripts.

A line is a message, an empty line means done, and a button is pressed by typing its
label. Nothing is decided here.
"""

import asyncio
import logging
import os
import shutil
import sys
import textwrap
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TextIO

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import WordCompleter
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.patch_stdout import patch_stdout
from prompt_toolkit.shortcuts import print_formatted_text

from bot.clock import Clock, utc_now
from bot.content import Content
from bot.core.events import Quieted, Said
from bot.core.incoming import Commanded, Move, Spoken
from bot.core.schedule import Due
from bot.duties.quiet import QuietAlarm
from bot.duties.supervise import Duty, Supervisor
from bot.duties.tick import Tick
from bot.logs import reason
from bot.loop import GRACE, Loop, dice
from bot.model import Run, Utterance
from bot.needs import Failed, Need, Transcribe
from bot.phrases import COMMANDS
from bot.ports import Outgoing, Store, Transcriber

log = logging.getLogger(__name__)

DOOR = "terminal"
ADDRESS = f"{DOOR}:me"
WIDEST = 76

SAY = "/say"
"""What stands before the name of a file of sound that is said."""


class Terminal:
    """One candidate at one prompt; `write` puts a message of the bot before them."""

    def __init__(
        self,
        store: Store,
        content: Content,
        quiet: timedelta,
        write: Callable[[Utterance], None],
        typing: Callable[[], bool] = lambda: False,
        seed: Callable[[], int] = dice,
        *,
        now: Clock = utc_now,
        zone: str = "UTC",
        grace: timedelta = GRACE,
        transcriber: Transcriber | None = None,
    ) -> None:
        self._transcriber = transcriber
        self._store = store
        self._quiet = quiet
        self._write = write
        self._typing = typing
        self._unsent: list[Outgoing] = []
        self._one_at_a_time = asyncio.Lock()
        self._number = 0
        self._now = now
        self._alarm = QuietAlarm(store, quiet, self._announce, now)
        self._tick = Tick(store, DOOR, self._announce, now=now)
        self._loop = Loop(
            store,
            content,
            self._unsent.extend,
            self._alarm.wake,
            seed,
            zone=zone,
            grace=grace,
            quiet=quiet,
            meet=self._meet,
            listens=transcriber is not None,
        )
        self._tasks: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def watching(self) -> AsyncIterator[None]:
        """Notice pauses, and deliver what an earlier run could not."""
        self._unsent.extend(
            o for o in await self._store.unsent() if o.address == ADDRESS
        )
        await self._deliver()
        supervisor = Supervisor(self._store)
        watches = [
            asyncio.create_task(supervisor.keep(duty))
            for duty in (
                Duty("quiet", self._alarm.run),
                Duty("tick", self._tick.run, f"tick:{DOOR}"),
            )
        ]
        try:
            yield
        finally:
            # None may go on: the store closes in a moment.
            pending = (*watches, *self._tasks)
            for task in pending:
                task.cancel()
            await asyncio.gather(*pending, return_exceptions=True)

    async def hear(self, line: str) -> None:
        """Take one line as one message."""
        now = self._now()
        line = line.rstrip("\r\n")
        if not line.strip():
            await self._handle(Commanded(now, "done"))
        elif line.startswith(f"{SAY} ") or line == SAY:
            await self._say(line.removeprefix(SAY).strip(), now)
        elif line.startswith("/"):
            name, _, argument = line[1:].partition(" ")
            await self._handle(Commanded(now, name.casefold(), argument.strip()))
        else:
            await self._handle(Said(now, self._next(now), line))
        if not self._quiet:
            await self.quieten()

    def _next(self, now: datetime) -> str:
        """Number a message."""
        self._number += 1
        return f"{now.timestamp():.6f}-{self._number}"

    async def _say(self, name: str, now: datetime) -> None:
        """Send a file of sound, as a voice message would come."""
        found = await asyncio.to_thread(_sound_in, name)
        if found is None:
            told = f"There is no file {name}" if name else "Write it as /say FILE"
            self._write(Utterance((Run(f"{told}."),)))
            return
        path, size = found
        await self._handle(Spoken(now, self._next(now), path, 0, size))

    async def _meet(self, need: Need) -> bytes | Failed:
        """Put a file of sound into words; nothing else can be had at a prompt."""
        if not isinstance(need, Transcribe) or self._transcriber is None:
            return Failed()
        try:
            sound = await asyncio.to_thread(Path(need.file_id).read_bytes)
            heard = await self._transcriber.transcribe(sound, need.seconds)
        except Exception as error:
            log.warning("a sound was not heard", extra={"error": reason(error)})
            return Failed()
        return replace(heard, heard_at=self._now().timestamp()).to_bytes()

    async def quieten(self) -> None:
        """Take what waits as complete."""
        for address, since in await self._store.waiting():
            if address == ADDRESS:
                await self._handle(Quieted(self._now(), since))

    async def tick(self) -> None:
        """Say what is due by now."""
        await self._tick.claim()
        for prompt in await self._store.claimed(DOOR, 2):
            await self._handle(prompt.due(self._now()))

    async def _handle(self, happening: Move) -> None:
        async with self._one_at_a_time:
            await self._loop.handle(ADDRESS, happening)
            await self._deliver()

    async def _deliver(self) -> None:
        while self._unsent:
            outgoing = self._unsent.pop(0)
            self._write(outgoing.utterance)
            await self._store.sent(outgoing.id)

    def _announce(self, address: str, happening: Quieted | Due) -> bool:
        if address != ADDRESS:
            return False
        task = asyncio.create_task(self._when_not_typing(happening))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return True

    async def _when_not_typing(self, happening: Quieted | Due) -> None:
        """A pause with half a line typed is not one."""
        while self._typing():
            await asyncio.sleep(0.5)
        try:
            await self._handle(happening)
        except Exception as error:
            log.error("what time brought about failed", extra={"error": reason(error)})
            if isinstance(happening, Quieted):
                await self._alarm.failed(ADDRESS, happening)


def _sound_in(name: str) -> tuple[str, int] | None:
    """Give the path and the size of a file; None where there is none."""
    try:
        path = Path(name).expanduser().resolve()
        return (str(path), path.stat().st_size) if name and path.is_file() else None
    except (OSError, RuntimeError, ValueError):
        return None


async def converse(
    store: Store,
    content: Content,
    quiet: timedelta,
    zone: str = "UTC",
    grace: timedelta = GRACE,
    transcriber: Transcriber | None = None,
) -> None:
    """Talk with a person: line editing, colour, several lines an answer."""
    prompt: PromptSession[str] = PromptSession(
        completer=WordCompleter(
            [*(f"/{name}" for name in COMMANDS), SAY], sentence=True
        ),
        complete_while_typing=False,
    )
    folder = Path.cwd()
    terminal = Terminal(
        store,
        content,
        quiet,
        write=lambda utterance: _show(utterance, folder),
        typing=lambda: bool(prompt.default_buffer.text),
        zone=zone,
        grace=grace,
        transcriber=transcriber,
    )
    with patch_stdout(raw=True):
        async with terminal.watching():
            await terminal.hear("/start")
            while True:
                try:
                    line = await prompt.prompt_async("> ")
                except (EOFError, KeyboardInterrupt):
                    break
                await terminal.hear(line)
    print_formatted_text("Everything is kept. Start again whenever you like.")


async def read(
    store: Store,
    content: Content,
    quiet: timedelta,
    lines: TextIO = sys.stdin,
    out: TextIO = sys.stdout,
    zone: str = "UTC",
    grace: timedelta = GRACE,
    transcriber: Transcriber | None = None,
) -> None:
    """Take each line as a message; the end of input closes the last answer."""

    def write(utterance: Utterance) -> None:
        print("\n".join(_plain(utterance)), end="\n\n", file=out, flush=True)

    terminal = Terminal(
        store,
        content,
        quiet,
        write,
        zone=zone,
        grace=grace,
        transcriber=transcriber,
    )
    async with terminal.watching():
        while line := await asyncio.to_thread(lines.readline):
            await terminal.hear(line)
        await terminal.quieten()


def _plain(utterance: Utterance) -> Sequence[str]:
    lines = [utterance.text, *_buttons(utterance)]
    if utterance.attachment is not None:
        # The one file that a program reads on is printed, all others are kept.
        printed = utterance.attachment.name.endswith(".json")
        kept = "" if printed else str(_written(utterance, Path.cwd()))
        lines.append(kept or utterance.attachment.content)
    return lines


def _buttons(utterance: Utterance) -> Sequence[str]:
    return [" ".join(f"[{b.label}]" for b in row) for row in utterance.rows]


def _show(utterance: Utterance, folder: Path) -> None:
    width = min(WIDEST, shutil.get_terminal_size().columns - 2)
    colour = "NO_COLOR" not in os.environ
    styled = [
        ("bold" if r.bold and colour else "", r.text) for r in wrapped(utterance, width)
    ]
    print_formatted_text(FormattedText([("", "\n"), *styled]))
    for line in _buttons(utterance):
        print_formatted_text(FormattedText([("ansicyan" if colour else "", line)]))
    if utterance.attachment is not None:
        print_formatted_text(str(_written(utterance, folder)))
    print_formatted_text("")


def _written(utterance: Utterance, folder: Path) -> Path:
    """Write the file that goes with a message, for nobody else to read."""
    assert utterance.attachment is not None
    path = _free(folder / utterance.attachment.name)
    path.touch(mode=0o600)
    path.write_bytes(utterance.attachment.data)
    return path


def wrapped(utterance: Utterance, width: int) -> Sequence[Run]:
    """Break lines at the terminal's width without losing which words are bold."""
    bold = [run.bold for run in utterance.runs for _ in run.text]
    text = utterance.text
    runs: list[Run] = []
    place = 0
    for number, line in enumerate(text.split("\n")):
        if number:
            runs.append(Run("\n"))
            place += 1
        # Every letter must come out again, or what is bold would shift.
        pieces = textwrap.wrap(
            line,
            width,
            expand_tabs=False,
            replace_whitespace=False,
            drop_whitespace=False,
            break_on_hyphens=False,
        )
        for count, piece in enumerate(pieces):
            if count:
                runs.append(Run("\n"))
            for letter in piece:
                runs.append(Run(letter, bold[place]))
                place += 1
    return runs


def _free(path: Path) -> Path:
    """A name that no file has yet."""
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free
