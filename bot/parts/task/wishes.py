"""Press in a candidate's own words what the card of an assignment offers."""

import re
from dataclasses import replace
from typing import Final

from bot.core.buttons import Press, Verb
from bot.core.events import Said
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.reply import Tap, phrase
from bot.core.scene import open_turn
from bot.core.state import Context, State, was_offered
from bot.model import Item, TaskKind
from bot.parts.task.assignment import MAX_KEPT, Assignment, changed, kept
from bot.parts.task.replies import ShowOutline

LONGEST: Final = 24

_OUTLINE: Final = re.compile(
    r"\b(?:build|make|do|start|write|see|show|open|begin|have|get|go (?:to|on with)"
    r"|need"
    r"|want)\b(?: \w+){0,4} (?:outline|plan for (?:it|the \w+))\b"
    r"|^\W*(?:the |my |an |outline,? )?outline\b(?: please| pls| first)?\W*$",
    re.IGNORECASE,
)
_DEFEND: Final = re.compile(
    r"\bask me (?:(?:some|the|a few|your|their) )?(?:questions )?(?:about|on) (?:it"
    r"|that"
    r"|this|the \w+|my \w+)\b|\bgrill(?:ing| me)\b|\bquiz me\b|\b(?:bit|part|thing)"
    r" where (?:they|you|u) (?:ask|grill|question)\b|\bdefend (?:it|my|the)\b"
    r"|\bpractise the questions\b",
    re.IGNORECASE,
)
_PLAY: Final = re.compile(
    r"\b(?:play|do|try|start|begin)\b(?: \w+){0,3} (?:role-? ?play|scene|it with me)\b",
    re.IGNORECASE,
)
_MORE: Final = re.compile(
    r"\b(?:second|another|other|one more|also|as well|too|besides|and then)\b",
    re.IGNORECASE,
)
_EARLY: Final = re.compile(
    r"\b(?:soon|early|without|haven'?t|not got|no)\b.*(?:\?|\b(?:outline|plan|soon)\b)",
    re.IGNORECASE,
)
_NOT: Final = re.compile(r"\b(?:don'?t|do not|why|how do|never)\b", re.IGNORECASE)
_CUT: Final = re.compile(
    r"\b(?:take|leave|cut|get|edit|remove|delete|drop|lose|strip|clean)(?: out)?"
    r"(?: all)? (?P<what>[^.?!;]{2,60}?)(?: out\b| from\b| away\b|[.,?!;]|$)",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r",|\band\b|&|\bthe\b|\bmy\b|\ball\b|\bwords?\b|[\"“”‘’']")
_SMALL: Final = frozenset(("it", "that", "this", "them", "a", "one", "i", "out", "of"))


def heard(state: State, move: Move, context: Context) -> State | None:
    """Do what is wished of an assignment; None where nothing of it is."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    current, text = kept(state.dossier).now, move.text.replace("’", "'")
    session = state.session
    if current is None or current.kind is None or len(text.split()) > LONGEST:
        return None
    shown = was_offered(state, Verb.TASK)
    free = session is None or session.paused or open_turn(state) is None
    if not (shown or free):
        return None
    if (after := _cut_out(state, current, text, shown=shown)) is not None:
        return after
    if (
        after := _one_more(state, current, move, text, context, shown=shown)
    ) is not None:
        return after
    if _NOT.search(text) and not _EARLY.search(text):
        return None
    if _DEFEND.search(text):
        if _EARLY.search(text) and not current.outlined:
            soon = phrase("task.soon").with_row(
                Tap("task_outline", Verb.TASK, "outline"),
                Tap("task_defend", Verb.TASK, "defend"),
            )
            return replace(state, replies=(*state.replies, soon))
        return _press(state, move, "defend", context)
    if _OUTLINE.search(text):
        return _press(state, move, "outline", context)
    if _PLAY.search(text) and current.kind is TaskKind.ROLE_PLAY:
        return _press(state, move, "play", context)
    return None


def _press(state: State, move: Said, argument: str, context: Context) -> State:
    pressed = Pressed(move.at, str(Press(Verb.TASK, argument)))
    return context.parts.met(state, pressed, context)


def _one_more(
    state: State,
    current: Assignment,
    move: Said,
    text: str,
    context: Context,
    *,
    shown: bool,
) -> State | None:
    """Take a further assignment, or go over to one that is kept."""
    if len(kept(state.dossier).all) >= MAX_KEPT or not shown:
        return None
    named = context.assignment(text)
    if not named.kinds or named.kinds[0] is current.kind:
        return None
    bare = len(text.split()) <= 3 and text.strip(" .!").casefold().replace(
        " ", "-"
    ) in {*TaskKind}
    if not bare and not (named.sure and _MORE.search(text)):
        return None
    there = (a for a in kept(state.dossier).all if a.kind is named.kinds[0])
    if (other := next(there, None)) is not None:
        return _press(state, move, f"use:{other.number}", context)
    return context.parts.met(state, Commanded(move.at, "task", text), context)


def _cut_out(
    state: State, current: Assignment, text: str, *, shown: bool
) -> State | None:
    """Leave words out of the outline, as "take the haha out" wishes."""
    found = _CUT.search(text)
    if found is None or not current.outlined or not shown:
        return None
    wanted = [" ".join(w.split()) for w in _BETWEEN.split(found["what"])]
    wanted = [w for w in wanted if w and w.casefold() not in _SMALL]
    held = "\n".join(line for item in Item for line in current.of(item))
    there = [w for w in wanted if re.search(rf"\b{re.escape(w)}\b", held, re.I)]
    if not there:
        return None
    for item in Item:
        lines = [_without(line, there) for line in current.of(item)]
        if lines:
            current = current.with_item(item, "\n".join(filter(None, lines)))
    return replace(
        changed(state, current), replies=(*state.replies, ShowOutline(current))
    )


def _without(line: str, words: list[str]) -> str:
    for one in words:
        line = re.sub(
            rf"\s*,?\s*\b{re.escape(one)}\b!*(?=\W|$)", "", line, flags=re.IGNORECASE
        )
    return " ".join(line.split()).strip(" ,;")
