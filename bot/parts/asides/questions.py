"""Reply to an aside at an open question: do what was asked, and leave it open."""

import re
from dataclasses import replace
from datetime import timedelta

from bot.core.buttons import Verb
from bot.core.incoming import Commanded
from bot.core.reply import Say, Tap
from bot.core.sayings import ANSWERING
from bot.core.scene import FOLLOWED, open_turn
from bot.core.session import Session, Turn
from bot.core.state import Context, State
from bot.core.undoing import gone_back
from bot.hearing import ALIKE, AsideKind, Steer
from bot.model import Expects
from bot.parts.asides import (
    advising,
    clarifying,
    complaining,
    earlier,
    leaving,
    manner,
    real_day,
)
from bot.parts.asides.confirming import between, confirmed
from bot.parts.asides.going import calm, last_told, left, tell_progress, weakest
from bot.parts.asides.lines import (
    ASKED,
    FINER,
    LEAVING,
    MEANT,
    ONWARD,
    UNKNOWN,
    Heard,
    apart_rows,
    before,
    finer,
    following,
    pressing,
    replying,
    say,
)
from bot.parts.asides.on_terms import on_terms
from bot.parts.asides.plainly_asked import plainly_asked
from bot.parts.asides.simpler import explain, put_simply, show_example
from bot.parts.asides.tips import tip_beside
from bot.parts.asides.undoing import take_back

_OTHERWISE = re.compile(
    r"\bi (?:say|said|asked|told|want)\b.*\b(?:question|one|back)\b|\bgo back\b"
    r"|\bnot (?:that|this)(?: one)?\W+the\b",
    re.IGNORECASE,
)
"""What is said of another question than the open one."""

_PLEASED = re.compile(
    r"\b(?:chuffed|proud|pleased|happy) (?:with|of|about) (?:that|this|it|myself|me)\b"
    r"|\bdeserves? an? \w+",
    re.IGNORECASE,
)
"""What is said by who is content with an answer."""

AWAY = timedelta(hours=1)
"""After so long, a greeting comes from somebody who was away."""

BARE = 7
"""Words up to which a protest says that something is wrong, and not how it was."""

_K = AsideKind

_MAY_ASK = (_K.NERVES, _K.REMARK, _K.PRIVACY)
"""Kinds that what is asked of the real day may be taken for."""


