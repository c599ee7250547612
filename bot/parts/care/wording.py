"""Put into words what is said to a candidate in distress."""

from typing import assert_never

from bot.core.buttons import Verb
from bot.core.care_replies import (
    CareReply,
    KeepAsTold,
    LeaveOut,
    MeetGrief,
    OfferHelp,
    StayAtRest,
)
from bot.wording import forms
from bot.wording.speaker import Speaker


def speak(speaker: Speaker, reply: CareReply) -> None:
    """Say one reply."""
    match reply:
        case OfferHelp():
            speaker.tell("care.risk_again" if reply.again else "care.risk")
            speaker.tell("care.program")
            speaker.tell("care.line")
            if not reply.again:
                speaker.tell("care.rests")
            _on(speaker)
        case StayAtRest():
            speaker.tell("care.resting")
            speaker.tell("care.line")
            _on(speaker)
        case MeetGrief():
            _grief(speaker, reply)
        case KeepAsTold():
            speaker.tell("care.used")
        case LeaveOut(field=field):
            plain = "care.left_out_answered" if reply.answered else "care.left_out"
            speaker.tell("care.left_out_form" if field else plain)
            if field:
                forms.filling(speaker, field)
        case _:
            assert_never(reply)


def _on(speaker: Speaker) -> None:
    speaker.row(speaker.always("care_on", Verb.CARE, "on"))


def _grief(speaker: Speaker, reply: MeetGrief) -> None:
    if reply.unsure:
        speaker.tell("care.unsure")
        speaker.row(speaker.always("care_help", Verb.CARE, "help"))
    elif reply.over:
        speaker.tell("care.past_over")
    elif reply.again:
        speaker.tell("care.past_again")
    else:
        speaker.tell("care.past_form" if reply.field else "care.past")
    if reply.over:
        return
    use = "care_fine" if reply.unsure else "care_use"
    if reply.field:
        speaker.row(
            speaker.always(use, Verb.CARE, f"use:{reply.field}"),
            speaker.always("care_leave", Verb.CARE, f"leave:{reply.field}"),
        )
    else:
        speaker.row(
            speaker.button(use, Verb.CARE, "use"),
            speaker.button("care_leave", Verb.CARE, "leave"),
        )
