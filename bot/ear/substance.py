"""Hear what an answer holds that needs no story, and what is better left out of it.

The phrases stand in content/en/substance.toml. A thing is held where a phrase shows it,
and it is missed only where nothing does and empty words stand in its place, or hardly
anything was said: to be asked for what one has just said is worse than not to be asked.
In between nothing is said of it.
"""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

from bot.ear.clauses import clauses
from bot.ear.cues import listener
from bot.ear.phrasing import BadPhraseError, Index, Phrase, Word, phrase, words_of
from bot.ear.stems import stem
from bot.ear.words import read
from bot.model import Cue, Holds, Judgement, Slip

FILE: Final = "substance.toml"

SEEN: Final = 0.2
"""Concreteness from which something real is behind a claim, as in `core.summary`."""

WORDS_A_SECOND: Final = 130 / 60
LONG: Final = 1.8
"""How many times the time to aim for may be taken before an answer is called long."""

BRIEF: Final = 9
"""Words up to which what is not heard is missed, where nothing is told or named."""

BARE: Final = 12
"""Words up to which an answer that is only a figure or a date has no reason."""

_UNLESS: Final = ".unless"
_HOLLOW: Final = ".hollow"
_ALWAYS: Final = frozenset({Holds.STEP, Holds.THANKS, Holds.NEXT, Holds.RANGE})
"""What has so few ways to be said that it is missed wherever no phrase shows it."""
_PLACED: Final = frozenset(("name", "occasion", "amount"))
_BACK: Final = "back"
_SLIP: Final = "slip."
_KEYS: Final = frozenset(("id", "why", "words", "unless", "hits", "misses"))
_RIVAL: Final = re.compile(
    r"\b(?:[Oo]ffers?|[Ii]nterview(?:s|ing|ed)?|[Tt]alks?|[Rr]ound|[Pp]rocess(?:es)?"
    r"|[Cc]ontract|[Jj]ob|[Cc]onversations?|[Ww]aiting|[Hh]ear(?:ing)?)"
    r" (?:back )?(?:from|at|with|by|for) (?:the )?(?P<name>[A-Z][\w&’'-]+)"
)
_NO_RIVAL: Final = frozenset(
    """I You Your Mr Mrs Ms Dr January February March April May June July August
    September October November December Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday HR Human""".split()
)


@dataclass(frozen=True, slots=True)
class Substance:
    """What was heard: what an answer `holds` and `lacks`, and its `slips`, as places.

    What is in neither of the two is not known. The name of a slip's cue is one of
    `Slip`. `back` tells whether the question was politely asked back.
    """

    holds: frozenset[Holds] = frozenset()
    lacks: frozenset[Holds] = frozenset()
    slips: tuple[Cue, ...] = ()
    back: bool = False


class BadSubstanceError(ValueError):
    """The file does not say what it should; the message says where."""


def substance(
    answer: str,
    judgement: Judgement,
    careful: Collection[Slip] = (),
    seconds: int = 0,
    wanted: Collection[Holds] = (),
) -> Substance:
    """Hear what an answer holds; `careful` lists the slips that matter there.

    `judgement` is what the ear makes of the same answer; `seconds` is the time to aim
    for, or 0 where length does not matter. `wanted` is what a good answer holds.
    """
    words = words_of(answer)
    heard = _heard(words)
    cues = {cue.cue for cue in judgement.cues}
    holds = {one for one in Holds if one in heard}
    if Holds.STEP + _HOLLOW in heard and not _watched(words, heard):
        holds -= {Holds.STEP}
    if cues & {"name"}:
        holds |= {Holds.OURS}
    if _told(answer):
        holds |= {Holds.OWN}
    hollow = Holds.PROOF + _HOLLOW in heard
    if judgement.concreteness >= SEEN or (cues & _PLACED and not hollow):
        holds |= {Holds.PROOF}
    back = _BACK in heard
    slips = tuple(_slips(answer, words, heard, careful, seconds))
    particular = Holds.OWN in holds or bool(cues & _PLACED)
    lacks = frozenset(_lacks(words, heard, holds, wanted, particular=particular))
    return Substance(frozenset(holds), lacks, slips, back)


def _lacks(
    words: Sequence[Word],
    heard: Mapping[str, tuple[int, int]],
    holds: set[Holds],
    wanted: Collection[Holds],
    *,
    particular: bool,
) -> Iterator[Holds]:
    """Give what is surely missing."""
    said = sum(not word.mark for word in words)
    evasive = Holds.ANSWER + _HOLLOW in heard
    bare = Holds.ANSWER in wanted and Holds.ANSWER in holds and said <= BARE
    for one in wanted:
        if one in holds:
            continue
        hollow = one + _HOLLOW in heard or (evasive and one is not Holds.OWN)
        brief = said <= BRIEF and not particular and one is not Holds.ANSWER
        # Ill of the old place is no reason to want the new one.
        blames = _SLIP + Slip.BLAME in heard
        no_reason = one is Holds.REASON and (bare or blames)
        if hollow or brief or no_reason or one in _ALWAYS:
            yield one


