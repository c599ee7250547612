"""The keyring that replicas share, on a PostgreSQL server of its own."""

import contextlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import psycopg
from psycopg_pool import ConnectionPool

from bot.ports import Unusable
from bot.storage import base
from bot.storage.postgres.connecting import (
    REACH_SECONDS,
    SETTINGS,
    Raw,
    connect,
    guarded,
)
from bot.storage.postgres.driver import Connection
from bot.storage.postgres.schema import KEYRING, migrate

CONNECTIONS = 2
"""Connections of one program to the keyring's server."""


class Server:
    """A PostgreSQL server that holds nothing else."""

    sharing = " FOR SHARE"

    def __init__(self, url: str) -> None:
        self._url = url
        self._pool = ConnectionPool(
            url,
            min_size=1,
            max_size=CONNECTIONS,
            open=False,
            timeout=REACH_SECONDS,
            reconnect_timeout=REACH_SECONDS,
            kwargs=SETTINGS,
        )

    def open(self) -> None:
        """Connect to it, making its tables."""

        def begin() -> None:
            with connect(self._url) as raw:
                migrate(raw, KEYRING, "keyring_release")
            self._pool.open()

        guarded(begin)

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()

    @contextmanager
    def transaction(self) -> Iterator[base.Connection]:
        """Begin a transaction; a connection that broke while it was idle is left."""
        raw = self._connection()
        try:
            with raw.transaction():
                yield Connection(raw)
        except psycopg.OperationalError as error:
            raise Unusable(RuntimeError(f"keyring: {type(error).__name__}")) from None
        finally:
            self._pool.putconn(raw)

    def _connection(self) -> Raw:
        for _ in range(CONNECTIONS + 1):
            raw: Raw = guarded(self._pool.getconn)
            try:
                raw.execute("SELECT 1")
                raw.rollback()
            except psycopg.OperationalError:
                self._pool.putconn(raw)
            else:
                return raw
        raise Unusable(RuntimeError("keyring: the server cannot be reached"))

    def erase(self, wishes: Mapping[str, int]) -> None:
        """Erase keys of earlier generations, and write their parts of it all anew."""

        def run() -> None:
            with connect(self._url) as raw:
                parts = raw.execute(
                    "DELETE FROM data_key USING unnest(%s::text[], %s::bigint[])"
                    " AS wish (address, below)"
                    ' WHERE data_key.address = wish.address COLLATE "C"'
                    " AND generation < below"
                    " RETURNING data_key.tableoid::regclass::text",
                    (list(wishes), list(wishes.values())),
                ).fetchall()
                for (part,) in set(parts):
                    raw.execute(f"VACUUM FULL {part}".encode())
                _let_log_begin_anew(raw)

        guarded(run)

    def forget_old_master(self) -> None:
        """Erase the way from the old master key to the new one in the same way."""

        def run() -> None:
            with connect(self._url) as raw:
                raw.execute("UPDATE master SET handover = NULL")
                raw.execute("VACUUM FULL master")
                _let_log_begin_anew(raw)

        guarded(run)

    def refuse_beside(self, system: int) -> None:
        """Refuse to be on the server of the data, or to be kept in copies."""

        def look() -> tuple[int, str]:
            with connect(self._url) as raw:
                row = raw.execute(
                    "SELECT system_identifier, current_setting('archive_mode')"
                    " FROM pg_control_system()"
                ).fetchone()
                assert row is not None
                return int(row[0]), str(row[1])

        ours, archive = guarded(look)
        why = ""
        if ours == system:
            why = "KEYRING_URL is on the same server as DATABASE_URL"
        elif archive != "off":
            why = f"KEYRING_URL is on a server with archive_mode = {archive}"
        if why:
            raise Unusable(
                RuntimeError(
                    f"{why}: its copies would hold the keys, and /delete would not"
                    " reach them; KEYRING_SAME_SERVER=true allows it for trying out"
                )
            )


def _let_log_begin_anew(raw: Raw) -> None:
    """Have all of it in its place; only some roles may ask for that."""
    with contextlib.suppress(psycopg.errors.InsufficientPrivilege):
        raw.execute("CHECKPOINT")
