"""Load `content/` and refuse what would confuse a candidate.

Every fault is found in one go and named by file, entry and reason, so that an author
mends a file in one sitting. Nothing here knows a chat or a database.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Annotated, Any, Self, TypeVar
from zoneinfo import available_timezones

from babel import Locale, UnknownLocaleError
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from bot.model import (
    GENERAL,
    AnswerKind,
    Competency,
    Example,
    Expects,
    Experience,
    Holds,
    Item,
    Kind,
    Level,
    Matter,
    Opening,
    Outcome,
    Panels,
    Part,
    Point,
    Presupposed,
    Question,
    Seat,
    Serves,
    Slip,
    TaskKind,
    Telling,
    Tone,
    Topic,
    Track,
    Want,
)

UNANSWERED = (Topic.TERMS, Topic.PROCESS)
"""Topics that are met with a kind word and left for after the offer."""

PROBED = (Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT)
"""The parts a probe may ask for; a number is never demanded."""

_SHUNNED = re.compile(
    r"be more specific|give an example\b|\btypically\b|\busually\b|!!|\bguys\b", re.I
)


class ContentError(Exception):
    """Content that cannot be used; `faults` holds a line for each thing to mend."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
QuestionId = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$")
]
_E = TypeVar("_E", bound="_Entry")
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3)]
Heard = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, to_lower=True)
]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


Ask = Annotated[Line, StringConstraints(max_length=140)]


class _Want(_Entry):
    id: Want
    competencies: Annotated[tuple[Id, ...], Field(min_length=3)]
    roles: Annotated[tuple[Heard, ...], Field(min_length=5)]


class _Seat(_Entry):
    name: Annotated[Line, StringConstraints(min_length=2, max_length=30)]
    role: Annotated[Line, StringConstraints(min_length=2, max_length=60)]
    want: Want


class _Panel(_Entry):
    tracks: Annotated[tuple[Id, ...], Field(min_length=1)]
    members: Annotated[tuple[_Seat, ...], Field(min_length=4, max_length=4)]


class _Point(_Entry):
    point: Annotated[Line, StringConstraints(max_length=120)]
    heard: tuple[Heard, ...] = ()
    sure: bool = False

    @model_validator(mode="after")
    def _can_tell(self) -> Self:
        if self.sure and not self.heard:
            raise ValueError("is sure but has no phrase to hear")
        return self

    def value(self, families: Mapping[str, tuple[str, ...]]) -> Point:
        """Put the phrases of a family where `@family` refers to it."""
        several = (families.get(heard, (heard,)) for heard in self.heard)
        phrases = dict.fromkeys(phrase for phrases in several for phrase in phrases)
        return Point(self.point, tuple(phrases), self.sure)


class _Strong(_Entry):
    voice: Id
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=20)]
    kind: Telling | None = None


class _Weak(_Strong):
    kind: Telling
    outcome: Outcome = Outcome.MISSING


class _Probes(_Entry):
    situation: Line
    task: Line
    action: Line
    result: Line


