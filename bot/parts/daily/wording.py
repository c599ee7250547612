"""Put what is said about daily practice into words; pure, like all of the wording."""

from datetime import date, datetime, time
from typing import assert_never

from bot.core.buttons import Verb
from bot.core.dates import Fault
from bot.core.schedule import EVERY_DAY, WEEKDAYS, Daily, Word, local
from bot.core.session import Why
from bot.core.zones import city_of
from bot.model import Button
from bot.parts.daily.replies import (
    AskCity,
    AskWhichDate,
    CloseDaily,
    ConfirmDaily,
    ConfirmInterview,
    ConfirmRest,
    ConfirmSwitch,
    DailyReply,
    ExplainChoice,
    Lead,
    OfferDaily,
    OfferPauses,
    Prompt,
    Recap,
    RefuseDate,
    SayDailyPaused,
    SaySnoozed,
)
from bot.wording.dates import clock, date_in_words, moment_in_words, weekday
from bot.wording.speaker import Speaker, tidied

HOURS = (("07:30", "08:30", "09:30"), ("12:30", "18:00", "20:30"))
PAUSES = (3, 7, 14)
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def speak(speaker: Speaker, reply: DailyReply) -> None:
    """Say one reply."""
    match reply:
        case OfferDaily():
            _offer(speaker, reply)
        case ConfirmDaily(daily):
            _confirm(speaker, daily, reply.now, ask=reply.ask)
        case OfferPauses():
            speaker.tell("daily.pauses")
            _pauses(speaker)
        case SayDailyPaused(day):
            speaker.tell("daily.paused.until", day=date_in_words(speaker, day, None))
        case SaySnoozed(at):
            if at is None:
                speaker.tell("daily.snooze.none")
            else:
                speaker.tell("daily.snooze", at=clock(speaker, at))
        case ConfirmRest(day, daily, now):
            today = daily.date_at(now)
            shown = date_in_words(speaker, day, today)
            speaker.tell("daily.rest", day=shown, next=_next(speaker, daily, now))
        case ConfirmInterview(day, days):
            _interview(speaker, day, days)
        case ConfirmSwitch(switch, on):
            speaker.tell(f"daily.{switch}.{'on' if on else 'off'}")
        case AskWhichDate(order, days):
            speaker.tell("daily.which")
            words = "pause until" if order == "pause" else order
            speaker.row(
                *(
                    speaker.labelled(
                        date_in_words(speaker, day, None), f"{words} {day}"
                    )
                    for day in days
                )
            )
        case RefuseDate(fault, said):
            if fault is Fault.FAR:
                speaker.tell("day.fault.far")
            else:
                speaker.tell(f"day.fault.{fault}", said=tidied(said[:60]) or "?")
        case AskCity():
            _ask_city(speaker, reply)
        case Prompt():
            _prompt(speaker, reply)
        case ExplainChoice():
            _explain(speaker, reply)
        case CloseDaily():
            _close(speaker, reply)
        case Recap(days, answers, clear):
            speaker.tell(
                "daily.recap", days=str(days), answers=str(answers), clear=str(clear)
            )
        case _:
            assert_never(reply)


def _ask_city(speaker: Speaker, reply: AskCity) -> None:
    speaker.tell("daily.city", said=tidied(reply.said[:20]) or "?")
    at = f"{reply.at:%H:%M} " if reply.at is not None else ""
    days = ",".join(_DAYS[day] for day in reply.days or ())
    speaker.row(
        *(
            speaker.labelled(city_of(zone), f"{at}{days} {city_of(zone)}".strip())
            for zone in reply.zones
        )
    )


def _button(speaker: Speaker, label: str, words: str) -> Button:
    return speaker.always(label, Verb.DAILY, words)


# Setting it up


def _offer(speaker: Speaker, reply: OfferDaily) -> None:
    daily = reply.daily
    if daily is None:
        speaker.tell("daily.offer")
    elif not daily.on:
        speaker.tell("daily.state.off")
    else:
        speaker.tell(
            "daily.state.on",
            at=clock(speaker, daily.at),
            days=_days(speaker, daily),
            clock=clock(speaker, local(reply.now, daily.zone)),
            next=_next(speaker, daily, reply.now),
        )
    if reply.interview_on is not None:
        day = date_in_words(speaker, reply.interview_on, None)
        speaker.tell("daily.state.interview", day=day)
    for row in HOURS:
        hours = ((clock(speaker, time.fromisoformat(hour)), hour) for hour in row)
        speaker.row(*(speaker.labelled(label, words) for label, words in hours))
    if daily is None:
        return
    speaker.row(
        _button(speaker, "every_day", "everyday"),
        _button(speaker, "weekdays", "weekdays"),
    )
    if not daily.on:
        speaker.row(_button(speaker, "on", Word.ON))
        return
    if daily.silent:
        hush = _button(speaker, "loud", Word.LOUD)
    else:
        hush = _button(speaker, "silent", Word.SILENT)
    speaker.row(
        _button(speaker, "snooze", Word.SNOOZE), _button(speaker, "pause", Word.PAUSE)
    )
    speaker.row(
        _button(speaker, "stop_daily", Word.STOP),
        hush,
        _button(speaker, "zone", Word.ZONE),
    )
    speaker.row(_button(speaker, "recap", Word.RECAP))
    speaker.home()


