"""Write a message out in plain words: no text-speak, no contractions, few typos."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.ear.lexicon import WORDS

LONGEST: Final = 60
"""Words of a sentence that are read at once; longer ones are read in pieces."""

OVERLAP: Final = 15
"""Words that a piece shares with the one before."""

_TOKEN: Final = re.compile(
    r"\d+(?:[.,:]\d+)*[a-z]*"
    r"|[^\W_]+(?:['’`][^\W_]+)*"
    r"|\n+|\.{2,}|…"
    r"|[.!?]+|[,;:()/–—-]+"
    r"|[\"“”«»„]|['‘’](?!\w)|(?<!\w)['‘’]"
    r"|[\U0001f600-\U0001f64f\U0001f923\U0001f92a\U0001f926\U0001f480]"
)
_APOSTROPHES: Final = str.maketrans("’`", "''")
_LONG: Final = re.compile(r"([a-z])\1{2,}")
_IS: Final = frozenset(
    "he she it that this there what who here where how everything everyone".split()
)
_BEFORE_TO: Final = frozenset("want need going have trying ready used like".split())
_DETERMINERS: Final = frozenset("my your his her the their our an photo".split())
# "ill", "hell" and "shell" are "I'll", "he'll" and "she'll" before one of these.
_AFTER_WILL: Final = frozenset(
    """be never still just not do kill hurt end jump hang take beat hit find come go
    have probably always finish die cut leave make burn break get see stop""".split()
)
_WILL: Final = {"ill": "i", "hell": "he", "shell": "she", "well": "we"}
_HARD: Final = frozenset("\n.!?")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Some plain words; `open_quote` where they begin inside quotation marks."""

    words: tuple[str, ...]
    open_quote: bool

    @property
    def written(self) -> str:
        """Each word with a space before it, between the marks of start and end."""
        return f" ^ {' '.join(self.words)} ^"


def plain(text: str, spelling: Mapping[str, str]) -> list[Sentence]:
    """Cut into sentences of plain words; marks are `,`, `"` and `:)` for a laugh."""
    done: list[Sentence] = []
    words: list[str] = []
    quoted = began = False
    folded = text.casefold()
    tokens = _TOKEN.findall(
        _LONG.sub(r"\1", folded) if _LONG.search(folded) else folded
    )
    if tokens.count('"') % 2:
        tokens = [token for token in tokens if token != '"']
    tokens.append("")
    for at, token in enumerate(tokens[:-1]):
        if token.isalpha() and token not in spelling and token not in _WILL:
            words.append(token)
        elif token[0] in _HARD and not token.startswith(".."):
            if words:
                done.extend(_pieces(words, began))
            words = []
            began = quoted
        elif token[0].isalnum():
            _spell(token, words, tokens[at + 1], spelling)
        elif token[0] in "\"“”«»„'‘’":
            quoted = not quoted
            words.append('"')
        elif token[0] > "\U0001f000":
            words.append(":)")
        elif words and words[-1] != ",":
            words.append(",")
    if words:
        done.extend(_pieces(words, began))
    return done


def _pieces(words: Sequence[str], began: bool) -> Iterable[Sentence]:
    if len(words) <= LONGEST:
        yield Sentence(tuple(words), began)
        return
    for first in range(0, len(words) - OVERLAP, LONGEST - OVERLAP):
        inside = began ^ bool(words[:first].count('"') % 2)
        yield Sentence(tuple(words[first : first + LONGEST]), inside)


def _spell(
    token: str, words: list[str], following: str, spelling: Mapping[str, str]
) -> None:
    """Append a word as plain words."""
    token = token.translate(_APOSTROPHES)
    known = spelling.get(token)
    if token == "2" and words and words[-1] in _BEFORE_TO:
        words.append("to")
    elif known is not None:
        if token == "id" and words and words[-1] in _DETERMINERS:
            words.append(token)
        else:
            words.extend(known.split())
    elif token in _WILL and following in _AFTER_WILL:
        words += (_WILL[token], "will")
    elif "'" not in token:
        words.append(token)
    else:
        head, _, tail = token.rpartition("'")
        if tail == "t" and head.endswith("n"):
            words += (spelling.get(head + "t") or head[:-1] + " not").split()
        elif tail in ("m", "re", "ve", "ll", "d"):
            words.append(head)
            words.append(
                {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"}[tail]
            )
        elif tail == "s":
            words.append(head)
            words.append("is" if head in _IS else "'s")
        else:
            words.append(token.replace("'", ""))


def typos(words: Iterable[str]) -> dict[str, str]:
    """Give likely misspellings of some words, where they are no words themselves."""
    made: dict[str, str] = {}
    for word in words:
        wrong = {
            word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            for at in range(len(word) - 1)
        }
        if len(word) > 5:
            wrong |= {word[:at] + word[at + 1 :] for at in range(1, len(word))}
            wrong |= {word[:at] + letter + word[at:] for at, letter in enumerate(word)}
        for piece in wrong:
            if piece != word and piece not in WORDS:
                made.setdefault(piece, word)
    return made


_MOMENT: Final = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun|week)day|weekend|morning|evening"
    r"|afternoon|week|month)s?|only|just|please|pls|not|no|and|or|but|at|on|the|in"
    r"|every|each|daily|day|\d{1,2}(?:[:.]\d\d)?(?:st|nd|rd|th)?|[ap]m|o['’]?clock"
    r"|some ?(?:where|time|day)|next|this|(?:end|beginning|start|middle) of|early|late"
    r"|around|about|after|before|until|till|from|to|maybe|probably|i think|think|noon"
    r"|midday|lunch ?(?:time)?|january|february|march|april|may|june|july|august"
    r"|september|october|november|december"
)
CALENDAR: Final = re.compile(
    rf"\W*(?:{_MOMENT})(?:\W+(?:{_MOMENT}))*\W*",
    re.IGNORECASE,
)
"""Days and hours, and no other word: "weekdays only please, not Sundays"."""
