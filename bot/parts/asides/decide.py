"""Hear, before anything is judged, what is said to the interviewer.

An aside is kept apart from answers, and what it asks is done; what was open stays so.
Of a message that also answers, the aside is taken out and the rest goes its way.
"""

import re
from dataclasses import replace

from bot.core import labels
from bot.core.answering import known_by
from bot.core.buttons import Verb
from bot.core.events import Edited, Said
from bot.core.incoming import Move
from bot.core.letter_wishes import wish_meant
from bot.core.mending import meant
from bot.core.panel_moves import asked_member
from bot.core.refitting import refitted
from bot.core.replies import OfferTracks
from bot.core.reply import Say
from bot.core.sayings import KEEP_ALL, NOTE_EDIT
from bot.core.scene import asked_now, open_turn, scene
from bot.core.session import KeptAside
from bot.core.state import Context, State, adding, was_offered
from bot.hearing import ALIKE, Aside, AsideKind, Bearing, NewcomerKind, Scene
from bot.model import Oddity
from bot.parts.asides import alike, bursts, fielding, in_forms, outside, questions
from bot.parts.asides.afterwards import looked_back
from bot.parts.asides.between import in_a_pause, wished
from bot.parts.asides.keeping import found, kept, let_go, said_before, taken_out
from bot.parts.asides.lines import (
    ASKED,
    UNKNOWN,
    Heard,
    asking,
    before,
    pressing,
)
from bot.parts.asides.steering import steered, to_the_employer

FEW = 25
"""Letters up to which words may be the same as the interviewer's by chance."""

ASIDE_OF = 300
"""Letters of a message beside whose answer something of no known kind is asked."""

BRIEF = 8
"""Words of what is said of the exercise while one asks the employer."""

LOST = (AsideKind.REPHRASE, AsideKind.EXAMPLE)

_OWN = re.compile(
    r"\b(?:placement|uni|university|college|school|course|volunteer\w*|home|family|hobby"
    r"|club|(?:an)?other job|old job|last job|internship|small|long ago)\b",
    re.IGNORECASE,
)

_CARRIES_ON = re.compile(
    r"\W*(?:(?:ok(?:ay)?|yes|so)\b,? ?)?"
    r"(?:carry on|continue|go on|resume|i'?m (?:ready|back)|ready|back again"
    r"|let'?s (?:go on|continue|carry on|go))(?: please| now)?\W*",
    re.IGNORECASE,
)
"""What takes a session up again that pauses, and answers nothing."""

SAID_TO_ME = 6.0
"""How sure an aside is that is surely one, though nobody can tell what is wanted."""

_RETURNS = re.compile(
    r"\W*(?:(?:ok(?:ay)?|right|so|hi|hey|sorry|yes|and|now|phew)\b\W*){0,3}"
    r"(?:(?:i(?:[’']| a)?m|im) back\b(?:\W*(?:again|now|sorry|from \w+))*[.,!;:–—-]*\s+"
    r"|back(?: again| now)?[.,!;:–—]+\s+)(?:sorry\b\W*)?(?=\S+\s+\S)",
    re.IGNORECASE,
)
"""Somebody who was away is there again, and goes on in the same message."""

VERY_SURE = 3.0
"""How sure one must be that something is not asked of the employer."""

SURE = 0.5
"""How sure one must be with nothing open, or only phrases count."""


def meet(state: State, move: Move, context: Context) -> State | None:
    """Meet what is said to the interviewer; None for what is said to the question."""
    match move:
        case Said(own=True) if _of_a_part(state, move):
            return None
        case Said(own=True):
            return _said(state, move, context)
        case Edited():
            return _edited(state, move, context)
    return bursts.close(state, move, context)


def _of_a_part(state: State, said: Said) -> bool:
    """Whether a part itself does it: an interview put right, a letter changed."""
    return meant(state, said.text, said.at) or wish_meant(state, said.text)


