"""What is said about stories, as values."""

from dataclasses import dataclass

from bot.core.dossier import Story, Take
from bot.core.reply import Asking, Reply
from bot.model import Attachment, Part
from bot.parts.stories.coverage import Coverage


@dataclass(frozen=True, slots=True)
class Offer:
    """An answer that may be kept: where it was told, and its best words."""

    session: str
    turn: int
    quote: str | None


@dataclass(frozen=True, slots=True)
class OfferKeep(Reply, tag="offer-keep"):
    """Offer to keep an answer: named in a look back, pointed at after a move."""

    offer: Offer
    looking_back: bool = False
    moved_on: bool = False


@dataclass(frozen=True, slots=True)
class SayKept(Reply, tag="say-kept"):
    """Say that an answer is kept as a story; `digging` if a question waits there."""

    story: Story
    already: bool
    digging: bool


@dataclass(frozen=True, slots=True)
class SayBankFull(Reply, tag="say-bank-full"):
    """Say that no more stories can be kept."""


@dataclass(frozen=True, slots=True)
class SayGrown(Reply, tag="say-grown"):
    """Say that a story took in what was added; `told_again` if as a new telling."""

    name: str
    told_again: bool


@dataclass(frozen=True, slots=True)
class ShowStories(Reply, tag="show-stories"):
    """List the stories, say what they cover, and offer answers not kept yet.

    `picture` shows what they cover. `zone` is where their dates are told.
    """

    stories: tuple[Story, ...]
    page: int
    coverage: Coverage
    offers: tuple[Offer, ...]
    zone: str
    picture: Attachment | None = None


@dataclass(frozen=True, slots=True)
class ShowStory(Reply, tag="show-story"):
    """Show one story; `place` is its place in the list, `whole` leaves nothing out."""

    story: Story
    place: int
    zone: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class SayStoryGone(Reply, tag="say-story-gone"):
    """Say that a story is not there any more."""


@dataclass(frozen=True, slots=True)
class AskName(Asking, tag="ask-name"):
    """Ask what a story should be called; `empty` if no name was in what was said."""

    story: Story
    empty: bool = False


@dataclass(frozen=True, slots=True)
class SayNamed(Reply, tag="say-named"):
    """Say what a story is called now; `cut` if less than was said."""

    story: Story
    cut: bool


@dataclass(frozen=True, slots=True)
class AskRetell(Asking, tag="ask-retell"):
    """Ask for a story again; `odd` if what came was nothing to set beside it."""

    story: Story
    odd: bool = False


@dataclass(frozen=True, slots=True)
class SayRetold(Reply, tag="say-retold"):
    """Set a new telling beside the one `before`.

    `gained` and `lost` are parts that only one of the two has. With `trimmed`, no
    more tellings fit, and one in the middle may have gone.
    """

    story: Story
    before: Take
    gained: tuple[Part, ...]
    lost: tuple[Part, ...]
    trimmed: bool


@dataclass(frozen=True, slots=True)
class ShowTags(Reply, tag="show-tags"):
    """Show what a story is told for, to be changed; `full` if no more fits."""

    story: Story
    page: int
    full: bool = False


@dataclass(frozen=True, slots=True)
class ConfirmForget(Reply, tag="confirm-forget"):
    """Ask whether a story is to be forgotten."""

    story: Story


@dataclass(frozen=True, slots=True)
class SayForgotten(Reply, tag="say-forgotten"):
    """Say that a story is forgotten."""

    name: str


@dataclass(frozen=True, slots=True)
class AskWhich(Reply, tag="ask-which-story"):
    """Ask which story would be told for a competency.

    `choices` are stories with their places in the list; `first` says how it goes.
    """

    drill: int
    round: int
    of: int
    competency: str
    choices: tuple[tuple[int, Story], ...]
    first: bool


@dataclass(frozen=True, slots=True)
class SayFit(Reply, tag="say-fit"):
    """Say in a line whether a choice fits.

    `chosen` is None for none of them; `other` is a story that is told for it.
    """

    competency: str
    chosen: Story | None
    other: Story | None


@dataclass(frozen=True, slots=True)
class SayDrillOver(Reply, tag="say-drill-over"):
    """Say that a round of a drill is long over; `going_on` if another one is asked."""

    going_on: bool = False


@dataclass(frozen=True, slots=True)
class EndDrill(Reply, tag="end-drill"):
    """Look back on a drill: what had nothing, what was chosen how often.

    `each_time` is set where a story was chosen in every round.
    """

    nothing: tuple[str, ...]
    each_time: bool
    chosen: tuple[tuple[Story, int], ...]
    carries: Story | None


StoryReply = (
    OfferKeep
    | SayKept
    | SayBankFull
    | SayGrown
    | ShowStories
    | ShowStory
    | SayStoryGone
    | AskName
    | SayNamed
    | AskRetell
    | SayRetold
    | ShowTags
    | ConfirmForget
    | SayForgotten
    | AskWhich
    | SayFit
    | SayDrillOver
    | EndDrill
)
"""What may be said about stories."""
