"""Read what somebody asks of their own interview: "what time is it again tuesday".

With nothing open a pronoun may mean it; where a question waits for an answer it is
named, or nothing else can be meant.
"""

import re
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.dossier import Interview
from bot.core.roles import untitled
from bot.expressions import Expression

WHEN, PEOPLE, PLACE, COMPANY = "when", "people", "place", "company"
LENGTH, ALL, PLAN, KEPT = "length", "all", "plan", "kept"
CLOCK = "clock"
DAYS, YEAR = "days", "year"

MOST: Final = 3
"""Things asked in one message that are answered."""
LONGEST: Final = 40
"""Words of a message in which its own interview is asked about."""

_IT: Final = (
    r"(?:(?:my|the|this)(?: (?:second|next|real|actual|big))* (?:interview|panel"
    r"|appointment)|the real (?:one|thing))"
)
_NAMED: Final = Expression(
    rf"\b{_IT}\b|\b(?:my|the) card\b|\bgoing in\b|\bon my panel\b", re.IGNORECASE
)
"""What names the interview."""
_MINE: Final = Expression(
    r"\bmy (?:second |next |real )*(?:interview|panel|card)\b|\bgoing in\b", re.I
)
_SURELY: Final = 10
"""Words up to which "the interview" is the one that is asked about."""
_OF_PRACTICE: Final = Expression(
    r"\b(?:answers?|story|stories|questions?|rounds?|summary|page|words?|example"
    r"|practice|practise|this (?:bot|program|app))\b",
    re.IGNORECASE,
)
"""What rather is asked of what was practised."""
_LEAD: Final = (
    r"^\W*(?:(?:and|so|sorry|ok|okay|wait|hang on|hey|hi|right|actually|one more thing"
    r"|quick(?:ly)?(?: one| question)?|remind me(?: again)?(?: please)?|tell me(?:"
    r" again)?|(?:can|could) you (?:tell|remind) me|no(?: no)*|i asked you|but|also|oh"
    r"|well|then|again|do you (?:still )?know|just|please|you asked me[^.?!]*[.?!])"
    r"\W+)*"
)
_BE: Final = r"(?:is|'s|s|was|were|will|are|am|'m|m|do|does|did|have)"

