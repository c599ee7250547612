"""What is known of a candidate's working life, as a part."""

from typing import Any

from bot.core.buttons import Verb
from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.part import Part
from bot.parts.profile import decide, typed, wording
from bot.parts.profile.replies import ProfileReply
from bot.wording.voice import voice


def export(candidate: Candidate, _: Dossier) -> dict[str, Any]:
    """Give the block of the exported document."""
    profile = candidate.profile
    return {
        "profile": {
            "track": candidate.track,
            "level": profile.level,
            "changer": profile.changer,
            "leads": profile.leads,
            "serves": profile.serves,
            "set_by_hand": list(candidate.chosen),
            "questions_that_do_not_hold": list(profile.unfit),
        }
    }


PROFILE = Part(
    "profile",
    buttons={Verb.PROFILE: decide.press},
    takes=typed.take,
    voice=voice(wording.speak, ProfileReply),
    export=export,
)
