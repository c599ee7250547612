"""Put into words what is known of the interview, where somebody asks or told it."""

from datetime import date

from bot.core.buttons import Verb
from bot.core.dossier import Interview
from bot.core.schedule import local
from bot.core.zones import city_of
from bot.parts.interview import asked_of_it as asked
from bot.parts.interview.meeting_wording import moment_of, person_of
from bot.parts.interview.replies import SayTaken, TellOfIt
from bot.wording.dates import clock, date_in_words
from bot.wording.speaker import Speaker, tidied
from bot.wording.text import capital


def taken(speaker: Speaker, reply: SayTaken) -> None:
    """Say in one line what was understood."""
    interview, parts = reply.interview, []
    if (company := tidied(reply.company)) is not None:
        parts.append(company)
    if reply.people and interview.people:
        parts.append(
            speaker.plain("day.taken.with", people=_people(speaker, interview))
        )
    elif "several" in reply.values:
        parts.append(speaker.plain("day.taken.several"))
    if "minutes" in reply.values and interview.minutes:
        parts.append(_length(speaker, interview.minutes))
    if interview.remote is not None and {"remote", "on_site"} & set(reply.values):
        where = "remote" if interview.remote else "on_site"
        parts.append(speaker.plain(f"day.set.{where}"))
    if parts:
        speaker.tell("day.taken", what=", ".join(parts))


def _people(speaker: Speaker, interview: Interview) -> str:
    return speaker.joined([person_of(speaker, person) for person in interview.people])


def _length(speaker: Speaker, minutes: int) -> str:
    if minutes == 60:
        return speaker.plain("count.hour")
    return speaker.plain("day.minutes", minutes=str(minutes))


def tell(speaker: Speaker, reply: TellOfIt) -> None:
    """Answer each thing that was asked, in one paragraph."""
    interview = reply.interview
    if interview is None and not {asked.PLAN, asked.KEPT} & set(reply.topics):
        speaker.tell("day.known.nothing")
        speaker.row(speaker.always("day_set_up", Verb.DAY, "new"))
        return
    topics = reply.topics
    if asked.ALL in topics:
        topics = (asked.WHEN, asked.COMPANY, asked.PEOPLE, asked.PLACE, asked.LENGTH)
    known = interview is not None and interview.at is not None
    if known and asked.WHEN in topics and interview is not None:
        # The moment names the place.
        more = interview.directions or interview.remote
        topics = tuple(t for t in topics if t != asked.PLACE or more)
    lines, missing = [], list[str]()
    for topic in topics:
        line = _line(speaker, reply, topic)
        if line:
            lines.append(line)
        elif topic in _ASK and asked.ALL not in reply.topics:
            missing.append(topic)
    if not lines and not missing:
        speaker.tell("day.known.nothing")
        speaker.row(speaker.always("day_when", Verb.DAY, "ask:when"))
        return
    lines += [speaker.plain(f"day.unknown.{topic}") for topic in missing]
    speaker.write(" ".join(lines))
    if interview is None:
        speaker.row(speaker.always("day_set_up", Verb.DAY, "new"))
    elif missing:
        speaker.row(
            *(
                speaker.always(_ASK[t][0], Verb.DAY, f"ask:{_ASK[t][1]}")
                for t in missing
            )
        )


_ASK = {
    asked.WHEN: ("day_when", "when"),
    asked.COMPANY: ("day_company", "company"),
    asked.PEOPLE: ("day_people", "people"),
    asked.PLACE: ("day_when", "when"),
    asked.LENGTH: ("day_length", "minutes"),
}
"""What may be missing: the button that asks for it, and what it asks for."""


def _line(speaker: Speaker, reply: TellOfIt, topic: str) -> str:
    """Answer one thing; empty where it is not known."""
    interview = reply.interview
    match topic:
        case asked.PLAN:
            return _plan(speaker, reply)
        case asked.KEPT:
            return speaker.plain("day.known.kept")
        case asked.CLOCK:
            place = capital(city_of(reply.zone))
            return speaker.plain("day.known.clock", place=place)
    if interview is None:
        return ""
    match topic:
        case asked.DAYS if interview.day is not None:
            return _days(speaker, interview, interview.day, reply)
        case asked.YEAR if interview.day is not None:
            day = date_in_words(speaker, interview.day, None)
            return speaker.plain("day.known.year", day=day, year=f"{interview.day:%Y}")
        case asked.WHEN if interview.day is not None:
            moment = capital(moment_of(speaker, interview))
            key = "day.known.when" if interview.at is not None else "day.known.day"
            return speaker.plain(key, moment=moment)
        case asked.COMPANY if (company := tidied(interview.company)) is not None:
            return speaker.plain("day.known.company", company=company)
        case asked.PEOPLE if interview.people:
            return speaker.plain("day.people.list", people=_people(speaker, interview))
        case asked.PEOPLE if interview.several:
            return speaker.plain("day.people.several")
        case asked.LENGTH if interview.minutes:
            length = _length(speaker, interview.minutes)
            return speaker.plain("day.known.length", length=length)
        case asked.PLACE:
            return _place(speaker, interview)
    return ""


def _days(speaker: Speaker, interview: Interview, day: date, reply: TellOfIt) -> str:
    """Say how long it is until then."""
    left = (day - local(reply.now, reply.zone).date()).days
    moment = moment_of(speaker, interview)
    if left <= 1:
        return speaker.plain("day.days.soon", moment=capital(moment))
    days = speaker.count("day", left)
    return speaker.plain("day.days.left", days=capital(days), moment=moment)


def _place(speaker: Speaker, interview: Interview) -> str:
    """Say where it is, with where to go in."""
    parts = []
    if interview.remote:
        parts.append(speaker.plain("day.set.remote"))
    elif place := tidied(interview.place):
        parts.append(speaker.plain("day.known.in", place=capital(place)))
    elif interview.remote is not None:
        parts.append(speaker.plain("day.set.on_site"))
    if (way := tidied(interview.directions)) is not None:
        parts.append(way)
    if not parts:
        return ""
    return speaker.plain("day.known.place", place=", ".join(parts))


def _plan(speaker: Speaker, reply: TellOfIt) -> str:
    """Say what comes when by itself, and nothing that does not."""
    lines = []
    if reply.eve is not None:
        eve = local(reply.eve, reply.zone)
        day = date_in_words(speaker, eve.date(), None)
        lines.append(speaker.plain("day.known.eve", day=day, at=clock(speaker, eve)))
    elif reply.interview is None or reply.interview.day is None:
        lines.append(speaker.plain("day.known.no_plan"))
    else:
        lines.append(speaker.plain("day.known.after"))
    if reply.daily is not None:
        at = clock(speaker, reply.daily)
        lines.append(speaker.plain("day.known.daily", at=at))
    return " ".join(lines)
