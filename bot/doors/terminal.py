"""The same interviewer at a prompt: for trying it out, and for scripts.

A line is a message, an empty line means done, and a button is pressed by typing its
label. Nothing is decided here.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import Clock, utc_now
from bot.content import Content
from bot.core import labels
from bot.core.events import Quieted, Said
from bot.core.incoming import Commanded, Move, Pressed, Spoken
from bot.core.schedule import Due
from bot.duties.quiet import QuietAlarm
from bot.duties.supervise import Duty, Supervisor
from bot.duties.tick import Tick
from bot.logs import reason
from bot.loop import GRACE, Loop, dice
from bot.model import Run, Utterance
from bot.needs import Failed, Need, Transcribe
from bot.ports import (
    Damaged,
    Outgoing,
    Store,
    Transcriber,
    Unreadable,
    Unusable,
    WrongKey,
)

log = logging.getLogger(__name__)

DOOR = "terminal"
ADDRESS = f"{DOOR}:me"
SAY = "/say"
"""What stands before the name of a file of sound that is said."""

YES = frozenset({"", "y", "yes"})
NO = frozenset({"n", "no"})

PLAINLY = 4
"""Letters from which the beginning of an older label is asked about."""


def _slipped(words: str, label: str) -> bool:
    """Whether a line can only have been a label, mistyped or begun with one word."""
    only = len(words.split()) == 1 and labels.begins(words, label)
    return only or labels.near(words, ((label, ""),)) is not None


def _goes_on(line: str, words: str) -> bool:
    """Whether a line says something of its own instead of yes or no."""
    return line != words and line.strip().casefold() not in NO and " " in line.strip()


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
            lambda: content,
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
        self._offered: labels.Offered = ()
        self._before: labels.Offered = ()
        self._form = False
        self._doubted: tuple[str, str | None] | None = None

    @property
    def labels(self) -> Sequence[str]:
        """The labels that may be typed, the newest first."""
        return [label for label, _ in (*self._offered, *self._before)]

    @asynccontextmanager
    async def watching(self) -> AsyncIterator[None]:
        """Notice pauses, and deliver what an earlier run could not."""
        self._unsent.extend(
            o for o in await self._store.unsent() if o.address == ADDRESS
        )
        await self._deliver()
        await self._look()
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
        """Take one line as one message, or as the button that it names.

        A line that is nearly a label is asked about first, and kept as words unless
        the next line says otherwise.
        """
        line = line.rstrip("\r\n")
        if self._doubted is not None:
            words, label = self._doubted
            self._doubted = None
            reply = line.strip().casefold()
            if reply in YES and label is not None:
                await self._take(label)
                return
            if label is not None and _slipped(words, label) and _goes_on(line, words):
                self._write(Utterance((Run(f"I've left out “{words}”."),)))
            elif label is not None or labels.begun(line, self._offered) is None:
                await self._take(words)
                if reply in NO or line == words:
                    return
        named = labels.exact(line, self._offered)
        if named is not None:
            await self._moved(Pressed(self._now(), named))
            return
        if (pair := self._meant(line)) is not None:
            label, data = pair
            if self._begins(line):
                await self._moved(Pressed(self._now(), data))
                return
            self._doubted = line, label
            self._write(
                Utterance(
                    (
                        Run("Did you mean "),
                        Run(f"[{label}]", bold=True),
                        Run("? Press Enter for that, or type n to keep your words."),
                    )
                )
            )
            return
        if self._which(line):
            return
        await self._take(line)

    def _which(self, line: str) -> bool:
        """Ask which of several labels is meant, where a line begins them all."""
        if self._form or line.startswith("/"):
            return False
        found = labels.several(line, self._offered)
        if not found:
            return False
        self._doubted = line, None
        named = [Run(f"[{label}]", bold=True) for label in found]
        between = [run for label in named for run in (label, Run(" "))]
        told = Run("Type a little more of the one you mean, or n to keep your words.")
        self._write(Utterance((Run("Which one? "), *between, told)))
        return True

    def _meant(self, line: str) -> tuple[str, str] | None:
        """Give the button that a line begins or nearly names; None for words."""
        if line.startswith("/") or not line.strip():
            return None
        every = (*self._offered, *self._before)
        if labels.exact(line, every) is not None:
            return None  # an older one, which the conversation knows
        older = () if self._form or len(line) < PLAINLY else self._before
        return (
            labels.begun(line, self._offered)
            or labels.near(line, every)
            or labels.begun(line, older)
        )

    def _begins(self, line: str) -> bool:
        """Whether the beginning of a label is enough: not where a form takes words."""
        found = None if self._form else labels.begun(line, self._offered)
        return found is not None and labels.begins(line, found[0])

    async def _take(self, line: str) -> None:
        """Take one line for what it says."""
        now = self._now()
        if not line.strip():
            await self._moved(Commanded(now, "done"))
        elif line.startswith(f"{SAY} ") or line == SAY:
            await self._say(line.removeprefix(SAY).strip(), now)
        elif line.startswith("/"):
            name, _, argument = line[1:].partition(" ")
            await self._moved(Commanded(now, name.casefold(), argument.strip()))
        else:
            await self._moved(Said(now, self._next(now), line))

    async def _moved(self, move: Move) -> None:
        await self._handle(move)
        if not self._quiet:
            await self.quieten()

    async def settle(self) -> None:
        """Keep as words what was asked about and not answered."""
        if self._doubted is not None:
            words, _ = self._doubted
            self._doubted = None
            await self._take(words)

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
        await self._moved(Spoken(now, self._next(now), path, 0, size))

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
        """Take what waits as complete, also where more of it may come."""
        for _ in range(2):
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
            try:
                await self._loop.handle(ADDRESS, happening)
            except (Unusable, Unreadable, WrongKey):
                raise
            except Exception as error:
                await self._undecided(happening, error)
            await self._deliver()
            await self._look()

    async def _undecided(self, happening: Move, error: Exception) -> None:
        """Say that something went wrong, and go on from where the candidate was."""
        # The reason is in the line itself: details of a line are not shown here.
        log.error("nothing could be decided: %s", reason(error))
        if isinstance(happening, Due):
            return  # it comes again, a few times
        if isinstance(happening, Quieted):
            # It would fail again after every line; the next words wait anew.
            await self._store.never_quiet(ADDRESS, happening.since)
        await self._loop.apologise(ADDRESS, kept=False)

    async def _look(self) -> None:
        """See which labels may be typed now."""
        try:
            async with self._store.turn(ADDRESS) as turn:
                candidate, _, dossier = await turn.remembered()
        except (Damaged, Unreadable, WrongKey):
            candidate = dossier = None  # it can still be erased
        self._offered = candidate.offered if candidate is not None else ()
        self._before = candidate.offered_before if candidate is not None else ()
        self._form = dossier is not None and dossier.form is not None

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
        except BrokenPipeError:
            return  # nobody reads any more; the next line ends it
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
