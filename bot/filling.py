"""The open form, whichever part asked: its words gather, are taken, or are left.

A part gives its fields in its record; what follows from their words is its own.
"""

from dataclasses import replace
from datetime import datetime

from bot.core import forms
from bot.core.buttons import OF_A_SESSION, Press, Verb
from bot.core.company_told import company_told
from bot.core.counted import brings, counted, several, the_same
from bot.core.dossier import Form
from bot.core.events import Edited, Medium, Quieted, Said, Showed
from bot.core.form_replies import LeaveForm, OfferToReturn
from bot.core.incoming import Attached, Commanded, Move, Pressed
from bot.core.naming import read_people
from bot.core.reply import Asking, Reply, Tap, phrase
from bot.core.sayings import NOTHING_YET, STALE, cannot_read
from bot.core.scene import asked_now, briefly
from bot.core.session import begun
from bot.core.state import Context, State, reply_with
from bot.hearing import FormAnswer, FormField
from bot.parts.registry import BESIDE, FIELDS, press_of

TEXT = 200
"""Characters from which a caption is words of the form and not a remark."""


def take(state: State, move: Move, context: Context) -> State | None:
    """Let an open form take what happened; None where it is about something else."""
    form = state.dossier.form
    if form is None:
        return None
    at, fields = move.at, FIELDS[form.part]
    match move:
        case Attached() if fields.attached is not None and form.field in fields.opens:
            return fields.attached(state, form, move, context)
        case Said(medium=Medium() as medium) if len(move.text) < TEXT:
            unreadable = fields.unreadable and fields.unreadable(state, form, medium)
            return unreadable or forms.gathered(state, form, move)
        case Said():
            state = forms.gathered(state, form, move)
            # What was heard may have to be mended first.
            at_once = form.field in fields.at_once and move.delivery is None
            return filled(state, at, context) if at_once else state
        case Edited():
            return forms.edited(state, form, move)
        case Showed(zone=None, medium=medium):
            unreadable = fields.unreadable and fields.unreadable(state, form, medium)
            return unreadable or reply_with(state, cannot_read(medium))
        case Quieted(since=since) if since == form.waiting_since:
            return filled(state, at, context)
        case Commanded(name="done"):
            return filled(state, at, context)
        case Commanded(name="skip"):
            return leave(state, at, context)
        case Commanded(name="stop"):
            return leave(state, at, context, wholly=True)
    return None


def finish(state: State, move: Move, context: Context) -> State:
    """Take what a form has gathered before something else is dealt with."""
    form = state.dossier.form
    if form is None or not isinstance(move, Commanded | Pressed):
        return state
    press = press_of(move.data) if isinstance(move, Pressed) else None
    if isinstance(move, Pressed) and press is None:
        return state
    if press is not None and (press.verb == Verb.FORM or press.verb in BESIDE):
        return state
    state = forms.without_confided(state)
    form = state.dossier.form
    if form is not None and form.messages:
        own = FIELDS[form.part].own
        after = filled(state, move.at, context)
        stays = press is not None and press.verb == own
        if after.dossier.form is None or stays or not own:
            return after
        return reply_with(forms.closed(after), _leaving(form.part))
    return forms.closed(state) if press is None or _returns(state, press) else state


def superseded(before: State, after: State) -> tuple[Reply, ...]:
    """Give what finishing a form said, without a question that another one follows.

    Two questions in one message leave nobody knowing which one their words answer.
    """
    asks_again = any(isinstance(reply, Asking) for reply in after.replies)
    if after.dossier.form == before.dossier.form and not asks_again:
        return before.replies
    return tuple(r for r in before.replies if not isinstance(r, Asking))


def _returns(state: State, press: Press) -> bool:
    """Whether a button is one of the question that rests meanwhile."""
    session = state.session
    asked = session is not None and press.session == session.id
    return asked and press.verb in OF_A_SESSION


def filled(state: State, at: datetime, context: Context) -> State:
    """Give a form's words to its part; with none, say that there are none yet."""
    state = forms.without_confided(state)
    form = state.dossier.form
    if form is None:
        return reply_with(state, STALE)
    fields = FIELDS[form.part]
    if not form.text.strip() and form.field not in fields.may_be_empty:
        return reply_with(state, NOTHING_YET)
    heard, form = _heard(form, context)
    if heard is FormAnswer.UNKNOWN:
        return _unknown(state, form, at, context)
    if heard is FormAnswer.SENTENCE:
        return _asked_again(state, form, context)
    after = fields.filled(forms.closed(state), form, at, context)
    return after if _begins(state, after) else returning(after)


def back(state: State, wish: str, at: datetime, context: Context) -> State | None:
    """Go back to an earlier field of the open form; None where that cannot be done."""
    form = state.dossier.form
    fields = FIELDS[form.part] if form is not None else None
    if form is None or fields is None or fields.back is None:
        return None
    return fields.back(state, form, wish, at, context)


