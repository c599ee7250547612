"""What the interviewer says in a session, as values: imperatives, without wording."""

from dataclasses import dataclass
from enum import StrEnum

from bot.core.exchange_replies import ExchangeReply
from bot.core.panel_replies import PanelLook
from bot.core.rehearsal_replies import Review
from bot.core.reply import Closing, Reply
from bot.core.session import Lack
from bot.model import Delivery, Holds, Part, Slip, Telling, Topic


class Dig(StrEnum):
    """How a strong answer is pressed once more."""

    OWN_PART = "own_part"
    RESULT = "result"
    NUMBER = "number"
    DEEPER = "deeper"
    AGAIN = "again"


class Acknowledgement(StrEnum):
    """What an acknowledgement is for."""

    REASONING = "reasoning"
    REFLECTION = "reflection"
    ADDITION = "addition"
    THANKS = "thanks"
    UNSURE = "unsure"
    TAKEN = "taken"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Ask(Reply, tag="ask"):
    """Put a question; `number` counts from one."""

    question_id: str
    number: int
    of: int


@dataclass(frozen=True, slots=True)
class AskAgain(Reply, tag="ask-again"):
    """Put a question that was open before; `why` tells what led back to it.

    `words` is the follow-up that was open, or empty.
    """

    question_id: str
    why: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class GiveHint(Reply, tag="give-hint"):
    """Give the hint of a question."""

    question_id: str


@dataclass(frozen=True, slots=True)
class Flag(Reply, tag="flag"):
    """Say gently that no concrete example was heard, and ask for one missing part."""

    question_id: str
    kind: Telling
    part: Part
    quote: str | None
    thin: bool


@dataclass(frozen=True, slots=True)
class Claim(Reply, tag="claim"):
    """Say that a claim is no deed yet, and give a frame of it to fill."""

    question_id: str
    quote: str | None


@dataclass(frozen=True, slots=True)
class Probe(Reply, tag="probe"):
    """Take up what was added, and ask for one missing part; `bare` only asks."""

    question_id: str
    part: Part
    quote: str | None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class WayIn(Reply, tag="way-in"):
    """Offer another place to look; `declined` if the candidate said there is none."""

    question_id: str
    declined: bool


@dataclass(frozen=True, slots=True)
class Invite(Reply, tag="invite"):
    """Ask for reasoning to be tied to something the candidate did.

    With `reasons`, no deed is asked for but what stands behind the choice; `brief`
    where hardly anything was said yet, `hollow` where fine words name nothing.
    """

    question_id: str
    quote: str | None
    reasons: bool = False
    brief: bool = False
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class TurnRound(Reply, tag="turn-round"):
    """Turn an undersold deed round; `plain` is what they said without the hedge."""

    quote: str
    plain: str | None


@dataclass(frozen=True, slots=True)
class Praise(Reply, tag="praise"):
    """Say what landed in a clear answer."""

    quote: str | None
    parts: tuple[Part, ...]
    after_probe: bool


@dataclass(frozen=True, slots=True)
class DigDeeper(Reply, tag="dig-deeper"):
    """Dig once more into a strong answer."""

    question_id: str
    dig: Dig


@dataclass(frozen=True, slots=True)
class Mention(Reply, tag="mention"):
    """Name what the answer could still mention; never that anything was wrong."""

    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Acknowledge(Reply, tag="acknowledge"):
    """Take note, and mean it."""

    of: Acknowledgement
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class AskFor(Reply, tag="ask-for"):
    """Ask for what an answer that needs no story leaves out; `bare` only asks.

    `begun` tells whether something else of it was heard.
    """

    question_id: str
    holds: Holds
    begun: bool
    bare: bool = False


@dataclass(frozen=True, slots=True)
class AnswerBack(Reply, tag="answer-back"):
    """Answer a candidate who asked the same back, and ask once more."""

    question_id: str


@dataclass(frozen=True, slots=True)
class Took(Reply, tag="took"):
    """Say what an answer that needs no story held."""

    holds: Holds


@dataclass(frozen=True, slots=True)
class Careful(Reply, tag="careful"):
    """Say kindly what may be left out; `quote` is where it was said."""

    slip: Slip
    quote: str | None


@dataclass(frozen=True, slots=True)
class Compare(Reply, tag="compare"):
    """Show an answer before and after another go."""

    question_id: str
    before: str | None
    after: str | None
    gained: tuple[Part, ...]
    lacking: tuple[Part, ...]
    clear: bool


@dataclass(frozen=True, slots=True)
class PauseHere(Reply, tag="pause-here"):
    """Stop for now; `answered` questions are kept."""

    answered: int
    left: int


@dataclass(frozen=True, slots=True)
class Strength:
    """An answer that will stay with the panel."""

    question_id: str
    quote: str | None


@dataclass(frozen=True, slots=True)
class Weakness:
    """An answer worth another go: which turn, and what it lacks."""

    turn: int
    question_id: str
    lack: Lack


@dataclass(frozen=True, slots=True)
class Summarise(Closing, tag="summarise"):
    """Close the session: strengths first, then what to work on, then one next thing.

    `again` if it was closed before and only something was added, `retold` if that was
    another go at a question that had an answer. `asked` names what the candidate asked
    about the work, `unasked` what would be worth asking still; `questions` are the
    messages in which they asked. In `minutes` the breaks are left out, if there were
    `breaks`.

    `held` tells what was kept for the end, answer by answer. `reviews` are all of them,
    for its page. `wanted` pairs what they had wanted to get said with whether it came
    up. Of the `stories` that were asked for, `real` were told, `asked_again` of them
    when they were asked for once more; `skipped` questions that asked for one have no
    answer. `spoken` tells how each answer was spoken that was.

    `ready` are the questions for no story whose answers held all that was listened for,
    `wanting` the others with what they lacked.
    `panel` looks back at each member, where there were several.
    """

    answered: int
    minutes: int
    strengths: tuple[Strength, ...]
    weaknesses: tuple[Weakness, ...]
    again: bool
    asked: tuple[Topic, ...] = ()
    unasked: Topic | None = None
    held: tuple[Review, ...] = ()
    reviews: tuple[Review, ...] = ()
    wanted: tuple[tuple[str, bool], ...] = ()
    questions: tuple[str, ...] = ()
    real: int = 0
    stories: int = 0
    asked_again: int = 0
    skipped: int = 0
    retold: bool = False
    breaks: bool = False
    spoken: tuple[Delivery, ...] = ()
    ready: tuple[str, ...] = ()
    wanting: tuple[tuple[str, Holds], ...] = ()
    panel: PanelLook | None = None


@dataclass(frozen=True, slots=True)
class OfferTracks(Reply, tag="offer-tracks"):
    """Ask for the field; `for_settings` if nothing begins after it.

    With `unknown`, the one that was named is not known: "Anything else" is at hand.
    """

    page: int
    for_settings: bool
    unknown: bool = False


SessionReply = (
    ExchangeReply
    | Ask
    | AskAgain
    | GiveHint
    | Flag
    | Claim
    | Probe
    | WayIn
    | Invite
    | TurnRound
    | Praise
    | DigDeeper
    | Mention
    | Acknowledge
    | AskFor
    | AnswerBack
    | Took
    | Careful
    | Compare
    | PauseHere
    | Summarise
)
"""What may be said inside a session."""
