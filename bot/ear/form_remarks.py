"""Hear what is said to the program where a form waits for words, and is no value.

By its build: a question that turns subject and verb round, a wish that names what the
program does, a protest, or chatter of a few words. What is told of others, "i said what
do you mean", is told. Where questions are the value, in notes of what was asked, only
what one asks for oneself is a remark: "do i have to", "is that saved".
"""

import re
from typing import Final

from bot.ear.form_remark_patterns import (
    AWAY,
    BESIDES,
    CHAT,
    CHAT_OF,
    CONTACTS,
    CONTRACTED,
    EXAMPLE,
    FRETS,
    HOW_LONG,
    HOW_MANY,
    LATER,
    MEANING,
    NEVER,
    NOT_YET,
    ONLY_LOOKING,
    OWN,
    POINTING,
    PROTEST,
    REPORTED,
    SAVED,
    SMART,
    TAKE_OUT,
    TURNED,
    WHOSE,
    WHY,
    WISH,
)
from bot.expressions import Expression
from bot.hearing import Aside, AsideKind

_K = AsideKind

LONGEST: Final = 28
"""Words from which on a message is told, whatever it begins with."""

QUESTIONS: Final = ("notes.asked",)
"""Fields whose values are questions."""

TOLD: Final = ("notes.said",)
"""Fields whose values may quote what was said."""

PLANNED: Final = ("notes", "thanks", "reflection")
"""Forms about what is over, once it is."""


def hear_beside_form(field: str, text: str) -> Aside | None:
    """Hear words for a field that are said to the program; None is no remark.

    Of chatter beside a value only the chatter is a remark: `rest` holds the value.
    """
    text = text.replace("’", "'")
    count = len(text.split())
    if not count or count > LONGEST or "\n" in text.strip():
        return None
    pieces = [m.span() for m in _SENTENCE.finditer(text) if m[0].strip()]
    heard = [_kind(field, " ".join(text[a:b].split())) for a, b in pieces]
    chats = [
        kind in _CHATTER or (about == "chat" and not at)
        for at, (kind, about, _) in enumerate(heard)
    ]
    told = [at for at, (kind, _, _) in enumerate(heard) if kind is None]
    if told and len(pieces) > 1 and any(chats) and len(told) + sum(chats) == len(heard):
        rest = tuple(pieces[at] for at in told)
        if sum(len(text[a:b].split()) for a, b in rest) >= _LEFT:
            first = next(at for at, chat in enumerate(chats) if chat)
            chatted = heard[first][0] or _K.THANKS
            return Aside(chatted, *pieces[first], rest, _SURE, about=heard[first][1])
    if (beside := _asked_beside(field, text)) is not None:
        return beside
    kind, about, word = _kind(field, " ".join(text.split()))
    if kind is None:
        return None
    return Aside(kind, 0, len(text), sure=_SURE, about=about, word=word)


_PARTED: Final = Expression(
    r"[^.!?,]+(?:,(?!\s*(?:(?:and|but|so|or|sorry)\s+)?(?:is|are|was|do|does|can|could"
    r"|should|must|may|will|would|why|what|who|how"
    r"|right|ok"
    r"|okay|yes|no)\b[^.?!,]*\?)[^.!?,]*)*[.!?,]*"
)
"""Sentences; a question behind the last comma is one of its own."""

_OF_ONESELF: Final = Expression(
    r"\W*(?:(?:and|but|so|sorry|because|cos|oh)\W+)*"
    r"(?!(?:it|they)(?:'s| is|'re| are) (?:called|named|at|with|for"
    r"|(?-i:[A-Z])))(?:(?:it|this|that(?! (?:i|we|my)\b)|there|these"
    r"|those)(?:'s| is| was|s| are| one| ones)?\b"
    r"|i(?:'ve| have)? (?:already|just|only)\b"
    r"|i (?:have|only have|do ?n'?t have) (?:only )?(?:no|one|two|three|four|any"
    r"|just)\b"
    r"|(?:i'm|i am|im) (?:just|only|so|not|a bit|confused|asking|lost|scared|nervous)\b"
    r"|i (?:do ?n'?t|dont|did ?n'?t|can ?n?o?'?t) (?:understand|know|get|see|want"
    r"|mean)\b"
    r"|(?:you|u) (?:never|did ?n'?t|do ?n'?t|keep|should|said|asked)\b"
    r"|(?:because )?in (?:my country|poland|italy|india|[a-z]+) (?:we|nobody|people"
    r"|they)\b)",
    re.IGNORECASE,
)
"""What goes on about a question that was asked, and is no value."""

VALUES: Final = ("interview", "after")
"""Forms whose values may be a word."""


