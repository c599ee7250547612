"""Put the dress or the place right, as it is said beside a form or with nothing open.

"It should say a blazer, not Smart a blazer", "please change it to video", "take the
dress out".
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.amending import Amended, amends
from bot.core.asked_under import asks
from bot.core.dossier import Interview
from bot.core.reply import Reply
from bot.parts.interview.as_said import dress_said, dressed, only_worn, worn
from bot.parts.interview.facts import place
from bot.parts.interview.replies import NoteAbout

MOST: Final = 24
"""Words of a message that puts one of them right."""
_DRESS: Final = (
    r"(?:dress(?: ?code)?|clothes|clothing|outfit|attire|what (?:they|people|i|to)"
    r" wear|way they dress|how they dress)"
)
_OF_DRESS: Final = re.compile(rf"\b{_DRESS}\b", re.IGNORECASE)
_SHOULD: Final = re.compile(
    r"\b(?:should|must|needs? to|has to|ought to)(?: only| just)? (?:say|be|read|stand"
    r"|go|stay)(?: only| just)?(?: as)?:?\s+(?P<new>.+)",
    re.IGNORECASE,
)
_SET: Final = re.compile(
    rf"\b{_DRESS}\b(?: for (?:my|the) interview)?\W*(?:[^:]*?\b(?:correct|change|set"
    r"|make|put|turn|fix) (?:it|that|this)?\s*(?:to|into|as|back to)?\s*|\s*(?:is|are"
    r"|was|:|it'?s|only|just)\s*)+(?P<new>.+)"
    r"|\b(?:correct|change|set|put|make|fix) (?:the |my )?" + _DRESS + r"(?: for (?:my"
    r"|the) interview)?\s*(?:to|into|as|:|-)\s*(?P<other>.+)",
    re.IGNORECASE,
)
_JUST: Final = re.compile(r"\b(?:just|only|simply)\s+(?P<new>[^.,;!?]+)", re.IGNORECASE)
_NOT: Final = re.compile(
    r"[\s,;.]*\b(?:and |but )?(?:not|instead of|rather than|without)\b.*$", re.I | re.S
)
_WRONG: Final = re.compile(
    r"\b(?:take (?:that|it|this) out|wrote|written|wrong|nonsense|whole sentence|not what"
    r" i|rubbish|delete (?:that|it)|noted)\b",
    re.IGNORECASE,
)
_OUT: Final = re.compile(
    rf"\b(?:take|leave|delete|remove|drop|strike|scrap|forget)\b(?: out)?[^.!?]*\b(?:the|my"
    rf"|that) {_DRESS}\b",
    re.IGNORECASE,
)
_OF_IT: Final = re.compile(r"\b(?:interview|card|meeting)\b", re.IGNORECASE)
_CHANGES: Final = re.compile(
    r"\b(?:change|switch|make|set|put|move|correct|now|not|instead|it'?s|its|will be)\b",
    re.IGNORECASE,
)
_ELSE: Final = re.compile(
    r"\b(?:i (?:never|should have|forgot|told|built|led|ran|did)|answer|story|question"
    r"|practi[sc]e|round|first time)\b",
    re.IGNORECASE,
)


def detail_mended(
    interview: Interview, text: str, *, shown: bool
) -> tuple[Interview, Reply] | None:
    """Give the interview put right; None where neither is spoken of.

    `shown` is set where its card or its form was on the screen just before.
    """
    text = " ".join(text.replace("’", "'").split())
    if len(text.split()) > MOST or text.endswith("?"):
        return None
    return _dress_mended(interview, text, shown) or _place_mended(
        interview, text, shown
    )


def _dress_mended(
    interview: Interview, text: str, shown: bool
) -> tuple[Interview, Reply] | None:
    named = _OF_DRESS.search(text) is not None
    if named and _OUT.search(text) and _SHOULD.search(text) is None:
        bare = replace(interview, casual=False, smart=False, dress="")
        return bare, NoteAbout("no_dress")
    spoken_of = bool(interview.dress) and interview.dress.casefold() in text.casefold()
    found = _SHOULD.search(text) if named or spoken_of or shown else None
    found = found or _SET.search(text)
    if found is None and (_WRONG.search(text) and (named or spoken_of)):
        found = _JUST.search(text)
    if found is None:
        return None
    groups = found.groupdict()
    new = _NOT.sub("", groups.get("new") or groups.get("other") or "").strip(
        " .,!:\"'“”"
    )
    if not worn(new) or not only_worn(new):
        return None
    own = dress_said(new)
    bare = (amends(f"it is {new}") or Amended()).casual
    smart = re.search(
        r"\b(?:smart|formal|suits?|ties?|blazers?|business|costumes?)\b", new
    )
    casual = bare if bare is not None else smart is None
    note = (
        NoteAbout("dress", own) if own else NoteAbout("casual" if casual else "formal")
    )
    return dressed(interview, casual=casual, words=own), note


def _place_mended(
    interview: Interview, text: str, shown: bool
) -> tuple[Interview, Reply] | None:
    if not (shown or _OF_IT.search(text)) or _ELSE.search(text) or asks(text):
        return None
    remote = place(text)
    few = len(text.split()) <= _FEW
    if remote is None or not few or _CHANGES.search(text) is None:
        return None
    return replace(interview, remote=remote), NoteAbout(
        "remote" if remote else "on_site"
    )


_FEW: Final = 12
