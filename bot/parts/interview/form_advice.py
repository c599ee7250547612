"""Answer in the form what is asked of the real day, and hear the rest as a value."""

import re
from dataclasses import replace
from typing import Final

from bot.core import forms
from bot.core.asked_under import asks, sentences
from bot.core.events import Said
from bot.core.reply import Reply, phrase
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import TOLD, Tip
from bot.parts.interview.asking import ask_next
from bot.parts.interview.form_open import open_field
from bot.parts.interview.open_now import on

_BRINGS: Final = Expression(
    r"\b(?:bring|take (?!notes\b)(?:my|a|an|the|some)\b|carry)", re.IGNORECASE
)
_NOTES: Final = Expression(r"\bnotes?\b", re.IGNORECASE)
_WEARS: Final = Expression(
    r"\b(?:what|how|which|should|shall|can|could|must|do|would|or is)\b[^,.;]*"
    r"\b(?:wear|put on|dress(?: up)?|clothes|outfit)\b",
    re.IGNORECASE,
)
_ONE: Final = Expression(r"\b(?:i|you|u|one|me|people)\b", re.IGNORECASE)
_TELLS: Final = Expression(
    r"\b(?:tell|say|mention|admit|hide|explain|bring it up|keep (?:quiet|it))\b", re.I
)
_WISE: Final = Expression(
    r"^\W*(?:\w+\W+){0,4}?(?:(?:should|must|can|could|may|shall|do|would) (?:i|we|you)"
    r"|is (?:it )?(?:ok|okay|allowed|wise|bad|rude|fine))\b",
    re.IGNORECASE,
)
_OF_ONESELF: Final = Expression(
    r"\b(?:should|must|do|can|shall) i (?:have to |need to |really )?(?:tell|say"
    r"|mention"
    r"|admit|explain)(?: them| him| her)? (?:that|about|why|if) (?:i|my|the)\b",
    re.IGNORECASE,
)
_FIRST: Final = 0.1
"""Share of a thing to tell that is enough where it is surely asked whether to."""
_SURE: Final = 0.5


def asked_beside(state: State, said: Said, context: Context) -> State | None:
    """Answer what is asked of the real day, and hear the rest as a value."""
    form, what = state.dossier.form, open_field(state)
    if form is None or form.messages or what in ("", "when", "hour"):
        return None
    text = said.text.replace("’", "'")
    lines: list[Reply] = []
    rest: list[str] = []
    for sentence in _cut(text):
        asked = asks(sentence) or _WISE.match(sentence) is not None
        line = _advice(sentence, what, context) if asked else None
        if line is not None:
            lines.append(line)
        elif not (lines and asked and len(sentence.split()) <= _TAIL):
            rest.append(sentence)
    if not lines:
        return None
    answers = tuple(dict.fromkeys(lines))[:1]
    left = " ".join(rest).strip(" ,")
    if what == "casual" and (_UNKNOWN.search(left) or _JOKES.search(left)):
        # Nobody told them: what they will wear is answered, and there is no more to it.
        series = form.argument.partition(" ")[0]
        state = replace(forms.closed(state), replies=answers)
        return ask_next(state, what, series, said.at, context)
    if not left or not any(map(str.isalpha, left)):
        return on(replace(state, replies=answers), context)
    alone = replace(said, text=left)
    after = context.parts.met(replace(state, replies=()), alone, context)
    if after.asks:
        return None
    return replace(after, replies=(*answers, *after.replies))


_TAIL: Final = 4
"""Words of what is only asked again behind a question: "or too much?"."""
_UNKNOWN: Final = Expression(
    r"\b(?:no idea|no clue|dunno|(?:do ?n'?t|do not|dont) know|never seen|not sure"
    r"|who knows|nobody (?:told|said))\b",
    re.IGNORECASE,
)
_JOKES: Final = Expression(r"\b(?:lol|haha|hehe|joking|kidding)\b", re.IGNORECASE)


def _cut(text: str) -> list[str]:
    """Cut a message into sentences, and off from each what is asked behind a comma."""
    found: list[str] = []
    for sentence in sentences(text):
        head, comma, tail = sentence.rpartition(", ")
        if comma and asks(tail) and not asks(head) and len(tail.split()) >= _TAIL:
            found += [head, tail]
        else:
            found.append(sentence)
    return found


def _advice(sentence: str, what: str, context: Context) -> Reply | None:
    """Give the line for what is asked of the day; None where it asks of the form."""
    if _WEARS.search(sentence) and _ONE.search(sentence):
        mine = re.search(r"\b(?:i|you|u|one|me)\b", sentence, re.I) is not None
        return phrase("aside.form_topic.dress") if what == "casual" or mine else None
    if _BRINGS.search(sentence) and _WISE.match(sentence):
        return phrase(f"tip.{Tip.BRING}")
    if _NOTES.search(sentence) and _WISE.match(sentence):
        return phrase(f"tip.{Tip.NOTES_THERE}")
    wants = context.intends(sentence, "")
    plainly = _OF_ONESELF.search(sentence) is not None
    if not _TELLS.search(sentence):
        return None
    if not plainly and wants.get("say_it", 0.0) < _SURE:
        return None
    asked, share = context.tip(sentence)
    if asked in TOLD and share >= _FIRST:
        return phrase(f"tip.{asked}")
    return phrase("day.beside_tell_them")
