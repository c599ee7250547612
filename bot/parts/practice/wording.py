"""Put into words where practice leans towards what the job asks for."""

from typing import assert_never

from bot.parts.practice.replies import LeanOn, PracticeReply, SayAllShown
from bot.wording.speaker import Speaker, tidied

NAMED = 3

BRIEF = 9
"""Words of a requirement that is only referred to."""


def speak(speaker: Speaker, reply: PracticeReply) -> None:
    """Say one reply."""
    match reply:
        case SayAllShown():
            speaker.tell("job.all_shown")
        case LeanOn(words):
            if not words:
                speaker.tell("job.lean_none")
            elif len(words) == 1:
                speaker.tell("job.lean", words=_brief(words[0]))
            else:
                quoted = [f"“{_brief(w)}”" for w in words[:NAMED]]
                speaker.tell("job.lean_more", words=speaker.joined(quoted))
        case _:
            assert_never(reply)


def _brief(words: str) -> str:
    """Shorten a requirement that is only referred to."""
    kept = words.split()
    brief = tidied(" ".join(kept[:BRIEF])) or words
    return f"{brief}…" if len(kept) > BRIEF else brief
