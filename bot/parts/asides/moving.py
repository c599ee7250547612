"""Put what was said with the question that it is said to be for."""

import re
from dataclasses import replace

from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.reply import Reply, Tap
from bot.core.sayings import ANSWERING
from bot.core.scene import FOLLOWED, asked_again, asked_now, open_turn
from bot.core.session import Session, Turn
from bot.core.state import Context, State
from bot.core.undoing import Burst, burst, reopened
from bot.hearing import Revise, Revision
from bot.model import Expects
from bot.parts.asides.lines import PROBING, following, put_back_row, replying, say
from bot.parts.asides.naming import named, numbered, stems
from bot.parts.asides.passages import alike
from bot.parts.asides.replies import MOST_EARLIER, OfferEarlier
from bot.parts.asides.taking_out import OF_THE_WISH
from bot.parts.asides.undoing import put_with, quotable

_STAYS = re.compile(r"\b(?:go|come|get|jump) back\b|\breturn to\b", re.IGNORECASE)
"""What asks to stay where something was put."""

_BEFORE = re.compile(r"\b(?:before|previous|last)\b", re.IGNORECASE)

LIKELY = 2
"""Questions that are offered where it is not clear which one is meant."""


def offer(
    session: Session,
    places: tuple[int, ...],
    *,
    moved: bool = False,
    unsure: bool = False,
) -> OfferEarlier:
    """Ask which question is meant: of too many, the likeliest or latest are offered."""
    most = LIKELY if moved else MOST_EARLIER
    latest = sorted(places[:most] if len(places) > 1 else places)
    if len(places) > most and not moved:
        latest = sorted(places)[-most:]
    turns = tuple((n, session.turns[n].question.question_id) for n in latest)
    return OfferEarlier(turns, moved, unsure)


def words_of(state: State, turn: Turn, context: Context) -> str:
    """Give a question as it is worded; empty where nobody can tell."""
    question = context.questions.get(turn.question.question_id)
    if question is None:
        return asked_now(state, context)
    return question.worded(turn.question.about)


def move(
    state: State, session: Session, wish: Revision, said: Said, context: Context
) -> State | None:
    """Put something with the question it is for; None where that cannot be meant."""
    words = _meant(session, wish)
    if words is None:
        return None
    places = tuple(
        place
        for place, turn in enumerate(session.turns)
        if place != words.place and turn.question.expects is not Expects.SMALL_TALK
    )
    found = _where(session, places, words, wish, context)
    if len(found) == 1:
        return _put(state, words, found[0], said, context)
    if not wish.sure:
        # To be trusted only where it names a question.
        return None
    if not places:
        return replying(state, said.at, say("moved_none"))
    likely = found or tuple(sorted(places, reverse=True))
    return replying(state, said.at, offer(session, likely, moved=True))


def _meant(session: Session, wish: Revision) -> Burst | None:
    """Give what is to be put elsewhere: what is named, or what was said last."""
    last = burst(session)
    if last is not None and not last.heard:
        # Who is still writing means the line before this one.
        last = replace(last, messages=last.messages[-1:])
    wanted = stems(wish.named) - OF_THE_WISH
    held = stems(" ".join(m.text for m in last.messages)) if last is not None else set()
    if not wanted or wanted & held:
        return last
    found = alike(session, wish.named, OF_THE_WISH)
    if len(found) != 1:
        return last
    return Burst(found[0].place, (found[0].message,), heard=True)


def _where(
    session: Session,
    places: tuple[int, ...],
    words: Burst,
    wish: Revision,
    context: Context,
) -> tuple[int, ...]:
    """Give the questions that may be meant, the likeliest first."""
    if (place := numbered(session, wish.instead)) is not None and place in places:
        return (place,)
    found = named(session, places, wish.instead, context)
    before = tuple(place for place in places if place < words.place)
    if len(found) != 1 and before and _BEFORE.search(wish.instead):
        return before[-1:]
    return found


def _put(
    state: State, words: Burst, place: int, said: Said, context: Context
) -> State | None:
    asked = asked_now(state, context)
    after = put_with(state, words, place, said.at, context)
    if after is None:
        return None
    session = after.session
    assert session is not None
    question = words_of(after, session.turns[place], context)
    back = put_back_row(session.takings)
    if quote := quotable(words):
        line = say("moved", back, quote=quote, question=question)
    else:
        line = say("moved_plain", back, question=question)
    if _STAYS.search(said.text):
        after = replace(after, session=reopened(session, place, asked))
        row = (Tap("retry", Verb.RETRY, str(place), bound=True), PROBING[1])
        return replying(after, said.at, replace(line, rows=()), say("add", row))
    now = _open_now(after, back, context)
    line = replace(line, rows=()) if now else line
    return replying(after, said.at, line, *now)


def _open_now(
    after: State, back: tuple[Tap, ...], context: Context
) -> tuple[Reply, ...]:
    """Ask what is open, as it was asked before the words that are gone."""
    turn = open_turn(after)
    if turn is None:
        return ()
    row = following(turn) if turn.stage in FOLLOWED else ANSWERING
    return (say("moved_now", row, back, question=asked_again(after, context)),)


def moved_to(state: State, place: int, wish: Said, context: Context) -> State | None:
    """Put words with the question that was chosen; None for any other wish."""
    session = state.session
    found = (r for r in context.revised(wish.text) if r.kind is Revise.MOVE)
    revision = next(found, None)
    if session is None or revision is None:
        return None
    words = _meant(session, revision)
    if words is None or words.place == place:
        return None
    return _put(state, words, place, wish, context)
