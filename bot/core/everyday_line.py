"""Say the line that replies to an everyday message."""

from collections.abc import Mapping
from typing import Final

from bot.core.reply import Say, phrase

_SHARED: Final[Mapping[str, Say]] = {
    said.key: said
    for said in (
        phrase("aside.instruction_language"),
        phrase("aside.instruction_write"),
        phrase("aside.lasting"),
        phrase("aside.length_session"),
        phrase("aside.machine"),
        phrase("aside.machine_how"),
        phrase("aside.method_program"),
        phrase("aside.privacy"),
        phrase("aside.questions_ahead"),
        phrase("aside.ready_plain"),
        phrase("aside.welcome"),
        phrase("field.no_cv"),
    )
}
"""Lines that other rooms say, too."""


def everyday_line(key: str) -> Say:
    """Give the phrase of that key, one of those that everyday messages lead to."""
    if key in _SHARED:
        return _SHARED[key]
    head, _, name = key.partition(".")
    return phrase(f"tip.{name}") if head == "tip" else phrase(f"known.{name}")
