"""Put an open question more simply, explain a word of it, show an example."""

import re
from typing import Final

from bot.core.replies import Dig
from bot.core.reply import Reply, Say
from bot.core.sayings import ANSWERING
from bot.core.scene import FOLLOWED, open_turn
from bot.core.session import Session, Stage, Turn
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import AsideKind
from bot.model import Expects, Kind, Outcome, Part, Question
from bot.parts.asides.lines import (
    LEAVING,
    ONWARD,
    PROBING,
    Heard,
    following,
    meaning,
    replying,
    say,
)
from bot.parts.asides.naming import stems

_NOT_UNDERSTOOD = frozenset((AsideKind.REPHRASE, AsideKind.MEANING))
LONGEST_EXAMPLE = 900
"""Letters of an example that is shown in a chat."""


def put_simply(state: State, heard: Heard, context: Context) -> State:
    """Put the question or the follow-up in simpler words; it is not counted again."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    question = context.questions.get(turn.question.question_id)
    last = max((m.at for m in turn.attempt.messages), default=turn.asked_at)
    asked = sum(a.kind in _NOT_UNDERSTOOD and a.at >= last for a in turn.asides)
    follows = turn.stage in FOLLOWED
    if asked > 1:
        row = ONWARD if follows else LEAVING
        told = follows and turn.attempt.clear
        again = say("rephrase_again_told" if told else "rephrase_again", row)
        return replying(state, heard.at, again)
    if follows:
        simpler = _follow_up(turn, question, heard)
    else:
        simpler = _question(turn, question, heard)
    return replying(state, heard.at, simpler)


def _question(turn: Turn, question: Question | None, heard: Heard) -> Reply:
    if turn.question.expects is Expects.SMALL_TALK or question is None:
        return say("repeat", ANSWERING, question=heard.question)
    if question.simpler and question.simpler in heard.question:
        # It was put so simply just now: the same words would not help.
        return say("rephrase_again", LEAVING)
    if question.simpler:
        return say("rephrase", ANSWERING, simpler=question.simpler)
    expects = turn.question.expects
    kind = expects if expects in PLAIN else Expects.REFLECTION
    return say(f"rephrase_{kind}", ANSWERING, hint=question.hint)


PLAIN = (Expects.INSTANCE, Expects.REASONING, Expects.REFLECTION)


def _follow_up(turn: Turn, question: Question | None, heard: Heard) -> Reply:
    waiting = turn.attempt.probes[-1] if turn.attempt.probes else None
    if turn.question.expects is Expects.SMALL_TALK:
        return say("repeat", ONWARD, question=heard.question)
    if turn.stage is Stage.ADDED:
        return say("add")
    if turn.stage is Stage.PUSHED:
        return say("plain.push", PROBING)
    if waiting == "dig":
        return _dig(turn, question, heard)
    if waiting == "invite" and turn.question.kind is Kind.TASK:
        return say("plain.reasons", ONWARD)
    if waiting in (*Part, "way_in", "invite"):
        return _probe(str(waiting), heard.question)
    for held, line in question.asks.items() if question is not None else ():
        if question is not None and line in heard.question:
            simpler = question.asks_simpler.get(held, line)
            return say("plain.deeper", following(turn), simpler=simpler)
    return say("plain.any", following(turn), question=heard.question)


_TWO: Final = Expression(
    r"(?P<half>[^?]{12,}?),? and "
    r"(?:what|how|who|why|when|where|which|did|was|is|were)\b[^?]*\?$",
    re.IGNORECASE,
)
"""Two questions in one: the first is asked alone."""
_STAKES: Final = Expression(
    r"\b(?:why|matter|stake|cost|happen\w*|could|would|mean|depend\w*|affect\w*)\b",
    re.IGNORECASE,
)


def _probe(part: str, question: str) -> Say:
    if (both := _TWO.match(question)) is not None:
        return say("plain.half", PROBING, question=f"{both['half']}?")
    if part == Part.TASK and _STAKES.search(question):
        return say("plain.stakes", PROBING)
    return say(f"plain.{part}", PROBING)


def _dig(turn: Turn, question: Question | None, heard: Heard) -> Reply:
    """Put the deeper question simply, whichever it was."""
    if turn.attempt.taken_up is not None:
        return say("plain.any", ONWARD, question=heard.question)
    dug = turn.attempt.dug
    if dug and dug != Dig.DEEPER:
        return say(f"plain.{dug}", ONWARD)
    if question is not None and question.deeper_simpler:
        return say("plain.deeper", ONWARD, simpler=question.deeper_simpler)
    return say("plain.any", ONWARD, question=heard.question)


def explain(state: State, heard: Heard, context: Context) -> State:
    """Say what a word means here; where nothing explains it, ask without it."""
    turn = open_turn(state)
    assert turn is not None
    follows = turn.stage in FOLLOWED
    row = following(turn) if follows else ANSWERING
    if found := asked_about(heard, context):
        word, means = found
        told = say("meaning", row, word=word, meaning=means, question=heard.question)
        return replying(state, heard.at, told)
    question = context.questions.get(turn.question.question_id)
    word = heard.aside.word
    if not word or follows or question is None:
        return put_simply(state, heard, context)
    if not question.simpler:
        told = say("meaning_none", row, hint=question.hint)
    elif stems(word) & stems(question.simpler):
        told = say("meaning_still", row, simpler=question.simpler)
    else:
        told = say("meaning_unknown", row, simpler=question.simpler)
    return replying(state, heard.at, told)


def asked_about(heard: Heard, context: Context) -> tuple[str, str] | None:
    """Find the word that is asked about, with what it means; the longest one first.

    A word is looked for that stands in the open question, too.
    """
    asked = heard.aside.word
    if asked and (means := meaning(asked, context)):
        return asked, means
    said, question = heard.words.casefold(), heard.question.casefold()
    where = asked if asked and asked in question else said
    there = (word for word in context.meanings if word in question)
    for word in sorted(there, key=len, reverse=True):
        whole = re.compile(rf"\b{re.escape(word)}\b")
        named = whole.search(where) or (where is asked and asked in word.split())
        if named and whole.search(question):
            return word, context.meanings[word]
    return None


# Examples


def example(
    track: str,
    expects: Expects,
    without: frozenset[str],
    context: Context,
    place: int | None = None,
) -> str:
    """Choose a strong answer to another question, from the field where there is one.

    With a `place`, they take turns, so that none comes twice before all have come.
    """
    fitting = [
        one
        for one in context.bank
        if one.expects is expects
        and one.id not in without
        and one.strong.outcome is Outcome.CLEAR
        and len(one.strong.text) <= LONGEST_EXAMPLE
    ]
    own = [one for one in fitting if track in one.tracks]
    chosen = own or [one for one in fitting if not one.tracks]
    if not chosen:
        return ""
    place = context.seed if place is None else place
    return chosen[place % len(chosen)].strong.text


def _shown(session: Session) -> int:
    """Count the examples of a session, from where its own turn begins."""
    asides = (aside for turn in session.turns for aside in turn.asides)
    asked = sum(aside.kind == AsideKind.EXAMPLE for aside in asides)
    return sum(map(ord, session.id)) + asked


def show_example(state: State, heard: Heard, context: Context) -> State:
    """Show how long and how concrete an answer is, by one that is invented."""
    session, turn = state.session, open_turn(state)
    assert session is not None
    assert turn is not None
    expects = turn.question.expects
    wanted = expects if expects is Expects.REASONING else Expects.INSTANCE
    without = frozenset(
        (
            *(t.question.question_id for t in session.turns),
            *(planned.question_id for planned in session.plan),
        )
    )
    text = example(session.track, wanted, without, context, _shown(session))
    row = following(turn) if turn.stage in FOLLOWED else ANSWERING
    if not text:
        return replying(state, heard.at, say("example_none", row))
    shown = say("example", row, example=text, question=heard.question)
    return replying(state, heard.at, shown)
