"""What of somebody's words may stand in a letter: no question, no remark on it."""

import re
from typing import Final

from bot.expressions import Expression

_ADV: Final = (
    r"(?:(?:very|so|really|a bit|a little|quite|rather|kind of|sort of|too|not very"
    r"|always|just|pretty) )*"
)
_COLD: Final = Expression(
    r"\b(?:she|he|they|you|(?-i:[A-Z][a-z]+))(?:'s|['’]re| was| were| is| are| seemed"
    r"| seems| looked| looks| sounded| felt)"
    rf" {_ADV}(?:cold|rude|unfriendly|distant|strict|bored|boring|mean|weird|strange"
    r"|scary|impatient|angry|arrogant|awkward|stiff|dismissive|annoyed|annoying|grumpy"
    r"|horrible|awful|nasty|unprepared|harsh|hostile|moody|stern|(?:not|n['’]?t)"
    r" (?:very |so |really )?(?:nice|friendly|kind|interested|warm|listening|polite))\b"
    r"|\b(?:did ?n['’]?t|did not|never) (?:even )?(?:smiled?|listen(?:ed)?"
    r"|look(?:ed)? at me|shake my hand|shook my hand|say hello|said hello"
    r"|like(?:d)? me)\b"
    r"|\b(?:ignored|interrupted) me\b|\bon (?:the|her|his|your|their) phone\b",
    re.IGNORECASE,
)
_LETTER: Final = (
    r"(?:thank[- ]?(?:you|u)(?: ?-?(?:note|letter|card|mail|e-?mail|message))s?)"
)
_ON_THE_LETTER: Final = Expression(
    rf"\b{_LETTER}\b"
    r"|^\W*(?:(?:this|that|it|the (?:letter|note|draft|wording|text)|your (?:letter"
    r"|note"
    r"|draft|wording|text))(?:'s| is| sounds| looks| feels| seems| reads)?\s+)?"
    rf"{_ADV}(?:(?:a )?bit |much )?(?:posh|formal|stiff|cheesy|fake|over the top"
    r"|old-?fashioned|stuffy|flowery|not me|not my words|too long|too short)\b"
    r"|\b(?:the|this|your) (?:letter|note|draft|wording) (?:is|sounds|looks|feels|seems"
    r"|should|must|needs|has)\b"
    r"|\b(?:in|into|from|of|for|about|under|with) (?:the|this|your|my) (?:letter|note"
    r"|draft"
    r"|wording)\b|\bi (?:do not|don['’]?t|would not|wouldn['’]?t|will not|won['’]?t"
    r"|never)"
    r" (?:ever |really )?(?:want|like|write|say|said|wrote|use|need|mean|meant)\b"
    r"|\b(?:you|u)(?:['’]ve| have)? (?:just )?(?:put|wrote|invented|made up)\b"
    r"|^\W*(?:(?:no|but|and|sorry|oh)\W+)*(?:this|that|it)(?:['’]?s| is| was ?n['’]?t"
    rf"| is ?n['’]?t| sounds| reads| feels)? {_ADV}(?:not|nonsense|wrong|bad|awful"
    rf"|terrible"
    r"|silly|stupid|rubbish|a lie|invented|made up|odd|strange|too)\b"
    r"|^\W*(?:too|so|very) \w+\W*$"
    r"|^\W*(?:(?:yes|ok|okay|no|sure|please)\W+)*(?:use|take) (?:that|it|this)(?:"
    r" one)?\W*$"
    r"|\bwas the (?:one|person) (?:who (?:was )?)?interview(?:ing|ed) me\b"
    r"|\b(?:she|he) (?:was ?n['’]?t|is ?n['’]?t|was not|is not) (?:the|a|my) \w+",
    re.IGNORECASE,
)
_UNSURE: Final = Expression(
    r"\bi(?:['’]?m| am) (?:so |very |really |just )?(?:bad|no good|not good|terrible"
    r"|hopeless) (?:for|at|with|in) (?:(?:such |these )?(?:letters|writing|notes|cards"
    r"|words|that|this|these things))\b|"
    r"\bi(?:['’]?m| am) (?:really |still |just )?(?:not sure|unsure|lost|stuck)\b"
    r"|^\W*not sure\b|^\W*no idea\b"
    r"|\bi (?:really |honestly |just )?(?:do ?n['’]?t|do not) know\b"
    r"|\bi (?:have|had) no idea\b|^\W*(?:idk|dunno)\b"
    r"|\b(?:what|how|which) (?:else )?(?:i (?:can|could|should|must|have to|shall)|to"
    r"|can i|could i|should i|shall i|must i|do i) (?:write|say|put|tell|thank|add"
    r"|begin|start)\b"
    r"|\bi (?:ca ?n['’]?t|cannot) (?:think|remember) (?:of )?(?:anything|any|one"
    r"|what)\b",
    re.IGNORECASE,
)
_ASKS: Final = Expression(
    r"^\W*(?:(?:and|but|so|ok|sorry|also|or|wait|hm+) )*(?:(?:is|are|am|was|do|does|did"
    r"|can|could|should|must|shall|may|will|would|have|has) (?:i|it|this|that|there|we"
    r"|you|they|people|thank|the|a|an|my)\b|(?:what|how|why|which|who|when|where) (?:is"
    r"|are|do|does|did|can|could|should|must|shall|will|would|about|if) ?\b)",
    re.IGNORECASE,
)
_TOLD: Final = Expression(
    r"\b(?:asked|said|told|wondered|wanted to know|explained|asking|mentioned)\b", re.I
)
_PEOPLE: Final = Expression(
    r"\b(?:you|your|we|our|us|me|my|i|she|he|her|his|him|they|their|them)\b", re.I
)
_SENTENCE: Final = Expression(r"[^.!?\n]+[.!?]*")
_LAUGHS: Final = Expression(r"[\s,]*\b(?:lol|lmao|(?:ha){2,}h?|xd)\b[\s,]*", re.I)


