"""A process that is copied has first held a talk, so that its copies begin at once.

Word lists and weights are read when they are first needed, and modules imported; in a
copy of a process that has done neither, each of hundreds of copies does it again.
"""

import asyncio
import gc
import tempfile
from datetime import timedelta
from pathlib import Path

from bot.content import Content
from bot.context import Contexts
from bot.doors.terminal import Terminal
from bot.storage.sqlite import Store

TALK = (
    "/practice behavioural 1",
    "In June Ruth wanted to cancel. I rang the three hotels and we opened on time.",
    "/done",
    "/stop",
)


def warm(content: Content) -> None:
    """Hold a short talk at a terminal, of which nothing is left."""
    gc.disable()
    contexts = Contexts(content, "UTC", timedelta())
    contexts.prepare()
    contexts.prepare_rest()
    asyncio.run(_talk(content))
    gc.freeze()  # or every copy counts, and so copies, all that is loaded
    gc.enable()


async def _talk(content: Content) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with Store(folder / "s.sqlite", folder / "k.sqlite", bytes(32)) as store:
            terminal = Terminal(store, content, timedelta(seconds=60), lambda _: None)
            for line in TALK:
                await terminal.hear(line)
