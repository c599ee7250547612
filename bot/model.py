"""The nouns that every room shares: frozen values, no behaviour that waits.

Nothing here reads a clock, a file or a random number. Texts are the candidate's own
and are never cut or tidied; offsets into them count Python characters.
"""

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

GENERAL = "general"
"""The track of who has not chosen one, and of questions that any trade can meet."""


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


class Tone(StrEnum):
    """How the bot speaks; a candidate's setting."""

    GENTLE = "gentle"
    DIRECT = "direct"


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
    `THANKS` and `NEXT` belong to taking leave: thanks, and what happens next.
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


class Part(StrEnum):
    """What a story is made of; a number is a bonus and never demanded."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"
    NUMBER = "number"


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


class Experience(StrEnum):
    """How far a candidate has come; `NONE` has had no paid job yet."""

    NONE = "none"
    EARLY = "early"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"


class Serves(StrEnum):
    """Whom a candidate works for, as they are called in the trade."""

    CUSTOMERS = "customers"
    PATIENTS = "patients"
    PUPILS = "pupils"
    GUESTS = "guests"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a candidate's working life; None where it is not known.

    `changer` comes from another trade, `leads` says whether they lead people. `unfit`
    holds ids of questions of which they said that these do not hold for them, the
    newest last.
    """

    level: Experience | None = None
    changer: bool | None = None
    leads: bool | None = None
    serves: Serves | None = None
    unfit: tuple[str, ...] = ()


class Want(StrEnum):
    """What a member of a panel looks for in an answer."""

    WORK = "work"
    TEAM = "team"
    PROOF = "proof"
    COST = "cost"
    CUSTOMER = "customer"
    CULTURE = "culture"


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
    that lies behind them.
    """

    RISK = "risk"
    PAST = "past"


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
    which it is asked for, `asks` has the follow-up for each, and `careful` lists what
    is better left out; `answer` says what must stand in it at least. `back` is the
    answer to a candidate who asks the same back, and `label` names in short what it is
    about.
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
    careful: tuple[Slip, ...] = ()
    back: str = ""
    label: str = ""

    def worded(self, about: str = "") -> str:
        """Give the question as it is asked, about words of the candidate's own."""
        if not about or not self.quoting:
            return self.text
        if self.quoting.startswith("“{item}"):
            about = about[:1].upper() + about[1:]
        return self.quoting.replace("{item}", about)


@dataclass(frozen=True, slots=True)
class Opening:
    """What the employer says to a candidate's question, and the bridge it invites.

    Empty `tracks` and `questions` suit every field and every speaker.
    """

    topic: Topic
    text: str
    bridge: str
    tracks: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Track:
    """A candidate's field; `serves` and `level` hold for most who work in it."""

    id: str
    name: str
    about: str
    serves: Serves | None = None
    level: Experience | None = None


@dataclass(frozen=True, slots=True)
class Competency:
    """What a question looks for."""

    id: str
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that a job posting asks for, in the posting's own words.

    `competencies` are ids of what it would be proven by, the nearest first; `skills`
    are ids of our vocabulary. `must` is false for what is only welcome.
    """

    words: str
    competencies: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    must: bool = True


@dataclass(frozen=True, slots=True)
class Posting:
    """What was found in a job posting; title and company where it names them."""

    requirements: tuple[Requirement, ...] = ()
    title: str | None = None
    company: str | None = None


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that may matter in a job.

    `look` asks what was seen or heard there that speaks to it, `ask` is a question
    worth asking them.
    """

    id: str
    name: str
    look: str
    ask: str


@dataclass(frozen=True, slots=True)
class Seat:
    """A member of the panel that a field has where nobody is named."""

    name: str
    role: str
    want: Want


@dataclass(frozen=True, slots=True)
class Panels:
    """Who may sit in a panel: by track, in their order.

    `competencies` names for each want what it is asked for by, the nearest first;
    `roles` maps what a person may be, in small letters, to what they look for.
    """

    seats: Mapping[str, tuple[Seat, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    competencies: Mapping[Want, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    roles: Mapping[str, Want] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style; never parsed as markup again."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """A button: what it says, and the text that comes back when it is pressed."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Rest:
    """What was left out of a message, until it is asked for by its number."""

    number: int
    runs: tuple[Run, ...] = ()
    rows: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Delivery:
    """How something was spoken, from the sound itself; times are in seconds.

    `seconds` is the whole sound, `speaking` the time in which there was speech, `began`
    the time until the first of it. `pauses` counts silences of two seconds and more
    between speech, `words` the words that were heard.
    """

    seconds: float
    speaking: float = 0.0
    began: float = 0.0
    pauses: int = 0
    words: int = 0


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to hand over; of a picture, `content` is its bytes in base64."""

    name: str
    content: str
    picture: bool = False

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return b64decode(self.content) if self.picture else self.content.encode()


@dataclass(frozen=True, slots=True)
class Utterance:
    """One message of the bot, ready for any front door; a silent one rings no bell.

    `replaces` is the id of an earlier message whose place it takes, where that can be.
    """

    runs: tuple[Run, ...]
    rows: tuple[tuple[Button, ...], ...] = ()
    attachment: Attachment | None = None
    silent: bool = False
    replaces: str | None = None

    @property
    def text(self) -> str:
        """The words without their style."""
        return "".join(run.text for run in self.runs)
