"""What a story is called: the line it is quoted by, as far as one that stands alone.

Where no line is quoted, or none of it is short enough, it is called by what was asked:
the first words of a telling may be a line that told nothing.
"""

import re
from collections.abc import Collection, Iterator
from typing import Final

from bot.core.dossier import MAX_NAME, Take

WEAK: Final = frozenset(
    "a an and as at because but by for from had he how i in is it its my of on or our"
    " said she so than that the their then they this to was we were what when where"
    " which who with you your after before until while into about just very every"
    " each no not all i'd i'm we'd".split()
)
"""Words on which no name ends."""

PARTICLES: Final = frozenset("on in for with about before after".split())
"""Of these, what may end a clause: "I put my coat on"."""

JOINING: Final = frozenset({"and", "but", "so", "then", "because", "well"})
"""Words with which no name begins."""

EDGES: Final = " .,;:!?-–—…\"'“”‘’«»()[]*_"
FEWEST: Final = 3
"""Words that make a name where it ends before its line does."""

_PAUSE: Final = re.compile(
    r"[,;:.!?–—](?=\s)|\s(?=(?:and|but|so|because|cos|which|then|until|when|while"
    r"|where|if)\b)",
    re.IGNORECASE,
)
_PHRASE: Final = re.compile(
    r"\s(?=(?:in|at|on(?! (?:and|but|so|then)\b)|for|from|with|without|by|before|after"
    r"|within|instead|during|through|into|about|over|under|across|as|who|that)\b)",
    re.IGNORECASE,
)
_ASKING: Final = re.compile(
    r"(?:(?:think|tell me|speak|talk) (?:of|about)|describe|walk me through|what['’]s"
    r"|who['’]s|(?:can you )?give me an example of)\s+(?:(?:an? (?:time|moment|day)|one"
    r" time|the (?:last )?time)\s+(?:when |that |where )?)?",
    re.IGNORECASE,
)
_ASIDES: Final = re.compile(
    r"\s*(?:,|\b(?:that )?you(?:'ve| have)? ever\b|\b(?:at|in) work\b).*$",
    re.IGNORECASE,
)


def called(take: Take, asked: str, others: Collection[str] = ()) -> str:
    """Call a story by its line, or by what was asked, and by no name that is taken."""
    line = _short(take.quote or "") or topic(asked) or _telling(take.text)
    return named(line or take.text, others)


def topic(asked: str) -> str:
    """Give in a few words what a question asks about; empty where none are whole."""
    sentence = re.split(r"(?<=[.?!])\s", asked.strip(), maxsplit=1)[0].strip(EDGES)
    lead = _ASKING.match(sentence)
    if lead is None:
        return ""
    about = sentence[lead.end() :]
    if len(about) > MAX_NAME:
        about = _ASIDES.sub("", about)
    words = _short(about)
    return words if words.count(" ") >= FEWEST - 1 else ""


def named(words: str, others: Collection[str] = ()) -> str:
    """Make a name of somebody's own words: short, and not one that is taken."""
    name = _short(words) or _cut(_line(words)) or "…"
    taken = {other.casefold() for other in others}
    if name.casefold() not in taken:
        return name
    number = 2
    while True:
        mark = f" {number}"
        other = name[: MAX_NAME - len(mark)].rstrip() + mark
        if other.casefold() not in taken:
            return other
        number += 1


def _line(words: str) -> str:
    kept = " ".join(words.split()).strip(EDGES).split(" ")
    while len(kept) > FEWEST and kept[0].casefold().strip(EDGES) in JOINING:
        kept = kept[1:]
    line = " ".join(kept)
    return line[:1].upper() + line[1:]


def _short(words: str) -> str:
    """End where a line pauses, or else before what only says where or with whom.

    Empty where nothing of it is short and whole.
    """
    line = _line(words)
    if len(line) <= MAX_NAME:
        return line
    pauses = max(_ends(line, _PAUSE, WEAK - PARTICLES), key=len, default="")
    if len(pauses) >= MAX_NAME // 2:
        return pauses
    return max((pauses, *_ends(line, _PHRASE, WEAK)), key=len)


def _ends(line: str, marks: re.Pattern[str], weak: Collection[str]) -> Iterator[str]:
    for mark in marks.finditer(line):
        head = line[: mark.start()].strip(EDGES)
        last = head.rsplit(" ", 1)[-1].casefold().strip(EDGES)
        if len(head) <= MAX_NAME and head.count(" ") >= FEWEST - 1 and last not in weak:
            yield head


def _cut(line: str) -> str:
    """Cut between words where no line pauses, on a word that can stand last."""
    if " " not in line[: MAX_NAME + 1]:
        return line[:MAX_NAME]
    kept = line[: MAX_NAME + 1].rsplit(" ", 1)[0].split(" ")
    while len(kept) > 1 and kept[-1].casefold().strip(EDGES) in WEAK:
        kept = kept[:-1]
    return " ".join(kept).strip(EDGES)


_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|\n+|(?<=,)\s+")
_TOLD: Final = re.compile(r"\d|(?<=\w )[A-Z][a-z]")
"""What names a thing or says how many."""


def _telling(text: str) -> str:
    """Give the words of a telling that name most, the first of several."""
    lines = [one for one in _SENTENCE.split(text) if one.count(" ") >= FEWEST - 1]
    return max(lines, key=lambda one: len(_TOLD.findall(one)), default="")
