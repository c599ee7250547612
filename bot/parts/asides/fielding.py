"""Meet what is said of the field that was taken: say it, change it, show the list."""

import re
from dataclasses import replace
from typing import Final

from bot.core.answering import known_by
from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.fielding import called, changed, taking, track_for
from bot.core.outside_replies import AskWhich, TellField
from bot.core.refitting import refitted, retracked
from bot.core.replies import Ask, OfferTracks
from bot.core.reply import Reply, Say, phrase
from bot.core.sayings import MODES
from bot.core.scene import asked_now, open_turn, scene
from bot.core.session import KeptAside
from bot.core.state import Context, State, adding, was_offered
from bot.hearing import AboutField, Aside, AsideKind, Field, FieldTalk, Fit, Scene
from bot.model import GENERAL
from bot.parts.asides import questions
from bot.parts.asides.keeping import kept
from bot.parts.asides.lines import Heard, replying, say

_PIECES: Final = re.compile(r"(?<=[.?!])\s+|\n+")
STAYS: Final = "field.stays"
_TOLD: Final = 45
"""Words of a message that says what somebody is."""
_PLAINLY: Final = 15
"""Words of one that says so whatever else is in it."""
_LISTED: Final = 8
"""Words of the sentence that names a field from the list."""
_I_AM: Final = re.compile(
    r"\W*(?:(?:well|so|ok|hi|hello|sorry|no|by the way|look)\W+)*(?:i(?:['’]?m| am|"
    r" work as| work in| go for| finished|['’]?m going for| teach| apply for)\b"
    r"|my (?:job|field|trade|work) is\b)(?! (?:sorry|sure|not|afraid|seeing)\b)",
    re.IGNORECASE,
)
_BESIDE: Final = frozenset(
    (
        *(AsideKind.CLARIFY, AsideKind.PRIVACY, AsideKind.MACHINE, AsideKind.METHOD),
        *(AsideKind.LENGTH, AsideKind.REMAINING, AsideKind.NERVES),
    )
)
"""What may be asked beside it, and answered with it."""


def of_field(state: State, said: Said, context: Context) -> State | None:
    """Meet it where a message is about the field; None where it is not."""
    where = scene(state)
    if where is Scene.FORM or not state.candidate.welcomed:
        return None
    about = context.about_field(said.text) or _of_trade(state, said, context)
    if about is None or (where is Scene.EMPLOYER and about.field is None):
        return None
    if about.field is not None and not (about.own or _known(state, about.field)):
        # A trade that is only named is nobody's: "the one about the hospital lady".
        return None
    beside = _beside(state, said, context)
    aside = KeptAside(said.message_id, said.at, said.text, AsideKind.UNFIT)
    state = kept(_knowing(state, said, context), aside)
    after = _met(state, said, about, context)
    if open_turn(state) is None:
        return _begin(after)
    return _with_question(_answering(after, beside, context), context)


def _of_trade(state: State, said: Said, context: Context) -> AboutField | None:
    """Hear a trade where a field was asked for, or where none was found before.

    The list of fields is on the screen, or the first thing that is said at a question
    of no field tells what they are.
    """
    turn, offered = open_turn(state), was_offered(state, Verb.TRACK)
    if turn is None or len(said.text.split()) > _TOLD:
        return None
    unknown = state.candidate.track == GENERAL and not turn.attempt.messages
    if unknown and not offered and len(said.text.split()) > _PLAINLY:
        # "I'm a nurse, and last winter …" may be the beginning of a story.
        aside = context.aside(said.text, asked_now(state, context), scene(state), False)
        unknown = aside is not None
    pieces = _PIECES.split(said.text.strip())
    for at, piece in enumerate(pieces):
        listed = offered and at == 0 and len(piece.split()) <= _LISTED
        named = context.field(piece) if offered and not at else None
        listed = listed or (
            named is not None and named.fit is Fit.OWN and _leads(named)
        )
        if not (listed or ((offered or unknown) and _I_AM.match(piece))):
            continue
        field = context.field(piece)
        if field is not None and field.tracks and field.tracks[0] != GENERAL:
            return AboutField(FieldTalk.WRONG, field, own=True)
    return None


def _leads(field: Field) -> bool:
    """Whether the words begin with the work, as who names it where it is asked for."""
    return field.start == 0 and not field.words.casefold().startswith("i ")


