"""The process that holds the model: sounds come in, words go out.

A sound is eight bytes that tell its length, then the sound; an answer is a line of
JSON. Nothing is written anywhere else.
"""

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

NICE = 10
"""How far the bot itself goes first."""


def threads() -> int:
    """How many cores it may use: one is left to the bot."""
    return max(1, min(4, (os.cpu_count() or 1) - 1))


def main(folder: str) -> None:
    """Load the model, say so, and answer until the input ends."""
    with suppress(OSError):  # a unit of systemd may forbid it
        os.nice(NICE)
    # Whatever a library prints must not be taken for an answer.
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    from bot.voice.hearing import Hearer

    hearer = Hearer(Path(folder), threads())
    _tell(out, {"ready": True, "english": hearer.english})
    while header := sys.stdin.buffer.read(8):
        sound = sys.stdin.buffer.read(int.from_bytes(header))
        _tell(out, _answer(hearer, sound))
        del sound


def _answer(hearer: Any, sound: bytes) -> dict[str, object]:
    from bot.ports import Unheard

    try:
        return {"transcript": hearer.hear(sound).to_bytes().decode()}
    except Unheard:
        return {"unheard": True}
    except Exception as error:  # the next sound may do better
        return {"error": type(error).__name__}


def _tell(out: Any, answer: dict[str, object]) -> None:
    out.write(json.dumps(answer) + "\n")
    out.flush()


if __name__ == "__main__":
    main(sys.argv[1])
