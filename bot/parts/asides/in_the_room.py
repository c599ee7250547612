"""Meet what is asked of the people in a panel, and of the room.

A member answers in person, briefly, and what was open stays. What is told beside it is
heard as the answer.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core.events import Said
from bot.core.incoming import Commanded, Move
from bot.core.panel import Panel
from bot.core.panel_asked import (
    AFTERWARDS,
    OF_A_MEMBER,
    RoomQuestion,
    asked_in_room,
)
from bot.core.panel_asked_words import OfTheRoom
from bot.core.panel_moves import names_of
from bot.core.refitting import another
from bot.core.replies import Acknowledge, Acknowledgement
from bot.core.reply import Reply, phrase
from bot.core.scene import asked_again, open_turn, scene
from bot.core.session import KeptAside, Session
from bot.core.state import Context, State
from bot.hearing import AsideKind, Bearing, Scene
from bot.parts.asides import bursts, by_name, wants
from bot.parts.asides.hearing import heard
from bot.parts.asides.keeping import found, kept
from bot.parts.asides.lines import LATELY, Heard, before, replying
from bot.parts.asides.questions import rows
from bot.parts.asides.replies import AskOn, SayAsMember, SayOfTheRoom
from bot.parts.asides.room_replies import COACHED, replied
from bot.wording.as_employer import knows_oneself

MOST = 2
"""Questions of one message that are answered."""

BRIEF = 4
"""Words beside a question up to which nothing is told."""

WISH = 30
"""Words of a message in which another question is wished for."""

_R = OfTheRoom


def met(state: State, move: Move, context: Context) -> State | None:
    """Answer what is asked of somebody in the room; None where nothing is."""
    session = state.session
    if not isinstance(move, Said) or not move.own or session is None:
        return None
    if state.dossier.form is not None or session.panel is None or session.paused:
        return None
    if move.message_id in session.message_ids or found(state, move.message_id):
        return None
    asked = asked_in_room(session.panel, move.text)
    asked = tuple(one for one in asked if _fits(state, one, move))
    if not asked:
        return _to_a_member(state, session, move, context)
    if open_turn(state) is None:
        return _outside(state, session, move, asked)
    return _inside(state, session, move, asked, context)


def noted(state: State, move: Move, context: Context) -> State | None:
    """Tell what a member took down, before that is met as a question of privacy."""
    session = state.session
    if not isinstance(move, Said) or session is None or session.panel is None:
        return None
    asked = asked_in_room(session.panel, move.text)
    if not any(one.what is _R.NOTED and one.by is not None for one in asked):
        return None
    return met(state, move, context)


def _fits(state: State, one: RoomQuestion, said: Said) -> bool:
    """Whether a question is one of the room where it is asked."""
    session, where = state.session, scene(state)
    assert session is not None
    if where is Scene.NOTHING:
        ended = session.ended_at
        lately = ended is not None and said.at - ended < LATELY
        return lately and one.what in AFTERWARDS
    if one.what is OfTheRoom.ANOTHER:
        # In the middle of an answer it would be of what is told.
        brief = len(said.text.split()) <= WISH
        return brief and where is Scene.QUESTION and not bursts.running(state)
    if where in (Scene.QUESTION, Scene.FOLLOW_UP):
        return True
    # On the way to the room, and where it is their turn to ask, they ask the place.
    return where is Scene.EMPLOYER and one.what not in OF_A_MEMBER


def _outside(
    state: State, session: Session, said: Said, asked: Sequence[RoomQuestion]
) -> State:
    aside = KeptAside(said.message_id, said.at, said.text, AsideKind.CLARIFY)
    lines = (replied(session, one) for one in asked[:MOST])
    told = dict.fromkeys(line for line in lines if line is not None)
    return replace(kept(state, aside), replies=tuple(told))


def _inside(
    state: State,
    session: Session,
    said: Said,
    asked: Sequence[RoomQuestion],
    context: Context,
) -> State:
    assert session.panel is not None
    if any(one.what is OfTheRoom.ANOTHER for one in asked):
        return _another(state, session, said, context)
    rest = _rest(session.panel, said.text, asked)
    telling = bursts.running(state)
    shy = any(
        one.what in (_R.SAY, _R.ROLE, *COACHED, _R.WANTS, _R.NOTED) for one in asked
    )
    answers = _answers(state, rest, context, surely=shy)
    words = " ".join(said.text[one.start : one.end].strip() for one in asked)
    kind = AsideKind.CLARIFY
    missed = any(one.what is _R.MISSED for one in asked)
    wish = None
    if not (answers or missed):
        wish = _wished(state, session.panel, said, asked, context)
    aside = KeptAside(said.message_id, said.at, words if answers else said.text, kind)
    state = kept(state, aside)
    lines = _lines(state, session, asked[:MOST], said, context)
    if answers:
        told = replace(said, text=rest)
        after = context.parts.proceed(replace(state, replies=()), told, context)
        return after if after.asks else before(after, *lines)
    if wish is not None:
        after = wants.reply(replace(state, replies=()), wish, context)
        return after if after.asks else before(after, *lines)
    # Who is to be asked again, or has answered now, is not talked over.
    again = () if telling or missed else _asking_on(state, lines, context)
    return replying(state, said.at, *lines, *again)


def _lines(
    state: State,
    session: Session,
    asked: Sequence[RoomQuestion],
    said: Said,
    context: Context,
) -> tuple[Reply, ...]:
    """Answer each question; what a member says of themselves is said once."""
    assert session.panel is not None
    found: dict[object, Reply] = {}
    for one in asked:
        line = _answer(state, session, one, said, context)
        if line is None:
            continue
        own = ""
        if isinstance(line, SayAsMember):
            own = knows_oneself(line.words, session.panel.members[line.by])
        found.setdefault(own or line, line)
    return tuple(found.values())


def _answer(
    state: State, session: Session, one: RoomQuestion, said: Said, context: Context
) -> Reply | None:
    """Let a member answer: what is no question about the place gets its own line."""
    assert session.panel is not None
    if one.what is _R.MISSED and one.by is not None:
        words = _asked_before(session, one.by)
        return SayAsMember(one.by, words) if words else replied(session, one)
    if one.what is _R.WORK and not session.panel.chain:
        words = said.text[one.start : one.end] if one.named else said.text
        by = one.by if one.named else None
        who = max(session.panel.speaking, 0) if by is None else by
        if knows_oneself(one.words, session.panel.members[who]):
            return replied(session, one)
        own = by_name.answered(state, session.panel, words, by, context)
        if own is not None:
            return own
    return replied(session, one)


def _asked_before(session: Session, by: int) -> str:
    """Give what a member was asked last by name at the open question, or nothing."""
    turn = session.turns[session.current]
    told = [(one.at, one.text) for one in turn.attempt.messages]
    told += [(one.at, one.text) for one in turn.asides]
    for _, text in sorted(told, reverse=True):
        for one in asked_in_room(session.panel, text):
            if one.what is _R.WORK and one.named and one.by == by:
                return one.words
    return ""


def _to_a_member(
    state: State, session: Session, said: Said, context: Context
) -> State | None:
    """Let who is spoken to by name say a word, where nothing is asked of the room."""
    where = scene(state)
    if session.panel is None or session.panel.chain:
        return None
    if where not in (Scene.QUESTION, Scene.FOLLOW_UP) or bursts.running(state):
        return None
    line = by_name.to_a_member(state, session.panel, said.text, context)
    if line is None:
        return None
    aside = KeptAside(said.message_id, said.at, said.text, AsideKind.CLARIFY)
    other = line.by != session.panel.speaking
    again = _asking_on(state, (line,), context) if other else ()
    return replying(kept(state, aside), said.at, line, *again)


def _another(state: State, session: Session, said: Said, context: Context) -> State:
    """Put another question in the place of this one, where there is one.

    What a chain asks again on purpose is only skipped by who says so.
    """
    turn, panel = open_turn(state), session.panel
    assert turn is not None
    assert panel is not None
    aside = KeptAside(said.message_id, said.at, said.text, AsideKind.UNFIT)
    state = kept(state, aside)
    asked = [one.question.question_id for one in session.turns[: session.current]]
    if panel.chain and turn.question.question_id in asked:
        lines = (SayOfTheRoom("same_chain"),)
        return replying(state, said.at, *lines, *_asking_on(state, lines, context))
    other = another(state, session, turn.question, session.plan, context)
    assert state.session is not None
    plan = (other, *session.plan) if other is not None else session.plan
    state = replace(state, session=replace(state.session, plan=plan))
    skips = Commanded(said.at, "skip")
    after = context.parts.proceed(replace(state, replies=()), skips, context)
    skipped = Acknowledge(Acknowledgement.SKIPPED)
    told = tuple(reply for reply in after.replies if reply != skipped)
    line = phrase("panel.another" if other is not None else "panel.no_other")
    return replace(after, replies=(line, *told))


_SENTENCE = re.compile(r"[^.!?…\n]*(?:[.!?…]+(?=\s|$)|\n|$|[.!?…])")
_TO_ME = re.compile(
    r"\b(?:you|your|yours|sorry|wait|interrupt|question|this one|lost the thread)\b"
    r"|\bi (?:only |just )?(?:ask|asked|am asking) because\b|\brather know\b"
    r"|^\W*(?:then|so) i(?:'ll| will| would)? know\b"
    r"|\bmy (?:own )?(?:letter|invit\w+)\b",
    re.IGNORECASE,
)
"""What is said to somebody there, or why they are asked."""
_OF_THE_QUESTION = (AsideKind.REPHRASE, AsideKind.REPEAT, AsideKind.MEANING)
"""What is wished of the open question beside something that is asked of a member."""


def _beside(panel: Panel, text: str, asked: Sequence[RoomQuestion]) -> list[str]:
    """Give the sentences beside the questions, without the names they are told to."""
    names = [n for place in range(len(panel.members)) for n in names_of(panel, place)]
    every = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    called = re.compile(
        rf"^(?:(?:and|but|so|ok(?:ay)?)\b\W*)*(?:{every})\b[\s,:]*", re.IGNORECASE
    )
    found = []
    for one in _SENTENCE.finditer(text):
        inside = any(q.start < one.end() and one.start() < q.end for q in asked)
        if (sentence := one[0].strip()) and not inside:
            # Who tells it to somebody by name tells it: "Petra, we got the app".
            found.append(called.sub("", sentence))
    return found


def _rest(panel: Panel, text: str, asked: Sequence[RoomQuestion]) -> str:
    """Give what is said beside the questions, without what only leads to them."""
    names = [n for place in range(len(panel.members)) for n in names_of(panel, place)]
    left: list[str] = []
    for sentence in _beside(panel, text, asked):
        if len(sentence.split()) <= BRIEF and not left:
            continue
        named = any(name.casefold() in sentence.casefold() for name in names)
        if not named and not _TO_ME.search(sentence):
            left.append(sentence)
    return " ".join(left)


def _wished(
    state: State,
    panel: Panel,
    said: Said,
    asked: Sequence[RoomQuestion],
    context: Context,
) -> Heard | None:
    """Hear what is wished of the open question: that it is put more simply."""
    for sentence in _beside(panel, said.text, asked):
        aside = heard(state, sentence, context)
        if aside is not None and aside.known and aside.kind in _OF_THE_QUESTION:
            words, told = asked_again(state, context), replace(said, text=sentence)
            return Heard(aside, told, words, scene(state))
    return None


def _answers(state: State, rest: str, context: Context, *, surely: bool) -> bool:
    """Whether what is left of a message answers the open question.

    Beside what the coach is asked it does `surely`, or it says why that was asked.
    """
    turn = open_turn(state)
    if turn is None or len(rest.split()) <= BRIEF:
        return False
    if heard(state, rest, context) is not None:
        return False
    if bursts.bearing(state, rest, context) is Bearing.ANSWER:
        return True
    return not surely and bursts.holds_something(turn, rest, context)


def _asking_on(
    state: State, lines: Sequence[Reply], context: Context
) -> tuple[AskOn, ...]:
    """Let whoever asked it say again what is open."""
    session, turn = state.session, open_turn(state)
    if session is None or session.panel is None or turn is None:
        return ()
    by = session.panel.speaking
    if not 0 <= by < len(session.panel.members):
        return ()
    question = asked_again(state, context)
    own = isinstance(lines[-1], SayAsMember | SayOfTheRoom) and lines[-1].by == by
    return (AskOn(by, question, own, (rows(turn),)),)
