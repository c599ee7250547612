"""Tell in a line what is only welcome from what must be.

"Two years in a kitchen, pastry a plus" asks for one thing and welcomes another.
"""

import re
from typing import Final

from bot.ear.hinted import phrases
from bot.ear.posting_cues import STRICT, WELCOME
from bot.ear.posting_cuts import HEADS

_CLAUSES: Final = re.compile(
    r"\s*;\s*|,\s+(?:but\s+|and\s+)?|\s+[–—-]\s+|\s+but\s+|\s*\("
    r"|(?:(?<=essential)|(?<=required)|(?<=necessary)|(?<=mandatory)|(?<=a must)) and "
    r"(?=[^,;]{3,60} (?:would|will|is|are)\b)"
)
_BRACED: Final = re.compile(r"\([^()]*\)")
_LEADS: Final = re.compile(
    r"(?:and |or |but )?(?:ideally|preferably|optionally)\b", re.I
)
# Words that say nothing beside a mark of what is welcome.
_IDLE: Final = frozenset(
    """a an the is are be would will also but not and or of it this that these those
    both
    very highly really big huge great good nice real strong strongly definite added
    considered definitely though any to have if has considered we we'd we'll love
    though even more so which as too seen be""".split()
)
# "Dutch is nice but we'll help you learn"
_ADDED: Final = phrases(
    r"(?:we|you|i|it|that|this|they|as|is not|are not|not)(?:'ll|'re|'s)?\b"
)
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_OWN: Final = phrases(
    r"\b(?:must|own|essential|required|experienced?|knowledge|years?|yrs?|licen[cs]e|degree|"
    r"certificate|fluent|able to|ability|qualifi\w+|diploma|understanding"
    r"|proficien\w+)\b"
)
_LONG: Final = 4
"""Words of a clause that is a demand of its own, beside one that is welcome."""


def ranked(text: str) -> list[tuple[str, bool]]:
    """Cut a line where what is welcome ends or begins; say of each part if it is.

    A line of one kind is given whole.
    """
    if not WELCOME.search(text) and not _LEADS.search(text):
        return [(text, False)]
    places = [0]
    ends: list[int] = []
    braced = [
        found.span()
        for found in _BRACED.finditer(text)
        if not (WELCOME.search(found[0]) or STRICT.search(found[0]))
    ]
    for found in _CLAUSES.finditer(text):
        if any(first <= found.end() - 1 < last for first, last in braced):
            continue  # "a further language (Turkish, Polish) is a plus"
        ends.append(found.start())
        places.append(found.end())
    ends.append(len(text))
    clauses: list[tuple[int, int, bool]] = []
    for start, end in zip(places, ends, strict=True):
        clause = text[start:end]
        wish = bool(WELCOME.search(clause) or _LEADS.match(clause))
        wish = wish and not (STRICT.search(clause) and not _LEADS.match(clause))
        if clauses and ((wish and _is_mark(clause)) or not clause.strip(" ).")):
            first, _, before = clauses.pop()
            clauses.append((first, end, wish or before))
        else:
            clauses.append((start, end, wish))
    if len(clauses) < 2 or len({wish for _, _, wish in clauses}) < 2:
        return [(text, any(wish for _, _, wish in clauses))]
    merged = [clauses[0]]
    for start, end, wish in clauses[1:]:
        first, last, before = merged[-1]
        if wish == before:
            merged[-1] = (first, end, wish)
        elif wish and not before and not _is_own(text[first:last]):
            merged[-1] = (first, end, True)  # "Kafka, Flink or Spark a plus"
        elif (
            before
            and not wish
            and (_ADDED.match(text[start:end]) or not _is_own(text[start:end]))
        ):
            merged[-1] = (first, end, True)  # "ideally with Excel, Word, Access"
        else:
            merged.append((start, end, wish))
    return [(text[start:end].strip(" ,;)"), wish) for start, end, wish in merged]


def _is_mark(clause: str) -> bool:
    """Whether a clause only says that the one before is welcome."""
    rest = WELCOME.pattern.sub(" ", clause)
    return all(word.lower() in _IDLE for word in _WORD.findall(rest))


def _is_own(clause: str) -> bool:
    """Whether a clause is a demand by itself, and not one more of a list."""
    return bool(
        len(clause.split()) >= _LONG
        or _OWN.search(clause)
        or (len(clause.split()) > 1 and HEADS.search(clause))
    )
