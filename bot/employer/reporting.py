"""Say to whom somebody would report whose seat is higher than the usual one.

The facts of an employer are told to whoever works under its {boss}. A manager does not
report to another one of the same rung.
"""

import re
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
    if boss not in employer.facts.get(REPORTING, ""):
        return "" if not _BELOW.search(asked) else _SORRY_UNKNOWN
    if _BELOW.search(asked):
        named = asked.partition("?")[0].casefold()
        return _SORRY_UNKNOWN if above in named else _SORRY.format(above=above)
    titled = len(boss.split()) > 1
    same = titled and re.search(rf"\b{re.escape(boss)}\b(?! of\b)", work, re.IGNORECASE)
    other = _LEADS_NOBODY.search(work) and not same
    if len(work.split()) > _SEAT or _HELPS.search(work) or other:
        return ""
    if _DIRECTS.search(work):
        return _TOP
    manages = _MANAGES.search(work) and _LOW_RUNG.search(boss)
    if not (same or manages or _HEADS.search(work)):
        return ""
    heads = _HEADS.search(work) and above.startswith(("head of", "office manager"))
    if heads or re.search(rf"\b{re.escape(above)}\b(?! of\b)", work, re.IGNORECASE):
        return _DIRECTOR
    return _ABOVE.format(above=above)


_ABOVE: Final = "You'd report straight to the {above}, and nobody stands between."
_DIRECTOR: Final = "You'd report to one of the directors, and nobody stands between."
_TOP: Final = "You'd answer to the board, or to whoever owns the place."
_SORRY: Final = (
    "I'm sorry, then I named somebody too low down. In your seat you'd report to the"
    " {above}."
)
_SORRY_UNKNOWN: Final = (
    "I'm sorry, then I named somebody too low down. Who stands above you I can't say"
    " for sure, so ask them for one name."
)
