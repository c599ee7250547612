"""Updates as nobody would send them: nothing falls over, nothing is lost."""

import json
import random
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from bot.content import Content
from bot.doors.telegram.pace import Pace
from tests.doors.telegram.frail import frail, quiet
from tests.doors.telegram.test_translate import REAL, places

Json = dict[str, Any]
SCALARS = (
    None,
    True,
    -1,
    0,
    7,
    2**63,
    1.5,
    "",
    "text",
    "/start",
    "\ud800",
    "💡" * 3000,
)


def odd(chance: random.Random, depth: int = 2) -> Any:
    """Any JSON at all."""
    match chance.randrange(4 if depth else 2):
        case 2:
            return [odd(chance, depth - 1) for _ in range(chance.randrange(3))]
        case 3:
            keys = chance.sample(["id", "text", "chat", "type", "from", "date"], 2)
            return {key: odd(chance, depth - 1) for key in keys}
        case _:
            return chance.choice(SCALARS)


def spoilt(chance: random.Random, number: int) -> Json:
    """A real update with something put in the place of a part of it, or all odd."""
    if chance.random() < 0.2:
        kind = chance.choice(["message", "callback_query", "edited_message", "x"])
        return {"update_id": number, kind: odd(chance)}
    update: Json = {"update_id": number, **deepcopy(chance.choice(REAL))}
    for _ in range(chance.randrange(4)):
        *way, last = chance.choice(places(update)[2:])
        inner: Any = update
        for key in way:
            inner = inner[key]
        if chance.random() < 0.3 and isinstance(inner, dict):
            del inner[last]
        else:
            inner[last] = odd(chance)
        if len(places(update)) < 4:
            break
    return update


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.thorough)])
async def test_a_flood_of_odd_updates(
    content: Content, tmp_path: Path, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    """Each is handled or set aside, and a candidate among them notices nothing."""
    chance = random.Random(seed)
    async with frail(content, tmp_path, pace=Pace(1e6, 1e6, 1e6)) as bot:
        priya = bot.telegram.person(70, "Priya")
        first = bot.telegram.updates.next_id() + 1
        await priya.says("/practice behavioural 1")
        for _ in range(300):
            number = bot.telegram.updates.next_id()
            payload = json.dumps(spoilt(chance, number)).encode()
            bot.telegram.updates.put_raw(number, "message", payload, 1)
        await priya.hears(5)
        await priya.says("/hint")
        await priya.hears(5)
        await quiet(bot)
        assert bot.telegram.updates.pending == {}
        last = bot.telegram.updates.next_id()
        await bot.stop()
        async with bot.store() as store:
            assert await store.claim() == ()
            health = await store.health()
        assert health.outbox_waiting == 0
        assert 0 < health.inbox_dead < last - first
    for fault in ("failed for good", "could not be kept", "update failed"):
        assert fault not in caplog.text
