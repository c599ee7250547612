"""Cut from what was said of an outline the words that a question can name."""

import re
from collections.abc import Iterator
from typing import Final

from bot.expressions import Expression
from bot.model import Item

_ENDS: Final = " \t,.;:–-"
FEWEST_WORDS, MOST_WORDS = 2, 14
MOST_LETTERS: Final = 100
_FRAME: Final = Expression(
    r"(?:i|we)(?:'d|'ll|’d|’ll| would| will| won'?t| won’t| can'?t| do not| don'?t)? "
    r"(?:not |never )?(?:leave out|leave|skip|drop|cut|mention|touch|promise|talk about"
    r"|go into|speak about|change|do)(?: out)? (?=\w)",
    re.IGNORECASE,
)
_UNFIT: Final = Expression(
    r"[“”\"?!{}\n]|\b(?:don'?t know|no idea|not sure|nothing|none|n/?a|dunno)\b"
    r"|…|https?:",
    re.IGNORECASE,
)
_HANGING: Final = Expression(
    r"(?:and|but|or|so|because|which|that|then|also|if|well|ok|yes|no|it|it's|maybe)\b",
    re.IGNORECASE,
)
_CLAUSE: Final = Expression(
    r"(?:i|i'm|i’m|i'll|i'd|we|we're|they|he|she|there|you|my plan)\b", re.IGNORECASE
)


_LABEL: Final = Expression(
    r"(?:(?:by|until|after|the|in|at|on|and|then)\b\s*)*"
    r"(?:(?:first|day|days|month|months|week|weeks|step|phase|quarter)\b\s*)*"
    r"(?:\d+|one|two|three|four|thirty|sixty|ninety|hundred|first|second|third|last)?"
    r"\s*(?:days?|weeks?|months?|minutes?|steps?)?",
    re.IGNORECASE,
)
"""What only names a step: "Day thirty", "By sixty", "the first month"."""
_MARK: Final = Expression(r"\s*:\s*|\s+[-–—=]\s*")


_CHATS: Final = Expression(
    r"\b(?:lol|ha(?:ha)+|lmao|obviously|tbh|blah|xd)\b|(?<!\d):|:(?!\d)|[;)(]"
    r"|[.!?]\s",
    re.IGNORECASE,
)
"""What stands in a remark and not in a plan."""

_STARTS: Final = Expression(
    r"(?:(?:ok|okay|so|well|um+|hm+|right|then|first|start|starts|end|also|i think"
    r"|maybe|just|and)\b[\s,:]*)+(?=\w)",
    re.IGNORECASE,
)
_PARTS: Final = (
    Expression(r"(?<=[.!?;])\s+|\n|:\s+|\s[-–—]\s"),
    Expression(r",\s+"),
    Expression(r",?\s+(?:and|so|because|bc|but|which|then|where|until|although)\s+"),
)
_LEANS: Final = Expression(
    r"(?:if|when|while|as|like|since|for|with|to|bc|cause|not|one|why|what|how|who)\b",
    re.IGNORECASE,
)
_CUT_SHORT: Final = Expression(
    r"\b(?:and|or|the|an?|of|to|with|by|for|in|on|at|my|their|is|are)$", re.IGNORECASE
)
ALONE: Final = 4
"""Letters of a single word that can be named as what is left out."""


def quotable(item: Item, words: str) -> str:
    """Give the words that a question can name, or nothing where none would read well.

    What is left out is named as a thing: of "I leave out the history", the history. Of
    a long line it is the first piece of it that can stand by itself.
    """
    line = words.strip(_ENDS)
    head, *rest = _MARK.split(line, maxsplit=1)
    if rest and _LABEL.fullmatch(head.strip()) and rest[0].strip():
        words = line = rest[0].strip(_ENDS)
    if not _CHATS.search(line) and (whole := _fitting(item, line)):
        return whole
    for piece in _pieces(words, 0):
        piece = piece.strip(_ENDS)
        if (start := _STARTS.match(piece)) is not None:
            piece = piece[start.end() :]
        if _CHATS.search(piece) or _LEANS.match(piece) or _CUT_SHORT.search(piece):
            continue
        if found := _fitting(item, piece):
            return found
    return ""


def _pieces(words: str, depth: int) -> Iterator[str]:
    """Give what stands between the marks, each whole before its own pieces."""
    if depth == len(_PARTS):
        return
    for piece in _PARTS[depth].split(words):
        if piece.strip():
            yield piece
            yield from _pieces(piece, depth + 1)


def _fitting(item: Item, line: str) -> str:
    if item is Item.LEFT and (frame := _FRAME.match(line)) is not None:
        line = line[frame.end() :].strip(_ENDS)
    count = len(line.split())
    alone = item is Item.LEFT and len(line) >= ALONE and line.isalpha()
    if not (FEWEST_WORDS <= count <= MOST_WORDS or alone) or len(line) > MOST_LETTERS:
        return ""
    if _LABEL.fullmatch(line):
        return ""
    if _UNFIT.search(line) or _HANGING.match(line):
        return ""
    if item is Item.LEFT and _CLAUSE.match(line):
        return ""
    if item is Item.NUMBER and not re.search(
        r"\d|\b(?:half|third|quarter|one|two"
        r"|three|four|five|six|ten)\b",
        line,
    ):
        return ""
    return line
