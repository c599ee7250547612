"""Keep what is said to an item of the outline where something is asked beside it."""

import re
from dataclasses import replace

from bot.core.events import Said
from bot.core.incoming import Commanded, Move
from bot.core.reply import phrase
from bot.core.scene import asked_now, briefly
from bot.core.state import Context, State
from bot.hearing import AsideKind
from bot.model import Item

_FINE = re.compile(
    r"\b(?:is|are|was) (?:it|this|that|these|they)?\s*(?:ok|okay|fine|good|right"
    r"|allowed"
    r"|enough|alright)\b|\b(?:can|may|could|should|must) i\b|,\s*(?:ok|okay"
    r"|right)\s*\?",
    re.IGNORECASE,
)
"""A question to which "that's fine here" is an answer."""

LONGEST = 18
"""Words of a question or a protest beside an item."""

_EITHER = re.compile(
    r"\b(?:(?:do )?you mean|do (?:you|they) want|should (?:it|i|that)|is"
    r" (?:it|that|this))\b.* or .*\?",
    re.IGNORECASE,
)
"""Which of two is meant, where both will do."""

_SAID = re.compile(
    r"\bi (?:have |'ve )?(?:just |already )+(?:said|told|wrote|did|answered|gave)\b",
    re.IGNORECASE,
)

_ASKED = frozenset((AsideKind.CLARIFY, AsideKind.LENGTH, AsideKind.REMAINING))


def heard(state: State, move: Move, context: Context) -> State | None:
    """Take the value, and say a word to the question; None where there are not both."""
    form = state.dossier.form
    if form is None or form.part != "task" or not isinstance(move, Said):
        return None
    if not move.own or form.field.partition(".")[2] not in {*Item}:
        return None
    text = move.text.replace("’", "'")
    question = briefly(asked_now(state, context))
    if question and _EITHER.search(text) and len(text.split()) <= LONGEST:
        either = phrase("task.beside_either", question=question)
        return replace(state, replies=(*state.replies, either))
    if not form.messages and _SAID.search(text) and len(text.split()) <= LONGEST:
        after = context.parts.proceed(state, Commanded(move.at, "skip"), context)
        return replace(after, replies=(phrase("task.beside_said"), *after.replies))
    told, asked = _parted(form.field, move.text, context)
    if not asked or not (told or form.messages):
        return None
    fine = _FINE.search(asked) is not None
    word = phrase("task.beside_fine" if fine else "task.beside")
    if not told:
        return replace(state, replies=(*state.replies, word))
    said = replace(move, text=told)
    after = context.parts.proceed(state, said, context)
    return replace(after, replies=(word, *after.replies))


def _parted(field: str, text: str, context: Context) -> tuple[str, str]:
    """Part what is told from what is asked, line by line."""
    told, asked = [], []
    for line in filter(str.strip, text.splitlines()):
        aside = context.beside_form(field, line)
        if aside is None or aside.kind not in _ASKED:
            told.append(line)
            continue
        asked.append(line[aside.start : aside.end])
        if rest := aside.answer(line).strip():
            told.append(rest)
    return "\n".join(told), " ".join(asked)
