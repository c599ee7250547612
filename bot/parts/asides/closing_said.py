"""Meet what is said to a question of terms that takes for granted what is not so.

No travel at one site, no range where no figure was named: such a question is let go.
A plain yes counts, whatever is asked beside it.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.incoming import Commanded
from bot.core.replies import Acknowledge, Acknowledgement
from bot.core.reply import Reply, phrase
from bot.core.scene import open_turn
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.model import Kind
from bot.parts.asides.lines import before

_ONE_PLACE: Final = Expression(
    r"\b(?:one|single) (?:\w+ )?(?:clinic|site|shop|building|place|school|office|door"
    r"|store|plant|ward|kitchen|location|town|city|bakery|house)\b"
    r"|\b(?:no(?:body|t|ne)?|never|without|isn't any|wasn't any)\b.{0,25}\btravel\w*\b"
    r"|\btravel\w*\b.{0,20}\b(?:isn't|is not|never|not) (?:part|said|mentioned|in)\b",
    re.IGNORECASE,
)
_NEAR: Final = Expression(
    r"\b(?:live|am|i'm) (?:\w+ ){0,2}(?:here|round the corner|around the corner|nearby"
    r"|close|next door|in the same \w+|already there)\b"
    r"|\bno need to (?:move|relocate)\b",
    re.IGNORECASE,
)
_NO_FIGURE: Final = Expression(
    r"(?:\b(?:never|not|no|nothing)|n't)\b.{0,30}\b(?:numbers?|figures?|range|amount|sum"
    r"|in mind)\b|\b(?:which|what) range\b",
    re.IGNORECASE,
)
_YES: Final = Expression(
    r"\b(?:yes|yeah|sure|of course|definitely)\b.{0,25}\b(?:relocat\w*|move|moving)\b"
    r"|\b(?:relocat\w*|move)\W+yes\b|\bi(?:'d|'ll| would| will)? (?:relocate|move)\b",
    re.IGNORECASE,
)
_TOLD_TO: Final = Expression(
    r"^\W*(?:but )?i (?:gave|said|told|answered)[^:]{0,20}:\s*"
    r"|\b(?:put|write|note) (?:it|that) down\b\W*(?:please)?\W*$",
    re.IGNORECASE,
)
_SENTENCES: Final = Expression(r"(?<=[.!?])\s+")
LONGEST: Final = 40
_SKIPPED: Final = Acknowledge(Acknowledgement.SKIPPED)


def met(state: State, said: Said, context: Context) -> State | None:
    """Let such a question go, or count a yes; None for anything else."""
    turn = open_turn(state)
    if turn is None or state.dossier.form is not None:
        return None
    if state.session is None or state.session.paused:
        return None
    question = context.questions.get(turn.question.question_id)
    if question is None or question.kind is not Kind.TERMS:
        return None
    text = said.text.replace("’", "'")
    if len(text.split()) > LONGEST:
        return None
    if question.id == "terms.travel" and _ONE_PLACE.search(text):
        return _left(state, said, context, "closing.no_travel")
    if question.id == "terms.move":
        if _NEAR.search(text):
            return _left(state, said, context, "closing.no_move")
        return _yes(state, said, text, context)
    below = question.id == "terms.pay-below"
    figure = re.search(r"\d|\bbecause\b", text) is not None
    if below and _NO_FIGURE.search(text) and not figure:
        asks = re.search(r"\bpay\b[^.!]*\?|\busual\b|\brange\b.*\bhave\b", text, re.I)
        key = "closing.no_figure_asked" if asks else "closing.no_figure"
        return _left(state, said, context, key)
    return None


def _left(state: State, said: Said, context: Context, key: str) -> State:
    skips = Commanded(said.at, "skip")
    after = context.parts.proceed(replace(state, replies=()), skips, context)
    told = tuple(one for one in after.replies if one != _SKIPPED)
    line = phrase(key)
    return after if after.asks else replace(after, replies=(line, *told))


def _yes(state: State, said: Said, text: str, context: Context) -> State | None:
    """Count a plain yes, without what it is wrapped in and asked beside it."""
    asked = [one for one in _SENTENCES.split(text) if one.endswith("?")]
    told = [one for one in _SENTENCES.split(text) if not one.endswith("?")]
    words = _TOLD_TO.sub("", _TOLD_TO.sub("", " ".join(told))).strip()
    if not _YES.search(words) or (not asked and words == text.strip()):
        return None
    lines: tuple[Reply, ...] = ()
    if asked:
        one = replace(said, text=" ".join(asked))
        first = context.parts.met(replace(state, replies=()), one, context)
        if first.asks:
            return None
        lines, state = first.replies, first
    answer = replace(said, text=words)
    after = context.parts.proceed(replace(state, replies=()), answer, context)
    if not after.asks and not after.replies:
        after = context.parts.proceed(after, Commanded(said.at, Verb.DONE), context)
    return after if after.asks else before(after, *lines)
