"""Meet what is said beside the questions to the employer: it costs no turn.

One table leads from what is wanted to what is said, by the employer where a person
would stay in the scene, else by the coach. What is open stays so, and is named again.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.exchange import OPENED
from bot.core.incoming import Commanded
from bot.core.reply import Reply, Say, Tap, phrase
from bot.core.scene import asked_now, open_turn
from bot.core.session import Stage, Turn
from bot.core.state import Context, Ear, Hearing, State
from bot.core.turn import Planned, PutRight
from bot.core.undoing import burst, undone
from bot.hearing import Aside, AsideKind, Remark
from bot.model import Expects
from bot.parts.asides import earlier
from bot.parts.asides.answered_anew import asks_of, beside, moved
from bot.parts.asides.going import left
from bot.parts.asides.idling import of_their_questions
from bot.parts.asides.keeping import QUOTED
from bot.parts.asides.lines import (
    ANSWER,
    FINER,
    Heard,
    before,
    finer,
    meaning,
    pressing,
    replying,
    say,
)
from bot.parts.asides.replies import (
    SayInTheRound,
    SayLeftOut,
    SayQuestion,
    SayWho,
    SayWhom,
)
from bot.parts.asides.round_due import due, opened, rows
from bot.parts.asides.round_lines import LINES, Wanted
from bot.parts.asides.undoing import take_back
from bot.wording.employer import singly
from bot.wording.speaker import tidied

_K = AsideKind

LETTERS: Final = 160
"""Letters of what is said back."""

_UNPLEASED: Final = ("unheard", "abuse", "wrong_chat", "slip", "sorry")
"""What is said without naming what is open, where that would sound cold."""


def reply(state: State, heard: Heard, context: Context) -> State:
    """Do what was wanted; of a message that asks or tells, too, the rest is to come."""
    turn = open_turn(state)
    assert turn is not None
    kind, about = heard.kind, heard.aside.about
    act = _ACTS.get((kind, about)) or _ACTS.get((kind, ""))
    if act is not None:
        return act(state, heard, context)
    key = LINES.get((kind, about)) or LINES.get((kind, ""), "remark")
    if kind is _K.CLARIFY and about in FINER["clarify"] and (kind, about) not in LINES:
        return _answered(state, heard, say(finer("clarify", about)))
    return _answered(state, heard, _line(turn, heard, key))


def _line(turn: Turn, heard: Heard, key: str, **slots: str) -> SayInTheRound:
    waits = due(turn)
    beside = bool(heard.aside.rest)
    if beside or key in _UNPLEASED:
        waits = ""
    buttons = () if beside else (rows(turn),)
    return SayInTheRound(phrase(f"round.{key}", **slots), waits, buttons)


def _answered(state: State, heard: Heard, *replies: Reply) -> State:
    return replying(state, heard.at, *replies)


# What takes more than a line

_HOW_MANY = re.compile(r"\bhow (?:many|much)\b", re.IGNORECASE)
"""What asks beside it how much is left."""

KNOWS: Final = re.compile(
    r"\bknow (?:what|how|who|why|when|where|which)\b", re.IGNORECASE
)
"""What of a protest asks once more."""

_Act = Callable[[State, Heard, Context], State]


def _waits(state: State, heard: Heard, _context: Context) -> State:
    return replying(state, heard.at, phrase("round.wait"), wait=True)


def _again(state: State, heard: Heard, context: Context) -> State:
    """Say once more what was said last; who pauses is taken up again."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    if session.paused:
        move = pressing(session, Verb.RESUME, heard.at)
        return context.parts.proceed(state, move, context)
    if heard.aside.about == "returned":
        back: tuple[Reply, ...] = (_line(turn, heard, "returned"),)
        if _HOW_MANY.search(heard.words):
            back = (left(session, turn, context), *back)
        return _answered(state, heard, *back)
    if _HOW_MANY.search(heard.words):
        return _answered(
            state, heard, left(session, turn, context), _line(turn, heard, "where")
        )
    said = asked_now(state, context)
    return _answered(
        state, heard, replace(_line(turn, heard, "repeat", said=said), due="")
    )


def _lost(state: State, heard: Heard, _context: Context) -> State:
    turn = open_turn(state)
    assert turn is not None
    key = "lost_opened" if opened(turn.attempt) else "lost"
    return _answered(state, heard, replace(_line(turn, heard, key), due=""))


def _explained(state: State, heard: Heard, context: Context) -> State:
    turn = open_turn(state)
    assert turn is not None
    word = heard.aside.word
    told = meaning(word, context) if word else ""
    if not told:
        return _answered(state, heard, _line(turn, heard, "meaning_unknown"))
    line = _line(turn, heard, "meaning", word=word, meaning=told)
    return _answered(state, heard, line)


