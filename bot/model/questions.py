"""What is asked, what kind of answer is fair to it, and what is prepared around it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from bot.model.judgement import Outcome, Part, Telling

T = TypeVar("T")


class Mode(StrEnum):
    """Which kind of sitting a session is; the values are what a candidate types."""

    SECOND_ROUND = "second-round"
    BEHAVIOURAL = "behavioural"
    TECHNICAL = "technical"
    YOUR_QUESTIONS = "your-questions"
    COMMON = "common"
    CLOSING = "closing"
    DAILY = "daily"
    TASK = "task"
    PANEL = "panel"


class Kind(StrEnum):
    """Where in a second interview a question belongs."""

    SMALL_TALK = "small-talk"
    BEHAVIOURAL = "behavioural"
    TECHNICAL = "technical"
    FIT = "fit"
    COMMON = "common"  # what nearly everybody is asked
    TERMS = "terms"  # pay, notice and the like, in the last minutes
    GOODBYE = "goodbye"
    YOUR_QUESTIONS = "your-questions"
    CLOSING = "closing"
    TASK = "task"


class TaskKind(StrEnum):
    """What a candidate may be asked to bring or do."""

    TALK = "talk"
    PLAN = "plan"
    CASE = "case"
    TAKE_HOME = "take-home"
    LESSON = "lesson"
    ROLE_PLAY = "role-play"
    VISIT = "visit"
    IN_TRAY = "in-tray"


class Item(StrEnum):
    """What an outline is made of."""

    POINT = "point"
    STEPS = "steps"
    NUMBER = "number"
    LEFT = "left"


class Level(StrEnum):
    """How much experience a question supposes."""

    EARLY = "early"
    MID = "mid"
    SENIOR = "senior"


class Expects(StrEnum):
    """What kind of answer is fair to a question."""

    INSTANCE = "instance"
    REASONING = "reasoning"
    QUESTIONS = "questions"
    SMALL_TALK = "small_talk"
    REFLECTION = "reflection"


class Holds(StrEnum):
    """What an answer to a question that wants no story may hold.

    `OURS` is a particular of this company or of the first interview, `OWN` one of the
    candidate's own path, `STEP` a first step of a plan, `CHANGE` what they do about
    something now, `ANSWER` the thing that was asked for: a figure, a date, a yes.
    `RANGE` is what pay can be talked about with: a figure, what else could move, or the
    question what they have in mind. `THANKS` and `NEXT` belong to taking leave.
    """

    REASON = "reason"
    OURS = "ours"
    OWN = "own"
    STEP = "step"
    PROOF = "proof"
    CHANGE = "change"
    ANSWER = "answer"
    THANKS = "thanks"
    NEXT = "next"
    RANGE = "range"


class Slip(StrEnum):
    """What is better left out of an answer, though it is no fault.

    A reason from private life, another employer by name, a figure that is excused, ill
    of a former employer, or more words than the question needs.
    """

    PRIVATE = "private"
    RIVAL = "rival"
    APOLOGY = "apology"
    BLAME = "blame"
    LONG = "long"


class Topic(StrEnum):
    """What a candidate's own question is about."""

    PROBLEMS = "problems"
    VACANCY = "vacancy"
    SUCCESS = "success"
    TEAM = "team"
    COMPANY = "company"
    GROWTH = "growth"
    TERMS = "terms"
    PROCESS = "process"
    DOUBTS = "doubts"  # of the process, what is still open about the candidate
    OTHER = "other"


