"""What happens to a session: past participles, each with the time it happened."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.hearing import Remark
from bot.model import Cue, Delivery, Holds, Judgement, Topic


class Medium(StrEnum):
    """What a candidate may send that holds no words to judge."""

    STICKER = "sticker"
    PHOTO = "photo"
    VOICE = "voice"
    VIDEO = "video"
    DOCUMENT = "document"
    LOCATION = "location"
    CONTACT = "contact"
    POLL = "poll"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Said:
    """A message of words.

    `own` is false for a forward; `medium` is what the words were a caption of. `to` is
    what a button means under the message that was replied to, if one was. `delivery` is
    how it was spoken, where it was.
    """

    at: datetime
    message_id: str
    text: str
    own: bool = True
    medium: Medium | None = None
    to: str = ""
    delivery: Delivery | None = None


@dataclass(frozen=True, slots=True)
class Confided:
    """A message that tells of past harm or grief; it and `with_before` before it."""

    at: datetime
    message_id: str
    text: str
    with_before: int = 0


@dataclass(frozen=True, slots=True)
class Chosen:
    """The candidate says whether what they confided is to be used as an answer."""

    at: datetime
    use: bool


@dataclass(frozen=True, slots=True)
class Edited:
    """A message that now says something else; or the words under something do."""

    at: datetime
    message_id: str
    text: str
    caption: bool = False


@dataclass(frozen=True, slots=True)
class Showed:
    """Something without words; of a location, the zone and nothing else."""

    at: datetime
    medium: Medium
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    """The candidate says that the answer is complete."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Quieted:
    """Nothing more came for a while after the message sent at `since`."""

    at: datetime
    since: datetime


@dataclass(frozen=True, slots=True)
class Heard:
    """The ear has judged the answer: as a `whole`, and what was `last` added.

    `untouched` names what a good answer also has and this one did not mention, `asked`
    what was asked in the last of it. `noticed` marks places: of what was `last` said in
    small talk, and of the `whole` where a deed is undersold. `deeper` tells whether the
    deeper question holds for the answer. Where no story is fair, `holds` and `lacks`
    say what was heard of what a good answer holds, `slips` marks what is better left
    out, and `back` tells whether the question was asked back.
    `figures` marks amounts in the whole, `details` what later questions may rely on.
    Of the last that was said to the employer: `remark` asks nothing, `beside` is the
    question beside one.
    """

    at: datetime
    whole: Judgement
    last: Judgement
    untouched: tuple[str, ...] = ()
    asked: tuple[Topic, ...] = ()
    noticed: tuple[Cue, ...] = ()
    deeper: bool = True
    holds: tuple[Holds, ...] = ()
    lacks: tuple[Holds, ...] = ()
    slips: tuple[Cue, ...] = ()
    back: bool = False
    figures: tuple[Cue, ...] = ()
    details: tuple[Cue, ...] = ()
    remark: Remark | None = None
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Hinted:
    """A hint was asked for."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Skipped:
    """The question was passed over."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Declined:
    """The candidate has no such example."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Overruled:
    """The candidate says that it was a real example."""

    at: datetime


@dataclass(frozen=True, slots=True)
class MovedOn:
    """The candidate wants the next question."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Retried:
    """The candidate wants another go at the question of turn number `turn`."""

    at: datetime
    turn: int


@dataclass(frozen=True, slots=True)
class Reopened:
    """The candidate goes back to turn number `turn`, to add to what was said there."""

    at: datetime
    turn: int


@dataclass(frozen=True, slots=True)
class Paused:
    """The candidate stops for now."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Resumed:
    """The candidate carries on."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Ended:
    """The candidate wants to finish here."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Began:
    """The session opens."""

    at: datetime


Event = (
    Began
    | Said
    | Confided
    | Chosen
    | Edited
    | Showed
    | Finished
    | Quieted
    | Heard
    | Hinted
    | Skipped
    | Declined
    | Overruled
    | MovedOn
    | Retried
    | Reopened
    | Paused
    | Resumed
    | Ended
)
