"""Hear, before anything is judged, what is said to the interviewer.

An aside is kept apart from answers, and what it asks is done; what was open stays so.
Of a message that also answers, the aside is taken out and the rest goes its way.
"""

import re
from dataclasses import replace

from bot.core.answering import applying, known_by
from bot.core.astray import to_us
from bot.core.buttons import Verb
from bot.core.events import Edited, Said
from bot.core.gate import barred
from bot.core.incoming import Commanded, Move
from bot.core.letter_shown import wish_meant
from bot.core.mendable import meant
from bot.core.refitting import refitted
from bot.core.replies import OfferTracks
from bot.core.reply import Say
from bot.core.replying import points_elsewhere
from bot.core.sayings import KEEP_ALL, NOTE_EDIT
from bot.core.scene import asked_again, open_turn, scene
from bot.core.session import KeptAside
from bot.core.state import Context, State, adding, field_asked, was_offered
from bot.hearing import Aside, AsideKind, Scene
from bot.parts.asides import (
    advising,
    asked_topics,
    beside,
    between,
    bursts,
    closing,
    closing_said,
    everyday,
    fielding,
    idling,
    in_forms,
    in_the_round,
    interjections,
    midway,
    outside,
    pausing,
    repairing,
    revising,
    rewording,
    round_put_right,
    under,
    wants,
)
from bot.parts.asides.afterwards import looked_back
from bot.parts.asides.between import rest_to_come, wished
from bot.parts.asides.heard_first import at_once
from bot.parts.asides.hearing import echoed, heard, wholly
from bot.parts.asides.keeping import found, kept, let_go, taken_out
from bot.parts.asides.lines import Heard, before
from bot.parts.asides.steering import steered, to_the_employer

_CARRIES_ON = re.compile(
    r"\W*(?:(?:ok(?:ay)?|yes|so)\b,? ?)?"
    r"(?:carry on|continue|go on|resume|i'?m (?:ready|back)|ready|back again"
    r"|let'?s (?:go on|continue|carry on|go))(?: please| now)?\W*",
    re.IGNORECASE,
)
"""What says that somebody is ready, and answers nothing."""

_RETURNS = re.compile(
    r"\W*(?:(?:ok(?:ay)?|right|so|hi|hey|sorry|yes|and|now|phew)\b\W*){0,3}"
    r"(?:(?:i(?:[’']| a)?m|im) back\b(?:\W*(?:again|now|sorry|from \w+))*[.,!;:–—-]*\s+"
    r"|back(?: again| now)?[.,!;:–—]+\s+)(?:sorry\b\W*)?(?=\S+\s+\S)",
    re.IGNORECASE,
)
"""Somebody who was away is there again, and goes on in the same message."""


def meet(state: State, move: Move, context: Context) -> State | None:
    """Meet what is said to the interviewer; None for what is said to the question."""
    match move:
        case Said(own=True) if _of_a_part(state, move):
            return None
        case Said(own=True):
            after = _said(state, move, context)
            if after is None:
                return None
            return repairing.lastly(state, after, move, context)
        case Edited():
            return _edited(state, move, context)
    return closing.close(state, move, context)


def in_round(state: State, move: Move, context: Context) -> State | None:
    """Meet what is plainly said of the round with the employer; None for the rest."""
    if not isinstance(move, Said) or not move.own or scene(state) is not Scene.EMPLOYER:
        return None
    known = _known(state, move.message_id) or found(state, move.message_id) is not None
    if known or (state.session is not None and state.session.paused):
        return None
    aside = heard(state, move.text, context)
    if aside is None or (aside.kind, aside.about) not in in_the_round.FIRST:
        return None
    return _met(state, move, round_put_right.restated(aside, move.text), context)


def _of_a_part(state: State, said: Said) -> bool:
    """Whether a part itself does it: an interview put right, a letter changed."""
    return meant(state, said.text, said.at) or wish_meant(state, said.text)