class _Question(_Entry):
    id: QuestionId
    kind: Kind
    competency: Id
    level: Level
    expects: Expects
    text: Annotated[Line, StringConstraints(max_length=260)]
    why: Annotated[Line, StringConstraints(max_length=320)]
    hint: Annotated[Line, StringConstraints(max_length=260)]
    seconds: Annotated[int, Field(ge=20, le=300)]
    good: Annotated[tuple[_Point | Line, ...], Field(min_length=3, max_length=6)]
    deeper: Annotated[Line, StringConstraints(max_length=240)]
    weak: _Weak
    strong: _Strong
    tracks: tuple[Id, ...] = ()
    probes: _Probes | None = None
    retired: bool = False
    simpler: Annotated[Line, StringConstraints(max_length=160)] | None = None
    deeper_simpler: Annotated[Line, StringConstraints(max_length=160)] | None = None
    presupposes: tuple[Presupposed, ...] = ()
    deeper_presupposes: tuple[Presupposed, ...] = ()
    tasks: tuple[TaskKind, ...] = ()
    quoting: Annotated[Line, StringConstraints(max_length=240)] = ""
    item: Item | None = None
    holds: tuple[Holds, ...] = ()
    answer: AnswerKind | None = None
    asks: Mapping[Holds, Ask] = Field(default_factory=dict)
    careful: tuple[Slip, ...] = ()
    back: Ask | None = None
    label: Annotated[Line, StringConstraints(max_length=32)] | None = None

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> Self:
        faults = []
        if self.expects is Expects.INSTANCE and self.probes is None:
            faults.append("expects an instance but has no probes")
        if self.kind is Kind.TECHNICAL and not self.tracks:
            faults.append("is technical but names no track")
        if self.text.count("?") > 1:
            faults.append("asks two questions at once")
        for name, line in self._spoken():
            if found := _SHUNNED.search(line):
                faults.append(f"{name} says {found[0]!r}")
        if self.weak.text == self.strong.text:
            faults.append("has the same weak and strong example")
        if (self.kind is Kind.TASK) is not bool(self.tasks):
            faults.append("names tasks where and only where its kind is task")
        if bool(self.quoting) is not (self.item is not None):
            faults.append("quotes an item of the outline only if it says which")
        if self.quoting and self.quoting.count("{item}") != 1:
            faults.append("quoting holds {item} once")
        if self.holds and self.expects is not Expects.REFLECTION:
            faults.append("holds something, and yet expects more than a reflection")
        if {*self.holds} != self.asks.keys():
            faults.append("needs one line in asks for each thing it holds")
        if self.holds and self.label is None:
            faults.append("holds something, but has no label")
        if self.back is not None and Holds.ANSWER not in self.asks:
            faults.append("answers what is asked back, but asks for no answer")
        if self.weak.outcome is Outcome.CLEAR:
            faults.append("has a weak example that is to be heard as clear")
        if faults:
            raise ValueError("; ".join(faults))
        return self

    def _spoken(self) -> Iterator[tuple[str, str]]:
        yield from (("text", self.text), ("hint", self.hint), ("deeper", self.deeper))
        yield from (("simpler", self.simpler or ""),)
        yield from (("deeper_simpler", self.deeper_simpler or ""),)
        yield from (("quoting", self.quoting),)
        for held, line in self.asks.items():
            yield f"asks.{held}", line
        yield from (("back", self.back or ""),)
        if self.probes is not None:
            for part in PROBED:
                yield f"probes.{part}", getattr(self.probes, part)

    @property
    def families(self) -> frozenset[str]:
        """The families of phrases that its points refer to, as `@family`."""
        points = (point for point in self.good if isinstance(point, _Point))
        return frozenset(h for p in points for h in p.heard if h.startswith("@"))

    def value(self, families: Mapping[str, tuple[str, ...]]) -> Question:
        strong_kind = self.strong.kind or (
            Telling.STORY if self.expects is Expects.INSTANCE else Telling.OTHER
        )
        return Question(
            id=self.id,
            kind=self.kind,
            competency=self.competency,
            level=self.level,
            expects=self.expects,
            text=self.text,
            why=self.why,
            hint=self.hint,
            seconds=self.seconds,
            good=tuple(
                p.value(families) if isinstance(p, _Point) else Point(p)
                for p in self.good
            ),
            deeper=self.deeper,
            weak=Example(
                self.weak.text, self.weak.voice, self.weak.outcome, self.weak.kind
            ),
            strong=Example(
                self.strong.text, self.strong.voice, Outcome.CLEAR, strong_kind
            ),
            tracks=self.tracks,
            probes=MappingProxyType(
                {part: getattr(self.probes, part) for part in PROBED}
                if self.probes is not None
                else {}
            ),
            retired=self.retired,
            simpler=self.simpler or "",
            deeper_simpler=self.deeper_simpler or "",
            presupposes=self.presupposes,
            deeper_presupposes=self.deeper_presupposes,
            tasks=self.tasks,
            quoting=self.quoting,
            item=self.item,
            holds=self.holds,
            answer=self.answer,
            asks=MappingProxyType(dict(self.asks)),
            careful=self.careful,
            back=self.back or "",
            label=self.label or "",
        )


