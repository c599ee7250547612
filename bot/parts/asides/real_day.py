"""Give advice for the real day, whatever is open: a tip, or else a rule of thumb.

One way for a question, a form, the round and nothing open: what is open stays so.
Whether any advice is asked for is told by the build of the words and by the encoder
together; which it is, by the encoder, and where that is unsure, by a line that holds.
"""

import re
from typing import Final

from bot.core.dossier import Interview
from bot.core.reply import Reply, phrase
from bot.core.scene import asked_now
from bot.core.state import Context, State
from bot.hearing import TOLD, Advice, Idle, Tip
from bot.parts.asides import advising
from bot.parts.asides.lines import say
from bot.parts.asides.tips import LIKELY, SURELY, TERMS, WEIGHTY

LONGEST: Final = 45
"""Words of a message that asks for advice."""

PLAINLY: Final = 1.0
"""What the signs of asking for advice add up to, where something else may be meant."""
LIKELY_HERE: Final = 0.6
"""The same in a form and in the round, where little else is asked so."""
PERHAPS: Final = 0.4
"""The same where there is nothing else to be said."""

_FRAME: Final = re.compile(
    r"\b(?:should|shall|can|could|may|must|do|would|might|need|am|will|have) (?:i|we"
    r"|one|u|you)\b|\bi (?:should|shall|must|have to|need to|better|ought)\b"
    r"|\b(?:is|was|would|wouldn'?t|isn'?t) (?:it|that|this|there)\b"
    r"|\b(?:will|would|do|does|are|won'?t|can|could|might) (?:they|he|she|people"
    r"|(?:a|the) panel|anyone|anybody|\w+ people)\b"
    r"|\b(?:what|how|who|when|where) (?:do|if|should|am|would|to|does|can) ?(?:i|we"
    r"|one)?\b|\bwhether to\b|\b(?:good|bad|wise|stupid) idea\b"
    r"|\b(?:do|does|should|would|can) (?:a |the |my )?\w+ (?:\w+ )?(?:be|look|sound"
    r"|matter|hurt|count against|come across)\b"
    r"|\bkeep\b[^.!?]*\b(?:quiet|shut|schtum|to myself)\b|\byou reckon\b"
    r"|\b(?:allowed|wise|ok|okay|clever|rude|daft|nosy|smart|better)\b[^.!?]*\?",
    re.IGNORECASE,
)
"""How advice is asked for: whether to, whether it is wise, what they will think."""
_OF_THIS: Final = re.compile(
    r"\b(?:you (?:save|saved|keep|kept|show|send|store|read|write|wrote|ask|asked|mean"
    r"|meant|want|need|get|got|have|remember|count|play)|ye (?:send|keep|have|get|got)"
    r"|(?:this|your|the) (?:form|question|summary|app|bot|chat|program|button|field"
    r"|session|round|practice|follow-up)|type|tap|click|skip|this one|that question"
    r"|my (?:last )?answer|answer (?:this|that|it|here)|(?:tell|ask|answer) you)\b"
    r"|^\W*(?:\w+ ){0,3}(?:here|this)\W*\?*$",
    re.IGNORECASE,
)
"""What speaks of the program or of its question."""
_KNOWN: Final = re.compile(
    r"\b(?:they|people|panel|hr|he|she)(?:'d| would| will|'ll)? (?:even )?(?:know|get"
    r"|understand|follow)\b[^.!?]*\b(?:is|means?|what|word|must i|do i|should i)\b"
    r"|\ba (?:word|term|thing) (?:they|people|anyone|anybody)(?:'d| would| will|'ll)? "
    r"(?:know|get|understand)\b",
    re.IGNORECASE,
)
"""What asks whether a word of the trade is known there."""
_OURS: Final = (
    *("must", "why", "privacy", "program", "remaining", "repeat", "meaning", "either"),
    *("length", "of_what", "machine", "skip", "stop"),
)
"""Intents that ask of the program or its question, and of no real day."""
_MOSTLY: Final = 0.5
_TELLS: Final = re.compile(
    r"\b(?:say|saying|tell|telling|mention|admit|hide|hiding|own up|bring (?:\w+ )?up"
    r"|explain|confess|keep (?:\w+ )*(?:quiet|shut|schtum)|mouth|honest|lie|lying"
    r"|against me|bitter|moan\w*|boast\w*|arrogant|mortified|look bad|bad look"
    r"|call (?:it|that|myself))\b",
    re.IGNORECASE,
)
_REACHES: Final = re.compile(
    r"\b(?:who(?:m)?|ring|call|phone|e-?mail|text|message|contact)\b[^.!?]*\b(?:ring"
    r"|call|phone|e-?mail|text|contact|tell|let know)\b|\b(?:do|should|shall) i (?:even"
    r" |just )?(?:ring|call|phone|e-?mail|text|contact)\b",
    re.IGNORECASE,
)
_ARRANGES: Final = re.compile(
    r"\b(?:rang|rung|invit\w+|arrang\w+|organi[sz]\w+|booked|set (?:it )?up|wrote"
    r"|e-?mailed|contact\w*|coordinat\w+|recruit\w+)\b",
    re.IGNORECASE,
)
"""What is kept of somebody who arranges the interview."""


PERMIT: Final = re.compile(
    r"\b(?:visas?|(?:work|residence|residency) permits?|right to work|settled status"
    r"|green card|immigration|sponsorship)\b",
    re.IGNORECASE,
)
"""What is said of the right to work, whatever else is asked of it."""


def advice(
    state: State, text: str, context: Context, *, least: float = PERHAPS
) -> Reply | None:
    """Give advice where it is asked for; None where the words want something else."""
    words = " ".join(text.replace("’", "'").split())
    if not words or len(words.split()) > LONGEST:
        return None
    if _FRAME.search(words) is None and not _KNOWN.search(words):
        return None
    if _OF_THIS.search(words):
        return None
    if _KNOWN.search(words):
        return say("clarify_need_to")
    beside = context.intends(words, asked_now(state, context))
    if sum(beside.get(one, 0.0) for one in _OURS) >= _MOSTLY:
        return None
    wanted, tip, share = context.day(words)
    wants = context.idle(words)
    wise = max(beside.get("say_it", 0.0), context.intends(words, "").get("say_it", 0.0))
    signs = wanted + wants.get(Idle.SAY_IT, 0.0) + wants.get(Idle.ADVICE, 0.0) + wise
    if signs < least:
        return None
    if PERMIT.search(words):
        return phrase(f"tip.{Tip.WORK_PERMIT}")
    if _REACHES.search(words):
        name = _arranger(state.dossier.interview)
        return say("real_reach_known", name=name) if name else say("real_reach")
    asked = context.advice(words, "")
    if asked is not None and asked.want is Advice.SAY and asked.about:
        return advising.saying(asked, words, context)
    enough = SURELY if tip in WEIGHTY else LIKELY
    if tip in TOLD and share >= enough:
        return phrase(f"tip.{tip}")
    if tip is Tip.PAY_ASK and TERMS.search(words):
        return say("ask_pay")
    return say("real_tell" if _TELLS.search(words) else "real_plain")


def general(line: Reply | None) -> bool:
    """Whether a line is the rule of thumb, which any other answer goes before."""
    return line in (say("real_tell"), say("real_plain"))


def _arranger(interview: Interview | None) -> str:
    """Give who arranges the interview, by their name; empty where nobody says so."""
    people = interview.people if interview is not None else ()
    found = (p.name for p in people if _ARRANGES.search(p.role))
    return next(found, "")
