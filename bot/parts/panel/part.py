"""Several people who ask, as one part."""

from bot.core.buttons import Verb
from bot.part import Command, Fields, Home, Part
from bot.parts.panel import decide, export, overview, rehearsal, seating, wording
from bot.parts.panel.replies import PanelLine, PanelPartReply
from bot.wording.voice import voice

SEATING = Part("seating", first=seating.wished)
"""What is said of who is to sit there; met before what is said to the interviewer."""

PANEL = Part(
    "panel",
    help=25,
    commands=(Command("panel", decide.commanded, sitting=True),),
    buttons={Verb.PANEL: decide.pressed},
    fields=(
        Fields(
            "panel",
            decide.filled,
            left=decide.left,
            at_once=frozenset({decide.FIELD}),
            own=Verb.PANEL,
        ),
    ),
    voice={
        **voice(wording.speak, PanelPartReply),
        **voice(wording.home, PanelLine),
    },
    segments=rehearsal.with_panel,
    export=export.export,
    home=Home(line=15, says=overview.says, advises=overview.advises),
)
