"""A part of the product as one record: what it understands, says, keeps and offers.

A folder of `bot/parts` holds one record, or a few, in its `part.py`. Everything that
lists what the parts have is derived from the records, in the order of `bot.parts`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.content import Content
from bot.content.phrases import Phrases
from bot.core.brief import Brief
from bot.core.buttons import Press
from bot.core.candidate import Candidate
from bot.core.dossier import Dossier, Form
from bot.core.events import Medium, Said
from bot.core.incoming import Attached, Move
from bot.core.notices import Notice
from bot.core.overview import Advice
from bot.core.reminders import Ahead
from bot.core.reply import Reply
from bot.core.schedule import Due
from bot.core.selection import Toward
from bot.core.serving import Serves
from bot.core.session import Session
from bot.core.state import Context, State
from bot.hearing import FormField
from bot.model import Attachment, Question
from bot.wording.voice import Voice

Follow = Callable[[State, str, datetime, Context], State]
"""What follows a command; the text is what came after it."""

Pressed = Callable[[State, Press, datetime, Context], State]
"""What follows a button."""

Filled = Callable[[State, Form, datetime, Context], State]
"""What follows when a field of a form was filled in, or left."""

Back = Callable[[State, Form, str, datetime, Context], State | None]
"""What follows where somebody wants back to an earlier field, as `Steer` has it."""

Timed = Callable[[State, datetime, Context], State]
"""What an hour leads to."""

Heard = Callable[[State, Any, datetime, Context], State]
"""What a notice changes; it has the type that it is listed under."""

Draw = Callable[[Content, Any], Attachment]
"""Makes a file of what its `Drawing` was asked for with."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command without its slash, and what follows it.

    `others` are further spellings. A `listed` one stands in Telegram's menu. A `bare`
    one counts without its slash while something is asked. One that lets practice
    `rest` is no wish to take it up again. One that begins a `sitting` of its own may be
    named after /practice.
    """

    name: str
    follow: Follow
    others: tuple[str, ...] = ()
    listed: bool = True
    bare: bool = False
    rest: bool = False
    sitting: bool = False


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields that a part asks for outside a session: `notes.asked`, `notes.said`.

    `name` is what stands before the dot. `filled` takes the words, `left` decides what
    follows when a field is left for now, where that is more than a word. `may_be_empty`
    names fields where "done" without a word is an answer, `at_once` those that one
    message fills. A form that is left `wholly` asks for none of its other fields. One
    that asks for the next thing by itself ends where somebody presses a button of
    another verb than `own`.

    `values` names fields whose words must be a value of a kind: a name is asked for
    again where a sentence is none, and what is not known is left.

    `acted` names fields in which a scene is acted: whoever stops leaves the scene, and
    `left` says so.

    `told` names fields in which somebody tells something, over several messages: a
    pause is longer there.

    `back` goes back to an earlier field, or takes back what was said to it; None where
    there is none.

    `opens` names fields that take the words of a file; `attached` takes the file, and
    `unreadable` may say what else would do than a medium that cannot be read.
    """

    name: str
    filled: Filled
    left: Filled | None = None
    may_be_empty: frozenset[str] = frozenset()
    at_once: frozenset[str] = frozenset()
    wholly: bool = False
    own: str = ""
    values: Mapping[str, FormField] = field(default_factory=dict)
    opens: frozenset[str] = frozenset()
    attached: Callable[[State, Form, Attached, Context], State] | None = None
    unreadable: Callable[[State, Form, Medium], State | None] | None = None
    acted: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    back: Back | None = None


LAST = 1000


@dataclass(frozen=True, slots=True)
class Home:
    """What home says of a part.

    `button` is the place of its button among the others, where it has one; the button
    does what the command of the part's name does. `says` gives its line, or none, and
    `line` the place of it. `advises` gives what may be done next.
    """

    button: int | None = None
    line: int = LAST
    says: Callable[[State, datetime, Context], tuple[Reply, ...]] | None = None
    advises: Callable[[State, datetime, Context], tuple[Advice, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a candidate can do.

    What it understands: `commands`; `buttons` by their verb, of which those named in
    `beside` leave an open form as it is; `fields` of forms; `prompts` by their kind and
    `reminders` by their name, which come with time. `proposes` asks
    whether what a message would change is to be changed. `first` looks at what happens
    before all else, `takes` before commands and buttons are looked at; both give None
    for what is not theirs. `hears` takes notices of other parts.

    What it says, and who puts it into words: `voice`. `serves` tells of replies that
    are found by the build of words, by their key or tag, what they serve of all that
    may be wanted. `draws` makes files, by the kind that a `Drawing` names; `drafts`
    writes a thank-you note. `help` is
    the place of its lines in /help, the phrase `help.<name>`. What it keeps: `export`
    gives its blocks of the exported document. What `home` says of it.

    What it offers other parts, as `bot.core.state.Parts` describes it: `leaning`,
    `occasions`, `segments`, `ahead` and what is `prepared`.
    """

    name: str
    commands: tuple[Command, ...] = ()
    buttons: Mapping[str, Pressed] = field(default_factory=dict)
    beside: frozenset[str] = frozenset()
    fields: tuple[Fields, ...] = ()
    prompts: Mapping[str, Callable[[State, Due, Context], State]] = field(
        default_factory=dict
    )
    reminders: Mapping[str, Timed] = field(default_factory=dict)
    first: Callable[[State, Move, Context], State | None] | None = None
    proposes: Callable[[State, State, Said], State] | None = None
    counsel: Callable[[State, str, Context], Reply | None] | None = None
    takes: Callable[[State, Move, Context], State | None] | None = None
    hears: Mapping[type[Notice], Heard] = field(default_factory=dict)
    voice: Voice = field(default_factory=dict)
    serves: Mapping[str, Serves] = field(default_factory=dict)
    draws: Mapping[str, Draw] = field(default_factory=dict)
    drafts: Callable[[Phrases, Brief], str] | None = None
    help: int | None = None
    export: Callable[[Candidate, Dossier], Mapping[str, Any]] | None = None
    home: Home = field(default_factory=Home)
    leaning: Callable[[State, Context], Toward | None] | None = None
    occasions: Callable[[State, Context], tuple[Question, ...]] | None = None
    segments: Callable[[Session, State, Context], Session] | None = None
    ahead: Callable[[State, datetime, Context], tuple[State, Ahead | None]] | None = (
        None
    )
    prepared: Mapping[str, Callable[[Dossier], bool]] = field(default_factory=dict)


def by_argument(follow: Follow) -> Pressed:
    """Decide by a button's argument alone."""
    return lambda state, press, at, context: follow(state, press.argument, at, context)
