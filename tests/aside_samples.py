"""Every reply to asides that is more than a phrase, as it may come."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime

from bot.core.dossier import Interview
from bot.core.panel_replies import Waits
from bot.core.reply import Reply, Say, phrase
from bot.core.session import Lack
from bot.model import Holds, Mode, Part
from bot.parts.asides.after_wording import QUOTING, RECORDS
from bot.parts.asides.replies import (
    AskOn,
    ListAnswers,
    OfferAnswers,
    OfferEarlier,
    OfferLines,
    OfferPages,
    OfferTopics,
    Propose,
    SayAnew,
    SayAsked,
    SayAsMember,
    SayFound,
    SayHeld,
    SayInTheRound,
    SayKind,
    SayLeft,
    SayLeftOut,
    SayLengthOf,
    SayLengths,
    SayLookedBack,
    SayMoved,
    SayOfTheRoom,
    SayOverall,
    SayProgress,
    SayQuestion,
    SayReady,
    SayRecord,
    SayTogether,
    SayWho,
    SayWhom,
)
from bot.parts.asides.room_wording import ROOM
from bot.parts.asides.round_due import DUE
from bot.parts.asides.round_lines import KEYS
from bot.parts.asides.round_put_right import LETTERS

Q = "conflict.colleague-plan"
ASKS = (
    "What is the hardest part of the first three months?",
    "How many holidays are there?",
    "Is the canteen any good?",
)


def progress(quote: str | None) -> Iterator[Reply]:
    yield from (SayProgress(quote or "…", part) for part in (None, *Part))


def looked_back(quote: str | None) -> Iterator[Reply]:
    yield SayLookedBack(0, Q, quote or "…")
    yield SayLookedBack(0, Q, quote or "", best=True)
    for lack in Lack:
        yield SayLookedBack(1, Q, quote or "", lack)


def recorded(quote: str | None) -> Iterator[Reply]:
    for key in RECORDS:
        yield SayRecord(key, Q)
    for key in QUOTING:
        yield SayRecord(key, Q, quote or "", retry=0)
    yield SayRecord("wanting", Q, quote or "…", 0, holds=Holds.ANSWER)


def in_the_round(quote: str | None) -> Iterator[Reply]:
    slots = {"fact": {"quote": (quote or "…")[:LETTERS]}}
    slots["ask_again"] = {"quote": (quote or "…")[:LETTERS]}
    slots["repeat"] = {"said": (quote or "…")[:LETTERS]}
    slots["meaning"] = {"word": "probation", "meaning": "the first months in a job"}
    for key in ("title", "its_word"):
        slots[key] = {"word": "unit manager"}
    for key in ("moved", "moved_to", "moved_none", "moved_away"):
        slots[key] = {"called": "a hotel"}
    slots["which_before"] = {"told": "The last one retires in June."}
    slots["all_answered"] = {"asked": "Who decides?"}
    for key in KEYS:
        for waits in ("", *DUE):
            yield SayInTheRound(phrase(f"round.{key}", **slots.get(key, {})), waits)


def proposals(quote: str | None) -> Iterator[Reply]:
    at = datetime(2026, 12, 1, 13, 30, tzinfo=UTC)
    yield Propose(Interview(1, day=at.date(), at=at, zone="Europe/London"))
    yield Propose(None, name=(quote or "…")[:LETTERS])
    yield Propose(None, gone="Tom")


def of_the_room(_: str | None) -> Iterator[Reply]:
    for key in (*ROOM, "all_there", "nobody_new"):
        yield SayOfTheRoom(key, about=0)
    yield SayOfTheRoom("going", counts=(2, 3))
    yield SayOfTheRoom("waits", waits=(("Tom", Waits(Q, 0, lack=Lack.RESULT)),))


ASIDE_SAMPLES: Mapping[type[Reply], Callable[[str | None], Iterator[Reply]]] = {
    Propose: lambda quote: proposals(quote),
    SayLeft: lambda _: (SayLeft(n, 5 * n) for n in (1, 2, 9)),
    OfferEarlier: lambda _: iter(
        [OfferEarlier(((0, Q),)), OfferEarlier(((0, Q), (2, "gone.question"), (3, Q)))]
    ),
    SayTogether: lambda _: iter(
        [SayTogether((Say("aside.presence"), Say("aside.nerves_mixed")))]
    ),
    SayProgress: progress,
    SayLookedBack: looked_back,
    SayRecord: recorded,
    SayKind: lambda _: iter(
        [
            SayKind(("judgement",)),
            SayKind(("judgement", "risk"), "judgement", ("judgement",)),
        ]
    ),
    SayLengths: lambda _: (
        SayLengths(Q, many, Q, few, single=many == few)
        for many, few in ((40, 12), (900, 200), (240, 230), (30, 30))
    ),
    SayLengthOf: lambda _: (
        SayLengthOf(Q, words, before)
        for words, before in ((1, 0), (44, 0), (400, 0), (44, 12), (12, 44), (44, 44))
    ),
    SayHeld: lambda quote: (
        SayHeld(word, quote or "…", Q, times)
        for word, times in (("", 1), ("Dave", 1), ("Dave", 2))
    ),
    SayAsked: lambda quote: iter(
        [
            SayAsked(((1, Q, quote or ""),), 3),
            SayAsked(((1, Q, ""), (3, Q, quote or "…")), 3),
            SayAsked(((1, Q, ""),), 1, all=True),
            SayAsked(((1, Q, ""), (2, Q, "")), 2, all=True),
        ]
    ),
    SayOverall: lambda quote: iter(
        [
            SayOverall(1, 3, 0, 0, quote or "", Q, 0),
            SayOverall(2, 2, 0, 0, quote or "…"),
            SayOverall(2, 2, 1, 0, ""),
            SayOverall(2, 2, 0, 1, ""),
        ]
    ),
    SayReady: lambda _: iter([SayReady((Q,)), SayReady((Q, Q), Q), SayReady((), Q)]),
    OfferAnswers: lambda _: (
        OfferAnswers(what, ((0, Q), (1, Q))) for what in ("out", "count")
    ),
    OfferTopics: lambda _: iter([OfferTopics(((0, "leading people"), (3, "stress")))]),
    OfferLines: lambda quote: (
        OfferLines(what, (("0.0.0.0.5", quote or "…"),))
        for what in ("line", "quote", "word")
    ),
    ListAnswers: lambda quote: iter(
        [
            ListAnswers(((Q, quote or ""), (Q, "")), ("The van", "The list")),
            ListAnswers((), ("The van",)),
        ]
    ),
    SayFound: lambda quote: iter(
        [SayFound(((Q, quote or "…"),)), SayFound(((Q, "…"), (Q, "…")), unnamed=True)]
    ),
    SayInTheRound: in_the_round,
    SayAnew: lambda _: (
        SayAnew("I asked about pay", words, waits)
        for words in ASKS
        for waits in ("", *DUE)
    ),
    SayLeftOut: lambda _: (
        SayLeftOut("you only did the first one", words, waits)
        for words in (*ASKS, "Who decides, and is there a van?")
        for waits in ("", *DUE)
    ),
    SayWhom: lambda _: (
        SayWhom("who is he, the one who left?", words, waits)
        for words in ("", *ASKS)
        for waits in ("", *DUE)
    ),
    SayMoved: lambda _: (
        SayMoved(words, asked, "")
        for words in (
            "be a hotel",
            "it's a hospital",
            "it's a zoo",
            "you are no school",
        )
        for asked in ("", *ASKS)
    ),
    SayAsMember: lambda _: (
        SayAsMember(0, words, doing) for words in ASKS for doing in (False, True)
    ),
    SayOfTheRoom: of_the_room,
    AskOn: lambda _: iter(
        [AskOn(0, "And then?", at_once=once) for once in (False, True)]
    ),
    SayWho: lambda _: (SayWho(waits) for waits in ("", *DUE)),
    SayQuestion: lambda _: (
        SayQuestion(words, waits) for words in ("", *ASKS) for waits in ("", *DUE)
    ),
    OfferPages: lambda _: iter(
        [OfferPages((("5e55104", mode.value, date(2026, 11, 3)),)) for mode in Mode]
    ),
}
