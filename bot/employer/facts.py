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
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Final

from bot.ear.trades import track_of
from bot.employer.fit import TAILS
from bot.model import GENERAL, STARTER, Topic

WORDS: Final = frozenset(
    "unit place boss above people person served team staff".split()
)
"""The words that are filled into facts; `{Team}` begins a sentence with one."""

STRENGTHS: Final = ("strong", "fair", "weak")
LONGEST: Final = 300
"""Letters of a fact; two of them and a bridge are still read at one glance."""

_FOLDER: Final = "employers"
_SHUNNED: Final = ("!", "Be more specific", "guys")
_ENTRY: Final = frozenset(
    "topic strength bridge good listen sharper answer as half later".split()
)


class BadEmployerError(ValueError):
    """The files of employers have faults; `faults` holds a line for each."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Employer:
    """One invented employer: what it says by topic, and the words that call for it.

    `suits` are words of the work of those to whom it is likelier than others.
    """

    id: str
    track: str
    about: str
    facts: Mapping[str, str]
    when: frozenset[str] = frozenset()
    suits: frozenset[str] = frozenset()
    words: Mapping[str, str] = field(default_factory=dict)

    @property
    def told(self) -> str:
        """All that it says."""
        return " ".join(self.facts.values())


@dataclass(frozen=True, slots=True)
class Entry:
    """What is said to a topic beside the facts; see employers/entries.toml."""

    topic: str
    strength: str
    sharper: str
    bridge: str = ""
    good: str = ""
    listen: str = ""
    answer: str = ""
    facts_of: str = ""
    half: bool = False
    later: bool = False

    @property
    def family(self) -> Topic:
        """The family of its topic."""
        return Topic(self.topic.split(".")[0])


@dataclass(frozen=True, slots=True)
class Honest:
    """What is said where nothing can be known: `wordings` to a whole question.

    `about` names what was asked about and `half` one part of it, `on_the_day`
    leads to what to listen for, `listen` holds that by how it was put (`fit.TAILS`),
    `good` tells why it was good to ask, and `more` asks on where no more is known.
    `rest` leaves open what else was asked, and `theirs` says back what the candidate
    knows better.
    """

    wordings: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    half: tuple[str, ...] = ()
    on_the_day: tuple[str, ...] = ()
    good: str = ""
    more: str = ""
    listen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rest: tuple[str, ...] = ()
    theirs: str = ""

    def pass_on(self, subject: str, listen: str, turn: int) -> str:
        """Decline a question, another way each turn; `subject` is what it names."""
        said = _turning(self.about if subject else self.wordings, turn)
        return self._with_tail(_naming(said, subject), listen, turn)

    def halve(self, subject: str, listen: str, turn: int) -> str:
        """Decline one part of what was asked, by what it names."""
        said = _naming(_turning(self.half, turn), subject)
        return self._with_tail(said, listen, turn)

    def leave_open(self, turn: int) -> str:
        """Say that what else was asked is open."""
        return _turning(self.rest, turn)

    def to_listen_for(self, tail: str, turn: int) -> str:
        """Choose what to listen for in the real answer; nothing where none fits."""
        return _turning(self.listen[tail], turn) if tail else ""

    def _with_tail(self, said: str, listen: str, turn: int) -> str:
        if not listen:
            return said
        return f"{said} {_turning(self.on_the_day, turn).format(listen=listen)}"


def _naming(said: str, subject: str) -> str:
    return said.format(subject=subject, Subject=_begun(subject))


def _turning(several: tuple[str, ...], turn: int) -> str:
    return several[turn % len(several)]


@dataclass(frozen=True, slots=True)
class Field:
    """A candidate's field: its employers, other names for it, words of its trade."""

    track: str
    employers: tuple[Employer, ...]
    also: frozenset[str]
    signs: frozenset[str]


@dataclass(frozen=True)
class Employers:
    """All fields and entries, checked."""

    fields: Mapping[str, Field]
    entries: Mapping[str, Entry]
    honest: Honest
    known: frozenset[str]
    """Every word that stands in any of the files, in small letters."""

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
        within = [
            (len(also), track)
            for track, field in self.fields.items()
            for also in field.also
            if f" {also} " in f" {name} "
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
        self, field: Field, seed: int, said: Iterable[str], work: str = ""
    ) -> Employer:
        """Draw the employer of a sitting; `said` is all that was asked in it so far.

        The seed chooses among the usual employers of a field, those first that suit
        what they call their `work`. An employer that a word
        calls for takes their place, as a university does for who asks about tenure, and
        stays until a word of the field itself calls the usual one back.
        """
        usual = [one for one in field.employers if not one.when]
        own = frozenset(re.findall(r"[a-z]+", work.casefold()))
        usual = [one for one in usual if one.suits & own] or usual
        drawn = usual[seed % len(usual)]
        for text in said:
            words = frozenset(re.findall(r"[a-z]+", text.casefold()))
            called = [one for one in field.employers if one.when & words]
            if called:
                drawn = called[seed % len(called)]
            elif words & field.signs:
                drawn = usual[seed % len(usual)]
        return drawn


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
    given = texts.pop("entries", {})
    entries = {entry.topic: entry for entry in _entries(given.get("entry", []), faults)}
    honest = _honest(given.get("honest", {}), faults)
    fields = {
        track: _field(track, given, shapes, faults) for track, given in texts.items()
    }
    if GENERAL not in fields:
        faults.append(f"content/en/{_FOLDER}: the field {GENERAL!r} is missing")
    if faults:
        raise BadEmployerError(faults)
    return Employers(fields, entries, honest, frozenset(known))


