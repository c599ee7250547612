"""Hear what is put into a story and said to the interviewer, by its build.

Most of what is said to the interviewer is heard by the encoder; of a sentence in the
middle of a story it is not sure, since people in a story ask and apologise, too. What
is heard here is built so that hardly anybody says it to somebody else: it stands in
brackets and asks, is sorry for how they spoke before, or speaks of the telling.
"""

from collections.abc import Iterator
from typing import Final

from bot.ear.put_to import reported
from bot.expressions import Expression
from bot.hearing import Interjected, Interjection

LETTERS: Final = 3000
LONGEST: Final = 24
"""Words of a sentence that is put into a story."""

_SENTENCE: Final = Expression(r"\([^()\n]{3,160}\)[.!?…]*|[^.!?…\n()]+[.!?…\n]*|\S")
_LEAD: Final = (
    r"^\W*(?:(?:and|but|so|or|also|ok(?:ay)?|oh|ah|hey|well|hm+|btw|by the way|ps|p\.s"
    r"|before i forget|one (?:more )?thing|anyway|haha+|lol|mate)\b\W*){0,3}"
)
_EARLIER: Final = (
    r"(?:earlier|before|just now|a (?:minute|moment|while|second|bit) ago|then"
    r"|back there"
    r"|above|at the start|at the beginning|up there|last time)"
)
_RUDE: Final = (
    r"(?:snapp\w+|short with you|rude|curt|harsh|blunt|moan\w*|rant\w*|grump\w*|cranky"
    r"|cross|impatient|swear\w*|swore|shout\w*|my (?:tone|attitude|temper|manners"
    r"|language|mood)|unfriendly|sharp|nasty|mean to you|biting your head off|that"
    r" outburst|losing (?:it|my)|having a go|complaining|the complaining|grumbling"
    r"|being (?:such )?a? ?(?:pain|difficult|annoying|grump|short|rude|moody))"
)
SORRY: Final = Expression(
    rf"{_LEAD}(?:i(?:'m| am)|im)? ?(?:so |really |very )*(?:sorry|apologies"
    rf"|i apologi[sz]e"
    rf"|forgive me|excuse me|my apologies)(?: again)? ?(?:for|about|that|if|i|me)?\b"
    rf"(?:.{{0,30}}\b{_RUDE}\b.{{0,60}}|.{{0,30}}\byou\b.{{0,20}}\b{_EARLIER}\b.{{0,40}})$"
)
_OF_ANOTHER: Final = Expression(
    r"\b(?:him|her|them|his|their|the (?:customer|patient|client|boss|manager|guest))\b"
)
_LONG: Final = (
    r"(?:too (?:long|much|detailed|wordy)|on too (?:long|much)|long[- ]?winded|rambling"
    r"|waffling|boring you|going on|wordy|droning|losing you|over-?explaining)"
)
LENGTH: Final = Expression(
    rf"{_LEAD}(?:(?:am i|is (?:this|that|it)|was (?:this|that|it)"
    rf"|are my answers)\b.{{0,25}}"
    rf"\b{_LONG}\b.{{0,30}}|(?:tell|stop|interrupt|shout|cut|say) (?:me |me off )?(?:if"
    rf"|when"
    rf"|should)\b ?(?:i'?m|i am|it'?s|this is|that'?s|i|it)\b.{{0,20}}\b(?:{_LONG}"
    rf"|ramble"
    rf"|go on|waffle|bore)\b.{{0,30}})$"
)
_PEOPLE: Final = (
    r"(?:people|everyone|everybody|my (?:wife|husband|mum|mam|mom|dad|kids?|son"
    r"|daughter|sister|brother|partner|friends?|boss|girlfriend|boyfriend|family)|they"
    r"|friends|some)"
)
KNOWN_FOR: Final = Expression(
    rf"^\W*{_PEOPLE} (?:always |often |all )?(?:says?|tells?|told|times|complains?"
    rf"|reckons?"
    r"|thinks?)(?: me)?(?: that)? ?i(?:'m| am| do| go| ramble| talk| always| tend"
    r"| can)?"
    r"\b.{0,30}$|^\W*(?:i|i always|i often|i know i) (?:do that|tend to|do go on|do"
    r"|know"
    r"|go on|ramble|can ramble|talk too much)\b.{0,25}$"
)
"""What is said beside a worry about the length, and of nothing else."""
TOLD: Final = Expression(
    rf"{_LEAD}(?:that|this|it) (?:came|got|turned|ended|went|was|is|has come)(?: out"
    rf"| up)?"
    r" (?:a (?:bit|little) |much |way |far |rather |quite |so |too )*(?:long(?:er)?"
    r"|mess(?:y|ier)|muddled|confus\w+|jumbled|garbled)(?: than i\b.{0,25})?"
    r"(?:,? (?:sorry|haha+|lol))*\W*$"
    r"|"
    + _LEAD
    + r"you(?:'ll| will|'re going to| are going to)(?: probably)? (?:hate|love"
    r"|laugh at|like|enjoy|roll your eyes at|not like) (?:this|that|it|me|the next)\b"
    r".{0,25}$"
    r"|"
    + _LEAD
    + r"(?:sorry|excuse|pardon|ignore|forgive|never mind|mind) (?:for |about"
    r" )?(?:the |my |any |all the )?(?:typos?|spelling|english|grammar|mistakes"
    r"|autocorrect"
    r"|auto-?correct|caps|bad english|wall of text|long (?:message|text"
    r"|answer))\b.{0,40}$"
)
"""What speaks of the telling, and tells nothing."""
AROUND: Final = Expression(
    r"^\W*(?:(?:the |my |a |our )?(?:dog|phone|door|doorbell|baby|kids?|cat|kettle|bus"
    r"|train|boss|wife|husband|neighbou?rs?|toddler|son|daughter|mum|wifi)(?:'s|s| is|"
    r" are)?(?: \w+){0,3}[,.;: -]+)?(?:one|a|1|two|2|just a|just one|gimme a|give me a)"
    r" (?:sec|second|secs|moment|min|mins|minute|minutes|mo|tick)s?\b.{0,15}$"
    r"|^.{3,40}[,.;: -](?:one|a|1|two|2|just a) (?:sec|second|moment|min|minute|mo)s?$"
    r"|^\W*(?:brb|hold on|hang on|bear with me)\b.{0,20}$"
    r"|^\W*(?:the |my |our )?(?:dog|phone|doorbell|baby|kids?|cat|neighbou?rs?|toddler)"
    r"(?:'s|s| is| are| was)? (?:bark\w*|ring\w*|cry\w*|scream\w*|yell\w*|at it|going"
    r"|awake|up)\b.{0,25}$"
)
"""What goes on around who writes; only in brackets, or in a story it is told."""
_JUDGES: Final = (
    r"(?:they|the(?:y| interviewers?| panel| company| employer| boss)"
    r"|an? (?:interviewer"
    r"|panel|employer|company|manager)|interviewers|people there|hr|anyone there)"
)
ASKED: Final = Expression(
    rf"{_LEAD}(?:do|would|will|does|won't|wouldn't|could|might"
    rf"|should) {_JUDGES} (?:\w+ )"
    rf"{{0,2}}(?:mind|care|hold (?:it|that|this) against|laugh|object|think (?:i|it"
    rf"|that"
    r"|less|badly|worse)|like (?:it|that|this|to hear)|want to (?:hear|know)|notice|be"
    r" (?:put off|bothered|ok|okay|fine|shocked|offended))\b.*$"
    rf"|{_LEAD}is (?:it|that|this) (?:a problem|bad|ok|okay|weird|strange|embarrassing"
    r"|allowed|wise|a good idea|a bad idea) (?:that i|if i|to) (?:say|said|mention\w*"
    r"|tell"
    r"|told|use|used|admit\w*|write|wrote|swear|swore|include|name|named|put)\b.*$"
    rf"|{_LEAD}(?:or )?is (?:it|that|this) (?:too|not) (?:small|little|boring|long"
    rf"|short"
    r"|old|personal|simple|silly|private|trivial|technical|specific|vague|negative)"
    r"(?: (?:to be|as|for|an?|of)\b.*| enough\b.*)?(?:\b(?:lol|haha+|tho|though))?\W*$"
)
"""What is wondered of those who interview, also without a question mark."""
JUDGED: Final = Expression(
    rf"{_LEAD}(?:or )?(?:does|do|did|is|was|would|will) (?:that|it|this|any of (?:that"
    rf"|this))"
    r"(?: even| really| actually| still)? (?:count|qualify|a |an |any |the (?:kind"
    r"|sort)"
    r"|what you|sound|more (?:of )?a |just |too |enough).{0,30}\b(?:answer|slogan"
    r"|example|story|excuse|rambl\w+|waffle|mean|want\w*|after|clich[eé]|vague|small"
    r"|speech|platitude)\b.{0,45}$"
)
"""What wonders at the end whether something was an answer."""
_OF_THE_STORY: Final = Expression(
    r"^\W*(?:or (?:was|were|maybe)|who (?:does|else|would)|what else|why not|right\?"
    r"|can you"
    r" believe|guess (?:what|who)|seriously|really\?|isn't it\?|ok\?|and why\b)"
)
"""What is asked in brackets, and is a way of telling."""