def _its_word(state: State, heard: Heard, context: Context) -> State:
    """Explain a word of the employer's: whose title it is, or that it is made up."""
    turn = open_turn(state)
    assert turn is not None
    word = heard.aside.word
    told = meaning(word, context) if word else ""
    if told:
        line = _line(turn, heard, "meaning", word=word, meaning=told)
    elif not word:
        line = _line(turn, heard, "meaning_unknown")
    else:
        key = "title" if heard.aside.about == "title" else "its_word"
        line = _line(turn, heard, key, word=word)
    return _answered(state, heard, line)


def _surely(state: State, heard: Heard, context: Context) -> State:
    """Own that a real employer would know; what is asked in it is answered anew."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    if not asks_of(session) or not KNOWS.search(heard.words):
        return _answered(state, heard, _line(turn, heard, "surely"))
    return beside(state, heard, context)


def _who(state: State, heard: Heard, _context: Context) -> State:
    turn = open_turn(state)
    assert turn is not None
    if heard.aside.rest:
        return _answered(state, heard, SayWho(""))
    return _answered(state, heard, SayWho(due(turn), (rows(turn),)))


def _weighed(state: State, heard: Heard, _context: Context) -> State:
    """Say how the last question would be met by a real employer."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    asks = asks_of(session)
    words = asks[-1] if asks else ""
    if heard.aside.rest:
        return _answered(state, heard, SayQuestion(words, ""))
    return _answered(state, heard, SayQuestion(words, due(turn), (rows(turn),)))


def _left_out(state: State, heard: Heard, _context: Context) -> State:
    """Answer of several questions the one that was left out."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    asks = asks_of(session)
    if not asks:
        return _answered(state, heard, _line(turn, heard, "unheard"))
    asked = next((one for one in reversed(asks) if len(singly((one,))) > 1), asks[-1])
    said = SayLeftOut(heard.said.text, asked, "", (rows(turn),))
    return _answered(state, heard, said)


def restated(aside: Aside, text: str) -> Aside:
    """Take what is asked again beside "you left one out" for what was left out."""
    if (aside.kind, aside.about) != (_K.MISHEARD, "left_out"):
        return aside
    return replace(aside, start=0, end=len(text), rest=())


def _whom(state: State, heard: Heard, _context: Context) -> State:
    """Say whom the employer spoke of."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    asks = asks_of(session)
    asked = asks[-1] if asks else ""
    if heard.aside.rest:
        return _answered(state, heard, SayWhom(heard.said.text, asked, ""))
    said = SayWhom(heard.words, asked, due(turn), (rows(turn),))
    return _answered(state, heard, said)


def _judged(state: State, heard: Heard, _context: Context) -> State:
    """Say at once which of their questions so far are strong."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    if not asks_of(session):
        return _answered(state, heard, _line(turn, heard, "progress"))
    manner = _SOUNDS.search(heard.words) is not None
    first = (replace(_line(turn, heard, "manner"), due="", rows=()),) if manner else ()
    *lines, last = of_their_questions(session, heard.words)
    if isinstance(last, Say) and not heard.aside.rest:
        last = replace(last, rows=(rows(turn),))
    return _answered(state, heard, *first, *lines, last)


_SOUNDS: Final = re.compile(
    r"\b(?:sound|come across|came across|look|seem)\w*\b|\btoo \w+", re.IGNORECASE
)
"""What asks how questions sound, and not whether they are good."""


def _guessed(state: State, heard: Heard, _context: Context) -> State:
    """Say why nothing is made up; what is asked beside it is heard behind it."""
    turn = open_turn(state)
    assert turn is not None
    key = "guess_asked" if heard.aside.rest else "guess"
    return _answered(state, heard, _line(turn, heard, key))


def _for_you(state: State, heard: Heard, _context: Context) -> State:
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
    line = replace(_line(turn, heard, key), due="")
    return _answered(state, heard, line)


def _left(state: State, heard: Heard, context: Context) -> State:
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    return _answered(state, heard, left(session, turn, context))


def _hinted(state: State, heard: Heard, context: Context) -> State:
    turn = open_turn(state)
    assert turn is not None
    if opened(turn.attempt):
        return _answered(state, heard, _line(turn, heard, "lost_opened"))
    return context.parts.proceed(state, Commanded(heard.at, "hint"), context)


def _commanded(name: str) -> _Act:
    def act(state: State, heard: Heard, context: Context) -> State:
        return context.parts.proceed(state, Commanded(heard.at, name), context)

    return act


def _line_of(key: str) -> _Act:
    def act(state: State, heard: Heard, _context: Context) -> State:
        turn = open_turn(state)
        assert turn is not None
        return _answered(state, heard, _line(turn, heard, key))

    return act


def _private(state: State, heard: Heard, _context: Context) -> State:
    return _answered(state, heard, say(finer("privacy", heard.aside.about)))


def _instructed(state: State, heard: Heard, _context: Context) -> State:
    return _answered(state, heard, say(f"instruction_{heard.aside.about}"))


def _unknown(state: State, heard: Heard, _context: Context) -> State:
    """Ask whom it was for; one tap gives it to the employer."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    kept = replace(turn, unsure=(heard.said.message_id,))
    state = replace(state, session=session.taking(kept))
    to_them = Tap("meant_employer", Verb.MEANT, ANSWER, bound=True)
    return _answered(state, heard, say("whose", (to_them,), rows(turn)))


