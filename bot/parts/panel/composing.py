"""Who sits in a panel and what each of them asks.

The candidate's own people come first, as many as there is room for; the others are
those that the field has. What somebody looks for is read from their role, or was asked.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

from bot.core.dossier import Person
from bot.core.panel import FEWEST, MIDDLE, MOST, Member
from bot.core.selection import Toward
from bot.core.session import Planned
from bot.model import GENERAL, Expects, Panels, Question, Want

USUAL = 3
"""How many sit in a panel where nobody, or only one person, is named."""


class Length(StrEnum):
    """How /panel may be wanted."""

    WHOLE = "whole"
    SHORT = "short"
    CHAIN = "chain"


ASKED = {2: (3, 3), 3: (3, 2, 1), 4: (2, 2, 2, 1)}
"""How many questions each asks in a whole panel, the one who says little last."""

SHORTER = {2: (2, 1), 3: (1, 1, 1)}
FOR_ANY = ("your-questions.ask-us", "your-questions.before-you-go")
"""Ways to ask for their questions in which nobody says what they are."""

NEAREST = 2
"""How many more competencies are as good as the nearest, so that panels differ."""

MEETING = 2
"""Questions of one meeting of a chain."""

_TOLD = (Expects.INSTANCE, Expects.REASONING)


# Who sits there


def want_of(role: str, roles: Mapping[str, Want]) -> Want | None:
    """Read what somebody looks for from a role; None where that is not known.

    The longest phrase that stands in it counts, and of equals the first: what is said
    before "of" or a comma names the post.
    """
    words = " ".join(re.findall(r"[\w-]+", role.casefold()))
    found = [
        (-len(phrase), match.start(), want)
        for phrase, want in roles.items()
        if phrase in words
        and (match := re.search(rf"\b{re.escape(phrase)}(?:s|es)?\b", words))
    ]
    return min(found)[2] if found else None


_ARRANGES = re.compile(
    r"\b(?:secretary|reception\w*|(?:recruitment |hr |interview )?co-?ordinator"
    r"|front desk|arranges|personal assistant|pa|scheduler)\b",
    re.IGNORECASE,
)


def arranges(role: str) -> bool:
    """Whether somebody is named because they arrange it; they do not ask."""
    return _ARRANGES.search(role) is not None


@dataclass(frozen=True, slots=True)
class Room:
    """Who may sit there: people with what they look for, and how many were left out."""

    members: tuple[Member, ...]
    left_out: int = 0


def seated(
    people: Sequence[Person],
    wants: Mapping[int, Want | None],
    panels: Panels,
    track: str,
    length: Length,
) -> Room:
    """Seat the candidate's own people, and others of the field where they are few.

    `wants` maps numbers of people to what they look for, None where nobody knows.
    """
    most = MOST if length is Length.WHOLE else USUAL
    own = []
    for person in people[:most]:
        want = wants.get(person.number)
        member = Member(person.name, person.role, want or Want.WORK, unsure=not want)
        own.append(replace(member, person=person.number))
    seats = panels.seats.get(track) or panels.seats.get(GENERAL, ())
    enough = FEWEST if len(own) >= FEWEST and length is not Length.CHAIN else USUAL
    there = {word for member in own for word in member.name.casefold().split()}
    taken = {member.want for member in own}
    free = [seat for seat in seats if seat.name.casefold() not in there]
    free.sort(key=lambda seat: bool(own) and seat.want in taken)
    others = [Member(s.name, s.role, s.want) for s in free[: max(0, enough - len(own))]]
    members = [*own, *others]
    if members and length is not Length.CHAIN:
        members[-1] = replace(members[-1], quiet=True)
    return Room(tuple(members), max(0, len(people) - most))


# What they ask


def composed(
    members: Sequence[Member],
    bank: Iterable[Question],
    panels: Panels,
    track: str,
    asked: Mapping[str, str],
    seed: int,
    length: Length,
    toward: Toward | None = None,
    lately: str = "",
) -> tuple[Planned, ...]:
    """Choose what each asks; the same arguments always give the same questions.

    What was asked since the day `lately` is asked only where nothing else is left. It
    is empty where the bank holds nothing that fits.
    """
    questions = _in_order(bank, track, asked, seed)
    recent = {one for one, day in asked.items() if lately and day >= lately}
    choosing = _Choosing(questions, panels.competencies, toward, recent)
    if length is Length.CHAIN:
        first = choosing.several(members[0].want, MEETING, 0)
        second = choosing.several(members[1].want, MEETING, 1)
        # The third person asks what the first one has asked.
        return (*first, *second, *(replace(one, by=2) for one in first))
    counts = (SHORTER if length is Length.SHORT else ASKED)[len(members)]
    lists = [
        choosing.several(member.want, count, place)
        for place, (member, count) in enumerate(zip(members, counts, strict=True))
    ]
    plan = in_turn(lists)
    if length is Length.WHOLE and plan:
        plan += their_questions(questions, 1)
    return tuple(plan)


def added(
    wanted: Iterable[tuple[Want, int]],
    bank: Iterable[Question],
    competencies: Mapping[Want, tuple[str, ...]],
    track: str,
    asked: Mapping[str, str],
    seed: int,
    without: Collection[str],
) -> list[Planned]:
    """Choose one more question for each of some members: what they want, and who."""
    left = [q for q in _in_order(bank, track, asked, seed) if q.id not in without]
    choosing = _Choosing(left, competencies, None)
    return [one for want, by in wanted for one in choosing.several(want, 1, by)]


def in_turn(lists: Sequence[Sequence[Planned]]) -> list[Planned]:
    """Let them ask in turn; who has one question asks it in the middle of the rest."""
    longest = max(map(len, lists))
    rounds: list[list[Planned]] = [[] for _ in range(longest)]
    for asks in lists:
        start = (longest - len(asks) + 1) // 2
        for number, one in enumerate(asks):
            rounds[start + number].append(one)
    return [one for asks in rounds for one in asks]


def _in_order(
    bank: Iterable[Question], track: str, asked: Mapping[str, str], seed: int
) -> list[Question]:
    questions = sorted(bank, key=lambda q: q.id)
    Random(seed).shuffle(questions)
    questions.sort(key=lambda q: asked.get(q.id, ""))
    return [q for q in questions if not q.tracks or track in q.tracks]


def their_questions(bank: Iterable[Question], count: int) -> list[Planned]:
    """Choose how they are asked for questions, by whoever it is; else there is none."""
    found = [q for q in bank if q.id in FOR_ANY]
    return [Planned(q.id, q.kind, q.expects, 0) for q in found[:count]]


class _Choosing:
    """Chooses questions, none twice, and each competency once while others are left."""

    def __init__(
        self,
        questions: Iterable[Question],
        competencies: Mapping[Want, tuple[str, ...]],
        toward: Toward | None,
        recent: Collection[str] = (),
    ) -> None:
        told = [q for q in questions if q.kind in MIDDLE and q.expects in _TOLD]
        # A story can be taken up by somebody else; how one would do it cannot.
        self._left = sorted(told, key=lambda q: q.expects is not Expects.INSTANCE)
        self._competencies = competencies
        self._toward = toward
        self._recent = frozenset(recent)
        self._used: set[str] = set()

    def several(self, want: Want, count: int, by: int) -> list[Planned]:
        """Choose as many for one member."""
        chosen = (self._one(want) for _ in range(count))
        return [Planned(q.id, q.kind, q.expects, by) for q in chosen if q is not None]

    def _one(self, want: Want) -> Question | None:
        if not self._left:
            return None
        order = self._competencies.get(want, ())
        places = {competency: n for n, competency in enumerate(order)}

        def rank(question: Question) -> tuple[bool, bool, bool, bool, bool, int]:
            place = places.get(question.competency, len(order))
            leads = self._toward is not None and self._toward(question) is not None
            return (
                question.id in self._recent,
                question.competency in self._used,
                place == len(order),
                question.expects is not Expects.INSTANCE,
                not leads,
                max(0, place - NEAREST),
            )

        chosen = min(self._left, key=rank)
        self._left.remove(chosen)
        self._used.add(chosen.competency)
        return chosen