class Presupposed(StrEnum):
    """What a question or a follow-up takes for granted about the candidate's story."""

    JOB = "job"
    BOSS = "boss"
    COLLEAGUES = "colleagues"
    TEAM = "team"
    SERVED = "served"
    SOMEBODY = "somebody"
    MISTAKE = "mistake"
    OUTCOME = "outcome"
    REPORT = "report"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing a good answer has, as a person would say it.

    `heard` holds phrases, in lower case, any of which shows that it was touched; it is
    empty where only a person could tell. It is `sure` when hardly anybody touches it
    without one of these phrases: only then may it be called unmentioned.
    """

    point: str
    heard: tuple[str, ...] = ()
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """An example answer of our own writing, with what the ear must hear in it."""

    text: str
    voice: str
    outcome: Outcome
    kind: Telling


class AnswerKind(StrEnum):
    """What an answer to a question of terms must hold to be one."""

    MONEY = "money"
    TIME = "time"
    OFFERS = "offers"
    PEOPLE = "people"
    YES = "yes"
    HOURS = "hours"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and all that a fair interviewer has prepared around it.

    `tracks` is empty for a question that suits everyone. `probes` has an entry for
    situation, task, action and result when an instance is expected. `seconds` is the
    time to aim for when answered aloud.

    `simpler` and `deeper_simpler` say question and deeper question in plainer words,
    for who asks what is meant. `presupposes` lists what must hold for the candidate (a
    job, a boss, colleagues, a team they lead, somebody they serve),
    `deeper_presupposes` what must hold of the answer, too (somebody else in it, a
    mistake, a known outcome).

    A question about what was brought is for its `tasks`; `quoting` asks it with the
    candidate's own words for one `item` of the outline in place of `{item}`.

    Where no story is fair, `holds` lists what a good answer holds, in the order in
    which it is asked for, `asks` has the follow-up for each, `asks_simpler` the same in
    plainer words, and `careful` lists what is better left out; `answer` says what must
    stand in it at least. `back` is the answer to a candidate who asks the same back,
    and `label` names in short what it is about.

    Where the candidate asks, `speaker` is what who is asked says of themselves, and
    what `goes_on` may follow with any of them.
    """

    id: str
    kind: Kind
    competency: str
    level: Level
    expects: Expects
    text: str
    why: str
    hint: str
    seconds: int
    good: tuple[Point, ...]
    deeper: str
    weak: Example
    strong: Example
    tracks: tuple[str, ...] = ()
    retired: bool = False
    probes: Mapping[Part, str] = field(default_factory=lambda: MappingProxyType({}))
    simpler: str = ""
    deeper_simpler: str = ""
    presupposes: tuple[Presupposed, ...] = ()
    deeper_presupposes: tuple[Presupposed, ...] = ()
    tasks: tuple[TaskKind, ...] = ()
    quoting: str = ""
    item: Item | None = None
    holds: tuple[Holds, ...] = ()
    answer: AnswerKind | None = None
    asks: Mapping[Holds, str] = field(default_factory=lambda: MappingProxyType({}))
    asks_simpler: Mapping[Holds, str] = field(
        default_factory=lambda: MappingProxyType({})
    )
    careful: tuple[Slip, ...] = ()
    back: str = ""
    label: str = ""
    speaker: str = ""
    goes_on: bool = False

    def worded(self, about: str = "") -> str:
        """Give the question as it is asked, about words of the candidate's own."""
        if not about or not self.quoting:
            return self.text
        if self.quoting.startswith("“{item}"):
            about = about[:1].upper() + about[1:]
        return self.quoting.replace("{item}", about)

    def reworded(self, say: Callable[[str], str]) -> "Question":
        """Give the question with all that the bot says of it put otherwise.

        The examples stay: they are people's own words.
        """

        def each(texts: Mapping[T, str]) -> Mapping[T, str]:
            return MappingProxyType({key: say(text) for key, text in texts.items()})

        return replace(
            self,
            text=say(self.text),
            why=say(self.why),
            hint=say(self.hint),
            good=tuple(replace(one, point=say(one.point)) for one in self.good),
            deeper=say(self.deeper),
            probes=each(self.probes),
            simpler=say(self.simpler),
            deeper_simpler=say(self.deeper_simpler),
            quoting=say(self.quoting),
            asks=each(self.asks),
            asks_simpler=each(self.asks_simpler),
            back=say(self.back),
            label=say(self.label),
            speaker=say(self.speaker),
        )


@dataclass(frozen=True, slots=True)
class Opening:
    """What only one speaker says to a topic, or to a family of topics.

    `questions` are those with which this speaker asks to be asked; empty suits all.
    """

    topic: str
    text: str
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Competency:
    """What a question looks for."""

    id: str
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class PracticeTopic:
    """What a candidate may wish to be asked about.

    `words` are how they name it, `name` goes on after "a question about"; of
    `questions` one comes first, then any of the `competency`.
    """

    name: str
    competency: str
    words: tuple[str, ...]
    questions: tuple[str, ...] = ()
