"""Take the company or the length out of what is said beside it, and meet that, too.

"It's an academy, Oakfield Academy, but please don't tell them", "an hour, plus a lesson
I have to teach", "they didn't write it. What is usual?".
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.company_told import company_told
from bot.core.events import Said
from bot.core.incoming import Commanded
from bot.core.lengths import LENGTH
from bot.core.naming_lines import FIRM
from bot.core.naming_words import COMMON, TITLE
from bot.core.reply import Reply, Say, phrase
from bot.core.roles import is_role
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.parts.interview.company_name import company_of
from bot.parts.interview.facts import company_first
from bot.parts.interview.fields import take_answer
from bot.parts.interview.setup import told_of

_CLAUSE: Final = Expression(
    r"[,;!?\n:()]+|\.+(?=\s|$)|\s+(?:but|because|cos|so that)\s+|\s+[-–]\s+"
)
_LEAD: Final = Expression(
    r"\W*(?:(?:oh|ah|well|so|and|ok|okay|yes|no|sorry|um|er|hm|it['’]?s|it is|its"
    r"|that['’]?s|they['’]?re|this is|with|at|for|from|the (?:company|firm|employer"
    r"|name)(?: is)?|i mean|some|just|my interview is)\b\W*)+",
    re.IGNORECASE,
)
_CALLED: Final = Expression(r"\b(?:called|named|name is|i mean)\s+", re.IGNORECASE)
_TAIL: Final = Expression(
    r"\s+(?:i mean|please|pls|haha|lol|though|actually|i think|right|ok|they said)\W*$",
    re.IGNORECASE,
)
_PLEA: Final = Expression(
    r"\b(?:tell(?:ing)?|share|sharing|contact(?:ing)?|send(?:ing)?|pass(?:ing)?|secret"
    r"|quiet|private|yourself|between us|nobody|no one|anyone|anybody|find out|know"
    r" i|mention)\b",
    re.IGNORECASE,
)
"""What asks that nobody hears of it."""
_WITHHELD: Final = Expression(
    r"\b(?:rather|prefer|want to|wanna)\W+(?:not|don'?t)\b|\b(?:leave|skip|miss|keep)"
    r"\b.{0,16}\bname\b|\bwithout (?:the|a) name\b",
    re.IGNORECASE,
)
"""What would not name it at all."""
_MOST: Final = 6


def pleads(text: str) -> bool:
    """Whether it is asked that nobody hears of it."""
    return _PLEA.search(text) is not None


def named_beside(state: State, said: Said, context: Context) -> State | None:
    """Take the company where something else is said with it, and answer that."""
    form = state.dossier.form
    if form is None or form.field != "interview.company" or form.messages:
        return None
    text = said.text.replace("’", "'")
    if _WITHHELD.search(text) and not _CALLED.search(text):
        after = context.parts.proceed(state, Commanded(said.at, "skip"), context)
        return replace(after, replies=(phrase("aside.form_personal"), *after.replies))
    clauses = [c.strip() for c in _CLAUSE.split(text) if c and c.strip(" -–")]
    pleads = _PLEA.search(text) is not None and len(clauses) > 1
    if len(clauses) < (1 if _CALLED.search(text) else 2):
        return None
    when = told_of(state, said.text, said.at, context)
    if when.day is not None or when.at is not None:
        return None
    first = company_first(text)
    if first and not pleads:
        return None
    name = company_among(clauses)
    if not name:
        return None
    lines = _PROMISE if pleads else _answered(state, said, name, context)
    after = take_answer(
        replace(state, replies=()), form, company_of(name), said.at, context
    )
    return replace(after, replies=(*lines, *after.replies))


_PROMISE: Final = (phrase("aside.form_topic.contact"),)


def _answered(
    state: State, said: Said, name: str, context: Context
) -> tuple[Reply, ...]:
    """Answer what is asked beside the name, as the form answers it alone."""
    asked = [s for s in sentences(said.text) if asks(s) and name not in s]
    if not asked:
        return ()
    alone = replace(said, text=" ".join(asked))
    met = context.parts.met(replace(state, replies=()), alone, context)
    known = met.dossier.interview == state.dossier.interview
    if not known or met.asks or met.session != state.session:
        return ()
    lines = (r for r in met.replies if isinstance(r, Say))
    return tuple(r for r in lines if r.key.startswith(_ANSWERS))[:1]


_ANSWERS: Final = ("aside.form_topic.", "aside.form_why.", "aside.privacy")
"""Phrases that answer something asked in a form."""


def company_among(clauses: list[str]) -> str:
    """Give the clause that is the company's name; empty where none surely is."""
    if any(is_role(re.sub(r"^(?:the|an?)\s+", "", c, flags=re.I)) for c in clauses):
        return ""
    rated = [(_rated(c), -n, c) for n, c in enumerate(clauses)]
    (sure, _), _, _ = best = max(rated, key=lambda r: (r[0][0], r[1]))
    return best[0][1] if sure else ""


