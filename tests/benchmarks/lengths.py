"""How long messages are on a telephone: python -m tests.benchmarks.lengths [FOLDER].

Every message of every transcript is broken at 38 letters, about what a column of 360
pixels shows, with its empty lines. FOLDER holds those of another release, say.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles

from bot.wording import folding
from bot.wording.folding import COLUMN, TALL, TALLEST
from tests.transcript import FOLDER, read

SHOWN = 12

_BUTTONS = re.compile(r"\[[^\]]+\](?: \[[^\]]+\])*|\([\w.-]+\)")


def body(message: str) -> str:
    """Give a message without its buttons and the name of its file."""
    lines = message.replace("**", "").split("\n")
    while lines and _BUTTONS.fullmatch(lines[-1]):
        lines.pop()
    return "\n".join(lines)


def rows(message: str) -> Sequence[Sequence[str]]:
    """Give the labels of each row of buttons under a message."""
    lines = message.split("\n")[len(body(message).split("\n")) :]
    if not body(message):
        lines = message.split("\n")
    return [re.findall(r"\[([^\]]+)\]", line) for line in lines if line[:1] == "["]


def height(message: str) -> int:
    """Count the lines that a message takes, its buttons left out."""
    return folding.height(body(message))


def messages(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Give the name of a transcript, what was done before, and a message."""
    for path in sorted(folder.glob("*.txt")):
        for exchange in read(path).exchanges:
            for said in exchange.said:
                yield path.stem, " ".join(exchange.moves)[:50], said


def main(argv: Sequence[str]) -> None:
    """Print the distribution, and where the longest messages stand."""
    found = [
        (height(said), name, moves, said)
        for name, moves, said in messages(Path(argv[0]) if argv else FOLDER)
    ]
    heights = [lines for lines, *_ in found]
    cuts = quantiles(heights, n=100)
    print(f"{len(heights)} messages of {COLUMN} letters a line")
    print(f"median {median(heights):g}, nine in ten up to {cuts[89]:g} lines")
    for most in (TALL, 20, TALLEST):
        over = sum(lines > most for lines in heights)
        print(f"over {most}: {over} ({over / len(heights):.1%})")
    for lines, name, moves, _ in sorted(found, reverse=True)[:SHOWN]:
        print(f"{lines:4} lines  {name}, after {moves!r}")
    buttons = [sum(map(len, rows(said))) for *_, said in found]
    print(f"most buttons under a message: {max(buttons)}")


if __name__ == "__main__":
    main(sys.argv[1:])
