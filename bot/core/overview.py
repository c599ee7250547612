"""Where a candidate stands, as home shows it: what each part has to say of that."""

from dataclasses import dataclass

from bot.core.buttons import Press
from bot.core.reply import Reply


@dataclass(frozen=True, slots=True)
class Advice:
    """A next step: of all that is advised, the lowest `rank` is said.

    `step` names its phrases, `press` is what its button does: nothing, where an open
    session is to be carried on.
    """

    rank: int
    step: str
    press: Press | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """Lines of the parts, the one next step, and the commands that have a button."""

    lines: tuple[Reply, ...]
    advice: Advice
    buttons: tuple[str, ...]
