"""What is asked of a summary, and what is wished with nothing open: frozen values."""

from dataclasses import dataclass
from enum import StrEnum


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


class Concern(StrEnum):
    """What is asked about something of the last session, with nothing open.

    What it is asked about, which answer, line, name or question, is found by the words
    of the message beside what is known.
    """

    LENGTH = "length"
    """How long an answer is, or whether it is too long."""
    HOLDS = "holds"
    """Whether words or a name stand in what was said, and where."""
    HIDE = "hide"
    """That a name or words should not stand there."""
    HOW = "how"
    """What is good about an answer, or what it lacks."""
    SLACK = "slack"
    """That an answer was let through which held nothing."""
    ASKED = "asked"
    """Whether, or what, they were asked."""
    COUNT = "count"
    """How many questions there were."""
    MINUTES = "minutes"
    """How long the session took."""
    SUMMARY = "summary"
    """Whether something stands in what they will remember."""
    ASKING = "asking"
    """How they were as the one who asks."""
    REAL = "real"
    """What the real employer will speak of."""
    INVENTED = "invented"
    """Whether the employer was made up, or was another one than theirs."""
    NUDGE = "nudge"
    """To be reminded on one day."""


class Idle(StrEnum):
    """What somebody wants of the interviewer while nothing is open.

    The values are learnt by `training/heads.py`, and stay.
    """

    INTERVIEW_ASK = "interview_ask"
    """What is known of their own interview: when, where, with whom."""
    INTERVIEW_TELL = "interview_tell"
    """Something of their own interview is told, or put right."""
    REMINDERS = "reminders"
    """What the program will write to them, and when."""
    ROUND = "round"
    PAGE = "page"
    STORIES = "stories"
    BEST = "best"
    WEAKEST = "weakest"
    OVERALL = "overall"
    QUESTIONS = "questions"
    """How their questions to the employer were."""
    CHANGE_WORD = "change_word"
    """A word, a name or a number in an answer is to be another."""
    TAKE_OUT = "take_out"
    PUT_BACK = "put_back"
    WRONG = "wrong"
    """A quote, praise, a count or the summary is wrong."""
    UNHEARD = "unheard"
    SAY_IT = "say_it"
    """Whether something is wise to say on the day."""
    ADVICE = "advice"
    """What to do on the day, beside what to say."""
    WORD = "word"
    """Whether a word is right, or what it means."""
    PRIVACY = "privacy"
    MACHINE = "machine"
    LASTING = "lasting"
    """Whether it is kept, and how long."""
    FIELD = "field"
    SETTINGS = "settings"
    HOW_IT_WORKS = "how_it_works"
    ADD = "add"
    RESULT = "result"
    """How the interview went, or that it was moved or cancelled."""
    BYE = "bye"
    CHAT = "chat"
    STORY = "story"
    """A story is told though nothing is open."""
    OTHER = "other"


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
class HeardTopic:
    """A wish for a question about something, as `words` name it.

    `place` numbers the topic among those that are known, None where none is;
    `asking_them` is the wish to be the one who asks.
    """

    place: int | None = None
    words: str = ""
    asking_them: bool = False


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