def reply(state: State, heard: Heard, context: Context) -> State:
    """Do what was asked of the interviewer at an open question."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    at, about = heard.at, heard.aside.about
    follows = turn.stage in FOLLOWED
    row = rows(turn)
    on = ONWARD if follows else LEAVING
    if about == "curious":
        return replying(state, at, say("curious"), wait=True)
    if _unfit(state, heard, context):
        return leaving.swap(state, heard, context)
    if weak := weakest(session, heard, context):
        return replying(state, at, *weak)
    if (line := plainly_asked(heard)) is not None:
        return replying(state, at, replace(line, rows=(row,)))
    if (advice := advising.line(state, heard, context)) is not None:
        return replying(state, at, advice)
    if (line := advising.found_out(heard)) is not None:
        return replying(state, at, line)
    if (line := on_terms(turn, heard, context)) is not None:
        return replying(state, at, replace(line, rows=(row,)))
    if (line := confirmed(turn, heard, context)) is not None:
        return replying(state, at, line)
    if (line := tip_beside(heard, context)) is not None:
        return replying(state, at, line)
    if heard.kind in _MAY_ASK and about != "say_it":
        sure = real_day.PLAINLY
        told = real_day.advice(state, heard.words, context, least=sure)
        if told is not None:
            return replying(state, at, told)
    if about.startswith(ALIKE):
        return _alike(state, heard, context)
    match heard.kind:
        case _K.REPEAT if session.paused:
            return context.parts.proceed(
                state, pressing(session, Verb.RESUME, at), context
            )
        case _K.REPEAT if about == "returned":
            return replying(state, at, _returned(turn, heard))
        case _K.REPEAT:
            return replying(state, at, say("repeat", row, question=heard.question))
        case _K.REPHRASE if about == "of_what":
            return replying(state, at, clarifying.left_open(turn, heard, context))
        case _K.REPHRASE if clarifying.asks_of_what(turn, heard, context):
            return replying(state, at, clarifying.left_open(turn, heard, context))
        case _K.MEANING if about == "fine":
            fine = say("words_fine", row, question=heard.question)
            return replying(state, at, fine)
        case _K.REPHRASE | _K.MEANING if line := between(turn, heard, context):
            return replying(state, at, line)
        case _K.REPHRASE:
            return put_simply(state, heard, context)
        case _K.MEANING:
            return explain(state, heard, context)
        case _K.EXAMPLE:
            return show_example(state, heard, context)
        case _K.CLARIFY | _K.TOO_PERSONAL | _K.COMPLAINT if about == "why":
            return replying(state, at, why(turn, context))
        case _K.CLARIFY if about == ASKED:
            likely = complaining.unread(turn, heard)
            likely = likely or clarifying.likely(turn, heard, context)
            day = likely or real_day.advice(state, heard.words, context)
            return replying(state, at, day or of_no_kind(turn, heard))
        case _K.CLARIFY if about == "employer":
            later = say("employer_later", row, question=heard.question)
            return replying(state, at, later)
        case _K.CLARIFY if context.wanted("no_need", heard.words).sort == "to_tell":
            return replying(state, at, calm(state, heard))
        case _K.CLARIFY:
            return replying(state, at, _clarified(turn, heard, context))
        case _K.LENGTH:
            return replying(state, at, manner.lengthened(turn, heard, context))
        case _K.METHOD if about == "program" and not _of_us(heard, context):
            return replying(state, at, of_no_kind(turn, heard))
        case _K.METHOD if about in ("", "program"):
            return replying(state, at, manner.ordered(turn, heard, context))
        case _K.METHOD:
            return replying(state, at, say(finer("method", about)))
        case _K.WAIT:
            return replying(state, at, say("wait"), wait=True)
        case _K.THANKS:
            noted = about == "noted"
            return replying(state, at, say("listening" if noted else "thanks"))
        case _K.GREETING:
            return _greet(state, session, heard, context)
        case _K.PRESENCE:
            arrived = turn.attempt.unheard
            return replying(
                state, at, say("presence" if arrived else "presence_nothing")
            )
        case _K.ALREADY_SAID:
            return leaving.protested(state, heard, context)
        case _K.UNFIT:
            return leaving.swap(state, heard, context)
        case _K.TOO_PERSONAL:
            return replying(state, at, say("too_personal", on))
        case _K.SKIP if _OTHERWISE.search(heard.words):
            # "I say the other question, not this" is no wish to leave this one.
            return replying(state, at, say("complaint_unheard", on))
        case _K.SKIP:
            return context.parts.proceed(state, Commanded(at, "skip"), context)
        case _K.STOP if session.paused:
            return replying(state, at, say("stop_paused"))
        case _K.STOP:
            return context.parts.proceed(state, Commanded(at, "stop"), context)
        case _K.BACK:
            if leaving.puts_back(heard.words):
                quote = leaving.waiting(state, heard.words, context)
                if quote is not None:
                    return leaving.heard_now(state, heard, quote, context)
            return earlier.go_back(state, heard, context)
        case _K.ADD:
            return earlier.add(state, heard, context)
        case _K.IGNORE if about in (Steer.UNDO, Steer.ASKED, Steer.NOISE):
            return take_back(state, heard, context)
        case _K.IGNORE:
            return replying(state, at, say("ignore_slip"))
        case _K.REMAINING:
            return replying(state, at, left(session, turn, context))
        case _K.PROGRESS:
            return tell_progress(state, heard, context)
        case _K.MISHEARD if about == "feedback":
            return replying(state, at, say("feedback", row))
        case _K.MISHEARD if gone_back(turn):
            return earlier.wrongly_back(state, heard, context)
        case _K.MISHEARD:
            quote = leaving.waiting(state, heard.words, context)
            if quote is not None:
                return leaving.heard_now(state, heard, quote, context)
            return _apart(state, heard, _misheard(turn, heard))
        case _K.COMPLAINT if _untold(state, heard, context):
            return tell_progress(state, heard, context)
        case _K.COMPLAINT:
            if (missed := complaining.missed(turn, heard, context)) is not None:
                answered = reply(state, missed, context)
                return before(answered, say("complaint_missed"))
            return complaining.complained(state, heard, context)
        case _K.NERVES | _K.DISTRESS:
            return replying(state, at, calm(state, heard))
        case _K.PRIVACY:
            return replying(state, at, say(finer("privacy", about)))
        case _K.MACHINE if about == "role":
            return replying(state, at, manner.played(state, turn, heard, context))
        case _K.MACHINE:
            return replying(state, at, say(finer("machine", about)))
        case _K.REMARK if about in ("", UNKNOWN) and _PLEASED.search(heard.words):
            return _apart(state, heard, say("remark_pleased", MEANT, row))
        case _K.REMARK if about == "belittled":
            return _apart(state, heard, say("remark_belittled", MEANT, row))
        case _K.REMARK if about == UNKNOWN:
            line = say("apart", *apart_rows(turn), question=heard.question)
            return _apart(state, heard, line)
        case _K.REMARK if about == "ready":
            return replying(state, at, say("listening"), wait=True)
        case _K.REMARK if about == "smalltalk":
            return replying(state, at, say("smalltalk", row))
        case _K.REMARK:
            laughed = context.wanted("remark", heard.words).sort == "laughed"
            key = "remark_laughed" if laughed else "remark"
            return _apart(state, heard, say(key, MEANT, row))
        case _K.WRONG_CHAT:
            return replying(state, at, say("wrong_chat"))
        case _K.INSTRUCTION:
            if about in FINER["instruction"]:
                return replying(state, at, say(f"instruction_{about}"))
            return replying(state, at, say("instruction", question=heard.question))
        case _K.COMMAND:
            name = heard.aside.command or "help"
            return context.parts.proceed(state, Commanded(at, name), context)


def _misheard(turn: Turn, heard: Heard) -> Say:
    """Own it; a follow-up that rests on a misunderstanding is not asked again."""
    row = apart_rows(turn)
    if turn.stage not in FOLLOWED:
        return say("misheard", *row, question=heard.question)
    tells = len(heard.words.split()) > BARE
    return say("misheard_told" if tells else "misheard_bare", *row)


def _apart(state: State, heard: Heard, line: Say) -> State:
    """Keep apart what may yet turn out to be the answer, and say so."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    apart = replace(turn, unsure=(heard.said.message_id,))
    state = replace(state, session=session.taking(apart))
    return replying(state, heard.at, line)


