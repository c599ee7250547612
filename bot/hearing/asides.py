"""What is said to the interviewer, and where in the conversation: frozen values."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


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
    BEFORE_LAST = "before_last"
    """To the one before that."""
    THIS = "this"
    """To what was answered just now, to answer it anew."""
    NAMED = "named"
    """To an earlier question, which is named."""
    OTHER = "other"
    """Not to the question that was gone back to, but to the one that is named."""
    UNANSWERED = "unanswered"
    """To the last question that was closed: it was not answered."""
    CLAIMED = "claimed"
    """Something was never told; to be trusted where it names an earlier question."""


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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What exactly somebody wants to know who asks the interviewer.

    `thing` is what may be used or has to be, `sides` are the readings between which
    they ask; both are said back as to them, and empty where that cannot be done surely.
    Of the readings, `thing` is the better one, where `why` says so.
    `sort` tells more of it, by the want. With `denies`, a kind answer is no ("is it too
    old?"), else yes ("may I use it?"); where it is `open`, it could be either.
    """

    thing: str = ""
    sides: tuple[str, ...] = ()
    sort: str = ""
    denies: bool = False
    open: bool = False
    why: str = ""
