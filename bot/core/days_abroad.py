"""Days of the week and of a calendar in other languages, written in English.

Who was invited in German or Spanish often types the day as it stands in the letter.
"""

import re
from datetime import date, timedelta
from typing import Final

from bot.core.dates import WEEKDAY, a_weekday
from bot.expressions import Expression

_DAYS: Final = {
    "Monday": "montag lunes lundi lunedi lunedì maandag poniedziałek poniedzialek",
    "Tuesday": "dienstag martes mardi martedi martedì dinsdag wtorek",
    "Wednesday": "mittwoch miércoles miercoles mercredi mercoledi mercoledì woensdag",
    "Thursday": "donnerstag jueves jeudi giovedi giovedì donderdag czwartek",
    "Friday": "freitag viernes vendredi venerdi venerdì vrijdag piątek piatek",
    "Saturday": "samstag sábado sabado samedi sabato zaterdag sobota",
    "Sunday": "sonntag domingo dimanche domenica zondag niedziela",
}
_PORTUGUESE: Final = {
    "segunda-feira": "Monday",
    "terça-feira": "Tuesday",
    "quarta-feira": "Wednesday",
    "quinta-feira": "Thursday",
    "sexta-feira": "Friday",
}
_MONTHS: Final = {
    "January": "januar enero janvier gennaio januari janeiro",
    "February": "februar febrero février fevrier febbraio februari fevereiro",
    "March": "märz marzo maart março",
    "May": "mayo maggio mei maio",
    "June": "juni junio juin giugno junho",
    "July": "juli julio juillet luglio julho",
    "August": "agosto août aout augustus",
    "September": "septiembre septembre settembre setembro",
    "October": "oktober octubre octobre ottobre outubro",
    "November": "noviembre novembre novembro",
    "December": "dezember diciembre décembre decembre dicembre dezembro",
}
_WORDS: Final = {
    foreign: english
    for english, words in (*_DAYS.items(), *_MONTHS.items())
    for foreign in words.split()
} | _PORTUGUESE
_NEXT_WEEK: Final = Expression(
    r"\b(?:(?:der |in der )?(?:kommende[rn]?|nächste[rn]?|naechste[rn]?) woche"
    r"|(?:de )?la (?:semana que viene|próxima semana|proxima semana)"
    r"|(?:de )?la semaine prochaine|(?:de )?(?:la )?(?:prossima settimana|settimana"
    r" prossima)|(?:da )?(?:semana que vem|próxima semana)|volgende week)\b",
    re.IGNORECASE,
)
_THIS_WEEK: Final = Expression(
    r"\b(?:(?:dieser|diese|in dieser) woche|(?:de )?esta semana|cette semaine"
    r"|questa settimana|deze week)\b",
    re.IGNORECASE,
)
_WEEK_ON: Final = Expression(r"\b(?:en huit|in acht tagen|über eine woche)\b", re.I)
_AT: Final = Expression(r"\b(?:um|a las|alle|às|om) (?=\d)|\bà (?=\d)", re.IGNORECASE)
_WORD: Final = Expression(
    r"(?<![\w-])(?:" + "|".join(sorted(map(re.escape, _WORDS), key=len)[::-1]) + r")\b",
    re.IGNORECASE,
)


def in_english(words: str) -> str:
    """Write days, months and weeks of other languages in English."""
    words = _NEXT_WEEK.sub("next week", words)
    words = _WEEK_ON.sub("week", _THIS_WEEK.sub("this week", words))
    found = _WORD.search(words)
    if found is not None:
        words = _AT.sub("at ", words)
    return _WORD.sub(lambda word: _WORDS[word[0].casefold()], words)


_WEEK: Final = Expression(
    r"\(?\b(?:kw|cw|wk|week(?: (?:no\.?|nr\.?|number))?|calendar week|kalenderwoche)"
    r"\.? ?(?P<n>\d{1,2})\b\)?(?! (?:of|days?|hours?)\b)",
    re.IGNORECASE,
)


def calendar_week(words: str, today: date) -> tuple[date | None, str]:
    """Read "KW 50": give its Monday, the next time it comes, and the other words."""
    found = _WEEK.search(words)
    if found is None:
        return None, words
    rest = _WEEK.sub(" ", words)
    for year in (today.year, today.year + 1):
        try:
            monday = date.fromisocalendar(year, int(found["n"]), 1)
        except ValueError:
            continue
        if monday + timedelta(days=6) >= today:
            return monday, rest
    return None, words


_WEEKDAY: Final = Expression(rf"\b{WEEKDAY}\b", re.IGNORECASE)
_IS_TODAY: Final = Expression(
    rf"\btoday (?:is|it'?s) (?:the )?(?:{WEEKDAY}|\d{{1,2}}(?:st|nd|rd|th)?)\b",
    re.IGNORECASE,
)


_NUMBERED: Final = Expression(
    rf"\b(?P<wd>{WEEKDAY})\.?,? (?P<d>\d{{1,2}})(?=,? (?:at |@ ?)\d)", re.IGNORECASE
)
"""A number that is no hour, since an hour is said behind it: "Thursday 11 at 10"."""


def with_ordinal(found: re.Match[str]) -> str:
    """Write the day of a month as one: "Thursday the 11th", "the 12th"."""
    number = int(found["d"])
    if not 1 <= number <= 31:
        return found[0]
    ends = {1: "st", 2: "nd", 3: "rd"}
    tail = "th" if 10 < number < 14 else ends.get(number % 10, "th")
    lead = "the" if found["wd"].casefold() == "the" else f"{found['wd']} the"
    return f"{lead} {number}{tail}"


def plainly_dated(words: str, today: date) -> str:
    """Write a day in English, and by its date where a calendar week is named.

    What only explains what today is goes: it is not the day that is meant.
    """
    words = _NUMBERED.sub(with_ordinal, _IS_TODAY.sub(" ", in_english(words)))
    monday, rest = calendar_week(words, today)
    named = _WEEKDAY.search(rest)
    weekday = a_weekday(named[0]) if named is not None else None
    if monday is None or named is None or weekday is None:
        return words
    day = monday + timedelta(days=weekday)
    return f"{rest[: named.start()]}{day.isoformat()}{rest[named.end() :]}"
