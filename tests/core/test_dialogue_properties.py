"""What holds whatever happens, in whatever order.

`advance` and `respond` are driven by events, commands, presses and words that no person
would send in that order, and some that no door would let in.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from itertools import permutations
from math import prod
from typing import Any
from zlib import crc32

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.content import Content
from bot.core.candidate import Candidate
from bot.core.dialogue import advance
from bot.core.events import (
    Began,
    Declined,
    Edited,
    Ended,
    Event,
    Finished,
    Heard,
    Hinted,
    Medium,
    MovedOn,
    Overruled,
    Paused,
    Quieted,
    Resumed,
    Retried,
    Said,
    Showed,
    Skipped,
)
from bot.core.exchange_replies import AskForOne
from bot.core.held import REMARKS
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.rehearsal_replies import PushBack
from bot.core.replies import Acknowledge, Acknowledgement, Ask, Invite, Probe, Summarise
from bot.core.reply import Reply
from bot.core.sayings import DELETED
from bot.core.session import MAX_ATTEMPTS, MAX_PROBES, Planned, Session
from bot.core.state import Context, Hearing, State
from bot.core.transitions import Transition
from bot.model import (
    Button,
    Cue,
    Expects,
    Judgement,
    Kind,
    Mode,
    Oddity,
    Outcome,
    Ownership,
    Part,
    Telling,
    Topic,
)
from bot.parts.asides.keeping import outside
from bot.parts.registry import COMMANDS as KNOWN
from bot.phrases import COMMANDS
from bot.saying import say
from bot.storage.documents import (
    candidate_from_bytes,
    candidate_to_bytes,
    session_from_bytes,
    session_to_bytes,
)
from tests.core.asked import respond
from tests.core.bank import bank
from tests.core.talk import START, planned
from tests.examples import examples
from tests.loaded import loaded

SETTINGS = settings(
    max_examples=examples(120),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)

PLAIN = (Acknowledgement.SKIPPED, Acknowledgement.TAKEN)
"""Acknowledgements that say nothing of an answer."""

times = st.integers(-(10**6), 10**8).map(lambda n: START + timedelta(seconds=n))
texts = st.text(max_size=40) | st.sampled_from(
    ["I always listen", "In June I rang Ana", "yes", "no", "", " ", "\n", "🙂", "Done"]
)
message_ids = st.integers(0, 25).map(lambda n: f"m{n}")
CUES = (None, (0, 0), (0, 9), (3, 12), (20, 80), (99, 100), (5, 2))
PROBED = (Part.SITUATION, Part.ACTION, Part.RESULT, Part.TASK)


def judgement(
    heard: int,
    missing: tuple[Part, ...],
    outcome: Outcome,
    flagged: bool,
    best: tuple[int, int] | None,
    ownership: Ownership,
    oddity: Oddity | None,
) -> Judgement:
    """Any judgement, also one that no ear would make; `heard` is a set as bits."""
    return Judgement(
        concreteness=heard / 32,
        flagged=flagged,
        outcome=outcome,
        kind=list(Telling)[heard % len(Telling)],
        parts={
            part: Cue(0, 1, "x") if heard >> n & 1 else None
            for n, part in enumerate(Part)
        },
        ownership=ownership,
        language="en" if oddity is not Oddity.FOREIGN else "de",
        missing=missing,
        lacking=missing[::2],
        best=Cue(*best, "best") if best is not None else None,
        oddity=oddity,
    )


FIELDS: tuple[Sequence[Any], ...] = (
    range(32),
    [missing for n in range(5) for missing in permutations(PROBED, n)],
    list(Outcome),
    (False, True),
    CUES,
    list(Ownership),
    (None, None, None, *Oddity),
)


@cache
def numbered(number: int) -> Judgement:
    """Every judgement has a number; to draw one is quicker than to draw its fields."""
    chosen = []
    for field in FIELDS:
        number, place = divmod(number, len(field))
        chosen.append(field[place])
    return judgement(*chosen)


judgements = st.integers(0, prod(map(len, FIELDS)) - 1).map(numbered)

plain = st.sampled_from(
    [
        judgement(0, missing, outcome, flagged, None, Ownership.CLEAR, oddity)
        for missing in ((), PROBED, PROBED[:1], PROBED[1:], PROBED[1:2])
        for outcome in Outcome
        for flagged in (True, False)
        for oddity in (None, Oddity.NO_EXAMPLE)
    ]
)
"""Judgements after which it goes on about the same question."""

hearings = st.builds(
    Heard,
    times,
    judgements,
    judgements,
    st.sampled_from([(), ("a point",), ("one", "two", "three")]),
    st.lists(st.sampled_from(Topic), max_size=3).map(tuple),
    st.lists(
        st.sampled_from(
            [
                Cue(start, end, name)
                for start, end in ((0, 1), (0, 9), (3, 6), (20, 80))
                for name in (
                    "talk.self",
                    "talk.back",
                    "modest.luck",
                    "modest.drop",
                    "stand.back",
                )
            ]
        ),
        max_size=3,
    ).map(tuple),
)


@dataclass(frozen=True)
class Quiet:
    """The quiet moment that the session waits for, if it does."""

    at: datetime


@dataclass(frozen=True)
class Answer:
    """A message with a new id, and Done."""

    at: datetime
    text: str


@dataclass(frozen=True)
class Again:
    """Another go at some question that was asked."""

    at: datetime
    which: int


Scene = Event | Quiet | Answer | Again

events: st.SearchStrategy[Scene] = st.one_of(
    *[st.builds(Answer, times, texts)] * 3,
    *[st.builds(Again, times, st.integers(0, 4))] * 2,
    st.builds(
        Said,
        times,
        message_ids,
        texts,
        st.booleans(),
        st.none() | st.sampled_from(Medium),
    ),
    st.builds(Said, times, message_ids, texts),
    st.builds(Edited, times, message_ids, texts),
    st.builds(Showed, times, st.sampled_from(Medium)),
    st.builds(Quieted, times, times),
    st.builds(Quiet, times),
    st.builds(Retried, times, st.integers(-2, 99)),
    hearings,
    *(
        st.builds(kind, times)
        for kind in (
            Began,
            Finished,
            Finished,
            Hinted,
            Skipped,
            Declined,
            Overruled,
            MovedOn,
            Paused,
            Resumed,
        )
    ),
)
"""Anything but the end, which would cut most sequences short."""

any_events = events | st.builds(Ended, times)


def session(
    expected: list[Expects], begun: bool, rehearsal: bool = False, held: bool = False
) -> Session:
    plan = tuple(planned(e, n) for n, e in enumerate(expected))
    new = Session(
        "5e55104",
        Mode.SECOND_ROUND,
        "general",
        START,
        plan,
        rehearsal=rehearsal,
        held=held,
    )
    return advance(new, Began(START)).session if begun else new


sessions = st.builds(
    session,
    st.lists(st.sampled_from([Expects.INSTANCE, *Expects]), max_size=5),
    st.sampled_from([True, True, True, False]),
    st.booleans(),
    st.booleans(),
)


class Watched:
    """A session whose every step is looked at."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.asked = [turn.question.question_id for turn in session.turns]
        self._answers = 0
        self._doubts = 0

    def applies(self, event: Event) -> Transition:
        before = self.session
        step = advance(before, event)
        self.session = step.session
        self.asked += [r.question_id for r in step.replies if isinstance(r, Ask)]
        self._holds(before, event)
        self._holds_back(before, step)
        return step

    def _holds_back(self, before: Session, step: Transition) -> None:
        """Nothing is remarked before the end where remarks wait for it."""
        doubts = [r for r in step.replies if isinstance(r, PushBack)]
        self._doubts += len(doubts)
        assert self._doubts <= 1, "doubted twice"
        assert not doubts or self.session.rehearsal
        if not before.holding:
            return
        for reply in step.replies:
            assert not isinstance(reply, REMARKS)
            if isinstance(reply, Acknowledge):
                assert reply.of in PLAIN
            if isinstance(reply, Probe | Invite | AskForOne):
                assert reply.quote is None
        summed_up = [r for r in step.replies if isinstance(r, Summarise)]
        assert not summed_up or summed_up == [step.replies[-1]]

    def _holds(self, before: Session, event: Event) -> None:
        after = self.session
        assert len(set(self.asked)) == len(self.asked), "a question was asked twice"
        assert after.asks >= before.asks
        assert after.message_ids >= before.message_ids, "a message was lost"
        if isinstance(event, Said) and before.open:
            assert event.message_id in after.message_ids, "a message was lost"
        if before.over and not isinstance(event, Retried):
            assert after.over
            assert len(after.turns) == len(before.turns)
        assert after.length <= before.length
        for turn in after.turns:
            assert len(turn.attempts) <= MAX_ATTEMPTS
            for attempt in turn.attempts:
                assert len(attempt.probes) <= MAX_PROBES
                assert len(set(attempt.probes)) == len(attempt.probes)
                assert attempt.heard <= len(attempt.messages)

    def lives_through(self, scene: Scene, heard: Heard) -> None:
        """Let something happen, and let the ear answer where the session listens."""
        for event in self._events(scene):
            if self.applies(event).listen:
                self.applies(heard)

    def _events(self, scene: Scene) -> Iterator[Event]:
        match scene:
            case Quiet(at):
                yield Quieted(at, self.session.waiting_since or at)
            case Answer(at, text):
                self._answers += 1
                yield Said(at, f"answer-{self._answers}", text)
                yield Finished(at)
            case Again(at, which):
                yield Retried(at, which % max(1, len(self.session.turns)))
            case _:
                yield scene


