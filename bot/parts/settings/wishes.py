"""Read what is wished of the settings in plain words, and what is asked about them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.expressions import Expression
from bot.model import Tone


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is to be set; None and empty for what was not said.

    `held` is the wish that comments wait; with `fewer` it is more than that: none, or
    only some. `field` is the part that names a field, and `named` whether it is said to
    be one; `daily` is the part that names an hour. `asked` names what is asked,
    `beside` what else is said.
    """

    tone: Tone | None = None
    held: bool | None = None
    fewer: bool = False
    field: str = ""
    named: bool = False
    daily: str = ""
    asked: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def sets(self) -> bool:
        """Whether anything is to be set."""
        return bool(self.tone or self.field or self.daily) or self.held is not None


_HARD: Final = (
    r"(?:direct|hard(?:er|est|ly)?|tough(?:er|est)?|strict(?:er|est)?|harsh(?:er)?"
    r"|brutal(?:ly)?|blunt(?:ly|er)?|straight|merciless|rough(?:er)?|ruthless"
    r"|meaner|firm(?:er)?|severe|sharp(?:er)?)"
)
_SOFT: Final = (
    r"(?:gentle(?:r|st)?|soft(?:er|ly)?|kind(?:er)?|nice(?:r)?|mild(?:er)?"
    r"|friendl(?:y|ier)|easier|cuddl\w+|warm(?:er)?|polite(?:r)?|patient)"
)
_NO: Final = (
    r"(?:no|not|n'?t|less|without|stop(?: being)?|enough|never|too|instead of"
    r"|rather than|do ?n[o']?t (?:want|need)(?: any)?|from)"
)
_LESS: Final = r"(?: so| too| that| very| be| being| the| all| a| any)*"
_TO_HARD: Final = Expression(
    rf"\b{_HARD}\b|\b(?:real|proper|actual) (?:boss|interview(?:er)?|panel)\b"
    rf"|\b{_NO}{_LESS} {_SOFT}\b|\b{_SOFT} no\b|\bhold (?:nothing )?back\b"
    r"|\bsugar ?coat|\bgive it to me\b|\bpull(?:ing)? (?:no|any|your) punches\b",
    re.IGNORECASE,
)
_TO_SOFT: Final = Expression(
    rf"\b{_SOFT}\b|\b{_NO}{_LESS} {_HARD}\b|\bgo easy\b", re.IGNORECASE
)
_HARD_NO: Final = Expression(rf"\b{_NO}{_LESS} {_HARD}\b", re.IGNORECASE)
_SOFT_NO: Final = Expression(
    rf"\b{_NO}{_LESS} {_SOFT}\b|\b{_SOFT} no\b|\b{_SOFT} to {_HARD}\b", re.IGNORECASE
)
_OF_TONE: Final = Expression(
    r"\btone\b|\b(?:talk|speak|be|go|make it|make yourself|keep|stay|leave it|change"
    r"|set|switch|turn|want|like|prefer|need|please|pls|rather|more|less|bit|i can take"
    r"|stop|put)\b|\bi am \d+ years\b",
    re.IGNORECASE,
)
"""What a wish for another tone has beside it."""
_ASKS_TONE: Final = Expression(
    r"\b(?:what|which|other|how many|any|more|another|is there|are there)\b.*\btones?\b"
    rf"|\btones?\b.*\b(?:are there|have you|do you have|is there)\b|\bhow (?:mean"
    rf"|{_HARD})\b"
    rf"|\bwhat(?:'?s| is| does| do| are)\b.*\b(?:{_SOFT}|{_HARD})\b"
    rf"|\bdoes ['\"“‘]?(?:{_SOFT}|{_HARD})\b|\bdifference\b|\b(?:{_SOFT}|{_HARD})"
    r"['\"”’]? (?:or|vs|versus|means?|mean)\b",
    re.IGNORECASE,
)
_WHOSE: Final = Expression(
    r"\bwho(?:se)?\b.*\b(?:my|mine|tone)\b|\bmy tone\W*\?|\bi (?:do ?n[o']?t|dont|have"
    r" no) (?:have )?(?:a |any )?tone\b|\b(?:you|u) or me\b|\bmine or yours?\b"
    r"|\byours? or mine\b",
    re.IGNORECASE,
)
_COMMENTS: Final = Expression(
    r"\b(?:comment\w*|feedback|remark\w*|interrupt\w*|correct(?:ions?|ing)"
    r"|disturb\w*|notes? after)\b",
    re.IGNORECASE,
)
_AT_END: Final = Expression(
    r"\b(?:at|to|till|until|for|in|by) (?:the )?(?:very )?end\b|\bafter(?:wards?|"
    r" everything| all of it| the (?:session|interview|round|whole))\b|\blater\b"
    r"|\ball (?:together|at once|in one)\b|\bend only\b|\bonly (?:at )?(?:the )?end\b"
    r"|\bwhen (?:it'?s|i'?m|we'?re) (?:over|done|finished)\b|\bhold (?:the|your)\b",
    re.IGNORECASE,
)
_AS_WE_GO: Final = Expression(
    r"\b(?:as (?:we|i) go|after (?:each|every)(?: one| answer| question)?|straight away"
    r"|right away|immediately|at once|one by one)\b",
    re.IGNORECASE,
)
_FEWER: Final = Expression(
    r"\b(?:off|none|no (?:comments?|feedback|remarks?)|without (?:comments?|feedback)"
    r"|stop comment\w*|only (?:the )?(?:big|important|main|worst|serious)|fewer|less"
    r"|not (?:every|each|all)|do ?n[o']?t comment)\b",
    re.IGNORECASE,
)
_FIELD: Final = Expression(
    r"(?<!same )(?<!which )(?<!what )\b(?:field|trade|profession|job|work|area)\b"
    r"(?:['\"”’])?(?: (?:is|should be|to|as"
    r"|into|for)\b|\s*[:=–-])?\s+(?:to |is |as )?(?P<words>\w.*)",
    re.IGNORECASE,
)
_I_AM: Final = Expression(
    r"\b(?:i am|i'?m|im|i work (?:as|in)|i do)\b(?! (?:not|so|too|very|sorry))",
    re.IGNORECASE,
)
_DAILY: Final = Expression(
    r"\b(?:daily|every (?:day|morning|evening)|the hour|time of (?:the|my))\b.*\d"
    r"|\b(?:pause|stop|turn off|switch off|no more)\b.*\b(?:daily|reminders?"
    r"|notifications?)\b|\bdaily\b.*\b(?:pause|off"
    r"|stop)\b",
    re.IGNORECASE,
)
_NO_MORE: Final = Expression(
    r"\b(?:stop|turn off|switch off|no more)\b.*\b(?:reminders?|notifications?)\b",
    re.IGNORECASE,
)
_CUT: Final = Expression(
    r"[.;!?\n]+\s*|,\s+|\s+(?:and|but|also|then|plus)\s+|\s*&\s*", re.IGNORECASE
)
_ASKED: Final[Mapping[str, Expression]] = {
    "whose": _WHOSE,
    "tones": _ASKS_TONE,
    "comments": Expression(
        r"(?:what|how|mean|explain).*\b(?:as we go|comments?)\b|\bas we go\b.*\bmean"
        r"|\bcomments?\b['\"”]?\W*\?",
        re.IGNORECASE,
    ),
    "missing": Expression(
        r"\b(?:no|any|where(?: are| were)?|never|n[o']?t) (?:\w+ ){0,2}(?:comments?"
        r"|feedback)\b.*\b(?:came|come|got|get|received|saw|see|all|yet)\b"
        r"|\b(?:got|get|saw|see|received) no (?:comments?|feedback)\b",
        re.IGNORECASE,
    ),
    "language": Expression(
        r"\blanguages?\b|\btranslat\w+\b|\b(?:in|into|speak|to) (?-i:[A-Z])\w+(?:ian"
        r"|ish|ese|ic)\b|\b(?:in|into|speak) (?:german|french|greek|hindi|urdu)\b",
        re.IGNORECASE,
    ),
    "quoting": Expression(
        r"\b(?:quot\w+|my (?:own )?words back|repeat(?:ing)? (?:my|what i))\b",
        re.IGNORECASE,
    ),
    "field": Expression(
        r"\b(?:mean\w*|what|why|explain)\b.*\b(?:field|not chosen)\b|\bnot chosen\b.*"
        r"\b(?:what|mean|\?)|\bfields?\b.*\b(?:are there|do you have|exist)\b",
        re.IGNORECASE,
    ),
    "later": Expression(
        r"\b(?:change|undo|switch|alter)\b.*\b(?:later|again|back|any ?time|after)\b.*"
        r"|\bcan i (?:still )?change\b",
        re.IGNORECASE,
    ),
    "zone": Expression(
        r"\btime ?zone\b|\bi(?:'ve| have)? (?:just |now )?moved to\b"
        r"|\bmy (?:clock|time) is\b",
        re.IGNORECASE,
    ),
    "name": Expression(
        r"\bmy (?:own )?name\b|\bcall me\b|\buser ?name\b", re.IGNORECASE
    ),
    "shorter": Expression(
        r"\b(?:shorter|briefer)\b|\bless (?:text|words)\b|\btoo (?:long|much text"
        r"|many words)\b|\bkeep it short\b",
        re.IGNORECASE,
    ),
    "stays": Expression(
        r"^\W*(?:(?:ok|okay|no|please)\W+)*(?:leave|keep) (?:it|them|everything|all)"
        r"(?: all)? (?:like (?:this|that)|as (?:it is|they are|is)|that way|so)\W*$"
        r"|^\W*(?:it'?s |that'?s |all )?(?:fine|good|ok) (?:like (?:this|that)|as (?:it"
        r" is|they are))\W*$",
        re.IGNORECASE,
    ),
    "where": Expression(
        r"\bwhere (?:do |can |must |should )?i\b.*\b(?:write|put|type|set|choose|change"
        r"|tell)\b|\bhow (?:do|can) i (?:set|change|choose)\b",
        re.IGNORECASE,
    ),
}
"""What is asked of the settings, the surest first."""
_BESIDE: Final[Mapping[str, Expression]] = {
    "again": Expression(
        r"\bi (?:have |'ve )?(?:already |just )?(?:told|said|wrote)\b.*|\btold you\b"
        r"|\balready (?:said|told)\b",
        re.IGNORECASE,
    ),
    "tears": Expression(r"\b(?:cried|crying|tears|upset me|hurt)\b", re.IGNORECASE),
}
LONGEST: Final = 60
"""Words of a message that is read."""


