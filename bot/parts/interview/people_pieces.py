"""Take a message where people are asked for piece by piece: who, what is wrong.

"It's the academy, not the group. And the head is called Mrs Okafor": the company is put
right, and the head goes on the list. What is asked beside gets a line.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from bot.core import forms
from bot.core.asked_under import asks, sentences
from bot.core.counted import counted
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.naming import read_people
from bot.core.naming_told import told_plainly
from bot.core.reply import Asking, Reply, Say, phrase
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.parts.interview.open_now import on

LONGEST: Final = 60
"""Words of a message that is taken apart."""
FIELD: Final = "interview.people"

_CUT: Final = Expression(
    r",? (?:and|also|but) (?=(?:i think |i |i'm |i'll )?(?:the \w+ is|it'?s (?:with"
    r"|half"
    r"|at|the)|meet|meeting|seeing|there(?:'s| are)|hr is|\w+ is called)\b)"
    r"|[,;] (?=(?:i )?(?:do ?n[o']?t|dont) know (?:who|the names?|them)\b)",
    re.IGNORECASE,
)
_WRONG: Final = Expression(
    r"\bnot (?:the |a )?(?:\w+ )?(?:group|friday|monday|tuesday|wednesday|thursday"
    r"|london"
    r"|\d+)\b|\bsorry\b.*\b(?:is|it'?s|company|name)\b|\bwrong\b|\boops\b|\bactually\b"
    r"|\bcompany is\b|\bjust \w+ now\b|\bthe name is\b|\bchange (?:it|that|the)\b"
    r"|\bits? not\b|\bit'?s (?:half|quarter|\d)|\bnot \w+ sorry\b|\bcorrect (?:it"
    r"|that)\b",
    re.IGNORECASE,
)
"""What puts right what was set before."""
_WHEN: Final = Expression(
    r"\b\d{1,2}[:.]\d\d\b|\bhalf (?:past )?\w+\b|\b\d{1,2} ?[ap]m\b|\bo'?clock\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec)\w*\b",
    re.IGNORECASE,
)
_MONTH: Final = Expression(
    r"\b(?:did|do|have) you (?:put|write|say|get|note)\b", re.IGNORECASE
)
_UNKNOWN: Final = Expression(
    r"\b(?:do ?n[o']?t|dont|not|no idea|did ?n[o']?t say) (?:know |sure |told )?(?:who"
    r"|the"
    r" names?|their names?|them|yet|whom)\b|\bno idea who\b|\bwo ?n[o']?t (?:tell"
    r"|say)\b"
    r"|\bdunno\b",
    re.IGNORECASE,
)
_ASKED: Final[Mapping[str, Expression]] = {
    "example": Expression(
        r"\bexample\b|\b(?:is|are|who is) (?:ruth|tom)\b|\bruth adeyemi\b.*\?",
        re.IGNORECASE,
    ),
    "surname": Expression(
        r"^(?!.*\byou\b).*\b(?:sur|second|last|family)[ -]?names?\b.*(?:\?"
        r"|\bwill that do\b|\bproblem\b|\bneed\b)|\bwill that do\b"
        r"|\b(?:family|sur)[ -]?name\b.*\bproblem\b",
        re.IGNORECASE,
    ),
    "write": Expression(
        r"\b(?:must|should|do|shall|need)\b.*\b(?:write|thank|note|include|add) "
        r"(?:to )?"
        r"(?:her|him|them|too|also)\b|\bthank[ -]?you note\b.*\?|\bnote to (?:him"
        r"|her)\b",
        re.IGNORECASE,
    ),
    "several": Expression(
        r"\b(?:three|four|five|two|\d|so many|several|panel)\b(?: \w+){0,2} (?:on"
        r"|against)"
        r" (?:one|me)\b|\bis (?:that|it|this) (?:bad|normal|usual|a lot|a bad sign)\b",
        re.IGNORECASE,
    ),
    "find_out": Expression(
        r"\bhow (?:do|can|should) i (?:find out|ask|know|get)\b|\bwhat do i do\b",
        re.IGNORECASE,
    ),
    "moves": Expression(
        r"\b(?:can|could|may|might) (?:still )?(?:move|change|shift)\b"
        r"|\bdo ?n[o']?t lock\b"
        r"|\bnot (?:fixed|final|certain|sure yet)\b|\bdont lock\b",
        re.IGNORECASE,
    ),
}
"""What is asked or said of the people and the day, each with a line."""
ASKED: Final = tuple(_ASKED)


@dataclass(frozen=True, slots=True)
class _Read:
    people: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    unknown: bool = False
    plainer: bool = False


def met(state: State, move: Move, context: Context) -> State | None:
    """Take each piece; None where the message is one, and plain as it is."""
    form = state.dossier.form
    if not isinstance(move, Said) or not move.own or form is None:
        return None
    if form.field != FIELD or form.messages or len(move.text.split()) > LONGEST:
        return None
    if _MET_ALREADY.search(move.text):
        return None
    read = _read(move.text)
    several = bool(read.right or read.asked or read.plainer)
    beside = read.people or read.unknown or read.asked or read.plainer
    if not several or not beside:
        return None
    after, first = state, tuple[Reply, ...]()
    if read.right:
        tries = (" ".join(read.right), *read.right)
        found = (_mended(state, words, move, context) for words in tries)
        mended = next((one for one in found if one is not None), None)
        if mended is None:
            return None
        after, first = mended
    answers = tuple(phrase(f"day.whom.{one}") for one in read.asked[:2])
    now = after.dossier.form
    if now is None or now.field != FIELD:
        return None
    if read.people or read.unknown:
        words = "; ".join(read.people) or "I don't know who yet"
        gathered = forms.gathered(
            replace(after, replies=()), now, replace(move, text=words)
        )
        after = context.parts.filled(gathered, move.at, context)
        if after.asks:
            return None
        return replace(after, replies=(*answers, *first, *after.replies))
    return on(replace(after, replies=(*answers, *first)), context)


def _mended(
    state: State, words: str, said: Said, context: Context
) -> tuple[State, tuple[Reply, ...]] | None:
    """Let what is wrong be put right alone; None where nothing was."""
    alone = replace(said, text=words)
    after = context.parts.met(replace(state, replies=()), alone, context)
    if after.asks or after.dossier.interview == state.dossier.interview:
        return None
    told = tuple(
        r
        for r in after.replies
        if not isinstance(r, Asking)
        and not (isinstance(r, Say) and r.key == "aside.form_question")
    )
    return after, told


def _read(text: str) -> _Read:
    text = text.replace("’", "'")
    pieces = list(_pieces(text))
    people, right = list[str](), list[str]()
    unknown = plainer = False
    for piece in pieces:
        if (company := _COMPANY.search(piece)) is not None:
            right = [f"the company is {company['name'] or company['now']}"]
            continue
        if _BECAUSE.match(piece) or _THATS.match(piece):
            plainer = True
            continue
        if _UNKNOWN.search(piece) and not _CAPITAL.search(piece):
            unknown = True
            if counted(piece) is not None:
                people.append(piece)
        elif _MONTH.search(piece):
            plainer = True
        elif _WRONG.search(piece) or _WHEN.search(piece):
            right.append(_OWNER.sub("", piece))
        elif any(p.search(piece) for p in _ASKED.values()) and asks(piece):
            continue
        else:
            plain = _plainer(piece)
            if _named(plain):
                people.append(plain)
                plainer = plainer or plain.strip(_ENDS) != piece.strip(_ENDS)
            elif counted(plain) is not None:
                people.append(plain)
                plainer = True
            elif _FACTS.search(piece):
                return _Read()
    sure = [p for p in people if counted(p) is not None or _capitals(p)]
    asked = tuple(name for name, p in _ASKED.items() if p.search(text))
    if len(sure) < len(people) and sure:
        people, plainer = sure, True
    return _Read(tuple(people), tuple(right), asked, unknown, plainer)


_ENDS: Final = " ,;.?!"
_FACTS: Final = Expression(
    r"\b(?:hours?|minutes?|mins?|video|zoom|teams|skype|phone|in person|office|casual"
    r"|smart|formal)\b",
    re.IGNORECASE,
)
"""What tells a fact of another field, which is heard with the whole message."""


def _pieces(text: str) -> Iterator[str]:
    for sentence in sentences(text):
        yield from (p for p in _CUT.split(sentence) if p and p.strip())


def _plainer(piece: str) -> str:
    """Give a piece as a list would have it, where more can be read of it so."""
    plain = told_plainly(piece)
    before, after = read_people(piece), read_people(plain)
    odd = any(one.role.startswith(("called", "is ")) for one in before)
    roles = sum(bool(one.role) for one in after) > sum(bool(one.role) for one in before)
    better = len(after) > len(before) or (len(after) == len(before) and (roles or odd))
    return plain if better or not before else piece


def _named(piece: str) -> bool:
    return bool(read_people(piece))


def _capitals(piece: str) -> bool:
    """Whether somebody is named with a capital, or by "the" or "someone"."""
    return any(
        re.search(rf"\b{re.escape(one.name.split()[-1])}\b", piece)
        or _ARTICLE.match(one.name)
        for one in read_people(piece)
    )


_MET_ALREADY: Final = Expression(
    r"\b(?:the|my) (?:post|job|position|role) is\b|\bis the company\b|^\W*no,? just\b"
    r"|\bnot a person\b|\bno person\b",
    re.IGNORECASE,
)
"""What is told of the post or the firm in a way that is heard as a whole."""
_ARTICLE: Final = Expression(r"(?:the|a|an|some\w*|one|my|his|her)\b", re.IGNORECASE)
_CAPITAL: Final = Expression(r"(?<!^)\b(?-i:[A-Z])[a-z]+", re.IGNORECASE)
_COMPANY: Final = Expression(
    r"\b(?:hotel|company|firm|school|clinic|hospital|employer|shop|restaurant)"
    r"(?:'s name)?"
    r" is (?:called )?(?P<name>(?-i:[A-Z])[\w'&-]*(?: (?-i:[A-Z])[\w'&-]*){0,4})"
    r"|\bit'?s just (?P<now>(?-i:[A-Z])[\w'&-]*(?: (?-i:[A-Z])[\w'&-]*){0,3}) now\b",
    re.IGNORECASE,
)
_BECAUSE: Final = Expression(r"\W*(?:because|cos|since|as) my\b", re.IGNORECASE)
_THATS: Final = Expression(
    r"\W*(?:that'?s|it'?s) (?:only |just )?(?:the|an?) (?:agency|trust|owner|landlord"
    r"|parent company|recruiters?)\W*$",
    re.IGNORECASE,
)
"""What says what the name that was given is, and names nobody."""
_OWNER: Final = Expression(
    r",\s*(?:the )?\w+ is (?:the|an?|just the|only the) [^,.;]*\b(?:owns?|above|big"
    r"|parent"
    r"|trust|mother|whole)\b[^,.;]*",
    re.IGNORECASE,
)
