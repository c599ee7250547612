"""Find the word whose meaning is asked."""

import re
from typing import Final

from bot.expressions import Expression

_WORD: Final = (
    Expression(r"(?<!\w)[\"“”'‘’]([^\"“”'‘’?]{2,30})[\"“”'‘’](?!\w)"),
    Expression(
        r"\b(?:do|did) (?:you|u|ya) mean (?:here )?(?:by|with|when you say) "
        r"(?:a |an |the )?([\w-]+)",
        re.I,
    ),
    Expression(
        r"\bwhat(?:'?s| is| does| do| are)?(?: it)?(?: here)? "
        r"(?:a |an |the |is |does )?([\w-]+(?: [\w-]+)?) (?:mean|means|meaning)\b",
        re.I,
    ),
    Expression(
        r"\b(?:meaning of|define|explain(?: the)?(?: word| term)?|the (?:word|term)"
        r"|translate) (?:a |an |the |of )?([\w-]+)",
        re.I,
    ),
    Expression(
        r"\bwhat (?:do |does |is |it )?(?:mean|means|meaning)(?: of)? (?:a |an |the )?"
        r"([\w-]+)",
        re.I,
    ),
    Expression(r"\b(?:u|you) mean (?:by )?([\w-]+)\W*$", re.I),
    Expression(
        r"^\W*(?:sorry,? |wait,? |and )*what(?:'?s| is| are) (?:a |an |the )?"
        r"([\w-]+)(?:\W*$|\s*[.?!,])",
        re.I,
    ),
    Expression(
        r"^\W*(?:sorry,? |wait,? )*([\w-]+)\s*\?\?* (?:is|like|it|what)\b", re.I
    ),
)
_NO_WORD: Final = frozenset(
    """that this it you u the a an by with here there mean question word term what do
    does i my your so like or one thing such""".split()
)


def asked_word(text: str) -> str:
    """Name the word whose meaning is asked; empty where none is plain."""
    for pattern in _WORD:
        for found in pattern.finditer(text):
            words = [w for w in found[1].split() if w.casefold() not in _NO_WORD]
            if words:
                return " ".join(words).casefold().strip("'-")
    return ""
