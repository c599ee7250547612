"""Ask one question about what is wished for: "could you ask me about leading?".

At an open question it comes in place of that one; with nothing open it is a session of
one question. Where no question is about it, the two that come near are offered.
"""

from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.core.bank import bank_for
from bot.core.beginning import begun
from bot.core.buttons import Press, Verb
from bot.core.events import Said
from bot.core.incoming import Commanded
from bot.core.outside_replies import Open
from bot.core.replies import Acknowledge, Acknowledgement
from bot.core.reply import Reply
from bot.core.sayings import STALE
from bot.core.scene import FOLLOWED, asked_now, open_turn, scene
from bot.core.session import KeptAside, Planned, Session
from bot.core.state import Context, State, field_asked
from bot.hearing import Aside, AsideKind, Bearing, HeardTopic, Scene
from bot.model import GENERAL, Expects, Kind, Mode, PracticeTopic, Question
from bot.parts.asides import leaving
from bot.parts.asides.keeping import kept
from bot.parts.asides.lines import Heard, before, pressing, say
from bot.parts.asides.replies import OfferTopics

_ASKED: Final = (Kind.BEHAVIOURAL, Kind.TECHNICAL, Kind.FIT, Kind.COMMON, Kind.TERMS)
"""Kinds of questions that can be asked by themselves, the first before the others."""
_MODES: Final = {
    Kind.TECHNICAL: Mode.TECHNICAL,
    Kind.COMMON: Mode.COMMON,
    Kind.TERMS: Mode.CLOSING,
}
"""The mode of a session with one question of a kind; else it is behavioural."""
_AT: Final = (Scene.QUESTION, Scene.FOLLOW_UP)


def met(state: State, said: Said, context: Context) -> State | None:
    """Ask about what is wished for; None where nothing is."""
    candidate, where = state.candidate, scene(state)
    choosing = field_asked(state)
    if not candidate.welcomed or candidate.placing or choosing:
        return None
    if state.dossier.form is not None or where not in (*_AT, Scene.NOTHING):
        return None
    if state.session is not None and state.session.paused:
        return None
    heard = context.topic(said.text, where is not Scene.NOTHING)
    if heard is None or (where in _AT and not _to_me(state, said.text, context)):
        return None
    if heard.place is None and not heard.asking_them and _trade(heard.words, context):
        return None
    aside = KeptAside(said.message_id, said.at, said.text, AsideKind.COMMAND)
    return _done(kept(state, aside), heard, said, context)


def pressed(state: State, press: Press, at: datetime, context: Context) -> State:
    """Ask about the topic that was chosen."""
    kind = press.argument.removeprefix("kind:")
    if kind != press.argument and kind in context.competencies:
        if scene(state) not in (*_AT, Scene.NOTHING):
            return replace(state, replies=(STALE,))
        begins = about_kind(replace(state, replies=()), kind, at, context)
        return begins if begins is not None else replace(state, replies=(STALE,))
    place = int(press.argument) if press.argument.isdecimal() else -1
    known = 0 <= place < len(context.topics)
    if not known or scene(state) not in (*_AT, Scene.NOTHING):
        return replace(state, replies=(STALE,))
    topic = context.topics[place]
    after = _asked(replace(state, replies=()), topic, at, context)
    return after if after is not None else replace(state, replies=(STALE,))


def _to_me(state: State, text: str, context: Context) -> bool:
    """Whether words at an open question are said to the interviewer."""
    asked, where = asked_now(state, context), scene(state)
    if context.aside(text, asked, where, False) is not None:
        return True
    return context.bearing(text, asked, where) is not Bearing.ANSWER


def _trade(words: str, context: Context) -> bool:
    """Whether a kind of work is named, and no topic."""
    return context.trade(words) is not None or context.work(words, False) is not None


