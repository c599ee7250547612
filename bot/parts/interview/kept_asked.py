"""Answer what is asked of what is kept: the interview, who is met, all of it.

"Did you save my interview, or must I write it again?", "what have you got on me?", "if
I delete tonight, are the dates gone, too?" are answered from what there is.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.list_words import only_filler
from bot.core.reply import Reply, phrase
from bot.core.scene import scene
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import Scene
from bot.parts.interview.asked_of_it import ALL, PEOPLE, PLAN
from bot.parts.interview.open_now import idle, on, own_form, present, telling

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
_SAVED: Final = Expression(
    r"\b(?:sav\w+|still (?:in|there|have|got)|keep|kept|(?:have|got|write|written"
    r"|noted?|put|typed?|enter)\b.*\b(?:down|again|right|when it is)|in there)\b",
    re.IGNORECASE,
)
_OF_IT: Final = Expression(
    r"\b(?:interview|appointment|(?:my|the) (?:date|day|time)|when it is"
    r"|(?:mon|tues|wednes|thurs|fri)day (?:thing|one))\b",
    re.IGNORECASE,
)
_OF_ANSWERS: Final = Expression(
    r"\b(?:answers?|stor(?:y|ies)|lines?|sentence|example|bit|part|page|voice|sound"
    r"|recording|posting|question)\b",
    re.IGNORECASE,
)
_REMINDS: Final = Expression(
    r"\b(?:you|i)\b.*\b(?:remind\w*|ping|nudge)\b|\byou send\b.*\b(?:before|evening)\b",
    re.IGNORECASE,
)
_LISTED: Final = Expression(
    r"\b(?:who|who's|whom|names?|people|folks)\b", re.IGNORECASE
)
_KNOWN: Final = Expression(
    r"\b(?:you|u|list|down|there|again|meet(?:ing)?|says?|now)\b", re.IGNORECASE
)
_ASKS_TOO: Final = Expression(
    r"\W*(?:\w+\W+){0,2}?(?:show|read|tell|give|list|names)\b"
    r"|\W*(?:if|when) i\b.*\b(?:do|does|is|are|will|go)\b",
    re.IGNORECASE,
)
_SHOW: Final = Expression(
    r"\W*(?:\w+\W+){0,2}?(?:show|read|tell|give|list|names|the list)\b", re.IGNORECASE
)


def met(state: State, move: Move, context: Context) -> State | None:
    """Answer what is asked of what is kept; None for anything else."""
    if not isinstance(move, Said) or not move.own or scene(state) in _NOT_HERE:
        return None
    if not state.candidate.welcomed or len(move.text.split()) > LONGEST:
        return None
    form = state.dossier.form
    if form is not None and not own_form(state):
        return None
    text = move.text.replace("’", "'")
    if not any(asks(s) or _ASKS_TOO.match(s) for s in sentences(text)):
        return None
    if _OF_ANSWERS.search(text) and not _ERASED.search(text):
        return None
    replies = _replies(state, text, move, context)
    return on(replace(state, replies=replies), context) if replies else None


def _replies(
    state: State, text: str, said: Said, context: Context
) -> tuple[Reply, ...]:
    interview, free = present(state, said.at), idle(state) or own_form(state)
    if _ERASED.search(text):
        return (phrase("day.kept.erased"),) if _ALL_OF_IT.search(text) else ()
    if _ON_ME.search(text):
        first = phrase("day.kept.on_me")
        if interview is None or interview.day is None:
            return (first,)
        return (first, telling(state, interview, (ALL,), said.at, context))
    if _SAVED.search(text) and _OF_IT.search(text):
        told = telling(state, interview, (ALL,), said.at, context)
        held = interview is not None and interview.day is not None
        return (phrase("day.kept.saved"), told) if held else (told,)
    if not free:
        return ()
    if _REMINDS.search(text) and only_filler(_REMINDED.sub(" ", text)):
        return (telling(state, interview, (PLAN,), said.at, context),)
    if interview is None or not interview.people:
        return ()
    asked = _KNOWN.search(text) or _SHOW.match(text)
    listed = _LISTED.search(text) and asked
    names = {w.casefold() for p in interview.people for w in p.name.split()}
    bare = " ".join(w for w in re.findall(r"[\w']+", text) if w.casefold() not in names)
    there = bare != " ".join(re.findall(r"[\w']+", text)) and _THERE.search(text)
    if (listed or there) and only_filler(_ASKING.sub(" ", bare)):
        return (telling(state, interview, (PEOPLE,), said.at, context),)
    return ()


_THERE: Final = Expression(
    r"\b(?:in there|on (?:it|there|the list|my list)|down|still have)\b", re.IGNORECASE
)
_ASKING: Final = Expression(
    r"\b(?:show|read|tell|back|give|list|folks|sit|according|interview|for|many|note|noted"
    r"|there|mean|still|if|am|(?:mon|tues|wednes|thurs|fri)day|did|which|thursday)\b",
    re.IGNORECASE,
)
_REMINDED: Final = Expression(
    r"\b(?:remind\w*|ping|nudge|send\w*|something|before|day|evening|night|morning"
    r"|beforehand|(?:mon|tues|wednes|thurs|fri)day|it|am|any|if|interview|message)\b",
    re.IGNORECASE,
)
