"""Earlier questions: to go back to one, to add to one, to put words with one."""

import re
from dataclasses import replace
from datetime import datetime

from bot.core.buttons import Press, Verb
from bot.core.events import Said
from bot.core.incoming import Commanded
from bot.core.replies import AskAgain
from bot.core.reply import Reply, Tap
from bot.core.sayings import ANSWERING, STALE
from bot.core.scene import FOLLOWED, asked_again, open_turn, scene
from bot.core.session import KeptAside, Session, Stage, Turn
from bot.core.state import Context, State, reply_with, was_offered
from bot.core.undoing import closed_again, reopened
from bot.hearing import Aside, AsideKind, Bearing, Scene, Steer
from bot.model import Expects
from bot.parts.asides.keeping import kept, outside
from bot.parts.asides.lines import (
    PROBING,
    Heard,
    before,
    following,
    pressing,
    replying,
    say,
)
from bot.parts.asides.moving import moved_to, offer, words_of
from bot.parts.asides.naming import (
    answered_now,
    counted,
    earlier,
    named,
    one_before,
)
from bot.parts.asides.undoing import (
    BRIEF,
    LONG,
    asks,
    meant,
    take_back,
)
from bot.wording.speaker import tidied

_TOLD = (Expects.INSTANCE, Expects.REASONING, Expects.REFLECTION)
"""What an earlier answer may be added to."""

_QUOTED = 14
"""Words of the longest line that says what was told to a question."""

_LAST_ONE = re.compile(r"\b(?:last|previous|before)\b", re.IGNORECASE)

_THIS_ONE = re.compile(
    r"\b(?:begin\w*|start|top) of (?:this|the) (?:question|one)\b", re.IGNORECASE
)
"""What asks for the open question from its beginning."""

_REDO = re.compile(
    r"\b(?:again|re-?do|re-?tell|re-?try|re-?take|anew|afresh|fresh|from scratch|over"
    r"|differently|once more|one more time|from the (?:start|beginning|top)"
    r"|(?:another|one more|a second|a new|a better) (?:go|try|shot|chance|attempt|crack"
    r"|run|take)|(?:tell|do|say|answer|put|explain) \w*(?: \w+){0,2} (?:better|properly"
    r"|shorter)|(?:better|nicer|stronger|clearer|proper|good|real) (?:one|answer"
    r"|example|story) (?:now )?for)\b",
    re.IGNORECASE,
)
"""What says that an answer is to be told anew, and not added to."""
_ADDS = re.compile(
    r"\b(?:add|forgot|forgotten|left out|missed out)\b|\bback to\b(?!.*\bagain\b)",
    re.IGNORECASE,
)

_OF_THE_LAST = (Steer.UNANSWERED, Steer.LAST, "before", "words")
"""What may be said of the question that was closed last."""

# Going back


def go_back(state: State, heard: Heard, context: Context) -> State:
    """Open an earlier question: the one named, else the one before the open one."""
    session = state.session
    if session is None or not session.turns:
        return replying(state, heard.at, say("back_none"))
    places = earlier(session)
    about = heard.aside.about
    if about in _OF_THE_LAST and _was_no_answer(state, heard, about):
        return take_back(state, heard, context)
    turn = open_turn(state)
    if turn is not None and _THIS_ONE.search(heard.words):
        here = say("back_here", ANSWERING, question=words_of(state, turn, context))
        return replying(state, heard.at, here)
    row = following(turn) if turn and turn.stage in FOLLOWED else ANSWERING
    rest = heard.aside.answer(heard.said.text)
    found = meant_turns(session, heard.aside, heard.words, context)
    if found == (session.current,) and session.open and turn is not None:
        return _anew_here(state, session, turn, heard, context)
    if not places:
        if turn is None:
            return replying(state, heard.at, say("back_none"))
        if rest:
            return context.parts.proceed(state, _said(heard, rest), context)
        key = "back_here" if _is_open(session, heard, context) else "back_first"
        return replying(state, heard.at, say(key, row, question=heard.question))
    if len(found) == 1:
        wish = _wish(state, heard.said.message_id)
        if wish is not None and was_offered(state, Verb.BACK):
            wished = replace(heard.said, message_id=wish.id, text=wish.text)
            chosen = moved_to(state, found[0], wished, context)
            if chosen is not None:
                return chosen
        return open_one(state, found[0], heard, context)
    if not found and _is_open(session, heard, context):
        if rest:
            return context.parts.proceed(state, _said(heard, rest), context)
        here = say("back_here", row, question=heard.question)
        return replying(state, heard.at, here)
    unsure = not found and about == Steer.NAMED
    return replying(state, heard.at, offer(session, found or places, unsure=unsure))


