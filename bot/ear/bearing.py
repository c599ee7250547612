"""Tell whether words are an answer, are asked of the interviewer, or may be neither.

`asides` names what is said to the interviewer where it knows the kind. Of what is left,
the encoder's reading tells a question of no known kind from what may be no answer.
"""

import re
from typing import Final

from bot.ear.aside_signs import plain
from bot.ear.encoder import read_message
from bot.ear.intents import KINDS, Intent
from bot.ear.language import language
from bot.ear.put_to import puts
from bot.ear.spoken_to import BRIEF, hear_spoken_to
from bot.ear.stock import knows_none
from bot.ear.stretches import SENTENCE
from bot.ear.words import read
from bot.hearing import AsideKind, Bearing, Scene

ASKS: Final = frozenset(
    (
        *(Intent.REPHRASE, Intent.MEANING, Intent.OF_WHAT, Intent.EITHER),
        *(Intent.ALLOWED, Intent.MUST, Intent.NAMES, Intent.SAY_IT, Intent.AGAIN),
        *(Intent.INVENTED, Intent.WHY, Intent.LENGTH, Intent.METHOD, Intent.PROGRAM),
        *(Intent.ROLE, Intent.EXAMPLE, Intent.PROGRESS, Intent.PRIVACY),
        *(Intent.MACHINE, Intent.EMPLOYER, Intent.REMAINING, Intent.HINT),
    )
)
"""Intents that ask something."""
UNSURE: Final = 0.6
"""Share of being said to the interviewer from which it is no answer unasked."""
UNSURE_BRIEF: Final = 0.32
"""The same of a few words."""
NOTHING: Final = 0.4
"""Share of having nothing to tell from which words say so, and answer."""
LONG: Final = 20
"""Words above which what is mixed is no mere remark."""
NAMED: Final = 0.35
"""Share of an intent whose reply is given to a question."""


_CALLED: Final = re.compile(r"^\s*[A-Z][\w'’-]+, (?=I\b)")
"""Who is spoken to by name, before an answer: "Siobhan, I think …"."""


def bearing(text: str, question: str = "", scene: Scene = Scene.QUESTION) -> Bearing:
    """Say how words stand to the open question.

    `asked` and `unsure` are for what no kind of aside is plainly heard in. While one
    asks the employer or acts a scene, nearly all is said in it: an answer.
    """
    if scene not in (Scene.QUESTION, Scene.FOLLOW_UP):
        return Bearing.ANSWER
    if knows_none(plain(read(text))) or language(text) not in ("en", "und"):
        return Bearing.ANSWER
    reading = read_message(text, question)
    remark = max(reading.intents, key=reading.intents.__getitem__) == Intent.REMARK
    if "?" not in text and reading.none >= NOTHING and not remark:
        return Bearing.ANSWER
    found = hear_spoken_to(_CALLED.sub("", text), question)
    least = UNSURE_BRIEF if len(text.split()) <= BRIEF else UNSURE
    if found is None or found.rest or found.sure < least:
        return Bearing.ANSWER
    if reading.mixed > reading.aside and len(text.split()) > LONG:
        return Bearing.ANSWER  # somewhere in it an answer is told, and none is lost
    named = found.intent in ASKS and found.known >= NAMED
    asks = named or text.rstrip().endswith("?") or _put_last(text)
    return Bearing.ASKED if asks else Bearing.UNSURE


def _put_last(text: str) -> bool:
    """Whether a message ends in what is built as a question, without a mark."""
    sentences = [m[0] for m in SENTENCE.finditer(text) if m[0].strip()]
    return bool(sentences) and puts(sentences[-1])


BY_THE_WAY: Final = frozenset(
    (
        *(Intent.REMARK, Intent.SMALLTALK, Intent.COMPLAINT, Intent.UNHEARD),
        *(Intent.MISHEARD, Intent.FEEDBACK_WRONG, Intent.ALREADY_SAID, Intent.ABUSE),
    )
)
"""Intents of what is said by the way, and asks for nothing."""
REMARKED: Final = 0.6
"""Share of being said to the interviewer from which it may be one of these."""
TOGETHER: Final = 0.4
"""Share of all these intents from which it is one."""
MOSTLY: Final = 0.9
"""The same of what could answer as well."""


TOLD: Final = re.compile(
    r"\b(?:he|she|they|we|[A-Z][a-z]+) (?:\w+ed|was|were|had|did|went|took|put|rang"
    r"|told|said|got|made|found|came|gave|saw|wrote|kept|left)\b"
)
"""What tells of somebody, in the past: "Ruth wanted to cancel"."""


def remarked(text: str, question: str) -> bool:
    """Whether words rather joke, groan or protest by the way than answer anything.

    Of a story nothing is heard in them: that is for who knows the question to say.
    """
    if len(text.split()) > LONG or knows_none(plain(read(text))):
        return False
    if language(text) not in ("en", "und"):
        return False
    reading = read_message(text, question)
    turned = reading.aside + reading.mixed
    tells = reading.aside <= reading.answer or TOLD.search(text) is not None
    if turned < REMARKED or (tells and turned < MOSTLY):
        return False
    return sum(reading.intents[one] for one in BY_THE_WAY) >= TOGETHER


def wondered(text: str, question: str) -> tuple[AsideKind, str] | None:
    """Name what is asked of the interviewer; None for what is not known.

    Gives a kind of aside and what it is about, as `parts.asides.lines.FINER` lists it.
    """
    found = hear_spoken_to(text, question)
    if found is None or found.known < NAMED or found.intent not in ASKS:
        return None
    return KINDS[found.intent]