def _knowing(state: State, said: Said, context: Context) -> State:
    """Take what is said of their working life, and plan by it."""
    candidate = known_by(state.candidate, said.text, context)
    state = replace(state, candidate=candidate)
    return replace(state, session=refitted(state, context))


def _met(state: State, said: Said, about: AboutField, context: Context) -> State:
    candidate, field = state.candidate, about.field
    if field is None and candidate.track is None:
        told = TellField(None, listed=True)
        return adding(
            replying(state, said.at, told), OfferTracks(0, for_settings=False)
        )
    if field is None or (field.fit is Fit.UNSURE and not field.tracks):
        wrong = about.kind is FieldTalk.WRONG
        told = TellField(candidate.track, candidate.applies, listed=wrong)
        after = replying(state, said.at, told)
        return adding(after, OfferTracks(0, for_settings=True)) if wrong else after
    if _within(field, candidate.track):
        return _as_it_is(state, said, about, field, context)
    if field.fit is Fit.UNSURE:
        which = AskWhich(field.words, field.tracks, settled=True)
        return replying(state, said.at, which)
    return changed(state, field, said.text, said.at, context)


def _known(state: State, field: Field) -> bool:
    """Whether the work that is named is theirs already."""
    return field.fit is Fit.OWN and _within(field, state.candidate.track)


def _within(field: Field, track: str | None) -> bool:
    """Whether the work that is named belongs to the field that is set."""
    if field.fit is Fit.NEAR:
        return track == GENERAL
    return track in field.tracks


def _as_it_is(
    state: State, said: Said, about: AboutField, field: Field, context: Context
) -> State:
    """Say that it is set already, and leave a question that does not fit the work."""
    track = state.candidate.track or track_for(field)
    known = field.words.casefold() in state.candidate.work.casefold()
    candidate = called(state.candidate, field, said.text, context)
    before = open_turn(state)
    state = replace(state, candidate=candidate)
    noted: Reply = TellField(track, field.words, named=True)
    if field.fit is Fit.NEAR and not known:
        noted = taking(field)
    after = replying(state, said.at, noted)
    after = retracked(after, said.at, context)
    now = open_turn(after)
    swapped = before is not None and now is not None and before.question != now.question
    if not swapped or about.kind is not FieldTalk.WRONG:
        return after
    first, *rest = after.replies
    return replace(after, replies=(first, phrase("field.left"), *rest))


def _beside(state: State, said: Said, context: Context) -> Heard | None:
    """Hear what else is asked in the message."""
    if open_turn(state) is None:
        return None
    pieces = _PIECES.split(said.text)
    rest = " ".join(p for p in pieces if context.about_field(p) is None).strip()
    where, question = scene(state), asked_now(state, context)
    if not rest or rest == said.text.strip():
        return None
    aside = context.aside(rest, question, where, False)
    if aside is None or aside.kind not in _BESIDE or aside.rest:
        return None
    whole = Aside(aside.kind, 0, len(rest), about=aside.about)
    return Heard(whole, replace(said, text=rest), question, where)


def _answering(state: State, beside: Heard | None, context: Context) -> State:
    if beside is None or open_turn(state) is None:
        return state
    told = questions.reply(replace(state, replies=()), beside, context)
    place = next((n for n, one in enumerate(state.replies) if _asks(one)), None)
    first, last = state.replies[:place], state.replies[place:] if place else ()
    return replace(state, replies=(*first, *told.replies, *last))


def _asks(reply: Reply) -> bool:
    """Whether it puts the open question, or a new one."""
    return isinstance(reply, Ask) or (isinstance(reply, Say) and reply.key == STAYS)


def _with_question(state: State, context: Context) -> State:
    """Say what is still open, unless that is said, or something is chosen first."""
    said = (
        isinstance(one, OfferTracks | AskWhich) or _asks(one) for one in state.replies
    )
    question = asked_now(state, context)
    if any(said) or not question:
        return state
    return adding(state, phrase(STAYS, question=question))


def _begin(state: State) -> State:
    """Offer a session where none is open, unless something is to be chosen first."""
    if any(isinstance(one, OfferTracks | AskWhich) for one in state.replies):
        return state
    return adding(state, say("field_begin", *MODES))
