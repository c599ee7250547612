"""What all parts together have, derived from their records in the order of the list."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from bot.core.buttons import OF_A_SESSION, Press, Verb, parse
from bot.core.dossier import Form
from bot.core.events import Said
from bot.core.notices import Notice
from bot.core.overview import Overview
from bot.core.reminders import Ahead
from bot.core.reply import Reply
from bot.core.selection import Toward
from bot.core.session import Session
from bot.core.state import Context, State
from bot.model import Question
from bot.part import Command, Fields, Part, Pressed
from bot.parts import PARTS
from bot.wording.common import COMMON
from bot.wording.voice import Speak


def _by_name(parts: tuple[Part, ...]) -> Iterator[tuple[str, Command]]:
    for part in parts:
        for command in part.commands:
            yield from ((name, command) for name in (command.name, *command.others))


COMMANDS: Mapping[str, Command] = dict(_by_name(PARTS))
"""Every command, also by its other spellings."""

LISTED: tuple[str, ...] = tuple(
    command.name for part in PARTS for command in part.commands if command.listed
)
"""The commands shown to candidates, in their order."""

SITTINGS: frozenset[str] = frozenset(
    name for name, command in COMMANDS.items() if command.sitting
)
"""The commands that may be named after /practice, by all their spellings."""

BUTTONS: Mapping[str, Pressed] = {
    verb: pressed for part in PARTS for verb, pressed in part.buttons.items()
}
"""What follows a button, by its verb."""

RETURNING: frozenset[str] = frozenset(
    verb for part in PARTS if part.fields for verb in part.buttons
)
"""Verbs of buttons after which a session that rests may be gone on with."""

BESIDE: frozenset[str] = frozenset().union(*(part.beside for part in PARTS))
"""Verbs of buttons that leave an open form as it is."""

FIELDS: Mapping[str, Fields] = {
    fields.name: fields for part in PARTS for fields in part.fields
}
"""The fields that are asked for outside a session, by what stands before the dot."""

TOLD = frozenset().union(*(fields.told for fields in FIELDS.values()))
"""Fields in which somebody tells something, over several messages."""

PROMPTS = {kind: prompt for part in PARTS for kind, prompt in part.prompts.items()}
"""What follows when a prompt has come due, by its kind."""

VOICES: Mapping[type[Reply], Speak] = {
    **COMMON,
    **{kind: speak for part in PARTS for kind, speak in part.voice.items()},
}
"""Who puts a reply into words."""

HELPED: tuple[str, ...] = tuple(
    name
    for _, name in sorted(
        (part.help, part.name) for part in PARTS if part.help is not None
    )
)
"""The parts that /help has lines of, in their order."""

EXPORTS = tuple(part.export for part in PARTS if part.export is not None)
"""What gives the blocks of the exported document."""

REACHED: tuple[str, ...] = tuple(
    name
    for _, name in sorted(
        (part.home.button, part.name) for part in PARTS if part.home.button is not None
    )
)
"""The commands that home leads to, as its buttons stand."""

PREPARED = {name: ready for part in PARTS for name, ready in part.prepared.items()}
"""What tells whether something is ready for the interview, by its name."""

SERVES = {name: served for part in PARTS for name, served in part.serves.items()}
"""What replies serve that are found by the build of words, by their names."""

DRAWS = {kind: draw for part in PARTS for kind, draw in part.draws.items()}
"""Who makes which file."""

DRAFTS = next(part.drafts for part in PARTS if part.drafts is not None)
"""Who writes a thank-you note."""


def tell(state: State, notice: Notice, at: datetime, context: Context) -> State:
    """Let every part hear of something, in the order of the list."""
    for part in PARTS:
        if (heard := part.hears.get(type(notice))) is not None:
            state = heard(state, notice, at, context)
    return state


def leaning(state: State, context: Context) -> Toward | None:
    """Give what questions are to lead towards; None where there is nothing."""
    found = (part.leaning(state, context) for part in PARTS if part.leaning is not None)
    return next((toward for toward in found if toward is not None), None)


def occasions(state: State, context: Context) -> tuple[Question, ...]:
    """Give questions for what is asked for and no question of the bank leads to."""
    return tuple(
        question
        for part in PARTS
        if part.occasions is not None
        for question in part.occasions(state, context)
    )


def segments(session: Session, state: State, context: Context) -> Session:
    """Let each part take its place in a session that is about to begin."""
    for part in PARTS:
        if part.segments is not None:
            session = part.segments(session, state, context)
    return session


def overview(state: State, at: datetime, context: Context) -> Overview:
    """Collect what home says: lines, the next step, and the commands with a button."""
    homes = sorted((part.home for part in PARTS), key=lambda home: home.line)
    lines = (
        reply for home in homes if home.says for reply in home.says(state, at, context)
    )
    advised = (
        a for home in homes if home.advises for a in home.advises(state, at, context)
    )
    return Overview(tuple(lines), min(advised, key=lambda a: a.rank), REACHED)


def ahead(state: State, at: datetime, context: Context) -> tuple[State, Ahead | None]:
    """Tell of the interview that is set."""
    known = None
    for part in PARTS:
        if part.ahead is not None:
            state, known = part.ahead(state, at, context)
    return state, known


def proposed(state: State, after: State, said: Said) -> State:
    """Ask whether what a decision would change is to be changed."""
    ways = (part.proposes for part in PARTS if part.proposes is not None)
    way = next(ways, None)
    return way(state, after, said) if way is not None else after


def counsel(state: State, text: str, context: Context) -> Reply | None:
    """Give advice for the real day; None where no part has any."""
    ways = (part.counsel for part in PARTS if part.counsel is not None)
    given = (way(state, text, context) for way in ways)
    return next((line for line in given if line is not None), None)


def opens_files(form: Form | None) -> bool:
    """Whether the words of a file that comes now are waited for."""
    fields = FIELDS.get(form.part) if form is not None else None
    return fields is not None and form is not None and form.field in fields.opens


def press_of(data: str) -> Press | None:
    """Read a button's text; None for a verb that neither a part nor a session has."""
    press = parse(data)
    known = press is not None and (press.verb in BUTTONS or press.verb in OWN_VERBS)
    return press if known else None


OWN_VERBS = OF_A_SESSION | {Verb.FORM}
"""Verbs of buttons that belong to no part."""