class _Family(_Entry):
    id: Id
    about: Line
    heard: Annotated[tuple[Heard, ...], Field(min_length=1)]


class _Track(_Entry):
    id: Id
    name: Annotated[Line, StringConstraints(max_length=24)]
    about: Line
    serves: Serves | None = None
    level: Experience | None = None


class _Opening(_Entry):
    topic: Topic
    text: Annotated[Line, StringConstraints(max_length=260)]
    bridge: Annotated[Line, StringConstraints(max_length=140, pattern=r"^[^?]+\?$")]
    tracks: tuple[Id, ...] = ()
    questions: tuple[QuestionId, ...] = ()

    def value(self) -> Opening:
        return Opening(self.topic, self.text, self.bridge, self.tracks, self.questions)


class _Meaning(_Entry):
    words: Annotated[tuple[Heard, ...], Field(min_length=1)]
    means: Annotated[Line, StringConstraints(max_length=160)]


class _Competency(_Entry):
    id: Id
    name: Annotated[Line, StringConstraints(max_length=32)]
    meaning: Line


class _Value(_Entry):
    id: Id
    name: Annotated[Line, StringConstraints(max_length=16)]
    look: Annotated[Line, StringConstraints(max_length=120, pattern=r"^[^?]+\?$")]
    ask: Annotated[Line, StringConstraints(max_length=120, pattern=r"^[^?]+\?$")]

    def value(self) -> Matter:
        return Matter(self.id, self.name, self.look, self.ask)


Variant = Annotated[str, StringConstraints(min_length=1)]


class _Phrase(_Entry):
    gentle: Annotated[tuple[Variant, ...], Field(min_length=1)]
    direct: tuple[Variant, ...] = ()


PLURALS = frozenset(("zero", "one", "two", "few", "many", "other"))
"""What the CLDR calls the forms of a plural."""

DEFAULT_LOCALE = Locale("en", "GB")

Phrases = Mapping[str, Mapping[Tone, tuple[str, ...]]]
"""Phrase key to tone to variants, at least one variant for each tone.

A phrase that counts has a key for each form of the plural: count.day.one and so on.
"""


@dataclass(frozen=True)
class Content:
    """All that the bot knows and says, checked.

    `questions` holds retired ones too, so that an old answer still finds its question.
    """

    questions: Mapping[str, Question]
    tracks: Mapping[str, Track]
    competencies: Mapping[str, Competency]
    phrases: Phrases
    openings: tuple[Opening, ...] = ()
    cities: Mapping[str, str] = field(default_factory=dict)
    matters: Mapping[str, Matter] = field(default_factory=dict)
    meanings: Mapping[str, str] = field(default_factory=dict)
    panels: Panels = field(default_factory=Panels)
    locale: Locale = DEFAULT_LOCALE

    @cached_property
    def bank(self) -> tuple[Question, ...]:
        """The questions that may be asked, in the order of their ids."""
        return tuple(q for _, q in sorted(self.questions.items()) if not q.retired)

    def saying(self, key: str, words: str) -> "Content":
        """Give the same content with other words for a phrase, taken as they are."""
        plain = words.strip().replace("**", "").replace("{", "{{").replace("}", "}}")
        phrase = MappingProxyType(dict.fromkeys(Tone, (plain,)))
        return replace(self, phrases={**self.phrases, key: phrase})


