"""Do what a message puts right of the interview, whatever is open; then ask that again.

What it puts right is never kept as the value of the open field, nor as something still
to be said; the rest of the message goes its own way.
"""

from dataclasses import replace

from bot.core import forms
from bot.core.applying_for import with_post
from bot.core.dossier import Interview
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.mendable import lately
from bot.core.reply import Asking, Reply, Say, phrase
from bot.core.schedule import hour_at, local, moment
from bot.core.set_right import SetRight, only_blames, set_right, speaks_of_it
from bot.core.state import Context, State
from bot.parts.interview.appointment import clock, kept, moved
from bot.parts.interview.as_said import dressed
from bot.parts.interview.asking import ask_for
from bot.parts.interview.company_name import company_of
from bot.parts.interview.form_open import open_field
from bot.parts.interview.open_now import idle, on, own_form, present
from bot.parts.interview.people import without
from bot.parts.interview.replies import ConfirmWhen, NoteAbout, ShowPeople


def met(state: State, move: Move, context: Context) -> State | None:
    """Do what is put right; None for anything else."""
    if not isinstance(move, Said) or not move.own:
        return None
    interview, form = present(state, move.at), state.dossier.form
    if interview is None or not (own_form(state) or idle(state)):
        return None
    if form is not None and any(m.id == move.message_id for m in form.messages):
        return None
    if form is None and not (lately(state) or speaks_of_it(move.text)):
        return None
    field = open_field(state)
    read = set_right(interview, move.text, field, context.places.cities)
    if read is None and form is not None and _blames(state, move.text, context):
        sorry = replace(state, replies=(phrase("aside.form_misheard"),))
        return on(sorry, context)
    if read is None or (form is not None and form.messages and not _plain(read)):
        return None
    asks = read.wrong and not read.company
    if read.post:
        state = with_post(state, read.post, context)
    done = _done(state, interview, read, move)
    if done is None:
        return None
    own = done.replies
    if not read.rest:
        return _asking(done, move, context, company=asks)
    rest = replace(move, text=read.rest)
    after = context.parts.met(replace(done, replies=()), rest, context)
    if after.asks:
        return None
    said_after = _asked_once(own, after.replies)
    if any(isinstance(one, ShowPeople) for one in said_after):
        own = tuple(one for one in own if not isinstance(one, ShowPeople))
    both = (*said_after, *own) if asks else (*own, *said_after)
    after = replace(after, replies=both)
    return _asking(after, move, context, company=True) if asks else after


_PROTESTS = ("unheard", "misheard", "complaint", "feedback_wrong", "abuse")
_LIKELY = 0.5


def _blames(state: State, text: str, context: Context) -> bool:
    """Whether what is to be said is none, but a complaint about what was done."""
    form = state.dossier.form
    if form is None or form.field != "unsaid.text" or form.messages:
        return False
    if not only_blames(text):
        return False
    shares = context.intends(text, "")
    return sum(shares.get(one, 0.0) for one in _PROTESTS) >= _LIKELY


def _plain(read: SetRight) -> bool:
    """Whether nothing else is said, so that what was gathered so far stays as it is."""
    return not read.rest and not read.wrong


def _asked_once(own: tuple[Reply, ...], after: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """Leave out of what follows what was said already."""
    lists = any(isinstance(one, ShowPeople) for one in after)
    if lists:
        return after
    return tuple(one for one in after if one not in own)


def _asking(state: State, said: Said, context: Context, *, company: bool) -> State:
    """Ask again for what is open, or for the company where that was wrong."""
    form = state.dossier.form
    if not company:
        return on(state, context)
    series = "only"
    if form is not None and form.part == "interview":
        series = form.argument.partition(" ")[0] or series
    told = tuple(r for r in state.replies if not _asks(r))
    state = replace(forms.closed(state), replies=told)
    return ask_for(state, "company", series, said.at, again=True)


def _asks(reply: Reply) -> bool:
    question = isinstance(reply, Say) and reply.key == "aside.form_question"
    return question or isinstance(reply, Asking)


def _done(
    state: State, interview: Interview, read: SetRight, said: Said
) -> State | None:
    """Change what is kept, and say what it is now."""
    lines: list[Reply] = []
    state = replace(state, replies=())
    if read.zone:
        timed = _timed(state, interview, read, said)
        if timed is None:
            return None
        state = timed
        now = state.dossier.interview
        assert now is not None
        own = clock(state, now).zone
        lines.append(
            ConfirmWhen(now, said.at, own, ask=False)
            if now.day is not None
            else phrase("day.clock.set", place=now.place)
        )
    now = state.dossier.interview
    assert now is not None
    changed = now
    if read.post:
        changed = replace(changed, post=read.post)
        lines.append(NoteAbout("post", read.post))
    if read.company:
        name = company_of(read.company)
        changed = without(replace(changed, company=name), name)
        lines.append(NoteAbout("company", name))
    elif read.wrong:
        lines.append(phrase("day.company.wrong", company=changed.company))
        changed = replace(changed, company="")
    if read.amended is not None:
        changed, note = _amended(changed, read)
        lines.append(note)
    if read.people is not None:
        changed = replace(changed, people=read.people)
        lines.append(ShowPeople(read.people, drops=idle(state)))
    if changed != now:
        state = kept(state, changed, said.at)
    return replace(state, replies=tuple(lines)) if lines else None


def _amended(interview: Interview, read: SetRight) -> tuple[Interview, Reply]:
    said = read.amended
    assert said is not None
    if said.casual is not None:
        note = NoteAbout("casual" if said.casual else "formal")
        return dressed(interview, casual=said.casual), note
    if said.remote is not None:
        note = NoteAbout("remote" if said.remote else "on_site")
        return replace(interview, remote=said.remote), note
    minutes = said.minutes or interview.minutes
    return replace(interview, minutes=minutes), NoteAbout("minutes", str(minutes))


def _timed(
    state: State, interview: Interview, read: SetRight, said: Said
) -> State | None:
    """Let the interview go by another clock, at its hour or the one that is said."""
    place = read.place[:1].upper() + read.place[1:]
    if interview.at is None or interview.day is None:
        return kept(state, replace(interview, zone=read.zone, place=place), said.at)
    day = local(interview.at, interview.zone).date()
    hour = read.at or hour_at(interview.at, interview.zone)
    begins = moment(day, hour, read.zone)
    if begins is None or begins <= said.at:
        return None
    return moved(state, day, begins, read.zone, place, said.at)