def _heard(state: State, text: str, context: Context) -> Aside | None:
    candidate, form, where = state.candidate, state.dossier.form, scene(state)
    question = asked_now(state, context)
    if form is not None:
        if form.part in in_forms.FREE and _is_label(state, text):
            return Aside(AsideKind.CLARIFY, 0, len(text), about="label")
        return in_forms.heard(form, text, question, context)
    if _pasted(state, text, question, context):
        return None
    if where is not Scene.NOTHING:
        # Where the candidate is asked where they are, a place is none; on the way to
        # the room, much is asked back.
        if where is Scene.EMPLOYER:
            return _of_the_exercise(state, text, question, context)
        aside = _at_question(state, text, question, context)
        if aside is not None:
            return aside
        return _claimed(state, text, context) if where is Scene.FOLLOW_UP else None
    if not candidate.welcomed:
        return None
    aside, offered = context.aside(text, "", where, False), candidate.offered
    asked = any(data.startswith(("track/", "settrack/")) for _, data in offered)
    choosing = was_offered(state, Verb.TRACK) and candidate.track is None
    if choosing and _tells_field(aside, text, context):
        return None
    asked = asked or candidate.placing
    if aside is not None and (asked or aside.sure < SURE):
        aside = context.aside(text, "", where, True)
    if aside is None or aside.kind is AsideKind.ADD:
        return aside
    return replace(aside, start=0, end=len(text), rest=())


LABELLED = 3
"""Words of a button's label that nobody writes for anything else."""


def _is_label(state: State, text: str) -> bool:
    """Whether words are the label of a button of before, and no value."""
    behind = labels.exact(text, state.candidate.offered_before)
    return behind is not None and len(text.split()) >= LABELLED


def _at_question(
    state: State, text: str, question: str, context: Context
) -> Aside | None:
    """Hear an aside of a known kind, or one that is built as a question."""
    where = scene(state)
    chatting = where is Scene.SMALL_TALK
    plain = alike.plain_kind(state)
    telling = bursts.running(state)
    strictly = state.candidate.placing or chatting or plain is not None
    aside = context.aside(text, question, where, strictly)
    if aside is not None and telling and not bursts.sure(aside, text):
        return None
    if aside is not None and not aside.known and not telling:
        asks = aside.rest and _asks(state, text, aside, context)
        if asks:
            asked = asking(text[aside.start : aside.end], state, context)
            aside = replace(aside, kind=asked.kind, about=asked.about)
        elif _told_to_me(state, aside, text, context):
            of_some = aside.about.startswith(ALIKE)
            asked = aside if of_some else asking(text, state, context)
            asks = asked.about != ASKED or "?" in text
            aside = (
                asked if asks else replace(aside, kind=AsideKind.REMARK, about=UNKNOWN)
            )
        else:
            aside = None
    if aside is not None:
        if aside.rest and chatting:
            return None
        if aside.kind in _COURTESY and not aside.rest and "?" in text:
            asks = bursts.bearing(state, text, context) is Bearing.ASKED
            aside = asking(text, state, context) if asks else aside
        answers = plain is not None and aside.about not in ("unheard", "how")
        answers = (
            answers
            and plain is not None
            and alike.answers_plainly(plain, aside, text, state, context)
        )
        return None if answers else aside
    if telling or bursts.bearing(state, text, context) is not Bearing.ASKED:
        return None
    return asking(text, state, context)


_OF_BEFORE = frozenset(
    (
        *(AsideKind.SKIP, AsideKind.BACK, AsideKind.MISHEARD, AsideKind.IGNORE),
        AsideKind.ALREADY_SAID,
    )
)
"""Kinds that speak of another question or of what was said, whatever they hold."""


def _told_to_me(state: State, aside: Aside, text: str, context: Context) -> bool:
    """Whether words are surely said to the interviewer, and tell nothing."""
    turn = open_turn(state)
    if turn is None or aside.sure < SAID_TO_ME or aside.rest:
        return False
    return aside.kind in _OF_BEFORE or not bursts.holds_something(turn, text, context)


def _asks(state: State, text: str, aside: Aside, context: Context) -> bool:
    piece = text[aside.start : aside.end]
    if len(text) > ASIDE_OF:
        return False
    return bursts.bearing(state, piece, context) is Bearing.ASKED


