"""Put into words what is said around forms."""

from typing import assert_never

from bot.core.buttons import Verb
from bot.core.form_replies import FormReply, LeaveForm, OfferToReturn
from bot.wording.speaker import Speaker


def speak(speaker: Speaker, reply: FormReply) -> None:
    """Say one reply."""
    match reply:
        case LeaveForm(waits=waits):
            speaker.tell("form.left_after" if waits else "form.left")
        case OfferToReturn():
            session = speaker.session
            told = session is not None and any(one.answered for one in session.turns)
            speaker.tell("form.return" if told else "form.return_open")
            speaker.row(
                speaker.button("resume", Verb.RESUME),
                speaker.button("finish", Verb.FINISH),
            )
        case _:
            assert_never(reply)


def filling(speaker: Speaker, field: str, leave: str = "not_now") -> None:
    """Add the buttons under what asks for a field; `leave` labels the way out."""
    speaker.row(
        speaker.always("done", Verb.FORM, f"done:{field}"),
        speaker.always(leave, Verb.FORM, f"leave:{field}"),
    )
