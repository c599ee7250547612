"""The stories that a candidate keeps, as one part."""

from bot.core.dossier import Dossier
from bot.core.notices import Rounded, StoryTold
from bot.part import Command, Fields, Home, Part, by_argument
from bot.parts.stories import (
    decide,
    export,
    offering,
    overview,
    picture,
    spoken,
    unnaming,
    wording,
)
from bot.parts.stories.overview import StoriesLine
from bot.parts.stories.replies import StoryReply
from bot.wording.voice import voice

ENOUGH = 3
"""So many stories make one ready for the interview."""


def _enough(dossier: Dossier) -> bool:
    return len(dossier.stories) >= ENOUGH


UNNAMING = Part("unnaming", first=unnaming.wished)
"""A name that is wanted out of a story; met before what is said to the bot."""

SPOKEN = Part("spoken", first=spoken.met)
"""What is said of kept stories; met before what is said to the interviewer."""

STORIES = Part(
    "stories",
    help=40,
    commands=(Command("stories", decide.commanded),),
    buttons={"story": by_argument(decide.pressed)},
    fields=(Fields("stories", decide.filled),),
    hears={Rounded: offering.followed, StoryTold: decide.told},
    voice={**voice(wording.speak, StoryReply), **voice(overview.speak, StoriesLine)},
    draws={"stories": picture.drawn},
    prepared={"stories": _enough},
    export=export.export,
    home=Home(30, 40, overview.says, overview.advises),
)