def _rated(clause: str) -> tuple[int, str]:
    """Say how surely a clause names a company, and the name."""
    called = _CALLED.search(clause)
    bare = clause[called.end() :] if called else clause
    if (led := _LEAD.match(bare)) is not None:
        bare = bare[led.end() :]
    bare = _TAIL.sub("", bare).strip(" .'\"")
    parts = bare.split()
    if not 0 < len(parts) <= _MOST or parts[0].strip(".").casefold() in TITLE:
        return 0, ""
    article = parts[0].casefold() in ("a", "an", "the", "my", "our", "their")
    own = [
        p for p in parts if p.casefold() not in ("of", "and", "the", "&", "in", "for")
    ]
    large = bool(own) and all(p[:1].isupper() or p[:1].isdigit() for p in own)
    common = all(p.casefold() in COMMON for p in own)
    if common or company_told(bare):
        return 0, ""
    firm = FIRM.search(bare) is not None
    if called and (large or len(parts) <= _FEW):
        return 4, bare
    if large and not article:
        return (3 if firm else 2), bare
    if (
        firm
        and parts[0].casefold() in ("the", "a", "an")
        and any(p[:1].isupper() for p in parts[1:])
    ):
        return 1, bare
    return 0, ""


_FEW: Final = 3
_SMALL: Final = ("of", "and", "the", "&", "in", "for")


def lasting_beside(state: State, said: Said, context: Context) -> State | None:
    """Take that nobody said how long it lasts, with what is usual where it is asked."""
    form = state.dossier.form
    if form is None or form.field != "interview.minutes" or form.messages:
        return None
    text = said.text.replace("’", "'")
    if LENGTH.search(text) is not None and not _UNTOLD.search(text):
        return None
    asks = _USUAL.search(text) is not None
    if not (_UNTOLD.search(text) or asks):
        return None
    lines = (phrase("day.usual_length"),) if asks else ()
    after = context.parts.proceed(state, Commanded(said.at, "skip"), context)
    return replace(after, replies=(*lines, *after.replies))


_UNTOLD: Final = Expression(
    r"\b(?:didn'?t|did not|don'?t|never|doesn'?t|haven'?t|hasn'?t|not)\s+"
    r"(?:really |even |yet )?(?:say|said|wr[io]te|written|mention\w*|state\w*"
    r"|tell|told|given?|put|specif\w+)\b"
    r"|\b(?:mail|email|letter|invite|invitation|it) (?:has|says|said) nothing"
    r"|\bnothing (?:said|written|in the)\b"
    r"|\bhow (?:should|would|could) i know\b",
    re.IGNORECASE,
)
"""What says that the length is not known."""
_USUAL: Final = Expression(
    r"\b(?:usual|usually|normal|normally|typical|typically|average|common|most)\b"
    r"|\bhow long (?:do|are|is|does|would)\b",
    re.IGNORECASE,
)
