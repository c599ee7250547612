"""Put what was said last with the question that it is said to be for."""

import re
from dataclasses import replace

from bot.core.buttons import Verb
from bot.core.reply import Reply, Tap
from bot.core.sayings import ANSWERING
from bot.core.scene import asked_again, asked_now, open_turn
from bot.core.session import KeptAside, Session, Turn
from bot.core.state import Context, State
from bot.core.undoing import reopened
from bot.hearing import Steer
from bot.model import Expects
from bot.parts.asides.lines import PROBING, Heard, replying, say
from bot.parts.asides.naming import named
from bot.parts.asides.replies import MOST_EARLIER, OfferEarlier
from bot.parts.asides.undoing import meant, put_with, quotable, take_back

_STAYS = re.compile(r"\b(?:go|come|get|jump) back\b|\breturn to\b", re.IGNORECASE)
"""What asks to stay where something was put."""


def offer(
    session: Session, places: tuple[int, ...], *, moved: bool = False
) -> OfferEarlier:
    """Ask which question is meant: of too many, the latest are offered."""
    latest = sorted(places[:MOST_EARLIER] if len(places) > 1 else places)
    if len(places) > MOST_EARLIER:
        latest = sorted(places)[-MOST_EARLIER:]
    turns = tuple((n, session.turns[n].question.question_id) for n in latest)
    return OfferEarlier(turns, moved)


def words_of(state: State, turn: Turn, context: Context) -> str:
    """Give a question as it is worded; empty where nobody can tell."""
    question = context.questions.get(turn.question.question_id)
    if question is None:
        return asked_now(state, context)
    return question.worded(turn.question.about)


def put_elsewhere(state: State, heard: Heard, context: Context) -> State:
    """Put what was said last with the question that it is said to be for."""
    session, said = state.session, meant(state, heard)
    if session is None or said is None:
        return replying(state, heard.at, say("ignore"))
    places = tuple(p for p in range(len(session.turns)) if p < said.place)
    places = tuple(
        p for p in places if session.turns[p].question.expects is not Expects.SMALL_TALK
    )
    found = named(session, places, heard.aside.word, context)
    low = heard.aside.word
    if not found and places and any(w in low for w in ("before", "previous", "last")):
        found = places[-1:]
    if len(found) == 1:
        return _put(state, found[0], heard, context)
    if not places:
        return take_back(state, heard, context)
    return replying(state, heard.at, offer(session, found or places, moved=True))


def _put(state: State, place: int, heard: Heard, context: Context) -> State:
    said = meant(state, heard)
    assert said is not None
    after = put_with(state, said, place, context)
    session = after.session
    assert session is not None
    quote = quotable(said)
    question = words_of(after, session.turns[place], context)
    if quote:
        line = say("moved", quote=quote, question=question)
    else:
        line = say("moved_plain", question=question)
    if _STAYS.search(heard.words):
        after = replace(after, session=reopened(session, place, heard.question))
        row = (Tap("retry", Verb.RETRY, str(place), bound=True), PROBING[1])
        return replying(after, heard.at, line, say("add", row))
    return replying(after, heard.at, line, *_open_now(after, context))


def _open_now(after: State, context: Context) -> tuple[Reply, ...]:
    """Ask what is open, as it was asked before the words that are gone."""
    turn = open_turn(after)
    if turn is None:
        return ()
    return (say("moved_now", ANSWERING, question=asked_again(after, context)),)


def put_as_wished(
    state: State, place: int, wish: KeptAside, heard: Heard, context: Context
) -> State | None:
    """Put words with the question that was asked for; None for any other wish."""
    aside = context.steered(wish.text)
    if aside is None or aside.about not in (Steer.MOVE, Steer.MOVE_IF):
        return None
    said = replace(heard.said, message_id=wish.id, text=wish.text)
    asked = replace(heard, aside=aside, said=said)
    return _put(state, place, asked, context) if meant(state, asked) else None
