"""Whether candidates are heard: what was kept, what was answered, and what failed."""

from bot.clock import loop_time

POLL_FAILED = 15.0
"""Seconds without an answered poll after which a failing one means deafness."""

POLL_SILENT = 75.0
"""Seconds after which one that is merely not answered does; a poll may take forty."""


class Pulse:
    """Remembers when something was heard last, by the loop's clock."""

    def __init__(self, *, polling: bool) -> None:
        self._polling = polling
        self._began = loop_time()
        self._kept: float | None = None
        self._answered: float | None = None
        self._why = ""
        self._resting = False

    def begin(self) -> None:
        """Begin to poll, now."""
        self._began, self._answered = loop_time(), None
        self._resting = False

    def rest(self) -> None:
        """Leave it to another program to poll."""
        self._resting = True

    def kept(self) -> None:
        """Note that an update came and was kept."""
        self._kept = loop_time()

    def answered(self) -> None:
        """Note that Telegram was asked, has answered, and what came was kept."""
        self._answered = loop_time()
        self._why = ""

    def failed(self, why: str) -> None:
        """Note why it was not so; in words for the operator, with no secret."""
        self._why = why

    @property
    def update_age(self) -> float | None:
        """Seconds since an update was kept; None before the first."""
        return None if self._kept is None else round(loop_time() - self._kept, 1)

    @property
    def poll_age(self) -> float | None:
        """Seconds since a poll was answered and kept; None before the first."""
        if self._answered is None or not self._polling or self._resting:
            return None
        return round(loop_time() - self._answered, 1)

    @property
    def deaf(self) -> str:
        """Why candidates are not heard; empty while they are."""
        if not self._polling:
            return self._why
        if self._resting:
            return ""
        since = self._began if self._answered is None else self._answered
        silent = loop_time() - since
        if self._why and silent > POLL_FAILED:
            return self._why
        return "Telegram does not answer" if silent > POLL_SILENT else ""
