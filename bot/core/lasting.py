"""Read how long it will take where that is asked: "2x45", "45 to 60", "a bit over".

Of a span the longer end counts, so that nobody is disturbed too early.
"""

import re
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.hours import take_hour
from bot.core.lengths import LENGTH, minutes_of
from bot.core.phrasing import NUMBERS, plain
from bot.expressions import Expression

LEAST, MOST = 10, 600
"""Minutes that an interview may take."""

_TENS: Final = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_WORDS: Final = "|".join((*NUMBERS, *_TENS))
_N: Final = (
    rf"(?:\d{{1,3}}(?:[.,]\d)?|an?|(?:twenty|thirty|forty|fifty)[ -]five|{_WORDS})"
)
_UNIT: Final = r"(?P<{}>hours?|hrs?|h|minutes?|mins?|min|m|')?"
_RANGE: Final = Expression(
    rf"(?<![\w:./])(?P<a>{_N}) ?{_UNIT.format('ua')}"
    r"(?: ?- ?| to | or | till | until"
    r"|,? (?:maybe|perhaps|possibly|even|up to) (?:up to )?)"
    rf"(?P<b>{_N}) ?{_UNIT.format('ub')}(?![\w:])",
    re.IGNORECASE,
)
_BETWEEN: Final = Expression(
    rf"\bbetween (?P<a>{_N}) ?{_UNIT.format('ua')} and (?P<b>{_N})"
    rf" ?{_UNIT.format('ub')}"
    r"(?![\w:])",
    re.IGNORECASE,
)
_TIMES: Final = Expression(
    rf"(?<![\w:./])(?:(?P<n>{_N}) ?(?:x|times) ?|(?P<twice>twice) )(?P<b>{_N})"
    rf" ?{_UNIT.format('ub')}(?![\w:])",
    re.IGNORECASE,
)
_SUM: Final = Expression(
    rf"(?<![\w:./])(?P<a>{_N}) ?{_UNIT.format('ua')} ?(?:\+|plus) ?(?P<b>{_N})"
    rf" ?{_UNIT.format('ub')}(?![\w:])",
    re.IGNORECASE,
)
_PARTS: Final = Expression(
    rf"(?<![\w:./])(?P<a>{_N}) ?{_UNIT.format('ua')}(?: [^\W\d]+){{1,3}} ?(?:\+|plus"
    rf"|and then|then)"
    rf" (?P<b>{_N}) ?{_UNIT.format('ub')}(?![\w:])",
    re.IGNORECASE,
)
"""What two parts of it take: "30 min talk + 20 min test"."""
_THEN: Final = Expression(
    r"[\s,;.]+(?:and )?(?:then|after that|afterwards|followed by) "
    r"(?P<lead>(?:(?:about|for|again|another|a further|a(?= \d)|it'?s)\s)*)",
    re.IGNORECASE,
)
"""What leads to a length that follows one: "45 minutes, and then twenty more"."""
_MORE: Final = Expression(
    rf"(?P<n>{_N}) (?:more|extra)\b ?{_UNIT.format('u')}(?!\w)", re.IGNORECASE
)
_REST: Final = Expression(r"\s*(?:minute )?(?:break|lunch|pause|later|away)\b", re.I)
_CHANGED: Final = Expression(
    r"\b(?:said|told|wrote|was|were|thought|changed|travel|trip|bus|train|drive|walk)\b",
    re.IGNORECASE,
)
"""With what the later length stands instead of the first, or the first is no part."""
_ALONE: Final = Expression(
    rf"\W*(?:(?:about|around|maybe|max(?:imum)?|min(?:imum)?|at (?:most|least)|up to"
    rf"|only"
    rf"|just|i said|a good|just under|it'?s|say|so|no|sorry|i mean|under|over|roughly"
    rf"|approx|circa|ca) )*(?P<n>{_N}|(?=hours?\b)) ?(?P<u>hours?|hrs?|h|minutes?"
    rf"|mins?|m|')?"
    r"(?: (?:max(?:imum)?|tops|or so|ish|at most|at least|long|before|and a bit|or more"
    r"|i think|total|altogether|all in|in all|sharp|please|or less)\b)*[\s.,!?]*",
    re.IGNORECASE,
)
_HEDGED: Final = Expression(
    r"(?<![\w:./])(?P<n>\d{2,3}) (?:max(?:imum)?|tops|or so|ish|at (?:most|least))\b",
    re.I,
)
_DAY: Final = Expression(
    r"\b(?P<half>half (?:a |the )?day|(?:the |a )?half day)\b"
    r"|(?<!most of )(?<!part of )(?<!some of )"
    r"\b(?P<part>(?:the |all |whole |full |entire |a )+(?:morning|afternoon))\b"
    r"|\b(?P<day>(?:the |all |whole |full |entire |a )+day)\b",
    re.IGNORECASE,
)
_REVISED: Final = Expression(r"\b(?:say|rather|no|i mean|better|make it)\b\W+", re.I)
_NOT: Final = Expression(
    r"(?:\bnot|n't|\binstead of|\brather than)(?: (?:take|last|need|be|for))?\W*$",
    re.IGNORECASE,
)
_AWAY: Final = Expression(
    r"\W*(?:earlier|early|before(?:hand)?\W*$|ahead|late|later"
    r"|(?:is not|isn't) (?:the|how) (?:length|long)\b)",
    re.IGNORECASE,
)
"""What is said of a time around it: "come fifteen minutes earlier"."""
_CLOCK: Final = Expression(r"(?P<h>\d):(?P<m>[0-5]\d)")
_SMALL: Final = 8  # a bare number up to this one counts hours


