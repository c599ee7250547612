"""Practice in sessions, as one part."""

from bot.core.buttons import Verb
from bot.core.events import Finished, Hinted, Paused, Skipped
from bot.core.notices import PracticeWanted
from bot.part import Command, Home, Part
from bot.parts.practice import decide, overview, wording
from bot.parts.practice.replies import LeanOn
from bot.wording.voice import voice

PRACTICE = Part(
    "practice",
    help=20,
    commands=(
        Command("practice", decide.practise, others=("practise",)),
        Command("hint", decide.event(Hinted), bare=True),
        Command("skip", decide.event(Skipped), bare=True),
        Command("done", decide.event(Finished), bare=True),
        Command("stop", decide.event(Paused), bare=True, rest=True),
    ),
    buttons={Verb.MODE: decide.choose_mode, Verb.TRACK: decide.choose_track},
    hears={PracticeWanted: decide.practise_open_ones},
    voice=voice(wording.speak, LeanOn),
    home=Home(10, 60, overview.says, overview.advises),
)