@given(sessions, st.lists(st.tuples(any_events, hearings), min_size=10, max_size=40))
@SETTINGS
def test_no_order_of_events_breaks_a_session(
    session: Session, happenings: list[tuple[Scene, Heard]]
) -> None:
    """It never raises, asks nothing twice, presses nobody, and loses no message."""
    watched = Watched(session)
    for scene, heard in happenings:
        watched.lives_through(scene, heard)
    assert session_from_bytes(session_to_bytes(watched.session)) == watched.session


pressing_scenes = st.sampled_from(
    [
        *[Answer(START, "In June I rang Ana")] * 4,
        Again(START, 0),
        Again(START, 1),
        Declined(START),
    ]
)


@given(st.lists(st.tuples(pressing_scenes, plain), min_size=10, max_size=20))
@SETTINGS
def test_nobody_is_pressed_for_long(scenes: list[tuple[Scene, Judgement]]) -> None:
    """Two probes at most, whatever mix of answers, refusals and second goes."""
    watched = Watched(
        session([Expects.INSTANCE, Expects.INSTANCE], begun=True, rehearsal=True)
    )
    for scene, judgement in scenes:
        watched.lives_through(scene, Heard(START, judgement, judgement))


@given(
    sessions,
    st.lists(st.tuples(events, hearings), max_size=15),
    st.lists(hearings, min_size=1, max_size=8),
)
@SETTINGS
def test_whoever_keeps_answering_comes_to_the_end(
    session: Session,
    happenings: list[tuple[Scene, Heard]],
    ears: list[Heard],
) -> None:
    """Whatever the ear makes of the answers, and whatever came before."""
    watched = Watched(session)
    for scene, heard in happenings:
        watched.lives_through(scene, heard)
    if not watched.session.open:
        watched.applies(Began(START))
    bound = 8 * (watched.session.length + MAX_ATTEMPTS)
    for number in range(bound):
        if watched.session.over:
            return
        answer = Answer(START, "In June I rang Ana")
        watched.lives_through(answer, ears[number % len(ears)])
    raise AssertionError("the session has no end")


