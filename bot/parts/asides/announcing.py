"""Tell from an answer what only announces one, or speaks of the talk itself.

"I've told a ninth grader that her grandmother was ill. Does that count?" is a question,
and no answer yet; "I hadn't told it yet. Can we go back?" is none, either.
"""

import re
from typing import Final

from bot.core.scene import open_turn
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import Aside, AsideKind, Interjected
from bot.model import Outcome
from bot.parts.asides.naming import stems

_OF_THE_QUESTION: Final = (
    *(AsideKind.CLARIFY, AsideKind.REPHRASE, AsideKind.MEANING, AsideKind.EXAMPLE),
)
"""Kinds that ask what the question takes."""

BARE = 10
"""Words in which nobody tells a story."""
BRIEF, BRIEFER = 24, 16
"""Words of what announces a story, and of what is said before asking what is meant."""

_ANNOUNCES: Final = Expression(
    r"\bi(?:[’']ve|ve| have)\b(?! (?:to|no|never|been|not)\b)|\bi once\b"
    r"|\bi had (?:one|a|an|this|to)\b|\bi(?:[’']m|m| am) thinking (?:of|about)\b"
    r"|\bthere(?:[’']?s| is| was) (?:one|a|an|the|this) (?:time|thing|case|one|day)\b"
    r"|\bi (?:could|can|might|would) (?:tell|use|take|talk|do)\b|\bi(?:[’']d|d) (?:use"
    r"|take|tell)\b",
    re.IGNORECASE,
)
_JUDGES: Final = Expression(
    r"^[^.!?]*\b(?:is|are|isn[’']?t|sounds?|looks?|seems?|makes?)\b[^.!?]*\b(?:bad|weak"
    r"|poor|little|silly|stupid|embarrassing|nothing|much|good|great|nice|ugly|boring|daft"
    r"|pathetic|small|low|worse)\b[^.!?]*[.!?]*$",
    re.IGNORECASE,
)
"""What says how good something is that was told, before asking whether to say it."""
_COUNTS: Final = Expression(
    r"\b(?:does|do|would|will|is|can|could|may|shall|should)\b.{0,20}\b(?:count|work|do"
    r"|fit|qualify|ok(?:ay)?|fine|all ?right|allowed|enough|use|take|tell|personal"
    r"|too)\b",
    re.IGNORECASE,
)
"""What asks whether a story will do."""
_OF_IT: Final = Expression(r"\b(?:that|it|this)\b", re.IGNORECASE)
_READS: Final = Expression(
    r"\b(?:you|u|ye) mean\b|\bwhich (?:kind|sort|one|of)\b|\bone (?:person|time"
    r"|thing)\b"
    r"|\bor all\b|\bwhat (?:kind|sort) of\b|\bas in\b",
    re.IGNORECASE,
)
"""What asks how the question is meant."""


def announced(state: State, aside: Aside, text: str, context: Context) -> bool:
    """Whether what stands beside a question of theirs is no answer yet."""
    turn, rest = open_turn(state), aside.answer(text).strip()
    if turn is None or turn.attempt.unheard or aside.kind not in _OF_THE_QUESTION:
        return False
    words, asks = len(rest.split()), aside.words(text)
    if not text[: aside.start].strip() or words > BRIEF:
        return False
    counts = _ANNOUNCES.search(rest) is not None and _COUNTS.search(asks) is not None
    fresh = not turn.attempt.messages
    reads = fresh and words <= BRIEFER and _READS.search(asks) is not None
    # "I was laid off. Should I tell them that?" asks, and tells no story yet.
    wise = aside.about == "say_it" and fresh and words <= BRIEFER
    wise = wise and _OF_IT.search(asks) is not None
    if wise and words <= BARE:
        return True
    if aside.about == "say_it" and words <= BARE and _JUDGES.search(rest):
        return True
    if not (counts or reads or wise):
        return False
    return context.ear(turn.question, rest).judgement.outcome is not Outcome.CLEAR


_OF_THE_TALK: Final = Expression(
    r"\bi (?:had ?n[’']?t|have ?n[’']?t|haven[’']?t|hadn[’']?t|did ?n[’']?t|didn[’']?t"
    r"|had not"
    r"|have not|did not|never) (?:even |really |yet |actually )?(?:told|tell"
    r"|finish(?:ed)?"
    r"|answer(?:ed)?|sa(?:id|y)|start(?:ed)?|begin|begun|meant?)\b"
    r"|\byou (?:just |then |already |still )?(?:asked|moved on|skipped|closed|added"
    r"|quoted"
    r"|thanked|went on|never asked|put that|cut me|jumped|did ?n[’']?t (?:let|wait))\b"
    r"|\bwrong (?:question|one|answer|story)\b|\b(?:that|this|it) (?:was|is) ?n[’']?t"
    r" (?:my|an|the) (?:answer|one|question)\b|\bnot (?:that|this) one\b"
    r"|\bi meant (?:the"
    r" (?:one|question|other)|[“\"'‘])|\b(?:can|could) (?:we|i|you) go back\b"
    r"|\bmy (?:complaint|message|question) (?:about|to)\b",
    re.IGNORECASE,
)
"""What speaks of this talk, and tells nothing of what happened."""
_PIECE: Final = Expression(r"[^.!?\n]+[.!?\n]*")
_BACK: Final = (
    *(AsideKind.BACK, AsideKind.ADD, AsideKind.MISHEARD, AsideKind.IGNORE),
    *(AsideKind.COMPLAINT, AsideKind.CLARIFY, AsideKind.ALREADY_SAID),
)


def of_the_talk(aside: Aside, text: str) -> bool:
    """Whether all that stands beside an aside speaks of the talk, too."""
    if aside.kind not in _BACK:
        return False
    pieces = [m[0] for m in _PIECE.finditer(aside.answer(text)) if stems(m[0])]
    return bool(pieces) and all(_OF_THE_TALK.search(piece) for piece in pieces)


def bracketed(text: str, context: Context) -> bool:
    """Whether a message is all one question in brackets."""
    found = context.interjected(text)
    whole = len(found) == 1 and not text[: found[0].start].strip()
    if not whole or text[found[0].end :].strip():
        return False
    return found[0].about is Interjected.ASKED and text.strip().startswith("(")