def _pauses(speaker: Speaker) -> None:
    buttons = [
        speaker.labelled(
            speaker.plain("button.pause_days", count=str(days)), f"pause {days}"
        )
        for days in PAUSES
    ]
    speaker.row(*buttons)
    speaker.row(_button(speaker, "pause_long", Word.STOP))


def _confirm(speaker: Speaker, daily: Daily, now: datetime, *, ask: bool) -> None:
    if daily.next is None:
        speaker.tell("daily.confirm.none")
        return
    speaker.tell(
        "daily.confirm",
        days=_days(speaker, daily),
        at=clock(speaker, daily.at),
        next=_next(speaker, daily, now),
    )
    if ask:
        speaker.tell("daily.clock.ask", clock=clock(speaker, local(now, daily.zone)))
        speaker.row(_button(speaker, "yes", Word.YES), _button(speaker, "no", Word.NO))


def _interview(speaker: Speaker, day: date, days: int) -> None:
    if days == 0:
        speaker.tell("daily.interview.today")
    elif days == 1:
        speaker.tell("daily.interview.tomorrow")
    else:
        shown = date_in_words(speaker, day, None)
        speaker.tell("daily.interview", day=shown, days=speaker.count("day", days))


# The question


def _prompt(speaker: Speaker, prompt: Prompt) -> None:
    lead = _lead(speaker, prompt)
    because = prompt.reason is not None and prompt.reason.why in (Why.THIN, Why.MISSING)
    if because and prompt.lead in (Lead.MORNING, Lead.MIDDAY, Lead.EVENING):
        competency = speaker.competency(prompt.question_id)
        because_of = speaker.plain("daily.because", competency=competency)
        lead = f"{lead} {because_of}"
    question = speaker.question_text(prompt.question_id)
    speaker.tell("daily.prompt", lead=lead, question=question)
    if prompt.lead is Lead.FIRST:
        speaker.tell("open.how")
    speaker.answering()
    speaker.row(
        _button(speaker, "snooze", Word.SNOOZE), _button(speaker, "why", Word.WHY)
    )
    if prompt.before:
        speaker.row(_button(speaker, "before", Word.BEFORE))


def _lead(speaker: Speaker, prompt: Prompt) -> str:
    """Give the words before the question; in the last week, what the day is for."""
    days, first = prompt.left, f"daily.lead.{prompt.lead}"
    if days is None or prompt.lead in (Lead.AGAIN, Lead.EVE, Lead.ON_THE_DAY):
        return speaker.plain(first)
    if days == 1:
        left = speaker.plain(f"daily.lead.{Lead.EVE}")
    else:
        left = speaker.plain("daily.left", days=speaker.plain(f"number.{days}"))
        if prompt.focus:
            today = speaker.plain(f"countdown.lead.{prompt.focus}")
            left = f"{left} {today}"
    alone = prompt.lead not in (Lead.FIRST, Lead.LATE)
    return left if alone else f"{speaker.plain(first)} {left}"


def _explain(speaker: Speaker, reply: ExplainChoice) -> None:
    reason = reply.reason
    if reason is None:
        speaker.tell("daily.why.none")
        return
    match reason.why:
        case Why.NEW:
            speaker.tell("daily.why.new")
        case Why.COMPETENCY:
            competency = speaker.competency(reply.question_id)
            speaker.tell("daily.why.competency", competency=competency)
        case Why.JOB:
            words = tidied(reason.words) or reason.words
            speaker.tell("daily.why.job", words=words)
        case Why.COUNTDOWN:
            left = speaker.count("day", max(1, reason.days or 1))
            speaker.tell("daily.why.countdown", left=left)
        case _:
            ago = speaker.count("day", max(1, reason.days or 1))
            speaker.tell(f"daily.why.{reason.why}", ago=ago)


def _close(speaker: Speaker, reply: CloseDaily) -> None:
    if reply.again:
        speaker.tell("daily.close.again")
        return
    if not reply.answered:
        speaker.tell("daily.close.skipped")
        return
    speaker.tell("daily.close.clear" if reply.clear else "daily.close.more")
    if reply.days > 1:
        speaker.tell("daily.days", days=str(reply.days))
    if reply.streak > 1:
        speaker.tell("daily.streak", days=str(reply.streak))
    if not reply.clear:
        speaker.row(speaker.button("retry", Verb.RETRY, "0"))


# Dates


def _next(speaker: Speaker, daily: Daily, now: datetime) -> str:
    if daily.next is None:
        return ""
    at = local(daily.next.at, daily.zone)
    return moment_in_words(speaker, at, daily.date_at(now))


def _days(speaker: Speaker, daily: Daily) -> str:
    if daily.days == EVERY_DAY:
        return speaker.plain("date.every_day")
    if daily.days == WEEKDAYS:
        return speaker.plain("date.weekdays")
    names = [weekday(speaker, day) for day in daily.days]
    return f"{speaker.plain('date.chosen')} {speaker.joined(names)}"