@given(sessions, st.lists(st.tuples(events, hearings), max_size=25))
@SETTINGS
def test_whoever_keeps_skipping_comes_to_the_end(
    session: Session, happenings: list[tuple[Scene, Heard]]
) -> None:
    watched = Watched(session)
    for scene, heard in happenings:
        watched.lives_through(scene, heard)
    if not watched.session.open:
        watched.applies(Began(START))
    for _ in range(watched.session.length):
        if not watched.session.over:
            watched.applies(Skipped(START))
    assert watched.session.over


# The whole conversation


@cache
def content() -> Content:
    """What is really said, and a small bank of questions."""
    return replace(loaded(), questions={q.id: q for q in bank()})


TRACKS = ("general", "nursing", "data", "pirate")

commands = st.builds(
    Commanded,
    times,
    st.sampled_from([*COMMANDS, *COMMANDS, "start", "practise", "daily"])
    | st.text(max_size=8),
    st.just("")
    | st.sampled_from(
        ["behavioural 3", "technical", "your-questions 1", "held", "2", "0"]
    )
    | texts,
)

Shown = list[str]
"""The data of every button that was ever shown."""

Doing = Callable[[Shown, Session | None], Iterable[Move]]
"""Moves that may depend on the buttons and on the session."""


def fixed(*moves: Move) -> Doing:
    return lambda _shown, _session: moves


