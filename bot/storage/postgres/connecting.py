"""Connect to a PostgreSQL server, and say what is wrong with it."""

import logging
from collections.abc import Callable
from typing import Any, TypeVar

import psycopg
from psycopg import errors

from bot.ports import Unusable

T = TypeVar("T")

Raw = psycopg.Connection[tuple[Any, ...]]

WAIT_SECONDS = 8.0
"""Seconds to wait for a lock that somebody else holds."""

REACH_SECONDS = 3.0
"""Seconds to wait for a connection, and to try and have one again in the background."""

SETTINGS: dict[str, Any] = {
    # A server that has gone silent is given up after ten seconds.
    "connect_timeout": 5,
    "keepalives_idle": 4,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
    "application_name": "second-round",
}

BROKEN = (psycopg.OperationalError, psycopg.InterfaceError, psycopg.InternalError)
"""What is no fault of a statement: the server, the way to it, or an ended session."""

# What the pool says of a server that is away is said by whoever asks for a connection.
logging.getLogger("psycopg.pool").setLevel(logging.CRITICAL)


def connect(url: str, **settings: object) -> Raw:
    """Connect once; the server's settings hold for this session."""
    return psycopg.connect(
        url, autocommit=True, **{**SETTINGS, "options": options(url, **settings)}
    )


def options(url: str, **settings: object) -> str:
    """Give the server's settings for a session, after those that the URL has."""
    given = psycopg.conninfo.conninfo_to_dict(url).get("options")
    ours = (f"-c {name}={value}" for name, value in settings.items())
    return " ".join((str(given or ""), *ours)).strip()


def guarded(work: Callable[[], T]) -> T:
    """Let whatever is wrong with the server be `Unusable`.

    A message of the server may quote the values of a row; only its first line is kept.
    """
    try:
        return work()
    except BROKEN as error:
        why = str(error).splitlines()[:1] or [type(error).__name__]
    except errors.InsufficientPrivilege as error:
        why = [str(error.diag.message_primary)]
    raise Unusable(RuntimeError(why[0]))
