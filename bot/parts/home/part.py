"""Home as one part."""

from bot.core.buttons import Verb
from bot.part import Command, Part
from bot.parts.home import asked, decide, wording
from bot.parts.home.replies import ShowHome
from bot.wording.voice import voice

HOME_ASKED = Part("home_asked", first=asked.met)
"""What is asked right under home; met before what takes it for a field or a wish."""

HOME = Part(
    "home",
    help=10,
    commands=(
        Command("home", decide.show),
        Command("start", decide.start, listed=False),
    ),
    buttons={Verb.HOME: decide.press, Verb.REST: decide.rest},
    beside=frozenset({Verb.REST}),
    voice=voice(wording.speak, ShowHome),
)
