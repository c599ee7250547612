"""A year of daily practice on a compressed clock, against the fake Telegram.

    python -m tests.simulation.year [candidates] [days] [seed]

Candidates in many zones with habits of their own answer, skip, ignore, put off, pause
and travel; the program is down for hours, is killed at every step of its way, and is
now and then started twice. What came of the prompts is printed.
"""

import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from telegram import Bot

from bot.core.events import Said
from bot.core.incoming import Commanded, Move
from bot.core.schedule import DAY, Due, moment
from bot.doors.telegram.send import deliver
from bot.doors.telegram.translate import address_of, chat_of
from bot.doors.telegram.transport import AiohttpRequest
from bot.duties.tick import Tick
from bot.loop import GRACE, Loop
from bot.storage.sqlite import Outgoing, Store
from tests.fake_bot_api import FakeBotApi
from tests.loaded import loaded

START = datetime(2026, 1, 1, tzinfo=UTC)
STEP = timedelta(minutes=15)
ZONES = (
    *("Europe/London", "Europe/Berlin", "America/New_York", "America/St_Johns"),
    *("Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia"),
    *("America/Nuuk", "Africa/Casablanca", "Pacific/Honolulu", "UTC+05:30"),
)
STORY = (
    "In May my colleague Ruth wanted to cancel the open day. I showed her the bookings"
    " and she let me run it with half the rooms. Sixty people came."
)
VAGUE = "I always try to listen to everyone and find a solution."
WHIMS = (
    *("snooze", "pause 9", "rest tomorrow", "on", "silent", "why", "8:15"),
    *(f"zone {zone}" for zone in ZONES),
)


class Killed(Exception):
    """The program was broken off here."""


@dataclass
class Person:
    """A candidate and what they tend to do; a faithful one changes nothing all year."""

    number: int
    zone: str
    hour: str
    days: str
    answers: float
    faithful: bool
    prompted: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        return address_of(self.number)


@dataclass
class Report:
    """What came of a run."""

    tally: dict[str, int]
    happened: Counter[str]
    doubled: int
    skipped: int
    seconds: float

    def __str__(self) -> str:
        counted = {k.removeprefix("daily."): v for k, v in self.tally.items()}
        names = ("sent", "caught_up", "let_go", "busy", "failed")
        lines = [f"{n.replace('_', ' '):26}{counted.get(n, 0):8,}" for n in names]
        lines += [f"{n:26}{c:8,}" for n, c in sorted(self.happened.items())]
        lines.append(f"{'skipped':26}{self.skipped:8,}")
        lines.append(f"{'doubled':26}{self.doubled:8,}")
        lines.append(f"{'seconds':26}{self.seconds:8.0f}")
        return "\n".join(lines)


