"""Find in an answer what later questions may rely on.

Who, where, when, the deed, how it ended, and numbers.

Better too few than wrong: a capital alone makes nobody a person ("Tesco wanted a
refund"), so a name counts by a title, by what the person is ("my manager Ruth") or by
what only people do ("Ruth said").
"""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from bot.ear.figures import figures
from bot.ear.words import Reading, read
from bot.expressions import Expression
from bot.hearing import DetailKind
from bot.model import Cue, Judgement, Part

MOST: Final = 12
"""Details taken of one answer: the first of each kind in turn."""

_LONGEST: Final = 24  # words of a deed or an outcome that is still one detail

_TITLES: Final = frozenset("mr mrs ms miss dr doctor professor prof sir".split())
_SAYS: Final = frozenset(
    """said says told tells asked asks answered replied shouted cried laughed smiled
    nodded apologised apologized thanked complained admitted argued insisted explained
    phoned rang texted emailed whispered yelled promised warned disagreed
    retired""".split()
)
_SAID_TO: Final = frozenset(
    """told asked rang phoned texted emailed thanked trained taught showed helped met
    warned""".split()
)
# "A lad called Tim"; "a tool called Jenkins" is nobody.
_SOMEBODY: Final = frozenset(
    """man woman guy lad lady boy girl bloke chap kid person someone somebody student
    pupil patient gentleman""".split()
)

_MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_DAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WHEN: Final = Expression(
    rf"\b(?:(?:in|last|this|by|early|late|since|end of|start of|middle of) +)+"
    rf"{_MONTH}\b"
    r"(?: (?:19|20)\d\d)?"
    rf"|\b(?:on |last |one |that |this |the |a )*(?:{_DAY})\b"
    r"(?: (?:morning|afternoon|evening|night|lunchtime))?"
    r"|\b(?:last|two|three|four|five|six|\d+) "
    r"(?:weeks?|months?|years?|summers?|winters?) ago\b"
    r"|\blast (?:week|month|year|spring|summer|autumn|fall|winter|night|christmas|"
    r"semester|term)\b"
    r"|\b(?:in|since) (?:19|20)\d\d\b"
    r"|\b(?:in|during) (?:my|the) (?:first|second|third|final|last) (?:week|month|year|"
    r"term|semester)\b"
    r"|\byesterday\b",
    re.IGNORECASE,
)
_PLACES: Final = """ward warehouse shop store kitchen school classroom office hotel
    restaurant bakery clinic hospital surgery depot plant factory lab laboratory
    library branch garage yard bar cafe café university uni college nursery pharmacy
    theatre station airport reception workshop site museum gym salon church""".split()
_WHERE: Final = Expression(
    r"\b(?:in|at|on) (?:(?:my|our|the|an?|his|her|their) )?(?:\w+ ){0,2}?"
    rf"(?:{'|'.join(_PLACES)})\b",
    re.IGNORECASE,
)
_NOBODY: Final = frozenset(
    """management head leadership finance marketing legal security procurement nobody
    everybody somebody head office hr it sales support research feedback data""".split()
)
_MORE: Final = frozenset("nsgx")
_APPOSED: Final = Expression(r",[yad][en]{0,2}x,")
_CALENDAR: Final = Expression(
    rf"{_MONTH}|{_DAY}|christmas|easter|english", re.IGNORECASE
)


def details(answer: str, heard: Judgement) -> tuple[Cue, ...]:
    """Mark the details of an answer in their order; the name of a cue is its kind.

    Nothing is taken of an answer that tells nothing one could have watched.
    """
    if not heard.watched:
        return ()
    reading = read(answer)
    found = [
        *_each(DetailKind.WHO, _people(reading)),
        *_each(DetailKind.WHERE, _places(answer, reading)),
        *_each(DetailKind.WHEN, (match.span() for match in _WHEN.finditer(answer))),
        *_each(DetailKind.NUMBER, ((cue.start, cue.end) for cue in figures(answer))),
    ]
    whole = {DetailKind.DEED: heard.praised, DetailKind.OUTCOME: _ended(heard)}
    found += [
        Cue(cue.start, cue.end, kind)
        for kind, cue in whole.items()
        if cue is not None and len(answer[cue.start : cue.end].split()) <= _LONGEST
    ]
    return tuple(sorted(_first(answer, found), key=lambda cue: (cue.start, cue.end)))


def _ended(heard: Judgement) -> Cue | None:
    """Give how it ended, where a word in it says that it did."""
    told = heard.parts.get(Part.RESULT)
    if told is None:
        return None
    says = any(
        cue.cue == "outcome" and told.start <= cue.start and cue.end <= told.end
        for cue in heard.cues
    )
    return told if says else None


