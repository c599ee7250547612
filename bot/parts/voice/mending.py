"""Put what was meant in the place of what was heard.

It replaces all of it, or one word for another: "half, not calf". What is said to the
interviewer meanwhile replaces nothing, and "never mind" leaves it as it was heard.
"""

import re
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.core.buttons import Verb, parse
from bot.core.events import Edited, Said
from bot.core.reply import phrase
from bot.core.sayings import STALE
from bot.core.state import Context, State, adding, reply_with
from bot.expressions import Expression
from bot.model import Delivery
from bot.parts.voice.kept import (
    collected,
    is_known,
    is_open,
    keeping,
    message_of,
    own,
    read_from,
    waits,
    without,
)
from bot.parts.voice.replies import ShowHeard

RIGHT: Final = "right"
MEND: Final = "mend"

REMEMBERED = 20
"""Corrections whose own edits are still taken for what they corrected."""

_A_WORD: Final = r"[\"'“‘]?(?P<{}>[\w'’.-]+(?: [\w'’.-]+){{0,2}}?)[\"'”’]?"
_FOR: Final = (
    Expression(
        r"(?:no+,? |sorry,? )?"
        r"(?:it'?s |it was |it should (?:be|say) |i said |i meant )?"
        rf"{_A_WORD.format('right')},? (?:and )?not {_A_WORD.format('wrong')}[.!]?",
        re.IGNORECASE,
    ),
    Expression(
        rf"{_A_WORD.format('wrong')}(?: should (?:be|say|read)| ?(?:->|=>|→|=)) ?"
        rf"{_A_WORD.format('right')}[.!]?",
        re.IGNORECASE,
    ),
)
"""One word said to be another."""

_NO_WORD: Final = frozenset("i you he she we they it this that there".split())
"""What a clause begins with, and no word that was misheard."""

_STAYS: Final = Expression(
    r"(?:(?:no+|ok(?:ay)?|oh|actually|sorry|well)[,.]? )*"
    r"(?:never ?mind(?: that)?|forget it|cancel|nothing|no change|as it is"
    r"|(?:leave|keep) (?:it|that)(?: as it (?:is|was)| like that| alone)?"
    r"|do ?n'?t change (?:it|that|anything)"
    r"|(?:it|that)(?:'?s| is| was) (?:actually |all )?"
    r"(?:fine|ok(?:ay)?|right|alright|correct|good(?: enough)?)"
    r"(?: as it is| like that| after all| actually| already)?)"
    r"(?:,? (?:please|thanks|thank you|then))*[.!]*",
    re.IGNORECASE,
)
"""That nothing is to be changed after all."""


def pressed(state: State, message_id: str) -> State:
    """Wait for the words that are to replace what was heard in a message.

    Once it was judged they are taken until something else is asked.
    """
    state = without(state, "mending", "late")
    if is_open(state, message_id):
        state = keeping(waits(state, None), "mending", message_id)
        return reply_with(state, phrase("voice.mend"))
    session = state.session
    if session is None or session.over or not is_known(state, message_id):
        return reply_with(state, STALE)
    late = [message_id, session.id, session.asks]
    return reply_with(keeping(state, "late", late), phrase("voice.mend"))


def target(state: State, said: Said) -> str | None:
    """Give the message that words are to replace: replied to, or to be mended."""
    press = parse(said.to) if said.to else None
    if press is not None and press.verb == Verb.VOICE:
        what, _, message_id = press.argument.partition(":")
        if what == RIGHT and is_known(state, message_id):
            return message_id
    message_id = own(state).get("mending", "")
    if message_id and is_open(state, message_id):
        return str(message_id)
    message_id, *asked = own(state).get("late", ("",))
    session = state.session
    if session is None or asked != [session.id, session.asks]:
        return None
    free = state.dossier.form is None and is_known(state, message_id)
    return message_id if free else None


def corrects(state: State, message_id: str) -> str | None:
    """Give the message that another one, by its number, was the correction of."""
    meant = own(state).get("mended", {}).get(message_id)
    return meant if meant and is_known(state, meant) else None


def mended(
    state: State, said: Said, message_id: str, context: Context, shown_at: datetime
) -> State:
    """Put words in the place of what was heard, where they are meant for that."""
    waited = is_open(state, message_id)
    if _STAYS.fullmatch(said.text.strip()):
        state = without(state, "mending", "late")
        state = waits(state, said.at) if waited else state
        return reply_with(state, phrase("voice.stays"))
    if waited and (other := _said_beside(state, said, context)) is not None:
        return other
    kept = message_of(state, message_id)
    before = kept.text if kept is not None else ""
    text = corrected(before, said.text)
    state = without(state, "mending", "late")
    if text == said.text:
        state = _remembered(state, said, message_id)
    edited = Edited(said.at, message_id, text)
    after = context.parts.met(state, edited, context)
    if after.asks or after.candidate.care != state.candidate.care:
        return after
    if said.delivery is not None or not waited:
        shown = ShowHeard(text, message_id, mended=said.delivery is None)
        after = replace(after, replies=(shown, *after.replies))
    if not waited:
        return after
    if said.delivery is not None:
        return waits(after, read_from(state, shown_at, text, context.quiet))
    after = waits(after, said.at)
    if 2 * len(text.split()) < len(before.split()) or text != said.text:
        return adding(after, ShowHeard(text, message_id, mended=True))
    return adding(after, phrase("voice.mended"))


def corrected(heard: str, text: str) -> str:
    """Give what was heard with one word for another; the text where it is a whole."""
    for pattern in _FOR:
        found = pattern.fullmatch(text.strip())
        if found is None:
            continue
        right, wrong = found["right"], found["wrong"]
        whole = re.compile(rf"(?<!\w){re.escape(wrong)}(?!\w)", re.IGNORECASE)
        clause = right.casefold().split()[0] in _NO_WORD
        if whole.search(heard) and not clause and len(heard.split()) > 5:
            return right.join(whole.split(heard))
    return text


def _said_beside(state: State, said: Said, context: Context) -> State | None:
    """Give what follows from words that are no answer, and so replace none."""
    # As if it had been spoken, or it would be taken for a correction once more.
    as_spoken = replace(said, to="", delivery=said.delivery or Delivery(0.0))
    meant = context.parts.met(state, as_spoken, context)
    if meant.asks:
        return meant
    if collected(meant, said.message_id, said.at):
        return None
    cared_for = meant.candidate.care != state.candidate.care
    if said.delivery is None or cared_for:
        return meant
    return replace(meant, replies=(ShowHeard(said.text), *meant.replies))


def _remembered(state: State, said: Said, message_id: str) -> State:
    kept = {**own(state).get("mended", {}), said.message_id: message_id}
    return keeping(state, "mended", dict(list(kept.items())[-REMEMBERED:]))
