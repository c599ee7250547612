"""Check a protest that something was said already against what was said."""

import re
from collections.abc import Sequence
from typing import Final

from bot.ear.encoder import Reading, read_message
from bot.ear.intents import Intent
from bot.ear.words import read
from bot.hearing import Protest, Standing

_ENOUGH: Final = 0.6  # share of what is named that must be found in one message
_FRAME: Final = frozenset(
    """i we you u he she it that this there the a an my your of in on at to is was were
    am are be been so but and or as like already just before above earlier said say told
    tell wrote write answered answer answers explained mentioned gave typed sent it's
    message messages msg question questions first last second third time times twice
    once again ago minutes minute up one two three reply more already omg come read look
    see scroll please sorry no yes have has had do did don not t ve s m re ll d well
    sentence sentences line lines ago listen listening scroll literally typed type
    written exactly lot whole everything it's that's explain didn't gave given give
    what where how who which when why for me mate same as ask asked asking think pretty
    sure right all here mean means with from about in my your""".split()
)
_FIGURE: Final = re.compile(r"\d")
_NUMBERS: Final = {
    word: str(at)
    for at, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven
        twelve""".split()
    )
}


_CLAIMS: Final = re.compile(
    r"\W*(?:(?:but|no|yes|well|ok|and|so|um|like|as|hey|literally)\W+)*"
    r"i(?:['’]ve| have| did)? ?(?:already |just )?"
    r"(?:said|say|told|tell|wrote|mentioned|explained|answered|gave)\b",
    re.IGNORECASE,
)
_TOPIC: Final = re.compile(
    r"\W*(?:but|no|well)\W+i(?:['’]ve| have| did)? ?(?:already |just )?"
    r"(?:said|say|told|tell|wrote|mentioned|explained)(?: you| u)? "
    r"(?:what|who|when|where|why|how|which)\b",
    re.IGNORECASE,
)
_SHORT: Final = 14  # words of a protest that is nothing else
_LONGER: Final = 30  # the same of one that the encoder hears
_CLAIMED: Final = 0.2
"""Share of claiming that something was said, from which it is looked for."""
_TO_ME: Final = 0.4
"""Share of being said to the interviewer from which it may be such a claim."""


def protests(text: str, said: Sequence[str], asked: str = "") -> bool:
    """Whether "I said on call alone" claims what stands in the messages before.

    "But I said what was at stake" protests, whatever it was: it names no content.
    Beside what was `asked` the encoder tells who protests, in whatever words.
    """
    if "\n" in text or len(text.split()) > _LONGER:
        return False
    if asked:
        claims = said and _claims(read_message(text, asked))
        return bool(claims) and check_in_pieces(text, said).standing is Standing.SAID
    if len(text.split()) > _SHORT:
        return False
    if _TOPIC.match(text):
        return True
    if _CLAIMS.match(text) is None or not said:
        return False
    return check_protest(text, said).standing is Standing.SAID


def _claims(reading: Reading) -> bool:
    shares = reading.intents[Intent.ALREADY_SAID] + reading.intents[Intent.UNHEARD]
    return reading.aside + reading.mixed >= _TO_ME and shares >= _CLAIMED


_PIECE: Final = re.compile(r"[^.!?:;\n]+")


def check_in_pieces(protest: str, said: Sequence[str]) -> Protest:
    """Check what a protest names, as a whole and sentence by sentence."""
    whole = check_protest(protest, said)
    if whole.standing is not Standing.NEW:
        return whole
    pieces = [m for m in _PIECE.finditer(protest) if m[0].strip()]
    for piece in pieces if len(pieces) > 1 else ():
        one = _checked(piece[0], said, piece.start())
        named = one.claimed is not None and len(piece[0].split()) > 1
        if one.standing is Standing.SAID and named:
            return one
    return whole


def check_protest(protest: str, said: Sequence[str]) -> Protest:
    """Check what a protest names against the messages of the same answer, oldest first.

    Words are compared by their first five letters, figures as they are; a figure counts
    twice. The newest message that has enough of them is named.
    """
    return _checked(protest, said, 0)


def _checked(protest: str, said: Sequence[str], begins: int) -> Protest:
    reading = read(protest)
    words = [
        (_stem(word), reading.starts[at], reading.ends[at])
        for at, (word, letter) in enumerate(
            zip(reading.words, reading.shape, strict=True)
        )
        if letter not in '.,-"' and word not in _FRAME
    ]
    if not words:
        return Protest(Standing.BARE)
    claimed = (begins + words[0][1], begins + words[-1][2])
    weights = {stem: 2.0 if _FIGURE.search(stem) else 1.0 for stem, _, _ in words}
    total = sum(weights.values())
    for number in range(len(said) - 1, -1, -1):
        heard = read(said[number])
        places = [
            (heard.starts[at], heard.ends[at], stem)
            for at, word in enumerate(heard.words)
            if (stem := _stem(word)) in weights
        ]
        share = sum(weights[stem] for stem in {place[2] for place in places}) / total
        if share >= _ENOUGH:
            at = (min(p[0] for p in places), max(p[1] for p in places))
            return Protest(Standing.SAID, claimed, number, at)
    return Protest(Standing.NEW, claimed)


def _stem(word: str) -> str:
    return _NUMBERS.get(word, word[:5])
