"""Read what single employers answer to what candidates of their trade ask of them.

`content/en/employers/answers/` has a file for each employer, and in it a line for each
answer: its topic, what is said, and some questions that it answers. They are read as
JSON, since there are thousands and a round begins with them.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Final

LONGEST: Final = 260
"""Letters of an answer."""
FEWEST: Final = 3
"""Questions that an answer is known to meet, at least."""
_KEYS: Final = frozenset(("topic", "say", "asks"))


@dataclass(frozen=True, slots=True)
class Known:
    """An answer of one employer, with its topic and questions that it answers."""

    topic: str
    say: str
    asks: tuple[str, ...]


def known_answers(
    folder: Traversable, faults: list[str]
) -> Mapping[str, tuple[Known, ...]]:
    """Read the answers of each employer, by its id, and note their faults."""
    files = folder.iterdir() if folder.is_dir() else ()
    return {
        file.name.removesuffix(".jsonl"): tuple(_read(file, faults))
        for file in sorted(files, key=lambda one: one.name)
        if file.name.endswith(".jsonl")
    }


def _read(file: Traversable, faults: list[str]) -> list[Known]:
    found = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        where = f"content/en/employers/answers/{file.name}, line {number}"
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            faults.append(f"{where}: not JSON: {error.msg}")
            continue
        if not isinstance(row, dict) or set(row) != _KEYS:
            faults.append(f"{where}: needs {', '.join(sorted(_KEYS))}")
            continue
        one = Known(row["topic"], row["say"], tuple(row["asks"]))
        if len(one.say) > LONGEST or "{" in one.say:
            faults.append(f"{where}: longer than {LONGEST} letters, or not plain")
        if len(one.asks) < FEWEST:
            faults.append(f"{where}: meets fewer than {FEWEST} questions")
        found.append(one)
    return found
