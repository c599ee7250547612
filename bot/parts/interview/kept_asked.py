"""Answer what is asked of what is kept: the interview, who is met, all of it.

"Did you save my interview, or must I write it again?", "what have you got on me?", "if
I delete tonight, are the dates gone, too?" are answered from what there is.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.dossier import Interview
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.list_words import only_filler
from bot.core.reply import Reply, phrase
from bot.core.scene import asked_now, scene
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import OfState, Scene, StateAsked
from bot.parts.interview.asked_of_it import (
    ALL,
    COMPANY,
    DAYS,
    LENGTH,
    PEOPLE,
    PLACE,
    PLAN,
    WHEN,
    YEAR,
    asked_of_it,
)
from bot.parts.interview.open_now import idle, on, own_form, present, telling
from bot.parts.interview.people_said import named_too

LONGEST: Final = 25
"""Words of a message that only asks this."""
_NOT_HERE: Final = (Scene.EMPLOYER, Scene.SMALL_TALK, Scene.ROLE_PLAY)

_ERASED: Final = Expression(r"\b(?:delet|eras|wip)\w*\b", re.IGNORECASE)
_ALL_OF_IT: Final = Expression(
    r"\b(?:gone|go too|go as well|everything|all of it|dates?|names?|interview|people"
    r"|for good)\b",
    re.IGNORECASE,
)
_ON_ME: Final = Expression(
    r"\b(?:have|got|know|stor\w+|keep|kept|sav\w+|file|hold|down)\b.*\b(?:on|about|from"
    r"|of) me\b|\bwhat (?:all |else )?(?:did|do|have) you (?:got |have )?(?:keep|kept"
    r"|save|saved|store|stored)\b",
    re.IGNORECASE,
)
_REMINDS: Final = Expression(
    r"\b(?:you|i)\b.*\b(?:remind\w*|ping|nudge)\b|\byou send\b.*\b(?:before|evening)\b",
    re.IGNORECASE,
)


def met(state: State, move: Move, context: Context) -> State | None:
    """Answer what is asked of what is kept; None for anything else."""
    if not isinstance(move, Said) or not move.own or scene(state) in _NOT_HERE:
        return None
    if not state.candidate.welcomed:
        return None
    form = state.dossier.form
    if form is not None and not own_form(state):
        return None
    text = move.text.replace("’", "'")
    if form is not None and _MEANT.search(text):
        return None  # of what is asked, and not of what is kept
    brief = len(text.split()) <= LONGEST
    replies = _replies(state, text, move, context) if brief else ()
    if replies:
        return on(replace(state, replies=replies), context)
    return _of_values(state, move, context)


_MEANT: Final = Expression(r"^\W*(?:\w+\W+){0,2}?(?:do|did) (?:you|u) mean\b", re.I)
"""What asks how a question is meant."""


def _replies(
    state: State, text: str, said: Said, context: Context
) -> tuple[Reply, ...]:
    if not any(asks(s) for s in sentences(text)) or _BUTTON.search(text):
        return ()
    interview, free = present(state, said.at), idle(state) or own_form(state)
    if _ERASED.search(text):
        return (phrase("day.kept.erased"),) if _ALL_OF_IT.search(text) else ()
    if _ON_ME.search(text):
        first = phrase("day.kept.on_me")
        if interview is None or interview.day is None:
            return (first,)
        return (first, telling(state, interview, (ALL,), said.at, context))
    if free and _REMINDS.search(text) and only_filler(_REMINDED.sub(" ", text)):
        return (telling(state, interview, (PLAN,), said.at, context),)
    return ()


_BUTTON: Final = Expression(r"[“\"‘'][^”\"’']+[”\"’'] (?:button )?(?:do|does|mean)\b")
"""What asks what a button does, whose label may say that something is erased."""

_REMINDED: Final = Expression(
    r"\b(?:remind\w*|ping|nudge|send\w*|something|before|day|evening|night|morning"
    r"|beforehand|(?:mon|tues|wednes|thurs|fri)day|it|am|any|if|interview|message)\b",
    re.IGNORECASE,
)


# Values, and all of them


def _of_values(state: State, said: Said, context: Context) -> State | None:
    """Tell the values that are asked after; what else is said may be one itself."""
    interview = present(state, said.at)
    asked_for_field = state.candidate.track is None and state.session is None
    if not (idle(state) or own_form(state)) or asked_for_field:
        return None
    heard = context.state_asked(said.text, asked_now(state, context))
    topics: list[str] = []
    for one in heard.asked:
        topics += [t for t in _topics(one, interview, state) if t not in topics]
    known = asked_of_it(said.text, interview, idle=True) if idle(state) else ()
    if not topics or set(topics) <= set(known):
        return None
    tells = not any(asks(s) for s in sentences(said.text))
    if interview and tells and named_too(said.text, interview.people, surely=True):
        return None  # "the list is incomplete, Mr. Brandl is missing"
    topics = [ALL] if ALL in topics else topics
    told = telling(state, interview, tuple(topics), said.at, context)
    held = interview is not None and interview.day is not None and topics != [DAYS]
    first = (phrase("day.kept.saved"),) if held and ALL in topics else ()
    state = replace(state, replies=(*first, told))
    return _with_rest(state, heard.rest, said, context)


def _with_rest(state: State, rest: str, said: Said, context: Context) -> State:
    """Take what else was said for a value, where it is one; ask for what is open."""
    form = state.dossier.form
    if rest and form is not None:
        bare, alone = replace(state, replies=()), replace(said, text=rest)
        after = context.parts.met(bare, alone, context)
        went_on = after.dossier.form is not None and after.dossier.form.field != (
            form.field
        )
        if went_on or after.dossier.interview != state.dossier.interview:
            return replace(after, replies=(*state.replies, *after.replies))
    return on(state, context)


def _topics(
    one: StateAsked, interview: Interview | None, state: State
) -> tuple[str, ...]:
    """Name what of the interview is asked after; nothing where none is named."""
    if one.about is OfState.DAYS:
        return (DAYS,) if interview is not None and interview.day else ()
    if one.about not in _OF_VALUES:
        return ()
    said = one.words.casefold()
    words = set(re.findall(r"[\w:]+", said))
    if _MUST.search(said):
        return ()
    held = _held(words, interview)
    named = tuple(topic for topic, nouns in _NOUNS.items() if words & nouns)
    if one.about is OfState.SAVED and one.plain:
        return (ALL,)
    again = one.about in (OfState.TOLD, OfState.AGAIN)
    if again and own_form(state) and not (held or named):
        return (ALL,)
    asked = words & _KEPT or {"in", "there"} <= words
    if interview is None or not asked:
        return ()
    if words & _INTERVIEW and words & _SAVED and not (held or named):
        return (ALL,)
    return tuple(dict.fromkeys((*held, *named)))


def _held(words: set[str], interview: Interview | None) -> tuple[str, ...]:
    """Name the values that hold some of the words."""
    if interview is None:
        return ()
    people = " ".join(person.name for person in interview.people)
    values = {
        COMPANY: interview.company,
        PEOPLE: people,
        PLACE: f"{interview.place} {interview.directions}",
        WHEN: f"{interview.day:%A %B}" if interview.day is not None else "",
    }
    return tuple(
        topic
        for topic, value in values.items()
        if words & (set(re.findall(r"\w{3,}", value.casefold())) - _NO_NAMES)
    )


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_OF_VALUES: Final = (
    OfState.SAVED,
    OfState.TOLD,
    OfState.HELD,
    OfState.MEANT,
    OfState.AGAIN,
)
_KEPT: Final = _set(
    "down noted note stored save saved written wrote write put set kept keep got get"
    " have know entered recorded record told list still correct right mean"
    " means read"
)
"""What is asked of something that may be kept."""
_SAVED: Final = _set("save saved stored kept keep still down written write got in")
_INTERVIEW: Final = _set("interview appointment thing")
_NO_NAMES: Final = _set("the and for mrs from with")
_NOUNS: Final = {
    WHEN: _set(
        "time date day hour when quarter half o'clock monday tuesday wednesday"
        " thursday friday clock"
    ),
    COMPANY: _set("company firm employer"),
    PEOPLE: _set("people who whom names persons list lady"),
    PLACE: _set("place address town city building"),
    LENGTH: _set("length minutes duration"),
    YEAR: _set("year"),
}
"""By which words a value is asked after."""
_MUST: Final = re.compile(
    r"\b(?:have|has|need) to\b|\bneed\b|\b(?:answers?|stor(?:y|ies)|sentence|example"
    r"|posting|questions?|recording|voice|page|summary)\b"
)
"""What asks what has to be, or asks of answers and not of the interview."""