def _alike(state: State, heard: Heard, context: Context) -> State:
    """Say what holds whichever of some kinds that are alike was meant."""
    turn = open_turn(state)
    assert turn is not None
    question, row, follows = heard.question, rows(turn), turn.stage in FOLLOWED
    match heard.aside.about.removeprefix(ALIKE):
        case "reading" if likely := clarifying.likely(turn, heard, context):
            line = likely
        case "reading" if follows:
            line = say("alike_reading_follow_up", row)
        case "reading":
            known = context.questions.get(turn.question.question_id)
            simpler = known.simpler if known is not None else ""
            line = say("alike_reading", row, question=simpler or question)
        case "worry":
            line = say("alike_worry", row, question=question)
        case "program":
            line = say("alike_program", row, question=question)
        case "leaving" if wants := leaving.unwanted(heard.words, question, context):
            return _another(state, heard, wants, context)
        case "leaving":
            line = say("alike_leaving", ONWARD if follows else LEAVING)
        case _:
            line = say("alike_protest", *apart_rows(turn), question=question)
            return _apart(state, heard, line)
    return replying(state, heard.at, line)


OF_US = 0.6
"""Share of asking how the program works, from which that is said."""


def _of_us(heard: Heard, context: Context) -> bool:
    sort = context.wanted("program", heard.words).sort
    shares = context.intends(heard.words, heard.question)
    return bool(sort) or shares.get("program", 0.0) >= OF_US


UNTOLD = 0.15
"""Share of asking how an answer was, in a complaint before the next one."""


def _untold(state: State, heard: Heard, context: Context) -> bool:
    """Whether it is complained of that nothing was said of the answer before."""
    turn, session = open_turn(state), state.session
    fresh = turn is not None and not turn.attempt.messages
    if not fresh or session is None or last_told(session) is None:
        return False
    shares = context.intends(heard.words, heard.question)
    return shares.get("progress", 0.0) >= UNTOLD


_PROTESTS = (_K.MISHEARD, _K.COMPLAINT, _K.ALREADY_SAID, _K.SKIP)


def _unfit(state: State, heard: Heard, context: Context) -> bool:
    """Whether a protest says again that what the question rests on is not so."""
    turn = open_turn(state)
    if turn is None or heard.kind not in _PROTESTS or turn.attempt.clear:
        return False
    return leaving.denied(state, heard.words, context)


def _another(state: State, heard: Heard, wants: AsideKind, context: Context) -> State:
    """Ask another question: one that fits, or the next."""
    if wants is _K.UNFIT:
        return leaving.swap(state, heard, context)
    return context.parts.proceed(state, Commanded(heard.at, "skip"), context)


def _returned(turn: Turn, heard: Heard) -> Say:
    if turn.attempt.unheard:
        return say("returned_telling")
    return say("returned", rows(turn), question=heard.question)


def _clarified(turn: Turn, heard: Heard, context: Context) -> Say:
    answer = clarifying.clarified(turn, heard, context)
    return answer or say(finer("clarify", heard.aside.about))


def why(turn: Turn, context: Context) -> Say:
    """Say what the open question is for."""
    question = context.questions.get(turn.question.question_id)
    if question is None:
        return say("why_unknown")
    return say("why", why=question.why)


def of_no_kind(turn: Turn, heard: Heard) -> Say:
    """Reply to a question of no known kind: what is left open, and what is asked.

    Of the job's terms and of a case, they would tell more on the day.
    """
    supposes = turn.question.expects in (Expects.REASONING, Expects.REFLECTION)
    again = sum(a.kind == _K.CLARIFY for a in turn.asides) > 1
    if supposes and again:
        return say("asked_case_again", rows(turn))
    if supposes:
        return say("asked_case", rows(turn), question=heard.question)
    if again:
        return say("asked_again", rows(turn))
    return say("asked", rows(turn), question=heard.question)


def rows(turn: Turn) -> tuple[Tap, ...]:
    """Give the buttons under what is asked."""
    return following(turn) if turn.stage in FOLLOWED else ANSWERING


def _greet(state: State, session: Session, heard: Heard, context: Context) -> State:
    last = max(
        (m.at for t in session.turns for a in t.attempts for m in a.messages),
        default=session.turns[session.current].asked_at,
    )
    if session.paused:
        move = pressing(session, Verb.RESUME, heard.at)
        return before(context.parts.proceed(state, move, context), say("greeting"))
    if heard.at - last >= AWAY:
        row = rows(session.turns[session.current])
        back = say("greeting_back", row, question=heard.question)
        return replying(state, heard.at, back)
    return replying(state, heard.at, say("greeting"))
