"""What the candidate did not get to say in the first round, or said badly: /unsaid.

Each item waits until it has come up; the closing of a second round gives the chance.
"""

from dataclasses import replace
from datetime import datetime

from bot.interview.dossier import forms
from bot.interview.dossier.unsaid_replies import AskUnsaid, ShowUnsaid
from bot.interview.dossier.values import MAX_UNSAID, Dossier, Form, Unsaid
from bot.interview.response import Response, Surroundings

LONGEST = 1000
"""Characters kept of an item."""


def commanded(here: Response, argument: str, at: datetime, _: Surroundings) -> Response:
    """Keep what follows the command, or ask for it."""
    if argument.strip():
        return _kept(here, argument, at)
    return asked(here, at)


def asked(here: Response, at: datetime) -> Response:
    """Ask for something that was left unsaid."""
    items = here.dossier.unsaid
    here = forms.opened(here, "unsaid.text", at)
    shown = (ShowUnsaid(items),) if items else ()
    return replace(here, replies=(*here.replies, *shown, AskUnsaid(len(items))))


def pressed(here: Response, argument: str, at: datetime, _: Surroundings) -> Response:
    """Take an item off the list, show the list or ask for one more."""
    verb, number = argument.partition(":")[::2]
    match verb:
        case "drop":
            items = tuple(u for u in here.dossier.unsaid if str(u.number) != number)
            here = _holding(here, items)
            return replace(here, replies=(ShowUnsaid(items),), in_place=True)
        case "add":
            here = forms.opened(here, "unsaid.text", at)
            asking = AskUnsaid(len(here.dossier.unsaid))
            return replace(here, replies=(asking,))
    return replace(here, replies=(ShowUnsaid(here.dossier.unsaid),))


def filled(here: Response, form: Form, at: datetime, _: Surroundings) -> Response:
    """Keep what was said."""
    return _kept(here, form.text, at)


def _kept(here: Response, text: str, at: datetime) -> Response:
    items = here.dossier.unsaid
    if len(items) >= MAX_UNSAID:
        return replace(here, replies=(*here.replies, ShowUnsaid(items, full=True)))
    text = text.strip()[:LONGEST]
    number = here.dossier.numbered + 1
    items = (*items, Unsaid(number, at, text))
    here = replace(here, dossier=replace(here.dossier, numbered=number))
    return replace(
        _holding(here, items), replies=(*here.replies, ShowUnsaid(items, text))
    )


def _holding(here: Response, items: tuple[Unsaid, ...]) -> Response:
    dossier: Dossier = replace(here.dossier, unsaid=items)
    return replace(here, dossier=dossier)
