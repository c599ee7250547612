"""Count the real examples of a session that is over, and those somebody vouches for."""

import re
from dataclasses import replace

from bot.core.reply import Reply
from bot.core.session import Session
from bot.core.state import State
from bot.core.summary import counts_as_real, wants_story
from bot.parts.asides.lines import say
from bot.parts.asides.record import quote_of
from bot.parts.asides.replies import MOST_EARLIER, OfferAnswers, SayRecord
from bot.wording.speaker import tidied

_WORDS = ("none", "one", "two", "three", "four", "five", "six")
_OF_COUNT = re.compile(rf"\b(\d|{'|'.join(_WORDS)})\b", re.IGNORECASE)
_NOT_BUT = re.compile(rf"\bnot (\d|{'|'.join(_WORDS)})\b", re.IGNORECASE)
_EVERY = re.compile(r"\b(?:all|every|each|both)\b", re.IGNORECASE)


def counted(state: State, session: Session, text: str) -> State:
    """Check the number of real examples, and count what the candidate vouches for."""
    asked = [p for p, turn in enumerate(session.turns) if wants_story(turn)]
    missing = [p for p in asked if not counts_as_real(session.turns[p])]
    real = len(asked) - len(missing)
    if not asked:
        return replace(state, replies=(say("count_none"),))
    sums = {"real": str(real), "stories": str(len(asked))}
    if not missing:
        return replace(state, replies=(say("count_all", **sums),))
    claimed = _claimed(text, len(asked))
    if len(missing) == 1 or claimed - real == len(missing):
        return vouched(state, session, missing)
    names = tuple((p, session.turns[p].question.question_id) for p in missing)
    return replace(state, replies=(OfferAnswers("count", names[-MOST_EARLIER:]),))


def named(session: Session) -> Reply | None:
    """Say how many real examples were counted, and which; None if none was wanted."""
    asked = [turn for turn in session.turns if wants_story(turn)]
    real = [turn for turn in asked if counts_as_real(turn)]
    if not asked:
        return None
    quotes = [tidied(quote_of(turn)) for turn in real]
    told = "; ".join(f"“{quote}”" for quote in quotes if quote is not None)
    sums = {"real": str(len(real)), "stories": str(len(asked))}
    return say("count_named", **sums, named=told) if told else say("count_no", **sums)


def _claimed(text: str, most: int) -> int:
    if _EVERY.search(text):
        return most
    denied = {found.start(1) for found in _NOT_BUT.finditer(text)}
    for found in _OF_COUNT.finditer(text):
        if found.start(1) not in denied:
            word = found[1].casefold()
            return int(word) if word.isdecimal() else _WORDS.index(word)
    return 0


def vouched(state: State, session: Session, meant: list[int]) -> State:
    """Count answers as real whose candidate says that they are."""
    turns = tuple(
        replace(turn, overruled=True) if place in meant else turn
        for place, turn in enumerate(session.turns)
    )
    session = replace(session, turns=turns)
    name = turns[meant[0]].question.question_id
    said = SayRecord("vouched" if len(meant) == 1 else "vouched_all", name)
    return replace(state, session=session, replies=(said, count_now(session)))


def count_now(session: Session) -> Reply:
    """Say how many real examples there are now."""
    asked = [turn for turn in session.turns if wants_story(turn)]
    real = sum(map(counts_as_real, asked))
    if not asked:
        return say("count_left_none")
    return say("count_now", real=str(real), stories=str(len(asked)))
