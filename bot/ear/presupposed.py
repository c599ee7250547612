"""Tell whether an answer holds what a follow-up takes for granted."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Any, Final

from bot.model import Judgement, Part, Presupposed

FILE: Final = "presupposed.toml"

_PEOPLE: Final = frozenset({"someone", "name", "told.to", "he.says", "name.does"})
"""Cues of somebody else in the answer."""

_ERRED: Final = frozenset({"trouble"})


def presupposed(taken: tuple[Presupposed, ...], answer: str, heard: Judgement) -> bool:
    """Tell whether all that is taken for granted is in the answer.

    A job is not looked for: who tells of work has one, and who has none is not asked.
    """
    return all(_holds(one, answer, heard) for one in taken)


def taken_for_granted(line: str, question: str) -> frozenset[Presupposed]:
    """Tell what a follow-up takes for granted and its question has not asked for."""
    table = _table()["taken"]
    found = set()
    for name, words in table["by"].items():
        said = _pattern(words).search(line)
        asked = _pattern(table["asked"][name])
        if said and not asked.search(f"{question} {line[: said.start()]}"):
            found.add(Presupposed(name))
    return frozenset(found)


def _holds(one: Presupposed, answer: str, heard: Judgement) -> bool:
    cues = {cue.cue for cue in heard.cues}
    match one:
        case Presupposed.JOB:
            return True
        case Presupposed.OUTCOME:
            return heard.parts.get(Part.RESULT) is not None
        case Presupposed.SOMEBODY if cues & _PEOPLE:
            return True
        case Presupposed.COLLEAGUES if cues & {"someone", "name"}:
            return True
        case Presupposed.MISTAKE if cues & _ERRED:
            return True
    return _words()[one].search(answer) is not None


@cache
def _words() -> dict[Presupposed, re.Pattern[str]]:
    listed = _table()["words"].items()
    return {Presupposed(name): _pattern(words.split()) for name, words in listed}


@cache
def _table() -> dict[str, Any]:
    text = resources.files("content.en").joinpath(FILE).read_text(encoding="utf-8")
    return tomllib.loads(text)


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    spelt = "|".join(re.escape(w).replace(r"\*", r"\w*") for w in words)
    return re.compile(rf"\b(?:{spelt})\b", re.IGNORECASE)
