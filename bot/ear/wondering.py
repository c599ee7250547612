"""Hear what is wondered of a question: whether something counts, must be, may be said.

Only for words that are known to be asked of the interviewer; what is asked beyond these
has no reply but an honest general one.
"""

import re
from typing import Final

from bot.ear.aside_signs import pieces, plain
from bot.ear.words import read
from bot.hearing import AsideKind

_MAY: Final = r"\b(?:can|could|may|must|should|shall|do|would|am|is|are|will)\b"
# In this order: the first that is met is what is asked.
_KINDS: Final = tuple(
    (kind, about, re.compile(words))
    for kind, about, words in (
        (
            AsideKind.REPHRASE,
            "",
            r"\bwhat (?:do|did) you mean\b|\bwhat counts as\b|\bmean by\b"
            r"|\bwhat (?:is|does) (?:\S+ ){1,4}(?:mean|meant)\b|\b(?:of|to|for) what\b",
        ),
        (
            AsideKind.CLARIFY,
            "names",
            rf"{_MAY}.*\b(?:names?|mention|confidential|data protection|nda)\b"
            r"|\btalk about (?:her|him|them|a (?:patient|resident|client|customer))\b"
            r"|\b(?:confidential|data protection|nda)\b",
        ),
        (
            AsideKind.CLARIFY,
            "again",
            rf"{_MAY}.*\b(?:same (?:one|story|example|thing)|again|once more|reuse"
            r"|already told|told you|used before)\b|\b(?:same|again) [?]",
        ),
        (
            AsideKind.CLARIFY,
            "say_it",
            r"\b(?:bad|ill|honest|negative|true) (?:things? )?(?:of|about)\b"
            r"|\b(?:wise|reject|trouble maker|run away|too honest)\b"
            r"|\bwill they (?:not )?(?:think|reject|laugh|mind|judge)\b"
            r"|\bif i (?:say|tell|admit)\b",
        ),
        (
            AsideKind.CLARIFY,
            "no_need",
            r"\b(?:does|do) (?:it|this|that|they|i) have to\b|\bmust (?:it|i|this) be\b"
            r"|\b(?:is|are) (?:it|this|that) (?:compulsory|necessary|required|needed)\b"
            r"|\bis it compulsory\b|\bonly from\b",
        ),
        (AsideKind.CLARIFY, "meant", r"\bor\b"),
        (
            AsideKind.CLARIFY,
            "",
            r"\bcounts?\b|\b(?:can|could|may|shall|should) (?:i|it|we|this|that|they)\b"
            r"|\b(?:allowed|okay|ok|fine|enough|good|will do|also do)\b",
        ),
    )
)


def wondered(text: str) -> tuple[AsideKind, str] | None:
    """Name what is asked, by the last sentence that asks; None for what is not known.

    Gives a kind of aside and what it is about, as `parts.asides.lines.FINER` lists it.
    """
    said = plain(read(text))
    asking = [
        " ".join(said.words[first:last])
        for first, last in pieces(said)
        if "?" in said.words[first:last]
    ]
    words = asking[-1] if asking else " ".join(said.words)
    for kind, about, pattern in _KINDS:
        if pattern.search(words):
            return kind, about
    return None
