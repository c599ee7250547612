"""What the ear makes of words that are no answer to a question of practice.

Asides, values for forms, and protests that something was said already: frozen values
that the ear gives and the decisions take.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.model import Serves, TaskKind


class AsideKind(StrEnum):
    """What is said to the interviewer; the values are of the contract of `judge`."""

    REPEAT = "repeat"
    REPHRASE = "rephrase"
    CLARIFY = "clarify"
    LENGTH = "length"
    METHOD = "method"
    EXAMPLE = "example"
    WAIT = "wait"
    THANKS = "thanks"
    GREETING = "greeting"
    PRESENCE = "presence"
    ALREADY_SAID = "already_said"
    UNFIT = "unfit"
    TOO_PERSONAL = "too_personal"
    SKIP = "skip"
    STOP = "stop"
    BACK = "back"
    ADD = "add"
    REMAINING = "remaining"
    PROGRESS = "progress"
    MISHEARD = "misheard"
    COMPLAINT = "complaint"
    NERVES = "nerves"
    DISTRESS = "distress"
    PRIVACY = "privacy"
    MACHINE = "machine"
    MEANING = "meaning"
    WRONG_CHAT = "wrong_chat"
    IGNORE = "ignore"
    INSTRUCTION = "instruction"
    REMARK = "remark"
    """A joke, a word by the way, a thought aloud; it is not of the contract."""
    COMMAND = "command"
    """A plain wish that has a command; it is not of the contract."""


class Scene(StrEnum):
    """Where in the conversation something is said."""

    QUESTION = "question"
    FOLLOW_UP = "follow_up"
    FORM = "form"
    SMALL_TALK = "small_talk"
    EMPLOYER = "employer"
    """The candidate asks the employer: nearly everything is said in the scene."""
    ROLE_PLAY = "role_play"
    """A conversation is acted: the same."""
    NOTHING = "nothing"
    """Nothing is open, so nothing can be an answer."""


ALIKE: Final = "alike_"
"""With this begins what an aside is about whose kind is only one of several alike."""


@dataclass(frozen=True, slots=True)
class Aside:
    """What was said to the interviewer.

    `start` and `end` are offsets of its words in the text. `rest` lists what remains as
    the answer, as offsets; empty if the whole message is the aside. `sure` is the
    learned sum: above 0 rather an aside than not. `command` names the command that a
    plain wish stands for, for the kind `command` alone. `about` tells more of what was
    said within its kind, as `bot.ear.aside_details` lists it, or is empty; `word` is
    the word whose meaning is asked. Where the kind is not `known`, it is the likeliest.
    `also` lists other stretches of an answer that are said to the interviewer, too.
    """

    kind: AsideKind
    start: int
    end: int
    rest: tuple[tuple[int, int], ...] = ()
    sure: float = 0.0
    command: str | None = None
    about: str = ""
    word: str = ""
    known: bool = True
    also: tuple[tuple[int, int], ...] = ()

    def words(self, text: str) -> str:
        """Give what of the text is said to the interviewer."""
        spans = sorted(((self.start, self.end), *self.also))
        return " ".join(text[start:end].strip() for start, end in spans)

    def answer(self, text: str) -> str:
        """Give what remains of the text as the answer; empty if nothing does."""
        return " ".join(text[start:end].strip() for start, end in self.rest)


class Bearing(StrEnum):
    """How words stand to the open question."""

    ANSWER = "answer"
    ASKED = "asked"
    """They ask the interviewer something, of whatever kind."""
    UNSURE = "unsure"
    """A remark, a joke, a worry, half a sentence: they may be no answer."""


class Steer(StrEnum):
    """Where somebody wants the conversation to go: what a wish to go back is about."""

    UNDO = "take_out"
    """What was said last is no answer."""
    ASKED = "take_out_asked"
    """What was said last was a question, as far as it was one."""
    NOISE = "take_out_noise"
    """What was said last was nobody's words, if it was hardly anything."""
    MOVE = "elsewhere"
    """What was said last belongs to another question, which is named."""
    MOVE_IF = "elsewhere_if"
    """The same; to be trusted where `word` names an earlier question."""
    LAST = "last"
    """To the question before the open one; to the last one where none is open."""
    NAMED = "named"
    """To an earlier question, which is named."""
    OTHER = "other"
    """Not to the question that was gone back to, but to the one that is named."""
    UNANSWERED = "unanswered"
    """To the last question that was closed: it was not answered."""
    CLAIMED = "claimed"
    """Something was never told; to be trusted where it names an earlier question."""


