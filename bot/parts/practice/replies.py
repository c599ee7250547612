"""What is said where practice leans towards what the job asks for, as values."""

from dataclasses import dataclass

from bot.core.reply import Reply, phrase


@dataclass(frozen=True, slots=True)
class LeanOn(Reply, tag="lean-on"):
    """Say for what of the posting the next questions are; or that none is for it."""

    words: tuple[str, ...] = ()


ALL_SHOWN = phrase("job.all_shown")
"""Say that a story shows each of them."""
