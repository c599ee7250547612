"""What is told by stock words alone.

That there is nothing to tell, commands, what is added to an earlier answer, who is
lost, and questions about the STAR method.
"""

import re
from itertools import pairwise
from typing import Final

from bot.ear.aside_signs import Plain, table
from bot.expressions import Expression
from bot.hearing import Aside, AsideKind

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


_LOST: Final = Expression(
    r"\W*(?:(?:sorry|hmm+|no|ok|but|oh|well)\W+){0,3}i (?:still |really |just )*"
    r"(?:do ?n[o’']?t|did ?n[o’']?t|can ?not|can[’']?t) (?:get|understand|follow)"
    r"(?: (?:it|that|this|you|the question|what you (?:mean|want)))?"
    r"(?: (?:at all|sorry|yet|still|really))*\W*",
    re.IGNORECASE,
)


def lost(text: str) -> Aside | None:
    """Hear "I still don't get it"."""
    if _LOST.fullmatch(text) is None:
        return None
    return Aside(AsideKind.REPHRASE, 0, len(text), sure=9.0)


_STAR: Final = Expression(
    r"\W*(?:\w+\W+){0,8}(?:use|do|need|want|like|follow|by|in|as|the) star\b"
    r"(?: (?:method|format|model|technique|way|structure)(?:\W+\w+){0,4})?\W*",
    re.IGNORECASE,
)


def star(text: str, question: str) -> Aside | None:
    """Hear a question about the STAR method, where the open one names no star."""
    if _STAR.fullmatch(text) is None or "star" in question.casefold().split():
        return None
    return Aside(AsideKind.METHOD, 0, len(text), sure=9.0)


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
