"""What an employer can say besides its one fact on a topic: aspects, found by meaning.

`content/en/employers/aspects/` lists them, each with the places where it is so. Each
text has a vector in `bot/ear/aims.npz`, written by `training/aims.py`, and a
question finds the nearest.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from bot.ear.aims import nearness_of

ANYWHERE: Final = "anywhere"
LONGEST: Final = 260
"""Letters of an aspect."""
NEUTRAL: Final[Mapping[str, str]] = {
    "unit": "team",
    "place": "company",
    "boss": "manager",
    "above": "director",
    "people": "colleagues",
    "person": "colleague",
    "served": "customers",
    "team": "twelve",
    "staff": "about 100",
}
"""What stands for the words in braces where a text is read for its vector."""

_KEYS: Final = frozenset(("at", "topic", "say"))


@dataclass(frozen=True, slots=True)
class Aspect:
    """Something an employer says on one side of a topic.

    `at` names employers, kinds of workplace, tracks or shapes ("shape:public"), or is
    ANYWHERE; `say` has words in braces that are filled in for each employer.
    """

    at: frozenset[str]
    topic: str
    say: str

    def own_to(self, employer: str, track: str) -> int:
        """Say how much it is an employer's own; see `Statement`."""
        if employer in self.at:
            return 2
        return int(track in self.at)


@dataclass(frozen=True, slots=True)
class Statement:
    """A text that an employer can say, filled, with its topic and the text unfilled.

    `own` is 2 for what only that employer says, 1 for its field, 0 for any such place.
    """

    topic: str
    text: str
    raw: str
    own: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """A text with its nearness to a question, -1 to 1."""

    said: Statement
    near: float


def aspects_of(given: Iterable[Mapping[str, Any]], faults: list[str]) -> list[Aspect]:
    """Read aspects, and note their faults."""
    found = []
    for item in given:
        where = f"content/en/employers/aspects, {str(item.get('say', '?'))[:40]!r}"
        if wrong := _KEYS ^ set(item):
            faults.append(f"{where}: see {', '.join(sorted(wrong))}")
            continue
        if len(item["say"]) > LONGEST:
            faults.append(f"{where}: longer than {LONGEST} letters")
        found.append(Aspect(frozenset(item["at"]), item["topic"], item["say"]))
    return found


def neutral(raw: str) -> str:
    """Give a text with words for those in braces that would suit any place."""
    words = {**NEUTRAL, **{k.capitalize(): v.capitalize() for k, v in NEUTRAL.items()}}
    return raw.format_map(words)


def find(question: str, several: Sequence[Statement]) -> list[Found]:
    """Rank what can be said by its nearness to a question, the nearest first."""
    near = nearness_of(question, [one.raw for one in several])
    found = (
        Found(said, value)
        for said, value in zip(several, near, strict=True)
        if value is not None
    )
    return sorted(found, key=lambda one: -one.near)
