"""Whole conversations as text files, and the players that act them out.

A transcript begins with what it shows, then settings (`questions:` the bank it is
played with, `clock:` the UTC time it begins, `doors:`, `quiet:` the seconds that close
an answer, `voice: on` where voice messages are heard, `restarts: every step` to play it
with those, too), then the talk:

    > words            the candidate says this
    > *taps* Label     presses the newest button of that label
    > *taps old* Label presses the oldest one
    > *edits 2* words  changes the second message of this transcript
    > *sends sticker*  and photo, voice, document, pdf, location
    > *sends file* words   a text file that says this
    > *says aloud* words a voice message in which this is said
    > *forwards* words forwards somebody else's words
    > *group* words    says it in a group with the bot
    = restart          the bot is stopped and started again; = kill breaks it off
    = at 2026-11-24 08:30  that time comes, in UTC, and whatever is due by then
    < words            the bot says this, word for word, with **bold** and [buttons]

A message of several lines goes on in lines that begin with two spaces.
"""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.content import Content
from bot.doors.terminal import Terminal
from bot.model import Utterance
from bot.storage.sqlite import Store
from tests.fake_bot_api import ChatMessage, Group, Person
from tests.running import Running
from tests.voice.fake import sound

FOLDER = Path(__file__).parent / "transcripts"
GROUP = -100200


@dataclass
class Exchange:
    """What the candidate does in a row, and what the bot says to it."""

    moves: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


@dataclass
class Transcript:
    """A conversation with all that it is played with."""

    title: str
    settings: dict[str, str]
    exchanges: list[Exchange]

    def content(self, content: Content) -> Content:
        """Give the content with only this transcript's questions."""
        ids = self.settings["questions"].replace(",", " ").split()
        return replace(content, questions={i: content.questions[i] for i in ids})

    @property
    def begins(self) -> datetime:
        """When it begins; the machine's own time where that is of no matter."""
        if "clock" in self.settings:
            return read_clock(self.settings["clock"])
        return datetime.now(UTC)

    @property
    def doors(self) -> list[str]:
        return self.settings.get("doors", "telegram terminal").split()

    def written(self) -> str:
        """Give the text of the file."""
        lines = [f"# {self.title}"]
        lines += [f"{name}: {value}" for name, value in self.settings.items()]
        for exchange in self.exchanges:
            lines.append("")
            lines += [_indented(move) for move in exchange.moves]
            lines += [_indented(f"< {text}") for text in exchange.said]
        return "\n".join(lines) + "\n"


def _indented(text: str) -> str:
    first, *rest = text.split("\n")
    return "\n".join([first, *(f"  {line}" if line else "" for line in rest)])


def read(path: Path) -> Transcript:
    """Read a transcript."""
    head, _, talk = path.read_text("utf-8").partition("\n\n")
    title, *settings = head.splitlines()
    exchanges: list[Exchange] = []
    for part in re.split(r"\n\n(?=[>=])", talk.strip("\n")):
        exchange = Exchange()
        for block in re.split(r"\n(?=[<>=])", part):
            text = re.sub(r"\n(?:  )?", "\n", block)
            if text.startswith("<"):
                exchange.said.append(text.removeprefix("< "))
            else:
                exchange.moves.append(text)
        exchanges.append(exchange)
    named = dict(line.split(": ", 1) for line in settings)
    return Transcript(title.removeprefix("# "), named, exchanges)


def read_clock(words: str) -> datetime:
    """Read a time as transcripts write it: 2026-11-24 08:30, in UTC."""
    return datetime.fromisoformat(words).replace(tzinfo=UTC)


class SetClock:
    """A clock that goes on from whatever time it was set to."""

    def __init__(self, at: datetime) -> None:
        self.set(at)

    def set(self, at: datetime) -> None:
        self._ahead = at.timestamp() - time.monotonic()

    def seconds(self) -> float:
        return time.monotonic() + self._ahead

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.seconds(), UTC)


