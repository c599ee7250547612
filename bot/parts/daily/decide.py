"""The daily prompt, decided: what is asked when one comes due, and what is let be.

What a candidate wants of the prompts is in `daily_setup`, when they come in `daily`.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.core import forms
from bot.core.bank import bank_for
from bot.core.candidate import Candidate
from bot.core.dialogue import advance
from bot.core.events import Began, Ended, Resumed
from bot.core.notices import Rounded, Settled
from bot.core.recall import NEAR, choose, learned
from bot.core.reminders import Ahead
from bot.core.replies import (
    Acknowledge,
    Acknowledgement,
    Ask,
    AskAgain,
    Mention,
    Summarise,
)
from bot.core.reply import Reply
from bot.core.sayings import LET_GO
from bot.core.schedule import (
    ASK_AFTER,
    Daily,
    Due,
    Fate,
    Slot,
    local,
    of_last,
    replanned,
    served,
    streak,
)
from bot.core.selection import Toward
from bot.core.session import BUSY, Planned, Reason, Session, in_the_middle, touched
from bot.core.state import Context, State, zone_of
from bot.model import GENERAL, Mode, Outcome, Question
from bot.parts.daily.replies import (
    OFFER_PAUSE,
    PAUSED_ITSELF,
    WISH_WELL,
    CloseDaily,
    Lead,
    Prompt,
    Recap,
)

FORGOTTEN = timedelta(days=7)
"""After so long, an open session is closed rather than taken up again."""

REMEMBERED_DAYS = 120
"""Practice days kept."""


EARLY = timedelta(hours=2)
"""So long before the interview, and until its day is over, no question comes."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What is remembered next, what is said, and what is counted."""

    candidate: Candidate
    session: Session | None
    replies: tuple[Reply, ...] = ()
    closed: Session | None = None
    counted: tuple[str, ...] = ()


def prompt(
    candidate: Candidate,
    session: Session | None,
    due: Due,
    bank: Collection[Question],
    seed: int,
    grace: timedelta,
    *,
    busy: bool = False,
    toward: Toward | None = None,
    ahead: Ahead | None = None,
) -> Decided:
    """Decide what a prompt that has come due leads to; `busy` with something else.

    `toward` names what of the job an answer to a question would show. `ahead` is the
    interview that was set up; the good word after it comes with its own
    steps then.
    """
    daily, interview_on = candidate.daily, candidate.interview_on
    state = Decided(candidate, session)
    if daily is None or daily.next is None:
        return state
    if daily.next.label > due.slot.label or daily.next.at > due.at:
        return state  # moved to later since the tick looked
    if due.spent:
        done = replace(daily, last=max(daily.last, due.slot.label))
        return _planning(state, done, due.at)
    found = served(daily, daily.next, due.at, grace, interview_on)
    state = replace(state, counted=(Fate.LET_GO,) * found.let_go)
    if found.slot is None:
        return _planning(state, found.daily, due.at)
    after = interview_on is not None and found.slot.day > interview_on
    awaited = after and ahead is not None and ahead.wished_later
    if awaited or (ahead is not None and _in_the_way(ahead, daily, due.at)):
        state = replace(state, counted=(*state.counted, Fate.LET_GO))
        return _planning(state, found.daily, due.at)
    daily = replace(found.daily, ignored=daily.ignored + 1)
    if after:
        ended = replace(candidate, daily=_off(daily), interview_on=None)
        wish = () if ahead is not None else (WISH_WELL,)
        return replace(state, candidate=ended, replies=wish)
    if daily.offered and daily.ignored > ASK_AFTER + 1:
        paused = replace(candidate, daily=_off(daily))
        return replace(state, candidate=paused, replies=(PAUSED_ITSELF,))
    if daily.ignored > ASK_AFTER:
        asked = replace(daily, offered=True)
        offer = (OFFER_PAUSE,)
        return replace(_planning(state, asked, due.at), replies=offer)
    busy = busy or (session is not None and in_the_middle(session, due.at))
    if busy:
        planning = _planning(state, replace(daily, ignored=0), due.at)
        return replace(planning, counted=(*state.counted, "busy"))
    counted = (*state.counted, found.fate)
    state = replace(_planning(state, daily, due.at), counted=counted)
    return _asking(state, found.slot, found.fate, due.at, bank, seed, toward, ahead)


def _off(daily: Daily) -> Daily:
    return replace(daily, on=False, next=None, ignored=0, offered=False)


