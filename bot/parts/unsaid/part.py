"""What the candidate did not get to say, as one part."""

from bot.core.dossier import Dossier
from bot.core.incoming import Move
from bot.core.notices import InterviewSet, Settled
from bot.core.state import Context, State
from bot.hearing import FormField
from bot.part import Command, Fields, Home, Part, by_argument
from bot.parts.unsaid import decide, export, mistaken, overview, putting_right, wording
from bot.parts.unsaid.replies import UnsaidReply
from bot.wording.voice import voice


def _said(dossier: Dossier) -> bool:
    return not decide.waiting(dossier)


def _met(state: State, move: Move, context: Context) -> State | None:
    mistaken_first = mistaken.met(state, move, context)
    return mistaken_first or putting_right.met(state, move, context)


UNSAYING = Part("unsaying", first=_met)
"""What is not to be said after all, met before what is said to the interviewer."""

UNSAID = Part(
    "unsaid",
    help=50,
    commands=(Command("unsaid", decide.commanded),),
    buttons={"unsaid": by_argument(decide.pressed)},
    fields=(
        Fields(
            "unsaid",
            decide.filled,
            values={"unsaid.text": FormField.NOTE},
            told=frozenset({"unsaid.text"}),
        ),
    ),
    hears={Settled: decide.listen, InterviewSet: decide.ask_once_set},
    voice=voice(wording.speak, UnsaidReply),
    segments=decide.with_room,
    prepared={"unsaid": _said},
    export=export.export,
    home=Home(40, 50, overview.says, overview.advises),
)
