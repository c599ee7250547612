"""Put other words in place of some of an outline: "gate 3 not gate 2", "no number".

The old words must stand in one line of it alone; else nothing is done.
"""

import re
from dataclasses import replace
from typing import Final

from bot.expressions import Expression
from bot.model import Item
from bot.parts.task.assignment import MAX_ITEM, Assignment

_END: Final = r"(?:,? (?:sorry|please|pls|thanks|then|now|instead|i mean))*[\s.!]*$"
_CHANGE: Final = Expression(
    r"\b(?:change|replace|swap|correct)\s+(?:the words? )?(?P<old>.{2,60}?)\s+"
    rf"(?:to|with|by|into|for)\s+(?P<new>(?:(?!\band\b)[^,;]){{1,60}}?){_END}",
    re.IGNORECASE,
)
_NOT: Final = Expression(
    r"^\W*(?:(?:sorry|no|wait|actually|it'?s|i meant|it is|it should be|make it)\W+)*"
    rf"(?P<new>[^,.?!]{{1,40}}?),? not (?P<old>[^,.?!]{{1,40}}?){_END}",
    re.IGNORECASE,
)
_NOT_BUT: Final = Expression(
    r"^\W*(?:(?:sorry|no|wait|actually|it'?s|it is)\W+)*not (?P<old>[^,.?!]{1,40}?)"
    rf"(?:,| but|,? it'?s)\s+(?:it'?s |but )?(?P<new>[^,.?!]{{1,40}}?){_END}",
    re.IGNORECASE,
)
_WITHOUT: Final = Expression(
    r"\b(?:delete|remove|take out|drop|cut|erase|leave out)\s+(?:the |my |that )?"
    r"(?:(?P<number>number|figure)|(?P<point>main point|main idea)"
    r"|(?P<left>what i leave(?: out)?|last line))\b"
    r"|\btake (?:the |my |that )?(?P<out>number|figure) out\b",
    re.IGNORECASE,
)


def replaced(current: Assignment, text: str) -> Assignment | None:
    """Give the outline with other words in it; None where nothing of it is meant."""
    if "?" in text:
        return None
    if (gone := _WITHOUT.search(text)) is not None:
        return _emptied(current, gone)
    for pattern in (_CHANGE, _NOT_BUT, _NOT):
        if (found := pattern.search(text)) is not None:
            after = _put(current, found["old"].strip(), found["new"].strip())
            if after is not None:
                return after
    return None


def _emptied(current: Assignment, gone: re.Match[str]) -> Assignment | None:
    if (gone["number"] or gone["out"]) and current.figure:
        return replace(current, figure="")
    if gone["point"] and current.point:
        return replace(current, point="")
    return replace(current, left="") if gone["left"] and current.left else None


def _put(current: Assignment, old: str, new: str) -> Assignment | None:
    words = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.IGNORECASE)
    held = [
        (item, line)
        for item in Item
        for line in current.of(item)
        if words.search(line) is not None
    ]
    if not old or not new or len(held) != 1:
        return None
    ((item, line),) = held
    right = words.sub(lambda _: new, line, count=1)[:MAX_ITEM]
    if item is Item.STEPS:
        steps = tuple(right if one == line else one for one in current.steps)
        return replace(current, steps=steps)
    if item is Item.POINT:
        return replace(current, point=right)
    if item is Item.NUMBER:
        return replace(current, figure=right)
    return replace(current, left=right)