def _asked_beside(field: str, text: str) -> Aside | None:
    """Hear a question that stands beside a value; `rest` holds the value."""
    if field in QUESTIONS:
        return None
    pieces = [m.span() for m in _PARTED.finditer(text) if m[0].strip(" ,.!?")]
    if len(pieces) < _PAIR:
        return None
    words = [" ".join(text[a:b].split()) for a, b in pieces]
    heard = [_kind(field, one.rstrip(" ,")) for one in words]
    asks = [
        kind is not None and one.endswith("?") and not _tells(field, one)
        for (kind, _, _), one in zip(heard, words, strict=True)
    ]
    told = [at for at, (kind, _, _) in enumerate(heard) if kind is None]
    if not any(asks) or len(told) + sum(asks) != len(heard):
        return None
    told = [at for at in told if not _OF_ONESELF.match(words[at])]
    fewest = 1 if field.partition(".")[0] in VALUES else _LEFT
    if sum(len(words[at].split()) for at in told) < fewest:
        return None
    first = asks.index(True)
    kind, about, word = heard[first]
    rest = tuple(
        (a, b - len(text[a:b]) + len(text[a:b].rstrip(" ,")))
        for a, b in (pieces[at] for at in told)
    )
    about = "beside" if kind is _K.CLARIFY and about == "asked" else about
    assert kind is not None
    return Aside(kind, *pieces[first], rest, _SURE, about=about, word=word)


def _tells(field: str, words: str) -> bool:
    """Whether a question is told of, and not asked now."""
    if REPORTED.search(words):
        return True
    return field in TOLD and not OWN.search(words)


_PAIR: Final = 2
_SENTENCE: Final = Expression(r"[^.!?]+[.!?]*")
_CHATTER: Final = (_K.THANKS, _K.WAIT, _K.WRONG_CHAT)
_LEFT: Final = 4  # words from which on something was told beside the chatter
_SURE: Final = 4.0


def _kind(field: str, words: str) -> tuple[AsideKind | None, str, str]:
    asks_all = field in QUESTIONS
    quoted = REPORTED.search(words) is not None
    part = field.partition(".")[0]
    if PROTEST.search(words) and not (field in TOLD and quoted):
        return _K.MISHEARD, "", ""
    if part in PLANNED and NOT_YET.search(words):
        return _K.CLARIFY, "not_yet", ""
    if ONLY_LOOKING.search(words) and not quoted:
        return _K.CLARIFY, "looking", ""
    if TAKE_OUT.search(words) and not quoted:
        return _K.IGNORE, "take_out", ""
    if LATER.search(words) and not quoted:
        return _K.SKIP, "", ""
    if AWAY.search(words) and not quoted and len(words.split()) <= _FEW:
        return _K.WAIT, "", ""
    if CHAT.search(words):
        thanks = _THANKS.search(words) is not None
        return (_K.THANKS, "", "") if thanks else (_K.CLARIFY, "chat", "")
    if CHAT_OF.search(words) and not quoted:
        return _chatted(words)
    for kind, about, pattern in BESIDES:
        if not quoted and pattern.search(words):
            return kind, about, ""
    if NEVER.search(words):
        return _K.TOO_PERSONAL, "", ""
    if quoted and not (OWN.search(words) and not asks_all):
        return None, "", ""
    return _question(field, words)


_FEW: Final = 12
_THANKS: Final = Expression(r"\b(?:thanks|thank you|cheers|ta)\b", re.IGNORECASE)
_ELSEWHERE: Final = Expression(r"\bwrong (?:window|chat|person)\b|^\W*my \w+ ", re.I)
_LOST: Final = Expression(r"\b(?:understand|get|follow|number)\b", re.IGNORECASE)
_NO_MATTER: Final = Expression(r"\bmatter|never ?mind|\bi only know\b", re.IGNORECASE)
_DOUBLE: Final = Expression(r"\b(?:duplicate|double|twice|wrong|not mine)\b", re.I)


def _chatted(words: str) -> tuple[AsideKind, str, str]:
    """Sort what is said beside the form and asks nothing."""
    if FRETS.search(words):
        return _K.NERVES, "", ""
    if _ELSEWHERE.search(words):
        return _K.WRONG_CHAT, "", ""
    if _DOUBLE.search(words):
        return _K.IGNORE, "take_out", ""
    if _LOST.search(words):
        return _K.REPHRASE, "", ""
    if _NO_MATTER.search(words):
        return _K.SKIP, "", ""
    return _K.CLARIFY, "chat", ""


_BARE_WISH: Final = Expression(
    r"^\W*(?:can|could|would) you (?:please )?(?:give me an example"
    r"|explain(?: (?:that|this))?"
    r"|help me|repeat (?:that|it))\W*$",
    re.IGNORECASE,
)
_THEIRS: Final = Expression(
    r"\b(?:for this|this for|whats this|what's this|asking me|questions or"
    r"|how many more"
    r"|limit|need to know that|long (?:should|must|does) it|it should be|should (?:it"
    r"|this"
    r"|that) be|read this|see this|you mean by|do you want|these notes|the notes"
    r"|my answers"
    r"|this form)\b",
    re.IGNORECASE,
)


