"""How the program is: ages, counts, what is wrong; for a monitor and the operator."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass

TOO_OLD = 300.0
"""Seconds that something may wait before the program is not well."""

TOO_SKEWED = 30.0
"""Seconds by which the machine's clock may differ from Telegram's."""

TOO_HELD = 5.0
"""Seconds for which one step may hold up everybody."""


@dataclass(frozen=True, slots=True)
class Health:
    """What waits, for how many seconds the oldest has, and what was given up.

    `outbox_unknown` counts messages that may or may not have arrived; they are tried
    again. `late_prompts` counts daily questions that should have been sent an hour ago.
    `needs_waiting` counts updates that wait for a file, `quiet_failed` quiet moments
    that could not be decided on. `down` names the duties that are not done just now.

    `damaged` and `keys_missing` are what reading all of the store found, `writable` and
    `keyring_opens` what a try has just shown, `replaced` that its file is another one
    than at the start. `update_age` is how long ago an update was kept, `poll_age` how
    long ago a poll was answered and kept; None where there was none. `deaf` says why
    candidates are not heard. `clock_skew` is by how many seconds Telegram's clock is
    ahead of the machine's, `loop_held` for how long one step held up all others at
    most, in the last minute or so. `paused_chats` are left alone for a while because
    Telegram asked for it.
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
    down: tuple[str, ...] = ()
    damaged: bool = False
    keys_missing: int = 0
    writable: bool = True
    keyring_opens: bool = True
    replaced: bool = False
    update_age: float | None = None
    poll_age: float | None = None
    deaf: str = ""
    clock_skew: float = 0.0
    loop_held: float = 0.0
    paused_chats: int = 0

    @property
    def why(self) -> tuple[str, ...]:
        """What is wrong, in words for the operator; empty while all is well."""
        return tuple(self._wrong())

    @property
    def well(self) -> bool:
        """Whether candidates are heard, nothing waits too long and all is in order."""
        return not self.why

    def _wrong(self) -> Iterator[str]:
        if self.deaf:
            yield f"candidates are not heard: {self.deaf}"
        if not self.writable:
            yield "the database cannot be written"
        if not self.keyring_opens:
            yield "the keyring does not open with the master key"
        if self.replaced:
            yield "the database's file was replaced under the bot; restart it"
        if self.damaged:
            yield "a page of the database or the keyring is damaged; restore a backup"
        if self.keys_missing:
            yield f"{self.keys_missing} candidates have no key; put the keyring back"
        for what, age in (
            ("an update", self.inbox_age),
            ("a file that was sent", self.needs_age),
            ("a message", self.outbox_age),
        ):
            if age >= TOO_OLD:
                yield f"{what} has waited for {age / 60:.0f} minutes"
        if self.down:
            yield f"not done just now: {', '.join(self.down)}"
        if abs(self.clock_skew) > TOO_SKEWED:
            way = "behind" if self.clock_skew > 0 else "ahead of"
            yield (
                f"the machine's clock is {abs(self.clock_skew):.0f} s {way} Telegram's"
            )
        if self.loop_held > TOO_HELD:
            yield f"one step held up everybody for {self.loop_held:.0f} s"

    def __str__(self) -> str:
        return json.dumps({"well": self.well, "why": self.why, **asdict(self)})
