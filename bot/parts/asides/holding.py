"""Say whether words or a name stand in what was said, and where; and how they go."""

import re
from dataclasses import replace
from typing import Final

from bot.core.buttons import Verb
from bot.core.reply import Reply, Say, Tap
from bot.core.session import Session
from bot.core.state import State
from bot.hearing import Concern
from bot.parts.asides import meant
from bot.parts.asides.lines import say
from bot.parts.asides.lookups import lines_with
from bot.parts.asides.passages import Passage, address, telling
from bot.parts.asides.replies import SayHeld
from bot.parts.asides.taking_out import LINE

MOST: Final = 3
"""Words that are told of in one message."""

_SWEARS: Final = re.compile(r"\bsw[eo]a?r\w*\b|\bcuss\w*\b|\brude words?\b", re.I)
_NAMES: Final = re.compile(r"\bnames?\b", re.IGNORECASE)
_PAGE: Final = re.compile(r"\b(?:page|print\w*)\b", re.IGNORECASE)
_STORY: Final = re.compile(
    r"\b(?:stor(?:y|ies))\b.*\b(?:you |i )?(?:kept|saved|keep|save)\b"
    r"|\b(?:kept|saved) (?:\w+ )?stor(?:y|ies)\b",
    re.IGNORECASE,
)
_ONCE: Final = re.compile(r"\bonce\b|\bhow (?:often|many times)\b", re.IGNORECASE)
_SEEN: Final = re.compile(
    r"\b(?:can|could|will|would|does|do|might|might) (?!you\b|i\b|u\b)[\w' ]{2,30}?"
    r" (?:ever |really |also )*(?:see|read|find|get|look at)\b",
    re.IGNORECASE,
)
"""What asks whether somebody else may read it."""


def told(
    state: State, session: Session, text: str, earlier: str, asked: tuple[Concern, ...]
) -> tuple[Reply, ...]:
    """Say of each word or name that is asked after whether and where it stands."""
    replies: list[Reply] = []
    seen = _SEEN.search(text) is not None
    text = _SEEN.sub(" ", text)
    if _SWEARS.search(text):
        lines = meant.sworn(session)
        replies.append(_at(session, "", lines) if lines else say("held_no_swearing"))
    names = _asked_after(state, session, text, earlier)
    if Concern.HIDE in asked and names:
        held = [name for name in names if meant.holding(session, name)]
        if held:
            return _hidden(state, session, held)
    if _STORY.search(text) and state.dossier.stories and names:
        replies += _in_stories(state, session, names)
    elif names:
        replies += [_of(session, name) for name in names[:MOST]]
    elif Concern.HIDE not in asked:
        replies += _line(session, text)
    found = any(isinstance(one, SayHeld) for one in replies)
    if found and _PAGE.search(text):
        replies.append(say("held_page"))
    if replies and seen:
        replies.append(say("privacy"))
    shown = tuple(replies)
    return _offering(state, session, shown) if found and names else shown


def _asked_after(
    state: State, session: Session, text: str, earlier: str
) -> tuple[str, ...]:
    """Give the names that are asked after; those of before where it points there."""
    found = tuple(_names(state, session, text))
    if found:
        return found
    points = earlier and (_IT.search(text) or _ONCE.search(text))
    if points and (before := tuple(_names(state, session, earlier))):
        return before
    if _NAMES.search(text) and not meant.told_by(text) - _OF_NAMES:
        return meant.names_in(session)
    return ()


_OF_NAMES: Final = telling("should worry anybody someone there")
_IT: Final = re.compile(r"\b(?:it|them|they|him|her|that|those|the names?)\b", re.I)


def _names(state: State, session: Session, text: str) -> list[str]:
    return [one for one in meant.targets(state, text, session) if one]


def _of(session: Session, word: str) -> Reply:
    lines = meant.holding(session, word)
    return _at(session, word, lines) if lines else say("held_not", word=word)


def _at(session: Session, word: str, lines: tuple[Passage, ...]) -> SayHeld:
    first = lines[0]
    asked = session.turns[first.place].question.question_id
    return SayHeld(word, first.text, asked, len(lines))


def _in_stories(state: State, session: Session, names: tuple[str, ...]) -> list[Reply]:
    replies: list[Reply] = []
    for name in names[:MOST]:
        known = re.compile(rf"(?<!\w){re.escape(name)}(?:['’]?s)?(?!\w)", re.I)
        named = [
            story.name
            for story in state.dossier.stories
            if any(known.search(take.text) for take in story.takes)
        ]
        if named:
            replies.append(say("held_in_story", word=name, story=named[0]))
        elif lines := meant.holding(session, name):
            replies += [say("held_not_in_story", word=name), _at(session, name, lines)]
        else:
            replies.append(say("held_not", word=name))
    return replies


def _line(session: Session, text: str) -> list[Reply]:
    """Say back the lines that hold what is asked after, two at most."""
    words = meant.words_of(session, text)
    return [
        SayHeld("", one.text, session.turns[one.place].question.question_id, 1)
        for one in (lines_with(session, " ".join(words)) if words else ())
    ]


def _hidden(state: State, session: Session, names: list[str]) -> tuple[Reply, ...]:
    """Say how a name becomes another, and offer to take its line out."""
    name = names[0]
    swap = say("held_swap", word=name, short=f"{name[0].upper()}.")
    shown = (*(_of(session, one) for one in names[:MOST]), swap)
    return _offering(state, session, shown, swap=False)


def _offering(
    state: State, session: Session, replies: tuple[Reply, ...], *, swap: bool = True
) -> tuple[Reply, ...]:
    """Offer to take the line out, where one name stands in the open session."""
    held = [one for one in replies if isinstance(one, SayHeld) and one.word]
    if not held:
        return replies
    if swap and len(held) == 1:
        word = held[0].word
        short = f"{word[0].upper()}."
        if word[:1].isupper() or word.casefold() in _lowered(session):
            replies = (*replies, say("held_swap", word=word, short=short))
    lines = meant.holding(session, held[0].word)
    if session is not state.session or len(held) > 1 or len(lines) != 1:
        return replies
    taps = (Tap("take_out", Verb.LOOK, f"{LINE}:{address(session, lines[0])}", True),)
    last = replies[-1]
    if isinstance(last, Say):
        return (*replies[:-1], replace(last, rows=(*last.rows, taps)))
    return replies


def _lowered(session: Session) -> frozenset[str]:
    return frozenset(name.casefold() for name in meant.names_in(session))
