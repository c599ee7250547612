"""A PostgreSQL server for tests: found if it is installed, in a folder of its own.

Nothing of it outlives the tests, and nothing of it is written to a disk where there is
memory to be had. It runs as somebody without rights where the tests run as root.
"""

import atexit
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest

NOBODY = 65_534
OWNER = "owner"
FAST = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "on",
    "shared_buffers": "32MB",
    "max_wal_size": "64MB",
    "min_wal_size": "8MB",
    "max_connections": "200",
    "autovacuum_naptime": "5s",
    "deadlock_timeout": "50ms",
}
SHARED = {**FAST, "autovacuum": "off"}
"""Else each of its dozens of databases is visited every five seconds, with no need."""

MEMORY = Path("/dev/shm")

_numbers = count(1)


@cache
def binaries() -> Path | None:
    """Find the newest PostgreSQL that is installed."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/postgres")]
    if found:
        return max(found, key=lambda path: int(path.parent.name.split(".")[0]))
    there = shutil.which("postgres")
    return Path(there).resolve().parent if there is not None else None


def absence() -> str | None:
    """Say why there is no server, if there is none."""
    try:
        import psycopg  # noqa: F401
        import psycopg_pool  # noqa: F401
    except ImportError:
        return "psycopg is not installed"
    return "PostgreSQL is not installed" if binaries() is None else None


class Server:
    """A server on a socket in its folder, and on a port of this machine if asked."""

    def __init__(
        self, folder: Path, settings: Mapping[str, str], *, port: bool = False
    ) -> None:
        self.folder = folder
        self.port = _free_port() if port else 5432
        self._settings = {**FAST, **settings}
        self._listens = port
        self._process: subprocess.Popen[bytes] | None = None
        self._guard: subprocess.Popen[bytes] | None = None
        self._template: str | None = None

    def make(self) -> None:
        """Make its files."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if os.geteuid() == 0:
            os.chown(self.folder, NOBODY, NOBODY)
        self.folder.chmod(0o700)
        made = self._run(
            "initdb",
            *("-D", str(self._data), "-U", OWNER, "-A", "trust"),
            *("--no-sync", "-E", "UTF8", "--locale=C", "--wal-segsize=4"),
        )
        assert made.wait() == 0, (self.folder / "log").read_text()

    def follow(self, primary: "Server", port: int | None = None) -> None:
        """Make its files a copy of another server's, whose standby it is from then on.

        `port` is where it reaches that one, if not directly.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        if os.geteuid() == 0:
            os.chown(self.folder, NOBODY, NOBODY)
        self.folder.chmod(0o700)
        where = ("-h", "127.0.0.1", "-p", str(port or primary.port), "-U", OWNER)
        made = self._run(
            "pg_basebackup",
            *("-D", str(self._data), *where, "-R", "-X", "stream"),
            *("-c", "fast", "--no-sync"),
        )
        assert made.wait() == 0, (self.folder / "log").read_text()

    def promote(self) -> None:
        """Let a standby be a server of its own."""
        self.ask("SELECT pg_promote()")

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        settings = {
            **self._settings,
            "port": str(self.port),
            "listen_addresses": "127.0.0.1" if self._listens else "",
            "unix_socket_directories": str(self.folder),
        }
        options = [word for n, v in settings.items() for word in ("-c", f"{n}={v}")]
        self._process = self._run("postgres", "-D", str(self._data), *options)
        # Whoever is killed cannot end it: this does, when its input closes with us.
        self._guard = subprocess.Popen(
            ["sh", "-c", f"read _; kill -QUIT {self._process.pid}"],
            stdin=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        import psycopg

        for _ in range(600):
            try:
                psycopg.connect(self.url("postgres")).close()
            except psycopg.OperationalError:
                assert self._process.poll() is None, (self.folder / "log").read_text()
                time.sleep(0.02)
            else:
                return
        raise TimeoutError("the server does not start")

    @property
    def pid(self) -> int:
        """The number of its first process."""
        assert self._process is not None
        return self._process.pid

    def kill(self) -> None:
        """End all of its processes at once, as if its machine had died."""
        first = self.pid
        os.kill(first, signal.SIGSTOP)  # it begins no more of them
        for path in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError):
                if path.read_text().rpartition(")")[2].split()[1] == str(first):
                    os.kill(int(path.parent.name), signal.SIGKILL)
        self.stop(signal.SIGKILL)

    def stop(self, number: int = signal.SIGINT) -> None:
        """End it: with SIGINT in an orderly way, with SIGQUIT as if it had crashed."""
        if self._process is not None:
            self._process.send_signal(number)
            self._process.wait()
            self._process = None
        if self._guard is not None:
            self._guard.kill()
            self._guard.communicate()
            self._guard = None

    def restart(self, number: int = signal.SIGQUIT) -> None:
        """End it and start it again."""
        self.stop(number)
        self.start()

    def url(self, database: str, user: str = OWNER, *, host: str | None = None) -> str:
        """Give where a database is."""
        where = host or ("127.0.0.1" if self._listens else str(self.folder))
        place = where.replace("/", "%2F")
        return f"postgresql://{user}@{place}:{self.port}/{database}"

    def ask(self, statement: str, *values: object, database: str = "postgres") -> Any:
        """Run a statement, and give its rows."""
        import psycopg

        with psycopg.connect(self.url(database), autocommit=True) as db:
            cursor = db.execute(statement.encode(), values)
            return cursor.fetchall() if cursor.description else []

    def database(self) -> str:
        """Make a database with the tables of both kinds, and give its URL."""
        if self._template is None:
            self._template = "template_second_round"
            self.ask(f"CREATE DATABASE {self._template}")
            from bot.storage.postgres.connecting import connect
            from bot.storage.postgres.schema import KEYRING, migrate

            with connect(self.url(self._template)) as db:
                migrate(db)
                migrate(db, KEYRING, "keyring_release")
        return self.url(self.name(f"TEMPLATE {self._template}"))

    def name(self, options: str = "") -> str:
        """Make a database, and give its name."""
        name = f"d{next(_numbers)}"
        self.ask(f"CREATE DATABASE {name} {options}")
        return name

    def _run(self, name: str, *arguments: str) -> "subprocess.Popen[bytes]":
        where = binaries()
        assert where is not None
        nobody: dict[str, Any] = {}
        if os.geteuid() == 0:
            nobody = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen(
                [str(where / name), *arguments],
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
                cwd=self.folder,
                env={"PATH": os.environ["PATH"], "HOME": str(self.folder), "TZ": "UTC"},
                start_new_session=True,
                **nobody,
            )


@contextmanager
def standby(
    primary: Server, settings: Mapping[str, str] = FAST, *, port: int | None = None
) -> Iterator[Server]:
    """Run a standby of a server, which it reaches at another port if that is named."""
    with tempfile.TemporaryDirectory(
        prefix="pg-", dir=primary.folder.parent.parent, ignore_cleanup_errors=True
    ) as name:
        Path(name).chmod(0o711)
        running = Server(Path(name) / "server", settings, port=True)
        running.follow(primary, port)
        running.start()
        try:
            yield running
        finally:
            running.stop(signal.SIGQUIT)


@contextmanager
def server(
    settings: Mapping[str, str] = FAST, *, port: bool = False, disk: bool = False
) -> Iterator[Server]:
    """Run a server for as long as it is needed."""
    there = MEMORY if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(
        prefix="pg-", dir=None if disk else there, ignore_cleanup_errors=True
    ) as name:
        Path(name).chmod(0o711)
        running = Server(Path(name) / "server", settings, port=port)
        running.make()
        running.start()
        try:
            yield running
        finally:
            running.stop(signal.SIGQUIT)


@cache
def shared() -> Server:
    """Give the one server of a process, started when it is first needed."""
    if (why := absence()) is not None:
        pytest.skip(why)
    running = server(SHARED)
    started = running.__enter__()
    atexit.register(running.__exit__, None, None, None)
    return started


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
