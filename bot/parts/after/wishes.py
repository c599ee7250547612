"""Do what is wanted of a thank-you note: what is said of it is never put in."""

from dataclasses import replace
from typing import Final

from bot.core import forms
from bot.core.dossier import Interview, Person
from bot.core.letter_wishes import NTH, LetterWish
from bot.core.reply import Reply, phrase
from bot.core.state import Context, State
from bot.parts.after import people as met
from bot.parts.after.drafting import MOST_EARLIER, drafted
from bot.parts.after.fit import fitting
from bot.parts.after.letters import (
    addressed,
    found,
    only_own,
    signature,
    signed,
    swapped,
    without,
)
from bot.parts.after.thanks_replies import ShowDraft

MOST_UNWANTED: Final = 6
DONE: Final = (
    *("addressed", "back", "not_kept", "not_there", "only_own", "out", "reworded"),
    *("shorter", "signed", "still_there", "swapped"),
)
"""What may be said of a wish, each with a phrase of its own."""

LONGEST: Final = 80
"""Letters of what is not to be said."""


def done(
    state: State,
    interview: Interview,
    person: Person,
    wish: LetterWish,
    context: Context,
) -> State:
    """Do what is wanted, and show the note as it is then."""
    before, said = person.thanks, ""
    if wish == LetterWish(send=True):
        return replace(state, replies=(phrase("thanks.send"),))
    if wish.back is not None or (wish.wronged and person.earlier):
        person, said = _restored(person, wish.back or "")
    elif wish.wronged:
        said = "not_there"
    told = "\n".join(filter(None, map(fitting, wish.told)))
    if told:
        person = replace(person, moment=told)
    if told or (wish.again and not wish.shorter):
        person = drafted(state, interview, person, context)
        said = said or "reworded"
    if wish.shorter or "" in wish.out:
        person = replace(person, thanks=only_own(person.thanks, person.moment))
        said = said or ("shorter" if wish.shorter else "only_own")
    out = _out(wish, person, before)
    said = said if out == "not_there" and said else out or said
    person = _without(person, wish)
    person, said = _named(person, wish, said)
    if person.thanks != before:
        earlier = (before, *(e for e in person.earlier if e != before))
        person = replace(person, earlier=earlier[:MOST_EARLIER], thanked=False)
    state = met.holding(forms.closed(state), met.with_person(interview, person))
    return replace(state, replies=(*_said(wish, said), ShowDraft(person, alone=True)))


def _said(wish: LetterWish, said: str) -> tuple[Reply, ...]:
    sorry = wish.wronged and said != "not_there"
    return (
        *((phrase("thanks.sorry"),) if sorry else ()),
        *(phrase(f"thanks.wish.{what}") for what in DONE if what == said),
        *((phrase("thanks.send"),) if wish.send else ()),
    )


def _out(wish: LetterWish, person: Person, before: str) -> str:
    named = [words for words in wish.out if words]
    if not named:
        return ""
    there = [w for w in named if found(before, w) or found(person.thanks, w)]
    return "out" if there else "not_there"


def _without(person: Person, wish: LetterWish) -> Person:
    letter, named = person.thanks, []
    for words in filter(None, wish.out):
        nth = NTH.fullmatch(words) is not None
        named.append((found(letter, words) if nth else words)[:LONGEST])
        letter = without(letter, words)
    unwanted = tuple(dict.fromkeys(filter(None, (*named, *person.unwanted))))[
        :MOST_UNWANTED
    ]
    return replace(person, thanks=letter, unwanted=unwanted)


def _named(person: Person, wish: LetterWish, said: str) -> tuple[Person, str]:
    """Change what it is signed with, whom it is to, and single words."""
    letter = person.thanks
    for old, new in wish.swaps:
        changed = swapped(letter, old, new)
        said = said or ("swapped" if changed != letter else "not_there")
        letter = changed
        person = replace(person, moment=swapped(person.moment, old, new))
    if wish.sign:
        letter, said = signed(letter, wish.sign), said or "signed"
    if wish.dear:
        letter, said = addressed(letter, wish.dear), said or "addressed"
    return replace(person, thanks=letter), said


def _restored(person: Person, words: str) -> tuple[Person, str]:
    """Bring back an earlier note: the newest that holds what is named."""
    if words and found(person.thanks, words):
        return person, "still_there"
    held = [e for e in person.earlier if not words or found(e, words)]
    if not held:
        return person, "not_kept"
    letter, name = held[0], signature(person.thanks)
    unwanted = tuple(u for u in person.unwanted if not words or u not in words)
    if name:
        letter = signed(letter, name)
    return replace(person, thanks=letter, unwanted=unwanted), "back"