def fitting(text: str) -> str:
    """Give what may stand in a letter; empty where nothing does.

    Questions, doubts about what to write, remarks on the letter, and what is said
    against somebody are left out. Beside a question, only what tells of somebody stays.
    """
    lines, asked = [], False
    for line in text.splitlines():
        kept = []
        for found in _SENTENCE.finditer(line):
            piece = found[0].strip()
            asked = asked or _asks(piece)
            if piece and not _wholly_asks(piece) and (rest := _clauses(piece)):
                kept.append(rest)
        if kept:
            lines.append(kept)
    if asked:
        lines = [[p for p in kept if _PEOPLE.search(p)] for kept in lines]
    return "\n".join(" ".join(kept) for kept in lines if kept)


def unkind(text: str) -> bool:
    """Whether somebody is said to have been cold, or nobody knows what to write."""
    return _COLD.search(text) is not None or _UNSURE.search(text) is not None


def _asks(piece: str) -> bool:
    if _TOLD.search(piece):
        return False
    return piece.endswith("?") or _ASKS.search(piece) is not None


def _wholly_asks(piece: str) -> bool:
    """Whether no clause before the last one tells something: "you were kind, ok?"."""
    if _TOLD.search(piece):
        return False
    return _ASKS.search(piece) is not None or (piece[-1] == "?" and "," not in piece)


def _clauses(piece: str) -> str:
    """Leave out the clauses of a sentence that no letter holds."""
    if _ON_THE_LETTER.search(piece):
        return ""
    parts = re.split(r"(\s*,\s*|\s+but\s+)", piece)
    unfit = [n for n in range(0, len(parts), 2) if _unfit(parts[n])]
    if not unfit:
        return _LAUGHS.sub(" ", piece).strip()
    good = [parts[n] for n in range(0, len(parts), 2) if n not in unfit]
    rest = ", ".join(part.strip() for part in good if part.strip())
    return _LAUGHS.sub(" ", rest).strip() if len(rest.split()) >= _FEWEST else ""


_FEWEST: Final = 3


def _unfit(clause: str) -> bool:
    told = _TOLD.search(clause) is not None
    doubts = _UNSURE.search(clause) is not None or _asks(clause)
    return not told and (_COLD.search(clause) is not None or doubts)
