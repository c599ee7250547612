"""What the database itself counts while the bot is killed, and what must be true."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bot.storage.documents import utterance_from_bytes
from bot.storage.encryption import unseal

TRIGGERS = """
CREATE TABLE audit_handled (
    place INTEGER PRIMARY KEY AUTOINCREMENT, update_id, arrival, address
);
CREATE TRIGGER handled AFTER UPDATE OF state ON inbox
WHEN new.state = 'done' AND old.state = 'todo' BEGIN
    INSERT INTO audit_handled (update_id, arrival, address)
    VALUES (new.update_id, new.arrival, old.address);
END;
CREATE TABLE audit_queued (id, address, payload);
CREATE TRIGGER queued AFTER INSERT ON outbox BEGIN
    INSERT INTO audit_queued VALUES (new.id, new.address, new.payload);
END;
"""
"""Written in the same transactions as what they count, so they cannot disagree."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found after the last kill and an orderly end."""

    accepted: int
    stored: int
    handled_once: int
    handled_more: int
    unhandled: int
    dead: int
    out_of_order: int
    queued: int
    lost: int
    repeated: int
    unsent: int

    def faults(self, in_flight: int) -> list[str]:
        """Name what must not be; `in_flight` counts the sends that kills cut off."""
        found = [
            f"{name} is {value}"
            for name, value in (
                ("handled more than once", self.handled_more),
                ("left unhandled", self.unhandled),
                ("set aside", self.dead),
                ("handled out of order", self.out_of_order),
                ("never delivered", self.lost),
                ("left unsent", self.unsent),
            )
            if value
        ]
        if self.accepted != self.stored:
            found.append(f"{self.stored} of {self.accepted} updates were stored")
        if self.repeated > in_flight:
            found.append(f"{self.repeated} repeats, {in_flight} sends in flight")
        return found


def watch(database: Path) -> None:
    """Let the database count."""
    with closing(sqlite3.connect(database)) as db:
        db.executescript(TRIGGERS)


@dataclass(frozen=True, slots=True)
class Counted:
    """What a database has counted: `handled` are number, arrival and address, in order;
    `queued` are addresses and texts; `states` are those of updates by number."""

    states: Mapping[int, str]
    handled: Sequence[tuple[int, int, str]]
    queued: Sequence[tuple[str, str]]
    unsent: int


def counted(database: Path, keyring: Path, master: bytes) -> Counted:
    """Ask an SQLite database what it has counted."""
    with closing(sqlite3.connect(keyring)) as keys:
        wrapped = dict(keys.execute("SELECT address, wrapped FROM data_key"))
    with closing(sqlite3.connect(database)) as db:
        states = dict(db.execute("SELECT update_id, state FROM inbox"))
        handled = db.execute(
            "SELECT update_id, arrival, address FROM audit_handled ORDER BY place"
        ).fetchall()
        queued = db.execute("SELECT address, payload FROM audit_queued").fetchall()
        (unsent,) = db.execute("SELECT count(*) FROM outbox").fetchone()
    texts = [(a, text_of(master, a, wrapped[a], payload)) for a, payload in queued]
    return Counted(states, handled, texts, unsent)


def text_of(master: bytes, address: str, wrapped: bytes, payload: bytes) -> str:
    """Read a message as the outbox keeps it."""
    plain = unseal(unseal(master, wrapped, address), payload[1:], address)
    return utterance_from_bytes(plain).text


def findings(
    counts: Counted, accepted: set[int], heard: Callable[[str], Mapping[str, int]]
) -> Findings:
    """Compare what was accepted, stored, handled, queued and delivered.

    `heard` gives how often each text reached the chat of an address.
    """
    times = Counter(update_id for update_id, _, _ in counts.handled)
    latest: dict[str, int] = defaultdict(int)
    out_of_order = 0
    for _, arrival, address in counts.handled:
        out_of_order += arrival < latest[address]
        latest[address] = max(latest[address], arrival)
    texts: dict[str, Counter[str]] = defaultdict(Counter)
    for address, text in counts.queued:
        texts[address][text] += 1
    lost = repeated = 0
    for address, said in texts.items():
        delivered = Counter(heard(address))
        lost += (said - delivered).total()
        repeated += (delivered - said).total()
    return Findings(
        accepted=len(accepted),
        stored=len(accepted & counts.states.keys()),
        handled_once=sum(times[number] == 1 for number in accepted),
        handled_more=sum(times[number] > 1 for number in accepted),
        unhandled=sum(times[number] == 0 for number in accepted),
        dead=sum(state == "dead" for state in counts.states.values()),
        out_of_order=out_of_order,
        queued=len(counts.queued),
        lost=lost,
        repeated=repeated,
        unsent=counts.unsent,
    )
