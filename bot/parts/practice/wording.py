"""Put into words where practice leans towards what the job asks for."""

from bot.parts.practice.replies import LeanOn
from bot.wording.speaker import Speaker, tidied

BRIEF = 9
"""Words of a requirement that is only referred to."""


def speak(speaker: Speaker, reply: LeanOn) -> None:
    """Say what the questions lean towards."""
    words = reply.words
    if not words:
        speaker.tell("job.lean_none")
    elif len(words) == 1:
        speaker.tell("job.lean", words=_brief(words[0]))
    elif len(words) == 2:
        quoted = [f"“{_brief(w)}”" for w in words]
        speaker.tell("job.lean_more", words=speaker.joined(quoted))
    else:
        first, count = f"“{_brief(words[0])}”", str(len(words) - 1)
        speaker.tell("job.lean_many", words=first, count=count)


def _brief(words: str) -> str:
    """Shorten a requirement that is only referred to."""
    kept = words.split()
    brief = tidied(" ".join(kept[:BRIEF])) or words
    return f"{brief}…" if len(kept) > BRIEF else brief
