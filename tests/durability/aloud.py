"""People who answer aloud while the bot is killed, and whether each word counted once.

The transcriber is the fake of the tests, so that a kill falls while something is heard
and not while a model is loaded.
"""

import asyncio
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.storage.sqlite import Store
from tests.fake_bot_api import FakeBotApi, Person
from tests.voice.fake import sound

HEARING = 0.1
"""Seconds that a sound takes to be put into words."""

PAUSE = (0.4, 1.4)
"""Seconds between two things that somebody does, so that not much more is said than is
heard between kills."""

YES = "Yes, listen here"
BESIDE = frozenset({YES, "I'll type", "Correct it", "Skip"})
"""Buttons after which a sound is not heard or takes the place of another; and one that
overtakes what waits, as `bot.core.overtaking` has it."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of all that was said aloud."""

    said: int
    shown: int
    kept: int
    twice: int

    def faults(self) -> list[str]:
        """Name what must not be."""
        found = []
        if self.shown != self.said:
            found.append(f"{self.shown} of {self.said} transcripts were shown")
        if self.twice:
            found.append(f"{self.twice} transcripts stand in two answers")
        return found


async def agree(person: Person) -> None:
    """Begin a practice, and agree to be heard; the bot runs meanwhile."""
    await person.says("/practice behavioural 3")
    await person.sends_voice(2, sound(_words(1)))
    await person.sees("Would you like that?", timeout=60)
    await person.presses(YES)
    await person.sees(_words(1), timeout=60)


async def speak(person: Person, chance: random.Random, enough: asyncio.Event) -> int:
    """Answer aloud, often with several sounds in a row; give how many there were."""
    said = 1

    async def say() -> None:
        nonlocal said
        said += 1
        await person.sends_voice(2, sound(_words(said)))

    while not enough.is_set():
        await asyncio.sleep(chance.uniform(*PAUSE))
        buttons = [
            label
            for message in person.private.messages.values()
            if not message.deleted
            for row in message.buttons
            for label in row
            if label not in BESIDE
        ]
        match chance.randrange(10):
            case 0:
                await person.says("/practice behavioural 3")
            case 1:
                await person.says(chance.choice(["/hint", "/done", "/done", "/home"]))
            case 2 if buttons:
                await person.presses(chance.choice(buttons[-6:]))
            case 3:
                await person.says("And that was the end of it.")
            case _:
                for _ in range(chance.randrange(1, 4)):
                    await say()
    await person.says("/done")  # or all that was heard is first left to be read
    return said


def _words(number: int) -> str:
    return f"Last May, on day {number}, I showed Ruth the bookings."


async def heard(server: FakeBotApi, store: Store, said: Mapping[int, int]) -> Heard:
    """Look for each transcript in its chat and in the answers; `said` is by person."""
    shown = kept = twice = 0
    for number, count in said.items():
        texts = [
            text
            for message in server.chats[number].history
            for text in getattr(message, "texts", ())
        ]
        async with store.turn(f"telegram:{number}") as turn:
            answers = Counter(
                message.text
                for session in await turn.sessions()
                for one in session.turns
                for attempt in one.attempts
                for message in attempt.messages
            )
        words = [_words(one) for one in range(1, count + 1)]
        shown += sum(_is_in(texts, one) for one in words)
        kept += sum(answers[one] > 0 for one in words)
        twice += sum(answers[one] > 1 for one in words)
    return Heard(sum(said.values()), shown, kept, twice)


def _is_in(texts: Sequence[str], words: str) -> bool:
    return any(f"I heard: “{words}”" in text for text in texts)