_ASKED: Final = {
    CLOCK: (
        r"\b(?:my|our) (?:own )?time or (?:yours|theirs|your|their)\b"
        r"|\b(?:your|their) time or (?:mine|my)\b|\bwhose (?:time|clock)\b",
    ),
    PLAN: (
        r"\b(?:when|what time|how often|at what time)\b[^?]*\b(?:(?:do|will|shall|would"
        r"|can|are) (?:i|you)|i'?ll|you'?ll)\b[^?]*\b(?:hear (?:from|off) you|message"
        r"|messag\w+|write|writing|remind\w*|text(?:ing)?|ping\w*|send\w*|contact"
        r"|nudge)\b",
        r"\b(?:do|will|shall|would) i (?:\w+ )?(?:hear|get (?:a|any) (?:message"
        r"|reminder|word|note|text|ping))\b[^?]*\b(?:you|before|beforehand)\b",
        r"\bwhat(?:'?s| is| have you| do you have) planned\b|\bwhat(?:'?s| is) the plan"
        r" (?:before|for|until|till)\b",
        r"\b(?:can|could|will|would) (?:you|u) (?:please |also )?(?:remind|ping|nudge"
        r"|message|text|write to|tell)\b(?! me (?:what|who|when|where|which|how|about"
        r"|some|of|an?"
        r"|why|a ))[^?]*\b(?:me|before|beforehand)\b",
        r"\bwhat (?:happens|do you do|comes|do i get)\b[^?]*\b(?:before|until"
        r"|beforehand"
        r"|the (?:night|evening|day) before)\b",
        r"\b(?:do|will|are|would) you (?:going to )?(?:write|message|text|remind"
        r"|ping)\b",
        r"\bdoes it (?:go off|ring|buzz)\b",
    ),
    KEPT: (
        r"\b(?:will|is|does|are) (?:you|this|it|that|all (?:of )?(?:this|that|it)|my"
        r" (?:stuff|answers|notes)|everything)(?: all)?\b[^?]*\b(?:still|keep|kept"
        r"|saved?|gone|lost|here|stay)\b[^?]*\b(?:(?:mon|tues|wednes|thurs|fri|satur"
        r"|sun)day|day|morning|tomorrow|then|week|interview)\b",
    ),
    ALL: (
        rf"\bwhat (?:do|did|have|has|did) you (?:\w+ )?(?:know|got|get|have|hold|write"
        rf"|noted?|written?|put|save|saved|keep|kept)\b[^?]*\b(?:of|about|for|on|down)\b[^?]*{_IT}\b",
        rf"\b(?:show|give|read|tell) (?:me )?(?:back )?(?:about |all of )?(?:{_IT}|my"
        r" card|the card)\b",
        rf"\bwhat(?:'?s| is) (?:on|in) (?:my|the) card\b|\bwhat(?:'?s| is) {_IT}"
        r" (?:looking like|like so far)\b",
        rf"\b(?:have|did|do) you (?:got |get |have )?{_IT} (?:down|saved|noted|in"
        r" there)\b",
    ),
    COMPANY: (
        r"\b(?:is|was) (?:the )?(?:company|firm|employer) (?:down|saved|noted|there|in"
        r"|on"
        r" (?:it|there|the card)|still|right|called|set)\b"
        r"|\b(?:have|did|do) you (?:got |get |have |save |keep |note )?(?:the |my )?"
        r"(?:company|firm|employer)\b",
        r"\b(?:which|what) (?:company|firm|employer|school|hospital|place)(?: name)?"
        r" (?:did|have|is|was|do)\b",
        rf"\bwho{_BE}? ?(?:is )?(?:it|the interview|my interview) with\b",
        r"\bwhat(?:'?s| is| was)? (?:the )?(?:company|firm|school|place|employer)"
        r"(?:'?s)? (?:called|name)\b",
    ),
    PEOPLE: (
        r"\bwho(?:m| all| else)?(?:'?s| is| am| are| was| were| will| do| did|m)?\b"
        r"[^?]*\b(?:meet(?:ing)?|see(?:ing)?|interview(?:s|ing)|panel|be there|facing"
        r"|talking to|in the room)\b",
        r"\bhow many (?:people|persons|of them|interviewers|are there|will there be"
        r"|will be|was it|is it)\b(?![^?]*\bquestions\b)",
        r"\bwho(?:'?s| is| are| was) (?:it|they|on (?:it|the list|my list)|there)\b",
        r"\b(?:have|got|do|did) you (?:have |got |get |put |add |added |taken |take )?"
        r"(?:the|my|an?|mr|mrs|ms|dr)\.? [\w' ]{2,40}?\b(?:now|on (?:it|the list|my"
        r" list)|down|in|yet|too|in there|there)\W*$",
        r"\bis (?:the|my|mr|mrs|ms|dr)\.? [\w' ]{2,40}? on (?:it|my list|the list"
        r"|there)"
        r"\b",
        r"\b(?:have|got|do|did) you (?:have |got |get )?(?:the |all |their )*(?:names"
        r"|people|three|two|four)\b",
    ),
    PLACE: (
        rf"\bwhere(?:'?s|s| is| was| are| do| am| will| did)?\b[^?]*(?:{_IT}\b|\bi"
        rf" (?:\w+"
        r" )?(?:go(?:ing)?|be|meet|head|turn up|need)\b)",
        r"\bwhere(?:'?s|s| is| was) (?:it|that)(?: again| on| held| at)?\W*$",
        r"\b(?:which|what) (?:city|town|place|building|door|entrance|address)\b",
        r"\bwhere (?:did|do|has|have) (?:the )?(?:door|gate|entrance|reception)\b",
        rf"\bis (?:{_IT}|it) (?:in person|on site|online|by video|on zoom|on teams"
        r"|remote)\b",
    ),
    LENGTH: (
        r"\bhow long\b(?![^?]*\b(?:answers?|speak|talk|each|per)\b)[^?]*(?:\b(?:will"
        r"|does|is|did)\b[^?]*\b(?:it|interview|take|last"
        rf"|be)\b|{_IT}\b)",
    ),
    WHEN: (
        r"\bwhen(?:'?s| is| was| are| do| am) (?:it|that|mine|i)\b",
        r"\bis it (?:still|really) (?:at |on )?(?:the )?[\w: ]{0,14}?(?:o'?clock|\d|mon"
        r"|tues"
        r"|wednes|thurs|fri|satur|sun|noon|morning|afternoon)",
        rf"\b(?:when|what (?:day|date|time)|which day)\b[^?]*{_IT}\b",
        rf"\bwhen'?s\b[^?]*{_IT}\b",
        r"\b(?:what|which) (?:day|date|time)(?:'?s|s| is| was| do| am|"
        r" are)?\b[^?]*\b(?:"
        r"it|i|again|be there|start|mine)\b",
        r"\bwhat(?:'?s| is| was) the (?:day|date|time)\b",
        r"\b(?:have|got|do|did) you (?:have |got |get )?the (?:time|day|date)\b",
    ),
}
"""What is asked, in the order in which it is looked for."""

