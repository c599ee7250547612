"""The program itself, run beside the tests as an operator or a candidate runs it."""

import asyncio
import atexit
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PATIENCE = 100.0


@dataclass(frozen=True)
class Ended:
    """How it went."""

    status: int
    out: str
    err: str


def environment(data: Path, **settings: str) -> dict[str, str]:
    """Only these settings, none of whoever runs the tests."""
    names = ("PATH", "HOME", "PYTHONPATH")
    kept = {name: os.environ[name] for name in names if name in os.environ}
    return {**kept, "DATA_DIR": str(data), "PYTHONWARNINGS": "error", **settings}


@asynccontextmanager
async def begun(
    *arguments: str, data: Path, cwd: Path | None = None, **settings: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Start it, and let nothing outlive the test."""
    data.parent.mkdir(parents=True, exist_ok=True)
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *arguments,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        cwd=cwd or data.parent,
        env=environment(data, **settings),
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def program(
    *arguments: str,
    data: Path,
    typed: str | bytes = "",
    cwd: Path | None = None,
    **settings: str,
) -> Ended:
    """Run it to its end, with these lines as its input."""
    given = typed.encode() if isinstance(typed, str) else typed
    async with begun(*arguments, data=data, cwd=cwd, **settings) as process:
        out, err = await asyncio.wait_for(process.communicate(given), PATIENCE)
        assert process.returncode is not None
    return Ended(process.returncode, out.decode(), err.decode())


@cache
def _copier() -> "subprocess.Popen[str]":
    """Start the process that is copied; it ends when its input does."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.forking"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[1],
        env=environment(Path("unset")),
    )
    atexit.register(process.communicate)
    return process


async def copied(
    *arguments: str, data: Path, typed: str | bytes = "", **settings: str
) -> Ended:
    """Run it as `program` does, in a copy of a process that has imported all of it.

    It has read the content, too. For what a command does; that it starts by itself is
    tested by `program`.
    """
    data.parent.mkdir(parents=True, exist_ok=True)
    copier = _copier()
    assert copier.stdin is not None
    assert copier.stdout is not None
    with tempfile.TemporaryDirectory() as folder:
        streams = {n: str(Path(folder) / n) for n in ("stdin", "stdout", "stderr")}
        given = typed.encode() if isinstance(typed, str) else typed
        Path(streams["stdin"]).write_bytes(given)
        run = {
            "arguments": arguments,
            "environment": environment(data, **settings),
            "cwd": str(data.parent),
            **streams,
        }
        copier.stdin.write(json.dumps(run) + "\n")
        copier.stdin.flush()
        status = await asyncio.wait_for(
            asyncio.to_thread(copier.stdout.readline), PATIENCE
        )
        out, err = (Path(streams[n]).read_text("utf-8") for n in ("stdout", "stderr"))
    return Ended(int(status), out, err)
