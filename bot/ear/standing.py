"""Notice where a doubt is given way to, by the patterns of content/en/standing.toml."""

from typing import Final

from bot.ear.patterns import found, patterns, prove, sentences
from bot.ear.words import read
from bot.model import Cue

FILE: Final = "standing.toml"
PREFIX: Final = "stand."


def yielding(text: str) -> tuple[Cue, ...]:
    """Mark the places where the words give way."""
    reading = read(text)
    return tuple(
        Cue(cue.start, cue.end, PREFIX + cue.cue)
        for sentence in sentences(reading)
        for cue in found(patterns(FILE), sentence)
    )


def prove_standing() -> list[str]:
    """Try every entry of the file on its own proofs; return the faults, best none."""
    return prove(
        FILE, lambda text: [c.cue.removeprefix(PREFIX) for c in yielding(text)]
    )
