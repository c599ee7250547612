"""Take back what was said last, or put it with the question that it was said to."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.core.answering import heard_late, remembered
from bot.core.putting_back import remembering
from bot.core.quoting import praised_in
from bot.core.reply import Reply
from bot.core.sayings import ANSWERING
from bot.core.scene import FOLLOWED, asked_again, open_turn, waits_for
from bot.core.session import (
    MAX_ASIDE,
    MAX_ASIDES,
    Before,
    KeptAside,
    Message,
    Session,
    Stage,
)
from bot.core.state import Context, State
from bot.core.undoing import Burst, burst, undone
from bot.hearing import AsideKind, Steer
from bot.parts.asides.keeping import taken_out
from bot.parts.asides.lines import Heard, following, put_back_row, replying, say
from bot.parts.asides.naming import stems
from bot.wording.speaker import tidied

_QUOTED = 12
"""Words of the longest message that is said back when it is taken out."""

_ASKS = re.compile(
    r"\?|^\W*(?:(?:and|so|but|ok|sorry|wait|hey|oh)\W+)*(?:what|who|how|why|when|where"
    r"|which|is|are|do|does|did|can|could|will|would|should)\b",
    re.IGNORECASE,
)
_NOISE = 3
"""Words of what somebody else may have typed."""

_NOTHING: Mapping[str, str] = {
    Steer.ASKED: "complaint_unheard",
    Steer.NOISE: "ignore_slip",
}
"""What is said where there is nothing to take back."""

_LAST_ONLY = re.compile(r"\blast (?:line|message|msg|sentence)\b", re.IGNORECASE)
_NAMES_IT = re.compile(r"\banswer\b|\blast (?:line|message|msg)\b", re.IGNORECASE)
BRIEF = 20
"""Words of an answer that may have been none, where somebody says it was none."""


LONG = 40
"""The same of a question."""


def asks(text: str) -> bool:
    """Whether words ask something."""
    return _ASKS.search(text) is not None


def meant(state: State, heard: Heard) -> Burst | None:
    """Give what is to be taken back of what was said last; None where nothing is."""
    session = state.session
    said = burst(session) if session is not None else None
    if session is None or said is None:
        return None
    last = said.messages[-1].at
    apart = any(
        aside.at > last
        and aside.id != heard.said.message_id
        and aside.kind not in _OF_THE_SAME
        for turn in session.turns
        for aside in turn.asides
    )
    if apart and not _NAMES_IT.search(heard.words):
        return None
    if _names_other(session, said, heard) or _about_other(said, heard):
        return None
    if heard.aside.about == Steer.ASKED:
        asking = tuple(m for m in said.messages if asks(m.text))
        return replace(said, messages=asking) if asking else None
    if heard.aside.about == Steer.NOISE:
        noise = tuple(m for m in said.messages if len(m.text.split()) <= _NOISE)
        return replace(said, messages=noise) if noise == said.messages else None
    if _LAST_ONLY.search(heard.words) or not said.heard:
        # Who is still writing means the line before this one.
        return replace(said, messages=said.messages[-1:])
    return said


def _names_other(session: Session, said: Burst, heard: Heard) -> bool:
    """Whether words name what was kept apart already, and nothing of what was said.

    "That was me talking about my mother, take that out": it is in no answer.
    """
    wanted = stems(heard.said.text)
    if wanted & stems(" ".join(m.text for m in said.messages)):
        return False
    return any(
        wanted & stems(aside.text) - _OF_A_WISH
        for turn in session.turns
        for aside in turn.asides
        if aside.id != heard.said.message_id
    )


_OF_THE_SAME = (AsideKind.BACK, AsideKind.MISHEARD, AsideKind.COMPLAINT)
"""Kinds of what may protest at what was taken, before it is said that it is to go."""

_ABOUT = re.compile(
    r"\bwhat i (?:just )?(?:said|wrote|told you) (?:about|of) (?P<what>[^,.;!?\n]+)",
    re.IGNORECASE,
)


def _about_other(said: Burst, heard: Heard) -> bool:
    """Whether it is named what the words to go were about, and these were not."""
    found = _ABOUT.search(heard.said.text)
    wanted = stems(found["what"]) if found is not None else frozenset()
    told = stems(" ".join(m.text for m in said.messages))
    return bool(wanted) and not wanted & told


_OF_A_WISH = stems(
    """take taking out please answer that this was were remove delete message line last
    said wrote typed talking telling asking told meant joke joking only just sorry leave
    count keep save put write box wrong number question ignore undo scratch strike"""
)
"""What is said of whatever is to go."""


def take_back(state: State, heard: Heard, context: Context) -> State:
    """Leave out what was said last, and ask again what it had closed."""
    said = meant(state, heard)
    if said is None:
        key = _NOTHING.get(heard.aside.about, "ignore")
        return replying(state, heard.at, say(key))
    after = without(state, said, heard.at, context)
    quote = quotable(said)
    return replying(after, heard.at, _told(state, after, quote, context))


def _told(before: State, after: State, quote: str | None, context: Context) -> Reply:
    """Say what was taken out, and ask again where something else was open."""
    turn = open_turn(after)
    waited = waits_for(before.dossier, before.session)
    same = waits_for(after.dossier, after.session) == waited and waited
    slots = {"quote": quote} if quote else {}
    assert after.session is not None
    back = put_back_row(after.session.takings)
    if turn is None or same:
        return say("undone" if quote else "undone_plain", back, **slots)
    question = asked_again(after, context)
    key = "undone_open" if quote else "undone_open_plain"
    row = following(turn) if turn.stage in FOLLOWED else ANSWERING
    return say(key, row, back, **slots, question=question)


def quotable(said: Burst) -> str | None:
    """Give the words that name what was said; None where they are too many."""
    if len(said.messages) > 1:
        return None
    text = said.messages[0].text.strip()
    return tidied(text) if len(text.split()) <= _QUOTED else None


def without(state: State, said: Burst, at: datetime, context: Context) -> State:
    """Take messages out of their answer, and keep them apart.

    Where all that was said last goes, everything is as before it.
    """
    before = state.session
    assert before is not None
    state = _apart(_gone(state, said, context), said)
    after = state.session
    assert after is not None
    words = "\n".join(m.text for m in said.messages)
    open_again = after.open and after.current == said.place
    again = said.messages if open_again else ()
    after = remembering(before, after, at, words, again, said.place)
    return replace(state, session=after)


def _gone(state: State, said: Burst, context: Context) -> State:
    session = state.session
    assert session is not None
    whole = burst(session)
    back = undone(session) if whole is not None and whole == said else None
    before = session.before
    if back is not None and before is not None:
        state = _known_before(replace(state, session=back), before, context)
        if before.asked:
            waits = waits_for(state.dossier, back)
            candidate = replace(state.candidate, last_asked=(waits, before.asked))
            state = replace(state, candidate=candidate)
        return state
    for message in said.messages:
        session = taken_out(session, message.id, context)
    return replace(state, session=_open_again(session, said.place))


def _known_before(state: State, before: Before, context: Context) -> State:
    """Know of the candidate what was known; what they set themselves stays."""
    if before.profile is None:
        return state
    candidate = state.candidate
    own: dict[str, Any] = {
        name: getattr(candidate.profile, name) for name in candidate.chosen
    }
    names = remembered(before.turn, context)
    others = {k: trace for k, trace in candidate.recall.items() if k not in names}
    candidate = replace(
        candidate,
        profile=replace(before.profile, **own),
        recall={**others, **before.traces},
    )
    return replace(state, candidate=candidate)


def _open_again(session: Session, place: int) -> Session:
    """Open a question whose answer is gone, where the candidate did not leave it."""
    turn, before = session.turns[place], session.before
    left = before is not None and before.settled
    closed = turn.stage is Stage.DONE and not turn.answered and not left
    if not closed:
        return session
    turns = list(session.turns)
    turns[place] = replace(turn, stage=Stage.ASKED, skipped=False)
    return replace(
        session,
        turns=tuple(turns),
        current=place,
        ended_at=None,
        waiting_since=None,
        asks=session.asks + 1,
    )


def _apart(state: State, said: Burst) -> State:
    """Keep messages as something said to the interviewer."""
    session = state.session
    assert session is not None
    turn = session.turns[said.place]
    asides = tuple(
        KeptAside(m.id, m.at, m.text[:MAX_ASIDE], AsideKind.IGNORE)
        for m in said.messages
    )
    both = sorted((*turn.asides, *asides), key=lambda aside: aside.at)
    turns = list(session.turns)
    turns[said.place] = replace(turn, asides=tuple(both[-MAX_ASIDES:]))
    return replace(state, session=replace(session, turns=tuple(turns)))


# Put where it belongs


def put_with(
    state: State, said: Burst, place: int, at: datetime, context: Context
) -> State | None:
    """Take words out of their answer, and add them to that of another turn.

    None where that turn came only of these words, and would go with them.
    """
    before = state.session
    assert before is not None
    state = _gone(state, said, context)
    session = state.session
    assert session is not None
    if place >= len(session.turns):
        return None
    turns = list(session.turns)
    turn = turns[place]
    messages: tuple[Message, ...] = (*turn.attempt.messages, *said.messages)
    added = replace(turn.attempt, messages=messages)
    quoted = praised_in(turn.attempt)
    heard = heard_late(turn, added, context.ear, quoted)
    turns[place] = replace(turn.going(heard), skipped=False)
    session = replace(session, turns=tuple(turns))
    words = "\n".join(m.text for m in said.messages)
    return replace(state, session=remembering(before, session, at, words))
