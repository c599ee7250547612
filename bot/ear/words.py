"""Read an answer into words, and words into a shape: one letter a word.

Offsets count the characters of the text as it was typed. One pass, no backtracking.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.ear.lexicon import BASES, NOT_PAST, NOUNISH, PAST, THIRD, WORDS

_TOKEN: Final = re.compile(
    r"\d+(?:[.,:]\d+)*(?:%|[^\W\d_]+)?"  # 3, 3.5, 11:30, 40%, 200ms, 2am
    r"|[^\W\d_][^\W_]*(?:[-'’_][^\W_]+)*"  # words, don't, follow-up, node_modules
    r"|\n\s*"
    r"|[^\w\s]+"
    r"|_+"
)
_YEAR: Final = re.compile("19[5-9][0-9]|20[0-4][0-9]")
_SHORT: Final = frozenset(("s", "m", "re", "ve", "ll", "d", "t"))
# Typed without an apostrophe: where to cut.
_JOINED: Final = {
    **dict.fromkeys(("im", "ive", "id"), 1),
    **dict.fromkeys(("weve",), 2),
    **dict.fromkeys(("hes", "its", "whats"), 99),
    **{
        word + "nt": len(word)
        for word in (
            [
                "did",
                "do",
                "does",
                "was",
                "were",
                "had",
                "have",
                "has",
                "could",
                "would",
                "should",
                "is",
                "are",
                "wo",
                "ca",
            ]
        )
    },
    "cant": 2,
    "theyre": 4,
    "youd": 3,
    "theyd": 4,
    "youve": 3,
    "theyve": 4,
    "ill": 99,
    "youre": 3,
    "thats": 4,
    "theres": 5,
}
_OBJECTS: Final = frozenset(("me", "him", "us", "them", "her", "it", "you"))
_CLOSED_BEFORE_BE: Final = frozenset(
    ("it", "that", "he", "she", "there", "what", "who", "here", "let", "this", "where")
)
_POINTERS: Final = frozenset(("this", "that", "these", "those"))
_ABBREVIATED: Final = frozenset(
    ("mr", "mrs", "ms", "dr", "prof", "eg", "e", "g", "i", "vs", "st", "approx", "no")
)
# These end no sentence where it goes on in small letters.
_SHORTENED: Final = frozenset(
    """jan feb apr jun jul aug sept sep oct nov dec tue tues thu thur thurs rd ave blvd
    sq hwy dept mgr mngt hrs hr wks wk mins min yrs ft incl excl ca etc esp resp jr sr
    capt sgt govt uni assoc asst admin nr pcs""".split()
)
# With these what is typed without capitals goes on, too: "in nov. and planted yew".
_GOING_ON: Final = frozenset(
    "and or to till until at in on with of from morning mornings evening".split()
)
_LINKING: Final = frozenset(
    """get gets got getting feel feels felt become becomes became stay stays stayed keep
    keeps kept remain remains remained look looks looked seem seems seemed""".split()
)
# What a clause after "once" begins with.
_BEGINS: Final = frozenset("iwuhHtdyanNxXsqe0")
_TITLES: Final = frozenset(("mr", "mrs", "ms", "dr", "prof", "sir", "professor"))
_MONTHS: Final = frozenset(
    """january february april june july august september october november december jan
    feb apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday
    friday saturday sunday christmas easter ramadan eid diwali thanksgiving""".split()
)
_NOT_ADJECTIVES: Final = frozenset(
    "table cable vegetable variable hospital drive archive olive glove stove sleeve "
    "executive detective relative unless nonetheless regardless bus corpus".split()
)
_NOT_ADVERBS: Final = frozenset(
    "family assembly anomaly belly bully rally jelly monopoly friendly elderly".split()
)
_ADJECTIVAL: Final = ("ful", "ous", "ive", "able", "ible", "less", "ical", "ional")


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer as words.

    `words` are in lower case; `keys` are the same with numbers as "#" and years as
    "#year"; `shape` has one letter a word, by `lexicon.CLASSES`; `starts` and `ends`
    are offsets into `text`.
    """

    text: str
    words: Sequence[str]
    keys: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    shape: str

    @property
    def spoken(self) -> int:
        """How many words there are, marks not counted."""
        return sum(letter not in '.,"-' for letter in self.shape)

    def trim(self, first: int, last: int) -> tuple[int, int]:
        """Leave out the marks at both ends, if anything is left then."""
        start, end = first, last
        while start < end and self.shape[start] in '.,-"':
            start += 1
        while end > start and self.shape[end - 1] in '.,-"':
            end -= 1
        return (start, end) if start < end else (first, last)


