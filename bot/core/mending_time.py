"""Read what puts right when an interview is: "not half past two, it is 3 o'clock"."""

import re
from datetime import date, timedelta
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.dates import take_date
from bot.core.hours import take_hour
from bot.core.phrasing import plain
from bot.expressions import Expression

MOST: Final = 45
"""Words of the longest message that puts something right."""

_SHORT: Final = Expression(r"\b(do|does|is|are|was|wo|ca|did|should|must)nt\b", re.I)


def plainly(text: str) -> str:
    """Write out what is written short, each in one way."""
    return _SHORT.sub(r"\1n't", " ".join(text.replace("’", "'").split()))


_WRONG: Final = Expression(
    r"\b(?:not|isn't|no longer|instead of|rather than|wasn't)\s+(?:on |at |the )*", re.I
)
_TURNS: Final = Expression(
    r"\b(?:sorry|actually|mistake|wrong|changed?|moved|correct(?:ion)?|i mean(?:t)?"
    r"|oops"
    r"|wait|typo|in fact|instead|now (?:at|on)|postponed|earlier|later|rescheduled)\b",
    re.I,
)
_OF_IT: Final = Expression(
    r"\b(?:the|my|second) interview\b|\b(?:it|interview|they|time|date|day)(?:'s|s| is"
    r"| was| has been| have|'ve)?\b",
    re.I,
)


def time_mended(
    text: str, today: date, *, told: bool = False, near: bool = False
) -> str:
    """Give the words of the right day or hour; empty where none is put right.

    With `told` it is enough that a time is said of it; with `near`, only it can be
    meant.
    """
    words = plainly(
        " ".join(s for s in sentences(text) if not asks(s) or _ASKS_IT.search(s))
    )
    if len(words.split()) > MOST or not (near or _OF_IT.search(words)):
        return ""
    pieces = [p.strip() for p in _PIECES.split(_ITS_RIGHT.sub(r"\1, \2", words))]
    timed = [p for p in pieces if p and _tells_time(p, today)]
    right = [p for p in timed if not _WRONG.match(_lead(p, today))]
    right = [p for p in right if not _BLAMES.search(p)]
    put = [p for p in right if _I_PUT.search(p)]
    if put and len(put) < len(right):
        right = [p for p in right if p not in put]
    right = [_cut(p, today) for p in right]
    wrong = len(right) < len(timed) or any(_cut(p, today) != p for p in timed)
    wrong = wrong or (near and any(_only_a_time(p, today) for p in right))
    told = told and all(only_of_time(p, today) for p in right)
    told = told and _OF_IT.search(words) is not None
    if not right or not (wrong or told or _TURNS.search(words)):
        return ""
    return " ".join(right)


_NUMBER: Final = Expression(
    r"\b(?:i|we) (?:put|wrote|typed|said|entered|gave|have put) (?:it (?:is|as) |the "
    r"|on )?"
    r"(?P<old>\d{1,2})(?:st|nd|rd|th)?\b(?P<month> [^\W\d_]{3,})?\W*(?:(?:and|n|but"
    r"|instead of"
    r"|when|sorry)\W+)*(?:it'?s|it is|its|i meant?|meant|it should be|should be|make"
    r" it)"
    r" (?:the )?(?P<new>\d{1,2})(?:st|nd|rd|th)?\b(?! ?(?:[:.h]\d|o'?clock|[ap]m|min))",
    re.IGNORECASE,
)


_NOT_THAT_DAY: Final = Expression(
    r"\b(?P<new>\d{1,2})(?:st|nd|rd|th)?,? (?:and )?not (?:the )?(?P<old>\d{1,2})"
    r"(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)


def day_meant(text: str, known: date) -> str:
    """Give the day of which only the number was put right: "i put 13 and it's 31"."""
    words = plainly(text)
    found = _NUMBER.search(words) or _NOT_THAT_DAY.search(words)
    if found is None or int(found["old"]) != known.day:
        return ""
    return f"{found['new']} {known:%B} {known.year}"


_LATER: Final = Expression(
    r"\b(?:it|they|interview|starts?|begins?|moved|pushed|put)\b.*?\b(?P<n>an?|one"
    r"|two|three|half an|a half|\d{1,2})"
    r" (?P<unit>hours?|h|minutes?|mins?) (?P<way>later|earlier|back|forward)\b",
    re.IGNORECASE,
)


def hour_later(text: str) -> timedelta:
    """Give by how much it begins later, or earlier; nothing where it is not said."""
    found = _LATER.search(plainly(text))
    if found is None or len(text.split()) > MOST or asks(text):
        return timedelta()
    said = found["n"].casefold()
    count = 0.5 if "half" in said else _COUNTS.get(said) or float(said)
    unit = timedelta(hours=1) if found["unit"][0] in "hH" else timedelta(minutes=1)
    before = found["way"].casefold() in ("earlier", "forward")
    return -count * unit if before else count * unit


_COUNTS: Final = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0}


