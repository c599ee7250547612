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


def adds(text: str) -> Aside | None:
    """Hear "to add to my last answer: …", with what is to be added."""
    found = _ADDS.match(text)
    if found is None:
        return None
    end = found.end()
    return Aside(AsideKind.ADD, 0, end, ((end, len(text)),), sure=9.0, about="before")


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