def hear_interjections(text: str) -> tuple[Interjection, ...]:
    """Give what of a message is said to the interviewer, in its order."""
    if len(text) > LETTERS:
        return ()
    said = text.casefold().replace("’", "'")
    if len(said) != len(text):
        return ()
    found: list[Interjection] = []
    pieces = [m.span() for m in _SENTENCE.finditer(said) if m[0].strip(" \n.,")]
    for start, end in pieces:
        piece = said[start:end].strip()
        before = found[-1] if found else None
        beside = before is not None and not said[before.end : start].strip()
        worried = before is not None and before.about is Interjected.LENGTH
        if before is not None and beside and worried and KNOWN_FOR.search(piece):
            found[-1] = Interjection(before.start, end, before.about)
            continue
        about = _about(said, start, end)
        if about is None and end == pieces[-1][1] and _judged(said[:start], piece):
            about = (Interjected.JUDGED, True)
        if about is not None:
            found.append(Interjection(*_bare(text, start, end), *about))
    return tuple(found)


def _judged(told: str, piece: str) -> bool:
    """Whether it is wondered of what was told before whether it is an answer."""
    if JUDGED.search(piece) is None or reported(told, piece, ""):
        return False
    return len(told.split()) >= _TOLD and "?" not in told


_TOLD: Final = 8
"""Words of an answer, of which is wondered whether it is one."""


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return start, start + len(text[start:end].rstrip())


