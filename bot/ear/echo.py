"""Say somebody's words back to them: "my old boss" becomes "your old boss".

Better silent than broken: only a phrase that is surely whole is said back, short, with
nobody left in it who was "I", and nothing in it that was said of the interviewer.
"""

import re
from typing import Final

from bot.ear.lexicon import WORDS
from bot.ear.words import Reading, read

MOST: Final = 8
"""Words of the longest phrase that is said back."""
_LETTERS: Final = re.compile(r"[^\W_]+(?:['’&/+-][^\W_]+)*%?", re.UNICODE)
_FOREIGN: Final = re.compile(r"[^\w\s'’&/%+-]")
_QUOTES: Final = "\"'“”‘’«»`"
_EDGES: Final = " \t\n.,;:!?…–—-()"

_TURNED: Final = {
    **dict.fromkeys(("i", "we", "me", "us"), "you"),
    **dict.fromkeys(("my", "our"), "your"),
    **dict.fromkeys(("mine", "ours"), "yours"),
    "myself": "yourself",
    "ourselves": "yourselves",
    **dict.fromkeys(("i'm", "im", "we're"), "you're"),
    **dict.fromkeys(("i've", "ive", "we've", "weve"), "you've"),
    **dict.fromkeys(("i'd", "we'd"), "you'd"),
    **dict.fromkeys(("i'll", "we'll"), "you'll"),
}
"""Who speaks, as who is spoken to."""
_AFTER_I: Final = {"am": "are", "was": "were", "wasn't": "weren't", "wasnt": "weren't"}

_OF_THE_INTERVIEWER: Final = frozenset(
    """you your yours u ur ye yer ya yourself you're youre you'd you've you'll thou tha
    thee""".split()
)
_UNSURE: Final = frozenset(
    """ma mi meself ma'am sir please pls lol haha ha hmm eh po ka na ok okay what's
    whats where's who's how's gonna wanna gotta isn't don't dont""".split()
)
"""Words that are no part of a phrase, or that nobody can turn round for certain."""
_POINTERS: Final = frozenset(
    """this that these those there here it something somethin anything nothing stuff
    things somebody someone nobody everybody everyone""".split()
)
_NEVER_LAST: Final = frozenset(
    """the a an my your our his her their its of in on at to for from with by about as
    into over under after before than between without and or but nor so because if
    when while where which who whom whose that is are was were be been am do does did
    have has had can could will would shall should may might must not no very too more
    most less own other same such any some every each both either neither first last
    next only just even also like i we he she they you's really quite rather""".split()
)
_NEVER_FIRST: Final = frozenset(
    """and or but nor so because if than then thing's is are was were be been am do
    does did have has had can could will would shall should may might must not also
    too very really which who whom whose""".split()
)
_VERBS: Final = frozenset("mbBfFoOp3PEzkKv")
"""Classes of words with which a phrase is a clause, by `lexicon.CLASSES`."""
_SUBJECTS: Final = frozenset("iwuhHt")
_ENDS: Final = frozenset("nsxXNA0Y")
_BEGINS: Final = frozenset("dyaqnsxXNA0Yeg")
_INVERTED: Final = re.compile(
    r"^(?:do|does|did|am|is|are|was|were|can|could|may|must|shall|should|will|would"
    r"|have|has|had) (?:i|we|you|it|he|she|they|this|that)\b"
)


def echo(words: str, *, clause: bool = False) -> str:
    """Say words back to who said them; empty where that cannot be done surely.

    They have to name something. As a `clause` they may also say what somebody does.
    """
    words = _bare(words)
    said = words.casefold().replace("’", "'").split()
    if not said or len(said) > MOST or _FOREIGN.search(words):
        return ""
    if any(mark in words for mark in _QUOTES if mark not in "'’"):
        return ""
    if not all(_LETTERS.fullmatch(word) for word in words.split()):
        return ""
    if _OF_THE_INTERVIEWER.intersection(said) or _UNSURE.intersection(said):
        return ""
    if said[0] in _NEVER_FIRST or said[-1] in _NEVER_LAST or _halved(said):
        return ""
    reading = read(words)
    whole = _clause(reading, said) if clause else _names(reading, said)
    return _turned(words) if whole else ""


def _bare(words: str) -> str:
    """Leave out marks around a phrase, and quotation marks around all of it."""
    words = words.strip(_EDGES)
    if len(words) > 2 and words[0] in _QUOTES and words[-1] in _QUOTES:
        words = words[1:-1].strip(_EDGES)
    return words


def _halved(said: list[str]) -> bool:
    """Whether "me" is "my", or somebody's who cannot be told: "me daughter's"."""
    objects = frozenset(
        """for with to of from by about against behind after before under over at on
        like than and without let gave give told tell asked ask made make called call
        helped help sent send paid pay taught teach""".split()
    )
    return any(
        word in ("me", "us") and (at == 0 or said[at - 1] not in objects)
        for at, word in enumerate(said)
    )


def _names(reading: Reading, said: list[str]) -> bool:
    """Whether a phrase names something, and says nothing of it."""
    shape = reading.shape
    if not shape or shape[0] not in _BEGINS or said[0] in _POINTERS:
        return False
    if _VERBS.intersection(shape) or _SUBJECTS.intersection(shape):
        return False
    capital = reading.text[:1].isupper() and shape[0] != "A"
    if capital and said[0] not in WORDS:
        # A name, or the first word of a sentence: nobody can tell.
        return False
    if not _counted(reading, said) or {"or", "nor", "but"} & {*said}:
        return False
    ends = shape[-1] in _ENDS
    known = WORDS.get(reading.words[-1])
    return ends or (shape[-1] in "eg" and known is None and len(said) > 1)


def _counted(reading: Reading, said: list[str]) -> bool:
    """Whether an article stands where one has to: "decision from home" lacks it."""
    shape = reading.shape
    if shape[0] in "dyaq0Yg" or said[0] in ("last", "next"):
        return True
    if len(said) == 1:
        return shape[0] in "sXA"
    head = next((at for at, letter in enumerate(shape) if letter in "jT"), len(shape))
    return shape[head - 1] in "sX"


def _clause(reading: Reading, said: list[str]) -> bool:
    if _INVERTED.search(" ".join(said)):
        return False
    shape = reading.shape
    if len(said) == 1:
        return said[0] not in (*_POINTERS, "one") and shape[0] not in "bBfFoOmz"
    return said != ["not", "really"]


def _turned(words: str) -> str:
    """Turn who speaks into who is spoken to, word by word."""
    turned: list[str] = []
    before = ""
    for word in words.split():
        plain = word.casefold().replace("’", "'")
        if before in ("i", "we") and plain in _AFTER_I:
            turned.append(_AFTER_I[plain])
        else:
            turned.append(_TURNED.get(plain, word))
        before = plain
    first, *rest = turned
    if first.casefold() in WORDS and (first == "A" or not first.isupper()):
        first = first[:1].lower() + first[1:]
    return " ".join((first, *rest))
