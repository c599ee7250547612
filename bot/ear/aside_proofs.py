"""Try the phrases of content/en/asides.toml on their own examples."""

from bot.ear.aside_patterns import FILE, BadAsideError, index
from bot.ear.stock import hear_stock


def prove_asides() -> list[str]:
    """Try every entry on its own hits and misses; return the faults, best none.

    A hit must be heard as an aside by phrases alone, a miss must not, in answer to an
    open question.
    """
    try:
        entries = index().entries
    except BadAsideError as error:
        return [str(error)]
    faults = []
    for entry in entries:
        if entry.name == "reported":
            continue
        for wanted, texts in ((True, entry.hits), (False, entry.misses)):
            for text in texts:
                aside = hear_stock(text)
                heard = aside is not None and (not wanted or aside.kind == entry.name)
                if heard is not wanted:
                    verb = f"is heard as {aside.kind}" if aside else "is not heard"
                    faults.append(f"content/en/{FILE}, {entry.name}: {verb}: {text!r}")
    return faults
