"""Proofs of plain words: nothing mannered, nothing long, nothing said twice."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from bot.assignments import kinds, scenes
from bot.check.language import LONGEST_SENTENCE, grade
from bot.content import Content
from bot.ear.presupposed import taken_for_granted
from bot.model import Expects, Question

HARDEST_PHRASE: Final = 11.0
"""Flesch-Kincaid grade above which a phrase is too hard to read on a phone."""

SHORT: Final = 6
"""Words up to which a phrase has no grade."""

AT_ONCE: Final = (("ack.", "praise.", "took."), ("dig.", "probe.", "flag.", "invite."))
"""Phrases that stand beside each other in one session, by how their keys begin."""

DOUBLE: Final = 0.05
"""Share of probes that may ask two things, where people do so in one breath."""

_TWICE: Final = re.compile(
    r"(?<=\w),? (?:and|or) (?:who|what|when|where|why|how|which"
    r"|(?:did|was|were|do|does|had|have) \w+)\b",
    re.I,
)
_ONE_BREATH: Final = re.compile(
    r"^\W*(?:who|what|when|where|why|how) (?:and|or) (?:who|what|when|where|why|how)\b"
    r"|\b(?:say|write) or do\b",
    re.I,
)
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE: Final = re.compile(r"[^.!?:;\n]+")
_SLOT: Final = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Avoided:
    """Words that are not said, what is said instead, and where they are right."""

    words: str
    say: str
    unless: tuple[str, ...] = ()

    def within(self, line: str) -> bool:
        """Tell whether a line says it."""
        for one in self.unless:
            line = line.replace(one, "")
        spelt = re.escape(self.words).replace(r"\*", r"\w*")
        return re.search(rf"\b{spelt}\b", line) is not None


def avoided() -> tuple[Avoided, ...]:
    """Read the words that are not said."""
    source = files("content.en").joinpath("avoided.toml").read_text("utf-8")
    return tuple(
        Avoided(words, entry["say"], tuple(entry.get("unless", ())))
        for group in tomllib.loads(source).values()
        for words, entry in group.items()
    )


def prove_plain_words(content: Content) -> Iterator[str]:
    """Say nothing that stands in avoided.toml."""
    shunned = avoided()
    for where, line in spoken(content):
        bare = line.casefold()
        for one in shunned:
            first = one.words.partition(" ")[0].rstrip("*")
            if first in bare and one.within(bare):
                yield f"{where}: says {one.words!r}, better {one.say!r}"


def prove_phrases_read(content: Content) -> Iterator[str]:
    """What is said around the questions is easy to read on a telephone, too."""
    for where, line in spoken(content):
        longest = max(
            (len(_WORD.findall(s)) for s in _SENTENCE.findall(line)), default=0
        )
        if longest > LONGEST_SENTENCE:
            yield f"{where}: a sentence of {longest} words: {line[:80]!r}"
    for key, variant in _variants(content):
        filled = _SLOT.sub("it", variant)
        if len(_WORD.findall(filled)) > SHORT and grade(filled) > HARDEST_PHRASE:
            yield f"content/en/phrases, {key}: reads at grade {grade(filled):.1f}"


def prove_variants_unlike(content: Content) -> Iterator[str]:
    """No phrase comes twice in other turns, nor under two keys that meet."""
    for families in AT_ONCE:
        said: defaultdict[str, set[str]] = defaultdict(set)
        for key, variant in _variants(content):
            if key.startswith(families):
                said[_bare(variant)].add(key)
        for keys in said.values():
            if len(keys) > 1:
                yield f"content/en/phrases: {sorted(keys)} say the same"
    for key, tones in content.phrases.items():
        for tone, variants in tones.items():
            own = [_bare(v) for v in variants if _bare(_SLOT.sub("", v))]
            if len(set(own)) < len(own):
                yield f"content/en/phrases, {key}: two of {tone} say the same"


def prove_presupposed(bank: Iterable[Question]) -> Iterator[str]:
    """A deeper question says in data what it takes for granted of the answer."""
    for question in bank:
        if question.expects is not Expects.INSTANCE:
            continue
        granted = taken_for_granted(question.deeper, question.text)
        for one in sorted(granted - {*question.deeper_presupposes}):
            yield f"{question.id}: its deeper question presupposes {one.value}"


def spoken(content: Content) -> Iterator[tuple[str, str]]:
    """Give every line that the bot says itself, with where it stands."""
    for key, variant in _variants(content):
        yield f"content/en/phrases, {key}", variant
    for q in content.bank:
        lines = (q.text, q.why, q.hint, q.deeper, q.simpler, q.deeper_simpler, q.back)
        points = (point.point for point in q.good)
        for line in (*lines, *q.probes.values(), *_asks(q), *points):
            yield q.id, line
    for opening in content.openings:
        yield f"content/en/employer.toml, {opening.topic}", opening.text
    for kind in kinds().values():
        own = (kind.by, *kind.looked, *kind.before, kind.unjudged, kind.half)
        for line in (*own, *kind.prompts.values()):
            yield f"content/en/assignments.toml, {kind.id}", line
    for scene in scenes():
        for line in (scene.where, *scene.lines):
            yield f"content/en/role-plays.toml, {scene.id}", line


def _asks(question: Question) -> tuple[str, ...]:
    return (*question.asks.values(), *question.asks_simpler.values())


def _variants(content: Content) -> Iterator[tuple[str, str]]:
    for key, tones in content.phrases.items():
        for variant in dict.fromkeys(v for said in tones.values() for v in said):
            yield key, variant


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[\w'{}]+", text.casefold()))


def twice_asked(bank: Iterable[Question]) -> tuple[list[tuple[str, str]], int]:
    """Give the probes that ask two things, by id, and how many probes there are."""
    probes = [(q.id, line) for q in bank for line in q.probes.values()]
    both = [
        (name, line)
        for name, line in probes
        if _TWICE.search(line) and not _ONE_BREATH.search(line)
    ]
    return both, len(probes)


def prove_one_question(bank: Iterable[Question]) -> Iterator[str]:
    """A probe asks one thing; few ask two, and then both are one."""
    both, probes = twice_asked(bank)
    if len(both) > DOUBLE * probes:
        yield f"{len(both)} of {probes} probes ask two things, such as {both[-1][0]}"
