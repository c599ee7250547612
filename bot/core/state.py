"""What a decision draws on, and what it gives."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.replies import Reply
from bot.core.session import Planned, Session
from bot.model import Cue, Distress, Judgement, Posting, Question, Requirement, Topic
from bot.parts.after.thanks_replies import Brief
from bot.parts.daily.setup import Places


@dataclass(frozen=True, slots=True)
class Hearing:
    """What the ear made of an answer, and what a good one could still mention.

    `asked` names what was asked in it, `noticed` marks what else is worth a remark.
    """

    judgement: Judgement
    untouched: tuple[str, ...] = ()
    asked: tuple[Topic, ...] = ()
    noticed: tuple[Cue, ...] = ()


Ear = Callable[[Planned, str], Hearing]
"""Hears an answer to a question that was planned."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a decision may draw on besides the candidate: the bank, the ear and a seed.

    `tracks` maps ids to names. `seed` is a random number of at least 32 bits, used when
    a session begins. A daily prompt later than `grace` is let go. `posting` reads what
    a job asks for, `requirement` hears what one thing in its words is about, `touches`
    tells whether an answer's words show a requirement, and `raised` whether something
    unsaid came up in what was said. `named` is the session that a pressed button
    belongs to, as far as it is not the newest. `drafted` writes a thank-you note;
    `matters` maps what may matter in a job to its name. `distress` tells whether the
    newest of some messages is distress, and how many of the newest take part in it.
    """

    bank: Collection[Question]
    tracks: Mapping[str, str]
    ear: Ear
    seed: int
    places: Places = field(default_factory=lambda: Places({}))
    grace: timedelta = timedelta(hours=4)
    posting: Callable[[str], Posting] = lambda _: Posting()
    requirement: Callable[[str], Requirement] = Requirement
    touches: Callable[[Requirement, str], bool] = lambda _requirement, _answer: False
    raised: Callable[[str, str], bool] = lambda _item, _said: False
    named: Session | None = None
    drafted: Callable[[Brief], str] = lambda brief: brief.moment
    matters: Mapping[str, str] = field(default_factory=dict)
    distress: Callable[[Sequence[str]], tuple[Distress, int] | None] = lambda _: None


@dataclass(frozen=True, slots=True)
class State:
    """What is remembered next, and what is said.

    `session` is the newest one, open or over. `closed` is a session that ended because
    another one began. `counted` names what an operator wants to know the number of.
    With `in_place`, what is said takes the place of the message whose button was
    pressed, where the door can do so.
    """

    candidate: Candidate
    session: Session | None
    replies: tuple[Reply, ...] = ()
    closed: Session | None = None
    counted: tuple[str, ...] = ()
    dossier: Dossier = field(default_factory=Dossier)
    in_place: bool = False


def reply_with(state: State, *replies: Reply) -> State:
    """Say this and nothing else."""
    return replace(state, replies=replies)