def _planning(state: Decided, daily: Daily, now: datetime) -> Decided:
    daily = replanned(daily, now, state.candidate.interview_on)
    return replace(state, candidate=replace(state.candidate, daily=daily))


def _in_the_way(ahead: Ahead, daily: Daily, now: datetime) -> bool:
    """Whether a question would come shortly before the interview, or on its day."""
    if ahead.begins is None or ahead.ends is None or now < ahead.begins - EARLY:
        return False
    return now < ahead.ends or daily.date_at(now) <= daily.date_at(ahead.ends)


def _asking(
    state: Decided,
    slot: Slot,
    fate: Fate,
    at: datetime,
    bank: Collection[Question],
    seed: int,
    toward: Toward | None,
    ahead: Ahead | None,
) -> Decided:
    candidate, session = state.candidate, state.session
    assert candidate.daily is not None
    recap, state = _recap(state, at)
    days_left = _days_left(candidate, slot.day)
    lead = _lead(candidate.daily, slot, fate, days_left, at)
    if session is not None and session.open:
        unsaid = session.mode is Mode.DAILY and not session.message_ids
        turn = session.turn
        if unsaid and "+" in slot.label and turn is not None:
            resumed = advance(session, Resumed(at)).session
            again = Prompt(turn.question.question_id, Lead.AGAIN, session.reason, False)
            return replace(state, session=resumed, replies=(*recap, again))
        long_ago = at - touched(session) > FORGOTTEN
        if session.mode is not Mode.DAILY and not long_ago and turn is not None:
            # The open session is where practice goes on; a question more would stack.
            resumed = advance(session, Resumed(at)).session
            again_there = AskAgain(turn.question.question_id, "daily")
            return replace(state, session=resumed, replies=(*recap, again_there))
    chosen = choose(
        bank,
        candidate.track or GENERAL,
        candidate.recall,
        candidate.asked,
        at,
        candidate.daily.number,
        session.mode if session is not None else None,
        days_left,
        toward,
        ahead.wanted if ahead is not None else None,
    )
    if chosen is None:
        return replace(state, replies=recap)
    asked = begin(state, chosen.question, chosen.reason, lead, at, seed, bank)
    replies = _counting_down(asked.replies, chosen.question, days_left, ahead)
    return replace(asked, replies=(*recap, *replies))


def _counting_down(
    replies: tuple[Reply, ...],
    question: Question,
    days_left: int | None,
    ahead: Ahead | None,
) -> tuple[Reply, ...]:
    """Let a prompt say what its day is for, where its question goes with that."""
    if ahead is None or days_left is None or not 0 < days_left <= NEAR:
        return replies
    # What is to be done besides a question is said with any question.
    fits = ahead.wanted in (None, question.kind) or ahead.besides
    focus = ahead.focus if fits else ""
    return tuple(
        replace(r, left=days_left, focus=focus) if isinstance(r, Prompt) else r
        for r in replies
    )


def begin(
    state: Decided,
    question: Question,
    reason: Reason | None,
    lead: Lead,
    at: datetime,
    seed: int,
    bank: Collection[Question],
) -> Decided:
    """Open a session of one question in the place of the one before."""
    candidate, before = state.candidate, state.session
    daily = candidate.daily
    assert daily is not None
    closed, unanswered = None, ""
    if before is not None and before.open:
        closed = advance(before, Ended(at)).session
        recall = learned(candidate.recall, before, closed, bank, at)
        candidate = replace(candidate, recall=recall)
        if before.mode is Mode.DAILY and not before.message_ids:
            unanswered = before.turns[before.current].question.question_id
    daily = replace(daily, before=unanswered, number=daily.number + 1)
    planned = Planned(question.id, question.kind, question.expects)
    track = candidate.track or GENERAL
    new = Session(f"{seed:x}", Mode.DAILY, track, at, (planned,), reason=reason)
    offered = bool(unanswered) and unanswered != question.id
    step = advance(new, Began(at))
    asked = {**candidate.asked, question.id: at.date().isoformat()}
    return Decided(
        replace(candidate, daily=daily, asked=asked, welcomed=True),
        step.session,
        tuple(
            Prompt(r.question_id, lead, reason, offered) if isinstance(r, Ask) else r
            for r in step.replies
        ),
        closed,
        state.counted,
    )


def _days_left(candidate: Candidate, today: date) -> int | None:
    if candidate.interview_on is None:
        return None
    return (candidate.interview_on - today).days


