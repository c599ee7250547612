"""Put into words what is said about the interview and its day."""

from datetime import date, datetime, timedelta
from typing import assert_never

from bot.core.buttons import Press, Verb
from bot.core.dates import Fault
from bot.core.dossier import MAX_PEOPLE, Interview
from bot.core.reminders import date_of
from bot.core.schedule import Word, local
from bot.core.zones import city_of
from bot.model import Button
from bot.parts.interview import checklist_wording as evening
from bot.parts.interview import telling_wording as telling
from bot.parts.interview.arriving import arrives
from bot.parts.interview.countdown import Focus, Planned
from bot.parts.interview.meeting_wording import moment_of, person_of
from bot.parts.interview.replies import (
    AskAbout,
    AskWhichCity,
    AskWhichDay,
    ConfirmWhen,
    DayReply,
    NoteAbout,
    SayClock,
    SayDayFault,
    SayInterviewOff,
    SayOfDays,
    SayTaken,
    ShowBehind,
    ShowChecklist,
    ShowInterview,
    ShowPeople,
    TellOfIt,
    WishWellAfter,
)
from bot.wording.dates import clock, date_in_words, shown
from bot.wording.speaker import Speaker, tidied
from bot.wording.text import capital

AGAIN = ("when", "company", "people")
"""What is asked for in short where it is asked again."""

TWO = 2
"""Days between which a choice can be said in one sentence."""

LENGTHS = ("30", "45", "60", "90")


def speak(speaker: Speaker, reply: DayReply) -> None:
    """Say one reply."""
    match reply:
        case AskAbout():
            _ask(speaker, reply)
        case AskWhichDay(days, _, again):
            _which(speaker, days, again=again)
            speaker.row(
                *(
                    Button(_full(speaker, day), str(Press(Verb.DAY, f"on:{day}")))
                    for day in days
                )
            )
            _leaving(speaker, "when", more=False)
        case SayOfDays(what, days):
            _of_days(speaker, what, days)
        case AskWhichCity(said, zones):
            speaker.tell("day.city", said=tidied(said[:20]) or "?")
            cities = (city_of(zone) for zone in zones)
            speaker.row(*(Button(c, str(Press(Verb.DAY, f"in:{c}"))) for c in cities))
            _leaving(speaker, "when", more=False)
        case SayClock(asked, at, there, utc):
            hour = clock(speaker, at)
            if asked == "there":
                speaker.tell("day.clock.there", at=hour, place=there)
            elif utc is None:
                speaker.tell("day.clock.utc_same", at=hour, place=there)
            else:
                other = clock(speaker, utc)
                speaker.tell("day.clock.utc_other", at=hour, place=there, utc=other)
        case SayDayFault(fault, said, what):
            if fault is Fault.FAR:
                speaker.tell("day.fault.far")
            elif what == "where":
                speaker.tell("day.fault.where")
            elif what == "casual":
                speaker.tell("day.fault.casual")
            elif what in ("hour", "minutes"):
                speaker.tell(f"day.fault.{what}", said=tidied(said[:60]) or "?")
            else:
                speaker.tell(f"day.fault.{fault}", said=tidied(said[:60]) or "?")
        case ConfirmWhen():
            _confirm(speaker, reply)
        case NoteAbout():
            _note(speaker, reply)
        case SayTaken():
            telling.taken(speaker, reply)
        case TellOfIt():
            telling.tell(speaker, reply)
        case ShowPeople():
            _people(speaker, reply)
        case ShowInterview():
            _show(speaker, reply)
        case ShowBehind():
            speaker.tell("day.behind")
            speaker.row(speaker.always("day_new", Verb.DAY, "new"))
        case ShowChecklist():
            evening.speak(speaker, reply)
        case SayInterviewOff(None):
            speaker.tell("day.off.none")
        case SayInterviewOff(interview):
            speaker.tell("day.off")
            back = f"back:{interview.number if interview is not None else 0}"
            speaker.row(speaker.always("day_back", Verb.DAY, back))
        case WishWellAfter(daily):
            speaker.tell("day.wish")
            if daily:
                speaker.tell("day.wish.daily")
            speaker.begin()
        case _:
            assert_never(reply)


def _ask(speaker: Speaker, reply: AskAbout) -> None:
    what = "when" if reply.what == "day" else reply.what
    if what == "people":
        speaker.begin()  # it is long, and follows what was noted
    if reply.first:
        speaker.tell("day.ask.first")
    if reply.again and reply.what in AGAIN:
        speaker.tell(f"day.ask.{reply.what}.again")
    else:
        speaker.tell(f"day.ask.{reply.what}")
    match what:
        case "minutes":
            speaker.row(
                *(
                    Button(
                        capital(_length(speaker, int(minutes))),
                        str(Press(Verb.DAY, f"set:minutes:{minutes}")),
                    )
                    for minutes in LENGTHS[:3]
                )
            )
        case "where":
            speaker.row(
                speaker.always("day_on_site", Verb.DAY, "set:where:on_site"),
                speaker.always("day_remote", Verb.DAY, "set:where:remote"),
            )
        case "casual":
            speaker.row(
                speaker.always("day_casual", Verb.DAY, "set:casual:casual"),
                speaker.always("day_formal", Verb.DAY, "set:casual:formal"),
            )
        case "task":
            speaker.row(speaker.always("day_no_task", Verb.DAY, "set:task:no"))
    last = what == "task"
    _leaving(speaker, what, more=reply.more and not reply.first and not last)


