"""Put into words what is known of a candidate's working life."""

from bot.core.buttons import Press, Verb
from bot.model import Button
from bot.parts.profile.decide import (
    CHOICES,
    NO,
    UNFIT,
    YES,
)
from bot.parts.profile.replies import (
    AskField,
    ProfileReply,
    ShowProfile,
)
from bot.wording.speaker import Speaker

A_ROW = 2


def speak(speaker: Speaker, reply: ProfileReply) -> None:
    """Say what is known, or ask for a field of it."""
    match reply:
        case ShowProfile(profile):
            speaker.tell(
                "profile.show",
                level=_value(speaker, profile.level, f"profile.level.{profile.level}"),
                leads=_yes(speaker, profile.leads, "profile.leads"),
                serves=_value(
                    speaker, profile.serves, f"profile.serves.{profile.serves}"
                ),
                changer=_yes(speaker, profile.changer, "profile.changer"),
            )
            if profile.unfit:
                count = speaker.count("question", len(profile.unfit))
                speaker.tell("profile.unfit", questions=count)
            fields = [_field(speaker, name) for name in CHOICES]
            speaker.row(*fields[:A_ROW])
            speaker.row(*fields[A_ROW:])
            if profile.unfit:
                speaker.row(_field(speaker, UNFIT))
        case AskField(field):
            speaker.tell(f"profile.ask.{field}")
            options = [_option(speaker, field, value) for value in CHOICES[field]]
            for at in range(0, len(options), A_ROW):
                speaker.row(*options[at : at + A_ROW])


def _option(speaker: Speaker, field: str, value: str) -> Button:
    press = Press(Verb.PROFILE, f"{field}:{value}")
    return Button(speaker.plain(f"profile.{field}.{value}"), str(press))


def _field(speaker: Speaker, name: str) -> Button:
    return speaker.always(f"profile_{name}", Verb.PROFILE, name)


def _value(speaker: Speaker, value: str | None, key: str) -> str:
    return speaker.plain(key if value else "profile.unknown")


def _yes(speaker: Speaker, value: bool | None, key: str) -> str:
    if value is None:
        return speaker.plain("profile.unknown")
    return speaker.plain(f"{key}.{YES if value else NO}")
