"""How the program is: ages and counts, for a monitor and for the operator."""

import json
from dataclasses import asdict, dataclass

TOO_OLD = 300.0
"""Seconds that something may wait before the program is not well."""


@dataclass(frozen=True, slots=True)
class Health:
    """What waits, for how many seconds the oldest has, and what was given up.

    `outbox_unknown` counts messages that may or may not have arrived; they are tried
    again. `late_prompts` counts daily questions that should have been sent an hour ago.
    `needs_waiting` counts updates that wait for a file, `quiet_failed` quiet moments
    that could not be decided on. `down` names the duties that are not done just now.
    """

    inbox_waiting: int
    inbox_age: float
    inbox_dead: int
    outbox_waiting: int
    outbox_age: float
    outbox_dead: int
    late_prompts: int
    needs_waiting: int = 0
    needs_age: float = 0.0
    quiet_failed: int = 0
    outbox_unknown: int = 0
    damaged: bool = False
    keys_missing: int = 0
    down: tuple[str, ...] = ()

    @property
    def well(self) -> bool:
        """Whether nothing has waited for too long, and every duty is done."""
        oldest = max(self.inbox_age, self.needs_age, self.outbox_age)
        return oldest < TOO_OLD and not (self.down or self.damaged or self.keys_missing)

    def __str__(self) -> str:
        return json.dumps({"well": self.well, **asdict(self)})
