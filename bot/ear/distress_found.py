"""Find the patterns of distress in a text: whose words they are, and of which time."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from bot.ear.distress_patterns import NEAR, SHORT, Book, Pattern, Phrase, parsed
from bot.ear.distress_words import Sentence, typos
from bot.expressions import Expression
from bot.model import Distress

FILE: Final = "distress.toml"
MEANINGS: Final = frozenset(("risk", "present", "recent", "suffered", "past"))

_SAYING: Final = (
    "said|says|say|saying|told|tells|tell|telling|wrote|writes|write|shouted|shouts"
    "|shouting|screamed|screaming|asked|asks|ask|disclosed|texted|thinks|heard"
)
# "she told the nurse that …"; "I told her that …" are the writer's own words.
_REPORTED: Final = Expression(
    rf" (?!i |me |myself )[^ ]+(?: [^ ,]+)? (?:{_SAYING})"
    r"(?: (?:me|us|her|him|them|that|to|it|\"|,|the|nurse|i|each|every|morning|day"
    r"|night|straight|how|miss)){0,5}$"
)
_QUOTED: Final = Expression(r' "[^"]*"')
_OWN: Final = Expression(rf" i (?:[^ ]+ )?(?:{_SAYING}|feel|thought)(?: [^ ]+){{0,3}}$")


@dataclass(frozen=True, slots=True)
class Ear:
    """All that is listened for, as read from the file."""

    book: Book
    spelling: dict[str, str]
    recent: Expression
    distant: Expression
    earlier: Expression
    people: Expression
    doers: Expression
    served: Expression
    themes: dict[str, tuple[str, ...]]


@cache
def listening() -> Ear:
    """Load the patterns, once.

    Raises:
        BadPatternError: the file has a fault.
    """
    text = resources.files("content.en").joinpath(FILE).read_text(encoding="utf-8")
    told = tomllib.loads(text)
    book, grammar = parsed(told, f"content/en/{FILE}", MEANINGS)
    spelling = {**typos(told["typos"]), **told["spelling"]}
    recent = grammar.any_of(told["time"]["recent"])
    distant = grammar.any_of(told["time"]["distant"])
    earlier = grammar.any_of(told["time"]["earlier"])
    named = ["@served", "@kin", "@boss"]
    own = "{i am|im|as} {a|an|the} .. {@served|@kin|@boss}"
    people = grammar.any_of([own, "i", "^", "my", "he", "she", "they", "who", *named])
    doers = grammar.any_of(["my .. @served", *named, "someone", "somebody"])
    served = grammar.any_of(["@served"])
    themes: dict[str, tuple[str, ...]] = {}
    for theme, about in told["theme"].items():
        for word in about.split():
            themes[word] = (*themes.get(word, ()), theme)
    return Ear(book, spelling, recent, distant, earlier, people, doers, served, themes)


_WRITER: Final = Expression(r"(?:^| )(?:i|me|my|myself|us|our)(?= |$)")
"""Words of the writer, as a sentence is written for the patterns."""

_DATED: Final = Expression(r" in (?:19|20)\d\d |(?: at)? that time | back then ")
_NOW: Final = Expression(r" (?:today|tonight|now|still|again|lately|these days) ")
"""A year that is named outweighs "every morning", and is outweighed by "still"."""


def patterns_in(
    said: Sequence[Sentence],
) -> Iterator[tuple[Pattern, Distress, bool]]:
    """Give each pattern, its meaning, and whether its words speak of the writer.

    "The rope snapped" may be of a load or of a life: the model is asked.
    """
    ear = listening()
    whole = ""
    for at, sentence in enumerate(said):
        written = ""
        for pattern, phrase in ear.book.candidates(sentence.words):
            written = written or sentence.written
            whole = whole or _joined(said)
            match = _held(pattern, phrase, sentence, said[:at], written, whole, ear)
            if match is not None:
                near = _joined(said[max(0, at - 1) : at + 2])
                own = _WRITER.search(match.group()) is not None
                yield pattern, _when(pattern, written, near, whole, ear), own


def _joined(said: Sequence[Sentence]) -> str:
    return "".join(s.written.removesuffix(" ^") for s in said) + " ^"


def _held(
    pattern: Pattern,
    phrase: Phrase,
    sentence: Sentence,
    before: Sequence[Sentence],
    written: str,
    whole: str,
    ear: Ear,
) -> re.Match[str] | None:
    if pattern.short and whole.count(" ") > SHORT:
        return None
    for match in phrase.finditer(written):
        if pattern.unless is not None and pattern.unless.search(_near(written, match)):
            continue
        if pattern.nowhere is not None and pattern.nowhere.search(whole):
            return None
        if pattern.needs is not None and not pattern.needs.search(whole):
            return None
        if pattern.own and _about_others(written, match, ear):
            continue
        if pattern.doer and _served(written, match, _joined(before), ear):
            continue
        if not pattern.quoted and _of_others(sentence, written[: match.start()]):
            continue
        return match
    return None


def _near(written: str, match: re.Match[str]) -> str:
    before = written[: match.start()].rsplit(" ", NEAR + 1)
    after = written[match.end() :].split(" ", NEAR + 1)
    left = (
        " " + " ".join(before[1:]) if len(before) > NEAR else written[: match.start()]
    )
    right = " ".join(after[: NEAR + 1])
    return left + match.group() + right


def _about_others(written: str, match: re.Match[str], ear: Ear) -> bool:
    """Tell whether somebody else was named last before the words."""
    if match.group().startswith((" i ", " ^", " ,")) or " i " in match.group():
        return False
    before = written[: match.start()]
    if before.endswith(","):
        return False
    last = ""
    for found in ear.people.finditer(before):
        last = found.group()
    return last not in ("", " ^", " my") and not last.startswith((" i", " as "))


def _served(written: str, match: re.Match[str], before: str, ear: Ear) -> bool:
    """Tell whether the last person named is one whom the writer works for."""
    last = ""
    told = _QUOTED.sub("", before + written[: match.end()])
    for found in ear.doers.finditer(told):
        last = found.group()
    return bool(ear.served.fullmatch(last))


def _of_others(sentence: Sentence, before: str) -> bool:
    """Tell whether what follows is said by somebody else."""
    if sentence.open_quote ^ bool(before.count(' "') % 2):
        opening = before.rpartition(' "')[0]
        return bool(opening.strip(" ^")) and not _OWN.search(opening)
    return bool(_REPORTED.search(before))


def _when(pattern: Pattern, written: str, near: str, whole: str, ear: Ear) -> Distress:
    hears = pattern.hears
    if hears == "risk":
        past = False
    elif hears == "present":
        past = bool(ear.distant.search(written)) and not ear.recent.search(written)
    elif hears == "recent":
        past = bool(ear.distant.search(whole) or ear.earlier.search(near))
        lasting = ear.recent.search(near)
        if lasting and _DATED.search(whole) and not _NOW.search(whole):
            lasting = None  # "in 2022 … every morning in my car"
        past = past and not lasting
    elif hears == "suffered":
        past = bool(ear.distant.search(near)) or not ear.recent.search(near)
        if ear.earlier.search(near) and not ear.recent.search(written):
            past = True
    else:
        past = True
    return Distress.PAST if past else Distress.RISK
