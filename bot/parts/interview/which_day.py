"""Hear which of two days is meant, where both are offered, with what stands beside it.

Words that point to one of them choose it, another date is taken, and what contradicts
itself is asked about once, with both dates named. What else is asked is answered, and
the question stays on the screen with its buttons.
"""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from bot.core import forms
from bot.core.asked_under import asks
from bot.core.buttons import Verb, parse
from bot.core.dossier import Form
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import Asking, Reply, Say, phrase
from bot.core.schedule import DAY, local
from bot.core.state import Context, State, zone_of
from bot.core.which_day import Meant, meant, points
from bot.expressions import Expression
from bot.hearing import Tip
from bot.parts.interview.appointment import begun, kept
from bot.parts.interview.arriving import arrival, arriving
from bot.parts.interview.asking import ask_next
from bot.parts.interview.clock_there import clock_told
from bot.parts.interview.replies import AskWhichDay, SayOfDays
from bot.parts.interview.setup import told_of, understood

LONGEST: Final = 80
"""Words of a message that is heard here."""


def met(state: State, move: Move, context: Context) -> State | None:
    """Take the day that is meant; None where no such choice is open."""
    form, offered = state.dossier.form, offered_days(state)
    if not isinstance(move, Said) or not move.own or form is None or form.messages:
        return None
    if form.field != "interview.when" or len(offered) < TWO:
        return None
    if len(move.text.split()) > LONGEST:
        return None
    move = replace(move, text=_PUT_DOWN.sub("", move.text))
    if (early := arrival(move.text)) is not None:
        if (after := arriving(state, move, context)) is not None:
            return after
        move = replace(move, text=early.rest or move.text)
    series, _, rest = form.argument.partition(" ")
    today = local(move.at, zone_of(state, context)).date()
    heard = meant(move.text, offered, today, timed=bool(rest))
    asking = AskWhichDay(heard.days or offered, today, again=not heard.days)
    before = _known(heard, today)
    clock = clock_told(move, heard.timed, context)
    if heard.day is not None:
        return _taken(state, form, move, heard, clock or rest, context)
    if heard.later:
        return _left_open(state, move, offered, context)
    argument = f"{series} {clock or rest}".strip()
    if clock:
        before = (*before, phrase("day.which_hour", time=clock))
    told = _answers(state, move, heard.left, context)
    if not (heard.days or before or told):
        return _beside(state, move, asking, context)
    state = _asking_on(state, argument, asking)
    return replace(state, replies=(*told, *before, *state.replies))


_PUT_DOWN: Final = Expression(
    r",?\s*\b(?:so|and) (?:maybe |perhaps |should i |can you |i )*(?:write|put|note"
    r"|say)"
    r" (?:at )?\d[\d:.]*\s*\?",
    re.IGNORECASE,
)
"""What only asks whether the hour to be there is to be written: "so write 9.45?"."""

TWO: Final = 2
"""Days between which is chosen, at least."""


def offered_days(state: State) -> tuple[date, ...]:
    """Give the days that are on the buttons, in their order."""
    presses = (parse(data) for _, data in state.candidate.offered)
    values = [
        press.argument.removeprefix("on:")
        for press in presses
        if press is not None
        and press.verb == Verb.DAY
        and press.argument.startswith("on:")
    ]
    return tuple(sorted(date.fromisoformat(value) for value in values))


def _known(heard: Meant, today: date) -> tuple[Reply, ...]:
    """Say what today is, or when a week of the calendar is, where that is unclear."""
    said: list[Reply] = []
    if heard.today:
        said.append(SayOfDays("today", (today,)))
    if heard.week is not None:
        said.append(SayOfDays("week", (heard.week, heard.week + 6 * DAY)))
    return tuple(said)


def _asking_on(state: State, argument: str, asking: AskWhichDay) -> State:
    form = state.dossier.form
    assert form is not None
    form = replace(form, argument=argument, refused="")
    dossier = replace(state.dossier, form=form)
    return replace(state, dossier=dossier, replies=(asking,))


def _taken(
    state: State, form: Form, said: Said, heard: Meant, clock: str, context: Context
) -> State:
    """Set the day, with the hour that is known, and go on."""
    told = _answers(state, said, heard.left, context)
    series = form.argument.partition(" ")[0]
    today = local(said.at, zone_of(state, context)).date()
    known = _known(heard, today)
    state = _with_details(forms.closed(state), said, heard, context)
    day = f"{heard.day} {clock}".strip()
    after = understood(state, day, series or "few", said.at, context)
    return replace(after, replies=(*told, *known, *after.replies))


_BY_VIDEO: Final = Expression(
    r"\b(?:teams|zoom|video|skype|google meet|webex|in person|on site|in the office"
    r"|face to face)\b",
    re.IGNORECASE,
)


_NOT_THERE: Final = Expression(
    r"\bnot (?:there |really )?(?:in person|on site|in the office|face to face)\b", re.I
)


def _with_details(state: State, said: Said, heard: Meant, context: Context) -> State:
    """Keep what is told beside the day of where it is held."""
    told = [s for s in heard.left if _BY_VIDEO.search(s) and not asks(s)]
    if not told or any(" or " in s for s in told):
        return state
    words = _NOT_THERE.sub(" ", " ".join(told))
    remote = told_of(state, words, said.at, context).remote
    if remote is None:
        return state
    if state.dossier.interview is None:
        state = begun(state, context)
    interview = state.dossier.interview
    assert interview is not None
    return kept(state, replace(interview, remote=remote), said.at)