_COURTESY = frozenset((AsideKind.THANKS, AsideKind.GREETING))
"""Kinds beside which something else may be asked."""

_BY_THE_WAY = frozenset(
    (
        *(AsideKind.PRIVACY, AsideKind.MACHINE, AsideKind.GREETING, AsideKind.THANKS),
        *(AsideKind.WAIT, AsideKind.LENGTH, AsideKind.COMMAND, AsideKind.STOP),
        *(AsideKind.METHOD, AsideKind.NERVES, AsideKind.DISTRESS),
        *(AsideKind.WRONG_CHAT, AsideKind.PRESENCE),
    )
)
"""What a newcomer asks or says beside the field that is asked for."""


_ASKED_BESIDE = (
    *(AsideKind.COMMAND, AsideKind.PRIVACY, AsideKind.MACHINE, AsideKind.LENGTH),
)
"""What is dealt with first, though a field is named beside it."""


def _tells_field(aside: Aside | None, text: str, context: Context) -> bool:
    """Whether words tell of the field that is asked for, or ask which to take."""
    if context.trade(text) is not None:
        return aside is None or aside.kind not in _ASKED_BESIDE
    kind = aside.kind if aside is not None else None
    came = context.newcomer(text)
    if came is not None and came.kind in (NewcomerKind.NO_JOB, NewcomerKind.CHANGER):
        return True
    return kind not in _BY_THE_WAY


def _claimed(state: State, text: str, context: Context) -> Aside | None:
    """Hear "I said on call alone" where just that was said."""
    if not context.protests(text, said_before(state)):
        return None
    return Aside(AsideKind.ALREADY_SAID, 0, len(text), sure=VERY_SURE)


def _of_the_exercise(
    state: State, text: str, question: str, context: Context
) -> Aside | None:
    """Hear what leaves the scene: wishes, and what is not understood of the exercise.

    Before anything was asked, "what do you mean?" asks nothing of the employer; after
    the employer's answer, an example of one's own is due, and may come from anywhere.
    """
    aside = context.aside(text, question, Scene.EMPLOYER, False)
    turn = open_turn(state)
    if aside is not None or turn is None or len(text.split()) > BRIEF:
        return aside
    other = context.aside(text, question, Scene.QUESTION, False)
    if other is None or other.rest or other.sure < VERY_SURE:
        return None
    if not turn.attempt.messages:
        return other if other.kind in LOST else None
    own = turn.attempt.opened and _OWN.search(text)
    return other if own and other.kind is AsideKind.CLARIFY else None


def _pasted(state: State, text: str, question: str, context: Context) -> bool:
    """Whether words are the interviewer's own, sent back."""
    turn = open_turn(state)
    asked = context.questions.get(turn.question.question_id) if turn else None
    own = (asked.text, asked.hint, *asked.probes.values()) if asked is not None else ()
    words = text.strip().casefold()
    return len(words) > FEW and any(words in o.casefold() for o in (question, *own))


def _echoed(state: State, text: str, context: Context) -> bool:
    """Whether the ear hears the question, or much of it, sent back."""
    turn = open_turn(state)
    if turn is None or len(text) <= FEW:
        return False
    return context.ear(turn.question, text).judgement.oddity is Oddity.ECHO


def _said(state: State, said: Said, context: Context) -> State | None:
    if _known(state, said.message_id):
        return None
    if found(state, said.message_id) is not None:
        return replace(state, replies=())
    came = _RETURNS.match(said.text) if state.dossier.form is None else None
    if came is None or open_turn(state) is None:
        return _told(state, said, context)
    # "Back. So I rang her again": what follows is heard as if it came alone.
    rest = replace(said, text=said.text[came.end() :])
    words = KeptAside(said.message_id, said.at, came[0].strip(), AsideKind.REPEAT)
    state = kept(state, words)
    after = _told(state, rest, context)
    return after if after is not None else context.parts.proceed(state, rest, context)


