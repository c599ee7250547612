"""Load `content/en/employers/`: who may be asked, and what each says to a topic.

A field has a few employers. An employer has a shape, which says what such a place says
to topics of any trade; the field says what its trade says, and the employer what is so
only there. The nearest one counts, so that an employer never says two things to one
topic. Facts are filled from the same few words (its size, its people, who leads), so
that they agree with each other. Nothing here may import a heavy library.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Final

from bot.ear.trades import track_of, words_near
from bot.ear.workplaces import spoken, workplaces
from bot.employer.answers import Known, known_answers
from bot.employer.asked import AllForeseen, foreseen_of
from bot.employer.aspects import ANYWHERE, Aspect, Statement, aspects_of
from bot.employer.entries import Entry, Honest, begun, entries_of, honest_of
from bot.employer.persons import Person
from bot.model import GENERAL, STARTER

WORDS: Final = frozenset(
    "unit place boss above people person served team staff".split()
)
"""The words that are filled into facts; `{Team}` begins a sentence with one."""

LONGEST: Final = 300
"""Letters of a fact; two of them and a bridge are still read at one glance."""

_FOLDER: Final = "employers"
_ASPECTS: Final = "aspects"
_SHUNNED: Final = ("!", "Be more specific", "guys")


class BadEmployerError(ValueError):
    """The files of employers have faults; `faults` holds a line for each."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Employer:
    """One invented employer: what it says by topic, and the words that call for it.

    `suits` are words of the work of those to whom it is likelier than others. `kind` is
    its kind of workplace, as content/en/workplaces.toml names it, and `fields` are
    other tracks of which somebody may work in such a place.
    """

    id: str
    track: str
    about: str
    facts: Mapping[str, str]
    when: frozenset[str] = frozenset()
    suits: frozenset[str] = frozenset()
    kind: str = ""
    fields: frozenset[str] = frozenset()
    words: Mapping[str, str] = field(default_factory=dict)
    raws: Mapping[str, str] = field(default_factory=dict)
    """The facts before any words were filled in."""
    aspects: tuple[Statement, ...] = ()
    answers: tuple[Known, ...] = ()
    person: Person | None = None
    """Who of it is asked, where a round was opened by somebody."""

    @property
    def places(self) -> frozenset[str]:
        """The names under which questions are foreseen for it."""
        return frozenset((self.id, self.id.split(".")[0], self.kind))

    @property
    def filling(self) -> Mapping[str, str]:
        """Its words, as they stand in a sentence and as they begin one."""
        return {
            **self.words,
            **{k.capitalize(): begun(v) for k, v in self.words.items()},
        }

    @property
    def says(self) -> tuple[Statement, ...]:
        """All that it can say: its facts, and what else is so there."""
        facts = (
            Statement(topic, text, self.raws.get(topic, text))
            for topic, text in self.facts.items()
        )
        return (*facts, *self.aspects)

    @property
    def told(self) -> str:
        """All that it says."""
        return " ".join(self.facts.values())

    @property
    def usual(self) -> bool:
        """Whether it is drawn where nothing calls for another."""
        return not self.when and not (self.track == GENERAL and self.fields)


@dataclass(frozen=True, slots=True)
class Field:
    """A candidate's field: its employers, other names for it, words of its trade."""

    track: str
    employers: tuple[Employer, ...]
    also: frozenset[str]
    signs: frozenset[str]
    own: Mapping[str, str] = field(default_factory=dict)
    """What its trade says, before any words are filled in."""


