"""Name the signs by which a line of an answer is worth quoting, or is not.

What they are worth is learned: `training/quotes.py` fits the trees in `quotes.json`.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.ear.clauses import Clause
from bot.ear.encoder import Piece
from bot.ear.evidence import group
from bot.ear.lines import length
from bot.ear.preferring import telling
from bot.ear.quotable import Line
from bot.ear.structure_patterns import PAST_HABIT
from bot.ear.unquotable import KNOWING, in_vain, offsets, only_leads, unresolved
from bot.ear.words import Reading, base
from bot.expressions import Expression
from bot.model import Outcome

Signs = Mapping[str, float]

# What only keeps a record of a story, or holds still in it.
_RECORDING: Final = frozenset(
    """type write note print record log document sit stand read look watch wait count
    file fill save copy""".split()
)
_BEING: Final = frozenset("meet sit stand stay wait go come arrive be live".split())
_MOTION: Final = frozenset("go come walk drive run".split())
_SLIPS: Final = Expression(
    r"\b(?:forg[oe]t|forgotten|wrong|mistakes?|fault|miss(?:ed|ing)?|lost|lose|broke|"
    r"broken|fail(?:ed|ure|s)?|late|stupid|ashamed|embarrass\w*|guilty|sorry|lied|lie|"
    r"blam\w+|worst|bad(?:ly)?|panic\w*|angry|mess(?:ed)?|screw\w*|argu\w+|shout\w*|"
    r"yell\w*|complain\w*|hate[ds]?|cr(?:y|ied|ying)|drunk|fired|quit|afraid|scared|"
    r"nervous|tired|sick|too (?:slow|fast|late|long|much)|should(?:n'?t)? have|"
    r"overlooked|ignored|dropped|spill(?:ed|t))\b",
    re.IGNORECASE,
)
_WINS: Final = Expression(
    r"\b(?:since then|from then|now|still|went from|down to|up to|passed|saved|stopped|"
    r"never again|every (?:day|week|month|time|morning)|no more|won|fixed|thank\w*|"
    r"result|in the end|finally|kept|stayed|came back|works?|worked)\b",
    re.IGNORECASE,
)
_TURNS: Final = Expression(
    r"\b(?:decid\w+|instead|refus\w+|insist\w*|told|asked|said|rang|called|showed|"
    r"promised|agreed|stopped|swapped|changed|offered|taught|learn\w*)\b",
    re.IGNORECASE,
)
_MENDS: Final = Expression(
    r"\b(?:apolog\w+|(?:said|say|saying) (?:\w+ ){0,2}sorry|own(?:ed|ing)? up|admitt?ed"
    r"|(?:was|is) (?:me|my (?:mistake|fault))|paid|refund\w*|made (?:it )?up|put (?:it"
    r" )?right|repaired|redid|rewrote|replaced)\b",
    re.IGNORECASE,
)
"""What is done about a slip."""
_DENIES: Final = Expression(
    r"\b(?:not|never|no|nobody|nothing|none|without)\b|n['’]?t\b", re.IGNORECASE
)
_JOKES: Final = Expression(r"\b(?:lol|haha|hehe|joke|kidding|honestly|tbh|anyway)\b")
_POINTS_BACK: Final = frozenset("it that this these those they them he she".split())
_OTHERS: Final = frozenset("he she him her his hers they them their".split())
_FILLS: Final = frozenset("so and but then because which who when if".split())
_AHEAD: Final = 60
"""Letters behind a line in which something may be done about what it tells."""
_NEAR: Final = 5
"""Pieces of the words beside a line that are looked at."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of an answer before a line of it is looked at."""

    cut: Sequence[Clause]
    events: Sequence[float]
    reading: Reading
    outcome: Outcome
    seen: Collection[int]
    pieces: Sequence[Piece]
    asked: str


def signs_of(lines: Sequence[Line], heard: Answer) -> Sequence[Signs]:
    """Give the signs of each line, and how it stands among the others."""
    whole = _of_whole(heard)
    alone = [{**whole, **_of_line(line, heard)} for line in lines]
    shares = [one["key share"] for one in alone]
    for at, (line, one) in enumerate(zip(lines, alone, strict=True)):
        others = [share for n, share in enumerate(shares) if n != at]
        one["key beside best"] = one["key share"] - max(others, default=0.0)
        one["key rank"] = float(sum(share > one["key share"] for share in others))
        overlap = [
            two
            for two, other in zip(alone, lines, strict=True)
            if two is not one and other[0] < line[1] and other[1] > line[0]
        ]
        one["key beside overlapping"] = one["key share"] - max(
            (two["key share"] for two in overlap), default=0.0
        )
        one["key mean beside"] = one["key mean"] - max(
            (two["key mean"] for two in alone if two is not one), default=0.0
        )
        one["may go on"] = float(
            any(first == line[0] and last > line[1] for first, last in lines)
        )
        one["may be shorter"] = float(
            any(first == line[0] and last < line[1] for first, last in lines)
        )
        one["may begin before"] = float(
            any(last == line[1] and first < line[0] for first, last in lines)
        )
        one["may begin after"] = float(
            any(last == line[1] and first > line[0] for first, last in lines)
        )
    return alone


