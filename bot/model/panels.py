"""Who may sit in a panel, and what they look for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Want(StrEnum):
    """What a member of a panel looks for in an answer."""

    WORK = "work"
    TEAM = "team"
    PROOF = "proof"
    COST = "cost"
    CUSTOMER = "customer"
    CULTURE = "culture"


@dataclass(frozen=True, slots=True)
class Seat:
    """A member of the panel that a field has where nobody is named."""

    name: str
    role: str
    want: Want


@dataclass(frozen=True, slots=True)
class Panels:
    """Who may sit in a panel: by track, in their order.

    `competencies` names for each want what it is asked for by, the nearest first;
    `roles` maps what a person may be, in small letters, to what they look for.
    """

    seats: Mapping[str, tuple[Seat, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    competencies: Mapping[Want, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    roles: Mapping[str, Want] = field(default_factory=lambda: MappingProxyType({}))
