"""Hear that somebody has asked the employer enough, takes leave, or asks who it is."""

import re
from typing import Final

from bot.ear.asking_on import asks_on
from bot.ear.encoder import read_message
from bot.ear.intents import Intent
from bot.expressions import one_of as _any
from bot.hearing import Idle, Remark

_LONGEST: Final = 26
"""Words up to which somebody only takes leave, and tells nothing."""
_ECHO: Final = 2
"""Words of what only asks back: "Like what?"."""

_LEAVES: Final = _any(
    r"\b(?:can|could|may|shall|should|will) (?:we|i|you) (?:please |just |maybe |now )*"
    r"(?:finish|end|stop|wrap(?: it| this)? up|leave (?:it|that)|call it a day|close"
    r"|be done|get out|go now|go home|be excused)\b(?! (?:at|by|early|before|after"
    r"|work|the|a|an|on|my|our|for|in)\b)"
    r"(?!.{0,20}\b(?:fridays?|weekends?|shifts?)\b)",
    r"\b(?:i )?(?:already |just )?said (?:good ?bye|bye|my goodbyes?)\b(?! to\b)",
    r"^\W*(?:(?:ok(?:ay)?|right|well|thanks?|thank you|so|alright|no|then|and)\W+)*"
    r"(?:good ?bye|bye(?: ?bye)?|ta-?ra|cheerio|see you|see ya|cheers then)\b",
    r"\blet(?:'?s| us) (?:just |please |now )?(?:finish|stop|end|wrap|leave (?:it|that)"
    r"|call it|close)\b",
    r"\bi(?:'d| would) (?:like|prefer|want|rather)(?: to)? (?:finish|stop|end|go|leave"
    r"|wrap up)(?: (?:it|here|now|this|please|the (?:interview|conversation)))*\W*$",
    r"\bi (?:want|need|have|got|gotta|must|should|really must|do have)(?: to)?"
    r" (?:finish|stop|end|go|leave|run|be off|dash|catch)\b(?: (?:it|here|now|soon"
    r"|please|home|then|this|my|the|a|bus|train|tram|back|kids?))*\W*$",
    r"\b(?:thanks?|thank you)\b.{0,40}\b(?:good ?bye|bye|good ?night|have a (?:nice"
    r"|good"
    r"|lovely))\b",
    r"\b(?:it was|was|been) (?:very |really |so )?(?:nice|good|lovely|great|a pleasure)"
    r"(?: to (?:meet|talk)| meeting| talking| speaking)\b",
    r"\b(?:you|u) (?:can|may)(?: now)? (?:close|end|finish) (?:it|the|this|our)"
    r" (?:meeting|interview|conversation|call|round|session)\b",
)
_DONE: Final = _any(
    r"\b(?:that(?:'?s|s| is| was| were| will be|'ll be)?|this (?:is|was)|those were)"
    r" (?:me|it|all|everything|the lot|enough)\b(?: (?:done|finished|then|really"
    r"|for (?:today|now|me|my part|questions?)|from (?:me|my side)|(?:with|of) (?:my"
    r" )?questions?|thanks?|thank you|i (?:wanted|needed|had)(?: to (?:know|ask))?"
    r"|my questions))*\W*(?:thanks?|thank you|cheers|ta)?\b(?: (?:very much|a lot"
    r"|so much|then))?\W*$",
    r"\b(?:that(?:'?s|s| is| was)|this (?:is|was)) (?:me|it|all|everything)"
    r"(?: for now)? from (?:me|my (?:side|part))\b",
    r"^\W*(?:(?:no|thanks?|thank you|sorry)\W+)*nothing (?:else|more|further)\s*[,;.]"
    r"\W*as i\b",
    r"\bthat(?:'?s|s| is) (?:me|all)\b.{0,15}\b(?:done|finished|questions?)\b",
    r"\b(?:me|i'?m|i am|we'?re|we are) (?:all |now |quite )?(?:done|finished|through)"
    r"(?: (?:with|asking|here|now|then|my|the|questions?|thanks?|thank you))*\W*$",
    r"\b(?:no|any) (?:more|further|other) questions?\b(?!.{0,20}\bfrom you\b)",
    r"\b(?:nothing|no) (?:else|more|further)(?:\W+(?:from me|to ask|for me|thanks?"
    r"|thank"
    r" you|ta|cheers|now|really|comes to mind))*\W*$",
    r"\b(?:have|'ve|has) (?:answered|covered|told me) (?:all|everything|the lot)\b",
    r"\bthat(?:'ll| will|ll) do(?: me| nicely)?\b(?! you\b)",
    r"\b(?:i have|i've|i've got|have) (?:no|none)(?: more| others?| left| further)?"
    r"(?: questions?)?(?: (?:left|more|now))?\W*(?:thanks?|thank you)?\W*$",
    r"\bout of questions\b|\bquestions? (?:are |is )?(?:all )?(?:done|finished)\b",
    r"\b(?:i )?(?:know|heard|got) (?:enough|all i (?:need|wanted))\b",
    r"\ball (?:done|asked|clear)\W*(?:thanks?|thank you)?\W*$",
    r"\benough (?:of )?(?:asking|questions?)\b",
)
_RESULTS: Final = _any(
    r"\bhow (?:did|was|were|am|have|do) (?:i|my)\b|\bhow i (?:did|was|got|am|have)\b",
    r"\bmy (?:\w+ )?(?:results?|summary|score|feedback)\b"
    r"|\b(?:the (?:results?|summary)|which of (?:my|mine))\b",
    r"\b(?:which|what)(?: \w+){0,4} (?:was|were|is) (?:\w+ ){0,2}(?:best|strong\w*"
    r"|good\w*|weak\w*|worst)\b",
)
"""What asks how one did, and of whom nothing more is asked."""
_FINISHES: Final = _any(
    r"\b(?:finish\w*|stop\w*|end|enough|done|over|wrap|everything|leave it)\b"
    r"|\bno(?:thing)? (?:more|else|further)\b|\bthat(?:'?s| is) (?:me|it|all)\b"
)
"""What says in one word that it is over, where the results are asked for beside it."""
_JOINT: Final = re.compile(r"[.!?;,:]+|\b(?:and|n)\b", re.IGNORECASE)
_WHO: Final = _any(
    r"\b(?:are|is|r) (?:it |this |that |u |you )+(?:still |now )?(?:the |a )?same"
    r" (?:person|one|man|woman|lady|guy|manager|boss|people)\b",
    r"\bsame person\b.{0,25}\b(?:as before|or|now|still)\b",
    r"\bwho (?:are|r) (?:you|u)\b(?! (?:looking|trying|hiring|going|up|competing"
    r"|selling"
    r"|working|most|waiting|replacing))",
    r"\bwho am i (?:talking|speaking|asking|writing) (?:to|with)?\b",
    r"\bwho is (?:this|it|speaking|asking|talking)(?: now| please)?\W*$",
    r"\bwhich (?:one )?(?:is it|are you)\b(?!.{0,30}\b(?:hiring|using|most)\b)",
    r"\b(?:are|r) (?:you|u) (?:now |still |then )?(?:the |my |a )?(?:manager|boss"
    r"|director|owner|trainer|colleague)(?: now| or| then| still|\W*$)",
    r"\b(?:a minute|a moment|just|earlier|before|first)\b.{0,20}\byou (?:were|said you"
    r" were|are)\b.{0,40}\b(?:now|manager|boss|leaving|director|trainer|colleague)\b",
)


