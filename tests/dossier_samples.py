"""Every reply about forms and what is unsaid, as it may come."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime

from bot.core.care_replies import KeepAsTold, LeaveOut, MeetGrief, OfferHelp, StayAtRest
from bot.core.dossier import MAX_UNSAID, Unsaid
from bot.core.form_replies import LeaveForm, OfferToReturn
from bot.core.reply import Reply
from bot.parts.unsaid.replies import (
    AskUnsaid,
    ListWaiting,
    MakeRoom,
    ShowUnsaid,
    TellRaised,
)
from tests.home_samples import HOME_SAMPLES

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
WAITING = Unsaid(3, NOW, "I trained the two new drivers, and it was my idea.")
RAISED = Unsaid(4, NOW, "why I left", (date(2026, 11, 25),))


def shows(quote: str | None) -> Iterator[Reply]:
    yield ShowUnsaid(())
    yield ShowUnsaid((WAITING, RAISED), quote)
    yield ShowUnsaid((RAISED,))
    yield ShowUnsaid((WAITING,) * MAX_UNSAID, full=True)


def asks(_: str | None) -> Iterator[Reply]:
    yield AskUnsaid(0)
    yield AskUnsaid(2)


def lists(quote: str | None) -> Iterator[Reply]:
    item = quote or WAITING.text
    yield ListWaiting((item,))
    yield ListWaiting((item,) * MAX_UNSAID)


def raises(quote: str | None) -> Iterator[Reply]:
    item = quote or WAITING.text
    yield TellRaised((item,))
    yield TellRaised((item,) * MAX_UNSAID)


def griefs(_: str | None) -> Iterator[Reply]:
    for again in (True, False):
        yield MeetGrief(again=again)
        yield MeetGrief("notes.asked", again)
    for over in (False, True):
        yield MeetGrief(over=over, unsure=True)
    yield MeetGrief("notes.asked", unsure=True)
    yield MeetGrief(over=True)


DOSSIER_SAMPLES: Mapping[type, Callable[[str | None], Iterator[Reply]]] = {
    **HOME_SAMPLES,
    LeaveForm: lambda _: iter((LeaveForm(), LeaveForm(waits=True))),
    OfferToReturn: lambda _: iter((OfferToReturn(),)),
    AskUnsaid: asks,
    ShowUnsaid: shows,
    ListWaiting: lists,
    MakeRoom: lambda quote: iter((MakeRoom(quote or WAITING.text),)),
    TellRaised: raises,
    OfferHelp: lambda _: iter((OfferHelp(), OfferHelp(again=True))),
    StayAtRest: lambda _: iter((StayAtRest(),)),
    MeetGrief: griefs,
    KeepAsTold: lambda _: iter((KeepAsTold(),)),
    LeaveOut: lambda _: iter(
        (LeaveOut(), LeaveOut("notes.asked"), LeaveOut(answered=True))
    ),
}
