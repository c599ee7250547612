"""Press in a candidate's own words what the card of an assignment offers."""

import re
from dataclasses import replace
from typing import Final

from bot.core.buttons import Press, Verb
from bot.core.events import Said
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.reply import Reply, Tap, phrase
from bot.core.scene import open_turn
from bot.core.state import Context, State, was_offered
from bot.expressions import Expression
from bot.model import TaskKind
from bot.parts.task.assignment import MAX_KEPT, Assignment, changed, kept
from bot.parts.task.beside import TOO
from bot.parts.task.edits import edited
from bot.parts.task.length import told_length
from bot.parts.task.replies import ShowOutline

LONGEST: Final = 24

_OUTLINE: Final = Expression(
    r"\b(?:build|make|do|start|write|see|show|open|begin|have|get|go (?:to|on with)"
    r"|need"
    r"|want)\b(?: \w+){0,4} (?:outline|plan for (?:it|the \w+))\b"
    r"|^\W*(?:the |my |an |outline,? )?outline\b(?: please| pls| first)?\W*$",
    re.IGNORECASE,
)
_DEFEND: Final = Expression(
    r"\bask me (?:(?:some|the|a few|your|their) )?(?:questions )?(?:about|on) (?:it"
    r"|that"
    r"|this|the \w+|my \w+)\b|\bgrill(?:ing| me)\b|\bquiz me\b|\b(?:bit|part|thing)"
    r" where (?:they|you|u) (?:ask|grill|question)\b|\bdefend (?:it|my|the)\b"
    r"|\bpractise the questions\b",
    re.IGNORECASE,
)
_PLAY: Final = Expression(
    r"\b(?:play|do|try|start|begin)\b(?: \w+){0,3} (?:role-? ?play|scene|it with me)\b",
    re.IGNORECASE,
)
_MORE: Final = Expression(
    r"\b(?:second|another|other|one more|also|as well|too|besides|and then)\b",
    re.IGNORECASE,
)
_EARLY: Final = Expression(
    r"\b(?:soon|early|without|haven'?t|not got|no)\b.*(?:\?|\b(?:outline|plan|soon)\b)",
    re.IGNORECASE,
)
_NOT: Final = Expression(r"\b(?:don'?t|do not|why|how do|never)\b", re.IGNORECASE)


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
    if shown and (said := _asked_of_it(current, text)) is not None:
        return replace(state, replies=(*state.replies, said))
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
    """Change the outline as it is said; where another thing is meant, nothing."""
    if not current.outlined or not (shown or _OF_A_STEP.search(text)):
        return None
    if (done := edited(current, text)) is None:
        return None
    said = phrase("task.edited_set")
    if len(done.out) == 1:
        said = phrase("task.edited", words=_briefly(done.out[0]))
    state = changed(state, done.assignment)
    return replace(state, replies=(*state.replies, said, ShowOutline(done.assignment)))


_OF_A_STEP: Final = Expression(
    r"\b(?:step|point|outline|my (?:proposal|plan))\b", re.IGNORECASE
)
SHOWN_WORDS: Final = 12


def _briefly(words: str) -> str:
    parts = words.rstrip(".").split()
    return " ".join(parts[:SHOWN_WORDS]) + ("…" if len(parts) > SHOWN_WORDS else "")


_LASTS: Final = Expression(
    r"\b(?:minutes?|mins|long|short|enough|fill|too (?:little|much)|aloud|out loud)\b",
    re.IGNORECASE,
)
_SLIDES: Final = Expression(
    r"\b(?:slides?|power ?point|ppt|deck|keynote)\b", re.IGNORECASE
)


_HAVE: Final = Expression(
    r"\bwhat (?:do|did|have) (?:you|u|we|i) (?:have|got|keep|kept|noted?|write"
    r"|written)\b(?: down)?(?: (?:now|so far|for me|of it|already|in it))*\W*$",
    re.IGNORECASE,
)


def _asked_of_it(current: Assignment, text: str) -> Reply | None:
    """Answer how long it is, and whether it needs slides."""
    asks = "?" in text or re.match(
        r"\W*(?:will|does|do|is|how|should|must|can|would|shall)\b", text, re.I
    )
    if not asks:
        return None
    if current.outlined and TOO.search(text):
        return phrase("task.beside_too")
    if current.outlined and _HAVE.search(text):
        return ShowOutline(current)
    if _SLIDES.search(text):
        return phrase("task.slides")
    if _LASTS.search(text) and current.outlined:
        return told_length(current)
    return None