def _each(kind: DetailKind, spans: Iterable[tuple[int, int]]) -> list[Cue]:
    return [Cue(start, end, kind) for start, end in spans]


def _first(answer: str, found: Iterable[Cue]) -> Iterator[Cue]:
    """Give each kind its turn, and nothing said twice, until there are enough."""
    left = MOST
    said: set[tuple[str, str]] = set()
    waiting = {kind: [cue for cue in found if cue.cue == kind] for kind in DetailKind}
    while left and any(waiting.values()):
        for cues in waiting.values():
            while cues and left:
                cue = min(cues, key=lambda one: one.start)
                cues.remove(cue)
                words = (cue.cue, answer[cue.start : cue.end].casefold())
                if words not in said:
                    said.add(words)
                    left -= 1
                    yield cue
                    break


def _people(reading: Reading) -> Iterator[tuple[int, int]]:
    """Give the offsets of whoever is in it, by name or by what they are."""
    shape, words = reading.shape, reading.words
    names = {
        word
        for at, word in enumerate(words)
        if shape[at] == "N" or (shape[at] == "n" and _opens(at, reading))
    }
    at = 0
    while at < len(words):
        end = (
            _titled(at, reading)
            or _role(at, reading, names)
            or _named(at, reading, names)
        )
        if end:
            yield reading.starts[at], reading.ends[end - 1]
        at = end or at + 1


def _titled(first: int, reading: Reading) -> int:
    """Give where a title with its name ends, "Mr K"; 0 where none begins."""
    words, shape = reading.words, reading.shape
    if words[first] not in _TITLES:
        return 0
    at = first + 1 + (words[first + 1 : first + 2] == ["."])
    return _names_from(at, shape) if shape[at : at + 1] == "N" else 0


def _role(first: int, reading: Reading, names: Collection[str]) -> int:
    """Give where "my old manager" or "a lad named Tim" ends, or 0.

    Who has no name counts only as the speaker's own: "a customer" may be any.
    """
    words, shape = reading.words, reading.shape
    apposed = words[first - 2 : first] if first > 1 else []
    if shape[first] not in "yad" or (apposed[-1:] == [","] and apposed[0] in names):
        return 0
    at = first + 1
    while shape[at : at + 1] in ("e", "n") and at - first < 3:
        at += 1
    if shape[at : at + 1] != "x":
        return 0
    after = at + 1
    if words[after : after + 1] in (["called"], ["named"]):
        after += 1
    if shape[after : after + 1] == "N":
        return _names_from(after, shape)
    # "The client meeting", and "a man", who may be anybody.
    alone = shape[after : after + 1] not in _MORE
    return after if shape[first] == "y" and alone else 0


def _named(first: int, reading: Reading, names: Collection[str]) -> int:
    """Give where the name of a person ends that begins at a word, or 0."""
    words, shape = reading.words, reading.shape
    if words[first] not in names or shape[first] not in "Nn":
        return 0
    if _CALENDAR.fullmatch(words[first]):
        return 0
    end = max(first + 1, _names_from(first, shape))
    before = words[first - 1] if first else ""
    called = before in ("called", "named") and first > 1
    somebody = called and (words[first - 2] in _SOMEBODY or shape[first - 2] == "x")
    says = words[end : end + 1] and words[end] in _SAYS
    if says or before in _SAID_TO or somebody or _apposed(end, reading):
        return end
    return 0


def _opens(at: int, reading: Reading) -> bool:
    """Whether a word opens a sentence with a capital and is no word that we know."""
    typed = reading.text[reading.starts[at] : reading.ends[at]]
    opens = not at or reading.shape[at - 1] == "."
    return opens and typed[:1].isupper() and reading.words[at] not in _NOBODY


def _apposed(at: int, reading: Reading) -> bool:
    """Whether ", our lead," follows: what somebody is, after the name."""
    return _APPOSED.match(reading.shape, at) is not None


def _names_from(first: int, shape: str) -> int:
    """Give where a run of names ends."""
    end = first
    while shape[end : end + 1] == "N":
        end += 1
    return end


def _places(answer: str, reading: Reading) -> Iterator[tuple[int, int]]:
    """Give the offsets of places, by their kind or by "at" and "in" before a name."""
    for match in _WHERE.finditer(answer):
        yield match.span()
    words, shape = reading.words, reading.shape
    for at, word in enumerate(words):
        end = _names_from(at + 1, shape)
        if word in ("at", "in") and end > at + 1:
            named = answer[reading.starts[at + 1] : reading.ends[end - 1]]
            if not any(_CALENDAR.fullmatch(part) for part in named.split()):
                yield reading.starts[at], reading.ends[end - 1]
