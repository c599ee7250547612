"""What the ear says of an answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What a story is made of; a number is a bonus and never demanded."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"
    NUMBER = "number"


class Outcome(StrEnum):
    """What the ear says of an answer."""

    CLEAR = "clear"
    THIN = "thin"
    MISSING = "missing"


class Telling(StrEnum):
    """How an answer is told, after the kinds that interview research distinguishes."""

    STORY = "story"
    PSEUDO_STORY = "pseudo_story"
    EXEMPLIFICATION = "exemplification"
    OPINION = "opinion"
    SELF_DESCRIPTION = "self_description"
    HYPOTHETICAL = "hypothetical"
    OTHER = "other"


class Ownership(StrEnum):
    """Whether the speaker's own deeds can be told from the team's."""

    CLEAR = "clear"
    MIXED = "mixed"
    UNCLEAR = "unclear"


class Distress(StrEnum):
    """What must be met as a person would, before the practice goes on.

    `RISK` is present risk to the candidate, or harm going on; `PAST` is harm or grief
    that lies behind them. `UNSURE` is what may hint at present risk.
    """

    RISK = "risk"
    PAST = "past"
    UNSURE = "unsure"


class Oddity(StrEnum):
    """Something about an answer that matters more than its concreteness."""

    EMPTY = "empty"
    GIBBERISH = "gibberish"
    ECHO = "echo"
    ONE_WORD = "one_word"
    NO_EXAMPLE = "no_example"
    FOREIGN = "foreign"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Cue:
    """A place in the answer, `text[start:end]`, for or against an instance."""

    start: int
    end: int
    cue: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the ear says of one answer, with the words that show why.

    `concreteness` lies in 0..1 and grows with the evidence of one real occasion.
    `parts` maps each part to the place where it was heard, or to None. `missing` lists
    the parts not heard, in the order in which a probe should ask for them, never
    `number`; `lacking` those of them that were surely not told: only these may be
    called missing. `best` is the line to quote in praise or flag and `vaguest` the
    emptiest clause, or None where nothing reads well. `oddity` is set where a remark on
    substance would be out of place. `language` is an ISO 639-1 code, or "und" when
    undetermined.

    `watched` says that the speaker did or said something that could have been watched,
    in an answer that holds something `particular`: a person, a thing, a moment, a
    number or a place. Only such an answer is praised.
    """

    concreteness: float
    flagged: bool
    outcome: Outcome
    kind: Telling
    parts: Mapping[Part, Cue | None]
    ownership: Ownership
    language: str
    cues: tuple[Cue, ...] = ()
    missing: tuple[Part, ...] = ()
    best: Cue | None = None
    vaguest: Cue | None = None
    oddity: Oddity | None = None
    watched: bool = True
    particular: bool = False
    lacking: tuple[Part, ...] = ()

    @property
    def praised(self) -> Cue | None:
        """The line that may be praised, kept and said to stay; None where none may."""
        return self.best if self.watched else None
