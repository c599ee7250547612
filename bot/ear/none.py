"""Hear that somebody has nothing to tell, in their own words and in learners' English.

"No i dont have", "at work nobody praises anybody": the occasion is said not to exist.
Believed only where little else is said, and nothing that happened.
"""

import re
from collections.abc import Collection, Sequence
from typing import Final

from bot.ear.clauses import Clause
from bot.ear.words import Reading
from bot.expressions import Expression
from bot.model import Cue

MOVING_ON: Final = "moving.on"
"""The cue of "next": who has none wants another question."""

_NOT: Final = r"(?: ?do(?:es)? ?n[o']?t| ?did ?n[o']?t| ?have ?n[o']?t| not| never)"
_LEADING: Final = (
    r"(?:(?:no|nope|nah|sorry|honestly|well|hmm+|um+|eh|oh|ok|okay|but|i|think|really|"
    r"i'm afraid|im afraid|to be honest|tbh|and|so|who|what)[ ,.?!]+){0,5}"
)
_SAID: Final = tuple(
    Expression(one)
    for one in (
        # "no i dont have", "i have no story for this one", "no, i have none"
        rf"^{_LEADING}(?:i|we)?(?:'ve|ve)?{_NOT} (?:really |actually |ever )?(?:have"
        rf"|had|got|has)"
        r"(?: (?:any|one|this|that|such|it|a|an|this one|that one))*(?: (?:kind|sort|"
        r"example|story|thing|situation|experience|case)s?)?(?: of)?(?: (?:those|these|"
        r"them|this|that|thing|things))?(?: (?:at all|really|sorry|for (?:this|that|it)"
        r"(?: one)?|yet|to tell))*(?:,|$| i | but | because )",
        r"\bi dont have (?:this|that)(?: one)?\b",
        r"^(?:no|nope|nah|sorry|hmm+|well|honestly)?[ ,.]*(?:i|we) (?:have|had|got)"
        r" (?:no"
        r"|none|nothing)\b(?! (?:idea|choice|time|money|key))",
        rf"^{_LEADING}(?:no |nothing|none)(?: (?:really|at all|like (?:that|this)"
        rf"|comes|"
        r"come|to (?:tell|say)|nothing|for (?:this|that) one)){0,3}(?:[ ,.!]|$)",
        # "nobody ever praised me", "at our school nobody complains about anything"
        r"^(?:(?:honestly|well|but|no|sorry|and)[ ,.]+){0,2}(?:(?:at|in|on) (?:my|our"
        r"|the"
        r"|this)? ?\w+ )?(?:nobody|no one|noone|no-one)(?: at (?:my|our) \w+| here)?"
        r"(?: has| have| had| is| was)?(?: ever| really)? (?!told|asked|helped|knew"
        r"|came|"
        r"answered|noticed|wanted|could|did|saw|else)\w+(?: \w+)? (?:me|us|anybody"
        r"|anyone|"
        r"anything|nobody|my \w+|with me|about anything)\b",
        # "i never really managed anybody", "i've never actually presented"
        rf"^{_LEADING}(?:i|we)(?: have|'ve|ve)? never (?:really|actually|ever|yet|in"
        rf" my "
        r"life) \w+",
        r"^(?:honestly|no|well|i|i've|ive)?[ ,]*never (?:\w+ ){1,6}in my life\b",
        rf"^{_LEADING}(?:i've|ive|i have|we've|we have) never \w+",
        rf"^{_LEADING}i never (?:lead|manage|teach|train|present|praise|follow|have|do|"
        r"make|change|fail)\b",
        r"\bi (?:just |only )?(?:say|said) (?:nobody|none|nothing|no one)\b",
        r"^(?:it )?never happen(?:s|ed)?\b",
        # "can't give you one", "haven't used one", "never had to do it"
        r"\b(?:can't|cant|can ?not|couldn't|could not) (?:really )?(?:give|offer|tell"
        r"|name|think of|come up with|recall|remember) (?:you )?(?:one|any\w*"
        r"|an example|a time|that|a thing)\b",
        rf"^{_LEADING}(?:i|we)? ?(?:haven't|have not|havent|never) (?:really "
        r"|actually )?\w+ (?:one|any|anyone|anybody|anything|that|this)\b",
        rf"^{_LEADING}(?:i|we|i've|we've)? ?never had (?:to|the chance|a|any|one)\b",
        r"^(?:nobody|no one)(?:'s| has| is)?(?: ever| been| really)* \w+(?: \w+)? to"
        r" (?:me|us)\b",
        rf"^{_LEADING}(?:i've|ive|i have|i was|i am|i'm) (?:not|never) (?:yet )?"
        r"(?:been )?(?:in a position|in that position|in charge|involved|asked"
        r"|allowed)\b",
        r"\b(?:not|no) (?:a |one )?single (?:thing|time|one|example|case|day)\b",
        r"\bnothing (?:really |much )?(?:stands|comes|springs) (?:out|up|to mind)\b",
    )
)
# "I've only been here since January", and so not yet, or never.
_NEW: Final = Expression(
    r"\b(?:i've|ive|i have|i was) only (?:been|worked|started|had|done)\b.*"
    r"\b(?:yet|never|nothing|so far|do(?:n't| not) know)\b"
)
_SAID_AGAIN: Final = Expression(
    r"^(?:[a-z']+[ ,]+){0,3}?(?:i|we)(?:'ve| have)? ?(?:already |just |only |did )*"
    r"(?:said|told you|say|mean|meant)(?: that| you|:|,)*(?: (?:i|we)(?:'ve)?)?"
    r"(?: really)? ?(?:have |had |got |there (?:is |was ))?(?:none|nothing|no example"
    r"|(?:do|have|did)(?:n't|nt| not) (?:have |had |got )?(?:one|any|an example))"
    r"(?:[ ,.!]*(?:honest(?:ly)?|really|sorry|promise|i promise|tbh|to god|at all"
    r"|of (?:that|those|them)|for (?:this|that)(?: one)?))*\W*$"
)
"""Who says once more that there is none: "i said i have none, honest"."""
_MOST: Final = 45  # words beside which nothing else is told
_FIRST: Final = 3  # sentences in which it is said
_TOLD: Final = 0.4  # an event this strong is something that happened
_ON: Final = Expression(
    r"\b(?:next|skip|pass|move on|go on|another one|other question)(?: one| question)?"
    r"(?: please| pls| plz| now)?[ .!]*$",
    re.IGNORECASE,
)


def has_none(
    cut: Sequence[Clause],
    events: Sequence[float],
    reading: Reading,
    apart: Collection[int] = (),
) -> bool:
    """Whether a short answer says in its own words that there is nothing to tell.

    What stands `apart` is said to the interviewer, and tells nothing.
    """
    if reading.spoken > _MOST:
        return False
    text = " ".join(reading.text.lower().replace("’", "'").split())
    if _SAID_AGAIN.search(text):
        return True
    pieces = [piece.strip() for piece in re.split(r"[.!?;]+ ?", text) if piece.strip()]
    said = any(one.search(piece) for one in _SAID for piece in pieces[:_FIRST])
    if not said and not _NEW.search(text):
        return False
    return not any(
        clause.tense == "past"
        and clause.subject in ("I", "we", "nobody")
        and not clause.denied
        and "none" not in clause.cues
        and set(clause.deeds) - {"state"}
        and events[at] >= _TOLD
        and at not in apart
        for at, clause in enumerate(cut)
    )


def moving_on(text: str) -> Cue | None:
    """Find where somebody who has none asks for the next question."""
    found = _ON.search(text)
    return Cue(found.start(), found.end(), MOVING_ON) if found else None