def _leaving(speaker: Speaker, what: str, *, more: bool) -> None:
    buttons = [speaker.always("not_now", Verb.FORM, f"leave:interview.{what}")]
    if what in ("people", "examples"):
        done = speaker.always("done", Verb.FORM, f"done:interview.{what}")
        buttons.insert(0, done)
    if more and what not in ("when", "day"):
        buttons.append(speaker.always("day_later", Verb.DAY, "later"))
    speaker.row(*buttons)


# When


def _which(speaker: Speaker, days: tuple[date, ...], *, again: bool) -> None:
    """Name both days in full; where a weekday and a date disagree, say so."""
    if len(days) != TWO:
        speaker.tell("day.which_of")
        return
    one, other = (_full(speaker, day) for day in days)
    near = days[1] - days[0] < timedelta(days=7)
    key = "day.which_clash" if near else "day.which_again" if again else "day.which"
    speaker.tell(key, one=one, other=other)


def _of_days(speaker: Speaker, what: str, days: tuple[date, ...]) -> None:
    one, *others = (_full(speaker, day) for day in days)
    match what:
        case "today":
            speaker.tell("day.which_today", today=one)
        case "week":
            number = str(days[0].isocalendar().week)
            speaker.tell("day.which_week", number=number, first=one, last=others[-1])
        case _:
            speaker.tell("day.which_later", one=one, other=others[-1])


def _full(speaker: Speaker, day: date) -> str:
    return date_in_words(speaker, day, None)


def _in(speaker: Speaker, interview: Interview, now: datetime, zone: str) -> str:
    """Say how far off it is, as the candidate's calendar has it."""
    today, on = local(now, zone).date(), date_of(interview, zone)
    days = (on - today).days if on is not None else 0
    if days <= 0:
        return speaker.plain("date.today")
    if days == 1:
        return speaker.plain("date.tomorrow")
    return speaker.plain("day.in", days=speaker.count("day", days))


def _confirm(speaker: Speaker, reply: ConfirmWhen) -> None:
    interview = reply.interview
    if reply.replaced is not None:
        speaker.tell("day.replaced", company=tidied(reply.replaced) or "…")
    moment = moment_of(speaker, interview)
    far = _in(speaker, interview, reply.now, reply.zone)
    speaker.tell("day.when", **{"moment": moment, "in": far})
    if reply.other == "week":
        speaker.tell("day.when.or_week")
    elif reply.other:
        speaker.tell("day.when.or_today")
    if interview.at is None:
        speaker.tell("day.hour.later")
        return
    own = local(interview.at, reply.zone)
    differs = own.utcoffset() != local(interview.at, interview.zone).utcoffset()
    if reply.own and differs:
        speaker.tell("day.when.own", at=clock(speaker, own))
    if place := tidied(reply.unplaced):
        speaker.tell("day.place.kept", place=place)
    elif reply.ask:
        speaker.tell("day.clock.ask")


def _length(speaker: Speaker, minutes: int) -> str:
    if minutes == 60:
        return speaker.plain("count.hour")
    return speaker.plain("day.minutes", minutes=str(minutes))


def _note(speaker: Speaker, reply: NoteAbout) -> None:
    match reply.what:
        case "company":
            name = tidied(reply.value)
            if name is not None:
                speaker.tell("day.note.company", company=name)
        case "post":
            speaker.tell("day.note.post", post=tidied(reply.value) or "…")
        case "minutes":
            length = _length(speaker, int(reply.value))
            speaker.tell("day.note.minutes", length=length)
        case "talk":
            length = _length(speaker, int(reply.value))
            speaker.tell("day.note.talk", length=length)
        case "lengths":
            whole, talk = (_length(speaker, int(n)) for n in reply.value.split())
            speaker.tell("day.note.lengths", length=whole, talk=talk)
        case "dress":
            speaker.tell("day.note.dress", words=tidied(reply.value) or "…")
        case "directions":
            speaker.tell("day.note.directions", words=tidied(reply.value) or "…")
        case "early" if ":" in reply.value:
            speaker.tell("day.note.early", at=reply.value)
        case "early":
            speaker.tell("day.note.earlier", minutes=reply.value)
        case what:
            speaker.tell(f"day.note.{what}")


# People


