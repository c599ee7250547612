"""Meet what is said of the interview itself, outside what its form asks.

It is told, asked after, or put right: with nothing open, where a question waits for an
answer, and in any step of the form. What was open stays so, and is asked again.
"""

import re
from dataclasses import replace
from datetime import date

from bot.core import forms
from bot.core.asked_under import asks, sentences
from bot.core.buttons import Verb
from bot.core.dossier import Interview
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.mendable import lately, meant
from bot.core.mending_time import only_of_time
from bot.core.reply import Asking, Reply
from bot.core.scene import open_turn, scene
from bot.core.schedule import hour_at, local
from bot.core.state import Context, State, was_offered, zone_of
from bot.hearing import Scene
from bot.parts.interview import put_right
from bot.parts.interview.appointment import (
    shown_whole,
)
from bot.parts.interview.asked_of_it import ALL, PLAN, asked_of_it
from bot.parts.interview.asking import ask_next
from bot.parts.interview.at_once import several_facts
from bot.parts.interview.beside_value import lasting_beside, named_beside
from bot.parts.interview.clock_asked import clock_asked
from bot.parts.interview.noted import noted
from bot.parts.interview.open_now import OWN, idle, on, own_form, present, telling
from bot.parts.interview.replies import (
    NoteAbout,
    SayTaken,
    ShowPeople,
)
from bot.parts.interview.setup import applied
from bot.parts.interview.told_of_it import (
    GOES_ON,
    HEDGES,
    changes,
    dated,
    holds,
    only_when_and_who,
    read_told,
    tells,
)
from bot.parts.interview.words import Told, seen_there

BESIDE = (*OWN, "daily")
"""Forms in which it may be told of or asked after, too."""


def met(state: State, move: Move, context: Context) -> State | None:
    """Meet what is said of the interview; None for anything else."""
    if not isinstance(move, Said) or not move.own:
        return None
    if not (state.candidate.welcomed or state.dossier.interview is not None):
        return None
    form, where = state.dossier.form, scene(state)
    if where in (Scene.EMPLOYER, Scene.SMALL_TALK, Scene.ROLE_PLAY):
        return None
    if form is not None and form.part not in BESIDE:
        return None
    if form is not None and any(m.id == move.message_id for m in form.messages):
        return None
    for taken in TAKERS:
        if (after := taken(state, move, context)) is not None:
            return after
    return None


# What is asked of it


def _asked(state: State, said: Said, context: Context) -> State | None:
    """Answer what is asked of the interview, from its card."""
    interview, resting = present(state, said.at), idle(state)
    form = state.dossier.form
    gathers = form is not None and form.field in ("interview.people", "unsaid.text")
    beside = own_form(state) and interview is not None
    topics = asked_of_it(said.text, interview, idle=resting or beside)
    if beside and not asked_of_it(said.text, interview, idle=False):
        # What is not known yet may be asked of what the form wants.
        topics = tuple(t for t in topics if _known(interview, t))
    if not topics:
        return None
    when = form is not None and form.field == "interview.when"
    rest = _untold(said.text) if gathers or when else ""
    if len(rest.split()) >= len(said.text.split()):
        # All of it asks: nothing is left to be heard by itself.
        rest = ""
    if rest:
        # "I never said I built it. Also is the deputy on the list?"
        state = context.parts.met(state, replace(said, text=rest), context)
        if when:
            # "Thursday at nine. Do you remind me?": it is known by now, and asked on.
            now = present(state, said.at)
            told = telling(state, now, topics, said.at, context)
            return replace(state, replies=(told, *state.replies))
        state = replace(state, replies=())
    if (
        resting
        and ALL in topics
        and interview is not None
        and interview.day is not None
    ):
        return shown_whole(replace(state, replies=()), said.at, context)
    told = telling(state, interview, topics, said.at, context)
    state = replace(state, replies=(told,))
    return state if rest else on(state, context)


def _known(interview: Interview | None, topic: str) -> bool:
    """Whether the card holds what is asked."""
    if interview is None:
        return False
    held = {
        "when": interview.at,
        "people": interview.people,
        "company": interview.company,
        "place": interview.place or interview.directions,
        "length": interview.minutes,
    }
    return bool(held.get(topic, True))


_FEWEST = 3
"""Words of what is kept though something is asked beside it."""


def _untold(text: str) -> str:
    """Give the sentences that ask nothing of the interview."""
    told = [
        s
        for s in sentences(text)
        if not asks(s) and not asked_of_it(s, None, idle=False)
    ]
    rest = " ".join(told)
    return rest if len(rest.split()) >= _FEWEST else ""


# What is told of it


