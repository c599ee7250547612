"""Beginning a session: what was asked for, and what the dossier lends it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core import forms
from bot.core.answering import carry_on, in_session
from bot.core.bank import bank_for
from bot.core.beginning import begun, just_begun
from bot.core.buttons import Press
from bot.core.events import Event
from bot.core.notices import PracticeWanted
from bot.core.occasions import asked_for
from bot.core.outside_replies import ConfirmTrack, Open
from bot.core.panel_replies import Introduce
from bot.core.refitting import retracked
from bot.core.reply import Reply
from bot.core.sayings import NO_QUESTION, OFFER_MODES, STALE, explain_practice
from bot.core.selection import SHORT, Toward, minutes, plan
from bot.core.session import Planned, Session
from bot.core.state import Context, State, reply_with
from bot.model import GENERAL, Kind, Mode
from bot.part import Follow
from bot.parts.practice.replies import ALL_SHOWN, LeanOn

ELSEWHERE = frozenset({Mode.DAILY, Mode.PANEL, Mode.TASK})
"""Modes of sittings that a part of their own begins."""

MODE_NAMES: Mapping[str, Mode] = {
    **{mode.value: mode for mode in Mode if mode not in ELSEWHERE},
    "second": Mode.SECOND_ROUND,
    "secondround": Mode.SECOND_ROUND,
    "full": Mode.SECOND_ROUND,
    "behavioral": Mode.BEHAVIOURAL,
    "behaviour": Mode.BEHAVIOURAL,
    "behavior": Mode.BEHAVIOURAL,
    "tech": Mode.TECHNICAL,
    "questions": Mode.YOUR_QUESTIONS,
    "yourquestions": Mode.YOUR_QUESTIONS,
    "usual": Mode.COMMON,
    "last-ten-minutes": Mode.CLOSING,
    "the-last-ten-minutes": Mode.CLOSING,
    "last-minutes": Mode.CLOSING,
    "end": Mode.CLOSING,
    "pay": Mode.CLOSING,
    "terms": Mode.CLOSING,
}
"""What may be typed after /practice."""

HELD = ("held", "hold")
"""What may be typed after a second round whose remarks are to wait for the end."""


def practise(state: State, argument: str, at: datetime, context: Context) -> State:
    """Begin what /practice asks for, or offer a choice."""
    words = re.findall(r"[^\s,]+", argument.casefold())
    if not words:
        if state.session is not None and state.session.open:
            return reply_with(state, carry_on(state.session))
        return reply_with(state, *OFFER_MODES)
    counts = [int(w) for w in words if w.isdecimal() and len(w) < 4]
    if words[0] in context.parts.sittings:
        rest = argument.strip()[len(words[0]) :]
        return context.parts.follow(state, words[0], rest, at, context)
    names = [w for w in words if not w.isdecimal() and w not in ("round", *HELD)]
    mode = MODE_NAMES.get("-".join(names)) or MODE_NAMES.get("".join(names))
    if not names:
        mode = Mode.SECOND_ROUND
    held = any(word in HELD for word in words)
    no_such = held and mode is not Mode.SECOND_ROUND
    if mode is None or no_such or len(counts) > 1 or 0 in counts:
        return reply_with(state, explain_practice(argument))
    if held:
        state = replace(state, candidate=replace(state.candidate, held=True))
    return begin(state, mode, counts[0] if counts else None, at, context)


def begin(
    state: State,
    mode: Mode,
    count: int | None,
    at: datetime,
    context: Context,
    *,
    first: bool = False,
    open_ones: bool = False,
) -> State:
    """Open a session, closing one that is still open; nothing said in it is lost.

    It leans towards what no story proves yet; to the `open_ones` alone, if wanted.
    """
    candidate = replace(state.candidate, welcomed=True)
    track = candidate.track or GENERAL
    toward = context.parts.leaning(state, context)
    planned = plan(
        bank_for(state, context),
        mode,
        count,
        track,
        candidate.asked,
        context.seed,
        toward,
        wholly=open_ones,
        occasions=context.parts.occasions(state, context),
    )
    if first:
        # One tap, and the first real question: the opening line is small talk enough.
        planned = tuple(p for p in planned if p.kind is not Kind.SMALL_TALK)
    whole = mode is Mode.SECOND_ROUND and not first
    session = Session(
        f"{context.seed:x}",
        mode,
        track,
        at,
        planned,
        rehearsal=whole and count is None,
        held=whole and candidate.held,
    )
    session = context.parts.segments(session, state, context)
    if not session.plan:
        return reply_with(state, NO_QUESTION)
    opening = Open(mode, newcomer=first, closed_another=False)
    if whole:
        lasts = minutes(context.bank, session.plan)
        alone = minutes(context.bank, planned)
        usual = alone if alone < lasts else None
        opening = replace(opening, minutes=lasts, usual=usual, held=candidate.held)
    words = _leant_on(session.plan, toward, context)
    named = any(asked_for(p.question_id) is not None for p in session.plan)
    lines: list[Reply] = [LeanOn(words)] if words or (open_ones and not named) else []
    if session.panel is not None:
        lines.append(Introduce(session.panel, fetched=True))
        opening = replace(opening, several=True)
    state = replace(state, candidate=candidate)
    return begun(state, session, opening, at, context, *lines)


def _leant_on(
    planned: Sequence[Planned], toward: Toward | None, context: Context
) -> tuple[str, ...]:
    """Give the words of the requirements that a session's questions lead to."""
    if toward is None:
        return ()
    by_id = {question.id: question for question in context.bank}
    words: list[str | None] = []
    for place, one in enumerate(planned):
        question = by_id.get(one.question_id)
        if question is not None and (led_to := toward(question)) is not None:
            words.append(led_to.words)
        elif place:
            # The first one says at once what it asks for.
            words.append(asked_for(one.question_id))
    return tuple(dict.fromkeys(one for one in words if one))


