"""Choose the invented employer of a session."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.employer import (
    CANNOT_KNOW,
    Employer,
    anew,
    answer,
    asked_apart,
    choose,
    employers,
    oneself,
    person_of,
    review,
    wish_in,
    workplaces,
)
from bot.model import GENERAL, Expects
from bot.wording.speaker import Speaker

UNKNOWN = "employer.unknown"
"""Counts, as a phrase is counted, how often an employer could not know something."""


def employer_of(speaker: Speaker, words: str = "") -> Employer:
    """Draw who answers: of the candidate's trade, or one that fits anybody.

    `words` is the first question where none is kept yet. What was asked first, and what
    they call their work, may call for an employer of its own.
    """
    known, session = employers(), speaker.session
    if session is None:
        return known.draw(known.field(GENERAL), 0, (speaker.work,))
    asked = (
        message.text
        for turn in session.turns
        if turn.question.expects is Expects.QUESTIONS
        for message in turn.attempt.messages
        if message.counts
    )
    seed = sum(map(ord, session.turns[0].question.question_id))
    rights = (
        (right.asked, right.words)
        for turn in session.turns
        for attempt in turn.attempts
        for right in attempt.put_right
    )
    first = next(asked, words)
    track, work = session.track, speaker.work
    drawn = choose(known, track, work, seed, first, speaker.told, rights)
    return replace(drawn, person=person_of(asked_first(speaker)))


def earlier(speaker: Speaker, words: str) -> tuple[str, ...]:
    """Give what was asked in the round before these words."""
    turns = speaker.session.turns if speaker.session else ()
    now = _bare(words)
    return tuple(
        message.text
        for turn in turns
        if turn.question.expects is Expects.QUESTIONS
        for message in turn.attempt.messages
        if _bare(message.text) not in now and now not in _bare(message.text)
    )


def _bare(words: str) -> str:
    """Give words without marks, which are lost where a message is put together."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def asked_before(speaker: Speaker, words: str) -> tuple[str, ...]:
    """Give what was asked before these words, each as it was answered at once."""
    turns = speaker.session.turns if speaker.session else ()
    return tuple(ask for one in turns for ask in one.attempt.asks if ask != words)


def asked_first(speaker: Speaker) -> str:
    """Give the question with which somebody first said who they are, or nothing."""
    session, questions = speaker.session, speaker.content.questions
    asked = [turn.question.question_id for turn in session.turns] if session else []
    return next((q for q in asked if q in questions and questions[q].speaker), "")


def speaking(speaker: Speaker) -> str:
    """Say who answers: whoever the candidate was first asked by to ask."""
    first = speaker.content.questions.get(asked_first(speaker))
    return first.speaker if first is not None else speaker.plain("employer.speaker")


def of_oneself(speaker: Speaker, words: str) -> str:
    """Give what whoever answers says of themselves to some words, or nothing."""
    said = oneself(words, employer_of(speaker), ())
    return said.text if said is not None else ""


def to_whom(speaker: Speaker, words: str) -> str:
    """Leave out the name of the member of a panel who is asked."""
    session = speaker.session
    members = session.panel.members if session and session.panel else ()
    names = {part for one in members for part in (one.name, one.name.split()[0])}
    for name in sorted(names, key=len, reverse=True):
        called = re.sub(rf"^\W*{re.escape(name)}\b[\s,:!.]*", "", words, flags=re.I)
        if called != words and called:
            return called
    return words


def singly(asks: Iterable[str]) -> tuple[str, ...]:
    """Give each question by itself, also of those that were asked in one breath."""
    return tuple(
        dict.fromkeys(one for ask in asks for one in asked_apart(ask) or (ask,))
    )


def weighed(words: str) -> tuple[str, str]:
    """Say how a real employer would meet a question, and what would be better.

    The first names one of `round.question_*`.
    """
    back = review((words,))
    if not words:
        return "none", ""
    if back.strong:
        return "strong", ""
    if not back.better:
        return "fair_plain", ""
    return ("weak" if back.weak else "fair"), back.better


def was_answered(speaker: Speaker, words: str) -> bool:
    """Whether the employer had something to say to what was asked."""
    said = answer(words, employer_of(speaker, words))
    return said.about_work and said.entry != CANNOT_KNOW


def told_something(speaker: Speaker) -> bool:
    """Whether the employer told anything in the open turn, or in what was asked last.

    What cannot be told any more counts as told.
    """
    session = speaker.session
    asks = [
        ask for turn in (session.turns if session else ()) for ask in turn.attempt.asks
    ]
    return not asks or was_answered(speaker, to_whom(speaker, asks[-1]))


def moved(speaker: Speaker, words: str) -> tuple[str, str]:
    """Say what the employer is from here: a key of `round.*`, and how it is called."""
    wish, drawn = wish_in(words), employer_of(speaker)
    called = {id: one.called for id, one in workplaces().items()}
    if wish.place:
        key = "moved" if drawn.kind == wish.place else "moved_none"
        return key, called[wish.place]
    if wish.track:
        return "moved_to", speaker.content.tracks[wish.track].asked
    return "moved_away", called.get(wish.unlike, "")


def answered_anew(speaker: Speaker, asked: str) -> str:
    """Answer a question once more, as who the employer is now."""
    turn = speaker.spoken.get(UNKNOWN, 0)
    said = answer(asked, employer_of(speaker), turn=turn)
    if said.passed:
        speaker.spoken[UNKNOWN] = turn + 1
    return said.text


def asked_anew(speaker: Speaker, words: str, asked: str) -> str:
    """Answer what was answered beside the point, or decline it by what it names."""
    turn = speaker.spoken.get(UNKNOWN, 0)
    said = anew(words, asked, employer_of(speaker), turn)
    speaker.spoken[UNKNOWN] = turn + 1
    return said
