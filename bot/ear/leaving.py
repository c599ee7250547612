"""Hear the wish to be out of a job, which a reading easily takes for one to be gone.

"I'm desperate to get out of there" is said of a workplace where one is named, or where
pay, notice or a start are asked for. Beside a word of persons, of a home, of life or of
fear it may be anything, and nothing is heard.
"""

import re
from typing import Final

from bot.expressions import Expression

_MOST: Final = 25
"""Words of a text in which nothing else is told."""

_JOB: Final = (
    r"(?:that|this|the|my|our|their) (?:\w+ ){0,2}?(?:jobs?|company|firm|office|agency"
    r"|employer|workplace|work|boss|manager|shop|store|school|ward|clinic|hospital"
    r"|hotel|kitchen|restaurant|site|factory|plant|warehouse|garage|bank|department"
    r"|team|contract|post|role|practice|salon|bakery|lab|place)\b"
)
_THERE: Final = rf"(?:there\b|{_JOB})"
_CANNOT: Final = (
    r"(?:can(?:no|[’']?)t|can not|couldn[’']?t|won[’']?t|do ?n[’']?t want to)"
)

_FROM_A_JOB: Final = Expression(
    r"\b(?:(?:out|away|free|gone|off|escape|run|walk)(?: out| away)? (?:of|from)"
    rf"|leav(?:e|ing)|quit(?:ting)?|see the (?:back|last) of) {_THERE}"
    rf"|\b{_CANNOT} (?:\w+ )?(?:stay|last|work) (?:on |at |in |for )?{_THERE}",
    re.I,
)
"""Leaving where what is left is named."""
_LEAVING: Final = Expression(
    r"\b(?:(?:to|i[’']?d|would|could|and|am|i[’']?m) (?:leav(?:e|ing)|quit|resign)\b"
    r"(?=\W*$|[.,;!?]| (?:now|today|tomorrow|soon|early|as soon|asap|and|but|so)\b)"
    r"|(?:get|be|getting|being|want|wanted|just) out"
    r"|get away|walk out|(?:stay|work) (?:\w+ )?(?:another|one more|any longer)"
    r"|start (?:today|tomorrow|(?:on )?monday))\b",
    re.I,
)
"""Leaving where a question says that it is of a job."""
_GONE: Final = Expression(
    r"\b(?:be|been|get|i[’']?d|i[’']?ll|could|would) (?:gone|off|go|free)\b", re.I
)
_BY_TERMS: Final = Expression(
    r"\b(?:(?:weeks?|months?|days?|no|my|of|the|short|long|giv(?:e|ing)) notice"
    r"|contract|salary|pay|paid|wages?|holidays?|overtime"
    r"|(?:\d+|an?|one|two|three|four|five|six|eight|twelve) (?:weeks?|months?|days?)"
    r"|\d+ ?k|\d{2,3}[.,]?000|zero hours)\b",
    re.I,
)
"""Words of pay and notice, beside which one is gone from a job."""
_ELSE: Final = Expression(
    r"\b(?:he|him|his|she|hers?|they|them|husband|wife|partner|boyfriend|girlfriend|ex"
    r"|father|mother|dad|mum|mom|parents|family|kids?|child(?:ren)?|baby|sons?"
    r"|daughter|sister|brother|uncle|aunt|madam|sir|sponsor|landlord|pimp"
    r"|house|home|flat|apartment|room|marriage|country|town|passport|papers|visa"
    r"|lock\w*|hid(?:e|ing)|run away|trap\w*|owe|debts?|dorm\w*|camp"
    r"|life|lives?|living|alive|world|earth|body|skin|head|everything|everybody"
    r"|every ?one|nobody|no ?one|anybody|any ?one|all of (?:it|this)|it all"
    r"|hit\w*|hurt\w*|beat\w*|touch\w*|abus\w+|assault\w*|threat\w*|rap(?:e|ed)"
    r"|di(?:e|ed|es)|dying|dead|death|kill\w*|end(?:ing)? (?:it|things|myself)"
    r"|suicid\w*|pills?|tablets|rope|bridge|tracks|train|knife|blade|overdose|burden"
    r"|scared|afraid|frightened|terrified|unsafe|safe|hopeless|alone|tired|dark"
    r"|sleep|wake|forever|for ever|for good|good ?bye|miss me|without me|better off"
    r"|anymore|any more|no point|tonight|myself|please|help)\b",
    re.I,
)
"""Words that make it another wish, or may."""


def leaves_a_job(text: str, *, asked: bool = False) -> bool:
    """Whether a text says of its writer that they want to be out of a job, no more.

    `asked` where pay, notice, a start or the like was asked for, so that leaving is of
    a job without its being named.
    """
    if len(text.split()) > _MOST or _ELSE.search(text):
        return False
    if _FROM_A_JOB.search(text):
        return True
    if not asked:
        return False
    return bool(
        _LEAVING.search(text) or (_GONE.search(text) and _BY_TERMS.search(text))
    )
