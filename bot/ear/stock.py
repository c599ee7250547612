"""What is told by stock words alone.

What a few words want ("next question", "wait", "hint please"), by the phrases of
content/en/asides.toml; that there is nothing to tell; what is added to an earlier
answer; which command a wish stands for.
"""

import re
from itertools import pairwise
from typing import Final

from bot.ear.aside_signs import Plain, asked, phrases, pieces, plain, table
from bot.ear.words import read
from bot.expressions import Expression
from bot.hearing import Aside, AsideKind

FEW: Final = 5
"""Words of a stock phrase: where more is said the encoder tells."""
_LETTERS: Final = 80
_SPOKEN: Final = frozenset(
    (
        *(AsideKind.WAIT, AsideKind.PRESENCE, AsideKind.STOP, AsideKind.COMPLAINT),
        *(AsideKind.REMAINING, AsideKind.PROGRESS),
    )
)
"""What somebody in a story may say in so few words: "What did you say?" "Wait."."""

# Who has nothing to tell answers the question so.
_KNOWS_NONE: Final = Expression(
    r"(?:(?:um+|hm+|ugh|sorry|oh|well|honestly|i|no|[.,…]) )*"
    r"(?:no idea|(?:do not|not) (?:know|sure)|not sure|hard to say|none|no|yes|nothing"
    r"|no (?:[.,] )?(?:that is|thats) (?:it|all|everything)"
    r"|nobody|no one|never|(?:can not|could not) (?:think of|remember) "
    r"(?:anything|one|any|a time|an example)|nothing comes to mind"
    r"|do not have (?:one|any|an example))"
    r"(?: (?:sorry|really|at all|right now|yet|tbh|lol|[.,!…☺]))*"
)


def knows_none(said: Plain) -> bool:
    """Whether somebody answers that there is nothing to tell."""
    return _KNOWS_NONE.fullmatch(" ".join(said.words)) is not None


def hear_stock(text: str, question: str = "", *, most: int = FEW) -> Aside | None:
    """Hear one sentence of at most so many words that is a stock phrase.

    Of several the longest counts; one for which there is a command comes first.
    """
    if len(text) > _LETTERS:
        return None
    said = plain(read(text))
    words = sum(any(map(str.isalnum, word)) for word in said.words)
    if not 0 < words <= most or len(pieces(said)) > 1 or knows_none(said):
        return None
    met = phrases(said)
    kinds = [kind for kind in AsideKind if kind in met]
    if not kinds:
        return None
    kind = max(kinds, key=lambda one: (one is AsideKind.COMMAND, met[one]))
    if kind in _SPOKEN and asked(question).words_wanted:
        return None
    return Aside(kind, 0, len(text), sure=9.0, command=command(kind, said))


_ADDS: Final = Expression(
    r"\W*(?:(?:oh|and|also|sorry|wait)\W+){0,2}(?:(?:just )?to )?add(?:ing)?(?: this)?"
    r" to (?:my|the|that) (?:(?:last|previous|first|earlier|other) )?"
    r"(?:answer|one|question|story)(?: before)?\s*[:,;–-]\s*(?=\S+\s+\S)",
    re.IGNORECASE,
)


_BEFORE: Final = (
    r"(?:the (?:last|previous|earlier) (?:one|question)"
    r"|(?:the )?(?:one|question) (?:from |you asked )?before"
    r"(?: (?:this|that)(?: one)?)?"
    r"|what (?:you|u) asked (?:me )?before)"
)
_FOR_BEFORE: Final = Expression(
    r"\W*(?:(?:oh|ah|and|also|sorry|wait|ok|right)\W+){0,3}"
    r"(?:(?:this|that|it)(?:[’']?s| is) )?(?:for|to) "
    rf"{_BEFORE}\s*[:,;–-]\s*(?=\S+\s+\S)",
    re.IGNORECASE,
)
"""What begins an answer to the question before: "for the one before: I'd ring her"."""
_WAS_FOR_BEFORE: Final = Expression(
    r"(?<=\w)\s*[,.;–-]+\s*(?:(?:this|that|it)(?:[’']?s| is)|is) (?:still |meant )?"
    rf"(?:for|to) {_BEFORE}\W*$",
    re.IGNORECASE,
)
"""What says so at its end: "I'd ring her, that's for the one before"."""


def adds(text: str) -> Aside | None:
    """Hear "to add to my last answer: …", with what is to be added."""
    for begins in (_ADDS, _FOR_BEFORE):
        if (found := begins.match(text)) is not None:
            return _added(0, found.end(), (found.end(), len(text)))
    found = _WAS_FOR_BEFORE.search(text)
    if found is None or len(text[: found.start()].split()) < _TOLD:
        return None
    return _added(found.start(), len(text), (0, found.start()))


_TOLD: Final = 3  # words that are told to the question before


def _added(start: int, end: int, rest: tuple[int, int]) -> Aside:
    return Aside(AsideKind.ADD, start, end, (rest,), sure=9.0, about="before")


def command(kind: AsideKind, said: Plain) -> str | None:
    """Name the command that a plain wish stands for, if the kind is one."""
    if kind is not AsideKind.COMMAND:
        return None
    named = table("commands")
    for pair in pairwise(said.words):
        if found := named.get("_".join(pair)):
            return found
    for word in said.words:
        if found := named.get(word):
            return found
    return "help"
