"""Know for which tip somebody asks where the words are plain: what to say, about what.

The encoder reads such a message too rarely right; a frame that asks what to say or when
to ask, beside a few words of the matter, is enough.
"""

import re
from typing import Final

from bot.hearing import Tip

LONGEST: Final = 30
"""Words of a message that asks this and tells no story."""
_WHAT_TO_SAY: Final = re.compile(
    r"\b(?:what|how)(?:'?s)?\b.{0,20}\b(?:do|does|should|shall|can|could|would|must|to)\b"
    r".{0,12}\b(?:say|tell|answer|explain|put it|respond|reply|spin)\b"
    r"|\bwhat if they ask\b|\b(?:if|when) they ask\b",
    re.IGNORECASE,
)
_WHEN_TO_ASK: Final = re.compile(
    r"\b(?:when|what point|which point|how early|too (?:early|soon)|good moment"
    r"|right (?:moment|time)|best (?:moment|time))\b.{0,60}\b(?:ask|asks|bring|raise"
    r"|speak|talk|mention|say)\b",
    re.IGNORECASE,
)
_TO_SAY: Final = (
    (Tip.LAID_OFF, r"\b(?:redundan\w+|laid off|lay-?off|let go)\b"),
    (Tip.FIRED, r"\b(?:fired|sacked|dismissed)\b"),
    (
        Tip.WHY_LEAVING,
        r"\b(?:leav(?:e|ing)|left|quit(?:ting)?|wanting out|want out|moving on"
        r"|chang\w+ jobs?|go(?:ing)? from|get(?:ting)? out)\b",
    ),
    (Tip.MISSING, r"\b(?:degree|diploma|qualification\w*|certificate\w*)\b"),
    (Tip.PAY_TELL, r"\b(?:how much (?:i|you) (?:want|earn|expect)|expectations?)\b"),
)
_TO_ASK: Final = ((Tip.PAY_ASK, r"\b(?:money|pay|wages?|salary|package)\b"),)
_BRINGS: Final = re.compile(
    r"\b(?:can|may|should|could|shall|must) i bring\b(?! (?:it|that|this) up)",
    re.IGNORECASE,
)
_NOT_FOR_THEM: Final = re.compile(
    r"\bdid (?:i|you)\b|\bin my (?:answer|story)\b|\bleft out\b|\byou left\b"
    r"|\bleave (?:it|that|this) (?:out|in)\b",
    re.IGNORECASE,
)


def framed_tip(text: str) -> Tip | None:
    """Give the tip that is plainly asked for; None where none is."""
    plain = " ".join(text.replace("’", "'").split())
    if len(plain.split()) > LONGEST or _NOT_FOR_THEM.search(plain):
        return None
    if _BRINGS.search(plain):
        notes = re.search(r"\bnote(?:s|book|pad)?\b", plain, re.IGNORECASE)
        return Tip.NOTES_THERE if notes else Tip.BRING
    for frame, topics in ((_WHEN_TO_ASK, _TO_ASK), (_WHAT_TO_SAY, _TO_SAY)):
        if frame.search(plain):
            for tip, words in topics:
                if re.search(words, plain, re.IGNORECASE):
                    return tip
    return None
