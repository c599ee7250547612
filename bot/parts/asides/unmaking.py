"""Undo exactly what was done last: a day moved, a name given, a story kept, a person.

It is undone where words protest or want something back, by the encoder's reading, and
speak of what was done or of nothing else. Who was taken off the list is put back by
name a while later, too.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.dossier import Deed, Did, Interview, Person
from bot.core.events import Said
from bot.core.reply import Say
from bot.core.sayings import ANSWERING
from bot.core.scene import FOLLOWED, asked_now, open_turn
from bot.core.schedule import local
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.parts.asides.lines import following, say

_PROTESTS: Final = (
    *("misheard", "back", "feedback_wrong", "not_an_answer", "complaint", "slip"),
    *("already_said", "unheard", "abuse", "command"),
)
_WANTS: Final = ("put_back", "unheard", "wrong", "take_out", "change_word")
SURELY: Final = 0.5
"""Share of protesting, or of wanting something back, from which it is wanted."""
MOST: Final = 24
"""Words of such a message; more tells something."""
BARE: Final = 6
"""Words of one that need not say what it speaks of."""

_NO: Final = Expression(
    r"\b(?:no|not|n['’]?t|nope|undo|unsave|unkeep|back|wrong|never|why did|why have|why"
    r" you|still|didnt|dont|old|before)\b|\bstop\b",
    re.IGNORECASE,
)
"""What says that something is not to be as it is."""
_OF_WHEN: Final = Expression(
    r"\b(?:interview|date|day|time|hour|mov(?:e|ed|ing)|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day|it back)\b",
    re.IGNORECASE,
)
_OF_NAMES: Final = Expression(
    r"\b(?:(?:re)?nam(?:e|ed|es|ing)|titles?|call(?:ed)?)\b", re.IGNORECASE
)
_OF_KEEPING: Final = Expression(
    r"\b(?:(?:un)?sav(?:e|ed|ing)|keep|kept|stor(?:y|ies|ed))\b", re.IGNORECASE
)


def unmade(state: State, deed: Deed, said: Said, context: Context) -> State | None:
    """Undo what was done last, or put somebody back; None where that is not wanted."""
    text = said.text
    if state.dossier.form is not None or len(text.split()) > MOST:
        return None
    if _NO.search(text) is None or not _wanted(state, text, context):
        return None
    for way in (_person, _when, _name, _kept):
        after = way(state, deed, said)
        if after is not None:
            return _on(after, context)
    return None


def _wanted(state: State, text: str, context: Context) -> bool:
    asked = asked_now(state, context) if open_turn(state) is not None else ""
    shares, idle = context.intends(text, asked), context.idle(text)
    protests = sum(shares.get(one, 0.0) for one in _PROTESTS)
    wants = sum(share for want, share in idle.items() if want.value in _WANTS)
    return max(protests, wants) >= SURELY


def _speaks(text: str, of: Expression) -> bool:
    """Whether words speak of what was done, or of nothing else."""
    if of.search(text) is not None:
        return True
    others = (one.search(text) for one in (_OF_WHEN, _OF_NAMES, _OF_KEEPING))
    return len(text.split()) <= BARE and not any(others) and bool(_BARE.fullmatch(text))


_BARE: Final = Expression(
    r"\W*(?:(?:no+|nope|not|that|it|this|undo|wrong|please|pls|put|change|set|take|back"
    r"|again|that['’]?s|one|bring|what|i|did|didn['’]?t|want|mean|meant|ask|for|sorry|wait|oh|as|was)"
    r"\b\W*)+",
    re.IGNORECASE,
)


def _person(state: State, deed: Deed, said: Said) -> State | None:
    """Put back who was taken off the list."""
    interview = state.dossier.interview
    if interview is None or not deed.gone:
        return None
    on_list = {one.number for one in interview.people}
    gone = [one for one in deed.gone if one.number not in on_list]
    meant = [one for one in gone if _names(one, said.text)]
    last = deed.did is Did.VALUE and deed.interview is not None
    if not meant and last and _speaks(said.text, _OF_LIST):
        meant = gone[-1:]
    if not meant:
        return None
    people = sorted((*interview.people, *meant), key=lambda one: one.number)
    anew = replace(interview, people=tuple(people))
    names = ", ".join(one.name for one in meant)
    return _saying(
        replace(state, dossier=replace(state.dossier, interview=anew)),
        say("undone_person", name=names),
    )


_OF_LIST: Final = Expression(r"\b(?:list|panel|meet|him|her|person)\b", re.IGNORECASE)


def _names(person: Person, text: str) -> bool:
    named = f"{person.name} {person.role}"
    words = (w for w in re.findall(r"[\w'-]+", named) if len(w) > 2 or w.isupper())
    own = [w.casefold() for w in words if w.casefold() not in _NO_NAMES]
    said = set(re.findall(r"[\w'-]+", text.casefold()))
    return any(word in said for word in own)


_NO_NAMES: Final = frozenset(
    "the mrs miss prof somebody someone from and one man woman person".split()
)


def _when(state: State, deed: Deed, said: Said) -> State | None:
    """Set the day and hour again as they were."""
    was, now = deed.interview, state.dossier.interview
    if was is None or now is None or deed.did is not Did.VALUE or deed.form is not None:
        return None
    if (was.day, was.at) == (now.day, now.at) or was.day is None:
        return None
    if not _speaks(said.text, _OF_WHEN) or _another(said.text, was, now):
        return None
    dossier = replace(
        state.dossier, interview=replace(now, day=was.day, at=was.at, zone=was.zone)
    )
    return _saying(replace(state, dossier=dossier), say("undone_interview"))


def _another(text: str, was: Interview, now: Interview) -> bool:
    """Whether another day or hour is named than the one before and the one set."""
    known = set()
    for one in (was, now):
        if one.day is not None:
            known |= {f"{one.day:%A}".casefold(), str(one.day.day)}
        if one.at is not None:
            hour = local(one.at, one.zone)
            known |= {f"{hour:%H}".lstrip("0"), f"{hour:%I}".lstrip("0"), f"{hour:%M}"}
    days = {d.casefold() for d in _DAY.findall(text)}
    figures = {n.lstrip("0") or "0" for n in re.findall(r"\d+", text)}
    return bool((days | figures) - known - {"0"})


_DAY: Final = Expression(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|tomorrow)\b",
    re.IGNORECASE,
)


def _name(state: State, deed: Deed, said: Said) -> State | None:
    """Give a story the name again that it had."""
    before = dict(deed.names)
    stories = state.dossier.stories
    changed = [s for s in stories if before.get(s.number, s.name) != s.name]
    if len(changed) != 1 or not _speaks(said.text, _OF_NAMES):
        return None
    name = before[changed[0].number]
    anew = tuple(replace(s, name=before.get(s.number, s.name)) for s in stories)
    return _saying(
        replace(state, dossier=replace(state.dossier, stories=anew)),
        say("undone_name", name=name),
    )


def _kept(state: State, deed: Deed, said: Said) -> State | None:
    """Keep a story no more that was kept because of the message before."""
    if deed.did is not Did.KEPT or not _speaks(said.text, _OF_KEEPING):
        return None
    before = {number for number, _ in deed.names}
    stories = tuple(s for s in state.dossier.stories if s.number in before)
    if stories == state.dossier.stories:
        return None
    return _saying(
        replace(state, dossier=replace(state.dossier, stories=stories)),
        say("undone_story"),
    )


def _saying(state: State, line: Say) -> State:
    return replace(state, replies=(line,))


def _on(state: State, context: Context) -> State:
    """Go on with the question that is open."""
    turn, question = open_turn(state), asked_now(state, context)
    paused = state.session is not None and state.session.paused
    if turn is None or paused or not question:
        return state
    row = following(turn) if turn.stage in FOLLOWED else ANSWERING
    return replace(
        state, replies=(*state.replies, say("quote_on", row, question=question))
    )
