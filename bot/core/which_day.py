"""Read which of two days is meant, where both were offered: "not this one, the later".

A day counts where words point to it and do not deny it. What explains what today is,
or tells of something else on another day, names none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.dates import MONTH, WEEKDAY, Fault, a_weekday, take_date
from bot.core.days_abroad import calendar_week, in_english, with_ordinal
from bot.core.mending_time import plainly
from bot.core.phrasing import MARK
from bot.core.schedule import DAY
from bot.expressions import Expression


@dataclass(frozen=True, slots=True)
class Meant:
    """The day that is meant, or those that may be; and what else was said.

    `left` are the sentences that say nothing of the day; `today` is set where it was
    asked what today is, `later` where the day is left open, `week` is the Monday of a
    calendar week that was named. `clash` is set where a weekday and a date disagree.
    """

    day: date | None = None
    days: tuple[date, ...] = ()
    left: tuple[str, ...] = ()
    timed: tuple[str, ...] = ()
    today: bool = False
    later: bool = False
    week: date | None = None


_Named = tuple[date, bool]
"""A day, and whether it holds or is denied."""

_CUT: Final = Expression(
    r"[,;:]\s+|\s+[-–—]\s+|\.{2,}\s*|\s+(?=but\b|although\b|though\b|because\b|cause\b"
    r"|so not\b|and (?:how|what|can|do|does|is|it|i|the|there|before)\b"
    r"|(?:no )?wait\b|hang on\b|actually\b)",
    re.IGNORECASE,
)
_TODAY: Final = Expression(
    r"\b(?:today|(?:now|here) (?:it )?(?:is|it'?s)|(?:it is|it'?s) \w+day (?:now|here)"
    r"|what (?:day|date) (?:is|are|it)|which (?:day|date) (?:is|are) (?:it|we))\b",
    re.IGNORECASE,
)
_IS_TODAY: Final = Expression(
    r"\W*(?:(?:it'?s|it is|its|yes|oh|i mean|mean|meant|no|on|for|put|the interview is)"
    r"\W+)*today(?: at [\d:.]+(?: ?[ap]m)?)?(?: (?:please|already|in fact"
    r"|actually))*\W*",
    re.IGNORECASE,
)
_ASKS_TODAY: Final = Expression(
    r"\b(?:what|which|what's|whats|is it|isn't|is today|is now)\b|\?", re.IGNORECASE
)
_OTHER: Final = Expression(
    r"\b(?:phone ?call|call with|a call|screening|deadline|until|till|untill|holiday"
    r"|birthday|exam|night ?shift|nights|off work|first (?:round|interview)"
    r"|(?:a|another|already a|the) second (?:one|interview|date|meeting|talk)\b.*\bon"
    r"|(?:also|then) (?:one|another)|another (?:one|interview|date))\b",
    re.IGNORECASE,
)
"""What tells of something else on another day."""
_LATER: Final = (
    r"(?:(?:the |a )?(?:one |week |day |"
    + WEEKDAY
    + r" )?after(?: (?:this|that|it|the (?:coming|next)(?: one)?|next))?"
    r"(?: (?:week|one|"
    + WEEKDAY
    + r"))?|(?:the )?(?:later|latter|last|2nd|following|farther|further|far(?:thest)?)"
    r" ?(?:one|date|day|"
    + WEEKDAY
    + r")?|(?:the )?second (?:one|date|day|option|of)|(?<!\w )(?:the )?second(?=\W*$)"
    r"|(?:of )?(?:the )?next week|in (?:a|one) week|week later|one week more)"
)
_SOONER: Final = (
    r"(?:(?:the )?(?:earlier|earliest|near(?:er|est|by)?|close(?:r|st)?|soon(?:er|est)?"
    r"|coming) ?(?:one|date|day|"
    + WEEKDAY
    + r")?|(?:the )?(?:first|1st) (?:one|date|day|option|of)"
    r"|(?<!\w )(?:the )?first(?=\W*$)"
    r"|this(?=\W*$)|this (?:one|week(?:'?s)?(?: \w+day)?|coming(?: \w+day)?|"
    + WEEKDAY
    + r")(?: coming)?|day after tomorrow)"
)
_POINTS: Final = Expression(
    rf"\b(?:(?P<later>{_LATER})|(?P<sooner>{_SOONER})"
    r"|(?P<other>(?:the )?other(?: one| date| day| week)?)"
    r"|(?P<next>(?:the )?next(?: one| 1)?))(?![\w'])",
    re.IGNORECASE,
)
_NOT: Final = Expression(
    r"(?:\b(?:not|isn't|never|no|neither|nicht|except)|n't)\s+(?:(?:on|at|the|for|be|it"
    r"|this|that|of|in|one|ones) ){0,3}$",
    re.IGNORECASE,
)
_TURNS: Final = Expression(
    r"\b(?:no wait|wait|sorry|actually|i mean|scratch|rather|correction|hang on)\b",
    re.I,
)
_BARE_DAY: Final = Expression(
    r"(?<!the )(?<![\d:.])\b(?P<d>\d{1,2})(?P<th>st|nd|rd|th)\b(?! (?:of )?(?:jan|feb"
    r"|mar"
    r"|apr|may|jun|jul|aug|sep|oct|nov|dec))",
    re.IGNORECASE,
)
_COUNTED: Final = Expression(
    r"\b(?:the )?(?P<n>first|second|1st|2nd) (?:one|date|day|option|of (?:them|the two"
    r"|those))\b|\bthe (?P<m>first|second)(?=\W*(?:please|pls|then|i think)?\W*$)",
    re.IGNORECASE,
)
"""One of two that is counted, which is no day of a month."""
_NUMBERED: Final = Expression(
    rf"\b(?P<wd>{WEEKDAY})\.?,? (?P<d>\d{{1,2}})\b(?!\s*(?:[:.h]\s?\d|h\b|am|pm"
    rf"|o'?clock"
    r"|uhr|weeks?|days?|th|st|nd|rd|(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec)))",
    re.IGNORECASE,
)
_THE_NUMBER: Final = Expression(
    r"\b(?P<wd>the) (?P<d>[12]?\d|3[01])\b(?!\s*(?:[:.]\s?\d|h\b|[ap]\.?m|o'?clock"
    r"|uhr|weeks?|days?|th\b|st\b|nd\b|rd\b|\w+ (?:ones?|people)))",
    re.IGNORECASE,
)
"""A number that can only be a day of a month here: "the 12 i think"."""
_LEAVES_IT: Final = Expression(
    r"\b(?:leave|let|keep) (?:it|that|this|the (?:day|date|field))"
    r" (?:empty|blank|open|free|out)\b",
    re.IGNORECASE,
)
_OPEN: Final = Expression(
    r"\b(?:not sure|unsure|do ?n'?t know|dont know|no idea|neither i know"
    r"|nobody (?:said"
    r"|told)|she said it on|he said it on|said (?:it )?(?:on|over) the phone|rest first"
    r"|(?:do|take|fill in) (?:the )?\w+(?: \w+)? first|come back (?:to it|later)"
    r"|other things first|day later|date later|later the (?:day|date)|leave (?:it|the"
    r" (?:day|date)) (?:open|out|for now)|skip (?:it|the (?:day|date))|i (?:will|'ll"
    r"|must|have to|need to) (?:ask|check|look|call)|have to (?:ask|check)|waiting for"
    r" (?:the|a|their) (?:mail|e-?mail|answer|confirmation))\b",
    re.IGNORECASE,
)


def meant(text: str, offered: tuple[date, ...], today: date, *, timed: bool) -> Meant:
    """Read which day is meant; `timed` if the hour is known, so "Thursday 11" is none.

    The days of `offered` are in their order.
    """
    words = in_english(plainly(text))
    words = _QUOTED.sub(" ", _THIS_MORNING.sub(" ", words))
    after_next = f"{offered[0]:%A} of the week after next " if offered else "after next"
    words = _THE_NUMBER.sub(with_ordinal, _NEXT_NEXT.sub(after_next, words))
    if _LEAVES_IT.search(words):
        return Meant(later=True)
    week, words = calendar_week(words, today)
    named: list[_Named] = []
    pointed: list[date] = []
    clashing: list[date] = []
    denied: set[date] = set()
    left: list[str] = []
    clocks: list[str] = []
    asked = opens = turned = False
    for sentence in sentences(words):
        if sentence.endswith("?") and _IS_IT_OK.search(sentence):
            left.append(sentence)
            continue
        for clause in _clauses(sentence):
            asked = asked or _mistaken(clause, today)
            if _TODAY.search(clause) and not _IS_TODAY.fullmatch(clause.strip()):
                if _ASKS_TODAY.search(clause):
                    asked = True
                    named = [] if _TURNS.search(clause) else named
                behind = re.split(r"\btoday\b\W*", clause, flags=re.I)[-1]
                if not _POINTS.search(behind) or _NOT.search(clause.split("today")[0]):
                    continue
                clause = behind
            turned = turned or (_TURNS.search(clause) is not None and bool(named))
            if _OTHER.search(clause):
                left.append(clause)
                continue
            opening = _OPEN.search(clause) is not None
            dated, to, clash, rest = _read(clause, offered, today, timed=timed)
            to = [] if opening else to
            opens, found = opens or opening, [*dated, *to]
            if asks(clause) and _WH.match(clause):
                left.append(clause)
                continue
            if turned and any(holds for _, holds in found):
                named, clashing, turned, pointed = [], [], False, []
            named += [one for one in found if one[1]]
            pointed += [day for day, _ in to]
            denied |= {day for day, holds in found if not holds}
            clashing += clash
            if _CLOCK.search(rest):
                clocks.append(rest)
            elif not (found or clash or _POINTS.search(clause) or " " not in clause):
                left.append(clause)
    days = tuple(dict.fromkeys(day for day, _ in named if day not in denied))
    plain = tuple(day for day in days if day not in pointed)
    if plain and not _IN_DAYS.search(words):
        days = plain  # "The one after this. 11 December"
    if week is not None and not days:
        weekdays = {day.weekday() for day in offered}
        days = tuple(week + n * DAY for n in weekdays) if len(weekdays) == 1 else ()
    if clashing:
        both = {*clashing, *(day for day in days if day not in offered)}
        return Meant(None, tuple(sorted(both)), tuple(left), tuple(clocks), week=week)
    if not days and denied:
        days = tuple(day for day in offered if day not in denied)
        days = days if len(days) == 1 else ()
    day = days[0] if len(days) == 1 else None
    several = tuple(sorted(days)) if len(days) > 1 else ()
    later = opens and not days
    return Meant(day, several, tuple(left), tuple(clocks), asked, later, week)


_NEXT_NEXT: Final = Expression(
    rf"\b(?:the )?next next(?: week| one)?(?: {WEEKDAY}\b)?", re.IGNORECASE
)
_THIS_MORNING: Final = Expression(r"\bthis (?:morning|afternoon|evening)\b", re.I)
"""When they were told, not when it is."""
_QUOTED: Final = Expression(
    r"\b(?:example|you (?:said|wrote|say|write)) [\"'“][^\"'”]*[\"'”]", re.IGNORECASE
)
_IN_DAYS: Final = Expression(r"\bin \w+ days\b", re.IGNORECASE)
"""What may be counted wrongly, and then contradicts the day that is pointed to."""
_IS_IT_OK: Final = Expression(r"\b(?:ok|okay|allowed|accept\w*|understand)\b", re.I)
_SAYS_TODAY: Final = Expression(
    rf"\btoday(?:'s| is| was)? (?:the )?(?P<what>{WEEKDAY}|\d{{1,2}})\b", re.IGNORECASE
)
_WH: Final = Expression(
    r"\W*(?:and |but |so |also )*(?:how|what|why|who|where|when|can i|could i|may i"
    r"|should i|must i|do i|does it|is it|is that|will it|which (?!one|day))\b",
    re.IGNORECASE,
)
_CLOCK: Final = Expression(
    r"\b\d{1,2}(?:[:.h]\d\d| ?(?:am|pm|h|uhr|o'?clock))?\b|\b(?:noon|midday|half past"
    r"|quarter)\b",
    re.IGNORECASE,
)


def _clauses(sentence: str) -> Iterator[str]:
    start = 0
    for cut in _CUT.finditer(sentence):
        if sentence[start : cut.start()].strip():
            yield sentence[start : cut.start()].strip()
        start = cut.end()
    if sentence[start:].strip():
        yield sentence[start:].strip()


def _read(
    clause: str, offered: tuple[date, ...], today: date, *, timed: bool
) -> tuple[list[_Named], list[_Named], list[date], str]:
    """Give the days that a clause names, and points to; its clash, and what is left."""
    clause = _BARE_DAY.sub(
        r"the \g<d>\g<th>",
        _COUNTED.sub(lambda one: f"{one['n'] or one['m']} one", clause),
    )
    if timed:
        clause = _NUMBERED.sub(with_ordinal, clause)
    found: list[_Named] = []
    to: list[_Named] = []
    clash: list[date] = []
    rest = f" {clause} "
    for _ in range(_MOST):
        bare = _bare(rest, offered)
        dated, without = take_date(bare, today)
        if dated is None:
            break
        place = without.find(MARK)
        holds = _NOT.search(f"{without[:place].rstrip()} ") is None
        # "Next week" is no day, and may point to one.
        vague = (
            dated.said.replace(" ", _JOINED) if dated.fault is Fault.VAGUE else _DONE
        )
        rest = without.replace(MARK, vague)
        fits = tuple(day for day in dated.choices if day in offered)
        fits = () if _disagree(dated.choices) else fits
        if dated.day is not None:
            found.append((dated.day, holds))
        elif len(fits) == 1:
            found.append((fits[0], holds))
        elif dated.choices and not fits:
            clash += dated.choices if holds else ()
    rest = rest.replace(_JOINED, " ")
    spoken = [day for day, holds in found if holds]
    if not spoken and len(offered) == _TWO:
        to += _pointed(rest, offered, denied={d for d, holds in found if not holds})
    number = re.fullmatch(r"\W*(?:the )?(\d{1,2})\.?\W*", rest)
    if number is not None and not (found or to):
        found += [(day, True) for day in offered if day.day == int(number[1])]
        rest = "" if found else rest
    return found, to, clash, rest.replace(_DONE, " ").strip()


_DONE: Final = "\x01"
_JOINED: Final = "\x02"
_MOST: Final = 4
_TWO: Final = 2


def _disagree(choices: tuple[date, ...]) -> bool:
    """Whether a weekday and a date were said that do not go together."""
    weekdays = {day.weekday() for day in choices}
    return len(weekdays) > 1 and max(choices) - min(choices) < 7 * DAY


def points(text: str) -> bool:
    """Whether words point to one of two days, whichever it is."""
    return _POINTS.search(in_english(plainly(text))) is not None


def _mistaken(clause: str, today: date) -> bool:
    """Whether somebody takes today for another day."""
    said = _SAYS_TODAY.search(clause)
    if said is None:
        return False
    if said["what"].isdecimal():
        return int(said["what"]) != today.day
    return a_weekday(said["what"]) != today.weekday()


def _bare(words: str, offered: tuple[date, ...]) -> str:
    """Take out the weekday that both days have: it says nothing by itself."""
    weekdays = {day.weekday() for day in offered}
    if len(weekdays) > 1:
        return words

    def mark(found: re.Match[str]) -> str:
        same = a_weekday(found["wd"]) in weekdays
        return f" {_DONE} " if same else found[0]

    return _ALONE.sub(mark, words)


_ALONE: Final = Expression(
    r"(?<!next )(?<!week )(?<!weeks )(?<!from )(?<!after )(?<!on )\b(?:next )?"
    rf"(?P<wd>{WEEKDAY})s?\b\.?(?!,? (?:week\b|fortnight|(?:of |in )?next week"
    r"|(?:the )?\d{1,2}(?:st|nd|rd|th|[/.]\d|(?: of)? (?:jan|feb|mar|apr|may|jun|jul"
    r"|aug|sep|oct|nov|dec))|(?:of |in )?(?:the )?week after|in \w+ weeks?"
    r"|(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))",
    re.IGNORECASE,
)


_A_MONTH: Final = Expression(rf"\b{MONTH}\b(?! ?\d)", re.IGNORECASE)


def _pointed(
    rest: str, offered: tuple[date, ...], *, denied: set[date]
) -> list[_Named]:
    """Read "the later one", "not this one but the one after", "the other"."""
    sooner, later = offered
    found: list[_Named] = []
    for one in _A_MONTH.finditer(rest):
        holds = _NOT.search(rest[: one.start()]) is None
        of_it = [
            day for day in offered if f"{day:%b}".casefold() == one[0][:3].casefold()
        ]
        found += [(of_it[0], holds)] if len(of_it) == 1 else []
    end = 0
    for one in _POINTS.finditer(rest):
        holds = _NOT.search(rest[end : one.start()]) is None
        end = one.end()
        gone = denied | {day for day, kept in found if not kept}
        if one["later"]:
            found.append((later, holds))
        elif one["sooner"]:
            found.append((sooner, holds))
        elif gone and holds:
            found += [(day, True) for day in offered if day not in gone][:1]
    return found