@dataclass(frozen=True)
class Employers:
    """All fields and entries, checked."""

    fields: Mapping[str, Field]
    entries: Mapping[str, Entry]
    honest: Honest
    known: frozenset[str]
    """Every word that stands in any of the files, in small letters."""
    foreseen: AllForeseen = field(default_factory=AllForeseen)
    aspects: tuple[Aspect, ...] = ()

    @property
    def all(self) -> Mapping[str, Employer]:
        """Every employer by its id."""
        return {
            one.id: one for field in self.fields.values() for one in field.employers
        }

    def field(self, name: str) -> Field:
        """Find a field by its id or by a name of a trade; the general one otherwise.

        "Staff nurse" is nursing, since that field is also called "nurse".
        """
        name = " ".join(name.casefold().split())
        if name in self.fields:
            return self.fields[name]
        if (track := track_of(name)) is not None:
            return self.fields[track]
        # A "security guard" is no part of IT, which is called "security", too.
        longest = words_near(name)
        within = [
            (len(also), track)
            for track, field in self.fields.items()
            for also in field.also
            if f" {also} " in f" {name} " and len(also.split()) >= longest
        ]
        return self.fields[max(within)[1] if within else GENERAL]

    def field_of(self, track: str, work: str) -> Field:
        """Find the field of a track, or of what somebody calls their work.

        A track of no trade says less than a trade that was named.
        """
        named = track_of(work) or "" if work else ""
        tradeless = track in _TRADELESS and named not in ("", *_TRADELESS)
        return self.field(named if tradeless else track)

    def hinted(self, field: Field, text: str) -> Field:
        """Find the field whose words a question uses, where its own is of no trade."""
        if field.track not in _TRADELESS:
            return field
        words = frozenset(re.findall(r"[a-z]+", text.casefold()))
        signed = (one for one in self.fields.values() if one.signs & words)
        return next(signed, field)

    def draw(
        self,
        field: Field,
        seed: int,
        said: Iterable[str],
        work: str = "",
        place: str = "",
        unlike: str = "",
    ) -> Employer:
        """Draw the employer of a sitting; `said` is all that was asked in it so far.

        Where the kind of `place` is known, it is an employer of that kind, or one that
        could be anywhere; it is never one of the kind that is `unlike` theirs. Else the
        seed chooses among the usual employers of a field, those first that suit what
        they call their `work`. An employer that a word calls for takes their place, as
        a university does for who asks about tenure, and stays until a word of the field
        itself calls the usual one back.
        """
        own = frozenset(re.findall(r"[a-z]+", work.casefold()))
        if place:
            there = self._of_kind(field, place)
            own_field = [one for one in there if one.track == field.track]
            fitting = [one for one in there if one.suits & own]
            there = fitting or own_field or there
            return there[seed % len(there)] if there else self.anywhere(field)
        usual = [one for one in field.employers if one.usual]
        usual = [one for one in usual if one.suits & own] or usual
        kept = [one for one in usual if not unlike or one.kind != unlike]
        usual = kept or [self.anywhere(field)]
        drawn = usual[seed % len(usual)]
        for text in said:
            words = frozenset(re.findall(r"[a-z]+", text.casefold()))
            called = [one for one in field.employers if one.when & words]
            called = [one for one in called if not unlike or one.kind != unlike]
            if called:
                drawn = called[seed % len(called)]
            elif words & field.signs:
                drawn = usual[seed % len(usual)]
        return drawn

    def has(self, field: Field, place: str) -> bool:
        """Whether there is an employer of a kind of place for a field."""
        return bool(self._of_kind(field, place))

    def _of_kind(self, field: Field, place: str) -> list[Employer]:
        """Give those of a kind of place that are open to a field, its own first."""
        own = [one for one in field.employers if one.kind == place]
        others = [
            one
            for one in self.all.values()
            if one.kind == place and one not in own and _open_to(field.track, one)
        ]
        return [*own, *others]

    def anywhere(self, field: Field) -> Employer:
        """Give who could be anywhere, and says of the trade what holds anywhere."""
        neutral = self.all[_ANYWHERE]
        facts, raws = dict(neutral.facts), dict(neutral.raws)
        aspects = neutral.aspects
        if field.track in _PORTABLE:
            own = {
                topic: said
                for topic, said in field.own.items()
                if next(spoken(said), None) is None and "{" not in said
            }
            facts, raws = facts | own, raws | own
            words = _both(neutral.words)
            aspects += tuple(
                Statement(one.topic, one.say.format_map(words), one.say, own=1)
                for one in self.aspects
                if field.track in one.at and next(spoken(one.say), None) is None
            )
        name = f"{field.track}.anywhere"
        return replace(neutral, id=name, facts=facts, raws=raws, aspects=aspects)


def _open_to(track: str, one: Employer) -> bool:
    return track in one.fields or (one.track == GENERAL and track in _TRADELESS)


_ANYWHERE: Final = "general.anywhere"
_PORTABLE: Final = frozenset(
    """backend data design engineering finance frontend hr marketing operations product
    projects qa sales support""".split()
)
"""Tracks whose work is much the same wherever it is done."""

_TRADELESS: Final = (GENERAL, STARTER)


@cache
def employers() -> Employers:
    """Load the employers that are installed with the bot, once.

    Raises:
        BadEmployerError: naming file and reason of every fault.
    """
    return load(files("content.en"))


