"""What is said before a panel begins, as values."""

from dataclasses import dataclass

from bot.core.reply import Asking, Reply


@dataclass(frozen=True, slots=True)
class AskRole(Asking, tag="ask-role"):
    """Ask what somebody does there, or what they look for.

    `role` is what is known of it and says nothing to us; `again` where words for it
    were not understood either, so that only buttons help.
    """

    number: int
    name: str
    role: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True)
class ExplainPanel(Reply, tag="explain-panel"):
    """Say how /panel is called, after words that made no sense."""

    said: str


@dataclass(frozen=True, slots=True)
class PanelLine(Reply, tag="panel-line"):
    """Say on home who sits in the panel, or that it was practised."""

    names: tuple[str, ...]
    practised: bool


PanelPartReply = AskRole | ExplainPanel
"""What the part says before a panel begins."""
