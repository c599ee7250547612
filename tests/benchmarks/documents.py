"""What the documents of one message cost: `python -m tests.benchmarks.documents`.

For somebody new and for somebody with a full dossier and a thousand sessions: CPU of
this thread, in µs, for each step between a row of the database and the values that a
decision begins with, and back. Nothing is heard or decided.
"""

import asyncio
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bot.config import Settings
from bot.core.candidate import Candidate
from bot.core.dossier import Deed, Did, Dossier
from bot.core.session import Session
from bot.model import Mode
from bot.storage import documents
from bot.storage.encryption import seal, unseal
from bot.storage.sqlite import Change, Store
from tests.benchmarks.held import SESSIONS, WORDS, dossier, told

ADDRESS = "telegram:7"
TIMES = 60


def cost(work: Callable[[], object]) -> float:
    """Give the CPU µs of one time; the middle of many."""
    spent = []
    for _ in range(TIMES):
        began = time.thread_time_ns()
        work()
        spent.append(time.thread_time_ns() - began)
    return sorted(spent)[TIMES // 2] / 1000


def steps(session: Session, kept: Dossier) -> dict[str, float]:
    """Give what each step costs with this session and dossier."""
    key = bytes(range(32))
    plain = documents.dossier_to_bytes(kept)
    sealed = seal(key, plain, ADDRESS)
    also = documents.session_to_bytes(session)
    changed = replace(kept, numbered=kept.numbered + 1)
    with tempfile.TemporaryDirectory() as folder, closing(_rows(folder)) as db:
        return {
            "kB of dossier": len(plain) / 1000,
            "open its seal": cost(lambda: unseal(key, sealed, ADDRESS)),
            "parse it": cost(lambda: documents.dossier_from_bytes(plain)),
            "compare it": cost(lambda: kept == changed),
            "write it out": cost(lambda: documents.dossier_to_bytes(kept)),
            "seal it": cost(lambda: seal(key, plain, ADDRESS)),
            "put it into a row": cost(lambda: _put(db, sealed)),
            "session, both ways": cost(lambda: documents.session_from_bytes(also))
            + cost(lambda: documents.session_to_bytes(session)),
        }


def _rows(folder: str) -> sqlite3.Connection:
    db = sqlite3.connect(Path(folder) / "rows", isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("CREATE TABLE dossier (address PRIMARY KEY, document)")
    db.execute("INSERT INTO dossier VALUES (?, '')", (ADDRESS,))
    return db


def _put(db: sqlite3.Connection, document: bytes) -> None:
    db.execute("UPDATE dossier SET document = ?", (document,))


async def whole(kept: Dossier, sessions: int) -> dict[str, float]:
    """Give CPU µs of the process for reading, and for writing what a message changed.

    Most messages change nothing of a dossier but what was done last.
    """
    at = datetime.now(UTC)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(_env_file=None, data_dir=Path(folder))
        paths = settings.database, settings.keyring
        async with Store(*paths, settings.master_key()) as store:
            turns = told(at)
            for number in range(sessions):
                session = Session(
                    f"s{number:x}", Mode.BEHAVIOURAL, "nursing", at, turns=turns
                )
                change = Change(ADDRESS, None, Candidate(at), (session,))
                await store.apply(change)
            change = Change(ADDRESS, None, Candidate(at), (session,), dossier=kept)
            deed = Deed(at, "1", Did.REPLIED, ("say-held",), asked=WORDS)

            def numbered(number: int) -> Change:
                return replace(change, dossier=replace(kept, numbered=number))

            def done(number: int) -> Change:
                last = replace(deed, message_id=str(number))
                return replace(change, dossier=None, deed=last)

            spent = {"store: write all": await _applied(store, numbered)}
            spent["store: write what was done"] = await _applied(store, done)
            began = time.process_time()
            for _ in range(TIMES):
                await store.remembered(ADDRESS)
            spent["store: read"] = (time.process_time() - began) * 1e6 / TIMES
    return spent


async def _applied(store: Store, change: Callable[[int], Change]) -> float:
    await store.apply(change(0))
    began = time.process_time()
    for number in range(TIMES):
        await store.apply(change(number))
    return (time.process_time() - began) * 1e6 / TIMES


def main() -> None:
    at = datetime.now(UTC)
    session = Session("s1", Mode.BEHAVIOURAL, "nursing", at, turns=told(at))
    some = dossier(at)
    # Stories told as often and as long as they may be.
    full = replace(
        some, stories=tuple(replace(s, takes=s.takes * 4) for s in some.stories)
    )
    ways = ((Dossier(), 1), (some, SESSIONS), (full, SESSIONS))
    columns = [
        steps(session, kept) | asyncio.run(whole(kept, sessions))
        for kept, sessions in ways
    ]
    print(f"{'CPU µs':28}{'new':>10}{'much':>10}{'full':>10}")
    for name in columns[0]:
        print(f"{name:28}" + "".join(f"{column[name]:10.0f}" for column in columns))


if __name__ == "__main__":
    main()
