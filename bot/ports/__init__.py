"""What the program needs of a store and of a door, as protocols and plain values.

The loop, the duties and the doors know these alone; `bot.storage` has the stores, and
`tests/storage` one suite that each of them must pass. One class may answer several of
the protocols.
"""

from bot.ports.door import Door, Transcriber
from bot.ports.faults import (
    Damaged,
    KeysMissing,
    Losing,
    NewerDatabase,
    Unfetched,
    Unheard,
    Unreadable,
    Unusable,
    WrongKey,
)
from bot.ports.records import (
    Arrival,
    Change,
    Claimed,
    Dead,
    Outgoing,
    Raw,
    Remembered,
    Taken,
)
from bot.ports.sharing import Sharing, Wake
from bot.ports.store import (
    PAGE,
    Calendar,
    Failures,
    Keyring,
    Outbox,
    Queue,
    Roles,
    Storage,
    Store,
    Turn,
    Upkeep,
    Watched,
)

# Dozens of modules need several of them at once.
__all__ = [
    "PAGE",
    "Arrival",
    "Calendar",
    "Change",
    "Claimed",
    "Damaged",
    "Dead",
    "Door",
    "Failures",
    "Keyring",
    "KeysMissing",
    "Losing",
    "NewerDatabase",
    "Outbox",
    "Outgoing",
    "Queue",
    "Raw",
    "Remembered",
    "Roles",
    "Sharing",
    "Storage",
    "Store",
    "Taken",
    "Transcriber",
    "Turn",
    "Unfetched",
    "Unheard",
    "Unreadable",
    "Unusable",
    "Upkeep",
    "Wake",
    "Watched",
    "WrongKey",
]