def load(root: Traversable | None = None) -> Content:
    """Read and check all of `content/`, by default the one installed with the bot.

    Raises:
        ContentError: naming file, entry and reason of every fault.

    """
    root = files("content.en") if root is None else root
    faults: list[str] = []

    def say(where: str, reason: str) -> None:
        faults.append(f"content/en/{where}: {reason}")

    tracks = {
        t.id: Track(t.id, t.name, t.about, t.serves, t.level)
        for _, t in _entries(root, "tracks.toml", "track", _Track, say)
    }
    competencies = {
        c.id: Competency(c.id, c.name, c.meaning)
        for _, c in _entries(root, "competencies.toml", "competency", _Competency, say)
    }
    families = {
        f"@{family.id}": family.heard
        for _, family in _entries(root, "heard.toml", "family", _Family, say)
    }
    questions: dict[str, Question] = {}
    homes: dict[str, str] = {}
    said_in: dict[str, list[str]] = defaultdict(list)
    folder = root / "questions"
    names: list[str] = []
    if folder.is_dir():
        names = sorted(f.name for f in folder.iterdir() if f.name.endswith(".toml"))
    else:
        say("questions", "the folder is missing")
    for name in names:
        for where, entry in _entries(
            root, f"questions/{name}", "question", _Question, say
        ):
            for unknown in sorted(entry.families - families.keys()):
                say(where, f"no family of phrases is called {unknown!r}")
            question = entry.value(families)
            if question.id in homes and homes[question.id] != name:
                say(where, f"this id is used in {homes[question.id]} too")
            homes[question.id] = name
            if question.competency not in competencies:
                say(where, f"no competency is called {question.competency!r}")
            for track in question.tracks:
                if track not in tracks:
                    say(where, f"no track is called {track!r}")
            questions[question.id] = question
            spoken = (*question.probes.values(), *question.asks.values())
            for line in (question.text, question.deeper, *spoken):
                said_in[line.casefold()].append(where)
    for line, places in said_in.items():
        if len(places) > 1:
            say(places[1], f"says the same as {places[0]}: {line!r}")
    if GENERAL not in tracks:
        say("tracks.toml", f"the track {GENERAL!r} is missing")
    phrases = _phrases(root, say)
    openings = tuple(_openings(root, {*tracks, *questions}, say))
    cities = _cities(root, say)
    matters = {
        v.id: v.value() for _, v in _entries(root, "values.toml", "value", _Value, say)
    }
    meanings: dict[str, str] = {}
    for where, meaning in _entries(root, "meanings.toml", "meaning", _Meaning, say):
        for word in meaning.words:
            if word in meanings:
                say(where, f"{word!r} is explained twice")
            meanings[word] = meaning.means
    panels = _panels(root, say)
    locale = _locale(root, say)
    if not questions:
        say("questions", "there is no question")
    if faults:
        raise ContentError(faults)
    return Content(
        questions,
        tracks,
        competencies,
        phrases,
        openings,
        cities,
        matters,
        MappingProxyType(meanings),
        panels,
        locale,
    )


def _openings(
    root: Traversable, known: Collection[str], say: Callable[[str, str], None]
) -> Iterator[Opening]:
    """Give what the employer answers, and say what is wrong with it."""
    for where, entry in _entries(root, "employer.toml", "opening", _Opening, say):
        for name in (*entry.tracks, *entry.questions):
            if name not in known:
                say(where, f"no track or question is called {name!r}")
        for line in (entry.text, entry.bridge):
            if found := _SHUNNED.search(line):
                say(where, f"says {found[0]!r}")
        if entry.topic in UNANSWERED:
            say(where, f"{entry.topic} is for later; no employer answers it here")
        yield entry.value()


def _panels(root: Traversable, say: Callable[[str, str], None]) -> Panels:
    """Read who may sit in a panel, and what they look for."""
    asks: dict[Want, tuple[str, ...]] = {}
    roles: dict[str, Want] = {}
    for where, want in _entries(root, "panel-wants.toml", "want", _Want, say):
        asks[want.id] = want.competencies
        for role in want.roles:
            if role in roles:
                say(where, f"{role!r} is named twice")
            roles[role] = want.id
    seats: dict[str, tuple[Seat, ...]] = {}
    for _, panel in _entries(root, "panel-members.toml", "panel", _Panel, say):
        members = tuple(Seat(s.name, s.role, s.want) for s in panel.members)
        seats |= dict.fromkeys(panel.tracks, members)
    return Panels(
        MappingProxyType(seats), MappingProxyType(asks), MappingProxyType(roles)
    )