_PATTERNS: Final = {
    what: Expression("|".join(patterns), re.IGNORECASE)
    for what, patterns in _ASKED.items()
}
_MEETS: Final = Expression(
    r"\bwho(?:m| all)?(?:'?s)?(?: am| was| will| do| is it| was it)? ?\bi(?:'?m| am"
    r"| was|'ll| will)?\b[^?]{0,15}\b(?:meet|see|fac)\w*|\bon (?:my|the) panel\b"
    r"|\bon (?:the|my) (?:list|card)\b",
    re.IGNORECASE,
)
"""What means the interview's own people, also where it is not named."""
_BEFORE: Final = Expression(
    r"\b(?:before|beforehand|remind|reminder|planned|(?:night|evening|day) before)\b",
    re.IGNORECASE,
)
"""What means the days before the interview, also where it is not named."""
_NOTED: Final = Expression(
    r"\b(?:did|do|have) you (?:get|got|have|note|noted|take|keep|write) (?:down )?"
    r"(?P<what>[^?.!]+)|\b(?:is|are|was) (?P<who>(?!you|i\b|we\b|one\b|it\b"
    r"|that\b|this\b)[^?.!]+?) (?:on|in) (?:(?:the|my) (?:list|card)|it\b|there\b)",
    re.IGNORECASE,
)
"""What asks whether something was taken down: "did you get leeds"."""
_OWN_TURN: Final = Expression(r"\byour (?:interview|panel|questions|story)\b", re.I)
_PARTS: Final = Expression(
    r"\s*,\s*(?=(?:can|could|will|would) (?:you|u)\b)|"
    r"(?:,\s*|\s+)and (?=(?:did|do|have|what|when|who|where)\b)"
)


def asked_of_it(
    text: str, interview: Interview | None, *, idle: bool
) -> tuple[str, ...]:
    """Name what is asked of the interview, in order; empty where nothing is.

    `idle` is set where nothing waits for an answer.
    """
    words = text.replace("’", "'")
    if len(words.split()) > LONGEST or _OWN_TURN.search(words):
        return ()
    named = _NAMED.search(words) is not None
    if not idle and len(words.split()) > _SURELY and not _MINE.search(words):
        named = False
    found: list[str] = []
    for sentence in sentences(words):
        for piece in _PARTS.split(sentence):
            bare = re.sub(_LEAD, "", piece, flags=re.IGNORECASE)
            if (what := _asked(bare, piece, interview, named, idle)) is not None:
                found.append(what)
    return tuple(dict.fromkeys(found))[:MOST]


def _asked(
    bare: str, piece: str, interview: Interview | None, named: bool, idle: bool
) -> str | None:
    asking = asks(bare) or asks(piece) or _REMINDED.match(piece) is not None
    asking = asking or _WHEN_IS.match(bare) is not None
    if not asking and not _SHOW.match(bare):
        return None
    if _OF_PRACTICE.search(piece) and not named:
        return None
    if (what := _noted(piece, interview)) is not None:
        return what
    for what, pattern in _PATTERNS.items():
        if pattern.search(piece if what == PLAN else bare) is None:
            continue
        if named or what == ALL:
            return what
        if what == PEOPLE and interview is not None and _MEETS.search(piece):
            return what
        if what == PLAN and (idle or _BEFORE.search(piece)):
            return what
        if idle and interview is not None:
            return what
        if idle and what == KEPT:
            return what
    return None


_REMINDED: Final = Expression(
    r"\W*(?:\w+\W+){0,3}?remind me (?:who|when|where|what)", re.I
)
_WHEN_IS: Final = Expression(r"(?:when|what|who|where)'?s?\b", re.IGNORECASE)
_SHOW: Final = Expression(r"(?:please )?(?:show|read|give|remind)\b", re.IGNORECASE)


def _noted(piece: str, interview: Interview | None) -> str | None:
    """Name what of the card holds the words that somebody asks after."""
    found = _NOTED.search(piece)
    if found is None or interview is None:
        return None
    words = set(untitled(found["what"] or found["who"])) - _EMPTY
    held = {
        PLACE: f"{interview.place} {interview.directions}",
        COMPANY: interview.company,
        PEOPLE: " ".join(f"{p.name} {p.role}" for p in interview.people),
    }
    for what, text in held.items():
        if words & {w.strip(".,;").casefold() for w in text.split()}:
            return what
    return PEOPLE if found["who"] and _ON_LIST.search(piece) else None


_ON_LIST: Final = Expression(r"\b(?:list|card)\b", re.IGNORECASE)
_EMPTY: Final = frozenset("the a an my in of at on from and it that this".split())
