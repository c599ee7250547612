"""One of each of what only a rehearsal says, with and without a quote."""

from collections.abc import Callable, Iterator, Mapping

from bot.core.rehearsal_replies import (
    ConfirmHeld,
    Defer,
    Farewell,
    HandPage,
    PushBack,
    Review,
    Settle,
    StoodBy,
    Thank,
)
from bot.core.reply import Reply
from bot.core.session import Lack, Push, Stand
from bot.model import Expects, Topic

LATER = (Topic.TERMS, Topic.PROCESS)


def reviews(question_id: str, quote: str | None) -> Iterator[Review]:
    """Look back at answers of every kind, whatever became of them."""
    for expects in Expects:
        for landed in (True, False):
            yield Review(0, question_id, expects, landed, quote, words=400)
            yield Review(
                0,
                question_id,
                expects,
                landed,
                quote,
                lack=None if landed else Lack.SITUATION,
                points=("who was there", "what it cost"),
                modest=(quote or "I just rang", quote),
                push=Push.RESULT,
                stood=Stand.FACTS if landed else Stand.GENERAL,
                stood_on=quote,
                asked=(Topic.PROBLEMS, Topic.TEAM) if landed else (),
                bridged=landed,
                gave=landed,
                handed_back=bool(quote),
                words=40,
            )
    yield Review(
        0,
        question_id,
        Expects.INSTANCE,
        landed=True,
        quote=quote,
        modest=(quote or "I was lucky", None),
        stood=Stand.YIELDED,
        words=200,
    )
    yield Review(0, question_id, Expects.INSTANCE, landed=False, judged=False)
    yield Review(0, question_id, Expects.QUESTIONS, landed=True, bridged=False)


REHEARSAL_SAMPLES: Mapping[type, Callable[[str | None], Iterator[Reply]]] = {
    PushBack: lambda quote: (
        PushBack("conflict.colleague-plan", p, quote) for p in Push
    ),
    StoodBy: lambda quote: iter((StoodBy(quote),)),
    Thank: lambda _: iter((Thank(),)),
    Settle: lambda _: (Settle(asked) for asked in (True, False)),
    Defer: lambda _: (Defer(topic) for topic in LATER),
    Farewell: lambda _: iter((Farewell(),)),
    ConfirmHeld: lambda _: (
        ConfirmHeld(held, now) for held in (True, False) for now in (True, False)
    ),
    HandPage: lambda _: iter((HandPage("5e55104"),)),
}
