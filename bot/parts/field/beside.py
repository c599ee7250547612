"""What a newcomer asks or tells beside their field."""

import re
from typing import Final

from bot.core.asked_under import asks
from bot.core.reply import Say, phrase
from bot.core.state import Context
from bot.expressions import Expression
from bot.hearing import AsideKind, Scene, Tip

_PIECE: Final = Expression(r"[^.!?\n]+[.!?\n]*")
_ENGLISH: Final = Expression(
    r"\benglish\b.*\b(?:ok|okay|fine|perfect|good|bad|weak|problem|enough|practi[sc]e"
    r"|sorry|mind|allowed|learning|poor|not so|not very|mistakes?)\b"
    r"|\b(?:ok|okay|fine|sorry|mind|allowed|problem|bad|poor|weak)\b.*\benglish\b"
    r"|\b(?:accent|spelling|grammar|typos?|dyslexi\w+)\b",
    re.IGNORECASE,
)
_PERSON: Final = Expression(
    r"\b(?:real (?:person|human|interviewer|life)|human|robot|bot|a\.?i\.?|chat ?gpt"
    r"|(?:someone|somebody|anyone|anybody) (?:real|there)|machine|computer(?! people)"
    r"|program(?:me)?)\b",
    re.IGNORECASE,
)
_DAY: Final = Expression(
    r"\b(?P<day>(?:(?:next|this|on) )?(?:(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur"
    r"|sat|sun)(?:day)?|tomorrow|next week|in (?:two|three|a few|\d+) (?:days|weeks)"
    r"|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july"
    r"|august|september|october|november|december)|(?:january|february|march|april"
    r"|june|july|august|september|october|november|december) \d{1,2}(?:st|nd|rd|th)?))"
    r"\b",
    re.IGNORECASE,
)
_ONLY_FOR: Final = Expression(
    r"[^.!?\n,]*\b(?:only|just|all)\b (?:for )?(?:an? |the )?"
    r"(?:computers?|office|(?-i:IT)|tech|desk|managers?|techies|coders?|programmers?)\b"
    r"(?: people| jobs?| types?| folks?)?[^.!?\n,]*\?*"
    r"|[^.!?\n,]*\bor is (?:it|this) (?:only |just )?for [^.!?\n,]*\?*",
    re.IGNORECASE,
)
"""What asks whether it is for others: "is this only for computer people?"."""
_NOT_LISTED: Final = Expression(
    r"\b(?:none of (?:these|those|them) (?:is|are|fits?|suits?)(?: for)? me"
    r"|i (?:do ?n['’]?t|do not|can ?not|can['’]?t) (?:see|find)"
    r"|(?:you|u) (?:have ?n['’]?t got|do ?n['’]?t have)|no button for"
    r"|where['’]?s(?= \w+\?)|(?:do you have|have you got|is there|are there)"
    r" (?:something|anything|questions?|ones?) for)"
    r"(?: me\b| my (?:job|trade|field)\b)?",
    re.IGNORECASE,
)
"""What misses a trade on the list of fields: "I don't see carer here"."""
_COMES: Final = Expression(
    r"\b(?:interview|round|trial|panel|meeting|on|2nd|second|final)\b", re.IGNORECASE
)
_DAYS: Final = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}
_ENGLISH_FINE: Final = phrase("field.english")
_ANY_JOB: Final = phrase("field.any_job")
_PROGRAM: Final = phrase("aside.machine")
_LASTS: Final = phrase("aside.length_session")
_ANSWERS: Final = {
    AsideKind.PRIVACY: phrase("aside.privacy"),
    AsideKind.MACHINE: _PROGRAM,
    AsideKind.NERVES: phrase("field.nerves"),
    AsideKind.LENGTH: _LASTS,
    AsideKind.REMAINING: _LASTS,
}


def only_trade(text: str) -> str:
    """Leave out what only says that a trade is not on the list, or not for others."""
    left = _NOT_LISTED.sub(" ", _ONLY_FOR.sub(" ", text))
    return left if any(map(str.isalpha, left)) else text


def asked_beside(text: str, context: Context) -> tuple[Say, ...]:
    """Answer what is asked in a message that names a field, each kind once."""
    missed = _ONLY_FOR.search(text) or _NOT_LISTED.search(text)
    text = only_trade(text)
    pieces = [found.group().strip() for found in _PIECE.finditer(text)]
    # "They said early May, and then silence. Normal?"
    wholes = (
        f"{before} {piece}"
        if before and not asks(before) and len(piece.split()) <= _BRIEF
        else piece
        for before, piece in zip(("", *pieces), pieces, strict=False)
    )
    told = (one for piece in wholes for one in _answers(piece, context))
    any_job = (_ANY_JOB,) if missed else ()
    return (*any_job, *dict.fromkeys(told))


_BRIEF: Final = 2
"""Words of a question that is about what was said just before it."""


def _answers(piece: str, context: Context) -> tuple[Say, ...]:
    english = (_ENGLISH_FINE,) if _ENGLISH.search(piece) else ()
    other = _answer(piece, context) if not english or _PERSON.search(piece) else None
    return (*english, other) if other is not None else english


def _answer(piece: str, context: Context) -> Say | None:
    marked = "?" in piece
    if marked and "," in piece:
        # "I'm a carer, how long does this take?"
        piece = piece[piece.rindex(",") + 1 :].strip()
    if marked and _PERSON.search(piece):
        return _PROGRAM
    aside = context.aside(piece, "", Scene.NOTHING, not marked)
    if context.field(piece) is not None:
        return None
    known = None
    asked = marked or asks(piece)
    if aside is not None and (asked or aside.kind is AsideKind.NERVES):
        known = _ANSWERS.get(aside.kind)
    return known or _advice(piece, context)


def _advice(piece: str, context: Context) -> Say | None:
    """Give the advice for the real day that is plainly asked for."""
    if not asks(piece):
        return None
    tip, share = context.tip(piece)
    plainly = tip is not Tip.NONE and share >= _PLAINLY
    return phrase(f"tip.{tip}") if plainly else None


_PLAINLY: Final = 0.5
"""Share of a tip from which it is surely what is asked for."""


def day_named(text: str) -> str | None:
    """Give the day that an interview is on, as it can be said back."""
    found = _DAY.search(text)
    if found is None or not _COMES.search(text):
        return None
    words = found["day"]
    last = words.split()[-1].casefold()
    name = _DAYS.get(last[:3]) if last[:3] in _DAYS and len(words.split()) < 3 else None
    if name is None:
        return words.removeprefix("on ")
    lead = words.split()[0].casefold()
    return f"{lead} {name}" if lead in ("next", "this") else name