def pressing(at: datetime, which: int) -> Doing:
    """Press a button that was really shown; the higher the number the older."""

    def press(shown: Shown, _session: Session | None) -> Iterator[Move]:
        yield Pressed(at, shown[-1 - which % len(shown)] if shown else "")

    return press


def quiet(at: datetime) -> Doing:
    def move(_shown: Shown, session: Session | None) -> Iterator[Move]:
        since = session.waiting_since if session is not None else None
        yield Quieted(at, since or at)

    return move


def answering(at: datetime, number: int, text: str) -> Doing:
    return fixed(Said(at, f"answer-{number}", text), Commanded(at, "done"))


tokens = st.text(max_size=30) | st.builds(
    "{}/{}/{}/{}".format,
    st.sampled_from(
        [
            *["done", "hint", "retry", "track", "mode", "more", "tone", "x"],
            *["hold", "page"],
        ]
    ),
    st.sampled_from(["", "0", "1", "99", "yes", "behavioural", "direct", *TRACKS]),
    st.sampled_from(["", "10000000001", "10000000002", "é"]),
    st.integers(-1, 30),
)

doings: st.SearchStrategy[Doing] = st.one_of(
    *[st.builds(answering, times, st.integers(0, 10**6), texts)] * 2,
    commands.map(fixed),
    st.builds(pressing, times, st.integers(0, 3)),
    st.builds(pressing, times, st.integers(0, 200)),
    st.builds(Pressed, times, tokens).map(fixed),
    st.builds(Said, times, message_ids, texts, st.booleans()).map(fixed),
    st.builds(Said, times, message_ids, texts).map(fixed),
    st.builds(Edited, times, message_ids, texts).map(fixed),
    st.builds(Showed, times, st.sampled_from(Medium)).map(fixed),
    st.builds(quiet, times),
)


