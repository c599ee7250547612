"""Leave a question or a follow-up: it was answered already, or does not fit."""

import re
from dataclasses import replace

from bot.core.answering import known_by
from bot.core.bank import bank_for
from bot.core.buttons import Verb
from bot.core.incoming import Commanded
from bot.core.outside_replies import TellField
from bot.core.profile import without
from bot.core.refitting import another
from bot.core.replies import Acknowledge, Acknowledgement
from bot.core.reply import Say
from bot.core.scene import FOLLOWED, open_turn
from bot.core.session import (
    MAX_ASIDE,
    MAX_ASIDES,
    Attempt,
    KeptAside,
    Planned,
    Stage,
    Turn,
)
from bot.core.state import Context, State
from bot.core.undoing import closed_again, gone_back
from bot.hearing import AsideKind, Standing
from bot.model import GENERAL, Outcome, Part
from bot.parts.asides import earlier
from bot.parts.asides.keeping import (
    QUOTED,
    kept,
    let_go,
    said_back,
    said_before,
    said_here,
)
from bot.parts.asides.lines import (
    LEAVING,
    ONWARD,
    Heard,
    before,
    pressing,
    replying,
    say,
)
from bot.parts.asides.naming import stems
from bot.wording.speaker import tidied

_K = AsideKind

_OF_WHAT = re.compile(
    r"\b(?:sa(?:id|y)|t[eo]ld?l?|wrote|explained|mentioned)(?: (?:you|u|that))? "
    r"(?:what|who|when|where|why|how|which)\b",
    re.IGNORECASE,
)
"""A protest that says of what it was said, and holds nothing that could be taken."""

# What was said already


def protested(state: State, heard: Heard, context: Context) -> State:
    """Check what is said to have been said; where it was, say so and move on."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    messages = said_before(state)
    checked = context.protest_in(heard.words, messages)
    if (quote := waiting(state, heard.words, context)) is not None:
        return heard_now(state, heard, quote, context)
    elsewhere = said_elsewhere(state, heard.words, context)
    if elsewhere is not None:
        return _taken_from(state, heard, *elsewhere, context)
    if checked.standing is Standing.NEW and checked.claimed is not None:
        start, end = checked.claimed
        named = len(heard.words[start:end].split()) > 1
        known = any(a.id == heard.said.message_id for a in _asides(state))
        if named and known and not _OF_WHAT.search(heard.words):
            return _taken(state, heard, start, end, context)
    if checked.standing is Standing.SAID and checked.message is not None and checked.at:
        start, end = checked.at
        quote = said_back(messages[checked.message], start, end)
        line = say("already_said", quote=quote) if quote else say("already_said_bare")
        return moved_on(state, heard, line, context)
    if _has_it(turn):
        return moved_on(state, heard, say("already_said_bare"), context)
    told = turn.stage in (Stage.DUG, Stage.PUSHED)
    if told or sum(a.kind == _K.ALREADY_SAID for a in _lately(turn)) > 1:
        return moved_on(state, heard, say("already_said_enough"), context)
    row = ONWARD if turn.stage in FOLLOWED else LEAVING
    return replying(state, heard.at, say("already_said_not_found", row))


_PUT_BACK = re.compile(
    r"\b(?:put|bring|give|take) (?:it|that|this|them) back\b|\bwhere (?:is|are|did)\b",
    re.IGNORECASE,
)
"""What asks for an answer that seems to be gone."""


def puts_back(words: str) -> bool:
    """Whether words ask for an answer that seems to be gone."""
    return _PUT_BACK.search(words) is not None


def waiting(state: State, words: str, context: Context) -> str | None:
    """Quote what is asked for and waits to be heard; None where nothing does."""
    turn = open_turn(state)
    if turn is None or not turn.attempt.unheard or turn.attempt.confided:
        return None
    lines = [m.text for m in turn.attempt.messages[turn.attempt.heard :]]
    whole = "\n".join(lines)
    asked = puts_back(words) and bool(stems(words) & stems(whole))
    if not asked and context.protest(words, [whole]).standing is not Standing.SAID:
        return None
    first = lines[0]
    return (tidied(first) if len(first.split()) <= QUOTED else None) or ""


def heard_now(state: State, heard: Heard, quote: str, context: Context) -> State:
    """Say that the words are there, and hear them."""
    line = say("already_here", quote=quote) if quote else say("already_here_plain")
    after = context.parts.proceed(state, Commanded(heard.at, "done"), context)
    return before(after, line)


def said_elsewhere(
    state: State, words: str, context: Context
) -> tuple[int, str] | None:
    """Give the other turn whose answer holds what a protest names, and its words."""
    session, here = state.session, said_here(state)
    if session is None or context.protest(words, here).standing is Standing.SAID:
        return None
    for place in range(len(session.turns) - 1, -1, -1):
        attempt = session.turns[place].attempt
        if place == session.current or attempt.confided or attempt.opened:
            continue
        text = attempt.text
        checked = context.protest_in(words, [text]) if text.strip() else None
        if checked is None or checked.standing is not Standing.SAID:
            continue
        start, end = checked.at or (0, 0)
        line = 1 + text.rfind("\n", 0, start)
        stop = text.find("\n", start)
        stop = len(text) if stop < 0 else stop
        mine = text[line:stop]
        quote = said_back(mine, start - line, min(end, stop) - line)
        return place, quote or ""
    return None


def _taken_from(
    state: State, heard: Heard, place: int, quote: str, context: Context
) -> State:
    """Take what was said to another question for this one, or go back there."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    other = session.turns[place]
    if gone_back(turn) or _PUT_BACK.search(heard.words):
        back = replace(heard, aside=replace(heard.aside, rest=()))
        return earlier.open_one(state, place, back, context)
    if turn.attempt.messages:
        line = say("already_said", quote=quote) if quote else say("already_said_bare")
        return moved_on(state, heard, line, context)
    question = context.questions.get(other.question.question_id)
    told = replace(heard.said, text=other.attempt.text)
    state = let_go(state, heard.said.message_id)
    after = context.parts.proceed(state, told, context)
    if after.asks or question is None or not quote:
        return after
    text = question.worded(other.question.about)
    return before(after, say("already_elsewhere", quote=quote, question=text))


