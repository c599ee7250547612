"""What is refused at start, before anything is changed."""

from bot.ports import Unusable
from bot.storage.postgres.connecting import Raw, connect
from bot.storage.postgres.ring import Ring

OLDEST_SERVER = 140_000
"""PostgreSQL 14 was the first to end sessions that are idle."""

LOOKS = 4


def check(raw: Raw, url: str, ring: Ring, *, beside: bool) -> None:
    """Refuse what this program cannot work with, each with one line.

    Raises:
        Unusable: the server is too old, a proxy stands before it that gives each
            transaction another session, or the keys are on the same server as the
            data or on one that keeps its log; `beside` allows the last two.
    """
    if raw.info.server_version < OLDEST_SERVER:
        raise _refusal("it is older than PostgreSQL 14")
    _refuse_pooling(raw, url)
    if not beside:
        ring.refuse_beside(system_of(raw))


def system_of(raw: Raw) -> int:
    """Give the number that a server and its standbys have, and no other."""
    row = raw.execute("SELECT system_identifier FROM pg_control_system()").fetchone()
    assert row is not None
    return int(row[0])


def _refuse_pooling(raw: Raw, url: str) -> None:
    """Refuse a proxy that pools transactions: locks of a session would be anybody's.

    Two connections of ours that are open at once are two sessions of the server.
    """
    with connect(url) as other:
        pids = [
            [one.execute("SELECT pg_backend_pid()").fetchone() for one in (raw, other)]
            for _ in range(LOOKS)
        ]
    first, second = pids[0]
    if first == second or any(pair != [first, second] for pair in pids):
        raise _refusal(
            "DATABASE_URL leads through a proxy that pools transactions; let it pool"
            " sessions, or connect to the server itself"
        )


def _refusal(why: str) -> Unusable:
    return Unusable(RuntimeError(why))
