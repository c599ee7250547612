"""Home: where a candidate stands, the one next step, and every part two taps away."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.content import Content
from bot.conversation import OWN_COMMANDS, respond
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
    Unsaid,
    Value,
)
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.replies import OfferTracks, Reply, SayStale, Welcome
from bot.core.schedule import Daily, Slot
from bot.core.session import Session
from bot.core.state import Context, State
from bot.model import Button, Kind, Mode, Requirement, Tone
from bot.parts import registry as parts
from bot.parts.home.decide import (
    REACHED,
    Aftermath,
    NextStep,
    Standing,
    advised,
    standing,
)
from bot.parts.home.replies import ShowHome
from bot.wording.saying import say
from tests.core.bank import hears_vagueness, question

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
TODAY = date(2026, 11, 24)
SEEN = Candidate(NOW, track="nursing", welcomed=True)

READY = Standing(
    TODAY,
    "nursing",
    day=TODAY + timedelta(days=9),
    days=9,
    demands=4,
    proven=4,
    stories=5,
    asked_them=True,
    has_daily=True,
    rehearsed=TODAY - timedelta(days=20),
    known=REACHED,
)
DONE = Aftermath(noted=True, thanks=0, reflected=True)
OVER = replace(READY, over=True)


@pytest.mark.parametrize(
    ("state", "step"),
    [
        (READY, NextStep.AGAIN),
        (Standing(TODAY, left=2), NextStep.CARRY_ON),
        (Standing(TODAY), NextStep.FIELD),
        (Standing(TODAY, "nursing", known=REACHED), NextStep.DATE),
        (Standing(TODAY, "nursing"), NextStep.STORY),
        (replace(READY, days=3, track=None), NextStep.REHEARSE),
        (replace(READY, days=1, rehearsed=TODAY), NextStep.CHECK),
        (replace(READY, days=0), NextStep.CHECK),
        (replace(READY, days=1, rehearsed=TODAY, known=()), NextStep.AGAIN),
        (replace(READY, demands=None, proven=None), NextStep.POSTING),
        (replace(READY, waiting=1, stories=0), NextStep.SAY),
        (replace(READY, proven=1), NextStep.PROVE),
        (replace(READY, stories=2), NextStep.STORY),
        (replace(READY, asked_them=False), NextStep.ASK),
        (replace(READY, rehearsed=None), NextStep.REHEARSE),
        (replace(READY, has_daily=False), NextStep.DAILY),
        (replace(OVER, days=0, after=Aftermath(False, 2, False)), NextStep.NOTES),
        (replace(OVER, days=-1, after=Aftermath(True, 2, False)), NextStep.THANKS),
        (replace(OVER, days=-4, after=Aftermath(True, 0, False)), NextStep.REFLECT),
        (replace(OVER, days=-4, after=DONE), NextStep.AGAIN),
        (replace(OVER, days=-4, after=replace(DONE, thanks=None)), NextStep.AGAIN),
        (replace(OVER, days=-40, after=Aftermath(False, 2, False)), NextStep.AGAIN),
    ],
)
def test_the_next_step_follows_the_rules(state: Standing, step: NextStep) -> None:
    assert advised(state) is step


BANK = (
    question("hello", Kind.SMALL_TALK),
    question("bye", Kind.CLOSING),
    question("yours", Kind.YOUR_QUESTIONS),
)


def seen(
    candidate: Candidate = SEEN,
    dossier: Dossier | None = None,
    session: Session | None = None,
) -> Standing:
    return standing(candidate, dossier or Dossier(), session, NOW, BANK, REACHED)


def test_a_standing_is_read_off_what_is_remembered() -> None:
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
    state = seen(candidate, dossier)
    assert (state.company, state.people, state.days) == ("Halden", ("Ms Okoro",), 3)
    assert (state.demands, state.waiting) == (1, 1)
    assert state.asked_them
    assert state.rehearsed == date(2026, 11, 20)
    assert state.practised == date(2026, 11, 23)
    assert state.daily is not None
    assert state.daily.hour == 8
    assert state.after is None


def test_a_round_without_its_beginning_or_end_is_no_rehearsal() -> None:
    for asked in (
        {"hello": "2026-11-20"},
        {"bye": "2026-11-20"},
        {"hello": "2026-11-21", "bye": "2026-11-20"},
    ):
        assert seen(replace(SEEN, asked=asked)).rehearsed is None


def test_what_came_after_is_told_once_the_interview_is_over() -> None:
    at = NOW - timedelta(minutes=59)
    interview = Interview(1, at=at, day=TODAY, people=(Person(2, "Ana"),))
    assert seen(dossier=Dossier(interview=interview)).after is None
    over = replace(interview, at=NOW - timedelta(hours=2))
    assert seen(dossier=Dossier(interview=over)).after == Aftermath(False, 1, False)
    thanked = replace(
        over, notes=Notes(NOW), people=(replace(over.people[0], thanked=True),)
    )
    about = Reflection(NOW, values=(Value(1, "pay"),))
    dossier = Dossier(interview=thanked, reflection=about)
    assert seen(dossier=dossier).after == DONE


def test_a_date_without_an_hour_is_over_by_the_evening() -> None:
    today = replace(SEEN, interview_on=TODAY)
    assert not seen(today).over
    evening = NOW + timedelta(hours=9)
    assert standing(today, Dossier(), None, evening, BANK, REACHED).over


def test_a_daily_question_that_is_due_already_is_not_announced() -> None:
    daily = Daily(time(8, 30), "UTC", next=Slot(NOW, "2026-11-24"))
    assert seen(replace(SEEN, daily=daily)).daily is None


def test_a_date_from_the_daily_question_counts() -> None:
    state = seen(replace(SEEN, interview_on=TODAY + timedelta(days=2)))
    assert state.days == 2
    assert advised(state) is NextStep.REHEARSE


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
        offered = tuple((b.label, b.data) for b in shown)
        self.state = replace(self.state, candidate=replace(candidate, offered=offered))
        return shown

    @property
    def replies(self) -> tuple[Reply, ...]:
        return self.state.replies


def recorded(
    monkeypatch: pytest.MonkeyPatch, reached: list[str]
) -> Callable[[str], None]:
    """Note each command of a part that is called."""

    def note(name: str) -> None:
        command = parts.COMMANDS[name]

        def noted(state: State, argument: str, at: datetime, context: Context) -> State:
            reached.append(name)
            return command(state, argument, at, context)

        monkeypatch.setitem(parts.COMMANDS, name, noted)

    return note


def test_every_part_is_reached_within_two_taps_from_home(
    content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached: list[str] = []
    note = recorded(monkeypatch, reached)
    for name in tuple(parts.COMMANDS):
        note(name)
    modes: set[Mode] = set()
    for shown in taps(content):
        session = shown.state.session
        if session is not None:
            modes.add(session.mode)
        assert SayStale() not in shown.replies
    assert set(reached) >= set(parts.COMMANDS) & set(REACHED)
    assert modes == {mode for mode in Mode if mode is not Mode.DAILY}


def taps(content: Content) -> Iterator[Walk]:
    """Walk every way of at most two taps."""
    home = Walk(content)
    for button in home.does(Commanded(NOW, "home")):
        first = Walk(content, home.state)
        then = first.does(Pressed(NOW, button.data, "1"))
        yield first
        for further in then:
            press = parse(further.data)
            if press is not None and press.verb is Verb.FORM:
                continue  # what is asked for has not been said yet
            second = Walk(content, first.state)
            second.does(Pressed(NOW, further.data, "2"))
            yield second


def test_a_button_of_home_does_what_the_command_does(content: Content) -> None:
    for name in (*OWN_COMMANDS, *parts.COMMANDS):
        if name not in REACHED:
            continue
        typed, pressed = Walk(content), Walk(content)
        typed.does(Commanded(NOW, name))
        pressed.does(Pressed(NOW, str(Press(Verb.HOME, name)), "1"))
        assert typed.state == pressed.state, name


def test_a_part_that_is_not_there_has_no_button() -> None:
    state = standing(SEEN, Dossier(), None, NOW, BANK, ("practice", "unsaid"))
    assert state.known == ("practice", "unsaid")


@pytest.mark.parametrize("argument", ["delete", "export", "start", "nonsense"])
def test_a_button_of_home_leads_nowhere_else(content: Content, argument: str) -> None:
    walk = Walk(content)
    walk.does(Pressed(NOW, str(Press(Verb.HOME, argument)), "1"))
    assert walk.replies == (SayStale(),)


def test_home_works_twice_and_in_a_session(content: Content) -> None:
    walk = Walk(content)
    walk.does(Commanded(NOW, "practice", "behavioural 2"))
    for _ in range(2):
        walk.does(Pressed(NOW, str(Press(Verb.HOME)), "1"))
        (shown,) = walk.replies
        assert isinstance(shown, ShowHome)
        assert shown.step is NextStep.CARRY_ON
    assert walk.state.session is not None
    assert walk.state.session.open


def test_a_newcomer_is_one_tap_from_the_first_question(content: Content) -> None:
    walk = Walk(content, State(Candidate(NOW), None))
    buttons = walk.does(Commanded(NOW, "start"))
    assert walk.replies == (Welcome(back=False), OfferTracks(0, for_settings=False))
    walk.does(Pressed(NOW, buttons[0].data, "1"))
    assert walk.state.session is not None
    assert walk.state.session.open
