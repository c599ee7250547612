"""Cut from what is said to an item of an outline what only leads to it.

"Good question!", "as I said" and "ok so:" are said to whoever asks. What is left is a
piece of what was said, and nothing is cut where too little would be left.
"""

import re
from typing import Final

from bot.expressions import Expression
from bot.model import Item

_OPENS: Final = (
    r"(?:(?:ok|okay|so|well|hm+|um+|er+m?|yes|yeah|no|oh|ah|wow|right|then|now|and|but"
    r"|sorry|lol|(?:ha){2,}h?|sure|fine|phew|ooh)\b[\s,.!…:–—-]*)*"
)
_REMARK: Final = (
    r"(?:(?:that(?:'s| is) (?:an? )?|what an? |an? )?(?:very |really |such an? )?"
    r"(?:good|great|nice|fair|hard|tough|tricky|interesting|difficult|mean|clever|easy|lovely)"
    r" (?:question|one|point)"
    r"|(?:as|like) i(?:'ve| have)? (?:just |already )*(?:said|told you|wrote|mentioned)"
    r"|(?:as|like) (?:before|above|i said before)|same as (?:before|above)|see above"
    r"|i(?:'ve| have| did)? (?:just |already |have )*(?:say|said|told|tell|wrote"
    r"|mentioned|gave|answered|had) (?:it|that|this|you(?: that| this)?|so)"
    r"(?: (?:already|before|above|just now|earlier|now|twice))*"
    r"|you (?:have|know|got|heard) (?:it|that|this)(?: (?:already|one|before))*"
    r"|let me (?:think|see)|give me a (?:second|moment|sec|minute)"
    r"|i(?:'m| am) glad you ask(?:ed)?|thanks for asking)"
)
_ECHO: Final = (
    r"(?:(?:so |and |oh )*(?:you (?:want(?:ed)?|need(?:ed)?|mean|asked for|said)"
    r" |which |what )?(?:(?:the|my|a|one|main) )*(?:number|figure|point|sentence"
    r"|steps?|thing|left out|leave out|three steps|one sentence)[^?.!]{0,24}\?\s*)"
)
_SAID_FIRST: Final = Expression(
    rf"^\W*(?:{_ECHO})?{_OPENS}(?:{_REMARK}"
    rf"(?:\s*[,.!…:;–—]+\s*|\s+-+\s+|\s*$))+{_OPENS}",
    re.IGNORECASE,
)
_ONLY_ECHO: Final = Expression(rf"^\W*{_ECHO}{_OPENS}(?=\w)", re.IGNORECASE)
_OPENING: Final = Expression(
    r"^\W*(?:(?:ok|okay|so|well|hm+|um+|right|then|now)\b[\s,]*)+[:…–—]+\s*(?=\w)",
    re.IGNORECASE,
)
_LEADS: Final = Expression(
    r"^(?:(?:ok|okay|so|well|hm+|yes|then|right|now)\b[\s,.]*)*"
    r"(?:(?:i(?:'ll|’ll|'d|’d| will| would)? (?:choose|take|pick|say|go (?:for|with)"
    r"|think)"
    r"|my (?:\w+ )?(?:answer|point|sentence|choice|number|figure|one)(?: is| would be)?"
    r"|(?:the )?(?:main |one )?(?:point|number|figure|thing|sentence|left out)(?: is)?"
    r"|it (?:is|would be))\s*[:–—]\s*|(?=\w))",
    re.IGNORECASE,
)
"""What leads to an item: "ok I choose:", "number:"."""

_LEAVES: Final = Expression(
    r"(?:i|we)(?:'d|'ll|’d|’ll| would| will)? (?:leave out|skip|drop|cut) (?=\w)",
    re.IGNORECASE,
)
_FEWEST: Final = 2


def bare(words: str) -> str:
    """Leave out what is said to whoever asks, before the item itself begins."""
    straight = words.replace("’", "'")
    for pattern in (_SAID_FIRST, _ONLY_ECHO, _OPENING):
        found = pattern.match(straight)
        rest = words[found.end() :] if found is not None else ""
        if len(rest.split()) >= _FEWEST or any(sign.isdigit() for sign in rest):
            words, straight = rest, rest.replace("’", "'")
    return words


def led_to(item: Item, words: str) -> str:
    """Leave out what only leads to an item; the rest stays as it was said."""
    words = bare(words)
    found = _LEADS.match(words)
    marked = found is not None and re.search(r"[:–—]\s*$", found[0])
    rest = words[found.end() :] if found is not None and marked else words
    if item is Item.LEFT and (leaves := _LEAVES.match(rest)) is not None:
        rest = rest[leaves.end() :]
    return rest if any(letter.isalnum() for letter in rest) else words
