"""SQLite and a keyring beside it: a store for one program on one machine."""

from bot.ports import (
    Arrival,
    Change,
    Claimed,
    NewerDatabase,
    Outgoing,
    Unreadable,
    Unusable,
    WrongKey,
)
from bot.storage.sqlite.store import Store

__all__ = [
    "Arrival",
    "Change",
    "Claimed",
    "NewerDatabase",
    "Outgoing",
    "Store",
    "Unreadable",
    "Unusable",
    "WrongKey",
]
