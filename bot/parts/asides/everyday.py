"""Reply with its line to an everyday message, whatever is open.

What asks is met at a question too; what only tells ("they moved it") is met where no
answer is waited for, since there it would be one.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.events import Said
from bot.core.everyday_line import everyday_line
from bot.core.incoming import Move
from bot.core.replies import OfferTracks
from bot.core.scene import open_turn, scene
from bot.core.session import KeptAside, Turn
from bot.core.state import Context, State, adding, field_asked
from bot.hearing import AsideKind, Scene
from bot.parts.asides import open_burst
from bot.parts.asides.keeping import found, kept

SURELY: Final = 0.8
"""Share from which a line is said, also beside an open question."""
CERTAINLY: Final = 0.9
"""The same before all rooms, with nothing open."""
LIKELY: Final = 0.5
"""The same with nothing open, after the rooms that know what was said before."""
_ASKS: Final = re.compile(
    r"\?|^\W*(?:(?:hi|hey|hello|sorry|ok(?:ay)?|and|but|so|please|pls|btw)\b\W*)*"
    r"(?:who|what|whats|which|when|where|why|how|hows|is|are|am|do|does|did|can|could"
    r"|should|shall|would|will|may|must|any)\b",
    re.IGNORECASE,
)
"""How a question begins, or ends."""
_TELLS_WHEN: Final = re.compile(
    r"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\btonight\b"
    r"|\b(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b",
    re.IGNORECASE,
)
_OF_THE_DAY: Final = ("known.moved", "known.well_done", "known.two_jobs")
"""What has a room of its own where a day is told with it."""
_NOT_RESTING: Final = ("known.what_now",)
"""What a break has its own words for."""
_OF_A_SESSION: Final = (
    *("known.no_certificate", "known.chances", "known.went_badly", "known.went_well"),
    *("tip.signs", "tip.look_for", "tip.ask_doubts", "aside.machine_how"),
)
"""What is asked of the answers where there are some."""
_NOT_CERTAIN: Final = ("aside.instruction_language", "aside.privacy", "aside.machine")
"""What is often told of something else, or has a finer room."""
_IN_A_ROOM: Final = (
    *("tip.how_long_talk", "aside.ready_plain", "aside.method_program"),
    "aside.length_session",
    "known.sorry",
)
"""What other rooms know better."""
_OF_THE_ANSWER: Final = (
    *("tip.outside_work", "tip.old_story", "tip.names", "tip.confidential"),
    *("tip.story_twice", "tip.invent", "tip.we_or_i"),
    *("tip.swearing", "tip.jokes", "tip.boasting", "tip.own_mistake"),
    *("tip.missing", "tip.dont_know", "tip.not_understand", "tip.blank"),
)
"""What is asked of the answer itself where one is waited for."""
_ELSEWHERE: Final = re.compile(
    r":|\bfeedback\b|\bwrong (?:chat|button|window)\b"
    r"|\b(?:my|that|the|this|your|last|first|second) (?:\w+ )?(?:answers?|questions?"
    r"|story|stories|lines?|quotes?|summary|page|example)\b"
    r"|^\W*what(?:'s| is| does| are) (?:an? |the )?[\w-]+(?: mean)?\W*$",
    re.IGNORECASE,
)
"""What names something of the practice, or asks for a word: other rooms know it."""
_KIND: Final = ("aside.welcome", "known.well_done", "known.got_it", "known.went_well")
_NEGATED: Final = re.compile(r"\bnot\b|n['’]?t\b|\bnever\b", re.IGNORECASE)
"""What turns good words into bad ones."""
_HERE: Final = (Scene.NOTHING, Scene.QUESTION, Scene.FOLLOW_UP)


def _open(state: State) -> Turn | None:
    """Give the turn that waits for an answer; on a break none does."""
    session = state.session
    return open_turn(state) if session is None or not session.paused else None


def surely(state: State, move: Move, context: Context) -> State | None:
    """Say the line of what is surely an everyday message; None for any other."""
    if not isinstance(move, Said) or not move.own:
        return None
    turn = _open(state)
    if turn is not None and (
        open_burst.running(state)
        or turn.attempt.confided
        or not _ASKS.search(move.text)
    ):
        return None
    key, _ = context.everyday(move.text)
    answered = state.session is not None and any(
        one.answered for one in state.session.turns
    )
    waits = answered or turn is not None
    if key in _OF_A_SESSION and waits:
        return None
    return _met(state, move, SURELY, context)


def certainly(state: State, move: Move, context: Context) -> State | None:
    """Say the line of what is certainly one, with nothing open, before all rooms."""
    if not isinstance(move, Said) or _open(state) is not None:
        return None
    if state.dossier.form is not None:
        return None  # it is not even read
    key, share = context.everyday(move.text)
    if share < CERTAINLY or key in _NOT_CERTAIN:
        return None
    return surely(state, move, context)


def likely(state: State, said: Said, context: Context) -> State | None:
    """Say the line of what is likely one, with nothing open."""
    return _met(state, said, LIKELY, context) if _open(state) is None else None


def _met(state: State, said: Said, least: float, context: Context) -> State | None:
    candidate, turn = state.candidate, _open(state)
    if scene(state) not in _HERE or state.dossier.form is not None:
        return None
    if _ELSEWHERE.search(said.text):
        return None
    if not candidate.welcomed or candidate.placing or candidate.deleting:
        return None
    known = found(state, said.message_id) is not None
    if known or (state.session and said.message_id in state.session.message_ids):
        return None
    key, share = context.everyday(said.text)
    if not key or share < least or key in _IN_A_ROOM:
        return None
    resting = state.session is not None and state.session.paused
    if (
        (key in _OF_THE_DAY and _TELLS_WHEN.search(said.text))
        or (key in _NOT_RESTING and resting)
        or (key in _OF_THE_ANSWER and turn is not None)
        or (key in _KIND and _NEGATED.search(said.text))
    ):
        return None
    words = KeptAside(said.message_id, said.at, said.text, AsideKind.CLARIFY)
    after = kept(replace(state, replies=(everyday_line(key),)), words)
    if turn is None and field_asked(state):
        return adding(after, OfferTracks(0, for_settings=False))
    return after