def _of_whole(heard: Answer) -> dict[str, float]:
    keys = [piece.key for piece in heard.pieces]
    asked = heard.asked.lower()
    return {
        "answer words": float(heard.reading.spoken),
        "answer clauses": float(len(heard.cut)),
        "answer key": max(keys, default=0.0),
        "answer key sum": sum(keys),
        "answer told": sum(p.told for p in heard.pieces) / max(1, len(keys)),
        "answer seen": float(len(heard.seen)),
        "answer event": max(heard.events, default=0.0),
        "answer clear": float(heard.outcome is Outcome.CLEAR),
        "answer missing": float(heard.outcome is Outcome.MISSING),
        "asked of a slip": float(_SLIPS.search(asked) is not None),
        "asked what would": float("would" in asked),
    }


def _of_line(line: Line, heard: Answer) -> dict[str, float]:
    reading, cut = heard.reading, heard.cut
    first, last = line
    start, end = offsets(line, reading)
    said = reading.text[start:end]
    words, shape = reading.words[first:last], reading.shape[first:last]
    spoken = length(reading.shape, first, last)
    found = {
        "words": float(spoken),
        "letters": float(len(said)),
        "begins at": first / max(1, len(reading.words)),
        "ends at": last / max(1, len(reading.words)),
        "covers": spoken / max(1, reading.spoken),
        **_read(start, end, heard.pieces),
        **_edges(line, reading),
        "slip": float(len(_SLIPS.findall(said))),
        "win": float(len(_WINS.findall(said))),
        "turn": float(len(_TURNS.findall(said))),
        "mends": float(len(_MENDS.findall(said))),
        "mends after": float(
            _MENDS.search(reading.text[end : end + _AHEAD]) is not None
        ),
        "shared with asked": float(len(telling(said) & telling(heard.asked))),
        "denies": float(len(_DENIES.findall(said))),
        "joke": float(_JOKES.search(said.lower()) is not None),
        "in vain": float(in_vain(said)),
        "once usual": float(PAST_HABIT.search(said.lower()) is not None),
        "unresolved": float(unresolved(line, cut, reading)),
        "figures": float(sum(letter in "0Y" for letter in shape)),
        "names": float(shape.count("N")),
        "persons": float(sum(letter in "xX" for letter in shape)),
        "I": float("i" in shape),
        "we": float("w" in shape),
        "you": float("u" in shape),
        "my": float("y" in shape),
        "others": float(sum(word in _OTHERS for word in words)),
        "nobody named": float(
            any(word in _OTHERS for word in words)
            and not any(letter in "xXN" for letter in shape)
        ),
        "points back": float(bool(words) and words[0] in _POINTS_BACK),
        "speech": float('"' in said or "“" in said),
        "colon": float(": " in said),
        "commas": float(said.count(",")),
        "past verbs": float(sum(letter in "PO" for letter in shape)),
        "to do": float(shape.count("T")),
        "nouns": float(sum(letter in "ns" for letter in shape)),
        "adjectives": float(shape.count("e")),
    }
    within = [
        at
        for at, clause in enumerate(cut)
        if clause.first < last
        and clause.last > first
        and any(first <= place < last for place in clause.places)
    ]
    found["clauses"] = float(len(within))
    found["seen"] = float(sum(at in heard.seen for at in within))
    found["seen share"] = found["seen"] / max(1, len(within))
    found["event"] = max((heard.events[at] for at in within), default=0.0)
    found["event beside best"] = found["event"] - max(heard.events, default=0.0)
    found["first event"] = heard.events[within[0]] if within else 0.0
    found["leads"] = float(
        any(
            only_leads(at, cut, heard.seen, reading)
            for at in within
            if at in heard.seen
        )
    )
    for n, at in enumerate(within):
        for name in _of_clause(cut[at], reading):
            found[f"any {name}"] = found.get(f"any {name}", 0.0) + 1.0
            if not n:
                found[f"first {name}"] = 1.0
    if within:
        for name in _of_clause(cut[within[-1]], reading):
            found[f"last {name}"] = 1.0
    return found


