"""What a candidate wants of the daily question, decided: /daily, its buttons, a place.

Every button of it says what could also be written after /daily.
"""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, time

from bot.core.buttons import Press, Verb
from bot.core.candidate import Candidate
from bot.core.events import Said, Showed
from bot.core.incoming import Move
from bot.core.notices import DailyChanged
from bot.core.reminders import days_past
from bot.core.reply import Reply, phrase
from bot.core.schedule import Daily, Word, local, replanned, snoozed
from bot.core.session import Session
from bot.core.shown import asked_of_daily, daily_shown
from bot.core.state import Context, Places, State
from bot.core.zones import a_clock, a_place, possible
from bot.expressions import Expression
from bot.model import Mode, Question
from bot.parts.daily.decide import Decided, begin, taken_over
from bot.parts.daily.replies import (
    ASK_PLACE,
    DAILY_STOPPED,
    AskCity,
    AskWhichDate,
    ConfirmDaily,
    ConfirmInterview,
    ConfirmRest,
    ConfirmSwitch,
    ExplainChoice,
    Lead,
    OfferDaily,
    OfferPauses,
    RefuseDate,
    SayDailyPaused,
    SaySnoozed,
    Switch,
    explain_daily,
    place_unknown,
)
from bot.parts.daily.said import said as hour_said
from bot.parts.daily.words import (
    Interview,
    Refused,
    Rest,
    Set,
    Unknown,
    Until,
    Wanted,
    Which,
    wanted,
)

USUAL_HOUR = time.fromisoformat("08:30")
MAX_RESTS = 60


def commanded(state: State, words: str, at: datetime, context: Context) -> State:
    """Set the daily question, or show how it is set."""
    interview, daily = state.dossier.interview, state.candidate.daily
    if interview is not None and days_past(interview, daily, at):
        # A date that is over is forgotten before the question is set anew.
        state = replace(state, candidate=replace(state.candidate, interview_on=None))
    found = ordered(
        state.candidate,
        state.session,
        words,
        at,
        context.places,
        context.bank,
        context.seed,
    )
    return _agreeing(state, found, at, context)


def take(state: State, move: Move, context: Context) -> State | None:
    """Take words or a location that say where the candidate is."""
    candidate, found = state.candidate, None
    match move:
        case Said(text=text):
            found = placed(candidate, state.session, text, move.at, context.places)
            if found is None and move.own and daily_shown(state):
                return under(state, move, context)
        case Showed(zone=str(zone)) if candidate.daily or candidate.placing:
            found = located(candidate, zone, move.at, context.places)
    return _agreeing(state, found, move.at, context) if found is not None else None


def under(state: State, said: Said, context: Context) -> State | None:
    """Take an hour that is said under the offer, and answer what is asked there."""
    candidate, daily = state.candidate, state.candidate.daily
    places, now = context.places, said.at
    today = local(now, daily.zone if daily is not None else places.zone).date()
    at = daily.at if daily is not None else None
    want = hour_said(said.text, today, places.cities, at)
    if daily is None and _OF_ELSE.search(said.text):
        want = None  # no hour of it was said yet that could be put right
    asked = daily is not None and _clock_asked(state)
    other = asked and _NO.match(said.text) and _CLOCK_HERE.search(said.text)
    if other and (want is None or want.zone is None):
        # What another clock shows is no hour either; the city tells which it is.
        placing = replace(candidate, placing=True)
        return replace(state, candidate=placing, replies=(ASK_PLACE,))
    if daily is not None and asked and _YES.match(said.text.replace("’", "'")):
        candidate = replace(candidate, daily=replace(daily, confirmed=True))
        clock = local(now, daily.zone)
        read_off = _WISHES.search(said.text) is None
        if want is None or (want.at and read_off and shows(clock, want.at)):
            # The time beside a yes is what the clock shows, and no new hour.
            want = replace(want or Set(), at=None)
    topics = asked_of_daily(state, said.text)
    answers = tuple(phrase(f"daily.asked.{one}") for one in topics[:MOST_ANSWERS])
    if want is None:
        return replace(state, replies=answers) if answers else None
    after, replies = _set(candidate, want, now, places)
    found = Decided(after, state.session, (*replies, *answers))
    return _agreeing(state, found, now, context)


_OF_ELSE = Expression(
    r"\b(?:not|instead of|rather than) (?:at )?\d|\bcorrection\b|\b(?:it|interview)"
    r" (?:starts|begins)\b|\bspel(?:t|led)\b|\bwith (?:one|two|an?)"
    r" [a-z]\b",
    re.IGNORECASE,
)
"""What puts something right that was said before, and is no hour that is wanted."""

_YES = Expression(
    r"\W*(?:(?:oh|ah|well|eh|em|haha)\W+)*(?:yes|yeah|yep|yup|aye|ja|correct|right"
    r"|it is|that's right|sure is)\b(?!\W+(?:but )?(?:no|not|it isn'?t)\b)",
    re.IGNORECASE,
)


