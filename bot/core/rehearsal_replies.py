"""What only a rehearsal of the whole second round says, as values."""

from dataclasses import dataclass

from bot.core.reply import Reply
from bot.core.session import Lack, Push, Stand
from bot.model import Attachment, Expects, Holds, Slip, Topic


@dataclass(frozen=True, slots=True)
class PushBack(Reply, tag="push-back"):
    """Doubt a clear answer politely, once; `quote` where nothing was quoted before."""

    question_id: str
    push: Push
    quote: str | None


@dataclass(frozen=True, slots=True)
class StoodBy(Reply, tag="stood-by"):
    """Say that a doubt was met with a fact."""

    quote: str | None


@dataclass(frozen=True, slots=True)
class Thank(Reply, tag="thank"):
    """Say a neutral word between two questions."""


@dataclass(frozen=True, slots=True)
class Settle(Reply, tag="settle"):
    """End the small talk without a remark on it; `asked` if an answer is due."""

    asked: bool


@dataclass(frozen=True, slots=True)
class Defer(Reply, tag="defer"):
    """Leave a question about terms to others, as an employer does, and ask on."""

    topic: Topic


@dataclass(frozen=True, slots=True)
class Farewell(Reply, tag="farewell"):
    """Close the interview, still as the interviewer."""


@dataclass(frozen=True, slots=True)
class ConfirmHeld(Reply, tag="confirm-held"):
    """Say when remarks come from now on; `now` if that is so for an open session."""

    held: bool
    now: bool


@dataclass(frozen=True, slots=True)
class HandPage(Reply, tag="hand-page"):
    """Hand over the page of a session."""

    session_id: str
    page: Attachment | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """What there is to say of one answer, looking back: strengths, then one next thing.

    `turn` is its place in the session. `landed` says whether it did what was asked of
    it, `begun` whether there was at least a beginning; `quote` is their own words.
    `judged` is false where the ear could say nothing. `lack` is what would carry it
    further, `points` what it might mention, `modest` a deed made small and the same
    without the hedge. `words` counts all that was said. `spoken`
    is how many seconds it took aloud, 0 where it was typed. `bridged` is None where no
    bridge was waited for. `holds` is what an answer that needs no story held first,
    `lacks` what it did not, `slips` what is better left out, with where it was said.
    """

    turn: int
    question_id: str
    expects: Expects
    landed: bool
    quote: str | None = None
    begun: bool = False
    judged: bool = True
    lack: Lack | None = None
    points: tuple[str, ...] = ()
    modest: tuple[str, str | None] | None = None
    push: Push | None = None
    stood: Stand | None = None
    stood_on: str | None = None
    asked: tuple[Topic, ...] = ()
    bridged: bool | None = None
    gave: bool = False
    handed_back: bool = False
    words: int = 0
    spoken: int = 0
    holds: Holds | None = None
    lacks: Holds | None = None
    slips: tuple[tuple[Slip, str | None], ...] = ()


RehearsalReply = (
    PushBack | StoodBy | Thank | Settle | Defer | Farewell | ConfirmHeld | HandPage
)
"""What only a rehearsal says."""
