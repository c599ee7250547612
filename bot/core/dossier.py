"""The dossier as a value: the job, stories, what is unsaid, the interview, and after.

Stored whole, sealed, beside the candidate's document. Every list has a most that a
candidate can reach; whoever reaches it is told. Numbers are handed out once and never
again, so that a button of last week means what it meant. Times are aware and in UTC.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from bot.core.schedule import Slot
from bot.core.session import Message, Planned
from bot.model import Outcome, Part, Requirement

MAX_POSTING = 20_000
"""Characters kept of a posting."""

MAX_DEMANDS = 60
"""What a job may ask for; more than the longest postings do."""

MAX_STORIES = 40
MAX_TAKES = 4
"""Tellings kept of a story: the first one, and the latest."""

MAX_TOLD = 4000
"""Characters kept of one telling."""

MAX_NAME = 40
"""Letters of a story's name."""

MAX_TAGS = 3
"""Competencies that one story is told for."""

MAX_UNSAID = 20
MAX_PEOPLE = 10
MAX_EXAMPLES = 3
MAX_PAST = 5
"""Interviews kept after the next one was set up."""

MAX_NOTE = 2000
"""Characters kept of a field of the notes, of a moment or an observed fact."""

MAX_LEFT_OUT = 9
"""Items that what was left out is split into."""

MAX_VALUES = 5

MAX_FORM = 60
"""Messages gathered for one field; what comes after is not read."""


@dataclass(frozen=True, slots=True)
class Form:
    """What is asked for outside a session, one field at a time.

    `field` is a part's name and what it waits for, as `unsaid.text`; `argument` what
    it belongs to. The words gather in `messages` until a quiet moment, like an
    answer's; `waiting_since` is the time of the last one that waits for it. `confided`
    holds the ids of messages that tell of past harm or grief. `refused` is what was
    no value for the field, so that it was asked for again.
    """

    field: str
    asked_at: datetime
    argument: str = ""
    messages: tuple[Message, ...] = ()
    waiting_since: datetime | None = None
    confided: tuple[str, ...] = ()
    refused: str = ""

    @property
    def part(self) -> str:
        """The part that asked."""
        return self.field.partition(".")[0]

    @property
    def text(self) -> str:
        """All that was said, one message a line."""
        return "\n".join(message.text for message in self.messages)


@dataclass(frozen=True, slots=True)
class Demand:
    """A requirement on the candidate's list; `own` where the candidate worded it."""

    number: int
    requirement: Requirement
    own: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """The job that the second interview is for; `numbered` is the last number given.

    `at` tells its list from the one before: numbers begin anew with each posting.
    """

    at: datetime
    text: str = ""
    title: str | None = None
    company: str | None = None
    demands: tuple[Demand, ...] = ()
    numbered: int = 0


@dataclass(frozen=True, slots=True)
class Take:
    """One telling of a story, with what the ear made of it.

    `cut` is set where more was said than is kept. `attempt` is the place of the go in
    its turn, None for a telling outside a session.
    """

    at: datetime
    text: str
    outcome: Outcome
    concreteness: float
    parts: tuple[Part, ...] = ()
    quote: str | None = None
    cut: bool = False
    attempt: int | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """An answer worth keeping; `takes` holds its tellings, the newest last.

    `told_before` is set where the first round has heard it already. `session` and
    `turn` say which answer it was kept from.
    """

    number: int
    name: str
    takes: tuple[Take, ...]
    competencies: tuple[str, ...] = ()
    question_id: str = ""
    told_before: bool = False
    session: str = ""
    turn: int = 0

    @property
    def latest(self) -> Take:
        """The telling that counts."""
        return self.takes[-1]


