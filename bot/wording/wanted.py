"""Put into words what a candidate had wanted to get said, and whether it came up."""

from collections.abc import Sequence

from bot.wording.speaker import Speaker, tidied

NAMED = 3
"""So many are quoted in a summary."""


def looking_back(speaker: Speaker, wanted: Sequence[tuple[str, bool]]) -> None:
    """Say at the end of a session what came up, and what is still to be said."""
    for came_up, key in ((True, "unsaid.said"), (False, "unsaid.not_yet")):
        items = [text for text, up in wanted if up is came_up]
        if items:
            speaker.tell(key, items=named(speaker, items))


def named(speaker: Speaker, items: Sequence[str]) -> str:
    """Quote the first few as in a sentence, and count the others."""
    quotes = [f"“{quote}”" for item in items if (quote := tidied(item)) is not None]
    shown, rest = quotes[:NAMED], len(quotes) - NAMED
    if rest > 0:
        shown.append(speaker.plain("unsaid.more", count=str(rest)))
    return speaker.joined(shown)
