"""What home says, as a value."""

from dataclasses import dataclass

from bot.core.overview import Overview
from bot.core.reply import Reply


@dataclass(frozen=True, slots=True)
class ShowHome(Reply, tag="show-home"):
    """Say where the candidate stands, and name the one next step."""

    seen: Overview
