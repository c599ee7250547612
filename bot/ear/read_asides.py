"""Hear by the encoder what is said to the interviewer, and what is wanted by it."""

import re
from dataclasses import replace
from typing import Final

from bot.ear.aside_signs import asked, plain
from bot.ear.encoder import read_message
from bot.ear.intents import KINDS, Family, Intent
from bot.ear.language import language
from bot.ear.spoken_to import SpokenTo, beyond_doubt, hear_spoken_to
from bot.ear.stock import command
from bot.ear.words import read
from bot.hearing import ALIKE, Aside, AsideKind

_ENOUGH: Final = 0.85
"""Share of being said to the interviewer from which a whole message is."""
_RATHER: Final = 0.58
"""The same where it is plain what is asked."""
_PLAIN: Final = 0.7
"""Share of an intent that is plain."""
_SURELY: Final = 0.9
"""The same from which nothing speaks against it."""
_SURELY_BESIDE: Final = 0.6
"""The same of a stretch beside an answer."""
_BEYOND_DOUBT: Final = 0.95
_NAMED: Final = 0.4
"""Share of an intent that is known."""
_TO_LEAVE: Final = 0.65
"""The same of one by which something is left or taken out."""
_LEAVES_PLAINLY: Final = 0.75
"""The same where that is likely, and not sure."""
_ALIKE: Final = 0.5
"""Share of a family from which its reply holds."""
_PROTESTS: Final = 0.8
"""Share of all protests from which one is plain."""
_NONE: Final = 0.4
"""Share of having nothing to tell from which words say so, and answer."""

_SPOKEN: Final = 10
"""Words up to which somebody may say back no more than what was said then."""
_PLAINLY: Final = 0.5
"""Share of an intent from which they are none."""
_WHOLLY_TO_ME: Final = 0.98
"""Share of being no answer from which words are no speech, though one is asked for."""

# How sure an aside is: beyond doubt, likely, or hardly; and one that is surely one,
# and of no kind one could name.
_SURE: Final = 9.0
_LIKELY: Final = 5.0
_HARDLY: Final = 2.0
_UNNAMED: Final = 6.0
_DOUBTLESS: Final = 6.5

_LEAVES: Final = frozenset(
    (
        *(Intent.SKIP, Intent.STOP, Intent.UNFIT, Intent.BACK, Intent.ADD),
        *(Intent.NOT_AN_ANSWER, Intent.WRONG_CHAT),
    )
)
"""Intents by which something is lost, where it was not meant."""
_FAMILIES: Final = {
    Family.READING: AsideKind.CLARIFY,
    Family.PROTEST: AsideKind.MISHEARD,
    Family.WORRY: AsideKind.NERVES,
    Family.PROGRAM: AsideKind.METHOD,
    Family.LEAVING: AsideKind.TOO_PERSONAL,
}
_HELP: Final = re.compile(
    r"\bhelp\b|\bcommands?\b|\bmenu\b|\bwhat (?:else )?can (?:i|you|u)\b|\boptions\b",
    re.IGNORECASE,
)
"""What asks for help where no other wish is named."""
_SENTENCE: Final = re.compile(r"[^.!?\n]*\w[^.!?\n]*[.!?]*")
_ENGLISH: Final = ("en", "und")


def hear_read(text: str, question: str) -> Aside | None:
    """Hear an aside to what is open, or with nothing open to nothing."""
    if language(text) not in _ENGLISH:
        return None
    found = hear_spoken_to(text, question)
    if found is None or not (found.sure >= _least(found) or found.rest):
        return None
    if asked(question).words_wanted and _may_be_speech(text, question, found):
        return None
    if "?" not in text and _tells_none(text, question, found):
        return None
    return _by_its_question(_made(found, text), text, question)


def _least(found: SpokenTo) -> float:
    """Give the share from which a whole message is said to the interviewer."""
    asks = found.known >= _PLAIN and found.intent not in _LEAVES
    # Which kind of protest it is need not be plain: an answer is none of them.
    protests = found.family is Family.PROTEST and found.alike >= _PROTESTS
    return _RATHER if asks or protests else _ENOUGH


def _may_be_speech(text: str, question: str, found: SpokenTo) -> bool:
    """Whether words may be what somebody said then, where that is asked for.

    "What did you say to him?" "Can I have five minutes?"
    """
    few = not found.rest and len(text.split()) <= _SPOKEN
    doubt = read_message(text, question).aside < _WHOLLY_TO_ME
    return few and doubt and found.known < _PLAINLY


def _tells_none(text: str, question: str, found: SpokenTo) -> bool:
    """Whether words answer that there is nothing to tell: "nothing for this, sorry"."""
    reading = read_message(text, question)
    leaves = found.family is Family.LEAVING or found.sure >= _BEYOND_DOUBT
    protests = found.family is Family.PROTEST and beyond_doubt(reading)
    return not (found.rest or leaves or protests) and reading.none >= _NONE


def _by_its_question(heard: Aside, text: str, question: str) -> Aside:
    """Hear what is wanted by the one question in a message, where the whole is unclear.

    "Excuse me, must it be my boss? In my firm they are in another city."
    """
    protests = heard.about == f"{ALIKE}{Family.PROTEST}"
    if heard.known or heard.rest or protests:
        return heard
    sentences = [one.strip() for one in _SENTENCE.findall(text)]
    asks = [one for one in sentences if one.endswith("?")]
    if len(sentences) == 1 or len(asks) != 1:
        return heard
    found = hear_spoken_to(asks[0], question)
    if found is None or found.rest or found.sure < _SURELY:
        return heard
    alone = _made(found, asks[0])
    if not alone.known or found.known < _NAMED:
        return heard
    return replace(alone, start=heard.start, end=heard.end, also=heard.also)


def _made(found: SpokenTo, text: str) -> Aside:
    kind, about = KINDS[found.intent]
    sure = _SURE if found.sure >= _SURELY else _LIKELY
    if found.rest:
        sure = _SURE if found.sure >= _SURELY_BESIDE else _LIKELY
    said = found.words(text)
    wish, unclear = None, False
    if kind is AsideKind.COMMAND:
        wish = (
            "hint" if found.intent is Intent.HINT else command(kind, plain(read(said)))
        )
        unclear = wish == "help" and not _HELP.search(said)
    leaves = found.intent in _LEAVES
    # "I have never had that" answers, and has none to tell.
    known = found.known >= (_TO_LEAVE if leaves else _NAMED)
    if leaves and found.known >= _LEAVES_PLAINLY:
        sure = _SURE
    known = known and (not leaves or sure >= _SURE) and not unclear
    if not known and (leaves or not said.endswith("?")):
        unnamed = found.sure >= _SURELY and not found.rest
        sure = sure if found.rest else _HARDLY
        if unnamed:
            sure = _DOUBTLESS if found.sure >= _BEYOND_DOUBT else _UNNAMED
        if unnamed and found.alike >= _ALIKE:
            kind = kind if unclear else _FAMILIES[found.family]
            about = f"{ALIKE}{found.family}"
    span = (found.start, found.end, found.rest)
    return Aside(kind, *span, sure, wish, about, known=known, also=found.also)
