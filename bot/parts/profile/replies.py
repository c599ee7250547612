"""What is said of a candidate's working life, as values."""

from dataclasses import dataclass

from bot.core.reply import Reply
from bot.model import Profile


@dataclass(frozen=True, slots=True)
class ShowProfile(Reply):
    """Say what is known, and offer to change it."""

    profile: Profile


@dataclass(frozen=True, slots=True)
class AskField(Reply):
    """Ask for one field of it, by buttons."""

    field: str


@dataclass(frozen=True, slots=True)
class ShowPeople(Reply):
    """List whom they told of; a question names nobody of `unnamed` again."""

    people: tuple[str, ...]
    unnamed: tuple[str, ...]


ProfileReply = ShowProfile | AskField | ShowPeople
