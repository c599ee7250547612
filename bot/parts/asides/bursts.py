"""Ask of a whole burst, when it is closed, whether it was meant as the answer.

A remark, a joke, a worry or half a sentence is kept apart, and given back as the answer
where the candidate says that it was. That is asked once: whoever says such a thing
twice in a row is taken at their word.
"""

import re
from dataclasses import replace
from datetime import datetime

from bot.core.buttons import Press, Verb, parse
from bot.core.events import Quieted, Said
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.pressing import press_in_session
from bot.core.scene import asked_again, asked_now, open_turn, scene
from bot.core.session import (
    MAX_ASIDE,
    MAX_QUOTED,
    KeptAside,
    Session,
    Stage,
    Turn,
    without,
)
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import Aside, AsideKind, Bearing, Scene
from bot.model import Expects, Kind, Outcome, Part
from bot.parts.asides.keeping import found, kept, let_go
from bot.parts.asides.lines import (
    ANSWER,
    COMMENT,
    EXAMPLE,
    Heard,
    apart_rows,
    asking,
    replying,
    say,
)
from bot.parts.asides.on_terms import asks_of_terms
from bot.parts.asides.open_burst import holds_something as holds_something
from bot.parts.asides.open_burst import running as running
from bot.parts.asides.simpler import put_simply, show_example
from bot.parts.asides.wants import reply

PLAINLY, LEAVING = 3.0, 4.5
"""How sure an aside inside a running burst must be, and one that leaves something."""

OF_ANY_KIND = 6.5
"""The same of one whose kind is only the likeliest."""

THANKED = 2.5
"""How sure thanks and "that's all" must be at the end of a burst."""

_K = AsideKind

_LEAVING = frozenset(
    (
        *(_K.SKIP, _K.STOP, _K.BACK, _K.ADD, _K.UNFIT, _K.ALREADY_SAID, _K.WRONG_CHAT),
        *(_K.TOO_PERSONAL, _K.MISHEARD, _K.COMPLAINT, _K.NERVES, _K.GREETING),
        _K.INSTRUCTION,
    )
)
"""Kinds that throw something away, or that belong to a story as well."""

_ALREADY = Expression(r"\b(?:already|before|again|above|earlier|you)\b", re.IGNORECASE)

_YES = Expression(
    r"\W*(?:(?:yes|yeah|yep|ja|it was|that was|that's|that is|thats|this is|it is)\b"
    r"[ ,]*)+(?:it|(?:was|is|it's)?[ ,]*(?:my|the) answer|my answer|meant|it was|it is"
    r"|answer)?(?: (?:please|yes|already|was))*\W*",
    re.IGNORECASE,
)
_NO = Expression(
    r"\W*(?:no|nope|nah|not really|of course not|haha no|lol no|just kidding"
    r"|(?:it was |that was )?(?:just |only |merely |simply )+(?:a |saying)"
    r"(?:comment|remark| it| that)?"
    r"|(?:i was |just |only )*joking|it was a joke|that was a joke)\b"
    r"(?:[ ,.]*(?:sorry|it was (?:just |only )?a (?:joke|remark)|no|not|just|only"
    r"|i was|was|kidding|joking|joke|that wasn'?t|it wasn'?t|my answer|the answer"
    r"|an answer))*\W*",
    re.IGNORECASE,
)


_OF_IT = Expression(
    r"\b(?:answer|meant|it (?:was|is)|(?:that|this)(?: was| is|'?s)|comment|remark"
    r"|saying|jok\w+|kidding)\b",
    re.IGNORECASE,
)
"""What speaks of the words that were kept apart, and does not answer the question."""


def sure(aside: Aside, text: str) -> bool:
    """Whether an aside is plain enough to be taken out of a running burst."""
    if aside.rest:
        return False
    if not aside.known:
        return aside.sure >= OF_ANY_KIND
    if aside.kind is _K.ALREADY_SAID and not ("?" in text or _ALREADY.search(text)):
        return False
    if aside.kind is _K.THANKS or aside.command == "done":
        return aside.about != "noted" and aside.sure >= THANKED
    return aside.sure >= (LEAVING if aside.kind in _LEAVING else PLAINLY)


def goes_on(state: State, aside: Aside, text: str, context: Context) -> bool:
    """Whether words of a running burst tell what was done, whatever else they name.

    What is surely said to the interviewer never does.
    """
    turn = open_turn(state)
    if turn is None or aside.rest or aside.sure >= CERTAIN or "?" in text:
        return False
    if len(text.split()) < TELLS or bearing(state, text, context) is Bearing.ASKED:
        return False
    judged = context.ear(turn.question, text).judgement
    done = judged.parts.get(Part.ACTION) is not None
    return done and judged.outcome is Outcome.CLEAR


CERTAIN = 9.0
"""How sure an aside is that nothing speaks against."""

TELLS = 8
"""Words from which one line of a burst tells something by itself."""


def bearing(state: State, text: str, context: Context) -> Bearing:
    """Say how words stand to the open question; the answers of some are anything."""
    turn = open_turn(state)
    if turn is None:
        return Bearing.ANSWER
    planned = turn.question
    if planned.kind is Kind.GOODBYE:
        return Bearing.ANSWER
    if asks_of_terms(turn, text, context):
        return Bearing.ASKED
    heard = context.bearing(text, asked_now(state, context), scene(state))
    if heard is Bearing.UNSURE and turn.stage is Stage.PUSHED:
        # Whoever is doubted may give way, or defend themselves, in any words.
        return Bearing.ANSWER
    if heard is Bearing.ASKED and planned.expects is Expects.REFLECTION:
        # What is asked back politely may have its own answer.
        back = not turn.attempt.probes and context.ear(planned, text).back
        return Bearing.ANSWER if back else heard
    return heard


