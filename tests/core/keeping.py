"""A candidate who keeps stories, driven by moves."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.buttons import Press, Verb
from bot.core.candidate import Candidate
from bot.core.dossier import Story
from bot.core.events import Said
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.reply import Reply
from bot.core.session import Planned, Session
from bot.core.state import Hearing, State
from bot.model import Oddity
from bot.parts.stories.replies import OfferKeep
from tests.core.asked import respond
from tests.core.bank import context
from tests.core.talk import START, clear, odd, vague

TOLD = "In June I rang Ana about the harbour and she came"
BEST = 18


def hears(_: Planned, answer: str) -> Hearing:
    """An instance in every June, no telling in a bare no, a view in all else."""
    if "gibberish" in answer:
        return Hearing(odd(Oddity.GIBBERISH))
    if "deutsch" in answer:
        return Hearing(odd(Oddity.FOREIGN))
    if "In June" not in answer:
        return Hearing(vague())
    start = answer.index("In June")
    strength = clear(best=(start, start + BEST))
    return Hearing(replace(strength, concreteness=min(1.0, len(answer) / 100)))


class Chat:
    """A candidate who answers clearly, and every session they had."""

    def __init__(self) -> None:
        self.now = START
        self.seed = 2**40
        self.state = State(Candidate(START, track="general", welcomed=True), None)
        self.sessions: dict[str, Session] = {}
        self.number = 0

    def does(self, move: Move) -> tuple[Reply, ...]:
        self.seed += 1
        before = self.state
        earlier = (s for s in self.sessions.values() if s is not before.session)
        self.state = respond(
            before.candidate,
            before.session,
            move,
            context(self.seed, hears),
            before.dossier,
            tuple(earlier),
        )
        for session in (self.state.closed, self.state.session):
            if session is not None:
                self.sessions[session.id] = session
        return self.state.replies

    def at(self, seconds: float = 60) -> datetime:
        self.now += timedelta(seconds=seconds)
        return self.now

    def says(self, text: str) -> tuple[Reply, ...]:
        self.number += 1
        return self.does(Said(self.at(), f"m{self.number}", text))

    def commands(self, line: str) -> tuple[Reply, ...]:
        name, _, argument = line.partition(" ")
        return self.does(Commanded(self.at(), name, argument))

    def tells(self, text: str = TOLD) -> tuple[Reply, ...]:
        self.says(text)
        return self.commands("done")

    def presses(
        self, argument: str, session: str = "", seconds: float = 60
    ) -> tuple[Reply, ...]:
        data = str(Press(Verb.STORY, argument, session))
        return self.does(Pressed(self.at(seconds), data, "1"))

    def next(self) -> tuple[Reply, ...]:
        assert self.state.session is not None
        session = self.state.session
        press = Press(Verb.NEXT, "", session.id, session.asks)
        return self.does(Pressed(self.at(), str(press)))

    def keeps(self, turn: int = 0, session: str = "") -> tuple[Reply, ...]:
        if not session:
            assert self.state.session is not None
            session = self.state.session.id
        return self.presses(f"keep:{turn}", session)

    def practises(self, count: int = 2) -> str:
        self.commands(f"practice behavioural {count}")
        assert self.state.session is not None
        return self.state.session.id

    @property
    def stories(self) -> tuple[Story, ...]:
        return self.state.dossier.stories

    @property
    def story(self) -> Story:
        (only,) = self.stories
        return only


def offer(replies: tuple[Reply, ...]) -> OfferKeep:
    (found,) = (r for r in replies if isinstance(r, OfferKeep))
    return found


def kinds(replies: tuple[Reply, ...]) -> list[type]:
    return [type(reply) for reply in replies]
