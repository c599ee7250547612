"""Hear that the program got something wrong, and what is meant instead.

The encoder says whether words protest at all; their build says what stands after the
protest: "I didn't ask for an example, I asked what they look for".
"""

import re
from typing import Final

from bot.ear.encoder import Reading, read_message
from bot.ear.idle import hear_idle
from bot.ear.intents import FAMILIES, Family, Intent
from bot.expressions import Expression
from bot.hearing import Idle, Repair

MOST: Final = 45
"""Words of a protest; more tells a story."""

_TOLD: Final = 0.4
"""Share of being said to the interviewer, beside the open question and by itself."""
_PROTEST: Final = 0.35
"""Share of all intents that protest."""
_OUTSIDE: Final = 0.4
"""The same of what is wanted with nothing open."""
_ELSE: Final = 0.7
"""Share of another want from which words are no protest."""

_PROTESTS: Final = FAMILIES[Family.PROTEST] - {Intent.ABUSE}
_NOT: Final = r"(?:n['’]?t|not|never)"
_VERB_NOT: Final = (
    r"(?:(?:do|does|did|have|has|are|were|is|was|wo|ca|would|could)n['’]?t|not|never)"
)
_DENIES: Final = Expression(
    rf"\b(?:i|we)\b(?: \w+)?? ?(?:['’]?m|am|was|did|do|have|want)? ?{_NOT}\b"
    r"(?: \w+){0,2}? (?:ask|want|mean|say|sa(?:id|ying)|tell|told|talk|answer)\w*"
    rf"|\b(?:that|this|it|which|thats|its)\b.{{0,12}}?{_NOT}\b"
    r"|^\W*(?:(?:oh|um|omg|ok|oi|sorry|hey|haha|lol|er|but)\W+)*"
    r"(?:no+|nope|nah|not|wrong|wait|hang on|what\?)\b"
    r"|\bwrong\b|\bmis(?:under|read|hear)\w*|\bgot me\b|\bmakes no sense\b|\bnonsense\b"
    r"|\bnot (?:my|an?|the|that|for|about|if|whether|what)\b"
    r"|\b(?:you|u)(?:['’]re| are|r)? (?:took|take|picked|changed|noted|ignored|promised"
    rf"|said|made|put|read|counted|{_VERB_NOT}) ?"
    r"|\bundo\b|\blistening\b|\b(?:anymore|any more)\b",
    re.IGNORECASE,
)
"""What says that something is not so."""

