"""Put right what was taken wrongly among the questions to the employer.

A question was missed or half answered, a story was taken for a question, the candidate
knows a fact better, or the words were meant for the coach.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.exchange import OPENED
from bot.core.incoming import Commanded
from bot.core.reply import phrase
from bot.core.scene import open_turn
from bot.core.session import Stage, Turn
from bot.core.state import Context, Ear, Hearing, State
from bot.core.turn import Planned, PutRight
from bot.core.undoing import burst, undone
from bot.hearing import Aside, AsideKind, Remark
from bot.model import Expects
from bot.parts.asides.answered_anew import asks_of, beside
from bot.parts.asides.keeping import QUOTED
from bot.parts.asides.lines import Heard, before, replying
from bot.parts.asides.replies import SayLeftOut
from bot.parts.asides.round_due import rows
from bot.parts.asides.round_lines import line_of
from bot.wording.employer import singly
from bot.wording.speaker import tidied

_K = AsideKind

LETTERS: Final = 160
"""Letters of what is said back."""

_KNOWS: Final = re.compile(
    r"\bknow (?:what|how|who|why|when|where|which)\b", re.IGNORECASE
)
"""What of a protest asks once more."""


def own_up(state: State, heard: Heard, context: Context) -> State:
    """Own that a real employer would know; what is asked in it is answered anew."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    if not asks_of(session) or not _KNOWS.search(heard.words):
        return replying(state, heard.at, line_of(turn, heard, "surely"))
    return beside(state, heard, context)


def answer_left_out(state: State, heard: Heard, _context: Context) -> State:
    """Answer of several questions the one that was left out."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    asks = asks_of(session)
    if not asks:
        return replying(state, heard.at, line_of(turn, heard, "unheard"))
    asked = next((one for one in reversed(asks) if len(singly((one,))) > 1), asks[-1])
    said = SayLeftOut(heard.said.text, asked, "", (rows(turn),))
    return replying(state, heard.at, said)


def restated(aside: Aside, text: str) -> Aside:
    """Take what is asked again beside "you left one out" for what was left out."""
    if (aside.kind, aside.about) != (_K.MISHEARD, "left_out"):
        return aside
    return replace(aside, start=0, end=len(text), rest=())


def take_as_said_to_me(state: State, heard: Heard, _context: Context) -> State:
    """Take what was said last as said to the coach, and ask what was wanted."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    said = burst(session)
    here = said is not None and said.heard and bool(turn.attempt.asks)
    since = said.messages[-1].at if said is not None and said.messages else heard.at
    mine = heard.said.message_id
    # What came after it was said to me, and is out of the questions already.
    here = here and not any(a.at > since and a.id != mine for a in turn.asides)
    back = undone(session) if here else None
    if back is not None:
        state = replace(state, session=back)
    key = "for_you" if back is None else "for_you_out"
    line = replace(line_of(turn, heard, key), due="")
    return replying(state, heard.at, line)


def make_up_for(state: State, heard: Heard, context: Context) -> State:
    """Say sorry; what is asked once more takes the place of what was asked before."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    if not heard.aside.rest:
        if turn.attempt.asks:
            return beside(state, heard, context)
        return replying(state, heard.at, line_of(turn, heard, "unheard"))
    state = replace(state, session=session.taking(unasked(turn)))
    return replying(state, heard.at, line_of(turn, heard, "sorry"))


def answer_missed(state: State, heard: Heard, context: Context) -> State:
    """Answer anew what was missed; what is asked beside it is heard as always."""
    session = state.session
    assert session is not None
    if heard.aside.rest or not asks_of(session):
        return make_up_for(state, heard, context)
    return beside(state, heard, context)


def unasked(turn: Turn) -> Turn:
    """Let what was asked last count no more, since it is asked again."""
    attempt = turn.attempt
    if not attempt.asks or attempt.more:
        return turn
    probes = attempt.probes
    if probes and probes[-1] in (*OPENED, "redirect"):
        probes = probes[:-1]
    still = OPENED[0] in probes
    before = replace(
        attempt,
        asks=attempt.asks[:-1],
        answers=max(attempt.answers - 1, 0),
        probes=probes,
        opened=attempt.opened if still else 0,
        bridge=attempt.bridge if still else None,
    )
    stage = turn.stage if still else Stage.ASKED
    return replace(turn.going(before), stage=stage)


def take_over(state: State, heard: Heard, _context: Context) -> State:
    """Take over what the candidate knows better; it is never said otherwise again."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    words = heard.words.rpartition("?")[2].strip() or heard.words
    asks = asks_of(session)
    right = PutRight(asks[-1] if asks else "", words)
    attempt = turn.attempt
    kept = replace(attempt, put_right=(*attempt.put_right, right))
    state = replace(state, session=session.taking(turn.going(kept)))
    brief = len(words.split()) <= QUOTED and len(words) <= LETTERS
    quote = tidied(words) if brief else None
    line = line_of(turn, heard, "fact", quote=quote.rstrip(".")) if quote else None
    return replying(state, heard.at, line or line_of(turn, heard, "fact_plain"))


def take_as_story(state: State, heard: Heard, context: Context) -> State:
    """Take as a story what was taken for a question."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    said = burst(session)
    back = undone(session) if said is not None and said.heard else None
    if said is None or back is None:
        return replying(state, heard.at, line_of(turn, heard, "unheard"))
    listening = replace(context, ear=_as_told(context.ear))
    state = replace(state, session=back)
    for one in said.messages:
        told = Said(heard.at, one.id, one.text)
        state = context.parts.proceed(state, told, listening)
    done = Commanded(heard.at, Verb.DONE)
    after = context.parts.proceed(replace(state, replies=()), done, listening)
    return before(after, phrase("round.told"))


def _as_told(ear: Ear) -> Ear:
    """Hear in words what they tell, and nothing that they ask."""

    def hear(planned: Planned, text: str) -> Hearing:
        judged = replace(planned, expects=Expects.INSTANCE)
        heard = ear(judged, text)
        story = Remark.STORY if planned.expects is Expects.QUESTIONS else None
        return replace(heard, asked=(), remark=story, beside="")

    return hear
