"""Put the field back that was changed against somebody's will."""

import re
from dataclasses import replace

from bot.core.asked_under import asks
from bot.core.dossier import Deed, Did
from bot.core.events import Said
from bot.core.sayings import ANSWERING
from bot.core.scene import FOLLOWED, asked_now, open_turn, scene
from bot.core.session import Stage
from bot.core.state import Context, State
from bot.core.transitions import onward
from bot.expressions import Expression
from bot.model import GENERAL
from bot.parts.asides.heard_anew import heard_anew
from bot.parts.asides.lines import following, say


def field_back(state: State, deed: Deed, said: Said, context: Context) -> State | None:
    """Put the field back that was changed against somebody's will."""
    track, work = deed.field_before
    if track not in context.tracks and not work:
        return _stays(state, said, context)
    if state.dossier.form is not None:
        return None
    if track == state.candidate.track:
        return _stays(state, said, context)
    names = _names(said.text, track, work, context)
    # "Can it be from university?" asks, and names a place.
    names = names and (not asks(said.text) or _TO.search(said.text) is not None)
    just = deed.did is Did.FIELD and _denied(state, said, context)
    names = (
        names and _BACK.search(said.text) is not None and _to_me(state, said, context)
    )
    own = context.about_field(said.text)
    if own is not None and own.own and own.field is not None:
        if track not in own.field.tracks:
            return None
    elif not (just or names):
        return None
    candidate = replace(state.candidate, track=track, work=work)
    state = replace(state, candidate=candidate)
    name = context.tracks[track].split(",")[0] if track in context.tracks else work
    name = name[:1].upper() + name[1:]
    line = say("repair_field", field=name)
    session = state.session
    if session is None or not session.open:
        return _with_rest(replace(state, replies=(line,)), said, context)
    session = replace(session, track=track)
    turn = session.turn
    swap = deed.swapped if deed.did is Did.FIELD else None
    last = session.current == len(session.turns) - 1
    free = turn is not None and turn.stage is Stage.ASKED
    if swap is None or turn is None or not free or turn.attempt.messages or not last:
        return _on(replace(state, session=session, replies=(line,)), context)
    without_it = replace(session, turns=session.turns[:-1], plan=(swap, *session.plan))
    step = onward(replace(without_it, current=-1), said.at)
    return replace(state, session=step.session, replies=(line, *step.replies))


def _denied(state: State, said: Said, context: Context) -> bool:
    """Whether the field that was just taken is denied."""
    track, work = state.candidate.track or "", state.candidate.work
    brief = len(said.text.split()) <= BRIEF and _NOT_MINE.search(said.text) is not None
    if brief and (_UNDO.search(said.text) or _names(said.text, track, work, context)):
        return True
    return _to_me(state, said, context) and context.repair(said.text, "") is not None


def _to_me(state: State, said: Said, context: Context) -> bool:
    """Whether words are said to the interviewer, and tell nothing."""
    if open_turn(state) is None:
        return True
    aside = context.aside(said.text, asked_now(state, context), scene(state), False)
    return aside is not None and not aside.rest


def _with_rest(state: State, said: Said, context: Context) -> State:
    """Hear what else is wished for, after the field."""
    track, work = state.candidate.track or "", state.candidate.work
    rest = [
        piece.strip()
        for piece in _PARTS.split(said.text)
        if not _names(piece, track, work, context) and _WISHES.match(piece.strip())
    ]
    if not rest:
        return state
    deed = state.dossier.deed
    assert deed is not None
    after = heard_anew(state, deed, ". ".join(rest), said, context)
    if after is None or after.asks:
        return state
    return replace(after, replies=(*state.replies, *after.replies))


_PARTS = Expression(
    r"[.;!?\n]+\s*|,? and then\b|,? then\b|,? and (?=i\b|can\b|could\b)"
)
_WISHES = Expression(
    r"(?:also |please |and )*(?:i (?:want|need|'?d like|would like)"
    r"|(?:can|could) (?:you|u|i|we)\b|let'?s\b|show me|tell me|how|what|when)",
    re.IGNORECASE,
)


def _stays(state: State, said: Said, context: Context) -> State | None:
    """Say that the field they want back is the one that is set."""
    track = state.candidate.track
    if track is None or track == GENERAL or open_turn(state) is not None:
        return None
    if _TO.search(said.text) is None or state.dossier.form is not None:
        return None
    if _SITTING.search(said.text):
        return None
    own = context.about_field(said.text)
    other = own is not None and own.own and own.field is not None
    if other and own is not None and own.field is not None:
        if track not in own.field.tracks:
            return None
    elif not _names(said.text, track, "", context):
        return None
    name = context.tracks[track].split(",")[0]
    after = replace(state, replies=(say("repair_field_is", field=name),))
    return _with_rest(after, said, context)


_TO = Expression(
    r"\b(?:put|switch|change|move|set|bring|take) (?:me|it|my field) back\b"
    r"|\b(?:i['’]?m|im|i am) still\b|\bback (?:on|to|in) \w+\W*$|^\W*back to \w+"
    r"|\bwant(?:ed)? \w+ back\b|\b\w+,? please\W*$",
    re.IGNORECASE,
)
"""What wants a field that was set before."""

_SITTING = Expression(
    r"\b(?:questions?|rounds?|practi[sc]e|sessions?)\b", re.IGNORECASE
)
"""What wants to be asked in it."""


def _on(state: State, context: Context) -> State:
    turn, question = open_turn(state), asked_now(state, context)
    if turn is None or not question:
        return state
    row = following(turn) if turn.stage in FOLLOWED else ANSWERING
    on = say("quote_on", row, question=question)
    return replace(state, replies=(*state.replies, on))


BRIEF = 14
"""Words of what says that a field is not one's own, and little else."""

_NOT_MINE = Expression(
    r"\bi(?: a|['’]?)m (?:no|not)\b|\bim (?:no|not)\b|\bnot (?:an? |my |me\b)"
    r"|\bwrong\b|\bundo\b|\bchange (?:it|that|me) back\b",
    re.IGNORECASE,
)
_UNDO = Expression(
    r"\bwrong (?:field|job|trade)\b|\bundo\b|\bchange (?:it|that|me) back\b",
    re.IGNORECASE,
)
_BACK = Expression(
    r"\b(?:back|still|please|pls|again|want(?:ed)?|always|not my|meant|instead)\b",
    re.IGNORECASE,
)
_PIECES = Expression(
    r"[.,;!?\n]+|\b(?:and|but|or|to|on|still|am|i'?m|im)\b", re.IGNORECASE
)


def _names(text: str, track: str, work: str, context: Context) -> bool:
    """Whether words name the field that was set before."""
    said = text.casefold()
    words = context.tracks.get(track, "").casefold().replace(",", " ").split()
    if any(len(w) > 3 and re.search(rf"\b{re.escape(w)}\b", said) for w in words):
        return True
    if work and work.casefold() in said:
        return True
    fields = (context.field(piece) for piece in _PIECES.split(text) if piece.strip())
    return any(one is not None and one.tracks == (track,) for one in fields)
