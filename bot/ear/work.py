"""Hear which work an interview is for, in a message that says other things, too.

"Hi, do you store this? It's for insurance trainee" names a trade among the rest. Only
what is said to be applied for, or to be one's work, counts; the words are kept as they
were typed, for what an invented employer does.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.ear.trades import track_of, trade_in
from bot.expressions import Expression
from bot.hearing import Fit, Work
from bot.model import GENERAL, STARTER

MOST: Final = 80
"""Letters that are kept of how somebody calls their work."""

LISTENED: Final = 600
_WORDS: Final = 6

_W: Final = r"(?P<w>[\w][\w &+#/'-]*)"
_ART: Final = r"(?:(?:a|an|the|my|this|some|your|being) )*"


def _all(*patterns: str) -> tuple[Expression, ...]:
    return tuple(Expression(one, re.IGNORECASE) for one in patterns)


_NOUN: Final = (
    r"(?:job|role|position|post|place|vacancy|traineeship|trainee|apprenticeship"
    r"|internship|scheme|interview|opening|firm|company|business)"
)
_FOR: Final = _all(
    # "I apply for dispatcher", "the firm I applied to is an insurance firm"
    rf"\b(?:apply|applied|applying|interviewing|going)\b(?: \w+)?? (?:for|as|to be"
    rf"|to|in|at"
    rf"|with) {_ART}{_W}",
    rf"\b(?:firm|company|place|job|role|post|position|interview|one|it)(?: (?:that )?i"
    rf" (?:apply|applied|am applying|want)(?: for| to| at)?)?(?:'s| is|s)"
    rf"(?: now| really| in| at| for| as)* {_ART}{_W}",
    rf"\b(?:interview|application|round)\b(?: \w+){{0,2}}? (?:for|as|at|with"
    rf"|in) {_ART}{_W}",
    rf"\b(?:become|to be|want to be|becoming) {_ART}{_W}",
    rf"\b(?P<w>[\w][\w &+#/'-]*?) {_NOUN}s?\b",
)
"""What is applied for, the plainest first."""

_OWN: Final = _all(
    rf"\bi(?:'m| am|m) (?:(?:currently|still|now|just|only) )?{_ART}{_W}",
    rf"\b(?:i )?work(?:ing|ed)? (?:as|in|at|for) {_ART}{_W}",
    r"\b(?P<w>[\w][\w &+#/'-]*?) here\b",
    rf"\bi (?:drive|teach|sell|nurse|cook|clean|run) {_ART}{_W}",
)
"""What is one's work today."""

_SENTENCES: Final = Expression(r"[.!?;\n]+|,| but | and now | -+ ")
_ASKS: Final = Expression(
    r"\b(?:what|why|how|who|when|where|can you|do you|are you|is this|is it|am i"
    r"|not sure"
    r"|no idea|don'?t know)\b",
    re.I,
)
_NOT: Final = Expression(
    r"\b(?:no|not|isn'?t|ain'?t|never) (?:(?:a|an|the|my|for|at|in|applying) )*", re.I
)
_STARTS: Final = Expression(
    r"\b(?:trainee(?:ship)?|apprentice(?:ship)?|graduate|intern(?:ship)?|placement"
    r"|school leaver|first job|entry level|student)\b",
    re.I,
)


def hear_work(text: str, applying: bool = False) -> Work | None:
    """Say for which work somebody comes, or which is theirs; None where none is named.

    With `applying`, only what is said to be applied for counts, and not what they are.
    """
    said = " ".join(text[:LISTENED].replace("’", "'").split())
    starts = _STARTS.search(said) is not None
    for patterns in (_FOR,) if applying else (_FOR, _OWN):
        for words, track in _named(said, patterns):
            return Work(words[:MOST], track, starts)
    if applying:
        return None
    for sentence in _SENTENCES.split(said):
        short = len(sentence.split()) <= _WORDS and not _ASKS.search(sentence)
        if short and (track := _track(sentence)):
            return Work(sentence.strip()[:MOST], track, starts)
    return None


def _named(said: str, patterns: tuple[Expression, ...]) -> Iterator[tuple[str, str]]:
    for pattern in patterns:
        for sentence in _SENTENCES.split(said):
            for found in pattern.finditer(sentence):
                if _NOT.search(sentence[: found.start("w")]):
                    continue
                several = found["w"].split()
                last = pattern.pattern.startswith(r"\b(?P<w>")
                few = several[-_WORDS:] if last else several[:_WORDS]
                words = " ".join(few)
                if track := _track(words):
                    yield words, track


_IT: Final = Expression(r"\bit\b")
"""In small letters it is no trade."""


def _track(words: str) -> str:
    """Give the field of some words, general where it has no set of its own.

    A beginner's place alone is none.
    """
    words = _IT.sub(" ", words)
    track = track_of(words) or ""
    if track:
        return "" if track in (GENERAL, STARTER) else track
    trade = trade_in(words) if not _ASKS.search(words) else None
    return GENERAL if trade is not None and trade.fit is Fit.NEAR else ""
