"""What a session that is over holds: which answer is meant, and how it was heard."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core.assessment import claimed, landed, occasion, wanting, within
from bot.core.reply import Reply
from bot.core.session import Attempt, Session, Turn
from bot.core.state import Context
from bot.core.summary import asked_again, counts_as_real, summary
from bot.core.timing import words
from bot.expressions import Expression
from bot.hearing import LookingBack
from bot.model import Expects, Telling
from bot.parts.asides.lines import say
from bot.parts.asides.naming import named, stems
from bot.parts.asides.replies import (
    SayLengths,
    SayLookedBack,
    SayOverall,
    SayReady,
    SayRecord,
)
from bot.wording.speaker import tidied

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_LAST = Expression(
    r"\b(?:last|final|previous)\b.{0,12}\b(?:answer|one|question|bit|thing|story)\b",
    re.IGNORECASE,
)
_JUST_DONE = Expression(
    r"\b(?:the )?(?:one|thing|answer|story) (?:i|that i) (?:just|last) (?:did|said"
    r"|told|gave"
    r"|wrote)\b|\bthe (?:last|final) thing i said\b|\bwhat i (?:just|last) said\b",
    re.IGNORECASE,
)
"""What calls an answer the one that was given last."""
_ABOUT = Expression(
    r"\b(?:the|that|my) (?:one|answer|story|bit|thing)\b(?: (?:that )?i (?:just"
    r" )?(?:did|told"
    r"|gave|said|wrote))? (?:about|with|on|where) (?P<what>.+)",
    re.IGNORECASE,
)
"""What calls an answer by its matter behind it: "the one I did about the ovens"."""
_NUMBERED = Expression(
    r"(?<!\bat )(?<!\bcustomer )(?<!\bcustomers )(?<!\bpatient )(?<!\bpeople )"
    r"(?<!\bsafety )(?<!\bquality )"
    rf"\b({'|'.join(_ORDINALS)}|(?:number |no\.? ?|question |answer )[1-6])\b"
    r"(?! round| interview)",
    re.IGNORECASE,
)
_UNNAMED = Expression(
    r"\bwhy\b|\bbest\b|\bstrong\w*\b|\bthought\b|\bmissed\b|\bforgot\b|\bnothing\b"
    r"|\bmention",
    re.IGNORECASE,
)
"""What is said of an answer that the summary did not name."""

POOR = Expression(
    r"\b(?:garbage|rubbish|nonsense|bullshit|bollocks|waffle|terrible|rotten|bad|awful"
    r"|daft|weak|stupid|silly|crap|shit\w*|weird|nothing in it|empty|buzzwords?"
    r"|big words|naff|corny)\b",
    re.IGNORECASE,
)
"""What somebody says of an answer that they do not think much of themselves."""

FULLY = (Expects.INSTANCE, Expects.REASONING, Expects.REFLECTION)
"""What there is something to tell of, looking back."""


def answered(session: Session) -> tuple[int, ...]:
    """Number the turns to which something was said that counts."""
    return tuple(
        place
        for place, turn in enumerate(session.turns)
        if turn.question.expects in FULLY and any(a.text for a in turn.attempts)
    )


def places(session: Session) -> tuple[int, ...]:
    """Number the turns that one may speak of, also those that were skipped."""
    return tuple(
        place
        for place, turn in enumerate(session.turns)
        if turn.question.expects in FULLY
    )


def by_place(text: str) -> bool:
    """Whether an answer is named only by its place: "the last one"."""
    last = _LAST.search(text) or _JUST_DONE.search(text)
    return last is not None or _NUMBERED.search(text) is not None


def called(text: str) -> bool:
    """Whether words call an answer by what it was about: "the valentines one"."""
    named = _CALLED.search(text) or _ABOUT.search(text) or _JUST_DONE.search(text)
    return named is not None


def which(
    session: Session,
    text: str,
    context: Context,
    beside: frozenset[str] = frozenset(),
) -> tuple[int, ...]:
    """Give the turns that words may name; one where it is sure.

    Words whose stems are `beside` the matter name none.
    """
    known = places(session)
    if (about := _ABOUT.search(text)) is not None:
        found = named(session, known, _without(about["what"], beside), context)
        if len(found) == 1:
            return found
    if _LAST.search(text) or _JUST_DONE.search(text):
        return answered(session)[-1:]
    if number := _NUMBERED.search(text):
        said = number[1].casefold()
        at = int(said[-1]) if said[-1].isdecimal() else _ORDINALS.index(said) + 1
        return known[at - 1 : at]
    if (call := _CALLED.search(text)) is not None:
        found = named(session, known, _without(call["what"], beside), context)
        if len(found) == 1:
            return found
    return named(session, known, _without(text, beside), context)


def _without(text: str, beside: frozenset[str]) -> str:
    return " ".join(word for word in text.split() if not stems(word) & beside)


_CALLED = Expression(
    r"\b(?:the|that|my|your|about|on)\s+(?P<what>(?:[\w'’]+\s+){1,4}?)"
    r"(?:one|answer|story|question|example|thing|bit)\b",
    re.IGNORECASE,
)
"""How an answer is called: "the valentines one"."""


def quote_of(turn: Turn) -> str:
    """Give the words of an answer that stand for it; empty where there are none."""
    told = turn.told
    if told is None or told.judgement is None or told.confided:
        return ""
    judgement = told.judgement
    cue = judgement.praised if landed(judgement) else judgement.best
    return within(told.text, cue or judgement.best) or ""


def said_briefly(turn: Turn) -> str:
    """Give a short answer whole, else the words that stand for it."""
    told = turn.told
    if told is None or told.confided:
        return ""
    text = " ".join(told.text.split())
    return text if len(text.split()) <= BRIEF else quote_of(turn)


BRIEF = 16
"""Words of an answer that is said back whole."""


def tell(
    session: Session, place: int, text: str, *, poor: bool = False
) -> tuple[Reply, ...]:
    """Say how an answer was heard, as it stands in the record."""
    turn = session.turns[place]
    name, told = turn.question.question_id, turn.told
    poor = poor or POOR.search(text) is not None
    if told is None or told.judgement is None or told.confided:
        gone = turn.skipped or not any(a.text for a in turn.attempts)
        return (SayRecord("skipped" if gone else "unjudged", name),)
    quote = said_briefly(turn)
    if told.holds or told.lacks:
        if told.lacks:
            lacks = next(iter(told.lacks))
            return (SayRecord("wanting", name, quote, place, holds=lacks),)
        return (SayRecord("ready", name, quote),)
    if hollow(turn) and turn.question.expects is not Expects.INSTANCE:
        return (SayRecord("hollow", name, quote, place),)
    if turn.question.expects is not Expects.INSTANCE:
        return (SayRecord("view", name, quote, place if poor else None),)
    lack = wanting(told.judgement) if not turn.overruled else None
    if landed(told.judgement) or lack is None:
        if poor:
            return (SayRecord("passed", name, quote_of(turn), place),)
        named_in = {s.question_id for s in summary(session).strengths}
        key = "named" if name in named_in else _real(turn, text)
        return (SayRecord(key, name, quote_of(turn)),)
    return (SayLookedBack(place, name, quote_of(turn), lack),)


def _real(turn: Turn, text: str) -> str:
    if not counts_as_real(turn):
        return "thin"
    return "unnamed" if _UNNAMED.search(text) else "real"


# Of all answers


def lengths(session: Session) -> tuple[Reply, ...]:
    """Say which answer was the longest and which the shortest."""
    told = [
        (words(attempt), place)
        for place in answered(session)
        if (attempt := _whole(session.turns[place])) is not None
    ]
    if not told:
        return ()
    long, short = max(told), min(told)
    names = [session.turns[place].question.question_id for _, place in (long, short)]
    return (SayLengths(names[0], long[0], names[1], short[0], single=len(told) == 1),)


def _whole(turn: Turn) -> Attempt | None:
    return turn.told or next((a for a in reversed(turn.attempts) if a.text), None)


EMPTY = frozenset({"hype", "trait", "abstract", "empty.deed", "empty.noun"})
"""Cues of words that anybody could say of themselves."""

MANY = 2
"""Such cues from which on an answer is called one of words only."""


def hollow(turn: Turn) -> bool:
    """Whether an answer holds words that anybody could say, and nothing to see."""
    told = turn.told
    if told is None or told.judgement is None or told.confided or told.holds:
        return False
    judgement = told.judgement
    if turn.overruled or landed(judgement) or judgement.watched:
        return False
    empty = sum(cue.cue in EMPTY for cue in judgement.cues)
    return claimed(judgement) or empty >= MANY


UNTOLD = (
    *(Telling.PSEUDO_STORY, Telling.SELF_DESCRIPTION),
    *(Telling.HYPOTHETICAL, Telling.OPINION),
)
"""What an answer begins with that tells of no occasion at first."""


def late(turn: Turn, context: Context) -> bool:
    """Whether an example came only when it was asked for again."""
    told = turn.told
    if turn.overruled or told is None or told.confided or not counts_as_real(turn):
        return False
    if not asked_again(turn):
        return False
    first = next((m.text for m in told.messages if m.counts), "")
    heard = context.ear(turn.question, first).judgement
    return heard.kind in UNTOLD and not occasion(heard)


def weakest(session: Session, context: Context) -> tuple[Reply, ...]:
    """Say which answer is the weakest: what lacks something, and is hollow or late.

    Where none is, it is the one with the fewest words.
    """
    found = summary(session)
    if found.weaknesses:
        weak = found.weaknesses[0]
        quote = quote_of(session.turns[weak.turn])
        return (SayLookedBack(weak.turn, weak.question_id, quote, weak.lack),)
    for place in answered(session):
        told = session.turns[place].told
        if told is not None and told.lacks:
            return tell(session, place, "")
    few = [(words(a), p) for p in answered(session) if (a := _whole(session.turns[p]))]
    if not few:
        return ()
    place, key = min(few)[1], "thinnest"
    if poor := _poorest(session, ("hollow", "late"), context):
        key, place = poor
    name = session.turns[place].question.question_id
    return (SayRecord(key, name, said_briefly(session.turns[place]), place),)


def of_questions(session: Session) -> tuple[Reply, ...]:
    """Say that the candidate asked, where all of a session were their questions."""
    if not any(t.question.expects is Expects.QUESTIONS for t in session.turns):
        return ()
    quote = tidied(line_to_keep(session))
    if quote is None:
        return (say("weakest_questions"),)
    return (say("weakest_employer", quote=quote),)


def _poorest(
    session: Session, kinds: tuple[str, ...], context: Context
) -> tuple[str, int] | None:
    """Give the first answer that is of these kinds, the first kind first."""
    for kind in kinds:
        for place in answered(session):
            turn = session.turns[place]
            if hollow(turn) if kind == "hollow" else late(turn, context):
                return kind, place
    return None


def too_kind(session: Session, context: Context) -> tuple[Reply, ...]:
    """Own up to what was counted for an example that came late, or was hollow."""
    if poor := _poorest(session, ("late", "hollow"), context):
        key, place = poor
        turn = session.turns[place]
        name, quote = turn.question.question_id, said_briefly(turn)
        return (SayRecord(f"{key}_owned", name, quote, place),)
    return (
        weakest(session, context) if summary(session).weaknesses else (say("too_kind"),)
    )


def best(session: Session, text: str, context: Context) -> tuple[Reply, ...]:
    """Say which answer to give on the day, of those that are named or of all."""
    meant = [p for p in which(session, text, context) if p in answered(session)]
    return best_of(session, meant if len(meant) > 1 else answered(session))


def best_of(session: Session, places: Sequence[int]) -> tuple[Reply, ...]:
    """Say which of some answers to give on the day."""
    ranked = [
        (not landed(judgement), -judgement.concreteness, place)
        for place in places
        if (told := session.turns[place].told) is not None
        if (judgement := told.judgement) is not None and not told.confided
        if session.turns[place].question.expects is Expects.INSTANCE
    ]
    if not ranked:
        return plainest(session)
    place = min(ranked)[2]
    turn = session.turns[place]
    quote = quote_of(turn)
    return (SayLookedBack(place, turn.question.question_id, quote, best=True),)


def plainest(session: Session) -> tuple[Reply, ...]:
    """Say which of the answers that need no story is the readiest."""
    for place in answered(session):
        told = session.turns[place].told
        if told is not None and told.holds and not told.lacks:
            turn = session.turns[place]
            name = turn.question.question_id
            return (SayRecord("ready", name, said_briefly(turn)),)
    return ()


def without_retry(reply: Reply) -> Reply:
    """Offer no other go: it belongs to another session than the one that is shown."""
    match reply:
        case SayOverall():
            return replace(reply, turn=None)
        case SayRecord():
            return replace(reply, retry=None, taps=())
        case SayLookedBack():
            return replace(reply, lack=None)
        case _:
            return reply


SEVERAL = 2
"""Stories from which on they are counted; one by itself is spoken of."""


def overall(session: Session) -> tuple[Reply, ...]:
    """Say in two or three sentences how a session went."""
    found = summary(session)
    if found.ready or found.wanting:
        wanting = found.wanting[0][0] if found.wanting else ""
        return (SayReady(found.ready, wanting),)
    line = next((s.quote for s in found.strengths if s.quote), "") or ""
    weak = found.weaknesses[0] if found.weaknesses else None
    if not answered(session) or found.stories < SEVERAL:
        return ()
    name = weak.question_id if weak is not None else ""
    place = weak.turn if weak is not None else None
    counts = (found.real, found.stories, found.asked_again, found.skipped)
    return (SayOverall(*counts, line, name, place),)


def line_to_keep(session: Session | None) -> str:
    """Give the strongest words of a session; empty where there are none."""
    if session is None:
        return ""
    return next((s.quote for s in summary(session).strengths if s.quote), "") or ""


OF_ALL = {
    LookingBack.LENGTH: lengths,
    LookingBack.OVERALL: overall,
}
"""What is asked of all answers together, and who tells it."""