def _said(state: State, said: Said, context: Context) -> State | None:
    if _known(state, said.message_id):
        return None
    if found(state, said.message_id) is not None:
        return replace(state, replies=())
    if (on := pausing.met(state, said, context, _told)) is not None:
        return on
    if open_turn(state) is None and (ours := to_us(said.text)) is not None:
        return _told(state, replace(said, text=ours), context)
    came = _RETURNS.match(said.text) if state.dossier.form is None else None
    asking = scene(state) is Scene.EMPLOYER
    if came is None or asking or open_turn(state) is None:
        return _told(state, said, context)
    if _only_back(state, said, context):
        return _told(state, said, context)
    # "Back. So I rang her again": what follows is heard as if it came alone.
    rest = replace(said, text=said.text[came.end() :])
    words = KeptAside(said.message_id, said.at, came[0].strip(), AsideKind.REPEAT)
    state = kept(state, words)
    after = _told(state, rest, context)
    return after if after is not None else context.parts.proceed(state, rest, context)


def _only_back(state: State, said: Said, context: Context) -> bool:
    """Whether nothing of a message answers: "I'm back. My mother says hello"."""
    aside = heard(state, said.text, context)
    return aside is not None and aside.known and not aside.rest


def _told(state: State, said: Said, context: Context) -> State | None:
    if (meant := bursts.told(state, said, context)) is not None:
        return meant
    if (later := midway.met(state, said, context)) is not None:
        return later
    if (after := under.answered(state, said, context)) is not None:
        return after
    if (plain := at_once(state, said.text, context)) is not None:
        return _met(state, said, plain, context)
    if (after := closing_said.met(state, said, context)) is not None:
        return after
    if (advice := advising.wanted(state, said.text, context)) is not None:
        return _met(state, said, advice, context)
    if (about := asked_topics.met(state, said, context)) is not None:
        return about
    if (right := rewording.met(state, said, context)) is not None:
        return right
    for hears in (revising.met, repairing.again):
        after = hears(state, said, context)
        if after is not None and not barred(state, after, said, context):
            return after
    session, form = state.session, state.dossier.form
    idle = form is None and open_turn(state) is None
    if idle and (after := advising.met_outside(state, said, context)) is not None:
        words = KeptAside(said.message_id, said.at, said.text, AsideKind.CLARIFY)
        return kept(after, words)
    for hears in (idling.surely, looked_back, wished, everyday.likely) if idle else ():
        after = hears(state, said, context)
        if after is not None and not barred(state, after, said, context):
            return after
    if form is None and (soon := rest_to_come(state, said, context)) is not None:
        return soon
    of_field = fielding.of_field(state, said, context)
    if of_field is not None and not barred(state, of_field, said, context):
        return of_field
    telling = bursts.running(state)
    whole = None if telling else wholly(state, said.text, context)
    apart = None if whole else interjections.met(state, said, context, _told)
    if apart is not None:
        return apart
    if form is None and open_turn(state) and _CARRIES_ON.fullmatch(said.text):
        kind = AsideKind.REPEAT if "back" in said.text.casefold() else AsideKind.THANKS
        ready = Aside(kind, 0, len(said.text), about="noted")
        return _met(state, said, ready, context)
    resting = session is None or not session.open or session.paused
    if form is None and resting and was_offered(state, Verb.DAY):
        # Under the card of the interview, what puts it right comes first.
        after = context.parts.proceed(state, said, context)
        if after.asks or after.dossier.interview != state.dossier.interview:
            return after
    if to_the_employer(state, said.text, context):
        return None
    wish = steered(state, said.text, context)
    if wish is not None and whole and whole.about == "returned" and wish.rest:
        wish = None  # "Back. That took longer than I thought": all of it is said to me
    in_the_scene = scene(state) is Scene.EMPLOYER
    if wish and wish.rest and in_the_scene and _to_go(state, said, context):
        wish = None  # "It was a complaint. Take it away": all of it wants one thing
    if wish is not None:
        after = _met(state, said, wish, context)
        if not barred(state, after, said, context):
            return after
    if form is None and resting and (after := wished(state, said, context)) is not None:
        return after
    aside = heard(state, said.text, context)
    if aside is None or echoed(state, said.text, context):
        return None
    if not aside.known and points_elsewhere(state, said):
        return None
    if form is None and resting and not under.goes_by(state, said.text, aside):
        return None
    on_a_break = pausing.resting(state) is not None and not aside.rest
    after = between.on_a_break(state, said, aside, context) if on_a_break else None
    return after or _met(state, said, aside, context)


