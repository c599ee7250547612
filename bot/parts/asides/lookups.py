"""Say what is kept, how a line is chosen and how one is taken out; change nothing."""

import re
from dataclasses import replace

from bot.core.reply import Reply
from bot.core.session import Session
from bot.core.state import State
from bot.core.summary import summary
from bot.core.taken import Taken
from bot.hearing import Revise, Revision
from bot.parts.asides.lines import page_row, put_back_row, say
from bot.parts.asides.naming import stems
from bot.parts.asides.passages import Passage, alike, exactly, quotable, telling
from bot.parts.asides.record import answered, quote_of
from bot.parts.asides.replies import ListAnswers, SayFound
from bot.wording.speaker import tidied

OF_THE_LOOKUP = stems(
    """which what stories story answers answer examples example kept keep save saved
    store stored lost gone deleted erased still there stay stayed did does have has got
    you your mine summary page list remember forgot forgotten they them these those that
    this all are was were will anything everything said told line sentence part not miss
    missing where here about and things thing till until tomorrow tonight show want wait
    just now already two three lines message messages before arrive arrived first
    down noted hold hope checking safe moment made make wrote whole leave left lose"""
)
"""What is said of anything that may be kept."""

FOUND = 2
"""Lines that are said back to who asks whether something is kept."""


def looked_up(
    state: State, session: Session, wish: Revision, text: str
) -> State | None:
    """Answer what only asks; None where there is nothing to say to it."""
    replies: tuple[Reply, ...] = ()
    match wish.kind:
        case Revise.WHICH_KEPT:
            replies = which_kept(state, session)
        case Revise.KEPT:
            replies = _kept(state, session, wish, wish.named or text)
        case Revise.HOW_QUOTED:
            replies = (say("how_quoted"),)
        case Revise.HOW_OUT:
            replies = (say("how_out"),)
        case Revise.COUNTED:
            replies = _counted(session)
    return replace(state, replies=replies) if replies else None


def which_kept(state: State, session: Session) -> tuple[Reply, ...]:
    """List the answers of a session, and the stories that are kept."""
    answers = tuple(
        (session.turns[place].question.question_id, quote_of(session.turns[place]))
        for place in answered(session)
    )
    names = tuple(story.name for story in state.dossier.stories)
    if not answers and not names:
        return (say("kept_none"),)
    row = page_row(session)
    more = (say("kept_all", *row),) if row else ()
    return (ListAnswers(answers, names), *more)


def _kept(
    state: State, session: Session, wish: Revision, text: str
) -> tuple[Reply, ...]:
    """Say whether what is named is kept; of no name, that all of it is."""
    out = gone(session, wish, text)
    if out is not None:
        quote = tidied(out.words) or out.words
        return (say("kept_out", put_back_row(out.number), quote=quote),)
    found = _lines(session, wish, text)
    if found:
        told = tuple(
            (session.turns[one.place].question.question_id, one.text) for one in found
        )
        named = {s.question_id for s in summary(session).strengths}
        asks_why = "summary" in text.casefold()
        left = asks_why and any(question not in named for question, _ in told)
        return (SayFound(told, unnamed=left),)
    if not stems(text) - OF_THE_LOOKUP or _story(state, text):
        return (say("kept_outside"),)
    return (say("kept_not_found"),) if _OF_AN_ANSWER.search(text) else ()


_OF_AN_ANSWER = re.compile(
    r"\b(?:stor(?:y|ies)|answers?|examples?|lines?|sentences?|bits?|parts?|i (?:said"
    r"|told"
    r"|wrote))\b",
    re.IGNORECASE,
)
"""What is asked of something that was told, and not of the interview."""


def holds(session: Session, wish: Revision, text: str) -> bool:
    """Whether what is asked after is in the answers, or was taken out of them."""
    text = wish.named or text
    return bool(_lines(session, wish, text)) or gone(session, wish, text) is not None


def _story(state: State, text: str) -> bool:
    """Whether a kept story holds what is named."""
    wanted = stems(text) - OF_THE_LOOKUP
    return any(
        wanted & stems(" ".join((story.name, *(take.text for take in story.takes))))
        for story in state.dossier.stories
    )


def gone(session: Session, wish: Revision, text: str) -> Taken | None:
    """Give what was taken out, where that is named."""
    wanted = stems(" ".join((text, *wish.quoted))) - OF_THE_LOOKUP
    found = (t for t in reversed(session.taken) if wanted & stems(t.words))
    taken = next(found, None)
    if taken is None or taken.number != session.takings:
        return None
    return None if _lines(session, wish, text) else taken


def _lines(session: Session, wish: Revision, text: str) -> tuple[Passage, ...]:
    """Find the lines that hold what is named, each word by itself."""
    for words in wish.quoted:
        if (exact := exactly(session, words)) is not None:
            return (exact,)
    wanted = telling(text) - OF_THE_LOOKUP
    found: list[Passage] = []
    while wanted and len(found) < FOUND:
        lines = alike(session, " ".join(wanted), frozenset())
        if not lines:
            break
        line = quotable(lines[0], wanted)
        shared = wanted & telling(lines[0].text)
        if not shared:
            break
        found.append(line)
        wanted = wanted - shared
    return tuple(found)


def lines_with(session: Session, words: str) -> tuple[Passage, ...]:
    """Find the lines that hold some words, two at most."""
    return _lines(session, Revision(Revise.KEPT), words)


def _counted(session: Session) -> tuple[Reply, ...]:
    """Say which questions were counted, to who asked another number."""
    asked = [
        tidied(words) or words
        for turn in session.turns
        for attempt in turn.attempts
        for words in attempt.asks
    ]
    if not asked:
        return ()
    quotes = "; ".join(f"“{words}”" for words in dict.fromkeys(asked))
    return (say("count_questions", quotes=quotes),)
