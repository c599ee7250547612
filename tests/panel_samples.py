"""One of each of what only a panel says, with and without a quote."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from bot.core.panel import Member, Panel, Takes
from bot.core.panel_replies import (
    Heard,
    Introduce,
    MemberLook,
    NextMeeting,
    PanelLook,
    TakeUp,
    Twice,
    Waits,
)
from bot.core.reply import Reply
from bot.core.session import Lack
from bot.model import Want
from bot.parts.panel.replies import AskRole, ExplainPanel, PanelLine

Q = "conflict.colleague-plan"
MEMBERS = (
    Member("Ruth Adeyemi", "head of nursing"),
    Member("Tom", want=Want.TEAM),
    Member("Anna", "finance", Want.COST, quiet=True),
)


def introduced(_: str | None) -> Iterator[Reply]:
    for chain in (True, False):
        yield Introduce(Panel(MEMBERS, chain=chain))
        unsure = tuple(replace(member, unsure=True) for member in MEMBERS)
        yield Introduce(Panel(unsure, chain=chain), 2, fetched=not chain)


def taken(quote: str | None) -> Iterator[Reply]:
    for what in Takes:
        for place, member in enumerate(MEMBERS):
            yield TakeUp(Q, member, MEMBERS[place - 1], what, quote, quote)


def looks(quote: str | None) -> Iterator[PanelLook]:
    """Look back at members of whom each was answered in another way."""
    waits = [Waits(Q, 0), *(Waits(Q, 0, lack=lack) for lack in Lack)]
    waits += [Waits(Q, 0, what=what) for what in Takes]
    for want in Want:
        for wait in waits:
            yield PanelLook(
                (
                    MemberLook("Ruth", "", want, False, False),
                    MemberLook(
                        "Tom",
                        "HR",
                        want,
                        False,
                        True,
                        (Heard(Q, quote), Heard(Q, quote, took_up=True)),
                        (wait,),
                        words=200,
                        called=True,
                    ),
                    MemberLook("Anna", "HR", want, True, True, (), (wait,), words=9),
                    MemberLook("Lena", "", want, True, True, spoke_up=True),
                )
            )
    told = (
        Twice(Q, "Ruth", "Tom", figures=("12 per cent", "20 per cent")),
        Twice(Q, "Ruth", "Tom", same=True),
        Twice(Q, "Ruth", "Tom", shorter=True),
        Twice(Q, "Ruth", "Tom", referred=True),
        Twice(Q, "Ruth", "Tom"),
    )
    yield PanelLook((), told)


PANEL_SAMPLES: Mapping[type, Callable[[str | None], Iterator[Reply]]] = {
    Introduce: introduced,
    NextMeeting: lambda _: iter([NextMeeting("Ruth", "Tom")]),
    TakeUp: taken,
    AskRole: lambda quote: iter(
        [
            AskRole(1, "Anna"),
            AskRole(1, "Anna", quote or "Chief Wrangler"),
            AskRole(1, "Anna", again=True),
        ]
    ),
    ExplainPanel: lambda quote: iter([ExplainPanel(quote or "x" * 200)]),
    PanelLine: lambda _: (
        iter([PanelLine(("Ruth", "Tom"), practised=False)])
        if _ is None
        else iter([PanelLine((), practised=True)])
    ),
}
"""How each reply may come."""
