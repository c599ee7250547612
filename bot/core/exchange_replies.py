"""What is said where the candidate asks, and in small talk, as values."""

from dataclasses import dataclass

from bot.core.reply import Reply
from bot.model import Topic


@dataclass(frozen=True, slots=True)
class Answer(Reply, tag="answer"):
    """Answer a candidate's question as the employer, and leave an opening.

    With `later`, they asked about terms in the same breath. `words` is the message. The
    `last` one leaves no opening, since no more is waited for; what `invites` asks for
    something of their own. `by` is the place of who of a panel was asked by name.
    """

    question_id: str
    topic: Topic
    later: bool
    words: str = ""
    last: bool = False
    by: int | None = None
    invites: bool = False


@dataclass(frozen=True, slots=True)
class Postpone(Reply, tag="postpone"):
    """Answer what is of terms or the process; if not `brief`, ask for another."""

    topic: Topic
    brief: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class InviteQuestions(Reply, tag="invite-questions"):
    """Invite a question where none was asked."""


@dataclass(frozen=True, slots=True)
class MeetStory(Reply, tag="meet-story"):
    """Thank for something of their own, told where a question was due, and ask on.

    With `landed` it was the example that the employer's last answer had asked for.
    """

    quote: str | None = None
    landed: bool = False


@dataclass(frozen=True, slots=True)
class AskMore(Reply, tag="ask-more"):
    """Ask whether there is anything else they would like to know; `again` in short."""

    again: bool = False


@dataclass(frozen=True, slots=True)
class AskForOne(Reply, tag="ask-for-one"):
    """Ask for one time behind what was told after the employer's answer."""

    quote: str | None


@dataclass(frozen=True, slots=True)
class Bridge(Reply, tag="bridge"):
    """Say what landed where an example met the employer's answer."""

    quote: str | None
    after_probe: bool


@dataclass(frozen=True, slots=True)
class Chat(Reply, tag="chat"):
    """Take up what was said in small talk, and hand back one easy line.

    They may have `asked_back` or asked for something small (`wants`). Who is
    `new_to_them` says that they never met. Of what was `told` nothing is asked again.
    """

    question_id: str
    quote: str | None
    asked_back: bool
    asked_how: bool
    complained: bool
    wants: bool = False
    told: bool = False
    new_to_them: bool = False


@dataclass(frozen=True, slots=True)
class Ease(Reply, tag="ease"):
    """Say what made the small talk easy, and go in; `asked` if an answer is due.

    Where they said `little` and asked nothing, one thing may be added; else nothing is
    called missing. Of an interview that is made short `left` questions are
    left; 0 where it is not.
    """

    gave: bool
    handed_back: bool
    asked: bool
    little: bool = False
    left: int = 0


ExchangeReply = (
    Answer
    | Postpone
    | InviteQuestions
    | MeetStory
    | AskMore
    | AskForOne
    | Bridge
    | Chat
    | Ease
)
"""What is said in an exchange."""
