"""Every reply to asides that is more than a phrase, as it may come."""

from collections.abc import Callable, Iterator, Mapping

from bot.core.reply import Reply
from bot.core.session import Lack
from bot.model import Part
from bot.parts.asides.replies import (
    OfferEarlier,
    SayLeft,
    SayLookedBack,
    SayProgress,
)

Q = "conflict.colleague-plan"


def progress(quote: str | None) -> Iterator[Reply]:
    yield from (SayProgress(quote or "…", part) for part in (None, *Part))


def looked_back(quote: str | None) -> Iterator[Reply]:
    yield SayLookedBack(0, Q, quote or "…")
    yield SayLookedBack(0, Q, quote or "", best=True)
    for lack in Lack:
        yield SayLookedBack(1, Q, quote or "", lack)


ASIDE_SAMPLES: Mapping[type[Reply], Callable[[str | None], Iterator[Reply]]] = {
    SayLeft: lambda _: (SayLeft(n, 5 * n) for n in (1, 2, 9)),
    OfferEarlier: lambda _: iter(
        [OfferEarlier(((0, Q),)), OfferEarlier(((0, Q), (2, "gone.question"), (3, Q)))]
    ),
    SayProgress: progress,
    SayLookedBack: looked_back,
}
