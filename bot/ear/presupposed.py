"""Tell whether an answer holds what a follow-up takes for granted."""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Final

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
    text = resources.files("content.en").joinpath(FILE).read_text(encoding="utf-8")
    listed = tomllib.loads(text)["words"]
    return {
        Presupposed(name): re.compile(
            r"\b(?:"
            + "|".join(re.escape(w).replace(r"\*", r"\w*") for w in words.split())
            + r")\b",
            re.I,
        )
        for name, words in listed.items()
    }
