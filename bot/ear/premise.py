"""Tell whether words deny what a question rests on: "we can't lose customers"."""

import re
from typing import Final

from bot.ear.stems import stem
from bot.expressions import Expression

MOST: Final = 45
"""Words beside which something else is told."""

_NEGATED: Final = Expression(
    r"\b(?:no|not|never|nobody|no-?one|none|nothing|neither|without|cannot"
    r"|(?:ca|do|does|did|have|has|had|is|are|was|were|wo|would|could)n['’]?t)\b",
    re.IGNORECASE,
)
_CLAUSES: Final = Expression(
    r"[.!?;:,\n]+"
    r"|\b(?:but|because|cos|coz|so|and then|though|although|until|when|if)\b",
    re.IGNORECASE,
)
_OF_THE_TALK: Final = Expression(
    r"\b(?:answer(?:s|ed)?|questions?|ask(?:ed|ing)?|things?|stor(?:y|ies)|lines?)\b",
    re.IGNORECASE,
)
"""What speaks of the question or an answer, and not of what it rests on."""
_WORD: Final = Expression(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FIRST: Final = Expression(r"^.*?[.?!](?=\s|$)", re.DOTALL)
_COMMON: Final = frozenset(
    stem(word)
    for word in """
    a an the of in on at to for from with by about as into over and or but than that
    this it its your you yours yourself me my we our us i he she they them their his her
    who whom whose what which when where why how was were is are be been being do did
    does done have has had having can could would should will shall may might must tell
    describe think give take walk show time times day way thing things something
    somebody someone anything anyone everyone people person one ones last first most
    more much many really ever never not no nobody none nothing case example question
    situation work working job good bad new other another different before after again
    still only just even too very make made get got go went come came say said know knew
    want wanted need needed use used us see saw felt feel happen happened moment part
    kind lot years year week month ago sure better best hard hardest didn't don't
    couldn't wasn't isn't you'd you've
    """.split()
)
"""Words of a question that it does not rest on."""


def denies_premise(answer: str, question: str) -> bool:
    """Whether a short answer says not to be what the question takes for so.

    A clause must deny, and name what the first sentence of the question names.
    """
    if len(answer.split()) > MOST:
        return False
    found = _FIRST.match(question)
    rests = _named(found[0] if found else question)
    clauses = (one for one in _CLAUSES.split(answer) if not _OF_THE_TALK.search(one))
    return any(_NEGATED.search(one) and rests & _named(one) for one in clauses)


def _named(words: str) -> frozenset[str]:
    found = (stem(word.casefold()) for word in _WORD.findall(words))
    return frozenset(found) - _COMMON
