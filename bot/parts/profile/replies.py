"""What is said of a candidate's working life, as values."""

from dataclasses import dataclass

from bot.core.reply import Reply
from bot.model import Profile


@dataclass(frozen=True, slots=True)
class ShowProfile(Reply, tag="show-profile"):
    """Say what is known, and offer to change it."""

    profile: Profile


@dataclass(frozen=True, slots=True)
class AskField(Reply, tag="ask-field"):
    """Ask for one field of it, by buttons."""

    field: str


ProfileReply = ShowProfile | AskField
