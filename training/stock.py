"""Draw stock wishes from the phrases with choices in asides/phrases_*.txt."""

import random
import re
import tomllib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from bot.hearing import AsideKind

HERE: Final = Path(__file__).resolve().parent
DRAWN: Final = 8
"""Messages from each phrase."""


def expand(phrase: str, draw: random.Random) -> str:
    """Draw one message from a phrase with choices in braces."""
    text = re.sub(r"\{([^{}]*)\}", lambda m: draw.choice(m[1].split("|")), phrase)
    return re.sub(r"\s+([?.,!:])", r"\1", re.sub(r"\s+", " ", text)).strip()


def drawn() -> Iterator[tuple[str, str]]:
    """Give the kind and the text of messages drawn from the phrases."""
    kind = ""
    for path in sorted((HERE / "asides").glob("phrases_*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# "):
                kind = line[2:].split(":")[0]
                kind = "" if kind == "answer" else kind
            elif line.strip():
                draw = random.Random(sha256(line.encode()).hexdigest())
                tries = (expand(line, draw) for _ in range(DRAWN * 3))
                for text in sorted(dict.fromkeys(tries))[:DRAWN]:
                    yield kind, text


def proofs() -> Iterator[tuple[str, str]]:
    """Give the kind and the text of what the patterns of the content prove."""
    path = HERE.parent / "content" / "en" / "asides.toml"
    for item in tomllib.loads(path.read_text(encoding="utf-8"))["pattern"]:
        kind = item["name"].split(".")[0]
        if kind in {one.value for one in AsideKind}:
            for text in item["hits"]:
                yield kind, text