class Chat:
    """A candidate, their sessions and every button on their screen."""

    def __init__(self, ears: list[Judgement]) -> None:
        self.candidate = Candidate(since=START)
        self.session: Session | None = None
        self.all: dict[str, Session] = {}
        self.asked: list[tuple[str, str]] = []
        self.shown: Shown = []
        self._ears = ears
        self._seed = 2**36

    def _hears(self, question: Planned, answer: str) -> Hearing:
        """The same of the same words, as an ear does."""
        number = crc32(f"{question.question_id} {answer}".encode())
        return Hearing(self._ears[number % len(self._ears)], ("a point",))

    def does(self, doing: Doing) -> None:
        for move in doing(self.shown, self.session):
            self._does(move)

    def _does(self, move: Move) -> None:
        self._seed += 1
        context = Context(
            content().bank, {t: t.title() for t in TRACKS[:3]}, self._hears, self._seed
        )
        before = self.session
        response = respond(self.candidate, before, move, context)
        self._holds(before, move, response)
        if DELETED in response.replies:
            self.candidate, self.session = Candidate(since=START), None
            self.all.clear()
            return
        self.candidate, self.session = response.candidate, response.session
        for session in (response.closed, response.session):
            if session is not None:
                self.all[session.id] = session
        self._sees(response.replies)

    def _holds(self, before: Session | None, move: Move, response: State) -> None:
        after, closed = response.session, response.closed
        if after is not None:
            asks = (r.question_id for r in response.replies if isinstance(r, Ask))
            self.asked += [(after.id, question_id) for question_id in asks]
            assert len(set(self.asked)) == len(self.asked), "a question came twice"
        if closed is not None:
            assert before is not None
            assert closed.id == before.id
            assert closed.over
        if before is not None:
            kept = closed or after
            assert kept is not None
            assert kept.id == before.id or before.over
            if kept.id == before.id:
                assert kept.message_ids >= before.message_ids, "a message was lost"
                assert kept.asks >= before.asks
            if isinstance(move, Said) and before.open and not self._is_a_button(move):
                apart = {aside.id for aside in outside(response.dossier)}
                apart |= {aside.id for turn in kept.turns for aside in turn.asides}
                ids = kept.message_ids | apart
                assert move.message_id in ids, "a message was lost"
        if isinstance(move, Commanded):
            assert response.replies, "a command went unanswered"

    def _is_a_button(self, said: Said) -> bool:
        """Whether the words may have been taken for a button, a field or a command."""
        typed = said.text.strip().strip("[].!").casefold()
        labels = {label.casefold() for label, _ in self.candidate.offered}
        return typed in {
            *labels,
            *TRACKS,
            *(name for name, c in KNOWN.items() if c.bare),
        }

    def _sees(self, replies: tuple[Reply, ...]) -> None:
        """Put the replies into words, so that there are buttons to press."""
        tone = self.candidate.tone
        spoken = say(content(), replies, tone, self.candidate.spoken, self.session)
        assert bool(spoken.utterances) == bool(replies)
        buttons: list[Button] = []
        for utterance in spoken.utterances:
            assert 0 < len(utterance.text.encode("utf-16-le")) // 2 <= 4096
            for row in utterance.rows:
                assert 0 < len(row) <= 3
                buttons += row
        for button in buttons:
            assert 0 < len(button.data.encode()) <= 64
        self.shown += [button.data for button in buttons]
        offered = tuple((button.label, button.data) for button in buttons)
        self.candidate = replace(
            self.candidate,
            spoken=spoken.spoken,
            offered=offered or self.candidate.offered,
        )


@given(
    st.lists(judgements, min_size=1, max_size=6),
    st.sampled_from(
        ["", "behavioural 2", "second-round", "second-round 1 held", "your-questions"]
    ),
    st.lists(doings, min_size=10, max_size=40),
)
@SETTINGS
def test_no_order_of_moves_breaks_a_conversation(
    ears: list[Judgement], begins: str, moves: list[Doing]
) -> None:
    """Commands, presses of any age, words, edits: all find an answer that can be sent.

    A message that was sent while a question was open is in that session for good.
    """
    chat = Chat(ears)
    if begins:
        chat.does(fixed(Commanded(START, "practice", begins)))
    for move in moves:
        chat.does(move)
    document = candidate_to_bytes(chat.candidate)
    assert candidate_from_bytes(document) == chat.candidate
    for session in chat.all.values():
        assert session_from_bytes(session_to_bytes(session)) == session


@given(
    st.lists(judgements, min_size=1, max_size=4),
    st.sampled_from(["behavioural 2", "technical 1", "second-round 2", "held"]),
    st.integers(0, 5),
)
@SETTINGS
def test_answering_and_waiting_is_enough_to_reach_the_end(
    ears: list[Judgement], begins: str, patience: int
) -> None:
    """Nobody has to find a button: words and silence lead through a whole session."""
    chat = Chat(ears)
    chat.does(fixed(Commanded(START, "practice", begins)))
    at = START
    for number in range(60):
        assert chat.session is not None
        if chat.session.over:
            return
        at += timedelta(seconds=22 + patience)
        chat.does(fixed(Said(at, f"n{number}", f"In June I rang Ana {number}")))
        # As long as is waited for what does not sound whole.
        chat.does(quiet(at + timedelta(seconds=20)))
    raise AssertionError("the session has no end")


def test_every_kind_of_question_is_driven() -> None:
    """The bank above has them all, so that no branch is left out by its absence."""
    assert {question.kind for question in content().bank} == set(Kind)
