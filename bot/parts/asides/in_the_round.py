"""Meet what is said beside the questions to the employer: it costs no turn.

One table leads from what is wanted to what is said, by the employer where a person
would stay in the scene, else by the coach. What is open stays so, and is named again.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from bot.core.buttons import Verb
from bot.core.incoming import Commanded
from bot.core.reply import Reply, Say, Tap, phrase
from bot.core.scene import asked_now, open_turn
from bot.core.state import Context, State
from bot.hearing import AsideKind
from bot.parts.asides import earlier
from bot.parts.asides.answered_anew import asks_of, moved
from bot.parts.asides.going import left
from bot.parts.asides.idling import of_their_questions
from bot.parts.asides.lines import (
    ANSWER,
    FINER,
    Heard,
    finer,
    meaning,
    pressing,
    replying,
    say,
)
from bot.parts.asides.replies import (
    SayQuestion,
    SayWho,
    SayWhom,
)
from bot.parts.asides.round_due import due, opened, rows
from bot.parts.asides.round_lines import LINES, Wanted, line_of
from bot.parts.asides.round_put_right import (
    answer_left_out,
    answer_missed,
    make_up_for,
    own_up,
    take_as_said_to_me,
    take_as_story,
    take_over,
)
from bot.parts.asides.undoing import take_back

_K = AsideKind


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
        return replying(state, heard.at, say(finer("clarify", about)))
    return replying(state, heard.at, line_of(turn, heard, key))


# What takes more than a line

_HOW_MANY = re.compile(r"\bhow (?:many|much)\b", re.IGNORECASE)
"""What asks beside it how much is left."""

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
        back: tuple[Reply, ...] = (line_of(turn, heard, "returned"),)
        if _HOW_MANY.search(heard.words):
            back = (left(session, turn, context), *back)
        return replying(state, heard.at, *back)
    if _HOW_MANY.search(heard.words):
        return replying(
            state, heard.at, left(session, turn, context), line_of(turn, heard, "where")
        )
    said = asked_now(state, context)
    return replying(
        state, heard.at, replace(line_of(turn, heard, "repeat", said=said), due="")
    )


def _lost(state: State, heard: Heard, _context: Context) -> State:
    turn = open_turn(state)
    assert turn is not None
    key = "lost_opened" if opened(turn.attempt) else "lost"
    return replying(state, heard.at, replace(line_of(turn, heard, key), due=""))


def _explained(state: State, heard: Heard, context: Context) -> State:
    turn = open_turn(state)
    assert turn is not None
    word = heard.aside.word
    told = meaning(word, context) if word else ""
    if not told:
        return replying(state, heard.at, line_of(turn, heard, "meaning_unknown"))
    line = line_of(turn, heard, "meaning", word=word, meaning=told)
    return replying(state, heard.at, line)


def _its_word(state: State, heard: Heard, context: Context) -> State:
    """Explain a word of the employer's: whose title it is, or that it is made up."""
    turn = open_turn(state)
    assert turn is not None
    word = heard.aside.word
    told = meaning(word, context) if word else ""
    if told:
        line = line_of(turn, heard, "meaning", word=word, meaning=told)
    elif not word:
        line = line_of(turn, heard, "meaning_unknown")
    else:
        key = "title" if heard.aside.about == "title" else "its_word"
        line = line_of(turn, heard, key, word=word)
    return replying(state, heard.at, line)


def _who(state: State, heard: Heard, _context: Context) -> State:
    turn = open_turn(state)
    assert turn is not None
    if heard.aside.rest:
        return replying(state, heard.at, SayWho("", (), heard.words))
    return replying(state, heard.at, SayWho(due(turn), (rows(turn),), heard.words))


def _weighed(state: State, heard: Heard, _context: Context) -> State:
    """Say how the last question would be met by a real employer."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    asks = asks_of(session)
    words = asks[-1] if asks else ""
    if heard.aside.rest:
        return replying(state, heard.at, SayQuestion(words, ""))
    return replying(state, heard.at, SayQuestion(words, due(turn), (rows(turn),)))


def _whom(state: State, heard: Heard, _context: Context) -> State:
    """Say whom the employer spoke of."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    asks = asks_of(session)
    asked = asks[-1] if asks else ""
    if heard.aside.rest:
        return replying(state, heard.at, SayWhom(heard.said.text, asked, ""))
    said = SayWhom(heard.words, asked, due(turn), (rows(turn),))
    return replying(state, heard.at, said)


