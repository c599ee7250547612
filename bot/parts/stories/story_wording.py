"""Buttons and small words with which stories are spoken of."""

from collections.abc import Sequence
from datetime import datetime

from bot.core.buttons import Press, Verb
from bot.core.dossier import Story
from bot.core.schedule import local
from bot.model import Button
from bot.parts.stories.replies import Offer
from bot.parts.stories.story import shortened
from bot.wording.dates import shown
from bot.wording.speaker import Speaker, tidied

BUTTON = 30
"""Letters of a button."""

LABEL = 22
"""Letters of a quote on a button."""


def to_list(speaker: Speaker) -> Button:
    """Make the button that leads to the list."""
    return speaker.always("stories", Verb.STORY, "list")


def opening(speaker: Speaker, label: str, story: Story) -> Button:
    """Make a button that opens a story."""
    return speaker.always(label, Verb.STORY, f"open:{story.number}")


def placed(place: int, story: Story) -> str:
    """Name a story on a button: its place tells it from any other."""
    label = f"{place}. {story.name}"
    return label if len(label) <= BUTTON else f"{shortened(label, BUTTON - 1)}…"


def keeping(offer: Offer, label: str) -> Button:
    """Make a button that keeps an answer."""
    return Button(label, str(Press(Verb.STORY, f"keep:{offer.turn}", offer.session)))


def quoted(speaker: Speaker, offer: Offer) -> Button | None:
    """Make a button that names an answer by its best words."""
    quote = tidied(offer.quote)
    if quote is None:
        return None
    short = shortened(quote, LABEL).rstrip(" .,;:…")
    short = short if len(short) == len(quote) else f"{short}…"
    label = speaker.plain("button.story_keep_quote", quote=short)
    return keeping(offer, label)


# Small words


def name(speaker: Speaker, competency: str) -> str:
    """Name a competency, as inside a sentence."""
    known = speaker.content.competencies.get(competency)
    return known.name if known is not None else competency


def names(speaker: Speaker, competencies: Sequence[str]) -> str:
    """Name competencies, as in a sentence."""
    return speaker.joined([name(speaker, c) for c in competencies])


def day(speaker: Speaker, at: datetime, zone: str) -> str:
    """Tell a date as it was where the candidate is."""
    return shown(speaker, local(at, zone).date(), "MMMMd")