_WHO_SEES: Final = Expression(
    r"^\W*(?:\w+\W+){0,3}?(?:will|do|does|can|could|would|is|are|did)\b.*\b(?:see"
    r"|sees|read"
    r"|reads|get|gets|look at|find|shown to|shared|given to|sent to)\b.*\b(?:these|the"
    r"|my"
    r"|this|what i (?:write|say|wrote)|it)\b(?: (?:notes?|list|letters?|chat))?\W*$"
    r"|^\W*(?:does|will|can|could) (?:mrs?|ms|dr|miss|the \w+|my \w+"
    r"|[A-Z]\w+)\b.*\b(?:see|read"
    r"|find|get)\b.*\b(?:notes?|this|these|list|it)\W*$",
    re.IGNORECASE,
)


_WRITES: Final = Expression(
    r"\b(?:write|put|type|note|fill|skip|leave|add|answer|include|name|list|count|enter"
    r"|remember|copy|finish|stop|change|edit|send|have to|need to|must i|come back|do"
    r" this"
    r"|see|read|show|delete|here|this|these|them all|everything|all of)\b",
    re.IGNORECASE,
)
"""What is done with notes, and asked about them."""


def _of_the_notes(words: str, turned: bool) -> bool:
    """Whether a question is about the notes, and not one of those that they hold."""
    if not turned:
        return False
    own = OWN.search(words) is not None and _WRITES.search(words) is not None
    return own or bool(_THEIRS.search(words) or WHOSE.search(words))


def _question(field: str, words: str) -> tuple[AsideKind | None, str, str]:
    turned = TURNED.match(words) or CONTRACTED.match(words)
    wish = WISH.search(words)
    asks = words.endswith("?")
    if field in QUESTIONS:
        own = _of_the_notes(words, turned is not None) or _BARE_WISH.search(words)
        if not (own or (asks and _WHO_SEES.search(words))):
            return None, "", ""
    elif not (turned or wish or asks or _MUST_I.search(words)):
        return None, "", ""
    if SAVED.search(words):
        return _K.CLARIFY, "saved", ""
    if _FULL.search(words):
        return _K.CLARIFY, "surname", ""
    if CONTACTS.search(words):
        return _K.CLARIFY, "contact", ""
    if WHOSE.search(words) or _WHO_SEES.search(words):
        return _K.PRIVACY, "", ""
    if SMART.search(words):
        return _K.CLARIFY, "smart", ""
    if WHY.search(words):
        return _K.CLARIFY, "why", ""
    if HOW_MANY.search(words):
        return _K.REMAINING, "", ""
    if HOW_LONG.search(words):
        return _K.LENGTH, "", ""
    if EXAMPLE.search(words):
        return _K.EXAMPLE, "", ""
    found = MEANING.match(words)
    if found is not None and not POINTING & set(found["word"].casefold().split()):
        return _K.MEANING, "", found["word"]
    return _K.CLARIFY, _topic(words), ""


_MUST_I: Final = Expression(r"\b(?:do|must) i (?:have to|need to)?\W*$", re.IGNORECASE)

_FULL: Final = Expression(
    r"\b(?:full|last|family|sur) ?names?\b|\bsurnames?\b|\bfirst name or\b",
    re.IGNORECASE,
)
_TOPICS: Final = {
    "dress": r"\b(?:wear|dress|uniform|suit|tie|jeans|shoes|clothes|heels|jacket)\b",
    "surname": r"\b(?:surnames?|last names?|full names?|exact names?|spell(?:ed|ing)?"
    r"|official name|know (?:the|their|his|her) names?)\b",
    "look_up": r"\b(?:google|look (?:them|him|her) up|linkedin|find out who"
    r"|know them)\b",
    "same": r"\b(?:same (?:one|letter|note|thing)?\s*(?:to|for)|to both|to all)\b",
    "letter": r"\b(?:letters?|thank|creepy)\b"
    r"|\b(?:send|e-?mail)\b.{0,30}\b(?:notes?|him|her|them)\b|\bnotes? (?:to|for)\b",
    "change": r"\b(?:can|could|may|how do|how can|do|to|if) (?:i|you|they)?\b.*"
    r"\b(?:change|edit"
    r"|correct|remove|take (?:it|that) (?:off|out))\b|\blater\b|\b(?:change|edit)"
    r" (?:it|this"
    r"|that)\b",
    "panel_own": r"\b(?:who is on|on (?:my|the|it)|those (?:two|three|four)"
    r"|(?:the|my) panel)\b",
    "must": r"\b(?:have to|need to|must|do i need|all of (?:it|them|these))\b",
    "early": r"\b(?:early|arrive|parking|park|(?:which|what) bus|bring|take with me)\b",
}


def _topic(words: str) -> str:
    found = (
        name for name, words_of in _TOPICS.items() if re.search(words_of, words, re.I)
    )
    return next(found, "asked")
