"""Tell what answers a question about the company, the terms or at the door.

What answers it often sounds like an aside.
"""

import re
from collections.abc import Mapping

from bot.core.scene import open_turn
from bot.core.state import Context, State
from bot.hearing import Aside, AsideKind
from bot.model import Kind

_BYE = re.compile(r"\b(?:good)?bye\b|\bsee you\b|\bfarewell\b", re.IGNORECASE)
"""What takes leave of the interviewer, and stops nothing."""


def plain_kind(state: State) -> Kind | None:
    """The kind of the open question, where what answers it often sounds like an aside.

    Of a company one says "you", and at the door one says thanks.
    """
    turn = open_turn(state)
    plain = turn is not None and turn.question.kind in _SOUND_ALIKE
    return turn.question.kind if turn is not None and plain else None


def answers_plainly(
    kind: Kind, aside: Aside, text: str, state: State, context: Context
) -> bool:
    """Whether words answer a question about the company or terms, or take leave.

    To ask back what is planned, or to keep a figure for oneself, is an answer; so are
    thanks and "what happens next?" at the door.
    """
    if aside.kind is AsideKind.STOP and not _BYE.search(text):
        return False
    if aside.kind in _SOUND_ALIKE[kind]:
        return True
    turn = open_turn(state)
    return turn is not None and context.ear(turn.question, text).asked_back


_SOUND_ALIKE: Mapping[Kind, frozenset[AsideKind]] = {
    Kind.COMMON: frozenset({AsideKind.MACHINE, AsideKind.COMPLAINT, AsideKind.UNFIT}),
    Kind.TERMS: frozenset({AsideKind.TOO_PERSONAL, AsideKind.UNFIT}),
    Kind.GOODBYE: frozenset(
        (
            *(AsideKind.THANKS, AsideKind.GREETING, AsideKind.REMAINING),
            *(AsideKind.MISHEARD, AsideKind.PRESENCE, AsideKind.COMPLAINT),
            *(AsideKind.CLARIFY, AsideKind.STOP),
        )
    ),
}
