"""Hear what a newcomer writes where a field is asked for, and is no name of one.

They have no job yet, are on their way from one trade to another, name the place of
their interview, or ask which field is theirs. Each of them can be asked a question.
"""

import re
from typing import Final

from bot.ear.profile import hear_profile
from bot.ear.trades import track_of
from bot.expressions import Expression
from bot.hearing import Newcomer, NewcomerKind
from bot.model import GENERAL, STARTER, Experience

LONGEST: Final = 400
"""Letters that are listened to."""


def _any(*patterns: str) -> Expression:
    return Expression("|".join(patterns), re.IGNORECASE)


_NO_JOB: Final = _any(
    r"\b(?:never|not|n['’]?t|havent|have no|no|without) (?:\w+ ){0,3}?"
    r"(?:job|worked|work experience|experience|employed)\b",
    r"\b(?:just |only |recently )?(?:left|finished|leaving|finishing|out of|done with)"
    r" (?:\w+ )?(?:school|college|uni|university|sixth form|my degree|a levels)\b",
    r"\b(?:still|am|i['’]?m|im) (?:\w+ )?(?:at|in) (?:\w+ )?(?:school|college|uni"
    r"|university|sixth form)\b",
    r"\bfirst (?:(?:ever|real|proper|paid) )*(?:job|interview ever)\b",
    r"\bwork experience (?:only|is all)\b",
)
_HAD: Final = _any(
    r"\bnot (?:my|the) first job\b",
    r"\bno longer\b",
    r"\bnever (?:had|have|got) (?:a |an )?(?:interview|second|2nd)\b",
)
_INTO: Final = _any(
    r"\b(?:mov(?:e|ing)|go(?:ing)?|switch(?:ing)?|chang(?:e|ing)|transition(?:ing)?"
    r"|retrain(?:ing|ed)?|get(?:ting)?|break(?:ing)?|head(?:ing)?|turn(?:ing)?"
    r"|applying)\b(?: \w+){0,3}? (?:in ?to|to|towards?|for|as)"
    r" (?P<goal>\w[\w &+#/-]*)",
    r"\b(?:used to be|was|were|been|come from|coming from|from|ex)\b.{3,60}?"
    r"(?:\b(?:now|but|to|into|want)\b|->|→|,)(?P<then>.*)",
    r"(?:->|→|=>) ?(?P<arrow>.+)",
    r"\bcareer chang\w*(?P<change>.*)",
)
_PLACE: Final = _any(
    r"\b(?:interview|job|position|role|trial|post|vacancy|apply(?:ing)?|applied)\b"
    r"(?: \w+)?? (?:at|in|with|for|as|to be)(?: (?:a|an|the|my|some|big|small|local))*"
    r" (?P<place>\w[\w &+#/-]*)"
)
_ASKS: Final = _any(
    r"\?",
    r"\b(?:which|what|how|where) (?:\w+ )?(?:one|field|should|do|is|to|can|button)\b",
    r"^\W*(?:can|could|may|should|shall|do|does|is|are|must) (?:i|we|you|it|that|this"
    r"|there)\b",
    r"\b(?:not sure|unsure|no idea|idk|dunno|don['’]?t know|dont know|whatever"
    r"|any(?:thing| of them| one)?|surprise me|you choose|you decide|doesn['’]?t matter"
    r"|don['’]?t mind|none of (?:these|those|them)|not (?:listed|there|here)"
    r"|is(?: not|n['’]?t) (?:here|there|listed)|don['’]?t (?:have|see) (?:a|my|mine"
    r"|it)|no field|bit of everything|all of them|both)\b",
    r"\b(?:just|let['’]?s|can we|want to|wanna) (?:\w+ )?(?:start|begin|go|practi[sc]e"
    r"|try|ask)\b",
    r"\b(?:ask|give) me (?:something|anything|a question|any)\b",
    r"\bdon['’]?t (?:get|understand) (?:it|this)\b|\bconfus",
)
# Who says so wants to begin, or cannot choose.
_BEGINS: Final = _any(
    r"\b(?:which|what) (?:\w+ )?(?:one|field|button|category|option)\b",
    r"\b(?:not sure|unsure|no idea|idk|dunno|don['’]?t know|whatever|you choose|you"
    r" decide|listed|any of)\b",
    r"\b(?:start|begin|go|practi[sc]e|choose|pick|select|tap|skip)\b",
    r"\bis there (?:one|something|anything|any)\b|\bcounts?\b",
)
_WHAT: Final = _any(
    r"\b(?:tell me (?:about|what|more)|what is this|what's this|who (?:am|are)"
    r"|where am)\b"
)
_GREETS: Final = _any(
    r"^\W*(?:hi+|hello+|hey+|hiya|good (?:morning|afternoon|evening|day)|greetings"
    r"|dear)\b",
    r"\b(?:kindly|please) tell me what\b",
)
_STRIPPED: Final = Expression(
    r"[?!]|\b(?:what|why|how|who|when|can you|do you)\b", re.I
)
_IT_IS_NONE: Final = Expression(r"\b[Ii]t(?:'?s)?\b(?! (?:support|ops|operations)\b)")
_SCHOOL: Final = Expression(r"\b(?:school|college|uni(?:versity)?)\b", re.I)
_SOME: Final = 2  # words before "into" from which something else came before
_FEW: Final = 6  # words of a name that stands behind "into" or "at"


def hear_newcomer(text: str) -> Newcomer | None:
    """Tell what is said instead of a field; None where it is none of this.

    `track` is the id of the field that they name along with it, or empty.
    """
    words = " ".join(text[:LONGEST].replace("’", "'").split())
    if not words:
        return None
    goal, changes = _goal(words)
    if goal or changes:
        return Newcomer(NewcomerKind.CHANGER, goal)
    none = hear_profile(words).level is Experience.NONE or _NO_JOB.search(words)
    if none and not _HAD.search(words):
        # "I left school" names no teacher.
        track = _named(_SCHOOL.sub(" ", words))
        return Newcomer(
            NewcomerKind.NO_JOB, track if track not in ("", GENERAL) else STARTER
        )
    place = _PLACE.search(words)
    if place is not None and (track := _named(_few(place["place"]))):
        return Newcomer(NewcomerKind.FOUND, track)
    if _ASKS.search(words):
        track = _named(words)
        if track not in ("", GENERAL):
            return Newcomer(NewcomerKind.FOUND, track)
        asks = ("?" in words or _WHAT.search(words)) and not _BEGINS.search(words)
        return Newcomer(NewcomerKind.ASKS if asks else NewcomerKind.UNSURE)
    return Newcomer(NewcomerKind.ASKS) if _GREETS.search(words) else None


def _goal(words: str) -> tuple[str, bool]:
    """Give the field somebody is on their way to, and whether they change at all."""
    for found in _INTO.finditer(words.replace(" from ", " , from ")):
        aim = next((part for part in found.groups() if part), "")
        if found["change"] is not None:
            return _named(words), True
        prefix = words[: found.start()]
        before, track = _named(prefix), _named(_few(aim))
        other = before not in ("", track)
        came = len(prefix.split()) > _SOME and not found.group().startswith("appl")
        if track and (other or came or found["arrow"] or found["then"]):
            return track, True
    return "", False


def _few(words: str) -> str:
    return " ".join(words.split()[:_FEW])


def _named(words: str) -> str:
    # "Do I have to say it?" names no IT.
    words = _IT_IS_NONE.sub(" - ", _STRIPPED.sub(" ", words))
    return track_of(" ".join(words.split())) or ""
