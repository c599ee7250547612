"""A folder with a store in it, which can be closed, opened again and looked into."""

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.core.candidate import Candidate
from bot.core.events import Said
from bot.core.incoming import Commanded
from bot.core.session import Attempt, Message, Planned, Session, Turn
from bot.model import Button, Expects, Kind, Mode, Run, Utterance
from bot.storage.sqlite import Arrival, Store

KEY = bytes(range(32))
NOON = datetime(2025, 6, 1, 12, tzinfo=UTC)
PRIYA, TOM = "telegram:7", "telegram:8"
WORDS = "I rang the physiotherapist about Mr Kowalczyk"
"""What the candidate said, and no file may show."""


@dataclass
class Folder:
    """Where a store lies. `now` is the time by its clock."""

    path: Path
    now: float = NOON.timestamp()

    @property
    def database(self) -> Path:
        return self.path / "second-round.sqlite"

    @property
    def keyring(self) -> Path:
        return self.path / "keys" / "keyring.sqlite"

    def store(self, key: bytes = KEY) -> Store:
        return Store(self.database, self.keyring, key, lambda: self.now)

    def raw(self) -> bytes:
        """Every byte of every file: databases, journals, keys."""
        files = sorted(path for path in self.path.rglob("*") if path.is_file())
        return b"".join(path.read_bytes() for path in files)

    def rows(self, select: str, *values: object) -> list[Any]:
        """Ask the database in another connection."""
        return self._ask(self.database, select, values)

    def keys(self, select: str, *values: object) -> list[Any]:
        return self._ask(self.keyring, select, values)

    def _ask(self, path: Path, statement: str, values: tuple[object, ...]) -> list[Any]:
        db = sqlite3.connect(path, isolation_level=None)
        try:
            return db.execute(statement, values).fetchall()
        finally:
            db.close()


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "data")


def session(id: str = "s1", words: str = WORDS, **fields: Any) -> Session:
    """A session in which something was said."""
    planned = Planned("conflict.last-time", Kind.BEHAVIOURAL, Expects.INSTANCE)
    attempt = Attempt((Message("1", NOON, words),))
    return Session(
        id,
        Mode.BEHAVIOURAL,
        "nursing",
        fields.pop("started_at", NOON),
        turns=(Turn(planned, NOON, (attempt,)),),
        current=0,
        **fields,
    )


def candidate(**fields: Any) -> Candidate:
    return Candidate(NOON, **fields)


def utterance(words: str) -> Utterance:
    return Utterance(
        (Run("“"), Run(words, bold=True)), ((Button("Done", "done///0"),),)
    )


def said(number: int, words: str = WORDS, address: str = PRIYA) -> Arrival:
    """A message that arrived."""
    at = NOON + timedelta(seconds=number)
    return Arrival(number, address, Said(at, str(number), words))


def commanded(number: int, name: str, address: str = PRIYA) -> Arrival:
    return Arrival(number, address, Commanded(NOON, name))
