"""What a prompt that has come due leads to."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from bot.content import Content
from bot.core.candidate import Candidate
from bot.core.events import Said
from bot.core.incoming import Commanded, Move
from bot.core.replies import AskAgain, Summarise
from bot.core.schedule import ASK_AFTER, Daily, Due, Slot
from bot.core.session import Planned, Session
from bot.core.state import Context, Hearing, State
from bot.ear import judge
from bot.model import Mode
from bot.parts.daily.replies import (
    OFFER_PAUSE,
    PAUSED_ITSELF,
    WISH_WELL,
    CloseDaily,
    Lead,
    Prompt,
    Recap,
)
from tests.core.asked import respond

DAY = timedelta(days=1)
FIRST = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
STORY = (
    "In May my colleague Ruth wanted to cancel the open day. I showed her the bookings"
    " and she let me run it with half the rooms. Sixty people came."
)


class Practice:
    """A candidate with a daily question, and what was said to them last."""

    def __init__(self, content: Content, **daily: Any) -> None:
        self.content = content
        slot = Slot(FIRST, FIRST.date().isoformat())
        wish = replace(Daily(time(8, 30), "UTC", next=slot), **daily)
        self.candidate = Candidate(FIRST - DAY, track="nursing", daily=wish)
        self.session: Session | None = None
        self.seed = 2**40
        self.last = State(self.candidate, None)

    @property
    def daily(self) -> Daily:
        assert self.candidate.daily is not None
        return self.candidate.daily

    def ear(self, planned: Planned, answer: str) -> Hearing:
        asked = self.content.questions[planned.question_id].text
        return Hearing(judge(answer, asked, planned.expects))

    def does(self, move: Move) -> State:
        self.seed += 1
        context = Context(self.content.bank, {}, self.ear, self.seed)
        self.last = respond(self.candidate, self.session, move, context)
        self.candidate, self.session = self.last.candidate, self.last.session
        return self.last

    def is_due(self, late: timedelta = timedelta(0), *, spent: bool = False) -> State:
        slot = self.daily.next
        assert slot is not None
        return self.does(Due(slot.at + late, slot, spent))

    def prompt(self) -> Prompt:
        return next(r for r in self.last.replies if isinstance(r, Prompt))

    def answers(self, text: str, at: datetime) -> State:
        self.does(Said(at, str(at), text))
        return self.does(Commanded(at, "done"))


def test_a_prompt_is_one_question(content: Content) -> None:
    me = Practice(content)
    me.is_due()
    assert me.prompt().lead is Lead.FIRST
    assert me.session is not None
    assert me.session.mode is Mode.DAILY
    assert me.session.length == 1
    assert me.daily.next == Slot(FIRST + DAY, "2026-11-25")
    assert me.last.counted == ("sent",)


def test_it_is_answered_in_place_and_kept_short(content: Content) -> None:
    """One follow-up at most, then a word instead of a summary."""
    me = Practice(content)
    me.is_due()
    first = me.answers("I always try to listen.", FIRST + timedelta(minutes=1))
    assert me.session is not None
    assert me.session.open
    assert not any(isinstance(r, CloseDaily) for r in first.replies)
    last = me.answers("I try to be fair to all.", FIRST + timedelta(minutes=2))
    assert me.session.over
    assert isinstance(last.replies[-1], CloseDaily)
    assert not any(isinstance(r, Summarise) for r in last.replies)
    assert me.candidate.practised == (FIRST.date(),)
    asked = me.session.turns[0].question.question_id
    assert asked in me.candidate.recall


def test_an_unanswered_prompt_is_replaced_and_may_still_be_answered(
    content: Content,
) -> None:
    me = Practice(content)
    me.is_due()
    before = me.prompt().question_id
    response = me.is_due()
    assert response.closed is not None
    assert response.closed.over
    assert me.prompt().before
    me.does(Commanded(FIRST + DAY, "daily", "before"))
    assert me.prompt().question_id == before
    assert me.session is not None
    assert me.session.turns[0].question.question_id == before


def test_answering_yesterdays_is_fine(content: Content) -> None:
    me = Practice(content)
    me.is_due()
    me.answers(STORY, FIRST + DAY - timedelta(hours=1))
    assert me.session is not None
    assert me.session.turns[0].answered


def test_nobody_is_interrupted(content: Content) -> None:
    """Who is in the middle of something has no prompt today, and it is counted."""
    me = Practice(content)
    me.does(Commanded(FIRST - timedelta(minutes=9), "practice", "behavioural 2"))
    session = me.session
    response = me.is_due()
    assert response.replies == ()
    assert response.session is session
    assert response.counted == ("busy",)
    assert me.daily.next == Slot(FIRST + DAY, "2026-11-25")


def test_an_open_session_is_where_practice_goes_on(content: Content) -> None:
    me = Practice(content)
    me.does(Commanded(FIRST - DAY, "practice", "behavioural 2"))
    assert me.session is not None
    asked = me.session.turns[0].question.question_id
    assert me.is_due().replies == (AskAgain(asked, "daily"),)


def test_a_forgotten_session_is_closed(content: Content) -> None:
    me = Practice(content)
    me.does(Commanded(FIRST - 9 * DAY, "practice", "behavioural 2"))
    response = me.is_due()
    assert response.closed is not None
    assert me.prompt().lead is Lead.FIRST


def test_after_ignored_prompts_it_asks_once_and_pauses_itself(content: Content) -> None:
    me = Practice(content)
    for _ in range(ASK_AFTER):
        me.is_due()
        me.prompt()
    assert me.is_due().replies == (OFFER_PAUSE,)
    assert me.is_due().replies == (PAUSED_ITSELF,)
    assert not me.daily.on
    assert me.daily.next is None


def test_any_sign_of_life_counts(content: Content) -> None:
    me = Practice(content)
    for number in range(9):
        me.is_due()
        me.prompt()
        if number % 3 == 2:
            me.does(Commanded(FIRST + number * DAY, "daily", "why"))


def test_a_late_prompt_is_caught_up_or_let_go(content: Content) -> None:
    me = Practice(content)
    assert me.is_due(timedelta(hours=3)).counted == ("caught_up",)
    assert me.is_due(timedelta(hours=9)).counted == ("let_go",)
    assert me.last.replies == ()
    assert me.is_due(timedelta(days=3, hours=1)).counted == (
        *("let_go", "let_go", "let_go"),
        "caught_up",
    )


def test_a_label_that_was_spent_asks_nothing(content: Content) -> None:
    me = Practice(content)
    assert me.is_due(spent=True).replies == ()
    assert me.daily.last == "2026-11-24"
    assert me.daily.next == Slot(FIRST + DAY, "2026-11-25")


def test_a_prompt_moved_since_the_tick_looked_waits(content: Content) -> None:
    me = Practice(content)
    stale = Due(FIRST, Slot(FIRST, "2026-11-24"))
    me.does(Commanded(FIRST - timedelta(seconds=1), "daily", "20:30"))
    before = me.candidate
    assert me.does(stale).replies == ()
    assert me.candidate == before


def test_after_the_interview_a_good_word_and_no_more(content: Content) -> None:
    me = Practice(content)
    me.does(Commanded(FIRST - DAY, "daily", "until 2026-11-25"))
    me.is_due()
    assert me.prompt()
    me.is_due()
    assert me.prompt().lead is Lead.ON_THE_DAY
    assert me.is_due().replies == (WISH_WELL,)
    assert me.daily.next is None
    assert me.candidate.interview_on is None


def test_a_week_is_summed_up_where_that_is_wanted(content: Content) -> None:
    me = Practice(content, recap=True, days=(0, 1))
    me.is_due()
    me.answers(STORY, FIRST + timedelta(minutes=1))
    me.does(Commanded(FIRST + timedelta(minutes=2), "skip"))
    recap = me.is_due().replies[0]
    assert recap == Recap(days=1, answers=1, clear=1)
    assert not any(isinstance(r, Recap) for r in me.is_due().replies)


def test_practice_days_are_dated_where_the_candidate_is(content: Content) -> None:
    """Half past eight in the evening in New York is tomorrow in London."""
    me = Practice(content, zone="America/New_York")
    me.does(Due(FIRST, Slot(FIRST, "2026-11-24")))
    me.does(Said(datetime(2026, 11, 25, 1, 30, tzinfo=UTC), "1", STORY))
    assert me.candidate.practised == (date(2026, 11, 24),)


def test_an_answer_is_no_place(content: Content) -> None:
    """Asked where they are in the middle of a question, they may answer either."""
    me = Practice(content)
    me.is_due()
    me.does(Commanded(FIRST, "daily", "8:30 Atlantis"))
    me.does(Said(FIRST, "1", "Not much, really."))
    assert me.session is not None
    assert "1" in me.session.message_ids
    me.does(Said(FIRST, "2", "Lisbon"))
    assert "2" in me.session.message_ids
    me.does(Commanded(FIRST, "daily", "zone"))
    me.does(Said(FIRST, "3", "Lisbon"))
    assert me.daily.zone == "Europe/Lisbon"