_WHAT: Final = r"(?P<what>[^.!?\n;]+)"
_SAID: Final = Expression(
    r"(?:\bi(?: (?:just|only|really|actually|did|do))*"
    r"(?: ?(?:['’]?m|am|was|were|have been))?(?: (?:just|only|really|actually))*"
    r" ?(?P<verb>meant|mean|ask(?:ed|ing)|wonder(?:ed|ing)|(?:want(?:ed)?|need(?:ed)?)"
    r"(?= to (?:know|ask|hear)\b))"
    r"|(?:^|[,.;!?:–—-]\s*|\b(?:but|so|no|sorry|wait|what)\s+)i (?:just |only |did "
    r"|do )*(?P<wish>want(?:ed)?|need(?:ed)?|said)"
    r"|\b(?P<own>my question|what i (?:asked|meant|wanted))(?: (?:is|was)|(?=:))"
    rf"|\b(?:do|does|did) ?{_NOT} (?:tell|say|answer|explain)(?: me)?"
    r"(?= (?:what|how|why|if|whether|when|where|who|which)\b))"
    r"(?![\w'’])(?! (?:her|him|them|she|he|they|my|that day|myself)\b)[ :,]*"
    r"(?:(?:you|u|to (?:know|ask|hear|say))\b[ :,]*)*" + _WHAT,
    re.IGNORECASE,
)
"""What says again what was meant: "I asked how to put it"."""
_NEGATED: Final = Expression(rf"\b{_VERB_NOT}\s*$", re.IGNORECASE)
_REST_NOT: Final = Expression(
    r",\s*(?:you|u) (?:took|got|picked|read)\b.*$"
    r"|,?\s*(?:\band )?\bnot (?!sure\b|allowed\b|ok(?:ay)?\b|to\b).*$",
    re.IGNORECASE,
)
_TAIL: Final = Expression(
    r"(?:[\s,]*\b(?:sorry|please|pls|lol|haha|tho|though|anyway|again|mate|thanks))+"
    r"\W*$",
    re.IGNORECASE,
)
_SENTENCE: Final = Expression(r"[^.!?\n;]+[.!?]*")
_ASKS: Final = Expression(
    r"\?\W*$|^\W*(?:(?:and|so|but|ok|sorry|then)\W+)*(?:please|pls|can|could|do|does|is"
    r"|are|what|how|why|when|where|which|will|would|should|let'?s|back to)\b",
    re.IGNORECASE,
)
_WORDS_ASK: Final = Expression(
    r"^(?:what|how|why|when|where|which|who|can|could|do|does|is|are|will|would|should"
    r"|am|may)\b",
    re.IGNORECASE,
)
_PLAIN: Final = frozenset(
    "something anything that this it a question so nothing you me why what".split()
) | {"a question", "you something", "for something"}
"""What names nothing that was meant."""
_WHETHER: Final = Expression(
    r"^(?:if|whether) (?P<who>i|we|it|that|this|they|you) "
    r"(?P<verb>can|could|should|may|must|is|are|am|was|will|would)\b ?",
    re.IGNORECASE,
)
_I_ASKED: Final = Expression(
    r"^i (?:just |only )?(?:asked|meant|wanted to know) (?=(?:if|whether)\b)",
    re.IGNORECASE,
)
_WHETHER_HAS: Final = Expression(
    r"^(?:if|whether) (?P<who>it|that|this|(?:my|the|an?) \w+)"
    r" (?P<verb>has|needs) to ",
    re.IGNORECASE,
)
_WHETHER_I: Final = Expression(
    r"^(?:if|whether) (?P<who>i|we|you|u|they) (?!am\b|were\b|was\b|had\b|have to\b)",
    re.IGNORECASE,
)
_NAMES: Final = Expression(
    r"^\W*(?:(?:oh|um|omg|ok|oi|sorry|hey|no+|nope)\W+)*not (?:the |my |that |this )?"
    r"[^,.!?]{2,40}?,\s*(?:sorry,?\s*|but |it'?s |i mean )*" + _WHAT,
    re.IGNORECASE,
)
"""What is named after what is not meant: "not the leaflets one, the hospital one"."""
_LED: Final = Expression(
    r"^\W*(?:(?:no+|nope|wrong one|sorry|oh|omg|wait|hang on)\b\W*)+", re.IGNORECASE
)
_PLAINLY: Final = Expression(
    rf"\b(?:you|u|that|this|it) ?(?:do|does|did) ?{_NOT} (?:\w+ )?(?:answer|tell|say"
    r"|listen|help|read|get|explain)\b"
    rf"|\b(?:that|this|it)(?: is| was)? ?{_NOT} (?:my |an |the )?(?:answer|reply)\b"
    r"|\b(?:you|u)(?: ?['’]?re|r| are)? (?:not listening|ignored)\b"
    rf"|\bi (?:did ?{_NOT}|never) (?:ask|tell|told|say|said)(?:ed)? (?:you |u )?"
    r"(?:how|what|why|for|about|where|when|if|whether|to)\b",
    re.IGNORECASE,
)
"""What is a protest whatever else is asked beside it."""
_STILL: Final = Expression(
    r"\bstill (?:\w+ ){0,2}?(?:there|in (?:there|it|my|the)|inside|says?|called|shows?"
    r"|stands?|named)\b",
    re.IGNORECASE,
)


