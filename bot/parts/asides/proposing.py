"""Propose what may be wanted, in one line with what would change, before it is done."""

from dataclasses import replace
from datetime import datetime

from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.gate import Change, changes
from bot.core.notices import StoryTold
from bot.core.reply import Tap
from bot.core.sayings import STALE
from bot.core.session import KeptAside
from bot.core.state import Context, State, reply_with
from bot.hearing import AsideKind
from bot.parts.asides.keeping import found, kept, let_go
from bot.parts.asides.lines import replying, say
from bot.parts.asides.replies import Propose

YES, NO, KEEP = "yes", "no", "keep"


def keeping(said: Said) -> tuple[Tap, ...]:
    """Make the button that keeps a story that was told with nothing open."""
    return (Tap("keep_told", Verb.DO, f"{KEEP}:{said.message_id}"),)


def proposed(state: State, after: State, said: Said) -> State:
    """Ask whether what a decision would change is to be changed."""
    would = changes(state, after)
    words = KeptAside(said.message_id, said.at, said.text, AsideKind.COMMAND)
    state = kept(replace(state, replies=()), words)
    yes = Tap("propose_yes", Verb.DO, f"{YES}:{said.message_id}")
    rows = (yes, Tap("propose_no", Verb.DO, f"{NO}:{said.message_id}"))
    if Change.LEFT in would:
        return replying(state, said.at, say("propose_left", rows), wait=True)
    interview, name, gone = None, "", ""
    was, now = state.dossier, after.dossier
    if Change.TIME in would:
        interview = now.interview
    elif Change.PEOPLE in would and was.interview and now.interview:
        left = {one.number for one in now.interview.people}
        people = was.interview.people
        gone = ", ".join(p.name for p in people if p.number not in left)
    else:
        names = {one.number: one.name for one in was.stories}
        anew = (s.name for s in now.stories if names.get(s.number) != s.name)
        name = next(anew, "")
    return replying(state, said.at, Propose(interview, name, gone, (rows,)))


def pressed(state: State, argument: str, at: datetime, context: Context) -> State:
    """Do what was proposed, or leave it."""
    what, _, message_id = argument.partition(":")
    words = found(state, message_id)
    if words is None:
        return reply_with(state, STALE)
    if what == KEEP:
        state = let_go(state, message_id)
        notice = StoryTold(words.text)
        return context.parts.tell(replace(state, replies=()), notice, at, context)
    if what != YES:
        return replying(state, at, say("left_as_it_was"))
    state = let_go(state, message_id)
    said = Said(at, message_id, words.text)
    return context.parts.met(state, said, replace(context, vouched=True))