def _taken(state: State, heard: Heard, start: int, end: int, context: Context) -> State:
    """Take what a protest names as an answer, as far as it goes."""
    said, words = heard.said, heard.words
    found = next(a for a in _asides(state) if a.id == said.message_id)
    lead = " ".join((words[:start].strip(" ,:"), words[end:].strip(" ,:"))).strip()
    state = let_go(state, said.message_id)
    if lead.strip(" .!?"):
        state = kept(state, replace(found, text=lead))
    answer = replace(said, text=words[start:].strip())
    return context.parts.proceed(state, answer, context)


def _asides(state: State) -> tuple[KeptAside, ...]:
    turn = open_turn(state)
    return turn.asides if turn is not None else ()


def _has_it(turn: Turn) -> bool:
    """Whether the answer holds what the follow-up asks for, as far as is heard."""
    attempt, judgement = turn.attempt, turn.attempt.judgement
    if judgement is None or not attempt.probes or turn.stage not in FOLLOWED:
        return False
    wanted = attempt.probes[-1]
    return wanted in tuple(Part) and judgement.parts.get(Part(wanted)) is not None


def _lately(turn: Turn) -> list[KeptAside]:
    """Give what was said to the interviewer since the last word of the answer."""
    last = max((m.at for m in turn.attempt.messages), default=turn.asked_at)
    return [aside for aside in turn.asides if aside.at >= last]


