"""How somebody writes the hours of a day: 2:30pm or 14:30."""

import re
from typing import Final

_TWELVE: Final = re.compile(
    r"\b(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)? ?[ap]\.?m\b", re.IGNORECASE
)
_DAY: Final = re.compile(
    r"(?<![\d:.])(?:1[3-9]|2[0-3]|00)[:.][0-5]\d\b(?! ?(?:[ap]\.?m\b|€|eur|%))", re.I
)


def writes_twelve(text: str) -> bool | None:
    """Tell whether an hour in it has am or pm; None where no hour says it."""
    twelve, day = _TWELVE.search(text) is not None, _DAY.search(text) is not None
    return None if twelve is day else twelve
