"""Meet what is said where a note is begun and is no line for it, before all guesses.

Whose note comes first, that there is none to write, that nothing special was said, and
what is asked of letters: none of it may come to stand in one.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.asked_under import LETTER, asked_under, asks, sentences
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.letter_begun import at_the_note
from bot.core.reply import phrase
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.parts.after import people as met_there
from bot.parts.after import thanks
from bot.parts.after.telling import tells

LONGEST: Final = 18
"""Words of a message that is read so."""
_SENT: Final = Expression(
    r"\b(?:i(?:'ve| have)? already|already|i(?:'ve| have)) (?:wrote|written|thanked"
    r"|sent|texted|mailed|emailed|messaged)\b",
    re.IGNORECASE,
)
_SKIPS: Final = Expression(
    r"\W*(?:(?:please|pls|just|ok|no|i(?:'d| would)? rather|can (?:we|you|i)"
    r"|let's)\W+)*(?:skip|leave out|pass over|no (?:note|letter) (?:for|to))\b",
    re.IGNORECASE,
)
_ALREADY: Final = Expression(
    r"[\s,.;–-]*\b(?:as |like )?i (?:have |'ve )?(?:already )?(?:told|said|wrote"
    r"|mentioned)(?: (?:you|that|this|it))*(?: (?:already|before|above|earlier))*\W*$",
    re.IGNORECASE,
)
_FEWEST: Final = 4
"""Words of what is told before "i told you already"."""


def met(state: State, move: Move, context: Context) -> State | None:
    """Do what is wanted, and ask again; None for what may be a line."""
    form = state.dossier.form
    if not isinstance(move, Said) or not move.own or form is None or form.messages:
        return None
    if form.field != "thanks.moment" or len(move.text.split()) > LONGEST:
        return None
    found = met_there.person(state.dossier, form.argument.partition(":")[0])
    if found is None or found[1].thanks:
        return None
    interview, person = found
    told = _ALREADY.sub("", move.text).strip(" ,.")
    if told != move.text.strip(" ,.") and len(told.split()) >= _FEWEST:
        return context.parts.proceed(state, replace(move, text=told), context)
    topics = asked_under(LETTER, move.text)
    if topics and all(map(asks, sentences(move.text))):
        lines = tuple(phrase(f"thanks.asked.{one}") for one in topics[:2])
        return thanks.ask_moment(state, interview, person, move.at, *lines, hint=True)
    if _SKIPS.match(move.text):
        what = "sent" if _SENT.search(move.text) else "skip"
        return thanks.passed(state, interview, person, what, move.at)
    heard = at_the_note(move.text, person, interview.people)
    if heard.other and (other := met_there.person(state.dossier, str(heard.other))):
        return thanks.ask_moment(state, interview, other[1], move.at)
    if heard.language and asks(move.text):
        said = phrase("thanks.language")
        return thanks.ask_moment(state, interview, person, move.at, said, hint=True)
    if heard.plain and not tells(move.text, person, context):
        return thanks.plain(state, interview, person, context)
    return None