def hear_repair(text: str, asked: str) -> Repair | None:
    """Hear a protest at what the program did; None where there is none.

    `asked` is the open question, empty where nothing is open.
    """
    said = " ".join(text.split())
    if not said or len(said.split()) > MOST:
        return None
    still = _STILL.search(said) is not None
    again = _again(said)
    if not (still or again or _DENIES.search(said)):
        return None
    alone = read_message(said)
    beside = read_message(said, asked) if asked else alone
    told = (_turned(alone) + _turned(beside)) / 2
    if told < _TOLD:
        return None
    denied, plainly = _DENIES.search(said), _PLAINLY.search(said)
    if not (plainly or (again and denied)):
        shares = max(_protests(alone), _protests(beside))
        idle = hear_idle(said)
        outside = idle.get(Idle.UNHEARD, 0.0) + idle.get(Idle.WRONG, 0.0)
        if _wants_else(beside, asked):
            return None
        if shares < _PROTEST and outside < _OUTSIDE:
            return None
    meant = again or _asking(said) or _named(said)
    if (lead := _I_ASKED.match(meant)) is not None:
        meant = _put(meant[lead.end() :].rstrip("?"), asks=True)
    return Repair(meant, still, told)


def _wants_else(beside: Reading, asked: str) -> bool:
    """Whether words at a question surely want something that is no protest."""
    want = max(beside.intents, key=lambda intent: beside.intents[intent])
    return bool(asked) and want not in _PROTESTS and beside.intents[want] >= _ELSE


def hear_misquoted(text: str, asked: str) -> bool:
    """Whether words may protest at a line that was quoted."""
    said = " ".join(text.split())
    alone = read_message(said)
    beside = read_message(said, asked) if asked else alone
    told = (_turned(alone) + _turned(beside)) / 2
    least = _BESIDE if asked else _TOLD
    return told >= least and _protests(alone) >= _MISQUOTED


_BESIDE: Final = 0.6
"""Share of being said to the interviewer, where the words may answer a question."""
_MISQUOTED: Final = 0.15
"""Share of all intents that protest, where a line is named as well."""


def _turned(reading: Reading) -> float:
    return reading.aside + reading.mixed


def _protests(reading: Reading) -> float:
    return sum(reading.intents.get(one, 0.0) for one in _PROTESTS)


def _again(said: str) -> str:
    """Give what is said once more, as the words that would ask it."""
    for found in _SAID.finditer(said):
        if _NEGATED.search(said[: found.start()]):
            continue
        what = _REST_NOT.sub("", found["what"]).strip(" ,:–—-")
        what = _TAIL.sub("", what).strip(" ,")
        verb = (found["verb"] or found["wish"] or "asked").casefold()
        if (
            not what
            or what.casefold() in _PLAIN
            or what.casefold().startswith(("not ", "talking", "for u", "for y"))
        ):
            continue
        if what.casefold().startswith(("as ", "like ")):
            continue
        if verb == "said" and not _WORDS_ASK.match(what):
            continue
        return _put(what, asks=verb.startswith(("ask", "wonder")))
    return ""


def _put(what: str, *, asks: bool) -> str:
    if (whether := _WHETHER.match(what)) is not None:
        rest = what[whether.end() :]
        what = f"{whether['verb']} {whether['who']} {rest}?"
        return what[:1].upper() + what[1:]
    if (needs := _WHETHER_HAS.match(what)) is not None:
        verb = {"has": "have", "needs": "need"}[needs["verb"].casefold()]
        return f"Does {needs['who']} {verb} to {what[needs.end() :]}?"
    if (whom := _WHETHER_I.match(what)) is not None:
        return f"Do {whom['who']} {what[whom.end() :]}?"
    if what.casefold().startswith(("if ", "whether ")) or _WORDS_ASK.match(what):
        return what.rstrip("?") + "?"
    if what.casefold().startswith("about "):
        return f"What {what}?"
    return f"{what[:1].upper()}{what[1:]}?" if asks else what


def _asking(said: str) -> str:
    """Give the sentence of a protest that asks for something."""
    found = (match[0].strip() for match in _SENTENCE.finditer(said))
    sentences = [one for one in found if one]
    if len(sentences) > 1:
        for one in reversed(sentences):
            if _ASKS.search(one) and len(one.split()) > 1:
                return one
    return ""


def _named(said: str) -> str:
    """Give what is named in place of what is not meant."""
    found = _NAMES.match(said)
    if found is None:
        return ""
    what = _TAIL.sub("", _REST_NOT.sub("", found["what"])).strip(" ,")
    return what if len(what.split()) > 1 else ""
