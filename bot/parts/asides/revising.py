"""Do what is wanted of something that was said before: out, back, elsewhere."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.core.buttons import Press, Verb, parse
from bot.core.events import Said
from bot.core.sayings import STALE
from bot.core.scene import asked_now, open_turn, scene
from bot.core.session import KeptAside, Session, Stage
from bot.core.state import Context, State, reply_with
from bot.core.taken import Taken
from bot.expressions import Expression
from bot.hearing import LOOKUPS, OF_STORIES, AsideKind, Revise, Revision, Scene
from bot.parts.asides import (
    cut_badly,
    disowning,
    kept_things,
    missing_the_point,
    reopening,
    requoting,
    retelling,
    rewording,
    still_there,
)
from bot.parts.asides.counting import vouched
from bot.parts.asides.keeping import found, kept, let_go
from bot.parts.asides.line_beside import line_beside, names, of_a_line
from bot.parts.asides.lines import BACK, LATELY, replying, say
from bot.parts.asides.lookups import holds, looked_up
from bot.parts.asides.moving import move
from bot.parts.asides.naming import stems
from bot.parts.asides.passages import addressed, alike
from bot.parts.asides.record import answered
from bot.parts.asides.requoting import requote
from bot.parts.asides.returning import put_back, rounded
from bot.parts.asides.steering import steered
from bot.parts.asides.taking_out import (
    LEAVE,
    LINE,
    OF_THE_WISH,
    PLACE,
    line_out,
    take_out,
    without_answer,
    without_line,
)
from bot.wording.speaker import tidied

_YES = Expression(
    r"\W*(?:(?:yes|yeah|yep|ja|ok(?:ay)?|sure|please|do|exactly|right|correct|that one"
    r"|that's it|take it out|out|go ahead|of course)\b\W*)+",
    re.IGNORECASE,
)
_NO = Expression(
    r"\W*(?:(?:no|nope|nah|not|leave it|leave|keep it|don'?t|do not|stay|in|please"
    r"|thanks|that one|it|can stay)\b\W*)+",
    re.IGNORECASE,
)


def met(state: State, said: Said, context: Context) -> State | None:
    """Do what is wanted of something said before; None where nothing of it is."""
    session = state.session
    if session is None or not any(turn.answered for turn in session.turns):
        return None
    after = _decided(state, session, said, context)
    if after is None and (cut := cut_badly.met(state, session, said, context)):
        cut = rounded(state, cut, said.at, context)
        return _keeping(cut, said, said.text, AsideKind.MISHEARD)
    if after is None and (looked := still_there.met(state, session, said, context)):
        looked = rounded(state, looked, said.at, context)
        return _keeping(looked, said, said.text, AsideKind.IGNORE)
    for wish in context.revised(said.text) if after is None else ():
        after = _done(state, session, wish, said, context)
        if after is not None:
            break
    if after is None and (
        right := missing_the_point.met(state, session, said, context)
    ):
        right = rounded(state, right, said.at, context)
        after = _keeping(right, said, said.text, AsideKind.MISHEARD)
    return after


def _done(
    state: State, session: Session, wish: Revision, said: Said, context: Context
) -> State | None:
    """Do one of the things that may be wanted; None where it cannot be meant here."""
    if wish.kind in OF_STORIES:
        return None  # the stories themselves meet it
    if wish.loosely and not _all_to_me(state, wish, said, context):
        return None
    if wish.loosely and not _plainly(wish, said.text):
        return None
    where, ended = scene(state), session.ended_at
    if where is Scene.FORM and wish.kind is not Revise.BACK:
        return None
    if ended is not None and said.at - ended >= LATELY and wish.kind is not Revise.BACK:
        return None
    closed = where is Scene.NOTHING or session.paused
    if wish.kind in LOOKUPS:
        return _looked_up(state, session, wish, said) if closed else None
    if wish.kind is Revise.OUT or wish.kind is Revise.OUT_IF:
        return _outed(state, session, wish, said, context, closed=closed)
    after = _KINDS[wish.kind](state, session, wish, said, context)
    if after is None or wish.kind is Revise.BACK:
        return _keeping(after, said, said.text, AsideKind.BACK)
    after = rounded(state, after, said.at, context)
    quoting = wish.kind is Revise.QUOTE
    kind = AsideKind.MISHEARD if quoting else AsideKind.IGNORE
    return _with_rest(after, wish, said, kind, context)


_REMOVES = Expression(
    r"\b(?:delet|remov|drop|eras|scrap|scratch|strik|bin|undo|unsay|withdraw|ditch|omit"
    r"|scrub|wip|cut|lose)\w*\b|\bget rid\b|\b(?:forget|ignore|joking|joke|kidding)\b"
    r"|\b(?:take|leave|cut|get|pull|throw|edit|keep|rub|cross|put)\b[^.!?]{0,60}?"
    r"\b(?:out|off|away)\b|\b(?:was|is|were|should)(?:n['’]?t| not)\b"
    r"|(?:\bnot|\bnever|n['’]?t)\b[^.!?]{0,40}\b(?:count|use|keep|quote|print|include"
    r"|write|show|answer|mean\w*|for you)\b",
    re.IGNORECASE,
)
"""What says that something is to go, or was none; nothing goes without it."""
_WONDERS = Expression(
    r"\b(?:must|should|shall|do|would it be better if) i\b[^.!]*\?", re.IGNORECASE
)
"""What asks which is better, and chooses nothing."""


def _plainly(wish: Revision, text: str) -> bool:
    """Whether words that are heard loosely name what they would do."""
    if wish.kind in (Revise.OUT, Revise.OUT_IF):
        return _REMOVES.search(text) is not None
    return wish.kind is not Revise.CHANGE or _WONDERS.search(text) is None


def _all_to_me(state: State, wish: Revision, said: Said, context: Context) -> bool:
    turn = open_turn(state)
    if turn is None or state.session is None or state.session.paused:
        return True
    telling = turn.attempt.unheard and wish.kind is not Revise.CHANGE
    if wish.kind is Revise.OUT and len(said.text.split()) <= FEW:
        return not telling  # it names a line, or nothing is done
    return not telling and retelling.to_me(state, said, context)


FEW = 12
"""Words of a wish to take out that hardly answer anything."""


def _looked_up(
    state: State, session: Session, wish: Revision, said: Said
) -> State | None:
    """Answer with nothing open what only asks."""
    if wish.loosely and not holds(session, wish, said.text):
        return None
    after = looked_up(state, session, wish, said.text)
    return _keeping(after, said, said.text, AsideKind.PROGRESS)


def _keeping(
    state: State | None, said: Said, words: str, kind: AsideKind
) -> State | None:
    if state is None or state.asks:
        return state
    return kept(state, KeptAside(said.message_id, said.at, words, kind))


def _with_rest(
    state: State, wish: Revision, said: Said, kind: AsideKind, context: Context
) -> State | None:
    """Keep a wish apart; what was told before it answers what is open."""
    told = " ".join(said.text[a:b].strip() for a, b in wish.rest)
    idle = open_turn(state) is None or state.dossier.form is not None
    if idle or not told or (state.session is not None and state.session.paused):
        return _keeping(state, said, said.text, kind)
    words = said.text
    for start, end in reversed(wish.rest):
        words = words[:start] + words[end:]
    kept_apart = _keeping(state, said, words.strip(), kind)
    if kept_apart is None or kept_apart.asks:
        return kept_apart
    answer = replace(said, text=told)
    after = context.parts.proceed(replace(kept_apart, replies=()), answer, context)
    if after.asks:
        return after
    return replace(after, replies=(*state.replies, *after.replies))


# Out


def _outed(
    state: State,
    session: Session,
    wish: Revision,
    said: Said,
    context: Context,
    *,
    closed: bool,
) -> State | None:
    if closed:
        steers = steered(state, said.text, context) is not None
        after = take_out(state, session, wish, said, context, steers=steers)
    elif not (wish.named or wish.quoted):
        # What was said last may be meant: that is heard as where it steers.
        to_me = wish.kind is Revise.OUT and _surely_to_me(state, said, context)
        after = line_beside(state, session, said, context) if to_me else None
    else:
        softly = wish.kind is Revise.OUT_IF and not wish.sure
        brief = len(said.text.split()) <= BRIEF
        plain = wish.sure or wish.quoted or brief
        if softly or not (plain or _surely_to_me(state, said, context)):
            return None
        after = line_out(state, session, wish, said, context)
        steers = after is None and steered(state, said.text, context) is not None
        if after is None and (steers or of_a_line(wish.named)) and names(wish.named):
            # What was named is not there: then it is not what was said last.
            after = replace(state, replies=(say("out_line_which"),))
    if after is None:
        return None
    done = after.replies
    after = rounded(state, replace(after, replies=()), said.at, context)
    after = replying(after, said.at, *done, *still_there.in_stories(state, after))
    return _with_rest(after, wish, said, AsideKind.IGNORE, context)


def _surely_to_me(state: State, said: Said, context: Context) -> bool:
    where = scene(state)
    aside = context.aside(said.text, asked_now(state, context), where, False)
    return aside is not None and not aside.rest and aside.sure >= SURELY


SURELY = 5.0
"""How sure it is that words are said to the interviewer, where they are not brief."""
BRIEF = 16
"""Words of a wish that names no line as one, and is one all the same."""

# Back


def _back(
    state: State, session: Session, wish: Revision, said: Said, context: Context
) -> State | None:
    """Put back what was taken out, as far as it is named."""
    named = replace(wish, named="", sure=False) if wish.loosely else wish
    taken = _meant(session, named, said.text)
    if taken is not None:
        return put_back(state, session, taken, said.at, context)
    if wish.loosely:
        given = kept_things.given_back(state, said, context)
        there = alike(session, said.text, OF_THE_WISH) if given is None else ()
        if len(there) != 1:
            return given
        quote = tidied(there[0].text) or there[0].text
        return replying(state, said.at, say("back_there", quote=quote))
    if not wish.sure:
        return None
    words = " ".join((wish.named, *wish.quoted)).strip("§ ")
    found = alike(session, words, OF_THE_WISH) if words else ()
    if found:
        quote = tidied(found[0].text) or found[0].text
        return replying(state, said.at, say("back_there", quote=quote))
    idle = open_turn(state) is None and state.dossier.form is None
    if idle and not session.taken:
        return replace(state, replies=(say("back_nothing"),))
    return None


def _meant(session: Session, wish: Revision, text: str) -> Taken | None:
    """Give what was taken out that is to be back: what is named, else the latest."""
    if not session.taken:
        return None
    wanted = stems(" ".join((wish.named, *wish.quoted))) - OF_THE_WISH
    for taken in reversed(session.taken):
        if wanted & stems(taken.words):
            return taken
    if wanted and wish.sure:
        around = stems(text) - OF_THE_WISH
        named = (t for t in reversed(session.taken) if around & stems(t.words))
        return next(named, None)
    latest = session.taken[-1]
    fresh = not any(
        m.at > latest.at
        for turn in session.turns
        for attempt in turn.attempts
        for m in attempt.messages
    )
    return latest if fresh and (wish.sure or not wanted) else None


_KINDS: Mapping[
    Revise, Callable[[State, Session, Revision, Said, Context], State | None]
] = {
    Revise.BACK: _back,
    Revise.QUOTE: requote,
    Revise.MOVE: move,
    Revise.CHANGE: retelling.change,
    Revise.MISSING: kept_things.missing,
}


# Asked first, and buttons


def _decided(
    state: State, session: Session, said: Said, context: Context
) -> State | None:
    """Hear yes or no where it was asked whether something is to go."""
    offered = [parse(data) for _, data in state.candidate.offered]
    asked = [p for p in offered if p is not None and p.verb == Verb.LOOK]
    if not any(p.argument == LEAVE for p in asked):
        return None
    if _YES.fullmatch(said.text):
        press = next(p for p in asked if p.argument != LEAVE)
    elif _NO.fullmatch(said.text):
        press = next(p for p in asked if p.argument == LEAVE)
    else:
        return None
    after = _pressed(state, session, press, said.at, context)
    return _keeping(after, said, said.text, AsideKind.IGNORE)


def pressed(state: State, press: Press, at: datetime, context: Context) -> State:
    """Do what a button says: out, back, leave it, quote that line, count it."""
    session = state.session
    if session is None or press.session != session.id:
        return reply_with(state, STALE)
    return _pressed(replace(state, replies=()), session, press, at, context)


def _pressed(
    state: State, session: Session, press: Press, at: datetime, context: Context
) -> State:
    what, _, where = press.argument.partition(":")
    number = int(where) if where.isdecimal() else -1
    if what == LEAVE:
        return replying(state, at, say("left_in"))
    if what == BACK:
        taken = next((t for t in session.taken if t.number == number), None)
        if taken is None:
            return replying(state, at, say("back_already"))
        return put_back(state, session, taken, at, context)
    told = found(state, where) if what == reopening.TELL else None
    if told is not None:
        answer = Said(at, told.id, told.text)
        return reopening.taken(let_go(state, told.id), session, answer, context)
    line = addressed(session, where)
    over = number in answered(session) and session.turns[number].stage is Stage.DONE
    if what == LINE and line is not None:
        after = without_line(state, session, line, at, context)
    elif what == rewording.WORD and line is not None:
        return rewording.pressed(state, session, line, at, context)
    elif what == "quote" and line is not None:
        after = requoting.chosen(state, session, line)
    elif what == disowning.HIDE and line is not None:
        after = disowning.hide(state, session, line, context)
    elif what == "count" and session.over and over:
        after = vouched(state, session, [number])
    elif what == PLACE and over:
        after = without_answer(state, session, number, "", at)
    else:
        return reply_with(state, STALE)
    return rounded(state, after, at, context)
