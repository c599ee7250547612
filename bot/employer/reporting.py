"""Say to whom somebody would report whose seat is higher than the usual one.

The facts of an employer are told to whoever works under its {boss}. A manager does not
report to another one of the same rung.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Final

from bot.employer.facts import Employer
from bot.expressions import Expression

REPORTING: Final = "team.reporting"

_HELPS: Final = Expression(
    r"\b(?:assistant|assisting|deputy|junior|trainee|apprentice|associate|graduate"
    r"|intern)\b",
    re.IGNORECASE,
)
_LEADS_NOBODY: Final = Expression(
    r"\b(?:(?:product|project|program(?:me)?|account|case|brand|community|content"
    r"|campaign|media|relationship|success|office|event|events|release|delivery|duty"
    r"|care|bid|risk|category|property|practice|partner|marketing|data)"
    r" managers?|(?:art|creative|music|film|funeral|stage) directors?)\b",
    re.IGNORECASE,
)
_MANAGES: Final = Expression(r"\b(?:manager|superintendent)\b", re.IGNORECASE)
_HEADS: Final = Expression(r"\bhead of (?!year\b)\w|\bhead ?teacher\b", re.IGNORECASE)
_DIRECTS: Final = Expression(
    r"\b(?:director|chief (?:\w+ )?officer|chief executive|ceo|cto|cfo|coo"
    r"|vice[- ]president|vp)\b",
    re.IGNORECASE,
)
_LOW_RUNG: Final = Expression(
    r"\b(?:manager|lead|leader|coordinator|supervisor|chef)$", re.IGNORECASE
)
_BELOW: Final = Expression(r"\?.*\breport(?:s|ed|ing)? to me\b", re.I | re.S)
_SEAT: Final = 8
"""Words up to which what somebody calls their work is a title."""


def reporting(asked: str, employer: Employer, work: str) -> str:
    """Say to whom, or nothing where the employer's own fact fits the seat.

    `asked` may protest that whoever was named stands below them.
    """
    boss, above = employer.words["boss"], employer.words["above"]
    said = _sentences()
    if boss not in employer.facts.get(REPORTING, ""):
        return "" if not _BELOW.search(asked) else said["unknown"]
    if _BELOW.search(asked):
        named = asked.partition("?")[0].casefold()
        return said["unknown" if above in named else "sorry"].format(above=above)
    titled = len(boss.split()) > 1
    same = titled and re.search(rf"\b{re.escape(boss)}\b(?! of\b)", work, re.IGNORECASE)
    other = _LEADS_NOBODY.search(work) and not same
    if len(work.split()) > _SEAT or _HELPS.search(work) or other:
        return ""
    if _DIRECTS.search(work):
        return said["top"]
    manages = _MANAGES.search(work) and _LOW_RUNG.search(boss)
    if not (same or manages or _HEADS.search(work)):
        return ""
    heads = _HEADS.search(work) and above.startswith(("head of", "office manager"))
    if heads or re.search(rf"\b{re.escape(above)}\b(?! of\b)", work, re.IGNORECASE):
        return said["director"]
    return said["above"].format(above=above)


_ENTRIES: Final = "employers/entries.toml"
_SLOTS: Final = {
    "above": {"above"},
    "director": set(),
    "top": set(),
    "sorry": {"above"},
    "unknown": set(),
}
"""The sentences of `[reporting]`, and what is filled into each."""


@cache
def _sentences() -> Mapping[str, str]:
    text = files("content.en").joinpath(_ENTRIES).read_text("utf-8")
    return dict(tomllib.loads(text)["reporting"])


def prove_reporting() -> Iterator[str]:
    """Prove that every sentence is there, with what is filled into it."""
    where, there = f"content/en/{_ENTRIES}, reporting", _sentences()
    for name in sorted(_SLOTS.keys() ^ there.keys()):
        yield f"{where}: {name} is {'missing' if name in _SLOTS else 'never said'}"
    for name in _SLOTS.keys() & there.keys():
        slots = {slot for _, slot, _, _ in Formatter().parse(there[name]) if slot}
        if slots != _SLOTS[name]:
            yield f"{where}, {name}: what is filled in is {sorted(_SLOTS[name])}"
