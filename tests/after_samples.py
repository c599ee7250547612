"""Every reply about what comes after the interview, as it may come."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from bot.core.dossier import Interview, Notes, Person, Reflection, Unsaid, Value
from bot.core.reply import Reply
from bot.parts.after.notes import FIELDS
from bot.parts.after.reflection_replies import (
    AskDecision,
    AskDirection,
    AskFact,
    AskOwnValue,
    PickValues,
    ShowReflection,
    WeighValues,
)
from bot.parts.after.replies import (
    AskCompany,
    AskCorrection,
    AskNote,
    AskPeople,
    AskWhetherBeen,
    KeepNote,
    LeaveNotes,
    OfferUnsaid,
    ShowAfter,
    ShowNotes,
    ShowPeople,
)
from bot.parts.after.thanks_replies import AskLine, AskMoment, ShowDraft, ShowThanks

NOW = datetime(2026, 11, 24, 17, 30, tzinfo=UTC)
LONG = "The longest name that anybody could have had on a list of ten"
ANA = Person(1, "Ana Ruiz", "ward manager", "you showed me the plan", "Dear Ana,", True)
TOM = Person(2, "Tom", "physio", "she told me why", "Dear Tom,\n\nThank you.")
JO = Person(3, "Jo", "secretary", skipped=True)
LEE = Person(4, LONG[:60])
NOTES = Notes(NOW, "the night handover", "I said yes at once", "the audit")
ITEMS = tuple(Unsaid(n, NOW, "that the audit was my idea") for n in range(7, 16))
MET = Interview(1, "Northfield", (ANA, TOM, JO, LEE), notes=NOTES)
DONE = replace(MET, people=(ANA, JO))
CROWD = replace(MET, people=tuple(replace(LEE, number=n) for n in range(10)))
BARE = Interview(2)

FACT = "they asked the ward clerk before they moved the meeting"
FOR = Value(11, "The people", 3, FACT, 1, "colleagues", "", True)
AGAINST = Value(12, "Pay", 3, "nobody would name a number", -1, "pay", "", True)
FELT = Value(13, "Learning", 2, "", 1, "learning", "it felt nice", True)
UNKNOWN = Value(14, "Moving up", 1, "", 0, "growth", "", True)
OWN = Value(15, "a dog may come along", 1, "I saw two dogs", 0, looked=True)
GONE = Value(16, "Gone", 2, of="gone")
ABOUT = Reflection(NOW, "Northfield", (FOR, AGAINST, FELT, UNKNOWN, OWN), interview=1)
LEVEL = Reflection(NOW, "", (replace(FOR, weight=2), FELT), interview=1)
ONE = Reflection(NOW, "", (GONE,), "I will say yes", stage="look")


def standings(_: str | None) -> Iterator[Reply]:
    yield ShowAfter(BARE, None)
    yield ShowAfter(MET, ABOUT, ahead=True)
    yield ShowAfter(DONE, replace(ABOUT, stage="look"))


def people(_: str | None) -> Iterator[Reply]:
    for over in (0, 1, 4):
        yield ShowPeople(MET, over)
    yield ShowPeople(BARE)
    yield ShowPeople(BARE, mend=False)
    yield ShowPeople(MET, mend=False)
    yield ShowPeople(CROWD)


def asked(_: str | None) -> Iterator[Reply]:
    for field in FIELDS:
        yield AskNote(field)
        yield AskNote(field, more=True)
    yield AskNote("asked", warm=True)


def kept(quote: str | None) -> Iterator[Reply]:
    yield KeepNote(quote or "")
    yield KeepNote(quote or "...", quote or "and then the bell rang")


def notes(_: str | None) -> Iterator[Reply]:
    yield ShowNotes(1, "", Notes(NOW))
    yield ShowNotes(1, "Northfield", NOTES)
    yield ShowNotes(1, "", replace(NOTES, said="", offered=ITEMS))


def unsaid(quote: str | None) -> Iterator[Reply]:
    yield OfferUnsaid(1, ITEMS)
    yield OfferUnsaid(1, (replace(ITEMS[0], text=quote or "..."),), kept=2)
    yield OfferUnsaid(1, ITEMS[1:], kept=1)
    yield OfferUnsaid(1, ITEMS, full=True)
    yield OfferUnsaid(1, ())


def moments(quote: str | None) -> Iterator[Reply]:
    for coordinator in (True, False):
        yield AskMoment(JO, 2, warm=True, coordinator=coordinator)
        yield AskMoment(JO, 2, hint=True, coordinator=coordinator)
        yield AskMoment(ANA, 0, change=True, coordinator=coordinator)
        yield AskMoment(ANA, 0, rough=True, coordinator=coordinator)
        yield AskMoment(LEE, 0, quote, coordinator=coordinator)


def drafts(_: str | None) -> Iterator[Reply]:
    for person in (ANA, TOM):
        yield ShowDraft(person)
        yield ShowDraft(person, alone=True)
    yield ShowDraft(TOM, long=True, first=True)


def facts(quote: str | None) -> Iterator[Reply]:
    for value in (FOR, OWN, GONE):
        yield AskFact(value, 2, "Northfield")
        yield AskFact(value, 0, "", quote or "...")


def directions(quote: str | None) -> Iterator[Reply]:
    yield AskDirection(FOR, quote or FACT)
    yield AskDirection(OWN, "...", quote or "up to here")


AFTER_SAMPLES: Mapping[type, Callable[[str | None], Iterator[Reply]]] = {
    ShowAfter: standings,
    AskCompany: lambda _: iter((AskCompany(), AskCompany(first=False))),
    AskPeople: lambda _: iter((AskPeople(0), AskPeople(3), AskPeople(0, True))),
    AskWhetherBeen: lambda _: iter((AskWhetherBeen("notes"), AskWhetherBeen("thanks"))),
    AskCorrection: lambda _: iter((AskCorrection("Jo", ""), AskCorrection("J", "MD"))),
    ShowPeople: people,
    AskNote: asked,
    KeepNote: kept,
    LeaveNotes: lambda _: (LeaveNotes(evening) for evening in (True, False)),
    ShowNotes: notes,
    OfferUnsaid: unsaid,
    AskMoment: moments,
    AskLine: lambda quote: (
        AskLine(ANA, place, instead)
        for place, instead in (("last", ""), ("1", quote or "You told me why."))
    ),
    ShowDraft: drafts,
    ShowThanks: lambda _: (ShowThanks(met) for met in (MET, DONE, CROWD, BARE)),
    PickValues: lambda _: (
        PickValues(about, *how)
        for about in (Reflection(NOW), ABOUT, ONE)
        for how in ((True,), (False, True), (False, False, True))
    ),
    AskOwnValue: lambda _: iter((AskOwnValue(),)),
    WeighValues: lambda _: iter((WeighValues(ABOUT), WeighValues(ONE))),
    AskFact: facts,
    AskDirection: directions,
    ShowReflection: lambda _: (ShowReflection(about) for about in (ABOUT, LEVEL, ONE)),
    AskDecision: lambda _: iter((AskDecision(),)),
}