def _anew_here(
    state: State, session: Session, turn: Turn, heard: Heard, context: Context
) -> State:
    """Let the open question be answered anew, whose answer was asked on about."""
    session = session.taking(replace(turn, stage=Stage.DONE))
    press = pressing(session, Verb.RETRY, heard.at, str(session.current))
    return context.parts.proceed(replace(state, session=session), press, context)


def _was_no_answer(state: State, heard: Heard, about: str) -> bool:
    """Whether the last question was closed by words that were no answer to it."""
    session = state.session
    assert session is not None
    said = meant(state, heard)
    if said is None or not said.heard:
        return False
    turn = session.turns[said.place]
    here = about == Steer.UNANSWERED and said.place == session.current
    here = here and _LAST_ONE.search(heard.words) is None
    if turn.attempt.clear or not (here or turn.stage is Stage.DONE):
        return False
    words = " ".join(message.text for message in said.messages)
    if asks(words):
        return len(words.split()) <= LONG
    return about == Steer.UNANSWERED and len(words.split()) <= BRIEF


def meant_turns(
    session: Session, aside: Aside, words: str, context: Context
) -> tuple[int, ...]:
    """Give the turns that a wish to go back may mean: by place, words or names.

    The open turn is among them, once its question was answered.
    """
    places, here, last = earlier(session), answered_now(session), one_before(session)
    about, name = aside.about, aside.word
    before = (last,) if last is not None else ()
    known = places if here is None else (*places, here)
    if about.isdecimal():
        return tuple(one for one in counted(session, int(about)) if one in known)
    if about == Steer.THIS:
        return (here,) if here is not None else before
    if about == Steer.BEFORE_LAST:
        return tuple(one for one in places[-2:-1] if len(places) > 1)
    if about == Steer.LAST and name and not _bare(name):
        # "That one": what is said around it may tell which.
        found = named(session, places, name, context)
        if len(found) == 1:
            return found
    if about in (Steer.LAST, Steer.UNANSWERED, "before"):
        return before
    if about == "words":
        name = words
    found = named(session, known, name, context)
    if found or about == Steer.OTHER:
        return found
    return before if not name or _bare(name) else ()


def _bare(name: str) -> bool:
    """Whether a name is hardly one: nothing in it could be the name of a question."""
    return not any(len(word) > 2 for word in name.split())


def _is_open(session: Session, heard: Heard, context: Context) -> bool:
    """Whether the question that is named is the one that is open."""
    if not session.open or not heard.aside.word:
        return False
    return bool(named(session, (session.current,), heard.aside.word, context))


def untold(state: State, said: Said, context: Context) -> State | None:
    """Go back to a question that is asked after, where nothing was said to it."""
    session = state.session
    if session is None or not session.open:
        return None
    places = [p for p in earlier(session) if not session.turns[p].answered]
    found = named(session, places, said.text, context)
    if len(found) != 1:
        return None
    aside = Aside(AsideKind.BACK, 0, len(said.text), about=Steer.NAMED)
    heard = Heard(aside, said, asked_again(state, context), Scene.QUESTION)
    words = KeptAside(said.message_id, said.at, said.text, AsideKind.BACK)
    return open_one(kept(state, words), found[0], heard, context)


def open_one(state: State, place: int, heard: Heard, context: Context) -> State:
    """Open an earlier question to be added to, with what was said along with it."""
    session = state.session
    assert session is not None
    rest = heard.aside.answer(heard.said.text)
    left = session.turns[place].stage is not Stage.DONE
    if not rest and not left and _anew(heard.words) and session.turns[place].answered:
        session = replace(session, turns=closed(session))
        press = pressing(session, Verb.RETRY, heard.at, str(place))
        return context.parts.proceed(replace(state, session=session), press, context)
    after = replace(state, session=reopened(session, place, heard.question))
    turn = open_turn(after)
    assert turn is not None
    question = words_of(after, turn, context)
    if rest and context.bearing(rest, question, Scene.QUESTION) is Bearing.ANSWER:
        adding = say("back_adding", question=question)
        said = context.parts.proceed(after, replace(heard.said, text=rest), context)
        return before(said, adding)
    if turn.attempt.unheard and turn.stage is not Stage.ADDED:
        # It was left in the middle, with words that wait to be heard.
        return context.parts.proceed(after, Commanded(heard.at, "done"), context)
    return replying(after, heard.at, _asked_back(after, turn, place, context))


def closed(session: Session) -> tuple[Turn, ...]:
    """Give the turns with the open one closed as it was."""
    return tuple(
        closed_again(turn) if place == session.current else turn
        for place, turn in enumerate(session.turns)
    )