def wishes(text: str) -> Wishes | None:
    """Read a message under the settings; None where none of it is about them."""
    text = text.replace("’", "'")
    if len(text.split()) > LONGEST:
        return None
    asked = tuple(name for name, p in _ASKED.items() if p.search(text))
    beside = tuple(name for name, p in _BESIDE.items() if p.search(text))
    told = [s for s in sentences(text) if not _only_asks(s)]
    held, fewer = _held(told)
    pieces = [p.strip() for s in told for p in _CUT.split(s) if p.strip()]
    tone = _tone(" . ".join(told), pieces)
    daily = next((s for s in told if _DAILY.search(s)), "")
    if _NO_MORE.search(daily):
        daily = "stop"
    field, named = _field(told, pieces, daily)
    found = Wishes(tone, held, fewer, field, named, daily, asked[:2], beside)
    return found if found.sets or asked else None


def _only_asks(sentence: str) -> bool:
    """Whether a sentence asks, and wishes nothing: "what is gentle?"."""
    polite = re.search(r"\b(?:can|could|would|will) (?:you|u|i|it)\b", sentence, re.I)
    known = any(p.search(sentence) for n, p in _ASKED.items() if n != "where")
    if polite and not (known and asks(sentence)):
        return False
    if _FIELD.search(sentence) and not sentence.endswith("?"):
        return False
    return known or (asks(sentence) and not polite)


