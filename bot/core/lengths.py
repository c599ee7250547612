"""How long something lasts, in words: an hour and a half, 1 hour and half, 90 mins."""

import re
from typing import Final

from bot.core.phrasing import NUMBERS
from bot.expressions import Expression

_SMALL: Final = "one|two|three|four|five|six|seven|eight"
_TENS: Final = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_NAMED: Final = (
    r"(?:(?:twenty|thirty|forty|fifty)(?:[ -]five)?|sixty|ninety|fifteen|ten)"
)
_HOUR: Final = (
    r"(?:hours?|hr(?= and (?:an? )?(?:half|quarter)\b)"
    r"|(?:(?<=\d)|(?<=\d ))(?:hrs?|h))\b"
)
_MINUTE: Final = r"(?:minutes?|mins?|min\.|m)(?!\w)"
_HALF: Final = r"(?:a |an )?half(?! (?:past|ten|nine|eight|one|two|three|four)\b)"
LENGTH: Final = Expression(
    r"(?:\bfor )?(?:\b(?:about|around|roughly|maybe|approx\.?|up to) )?"
    rf"(?:\b(?P<quarters>three quarters? of an? hour|quarter of an hour)\b"
    rf"|\b(?P<bare>half (?:an? )?hour)\b"
    rf"|(?<![\w.:/])(?P<mixed>\d|an?|{_SMALL})(?: and {_HALF}| ?½| 1/2) ?{_HOUR}"
    rf"|(?<![\w.:/])(?:(?P<hours>\d{{1,2}}(?:[.,]\d{{1,2}})?|an?|{_SMALL}) ?"
    rf"|\b(?=hours? (?:and|&)\b)|(?<=about ))"
    rf"(?:(?<=\d)(?P<short>h)(?P<behind>\d\d)\b|{_HOUR}"
    rf"(?:(?: and| &| plus|,)? ?(?:(?P<half>(?:(?<=and )|(?<=plus )|(?<=& )){_HALF}"
    rf"|half(?: ?$))(?: hour)?"
    rf"|(?:and )?(?P<quarter>(?:a )?quarter\b)(?! past)"
    rf"|(?P<more>\d{{1,2}}|{_NAMED}) ?{_MINUTE}))?)"
    rf"|(?<![\w.:/])(?P<minutes>\d{{1,3}}|{_NAMED}) ?{_MINUTE})"
    r"(?!(?:\W+(?:and|an?|half|quarter))*\W+ago\b)",
    re.IGNORECASE,
)
"""A length as it is said, with a word that leads to it."""


def minutes_of(found: re.Match[str]) -> int:
    """Give the minutes of a length that was found."""
    if quarters := found["quarters"]:
        return 45 if quarters.casefold().startswith("three") else 15
    if found["bare"]:
        return 30
    if found["mixed"]:
        return round(60 * _number(found["mixed"])) + 30
    if found["minutes"]:
        return round(_number(found["minutes"]))
    whole = round(60 * _number(found["hours"] or "a"))
    if found["behind"]:
        return whole + int(found["behind"])
    if found["half"]:
        return whole + 30
    if found["quarter"]:
        return whole + 15
    return whole + round(_number(found["more"] or "0"))


def _number(word: str) -> float:
    word = word.casefold().replace("-", " ")
    if word in ("a", "an"):
        return 1
    if word[0].isdecimal():
        return float(word.replace(",", "."))
    tens, _, ones = word.partition(" ")
    return (_TENS.get(tens) or NUMBERS.get(tens) or 0) + (NUMBERS[ones] if ones else 0)


_ABOUT_IT: Final = Expression(
    r"(?:(?:it|this|that|the|they|interview|i|think|believe|guess|said|wrote|told|me|us"
    r"|is|was|be|will|lasts?|takes?|should|maybe|perhaps|probably|about|around|only"
    r"|just|so|or|not|no|sorry|and|but|at|least|most|long|total|in|all|altogether|in"
    r"|please|well|oh|yes|ok|a|bit|more|less|than|up|to|for|from|email|mail|letter"
    r"|know|sure|really|actually|wait|it's|its|it'll|that's)\b[\W_]*)*",
    re.IGNORECASE,
)


def only_a_length(words: str) -> bool:
    """Whether words say how long it lasts and nothing more: "one hour i think"."""
    words = words.replace("’", "'")
    if LENGTH.search(words) is None:
        return False
    rest = LENGTH.sub(" ", words).strip(" .,;:!?-–")
    return _ABOUT_IT.fullmatch(rest) is not None
