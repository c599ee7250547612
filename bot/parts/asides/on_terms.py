"""Reply to what is asked about a question of pay, notice or permits itself.

May they ask it, must it be said, must it be exact, would an untrue yes be better: none
of this is assumed or left to the candidate.
"""

import re
from typing import Final

from bot.core.reply import Say
from bot.core.session import Turn
from bot.core.state import Context
from bot.expressions import Expression
from bot.hearing import AsideKind
from bot.model import AnswerKind, Kind
from bot.parts.asides.lines import Heard, say
from bot.parts.asides.real_day import PERMIT

_KINDS: Final = (
    *(AsideKind.CLARIFY, AsideKind.TOO_PERSONAL, AsideKind.COMPLAINT),
    *(AsideKind.PRIVACY, AsideKind.NERVES, AsideKind.REMARK, AsideKind.UNFIT),
)
"""As what such a question may be heard."""

_THIS: Final = r"(?:this|that|it|me|about|such|for|these|of me)"
_UNTRUE: Final = Expression(
    r"\b(?:should|shall|can|could|may|do|must|is it (?:ok(?:ay)?|better|good)|what"
    r" if|better)\b.{0,25}\b(?:say|tell|write|answer|claim|pretend|lie|make (?:it )?up"
    r"|give)\b.{0,40}\b(?:(?:even )?(?:if|though|when) (?:i'?m|i am|im|i|it'?s|it is"
    r"|its) (?:\w+ )?(?:not?|don'?t|dont|haven'?t|havent|isn'?t|isnt|untrue|false)\b"
    r"|a lie\b|more than (?:it is|i (?:get|earn|make|have)))"
    r"|\b(?:can|should|shall|may|could) i (?:just )?(?:lie|pretend|bluff)\b",
    re.IGNORECASE,
)
_ALLOWED: Final = Expression(
    rf"\b(?:you|u|they|one) (?:even |really |actually )?(?:allowed|permitted) to ask"
    rf"|\b(?:can|may|could) (?:you|u|they) (?:even |really |just |legally |actually )"
    rf"?ask (?:me )?{_THIS}\b|\b(?:is|isn'?t) (?:\w+ ){{1,3}}(?:il)?legal\b"
    r"|\b(?:have|got) (?:the |a )?right to ask\b|\blegal to ask\b",
    re.IGNORECASE,
)
_MUST: Final = Expression(
    r"\b(?:must i|i must|do i (?:really |actually )?(?:have|need) to|have i (?:got )?to"
    r"|am i (?:obliged|required|forced) to|need i)"
    r" (?:\w+ )?(?:say|tell|answer|give|name|reveal|share)\b[^.!\n]*\?"
    r"|\b(?:can|may|could) i (?:refuse|not (?:say|answer|tell)|keep (?:it|that)"
    r"|decline)\b"
    r"|\b(?:must|do) i (?:have to |need to |really )?(?:say|tell|answer)\b",
    re.IGNORECASE,
)
_EXACTLY: Final = Expression(
    r"\b(?:do i (?:have|need) to|must i|should i|need i|does it (?:have|need) to)\b"
    r"[^.!?\n]{0,30}\b(?:exact\w*|precise\w*|to the (?:day|penny|cent|euro))\b"
    r"|\b(?:exact|precise) (?:number|figure|date|day|amount|sum)\b[^.!\n]*\?",
    re.IGNORECASE,
)


_BRIEF: Final = 20
"""Words up to which an answer may do nothing but ask so."""


def on_terms(turn: Turn, heard: Heard, context: Context) -> Say | None:
    """Reply to it where a question of terms is open, and None to anything else."""
    if heard.kind not in _KINDS:
        return None
    key = asks(turn, heard.words, context)
    return say(key) if key is not None else None


def asks_of_terms(turn: Turn, text: str, context: Context) -> bool:
    """Whether a message asks so of an open question of terms and answers nothing."""
    brief = len(text.split()) <= _BRIEF
    if not brief or asks(turn, text, context) is None:
        return False
    return not context.ear(turn.question, text).holds


def asks(turn: Turn, words: str, context: Context) -> str | None:
    """Name the phrase that replies to it; None where nothing is asked so."""
    question = context.questions.get(turn.question.question_id)
    if question is None or question.kind is not Kind.TERMS:
        return None
    words = words.replace("’", "'")
    permit = question.answer is AnswerKind.YES or PERMIT.search(words) is not None
    money = question.answer is AnswerKind.MONEY
    if _UNTRUE.search(words):
        return "terms_untrue"
    if _ALLOWED.search(words):
        return "terms_allowed_permit" if permit else "terms_allowed"
    if _EXACTLY.search(words):
        return "terms_exactly"
    if _MUST.search(words):
        return (
            "terms_must_permit"
            if permit
            else "terms_must_money"
            if money
            else "terms_must"
        )
    return None
