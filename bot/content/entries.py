"""What an author writes in `content/`: each kind of entry, and when it is sound."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from bot.model import (
    AnswerKind,
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
    Part,
    Point,
    Presupposed,
    Question,
    Serves,
    Slip,
    TaskKind,
    Telling,
    Want,
)

PROBED = (Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT)
"""The parts a probe may ask for; a number is never demanded."""

SHUNNED = re.compile(
    r"be more specific|give an example\b|\btypically\b|\busually\b|!!|\bguys\b", re.I
)


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
QuestionId = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$")
]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3)]
Heard = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, to_lower=True)
]


class Entry(BaseModel):
    """One entry of a file; what it does not know is a fault."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Ask = Annotated[Line, StringConstraints(max_length=140)]


class WantEntry(Entry):
    """What a member of a panel looks for: by which competencies, in which roles."""

    id: Want
    competencies: Annotated[tuple[Id, ...], Field(min_length=3)]
    roles: Annotated[tuple[Heard, ...], Field(min_length=5)]


class SeatEntry(Entry):
    """A member of a panel where nobody is named."""

    name: Annotated[Line, StringConstraints(min_length=2, max_length=30)]
    role: Annotated[Line, StringConstraints(min_length=2, max_length=60)]
    want: Want


class PanelEntry(Entry):
    """Four members, for some tracks."""

    tracks: Annotated[tuple[Id, ...], Field(min_length=1)]
    members: Annotated[tuple[SeatEntry, ...], Field(min_length=4, max_length=4)]


class PointEntry(Entry):
    """One thing a good answer has, and what shows that it was touched."""

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


class StrongEntry(Entry):
    """An example that is to be heard as clear."""

    voice: Id
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=20)]
    kind: Telling | None = None


class WeakEntry(StrongEntry):
    """An example that is to be heard as lacking something."""

    kind: Telling
    outcome: Outcome = Outcome.MISSING


class ProbesEntry(Entry):
    """What asks for each part of a story."""

    situation: Line
    task: Line
    action: Line
    result: Line


class QuestionEntry(Entry):
    """A question, with all that is prepared around it."""

    id: QuestionId
    kind: Kind
    competency: Id
    level: Level
    expects: Expects
    text: Annotated[Line, StringConstraints(max_length=260)]
    why: Annotated[Line, StringConstraints(max_length=320)]
    hint: Annotated[Line, StringConstraints(max_length=260)]
    seconds: Annotated[int, Field(ge=20, le=300)]
    good: Annotated[tuple[PointEntry | Line, ...], Field(min_length=3, max_length=6)]
    deeper: Annotated[Line, StringConstraints(max_length=240)]
    weak: WeakEntry
    strong: StrongEntry
    tracks: tuple[Id, ...] = ()
    probes: ProbesEntry | None = None
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
    asks_simpler: Mapping[Holds, Ask] = Field(default_factory=dict)
    careful: tuple[Slip, ...] = ()
    back: Ask | None = None
    label: Annotated[Line, StringConstraints(max_length=32)] | None = None
    speaker: Annotated[Line, StringConstraints(max_length=120)] = ""
    goes_on: bool = False

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
            if found := SHUNNED.search(line):
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
        if self.asks_simpler.keys() - self.asks.keys():
            faults.append("puts simply what it does not ask")
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
        for held, line in self.asks_simpler.items():
            yield f"asks_simpler.{held}", line
        yield from (("back", self.back or ""),)
        if self.probes is not None:
            for part in PROBED:
                yield f"probes.{part}", getattr(self.probes, part)

    @property
    def families(self) -> frozenset[str]:
        """The families of phrases that its points refer to, as `@family`."""
        points = (point for point in self.good if isinstance(point, PointEntry))
        return frozenset(h for p in points for h in p.heard if h.startswith("@"))

    def value(self, families: Mapping[str, tuple[str, ...]]) -> Question:
        """Give the question, with the phrases of the families it refers to."""
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
                p.value(families) if isinstance(p, PointEntry) else Point(p)
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
            asks_simpler=MappingProxyType(dict(self.asks_simpler)),
            careful=self.careful,
            back=self.back or "",
            speaker=self.speaker,
            goes_on=self.goes_on,
            label=self.label or "",
        )


class FamilyEntry(Entry):
    """Phrases that several points share."""

    id: Id
    about: Line
    heard: Annotated[tuple[Heard, ...], Field(min_length=1)]


class TrackEntry(Entry):
    """A field."""

    id: Id
    name: Annotated[Line, StringConstraints(max_length=24)]
    asked: Annotated[Line, StringConstraints(max_length=30)]
    about: Line
    serves: Serves | None = None
    level: Experience | None = None


class OpeningEntry(Entry):
    """What only one speaker answers."""

    topic: Annotated[str, StringConstraints(pattern=r"^[a-z]+(?:\.[a-z-]+)?$")]
    text: Annotated[Line, StringConstraints(max_length=260)]
    questions: tuple[QuestionId, ...] = ()

    def value(self) -> Opening:
        """Give the opening."""
        return Opening(self.topic, self.text, self.questions)


class MeaningEntry(Entry):
    """What words of a question mean."""

    words: Annotated[tuple[Heard, ...], Field(min_length=1)]
    means: Annotated[Line, StringConstraints(max_length=160)]


class TopicEntry(Entry):
    """What a candidate may wish to be asked about."""

    name: Annotated[Line, StringConstraints(max_length=40)]
    competency: Id
    words: Annotated[tuple[Heard, ...], Field(min_length=1)]
    questions: tuple[QuestionId, ...] = ()


class ExplainedEntry(Entry):
    """What a button or a thing of the program does."""

    buttons: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    names: tuple[Heard, ...] = ()
    says: Annotated[Line, StringConstraints(max_length=160)]


class CompetencyEntry(Entry):
    """What a question looks for."""

    id: Id
    name: Annotated[Line, StringConstraints(max_length=32)]
    meaning: Line


class ValueEntry(Entry):
    """Something that may matter in a job."""

    id: Id
    name: Annotated[Line, StringConstraints(max_length=16)]
    look: Annotated[Line, StringConstraints(max_length=120, pattern=r"^[^?]+\?$")]
    ask: Annotated[Line, StringConstraints(max_length=120, pattern=r"^[^?]+\?$")]

    def value(self) -> Matter:
        """Give what matters."""
        return Matter(self.id, self.name, self.look, self.ask)


Variant = Annotated[str, StringConstraints(min_length=1)]


class PhraseEntry(Entry):
    """What is said, in each tone."""

    gentle: Annotated[tuple[Variant, ...], Field(min_length=1)]
    direct: tuple[Variant, ...] = ()