_NO = Expression(r"\W*(?:no|nope|nah)\b", re.IGNORECASE)
_CLOCK_HERE = Expression(
    r"\b(?:here|by my (?:clock|watch|phone))\b|\bmy (?:clock|watch|phone)"
    r" (?:says|shows)"
    r"|\bit(?:'s| is)\b.*\bnow\b",
    re.IGNORECASE,
)
"""What tells the time that it is, and no hour that is wanted."""
_WISHES = Expression(
    r"\b(?:make|every|daily|want|set|rather|instead|please|change|move|ask me)\b",
    re.IGNORECASE,
)


def _clock_asked(state: State) -> bool:
    """Whether it was asked if the clock they live by is right."""
    yes = str(Press(Verb.DAILY, Word.YES))
    return any(data == yes for _, data in state.candidate.offered)


def clock_answered(state: State, text: str) -> bool:
    """Whether that was asked, and words say yes or no."""
    words = text.replace("’", "'")
    return _clock_asked(state) and bool(_YES.match(words) or _NO.match(words))


def shows(clock: datetime, said: time) -> bool:
    """Whether a clock shows about that time, read off a dial."""
    off = clock.hour * 60 + clock.minute - said.hour * 60 - said.minute
    return min(off % HALF_DAY, -off % HALF_DAY) <= ABOUT


HALF_DAY, ABOUT = 720, 15
"""Minutes of a dial, and how many a time may be off that is read from it."""
MOST_ANSWERS = 2
"""Questions of one message that are answered."""


def _agreeing(state: State, found: Decided, at: datetime, context: Context) -> State:
    """Let other parts hear what was decided about the daily question."""
    changed = DailyChanged(state.candidate)
    return context.parts.tell(taken_over(state, found), changed, at, context)


def ordered(
    candidate: Candidate,
    session: Session | None,
    argument: str,
    now: datetime,
    places: Places,
    bank: Collection[Question],
    seed: int,
) -> Decided:
    """Decide what follows from /daily with these words after it."""
    state = Decided(candidate, session)
    if not argument.strip():
        offer = OfferDaily(candidate.daily, candidate.interview_on, now)
        return replace(state, replies=(offer,))
    daily = candidate.daily
    zone = daily.zone if daily is not None else places.zone
    want = wanted(argument, local(now, zone).date(), places.cities)
    if want is Word.BEFORE:
        return _before(state, now, bank, seed)
    if want is Word.WHY:
        return _why(state)
    after, replies = _wanted(candidate, want, argument, now, places)
    return replace(state, candidate=after, replies=replies)


def _wanted(
    candidate: Candidate, want: Wanted, argument: str, now: datetime, places: Places
) -> tuple[Candidate, tuple[Reply, ...]]:
    daily = candidate.daily
    asking = replace(candidate, placing=True)
    match want:
        case Set(unknown=str(place)) if place:
            kept = _before_place(candidate, want, now, places)
            return kept, (place_unknown(place),)
        case Set(zones=zones) if zones:
            kept = _before_place(candidate, want, now, places)
            return kept, (AskCity(want.said, zones, want.at, want.days),)
        case Set():
            return _set(candidate, want, now, places)
        case Which(order, days):
            return candidate, (AskWhichDate(order, days),)
        case Refused(fault, said):
            return candidate, (RefuseDate(fault, said),)
        case Word.ZONE | Word.NO:
            return asking, (ASK_PLACE,)
        case Interview():
            return _interview(candidate, want, now, places)
        case Unknown():
            return candidate, (explain_daily(argument),)
    if daily is None:
        offer = OfferDaily(None, candidate.interview_on, now)
        return candidate, (offer,)
    match want:
        case Word.YES:
            return _kept(candidate, replace(daily, confirmed=True), now, ask=False)
        case Word.STOP:
            off = replace(daily, on=False, next=None, paused_until=None)
            return _with(candidate, off), (DAILY_STOPPED,)
        case Word.ON:
            return _kept(candidate, _awake(daily), now, ask=False)
        case Word.PAUSE:
            return candidate, (OfferPauses(),)
        case Word.SNOOZE:
            later = snoozed(daily, now)
            if later is None or later.next is None:
                return candidate, (SaySnoozed(None),)
            at = local(later.next.at, daily.zone)
            return _with(candidate, later), (SaySnoozed(at),)
        case Until(day):
            paused = replace(_awake(daily), paused_until=day)
            paused = replanned(paused, now, candidate.interview_on)
            return _with(candidate, paused), (SayDailyPaused(day),)
        case Rest(day):
            today = daily.date_at(now)
            rests = {r for r in daily.rests if r >= today} | {day}
            rested = replace(daily, rests=tuple(sorted(rests))[:MAX_RESTS])
            rested = replanned(rested, now, candidate.interview_on)
            return _with(candidate, rested), (ConfirmRest(day, rested, now),)
        case _:
            return _switched(candidate, daily, want)


