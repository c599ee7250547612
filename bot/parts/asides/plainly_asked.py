"""Answer a few plain questions that are put in so many words, whatever is open.

How to finish, to see all questions first, when one hears from them, and what to say of
a permit: none of these is a question about what is asked just now.
"""

import re
from typing import Final

from bot.core.reply import Say, phrase
from bot.expressions import Expression
from bot.hearing import Tip
from bot.parts.asides.lines import Heard, say

_LED: Final = (
    r"\W*(?:(?:ok|okay|so|sorry|thanks|thank you|hi|hey|wait|and|but|well|please|oh"
    r"|i (?:do ?n[o']?t|don'?t) (?:understand|get it|know))\W+)*"
)
_FINISH: Final = Expression(
    rf"{_LED}(?:how (?:do|can|should|would) (?:i|we|you) (?:finish|end|stop|quit|exit"
    r"|close|get out of)(?: (?:it|this|here|now|the session|the practice|off|early))*"
    r"|(?:can|could|may) (?:i|we) (?:finish|end|stop|quit)(?: (?:here|now|this"
    r"|early))*)\W*",
    re.IGNORECASE,
)
_AHEAD: Final = Expression(
    rf"{_LED}(?:can|could|may) (?:i|we|you) (?:please )?(?:see|have|get|read|look at"
    r"|show me|send me) (?:all (?:of )?)?(?:the |your |my )?questions"
    r"(?: (?:first|before|now|in advance|beforehand|ahead|already|please|up front"
    r"|all at once))*\W*",
    re.IGNORECASE,
)
_HEAR_BACK: Final = Expression(
    rf"{_LED}(?:when|how soon|how long) (?:will|would|do|can|should|until|before|till)"
    r" (?:i|we|you)(?: can)? (?:expect to )?(?:hear (?:back|from|anything)|know if"
    r"|let me know|decide|tell me|get an answer)\b[\w ]{0,25}\W*",
    re.IGNORECASE,
)
_PERMIT: Final = Expression(
    r"(?:.*\W)?(?:what|how)\b[^.!\n]*\b(?:visas?|(?:work|residence|residency) permits?"
    r"|right to work|settled status|immigration|sponsorship)\b[^.!\n]*",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST: Final = 18
"""Words of a message that asks nothing else."""


def plainly_asked(heard: Heard) -> Say | None:
    """Reply to one of these; None to anything else."""
    words = " ".join(heard.words.replace("’", "'").split())
    if len(words.split()) > _LONGEST:
        return None
    if _FINISH.fullmatch(words):
        return say("how_to_finish")
    if _AHEAD.fullmatch(words):
        return say("questions_ahead")
    if _HEAR_BACK.fullmatch(words):
        return say("hear_back")
    if _PERMIT.fullmatch(words):
        return phrase(f"tip.{Tip.WORK_PERMIT}")
    return None