class DetailKind(StrEnum):
    """What a detail of an answer tells; the values stand in the export."""

    WHO = "who"
    WHERE = "where"
    WHEN = "when"
    DEED = "deed"
    OUTCOME = "outcome"
    NUMBER = "number"


class LookingBack(StrEnum):
    """What is asked about a summary."""

    BEST = "best"
    """Which answer is the one to give on the day."""
    KEPT = "kept"
    FEEDBACK = "feedback"
    """What was missing, and what to do about it."""
    WHICH = "which"
    """Which answer the summary speaks of."""
    SAID = "said"
    """That what it calls missing was said."""
    TAKE_OUT = "take_out"
    """That an answer or a line of it is not to count, or never was one."""
    COUNT = "count"
    """That it counts too few real examples."""
    LENGTH = "length"
    WEAKEST = "weakest"
    TOO_KIND = "too_kind"
    """That an answer was thought better of than it was."""
    OVERALL = "overall"
    CHANCES = "chances"
    """Whether they will get the job."""
    MANNER = "manner"
    """How they sounded, which words do not tell."""
    RECORD = "record"
    """How one answer was heard, or why nothing was said of it."""


class Between(StrEnum):
    """What is wished with nothing open."""

    LUCK = "luck"
    GOODBYE = "goodbye"
    ANOTHER = "another"
    """One more question."""
    ROUND = "round"
    """A sitting: `mode`, `count` and `field` say which, as far as was said."""
    REAL_ONE = "real_one"
    """The real interview has been; they want to write notes or thanks."""
    PAGE = "page"
    EARLIER_PAGE = "earlier_page"
    REST = "rest"
    NEXT = "next"
    """What to do now."""
    REMIND = "remind"
    WON = "won"
    """They got the job."""
    LOST = "lost"
    PRAISED = "praised"
    """They think well of the interviewer."""
    OFF = "off"
    """The interview is cancelled."""
    MOVED = "moved"
    """It is moved: `day` has the words for when."""


@dataclass(frozen=True, slots=True)
class HeardBetween:
    """A wish with nothing open.

    `mode` is how /practice calls a sitting, `count` how many questions, 0 where that is
    left open; `field` the words for the trade it is to be about; `day` when the
    interview is, as it was said.
    """

    kind: Between
    mode: str = ""
    count: int = 0
    field: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Misread:
    """What somebody says who was met as if in danger, and was not.

    They say that they are `fine`, ask whether what they said is `lost`, or `why` it was
    said to them, or only say what they spoke `about`.
    """

    fine: bool = False
    lost: bool = False
    why: bool = False
    about: bool = False


class Remark(StrEnum):
    """What is said to an invented employer and asks nothing."""

    TRADE = "trade"
    """Which trade or place it is."""
    PROTEST = "protest"
    """That something else was asked, or nothing was answered."""
    THINKS = "thinks"
    """That they are thinking, or have more to ask."""
    CHAT = "chat"
    """Thanks, a joke, a word on what was said."""
    STORY = "story"
    """Something of their own, where a question was due."""
    BEFORE = "before"
    """A story that was told before and fits here, too."""
    WHO = "who"
    """Whom they are speaking to."""
    DONE = "done"
    """That they have asked enough."""
    LEAVES = "leaves"
    """That they want to end it, or take leave."""


class NewcomerKind(StrEnum):
    """What a newcomer says instead of a field."""

    NO_JOB = "no_job"
    CHANGER = "changer"
    """They are on their way from one trade to another."""
    FOUND = "found"
    """A field is named in what they ask or tell."""
    UNSURE = "unsure"
    """They do not know which is theirs, or none is."""
    ASKS = "asks"
    """They greet, or ask what this is, and say nothing of a field."""


