"""The program itself, run beside the tests as an operator or a candidate runs it."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 20.0


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
