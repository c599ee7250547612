"""Part a message into the questions it asks, each in its own words.

`asking` says what each question is about; where several were asked each is answered by
itself, so that nothing is left out because two are of one topic.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from bot.ear.asking_spans import asking
from bot.ear.phrasing import Word, words_of
from bot.expressions import Expression

_LEADS: Final = frozenset("if since because while before after when where".split())
"""What a clause begins with that may only lead to the question behind it."""
_JOINS: Final = frozenset("and but or so then also plus well ok".split())
_VERBS: Final = frozenset(
    """is are was were do does did can could will would shall should may might must have
    has had am""".split()
)
_FEW: Final = 3
"""Words from which what stands between two joints is a question of its own."""
_LEANS: Final = 4
"""Words up to which what ends in "then" asks of what stands before it."""
_TAIL: Final = Expression(r"[\s,;:]+(?:(?:and|but|or|also|plus)[\s,;:]*)?$", re.I)
_HEAD: Final = Expression(
    r"^[\s,;:.!-]*(?:(?:and|but|so|also|plus|then|or|ok(?:ay)?|well|oh|ay|hm+|sorry"
    r"|q ?\d+|\d+(?=[.):]))\b[\s,;:.)!-]*)+(?=\w)",
    re.I,
)


def asked_apart(text: str) -> tuple[str, ...]:
    """Give each question of a message; one where it asks one, or none is told apart."""
    return _asked_apart(text)


@lru_cache(maxsize=64)
def _asked_apart(text: str) -> tuple[str, ...]:
    words = words_of(text)
    parts: list[list[int]] = []
    leads: list[int] = []
    for _, span in asking(words):
        for part in _topics(words, span):
            if _only_leads(words, part):
                leads += part
                continue
            both = leads + part
            if parts and _goes_with(words, both):
                parts[-1] += both
            else:
                parts.append(both)
            leads = []
    if leads and parts:
        parts[-1] += leads
    found = (text[words[p[0]].start : words[p[-1]].end] for p in parts)
    plain = (_HEAD.sub("", _TAIL.sub("", one.strip())) for one in found)
    return tuple(dict.fromkeys(one for one in plain if one))


def _topics(words: Sequence[Word], span: Sequence[int]) -> Iterator[list[int]]:
    """Cut before what is named first and then asked of: "and the guests, are they"."""
    part: list[int] = []
    for place, n in enumerate(span):
        after = [words[m].raw for m in span[place + 1 : place + 8]]
        comma = after.index(",") if "," in after else 0
        named = words[n].raw == "and" and comma >= 1
        asks = after[comma + 1 : comma + 2]
        of_it = after[comma + 2 : comma + 3]
        pointed = set(of_it) <= {"they", "it", "he", "she", "that"} and bool(of_it)
        if named and set(asks) <= _VERBS and asks and pointed and len(part) >= _FEW:
            yield part
            part = []
        part.append(n)
    yield part


def _said(words: Sequence[Word], part: Sequence[int]) -> list[str]:
    said = [words[n].raw for n in part if not words[n].mark]
    while said and said[0] in _JOINS:
        del said[0]
    return said


def _only_leads(words: Sequence[Word], part: Sequence[int]) -> bool:
    """Whether a part only leads to a question: "And when a school comes, …"."""
    said = _said(words, part)
    ends = any(words[n].raw == "?" for n in part)
    if ends or not said or said[0] not in _LEADS:
        return False
    return len(said) < 2 or said[1] not in _VERBS


def _goes_with(words: Sequence[Word], part: Sequence[int]) -> bool:
    """Whether a part says nothing alone: "or how?", "…, who decides then?"."""
    said = _said(words, part)
    leans = len(said) <= _LEANS and said[-1:] == ["then"]
    return len(said) < _FEW or leans
