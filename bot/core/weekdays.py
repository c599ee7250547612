"""Days of the week in words: mon-fri, Monday to Friday, every day but Sunday."""

import re

from bot.core.dates import WEEKDAY, a_weekday
from bot.core.schedule import EVERY_DAY, WEEKDAYS
from bot.expressions import Expression

WEEKEND = (5, 6)

_DAY = rf"(?:{WEEKDAY}s?)\b\.?"
_RANGE = (
    rf"(?:from )?{_DAY} ?(?:-|to|till|until|through|thru) ?{_DAY}"
    r"|\bm ?- ?f\b"
)
_WORK = r"(?:every )?(?:weekdays?|week days?|(?:work|working|business)[ -]?days?)\b"
_ENDS = r"(?:the )?weekends?\b"
_ALL = (
    r"(?:every|each|all) ?days?\b|daily\b|all (?:the )?week\b"
    r"|(?:7|seven) days(?: a week)?\b"
)
_ITEM = rf"(?:{_RANGE}|{_WORK}|{_ENDS}|{_ALL}|(?:every |each )?{_DAY})"
_NOT = r"(?:but|not|no|never|except(?: for)?|excluding|without|minus|apart from)"
_SET = Expression(
    rf"(?<![\w])(?P<not>(?:{_NOT}\b ?)+)?(?:only )?(?:on |at |for |an? )*"
    rf"(?P<days>{_ITEM}(?:(?:[ ,/+&]|\band\b|\bor\b)*(?<!\w){_ITEM})*)(?: only)?",
    re.I,
)
_EACH = Expression(rf"{_RANGE}|{_WORK}|{_ENDS}|{_ALL}|{_DAY}", re.I)


def take_weekdays(words: str) -> tuple[tuple[int, ...] | None, str]:
    """Read the days of the week that plain words name; give the words without them.

    What is excepted is taken off what else is named, or off all days. The days are None
    where none are named, and empty where none are left.
    """
    some: set[int] = set()
    none: set[int] = set()
    named = False

    def take(found: re.Match[str]) -> str:
        nonlocal named
        named = True
        (none if found["not"] else some).update(_days(found["days"]))
        return " "

    rest = _SET.sub(take, words)
    if not named:
        return None, words
    left = (some or set(EVERY_DAY)) - none
    return tuple(sorted(left)), " ".join(rest.split())


def _days(words: str) -> set[int]:
    days: set[int] = set()
    for found in _EACH.finditer(words):
        days |= set(_of(found[0].casefold()))
    return days


def _of(item: str) -> tuple[int, ...]:
    if re.fullmatch(_WORK, item) or re.fullmatch("m ?- ?f", item):
        return WEEKDAYS
    if re.fullmatch(_ENDS, item):
        return WEEKEND
    named = [a_weekday(word) for word in re.findall(_DAY, item)]
    days = [day for day in named if day is not None]
    if len(days) == 2:
        first, last = days
        return tuple((first + n) % 7 for n in range((last - first) % 7 + 1))
    return tuple(days) or EVERY_DAY
