"""Hear that a word of an answer is put right: "wait 5 not 6", "leave Ray's name out".

It is heard by its build, and by nothing that was said before: whether there is such a
word in an answer is for who knows the answers to say. So what is heard here may be an
answer all the same ("the plan said 6, not 4").
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.ear.preferring import names_what_matters
from bot.ear.revising_patterns import PIECE
from bot.ear.rewording_beside import corrections_beside
from bot.ear.rewording_patterns import (
    AGE,
    CHANGE,
    FIGURE_OUT,
    IS_MEANT,
    MARKED,
    MEANT_SAID,
    NAME_OUT,
    NOT_BUT,
    NOT_THAT,
    NUMBER,
    ONLY_NEW,
    OUT_SAY,
    REST,
    SAID_MEANT,
    SAY_NOT,
    SPELT,
    SURE_LEAD,
)
from bot.expressions import Expression
from bot.hearing import Reword, Rewording

LONGEST: Final = 45
"""Words of a message that as a whole may put a word right."""
LETTERS: Final = 1200

_SURE: Final = Expression(rf"\b{SURE_LEAD}\b")
_BARE: Final = Expression(
    r"^(?:(?:it|that|this|there|he|she|they)(?:'s| is| was| were)"
    r"|it|that|this|them|these|those|him|her|one|ones|the|my|a|an|all|of"
    r"|what i (?:just"
    r" )?(?:said|wrote)|something|anything|everything|nothing|me|you|(?:the|this|that"
    r"|my"
    r"|another|an? (?:new|different|other)) (?:questions?|answers?|subject|topic|line"
    r"|sentence|story|field|page|one|point|thing|word|name|time|mode|session|language))$"
)
"""What names no word of an answer."""
_ASKS_BACK: Final = Expression(
    r"^(?:sure|certain|really|much|bad|good|yet|now|here|there|so|only|just|that|too"
    r"|even|all|an?|my|me|you|true|right|an answer|my answer)\b"
)
"""What stands behind "not", and is no word that was wrong."""
_COUNTED: Final = Expression(r"\b(?:examples?|questions?|answers?|stories|rounds?)\b")
"""What the interviewer counts: that is put right elsewhere."""
_NUMBER: Final = Expression(rf"\b{NUMBER}(?!\w)")
_MANY: Final = 6
"""Words of what is right, or wrong."""


def hear_rewordings(text: str) -> tuple[Rewording, ...]:
    """Give what may be put right, the likeliest first, in a message or a part of it."""
    said = text.casefold().replace("’", "'").replace("‘", "'").replace("`", "'")
    if len(said) != len(text) or len(text) > LETTERS or names_what_matters(said):
        return ()
    found = []
    if len(text.split()) <= LONGEST:
        found += list(_within(text, said, 0, len(text)))
    if found:
        return tuple(found)
    pieces = [m.span() for m in PIECE.finditer(_unpointed(said)) if m[0].strip()]
    for first in range(len(pieces)):
        for last in range(min(first + 3, len(pieces)), first, -1):
            start, end = pieces[first][0], pieces[last - 1][1]
            if (start, end) == (0, len(text)) or len(said[start:end].split()) > _PART:
                continue
            # A part is one only where it begins as one: stories tell such things, too.
            part = [
                one
                for one in _within(text, said, start, end)
                if one.sure and (not one.new or _LEADS.match(said[start:end]))
            ]
            if part:
                return tuple(part)
    return tuple(corrections_beside(text, said))


_LEADS: Final = Expression(
    rf"\W*(?:(?:oh|ah|no|and|but|so|well)\b\W*)*(?:{SURE_LEAD}|please|pls|can you"
    r"|could you|would you|will you|i said [^,.]+ then i said)\b"
)
_PART: Final = 25
"""Words of a part of a message that puts a word right."""


def _unpointed(said: str) -> str:
    """Let points within figures and titles end no sentence."""
    return re.sub(
        r"(?<=\d)[.](?=\d)|(?<=\bdr)[.]|(?<=\bmr)[.]|(?<=\bmrs)[.]", "·", said
    )


def _within(text: str, said: str, start: int, end: int) -> Iterator[Rewording]:
    part = said[start:end]
    for build, sure in _BUILDS:
        match = build.fullmatch(part)
        if match is None or _SUPPOSED.match(part):
            continue
        one = _exchanged(text, match, start, end, sure=sure)
        if one is not None:
            yield one
    yield from _outs(text, part, start, end)
    if start == 0 and end == len(text):
        yield from _marked(text, part)
        yield from _spelt(text, part)
    yield from _only_new(text, part, start)


_SUPPOSED: Final = Expression(
    r"\W*(?:(?:then|so|and|well|maybe|today|now|next time|honestly)\b\W*)*"
    r"(?:i|we)(?:'d| would| could| might)\b(?! (?:like|love|want|rather)\b)"
)
"""What tells what one would do, and puts nothing right: "I would change it to two"."""

_BUILDS: Final = (
    (SAID_MEANT, True),
    (IS_MEANT, True),
    (MEANT_SAID, True),
    (OUT_SAY, True),
    (CHANGE, True),
    (SAY_NOT, True),
    (NOT_THAT, False),
    (NOT_BUT, False),
)
"""What has both what is right and what is wrong, and whether it can be nothing else."""


def _exchanged(
    text: str, match: re.Match[str], start: int, end: int, *, sure: object
) -> Rewording | None:
    old, new = (_raw(text, match, name, start) for name in ("old", "new"))
    low = old.casefold()
    if not old or not new or _BARE.match(low) or _BARE.match(new.casefold()):
        return None
    if len(old.split()) > _MANY or len(new.split()) > _MANY or low == new.casefold():
        return None
    if _COUNTED.search(low) or _COUNTED.search(new.casefold()):
        return None
    marks = match.groupdict()
    led = _SURE.search(marks.get("lead") or "") is not None
    if not (sure or led) and _ASKS_BACK.match(low):
        return None
    meant = marks.get("meant") is not None or _MEANS.match(marks.get("meant2") or "")
    if "tail" in marks:
        # "I put my hand under it, it was wet" puts nothing right.
        wished = _WISHED.search(marks["tail"] or "") is not None
        sure = wished or (_NUMBER.search(low) and _NUMBER.search(new.casefold()))
    sure = bool(sure or led or meant or _of_one_calendar(low, new.casefold()))
    if not sure and marks.get("link") not in (None, "not"):
        # "Two days instead of three weeks" is how it went.
        return None
    return Rewording(old, new, Reword.WORD, sure, start, end)


_CALENDARS: Final = tuple(
    Expression(rf"(?:(?:on|in|at|the|a|that) )*(?:{one})\w{{0,6}}")
    for one in (
        "mon|tues?|wed|thur?s?|fri|sat|sun",
        "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
    )
)


def _of_one_calendar(old: str, new: str) -> bool:
    """Whether both are days of the week, or both months: nothing else is meant."""
    return any(one.fullmatch(old) and one.fullmatch(new) for one in _CALENDARS)


_MEANS: Final = Expression(r"i mean|sorry|pardon")
_WISHED: Final = Expression(r"\b(?:change|fix|correct|update|amend|right|wrong|typo)\b")


def _raw(text: str, match: re.Match[str], name: str, start: int) -> str:
    """Give words as they were typed, without the marks of quotation around them."""
    if match[name] is None:
        return ""
    words = text[start + match.start(name) : start + match.end(name)]
    words = _SORRY.sub("", words)
    return words.strip(" .,;:–-*\"'“”‘’«»")


_SORRY: Final = Expression(r"[\s,]+(?:sorry|btw|please|pls)\W*$", re.IGNORECASE)


def _outs(text: str, part: str, start: int, end: int) -> Iterator[Rewording]:
    for kind, builds in ((Reword.REST, REST), (Reword.NAME, NAME_OUT)):
        for build in builds:
            if (match := build.fullmatch(part)) is not None:
                old = _raw(text, match, "old", start)
                if old := old.removesuffix(" by"):
                    yield Rewording(old, "", kind, True, start, end)
                    break
    for build in FIGURE_OUT:
        match = build.fullmatch(part)
        if match is None:
            continue
        what = _raw(text, match, "old", start)
        why = match["why"] or ""
        if AGE.match(what.casefold()) or _FIGURE.fullmatch(what.casefold()):
            figure = None if _NUMBER.search(what.casefold()) else _NUMBER.search(why)
            named = what if figure is None else f"{what} {figure[0]}"
            yield Rewording(named, "", Reword.FIGURE, True, start, end)
            return


_FIGURE: Final = Expression(
    r"(?:only |just )*(?:(?:the|that|my|her|his) (?:figure "
    r"|age )?\d[\d.,]*(?: \w+){0,2}"
    r"|(?:the |that )?(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve"
    r"|fifteen|twenty|thirty|forty|fifty) (?!question|answer|stor|line|sentence|of\b)"
    r"\w+(?: \w+)?)"
)


def _marked(text: str, part: str) -> Iterator[Rewording]:
    match = MARKED.fullmatch(part)
    if match is not None:
        name = "new" if match["new"] else "new2"
        yield Rewording("", _raw(text, match, name, 0), Reword.WORD, True, 0, len(text))


def _spelt(text: str, part: str) -> Iterator[Rewording]:
    match = SPELT.fullmatch(part)
    if match is not None:
        old, new = _raw(text, match, "new", 0), _raw(text, match, "new2", 0)
        if not new or old.casefold() == new.casefold():
            old, new = "", old
        yield Rewording(old, new, Reword.WORD, True, 0, len(text))


_NOT: Final = Expression(r"\W*(?:and |but )?not\b")


def _only_new(text: str, part: str, start: int) -> Iterator[Rewording]:
    """Hear only what is right: "sorry 2 cracked chains, the third was a hose"."""
    for build in ONLY_NEW:
        match = build.fullmatch(part)
        if match is None:
            continue
        marks = match.groupdict()
        lead = marks.get("lead") or ""
        if re.search(r"\b(?:not|instead|said|wrote)\b", match["new"]):
            continue
        if _NOT.match(marks.get("told") or ""):
            continue
        if _SURE.search(lead) is None and not marks.get("meant"):
            continue
        new = " ".join(
            filter(None, (_raw(text, match, one, start) for one in ("before", "new")))
            if "before" in marks
            else (_raw(text, match, "new", start),)
        )
        ends = match.start("told") if match["told"] else match.end()
        yield Rewording("", new, Reword.WORD, True, start, start + ends)
        return
