"""What home says, as a value."""

from dataclasses import dataclass

from bot.parts.home.decide import NextStep, Standing


@dataclass(frozen=True, slots=True)
class ShowHome:
    """Say where the candidate stands, and name the one next step."""

    standing: Standing
    step: NextStep