def hear_enough(text: str) -> Remark | None:
    """Say whether somebody leaves, has asked enough, or asks who they speak to."""
    plain = " ".join(text.replace("’", "'").split())
    if len(plain.split()) > _LONGEST:
        return None
    if _WHO.search(plain):
        return Remark.WHO
    if wants_results(plain):
        return Remark.DONE
    leaves, done = _LEAVES.search(plain), _DONE.search(plain)
    for found, remark in ((leaves, Remark.LEAVES), (done, Remark.DONE)):
        if found is None:
            continue
        beside = (
            plain[start:end]
            for start, end in asks_on(plain)
            if not start <= found.start() < end
        )
        if not any(len(one.split()) > _ECHO for one in beside):
            return remark
    return Remark.LEAVES if _takes_leave(text, plain) else None


def wants_results(plain: str) -> bool:
    """Whether somebody ends it to hear how they did: "done now, how was I?"."""
    pieces = [one for one in _JOINT.split(plain) if one.strip()]
    rest = [one for one in pieces if not _RESULTS.search(one)]
    if not rest or len(rest) == len(pieces):
        return False
    return any(map(_FINISHES.search, rest)) and not any(map(asks_on, rest))


def _takes_leave(text: str, plain: str) -> bool:
    """Whether, by the encoder's reading, somebody goes, in words nobody foresaw."""
    if "?" in plain or asks_on(plain):
        return False
    reading = read_message(text)
    goes = reading.intents.get(Intent.STOP, 0.0) + reading.idle.get(Idle.BYE, 0.0)
    return goes >= _GOES and reading.answer <= _TELLS


_GOES: Final = 1.05
"""What both readings of a leave add up to where it surely is one."""
_TELLS: Final = 0.5
"""Share of an answer above which words that take leave tell something, too."""