def _with(candidate: Candidate, daily: Daily) -> Candidate:
    calm = replace(daily, ignored=0, offered=False)
    return replace(candidate, daily=calm, placing=False)


def _awake(daily: Daily) -> Daily:
    return replace(daily, on=True, paused_until=None)


def _kept(
    candidate: Candidate, daily: Daily, now: datetime, *, ask: bool
) -> tuple[Candidate, tuple[Reply, ...]]:
    """Keep a setting, plan anew, and say when the next question comes."""
    daily = replanned(daily, now, candidate.interview_on)
    return _with(candidate, daily), (ConfirmDaily(daily, now, ask),)


def _before_place(
    candidate: Candidate, want: Set, now: datetime, places: Places
) -> Candidate:
    """Keep the hour and the days while the place is asked for; a new one is not on."""
    daily = candidate.daily or Daily(USUAL_HOUR, places.zone, on=False)
    daily = replace(daily, at=want.at or daily.at, days=want.days or daily.days)
    daily = replanned(daily, now, candidate.interview_on)
    return replace(_with(candidate, daily), placing=True)


def _set(
    candidate: Candidate, want: Set, now: datetime, places: Places
) -> tuple[Candidate, tuple[Reply, ...]]:
    daily = candidate.daily or Daily(USUAL_HOUR, places.zone)
    moved = want.zone is not None and want.zone != daily.zone
    daily = replace(
        _awake(daily),
        at=want.at or daily.at,
        zone=want.zone or daily.zone,
        days=want.days or daily.days,
        # A place that was named is believed; its clock is shown all the same.
        confirmed=(daily.confirmed and not moved) or want.zone is not None,
    )
    ask = moved or not daily.confirmed
    return _kept(candidate, daily, now, ask=ask)


def _interview(
    candidate: Candidate, want: Interview, now: datetime, places: Places
) -> tuple[Candidate, tuple[Reply, ...]]:
    daily = candidate.daily
    after = replace(candidate, interview_on=want.day)
    if daily is not None:
        after = _with(after, replanned(daily, now, want.day))
    if want.day is None:
        return after, (OfferDaily(after.daily, None, now),)
    zone = daily.zone if daily is not None else places.zone
    days = (want.day - local(now, zone).date()).days
    return after, (ConfirmInterview(want.day, days),)


def _switched(
    candidate: Candidate, daily: Daily, want: Wanted
) -> tuple[Candidate, tuple[Reply, ...]]:
    match want:
        case Word.SILENT | Word.LOUD:
            on = want is Word.SILENT
            daily, switch = replace(daily, silent=on), Switch.SILENT
        case Word.STREAK:
            on = not daily.streak
            daily, switch = replace(daily, streak=on), Switch.STREAK
        case _:
            on = not daily.recap
            daily, switch = replace(daily, recap=on, recapped=""), Switch.RECAP
    return _with(candidate, daily), (ConfirmSwitch(switch, on),)


def _why(state: Decided) -> Decided:
    session = state.session
    if session is None or session.mode is not Mode.DAILY or not session.turns:
        offer = ExplainChoice("", None)
    else:
        asked = session.turns[0].question.question_id
        offer = ExplainChoice(asked, session.reason)
    return replace(state, replies=(offer,))


def _before(
    state: Decided, now: datetime, bank: Collection[Question], seed: int
) -> Decided:
    """Put the question from before, which was not answered, once more."""
    daily = state.candidate.daily
    before = daily.before if daily is not None else ""
    question = next((q for q in bank if q.id == before), None)
    if daily is None or question is None:
        return _why(state)
    return begin(state, question, None, Lead.BEFORE, now, seed, bank)


def placed(
    candidate: Candidate,
    session: Session | None,
    words: str,
    now: datetime,
    places: Places,
) -> Decided | None:
    """Take an answer to "where are you?"; None for words that are about no place.

    Only who was asked is heard so, and only once: the next words are words again. While
    a question is open, whatever is no place answers that.
    """
    if not candidate.placing:
        return None
    zone = a_place(words, places.cities) or a_clock(words, now)
    if zone is not None:
        after, replies = _set(candidate, Set(zone=zone), now, places)
        return Decided(after, None, replies)
    if zones := possible(words):
        return Decided(candidate, None, (AskCity(words, zones),))
    if len(words.split()) > 4 or (session is not None and session.open):
        return None
    return Decided(replace(candidate, placing=False), None, (place_unknown(words),))


def located(candidate: Candidate, zone: str, now: datetime, places: Places) -> Decided:
    """Take the zone of a shared location; the place itself was never kept."""
    after, replies = _set(candidate, Set(zone=zone), now, places)
    return Decided(after, None, replies)
