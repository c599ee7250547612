"""Cut text into the word pieces of the encoder's vocabulary (WordPiece).

The method is that of BERT (Devlin et al., 2018), uncased: accents are dropped, marks
stand alone, and a word that the vocabulary does not have is cut into the longest pieces
that it has.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

UNKNOWN: Final = "[UNK]"
LONGEST: Final = 40
"""Letters of a word that is still cut; a longer one is unknown as a whole."""


@dataclass(frozen=True, slots=True)
class WordPiece:
    """A piece of a word: its number in the vocabulary, and its place in the text."""

    number: int
    start: int
    end: int


def cut(text: str, vocabulary: Mapping[str, int], most: int) -> list[WordPiece]:
    """Cut a text into at most so many pieces, from its beginning."""
    pieces: list[WordPiece] = []
    for word, start, end in _words(text):
        pieces += _parts(word, start, end, vocabulary)
        if len(pieces) >= most:
            break
    return pieces[:most]


def _words(text: str) -> list[tuple[str, int, int]]:
    """Give words and marks in small letters, with their places."""
    words: list[tuple[str, int, int]] = []
    current, begun = "", 0
    for at, letter in enumerate(text):
        if letter.isspace() or unicodedata.category(letter)[0] == "C":
            if current:
                words.append((current, begun, at))
            current = ""
        elif _is_mark(letter):
            if current:
                words.append((current, begun, at))
            words.append((letter, at, at + 1))
            current = ""
        else:
            if not current:
                begun = at
            current += _bare(letter)
    if current:
        words.append((current, begun, len(text)))
    return [one for one in words if one[0]]


def _is_mark(letter: str) -> bool:
    if letter.isascii():
        return not letter.isalnum()
    return unicodedata.category(letter)[0] == "P"


def _bare(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    apart = unicodedata.normalize("NFD", letter.lower())
    return "".join(one for one in apart if unicodedata.category(one) != "Mn")


def _parts(
    word: str, start: int, end: int, vocabulary: Mapping[str, int]
) -> list[WordPiece]:
    unknown = [WordPiece(vocabulary[UNKNOWN], start, end)]
    if len(word) > LONGEST:
        return unknown
    parts: list[WordPiece] = []
    first = 0
    while first < len(word):
        last = len(word)
        while last > first:
            name = word[first:last] if first == 0 else f"##{word[first:last]}"
            if name in vocabulary:
                break
            last -= 1
        if last == first:
            return unknown
        # Places are exact where no letter grew or shrank when its accent was dropped.
        parts.append(
            WordPiece(vocabulary[name], min(start + first, end), min(start + last, end))
        )
        first = last
    return parts
