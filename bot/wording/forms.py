"""Put into words what is said around forms."""

from collections.abc import Mapping
from typing import assert_never

from bot.interview.buttons import Verb
from bot.interview.dossier.replies import FormReply, LeaveForm, OfferToReturn
from bot.wording.speaker import Speaker

KEYS: Mapping[str, frozenset[str]] = dict.fromkeys(
    ["form.left", "form.return", "button.not_now"], frozenset()
)


def speak(speaker: Speaker, reply: FormReply) -> None:
    """Say one reply."""
    match reply:
        case LeaveForm():
            speaker.tell("form.left")
        case OfferToReturn():
            speaker.tell("form.return")
            speaker.row(
                speaker.button("resume", Verb.RESUME),
                speaker.button("finish", Verb.FINISH),
            )
        case _:
            assert_never(reply)


def filling(speaker: Speaker, field: str) -> None:
    """Add the buttons under what asks for a field."""
    speaker.row(
        speaker.always("done", Verb.FORM, f"done:{field}"),
        speaker.always("not_now", Verb.FORM, f"leave:{field}"),
    )
