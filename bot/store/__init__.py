"""What survives a restart: the only room that speaks SQL."""

from bot.store.documents import Unreadable
from bot.store.encryption import WrongKey
from bot.store.prompts import Claimed
from bot.store.schema import NewerDatabase
from bot.store.sqlite import Unusable
from bot.store.store import Arrival, Change, Outgoing, Store

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
