"""The words that show what an aside is about, kind by kind."""

import re
from typing import Final

from bot.expressions import Expression
from bot.hearing import AsideKind

_K: Final = AsideKind


def any_of(*patterns: str) -> Expression:
    """Make one of several patterns, in whatever letters."""
    return Expression("|".join(patterns), re.IGNORECASE)


AGAIN: Final = any_of(
    r"\bsame\b",
    r"\bagain\b",
    r"\bkeep (?:asking|repeating|saying|pushing)",
    r"\b(?:second|third|fourth|2nd|3rd|4th) time\b",
    r"\bafter every\b",
    r"\balready asked\b",
    r"\bbroken record\b|\bparrot\b|\ba wall\b|year[ -]old\b",
    r"\band then and then",
)

# Each kind: what it may be about, by what is said; the first that is found holds.
ABOUT: Final[dict[AsideKind, tuple[tuple[str, Expression], ...]]] = {
    _K.CLARIFY: (
        (
            "fine",
            any_of(
                r"\b(?:is|would) it (?:be )?(?:bad|a problem|rude|weird|stupid)\b",
                r"\bslow\b|\btyp(?:e|ing)\b",
            ),
        ),
        (
            "not_true",
            any_of(
                r"\b(?:invent|ma[kd]e (?:it|one|something|this) up|made[ -]up|fictional"
                r"|hypothetical|imagin|pretend|lie\b|lying|fake"
                r"|not (?:be )?(?:true|real)|some(?:body|one) else'?s|friend'?s story)"
            ),
        ),
        (
            "names",
            any_of(
                r"\bnam(?:e|es|ing)\b",
                r"\brecogni[sz]",
                r"\b(?:mention|say|write|name) (?:the|my|our|a|which|what) "
                r"(?:company|firm|client|customer|hospital|patient|employer|boss)",
                r"\banonym",
                r"\bconfidential",
            ),
        ),
        (
            "meant",
            any_of(
                r"\b(?:do|did) you mean\b",
                r"^\W*(?:like|so|or|is it|is this|is that)\b.*\bor\b",
                r"\bor (?:does|do|is|must|only|just|the)\b[^?]*\?",
                r"\b(about|at|from|with)\b.*\bor \1\b",
                r"\bor (?:real|personal|private|work|both)\b",
            ),
        ),
    ),
    _K.METHOD: (
        ("numbers", any_of(r"\b(?:numbers?|figures|data|statistics|percent\w*)\b")),
        ("i_or_we", any_of(r"\b(?:i or we|we or i|\"?i\"? or \"?we\"?)\b")),
        ("real", any_of(r"\bin theory\b|\bwould do or\b|\bwhat i would\b.*\bor\b")),
        (
            "program",
            any_of(
                r"\bhow (?:does|do|can|should) (?:this|it|i)\b.*"
                r"\b(?:work|start|begin|use)"
            ),
        ),
    ),
    _K.PROGRESS: (
        (
            "no_score",
            any_of(
                r"\b(?:scor|grade|mark|points?\b|rating|rate (?:me|my|it)|out of"
                r"|percent|hired?\b|get (?:the|this) job|pass(?:ed)?\b|chance"
                r"|fail(?:ed)?\b)"
            ),
        ),
    ),
    _K.COMPLAINT: (
        ("again", AGAIN),
        (
            "abuse",
            any_of(
                r"\b(?:stupid|dumb|useless|rubbish|crap|shit|shite|bullshit|idiot\w*|moron"
                r"|pathetic|fuck\w*|wtf|ffs|bollocks|shut up|hate you|suck\w*|worst"
                r"|damn|piss off|bitch|ass|arse\w*)\b"
            ),
        ),
    ),
    _K.NERVES: (
        (
            "language",
            any_of(
                r"\b(?:my|in) english\b",
                r"\b(?:english|language)\b.*\b(?:not|bad|poor|weak|second)\b",
                r"\bgrammar\b|\baccent\b|\bspelling\b",
            ),
        ),
    ),
    _K.PRIVACY: (
        (
            "names",
            any_of(
                r"\bif i name\b|\bnames?\b|\bthat person\b|\bfind (?:it|out)\b.*\bname"
            ),
        ),
    ),
    _K.INSTRUCTION: (
        (
            "less",
            any_of(
                r"\b(?:stop|no|fewer|less|without)\b.*\b(?:follow|asking|hint|question)",
                r"\b(?:skip|go|jump)\b.*\b(?:end|result|summary)",
                r"\b(?:easier|shorter|harder|nicer|stricter|direct|blunt|honest)\b",
            ),
        ),
        (
            "language",
            any_of(
                r"\b(?:german|deutsch|spanish|espa\w+|polish|polski|french|turkish|arabic"
                r"|hindi|chinese|mandarin|ukrainian|portuguese|italian|dutch|russian|urdu"
                r"|romanian|my language|translat\w+|another language)\b"
            ),
        ),
        (
            "write",
            any_of(
                r"\b(?:answer|write|do|say|make|give)\b.{0,25}"
                r"\b(?:for me|in my place|instead of me|yourself|full answer"
                r"|complete answer|perfect answer|model answer)",
                r"\bcopy\b",
                r"\bmy answer for me\b",
            ),
        ),
    ),
    _K.IGNORE: (
        (
            "take_out",
            any_of(
                r"\b(?:ignore|disregard|delete|scratch|scrap|discard|remove|undo|erase"
                r"|unsend)\b",
                r"\bforget (?:that|it|this|what|the|my|about)\b",
                r"\b(?:don'?t|do not|doesn'?t|should ?n'?t) (?:count|consider)",
                r"\bnever ?mind\b|\bnvm\b",
                r"\bnot me\b|\bwrote this\b|\bmeant (?:for|to be)\b|\bwas for\b",
                r"\bas if it\b|\bwas ?n'?t (?:supposed|meant)\b",
            ),
        ),
    ),
}
