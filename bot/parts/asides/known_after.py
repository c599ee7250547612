"""Answer with nothing open what is known for sure, before a name in it is looked for.

Who reads it, first of all; whether there is anything worth telling; how many real
examples were counted, and which. A worry is never answered with "no".
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import Reply
from bot.core.sayings import ANSWERING
from bot.core.scene import FOLLOWED, asked_now, open_turn, scene
from bot.core.session import KeptAside, Session
from bot.core.state import Context, State, field_asked
from bot.core.summary import counts_as_real, summary, wants_story
from bot.expressions import Expression
from bot.hearing import AsideKind, Bearing, Idle, Scene
from bot.parts.asides import clarifying, counting, idling, of_the_day
from bot.parts.asides.keeping import kept
from bot.parts.asides.lines import LATELY, following, replying, say
from bot.parts.asides.record import which
from bot.parts.asides.replies import MOST_EARLIER, OfferAnswers
from bot.parts.asides.tips import ASKING, tip
from bot.wording.speaker import tidied

_SURELY: Final = 0.7
_DISPUTED: Final = 0.35
_SEVERAL: Final = 2
"""Answers that are named where a count of them is disputed."""
LONGEST: Final = 40
"""Words of a message that asks one thing."""
_ASKS_WHERE: Final = Expression(
    r"\b(?:where|which|what) (?:do|did|have|answers?|is|are|was)\b"
    r"|\bhow (?:often|many)\b"
    r"|\b(?:take|cut|out|change|hide|replace|remove|delete|mention\w*|comes? up)\b"
    r"|\bin (?:any|my|there|it|the)\b",
    re.IGNORECASE,
)
"""What asks for a name or a word itself."""
_MANY: Final = Expression(r"\bhow many\b|\bthe number\b", re.IGNORECASE)
_OF_EXAMPLES: Final = Expression(
    r"\b(?:examples?|real|stor(?:y|ies)|count\w*|gave|give|given|school)\b",
    re.IGNORECASE,
)
_NUMBER: Final = Expression(
    r"\b(?:none|one(?= ?(?:[,.;!?]|$))|two|three|four|five|six|[0-6])\b", re.IGNORECASE
)
_OTHER: Final = Expression(
    r"\b(?:minutes?|seconds?|words?|questions?|days?|weeks?|times?|people)\b",
    re.IGNORECASE,
)


def met(state: State, move: Move, context: Context) -> State | None:
    """Answer what is known; None for anything else."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    candidate = state.candidate
    if not candidate.welcomed or candidate.placing or candidate.deleting:
        return None
    if field_asked(state):
        return None
    if len(move.text.split()) > LONGEST:
        return None
    session, turn = state.session, open_turn(state)
    if turn is not None and session is not None and not session.paused:
        return _at_question(state, session, move, context)
    after = of_the_day.practising(state, move, context)
    if after is not None and after.asks:
        return after
    after = after or _read_by(state, move, context) or _may(state, move, context)
    if after is None and session is not None and _lately(session, move):
        after = _worth(state, session, move, context)
        after = after or _counted(state, session, move, context)
        after = after or _strong(state, session, move)
    if after is None:
        return None
    aside = KeptAside(move.message_id, move.at, move.text, AsideKind.PROGRESS)
    return kept(after, aside)


def _lately(session: Session, said: Said) -> bool:
    return session.ended_at is not None and said.at - session.ended_at < LATELY


def _at_question(
    state: State, session: Session, said: Said, context: Context
) -> State | None:
    """Meet the doubt whether there is anything to tell, and ask again."""
    turn = open_turn(state)
    assert turn is not None
    if scene(state) not in (Scene.QUESTION, Scene.FOLLOW_UP) or turn.attempt.unheard:
        return None
    asked = asked_now(state, context)
    if not context.worth(said.text):
        return None
    asks = said.text.rstrip().endswith("?")
    if not asks and (context.bearing(said.text, asked, scene(state)) is Bearing.ANSWER):
        return None
    aside = KeptAside(said.message_id, said.at, said.text, AsideKind.NERVES)
    row = following(turn) if turn.stage in FOLLOWED else ANSWERING
    again = say("quote_on", row, question=asked)
    return replying(kept(state, aside), said.at, worthwhile(session), again)