class TelegramPlayer:
    """Acts a transcript out through the real library on a fake Telegram."""

    def __init__(self, bot: Running, person: Person, silence: float) -> None:
        self._bot = bot
        self._silence = silence
        self._person = person
        self._sent: list[int] = []
        self._group: Group | None = None

    async def act(self, exchange: Exchange) -> list[str]:
        """Make the moves of one exchange and give what the bot said."""
        for move in exchange.moves:
            await self._move(move)
            await asyncio.sleep(0.01)
        expected = [s for s in exchange.said if not s.startswith("(in the group)")]
        said = [_shown(await self._person.hears(5)) for _ in expected]
        # Longer where nothing is expected: what comes all the same must be noticed.
        await self._bot.telegram.settle(0.05 if expected else self._silence)
        said += [_shown(message) for message in await self._unread()]
        if self._group is not None:
            unread = self._group.chat.unread
            said += [f"(in the group) {_shown(message)}" for message in unread]
            unread.clear()
        return said

    async def _unread(self) -> list[ChatMessage]:
        return [await self._person.hears() for _ in tuple(self._person.unread)]

    async def _move(self, move: str) -> None:
        person, text = self._person, move.removeprefix("> ")
        deed, _, words = text.partition("* ")
        match deed.removeprefix("*").split():
            case ["=", "restart"]:
                await self._bot.stop()
                self._bot.start()
            case ["=", "kill"]:
                await self._bot.kill()
                self._bot.start()
            case ["=", "at", *when]:
                self._bot.telegram.clock.skip(
                    (read_clock(" ".join(when)) - self._bot.now()).total_seconds()
                )
            case ["taps"] if text.startswith("*"):
                await person.presses(words)
            case ["taps", "old"] if text.startswith("*"):
                holding = next(
                    m
                    for m in person.private.messages.values()
                    if any(words in row for row in m.buttons)
                )
                await person.presses(words, holding)
            case ["edits", number] if text.startswith("*"):
                await person.edits(self._sent[int(number) - 1], words)
            case ["says", "aloud"] if words:
                self._sent.append(await person.sends_voice(9, sound(words)))
            case ["sends", "file"] if words:
                self._sent.append(await person.sends_document(words))
            case ["sends", what] if text.startswith("*"):
                await self._send(what.rstrip("*"))
            case ["forwards"] if text.startswith("*"):
                await person.forwards(words)
            case ["group"] if text.startswith("*"):
                if self._group is None:
                    self._group = self._bot.telegram.group(GROUP)
                    await self._group.adds_bot(by=person)
                await person.says(words, to=self._group)
            case _:
                self._sent.append(await person.says(text))

    async def _send(self, what: str) -> None:
        person = self._person
        sends: dict[str, Callable[[], Awaitable[object]]] = {
            "sticker": person.sends_sticker,
            "photo": person.sends_photo,
            "voice": person.sends_voice,
            "document": lambda: person.sends_document("text"),
            "pdf": lambda: person.sends_document(
                b"%PDF-1.7", "posting.pdf", kind="application/pdf"
            ),
            "location": lambda: person.sends_location(37.98, 23.73),  # Athens
        }
        await sends[what]()


class TerminalPlayer:
    """Acts a transcript out at the prompt; a tap is its label, typed."""

    def __init__(
        self, store: Store, content: Content, seed: Callable[[], int], clock: SetClock
    ) -> None:
        self._heard: list[Utterance] = []
        self._clock = clock
        self.terminal = Terminal(
            store,
            content,
            timedelta(seconds=60),
            self._heard.append,
            seed=seed,
            now=clock.now,
        )

    async def act(self, exchange: Exchange) -> list[str]:
        """Make the moves of one exchange and give what the bot said."""
        for move in exchange.moves:
            if move.startswith("= at "):
                self._clock.set(read_clock(move.removeprefix("= at ")))
                await self.terminal.tick()
                continue
            line = move.removeprefix("> ").removeprefix("*taps* ")
            await self.terminal.hear(line)
        await self.terminal.quieten()
        said = [_worded(utterance) for utterance in self._heard]
        self._heard.clear()
        return said


def _worded(utterance: Utterance) -> str:
    text = "".join(f"**{r.text}**" if r.bold else r.text for r in utterance.runs)
    rows = [" ".join(f"[{b.label}]" for b in row) for row in utterance.rows]
    lines = [text, *rows]
    if utterance.attachment is not None:
        lines.append(f"({utterance.attachment.name})")
    return "\n".join(lines)


def _shown(message: ChatMessage) -> str:
    rows = [" ".join(f"[{label}]" for label in row) for row in message.buttons]
    words, file = message.rendered, message.file
    if file is not None:
        words = words.removeprefix(f"[{file.filename}] ")
        rows.append(f"({file.filename})")
    return "\n".join((words, *rows))