def _to_go(state: State, said: Said, context: Context) -> bool:
    """Whether the whole message says that what came before it is to go."""
    aside = heard(state, said.text, context)
    return aside is not None and aside.kind is AsideKind.IGNORE and not aside.rest


def _known(state: State, message_id: str) -> bool:
    """Whether a message is part of an answer, or of a form's words."""
    session, form = state.session, state.dossier.form
    ids = session.message_ids if session is not None else frozenset()
    return message_id in ids or (
        form is not None and any(m.id == message_id for m in form.messages)
    )


def _met(state: State, said: Said, aside: Aside, context: Context) -> State:
    where = scene(state)
    heard = Heard(aside, said, asked_again(state, context), where)
    deleting = state.candidate.deleting
    if deleting:
        candidate = replace(state.candidate, deleting=False)
        state = replace(state, candidate=candidate)
    state = kept(state, KeptAside(said.message_id, said.at, heard.words, aside.kind))
    candidate = known_by(state.candidate, said.text, context)
    if where is Scene.EMPLOYER and aside.kind is AsideKind.MISHEARD:
        candidate = applying(candidate, said.text, context)
    if candidate.work != state.candidate.work:
        state = replace(state, candidate=candidate)
    if candidate.profile != state.candidate.profile:
        state = replace(state, candidate=candidate)
        state = replace(state, session=refitted(state, context))
    after = _replied(state, heard, where, context)
    return before(after, KEEP_ALL) if deleting and not after.asks else after


def _replied(state: State, heard: Heard, where: Scene, context: Context) -> State:
    if where is Scene.NOTHING:
        choosing = field_asked(state)
        after = outside.reply(state, heard, context)
        if choosing and (work := context.work(heard.said.text, False)) is not None:
            return _with_field(after, replace(heard.said, text=work.words), context)
        return _asking_field(after) if choosing else after
    rest = heard.aside.answer(heard.said.text).strip()
    if where is Scene.EMPLOYER:
        return _in_the_round(state, heard, rest, context)
    if where is Scene.FORM:
        return (in_forms.mixed if rest else in_forms.reply)(state, heard, context)
    if rest:
        return beside.mixed(state, heard, context)
    return midway.still_open(state, wants.reply(state, heard, context))


def _in_the_round(state: State, heard: Heard, rest: str, context: Context) -> State:
    """Meet it, then hear what is left of the message as if it came alone."""
    leaves = rest and heard.kind in in_the_round.LEAVES
    after = state if leaves else in_the_round.reply(state, heard, context)
    whole = rest == heard.said.text.strip()
    if not rest or whole or after.asks or scene(after) is not Scene.EMPLOYER:
        return after
    said = replace(heard.said, text=rest)
    bare = replace(after, replies=())
    then = _told(bare, said, context) or context.parts.proceed(bare, said, context)
    if heard.kind is AsideKind.COMPLAINT and not then.replies and not then.asks:
        # What is asked once more is answered at once, without a question mark, too.
        done = Commanded(heard.at, Verb.DONE)
        then = context.parts.proceed(then, done, context)
    return before(then, *after.replies)


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
    aside = heard(state, edited.text, context)
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
    aside = heard(state, edited.text, context)
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
