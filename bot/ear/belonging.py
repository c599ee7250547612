"""Hear that what was said belongs to another question than it was put with."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from bot.ear.steering_patterns import FILL, ORDER, WISH
from bot.ear.taking_back import count
from bot.expressions import Expression

_PIECES: Final = (
    r"(?:bit|part|line|one|answer|message|story|sentence|example|thing|stuff|words"
    r"|lines|sentences)"
)
_SOMETHING: Final = (
    r"(?:(?:that|this|it|those|these|all (?:that|this)|my last (?:message|answer|line"
    r"|one|bit|sentence)|what i (?:just )?(?:said|wrote|typed"
    r"|told)(?: about .{1,30}?)?"
    rf"|(?:that|this|those|these) (?:whole |last )?{_PIECES}|the last (?:one|line"
    r"|message|bit|sentence)|(?:the|my|that) .{1,40}?(?:thing|bit|part|line|story"
    r"|answer|stuff|message|sentence)?))"
)
_BELONGS: Final = Expression(
    rf"{FILL}(?P<what>{_SOMETHING}) (?:was|is|were|belong(?:s|ed)?|goes|went|should go"
    r"|should be)(?: meant| actually| really| still| all)*(?: an answer"
    r"| my answer)? (?:for|to|with|under|about) (?P<name>(?:the |your |that |una's "
    r"|my )?.{0,50}?)\W*$"
    rf"|{FILL}i (?:meant|wrote|said|typed) (?:that|it|this)"
    r" (?:for|to|about) (?P<name2>.{1,50}?)\W*$"
    rf"|{FILL}(?:that|this|it) (?:was|is) still (?:(?:about|on|for|with) )?"
    r"(?P<still>.{1,30}?)(?:\W+(?:i had ?n'?t|you (?:jumped|went|skipped))\b.*)?\W*$"
    rf"|{FILL}i (?:was|am) still (?:answering|on|at|with|talking about|telling you"
    r" about|busy with) (?P<still2>.{1,40}?)\W*$"
    rf"|{FILL}(?:{WISH})?(?:put|move|add|take|shift|transfer) (?P<what2>(?:that|this"
    rf"|it"
    r"|them|those|these|the|my)(?: [^,]{0,40}?)?) (?:with|to|into|under|in|on"
    r"|over to) (?P<name3>(?:the|my|your|that) .{1,40}?)\W*$"
    rf"|{FILL}(?:wrong question|other question)\W+(?:that|it|this) (?:was|is)"
    r" (?:for|to|about) (?P<name4>.{1,50}?)\W*$"
)
_STRONG: Final = Expression(
    r"(?:what i .*|my last \w+|the last (?:line|message|bit)|that (?:answer|message"
    r"|line|one|story|sentence))$"
)
_A_QUESTION: Final = Expression(
    r"\b(?:question|qn)\b|\b(?:one|1) (?:before|earlier|above|ago)\b"
    rf"|\b{ORDER} (?:one|question)\b|'s(?: one)?\W*$|\bthe \w+ one\b"
    r"|\b(?:the|my) (?:\w+ ){1,3}(?:story|answer|topic)\b"
)
_WRONGLY: Final = Expression(
    r"\bmixed (?:up )?(?:the |two |both |my )*(?:questions|answers|stories)\b"
    r"|\bwrong (?:place|question)\b|\bput (?:it|that|them|this|those) there\b"
)
"""What says that something is in the wrong place."""
_NOT: Final = re.compile(r"\b(?:and not|not|but|please|pls)\b.*$")
_BEFORE: Final = Expression(
    r"(?:the |my )?(?:question |one )?(?:before|previous (?:one|question|answer)"
    r"|last (?:one|question)|other (?:one|question))(?: (?:this|that))?"
)
"""A question that is named by its place alone."""


@dataclass(frozen=True, slots=True)
class Belonging:
    """What belongs elsewhere: what it is, if that is named, and to which question.

    It is `sure` where a question is named as one; else the name must lead to one.
    """

    what: str
    name: str
    tail: str
    sure: bool

    @property
    def to(self) -> str:
        """The words that name the question; what is said beside "the one before"."""
        by_place = _BEFORE.fullmatch(self.name) is not None
        return f"{self.name} {self.tail}".strip() if by_place else self.name


def hear_belonging(
    said: str,
    pieces: Sequence[tuple[int, int]],
    tells: Callable[[str], bool],
) -> Belonging | None:
    """Hear it in small letters; None where a sentence beside it `tells` something."""
    wrongly = _WRONGLY.search(said) is not None
    for start, end in pieces:
        sentence = said[start:end].strip(" .!?\n")
        for part in (*sentence.split(","), sentence):
            found = _BELONGS.match(part.strip())
            if found is None:
                continue
            groups = {k: v.strip() for k, v in found.groupdict().items() if v}
            still = groups.get("still") or groups.get("still2")
            name = still or next((groups[k] for k in groups if k[:4] == "name"), "")
            name = _NOT.sub("", name).strip(" ,") or name
            what = next((groups[k] for k in groups if k[:4] == "what"), "")
            surely = _A_QUESTION.search(name) is not None or wrongly
            if not (surely or still or _STRONG.match(what)) or count(name) > 9:
                continue
            others = [said[a:b] for a, b in pieces if (a, b) != (start, end)]
            if any(map(tells, others)):
                return None
            tail = sentence.partition(part.strip())[2].strip(" ,")
            return Belonging(what, name, tail if count(tail) <= 6 else "", surely)
    return None