class Year:
    """The world: its clock, its people, and the program in it."""

    def __init__(self, folder: Path, people: int, days: int, seed: int) -> None:
        self.dice = random.Random(seed)
        self.now = START
        self.end = START + days * DAY
        self.folder = folder
        self.people = [self._person(n) for n in range(1000, 1000 + people)]
        self.by_address = {p.address: p for p in self.people}
        self.happened: Counter[str] = Counter()
        self.shown_again = 0
        self.delivered: Counter[str] = Counter()
        self.killing = 0.0
        self.waiting: list[tuple[datetime, Person, Move]] = []
        self.telegram = FakeBotApi(keep=50)
        self.content = loaded()

    def _person(self, number: int) -> Person:
        dice = self.dice
        return Person(
            number,
            zone=dice.choice(ZONES),
            hour=f"{dice.randint(0, 23)}:{dice.choice((0, 15, 30, 45)):02}",
            days=dice.choice(("", "", "", "mon-fri", "sat sun", "mon wed fri")),
            answers=dice.choice((1.0, 0.7, 0.3, 0.0)),
            faithful=dice.random() < 0.5,
        )

    def pass_by(self, time_span: timedelta) -> None:
        self.now += time_span
        self.telegram.clock.skip(self.seconds() - self.telegram.clock.now())

    def seconds(self) -> float:
        return self.now.timestamp()

    def perhaps_killed(self, where: str) -> None:
        if self.dice.random() < self.killing:
            self.happened[f"killed {where}"] += 1
            raise Killed

    async def live(self) -> Report:
        """Let the year pass."""
        begun = time.monotonic()
        async with self.telegram:
            for person in self.people:
                them = self.telegram.person(person.number, "P")
                them.private.known = them.private.started = True
            self.pass_by(timedelta(0))
            program = await Program(self).started()
            for person in self.people:
                words = f"{person.hour} {person.days} {person.zone}"
                await program.does(person, Commanded(self.now, "daily", words))
            down_until = self.now
            while self.now < self.end:
                self.pass_by(STEP)
                if self.now < down_until:
                    continue
                if self.dice.random() < 0.0006:
                    down_until = self.now + timedelta(hours=self.dice.randint(1, 30))
                    self.happened["outages"] += 1
                    continue
                self.killing = 0.002
                try:
                    await self._step(program)
                except Killed:
                    self.killing = 0.0
                    await program.stopped()
                    program = await Program(self).started()
                self.killing = 0.0
            tally = await program.store.tally()
            await program.stopped()
        self.happened["shown again after a kill"] = self.shown_again
        doubled = sum(self.delivered.values()) - len(self.delivered) - self.shown_again
        spent = time.monotonic() - begun
        return Report(tally, self.happened, doubled, self._skipped(), spent)

    async def _step(self, program: "Program") -> None:
        if self.dice.random() < 0.01:
            self.happened["started twice"] += 1
            twin = await Program(self).started(resend=False)
            try:
                both = (program.ticks(), twin.ticks())
                results = await asyncio.gather(*both, return_exceptions=True)
            finally:
                await twin.stopped()
            for result in results:
                if isinstance(result, BaseException):
                    raise result
        else:
            await program.ticks()
        if self.dice.random() < 0.0005:
            # A clock that was wrong for a while, and is put right.
            self.happened["clock jumps"] += 1
            jump = timedelta(hours=self.dice.choice((-5, -1, 1)))
            self.pass_by(jump)
            try:
                await program.ticks()
            finally:
                self.pass_by(-jump)
        due = [w for w in self.waiting if w[0] <= self.now]
        self.waiting = [w for w in self.waiting if w[0] > self.now]
        for _, person, move in due:
            await program.does(person, move)
        if self.dice.random() < 0.02:
            person = self.dice.choice(self.people)
            if not person.faithful:
                self.happened["whims"] += 1
                words = self.dice.choice(WHIMS)
                await program.does(person, Commanded(self.now, "daily", words))

    def prompted(self, outgoing: Outgoing, label: str) -> None:
        """Note a prompt that arrived, and let the person do what they tend to."""
        person = self.by_address[outgoing.address]
        key = f"{outgoing.address} {label}"
        self.delivered[key] += 1
        if self.delivered[key] > 1:
            return
        person.prompted.append(label)
        if self.dice.random() >= (1.0 if person.faithful else person.answers):
            return
        after = self.now + self.dice.choice((1, 2, 8)) * STEP
        kind = self.dice.random()
        if kind < 0.5:
            self.waiting.append((after, person, Commanded(after, "skip")))
            return
        said = Said(after, f"{label}-{outgoing.id}", STORY if kind < 0.75 else VAGUE)
        self.waiting.append((after, person, said))
        self.waiting.append((after, person, Commanded(after, "done")))

    def _skipped(self) -> int:
        """Count what faithful people should have been asked and were not.

        Found by another way than the program's: from the calendar. What was let go in
        an outage and what met someone in the middle of an answer is not skipped.
        """
        wanted = 0
        for person in self.people:
            if not person.faithful or not person.prompted:
                continue
            first = date.fromisoformat(person.prompted[0][:10])
            last = date.fromisoformat(person.prompted[-1][:10])
            for n in range((last - first).days + 1):
                day = first + n * DAY
                wanted += _wanted(person, day)
            wanted -= len(person.prompted)
        return wanted - self.happened["let go of the faithful"]


def _wanted(person: Person, day: date) -> bool:
    weekdays = {"mon-fri": "01234", "sat sun": "56", "mon wed fri": "024"}
    return str(day.weekday()) in weekdays.get(person.days, "0123456")