@dataclass(frozen=True, slots=True)
class Work:
    """What an interview is for: the words, and the id of the track they belong to.

    With `starts`, it is a place for beginners.
    """

    words: str
    track: str
    starts: bool = False


class Fit(StrEnum):
    """How well what somebody calls their work belongs to a field."""

    OWN = "own"
    """Its questions fit."""
    NEAR = "near"
    """None fits; the nearest are named, if any is."""
    UNSURE = "unsure"
    """It may be one or another."""


@dataclass(frozen=True, slots=True)
class Field:
    """What somebody says their work is: the words, and the tracks it belongs to.

    `goal` is what they apply for, where only their present work says the field. With
    `starts`, it is a place for beginners. `start` and `end` are where the part of the
    message that says so stands.
    """

    words: str
    fit: Fit
    tracks: tuple[str, ...] = ()
    goal: str = ""
    starts: bool = False
    start: int = 0
    end: int = 0


class FieldTalk(StrEnum):
    """What is said of the field that was taken, besides the name of another."""

    WHICH = "which"
    """They ask which one it is."""
    WRONG = "wrong"
    """It is not theirs, or another one is wanted."""


@dataclass(frozen=True, slots=True)
class AboutField:
    """What is said of the field that was taken, and the work that is named instead."""

    kind: FieldTalk
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """What does not hold in a part of a field: ids of questions, and whom they serve.

    `serves` is None where that is as in all of the field. What `keeps` names holds
    whomever they serve.
    """

    without: frozenset[str] = frozenset()
    keeps: frozenset[str] = frozenset()
    serves: Serves | None = None


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What was said where a field is asked for, and the field named along with it.

    `track` is the id of a track, empty where none is named.
    """

    kind: NewcomerKind
    track: str = ""


class FormField(StrEnum):
    """What a field asks for; dates and places have readers of their own."""

    PERSON = "person"
    COMPANY = "company"
    TITLE = "title"
    """The name of a job or of a role."""
    NOTE = "note"
    """Free words: a moment, a fact, something unsaid."""


class FormAnswer(StrEnum):
    """What was said to a field."""

    VALUE = "value"
    UNKNOWN = "unknown"
    """The candidate does not know: the form moves on."""
    SENTENCE = "sentence"
    """No value: the form asks again."""


@dataclass(frozen=True, slots=True)
class FormHearing:
    """What a form heard; `start` and `end` are offsets of the value, if it is one."""

    answer: FormAnswer
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody as they were named; who has no name is called by a description."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class HeardAssignment:
    """What somebody says they were asked to bring or do.

    `kinds` has the likeliest first, and is empty where none was heard; it is `sure`
    where nothing else comes near. `minutes` is how long it lasts, where that was said;
    `person` is who is to be met in a role-play, as `content/en/role-plays.toml` calls
    them, or empty.
    """

    kinds: tuple[TaskKind, ...] = ()
    sure: bool = False
    minutes: int | None = None
    person: str = ""


class Beat(StrEnum):
    """What somebody who is upset waits for, or is put off by."""

    LISTENED = "listened"
    NAMED = "named"
    STEP = "step"
    PROMISE = "promise"
    DISMISSED = "dismissed"
    TOO_MUCH = "too_much"
    """A promise that nobody can keep."""


@dataclass(frozen=True, slots=True)
class HeardBeat:
    """One thing that was heard in what was said to somebody upset, with its words."""

    beat: Beat
    start: int
    end: int


class Standing(StrEnum):
    """What becomes of a protest."""

    SAID = "said"
    """What it names was said: say so, and move on."""
    NEW = "new"
    """What it names was not: it is an answer, as far as it goes."""
    BARE = "bare"
    """It names nothing: whether the question was answered must be judged."""


@dataclass(frozen=True, slots=True)
class Protest:
    """A checked protest.

    `claimed` holds the offsets, in the protest, of what it names; for `said`, `message`
    is the number of the message that has it, and `at` the offsets there.
    """

    standing: Standing
    claimed: tuple[int, int] | None = None
    message: int | None = None
    at: tuple[int, int] | None = None
