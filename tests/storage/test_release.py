"""A data folder that release 22b55fb left behind goes on as if nothing had happened.

`release/` holds what that release wrote when it was run: Priya in the middle of her
second session, with an answer in the inbox, a hint in the outbox and a daily question
handed out; Tom with an open form and a file in the inbox; Ana, who blocked the bot.
"""

import itertools
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot.content import Content
from bot.loop import Loop
from bot.model import Mode
from bot.needs import Fetch
from bot.ports import Outgoing
from bot.storage.sqlite.upkeep import restore
from tests.storage.conftest import KEY, PRIYA, TOM, Folder

LEFT = Path(__file__).parent / "release"
THEN = datetime(2026, 11, 24, 8, 47, tzinfo=UTC)
FILE = Fetch("FILE1")


def left_behind(folder: Folder) -> None:
    """Write the files as they were."""
    for name, path in (("s", folder.database), ("k", folder.keyring)):
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path)) as db:
            db.executescript((LEFT / f"{name}.sql").read_text())
    folder.now = THEN.timestamp()


async def test_all_that_waited_goes_on(folder: Folder, content: Content) -> None:
    left_behind(folder)
    said: list[Outgoing] = []
    async with folder.store() as store:
        seeds = itertools.count(2**41).__next__
        loop = Loop(store, lambda: content, said.extend, lambda: None, seeds)
        first, second = await store.sessions(PRIYA)
        assert (first.mode, second.mode) == (Mode.BEHAVIOURAL, Mode.TECHNICAL)
        assert (await store.remembered(PRIYA))[1] == second
        assert [o.address for o in await store.unsent()] == [PRIYA, TOM]
        said_then, done, file = await store.claim()
        for arrival in (said_then, done):
            await loop.handle(
                arrival.address, arrival.happening, arrival.update_id, arrival.known
            )
        newest = (await store.remembered(PRIYA))[1]
        assert newest is not None
        assert "full by noon" in newest.turns[0].attempts[0].text
        assert newest.turns[0].attempts[0].judgement is not None

        (prompt,) = await store.claimed("telegram", 9)
        await loop.handle(PRIYA, prompt.due(THEN))
        assert await store.claimed("telegram", 9) == ()

        outcome = await loop.handle(file.address, file.happening, file.update_id)
        assert outcome.needs == (FILE,)
        met = await store.meet(file.update_id, FILE, b"- Experience with rotas")
        assert met is not None
        await loop.handle(TOM, met.happening, met.update_id, met.known)
        dossier = (await store.remembered(TOM))[2]
        assert dossier is not None
        assert dossier.form is not None
        assert "ward" in dossier.form.text
        assert "rotas" in dossier.form.text

        await store.reactivate("telegram:9")
        assert (await store.remembered("telegram:9"))[1] is not None
        assert await store.claim() == ()
        for outgoing in await store.unsent():
            await store.sent(outgoing.id)
        assert (await store.health()).outbox_waiting == 0


async def test_a_backup_of_then_is_restored_now(folder: Folder) -> None:
    left_behind(folder)
    backup = folder.path / "old.backup"
    folder.database.rename(backup)
    assert restore(folder.database, folder.keyring, backup, KEY) == 3
    async with folder.store() as store:
        assert len(await store.sessions(PRIYA)) == 2
        assert len(await store.claim()) == 3
