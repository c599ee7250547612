"""Part what is said to an item of the outline from what is asked or said beside it.

A question is never a value, nor what is said along with one; it gets a word of its own.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from bot.core import forms
from bot.core.asked_under import asks as asks_plainly
from bot.core.events import Said
from bot.core.incoming import Commanded, Move
from bot.core.reply import Reply, phrase
from bot.core.scene import asked_now, briefly
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import AsideKind, Bearing, Scene
from bot.model import Item
from bot.parts.task.assignment import Assignment, changed, kept
from bot.parts.task.edits import edited
from bot.parts.task.leads import bare
from bot.parts.task.length import told_length
from bot.parts.task.replies import ShowOutline

LONGEST: Final = 18
"""Words of a protest beside an item."""

_SENTENCES: Final = Expression(r"(?<=[.!?…])\s+")
_SAID: Final = Expression(
    r"\bi (?:have |'ve )?(?:just |already )+(?:said|told|wrote|did|answered|gave)\b",
    re.IGNORECASE,
)
_FINE: Final = ("allowed", "must", "say_it", "method")
_SIZE: Final = Expression(
    r"\b(?:little|enough|short|long|small|much|few|thin|minutes?|fill)\b", re.IGNORECASE
)
_KEPT: Final = Expression(
    r"\b(?:did|do|have|has) (?:you|u|it)(?: still| really)? (?:keep|kept|get|got|have"
    r"|save|saved|note|noted|write|written|hear|heard|take|taken)\b",
    re.IGNORECASE,
)
TOO: Final = Expression(
    r"\btoo (?!little|long|short|much|small|few|many|late|early)\w+\b"
    r"|\b(?:is|sounds?|seems?|be) (?:this |that |it )?(?:a bit |very |so )?(?:realistic"
    r"|ambitious|boring|obvious|risky|daring|naive|simple)\b",
    re.IGNORECASE,
)
"""What asks how good a point or a step is, which only they can judge."""
_PLANNED: Final = ("either", *_FINE, "length", "progress", "not_an_answer")
"""What is asked in an outline and met here; all else is met as in any form."""
_REMARKS: Final = ("remark", "complaint", "nerves", "feedback_wrong")
_OF_IT: Final = Expression(
    r"\b(?:this|that|it)\b.*\b(?:though|suppose|guess|know|think|laugh\w*|lol|haha)\b"
    r"|\b(?:suppose|guess|think|laugh\w*|hate|love|like)\b.*\b(?:this|that|it)\b"
    r"|^(?:this|that|it) (?:is|sounds|looks|seems|was)\b|^\W*(?:ha(?:ha)+|lol)\b",
    re.IGNORECASE,
)
"""What is said of a line, and stands in none."""
_LATER: Final = Expression(
    r"\b(?:later|come back|this one|skip|pass|next)\b", re.IGNORECASE
)
_THEIRS: Final = Expression(
    r"\b(?:they|them|their|the (?:boss|director|panel|company|jury|head))\b",
    re.IGNORECASE,
)
_SURE: Final = 0.4
_LIKELY: Final = 0.3
_FEWEST: Final = 3
"""Words of a line of an outline; fewer are a sound, or a remark."""
_POINTS: Final = Expression(
    r"\b(?:that|this|it) (?:was|is|belongs|goes)\b|\b(?:one|question) before\b",
    re.IGNORECASE,
)
"""What points at a line, so that other rooms hear it first."""
_TO_ME: Final = (
    *("rephrase", "repeat", "already_said", "wait", "nerves", "complaint", "back"),
    *("skip", "stop", "thanks", "presence", "not_an_answer", "misheard", "progress"),
    *("feedback_wrong", "unfit", "hint", "example"),
)
"""Wants of a message without a question mark that is no line of an outline."""
_ASKED: Final = frozenset((AsideKind.CLARIFY, AsideKind.LENGTH, AsideKind.REMAINING))


def heard(state: State, move: Move, context: Context) -> State | None:
    """Take the value, and say a word to the rest; None where all of it is a value."""
    form = state.dossier.form
    if form is None or form.part != "task" or not isinstance(move, Said):
        return None
    if not move.own or form.field.partition(".")[2] not in {*Item}:
        return None
    written = _lines(move.text)
    led = "\n".join(map(bare, move.text.splitlines()))
    move = replace(move, text=led)
    text = led.replace("’", "'")
    if not form.messages and _SAID.search(text) and len(text.split()) <= LONGEST:
        after = context.parts.proceed(state, Commanded(move.at, "skip"), context)
        return replace(after, replies=(phrase("task.beside_said"), *after.replies))
    question = briefly(asked_now(state, context))
    number = form.argument.partition(":")[0]
    found = (a for a in kept(state.dossier).all if str(a.number) == number)
    if (current := next(found, None)) is None:
        return None
    done = _changed(state, current, text, question) if current.outlined else None
    if done is not None:
        return done
    told, asked = parted(form.field, move.text, question, context)
    if not asked:
        bearing = context.bearing(text, question, Scene.QUESTION)
        plain = bearing is Bearing.ANSWER or _POINTS.search(text) is not None
        if told == written and plain:
            return None
        return context.parts.proceed(state, replace(move, text=told), context)
    shares = context.intends(asked, question)
    away = shares.get("back", 0.0) + shares.get("skip", 0.0) >= _SURE
    if not told and not form.messages and away and _LATER.search(asked):
        return context.parts.proceed(state, Commanded(move.at, "skip"), context)
    item = Item(form.field.partition(".")[2])
    if told:
        values = [m.text for m in form.messages]
        soon = current.with_item(item, "\n".join((*values, told)))
        word = _word(soon, item, asked, shares) or _unknown(asked, shares)
        after = context.parts.proceed(state, replace(move, text=told), context)
        return replace(after, replies=(word, *after.replies))
    said = "\n".join(m.text for m in form.messages)
    soon = current.with_item(item, said) if said else current
    if (answer := _word(soon, item, asked, shares)) is None:
        if not form.messages:
            return None
        return replace(state, replies=(*state.replies, _unknown(asked, shares)))
    again = () if form.messages else _again(question)
    return replace(state, replies=(*state.replies, answer, *again))


def _lines(text: str) -> str:
    return "\n".join(filter(None, map(str.strip, text.splitlines())))


def _again(question: str) -> tuple[Reply, ...]:
    return (phrase("task.beside_again", question=question),) if question else ()


_GOES_OUT: Final = Expression(
    r"\b(?:write|type|say|give|do|repeat)\b.*\b(?:all|again|every\w*)\b.*\?"
    r"|\b(?:which (?:one|step)|only)\b.*\bgoes\b.*\?",
    re.IGNORECASE,
)


_TAKE_OUT: Final = Expression(
    r"\W*(?:(?:please|can you|could you|no|and|but|now)\b\W*)*"
    r"(?:take|cut|remove|delete|strike|scratch)\b[^.?!\"“”]{0,24}"
    r"[\"“”](?P<words>[^\"“”]{3,})[\"“”][^.!]{0,16}$",
    re.IGNORECASE,
)
"""An order of words to go, which is no item even where they stand nowhere."""


def _changed(
    state: State, current: Assignment, text: str, question: str
) -> State | None:
    """Change what is named while an item is asked for, and ask for it once more."""
    if len(current.steps) > 1 and _GOES_OUT.search(text):
        return replace(state, replies=(*state.replies, phrase("task.edit_one")))
    if (done := edited(current, text, filling=True)) is None:
        if (order := _TAKE_OUT.match(text)) is None:
            return None
        none = phrase("task.edit_none", words=order["words"].strip(" .,"))
        return replace(state, replies=(*state.replies, none, *_again(question)))
    said = phrase("task.edited_set")
    form = state.dossier.form
    if form is not None and form.messages:
        after = changed(forms.closed(state), done.assignment)
        return replace(
            after, replies=(*after.replies, said, ShowOutline(done.assignment))
        )
    after = changed(state, done.assignment)
    return replace(after, replies=(*after.replies, said, *_again(question)))


_COUNTS: Final = Expression(r"\d")
"""What holds a figure, where one is asked for."""


def parted(field: str, text: str, question: str, context: Context) -> tuple[str, str]:
    """Part what is told from what is asked, sentence by sentence."""

    def beside(words: str) -> bool:
        """Whether it is said to whoever asks; a line in doubt is a value, and stays."""
        bearing = context.bearing(words, question, Scene.QUESTION)
        if bearing is Bearing.ANSWER or "?" in words or asks_plainly(words):
            return bearing is not Bearing.ANSWER
        shares = context.intends(words, question)
        return max(shares.get(one, 0.0) for one in _TO_ME) >= _LIKELY

    def remarked(words: str) -> bool:
        if _OF_IT.search(words) is None:
            return False
        shares = context.intends(words, question)
        return sum(shares.get(one, 0.0) for one in _REMARKS) >= _SURE

    item = field.partition(".")[2]
    whole = beside(text)
    asks = "?" in text
    if whole and not asks:
        return "", text
    told, asked = list[str](), list[str]()
    for line in filter(str.strip, text.splitlines()):
        mine = list[str]()
        for place, piece in enumerate(filter(None, _SENTENCES.split(line.strip()))):
            # "Different for whom? I could say both": said along with the question.
            along = whole and place > 0
            if place > 0 and not asks and remarked(piece):
                continue
            counts = item == Item.NUMBER and _COUNTS.search(piece) is not None
            aside_too = asks and not counts and (along or beside(piece))
            if piece.endswith("?") or aside_too:
                asked.append(piece)
            else:
                mine.append(piece)
        rest = " ".join(mine)
        aside = context.beside_form(field, rest) if rest else None
        words = len(rest.split())
        asks_so = words < _FEWEST or "?" in rest or asks_plainly(rest)
        if aside is not None and aside.kind in _ASKED and asks_so:
            asked.append(rest[aside.start : aside.end])
            rest = aside.answer(rest).strip()
        if rest:
            told.append(rest)
    return "\n".join(told), " ".join(asked)


def _word(
    current: Assignment, item: Item, asked: str, shares: Mapping[str, float]
) -> Reply | None:
    """Give a word to what was asked; None where there is none of this outline."""
    top = max(shares, key=lambda one: shares[one], default="")
    if top == "not_an_answer" and shares[top] >= _SURE:
        return phrase("task.beside_not_kept", kept=_holds(current))
    if _KEPT.search(asked):
        return phrase("task.beside_kept", kept=_holds(current))
    if top == "either" and shares[top] >= _SURE:
        both = item in (Item.POINT, Item.LEFT)
        return phrase("task.beside_both" if both else "task.beside_either")
    if TOO.search(asked):
        return phrase("task.beside_too")
    planned = sum(shares.get(one, 0.0) for one in _PLANNED)
    if planned < _SURE:
        return None
    if _SIZE.search(asked):
        if item is Item.POINT:
            return phrase("task.beside_one")
        return told_length(current)
    fine = max(shares.get(one, 0.0) for one in _FINE) >= _SURE
    return phrase("task.beside_fine") if fine else None


def _unknown(asked: str, shares: Mapping[str, float]) -> Reply:
    """Say to a question beside an answer what there is to say."""
    top = max(shares, key=lambda one: shares[one], default="")
    if top in ("meaning", "rephrase", "of_what", "progress", *_FINE):
        theirs = _THEIRS.search(asked) is not None
        return phrase("task.beside_theirs" if theirs else "task.beside_fine")
    return phrase("task.beside_theirs" if _THEIRS.search(asked) else "task.beside")


def _holds(current: Assignment) -> str:
    """Name what an outline holds, by the first words of each item."""
    return "; ".join(_named(current)) or "nothing yet"


def _named(current: Assignment) -> Iterator[str]:
    for item in Item:
        words = current.of(item)
        if item is Item.STEPS and len(words) > 1:
            yield f"{len(words)} steps"
        elif words:
            yield f"“{words[0].rstrip('.')}”"