def _about(said: str, start: int, end: int) -> tuple[Interjected, bool] | None:
    piece = said[start:end].strip()
    if len(piece.split()) > LONGEST:
        return None
    bracketed = piece.startswith("(")
    if bracketed and not _between(said, start, end):
        return None
    inner = piece.strip("() .!?…") + ("?" if "?" in piece else "")
    if reported(said[:start], piece, said[end:]):
        return None
    for about, plain in _kinds(inner, bracketed=bracketed):
        return about, plain
    return None


def _kinds(piece: str, *, bracketed: bool) -> Iterator[tuple[Interjected, bool]]:
    if SORRY.search(piece) and not _OF_ANOTHER.search(piece):
        yield Interjected.SORRY, True
    if LENGTH.search(piece):
        yield Interjected.LENGTH, True
    if TOLD.search(piece):
        yield Interjected.REMARK, bracketed
    if ASKED.search(piece):
        yield Interjected.ASKED, bracketed
    if bracketed and AROUND.search(piece):
        yield Interjected.REMARK, True
    if bracketed and "?" in piece and not _OF_THE_STORY.search(piece):
        yield Interjected.ASKED, True


def _between(said: str, start: int, end: int) -> bool:
    """Whether brackets stand between sentences, and within none."""
    before, after = said[:start].rstrip(" "), said[end:].lstrip(" ")
    if not before or before[-1] in ".!?…\n)":
        return True
    return after[:1] in ("", "\n") and "?" in said[start:end]
