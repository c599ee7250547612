"""Answer what candidates ask of the coach while pay, notice or a start is asked for.

A line is met by its own topic, before it could be taken for advice on anything else.
What is told beside it is the answer.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import Tap, phrase
from bot.core.scene import open_turn
from bot.core.session import KeptAside, Session
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import AsideKind
from bot.model import Kind
from bot.parts.asides import open_burst
from bot.parts.asides.keeping import found, kept
from bot.parts.asides.lines import before, replying
from bot.parts.asides.record import answered, which

LONGEST: Final = 45
FEWEST: Final = 2
"""Words beside a question from which something is told."""


def _words(**topics: str) -> Mapping[str, Expression]:
    return {name: Expression(words, re.IGNORECASE) for name, words in topics.items()}


_TOPICS: Final = _words(
    earn_now=(
        r"\b(?:what if|if|when) (?:they|he|she|somebody|someone|hr)"
        r" asks?\b[^?]*\b(?:earn"
        r"|making|get paid|make now|my (?:current |present |old )?(?:pay|salary"
        r"|wage))\b"
        r"|\b(?:say|tell|name|give)\b[^?]*\bwhat i (?:earn|make|get)\b"
        r"|\b(?:my )?(?:current|present|old) (?:pay|salary|wage)\b[^?]*\?"
    ),
    first_number=(
        r"\b(?:say|name|give|put) (?:a|the|my) (?:number|figure|sum"
        r"|amount)\b[^?]*\b(?:first"
        r"|wait|or)\b|\bwait (?:for|until|till) (?:them|they)\b|\bwho (?:says|names"
        r"|goes|has"
        r" to (?:say|name)|should (?:say|name)) (?:\w+ ){0,3}first\b"
    ),
    range_end=(
        r"\b(?:top|upper|bottom|lower|middle|high(?:er|est)?|low(?:er|est)?)(?: end|"
        r" half"
        r"| part)?\b[^?]*\?(?<!too high\?)(?<!too low\?)"
    ),
    too_much=(
        r"\b(?:is|isn't|was|would|sounds?|or|am i)\b[^?]*\b(?:too (?:much|high|low"
        r"|little"
        r"|greedy|bold|cheap)|greedy|cheeky|realistic)\b|\bask(?:ing)? (?:for )?too"
        r" (?:much"
        r"|little)\b"
    ),
    who_asks=(
        r"\bwho(?:'s|s| is| will| would| usually| normally)* (?:be )?(?:ask(?:s|ing)?)"
        r" (?:this|that|it|me|these|about)\b|\bwho (?:asks|is asking)\W*$"
    ),
    holiday=(
        r"\b(?:holidays?|vacation|wedding|trip|leave) (?:is |that's |already"
        r" )*(?:booked"
        r"|planned|paid)\b|\b(?:booked|planned) (?:a |my |our )?(?:\w+ )?(?:holidays?"
        r"|vacation|wedding|trip|leave)\b"
    ),
    ring_boss=(
        r"\b(?:can|could|will|would|may|do|might) (?:they|he|she|hr)\b[^?]*\b(?:ring"
        r"|call"
        r"|phone|contact|ask|write to|talk to)\b[^?]*\bmy (?:\w+ )?(?:boss|manager"
        r"|employer"
        r"|work|job|company)\b"
    ),
    bad_word=(
        r"\b(?:what if|if|suppose)\b[^?]*\b(?:boss|manager|referee|employer|he|she"
        r"|they)\b"
        r"[^?]*\b(?:say|says|tell|tells|give|gives|write|writes)\b[^?]*\b(?:bad|badly"
        r"|negative|terrible|awful|not (?:good|nice)|untrue|worse)\b"
    ),
    not_known=(
        r"\b(?:boss|manager|work|employer|they) (?:does(?:n't| not)|do(?:n't| not)"
        r"|mustn't|can't|must not) know\b"
    ),
    permit_check=(
        r"\b(?:do|will|would|can) they (?:really |also )?(?:check|see|want to see|need"
        r"|ask"
        r" for) (?:that|it|this|the|my|a)\b"
    ),
    one_place=(
        r"\b(?:one|single) (?:\w+ )?(?:site|shop|building|place|school|office|plant"
        r"|ward"
        r"|kitchen|location|town|depot|warehouse|clinic|store)\b"
    ),
    travel_much=(
        r"\b(?:do|will|would) they (?:even |really )?travel\b|\b(?:should|can|may) i"
        r" ask"
        r" (?:them )?(?:how (?:much|often)|whether|if|about (?:the )?travel)\b"
        r"|\bshould i ask\b"
    ),
)
"""What is asked, the surest first."""
KEYS: Final = tuple(_TOPICS)
_ONLY_AT: Final = {
    "range_end": ("terms.pay", "terms.pay-today", "terms.pay-below"),
    "first_number": ("terms.pay", "terms.pay-today", "terms.pay-below"),
    "too_much": ("terms.pay", "terms.pay-today", "terms.pay-below"),
    "permit_check": ("terms.right-to-work",),
    "not_known": ("terms.referees",),
    "one_place": ("terms.travel",),
    "travel_much": ("terms.travel",),
}
"""Topics that only a question of theirs makes sure."""
_CLAUSES: Final = Expression(r",\s*(?:and |but )?|\s+(?:and|but)\s+", re.IGNORECASE)
_ASKED_ON: Final = Expression(
    r"(?:[,;]\s+|\s+-\s+)(?=(?:and |or |but |so )?(?:is|should|must|can|do|would|may"
    r"|who"
    r"|what if) (?:i|it|that|this|they|there)\b)",
    re.IGNORECASE,
)


def met(state: State, move: Move, context: Context) -> State | None:
    """Answer it where a question of terms is open; None for anything else."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    turn, session = open_turn(state), state.session
    if turn is None or session is None or session.paused:
        return None
    if move.message_id in session.message_ids or found(state, move.message_id):
        return None
    if (better := _better(state, session, move, context)) is not None:
        return better
    question = context.questions.get(turn.question.question_id)
    if question is None or question.kind is not Kind.TERMS:
        return None
    text = move.text.replace("’", "'")
    if len(text.split()) > LONGEST:
        return None
    topic = asked_of_terms(text, question.id)
    if topic is None:
        return None
    asked = [one for one in _pieces(text) if asks(one)]
    told = _told(text, _TOPICS[topic])
    says = len(told.split()) >= FEWEST or any(sign.isdigit() for sign in told)
    says = says and bool(context.ear(turn.question, told).holds)
    line = phrase(f"closing.asked_{topic}")
    words = " ".join(asked) if says else move.text
    aside = KeptAside(move.message_id, move.at, words, AsideKind.CLARIFY)
    state = kept(state, aside)
    if not says:
        return replying(state, move.at, line)
    answer = replace(move, text=told)
    after = context.parts.proceed(replace(state, replies=()), answer, context)
    return after if after.asks else before(after, line)