def practise_open_ones(
    state: State, wanted: PracticeWanted, at: datetime, context: Context
) -> State:
    """Begin with questions for what no story proves yet."""
    session = state.session
    if session is not None and session.open and not wanted.fresh:
        begun = just_begun(session, at)
        return state if begun else reply_with(state, carry_on(session))
    state = forms.closed(state)
    toward = context.parts.leaning(state, context)
    if toward is None:
        return reply_with(state, ALL_SHOWN)

    bank = bank_for(state, context)
    track, asked = state.candidate.track or GENERAL, state.candidate.asked

    def led(mode: Mode) -> int:
        seed = context.seed
        planned = plan(bank, mode, None, track, asked, seed, toward, wholly=True)
        return len(_leant_on(planned, toward, context))

    mode = max((Mode.BEHAVIOURAL, Mode.TECHNICAL), key=led)
    return begin(state, mode, None, at, context, open_ones=True)


def event(made: Callable[[datetime], Event]) -> Follow:
    """Let a command be an event of the session that is open."""
    return lambda state, _words, at, context: in_session(state, made(at), context)


def choose_mode(state: State, press: Press, at: datetime, context: Context) -> State:
    """Begin what a button says."""
    session, sittings = state.session, context.parts.sittings
    named, _, number = press.argument.partition(":")
    if named not in MODE_NAMES and named not in sittings:
        return reply_with(state, STALE)
    fresh = any(data == str(press) for _, data in state.candidate.offered)
    if session is not None and session.open and not fresh:
        # A button of last week closes nothing, a second tap begins nothing.
        begun = just_begun(session, at)
        return state if begun else reply_with(state, carry_on(session))
    if named in sittings:
        return context.parts.follow(state, named, "", at, context)
    count = int(number) if number.isdecimal() else None
    return begin(state, MODE_NAMES[named], count or None, at, context)


def choose_track(state: State, press: Press, at: datetime, context: Context) -> State:
    """Take the field that a newcomer chose, and begin."""
    candidate = state.candidate
    if press.argument not in context.tracks:
        return reply_with(state, STALE)
    # What the work is called was said before one of two fields was chosen.
    work = candidate.work if candidate.track is None else ""
    state = replace(
        state, candidate=replace(candidate, track=press.argument, work=work)
    )
    if candidate.track == press.argument and just_begun(state.session, at):
        return state
    if state.session is not None and state.session.open:
        # An old welcome: the field is taken, the open session goes on with it.
        said = reply_with(state, ConfirmTrack(press.argument))
        return retracked(said, at, context)
    first = state.session is None
    return begin(state, Mode.SECOND_ROUND, SHORT, at, context, first=first)
