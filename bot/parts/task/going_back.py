"""Go back in an outline: to an earlier item, or without what was said to the last."""

import re
from dataclasses import replace
from datetime import datetime

from bot.core import forms
from bot.core.dossier import Form
from bot.core.state import Context, State, adding
from bot.hearing import Steer
from bot.model import Item
from bot.parts.task.assignment import Assignment, changed, kept
from bot.parts.task.replies import AskItem

ITEMS = tuple(Item)

_NAMES = {
    Item.POINT: r"\b(?:point|different|difference|sentence|main)\b",
    Item.STEPS: r"\b(?:steps?|days|plan|line each)\b",
    Item.NUMBER: r"\b(?:numbers?|figures?|kpi|measure|see it)\b",
    Item.LEFT: r"\b(?:left? out|leave|touch|alone)\b",
}
"""How somebody names an item."""

_ASKS = re.compile(
    r"\?|^\W*(?:do|does|is|are|can|should|what|how|why|who|which)\b", re.I
)


def back(
    state: State, form: Form, wish: str, at: datetime, _context: Context
) -> State | None:
    """Ask for an earlier item again, or take back what was said to the last one."""
    number, _, only = form.argument.partition(":")
    found = (a for a in kept(state.dossier).all if str(a.number) == number)
    current, field = next(found, None), form.field.partition(".")[2]
    if current is None or current.kind is None or field not in {*Item}:
        return None
    here = ITEMS.index(Item(field))
    filled = [item for item in ITEMS[:here] if current.of(item)]
    if wish in (Steer.UNDO, Steer.ASKED, Steer.MOVE):
        return _without_last(state, form, current, filled, wish, at)
    place = _meant(wish, here)
    if place is None or only:
        return None
    return _ask(state, current, ITEMS[place], at)


def _meant(wish: str, here: int) -> int | None:
    """Give the place of the item that is wanted; None where there is none."""
    if wish.isdecimal():
        return int(wish) - 1 if int(wish) <= here + 1 else None
    for place, item in enumerate(ITEMS[: here + 1]):
        if re.search(_NAMES[item], wish, re.IGNORECASE):
            return place
    return here - 1 if here else None


def _without_last(
    state: State,
    form: Form,
    current: Assignment,
    filled: list[Item],
    wish: str,
    at: datetime,
) -> State | None:
    """Take back what was said last; to `MOVE` it puts it with the item before."""
    if form.messages:
        words, item = form.text, Item(form.field.partition(".")[2])
    elif filled:
        item = filled[-1]
        words = "\n".join(current.of(item))
    else:
        return None
    if wish == Steer.ASKED and not _ASKS.search(words):
        return None
    asked = tuple(one for one in current.asked if one is not item)
    current = replace(current.with_item(item, ""), asked=asked)
    place = ITEMS.index(item)
    if wish == Steer.MOVE:
        if not place:
            return None
        to = ITEMS[place - 1]
        lines = (*current.of(to), words) if to is Item.STEPS else (words,)
        current = current.with_item(to, "\n".join(lines))
    return _ask(changed(state, current), current, item, at)


def _ask(state: State, current: Assignment, item: Item, at: datetime) -> State:
    assert current.kind is not None
    state = forms.opened(state, f"task.{item}", at, str(current.number))
    return adding(state, AskItem(current.kind, item, first=False))