def _better(
    state: State, session: Session, said: Said, context: Context
) -> State | None:
    """Say what an answer of before lacked, and how it may be put, for who asks that."""
    if not _HOW_ELSE.search(said.text) or open_burst.running(state):
        return None
    told = answered(session)
    named = [place for place in which(session, said.text, context) if place in told]
    place = named[0] if len(named) == 1 else next(reversed(told), None)
    turn = session.turns[place] if place is not None else None
    if turn is None or turn.told is None or turn.told.confided:
        return None
    question = context.questions.get(turn.question.question_id)
    if question is None or not question.holds:
        return None
    held = turn.told.holds
    left = (*turn.told.lacks, *(one for one in question.holds if one not in held))
    what = next(iter(left), question.holds[0])
    gap = phrase(f"plainly.gap.{what}")
    again = gap.with_row(Tap("retry_now", Verb.RETRY, str(place), bound=True))
    aside = KeptAside(said.message_id, said.at, said.text, AsideKind.CLARIFY)
    lines = (phrase(f"plainly.lack.{what}"), again) if left else (again,)
    return replying(kept(state, aside), said.at, *lines)


_HOW_ELSE: Final = Expression(
    r"\b(?:what|how) (?:should|could|would|ought) (?:i|one|you) (?:to )?have (?:said"
    r"|answered|put|told)\b|\bwhat (?:would|should|could) (?:a |the )?(?:good|better"
    r"|right) answer\b|\bwhat would (?:have been|be) better\b",
    re.IGNORECASE,
)
"""What asks for a better answer than the one that was given."""


def asked_of_terms(text: str, question_id: str) -> str | None:
    """Name what is asked; None where nothing surely is."""
    if not any(map(asks, _pieces(text))):
        return None
    return next(
        (
            topic
            for topic, words in _TOPICS.items()
            if question_id in _ONLY_AT.get(topic, (question_id,)) and words.search(text)
        ),
        None,
    )


def _told(text: str, topic: Expression) -> str:
    """Give what is told beside a question, without what only leads to it."""
    pieces = (one for one in _pieces(text) if not asks(one))
    clauses = (part for one in pieces for part in _CLAUSES.split(one))
    return ", ".join(one for one in clauses if one and not topic.search(one)).strip()


def _pieces(text: str) -> Iterator[str]:
    for sentence in sentences(text):
        yield from filter(None, map(str.strip, _ASKED_ON.split(sentence)))
