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
from bot.core.dossier import Dossier
from bot.core.session import Session
from bot.model import Mode
from bot.storage import documents
from bot.storage.encryption import seal, unseal
from bot.storage.sqlite import Change, Store
from tests.benchmarks.held import SESSIONS, dossier, told

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


async def whole(full: bool) -> tuple[float, float]:
    """CPU µs of the process for reading, and for applying a change of the dossier."""
    at = datetime.now(UTC)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(_env_file=None, data_dir=Path(folder))
        paths = settings.database, settings.keyring
        async with Store(*paths, settings.master_key()) as store:
            turns = told(at)
            for number in range(SESSIONS if full else 1):
                session = Session(
                    f"s{number:x}", Mode.BEHAVIOURAL, "nursing", at, turns=turns
                )
                change = Change(ADDRESS, None, Candidate(at), (session,))
                await store.apply(change)
            kept = dossier(at) if full else Dossier()
            began = time.process_time()
            for number in range(TIMES):
                now = replace(kept, numbered=number)
                await store.apply(
                    Change(ADDRESS, None, Candidate(at), (session,), dossier=now)
                )
            wrote = time.process_time() - began
            began = time.process_time()
            for _ in range(TIMES):
                await store.remembered(ADDRESS)
            read = time.process_time() - began
    return read * 1e6 / TIMES, wrote * 1e6 / TIMES


def main() -> None:
    at = datetime.now(UTC)
    session = Session("s1", Mode.BEHAVIOURAL, "nursing", at, turns=told(at))
    new, full = steps(session, Dossier()), steps(session, dossier(at))
    print(f"{'CPU µs':26}{'new':>10}{'full':>10}")
    for name, value in new.items():
        print(f"{name:26}{value:10.0f}{full[name]:10.0f}")
    (read, wrote), (read_full, wrote_full) = (
        asyncio.run(whole(full)) for full in (False, True)
    )
    print(f"{'store: read':26}{read:10.0f}{read_full:10.0f}")
    print(f"{'store: write':26}{wrote:10.0f}{wrote_full:10.0f}")


if __name__ == "__main__":
    main()