def _passed_over(state: State, heard: Heard, context: Context) -> State:
    """Say sorry; what is asked once more takes the place of what was asked before."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    if not heard.aside.rest:
        if turn.attempt.asks:
            return beside(state, heard, context)
        return _answered(state, heard, _line(turn, heard, "unheard"))
    state = replace(state, session=session.taking(_unasked(turn)))
    return _answered(state, heard, _line(turn, heard, "sorry"))


def _beside(state: State, heard: Heard, context: Context) -> State:
    """Answer anew what was missed; what is asked beside it is heard as always."""
    session = state.session
    assert session is not None
    if heard.aside.rest or not asks_of(session):
        return _passed_over(state, heard, context)
    return beside(state, heard, context)


def _unasked(turn: Turn) -> Turn:
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


def _taken_over(state: State, heard: Heard, _context: Context) -> State:
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
    line = _line(turn, heard, "fact", quote=quote.rstrip(".")) if quote else None
    return _answered(state, heard, line or _line(turn, heard, "fact_plain"))


def _told(state: State, heard: Heard, context: Context) -> State:
    """Take as a story what was taken for a question."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    said = burst(session)
    back = undone(session) if said is not None and said.heard else None
    if said is None or back is None:
        return _answered(state, heard, _line(turn, heard, "unheard"))
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


def _unfit(state: State, heard: Heard, context: Context) -> State:
    """Who has nothing that comes close is asked for something smaller."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    if not opened(turn.attempt) or turn.attempt.more:
        return _answered(state, heard, _line(turn, heard, "unfit"))
    none = pressing(session, Verb.NONE, heard.at)
    return context.parts.proceed(state, none, context)


_ACTS: Final[Mapping[Wanted, _Act]] = {
    (_K.WAIT, ""): _waits,
    (_K.REPEAT, ""): _again,
    (_K.REPEAT, "returned"): _again,
    (_K.REPHRASE, ""): _lost,
    (_K.MEANING, ""): _explained,
    (_K.MEANING, "said"): _whom,
    (_K.MEANING, "which"): _line_of("which_one"),
    (_K.MEANING, "trade"): _line_of("other_trade"),
    (_K.MEANING, "link"): _line_of("link"),
    (_K.MEANING, "title"): _its_word,
    (_K.MEANING, "word"): _its_word,
    (_K.MISHEARD, "surely"): _surely,
    (_K.MISHEARD, "left_out"): _left_out,
    (_K.MACHINE, "role"): _who,
    (_K.PROGRESS, "question"): _weighed,
    (_K.PROGRESS, ""): _judged,
    (_K.IGNORE, "for_you"): _for_you,
    (_K.MACHINE, "guess"): _guessed,
    (_K.REMAINING, ""): _left,
    (_K.COMMAND, "hint"): _hinted,
    (_K.EXAMPLE, ""): _hinted,
    (_K.SKIP, ""): _commanded("skip"),
    (_K.STOP, ""): _commanded("stop"),
    (_K.ADD, ""): earlier.add,
    (_K.BACK, ""): earlier.go_back,
    (_K.IGNORE, "take_out"): take_back,
    (_K.PRIVACY, ""): _private,
    (_K.INSTRUCTION, "language"): _instructed,
    (_K.INSTRUCTION, "write"): _instructed,
    (_K.INSTRUCTION, "less"): _instructed,
    (_K.REMARK, "unknown"): _unknown,
    (_K.COMPLAINT, "unheard"): _passed_over,
    (_K.COMPLAINT, ""): _passed_over,
    (_K.ALREADY_SAID, ""): _passed_over,
    (_K.MISHEARD, ""): _passed_over,
    (_K.MISHEARD, "fact"): _taken_over,
    (_K.MISHEARD, "told"): _told,
    (_K.MISHEARD, "asked"): _beside,
    (_K.MISHEARD, "place"): moved,
    (_K.UNFIT, ""): _unfit,
}
"""What takes more than a line."""

FIRST: Final = (
    *((_K.MISHEARD, "left_out"), (_K.MISHEARD, "surely"), (_K.MEANING, "said")),
    *((_K.MEANING, "which"), (_K.MEANING, "link"), (_K.MEANING, "trade")),
    *((_K.IGNORE, "for_you"), (_K.MACHINE, "guess"), (_K.MACHINE, "role")),
    *((_K.PROGRESS, ""), (_K.PROGRESS, "question"), (_K.NERVES, "")),
    *((_K.CLARIFY, "ask_pay"), (_K.CLARIFY, "ask_it"), (_K.CLARIFY, "tell_it")),
)
"""What is plainly of this round, and met before it is taken for a repair or a look-up
of what was said before."""

LEAVES: Final = (_K.SKIP, _K.STOP, _K.ADD, _K.BACK, _K.IGNORE)
"""What waits where something is asked or told beside it, and is not done then."""