def _tone(text: str, pieces: list[str]) -> Tone | None:
    few = any(len(p.split()) <= _FEW for p in pieces)
    if not (few or _OF_TONE.search(text)):
        return None
    for piece in pieces:
        if _COMMENTS.search(piece) and not re.search(r"\btone\b", piece, re.I):
            continue
        wished = _OF_TONE.search(piece) or len(piece.split()) <= _FEW
        if not wished:
            continue
        if _SOFT_NO.search(piece):
            return Tone.DIRECT
        if _HARD_NO.search(piece):
            return Tone.GENTLE
        if _TO_HARD.search(piece):
            return Tone.DIRECT
        if _TO_SOFT.search(piece):
            return Tone.GENTLE
    return None


_FEW: Final = 4


def _held(told: list[str]) -> tuple[bool | None, bool]:
    """Read when comments are wanted, and whether fewer of them are."""
    for sentence in told:
        if _COMMENTS.search(sentence) is None:
            continue
        if _CAME.search(sentence):
            continue
        if _AT_END.search(sentence) or _MIDWAY.search(sentence):
            return True, False
        if _FEWER.search(sentence):
            return True, True
        if _AS_WE_GO.search(sentence):
            return False, False
    return None, False


_CAME: Final = Expression(
    r"\b(?:came|come|got|get|received|saw|see|were|was|did ?n[o']?t)\b", re.IGNORECASE
)
"""What tells of comments that were, or were not, and wishes none."""
_MIDWAY: Final = Expression(
    r"\b(?:while|in the middle|during|mid|interrupt\w*|disturb\w*)\b", re.IGNORECASE
)


def _field(told: list[str], pieces: list[str], daily: str) -> tuple[str, bool]:
    """Give the words that name a field, and whether they are said to."""
    for piece in pieces:
        found = _FIELD.search(piece)
        if found is not None and piece != daily and not _COMMENTS.search(piece):
            whole = next((s for s in told if piece in s), piece)
            return f"{found['words']}\n{whole}", True
    return next((s for s in told if _I_AM.search(s) and s != daily), ""), False
