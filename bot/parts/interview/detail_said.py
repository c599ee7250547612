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
from bot.core.lasting import lasts
from bot.core.naming_words import COMMON
from bot.core.reply import Reply
from bot.expressions import Expression
from bot.parts.interview.as_said import dress_said, dressed, only_worn, worn
from bot.parts.interview.company_name import company_of
from bot.parts.interview.facts import place
from bot.parts.interview.replies import NoteAbout

MOST: Final = 24
"""Words of a message that puts one of them right."""
_DRESS: Final = (
    r"(?:dress(?: ?code)?|clothes|clothing|outfit|attire|what (?:they|people|i|to)"
    r" wear|way they dress|how they dress)"
)
_OF_DRESS: Final = Expression(rf"\b{_DRESS}\b", re.IGNORECASE)
_SHOULD: Final = Expression(
    r"\b(?:should|must|needs? to|has to|ought to)(?: only| just)? (?:say|be|read|stand"
    r"|go|stay)(?: only| just)?(?: as)?:?\s+(?P<new>.+)",
    re.IGNORECASE,
)
_SET: Final = Expression(
    rf"\b{_DRESS}\b(?: for (?:my|the) interview)?\W*(?:[^:]*?\b(?:correct|change|set"
    r"|make|put|turn|fix) (?:it|that|this)?\s*(?:to|into|as|back to)?\s*|\s*(?:is|are"
    r"|was|:|it'?s|only|just)\s*)+(?P<new>.+)"
    r"|\b(?:correct|change|set|put|make|fix) (?:the |my )?" + _DRESS + r"(?: for (?:my"
    r"|the) interview)?\s*(?:to|into|as|:|-)\s*(?P<other>.+)",
    re.IGNORECASE,
)
_INSTEAD: Final = Expression(
    r"\b(?:it'?s|its|it is|it should be|should be|i said"
    r"|make it)\s*['\"“](?P<new>[^'\"”]+)"
    r"['\"”],?\s+(?:and )?not\b",
    re.IGNORECASE,
)
"""What should stand there in place of something else, in its own marks."""
_UNTOLD: Final = Expression(
    r"\b(?:never|nobody|no one|no-one|did ?n'?t|did not|have ?n'?t|has ?n'?t)\b[^.!?,]*"
    r"\b(?:told|said|say|tell|wrote|mention\w*)\b[^.!?,]*\b(?:wear\w*|dress\w*|clothes)\b"
    r"|\bnot (?:what|how) they (?:wear|dress)\b"
    r"|\bnot how (?:people|one) dress",
    re.IGNORECASE,
)
"""What says that nobody told how they dress there."""
_BUT: Final = Expression(
    r"\b(?:said|wrote|put|noted|typed)\b.*\b(?:but|actually)\s+(?P<new>(?:it|they|that)"
    r"(?:'s|'re| is| are)\b.+)",
    re.IGNORECASE,
)
_JUST: Final = Expression(r"\b(?:just|only|simply)\s+(?P<new>[^.,;!?]+)", re.IGNORECASE)
_NOT: Final = Expression(
    r"[\s,;.]*\b(?:and |but )?(?:not|instead of|rather than|without)\b.*$", re.I | re.S
)
_WRONG: Final = Expression(
    r"\b(?:take (?:that|it|this) out|wrote|written|wrong|nonsense|whole sentence|not"
    r" what"
    r" i|rubbish|delete (?:that|it)|noted)\b",
    re.IGNORECASE,
)
_OUT: Final = Expression(
    rf"\b(?:take|leave|delete|remove|drop|strike|scrap|forget)\b(?:"
    rf" out)?[^.!?]*\b(?:the|my"
    rf"|that) {_DRESS}\b",
    re.IGNORECASE,
)
_OF_IT: Final = Expression(r"\b(?:interview|card|meeting)\b", re.IGNORECASE)
_CHANGES: Final = Expression(
    r"\b(?:change|switch|make|set|put|move|correct|now|not|instead|it'?s|its|will"
    r" be)\b",
    re.IGNORECASE,
)
_ELSE: Final = Expression(
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
    for mended in (_dress_mended, _place_mended, _length_mended, _company_mended):
        if (found := mended(interview, text, shown)) is not None:
            return found
    return None


def _dress_mended(
    interview: Interview, text: str, shown: bool
) -> tuple[Interview, Reply] | None:
    named = _OF_DRESS.search(text) is not None
    if interview.dress and _UNTOLD.search(text) and not _INSTEAD.search(text):
        undressed = replace(interview, casual=False, smart=False, dress="")
        return undressed, NoteAbout("no_dress")
    if named and _OUT.search(text) and _SHOULD.search(text) is None:
        undressed = replace(interview, casual=False, smart=False, dress="")
        return undressed, NoteAbout("no_dress")
    spoken_of = bool(interview.dress) and interview.dress.casefold() in text.casefold()
    found = _SHOULD.search(text) if named or spoken_of or shown else None
    found = found or _SET.search(text) or _INSTEAD.search(text)
    if found is None and (_WRONG.search(text) and (named or spoken_of)):
        found = _JUST.search(text)
    if found is None and shown and (but := _BUT.search(text)) is not None:
        said = (amends(but["new"]) or Amended()).casual
        if said is None:
            return None
        plain = NoteAbout("casual" if said else "formal")
        return dressed(interview, casual=said), plain
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


def _length_mended(
    interview: Interview, text: str, _shown: bool
) -> tuple[Interview, Reply] | None:
    if _TAKES.search(text) is None or _ELSE.search(text) or len(text.split()) > _FEW:
        return None
    minutes = lasts(_NOT.sub("", text))
    if minutes is None:
        return None
    return replace(interview, minutes=minutes), NoteAbout("minutes", str(minutes))


_TAKES: Final = Expression(
    r"\b(?:my|the) (?:second )?interview (?:(?:will |is going to )?(?:takes?|lasts?)"
    r"|is)\b",
    re.IGNORECASE,
)


def _company_mended(
    interview: Interview, text: str, shown: bool
) -> tuple[Interview, Reply] | None:
    """Take the company that is named in place of the one that is known, or of none."""
    found = _COMPANY_IS.search(text)
    if found is None:
        return None
    words = [w.casefold() for w in found["name"].split()]
    old = set(re.findall(r"\w{3,}", (found["old"] or "").casefold())) - COMMON
    held = set(re.findall(r"\w{3,}", interview.company.casefold()))
    wrong = bool(old & held) or (shown and not interview.company)
    if not wrong or any(word in COMMON for word in words[:1]):
        return None
    name = company_of(found["name"])
    return replace(interview, company=name), NoteAbout("company", name)


_COMPANY_IS: Final = Expression(
    r"\b(?:the |my )?(?:company|firm|employer)(?:'s| is)(?: called)? "
    r"(?P<name>[^,.;!?]{2,40}?)(?:,? (?:and )?not (?P<old>[^,.;!?]+))?[.!]*$",
    re.IGNORECASE,
)
