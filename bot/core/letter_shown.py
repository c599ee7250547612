"""Tell which letter was just shown, and whether words are about it."""

import re
from typing import Final

from bot.core.asked_under import asks
from bot.core.buttons import Verb, parse
from bot.core.dossier import Interview, Person
from bot.core.letter_begun import at_the_note
from bot.core.letter_whole import of_letter
from bot.core.letter_wishes import letter_wish
from bot.core.state import State

_NAMES_IT: Final = re.compile(
    r"\b(?:letter|note|sentence|draft|wording|version|sign(?:ed)? it|line)\b",
    re.IGNORECASE,
)


def letter_shown(state: State, text: str = "") -> str:
    """Give the number of whom the letter under the last buttons is for; empty for none.

    Older buttons count while a session pauses, or where words name the letter.
    """
    session, candidate = state.session, state.candidate
    if session is not None and session.open and not session.paused:
        return ""
    offered = candidate.offered
    if (session is not None and session.paused) or _NAMES_IT.search(text):
        offered = (*offered, *candidate.offered_before)
    for _, data in offered:
        press = parse(data)
        if press is None or press.verb != Verb.THANKS:
            continue
        what, _, number = press.argument.partition(":")
        if what in ("change", "unsent"):
            return number
    return ""


def wish_meant(state: State, text: str) -> bool:
    """Whether words are a wish about a letter that is open or was just shown."""
    form = state.dossier.form
    if form is not None and form.field != "thanks.moment":
        return False
    number = form.argument if form is not None else letter_shown(state, text)
    person = _drafted(state, number) if number else None
    if person is None:
        return form is not None and _begun(state, number, text)
    return letter_wish(text, person.thanks) is not None or _speaks_of_it(state, text)


def _begun(state: State, number: str, text: str) -> bool:
    """Whether words at a note that has no draft yet are something beside its line."""
    for one in _interviews(state):
        for person in one.people:
            if str(person.number) == number:
                return at_the_note(text, person, one.people).any
    return False


def _speaks_of_it(state: State, text: str) -> bool:
    """Whether words speak of the letter that was shown last, and ask nothing."""
    if state.dossier.form is not None or not letter_shown(state):
        return False
    return of_letter(text) and (not asks(text) or _WANTS.match(text) is not None)


_WANTS: Final = re.compile(
    r"\W*(?:(?:ok|and|so|please|hey)\W+)*(?:can|could|would|will) (?:you|u)\b",
    re.IGNORECASE,
)


def _drafted(state: State, number: str) -> Person | None:
    people = (person for one in _interviews(state) for person in one.people)
    return next((p for p in people if str(p.number) == number and p.thanks), None)


def _interviews(state: State) -> tuple[Interview, ...]:
    dossier = state.dossier
    return (*dossier.past, *((dossier.interview,) if dossier.interview else ()))