def _heard(form: Form, context: Context) -> tuple[FormAnswer, Form]:
    """Hear whether the words are a value, and give the form with nothing but that.

    Who says the same once more is taken at their word.
    """
    wanted = FIELDS[form.part].values.get(form.field)
    if wanted is None or _same(form.text, form.refused):
        return FormAnswer.VALUE, form
    answers, lines = set(), []
    for line in filter(str.strip, form.text.splitlines()):
        if wanted is FormField.PERSON and _names(form, line):
            answers.add(FormAnswer.VALUE)
            lines.append(line)
            continue
        if wanted is FormField.COMPANY and (company := company_told(line)):
            answers.add(FormAnswer.VALUE)
            lines.append(company)
            continue
        heard = context.value(wanted, line)
        long = wanted is FormField.PERSON and len(line.split()) > _LONGEST_NAME
        if long and heard.answer is FormAnswer.VALUE:
            heard = replace(heard, answer=FormAnswer.SENTENCE)
        answers.add(heard.answer)
        if heard.answer is FormAnswer.VALUE:
            lines.append(line[heard.start : heard.end])
    if not lines:
        unknown = FormAnswer.UNKNOWN in answers
        return FormAnswer.UNKNOWN if unknown else FormAnswer.SENTENCE, form
    if wanted is FormField.NOTE:
        return FormAnswer.VALUE, form
    message = replace(form.messages[-1], text="\n".join(lines))
    return FormAnswer.VALUE, replace(form, messages=(message,))


_LONGEST_NAME = 3
"""Words of a name that nobody can read as one, and that is taken all the same."""


def _names(form: Form, line: str) -> bool:
    """Whether a line names somebody, counts them, or points to whom it was before."""
    if read_people(line) or the_same(line):
        return True
    if form.part != "interview":
        return False
    return several(line) or counted(line) is not None or brings(line)


def is_value(form: Form, context: Context) -> bool:
    """Whether a form's words are a value for its field."""
    return _heard(form, context)[0] is FormAnswer.VALUE


def _same(text: str, before: str) -> bool:
    return bool(before) and text.strip().casefold() == before.strip().casefold()


def _unknown(state: State, form: Form, at: datetime, context: Context) -> State:
    """Leave a field whose value is not known; what was said of it is no value."""
    said = phrase("aside.form_unknown")
    emptied = replace(form, messages=(), waiting_since=None, refused="")
    state = replace(state, dossier=replace(state.dossier, form=emptied))
    after = leave(replace(state, replies=(*state.replies, said)), at, context)
    remarks = (said, LeaveForm(), LeaveForm(waits=True))
    own = tuple(r for r in after.replies if r not in remarks)
    own = tuple(r for r in own if not isinstance(r, OfferToReturn)) or own
    if own and not isinstance(own[0], Asking | OfferToReturn):
        return replace(after, replies=tuple(r for r in after.replies if r != said))
    rest = tuple(r for r in after.replies if r not in remarks)
    return replace(after, replies=(said, *rest))


def _asked_again(state: State, form: Form, context: Context) -> State:
    """Ask for a field again whose words were a sentence and no value; then leave it."""
    if form.refused:
        return _unknown(state, form, form.messages[-1].at, context)
    waits = replace(form, messages=(), waiting_since=None, refused=form.text[:200])
    question = asked_now(state, context)
    state = replace(state, dossier=replace(state.dossier, form=waits))
    leaving = (Tap("not_now", Verb.FORM, f"leave:{form.field}"),)
    again = phrase("aside.form_again_plain")
    if question:
        again = phrase("aside.form_again", question=briefly(question))
    return replace(state, replies=(*state.replies, again.with_row(*leaving)))


def leave(
    state: State, at: datetime, context: Context, *, wholly: bool = False
) -> State:
    """Wait no longer; what was said by then is taken, since somebody wrote it."""
    state = forms.without_confided(state)
    form = state.dossier.form
    if form is None:
        return returning(reply_with(state, LeaveForm()))
    fields = FIELDS[form.part]
    if form.field in fields.acted and fields.left is not None:
        return returning(fields.left(forms.closed(state), form, at, context))
    if form.text.strip():
        state = filled(state, at, context)
        if state.dossier.form is None or not (wholly or fields.wholly):
            return state
        return returning(reply_with(forms.closed(state), _leaving(form.part)))
    state = forms.closed(state)
    if wholly or fields.left is None:
        return returning(reply_with(state, _leaving(form.part)))
    after = fields.left(state, form, at, context)
    return after if _begins(state, after) else returning(after)


def _begins(before: State, after: State) -> bool:
    """Whether another session is asked now."""
    old, new = before.session, after.session
    return new is not None and (old is None or old.id != new.id)


def _leaving(part: str) -> LeaveForm:
    return LeaveForm(waits=FIELDS[part].wholly)


def returning(state: State) -> State:
    """Offer to go on with a session that rests, where nothing else is asked now."""
    session = state.session
    if state.dossier.form is not None or session is None or not begun(session):
        return state
    return replace(state, replies=(*state.replies, OfferToReturn()))


def old_words(state: State, at: datetime, context: Context) -> State:
    """Take what a form of some time ago still holds, before a prompt takes its place.

    Only after an outage there is any: else a quiet moment has come long before.
    """
    form = state.dossier.form
    if form is None or not form.text.strip() or forms.fresh(form, at):
        return state
    return forms.closed(filled(state, at, context))


def pressed(state: State, press: Press, at: datetime, context: Context) -> State:
    """Decide what follows from a button under a question of a form."""
    form = state.dossier.form
    what, _, field = press.argument.partition(":")
    if form is None and what == "done":
        return reply_with(state, phrase("form.done_already"))
    if form is None or form.field != field:
        return reply_with(state, STALE)
    return (leave if what == "leave" else filled)(state, at, context)
