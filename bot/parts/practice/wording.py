"""Put into words where practice leans towards what the job asks for."""

from bot.parts.practice.replies import LeanOn
from bot.wording.speaker import Speaker, tidied

NAMED = 3

BRIEF = 9
"""Words of a requirement that is only referred to."""


def speak(speaker: Speaker, reply: LeanOn) -> None:
    """Say what the questions lean towards."""
    words = reply.words
    if not words:
        speaker.tell("job.lean_none")
    elif len(words) == 1:
        speaker.tell("job.lean", words=_brief(words[0]))
    else:
        quoted = [f"“{_brief(w)}”" for w in words[:NAMED]]
        speaker.tell("job.lean_more", words=speaker.joined(quoted))


def _brief(words: str) -> str:
    """Shorten a requirement that is only referred to."""
    kept = words.split()
    brief = tidied(" ".join(kept[:BRIEF])) or words
    return f"{brief}…" if len(kept) > BRIEF else brief
