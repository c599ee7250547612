"""Cut the lines of a posting into units: lines of a list, and sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.ear import posting_cues as cues
from bot.ear import posting_cuts as cuts
from bot.ear import posting_terms as terms
from bot.ear.cutting import begins_with_deed
from bot.ear.headings import Section
from bot.ear.layout import Line

_LISTED: Final = 160
"""Characters of a line that is one thing, whatever stands in it."""

_BARE: Final = 6
"""Words of each sentence of a line that is a list of bare things."""

_SHORT: Final = 3
"""Words of a sentence that only says that the one before is welcome."""

_SENTENCE: Final = 700
"""Characters of a sentence that are looked at."""

_BRIEF: Final = 16
"""Units of an advert of a few lines, which lists what it asks for between commas."""


_PICTURES: Final = 3
"""Pictures in a line from which each ends what stands before it."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One line of a list, or one sentence of running text, in its line."""

    text: str
    line: Line
    item: bool


def all_units(lines: Sequence[Line]) -> list[Unit]:
    """Cut lines into units; a few lines of an advert at their commas, too."""
    found = [unit for line in lines for unit in units(line)]
    if len(found) > _BRIEF:
        return found
    return [part for unit in found for part in _listed(unit)]


def _listed(unit: Unit) -> Iterator[Unit]:
    """Cut "LF ticket, RF scanning exp + own boots", where each is a thing."""
    pieces = _LIST.split(unit.text)
    terms_too = bool(terms.TERMS.search(unit.text))
    if terms_too or not all(_is_thing(piece) for piece in pieces):
        pieces = _COMMA.split(unit.text)  # "split + ducted" is one thing
    # Where one breath holds all of it, pay and how to reach them stand in it, too.
    proofs = sum(_is_proof(piece) for piece in pieces)
    breath = terms_too and proofs >= _TWO and len(pieces) > _MANY
    whole = (
        len(pieces) < _TWO
        or unit.line.section is not Section.NONE
        or unit.text[-1:] == "?"
        or (not cues.CUE.search(unit.text) and not _PROOF.search(unit.text))
        or (terms_too and not breath)
        or bool(_SPOKEN.search(unit.text))
        or begins_with_deed(unit.text)
        or any(
            not (_is_thing(piece) or (breath and _is_aside(piece))) for piece in pieces
        )
    )
    if whole:
        yield unit
        return
    for piece in pieces:
        # Of what stands beside pay, the one says nothing of the other.
        sure = breath and _is_proof(piece) and not _is_aside(piece)
        sure = sure and not cues.WELCOME.search(piece)
        line = replace(unit.line, text=piece, bullet=not breath)
        if sure:
            line = replace(line, section=Section.NEED, essential=True)
        yield Unit(piece, line, item=True)


def _is_aside(piece: str) -> bool:
    """Whether a piece tells of pay, or is a word: "nights"."""
    return bool(terms.TERMS.search(piece)) or piece.isalpha()


def _is_proof(piece: str) -> bool:
    """Whether a piece is asked for by its words."""
    return bool(cues.CUE.search(piece) or _PROOF.search(piece))


def _is_thing(piece: str) -> bool:
    """Whether a piece may be asked for by itself, and is no word of a row of them."""
    words = piece.split()
    if not words or _GOES_ON.match(piece) or piece.count("(") != piece.count(")"):
        return False
    return len(words) > 1 or sum(c.isupper() for c in piece) > 1


_TWO: Final = 2
_MANY: Final = 4
_LIST: Final = re.compile(r",\s+(?:and\s+)?|\s+\+\s+")
_COMMA: Final = re.compile(r",\s+(?:and\s+)?")
_SPOKEN: Final = re.compile(
    r"\b(?:you|we|i|they|who|our|us|is|are|will|would|should|must be|including)\b", re.I
)
_GOES_ON: Final = re.compile(
    r"(?:or|no|not|incl|including|even|most|such|like|with|for|in|at|of|to|from|on"
    r"|e\.g|plus|as)\b",
    re.I,
)
_PROOF: Final = re.compile(
    r"\b(?:tickets?|certs?|exp|level|card|nvq|b\.?com|clean|w/|own)\b", re.I
)


def units(line: Line) -> Iterator[Unit]:
    """Cut a line into what may hold demands."""
    parts = [p.strip() for p in cuts.ENDS.split(line.text[:3000]) if p and p.strip()]
    if len(cuts.PICTURE.findall(line.text)) >= _PICTURES:
        parts = [p.strip() for one in parts for p in cuts.PICTURE.split(one) if p]
        parts = [part for part in parts if part]
    few = line.listed or line.section is Section.WISH
    if line.text.count(";") > (0 if few else 1) and not line.bullet:
        parts = [
            piece for part in parts for piece in cuts.SEMICOLON.split(part) if piece
        ]
        line = replace(line, listed=True)
    listing = line.section not in (Section.NONE, Section.ELSE) and len(parts) > 1
    listing = listing and "?" not in line.text
    if listing and all(len(part.split()) <= _BARE for part in parts):
        # "Stock. Rotas. Till." under a heading
        for part in parts:
            yield Unit(part, replace(line, text=part, bullet=True), item=True)
        return
    welcome = any(
        cues.WELCOME.search(part) and len(part.split()) > _SHORT for part in parts[1:]
    )
    if line.bullet and len(parts) > 1 and (len(line.text) > _LISTED // 2 or welcome):
        for n, part in enumerate(parts):
            own = not terms.OURS.match(part) and not cues.SUBJECT.match(part)
            if n == 0 or (own and (begins_with_deed(part) or cues.CUE.search(part))):
                yield Unit(part, replace(line, text=part), item=True)
            else:
                yield Unit(part, replace(line, text=part, bullet=False), item=False)
        return
    if line.bullet or (line.section is not Section.NONE and _is_item(line, parts)):
        for piece in cut_at_semicolons(line.text):
            yield Unit(piece, replace(line, text=piece), item=True)
        return
    for sentence in parts:
        for part in cuts.AND_YOU.split(sentence[:_SENTENCE]):
            yield Unit(part, line, item=False)


def cut_at_semicolons(text: str) -> list[str]:
    """Cut "own tools; a licence", but no sentence that goes on behind the mark."""
    pieces = [piece.strip() for piece in cuts.SEMICOLON.split(text) if piece.strip()]
    whole = len(pieces) < 2 or any(
        piece.count("(") != piece.count(")")
        or terms.OURS.match(piece)
        or cues.WELCOME.search(piece)
        or len(piece) < _BARE // 2
        for piece in pieces
    )
    return [text] if whole else pieces


def _is_item(line: Line, sentences: list[str]) -> bool:
    """Whether a line that lost its bullet, or never had one, is one thing."""
    if line.listed or len(sentences) > 1 or len(line.text) > _LISTED:
        return False
    if (
        cues.SUBJECT.match(line.text)
        or terms.OURS.match(line.text)
        or cues.WISHING.search(line.text)
    ):
        return False
    if begins_with_deed(line.text) or cues.SPAN.match(line.text):
        return True
    if line.essential is not None or not terms.TERMS.search(line.text):
        return line.section is not Section.DO
    return False