def _anew(words: str) -> bool:
    return _REDO.search(words) is not None and _ADDS.search(words) is None


def _asked_back(state: State, turn: Turn, place: int, context: Context) -> Reply:
    """Ask an earlier question again, or for what is to be added to its answer."""
    question = words_of(state, turn, context)
    if not question:
        return AskAgain(turn.question.question_id, "return")
    if turn.stage is not Stage.ADDED:
        return say("back", ANSWERING, question=question)
    line = next(m.text for m in reversed(turn.attempt.messages) if m.counts)
    told = context.bearing(line, question, Scene.QUESTION) is Bearing.ANSWER
    told = told and "?" not in line and len(line.split()) <= _QUOTED
    quote = tidied(line) if told else None
    row = (Tap("retry", Verb.RETRY, str(place), bound=True), PROBING[1])
    if quote is None or turn.attempt.confided:
        return say("back_to_plain", row, question=question)
    return say("back_to", row, question=question, quote=quote)


# Adding


def add(state: State, heard: Heard, context: Context) -> State:
    """Let something be added to the answer before; with words, add them."""
    session, turn = state.session, open_turn(state)
    rest = heard.aside.answer(heard.said.text)
    follows = heard.scene is Scene.FOLLOW_UP
    places = earlier(session) if session is not None else ()
    about = heard.aside.about
    elsewhere = about == "words" and session is not None
    found = (
        named(session, places, heard.words, context)
        if elsewhere and session is not None
        else ()
    )
    other = len(found) == 1 and _names_one(heard.words)
    if turn is not None and (turn.attempt.messages or follows) and not other:
        if rest:
            return context.parts.proceed(state, _said(heard, rest), context)
        return replying(state, heard.at, say("add_here"))
    turns = tuple(
        n
        for n in places
        if session is not None
        and session.turns[n].told is not None
        and session.turns[n].question.expects in _TOLD
    )
    if session is None or not turns:
        none = "add_nothing" if turn is not None else "add_none"
        return replying(state, heard.at, say(none))
    place = found[0] if other else turns[-1]
    if about.isdecimal():
        place = next((n for n in counted(session, int(about)) if n in turns), place)
    state = replace(state, session=reopened(session, place, heard.question))
    if rest:
        return context.parts.proceed(state, _said(heard, rest), context)
    return replying(state, heard.at, say("add", (PROBING[1],)))


def _names_one(words: str) -> bool:
    low = words.casefold()
    return any(word in low for word in (" one", "question", "answer", "story"))


def _said(heard: Heard, rest: str) -> Said:
    return replace(heard.said, text=rest)


# Not what was gone back to


def wrongly_back(state: State, heard: Heard, context: Context) -> State:
    """Leave a question that was gone back to by mistake, for the one left for it."""
    session = state.session
    assert session is not None
    others = [
        place
        for place, turn in enumerate(session.turns)
        if place != session.current and turn.stage is not Stage.DONE
    ]
    found = named(session, earlier(session), heard.words, context)
    place = found[0] if len(found) == 1 else (others[-1] if others else None)
    if place is None:
        return replying(
            state, heard.at, say("misheard", (PROBING[1],), question=heard.question)
        )
    return open_one(state, place, heard, context)


# Buttons


def pressed(state: State, press: Press, at: datetime, context: Context) -> State:
    """Go back to the question that a button names, and do there what was wished."""
    session = state.session
    number = int(press.argument) if press.argument.isdecimal() else -1
    if session is None or press.session != session.id or press.asks != session.asks:
        return reply_with(state, STALE)
    if not 0 <= number < len(session.turns):
        return reply_with(state, STALE)
    wish = _wish(state)
    aside = context.steered(wish.text) if wish is not None else None
    said = Said(at, wish.id if wish else "", wish.text if wish else "")
    if aside is None or aside.kind not in (AsideKind.BACK, AsideKind.IGNORE):
        aside = Aside(AsideKind.BACK, 0, len(said.text))
    heard = Heard(aside, said, asked_again(state, context), scene(state))
    chosen = moved_to(state, number, said, context) if wish is not None else None
    if chosen is not None:
        return chosen
    return open_one(state, number, heard, context)


def _wish(state: State, but: str = "") -> KeptAside | None:
    """Give what was said that the button, or the message of this id, answers."""
    turn = open_turn(state)
    kinds = (AsideKind.BACK, AsideKind.IGNORE)
    asides = turn.asides if turn is not None else outside(state.dossier)
    wishes = (a for a in reversed(asides) if a.kind in kinds and a.id != but)
    return next(wishes, None)
