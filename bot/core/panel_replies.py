"""What only a panel says, as values."""

from dataclasses import dataclass

from bot.core.panel import Member, Panel, Takes
from bot.core.reply import Reply
from bot.core.session import Lack
from bot.model import Want


@dataclass(frozen=True, slots=True)
class Introduce(Reply, tag="introduce"):
    """Say who sits there; `left_out` counts people there was no room for.

    In a whole second round they are `fetched`, and meet the others on the way in.
    """

    panel: Panel
    left_out: int = 0
    fetched: bool = False


@dataclass(frozen=True, slots=True)
class NextMeeting(Reply, tag="next-meeting"):
    """Lead from one meeting to the next, from one name to another."""

    left: str
    name: str


@dataclass(frozen=True, slots=True)
class TakeUp(Reply, tag="take-up"):
    """Let another member ask about an answer to the `asker`.

    `quote` is what was said, where nothing was quoted just before; `figure` an amount.
    """

    question_id: str
    member: Member
    asker: Member
    what: Takes
    quote: str | None = None
    figure: str | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """An answer that a member got; `quote` is the candidate's own words, if any."""

    question_id: str
    quote: str | None
    took_up: bool = False


@dataclass(frozen=True, slots=True)
class Waits:
    """What a member still waits for: what an answer lacks, or any answer at all.

    `what` is what they had asked about somebody else's question. `turn` is the place of
    the question in the session.
    """

    question_id: str
    turn: int
    lack: Lack | None = None
    what: Takes | None = None


@dataclass(frozen=True, slots=True)
class MemberLook:
    """How a member was answered, looking back.

    `asked` is false for one whose turn did not come. `words` counts what was said to
    them, `called` tells whether they were spoken to by name, `skipped` names their
    questions that were skipped.
    """

    name: str
    role: str
    want: Want
    quiet: bool
    asked: bool
    heard: tuple[Heard, ...] = ()
    waits: tuple[Waits, ...] = ()
    spoke_up: bool = False
    words: int = 0
    called: bool = False
    skipped: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Twice:
    """A question answered to two people: what differed.

    `first` and `second` are figures of the same kind that are not the same, in the
    candidate's words; `same` is set where the second answer repeats the first word for
    word, `shorter` where it is less than half as long, `referred` where it points to
    what was said before, `fresh` where it tells about as much as the first.
    """

    question_id: str
    to: str
    then: str
    figures: tuple[str, str] | None = None
    same: bool = False
    shorter: bool = False
    referred: bool = False
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class PanelLook:
    """A panel, looking back: member by member; in a chain, what was told twice."""

    members: tuple[MemberLook, ...]
    twice: tuple[Twice, ...] = ()
    chain: bool = False


PanelReply = Introduce | NextMeeting | TakeUp
"""What only a panel says."""