def close(state: State, move: Move, context: Context) -> State | None:
    """Look at a burst that is closed; None for what was meant as an answer."""
    session, turn = state.session, open_turn(state)
    if session is None or turn is None or not closes(state, session, move):
        return None
    if scene(state) not in (Scene.QUESTION, Scene.FOLLOW_UP) or turn.attempt.confided:
        return None
    burst = turn.attempt.messages[turn.attempt.heard :]
    text = turn.attempt.latest
    if not burst or not text.strip() or len(text) > MAX_ASIDE:
        return None
    heard = bearing(state, text, context)
    if heard is Bearing.UNSURE and holds_something(turn, text, context):
        heard = Bearing.ANSWER
    if heard is Bearing.ANSWER:
        if not turn.unsure:
            return None
        state = _with(state, replace(turn, unsure=()))
        return context.parts.proceed(state, move, context)
    if _asked_about(turn):
        # Once more the same: an answer then, and nothing of it is said back.
        quoted = (*session.quoted, text)[-MAX_QUOTED:]
        state = replace(state, session=replace(session, quoted=quoted))
        state = _with(state, replace(turn, unsure=()))
        return context.parts.proceed(state, move, context)
    asks = heard is Bearing.ASKED
    asked = asking(text, state, context)
    kind = asked.kind if asks else _K.IGNORE
    session = replace(without(session, {m.id for m in burst}), waiting_since=None)
    state = replace(state, session=session)
    for message in burst:
        state = kept(state, KeptAside(message.id, message.at, message.text, kind))
    if asks:
        said = Said(move.at, burst[-1].id, text)
        words = asked_again(state, context)
        return reply(state, Heard(asked, said, words, scene(state)), context)
    turn = open_turn(state)
    assert turn is not None
    state = _with(state, replace(turn, unsure=tuple(m.id for m in burst)))
    return replying(state, move.at, say("unsure", *apart_rows(turn, asking=True)))


def closes(state: State, session: Session, move: Move) -> bool:
    """Whether a move closes the burst that runs."""
    if state.dossier.form is not None or session.paused:
        return False
    if isinstance(move, Quieted):
        return session.waiting_since == move.since
    if isinstance(move, Commanded):
        return move.name == Verb.DONE
    if isinstance(move, Pressed):
        press = parse(move.data)
        here = (Verb.DONE, session.id, session.asks)
        return press is not None and (press.verb, press.session, press.asks) == here
    return False


def _with(state: State, turn: Turn) -> State:
    assert state.session is not None
    return replace(state, session=state.session.taking(turn))


def _asked_about(turn: Turn) -> bool:
    """Whether it was asked if what was said last was the answer."""
    kinds = {aside.kind for aside in turn.asides if aside.id in turn.unsure}
    return _K.IGNORE in kinds


def told(state: State, said: Said, context: Context) -> State | None:
    """Hear "that was my answer", and that it was none, of what was kept apart."""
    turn = open_turn(state)
    if turn is None or not turn.unsure or state.dossier.form is not None:
        return None
    if turn.attempt.unheard:
        return None
    if not _asked_about(turn) and not _OF_IT.search(said.text):
        return None
    if _YES.fullmatch(said.text):
        return _given_back(state, turn, said.at, context)
    if _NO.fullmatch(said.text):
        state = kept(state, KeptAside(said.message_id, said.at, said.text, _K.IGNORE))
        return _left_out(state, said.at, context)
    return None


def _left_out(state: State, at: datetime, context: Context) -> State:
    """Leave what was kept apart where it is, and ask again what is open."""
    turn = open_turn(state)
    assert turn is not None
    question = asked_again(state, context)
    state = _with(state, replace(turn, unsure=()))
    return replying(state, at, say("unsure_no", question=question))


def pressed(state: State, press: Press, at: datetime, context: Context) -> State:
    """Do what was chosen of something that may be no answer."""
    session, turn = state.session, open_turn(state)
    stale = session is None or press.session != session.id or session.over
    if stale or turn is None or session is None or press.asks != session.asks:
        return press_in_session(state, press, at, context)
    if press.argument == ANSWER:
        return _given_back(state, turn, at, context) if turn.unsure else state
    if press.argument == COMMENT:
        return _left_out(state, at, context)
    state = _with(state, replace(turn, unsure=()))
    example = press.argument == EXAMPLE
    aside = Aside(_K.EXAMPLE if example else _K.REPHRASE, 0, 0)
    words = asked_again(state, context)
    heard = Heard(aside, Said(at, "", ""), words, scene(state))
    return (show_example if example else put_simply)(state, heard, context)


def _given_back(state: State, turn: Turn, at: datetime, context: Context) -> State:
    """Give what was kept apart to the answer, and hear it."""
    messages = [a for a in (found(state, one) for one in turn.unsure) if a is not None]
    state = _with(state, replace(turn, unsure=()))
    for one in messages:
        state = let_go(state, one.id)
        said = Said(at, one.id, one.text)
        state = replace(context.parts.proceed(state, said, context), replies=())
    return context.parts.proceed(state, Commanded(at, Verb.DONE), context)
