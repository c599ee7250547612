"""Put the name of a story right, where it was just named in words that were no name."""

import re
from dataclasses import replace

from bot.core.dossier import MAX_NAME, Deed, Did
from bot.core.events import Said
from bot.core.state import State
from bot.expressions import Expression
from bot.parts.asides.lines import say

_FIELD = "stories.name"
_RIGHT = Expression(
    r"\b(?:name|title|called?|it)\b[^.!?]*?\b(?:is|it'?s|its|be|call it|just|only)\b"
    r"(?: (?:only|just|simply))* [\"“”']?(?P<name>[^.!?\n\"“”]{2,60})",
    re.IGNORECASE,
)
_WRONG = Expression(
    r"\bname\b.{0,20}\bwrong\b|\bwrong name\b|\b(?:not|n['’]?t) (?:the |its |a )?"
    r"(?:name|title)\b|\b(?:should|must) (?:only |just )?be (?:called|named)\b"
    r"|\b(?:call|name) it\b|\bname (?:is|should be|was) (?:only|just)\b",
    re.IGNORECASE,
)
_ASKED = Expression(
    r"\brest\b.{0,20}\b(?:question|asking|for you|to you)\b", re.IGNORECASE
)
_LEAD = Expression(
    r"^(?:it'?s |it is |only |just |called |named |simply |be )+", re.IGNORECASE
)
_TAIL = Expression(r",? not .*$|,? (?:please|pls|sorry)\W*$", re.IGNORECASE)


def renamed(state: State, deed: Deed, said: Said) -> State | None:
    """Give the story the name that was meant; None where no name was just given."""
    form = deed.form
    if deed.did is not Did.VALUE or form is None or form.field != _FIELD:
        return None
    if state.dossier.form is not None or _WRONG.search(said.text) is None:
        return None
    found = _RIGHT.search(_WRONG_IS.sub("", said.text))
    if found is None:
        return None
    name = _TAIL.sub("", _LEAD.sub("", found["name"].strip())).strip(" ,:\"'")
    name = name[:MAX_NAME].strip()
    number = form.argument.partition(":")[0]
    stories = state.dossier.stories
    if not name or not any(str(s.number) == number for s in stories):
        return None
    name = name[0].upper() + name[1:]
    stories = tuple(
        replace(s, name=name) if str(s.number) == number else s for s in stories
    )
    state = replace(state, dossier=replace(state.dossier, stories=stories))
    key = "repair_named_asked" if _ASKED.search(said.text) else "repair_named"
    return replace(state, replies=(say(key, name=name),))


_WRONG_IS = Expression(
    r"\b(?:name|title)(?:'s| is| was) wrong\b[,.:;]? ?", re.IGNORECASE
)