def _entries(given: list[dict[str, Any]], faults: list[str]) -> Iterator[Entry]:
    for item in given:
        where = f"content/en/{_FOLDER}/entries.toml, {item.get('topic', '?')}"
        if unknown := set(item) - _ENTRY:
            faults.append(f"{where}: unknown key {', '.join(sorted(unknown))}")
            continue
        if missing := {"topic", "strength", "sharper"} - set(item):
            faults.append(f"{where}: has no {', '.join(sorted(missing))}")
            continue
        entry = Entry(**{("facts_of" if k == "as" else k): v for k, v in item.items()})
        if entry.strength not in STRENGTHS:
            faults.append(f"{where}: strength is none of {', '.join(STRENGTHS)}")
        if not entry.later and not (entry.bridge and entry.good and entry.listen):
            faults.append(f"{where}: needs a bridge, good and listen")
        if entry.later and not entry.answer:
            faults.append(f"{where}: is for later and has no answer")
        yield entry


def _honest(given: Mapping[str, Any], faults: list[str]) -> Honest:
    where = f"content/en/{_FOLDER}/entries.toml, honest"
    listen = {name: tuple(several) for name, several in given.get("listen", {}).items()}
    honest = Honest(
        tuple(given.get("wordings", ())),
        tuple(given.get("about", ())),
        tuple(given.get("half", ())),
        tuple(given.get("on_the_day", ())),
        given.get("good", ""),
        given.get("more", ""),
        listen,
        tuple(given.get("rest", ())),
        given.get("theirs", ""),
    )
    if len(set(honest.wordings)) < _WORDINGS:
        faults.append(f"{where}: needs {_WORDINGS} wordings")
    if lacking := [one for one in TAILS if not listen.get(one)]:
        faults.append(f"{where}: nothing to listen for in {', '.join(lacking)}")
    if not honest.on_the_day or any("{listen}" not in o for o in honest.on_the_day):
        faults.append(f"{where}: on_the_day leaves out {{listen}}")
    if not (honest.about and honest.half and honest.more and honest.rest):
        faults.append(f"{where}: needs about, half, rest and more")
    if "{words}" not in honest.theirs:
        faults.append(f"{where}: theirs leaves out {{words}}")
    if any("ubject}" not in one for one in (*honest.about, *honest.half)):
        faults.append(f"{where}: about or half leaves out {{subject}}")
    return honest


_WORDINGS: Final = 8
"""In how many ways a question is declined, so that none comes twice in a sitting."""


def _field(
    track: str,
    given: Mapping[str, Any],
    shapes: Mapping[str, Mapping[str, str]],
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
        fill = {**words, **{k.capitalize(): _begun(v) for k, v in words.items()}}
        facts: dict[str, str] = {}
        for topic, text in {**shape, **own, **item.get("answers", {})}.items():
            try:
                facts[topic] = text.format_map(fill)
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
        drawn.append(Employer(item["id"], track, about, facts, when, suits, words))
    if not any(not one.when for one in drawn):
        faults.append(f"{where}: has no employer for everyone in the field")
    return Field(
        track,
        tuple(drawn),
        frozenset(given.get("also", ())),
        frozenset(given.get("signs", ())),
    )


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


def prove_employers(topics: tuple[str, ...], tracks: frozenset[str]) -> list[str]:
    """Check the employers against the topics that are heard and the tracks there are.

    Every topic has an entry and every track a field; every employer says something to
    most topics, and to none that nobody can ask. Gives the faults, best none.
    """
    try:
        given = employers()
    except BadEmployerError as error:
        return error.faults
    here = f"content/en/{_FOLDER}"
    faults = [f"{here}: no field {name}" for name in tracks - {*given.fields}]
    faults += [f"{here}: no track {name}" for name in {*given.fields} - tracks]
    entries = f"{here}/entries.toml"
    wanted = {*topics, *_UNTOLD}
    faults += [f"{entries}: no entry for {t}" for t in wanted - {*given.entries}]
    faults += [f"{entries}: nobody can ask {t}" for t in {*given.entries} - wanted]
    for one in given.all.values():
        where = f"content/en/{_FOLDER}/{one.track}.toml, {one.id}"
        faults += [f"{where}: nobody can ask {t}" for t in one.facts if t not in topics]
        for needed in _NEEDED:
            if needed not in one.facts:
                faults.append(f"{where}: says nothing to {needed}")
    return faults


_UNTOLD: Final = ("terms.other", "process.other")
"""What is kept for later though it is about no topic of the file."""

_NEEDED: Final = tuple(
    """problems.hardest problems.recurring problems.first-task problems.day
    problems.workload problems.tools problems.quality problems.workflow
    problems.priorities problems.incidents problems.improve vacancy.why-open
    vacancy.new-role vacancy.predecessor vacancy.why-left vacancy.turnover
    success.measure success.first-months success.review success.best success.qualities
    success.quota success.ramp success.struggle team.size team.who-with team.reporting
    team.boss team.decisions team.conflict team.mistakes team.onboarding team.help
    team.feedback team.atmosphere team.freedom team.meetings team.across team.hybrid
    team.stay team.overload company.direction company.roadmap company.rivals
    company.apart company.served company.health company.change growth.training
    growth.learn growth.promotion growth.move growth.mentor growth.paths
    growth.with-company growth.qualification growth.responsibility""".split()
)
"""What every employer must say something to: what candidates ask most."""
