"""Hear that somebody wants to stop, said in a sentence of its own.

What ends a sitting must be heard the first time: beside a complaint, and behind an
answer, which is kept.
"""

import re
from typing import Final

from bot.ear.encoder import read_message
from bot.expressions import Expression
from bot.hearing import Aside, AsideKind

_SENTENCE: Final = Expression(r"[^.!?\n]+[.!?]*")
_ENDS: Final = Expression(
    r"\W*(?:(?:ok(?:ay)?|so|no|sorry|please|and|then|now)\W+)*(?:"
    r"(?:stop(?: (?:it|this))?|end it|close it)(?: (?:now|here|please))*"
    r"|(?:please |can you |could you )?(?:close|end|finish|stop)"
    r" (?:it|this|the (?:session|interview|practice|sitting))"
    r"(?: (?:now|here|please|for today))*(?: and .{2,40})?)\W*",
    re.IGNORECASE,
)
"""A sentence that wants nothing else."""
_WISHES: Final = Expression(
    r"\bi(?:'d| would| want| need| really)*(?: like| want| have| need)? to"
    r" (?:stop|finish|end)(?: (?:it|here|now|this|there|then|after this|for today"
    r"|please))*(?:[,.;!]|$)|\b(?:told|asked) you\b.{0,30}\bto stop\b"
    r"|\b(?:finish|end|close) the (?:session|interview|practice)"
    r"(?: (?:now|here|please))",
    re.IGNORECASE,
)
"""What wishes so beside something else."""
_TOLD: Final = 0.5
"""Share of an answer from which a sentence tells of stopping something."""
_ANSWERS: Final = 0.6
_FEW: Final = 5


def ends(text: str, question: str) -> Aside | None:
    """Hear it, with what is answered before it."""
    plain = text.replace("’", "'")
    for found in _SENTENCE.finditer(plain):
        said = found[0].strip()
        if not (_ENDS.fullmatch(said) or _WISHES.search(said)):
            continue
        if read_message(said, question).answer >= _TOLD:
            continue
        before, behind = text[: found.start()].strip(), text[found.end() :].strip()
        if _tells_on(behind, question):
            continue
        told = len(before.split()) > _FEW
        if told and read_message(before, question).answer >= _ANSWERS:
            if behind:
                continue
            span = (0, found.start())
            return Aside(AsideKind.STOP, found.start(), len(text), (span,), 9.0)
        if read_message(text, question).answer >= _TOLD:
            continue
        return Aside(AsideKind.STOP, 0, len(text), sure=9.0)
    return None


def _tells_on(behind: str, question: str) -> bool:
    """Whether somebody goes on with the answer: "let me finish! She came back"."""
    told = len(behind.split()) > _FEW
    return told and read_message(behind, question).answer >= _ANSWERS
