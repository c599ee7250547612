"""Hear on a break who wishes to go on, or to end it, and what else they say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.expressions import Expression

LONGEST: Final = 600
"""Letters in which somebody wishes to go on; a longer message tells something."""
_PIECE: Final = Expression(
    r"(?:[^.!?;,:\n–—]|[.:](?=\w))+[.!?;,:\n–—]*\s*", re.IGNORECASE
)
_THEN: Final = Expression(
    r"\s+(?=(?:and|but|so)\s+(?:i\b|tell|first|which|what|how|who|when|where|why|is\b"
    r"|are\b|do\b|does\b|can\b|may\b|before))",
    re.IGNORECASE,
)
"""Where a wish ends and something else begins, with no mark between them."""

_FILL: Final = (
    r"(?:ok(?:ay)?|k|yes|yeah|yep|yup|ja|si|sure|right|so|well|fine|good|great|finally"
    r"|please|pls|plz|then|now|no|nope|sorry|hey|hi|hello|and|but|oh|ah|eh|haha|lol"
    r"|just|really|of course|alright|all right|again|mate|love|dear|la|lah|o|sir"
    r"|ma'?am|already|with it|with this|with that|from there|here|with you|thanks"
    r"|thank you|i said|i say|i told you|i asked you to|i mean|i meant|from the start"
    r"|phew|at last|enough|to work|straight away|immediately|for (?:god|goodness|heaven"
    r")'?s? sake|ffs|after all|up)"
)
_ONWARD: Final = (
    r"(?:(?:carry|go|move|press|crack|get|keep|come) on(?: with (?:it|this|the"
    r" (?:interview|practice|session|questions?)))?|carry (?:it )?on|keep going"
    r"|go ahead|continue|proceed|resume|restart|un-?pause|fire away|ask away|shoot"
    r"|get going|get started|get back (?:to it|into it|to work)|play on|start again"
    r"|pick (?:it|this|that)(?: back)? up|start(?: again)?|begin(?: again)?"
    r"|go|do (?:it|this)|next(?: question| one)?(?= |$)|(?:the )?next question"
    r"|(?:have |get )?the next (?:one|question)|finish (?:it|this|the (?:round|session"
    r"|interview)) (?:properly|off)?)"
    r"(?: (?:where|from where|at the point where) (?:we|i|you|it|they)"
    r"(?: were| was| are| is)?(?: stopp?e?d?| left(?: it)?(?: off)?| ended"
    r"| had stopped| paused| broke off)?)?"
)
_HOW: Final = (
    r"(?:(?:let'?s|let us|lets|we|i)(?: can| could| may| should| shall| will|'ll| must"
    r"|'d like to| would like to| want to| wanna| wish to| would| need to| am going to"
    r"|'m going to| do want to| really want to| just want to| prefer to"
    r"|'d rather| would rather)?"
    r"|(?:one (?:more |last )?thing |quickly |first )?before (?:we|i|you)"
    r"|(?:can|could|shall|may|will|would|should) (?:we|you|i|u)(?: please| now)?"
    r"|(?:i'?m|i am|im|we'?re|we are) (?:all )?(?:ready|happy|keen|free|able|good|set)"
    r" to|ready to|time to|happy to|you (?:can|may|should)|(?:i'd )?like to|back to"
    r"|(?:please )?(?:do|kindly)|want to|wanna|to)"
)
_HERE: Final = (
    r"(?:(?:i'?m|i am|im|we'?re) (?:back|ready|here|there|all yours|listening)"
    r"(?: again| now| when you are| for (?:it|you|more|the next(?: one| question)?))?"
    r"|ready(?: when you are| again| now)?|back(?: again| now| to it| to work)?"
    r"|here i am(?: again)?|shall we(?: go on| continue| carry on)?|(?:the )?break"
    r" (?:is )?(?:over|finished|done|ended)|(?:no|enough|end of)(?: the)? break"
    r"|where were we|what was the question(?: again)?"
    r"|(?:the|that|this) (?:question|one) (?:that(?:'s| is|s) |which is |we (?:were"
    r"|are)"
    r" (?:on|at) ?)?(?:still )?(?:open|now)?"
    r"|the (?:open|same|current|last) (?:one|question)"
    r"|(?:ask|give|show|tell|let) me (?:have )?(?:the|that|this|your|my|it|another)?"
    r" ?(?:question|one|next)?(?: question| one)?(?: again| once more)?)"
)
_GOES_ON: Final = Expression(
    rf"\W*(?:{_FILL}\b\W*)*(?:{_HOW}\s+)?(?:{_FILL}\b\W*)*(?:{_ONWARD}|{_HERE})"
    rf"(?:\W+{_FILL}\b)*\W*",
    re.IGNORECASE,
)
_AGREES: Final = Expression(
    r"\W*(?:(?:oh|well|ok(?:ay)?) )?(?:yes|yeah|yep|yup|ja|sure|please do|of course"
    r"|definitely|absolutely|gladly|why not|by all means|i would|i do|yes i would"
    r"|sure thing|go for it|do it)(?:[\s,]+(?:please|pls|thanks|thank you|sir"
    r"|i would|i do|let'?s|why not|of course|sure|yes))*\W*",
    re.IGNORECASE,
)
"""What agrees to carry on, where it stands alone."""
_IF_SO: Final = Expression(
    r"[\s,]*\b(?:if (?:that|it)(?:'?s| is) (?:ok|okay|fine|all right)(?: (?:with|by)"
    r" you)?"
    r"|if (?:i|we) (?:may|can)|if you (?:like|want|don'?t mind|are ready))\b",
    re.IGNORECASE,
)
_NOT_NOW: Final = Expression(
    r"\b(?:not|n'?t|cannot|cant|dont|wont|never)\s+(?:\w+\s+){0,2}?(?:carry|go on"
    r"|continue|resume|ready|start|keep)|\b(?:carry on|continue|go on|resume|start"
    r"|ready)\b[^.!?]*\b(?:tomorrow|later|tonight|another (?:day|time)|next (?:week"
    r"|time)|on \w+day|in (?:an?|\w+) (?:hour|minute|min|bit|while)s?|after (?:lunch"
    r"|dinner|work|tea|supper|the|my))\b",
    re.IGNORECASE,
)
"""Who will go on at another time."""
_ENDS: Final = Expression(
    rf"\W*(?:(?:{_FILL}|nah|not now|sorry but)\b\W*)*(?:(?:let'?s|lets|let us|i|we|you"
    r"|can|could|shall|may|please|would)\b(?: i| we| you)?(?: can| could|'d| would"
    r"| want| like| rather| will|'ll| think)*(?: to)?\s+)?"
    r"(?:finish|end|stop|close|wrap)(?: (?:it|this|that|the (?:session|round|practice"
    r"|interview|whole thing|lot)))?(?: up)?(?: off)?(?: right)?(?: here| there| now"
    r"| for (?:today|now|good))*(?:[\W]+(?:please|pls|thanks|thank you|then|now|sorry"
    r"|i'?m (?:so )?(?:tired|done|knackered|finished|beat)|im (?:so )?(?:tired|done"
    r"|knackered)))*\W*"
    r"|\W*(?:(?:no|nah|nope|ok(?:ay)?|sorry|thanks|so|well)\b\W*)*(?:i'?m|i am|im"
    r"|we'?re"
    r"|that'?s|thats) (?:all |really )?(?:done|finished|it|enough)(?: (?:for good|here"
    r"|with (?:it|this)|thanks))*\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CarryingOn:
    """Who wishes to go on: what they ask beside it, and what they tell after it."""

    asked: str = ""
    told: str = ""


def carries_on(text: str) -> CarryingOn | None:
    """Hear a wish to go on in any sentence of a message; None where there is none."""
    text = re.sub(r"[^\S\n]+", " ", text.replace("’", "'")).strip()
    if len(text) > LONGEST:
        return None
    if _AGREES.fullmatch(text):
        return CarryingOn()
    if _NOT_NOW.search(text):
        return None
    pieces = [p for m in _PIECE.finditer(text) for p in _THEN.split(m[0]) if p.strip()]
    wishes = [n for n, piece in enumerate(pieces) if _wishes(piece, len(pieces))]
    if not wishes:
        return None
    last = wishes[-1]
    rest = [(n, piece) for n, piece in enumerate(pieces) if n not in wishes]
    asked = _asking([p for _, p in rest])
    told = "".join(p for n, p in rest if n > last and p not in asked)
    return CarryingOn(" ".join(p.strip(" ,") for p in asked), told.strip(" ,"))


def _wishes(piece: str, of: int) -> bool:
    found = _GOES_ON.fullmatch(_IF_SO.sub("", piece))
    if found is None:
        return False
    bare = " ".join(re.findall(r"[\w']+", piece.casefold()))
    return of > 1 or bare not in _TOO_LITTLE


_TOO_LITTLE: Final = frozenset(("go", "start", "begin", "now", "one", "do it", "here"))
_ASKS: Final = Expression(
    r"\?|^\W*(?:(?:and|but|so|first|tell me|please|also|just|one more thing|before"
    r" (?:that|we (?:go|carry) on)|by the way|btw|then)\b[\s,:]*)*(?:what|which|how|who"
    r"|when|where|why|whose|is|are|do|does|did|can|could|may|must|should|shall|will"
    r"|would|tell me)\b",
    re.IGNORECASE,
)
_NO_QUESTION: Final = Expression(
    r"\W*(?:(?:why|what)\b.{0,24}\b(?:break|stopp?ed|pause[d]?|wait(?:ing)?)\b|break"
    r"|what|why|really|huh|excuse me|sorry|a break|pardon|what break)\W*",
    re.IGNORECASE,
)
"""What only wonders that there is a break."""


def _asking(pieces: Sequence[str]) -> list[str]:
    """Give the pieces that ask something, each with what leads to its mark."""
    found: list[str] = []
    open_now: list[str] = []
    for piece in pieces:
        if open_now or _ASKS.search(piece):
            open_now.append(piece)
        if open_now and re.search(r"[.!?]\W*$", piece):
            found += open_now if _is_question(open_now) else []
            open_now = []
    return found + (open_now if _is_question(open_now) else [])


def _is_question(pieces: list[str]) -> bool:
    return bool(pieces) and _NO_QUESTION.fullmatch("".join(pieces)) is None


def ends_break(text: str) -> bool:
    """Whether somebody wishes to end what rests: "no, finish it please"."""
    text = re.sub(r"\s+", " ", text.replace("’", "'")).strip()
    return len(text) <= LONGEST and _ENDS.fullmatch(text) is not None