def _judged(state: State, heard: Heard, _context: Context) -> State:
    """Say at once which of their questions so far are strong."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    if not asks_of(session):
        return replying(state, heard.at, line_of(turn, heard, "progress"))
    manner = _SOUNDS.search(heard.words) is not None
    first = (
        (replace(line_of(turn, heard, "manner"), due="", rows=()),) if manner else ()
    )
    *lines, last = of_their_questions(session, heard.words)
    if isinstance(last, Say) and not heard.aside.rest:
        last = replace(last, rows=(rows(turn),))
    return replying(state, heard.at, *first, *lines, last)


_SOUNDS: Final = re.compile(
    r"\b(?:sound|come across|came across|look|seem)\w*\b|\btoo \w+", re.IGNORECASE
)
"""What asks how questions sound, and not whether they are good."""


def _guessed(state: State, heard: Heard, _context: Context) -> State:
    """Say why nothing is made up; what is asked beside it is heard behind it."""
    turn = open_turn(state)
    assert turn is not None
    key = "guess_asked" if heard.aside.rest else "guess"
    return replying(state, heard.at, line_of(turn, heard, key))


def _left(state: State, heard: Heard, context: Context) -> State:
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    return replying(state, heard.at, left(session, turn, context))


def _hinted(state: State, heard: Heard, context: Context) -> State:
    turn = open_turn(state)
    assert turn is not None
    if opened(turn.attempt):
        return replying(state, heard.at, line_of(turn, heard, "lost_opened"))
    return context.parts.proceed(state, Commanded(heard.at, "hint"), context)


def _commanded(name: str) -> _Act:
    def act(state: State, heard: Heard, context: Context) -> State:
        return context.parts.proceed(state, Commanded(heard.at, name), context)

    return act


def _saying(key: str) -> _Act:
    def act(state: State, heard: Heard, _context: Context) -> State:
        turn = open_turn(state)
        assert turn is not None
        return replying(state, heard.at, line_of(turn, heard, key))

    return act


def _private(state: State, heard: Heard, _context: Context) -> State:
    return replying(state, heard.at, say(finer("privacy", heard.aside.about)))


def _instructed(state: State, heard: Heard, _context: Context) -> State:
    return replying(state, heard.at, say(f"instruction_{heard.aside.about}"))


def _unknown(state: State, heard: Heard, _context: Context) -> State:
    """Ask whom it was for; one tap gives it to the employer."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    kept = replace(turn, unsure=(heard.said.message_id,))
    state = replace(state, session=session.taking(kept))
    to_them = Tap("meant_employer", Verb.MEANT, ANSWER, bound=True)
    return replying(state, heard.at, say("whose", (to_them,), rows(turn)))


def _unfit(state: State, heard: Heard, context: Context) -> State:
    """Who has nothing that comes close is asked for something smaller."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    if not opened(turn.attempt) or turn.attempt.more:
        return replying(state, heard.at, line_of(turn, heard, "unfit"))
    none = pressing(session, Verb.NONE, heard.at)
    return context.parts.proceed(state, none, context)


_ACTS: Final[Mapping[Wanted, _Act]] = {
    (_K.WAIT, ""): _waits,
    (_K.REPEAT, ""): _again,
    (_K.REPHRASE, ""): _lost,
    (_K.MEANING, ""): _explained,
    (_K.MEANING, "said"): _whom,
    (_K.MEANING, "which"): _saying("which_one"),
    (_K.MEANING, "trade"): _saying("other_trade"),
    (_K.MEANING, "link"): _saying("link"),
    (_K.MEANING, "title"): _its_word,
    (_K.MEANING, "word"): _its_word,
    (_K.MISHEARD, "surely"): own_up,
    (_K.MISHEARD, "left_out"): answer_left_out,
    (_K.MACHINE, "role"): _who,
    (_K.PROGRESS, "question"): _weighed,
    (_K.PROGRESS, ""): _judged,
    (_K.IGNORE, "for_you"): take_as_said_to_me,
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
    (_K.COMPLAINT, "abuse"): _saying("abuse"),
    (_K.COMPLAINT, ""): make_up_for,
    (_K.ALREADY_SAID, ""): make_up_for,
    (_K.MISHEARD, ""): make_up_for,
    (_K.MISHEARD, "fact"): take_over,
    (_K.MISHEARD, "told"): take_as_story,
    (_K.MISHEARD, "asked"): answer_missed,
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
