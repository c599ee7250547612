"""Hear beside what they asked for what is asked about it, and what are only papers.

Papers and clothes are no task: they go into the bag. Where nothing was asked for, there
is nothing to keep. What is left of a message is what they asked for.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.expressions import Expression

LONGEST: Final = 90
"""Words of a message that is taken apart."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message about an assignment holds.

    `told` is what they asked for, `papers` what is only to be brought, as it was said;
    `asked` names what is asked about it, `meant` the word that is to be explained, and
    with `nothing`, they asked for nothing. `words` is what was asked, as it was.
    """

    told: str = ""
    papers: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    meant: str = ""
    nothing: bool = False
    words: str = ""


_PAPER: Final = (
    r"(?:(?:my |the |a |an |their |original |of )*(?:\w+ )?(?:diplomas?|degrees?"
    r"|certificates?|passports?|licen[cs]es?|permits?|visas?|id(?: card)?s?|(?:driver"
    r"|pin|health|identity|union|bank|\w+) cards?|cvs?|resum[eé]s?|references|documents"
    r"|paper of \w+|papers?|paperwork|vaccin\w+(?: record| card)?|records?|transcripts?"
    r"|dbs|proof of"
    r" \w+|payslips?|utility bill|boots|uniforms?|apron|knives|knifes|tools|helmet"
    r"|hi-?vis"
    r"|laptop|notebook|pen|photos?)(?: (?:printed|card|copy|copies|record|with"
    r" translation|translated|in original|original))*)"
)
_PAPERS: Final = Expression(
    rf"\b(?:(?:copy|copies|original|paper|scan|printout)s? of )?{_PAPER}\b",
    re.IGNORECASE,
)
_BRING: Final = Expression(
    r"\b(?:bring|carry|take|show|copy|copies|original|need|want|have)\b", re.IGNORECASE
)
_NOTHING: Final = Expression(
    r"^\W*(?:nothing|none|no task|nope|nada|not a thing|no)\b(?! slides)(?!.*\b(?:but"
    r"|only"
    r"|except|just)\b.*\b(?:present|talk|test|plan|case|lesson)\b)"
    r"|\b(?:nobody|no one|noone|they) (?:said|asked|told|mentioned|wrote|did ?n[o']?t "
    r"(?:ask"
    r"|say|tell|mention|want)|didnt (?:ask|say|tell|mention)|have ?n[o']?t (?:asked"
    r"|said)"
    r"|never (?:asked|said|mentioned))(?: me)?(?: to)?(?: anything| nothing| about (?:a"
    r"|any)"
    r" task| any task| for anything| (?:bring|prepare|do) (?:anything|nothing))"
    r"|\b(?:there(?:'s| is) )?no (?:task|homework|assignment)\b|\bnothing (?:else"
    r"|special"
    r"|at all|i think|to (?:bring|do|prepare))\b|\b(?:just|only) (?:bring )?(?:myself"
    r"|yourself)\b|\bbring (?:just )?(?:yourself|myself)\b",
    re.IGNORECASE,
)
_KINDS: Final = Expression(
    r"\b(?:present\w*|talk|pitch|plan|case|lessons?|teach\w*|role-? ?play|in-? ?tray"
    r"|take-? ?home|tests?|exercise|trial|practical|design|task (?:is|of)|demo\w*|cook"
    r"|plant|quiz|idea|proposal|analysis|report|write|build"
    r"|prepare (?!anything|nothing)|micro"
    r"|whiteboard|code|station|osce|assessment|shift|slides? about)\b",
    re.IGNORECASE,
)
"""What speaks of something to do, and not only to bring."""

_MEANT: Final[Mapping[str, Expression]] = {
    "in_tray": Expression(r"\bin-? ?tray\b", re.IGNORECASE),
    "role_play": Expression(r"\brole-? ?plays?\b", re.IGNORECASE),
    "case": Expression(r"\bcase(?: study)?\b", re.IGNORECASE),
    "lesson": Expression(r"\bmicro-? ?teach\w*\b|\bsample lesson\b", re.IGNORECASE),
    "test": Expression(
        r"\bosce\b|\b(?:skills?|excel|calculation|written|psychometric|aptitude|coding"
        r"|typing)\b.*\btests?\b|\bassessment (?:centre|center|day)\b|\bstations?\b",
        re.IGNORECASE,
    ),
    "visit": Expression(r"\btrial (?:shift|day)\b|\bpractical\b", re.IGNORECASE),
    "whiteboard": Expression(r"\bsystem design\b|\bwhiteboard\b", re.IGNORECASE),
    "prepared": Expression(
        r"\bcome prepared\b|\bprepare something\b|\bwhatever you like\b", re.IGNORECASE
    ),
}
"""Things they may ask for that are explained."""
MEANT: Final = tuple(_MEANT)
_EXPLAIN: Final = Expression(
    r"\b(?:no idea|do ?n[o']?t know|dunno|not sure|never (?:had|done|heard))\b.*\b"
    r"(?:what"
    r"|one|tray|that|it|is)\b|\bwhat(?:'?s| is| are|ever| does)\b.*\b(?:is|mean\w*|that"
    r"|it"
    r"|an?)\b|\bis (?:this|that|it) (?:a|an|what)\b|\bmeans?\b.*\?|\bthis is a task\b"
    r"|\b(?:task|test) or\b|\bcalled? (?:a )?task\b|\ba trap\b|\bno idea what\b",
    re.IGNORECASE,
)
_ASKED: Final[Mapping[str, Expression]] = {
    "slides": Expression(
        r"\bslides?\b.*\?|\bmust it\b.*\bslides?\b|\bhate slides\b"
        r"|\bpower ?point\b.*\?",
        re.IGNORECASE,
    ),
    "wear": Expression(
        r"\b(?:wear|dress|clothes|outfit|uniform or|blazer|suit|formals?|shoes)\b.*"
        r"(?:\?|\b"
        r"(?:do i|should i|must i|also|or|what)\b)|\bwhat\b.*\b(?:wear|put on)\b",
        re.IGNORECASE,
    ),
    "late": Expression(
        r"\b(?:bring|send|give|show|hand)\b.*\b(?:after|later|next day|another day)\b",
        re.IGNORECASE,
    ),
    "figures": Expression(
        r"\b(?:have ?n[o']?t|do ?n[o']?t have|havent|no|without)\b.*\b(?:numbers"
        r"|figures"
        r"|data|budget|facts)\b",
        re.IGNORECASE,
    ),
    "acting": Expression(
        r"\b(?:cant|can ?n[o']?t|can'?t|hate|bad at|terrible at|no good at)\b.*\b(?:act"
        r"|acting|perform\w*|pretend\w*|role)\b|\bto save my life\b",
        re.IGNORECASE,
    ),
    "buttons": Expression(
        r"\b(?:no|none|do ?n[o']?t see|dont see|cant see|where are|which)\b.*\b"
        r"(?:buttons?"
        r"|(?:anything|nothing|what) to (?:tap|press|click|choose))\b",
        re.IGNORECASE,
    ),
    "write_them": Expression(
        r"\b(?:mail|e-?mail|write|ask|ring|call|phone)\b (?:the |to )?(?:hr|them|her"
        r"|him"
        r"|recruiter|coordinator|boss|company)\b",
        re.IGNORECASE,
    ),
    "refuse": Expression(
        r"\b(?:refuse|say no|decline|opt out|insult\w*|not do it)\b", re.IGNORECASE
    ),
    "hours": Expression(
        r"\b(?:actually |really )?stop at\b|\b(?:spend|take) (?:more|longer)\b"
        r"|\bunpaid\b|\blegal\b|\bfor free\b",
        re.IGNORECASE,
    ),
    "panel": Expression(
        r"\b(?:works? council|union|board|governor|coo|ceo|cfo|outsider)\b.*\b"
        r"(?:worried"
        r"|scared|bad|why|matter)\b|\bworried about (?:that|this|him|her|them)\b",
        re.IGNORECASE,
    ),
    "normal": Expression(
        r"\bis (?:that|this|it) (?:weird|normal|bad|usual|strange|odd|ok(?:ay)?|fine"
        r"|a bad"
        r" sign)\b|\bshould (?:they|i) (?:have|be worried)\b|\bwill it look bad\b",
        re.IGNORECASE,
    ),
    "both": Expression(
        r"\b(?:take|note|keep|save|do) (?:you )?both\b|\btwo things\b", re.IGNORECASE
    ),
}
"""What is asked about it, the surest first."""
ASKED: Final = tuple(_ASKED)


def heard(text: str) -> Heard | None:
    """Take a message apart; None where all of it is what they asked for."""
    text = text.replace("’", "'")
    if len(text.split()) > LONGEST:
        return None
    asked = [name for name, pattern in _ASKED.items() if pattern.search(text)]
    meant = next((n for n, p in _MEANT.items() if p.search(text)), "")
    meant = meant if meant and _EXPLAIN.search(text) else ""
    told, papers, words = list[str](), list[str](), list[str]()
    pieces = (p for s in sentences(text) for p in _ASKED_ON.split(s))
    for sentence in filter(str.strip, pieces):
        only_asked = _only_asks(sentence)
        if only_asked:
            words.append(sentence)
            continue
        mine, bare = _without_papers(sentence)
        papers += mine
        if bare:
            told.append(bare)
    rest = " ".join(told)
    nothing = _NOTHING.search(text) is not None and not _KINDS.search(rest)
    if not (asked or meant or papers or nothing or words):
        return None
    if nothing or (papers and not _KINDS.search(rest)):
        rest = ""
    return Heard(
        rest,
        tuple(papers),
        tuple(asked[:2]),
        meant,
        nothing and not papers,
        " ".join(words),
    )


_ASKED_ON: Final = Expression(
    r"[,;]\s+(?=(?:is|do|must|should|can|will|does) (?:this|that|it|i|they)\b)",
    re.IGNORECASE,
)
"""Where a question begins behind what is told."""


def _only_asks(sentence: str) -> bool:
    """Whether a sentence asks or worries about it, and tells nothing they want."""
    if asks(sentence):
        return not (_KINDS.search(sentence) and _BRING.search(sentence))
    return any(
        _ASKED[name].search(sentence) and not _KINDS.search(sentence)
        for name in ("acting", "figures", "refuse", "wear", "buttons")
    )


_CUT: Final = Expression(r",\s*(?:and\s+)?|\s+and\s+|\s*\+\s*|;\s*", re.IGNORECASE)


def _without_papers(sentence: str) -> tuple[list[str], str]:
    """Cut from a sentence what is only to be brought; the rest of it stays."""
    brings = _BRING.search(sentence) or _NOTHING.search(sentence)
    if not brings and not _PAPERS.match(sentence.strip()):
        return [], sentence
    papers, left = list[str](), list[str]()
    for piece in (p.strip(" .!") for p in _CUT.split(sentence)):
        found = _PAPERS.search(piece)
        if found is None or _KINDS.search(piece):
            left.append(piece)
        else:
            papers.append(_LED.sub("", found[0]).strip())
    rest = ", ".join(one for one in left if one)
    return papers, rest if papers else sentence


_LED: Final = Expression(
    r"^(?:(?:the|my|a|an|their|of|only|bring|also|take)\s+)+", re.IGNORECASE
)
