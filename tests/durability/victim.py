"""The bot as a process that is killed and started again, many times.

Reads one command a line: `run STEP N SECONDS` starts the bot in its own process and
kills it with SIGKILL, by its own hand when it passes STEP for the Nth time, or from
outside after SECONDS; `start` starts it for good; `stop` sends SIGTERM. Answers each
with one line. A process that has everything loaded is copied, so a start takes
milliseconds and the kills fall into work, not into imports.
"""

import asyncio
import mmap
import os
import signal
import struct
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.config import Settings
from bot.content import Content, load
from bot.doors.telegram.pace import Pace
from bot.doors.telegram.serving import serve
from bot.steps import Step
from bot.storage.sqlite import Store

UNHURRIED = Pace(1e6, 1e6, 1e6)


class InFlight:
    """Counts sends under way in shared memory, which outlives a killed process."""

    def __init__(self, path: Path) -> None:
        path.write_bytes(bytes(16))
        with path.open("r+b") as file:
            self._map = mmap.mmap(file.fileno(), 16)

    def clear(self) -> None:
        self._map[:] = bytes(16)

    def count(self, step: Step) -> None:
        if step in (Step.SENDING, Step.SENT):
            place = 0 if step is Step.SENDING else 8
            (number,) = struct.unpack_from("<q", self._map, place)
            struct.pack_into("<q", self._map, place, number + 1)

    @property
    def now(self) -> int:
        begun, ended = struct.unpack("<qq", self._map[:])
        return int(begun - ended)


def child(
    settings: Settings, content: Content, in_flight: InFlight, step: str, left: int
) -> None:
    """Be the bot, until killed."""

    def passed(reached: Step) -> None:
        nonlocal left
        in_flight.count(reached)
        if reached == step:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    async def run() -> None:
        stop = asyncio.Event()
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
        store = Store(settings.database, settings.keyring, settings.master_key())
        async with store:
            await serve(settings, content, store, stop, passed=passed, pace=UNHURRIED)

    status = 1
    try:
        asyncio.run(run())
        status = 0
    finally:
        os._exit(status)


def killed(pid: int, seconds: float) -> str:
    """Wait for a process to kill itself, else kill it; say which it was."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return "itself" if os.WIFSIGNALED(status) else f"exit {status}"
        time.sleep(0.001)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return "outside"


def main() -> None:
    """Serve commands: URL TOKEN FOLDER [WEBHOOK_PORT]."""
    url, token, folder, *port = sys.argv[1:]
    webhook: dict[str, Any] = {}
    if port:
        listen = f"127.0.0.1:{port[0]}"
        webhook = {"webhook_url": f"http://{listen}/hook", "webhook_listen": listen}
    settings = Settings(
        _env_file=None,
        telegram_bot_token=token,
        telegram_api_url=url,
        data_dir=Path(folder),
        answer_quiet_seconds=0.2,
        **webhook,
    )
    content = load()
    in_flight = InFlight(Path(folder) / "in-flight")
    running = 0
    print("ready", flush=True)
    for line in sys.stdin:
        match line.split():
            case ["run", step, n, seconds]:
                in_flight.clear()
                pid = os.fork()
                if pid == 0:
                    child(settings, content, in_flight, step, int(n))
                how = killed(pid, float(seconds))
                print(f"{how},{in_flight.now}", flush=True)
            case ["start"]:
                in_flight.clear()
                running = os.fork()
                if running == 0:
                    child(settings, content, in_flight, "", 0)
                print(running, flush=True)
            case ["stop"]:
                os.kill(running, signal.SIGTERM)
                _, status = os.waitpid(running, 0)
                print(f"exit {status},{in_flight.now}", flush=True)
                running = 0
    with suppress(ProcessLookupError):
        if running:
            os.kill(running, signal.SIGKILL)


if __name__ == "__main__":
    main()
