"""Hear that a question or an answer is wanted again, by how the wish is built.

"The Bernadette one, can I tell it better?", "another go at number two", "ask me the
one before once more". What is wanted must be called one, or be told by its place, and
the wish must be theirs, now: who "had to do the last one again" tells a story.
"""

from typing import Final

from bot.ear.steering_patterns import FILL, ORDER, WISH
from bot.expressions import Expression
from bot.hearing import Steer

ONE: Final = r"(?:(?:question|qn|q|one|answer|story|example|topic)s?)"
_AGAIN: Final = (
    r"(?:(?:all )?(?:over )?again|once (?:more|again)|(?:one more|a second|a last) time"
    r"|anew|afresh|over|(?:a (?:bit|little) |much )?(?:better"
    r"|differently|properly|shorter)|(?:right )?from (?:the )?(?:start|beginning|top"
    r"|scratch)"
    r"|in (?:a |an)?(?:other |better |different |shorter )+(?:way|words)"
    r"|another (?:go|try|shot))"
)
_POLITE: Final = (
    r"(?:[\s,]+(?:please|pls|plz|now|maybe|instead|first|if (?:i may|possible"
    r"|that'?s ok(?:ay)?)|ok(?:ay)?|btw|sorry|for me|with you))*"
)
_END: Final = rf"{_POLITE}[\s.!?…]*"
_DO: Final = (
    r"(?:re-?do|redo|re-?tell|re-?try|re-?take|re-?start|do|try|tell|take|have|run|say"
    r"|give|answer|start|begin|explain|repeat|go (?:over|through)|practi[sc]e|have (?:a"
    r" )?(?:go|try|shot) at)"
)
_SELF: Final = r"(?:re-?do|re-?tell|re-?try|re-?take|re-?open|revisit|return to)"
"""What alone says that it is wanted again."""
_ASK: Final = (
    r"(?:(?:can|could|would|will) (?:you|u) (?:please |pls )?|please |pls )?"
    r"(?:ask|give|throw|put)(?: me| us)?"
)
_GO: Final = (
    r"(?:an?other|one more|a second|a new|a fresh|a better|one last) (?:go|try|shot"
    r"|chance|attempt|crack|stab|run|take|round)"
)
_WORDS: Final = r"(?:[\w'’&-]+ ){0,6}?"
_HEAD: Final = (
    rf"(?:(?:the|that|this|my|your|our|(?!(?:what|that|it|who|here|there|how|let)'s)"
    rf"\w+'s) {_WORDS}"
    rf"(?:{ONE}(?:,? (?:about|with|on|where|when|of|from|before|after|that|who|which"
    rf"|you|i|we|two|and)\b.{{0,70}}?)?|{ORDER}|two before(?: this| that)?|question"
    r" before.{0,20}?))"
)
_PLACE: Final = (
    r"(?:(?:the )?(?:answer|question|number|no\.?|nr\.?|q|story|example) ?(?:[1-6]"
    r"|one|two|three|four|five|six)\b)"
)
_ASKED: Final = (
    r"(?:what (?:you|he|she|they|we|i|[a-zà-ž]+) (?:just |first )?(?:asked?|wanted to"
    r" know|said)\b.{0,70}?)"
)
_ITS: Final = r"(?:it|that|this|that one|this one|these)"
_OBJECT: Final = rf"(?P<name>{_HEAD}|{_PLACE}|{_ASKED}|{_ITS})"
_NAMED: Final = rf"(?P<name>{_HEAD}|{_PLACE})"
_BETTER: Final = (
    r"(?:i (?:have|'ve got|have got|got|know|thought of|remember(?:ed)?|found)|i've"
    r" (?:got|found|thought of)|there(?:'s| is)) (?:just |now )?(?:an? |the )?"
    r"(?:much )?(?:better|good|real|stronger|nicer|proper|clearer|other)"
    rf" {ONE}(?: now)? (?:for|to|on|with)"
)

