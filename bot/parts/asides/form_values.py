"""Tell which sentences of a message hold a value for the open field."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from bot.core.asked_under import asks
from bot.core.company_told import company_told
from bot.core.counted import brings, counted, several
from bot.core.dates import take_date
from bot.core.dossier import Form
from bot.core.hours import take_hour
from bot.core.lasting import lasts
from bot.core.naming import read_people
from bot.core.phrasing import plain
from bot.core.schedule import local
from bot.core.state import Context
from bot.expressions import Expression
from bot.hearing import Aside, AsideKind, FormAnswer, FormField

_SENTENCE: Final = Expression(
    r"[^.!?…\n]+(?:\.(?=[\w.])[^.!?…\n]*)*(?:[.!?…]+[\"”')]*)?\s*", re.IGNORECASE
)
_WHERE: Final = Expression(
    r"\b(?:person|video|zoom|teams|skype|phone|office|site|online|remote(?:ly)?|face"
    r"|building|there|screen|call|home)\b",
    re.IGNORECASE,
)
_DRESS: Final = Expression(
    r"\b(?:casual(?:ly)?|smart(?:ly)?|formal(?:ly)?|suits?|ties?|jeans|shirts?|blazers?"
    r"|overalls?|uniforms?|jumpers?|jackets?|scrubs|trainers|boots|fleeces?|normal"
    r"|everyday|elegant|dress(?:ed|es)?)\b",
    re.IGNORECASE,
)
_WHOLE: Final = frozenset((AsideKind.TOO_PERSONAL, AsideKind.SKIP, AsideKind.EXAMPLE))
"""Kinds beside which nothing of the message is kept."""
_FEW: Final = 3
_FEWEST: Final = 2


def holding(
    form: Form, aside: Aside, text: str, context: Context, *, meant: bool
) -> Aside | None:
    """Give an aside with just what holds a value beside it; None for nothing else.

    What is `meant` as one, and not built so, may be a value after all.
    """
    reader = _READERS.get(form.field)
    if reader is None:
        return _of_words(form, aside, text)
    pieces = [(m.start(), m.end()) for m in _SENTENCE.finditer(text)]
    doubts = _doubts(aside, text) and bool(
        reader(text[aside.start : aside.end], form, context)
    )
    if not aside.rest and len(pieces) == 1:
        alone = (
            (meant or doubts) and not _built_so(text) and reader(text, form, context)
        )
        sure = form.field.endswith(_NUMBERED) or aside.kind in _MAY_BE
        alone = alone and sure and aside.about not in _TOPICAL
        return None if alone else aside
    inside = tuple(pieces) if doubts else aside.rest or tuple(pieces)
    held = tuple(
        (start, end)
        for start, end in inside
        if text[start:end].strip()
        and not _built_so(text[start:end])
        and reader(text[start:end], form, context)
    )
    whole = sum(len(text[a:b].strip()) for a, b in held) >= len(text.strip()) - _FEWEST
    if whole and len(held) == len(pieces) > 1:
        return None
    if not held or whole:
        return replace(aside, start=0, end=len(text), rest=())
    if aside.rest:
        return replace(aside, rest=held)
    first = next(((a, b) for a, b in pieces if (a, b) not in held), (0, len(text)))
    return replace(aside, start=first[0], end=first[1], rest=held)


def holds(form: Form, words: str, context: Context) -> bool:
    """Whether words hold a value for the open field, as far as one can tell."""
    reader = _READERS.get(form.field)
    return reader is not None and reader(words, form, context)


def _doubts(aside: Aside, text: str) -> bool:
    """Whether what was heard as a question is a value with a mark: "an hour?"."""
    little = aside.kind is AsideKind.CLARIFY and aside.about in ("asked", "beside")
    return little and not _built_so(text[aside.start : aside.end])


def _of_words(form: Form, aside: Aside, text: str) -> Aside:
    """Keep of notes only what tells something beside an aside.

    Where questions are kept, a question to the program takes the whole message.
    """
    scolds = aside.kind in _SCOLDS
    rest = tuple(
        (a, b)
        for a, b in aside.rest
        if _tells(text[a:b].strip()) and not (scolds and _GOES_ON.match(text[a:b]))
    )
    words = sum(len(text[a:b].split()) for a, b in rest)
    asked = form.field == "notes.asked" and aside.kind in _QUESTIONS
    if not rest or asked or aside.kind in _WHOLE or (words <= _FEW and scolds):
        return replace(aside, start=0, end=len(text), rest=())
    return replace(aside, rest=rest)


_NUMBERED: Final = ("when", "hour", "minutes")
"""Fields whose values nothing else looks like."""
_MAY_BE: Final = frozenset((AsideKind.CLARIFY, AsideKind.REMARK, AsideKind.IGNORE))
"""Kinds of what may be a value after all."""
_TOPICAL: Final = ("page", "remind", "back")
"""What an aside is about that surely is one."""


def _built_so(words: str) -> bool:
    """Whether words are built as a question; a mark alone may be a doubt."""
    return asks(words.strip().rstrip("?!. "))


def _tells(words: str) -> bool:
    few = len(words.split()) < _FEWEST and not any(map(str.isdecimal, words))
    return not (few or words.endswith("?") or _EMPTY.fullmatch(words))


_QUESTIONS: Final = frozenset(
    (AsideKind.CLARIFY, AsideKind.REPHRASE, AsideKind.MEANING)
)
_SCOLDS: Final = frozenset(
    (
        *(AsideKind.COMPLAINT, AsideKind.WAIT, AsideKind.GREETING),
        *(AsideKind.ALREADY_SAID, AsideKind.MISHEARD),
    )
)
_GOES_ON: Final = Expression(
    r"\W*(?:it'?s|its|it is|that'?s|that is|this|you|u|your|again|and|not|no|yes)\b",
    re.IGNORECASE,
)
"""How a complaint goes on, and tells nothing of its own."""
_EMPTY: Final = Expression(
    r"\W*(?:ey up|hiya|hello(?: again)?|hi(?: again)?|hey(?: there)?|good \w+|oh"
    r" (?:no|dear|god|my)"
    r"|all right|very well|of course|i see|my god|well well|come on|thank you|let"
    r" me)\W*",
    re.IGNORECASE,
)
"""What is said before something, and is nothing by itself."""


def _people(words: str, form: Form, _context: Context) -> bool:
    if read_people(words):
        return True
    if form.part != "interview":
        return False
    return several(words) or counted(words) is not None or brings(words)


def _when(words: str, form: Form, context: Context) -> bool:
    today = local(form.asked_at, context.places.zone).date()
    said = plain(words)
    dated, _ = take_date(said, today)
    hour, _ = take_hour(said, afternoon=True)
    return hour is not None or (dated is not None and dated.fault is None)


def _hour(words: str, _form: Form, _context: Context) -> bool:
    return take_hour(plain(words), bare=len(words.split()) <= _FEW)[0] is not None


_TRAVEL: Final = Expression(
    r"\b(?:trip|journey|travel|drive|train|bus|flight|way there)\b", re.IGNORECASE
)


def _minutes(words: str, _form: Form, _context: Context) -> bool:
    return lasts(words) is not None and _TRAVEL.search(words) is None


def _company(words: str, _form: Form, context: Context) -> bool:
    if company_told(words):
        return True
    value = context.value(FormField.COMPANY, words.strip())
    return value.answer is FormAnswer.VALUE and len(words.split()) <= 2 * _FEW


_READERS: Final[Mapping[str, Callable[[str, Form, Context], bool]]] = {
    "interview.people": _people,
    "after.people": _people,
    "after.person": _people,
    "interview.when": _when,
    "interview.hour": _hour,
    "interview.minutes": _minutes,
    "interview.company": _company,
    "after.company": _company,
    "interview.where": lambda words, _form, _context: _WHERE.search(words) is not None,
    "interview.casual": lambda words, _form, _context: _DRESS.search(words) is not None,
}
"""What tells of words for a field whether they hold a value."""