@dataclass(frozen=True, slots=True)
class Drill:
    """A drill of stories: the competencies it asks for, and what was chosen.

    `picks` holds the number of a story for each round that is over, 0 for none. Its
    `number` is the seed of all that is chosen; `before` holds the picks of the last
    drill that came to its end.
    """

    number: int
    at: datetime
    rounds: tuple[str, ...]
    picks: tuple[int, ...] = ()
    before: tuple[int, ...] = ()

    @property
    def over(self) -> bool:
        """Whether every round has its answer."""
        return len(self.picks) >= len(self.rounds)


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What the candidate did not get to say; `raised` holds the days it came up."""

    number: int
    at: datetime
    text: str
    raised: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody met, or to be met, at the interview.

    `moment` is what only the talk with them had. `thanks` is the note drafted last,
    `drafts` counts the wordings; `thanked` is set once the candidate said it was sent,
    `skipped` where they want to write none. `earlier` are the notes before this one,
    the newest first; `unwanted` names what no note to them shall say, `avoided` words
    for which another wording was taken. `added` are
    sentences of the candidate's own that stand in it, `tone` is how it is to sound, and
    `dear` whom it greets, where that is not by their name.
    """

    number: int
    name: str
    role: str = ""
    moment: str = ""
    thanks: str = ""
    thanked: bool = False
    drafts: int = 0
    skipped: bool = False
    earlier: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    avoided: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    tone: str = ""
    dear: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """What was written down after the interview, in the candidate's own words.

    `offered` is what was left out, item by item, while it is neither on the unsaid list
    nor let go.
    """

    at: datetime
    asked: str = ""
    said: str = ""
    left_out: str = ""
    offered: tuple[Unsaid, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was written down yet."""
        return not (self.asked or self.said or self.left_out)


@dataclass(frozen=True, slots=True)
class Interview:
    """The second interview: with whom, when, and what is done around it.

    `at` is None while only the `day` is known. `zone` is where its clock hangs, `place`
    what the candidate called that. `examples` are those they picked to tell. `ticks`
    names what of the checklist is done, `done` the steps around it that were handed
    out, as `bot.core.reminders` names them. `plan` holds what each of the last
    days is for, the day before the interview first, and `practised` what was practised
    since. `unsaid_asked` is set once they were asked what the first round left out.
    `several` is set where several people are expected, with or without names.
    `minutes` is 0 and `remote` None where neither was said; `smart` is set where they
    said that people dress smart there, `dress` is how they said it. `directions` is
    where to go in, `early` by how many minutes earlier one is to be there. `post` is
    what they apply for, where they said so.
    """

    number: int
    company: str = ""
    people: tuple[Person, ...] = ()
    day: date | None = None
    at: datetime | None = None
    zone: str = "UTC"
    place: str = ""
    minutes: int = 0
    casual: bool = False
    remote: bool | None = None
    examples: tuple[str, ...] = ()
    ticks: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    plan: tuple[str, ...] = ()
    practised: tuple[str, ...] = ()
    unsaid_asked: bool = False
    notes: Notes | None = None
    several: bool = False
    smart: bool = False
    dress: str = ""
    directions: str = ""
    early: int = 0
    post: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """Something that matters to the candidate in a job.

    `of` is its id in the content, empty where it is in their own words. `weight` is 1
    to 3. `fact` is what was observed, `feeling` what was felt before they were asked
    for a fact; `looked` is set once there is no more to ask. `speaks` is 1 where they
    say it speaks for the company, -1 against, 0 where it is left open, None unasked.
    """

    number: int
    name: str
    weight: int = 2
    fact: str = ""
    speaks: int | None = None
    of: str = ""
    feeling: str = ""
    looked: bool = False


@dataclass(frozen=True, slots=True)
class Reflection:
    """Is this company for me: the candidate's own weights and observed facts.

    `interview` is the number of the interview it is about. `stage` is `pick` while they
    choose what matters, then `weigh`, then `look`.
    """

    at: datetime
    company: str = ""
    values: tuple[Value, ...] = ()
    decided: str = ""
    interview: int = 0
    stage: str = "pick"


class Did(StrEnum):
    """What the program did because of a message; the values are stored, and stay."""

    FIELD = "field"
    """It took another field."""
    OUT = "out"
    """It took words out of an answer."""
    BACK = "back"
    """It put words back."""
    ANSWER = "answer"
    """It took the message as an answer, or as a part of one."""
    VALUE = "value"
    """It took the message for a value of a form, or of the interview."""
    NAMED = "named"
    """It gave a story another name."""
    KEPT = "kept"
    """It kept a story."""
    MOVED = "moved"
    """It went to another question."""
    REPLIED = "replied"
    """It only replied."""


@dataclass(frozen=True, slots=True)
class Deed:
    """The last thing that the program did because of a message, to undo it by.

    `message_id` is the id of the message; `replies` names what was replied. `protests`
    counts the protests in a row up to it. What was before stands in `track` and `work`,
    `form`, `interview` and `names` of stories, by their numbers, as far as the deed
    changed it; `place` is the turn that was open, `asked` how it was asked, and
    `swapped` the question that went because of another field. `field_before` is the
    field before it was changed last, which may be longer ago; `gone` are those whom a
    message took off the list, the newest last.
    """

    at: datetime
    message_id: str
    did: Did
    replies: tuple[str, ...] = ()
    protests: int = 0
    track: str = ""
    work: str = ""
    form: Form | None = None
    interview: Interview | None = None
    names: tuple[tuple[int, str], ...] = ()
    place: int = -1
    swapped: Planned | None = None
    asked: str = ""
    field_before: tuple[str, str] = ("", "")
    gone: tuple[Person, ...] = ()
    version: int = 1


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that is gathered around the second interview.

    `numbered` is the last number given to anything in here. `next` is the next step
    around the interview and `last` the label of the one before, as for a daily prompt.
    `saying` pairs a session's id with the number of what was unsaid, and is said in it.
    `reflections` are those about earlier interviews. `drill` is the drill of stories
    that is under way or was the last. `own` holds plain JSON values of parts that have
    no field of their own here, by the part's name. `deed` is what was done last because
    of a message.
    """

    form: Form | None = None
    job: Job | None = None
    stories: tuple[Story, ...] = ()
    unsaid: tuple[Unsaid, ...] = ()
    interview: Interview | None = None
    past: tuple[Interview, ...] = ()
    reflection: Reflection | None = None
    reflections: tuple[Reflection, ...] = ()
    drill: Drill | None = None
    numbered: int = 0
    saying: tuple[str, int] | None = None
    own: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    next: Slot | None = None
    last: str = ""
    deed: Deed | None = None


def with_own(dossier: Dossier, part: str, values: Mapping[str, Any]) -> Dossier:
    """Keep the plain JSON values of a part."""
    return replace(dossier, own={**dossier.own, part: values})