def moved_on(state: State, heard: Heard, line: Say, context: Context) -> State:
    """Leave the follow-up, which does not count, or a question without an answer."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    if turn.stage in FOLLOWED and turn.attempt.messages:
        attempt = replace(turn.attempt, probes=turn.attempt.probes[:-1])
        state = replace(state, session=session.taking(turn.going(attempt)))
        move = pressing(session, Verb.NEXT, heard.at)
        return before(context.parts.proceed(state, move, context), line)
    return _skipped(state, heard, line, context)


def _skipped(state: State, heard: Heard, line: Say, context: Context) -> State:
    after = context.parts.proceed(state, Commanded(heard.at, "skip"), context)
    skipped = Acknowledge(Acknowledgement.SKIPPED)
    replies = tuple(reply for reply in after.replies if reply != skipped)
    return replace(after, replies=(line, *replies))


# Questions that do not fit


_STAYS = re.compile(
    r"(?:n['’]?t|\bnot|\bnever|\bwithout|\binstead of|\bno need to)"
    r"(?: (?:want|wanna|wish|like|need|have|said|say|mean|to|let|me|us|please|just|you"
    r"|really)){0,4} (?:skip\w*|leav(?:e|ing) (?:it|this|that)|mov(?:e|ing) on"
    r"|go(?:ing)? on|the next)\b",
    re.IGNORECASE,
)


def stays(words: str) -> bool:
    """Whether words say that the question is not to be left: "don't skip it"."""
    return _STAYS.search(words) is not None


_UNWANTED = 0.5
"""Share of wanting another question, for whatever reason, from which it is wanted."""


def unwanted(words: str, question: str, context: Context) -> AsideKind | None:
    """Tell whether words want another question: one that fits, or any; None for else.

    `question` is open, as it was asked last.
    """
    shares = context.intends(words, question)
    fits, skips = shares.get("unfit", 0.0), shares.get("skip", 0.0)
    if fits + skips < _UNWANTED:
        return None
    return _K.UNFIT if fits > skips else _K.SKIP


def denied(state: State, words: str, context: Context) -> bool:
    """Whether words deny what the open question rests on: "nobody lost anyone"."""
    turn = open_turn(state)
    name = turn.question.question_id if turn is not None else ""
    known = context.questions.get(name)
    return known is not None and context.denies(words, known.text)


def _none_told(state: State, context: Context) -> State:
    """Keep apart what was said to the open question, where nothing is told in it."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    if not turn.attempt.messages or turn.attempt.confided or len(turn.attempts) > 1:
        return state
    heard = context.ear(turn.question, turn.attempt.text).judgement
    if heard.outcome is not Outcome.MISSING:
        return state
    asides = tuple(
        KeptAside(m.id, m.at, m.text[:MAX_ASIDE], _K.UNFIT)
        for m in turn.attempt.messages
    )
    both = sorted((*turn.asides, *asides), key=lambda aside: aside.at)
    bare = replace(turn.going(Attempt()), stage=Stage.ASKED, unsure=())
    bare = replace(bare, asides=tuple(both[-MAX_ASIDES:]))
    session = replace(session.taking(bare), waiting_since=None)
    return replace(state, session=session)


def _at_the_refused(state: State, words: str, context: Context) -> State:
    """Be at the question that waits, where it is named and not the one gone back to."""
    session, turn = state.session, open_turn(state)
    if session is None or turn is None or not gone_back(turn):
        return state

    def begun(text: str) -> set[str]:
        return {one[:4] for one in stems(text)}  # "costs" is named by "cost", too

    def shared(one: Turn) -> int:
        known = context.questions.get(one.question.question_id)
        text = known.worded(one.question.about) if known is not None else ""
        return len(begun(words) & begun(text))

    waits = [n for n, one in enumerate(session.turns) if one.stage is not Stage.DONE]
    waits = [n for n in waits if n != session.current]
    if not waits or shared(session.turns[waits[0]]) <= shared(turn):
        return state
    session = session.taking(closed_again(turn))
    return replace(state, session=replace(session, current=waits[0]))


def swap(state: State, heard: Heard, context: Context) -> State:
    """Put another question in the place of one that does not fit.

    What was said to it told nothing: it says why it does not fit, and is no answer.
    """
    state = _none_told(_at_the_refused(state, heard.said.text, context), context)
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    question = context.questions.get(turn.question.question_id)
    if question is not None and not turn.attempt.clear:
        candidate = known_by(state.candidate, heard.words, context)
        profile = without(candidate.profile, question, candidate.chosen)
        state = replace(state, candidate=replace(candidate, profile=profile))
    if turn.attempt.messages and turn.stage in FOLLOWED:
        return moved_on(state, heard, say("unfit_follow_up"), context)
    bank = {one.id: one for one in bank_for(state, context)}
    chosen: list[Planned] = []
    for wanted in (turn.question, *session.plan):
        other: Planned | None = wanted
        if wanted.question_id not in bank:
            # What is planned may not hold either, by what was said just now.
            other = another(state, session, wanted, (*chosen, *session.plan), context)
        chosen += [other] if other is not None else []
    session = replace(session, plan=tuple(chosen))
    line = say("unfit" if chosen else "unfit_follow_up")
    after = _skipped(replace(state, session=session), heard, line, context)
    own = question is not None and bool(question.tracks)
    if not own or after.asks or not after.replies:
        return after
    # Where a field's own question does not fit, the field may be the wrong one.
    candidate = after.candidate
    first, *rest = after.replies
    told = TellField(candidate.track or GENERAL, candidate.applies)
    return replace(after, replies=(first, told, *rest))
