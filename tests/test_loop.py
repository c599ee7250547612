"""The shell: which session is the newest, what is left, what holds nobody up."""

import threading
from collections.abc import Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.content import Content
from bot.conversation import respond
from bot.core.buttons import Press, Verb
from bot.core.events import Said
from bot.core.incoming import Addressed, Commanded, Happening, Pressed
from bot.core.overtaking import overtakes
from bot.core.schedule import Due
from bot.duties.tick import Tick
from bot.loop import Loop
from bot.model import Mode
from bot.ports import Change, Outgoing
from bot.storage.sqlite import Store

MORNING = datetime(2026, 11, 24, 7, tzinfo=UTC)
PRIYA = "telegram:7"
STORY = "Last May Ruth wanted to cancel. I showed her the bookings and we opened."


@dataclass
class Talk:
    """One candidate and the real shell on a real store, at any hour."""

    store: Store
    loop: Loop
    said: list[Outgoing]
    now: datetime = MORNING

    async def does(self, happening: Happening) -> list[str]:
        self.said.clear()
        await self.loop.handle(PRIYA, happening)
        return [outgoing.utterance.text for outgoing in self.said]

    async def commands(self, line: str, at: datetime | None = None) -> list[str]:
        name, _, argument = line.partition(" ")
        return await self.does(Commanded(at or self.now, name, argument))

    async def says(self, text: str = STORY) -> list[str]:
        self.now += timedelta(seconds=30)
        return await self.does(Said(self.now, f"m{self.now.timestamp()}", text))


def numbers() -> Iterator[int]:
    number = 2**40
    while True:
        number += 1
        yield number


@asynccontextmanager
async def talking(content: Content, folder: Path) -> Any:
    said: list[Outgoing] = []
    talk: Talk | None = None
    seed: Callable[[], int] = numbers().__next__
    store = Store(
        folder / "s.sqlite",
        folder / "k.sqlite",
        bytes(32),
        lambda: (talk.now if talk is not None else MORNING).timestamp(),
    )
    async with store:
        loop = Loop(store, lambda: content, said.extend, lambda: None, seed)
        talk = Talk(store, loop, said)
        yield talk


async def test_a_command_of_an_outage_begins_the_newest_session(
    content: Content, tmp_path: Path
) -> None:
    """Sent before the prompt that came due meanwhile, and handled after it."""
    async with talking(content, tmp_path) as talk:
        await talk.commands("daily 8:45 London")
        talk.now += timedelta(hours=2)
        due: list[Due] = []

        def announce(_: str, found: Due) -> bool:
            due.append(found)
            return True

        await Tick(talk.store, "telegram", announce, now=lambda: talk.now).tick()
        await talk.does(due[0])
        await talk.commands("practice behavioural 2", talk.now - timedelta(minutes=10))
        await talk.says()
        answered = await talk.commands("done")
        newest = (await talk.store.remembered(PRIYA))[1]
        assert newest.mode is Mode.BEHAVIOURAL
        assert newest.turns[0].attempt.text == STORY
        assert answered


async def test_a_clock_that_is_set_back_loses_no_answer(
    content: Content, tmp_path: Path
) -> None:
    async with talking(content, tmp_path) as talk:
        await talk.commands("practice behavioural 1")
        talk.now -= timedelta(hours=1)
        await talk.commands("practice technical 2")
        await talk.says()
        await talk.commands("done")
        newest = (await talk.store.remembered(PRIYA))[1]
        assert newest.mode is Mode.TECHNICAL
        assert newest.turns[0].attempts[0].messages[0].text == STORY


async def test_nothing_is_left_of_what_was_sent(
    content: Content, tmp_path: Path
) -> None:
    async with talking(content, tmp_path) as talk:
        for line in ("help", "practice behavioural 1", "progress", "export"):
            await talk.commands(line)
            for outgoing in tuple(talk.said):
                await talk.store.sent(outgoing.id)
        rows = await talk.store._db.read(
            lambda db: db.execute("SELECT * FROM outbox").fetchall()
        )
        assert rows == []


async def test_no_decision_is_taken_on_the_event_loop(
    content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []

    def decided(*given: Any) -> Any:
        threads.append(threading.get_ident())
        return respond(*given)

    monkeypatch.setattr("bot.deciding.respond", decided)
    async with talking(content, tmp_path) as talk:
        await talk.commands("practice behavioural 1")
        await talk.says("hm")
        await talk.says()
        await talk.commands("progress")
    assert len(threads) >= 4
    assert threading.get_ident() not in threads


async def test_whatever_is_asked_for_is_answered_within_the_rounds(
    content: Content, tmp_path: Path
) -> None:
    """Each lookup there is, and what comes of it, with and without a form open."""
    async with talking(content, tmp_path) as talk:
        await talk.commands("practice behavioural 1")
        await talk.says()
        await talk.commands("done")
        await talk.does(Pressed(talk.now, str(Press(Verb.STORY, "keep:0"))))
        first = (await talk.store.remembered(PRIYA))[1]
        await talk.commands("practice behavioural 1")
        button = str(Press(Verb.STORY, "keep:0", first.id))
        assert await talk.does(Pressed(talk.now, button))
        for open_form in (False, True):
            for ask, name in (
                ("export", "second-round.json"),
                ("progress", "progress.png"),
                ("stories", "stories.png"),
            ):
                if open_form:
                    await talk.commands("unsaid")
                    await talk.says("That I ran the ward for a month alone.")
                await talk.commands(ask)
                files = [o.utterance.attachment for o in talk.said]
                assert [f.name for f in files if f is not None] == [name]
            page = str(Press(Verb.PAGE, first.id))
            await talk.does(Pressed(talk.now, page))
            (handed,) = [o for o in talk.said if o.utterance.attachment is not None]
            assert handed.utterance.attachment.name.endswith(".html")
            assert handed is talk.said[-1]
        assert await talk.does(Pressed(talk.now, str(Press(Verb.PAGE, "nobody"))))


def test_only_what_cannot_wait_overtakes() -> None:
    for name in ("delete", "stop", "skip", "help", "privacy"):
        assert overtakes(Commanded(MORNING, name)), name
    for name in ("done", "export", "practice", "job", "home"):
        assert not overtakes(Commanded(MORNING, name)), name
    assert overtakes(Pressed(MORNING, str(Press(Verb.DELETE))))
    for other in (
        Pressed(MORNING, str(Press(Verb.DONE))),
        Pressed(MORNING, "whatever a client sent"),
        Said(MORNING, "1", "stop"),
        Addressed(MORNING),
    ):
        assert not overtakes(other), other


async def test_a_message_writes_no_dossier_that_it_leaves_as_it_is(
    content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is noted of the message to undo it by is written alone."""
    changes: list[Change] = []
    apply = Store.apply

    async def applied(store: Store, change: Change) -> Any:
        changes.append(change)
        return await apply(store, change)

    monkeypatch.setattr(Store, "apply", applied)
    async with talking(content, tmp_path) as talk:
        await talk.commands("practice behavioural 2")
        for _ in range(3):
            await talk.says("In June I rang the physio about a patient.")
    first, *others = [c for c in changes if c.dossier or c.deed]
    assert first.dossier is not None
    assert others
    assert all(c.dossier is None and c.deed is not None for c in others)