def _cities(root: Traversable, say: Callable[[str, str], None]) -> Mapping[str, str]:
    """Read cities.toml: a city's name in small letters to its zone."""
    known = available_timezones()
    cities: dict[str, str] = {}
    zones = _read(root, "cities.toml", say).get("zones", {})
    for zone, names in zones.items():
        where = f"cities.toml, {zone}"
        if zone not in known:
            say(where, "no zone of the tz database is called so")
        for name in names:
            if not re.fullmatch(r"[a-z]+( [a-z]+)*", name):
                say(where, f"{name!r} is not in small letters without accents")
            if name in cities:
                say(where, f"{name!r} is in {cities[name]} too")
            cities[name] = zone
    return MappingProxyType(cities)


def _locale(root: Traversable, say: Callable[[str, str], None]) -> Locale:
    """Read the locale whose plurals, lists and dates the language has."""
    name = str(_read(root, "language.toml", say).get("locale"))
    try:
        return Locale.parse(name)
    except (ValueError, UnknownLocaleError):
        say("language.toml", f"{name!r} is no locale")
        return DEFAULT_LOCALE


def _read(
    root: Traversable, name: str, say: Callable[[str, str], None]
) -> dict[str, Any]:
    try:
        return tomllib.loads((root / name).read_text("utf-8"))
    except FileNotFoundError:
        say(name, "the file is missing")
    except UnicodeDecodeError as error:
        say(name, f"the file is not UTF-8 at byte {error.start}")
    except tomllib.TOMLDecodeError as error:
        say(name, f"not TOML: {error}")
    return {}


def _entries(
    root: Traversable,
    name: str,
    table: str,
    model: type[_E],
    say: Callable[[str, str], None],
) -> Iterator[tuple[str, _E]]:
    """Give each sound entry with its place, and say what is wrong with the others."""
    data = _read(root, name, say)
    for key in data.keys() - {table}:
        say(name, f"unknown table {key!r}; entries are [[{table}]]")
    rows = data.get(table, [])
    if not isinstance(rows, list) or not rows:
        say(name, f"holds no [[{table}]]")
        return
    seen: set[str] = set()
    for number, row in enumerate(rows, 1):
        label = row.get("id") if isinstance(row, dict) else None
        where = f"{name}, {label or f'entry {number}'}"
        try:
            entry = model.model_validate(row)
        except ValidationError as error:
            for line in _reasons(error):
                say(where, line)
            continue
        if label in seen:
            say(where, "this id is used twice")
        seen.add(str(label))
        yield where, entry


def _phrases(root: Traversable, say: Callable[[str, str], None]) -> Phrases:
    """Read phrases/: dotted keys to variants; direct falls back to gentle."""
    phrases: dict[str, Mapping[Tone, tuple[str, ...]]] = {}
    folder = root / "phrases"

    def walk(name: str, table: Mapping[str, Any], path: tuple[str, ...]) -> None:
        key = ".".join(path)
        where = f"phrases/{name}, {key}"
        spoken = {}
        for word, inner in table.items():
            if isinstance(inner, dict):
                walk(name, inner, (*path, word))
            elif word in PLURALS:
                walk(name, {"gentle": inner}, (*path, word))
            else:
                spoken[word] = inner
        if not spoken:
            return
        try:
            phrase = _Phrase.model_validate(spoken)
        except ValidationError as error:
            for line in _reasons(error):
                say(where, line)
            return
        for variant in (*phrase.gentle, *phrase.direct):
            if found := _SHUNNED.search(variant):
                say(where, f"says {found[0]!r}")
        if key in phrases:
            say(where, "another file has this phrase too")
        phrases[key] = MappingProxyType(
            {Tone.GENTLE: phrase.gentle, Tone.DIRECT: phrase.direct or phrase.gentle}
        )

    if not folder.is_dir():
        say("phrases", "the folder is missing")
        return MappingProxyType(phrases)
    for name in sorted(f.name for f in folder.iterdir() if f.name.endswith(".toml")):
        walk(name, _read(root, f"phrases/{name}", say), ())
    return MappingProxyType(phrases)


def _reasons(error: ValidationError) -> Iterator[str]:
    for fault in error.errors(include_url=False, include_input=False):
        place = ".".join(str(step) for step in fault["loc"])
        reason = fault["msg"].removeprefix("Value error, ")
        yield f"{place}: {reason}" if place else reason
