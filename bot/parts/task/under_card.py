"""Answer what is asked of an assignment right under what there is to say of it."""

import re
from collections.abc import Iterator
from typing import Final

from bot.assignments import kinds
from bot.core.asked_under import asks
from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import Reply, phrase
from bot.core.state import Context, State, adding, was_offered
from bot.expressions import Expression
from bot.model import TaskKind
from bot.parts.task import asked as reading
from bot.parts.task.assignment import Assignment, kept

LONGEST: Final = 40
OF_IT: Final = (
    *("wear", "late", "figures", "acting", "refuse", "hours", "panel"),
    *("write_them", "normal"),
)
"""What is asked under the card as where they are asked what they were told to bring."""

_WHOLE: Final = Expression(
    r"\b(?:talk|speak|fill|use|go on|present|last)\b[^?]*\b(?:all|whole|full|entire)\b"
    r"[^?]*\b(?:minutes?|mins|time|hour|it)\b"
    r"|\b(?:how (?:long|much)|how many minutes)\b[^?]*\b(?:talk|speak)\b",
    re.IGNORECASE,
)
_QUESTIONS: Final = Expression(
    r"\b(?:do|will|would|are|is|can|could)\b[^?]*\bquestions?\b[^?]*"
    r"\b(?:after\w*|at the end|during|in between|as well|too)\b"
    r"|\b(?:do|will|would) (?:they|the \w+|people|anybody|someone)(?: \w+)? ask"
    r" (?:me )?(?:any ?thing|something|questions?|stuff)\b"
    r"|\bare there (?:any )?questions?\b",
    re.IGNORECASE,
)
_MINUTES: Final = Expression(
    r"\b(?:\d{1,3}|five|ten|twelve|fifteen|twenty|thirty|forty|forty-five|sixty)\b",
    re.IGNORECASE,
)
_WHICH: Final = Expression(
    r"\b(?:which|or|but|what now|what do i|who is right)\b", re.IGNORECASE
)
_TIME: Final = Expression(r"\b(?:minutes?|mins?|hour|long)\b", re.IGNORECASE)
_PERSON: Final = Expression(
    r"\bwhat (?:sort|kind|type)s? of (?:\w+ )?(?:person|people|parents?|guests?"
    r"|patients?"
    r"|customers?|clients?|colleagues?|relatives?|scenes?|situations?|thing)\b"
    r"|\bwho(?:'s| is| will| would| usually)* (?:play\w*|be (?:the|him|her))\b"
    r"|\bwhat (?:will|would|do|does|are) (?:he|she|they|the \w+)(?: usually| probably)?"
    r" (?:play|(?:be )?(?:angry|upset|cross) about|complain about)\b",
    re.IGNORECASE,
)
_IS_IT: Final = Expression(r"\bis (?:that|this|it)\b|\blook bad\b", re.IGNORECASE)


def heard(state: State, move: Move, _context: Context) -> State | None:
    """Answer a question about it; None for what is none, or not surely of it."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    current, text = kept(state.dossier).now, move.text.replace("’", "'")
    if current is None or current.kind is None or not was_offered(state, Verb.TASK):
        return None
    if len(text.split()) > LONGEST or not ("?" in text or asks(text)):
        return None
    said = next(_answers(current, text), None)
    return adding(state, said) if said is not None else None


def _answers(current: Assignment, text: str) -> Iterator[Reply]:
    assert current.kind is not None
    kind = kinds()[current.kind]
    minutes = current.minutes or kind.minutes
    spoken = round(minutes * sum(one.share for one in kind.slices if one.spoken))
    lengths = {one[0].casefold() for one in _MINUTES.finditer(text)}
    if len(lengths) > 1 and _TIME.search(text) and _WHICH.search(text):
        yield phrase("task.card_two")
    if kind.slices and 0 < spoken < minutes:
        if _WHOLE.search(text):
            yield phrase("task.card_whole", talk=str(spoken), minutes=str(minutes))
        if _QUESTIONS.search(text):
            left = str(minutes - spoken)
            yield phrase("task.card_questions", left=left, minutes=str(minutes))
    if current.kind is TaskKind.ROLE_PLAY and _PERSON.search(text):
        yield phrase("task.card_person")
    read = reading.heard(text)
    for name in read.asked if read is not None else ():
        if name in OF_IT and (name != "normal" or _IS_IT.search(text)):
            yield phrase(f"task.asked_{name}")
