"""Tell more of an aside than its kind: what it is about, and which word it asks for.

The kinds stand in the contract of `judge` and stay few; what is said in reply depends
on more. Where a kind is plainly another one in these words, the other is given.
"""

import re
from dataclasses import replace
from typing import Final

from bot.ear.aside_subjects import ABOUT, AGAIN, any_of
from bot.ear.aside_words import asked_word
from bot.ear.distress import AHEAD
from bot.expressions import Expression
from bot.hearing import Aside, AsideKind

_K: Final = AsideKind
_SURE: Final = 9.0
"""How sure an aside is whose kind stands, whatever words it is put in."""
_SAID_TO_ME: Final = 6.0
"""The same of one that is surely an aside, so that words which name its kind do."""

_SAYS_WHY: Final = any_of(
    r"\bwhy\b.{0,30}\b(?:ask(?:ing|ed|s)?|question|this one)\b",
    r"\bwhy (?:would|do|should) (?:they|you|anyone)\b.{0,20}\b(?:want|care|ask|need)\b",
    r"\b(?:what(?:'?s| is)) the point of (?:this|that|the) question\b",
    r"\bwhat(?:'?s| is) (?:this|that|it) (?:all )?for\b",
)
_NOT_THANKS: Final = any_of(
    r"th(?:an|n|a)?x|thank|cheers|appreciat|oblig|grate?ful|kind|help|nice|merci"
    r"|gracias|danke|\bta\b|\bty\b|\btysm\b|lovely|legend|bless|shukran|🙏|❤|dzi"
)

_NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        (
            ("first", "1st", "one", "1"),
            ("second", "2nd", "two", "2"),
            ("third", "3rd", "three", "3"),
            ("fourth", "4th", "four", "4"),
            ("fifth", "5th", "five", "5"),
            ("sixth", "6th", "six", "6"),
        ),
        1,
    )
    for word in words
}
_NUMBERED: Final = any_of(
    r"\b(?:question|number|no\.?|nr\.?|q|#)\s*(?P<after>[a-z]+|\d)\b",
    r"\bthe (?P<before>\w+) (?:question|one)\b",
)
_BEFORE: Final = any_of(
    r"\b(?:previous|before|last|earlier|above|prior)\b",
    r"\b(?:back one|one back|one up|just now)\b",
)

_LEFT_OVER: Final = 6  # words of a question that only goes on asking
_ASKING: Final = (_K.REPHRASE, _K.MEANING, _K.CLARIFY, _K.REPEAT, _K.METHOD, _K.LENGTH)


def detailed(aside: Aside, text: str) -> Aside:
    """Say what an aside is about, where the reply depends on it."""
    said = text[aside.start : aside.end]
    to_me = aside.sure >= _SAID_TO_ME and not aside.rest
    if to_me and not aside.known and AHEAD.search(said):
        return replace(aside, kind=_K.NERVES, command=None, about="ahead", known=True)
    if aside.about or aside.word:
        return aside
    aside = _kept_whole(aside, text)
    kind = aside.kind if aside.sure >= _SURE else _kind(aside, said)
    if kind is not aside.kind:
        aside = replace(aside, kind=kind, command=None, known=aside.known or to_me)
    match kind:
        case _K.MEANING | _K.REPHRASE:
            return replace(aside, word=asked_word(text if not aside.rest else said))
        case _K.BACK:
            return replace(aside, about=_which(said))
        case _K.ADD:
            return replace(_told_along(aside, text), about=_which(said))
        case _K.THANKS if not _NOT_THANKS.search(said):
            return replace(aside, about="noted")
        case _K.COMMAND:
            return replace(aside, command=_command(aside, said))
    reasons = kind in (_K.TOO_PERSONAL, _K.COMPLAINT, _K.PRIVACY, _K.CLARIFY)
    reasons = reasons and not (kind is _K.COMPLAINT and AGAIN.search(said))
    if reasons and _SAYS_WHY.search(said):
        return replace(aside, about="why")
    for about, pattern in ABOUT.get(kind, ()):
        if pattern.search(said):
            return replace(aside, about=about)
    return aside


def _kept_whole(aside: Aside, text: str) -> Aside:
    """Take what goes on asking ("fear? fear of what") as part of the aside."""
    left = aside.answer(text)
    if not left or aside.kind not in _ASKING or len(left.split()) > _LEFT_OVER:
        return aside
    asks = left.rstrip().endswith("?") or re.search(
        r"\b(?:what|who|which|where|when|how|why)\W*$|^\W*(?:like|or|is|does|do|what)\b",
        left,
        re.I,
    )
    return replace(aside, start=0, end=len(text), rest=()) if asks else aside


_PRACTISE: Final = any_of(
    r"\b(?:want|like|ready|let'?s|can we|could we|shall we|need)\b.{0,20}"
    r"\b(?:practi[sc]e|begin|start|another (?:question|round|session)|rehears)",
    r"^\W*(?:practi[sc]e|start|begin|go|let'?s go)\W*$",
    r"\bask me (?:something|a question|another|anything)\b",
)
_WHO_MADE: Final = any_of(
    r"\bwho (?:made|built|created|programmed|wrote|runs|owns) (?:you|u|this)"
)
_OPINION: Final = any_of(
    r"\bwhat would (?:you|u) (?:have )?(?:do|done|say|said|answer)"
)
_HELLO: Final = Expression(
    r"^\W*(?:hi+|hey+|hello+|hiya|hallo|yo|howdy|good (?:morning|evening|afternoon))"
    r"(?: (?:there|again|bot|everyone|sir|all))?[\s.!,☺🙂😊👋]*$",
    re.I,
)
_INTERVIEW: Final = any_of(
    r"\bmy interview is\b(?!.*\b(?:nervous|scared|afraid|worried|panick)\w*)",
    r"\bwhen (?:is )?my interview(?: is)?\b",
    r"\btell you (?:about )?(?:when )?my interview\b",
)
_ADVERT: Final = any_of(r"\b(?:job ad|advert|posting|job description|vacancy)\b")