@lru_cache(maxsize=256)
def read(text: str) -> Reading:
    """Split into words and find each word's class.

    The same text is read once, however many ask: a reading is never changed.
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    typed: list[str] = []

    def add(start: int, end: int) -> None:
        piece = text[start:end]
        typed.append(piece)
        words.append(piece.lower().replace("’", "'"))
        starts.append(start)
        ends.append(end)

    for found in _TOKEN.finditer(text):
        start, end = found.span()
        piece = found.group().lower()
        cut = _JOINED.get(piece, 0)
        if not cut and len(piece) > 2 and ("'" in piece or "’" in piece):
            tail = re.split("['’]", piece)[-1]
            if tail == "t" and piece[-3:-2] == "n":
                cut = len(piece) - 3
            elif tail in _SHORT:
                cut = len(piece) - len(tail) - 1
        # Lower-casing may lengthen exotic letters; then leave the word whole.
        if 0 < cut < end - start and len(piece) == end - start:
            add(start, start + cut)
            add(start + cut, end)
        else:
            add(start, end)
    shape = _shape(words, typed, text)
    keys = [
        number(w) if s in "0Y" else s if s in ',"' else w
        for w, s in zip(words, shape, strict=True)
    ]
    return Reading(text, words, keys, starts, ends, shape)


def number(word: str) -> str:
    """Give the key under which cues look for a number."""
    return "#year" if _YEAR.fullmatch(word) else "#"


def _mark(word: str) -> str:
    if word[0] in '"”' and word[-1] in ".!?":
        return "."  # the end of what was said, and of the sentence
    if word == ".,":
        return ","  # "to Oct., and"
    if word == "%.":
        return "."  # "it was 3 %."
    if "\n" in word or word[0] in ".!?;…•·*" or "?" in word or "!" in word:
        return "."
    if '"' in word or "“" in word or "”" in word:
        return '"'
    if word[0] == ",":
        return ","
    if word[0] in ":—–-()[]/>→=~":
        return "-"
    return "-"


def _guess(word: str, typed: str, first: bool, shouting: bool) -> str:
    """Give the class of a word that the lexicon does not know."""
    if word[0].isdigit():
        return "Y" if _YEAR.fullmatch(word) else "0"
    if not word[0].isalpha():
        return _mark(word)
    if word in _MONTHS:
        return "n"
    if not shouting and not typed.islower():
        if typed[1:] != word[1:]:
            return "A"
        if not first and not (word.endswith("ly") and len(word) > 7):
            return "N"
    if word.endswith("ed") and len(word) > 3 and word not in NOT_PAST:
        return "D"
    if word.endswith("ing") and len(word) > 4:
        return "g"
    if word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS:
        return "r"
    if word.endswith(_ADJECTIVAL) and word not in _NOT_ADJECTIVES:
        return "e"
    if word.endswith("s") and len(word) > 3 and word[-2] not in "sui":
        return "s"
    return "n"


def _shape(words: list[str], typed: list[str], text: str) -> str:
    count = len(words)
    shouting = text.isupper() and count > 3
    letters: list[str] = []
    first = True
    for word, original in zip(words, typed, strict=True):
        letter = WORDS.get(word)
        if letter is None:
            letter = _guess(word, original, first, shouting)
        elif original in ("IT", "US", "AM") and not shouting:
            letter = "A"
        letters.append(letter)
        first = letter in '."' or (first and letter == "-")

    before = "."  # the last class that was not an adverb or a negation
    for at in range(count):
        letter = letters[at]
        word = words[at]
        after = letters[at + 1] if at + 1 < count else "."
        if letter == ".":
            if (
                word == "."
                and at
                and at + 1 < count
                and _shortened(words, typed, letters, at)
            ):
                letter = "-"
        elif letter in "p3":
            letter = _present(word, before, words[at - 1] if at else "", after)
        elif letter == "D":
            letter = _dental(word, before, words, at, letters)
        elif letter == "P":
            if before in "fFbB":
                letter = "V"
            elif before in "dayqjT" and word not in ("led", "did"):
                letter = "e" if before != "T" else "v"
        elif letter == "E":
            letter = _unchanging(before, words[at - 1] if at else "")
        elif letter == "m" or (word == "d" and before in "iwuhH"):
            letter = "m"
            if word in ("'d", "d"):
                ahead = at + 1
                while ahead < count and letters[ahead] in "rz":
                    ahead += 1
                if ahead < count and letters[ahead] in "VDP":
                    letter = "F"
            elif (
                word == "may"
                and (before in "j0da" or typed[at] == "May" or after == "0")
            ) or (word in ("can", "will", "must", "might") and before in "day"):
                letter = "n"
            elif word == "won" and after != "z":
                letter = "P"
        elif letter in "bfo" and before in "Tm":
            letter = "v"
        elif letter in "en" and before in "iwuH" and word in BASES:
            letter = "p"
        elif letter == "t" and word in _POINTERS and after in "nsxXeNA0":
            letter = "d"
        elif word in ("'s", "s") and at:
            letter = "b" if words[at - 1] in _CLOSED_BEFORE_BE else "d"
        elif word == "so" and after in "iwuhHtdya":
            letter = "c"
        elif letter == "k" and (
            after in ".,c" or (word == "once" and after not in _BEGINS)
        ):
            letter = "r"  # "the night before", "he once dropped"
        elif word == "like" and before in "iwum":
            letter = "p"
        elif letter == "e" and before in "dy" and after not in "nsxXeNA0ragP":
            letter = "n"  # the key, my best
        elif word == "her" and after in '.,ckjTirz"-':
            letter = "h"
        elif letter in "nx" and at and words[at - 1] in _TITLES:
            letter = "N"
        elif word == "one" and (before in "dj" or after in ".,j"):
            letter = "n"
        elif word == "that" and after in "iwuhHdyaqNt":
            letter = "t"
        letters[at] = letter
        if letter not in "rz":
            before = letter
    return "".join(letters)


def _shortened(words: list[str], typed: list[str], letters: list[str], at: int) -> bool:
    """Whether the full stop at this place ends a short form, not a sentence."""
    before = words[at - 1]
    if before == "no":
        return letters[at + 1] == "0"
    if before.isdigit():
        return at == 1 or letters[at - 2] == "."  # the number of a list
    if before in _SHORTENED:
        capitals = typed[0][0].isupper() and "i" not in typed
        ahead = typed[at + 1]
        return ahead.islower() if capitals else ahead in _GOING_ON
    if before == "ms" or len(before) == 1:
        return at == 1 or letters[at - 2] != "0"  # "180 ms. added", "5 m. then"
    return before in _ABBREVIATED


def _present(word: str, before: str, previous: str, after: str) -> str:
    """Tell a present verb from a noun or an infinitive."""
    if before in "TmoO":
        return "v"
    if previous in _OBJECTS and word in BASES and previous not in ("it", "you"):
        return "v"
    if before in "dayqej0":
        return "s" if word in THIRD else "n"
    if before in "bBfF":
        return "V" if word in ("come", "become", "run", "overcome") else "n"
    if word not in THIRD and word in NOUNISH and before in 'nxA.,ck-"Pg':
        return "p" if after in "dyaiwuhHtT" and before in 'x.,ck-"' else "n"
    if word in THIRD:
        if word[:-1] in NOUNISH and before in '.,ckPgE-sXp3"':
            return "s"
        return "3"
    return "p"


def _dental(
    word: str, before: str, words: list[str], at: int, letters: list[str]
) -> str:
    """Tell a past verb in -ed from a participle or an adjective."""
    after = words[at + 1] if at + 1 < len(words) else ""
    if before in "fFbBoO":
        return "V"
    if before in "dayqe0j":
        return "e"
    if before in "kK":
        return "V"
    previous = words[at - 1] if at else ""
    if before == "V" or previous in _LINKING or previous in ("me", "him", "us", "them"):
        return "V"
    if before == "c" and at > 1 and letters[at - 2] in "eV":
        return letters[at - 2]
    if after == "by" or word in ("tasked", "faced", "compared"):
        return "V" if before in "nsxX.,-" else "P"
    if before in "Tmpg":
        return "e"
    return "P"


def _unchanging(before: str, previous: str) -> str:
    """Read `put`, `set`, `cut`: present, past or participle."""
    if before in "TmoO" or previous in ("me", "him", "us", "them"):
        return "v"
    if before in "fFbB":
        return "V"
    if before in "dayqej0g":
        return "n"
    if previous in ("he", "she") or before in "xN":
        return "P"
    return "E"


def base(past: str) -> str:
    """Give the verb of a past form, as well as spelling allows."""
    if past in PAST:
        return PAST[past]
    if past.endswith("ied"):
        return past[:-3] + "y"
    if past.endswith("ed"):
        for stem in (past[:-2], past[:-1], past[:-3]):
            if stem in BASES:
                return stem
        return past[:-2]
    return past