def _read(start: int, end: int, pieces: Sequence[Piece]) -> dict[str, float]:
    """Say what the encoder gives to a line, and to the words beside it."""
    inside = [p for p in pieces if p.start >= start and p.end <= end]
    keys = [p.key for p in inside]
    held, all_of = sum(keys), sum(p.key for p in pieces)
    before = [p.key for p in pieces if p.end <= start][-_NEAR:]
    after = [p.key for p in pieces if p.start >= end][:_NEAR]
    count = max(1, len(keys))
    return {
        "unread": float(not keys),
        "key mean": held / count,
        "key most": max(keys, default=0.0),
        "key least": min(keys, default=0.0),
        "key first": sum(keys[:_NEAR]) / max(1, len(keys[:_NEAR])),
        "key last": sum(keys[-_NEAR:]) / max(1, len(keys[-_NEAR:])),
        # How much the line and what carries the answer have in common.
        "key share": held / max(1e-6, count + all_of - held),
        "key held": held / max(1e-6, all_of),
        "key before": sum(before) / max(1, len(before)),
        "key after": sum(after) / max(1, len(after)),
        "told mean": sum(p.told for p in inside) / count,
        "told most": max((p.told for p in inside), default=0.0),
    }


def _edges(line: Line, reading: Reading) -> dict[str, float]:
    """Say how a line begins and ends."""
    first, last = line
    text, shape = reading.text, reading.shape
    start, end = offsets(line, reading)
    before = text[:start].rstrip(" ")[-1:]
    after = text[end:].lstrip(" ")[:1]
    opens = not before or before in ".!?\n;"
    follows = reading.words[last : last + 2]
    joined = [word for word in follows if word[:1].isalnum()][:1]
    leads = reading.words[max(0, first - 1) : first]
    return {
        "opens": float(opens),
        "closes": float(not after or after in ".!\n;"),
        "opens answer": float(not text[:start].strip()),
        "closes answer": float(not text[end:].strip(" .!")),
        "comma before": float(before == ","),
        "comma after": float(after == ","),
        "colon after": float(after == ":"),
        "dash after": float(after in "–—-(" and bool(after)),
        "question after": float(after == "?"),
        "colon before": float(before == ":"),
        "quote before": float(before in "\"“'‘" and bool(before)),
        "nothing after": float(bool(after) and after not in ".,;:!?\n"),
        "joined by": float(bool(leads) and leads[0] in _FILLS),
        "goes on with and": float(joined == ["and"]),
        "goes on with but": float(joined == ["but"]),
        "goes on with so": float(joined == ["so"]),
        "goes on with reason": float(joined in (["because"], ["cos"], ["as"])),
        "goes on with that": float(joined in (["that"], ["which"], ["who"], ["to"])),
        f"begins {shape[first]}": 1.0,
        f"ends {shape[last - 1]}": 1.0,
    }


def _of_clause(clause: Clause, reading: Reading) -> list[str]:
    """Name what a clause tells: whose deed, when, and of which kind."""
    verbs = [base(reading.words[at]) for at in clause.places]
    names = [
        clause.subject,
        group(clause),
        f"{clause.subject} {group(clause)}",
        *sorted(set(clause.deeds)),
        *(f"cue {cue}" for cue in sorted(clause.cues)),
    ]
    if clause.denied:
        names.append("denied")
    if clause.opener:
        names.append(f"opener {clause.opener}")
    own = clause.subject in ("I", "we", "nobody") and group(clause) in ("past", "now")
    if own and set(clause.deeds) & {"speech", "act", "deed", "light"}:
        names.append("own deed")
    if _towards(clause, reading):
        names.append("towards")
    for name, group_of in (
        ("recording", _RECORDING),
        ("being", _BEING),
        ("motion", _MOTION),
    ):
        if verbs and all(verb in group_of for verb in verbs):
            names.append(name)
    if verbs and all(reading.words[at] in KNOWING for at in clause.places):
        names.append("knowing")
    return names


def _towards(clause: Clause, reading: Reading) -> bool:
    """Whether something is done or said to a person."""
    return any(
        letter in "xXNh"
        for place in clause.places
        if base(reading.words[place]) not in _MOTION
        for letter in reading.shape[place + 1 : min(place + 4, clause.last)]
    )