def _left_open(
    state: State,
    said: Said,
    offered: tuple[date, ...],
    context: Context,
) -> State:
    """Let the day wait, and ask for what comes after it."""
    if state.dossier.interview is None:
        state = begun(state, context)
    line = SayOfDays("later", offered)
    state = replace(forms.closed(state), replies=(line,))
    return ask_next(state, "when", "all", said.at, context)


# What stands beside it

_FORESEEN: Final = (
    (
        r"\b(?:put|add|save|note|have|write|enter) (?:in )?(?:two|both|the second"
        r"|the other)\b|\btwo (?:dates|days|interviews)\b|\balready (?:a|the) second\b",
        phrase("day.which_one_only"),
    ),
    (
        r"\bhow (?:would|do|should) (?:you|one|i|people) (?:read|understand|take)\b"
        r"|\bwhat do (?:you|most|people) (?:think|mean|usually)\b|\bwhat is usual\b",
        phrase("day.which_usually"),
    ),
    (
        r"\b(?:boss|manager|supervisor|foreman|employer|chef)\b.*\b(?:say|tell|ask|free"
        r"|off|morning|know|day)\b|\b(?:say|tell|ask)\b.*\b(?:boss|manager|supervisor"
        r"|foreman|employer)\b",
        phrase("day.which_boss"),
    ),
    (
        r"\b(?:you|it|bot|u)\b.*\b(?:text|remind|message|ping|notify|alert|wake)\b",
        phrase("aside.form_topic.remind"),
    ),
    (
        r"\b(?:picture|photo|screenshot|scan|image|pdf)\b.*\b(?:send|upload|show"
        r"|give)\b"
        r"|\b(?:send|upload|show)\b.*\b(?:picture|photo|screenshot|scan|image|pdf)\b",
        phrase("day.which_picture"),
    ),
    (
        r"\bask (?:them|her|him)?\b.*\b(?:later|another|other|different|change|move)\b"
        r"|\b(?:change|move|postpone|shift) (?:it|the (?:day|date|time|hour))\b",
        phrase("day.which_move"),
    ),
)
"""What is often asked beside the day, and what is said to it."""
_ASKS: Final = tuple(
    (Expression(pattern, re.IGNORECASE), line) for pattern, line in _FORESEEN
)
_BOTH_WAYS: Final = Expression(r"\bboth ways\b", re.IGNORECASE)
_PLAINLY: Final = 0.5
"""Share of a tip from which it is surely what is asked for."""
MOST: Final = 2
"""Things said beside a day that are answered."""


def _answers(
    state: State, said: Said, left: tuple[str, ...], context: Context
) -> tuple[Reply, ...]:
    """Answer what is asked beside the day, each thing once."""
    told: list[Reply] = []
    for sentence in left:
        lines = [line for pattern, line in _ASKS if pattern.search(sentence)]
        if lines:
            told.append(lines[0])
        elif _BOTH_WAYS.search(sentence):
            continue
        elif asks(sentence) and len(sentence.split()) > 1:
            told += _answer(state, said, sentence, context)
    return tuple(dict.fromkeys(told))[:MOST]


def _answer(
    state: State, said: Said, sentence: str, context: Context
) -> tuple[Reply, ...]:
    tip, share = context.tip(sentence)
    if tip is not Tip.NONE and share >= _PLAINLY:
        return (phrase(f"tip.{tip}"),)
    after = _elsewhere(state, replace(said, text=sentence), context)
    if after is None:
        return ()
    lines = (r for r in after.replies if not _asks_again(r))
    return tuple(replace(r, rows=()) if isinstance(r, Say) else r for r in lines)


def _elsewhere(state: State, said: Said, context: Context) -> State | None:
    """Hear words as if no days were offered; None where anything would change."""
    candidate = replace(state.candidate, offered=())
    hidden = replace(state, candidate=candidate, replies=())
    after = context.parts.met(hidden, said, context)
    form, now = state.dossier.form, after.dossier.form
    same = form is not None and now is not None and now.field == form.field
    stays = same and after.dossier.interview == state.dossier.interview
    if after.asks or not stays or after.session != state.session:
        return None
    return replace(after, candidate=replace(after.candidate, offered=()))


_AGAIN: Final = ("aside.form_question", "aside.form_again", "aside.form_again_plain")


def _asks_again(reply: Reply) -> bool:
    return isinstance(reply, Asking) or (isinstance(reply, Say) and reply.key in _AGAIN)


def _beside(
    state: State, said: Said, asking: AskWhichDay, context: Context
) -> State | None:
    """Reply to what says nothing of the day, and name both days once more."""
    form = state.dossier.form
    assert form is not None
    after = _elsewhere(state, said, context)
    if after is None and points(said.text):
        return replace(state, replies=(_RATHER_ASK, asking))
    if after is None:
        return None
    told = tuple(r for r in after.replies if not _asks_again(r))
    lines = tuple(replace(r, rows=()) if isinstance(r, Say) else r for r in told)
    after = replace(after, dossier=replace(after.dossier, form=form))
    return replace(after, replies=(*(lines or (_RATHER_ASK,)), asking))


_RATHER_ASK: Final = phrase("day.which_rather_ask")
