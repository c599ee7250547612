"""Settings, and what is kept of a candidate, as one part."""

from bot.core.buttons import Verb
from bot.part import Command, Home, Part
from bot.parts.settings import decide, overview, said
from bot.parts.settings.overview import FieldLine
from bot.wording.voice import voice

SETTINGS = Part(
    "settings",
    help=90,
    commands=(
        Command("settings", decide.show),
        Command("export", decide.export, rest=True),
        Command("privacy", decide.privacy, rest=True),
        Command("delete", decide.delete, rest=True),
        Command("help", decide.help_, rest=True),
    ),
    buttons=dict.fromkeys(
        (
            *(Verb.SET_TRACK, Verb.MORE, Verb.MORE_SET, Verb.FIELDS, Verb.TONE),
            *(Verb.DELETE, Verb.KEEP, Verb.EXPORT, Verb.CONSENT),
        ),
        decide.press,
    ),
    takes=decide.take,
    voice=voice(overview.speak, FieldLine),
    home=Home(90, 0, overview.says, overview.advises),
)

SETTINGS_SAID = Part("settings_said", first=said.met)
"""What is said under the settings; met before what takes a field and begins."""
