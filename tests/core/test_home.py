"""Home: where a candidate stands, the one next step, and every part two taps away."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar

import pytest

from bot.content import Content
from bot.core.buttons import Press, Verb, parse
from bot.core.candidate import Candidate
from bot.core.dossier import (
    Demand,
    Dossier,
    Interview,
    Job,
    Notes,
    Person,
    Reflection,
    Story,
    Take,
    Unsaid,
    Value,
)
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.overview import Overview
from bot.core.reminders import Coming
from bot.core.replies import OfferTracks
from bot.core.reply import Reply, phrase
from bot.core.sayings import STALE, WELCOME
from bot.core.schedule import Daily, Slot, local
from bot.core.state import Context, State
from bot.model import Button, Kind, Mode, Outcome, Requirement, Tone
from bot.parts import PARTS
from bot.parts.after.overview import AfterLine
from bot.parts.daily.overview import DailyLine
from bot.parts.home.replies import ShowHome
from bot.parts.interview.overview import InterviewLine
from bot.parts.progress.overview import PractisedLine
from bot.parts.registry import REACHED, overview
from bot.parts.settings.overview import FieldLine
from bot.saying import say
from tests.core.asked import respond
from tests.core.bank import hears_vagueness, question

Line = TypeVar("Line", bound=Reply)

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
TODAY = date(2026, 11, 24)
SEEN = Candidate(NOW, track="nursing", welcomed=True)

BANK = (
    question("hello", Kind.SMALL_TALK),
    question("bye", Kind.CLOSING),
    question("yours", Kind.YOUR_QUESTIONS),
)
CONTEXT = Context(
    BANK,
    {},
    hears_vagueness,
    0,
    touches=lambda requirement, _: "conflict" in requirement.competencies,
)


def seen(state: State, now: datetime = NOW) -> Overview:
    return overview(state, now, CONTEXT)


def step(state: State) -> str:
    return seen(state).advice.step


def told(state: State, kind: type[Line], now: datetime = NOW) -> Line | None:
    return next((r for r in seen(state, now).lines if isinstance(r, kind)), None)


def days_off(days: int, **set_too: Any) -> Interview:
    """An interview so many days from now, at the same hour."""
    at = NOW + timedelta(days=days)
    return Interview(1, at=at, day=at.date(), **set_too)


def day(ago: int) -> str:
    return (TODAY - timedelta(days=ago)).isoformat()


CLEAR = Take(NOW, "in May I rang Ruth", Outcome.CLEAR, 0.9)
STORIES = tuple(Story(n, f"story {n}", (CLEAR,), ("conflict",)) for n in range(3))
PROVEN = Job(NOW, demands=(Demand(1, Requirement("x", competencies=("conflict",))),))
OPEN = Job(NOW, demands=(Demand(1, Requirement("x", competencies=("ethics",))),))
READY = State(
    replace(
        SEEN,
        asked={"hello": day(20), "bye": day(20), "yours": day(20)},
        daily=Daily(time(8, 30), "UTC"),
    ),
    None,
    dossier=Dossier(interview=days_off(9), job=PROVEN, stories=STORIES),
)
LATELY = {"hello": day(0), "bye": day(0), "yours": day(0)}


def ready(candidate: dict[str, Any] | None = None, **dossier: Any) -> State:
    return replace(
        READY,
        candidate=replace(READY.candidate, **(candidate or {})),
        dossier=replace(READY.dossier, **dossier),
    )


def over(days: int, *, noted: bool, thanked: bool, reflected: bool) -> State:
    person = Person(2, "Ana", thanked=thanked)
    notes = Notes(NOW) if noted else None
    interview = days_off(-days, people=(person,), notes=notes)
    about = Reflection(NOW, values=(Value(1, "pay"),)) if reflected else None
    return ready(interview=interview, reflection=about)


RULES = [
    (READY, "again"),
    (State(Candidate(NOW), None), "field"),
    (State(SEEN, None), "date"),
    (ready({"track": None}, interview=days_off(3)), "rehearse"),
    (ready({"asked": LATELY}, interview=days_off(3)), "again"),
    (ready({"asked": LATELY}, interview=days_off(1)), "check"),
    (ready(interview=days_off(1)), "rehearse"),
    (ready(interview=replace(days_off(0), at=NOW + timedelta(hours=2))), "check"),
    (ready(job=None), "posting"),
    (ready(unsaid=(Unsaid(1, NOW, "x"),), stories=()), "say"),
    (ready(job=OPEN), "prove"),
    (ready(job=Job(NOW), stories=STORIES[:2]), "story"),
    (ready({"asked": {"hello": day(20), "bye": day(20)}}), "ask"),
    (ready({"asked": {"yours": day(20)}}), "rehearse"),
    (ready({"daily": None}), "daily"),
    (ready({"daily": Daily(time(8, 30), "UTC", on=False)}), "daily"),
    (over(1, noted=False, thanked=False, reflected=False), "notes"),
    (over(1, noted=True, thanked=False, reflected=False), "thanks"),
    (over(4, noted=True, thanked=True, reflected=False), "reflect"),
    (over(4, noted=True, thanked=True, reflected=True), "again"),
    (over(40, noted=False, thanked=False, reflected=False), "again"),
]


def test_the_next_step_follows_the_rules() -> None:
    wrong = [(n, w, step(s)) for n, (s, w) in enumerate(RULES) if step(s) != w]
    assert not wrong


def test_every_line_is_read_off_what_is_remembered() -> None:
    at = datetime(2026, 11, 27, 13, 0, tzinfo=UTC)
    slot = Slot(datetime(2026, 11, 25, 7, 30, tzinfo=UTC), "2026-11-25")
    daily = Daily(time(8, 30), "Europe/Paris", next=slot)
    candidate = replace(
        SEEN,
        daily=daily,
        practised=(date(2026, 11, 20), date(2026, 11, 23)),
        asked={"hello": "2026-11-20", "bye": "2026-11-21", "yours": "2026-11-01"},
    )
    dossier = Dossier(
        interview=Interview(1, "Halden", (Person(2, "Ms Okoro"),), None, at, "UTC"),
        job=Job(NOW, demands=(Demand(1, Requirement("German")),)),
        unsaid=(Unsaid(3, NOW, "one"), Unsaid(4, NOW, "two", (TODAY,))),
    )
    coming = Coming(TODAY, at.date(), at, 3, over=False)
    assert seen(State(candidate, None, dossier=dossier)).lines == (
        FieldLine("nursing"),
        InterviewLine(coming, "Halden", ("Ms Okoro",)),
        phrase("home.job", proven="0", all="1"),
        phrase("home.unsaid", count="1"),
        phrase("home.questions_done"),
        DailyLine(local(slot.at, "Europe/Paris"), TODAY),
        PractisedLine(date(2026, 11, 23), TODAY),
    )


def test_a_round_without_its_beginning_or_end_is_no_rehearsal() -> None:
    for asked in (
        {"hello": day(1)},
        {"bye": day(1)},
        {"hello": day(1), "bye": day(2)},
    ):
        assert step(ready({"asked": {**asked, "yours": day(1)}})) == "rehearse"


def test_what_came_after_is_told_once_the_interview_is_over() -> None:
    for minutes, known in ((59, False), (61, True)):
        at = NOW - timedelta(minutes=minutes)
        interview = Interview(1, at=at, day=TODAY, people=(Person(2, "Ana"),))
        line = told(State(SEEN, None, dossier=Dossier(interview=interview)), AfterLine)
        assert line == (AfterLine(False, 1, False) if known else None)
    done = over(1, noted=True, thanked=True, reflected=True)
    assert told(done, AfterLine) == AfterLine(True, 0, True)


def test_a_date_without_an_hour_is_over_by_the_evening() -> None:
    today = State(replace(SEEN, interview_on=TODAY), None)
    for now, is_over in ((NOW, False), (NOW + timedelta(hours=9), True)):
        line = told(today, InterviewLine, now)
        assert line is not None
        assert line.seen.over is is_over


def test_a_daily_question_that_is_due_already_is_not_announced() -> None:
    daily = Daily(time(8, 30), "UTC", next=Slot(NOW, "2026-11-24"))
    assert told(State(replace(SEEN, daily=daily), None), DailyLine) is None


def test_a_date_from_the_daily_question_counts() -> None:
    on = TODAY + timedelta(days=2)
    assert step(State(replace(SEEN, interview_on=on), None)) == "rehearse"


# The way to every part


class Walk:
    """Presses buttons as they are shown, with all words and questions there are."""

    def __init__(self, content: Content, state: State | None = None) -> None:
        self.content = content
        self.state = state or State(SEEN, None)

    def does(self, move: Move) -> list[Button]:
        context = Context(
            self.content.bank,
            {t.id: t.name for t in self.content.tracks.values()},
            hears_vagueness,
            2**40 + 1,
            panels=self.content.panels,
        )
        state = self.state
        self.state = respond(
            state.candidate, state.session, move, context, state.dossier
        )
        candidate = self.state.candidate
        spoken = say(
            self.content, self.state.replies, Tone.GENTLE, {}, self.state.session
        )
        shown = [b for u in spoken.utterances for row in u.rows for b in row]
        rests = (spoken.rest,) if spoken.rest is not None else ()
        # What “More…” leads to is there with one tap, and counts as shown.
        shown += [b for rest in rests for row in rest.rows for b in row]
        offered = tuple((b.label, b.data) for b in shown)
        candidate = replace(candidate, offered=offered, rests=rests)
        self.state = replace(self.state, candidate=candidate)
        return shown

    @property
    def replies(self) -> tuple[Reply, ...]:
        return self.state.replies


def test_every_part_is_reached_within_two_taps_from_home(content: Content) -> None:
    modes: set[Mode] = set()
    for shown in taps(content):
        session = shown.state.session
        if session is not None:
            modes.add(session.mode)
        assert STALE not in shown.replies
    assert modes == set(Mode) - {Mode.DAILY, Mode.TASK}
    home = Walk(content)
    presses = [parse(button.data) for button in home.does(Commanded(NOW, "home"))]
    led_to = {p.argument for p in presses if p is not None and p.verb == Verb.HOME}
    assert led_to >= {part.name for part in PARTS if part.home.button is not None}


def taps(content: Content) -> Iterator[Walk]:
    """Walk every way of at most two taps."""
    home = Walk(content)
    for button in home.does(Commanded(NOW, "home")):
        first = Walk(content, home.state)
        then = first.does(Pressed(NOW, button.data, "1"))
        yield first
        for further in then:
            press = parse(further.data)
            if press is not None and press.verb == Verb.FORM:
                continue  # what is asked for has not been said yet
            second = Walk(content, first.state)
            second.does(Pressed(NOW, further.data, "2"))
            yield second


def test_a_button_of_home_does_what_the_command_does(content: Content) -> None:
    for name in REACHED:
        typed, pressed = Walk(content), Walk(content)
        typed.does(Commanded(NOW, name))
        pressed.does(Pressed(NOW, str(Press(Verb.HOME, name)), "1"))
        assert typed.state == pressed.state, name


@pytest.mark.parametrize("argument", ["delete", "export", "start", "nonsense"])
def test_a_button_of_home_leads_nowhere_else(content: Content, argument: str) -> None:
    walk = Walk(content)
    walk.does(Pressed(NOW, str(Press(Verb.HOME, argument)), "1"))
    assert walk.replies == (STALE,)


def test_home_works_twice_and_in_a_session(content: Content) -> None:
    walk = Walk(content)
    walk.does(Commanded(NOW, "practice", "behavioural 2"))
    for _ in range(2):
        walk.does(Pressed(NOW, str(Press(Verb.HOME)), "1"))
        (shown,) = walk.replies
        assert isinstance(shown, ShowHome)
        assert shown.seen.advice.step == "carry_on"
    assert walk.state.session is not None
    assert walk.state.session.open


def test_a_newcomer_is_one_tap_from_the_first_question(content: Content) -> None:
    walk = Walk(content, State(Candidate(NOW), None))
    buttons = walk.does(Commanded(NOW, "start"))
    assert walk.replies == (WELCOME, OfferTracks(0, for_settings=False))
    walk.does(Pressed(NOW, buttons[0].data, "1"))
    assert walk.state.session is not None
    assert walk.state.session.open