def load(root: Traversable) -> Employers:
    """Read and check the employers of a content folder.

    Raises:
        BadEmployerError: naming file and reason of every fault.
    """
    faults: list[str] = []
    texts: dict[str, dict[str, Any]] = {}
    known: set[str] = set()
    for file in sorted((root / _FOLDER).iterdir(), key=lambda one: one.name):
        if not file.name.endswith(".toml"):
            continue
        text = file.read_text("utf-8")
        known |= {word.strip("“”'\".,:;?!()").casefold() for word in text.split()}
        try:
            texts[file.name.removesuffix(".toml")] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            faults.append(f"content/en/{_FOLDER}/{file.name}: not TOML: {error}")
    kinds = texts.pop("shapes", {})
    anywhere = kinds.get("anywhere", {})
    shapes = {
        shape.get("id", ""): {**anywhere, **shape.get("answers", {})}
        for shape in kinds.get("shape", [])
    }
    foreseen = foreseen_of(texts.pop("asked", {}), faults)
    aspects = tuple(_aspects(root / _FOLDER / _ASPECTS, faults, known))
    answers = known_answers(root / _FOLDER / "answers", faults)
    given = texts.pop("entries", {})
    entries = {
        entry.topic: entry for entry in entries_of(given.get("entry", []), faults)
    }
    honest = honest_of(given.get("honest", {}), faults)
    fields = {
        track: _field(track, given, shapes, aspects, answers, faults)
        for track, given in texts.items()
    }
    if GENERAL not in fields:
        faults.append(f"content/en/{_FOLDER}: the field {GENERAL!r} is missing")
    if faults:
        raise BadEmployerError(faults)
    return Employers(fields, entries, honest, frozenset(known), foreseen, aspects)


def _aspects(
    folder: Traversable, faults: list[str], known: set[str]
) -> Iterator[Aspect]:
    """Read what is said on single sides of topics, and add its words to the known."""
    files = folder.iterdir() if folder.is_dir() else ()
    for file in sorted(files, key=lambda one: one.name):
        text = file.read_text("utf-8")
        known |= {word.strip("“”'\".,:;?!()").casefold() for word in text.split()}
        yield from aspects_of(tomllib.loads(text).get("aspect", ()), faults)


def _both(words: Mapping[str, str]) -> Mapping[str, str]:
    """Give an employer's words as they stand in a sentence and as they begin one."""
    return {**words, **{k.capitalize(): begun(v) for k, v in words.items()}}


def _field(
    track: str,
    given: Mapping[str, Any],
    shapes: Mapping[str, Mapping[str, str]],
    aspects: Iterable[Aspect],
    answers: Mapping[str, tuple[Known, ...]],
    faults: list[str],
) -> Field:
    where = f"content/en/{_FOLDER}/{track}.toml"
    own = given.get("answers", {})
    drawn: list[Employer] = []
    for item in given.get("employer", []):
        at = f"{where}, {item.get('id', '?')}"
        shape = shapes.get(item.get("shape", ""))
        if shape is None:
            faults.append(f"{at}: no shape is called {item.get('shape')!r}")
            continue
        words = item.get("words", {})
        if set(words) != WORDS:
            wrong = ", ".join(sorted(WORDS ^ set(words)))
            faults.append(f"{at}: needs just the words of employers.WORDS, see {wrong}")
            continue
        both = _both(words)
        facts: dict[str, str] = {}
        raws = {**shape, **own, **item.get("answers", {})}
        for topic, text in raws.items():
            try:
                facts[topic] = text.format_map(both)
            except (KeyError, ValueError, IndexError) as error:
                faults.append(f"{at}, {topic}: cannot fill {error} in")
                continue
            if len(facts[topic]) > LONGEST:
                faults.append(f"{at}, {topic}: longer than {LONGEST} letters")
            if shunned := [one for one in _SHUNNED if one in facts[topic]]:
                faults.append(f"{at}, {topic}: says {shunned[0]!r}")
        when = frozenset(item.get("when", ()))
        about = item.get("about", "")
        suits = frozenset(item.get("suits", ()))
        kind, others = item.get("kind", ""), frozenset(item.get("fields", ()))
        if kind and kind not in workplaces():
            faults.append(f"{at}: no kind of workplace is called {kind!r}")
        given_to = (when, suits, kind, others)
        names = {item["id"], track, kind, f"shape:{item['shape']}", ANYWHERE}
        said = []
        for one in aspects:
            if not one.at & names:
                continue
            try:
                text, near = one.say.format_map(both), one.own_to(item["id"], track)
                said.append(Statement(one.topic, text, one.say, near))
            except (KeyError, ValueError, IndexError) as error:
                faults.append(f"{at}, {one.say[:40]!r}: cannot fill {error} in")
        drawn.append(
            Employer(
                *(item["id"], track, about, facts, *given_to, words),
                raws=raws,
                aspects=tuple(said),
                answers=answers.get(item["id"], ()),
            )
        )
    if not any(one.usual for one in drawn):
        faults.append(f"{where}: has no employer for everyone in the field")
    return Field(
        track,
        tuple(drawn),
        frozenset(given.get("also", ())),
        frozenset(given.get("signs", ())),
        own,
    )
