"""Hear what is said of an assignment: under its card or outline, or for an item of it.

"can you write it for me", "its 15 min now", "gate 3 not 2 sorry": a branch of the
encoder tells what is wanted of whoever helps to prepare, from a value of an outline. It
is fitted by `training/branches.py` to the messages of asides/task.jsonl.
"""

from typing import Final

from bot.ear.branches import TASK, shares
from bot.hearing import OfTask

LONGEST: Final = 24
"""Words of a message that is read so."""


def hear_at_task(text: str, asked: str) -> tuple[OfTask, float]:
    """Tell what is wanted, with its share, 0 to 1; nothing of a message too long.

    `asked` is the question for an item, or CARD, or OUTLINE.
    """
    if not 0 < len(text.split()) <= LONGEST:
        return OfTask.OTHER, 0.0
    (read,) = shares(TASK, [(" ".join(text.split()), asked)])
    wanted = max(read, key=lambda one: read[one])
    return OfTask(wanted), read[wanted]