def _watched(words: Sequence[Word], heard: Mapping[str, tuple[int, int]]) -> bool:
    """Whether a plan has a deed beside its hollow words that one could watch."""
    return any(word.stem in _DEEDS for word in words) and Holds.STEP in heard


def _told(answer: str) -> bool:
    """Whether something is told that was so, of the candidate or somebody else."""
    reading = read(answer)
    return any(
        clause.tense in ("past", "perfect")
        and clause.deeds
        and not clause.supposed
        and not clause.denied
        and clause.subject in ("I", "we", "other", "they", "nobody")
        for clause in clauses(reading, listener().hear(reading))
    )


def _slips(
    answer: str,
    words: Sequence[Word],
    heard: Mapping[str, tuple[int, int]],
    careful: Collection[Slip],
    seconds: int,
) -> list[Cue]:
    found = [
        Cue(*heard[_SLIP + slip], slip) for slip in careful if _SLIP + slip in heard
    ]
    if Slip.RIVAL in careful:
        named = _RIVAL.search(answer)
        if named is not None and named["name"] not in _NO_RIVAL:
            found.append(Cue(named.start("name"), named.end("name"), Slip.RIVAL))
    said = sum(not word.mark for word in words)
    if Slip.LONG in careful and seconds and said > LONG * seconds * WORDS_A_SECOND:
        found.append(Cue(0, 0, Slip.LONG))
    return found


def _heard(words: Sequence[Word]) -> dict[str, tuple[int, int]]:
    """Name what is heard, each with the place of the first phrase that shows it."""
    found: dict[str, tuple[int, int]] = {}
    for matched, taken in _listening().index.found(words):
        place = words[taken[0]].start, words[taken[-1]].end
        found.setdefault(matched.name, place)
    denied = {name for name in found if name.endswith(_UNLESS)}
    for name in denied:
        found.pop(name.removesuffix(_UNLESS), None)
    return found


# The file


@dataclass(frozen=True, slots=True)
class _Listening:
    index: Index
    proofs: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]


@cache
def _listening() -> _Listening:
    return parsed(resources.files("content.en").joinpath(FILE).read_text("utf-8"))


def parsed(text: str) -> _Listening:
    """Read a file of what answers hold.

    Raises:
        BadSubstanceError: naming file, entry and fault.
    """
    given = tomllib.loads(text)
    groups = given.get("groups", {})
    phrases: list[Phrase] = []
    proofs = []
    for at, item in enumerate(given.get("entry", []), 1):
        where = f"content/en/{FILE}, {item.get('id', f'entry {at}')}"
        if fault := _fault(item):
            raise BadSubstanceError(f"{where}: {fault}")
        for key, ending in (("words", ""), ("unless", _UNLESS)):
            for written in item.get(key, ()):
                try:
                    phrases.append(phrase(item["id"] + ending, written, groups))
                except BadPhraseError as error:
                    raise BadSubstanceError(f"{where}: {error}") from None
        proofs.append((item["id"], tuple(item["hits"]), tuple(item["misses"])))
    return _Listening(Index(phrases), tuple(proofs))


def _fault(item: Mapping[str, Any]) -> str:
    for key in ("id", "why", "words", "hits", "misses"):
        if not item.get(key):
            return f"has no {key}"
    if item["id"] not in _KNOWN:
        return "is nothing that is listened for"
    unknown = set(item) - _KEYS
    return f"unknown key {', '.join(sorted(unknown))}" if unknown else ""


_KNOWN: Final = frozenset(
    (
        *Holds,
        *(one + _HOLLOW for one in Holds),
        *(_SLIP + slip for slip in Slip),
        _BACK,
    )
)


def prove_substance() -> list[str]:
    """Try every entry on its own hits and misses; return the faults, best none."""
    try:
        proofs = _listening().proofs
    except BadSubstanceError as error:
        return [str(error)]
    faults = []
    for name, hits, misses in proofs:
        for wanted, texts in ((True, hits), (False, misses)):
            for text in texts:
                if (name in _heard(words_of(text))) is not wanted:
                    verb = "is not heard" if wanted else "is heard"
                    faults.append(f"content/en/{FILE}, {name}: {verb} in {text!r}")
    return faults


_DEEDS: Final = frozenset(
    stem(word)
    for word in """sit meet ask read walk shadow list visit watch call speak talk count
    write draw stand ride map listen book collect""".split()
)
