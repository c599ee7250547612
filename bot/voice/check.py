"""`second-round voice-check`: whether voice messages can be heard, and at what cost."""

import asyncio
import sys
import time
from pathlib import Path

from bot.needs import LONGEST
from bot.ports import Unheard
from bot.voice.models import SIZES, NoModel, fetch, folder_of, found, source_of
from bot.voice.transcriber import Transcriber


def check(model: str | None, data: Path, file: Path | None, *, get: bool) -> int:
    """Fetch the model if wanted, load it, hear a file; give the exit status."""
    try:
        if model is None:
            raise NoModel("VOICE_MODEL is not set: voice messages are not listened to")
        if get:
            _fetch(model, data)
        sound = file.read_bytes() if file is not None else None
        asyncio.run(_heard(found(model, data), file, sound))
    except Unheard:
        return _fault(f"{file} is no sound that can be read")
    except (NoModel, EOFError, TimeoutError) as error:
        return _fault(str(error) or type(error).__name__)
    except OSError as error:
        return _fault(f"{file}: {error.strerror}")
    return 0


def _fetch(model: str, data: Path) -> None:
    if model in SIZES:
        place = folder_of(model, data)
        _say(f"fetching {SIZES[model]} MB from {source_of(model)} into {place}")
        fetch(model, data)
    else:
        raise NoModel(f"VOICE_MODEL: {model} is a folder; there is nothing to fetch")


async def _heard(folder: Path, file: Path | None, sound: bytes | None) -> None:
    began = time.perf_counter()
    async with Transcriber(folder) as transcriber:
        loaded = time.perf_counter() - began
        _say(f"model {folder}: loaded in {loaded:.1f} s, {transcriber.megabytes} MB")
        if sound is None:
            return
        began = time.perf_counter()
        heard = await transcriber.transcribe(sound, 0)
        took, told = time.perf_counter() - began, heard.delivery
        if told.seconds > LONGEST:
            _say(f"{file}: longer than {LONGEST} s")
            return
        factor = took / max(told.seconds, 0.1)
        _say(
            f"{file}: {told.seconds:.1f} s, of which {told.speaking:.1f} s are speech,"
            f" heard in {took:.1f} s ({factor:.2f} of its length),"
            f" {transcriber.megabytes} MB at most"
        )
        _say(heard.text or "(nothing was said)")


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


def _fault(line: str) -> int:
    print(line, file=sys.stderr)  # noqa: T201
    return 2
