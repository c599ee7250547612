"""Hear whether an answer to a question of terms holds anything of what was asked.

"How many days of holiday?" holds a number and says nothing on pay. What asks or
protests is left out first; in the rest a figure, a time, a name or a yes must stand, or
a polite word that it is kept back.
"""

import re
from typing import Final

from bot.expressions import one_of as _any
from bot.model import AnswerKind

_NUMBER: Final = (
    r"(?:\d+|a|one|two|three|four|five|six|eight|ten|twelve|half a|a few|a couple of)"
)
_YES: Final = (
    r"^\W*(?:well|hm+|oh|so|ok|okay)?\W*(?:yes|no|yeah|yep|nope|sure|of course|fine"
    r"|gladly"
    r"|i do|i am|i'm|i would|i'd|i can|i could|i have|i've|i won't|i wouldn't"
    r"|not a problem"
    r"|no problem|that(?:'s| is| would be) (?:fine|ok|okay|possible|no))\b"
)
_KEEPS: Final = (
    r"\b(?:rather|prefer)\b.{0,30}\b(?:not|don'?t|talk|hear|wait|keep|say)\b"
    r"|\bprivate\b"
    r"|\bkeep (?:it|that) (?:to|for) myself\b"
)
_HELD: Final = {
    AnswerKind.MONEY: _any(
        r"[€£$]\s?\d|\d[\d.,]*\s?(?:k|thousand|euros?|€|£|\$|pounds?|dollars?|grand"
        r"|francs?|zlotys?|złoty)\b",
        r"\d[\d.,]*\s?(?:gross|net|before tax|after tax|(?:a|per|an) (?:month|year|hour"
        r"|day|week|annum))",
        r"\b\d{2,3}[.,]?\d{3}\b|\b(?:between|around|about|roughly|from|at least)"
        r" \d{2,}",
        # "31, as I'd take over the nights": there a bare figure is one of pay.
        r"^\W*(?:i(?:'d| would)? (?:say|like|want|ask for|need|hope for) )?\d{2,3}\b"
        r"(?!\s*(?:%|(?:years?|days?|weeks?|months?|hours?|minutes?|percent"
        r"|people)\b))",
        r"\b(?:low|mid|middle|high|upper) (?:\w+ies|\d0s)\b|\b\w+ thousand\b",
        r"\b(?:pay )?(?:scale|band|grade|point|tariff)\b",
        r"\b(?:what|as much as) .{0,25}\b(?:pays?|worth)\b",
        _KEEPS,
    ),
    AnswerKind.TIME: _any(
        rf"\b{_NUMBER} (?:and a half )?(?:working )?(?:days?|weeks?|months?|years?"
        r"|quarters?|terms?)\b",
        r"\b(?:january|february|march|april|may|june|july|august|september|october"
        r"|november|december|monday|easter|christmas|summer|spring|autumn|winter)\b",
        r"\b(?:immediately|straight away|right away|at once|tomorrow|next (?:week|month"
        r"|year|monday|term)|no notice|any ?time|whenever you|as soon as)\b",
        r"\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:a|one) (?:month|week|fortnight)"
        r"(?:'s)? notice\b"
        r"|\bend of\b",
    ),
    AnswerKind.OFFERS: _any(
        _YES,
        r"\b(?:none|not at the moment|no other|only (?:you|one|this)|just (?:you|this)"
        r"|one other|(?:two|three|a few|some) others?|another (?:one|company|firm"
        r"|school"
        r"|place|hospital)|an? offers?|first choice|last round|the only one)\b",
        r"\b(?:talking|speaking|interview(?:s|ing)?) (?:to|with|at)\b",
        _KEEPS,
    ),
    AnswerKind.PEOPLE: _any(
        r"\bmy (?:\w+ ){0,3}(?:managers?|boss(?:es)?|head|supervisors?|leads?"
        r"|colleagues?"
        r"|teachers?|professors?|tutors?|mentors?|director|principal|headteacher|coach"
        r"|sister|trainer|employer|customers?|clients?)\b",
        r"\b(?:mr|mrs|ms|miss|dr|father|prof)\.? \w+",
        r"\b(?:the|a|an) (?:\w+ ){0,3}(?:manager|boss|head|supervisor|teacher|professor"
        r"|director|sister|trainer|colleague)\b",
        r"(?-i:(?<![.!?] )(?<!^)\b[A-Z][a-z]+ [A-Z][a-z]+)",
        r"\breferences? (?:are|on request|from)\b|\b(?:ring|call|ask|email) (?:him"
        r"|her)\b",
        _KEEPS,
    ),
    AnswerKind.YES: _any(
        r"^\W*(?:well|hm+|oh|so|ok|okay)?\W*(?:yes|no|yeah|yep|nope|sure|of course"
        r"|gladly"
        r"|i do|i don't|i would|i'd (?:be|say|love|like))\b",
        r"\b(?:permit|visa|citizen|passport|born here|settled|status)\b",
    ),
    AnswerKind.HOURS: _any(
        r"\b(?:fine|possible|works? for me|no problem|not a problem|happy to|glad to"
        r"|can do|could do|manage|sure|of course|gladly)\b",
        rf"{_YES}.*\w+ \w+",
        r"\b(?:weekends?|evenings?|lates?|nights?|days?|shifts?|trains?|car)\b",
    ),
    AnswerKind.PLACE: _any(
        r"\b(?:home|office|hybrid|remote|on site|both|days?|week|here|there"
        r"|in person)\b"
    ),
}
_PROTESTS: Final = _any(
    r"\bi never (?:told|said|gave|mentioned)\b|\byou (?:never|didn'?t|did not) "
    r"(?:told|tell"
    r"|ask|say|let)\b",
    r"\bthat'?s the \w+ (?:one|question)\b|\bi (?:said|meant|want"
    r"(?:ed)?) the \w+ one\b",
    r"\b(?:hold on|wait|sorry|stop)\W*$|\bgo back\b|\bcut me off\b|\b(?:before|last"
    r"|first"
    r"|other|previous) question\b|\bi feel i did\b|\bwrong (?:one|question|box)\b",
)
_ASKS: Final = _any(
    r"^\W*(?:(?:and|but|so|ok|okay|sorry|well|no|wait|hm+|then)\W+)*(?:what|how|who"
    r"|which"
    r"|where|why|when (?:do|does|did|is|are|will|can)|is (?:it|that|this|there)"
    r"|are (?:you"
    r"|there|we)|do (?:you|i|we)|does|did you|can (?:i|we|you)|could (?:i|we|you)"
    r"|would you|will (?:i|you|there))\b"
)
_SENTENCES: Final = re.compile(r"(?<=[.!?\n])\s+|\n+|(?<=\?)")
_LITTLE: Final = 2
"""Words up to which hardly anything is left."""


def answering(text: str) -> str:
    """Give what of an answer neither asks nor protests."""
    kept = []
    for one in _SENTENCES.split(text.replace("’", "'")):
        if not one.strip() or _PROTESTS.search(one):
            continue
        if one.rstrip().endswith("?") or _ASKS.search(one):
            continue
        kept.append(one.strip())
    return " ".join(kept)


def only_asks(text: str) -> bool:
    """Whether an answer asks or protests and says nothing beside that."""
    rest = len(answering(text).split())
    return rest <= _LITTLE and rest < len(text.split())


_KEPT: Final = re.compile(_KEEPS, re.IGNORECASE)
_BRIEFLY: Final = 14
"""Words up to which an answer does nothing but keep it back."""


def keeps_back(text: str) -> bool:
    """Whether an answer says politely, in a few words, that it keeps it back."""
    said = answering(text)
    return len(said.split()) <= _BRIEFLY and _KEPT.search(said) is not None


def holds_answer(text: str, kind: AnswerKind) -> bool:
    """Whether an answer holds something of what a question of this kind asks."""
    return _HELD[kind].search(answering(text)) is not None
