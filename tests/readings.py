"""What the encoder makes of words, kept from one run of the tests to the next.

Its arithmetic is a quarter of the suite's time, on words that hardly change. What came
of it is kept in `__pycache__`, by a digest of the weights and of the code that works
with them: where a byte of these is another one, all is read anew.
"""

import hashlib
import pickle
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from bot.ear import branches, encoder, transformer, wordpiece
from bot.ear.encoder import Reading
from bot.ear.transformer import Floats

Kept = Reading | dict[str, float]
"""What the encoder makes of words, or the shares that a branch gives them."""

FOLDER = Path(__file__).parent / "__pycache__"
MOST = 30_000
"""Readings from which it is begun anew, as most are of words of before."""
AT_ONCE = 100
"""Readings that are written in one go."""
BROKEN = ("SQLITE_NOTADB", "SQLITE_CORRUPT")
"""What the database says of a file that is none."""


def source() -> str:
    """Give a digest of all that decides what is made of words."""
    digest = hashlib.sha256(f"{sys.version} {np.__version__}".encode())
    files = (encoder.FILE, *(f"{name}.npz" for name in branches.BRANCHES))
    weights = (Path(encoder.__file__).with_name(name) for name in files)
    code = (encoder, transformer, branches, wordpiece)
    for path in (*weights, *(Path(str(one.__file__)) for one in code)):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


class _Unread(list[Any]):
    """Where the encoder puts a reading; it is empty until then."""

    def __init__(self, readings: "Readings", said: tuple[str, ...]) -> None:
        self._readings, self._said = readings, said

    def append(self, reading: Kept) -> None:
        super().append(reading)
        self._readings.keep(self._said, reading)


class Readings:
    """A file of readings, which several processes use at once."""

    def __init__(self, folder: Path, of: str) -> None:
        self._new: list[tuple[bytes, bytes]] = []
        self._means: list[tuple[bytes, bytes]] = []
        # Decisions on long words are taken in threads.
        self._alone = threading.RLock()
        place = folder / f"readings-{of}.sqlite"
        try:
            folder.mkdir(exist_ok=True)
            self._db = self._opened(str(place))
        except (OSError, sqlite3.Error) as error:
            if getattr(error, "sqlite_errorname", "") in BROKEN:
                place.unlink()
            self._db = self._opened(":memory:")
        with suppress(OSError):
            for other in folder.glob("readings-*.sqlite*"):
                if not other.name.startswith(place.name):
                    other.unlink(missing_ok=True)

    @staticmethod
    def _opened(place: str) -> sqlite3.Connection:
        db = sqlite3.connect(
            place, timeout=10, isolation_level=None, check_same_thread=False
        )
        try:
            db.execute("PRAGMA synchronous = OFF")
            for table in ("reading", "mean"):
                db.execute(
                    f"CREATE TABLE IF NOT EXISTS {table} (key PRIMARY KEY, value)"
                )
                (count,) = db.execute(f"SELECT count(*) FROM {table}").fetchone()
                if count > MOST:
                    db.execute(f"DELETE FROM {table}")
        except sqlite3.Error:
            db.close()
            raise
        return db

    def of(self, *said: str) -> list[Any]:
        """Give what was made of words, or where it is to be put."""
        key = _key(said)
        with self._alone, suppress(sqlite3.Error, pickle.UnpicklingError):
            found = self._db.execute("SELECT value FROM reading WHERE key = ?", (key,))
            for (value,) in found:
                return [pickle.loads(value)[1]]
        return _Unread(self, said)

    def keep(self, said: tuple[str, ...], reading: Kept) -> None:
        with self._alone:
            self._new.append((_key(said), pickle.dumps((said, reading))))
            if len(self._new) >= AT_ONCE:
                self.write()

    def means(
        self, texts: Sequence[str], read: Callable[[list[str]], Floats]
    ) -> Floats:
        """Give the mean of each text, as `read` gives those that are not kept."""
        keys = [_key((text, "")) for text in texts]
        rows: dict[bytes, Floats] = {}
        with self._alone, suppress(sqlite3.Error):
            for key in keys:
                found = self._db.execute("SELECT value FROM mean WHERE key = ?", (key,))
                rows |= ((key, np.frombuffer(one, np.float32)) for (one,) in found)
        unread = {k: t for k, t in zip(keys, texts, strict=True) if k not in rows}
        if unread:
            new = dict(zip(unread, read(list(unread.values())), strict=True))
            rows |= new
            with self._alone:
                self._means += ((key, mean.tobytes()) for key, mean in new.items())
                if len(self._means) >= AT_ONCE:
                    self.write()
        return np.stack([rows[key] for key in keys])

    def write(self) -> None:
        """Write what is new; another process may have written the same."""
        # What cannot be written is read again the next time.
        with self._alone, suppress(sqlite3.Error), self._db as db:
            db.execute("BEGIN IMMEDIATE")
            db.executemany("INSERT OR IGNORE INTO reading VALUES (?, ?)", self._new)
            db.executemany("INSERT OR IGNORE INTO mean VALUES (?, ?)", self._means)
        self._new.clear()
        self._means.clear()

    def close(self) -> None:
        """Write what is new, and leave the file."""
        self.write()
        self._db.close()

    def some(self, count: int) -> Iterator[tuple[tuple[str, ...], Kept]]:
        """Give some of them, with the words and what was open, or by which branch."""
        self.write()
        rows = self._db.execute(
            "SELECT value FROM reading ORDER BY random() LIMIT ?", (count,)
        )
        yield from (pickle.loads(value) for (value,) in rows)


def _key(said: tuple[str, ...]) -> bytes:
    return hashlib.sha256(repr(said).encode()).digest()


@cache
def readings() -> Readings:
    return Readings(FOLDER, source())


@cache
def kept(text: str, asked: str) -> list[Reading]:
    """Take the place of the encoder's own memory of the last few hundred."""
    return readings().of(text, asked)


@cache
def kept_by(name: str, text: str, other: str) -> list[dict[str, float]]:
    """Take the place of a branch's memory in the same way."""
    return readings().of(name, text, other)


usual_means = encoder.means_of
"""How the encoder reads them."""


def kept_means(texts: Sequence[str]) -> Floats:
    """Take the place of `means_of`, for the lines of postings and for questions."""
    return readings().means(texts, usual_means)
