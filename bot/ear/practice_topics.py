"""Hear what somebody wishes to be asked about: "could you ask me about leading?"."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from bot.ear.encoder import nearness
from bot.expressions import Expression
from bot.hearing import HeardTopic
from bot.model import PracticeTopic

LONGEST: Final = 30
"""Words of such a wish."""
LEAST: Final = 3
MOST_NAMED: Final = 6
"""Words by which a thing is named that no topic is known for."""
NEAREST: Final = 2

_ONE: Final = (
    r"(?<!the )(?<!that )(?<!this )(?<!my )(?<!your )(?<!one more )"
    r"(?:(?:a|an|another|one|some|two|three|any|more|last|other|different|easier|harder"
    r"|next|quick|good|real|new|small|short|easy) ){0,3}"
    r"(?:questions?|one|something|anything)"
)
_OF: Final = r"(?:about|on|where|regarding|around|concerning|to do with)"
_WISHES: Final = Expression(
    r"\b(?:can|could|would|will|may|might) (?:you|u|we|i|it)\b|\bask me\b|\bgive me\b"
    r"|\bgimme\b|\b(?:i|we)(?:['’]d| would)? (?:want|wanna|need|like|love|wish|prefer"
    r"|rather)\b|\bid (?:like|love|rather|prefer)\b|\bplease\b|\bpls\b|\bplz\b"
    r"|\blet(?:['’]?s| me| us)\b|\b(?:do|have) (?:you|u)\b|\bis there\b|\bany chance\b"
    r"|\b(?:which|any) of (?:these|those|them)\b|\bwhat about\b|\bhow about\b"
    r"|\bgot (?:one|any\w*|some\w*|a question)\b|\b(?:different|other) questions?\b"
    r"|\bone (?:more|last)\b|\banother\b|\bquick one\b|\bquiz me\b|\btest me\b"
    r"|\btry me\b|^\W*(?:another |one |a )?(?:question|one|something|practi[sc]e"
    r"|rehearse|train)\b(?!.*\bfirst\b)",
    re.IGNORECASE,
)
"""What wishes for something."""
_HERE: Final = Expression(
    r"\b(?:can|could|would|will) (?:you|u|we)\b.{0,25}\b(?:ask|give|do|have|try"
    r"|practi[sc]e|quiz|test|switch|change|swap|take)\b"
    r"|^\W*(?:\w+\W+){0,3}(?:please )?(?:ask|give|quiz|test) me\b"
    r"|\b(?:can|could|may) i (?:get|have|try|do|practi[sc]e)\b"
    r"|\b(?:do|have) (?:you|u)\b.{0,30}\b(?:one|questions?|anything|something)\b"
    r"|\bis there (?:one|a question|anything)\b|\bany chance of\b"
    r"|\bgot (?:one|any\w*|some\w*|a question)\b"
    r"|\b(?:another|different|other) question\b"
    r"|\b(?:rather|prefer|like|want) (?:to )?(?:a question|one|practi[sc]e|something|do"
    r"|be asked|talk)\b|\binstead\b|\brather than this\b|\blet['’]?s (?:do|try|have)\b",
    re.IGNORECASE,
)
"""The same where a question is open: what is asked of the interviewer."""
_PLAINLY: Final = Expression(
    r"(?:^|[,;–—-]\s)\W*(?:(?:can|could|would|will|do|have|is|give|ask|quiz|test|please|pls|let|i['’]?d"
    r"|i would|i want|and|then|ok|another)\b.*\b)?(?:a |another |one |please ){0,2}"
    r"(?:questions?|one|something) (?:about|regarding|concerning)\b",
    re.IGNORECASE,
)
"""What wishes for a question about something that no topic is known for."""
_PRACTISE: Final = r"\b(?:practi[sc](?:e|ing)|rehears(?:e|ing)|train(?:ing)?|work on)"
_ABOUT: Final = tuple(
    Expression(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_ONE},? (?:that asks |maybe |preferably )?{_OF} (?P<what>.+)",
        r"(?<!the )(?<!this )(?<!that )\bone (?:(?:more )?fit )?for (?P<what>.+)",
        rf"\b(?:ask|quiz|test|try|asking) me (?:{_ONE} )?{_OF} (?P<what>.+)",
        r"\b(?:which|any) of (?:these|those|them)\b.{0,20}\b(?:ask|is|are) (?:about|on)"
        r" (?P<what>.+)",
        rf"{_PRACTISE} (?!(?:for|as|at|in|with|now|today|tomorrow|again|more|here)\b"
        r"|(?:my|the|a|an|this|another) (?:\w+ )?(?:interview|round|session|panel)\b)"
        r"(?:(?:talking|speaking|answering|explaining) )?(?:about |on )?(?P<what>.+)",
        r"\b(?:ask me|ask) (?:how|why|when|what) (?P<what>(?:i|my|i['’]ve)\b.+)",
    )
)
"""How what it is to be about is named; by the first ones also what is not known."""
_BY_NAME: Final = 1
_TOLD: Final = Expression(
    r"\b(?:asked|told|said|gave|was|were|did|had|went) (?:me|him|her|them|us|it)\b"
    r"|\b(?:they|he|she|it)(?:['’]?ll| will| might| may| would)? (?:\w+ )?"
    r"ask(?:ed|s)?\b|(?<!can )(?<!could )(?<!would )(?<!will )\b(?:you|u)"
    r" (?:only |just )?ask\w*|\bi (?:asked|told|said|gave|was|had|did|led|went)\b"
    r"|\b(?:can|could|may|shall|should) i (?:use|tell|talk|say|mention|take|answer|give"
    r"|speak|ask|add|write|still)\b"
    r"|\bneed to know\b|\b(?:what|how) (?:should|do|would|shall|can) i\b"
    r"|\b(?:go|get|come|be|went)(?:ing)? back\b|\bagain\b|\breturn\b|\brevisit\b"
    r"|\bre-?open\b|\bredo\b|\btake out\b|\bdelete\b|\bremove\b|\bskip\b|\bno more\b"
    r"|\bleave out\b|\bdo(?: not|n['’]?t)\b.{0,12}\b(?:want|like|ask|save|need)\b"
    r"|\bsave\b",
    re.IGNORECASE,
)
"""What tells, goes back, or asks about an answer or the real day."""
_NO_TOPIC: Final = Expression(
    r"\W*(?:me|you|u|it|which|how|who|why|what)\b.*|\W*(?:\b(?:me|you|us|it|this|that|these|those|them|now|please|pls|today|tomorrow"
    r"|again|more|then|the|a|an|my|your|next|last|first|time|other|another|one|ones"
    r"|question|questions|answer|round|session|interview|later|real|tonight|bed|before"
    r"|go|here|in|at|on|for|with|to|monday|tuesday|wednesday|thursday|friday|day|days"
    r"|week|minutes?|job|work|ok|fine)\b\W*)*",
    re.IGNORECASE,
)
"""What names nothing that a question could be about."""
_ENDS: Final = Expression(
    r"[,.;?!]|\b(?:instead|please|pls|plz|maybe|before|then im|thanks|today|now|rather"
    r"|that is|that['’]s|because|cos|just one|if|though|this time)\b",
    re.IGNORECASE,
)
_ASKING_THEM: Final = Expression(
    r"\b(?:asking|to ask|put(?:ting)?) (?:them|the employer|the interviewers?|the boss"
    r"|him|her|my|some|the panel) ?(?:\w+ )?questions?\b|\basking (?:them|the employer)"
    r"\b|\b(?:bit|part|one|half|round) where i (?:get to )?ask\b|\bthe one who asks\b"
    r"|\bmy (?:own )?questions (?:to|for) (?:them|the employer|the company)\b"
    r"|\bmy turn (?:to ask|asking)\b|\bi (?:get to )?ask (?:them|the employer) ?"
    r"(?:the |some )?questions\b|\bask (?:them|the employer) (?:some |my )?questions\b",
    re.IGNORECASE,
)
_TO_PRACTISE: Final = Expression(
    r"\bpracti[sc]\w*|\brehears\w*|\btrain\b|\btry\b|\bdo\b|\bwant\b|\blike to\b"
    r"|\bcan (?:i|we)\b|\blet['’]?s\b",
    re.IGNORECASE,
)


def hear_topic(
    text: str, known: Sequence[PracticeTopic], *, open_now: bool
) -> HeardTopic | None:
    """Hear the topic of a question that is wished for; None where none is wished.

    Where a question is `open_now`, it must be asked of the interviewer. A wish for what
    no topic is known for has the words and no topic.
    """
    words = text.split()
    if not LEAST <= len(words) <= LONGEST or not _WISHES.search(text):
        return None
    if _ASKING_THEM.search(text):
        plain = not open_now and _TO_PRACTISE.search(text) is not None
        return HeardTopic(asking_them=True) if plain else None
    if open_now and not _HERE.search(text):
        return None
    for sentence in re.split(r"[.?!\n]+", text):
        if (found := _about(sentence, known)) is not None:
            return found
    return None


def _about(sentence: str, known: Sequence[PracticeTopic]) -> HeardTopic | None:
    """Hear what a sentence names for a question; None where it tells, or names none."""
    if _TOLD.search(sentence):
        return None
    for pattern in _ABOUT:
        for found in pattern.finditer(sentence):
            what = _first(found["what"])
            place = named(what, known)
            place = named(found["what"], known) if place is None else place
            if place is not None:
                return HeardTopic(place, what)
    if not _PLAINLY.search(sentence):
        return None
    for pattern in _ABOUT[:_BY_NAME]:
        about = pattern.search(sentence)
        what = _first(about["what"]) if about is not None else ""
        few = 0 < len(what.split()) <= MOST_NAMED
        if few and not _NO_TOPIC.fullmatch(what):
            return HeardTopic(None, what)
    return None


def _first(words: str) -> str:
    """Give the words of a topic up to where something else begins."""
    return _ENDS.split(words, maxsplit=1)[0].strip(" '’\"“”")


def named(words: str, known: Sequence[PracticeTopic]) -> int | None:
    """Give the place of the topic that is named: by several words, else at first."""
    found = [
        (" " not in hit[0], hit.start(), -len(hit[0]), place)
        for place, topic in enumerate(known)
        for hit in _pattern(topic.words).finditer(words)
    ]
    return min(found)[-1] if found else None


@lru_cache(256)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    known = (
        re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\W+")
        for word in sorted(words, key=len, reverse=True)
    )
    return re.compile(rf"\b(?:{'|'.join(known)})\b", re.IGNORECASE)


def nearest(words: str, known: Sequence[PracticeTopic]) -> tuple[int, ...]:
    """Give the places of the topics that are nearest to words, by the encoder."""
    near = nearness(words, tuple(one.name for one in known))
    ranked = sorted(range(len(near)), key=lambda place: -near[place])
    found: list[int] = []
    for place in ranked:
        if known[place].competency not in {known[one].competency for one in found}:
            found.append(place)
    return tuple(found[:NEAREST])
