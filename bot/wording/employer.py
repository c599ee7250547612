"""Choose the invented employer of a session."""

from bot.employer import CANNOT_KNOW, Employer, answer, employers
from bot.model import GENERAL, Expects
from bot.wording.speaker import Speaker


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
    field = known.field_of(session.track, speaker.work)
    return known.draw(field, seed, (speaker.work, next(asked, words)))


def was_answered(speaker: Speaker, words: str) -> bool:
    """Whether the employer had something to say to what was asked."""
    said = answer(words, employer_of(speaker, words))
    return said.about_work and said.entry != CANNOT_KNOW
