"""Tell by its words whom a stretch of an answer is put to.

Somebody in a story asks, is asked and thinks aloud, too: "so I asked him, where is it?"
"what could I do?" What is put to the interviewer speaks to them, or of the telling, the
question or the program.
"""

from typing import Final

from bot.expressions import Expression

_LEAD: Final = (
    r"^\W*(?:(?:and|but|so|or|also|ok(?:ay)?|sorry|hey|well|hm+|just|pls|please|btw"
    r"|by the way|wait|oh|now|then|(?:one|one more|another) (?:thing|question)"
    r")\W+){0,3}"
)
_ASKS: Final = Expression(
    _LEAD + r"(?:can|may|could|should|shall|must|do|does|did|is|are|am|was|will|would"
    r"|how|whats?|why|which|who|where|when|have|has|if)\b|\?",
)
_OF_THE_TALK: Final = Expression(
    r"\b(?:you|u|ye|your|ur|questions?|ask\w*|answer\w*|chat|writ(?:e|ing|ten)|wrote"
    r"|typ(?:e|ed|ing)|say(?:ing)?|sa[iy]d|told|tell(?:ing)?|english|interview\w*"
    r"|message|msg|scroll|skip|next|pass|sorry|pardon|oops|please|pls|plz|thanks?"
    r"|thank|story|example|nervous|app|bot|button|screen|moment|minutes?|min|secs?"
    r"|brb|back|wait|jok(?:e|ing)|kidding|private|personal|rather not|above|before"
    r"|already|here)\b"
)
"""What is said of the talk itself, or to the other in it."""
_VERBS: Final = (
    r"(?:say|use|writ\w+|mention|tell|name|leave|skip|go|give|keep|take|put|add|ask"
    r"|talk|answer|call|change|include|start|stop|show|explain|describe|count|admit)"
)
_PLAINLY: Final = Expression(
    rf"\b(?:can|may|should|shall|must|do|could|am) i (?:\w+ ){{0,2}}{_VERBS}\b"
    r"|\b(?:do|can|will|are|did|could|would|have|don't|won't) (?:you|u|ye)"
    r" (?:\w+ ){0,2}(?:keep|save|store|read|mean|want|need|know|remember|send|hear"
    r"|get|understand|see|have|here|there|real|human|person|bot|record\w*|speak|show"
    r"|tell|say|wait|still|a)\b"
    r"|\b(?:is|was|are|would) (?:it|that|this|these|they) (?:too|ok(?:ay)?|fine|right"
    r"|wise|clever|rude|bad|good|enough|allowed|silly|wrong|normal|important|relevant"
    r"|necessary|correct|safe|stupid|what you|the sort|the kind|a problem|clear|long"
    r"|boring|better)\b[^.!]*\?"
    r"|\b(?:does|do|would|will|if) (?:it|that|this|\w+ \w+|a \w+ \w+) (?:count|do|help"
    r"|fit|matter|serve|sound)\b[^.!]*\?"
    r"|\bhow (?:many|much|long)\b[^.!]*\b(?:left|more|write|should|questions?|this)\b"
    r"|\b(?:who|somebody|anyone|someone) (?:\w+ ){0,2}(?:reads?|sees?|reading)\b"
    r"|\btell me if\b|\b(?:mean|meant) by\b|\bwhat (?:do|did) (?:you|u) mean\b"
    r"|\bin (?:the|an|my) interview\?|\b(?:ok(?:ay)?|fine|good|allowed) to (?:say"
    r"|use|write|mention|tell|name)\b|\bcorrect english\b|\bwhere (?:was|were) (?:i|we)"
    r"\b\W*$"
)
"""What asks something of the telling, the question or the program, or of the other."""
_BY: Final = (
    r"(?:i|he|she|they|we|it|people|boss|mam|mum|dad|manager|customer|client|patient"
    r"|doctor|nobody|everyone|somebody|someone|myself|who|that|this)"
)
_SAYS: Final = (
    r"(?:told|tells|said|says|asked|asks|asking|shout(?:ed|s)?|yell(?:ed|s)?|goes"
    r"|wrote|thought|answered|replied|hear|heard|opened|wondered|telt)"
)
_SPEAKING: Final = Expression(
    rf"\b{_BY}(?: (?:had|just|always|only|then|usually|kept|keep|was|were)|'d)* ?"
    rf"{_SAYS}\b"
    r"|\b(?:told|asked) (?:her|him|them|my \w+|the \w+)\b|\bi tell \w+|\bwhat (?:i|he"
    r"|she|they) (?:say|ask|tell)\b|\bis what (?:i|he|she|they)\b|\bcame? out\b"
    r"|\bhow i open(?:ed)?\b|\bhe(?:'d| would) (?:say|ask|get)\b|\bfamous last words\b"
)
"""Who speaks in a story."""
_TO_ME: Final = Expression(
    r"\bi (?:just |already |only )?(?:told|said|wrote|ask(?:ed)?|tell)"
    r"(?: (?:you|u|that|this|it|already|so|before))?\W*$|\b(?:you|u) (?:said|asked"
    r"|told|wrote|say|ask)\b|\bif i (?:tell|say|said|told)\b|\bi (?:told|asked|tell"
    r"|said to) (?:you|u)\b|\b(?:do|can|should|shall|must|may) i tell\b|\bi tell"
    r" (?:it|that|this|or)\b"
)
"""The same where it is said of this talk."""
_WORD: Final = Expression(r"[a-z']{3,}")
_SMALL: Final = frozenset(
    """the and you your what how did was were with for that this who when where why
    which tell about have had not did does""".split()
)
_STATED: Final = 0.85
_OF_THE_STORY: Final = 0.5
_NEAR: Final = 45  # letters before a stretch in which it is said who speaks


def weight(said: str) -> float:
    """Say how far words speak for being put to the interviewer, 0 to 1.

    A statement that says nothing of the talk rather belongs to the story.
    """
    low = _low(said)
    if _ASKS.search(low):
        return 1.0
    return _STATED if _OF_THE_TALK.search(low) else _OF_THE_STORY


def asks(said: str) -> bool:
    """Whether a sentence asks something, of whomever."""
    return "?" in said or _PLAINLY.search(_low(said)) is not None


def puts(said: str) -> bool:
    """Whether words are built as a question, with a mark or without one."""
    return _ASKS.search(_low(said)) is not None


def may_be_put(said: str) -> bool:
    """Whether a sentence at the edge of an answer may be put to the interviewer."""
    low = _low(said)
    return bool(_ASKS.search(low) or _OF_THE_TALK.search(low))


def reported(before: str, said: str, after: str) -> bool:
    """Whether words are what somebody says in the story, by what stands around them."""
    if said.count('"') % 2 or before.rstrip().endswith(('"', "“", ":", "‘")):
        return True
    low = _low(said)
    if _SPEAKING.search(low) and not _TO_ME.search(low):
        return True
    lead = before.rstrip(" ")
    if lead and lead[-1] not in ".!?\n" and _SPEAKING.search(_low(lead[-_NEAR:])):
        return True
    follows = after.lstrip()
    for mark in ".!?\n":
        follows = follows.split(mark, 1)[0]
    return bool(follows) and _SPEAKING.search(_low(follows)) is not None


def echoes(said: str, asked: str) -> bool:
    """Whether words only ask the question again, as one begins to answer it."""
    if "?" not in said:
        return False
    own = {m[0] for m in _WORD.finditer(_low(said))} - _SMALL
    return own <= {m[0] for m in _WORD.finditer(_low(asked))}


def _low(text: str) -> str:
    return text.casefold().replace("’", "'")