def _told(state: State, said: Said, context: Context) -> State | None:
    """Take what is told of the interview, as /interview takes it."""
    form, ahead, at = state.dossier.form, present(state, said.at), said.at
    if own_form(state) and form is not None and form.field != "unsaid.text":
        return None
    if ahead is not None and meant(state, said.text, at):
        return None
    today = local(at, zone_of(state, context)).date()
    words, named = tells(said.text, today)
    promised = ahead is None and form is None and was_offered(state, Verb.DAY)
    if promised and not words and only_of_time(_head(said.text), today):
        words = f"it is {said.text}"
    if not words:
        return None
    words = HEDGES.sub(" ", words)
    # It was just said that a date told here is kept.
    named = named or promised or _surely(state, ahead, words, today)
    if not idle(state) and not promised and GOES_ON.search(words):
        return None
    read = seen_there(
        lambda day: read_told(words, day, context.places.cities),
        at,
        zone_of(state, context),
    )
    resting = idle(state) or (form is not None and form.part == "daily")
    if form is not None and form.part == "unsaid" and not (named and dated(read)):
        return None
    if not named:
        wholly = (read.day or read.choices) and (
            read.at is not None or read.place or read.people or read.company
        )
        mends = ahead is not None and changes(words, read, today)
        if not resting or not (wholly or mends):
            return None
    elif not (dated(read) or (resting and (read.people or read.company))):
        return None
    if not holds(read):
        return None
    placed = read.zone is not None or bool(read.place)
    if ahead is not None and ahead.at is not None and not dated(read) and placed:
        read = replace(read, at=hour_at(ahead.at, ahead.zone))
    if form is not None and form.part == "daily":
        state = forms.closed(state)
    after = applied(replace(state, replies=()), read, words, "all", at, context)
    after = replace(after, replies=_in_one(after, read))
    if any(piece == PLAN for piece in asked_of_it(said.text, None, idle=True)):
        now = after.dossier.interview
        plan = telling(after, now, (PLAN,), at, context)
        after = replace(after, replies=_before_asking(after.replies, plan))
    if not resting or (form is not None and form.part == "unsaid"):
        kept_on = tuple(r for r in after.replies if not isinstance(r, Asking))
        after = replace(
            after,
            session=state.session,
            dossier=replace(after.dossier, form=state.dossier.form),
            replies=kept_on,
        )
        return on(after, context)
    if after.dossier.form is not None:
        return after
    if ahead is not None and lately(state):
        return shown_whole(after, at, context)
    series = "all" if ahead is None or not ahead.unsaid_asked else "few"
    return ask_next(after, "", series, at, context)


def _surely(state: State, ahead: Interview | None, words: str, today: date) -> bool:
    """Whether only the interview can be meant where a question waits for an answer.

    Nothing was answered yet, and all of it is a day, an hour and who will be there.
    """
    turn = open_turn(state)
    if turn is None or idle(state) or turn.attempt.unheard:
        return False
    if ahead is not None and ahead.day is not None:
        return False
    return scene(state) in (Scene.QUESTION, Scene.FOLLOW_UP) and only_when_and_who(
        words, today
    )


def _in_one(state: State, read: Told) -> tuple[Reply, ...]:
    """Say in one line what was understood beside the time."""
    interview = state.dossier.interview
    if interview is None:
        return state.replies
    notes = [r for r in state.replies if isinstance(r, NoteAbout | ShowPeople)]
    values = [r.what for r in notes if isinstance(r, NoteAbout)]
    values += ["minutes"] if read.minutes is not None else []
    if read.remote is not None:
        values.append("remote" if read.remote else "on_site")
    taken = SayTaken(interview, read.company, tuple(values), people=bool(read.people))
    if not (values or read.company or read.people):
        return state.replies
    rest = tuple(r for r in state.replies if r not in notes)
    return _before_asking(rest, taken)


def _before_asking(replies: tuple[Reply, ...], said: Reply) -> tuple[Reply, ...]:
    told = tuple(r for r in replies if not isinstance(r, Asking))
    return (*told, said, *(r for r in replies if isinstance(r, Asking)))


def _head(text: str) -> str:
    """Give what stands before the first mark: "Thursday at two, with the matron"."""
    return re.split(r"[,.;!?\n]+(?=\s|$)", text.strip(), maxsplit=1)[0]


TAKERS = (
    put_right.stopped,
    noted,
    clock_asked,
    named_beside,
    lasting_beside,
    put_right.placed,
    put_right.detail,
    several_facts,
    put_right.people,
    put_right.company,
    put_right.worn,
    _told,
    _asked,
)
"""What hears of the interview, in the order in which it is asked."""