def _lead(
    daily: Daily, slot: Slot, fate: Fate, days_left: int | None, at: datetime
) -> Lead:
    if "+" in slot.label:
        return Lead.AGAIN
    if daily.number == 0:
        return Lead.FIRST
    if days_left == 0:
        return Lead.ON_THE_DAY
    if days_left == 1:
        return Lead.EVE
    if fate is Fate.CAUGHT_UP and at - slot.at > BUSY:
        return Lead.LATE
    hour = local(at, daily.zone).hour
    if 4 <= hour < 11:
        return Lead.MORNING
    return Lead.MIDDAY if 11 <= hour < 17 else Lead.EVENING


def _recap(state: Decided, at: datetime) -> tuple[tuple[Reply, ...], Decided]:
    """Look back with the first prompt of a week, where that is wanted."""
    candidate = state.candidate
    daily = candidate.daily
    if daily is None or not daily.recap:
        return (), state
    today = daily.date_at(at)
    year, number, _ = today.isocalendar()
    week = f"{year}-{number:02}"
    if daily.recapped == week:
        return (), state
    noted = replace(candidate, daily=replace(daily, recapped=week))
    state = replace(state, candidate=noted)
    if not daily.recapped:
        return (), state  # switched on this week: there is nothing to look back on
    monday = today - timedelta(days=today.weekday())
    days = of_last(candidate.practised, monday - timedelta(days=1))
    since = at - timedelta(days=7)
    traces = [t for k, t in candidate.recall.items() if "." in k and t.last >= since]
    clear = sum(t.outcome is Outcome.CLEAR for t in traces)
    return (Recap(days, len(traces), clear),), state


def came_due(state: State, due: Due, context: Context) -> State:
    """Decide what the daily prompt leads to, with all that others know of the day."""
    state, ahead = context.parts.ahead(state, due.at, context)
    form = state.dossier.form
    found = prompt(
        state.candidate,
        state.session,
        due,
        (*bank_for(state, context), *context.parts.occasions(state, context)),
        context.seed,
        context.grace,
        busy=form is not None and forms.fresh(form, due.at),
        toward=context.parts.leaning(state, context),
        ahead=ahead,
    )
    after = taken_over(state, found)
    return forms.closed(after) if found.replies else after


def taken_over(state: State, found: Decided) -> State:
    """Take over what was decided about daily practice."""
    return replace(
        state,
        candidate=found.candidate,
        session=found.session or state.session,
        replies=(*state.replies, *found.replies),
        closed=found.closed,
        counted=found.counted,
    )


# While a candidate does things


def noticed(state: State, before: Settled, at: datetime, context: Context) -> State:
    """Remember what practice leaves: the day, what was learned, a sign of life."""
    after, old, new = state.candidate, before.session, state.session
    daily = after.daily
    if (
        daily is not None
        and daily == before.candidate.daily
        and (daily.ignored or daily.offered)
    ):
        after = replace(after, daily=replace(daily, ignored=0, offered=False))
    recall = learned(after.recall, old, new, context.bank, at)
    if recall is not after.recall:
        after = replace(after, recall=recall)
    said = old.message_ids if old is not None else frozenset()
    if new is not None and new.message_ids - said:
        today = local(at, zone_of(state, context)).date()
        if today not in after.practised:
            days = (*after.practised, today)[-REMEMBERED_DAYS:]
            after = replace(after, practised=days)
    return replace(state, candidate=after)


def closing(state: State, _before: Rounded, at: datetime, context: Context) -> State:
    """Close a daily session in its own words, and briefly."""
    candidate, session, replies = state.candidate, state.session, state.replies
    if session is None or session.mode is not Mode.DAILY or not session.turns:
        return state
    daily = candidate.daily
    today = local(at, zone_of(state, context)).date()
    turn = session.turns[0]
    wanted = daily is not None and daily.streak
    close = CloseDaily(
        answered=turn.answered,
        clear=turn.overruled or any(a.clear for a in turn.attempts),
        days=of_last(candidate.practised, today),
        streak=streak(candidate.practised, today, daily) if wanted else 0,
        again=session.reopened,
    )
    if not any(isinstance(r, Summarise) for r in replies):
        return state
    said = (Acknowledge(Acknowledgement.SKIPPED), LET_GO)
    # The closing words say these things, too.
    kept = [
        r for r in replies if not isinstance(r, Summarise | Mention) and r not in said
    ]
    return replace(state, replies=(*kept, close))