def _done(state: State, heard: HeardTopic, said: Said, context: Context) -> State:
    if heard.asking_them:
        return context.parts.follow(
            state, "practice", "your-questions", said.at, context
        )
    if heard.place is not None:
        topic = context.topics[heard.place]
        if (after := _asked(state, topic, said.at, context)) is not None:
            return after
    if scene(state) in _AT:
        # What is open is not wanted, whatever else there is.
        aside = Aside(AsideKind.UNFIT, 0, len(said.text))
        asked = Heard(aside, said, asked_now(state, context), scene(state))
        return leaving.swap(state, asked, context)
    near = [
        place
        for place in context.nearest(heard.words)
        if place != heard.place and _chosen(state, context.topics[place], context)
    ]
    offered = tuple((place, context.topics[place].name) for place in near)
    return replace(state, replies=(OfferTopics(offered),))


def _asked(
    state: State, topic: PracticeTopic, at: datetime, context: Context
) -> State | None:
    """Ask a question about a topic; None where there is none."""
    question = _chosen(state, topic, context)
    if question is None:
        return None
    turn = open_turn(state)
    planned = Planned(question.id, question.kind, question.expects)
    if turn is None:
        return _alone(state, topic, planned, at, context)
    session = state.session
    assert session is not None
    planned = replace(planned, by=turn.question.by)
    session = replace(session, plan=(planned, *session.plan))
    state = replace(state, session=session)
    line = say("topic_instead", topic=topic.name)
    if turn.stage in FOLLOWED and turn.attempt.messages:
        after = context.parts.proceed(state, pressing(session, Verb.NEXT, at), context)
        return before(after, line)
    after = context.parts.proceed(state, Commanded(at, "skip"), context)
    skipped = Acknowledge(Acknowledgement.SKIPPED)
    return replace(after, replies=(line, *(r for r in after.replies if r != skipped)))


def about_kind(state: State, kind: str, at: datetime, context: Context) -> State | None:
    """Ask one question of a kind by itself; None where there is none."""
    known = next((one for one in context.topics if one.competency == kind), None)
    name = context.competencies.get(kind, kind)
    topic = replace(known or PracticeTopic(name, kind, ()), name=name, questions=())
    return _asked(state, topic, at, context)


def _alone(
    state: State, topic: PracticeTopic, planned: Planned, at: datetime, context: Context
) -> State:
    """Begin a session of one question."""
    mode = _MODES.get(planned.kind, Mode.BEHAVIOURAL)
    track = state.candidate.track or GENERAL
    session = Session(f"{context.seed:x}", mode, track, at, (planned,))
    opening = Open(mode, newcomer=False, closed_another=False)
    after = begun(state, session, opening, at, context)
    line: Reply = say("topic_now", topic=topic.name)
    return replace(after, replies=(line, *after.replies[1:]))


def _chosen(state: State, topic: PracticeTopic, context: Context) -> Question | None:
    """Choose the question about a topic that was not asked for longest."""
    session = state.session if open_turn(state) is not None else None
    here = {t.question.question_id for t in session.turns} if session else set[str]()
    here |= {p.question_id for p in session.plan} if session else set[str]()
    track = state.candidate.track or GENERAL
    fitting = [
        one
        for one in bank_for(state, context)
        if one.kind in _ASKED and (not one.tracks or track in one.tracks)
        if one.expects in (Expects.INSTANCE, Expects.REFLECTION) and one.id not in here
        if one.competency == topic.competency or one.id in topic.questions
    ]
    if topic.questions:
        named = [one for one in fitting if one.id in topic.questions]
        fitting = named or [one for one in fitting if one.kind is Kind.COMMON]

    def rank(one: Question) -> tuple[int, str]:
        order = topic.questions
        first = order.index(one.id) if one.id in order else _ASKED.index(one.kind)
        return first, state.candidate.asked.get(one.id, "")

    least = min(map(rank, fitting), default=None)
    best = sorted((q for q in fitting if rank(q) == least), key=lambda one: one.id)
    return best[context.seed % len(best)] if best else None
