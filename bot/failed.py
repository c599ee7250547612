"""The operator's look at what failed for good: `failed list`, `retry`, `drop`."""

# ruff: noqa: T201 - a command prints what it did

from collections.abc import Sequence

from bot.ports import Dead, Failures

MESSAGE = "m"
"""What stands before the number of a message, to tell it from an update's."""


async def failed(store: Failures, action: str, names: Sequence[str]) -> bool:
    """Do one of the three, and say what; false where a name is nothing that failed.

    A name is what `list` shows first; `all` means all of them.
    """
    dead = await store.dead()
    if action == "list":
        for one in dead:
            print(_line(one))
        if not dead:
            print("nothing failed for good")
        return True
    known = {_name(one): one for one in dead}
    wanted = list(known) if list(names) == ["all"] else list(names)
    if unknown := [name for name in wanted if name not in known]:
        print(f"nothing of that number failed: {', '.join(unknown)}")
        return False
    chosen = [known[name] for name in wanted]
    updates = [one.number for one in chosen if not one.message]
    messages = [one.number for one in chosen if one.message]
    if action == "drop":
        print(f"dropped {await store.drop(updates, messages)}")
        return True
    count = await store.retry(updates)
    print(f"{count} will be tried again: by a running bot within a minute")
    if messages:
        print(f"{len(messages)} messages cannot be: their text is erased")
    return True


def _name(one: Dead) -> str:
    return f"{MESSAGE}{one.number}" if one.message else str(one.number)


def _line(one: Dead) -> str:
    at = one.at.isoformat(timespec="seconds")
    why = one.why or ("Telegram refused it" if one.message else "not known")
    return f"{_name(one)}\t{at}\t{one.address}\t{one.kind}\t{why}"