def _read_by(state: State, said: Said, context: Context) -> State | None:
    """Say who reads it, to who asks that; a name beside it is only the reason."""
    if _ASKS_WHERE.search(said.text.replace("’", "'")):
        return None
    idle = context.idle(said.text).get(Idle.PRIVACY, 0.0)
    if max(idle, context.intends(said.text, "").get("privacy", 0.0)) < _SURELY:
        return None
    return replace(state, replies=(say("privacy"),))


_MAY: Final = Expression(
    r"\b(?:can|may|could|should|shall|is it (?:ok|okay|fine|bad|wise|rude) (?:if|to)|am"
    r" i allowed to) (?:i )?(?:still |also |really )?(?:tell|use|mention|bring up|name)"
    r"\b(?! (?:you|it again|me)\b)(?=.*\bif\b.*\?)",
    re.IGNORECASE,
)
"""What asks whether to tell something although something else is so."""


def _may(state: State, said: Said, context: Context) -> State | None:
    """Say whether something is wise to tell, whatever else the question names."""
    if not _MAY.search(said.text):
        return None
    if next(iter(context.idle(said.text))) is not Idle.SAY_IT:
        return None
    line = tip(said.text, context, ASKING)
    asked = context.wanted("say_it", said.text)
    return replace(state, replies=(line or clarifying.saying(asked),))


def _worth(
    state: State, session: Session, said: Said, context: Context
) -> State | None:
    """Name what was told that is worth telling, to who doubts that there is any."""
    if not context.worth(said.text) or idling.asked_of_employer(session):
        return None
    return replace(state, replies=(worthwhile(session),))


def worthwhile(session: Session) -> Reply:
    """Say which answers are worth telling; where none is yet, that one will do."""
    strong = (tidied(one.quote or "") for one in summary(session).strengths)
    quotes = [one for one in strong if one is not None][:2]
    if not quotes:
        return say("worth_yet")
    if len(quotes) == 1:
        return say("worth_one", quote=quotes[0])
    return say("worth_two", quote=quotes[0], other=quotes[1])


def _strong(state: State, session: Session, said: Said) -> State | None:
    """Say which question to the employer was strong, to who asks or was promised it."""
    if not (_STRONG.search(said.text) and idling.asked_of_employer(session)):
        return None
    return replace(state, replies=idling.of_their_questions(session, said.text))


_STRONG: Final = Expression(
    r"\b(?:which|what) (?:of (?:my|the) )?(?:question|one)s?\b.*\b(?:strong(?:est)?"
    r"|good|best|weak(?:est)?)\b",
    re.IGNORECASE,
)


def _counted(
    state: State, session: Session, said: Said, context: Context
) -> State | None:
    """Look up the count of real examples, to who asks for it or disputes it."""
    text = said.text
    idle = context.idle(text)
    if _OTHER.search(text) or idle.get(Idle.WEAKEST, 0.0) >= _DISPUTED:
        return None
    shares = context.intends(text, "")
    doubts = shares.get("feedback_wrong", 0.0) + idle.get(Idle.WRONG, 0.0)
    disputed = doubts >= _DISPUTED and _NUMBER.search(text) is not None
    disputed = disputed and len(which(session, text, context)) >= _SEVERAL
    asks = _MANY.search(text) is not None and _OF_EXAMPLES.search(text) is not None
    if not (disputed or asks):
        return None
    line = counting.named(session)
    if line is None:
        return None
    wanting = [n for n, turn in enumerate(session.turns) if wants_story(turn)]
    real = [n for n in wanting if counts_as_real(session.turns[n])]
    others = tuple(
        (n, session.turns[n].question.question_id) for n in wanting if n not in real
    )
    offers: tuple[Reply, ...] = ()
    if others and disputed:
        offers = (OfferAnswers("count", others[-MOST_EARLIER:]),)
    return replace(state, replies=(line, *offers))