_BUILDS: Final = tuple(
    Expression(one)
    for one in (
        rf"{FILL}(?:{WISH})?{_DO} {_OBJECT},? {_AGAIN}(?: {_AGAIN})?{_END}",
        rf"{FILL}{WISH}{_SELF} {_OBJECT}(?: {_AGAIN})?{_END}",
        rf"{FILL}(?:{_SELF}) {_NAMED}(?: {_AGAIN})?{_END}",
        rf"{FILL}{_ASK} {_OBJECT},? {_AGAIN}{_END}",
        rf"{FILL}{WISH}ask (?:you )?{_OBJECT},? {_AGAIN}(?: {_AGAIN})?{_END}",
        rf"{FILL}(?:(?:{WISH})?(?:have |get |take )?)?{_GO} (?:at|with|on|for|of)"
        rf" {_OBJECT}{_END}",
        rf"{FILL}{_NAMED}[\s,:;.?!–-]+(?:(?:but|and|so) )?{WISH}(?:{_DO}|have another"
        rf" (?:go|try) at)(?: {_ITS})?,? {_AGAIN}(?: {_AGAIN})?{_END}",
        rf"{FILL}{_NAMED}[\s,:;.?!–-]+(?:(?:but|and|so) )?{WISH}{_SELF} {_ITS}{_END}",
        rf"{FILL}{_NAMED},? (?:all over )?(?:again|once more|one more time){_END}",
        rf"{FILL}{_BETTER} {_OBJECT}{_END}",
        rf"{FILL}(?:{WISH})?(?:go |come |get |jump |take me )?back to {_NAMED}{_END}",
        rf"{FILL}(?:{WISH})(?:go |come |get |jump )?back to (?P<name>{_ASKED}){_END}",
    )
)
_MARKS: Final = Expression(
    r"\b(?:again|once more|more time|anew|over|better|differently|properly|shorter"
    r"|another|second|fresh|nicer|stronger|clearer|proper|good|real"
    r"|re-?\w+|return|back|one more|from (?:the )?(?:start|beginning|top|scratch))\b"
)
"""A word that each of these has."""

_NUMBERS: Final = {
    **{w: n for n, w in enumerate("one two three four five six".split(), 1)},
    **{w: n for n, w in enumerate("first second third fourth fifth sixth".split(), 1)},
    **{w: n for n, w in enumerate("1st 2nd 3rd 4th 5th 6th".split(), 1)},
    **{str(n): n for n in range(1, 7)},
}
_NTH: Final = Expression(
    r"\b(?:the|my|your) (?:very )?(?P<nth>first|second|third|fourth|fifth|sixth|1st"
    rf"|2nd|3rd|4th|5th|6th)(?:\W*$| {ONE}\b| before\b| you\b| i\b)"
    r"|^(?:the )?(?:answer|question|number|no\.?|nr\.?|q|story|example) ?"
    r"(?P<number>[1-6]|one|two|three|four|five|six)\b"
)
_BEFORE_LAST: Final = Expression(
    r"\b(?:one|question|answer|story) before (?:the )?last\b|\btwo (?:questions? )?"
    r"(?:before|ago|back)\b|\b(?:second|next) to last\b|\blast but one\b"
)
_LAST: Final = Expression(
    rf"^(?:(?:the|my|your|that) )?(?:last|previous|prev|prior|earlier)(?: {ONE})?"
    r"(?: (?:(?:that )?(?:you|i) \w+|before(?: this| that)?))?$"
    rf"|^(?:the|that|my|your) {ONE} (?:just )?before(?: (?:this|that|it))?$"
    r"|^what (?:you|i|we) (?:just )?(?:asked?|said)(?: me)?"
    r"(?: (?:before|just now|last))*$"
)
_THIS: Final = Expression(rf"^(?:{_ITS}|(?:that|this|the|my) {ONE})$")


def wanted_again(sentence: str) -> tuple[str, str] | None:
    """Give where to and by which name somebody wants back; None for anything else.

    The sentence is in small letters, with plain apostrophes.
    """
    if _MARKS.search(sentence) is None:
        return None
    sentence = " ".join(sentence.split())
    for build in _BUILDS:
        found = build.fullmatch(sentence)
        if found is not None:
            name = found["name"].strip(" ,.;:")
            place = _place(name)
            if _WHOLE.search(name):
                return None
            return place, name
    return None


def theirs(sentence: str) -> bool:
    """Whether it is for them to do: "say that again" asks for what was said to them."""
    return bool(_MINE.search(sentence)) and not _REPEATS.search(sentence)


_MINE: Final = Expression(
    r"\b(?:i|we|me|my|lemme|id|i'd)\b|^\W*(?:\w+\W+)?(?:re-?\w+|start)\b"
)
_REPEATS: Final = Expression(
    r"\bback to\b|\b(?:ask|put|give|throw)\b|(?<!\bme )(?<!\b(?:can|may) i )\bsay\b"
)
"""What asks for the question once more, or whether something must be said again."""
_WHOLE: Final = Expression(
    r"\b(?:whole|entire|all|everything|interview|session|round|panel|beginning|scene)\b"
)
"""What is more than a question."""


def _place(name: str) -> str:
    """Tell by which place a question is meant; `named` where words tell which."""
    if _BEFORE_LAST.search(name):
        return Steer.BEFORE_LAST
    if _LAST.match(name):
        return Steer.LAST
    if (found := _NTH.search(name)) is not None:
        return str(_NUMBERS[found["nth"] or found["number"]])
    return Steer.THIS if _THIS.match(name) else Steer.NAMED