def _told(state: State, said: Said, context: Context) -> State | None:
    if (meant := bursts.told(state, said, context)) is not None:
        return meant
    session, form = state.session, state.dossier.form
    idle = form is None and open_turn(state) is None
    if idle and (after := looked_back(state, said, context)) is not None:
        return after
    if idle and (after := wished(state, said, context)) is not None:
        return after
    if (of_field := fielding.of_field(state, said, context)) is not None:
        return of_field
    if form is None and open_turn(state) and _CARRIES_ON.fullmatch(said.text):
        assert session is not None
        if session.paused:
            move = pressing(session, Verb.RESUME, said.at)
            return context.parts.proceed(state, move, context)
        kind = AsideKind.REPEAT if "back" in said.text.casefold() else AsideKind.THANKS
        ready = Aside(kind, 0, len(said.text), about="noted")
        return _met(state, said, ready, context)
    resting = session is None or not session.open or session.paused
    if form is None and resting and was_offered(state, Verb.DAY):
        # Under the card of the interview, what puts it right comes first.
        under = context.parts.proceed(state, said, context)
        if under.asks or under.dossier.interview != state.dossier.interview:
            return under
    if to_the_employer(state, said.text, context):
        return None
    if (wish := steered(state, said.text, context)) is not None:
        return _met(state, said, wish, context)
    if form is None and resting and (after := wished(state, said, context)) is not None:
        return after
    if (asked := _of_a_member(state, said.text, context)) is not None:
        return _met(state, said, asked, context)
    aside = _heard(state, said.text, context)
    if aside is None or _echoed(state, said.text, context):
        return None
    paused = session is not None and session.open and session.paused
    if paused and form is None and aside.kind in _OF_A_QUESTION and not aside.rest:
        return in_a_pause(state, said)
    return _met(state, said, aside, context)


_OF_A_QUESTION = frozenset(
    (
        *(AsideKind.COMPLAINT, AsideKind.REMARK, AsideKind.WRONG_CHAT),
        *(AsideKind.UNFIT, AsideKind.MISHEARD, AsideKind.EXAMPLE),
    )
)
"""Kinds that are said of a question, and of something else in a pause."""


def _of_a_member(state: State, text: str, context: Context) -> Aside | None:
    """Hear what somebody of a panel is asked before it is the candidate's turn."""
    where, session = scene(state), state.session
    if session is None or where not in (Scene.QUESTION, Scene.FOLLOW_UP):
        return None
    asked = asked_member(session.panel, text)
    if asked is None or session.paused:
        return None
    place, words = asked
    if context.aside(words, asked_now(state, context), where, True) is not None:
        return None
    return Aside(AsideKind.CLARIFY, 0, len(text), about=f"member {place}")


def _known(state: State, message_id: str) -> bool:
    """Whether a message is part of an answer, or of a form's words."""
    session, form = state.session, state.dossier.form
    ids = session.message_ids if session is not None else frozenset()
    return message_id in ids or (
        form is not None and any(m.id == message_id for m in form.messages)
    )


def _met(state: State, said: Said, aside: Aside, context: Context) -> State:
    where = scene(state)
    heard = Heard(aside, said, asked_now(state, context), where)
    deleting = state.candidate.deleting
    if deleting:
        candidate = replace(state.candidate, deleting=False)
        state = replace(state, candidate=candidate)
    state = kept(state, KeptAside(said.message_id, said.at, heard.words, aside.kind))
    candidate = known_by(state.candidate, said.text, context)
    if candidate.profile != state.candidate.profile:
        state = replace(state, candidate=candidate)
        state = replace(state, session=refitted(state, context))
    after = _replied(state, heard, where, context)
    return before(after, KEEP_ALL) if deleting and not after.asks else after


def _replied(state: State, heard: Heard, where: Scene, context: Context) -> State:
    if where is Scene.NOTHING:
        choosing = was_offered(state, Verb.TRACK) and state.candidate.track is None
        after = outside.reply(state, heard, context)
        if choosing and (work := context.work(heard.said.text, False)) is not None:
            return _with_field(after, replace(heard.said, text=work.words), context)
        return _asking_field(after) if choosing else after
    rest = heard.aside.answer(heard.said.text).strip()
    if where is Scene.FORM:
        return (in_forms.mixed if rest else in_forms.reply)(state, heard, context)
    return (questions.mixed if rest else questions.reply)(state, heard, context)