def _people(speaker: Speaker, reply: ShowPeople) -> None:
    if reply.full:
        speaker.tell("day.people.full", most=str(MAX_PEOPLE))
    if not reply.people:
        speaker.tell("day.people.none")
        return
    speaker.tell("day.people.head")
    speaker.list_under(
        [
            f"{place}. {person_of(speaker, person)}"
            for place, person in enumerate(reply.people, 1)
        ]
    )
    if not reply.drops:
        return
    drops = [
        Button(
            speaker.plain("button.person_drop", number=str(place)),
            str(Press(Verb.DAY, f"drop:{person.number}")),
        )
        for place, person in enumerate(reply.people, 1)
    ]
    for first in range(0, len(drops), 3):
        speaker.row(*drops[first : first + 3])


# What is set


def _show(speaker: Speaker, reply: ShowInterview) -> None:
    interview = reply.interview
    today = local(reply.now, reply.zone).date()
    if interview.day is None:
        speaker.tell("day.set.no_day")
    elif not reply.told:
        far = _in(speaker, interview, reply.now, reply.zone)
        moment = moment_of(speaker, interview)
        speaker.tell("day.set", **{"moment": moment, "in": far})
    details = _details(speaker, interview)
    if details and not (reply.told and interview.people):
        speaker.list_under([details], keep=None)
    elif details:
        speaker.write(details)
    if interview.people and not reply.told:
        names = "; ".join(person_of(speaker, person) for person in interview.people)
        place = len(speaker.paragraphs)
        speaker.tell("day.people.list", people=names)
        speaker.fold(place)
    elif interview.several and not reply.told:
        speaker.tell("day.people.several")
    if reply.plan:
        speaker.tell("day.plan.head")
        several = interview.several or len(interview.people) > 1
        planned = [_planned(speaker, one, today, several) for one in reply.plan]
        speaker.list_under(planned, keep=1)
    if reply.changes:
        _changing(speaker, interview)
    if reply.offer is not None and interview.day is not None:
        at = clock(speaker, reply.offer)
        place = len(speaker.paragraphs)
        speaker.tell("day.daily", at=at)
        speaker.fold(place)
        if reply.paused:
            speaker.row(speaker.always("day_daily_on", Verb.DAILY, Word.ON))
        else:
            label = speaker.plain("button.day_daily", at=at)
            words = f"{reply.offer:%H:%M} {_place_word(interview)}".strip()
            speaker.row(speaker.labelled(label, words))


def _place_word(interview: Interview) -> str:
    """Name the zone for /daily, without a slash; nothing where it was not said."""
    if not interview.place:
        return ""
    return interview.zone.rpartition("/")[2].replace("_", " ").lower()


def _details(speaker: Speaker, interview: Interview) -> str:
    parts = []
    if (company := tidied(interview.company)) is not None:
        parts.append(speaker.plain("day.set.at", company=company))
    if (post := tidied(interview.post)) is not None:
        parts.append(speaker.plain("day.set.as_said", words=post))
    if be_there := arrives(interview):
        parts.append(speaker.plain("day.set.early", at=be_there))
    if interview.minutes:
        length = _length(speaker, interview.minutes)
        parts.append(speaker.plain("day.set.length", length=length))
    if interview.remote is not None:
        where = "remote" if interview.remote else "on_site"
        parts.append(speaker.plain(f"day.set.{where}"))
    if (directions := tidied(interview.directions)) is not None:
        parts.append(speaker.plain("day.set.as_said", words=directions))
    if (worn := tidied(interview.dress)) is not None:
        parts.append(speaker.plain("day.set.as_said", words=worn))
    elif (interview.casual or interview.smart) and not interview.remote:
        dress = "casual" if interview.casual else "smart"
        parts.append(speaker.plain(f"day.set.{dress}"))
    return capital(" · ".join(parts))


def _planned(speaker: Speaker, planned: Planned, today: date, several: bool) -> str:
    if planned.focus is Focus.REHEARSAL and several:
        what = speaker.plain("countdown.rehearsal_panel")
    else:
        what = speaker.plain(f"countdown.{planned.focus}")
    day = shown(speaker, planned.day, "Ed")
    if planned.day == today:
        day = capital(speaker.plain("date.today"))
    key = "day.plan.done" if planned.done else "day.plan.line"
    return speaker.plain(key, day=day, what=what)


def _changing(speaker: Speaker, interview: Interview) -> None:
    speaker.row(
        speaker.always("day_when", Verb.DAY, "ask:when"),
        speaker.always("day_company", Verb.DAY, "ask:company"),
        speaker.always("day_people", Verb.DAY, "ask:people"),
    )
    row = [speaker.always("day_length", Verb.DAY, "ask:minutes")]
    if interview.remote:
        row.append(speaker.always("day_on_site", Verb.DAY, "set:where:on_site"))
    else:
        row.append(speaker.always("day_remote", Verb.DAY, "set:where:remote"))
        dress = (
            ("day_formal", "formal") if interview.casual else ("day_casual", "casual")
        )
        row.append(speaker.always(dress[0], Verb.DAY, f"set:casual:{dress[1]}"))
    speaker.row(*row)
    speaker.row(speaker.always("day_off", Verb.DAY, "off"))
