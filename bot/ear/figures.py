"""Amounts with their unit, as they can be said back: "forty minutes", "12 %", "£300".

Only units of a closed list count, so that what is quoted reads as a figure. "Two of
them" and "a boy of thirteen" are none.
"""

import re
from typing import Final

from bot.expressions import Expression
from bot.model import Cue

NOTABLE: Final = 10
"""What a count is at least that one asks where it comes from; a share or a price
always is asked about."""

_ONES: Final = {
    word: number
    for number, word in enumerate(
        """one two three four five six seven eight nine ten eleven twelve thirteen
        fourteen fifteen sixteen seventeen eighteen nineteen""".split(),
        1,
    )
}
_TENS: Final = {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2
    )
}
_MANY: Final = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_WORD: Final = "|".join((*_ONES, *_TENS, *_MANY))
_SPELT: Final = rf"(?:{_WORD})(?:[ -](?:and )?(?:{_WORD}))*"
_DIGITS: Final = r"\d[\d,]*(?:\.\d+)?"
_UNITS: Final = """minute hour day week month year percent pound euro dollar people
    person patient resident pupil student child children learner family families
    customer client guest user visitor member colleague applicant order pallet parcel
    box boxes crate delivery deliveries shipment truck van ticket call case invoice
    payment account contract deal lead site shop store branch branches bed room cover
    table page line test bug error fault defect complaint email request server service
    machine hectare metre meter kilo tonne ton mile kilometre kilometer copy copies seat
    booking meal report record form file campaign click""".split()
_PLURAL: Final = {
    "people": "person",
    "children": "child",
    "families": "family",
    "boxes": "box",
    "deliveries": "delivery",
    "branches": "branch",
    "copies": "copy",
}
_UNIT: Final = "|".join(sorted({f"{unit}s?" for unit in _UNITS}, key=len, reverse=True))
_FIGURE: Final = Expression(
    r"(?<![\w.,£$€#/-])(?:"
    rf"(?P<coin>[£$€])\s?(?P<price>{_DIGITS}[km]?)\b"
    rf"|(?P<share>{_DIGITS}|{_SPELT})(?:\s?%|\sper\s?cent\b)"
    rf"|(?P<count>{_DIGITS}k?|(?:a )?{_SPELT})(?: (?:of )?(?:\w+ )??|-)"
    rf"(?P<unit>{_UNIT})\b(?! old\b|-old)"
    r")",
    re.IGNORECASE,
)
_IN_A_YEAR: Final = Expression(r"\b(?:in|since|of|during) (?:19|20)\d\d$", re.I)
_LOOSE: Final = frozenset(
    """of the a an to and or my our in on at for with from by than is was were i that
    this each every other last next per""".split()
)


def figures(text: str) -> tuple[Cue, ...]:
    """Mark the amounts of an answer; a cue's name is kind, unit and value: "few day=3".

    The kind is "figure" for shares, prices and large counts, which come first, and
    "few" for the others.
    """
    found = []
    for match in _FIGURE.finditer(text):
        if match["coin"]:
            unit, value = match["coin"], _value(match["price"])
        elif match["share"]:
            unit, value = "%", _value(match["share"])
        else:
            between = match[0][len(match["count"]) :].strip(" -").split()[:-1]
            if {word.lower() for word in between} & _LOOSE:
                continue
            if _IN_A_YEAR.search(text[: match.end("count")]):
                continue
            unit, value = _single(match["unit"].lower()), _value(match["count"])
        if value is not None and value > 1:
            kind = "figure" if unit in "%£$€" or value >= NOTABLE else "few"
            found.append(Cue(match.start(), match.end(), f"{kind} {unit}={value:g}"))
    return tuple(sorted(found, key=lambda cue: cue.cue.startswith("few")))


def _single(unit: str) -> str:
    return _PLURAL.get(unit) or unit.removesuffix("s")


def _value(words: str) -> float | None:
    """Read a number; None for what is none."""
    plain = words.lower().replace(",", "").strip()
    many = {"k": 1000.0, "m": 1_000_000.0}.get(plain[-1:], 1.0)
    if re.fullmatch(r"\d+(?:\.\d+)?[km]?", plain):
        return float(plain.rstrip("km")) * many
    whole, part = 0, 0
    for word in re.findall(r"[a-z]+", plain):
        if word in _MANY:
            part = max(1, part) * _MANY[word]
            if part >= _MANY["thousand"]:
                whole, part = whole + part, 0
        else:
            part += _ONES.get(word) or _TENS.get(word) or 0
    return float(whole + part) or None