class Program:
    """The program as far as daily practice needs it, on the store's files."""

    def __init__(self, year: Year) -> None:
        self.year = year
        folder = year.folder
        self.store = Store(
            folder / "s.sqlite", folder / "k.sqlite", bytes(32), year.seconds
        )
        self.unsent: list[Outgoing] = []
        self.loop = Loop(
            self.store,
            lambda: year.content,
            self.unsent.extend,
            lambda: None,
            lambda: year.dice.getrandbits(48),
        )
        self.due: list[tuple[str, Due]] = []
        self.tick = Tick(
            self.store,
            "telegram",
            self._announced,
            now=lambda: year.now,
            a_second=10_000,
        )
        self.request = AiohttpRequest(8)
        url = year.telegram.url
        self.bot = Bot(
            year.telegram.token, f"{url}/bot", f"{url}/file/bot", self.request
        )

    def _announced(self, address: str, due: Due) -> bool:
        self.due.append((address, due))
        return True

    async def started(self, *, resend: bool = True) -> "Program":
        await self.store.__aenter__()
        await self.request.initialize()
        if resend:
            self.unsent.extend(await self.store.unsent())
            await self._send()
        return self

    async def stopped(self) -> None:
        await self.store.__aexit__(None, None, None)
        await self.request.shutdown()

    async def ticks(self) -> None:
        """Tick, and decide on what is announced."""
        await self.tick.claim()
        self.year.perhaps_killed("after the claim")
        while await self.store.claimed("telegram", 1):
            self.due.clear()
            await self.tick.tick()
            if not self.due:
                return  # all of it is under way in the other program
            for address, due in tuple(self.due):
                await self._decide(address, due)
                self.year.perhaps_killed("before the send")
                await self._send()

    async def _decide(self, address: str, due: Due) -> None:
        before, _, _ = await self.store.remembered(address)
        await self.loop.handle(address, due)
        after, _, _ = await self.store.remembered(address)
        person = self.year.by_address[address]
        if not person.faithful or not person.prompted or before is None:
            return
        assert before.daily is not None
        assert after is not None
        assert after.daily is not None
        if before.daily.last == after.daily.last:
            return  # the other program was first
        # Each date from the one that was due to the one last settled, but that one if
        # it led to a message.
        asked = after.daily.ignored > before.daily.ignored
        assert before.daily.next is not None
        day, last = before.daily.next.day, date.fromisoformat(after.daily.last[:10])
        gone = 0
        while day <= last:
            exists = moment(day, after.daily.at, person.zone) is not None
            gone += _wanted(person, day) and exists
            day += DAY
        self.year.happened["let go of the faithful"] += gone - asked

    async def does(self, person: Person, move: Move) -> None:
        """Let a person do something."""
        await self.loop.handle(person.address, move)
        await self._send()

    async def _send(self) -> None:
        while self.unsent:
            outgoing = self.unsent.pop(0)
            label = await self._label(outgoing)
            await deliver(self.bot, chat_of(outgoing.address), outgoing.utterance)
            if label is not None:
                self.year.prompted(outgoing, label)
                try:
                    self.year.perhaps_killed("before it was noted")
                except Killed:
                    self.year.shown_again += 1
                    raise
            await self.store.sent(outgoing.id)

    async def _label(self, outgoing: Outgoing) -> str | None:
        """Tell which prompt this message is, if it is one."""
        if not outgoing.priority:
            return None
        candidate, _, _ = await self.store.remembered(outgoing.address)
        daily = candidate.daily if candidate is not None else None
        return daily.last if daily is not None else None


async def simulate(people: int, days: int, seed: int) -> Report:
    """Let some people practise for some days."""
    with tempfile.TemporaryDirectory() as folder:
        return await Year(Path(folder), people, days, seed).live()


def main() -> None:
    """Run it and print what came of it."""
    given = [int(a) for a in sys.argv[1:]]
    people, days, seed = (given + [200, 365, 1][len(given) :])[:3]
    print(f"{people} candidates, {days} days, seed {seed}, grace {GRACE}")
    print(asyncio.run(simulate(people, days, seed)))


if __name__ == "__main__":
    main()
