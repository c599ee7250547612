"""Put into words what is known of a candidate's working life."""

from bot.core.buttons import Press, Verb
from bot.model import Button
from bot.parts.profile.decide import (
    CHANGER,
    CHOICES,
    LEADS,
    LEVEL,
    NO,
    SERVES,
    UNFIT,
    WHO,
    YES,
)
from bot.parts.profile.replies import (
    AskField,
    ProfileReply,
    ShowPeople,
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
                level=_value(speaker, LEVEL, profile.level),
                leads=_value(speaker, LEADS, _yes(profile.leads)),
                serves=_value(speaker, SERVES, profile.serves),
                changer=_value(speaker, CHANGER, _yes(profile.changer)),
            )
            if profile.unfit:
                count = speaker.count("question", len(profile.unfit))
                speaker.tell("profile.unfit", questions=count)
            fields = [_field(speaker, name) for name in CHOICES]
            speaker.row(*fields[:A_ROW])
            speaker.row(*fields[A_ROW:])
            last = [_field(speaker, WHO)]
            if profile.unfit:
                last.append(_field(speaker, UNFIT))
            speaker.row(*last)
        case ShowPeople(people, unnamed):
            speaker.tell("profile.people" if people else "profile.nobody")
            for name in people:
                key = "profile.named" if name in unnamed else "profile.not_named"
                press = Press(Verb.PROFILE, f"{WHO}:{name}")
                speaker.row(Button(speaker.plain(key, who=name), str(press)))
            speaker.row(speaker.always("profile", Verb.PROFILE))
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


def _value(speaker: Speaker, field: str, value: str | None) -> str:
    return speaker.plain(f"profile.{field}.{value}" if value else "profile.unknown")


def _yes(value: bool | None) -> str | None:
    if value is None:
        return None
    return YES if value else NO


KEYS = {
    "profile.show": frozenset({LEVEL, LEADS, SERVES, CHANGER}),
    "profile.unfit": frozenset({"questions"}),
    "profile.named": frozenset({"who"}),
    "profile.not_named": frozenset({"who"}),
    **dict.fromkeys(
        (
            "profile.unknown",
            "button.profile",
            "button.profile_unfit",
            "button.profile_who",
            "profile.people",
            "profile.nobody",
            *(f"button.profile_{field}" for field in CHOICES),
            *(f"profile.ask.{field}" for field in CHOICES),
            *(
                f"profile.{f}.{value}"
                for f, values in CHOICES.items()
                for value in values
            ),
        ),
        frozenset[str](),
    ),
}
