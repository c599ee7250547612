"""What survives a restart: the only room that speaks SQL."""

from bot.storage.sqlite.documents import Unreadable
from bot.storage.sqlite.encryption import WrongKey
from bot.storage.sqlite.prompts import Claimed
from bot.storage.sqlite.schema import NewerDatabase
from bot.storage.sqlite.sqlite import Unusable
from bot.storage.sqlite.store import Arrival, Change, Outgoing, Store

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
