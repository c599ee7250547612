"""What is asked of /progress: what a name there means, why it comes again, the days.

A name that is wanted as a question begins one.
"""

import re
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.core.reply import Reply, phrase
from bot.core.schedule import local
from bot.core.session import Session
from bot.core.state import Context, State, zone_of
from bot.expressions import Expression
from bot.hearing import Act, HeardActs, Idle
from bot.model import Tone
from bot.parts.asides import asked_topics, between
from bot.parts.asides.lines import before
from bot.parts.asides.referents import kinds_named
from bot.parts.asides.replies import SayKind

_ROUND: Final = 0.3
"""Share of wanting a round from which a question is begun that nobody named."""
_OF_A_LINE: Final = Expression(
    r"\b(?:answer|line|story|page|summary|tip|example|hint|advice)\b", re.IGNORECASE
)
_OF_IT: Final = Expression(
    r"\b(?:com(?:e|es|ing) (?:up )?(?:again|back)|progress|started)\b", re.IGNORECASE
)
"""What speaks of /progress also where it isn't the last thing that was shown."""
_HERE: Final = Expression(
    r"\b(?:again|back|what|why|who|count\w*|where|mean\w*|name|started|progress|up"
    r"|trial"
    r"|flunk\w*|fail\w*|bad\w*|judge)\b",
    re.IGNORECASE,
)
"""What speaks of what /progress says."""


def answer_of_progress(
    state: State, heard: HeardActs, at: datetime, context: Context, *, shown: bool
) -> tuple[Reply, ...]:
    """Say what a name means and why it comes again, and how days are counted."""
    acts = heard.of(Act.NAMED)
    replies: list[Reply] = []
    named = [
        kind
        for one in acts
        if not shown or _HERE.search(one.words)
        for kind in kinds_named(
            state, one.words, context, shown or not _OF_IT.search(one.words)
        )
    ]
    if named:
        kinds = tuple(dict.fromkeys(named))
        wide = kinds_named(state, " ".join(heard.said), context, shown)
        replies.append(SayKind(kinds, _next_up(state), (kinds[0], *wide)))
    if heard.of(Act.DAYS):
        replies.append(_days(state, at, context))
    return tuple(replies)


def _next_up(state: State) -> str:
    known = {k: one for k, one in state.candidate.recall.items() if "." not in k}
    return min(known, key=lambda one: (known[one].due, one), default="")


def _days(state: State, at: datetime, context: Context) -> Reply:
    """Say how the days are counted; of who came today, that there was but one."""
    zone = zone_of(state, context)
    today = local(at, zone).date()
    if local(state.candidate.since, zone).date() == today:
        return phrase("shown.days_first")
    place = zone.rpartition("/")[2].replace("_", " ")
    return phrase("shown.days", place=place)


# A question now


def begun(
    state: State,
    session: Session | None,
    heard: HeardActs,
    text: str,
    at: datetime,
    context: Context,
) -> State | None:
    """Begin a question about what is named, or another one; None where none is."""
    wishes = heard.of(Act.BEGIN, Act.AGAIN)
    if not wishes:
        return None
    kinds = [k for one in wishes for k in kinds_named(state, one.words, context)]
    if not kinds and heard.of(Act.BEGIN):
        # "Prioritising coming again, when? I want to do it now"
        kinds = [*kinds_named(state, text, context)]
    share = context.idle(text).get(Idle.ROUND, 0.0)
    last = max(heard.of(Act.BEGIN, Act.AGAIN), key=lambda one: one.at)
    share = max(share, context.idle(last.words).get(Idle.ROUND, 0.0))
    lines: list[Reply] = []
    if heard.of(Act.HARDER) and heard.of(Act.BEGIN):
        tone = replace(state.candidate, tone=Tone.DIRECT)
        harder = replace(state, candidate=tone)
        lines.append(phrase("shown.harder"))
    else:
        harder = state
    if len(kinds) == 1 and heard.of(Act.BEGIN):
        after = asked_topics.about_kind(harder, kinds[0], at, context)
        return before(after, *lines) if after is not None else None
    if kinds or share < _ROUND or not heard.of(Act.BEGIN) or heard.of(Act.AGAIN):
        return None
    if context.topic(text, False) is not None:
        return None  # it is asked about something else
    if _OF_A_LINE.search(last.words) or session is None or not session.over:
        return None
    return before(between.another(harder, session, at, context), *lines)