_TOLD_ALONG: Final = Expression(
    r"(?::\s+|\bthat\s+(?=(?:i|we|he|she|they|the|my|our|it|there|also|nobody)\b))"
    r"(\S.{7,})$",
    re.IGNORECASE | re.DOTALL,
)
_CHANGES: Final = any_of(
    r"\b(?:change|redo|rewrite|replace|correct) (?:my|the|that|it)\b"
)
_NERVOUS: Final = any_of(r"\b(?:nervous|anxious|panicking|terrified|stressed)\b")
_LOST: Final = any_of(
    r"\b(?:do not|don'?t) (?:get|understand|follow)(?: it| this| that)?\W*$"
)
_UNFIT: Final = any_of(
    r"\b(?:does|do)(?:n'?t| not) (?:fit|apply|concern|suit)\b",
    r"\bnot my (?:field|area|job|line|world|trade)\b",
    r"\bno sense for (?:a|an|me|my)\b",
    r"\bnot relevant\b|\birrelevant\b",
)


_LENGTH: Final = any_of(
    r"\bhow (?:much|long)\b.*\b(?:write|say|answer|tell|type|talk)\b"
)
_HUMAN: Final = any_of(r"\b(?:human|real person|real people|someone real)\b")
_SIMPLY: Final = any_of(r"\b(?:simpl\w+|easy|easier|other words|differently)\b")
_OF_THE_BOT: Final = any_of(
    r"\b(?:you|u|your|yr|ya|bot|robot|human|ai|machine|program|software|computer|code"
    r"|chatgpt|gpt|someone|somebody|anyone|talking|chatting|writing|real|who)\b"
)
_WONDERS: Final = Expression(
    r"^\W*(?:and |so |but )?(?:do they|does (?:it|this)|is (?:it|this|that)|should|must"
    r"|would (?:it|they)|can it)\b.*\?",
    re.IGNORECASE,
)
_BLURRED: Final = (_K.MISHEARD, _K.COMPLAINT, _K.UNFIT, _K.NERVES, _K.ALREADY_SAID)
"""Kinds that say in the same words that something is wrong."""


def _told_along(aside: Aside, text: str) -> Aside:
    """Give what is to be added as what remains: "to my last answer: we saved five"."""
    said = text[aside.start : aside.end]
    found = _TOLD_ALONG.search(said) if not aside.rest else None
    if found is None or said.rstrip().endswith("?"):
        return aside
    start = aside.start + found.start(1)
    return replace(aside, end=start, rest=((start, len(text)),))


def _kind(aside: Aside, said: str) -> AsideKind:
    """Give the kind, or the one it plainly is."""
    if _HELLO.match(said):
        return _K.GREETING
    if aside.kind is _K.THANKS and _NERVOUS.search(said):
        return _K.NERVES
    if _WHO_MADE.search(said) or _OPINION.search(said):
        return _K.MACHINE
    if _SAYS_WHY.search(said) and aside.kind in (_K.METHOD, _K.REPHRASE):
        return _K.CLARIFY
    if aside.kind in (_K.NERVES, _K.METHOD) and _LENGTH.search(said):
        return _K.LENGTH
    if aside.kind is _K.COMPLAINT and _HUMAN.search(said):
        return _K.MACHINE
    if aside.kind is _K.REPEAT and _SIMPLY.search(said):
        return _K.REPHRASE
    if aside.kind is _K.MACHINE and not _OF_THE_BOT.search(said):
        return _K.CLARIFY
    if aside.kind is _K.INSTRUCTION and _WONDERS.search(said):
        return _K.CLARIFY
    if aside.kind in _BLURRED:
        if _LOST.search(said):
            return _K.REPHRASE
        if _UNFIT.search(said):
            return _K.UNFIT
        if _NERVOUS.search(said):
            return _K.NERVES
    if aside.kind is _K.ADD and _CHANGES.search(said):
        return _K.BACK
    if aside.kind in (_K.STOP, _K.NERVES, _K.METHOD, _K.SKIP, _K.WAIT):
        practise = _PRACTISE.search(said) or _INTERVIEW.search(said)
        if practise and not re.search(
            r"\b(?:stop|skip|another day|later)\b", said, re.I
        ):
            return _K.COMMAND
    return aside.kind


def _command(aside: Aside, said: str) -> str | None:
    if _INTERVIEW.search(said):
        return "interview"
    if aside.command is None and _PRACTISE.search(said):
        return "practice"
    if _ADVERT.search(said):
        return "job"
    return aside.command or "help"


def _which(said: str) -> str:
    """Say which earlier answer is meant: a number, the one before, or its words."""
    found = _NUMBERED.search(said)
    if found is not None:
        named = (found["after"] or found["before"] or "").casefold()
        if named in _NUMBERS:
            return str(_NUMBERS[named])
    return "before" if _BEFORE.search(said) else "words"