def lasts(words: str) -> int | None:
    """Give the minutes that words say something lasts; None where they say nothing."""
    said = [plain(s.replace("’", "'")) for s in sentences(words)]
    told = [s for s in said if not asks(s)] or said
    if (both := _following(" ".join(told))) is not None and LEAST <= both <= MOST:
        return both
    for reader in (_clocks, _spans, _lengths, _numbers):
        found = [n for n in map(reader, told) if n is not None and LEAST <= n <= MOST]
        if found:
            return found[-1] if reader is _numbers else found[0]
    return None


def _following(words: str) -> int | None:
    """Add up lengths that follow one another; None where none follows."""
    thens = list(_THEN.finditer(words))
    if not thens:
        return None
    first = words[: thens[0].start()]
    begun = _clocks(first) or _spans(first) or _lengths(first) or _numbers(first)
    if begun is None or _NOT.search(first):
        return None
    ends = (*(then.start() for then in thens[1:]), len(words))
    total = begun
    for then, end in zip(thens, ends, strict=True):
        part = words[then.end() : end]
        more, length = _MORE.match(part), LENGTH.match(part)
        found = more or length
        if found is None or _REST.match(part[found.end() :]):
            continue
        if more is None and not then["lead"].strip() and _CHANGED.search(first):
            continue  # "first they said 30 minutes, then 45"
        total += round(_minutes(more["n"], more["u"])) if more else minutes_of(found)
    return total if total > begun else None


def _spans(words: str) -> int | None:
    """Read what two numbers say together: a product, a sum, the end of a span."""
    if (found := _TIMES.search(words)) is not None:
        times = 2 if found["twice"] else _value(found["n"])
        return round(times * _minutes(found["b"], found["ub"]))
    found = _SUM.search(words)
    if found is not None and (found["ub"] or found["b"].isdecimal()):
        unit = found["ub"]
        return round(
            _minutes(found["a"], found["ua"] or unit) + _minutes(found["b"], unit)
        )
    found = _PARTS.search(words)
    if found is not None and found["ua"] and found["ub"]:
        return round(
            _minutes(found["a"], found["ua"]) + _minutes(found["b"], found["ub"])
        )
    for pattern in (_BETWEEN, _RANGE):
        for found in pattern.finditer(words):
            one = _minutes(found["a"], found["ua"] or found["ub"])
            two = _minutes(found["b"], found["ub"] or found["ua"])
            if one < two:
                return round(two)
    return None


def _clocks(words: str) -> int | None:
    """Read from when to when it goes: "from 9 to half 11"."""
    if (found := _CLOCK.fullmatch(words.strip())) is not None:
        return int(found["h"]) * 60 + int(found["m"])
    hour, _ = take_hour(words)
    if hour is None or hour.until is None:
        return None
    begins, ends = hour.at, hour.until
    return (ends.hour - begins.hour) * 60 + ends.minute - begins.minute


def _lengths(words: str) -> int | None:
    """Read a length with its unit; what is said instead of another one counts."""
    meant = [
        m
        for m in LENGTH.finditer(words)
        if not _NOT.search(words[: m.start()]) and not _AWAY.match(words[m.end() :])
    ]
    if meant:
        revised = [m for m in meant[1:] if _REVISED.search(words[: m.start()][-_NEAR:])]
        return minutes_of((revised or meant)[-1 if revised else 0])
    if (found := _DAY.search(words)) is not None:
        return 240 if found["half"] else 180 if found["part"] else 480
    return None


_NEAR: Final = 12


def _numbers(words: str) -> int | None:
    """Read a number that stands nearly alone."""
    pieces = [p.strip() for p in re.split(r"[,;]", words) if p.strip()]
    pieces = [p for p in pieces if not re.match(r"not\b", p, re.IGNORECASE)]
    for piece in pieces:
        if (found := _ALONE.fullmatch(piece)) is not None:
            return round(
                _minutes(found["n"] or "a", found["u"] or ("" if found["n"] else "h"))
            )
    found = _HEDGED.search(words)
    return int(found["n"]) if found is not None else None


def _minutes(number: str, unit: str | None) -> float:
    value = _value(number)
    hours = (unit or "").casefold().startswith("h") or (not unit and value <= _SMALL)
    return value * 60 if hours else value


def _value(word: str) -> float:
    word = word.casefold().replace("-", " ")
    if word in ("a", "an"):
        return 1
    if word[0].isdecimal():
        return float(word.replace(",", "."))
    tens, _, ones = word.partition(" ")
    return (_TENS.get(tens) or NUMBERS.get(tens) or 0) + (NUMBERS[ones] if ones else 0)