def number_put_right(words: str) -> str:
    """Write the number that is meant before its month: "put 4 May, meant 14"."""
    found = _NUMBER.search(plainly(words))
    if found is None or found["month"] is None:
        return words
    return f"{found['new']}{found['month']}"


_I_PUT: Final = Expression(r"\bi (?:wrote|typed|put|entered|have put)\b", re.I)
"""What was written before, and is wrong where something else is said, too."""
_ASKS_IT: Final = Expression(
    r"\b(?:can|could|will|would) (?:you|it|we)\b|\bwhy (?:did|have) you\b|^\W*why\b",
    re.I,
)
"""What asks for a change of it, or scolds."""
_PIECES: Final = Expression(r"[,;!?]+|\.(?=\s|$)|\bbut\b|\band\b")
_ITS_RIGHT: Final = Expression(
    r"(\b(?:not|isn't|wasn't)\b(?: [\w:]+){1,6}?) ((?:it'?s|it is|i said|i meant)"
    r" (?!not\b))",
    re.I,
)
"""Where the right time begins behind a wrong one: "is not wednesday its thursday"."""
_BLAMES: Final = Expression(
    r"\bwhy\b.*\b(?:move|change|put|set|make|write|say)\b"
    r"|(?<!can )(?<!could )(?<!will )(?<!would )(?<!if )(?<!should )\byou(?:'ve| have)?"
    r" (?:just |yourself )?(?:moved|changed|put|set|made|wrote|got|have|say|said)\b",
    re.I,
)
"""What the program is blamed for: "why did you move it to wednesday"."""


def _lead(piece: str, today: date) -> str:
    """Give a piece from what is said not to be, unless a time stands before that."""
    found = _WRONG.search(piece)
    if found is None or _tells_time(piece[: found.start()], today):
        return piece
    return piece[found.start() :]


def _cut(piece: str, today: date) -> str:
    """Leave out what is said not to be: "3 o'clock not half past two"."""
    found = _WRONG.search(piece)
    if found is None or not _tells_time(piece[: found.start()], today):
        return piece
    return piece[: found.start()].strip()


_I_SAID: Final = Expression(
    r"(?:(?:no|but|well|sorry|and)\W+)*i (?:said|told you|wrote|meant) (?:it'?s |it was"
    r" |on |at )*",
    re.I,
)


def _only_a_time(piece: str, today: date) -> bool:
    """Whether a piece says once more when it is: "I said Thursday the 3rd"."""
    found = _I_SAID.match(piece)
    if found is None:
        return False
    _, rest = take_date(plain(piece[found.end() :]), today)
    _, rest = take_hour(rest, afternoon=True)
    return not any(c.isalnum() for c in rest)


def _tells_time(words: str, today: date) -> bool:
    said = plain(words)
    hour, _ = take_hour(said, afternoon=True)
    dated, _ = take_date(said, today)
    return hour is not None or (dated is not None and dated.day is not None)


_BESIDE: Final = frozenset(
    """it it's its is was on at the a in by from to for of and so now no sorry i said
    say says mean meant actually interview my new time day date hour moved move
    changed change put make please pls then there wait ok okay well oh hey really
    only earlier later instead be will should must has been that that's they think
    oclock clock sharp am pm o same because this they've next for real sure yes
    again right correct correction morning afternoon evening night uhr wrong made
    mistake about""".split()
)


def only_of_time(words: str, today: date) -> bool:
    """Whether words say when something is, and hardly anything else."""
    said = plain(words)
    dated, rest = take_date(said, today)
    hour, rest = take_hour(rest, afternoon=True)
    if hour is None and dated is None:
        hour, rest = take_hour(said, bare=True, afternoon=True)
    if hour is None and (dated is None or dated.day is None):
        return False
    left = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", rest.casefold())
    return all(word in _BESIDE for word in left)
