"""What most replies to asides are made of; what was open stays as it was."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.buttons import Press, Verb
from bot.core.dossier import Form
from bot.core.events import Said
from bot.core.incoming import Pressed
from bot.core.reply import Reply, Say, Tap, phrase
from bot.core.scene import FOLLOWED, asked_now, open_turn
from bot.core.session import Session, Turn
from bot.core.state import Context, State
from bot.hearing import Aside, AsideKind, Scene
from bot.model import Expects, Mode

LATELY = timedelta(hours=24)
"""For so long after a session its answers are spoken of."""
PROBING = tuple(Tap(v, v, bound=True) for v in (Verb.NONE, Verb.NEXT))
LEAVING = (Tap(Verb.SKIP, Verb.SKIP, bound=True),)
ONWARD = (Tap(Verb.NEXT, Verb.NEXT, bound=True),)
MEANT = (Tap("meant_answer", Verb.MEANT, "answer", bound=True),)
"""Takes as the answer after all what was kept apart."""
ANSWER, COMMENT, SIMPLER, EXAMPLE = "answer", "comment", "simpler", "example"
"""What the buttons under what is kept apart ask for."""
STORYLESS = (Expects.SMALL_TALK, Expects.REFLECTION)
"""What is asked without asking for an example; nobody has to have none."""


def following(turn: Turn) -> tuple[Tap, ...]:
    """Give the buttons under what follows up a question."""
    return ONWARD if turn.question.expects in STORYLESS else PROBING


def apart_rows(turn: Turn, asking: bool = False) -> tuple[tuple[Tap, ...], ...]:
    """Give the buttons under what is kept apart; `asking`, where they choose."""
    first: tuple[Tap, ...] = MEANT
    if asking:
        first = (*MEANT, Tap("meant_comment", Verb.MEANT, COMMENT, bound=True))
    leaves = Verb.NEXT if turn.stage in FOLLOWED else Verb.SKIP
    leave = Tap(leaves, leaves, bound=True)
    simpler = Tap("meant_simpler", Verb.MEANT, SIMPLER, bound=True)
    if turn.question.expects is Expects.REFLECTION:
        return first, (simpler, leave)
    example = Tap("meant_example", Verb.MEANT, EXAMPLE, bound=True)
    return first, (simpler, example, leave)


MODES = (
    (
        Tap("second_round", Verb.MODE, Mode.SECOND_ROUND),
        Tap("behavioural", Verb.MODE, Mode.BEHAVIOURAL),
    ),
    (
        Tap("technical", Verb.MODE, Mode.TECHNICAL),
        Tap("your_questions", Verb.MODE, Mode.YOUR_QUESTIONS),
    ),
    (Tap("panel", Verb.MODE, Mode.PANEL),),
)


NEW = Tap("new", Verb.MODE, Mode.BEHAVIOURAL)
FEW = ((NEW, MODES[0][0]),)
"""The sessions that are offered where nobody asked which there are."""


def page_row(session: Session) -> tuple[tuple[Tap, ...], ...]:
    """Make the button of the page of a session, where something was answered."""
    if not any(turn.answered for turn in session.turns):
        return ()
    return ((Tap("page", Verb.PAGE, session.id),),)


ASKING = re.compile(
    r"\?\W*$|^\W*(?:(?:and|so|but|ok|hey)\W+)*(?:what|who|how|why|when|where|which"
    r"|can|do"
    r"|does|is|are|will|would|should|could)\b",
    re.IGNORECASE,
)
"""What asks something, also without a question mark."""


OF_A_QUESTION = ("skip", "done", "hint", "next", "next question", "carry on")
"""What is typed to an open question."""


def unmet(state: State, text: str, *, told: bool = False) -> Say:
    """Say what there is to words that nobody understands; `told` is a story."""
    session, asks = state.session, ASKING.search(text) is not None
    if text.strip(" .![]").casefold() in OF_A_QUESTION:
        return say("unmet_bare", (NEW,))
    if told:
        return say("unmet_story", (NEW,))
    if session is not None and (page := page_row(session)):
        return say("unmet_asked" if asks else "unmet", (NEW, *page[0]))
    return say("unmet_asked_first" if asks else "unmet_first", *FEW)


@dataclass(frozen=True, slots=True)
class Heard:
    """An aside with all that the reply to it depends on.

    `question` is what was open, as it was asked last.
    """

    aside: Aside
    said: Said
    question: str
    scene: Scene

    @property
    def kind(self) -> AsideKind:
        """The kind of the aside."""
        return self.aside.kind

    @property
    def at(self) -> datetime:
        """When it was said."""
        return self.said.at

    @property
    def words(self) -> str:
        """The words of the aside."""
        return self.aside.words(self.said.text)


def say(key: str, *rows: Sequence[Tap], **slots: str) -> Say:
    """Say a phrase for an aside, with rows of buttons."""
    said = phrase(f"aside.{key}", **slots)
    return replace(said, rows=tuple(tuple(row) for row in rows))


ASKED = "asked"
"""What an aside is about that asks something of no known kind."""
UNKNOWN = "unknown"
"""What one is about that asks nothing, and of which nobody knows what it wants."""


STORIES = (Expects.INSTANCE, Expects.QUESTIONS, Expects.SMALL_TALK)
ANYWHERE = ("say_it", "names", "again")
"""What may be wondered of any question; only of a story whether something counts."""


ANY_KIND = (AsideKind.REPHRASE, AsideKind.REMAINING)
"""Kinds of what may be asked at any question, whatever is fair as an answer."""
_OF_US = ("role", "program")
"""What may be asked beside any question, and has nothing to do with it."""


def asking(text: str, state: State, context: Context) -> Aside:
    """Make an aside of words that ask something, of no kind where none is heard."""
    turn = open_turn(state)
    expects = turn.question.expects if turn is not None else Expects.INSTANCE
    found = context.wondered(text, asked_now(state, context))
    if found is None:
        # Of the program itself one asks alike, whatever is open.
        alone = context.wondered(text.rpartition(": ")[2], "")
        found = alone if alone is not None and alone[1] in _OF_US else None
    known = found is not None and (
        expects in STORIES or found[0] in ANY_KIND or found[1] in ANYWHERE
    )
    kind, about = found if known and found else (AsideKind.CLARIFY, ASKED)
    return Aside(kind, 0, len(text), about=about)


FINER = {
    "clarify": ("not_true", "names", "fine", "need_to"),
    "method": ("i_or_we", "real", "program", "numbers"),
    "privacy": ("names",),
    "machine": ("how", "role"),
    "instruction": ("language", "write", "less"),
}
"""What an aside may be about, where a phrase of its own is said to that."""


def finer(key: str, about: str) -> str:
    """Name the phrase for what an aside is about."""
    return f"{key}_{about}" if about in FINER[key] else key


def replying(state: State, at: datetime, *replies: Reply, wait: bool = False) -> State:
    """Reply, and leave what is open as it was.

    Words that wait for a quiet moment wait for it anew; with `wait`, until more is said
    or the answer is closed.
    """
    session, form = state.session, state.dossier.form
    if form is not None and form.waiting_since is not None:
        form = replace(form, waiting_since=None if wait else at)
        state = replace(state, dossier=replace(state.dossier, form=form))
    elif session is not None and session.waiting_since is not None:
        session = replace(session, waiting_since=None if wait else at)
        state = replace(state, session=session)
    return replace(state, replies=(*state.replies, *replies))


def pressing(session: Session, verb: Verb, at: datetime, argument: str = "") -> Pressed:
    """Press a button of the present question for who asked for what it does."""
    return Pressed(at, str(Press(verb, argument, session.id, session.asks)))


def before(state: State, *replies: Reply) -> State:
    """Say this first, then what is said already."""
    return replace(state, replies=(*replies, *state.replies))


def leave_row(form: Form) -> tuple[Tap, ...]:
    """Make the button that leaves a field of a form."""
    return (Tap("not_now", Verb.FORM, f"leave:{form.field}"),)


def meaning(word: str, context: Context) -> str:
    """Give what a word means; empty where nothing explains it."""
    known = context.meanings
    single = word.removesuffix("s")
    return known.get(word) or known.get(single) or ""


BACK = "back"
"""What the button asks for that puts something back."""


def put_back_row(number: int) -> tuple[Tap, ...]:
    """Make the button that puts back what was taken out, by its number."""
    return (Tap("put_back", Verb.LOOK, f"{BACK}:{number}", bound=True),)
