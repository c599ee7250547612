"""What a candidate was asked to bring or do, as one part."""

from bot.core.buttons import Verb
from bot.core.dossier import Dossier
from bot.core.incoming import Move
from bot.core.notices import TalkTold
from bot.core.state import Context, State
from bot.hearing import FormField
from bot.model import Item
from bot.part import Command, Fields, Home, Part, by_argument
from bot.parts.task import (
    at_card,
    beside,
    brought,
    decide,
    defence,
    export,
    going_back,
    looking_back,
    overview,
    page,
    said,
    stepping_out,
    told,
    under_card,
    under_fire,
    wishes,
    wording,
)
from bot.parts.task.assignment import kept
from bot.parts.task.replies import TaskReply
from bot.wording.voice import voice


def _ready(dossier: Dossier) -> bool:
    current = kept(dossier).now
    return current is None or current.outlined


def _assigned(dossier: Dossier) -> bool:
    return kept(dossier).now is not None


def _beside(state: State, move: Move, context: Context) -> State | None:
    for hears in (
        stepping_out.heard,
        brought.heard,
        told.heard,
        looking_back.heard,
        under_fire.heard,
        wishes.heard,
        said.in_field,
        beside.heard,
    ):
        if (after := hears(state, move, context)) is not None:
            return after
    return None


OUTLINING = Part("outlining", first=_beside)
"""What is said beside an outline and a scene, and after it; met before all asides."""


def _asked(state: State, move: Move, context: Context) -> State | None:
    """Answer what is known to be asked of it, then what to leave out."""
    known = under_card.heard(state, move, context)
    return known if known is not None else at_card.asked_first(state, move, context)


TASK_ASKED = Part("task_asked", first=_asked)
"""What is asked under the card of an assignment; met before what asks of a question."""


def _left(state: State, move: Move, context: Context) -> State | None:
    """Reply to what is likely said of it, else do what nobody else did."""
    likely = said.likely(state, move, context)
    return likely if likely is not None else at_card.heard(state, move, context)


TASK_SAID = Part("task_said", first=said.surely)
"""What is surely said of an assignment that was shown last."""

TASK_LEFT = Part("task_left", first=_left)
"""What nobody took of what is said under it; met before all asides."""

TASK = Part(
    "task",
    help=25,
    commands=(Command("task", decide.commanded, others=("assignment",), sitting=True),),
    buttons={Verb.TASK: by_argument(decide.pressed)},
    fields=(
        Fields(
            "task",
            decide.filled,
            left=decide.left,
            at_once=frozenset({"task.minutes"}),
            own=Verb.TASK,
            back=going_back.back,
            acted=frozenset({"task.scene"}),
            values=dict.fromkeys(
                (
                    "task.said",
                    "task.kind",
                    "task.minutes",
                    *(f"task.{item}" for item in Item),
                ),
                FormField.NOTE,
            ),
        ),
    ),
    hears={TalkTold: told.lasting},
    draws={"task": page.page},
    voice=voice(wording.speak, TaskReply),
    segments=defence.in_rehearsal,
    prepared={"task": _ready, "assigned": _assigned},
    export=export.export,
    home=Home(15, 55, overview.says, overview.advises),
)