def _with_field(state: State, said: Said, context: Context) -> State:
    """Take a trade that was named beside what they wanted to know, and begin."""
    if state.asks or open_turn(state) is not None or state.dossier.form is not None:
        return state
    replies = (
        replace(reply, rows=()) if isinstance(reply, Say) else reply
        for reply in state.replies
        if not isinstance(reply, OfferTracks)
    )
    return before(context.parts.proceed(state, said, context), *replies)


def _asking_field(state: State) -> State:
    """Ask a newcomer for the field again, after what they wanted to know."""
    if state.asks or open_turn(state) is not None or state.dossier.form is not None:
        return state
    if any(isinstance(reply, OfferTracks) for reply in state.replies):
        return state
    bare = tuple(
        replace(reply, rows=()) if isinstance(reply, Say) else reply
        for reply in state.replies
    )
    return adding(replace(state, replies=bare), OfferTracks(0, for_settings=False))


# Edits


def _edited(state: State, edited: Edited, context: Context) -> State | None:
    """Hear a message anew that was edited into an aside, or out of one."""
    was = found(state, edited.message_id)
    if _known(state, edited.message_id):
        return _answer_edited(state, edited, was, context)
    if was is None:
        return None
    if open_turn(state) is None and state.dossier.form is None:
        return _same(state, was, edited.text)
    aside = _heard(state, edited.text, context)
    if aside is not None and aside.kind == was.kind and not aside.rest:
        return _same(state, was, edited.text)
    state = let_go(state, edited.message_id)
    said = Said(edited.at, edited.message_id, edited.text)
    if aside is None:
        return context.parts.proceed(state, said, context)
    return _met(state, said, aside, context)


def _same(state: State, was: KeptAside, text: str) -> State:
    """Put new words to an aside that was dealt with."""
    turn = open_turn(state)
    here = turn is not None and was in turn.asides
    if not here and state.session is not None:
        for place, other in enumerate(state.session.turns):
            if was in other.asides:
                asides = tuple(
                    replace(a, text=text) if a == was else a for a in other.asides
                )
                turns = list(state.session.turns)
                turns[place] = replace(other, asides=asides)
                session = replace(state.session, turns=tuple(turns))
                return replace(state, session=session)
    return kept(let_go(state, was.id), replace(was, text=text))


def _answer_edited(
    state: State, edited: Edited, was: KeptAside | None, context: Context
) -> State | None:
    """Take an aside out of an answer into which it was edited."""
    session, turn = state.session, open_turn(state)
    here = turn is not None and any(
        m.id == edited.message_id for m in turn.attempt.messages
    )
    form = state.dossier.form
    in_form = form is not None and any(m.id == edited.message_id for m in form.messages)
    if not (here or in_form):
        # An answer that is over is changed as it is; nothing would be replied to.
        return None
    aside = _heard(state, edited.text, context)
    if aside is None:
        return None if was is None else _rest(state, edited, edited.text, context)
    rest = aside.answer(edited.text).strip()
    words = edited.text[aside.start : aside.end]
    if rest:
        state = let_go(state, edited.message_id)
        new = KeptAside(edited.message_id, edited.at, words, aside.kind)
        return _rest(kept(state, new), edited, rest, context)
    if in_form and form is not None:
        messages = tuple(m for m in form.messages if m.id != edited.message_id)
        waiting = form.waiting_since if messages else None
        form = replace(form, messages=messages, waiting_since=waiting)
        state = replace(state, dossier=replace(state.dossier, form=form))
    elif session is not None:
        out = taken_out(session, edited.message_id, context)
        state = replace(state, session=out)
    said = Said(edited.at, edited.message_id, edited.text)
    if aside.kind in (AsideKind.IGNORE, AsideKind.WRONG_CHAT):
        new = KeptAside(edited.message_id, edited.at, words, aside.kind)
        return replace(kept(state, new), replies=(NOTE_EDIT,))
    return _met(let_go(state, edited.message_id), said, aside, context)


def _rest(state: State, edited: Edited, rest: str, context: Context) -> State:
    return context.parts.proceed(state, replace(edited, text=rest), context)
