"""The transcriber of this machine: a process beside the bot, one sound at a time.

A process and no thread, since one that hangs can be ended, a crash in the libraries
takes nobody with it, and the system lets the bot itself go first.
"""

import asyncio
import json
import logging
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

from bot.needs import LONGEST, Transcript
from bot.ports import Unheard
from bot.voice.models import NoModel

log = logging.getLogger(__name__)

LOADING = 120.0
"""Seconds in which a model must be loaded."""

AT_LEAST, A_SECOND = 30.0, 4.0
"""Seconds that a sound may take: so many, and so many more for each of its own."""

LINE = 1 << 20


class Transcriber:
    """Puts sounds into words with the model in a folder, between `start` and `stop`."""

    def __init__(self, folder: Path, *, at_least: float = AT_LEAST) -> None:
        self._folder = folder
        self._at_least = at_least
        self._process: asyncio.subprocess.Process | None = None
        self._one_at_a_time = asyncio.Lock()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Load the model.

        Raises:
            NoModel: it could not be loaded.
        """
        began = asyncio.get_running_loop().time()
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot.voice.worker",
            str(self._folder),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            limit=LINE,
        )
        answer = None
        try:
            async with asyncio.timeout(LOADING):
                answer = await self._answer()
        except (TimeoutError, EOFError, ValueError):
            await self.stop()
        if answer is None:
            raise NoModel(
                f"VOICE_MODEL: the model in {self._folder} does not run here; see"
                " docs/voice.md, Under systemd"
            )
        took = asyncio.get_running_loop().time() - began
        log.info(
            "the speech model is loaded",
            extra={"seconds": round(took, 1), "megabytes": self.megabytes},
        )

    async def stop(self) -> None:
        """End the process; what it was about is let go."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            process.stdin.close()
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
        await process.wait()

    @property
    def process_id(self) -> int | None:
        """The number of the process that holds the model, while there is one."""
        return self._process.pid if self._process is not None else None

    @property
    def megabytes(self) -> int | None:
        """The most memory that the process had, where the system tells."""
        try:
            status = Path(f"/proc/{self.process_id}/status").read_text()
        except OSError:
            return None
        peaks = (n for n in status.splitlines() if n.startswith("VmHWM"))
        return next((round(int(peak.split()[1]) / 1024) for peak in peaks), None)

    async def transcribe(self, sound: bytes, seconds: int) -> Transcript:
        """Give what was said; the process is begun anew where it died or hung.

        Raises:
            Unheard: it is no sound.
            TimeoutError, EOFError, NoModel: it may be tried again.
        """
        async with self._one_at_a_time:
            if self._process is None or self._process.returncode is not None:
                await self.stop()
                await self.start()
            well = False
            try:
                longest = min(seconds or LONGEST, LONGEST)
                async with asyncio.timeout(self._at_least + A_SECOND * longest):
                    answer = await self._asked(sound)
                well = True
            finally:
                if not well:
                    # Half an answer must not be taken for the next one's.
                    await asyncio.shield(self.stop())
        if "transcript" in answer:
            return Transcript.from_bytes(answer["transcript"].encode())
        if "unheard" in answer:
            raise Unheard
        raise EOFError(str(answer.get("error")))

    async def _asked(self, sound: bytes) -> dict[str, Any]:
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(len(sound).to_bytes(8))
            self._process.stdin.write(sound)
            await self._process.stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            raise EOFError from None
        return await self._answer()

    async def _answer(self) -> dict[str, Any]:
        assert self._process is not None
        assert self._process.stdout is not None
        line = await self._process.stdout.readline()
        if not line:
            raise EOFError
        answer: dict[str, Any] = json.loads(line)
        return answer
