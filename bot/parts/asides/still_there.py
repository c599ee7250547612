"""Look for what is said to be there still, and take it out where it is."""

import re
from dataclasses import replace

from bot.core.events import Said
from bot.core.reply import Reply
from bot.core.scene import asked_now, open_turn
from bot.core.session import Session
from bot.core.state import Context, State
from bot.parts.asides.lines import replying, say
from bot.parts.asides.naming import stems
from bot.parts.asides.passages import Passage, alike
from bot.parts.asides.taking_out import OF_THE_WISH, without_line
from bot.wording.speaker import tidied

SURELY = 0.6
"""Share of being said to the interviewer."""

_BESIDE = OF_THE_WISH | stems(
    """still there says said told took take taken page called named inside friend mate
    promised gone title story summary says thing about show shows name left leave"""
)
_STILL = re.compile(
    r"(?P<a>[^.!?,;]*?)\b(?:is|are|'?s)?\s*still (?:\w+ )?(?:there|in\b|inside|stands?)"
    r"|\bstill (?:says?|called|shows?|named|has)\b(?P<b>[^.!?,;]*)",
    re.IGNORECASE,
)


_WONDERS = re.compile(
    r"^\W*(?:\w+\W+)?(?:is|are|isn'?t|do|does)\b.*\?\W*$", re.IGNORECASE
)
"""What asks whether it is there, and does not protest."""


def met(state: State, session: Session, said: Said, context: Context) -> State | None:
    """Take out what is there still, or say that it is gone; None for all else."""
    if state.dossier.form is not None or "still" not in said.text.casefold():
        return None
    found = _STILL.search(said.text.replace("’", "'"))
    asked = asked_now(state, context) if open_turn(state) is not None else ""
    repair = context.repair(said.text, asked)
    if found is None or _WONDERS.search(said.text):
        return None
    if repair is None or repair.sure < SURELY:
        return None
    words = found["a"] or found["b"] or ""
    if not stems(words) - _BESIDE:
        words = said.text
    wanted = stems(words) - _BESIDE
    lines = alike(session, words, _BESIDE)
    if len(lines) == 1:
        return _out(state, session, lines[0], said, context)
    gone = " ".join(taken.words for taken in session.taken)
    stories = [
        s
        for s in state.dossier.stories
        if wanted & stems(" ".join((s.name, *(take.text for take in s.takes))))
    ]
    if stories:
        return replying(state, said.at, say("still_story", name=stories[0].name))
    if wanted & stems(gone):
        return replying(state, said.at, say("still_none"))
    return replying(state, said.at, say("still_which")) if session.takings else None


def in_stories(before: State, after: State) -> tuple[Reply, ...]:
    """Say that a story still has what was just taken out of the answers."""
    old, new = before.session, after.session
    if old is None or new is None or new.takings == old.takings or not new.taken:
        return ()
    words = " ".join(new.taken[-1].words.split()).strip(" .,;").casefold()
    for story in after.dossier.stories:
        told = " ".join(" ".join(t.text for t in story.takes).split()).casefold()
        if words and words in told and "\n" not in new.taken[-1].words:
            return (say("still_story", name=story.name),)
    return ()


def _out(
    state: State, session: Session, line: Passage, said: Said, context: Context
) -> State:
    after = without_line(state, session, line, said.at, context)
    quote = tidied(line.text.rstrip(" .,;"))
    if not quote:
        return after
    first, *rest = after.replies
    rows = getattr(first, "rows", ())
    return replace(after, replies=(say("still_out", *rows, quote=quote), *rest))
