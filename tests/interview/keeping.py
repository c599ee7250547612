"""A candidate who keeps stories, driven by moves."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.interview.buttons import Press, Verb, parse
from bot.interview.candidate import Candidate
from bot.interview.conversation import respond
from bot.interview.dossier.stories_replies import (
    OfferKeep,
)
from bot.interview.dossier.values import (
    Story,
)
from bot.interview.events import Said
from bot.interview.happenings import Commanded, Move, Pressed
from bot.interview.replies import Reply
from bot.interview.response import Hearing, Response
from bot.interview.session import Planned, Session
from bot.model import Oddity
from tests.interview.bank import around
from tests.interview.talk import START, clear, odd, vague

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
        self.here = Response(Candidate(START, track="general", welcomed=True), None)
        self.sessions: dict[str, Session] = {}
        self.number = 0

    def does(self, move: Move) -> tuple[Reply, ...]:
        self.seed += 1
        here = around(self.seed, hears)
        if isinstance(move, Pressed):
            press = parse(move.data)
            newest = self.here.session
            if press is not None and newest is not None and press.session != newest.id:
                here = replace(here, named=self.sessions.get(press.session))
        self.here = respond(
            self.here.candidate, self.here.session, move, here, self.here.dossier
        )
        for session in (self.here.closed, self.here.session):
            if session is not None:
                self.sessions[session.id] = session
        return self.here.replies

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
        assert self.here.session is not None
        session = self.here.session
        press = Press(Verb.NEXT, "", session.id, session.asks)
        return self.does(Pressed(self.at(), str(press)))

    def keeps(self, turn: int = 0, session: str = "") -> tuple[Reply, ...]:
        if not session:
            assert self.here.session is not None
            session = self.here.session.id
        return self.presses(f"keep:{turn}", session)

    def practises(self, count: int = 2) -> str:
        self.commands(f"practice behavioural {count}")
        assert self.here.session is not None
        return self.here.session.id

    @property
    def stories(self) -> tuple[Story, ...]:
        return self.here.dossier.stories

    @property
    def story(self) -> Story:
        (only,) = self.stories
        return only


def offer(replies: tuple[Reply, ...]) -> OfferKeep:
    (found,) = (r for r in replies if isinstance(r, OfferKeep))
    return found


def kinds(replies: tuple[Reply, ...]) -> list[type]:
    return [type(reply) for reply in replies]
