"""What is typed in place of a button or a command: its label, a mode, a bare word."""

import re
from collections.abc import Mapping, Sequence

from bot.core import labels
from bot.core.asked_under import sentences
from bot.core.buttons import OF_A_SESSION, Press, Verb
from bot.core.dossier import Form
from bot.core.events import Said
from bot.core.incoming import Commanded, Pressed
from bot.core.scene import open_turn
from bot.core.state import State
from bot.model import Mode
from bot.parts.registry import COMMANDS, FIELDS, press_of

BEGINNING = 3
"""Letters of a field's name that are enough, where no other begins so."""


def typed_button(state: State, said: Said, tracks: Mapping[str, str]) -> Said | Pressed:
    """Take a typed label for its button: presses are lost when an answer comes late.

    An older one, which is still on the screen, does what it says as long as it holds.
    What a form asks for may be called as an older button is; there only the newest
    count, those of what is asked now, and labels too long to be a value.
    """
    candidate = state.candidate
    data = labels.exact(said.text, candidate.offered)
    if data is None:
        form = state.dossier.form
        older = [
            (label, behind)
            for label, behind in candidate.offered_before
            if not _past(state, behind)
            and (form is None or _asks(form, behind) or _no_value(label, behind))
        ]
        data = _newest(labels.exact(said.text, older), candidate.offered)
    if data is None and state.dossier.form is None:
        data = labels.numbered(said.text, candidate.offered)
    if data is None:
        data = _at_the_end(state, said.text)
    if data is not None:
        return Pressed(said.at, data)
    typed = labels.folded(said.text)
    shown = candidate.offered
    if candidate.track is None and state.dossier.form is None:
        shown = (*shown, *candidate.offered_before)
    asked_for_field = any(data.startswith("track/") for _, data in shown)
    if not asked_for_field:
        return said
    for track, name in tracks.items():
        if typed in (track, *map(labels.folded, (name, name.split(",")[0]))):
            return Pressed(said.at, str(Press(Verb.TRACK, track)))
    begun = [t for t, name in tracks.items() if labels.folded(name).startswith(typed)]
    if len(typed) >= BEGINNING and len(begun) == 1:
        return Pressed(said.at, str(Press(Verb.TRACK, begun[0])))
    return said


_MOST_BEFORE = 16
"""Words before a label at the end of a message that only lead to it."""


def _at_the_end(state: State, text: str) -> str | None:
    """Take a label with a number for its button behind another sentence: "Remove 1".

    Nobody ends an answer so, and what leads to it says no more.
    """
    *before, last = sentences(text) or [""]
    if (leaving := _leaves(state, before, last)) is not None:
        return leaving
    if not before or not labels.folded(last)[-1:].isdecimal():
        return None
    if len(" ".join(before).split()) > _MOST_BEFORE:
        return None
    candidate = state.candidate
    return labels.exact(last, (*candidate.offered, *candidate.offered_before))


_THANKS = re.compile(r"\W*\b(?:thanks|thank you|thx)\b\W*$", re.IGNORECASE)
_DENIES = re.compile(r"\b(?:not?|never)\b|n['’]?t\b", re.IGNORECASE)


def _leaves(state: State, before: Sequence[str], last: str) -> str | None:
    """Take "Not now, thank you" for the button that leaves a form; it is no value.

    What stands before it is nothing to say to them either where it denies.
    """
    form = state.dossier.form
    if form is None:
        return None
    alone = not before or (form.part == "unsaid" and not form.messages)
    if not alone or (before and not _DENIES.search(" ".join(before))):
        return None
    leave = str(Press(Verb.FORM, f"leave:{form.field}"))
    own = [(label, data) for label, data in state.candidate.offered if data == leave]
    return labels.exact(_THANKS.sub("", last), own)


def _newest(data: str | None, offered: Sequence[tuple[str, str]]) -> str | None:
    """Take a button that does the same to what is open now for an older one."""
    press = press_of(data) if data is not None else None
    if press is None:
        return data
    what = press.argument.partition(":")[0]
    for _, other in offered:
        now = press_of(other)
        if now is None or now.verb != press.verb or not now.session:
            continue
        if what and now.argument.partition(":")[0] == what:
            return other
    return data


def _asks(form: Form, data: str) -> bool:
    """Whether a button of before belongs to the field that is asked for now."""
    press = press_of(data)
    if press is None or press.verb not in (Verb.FORM, FIELDS[form.part].own):
        return False
    named = press.argument.split(":")
    own = form.argument.partition(":")[0]
    field = form.field.partition(".")[2]
    return form.field in named or field in named or (own.isdecimal() and own in named)


LABELLED = 3
"""Words of a button's label that nobody writes for anything else."""


def _no_value(label: str, data: str) -> bool:
    """Whether a label can be no value of a form, so that it is meant as the button."""
    press = press_of(data)
    named = press is not None and press.verb != Verb.FORM
    return named and len(labels.folded(label).split()) >= LABELLED


def _past(state: State, data: str) -> bool:
    """Whether a button belongs to a question that is asked no more.

    Another go at an answer belongs to none: it is given, or it is said why not.
    """
    press, session = press_of(data), state.session
    if press is not None and press.verb == Verb.REST:
        # Nobody who answers a question means what was left out before it was asked.
        return open_turn(state) is not None
    if press is None or press.verb not in OF_A_SESSION or press.verb == Verb.RETRY:
        return press is None
    return session is None or (press.session, press.asks) != (session.id, session.asks)


def typed_mode(state: State, said: Said) -> Said | Pressed:
    """Take the name of a sitting for its button where nothing is open."""
    open_one = state.session is not None and state.session.open
    if open_one or state.dossier.form is not None or not state.candidate.welcomed:
        return said
    typed = said.text.strip().strip("[].!").casefold().replace(" ", "-")
    typed = typed.replace("behavioral", "behavioural")
    for mode in Mode:
        if typed == mode and mode is not Mode.DAILY:
            return Pressed(said.at, str(Press(Verb.MODE, mode)))
    return said


def typed_command(state: State, said: Said) -> Said | Commanded:
    """Take a bare "done" for the command: no answer consists of it."""
    typed = said.text.strip().strip("[].!").casefold()
    asked = state.session is not None and state.session.open
    if asked or state.dossier.form is not None:
        if typed == "hint" and state.dossier.form is not None:
            return said  # of what the form asks
        command = COMMANDS.get(typed)
        if command is not None and command.bare:
            return Commanded(said.at, typed)
    return said
