"""Who puts which reply into words."""

from collections.abc import Callable, Mapping
from types import UnionType
from typing import Any, get_args

from bot.core.reply import Reply

Speak = Callable[[Any, Any], None]
"""Takes a speaker and a reply, and says the reply."""

Voice = Mapping[type[Reply], Speak]
"""Which function says each type of reply."""


def voice(speak: Speak, replies: type[Reply] | UnionType) -> Voice:
    """Let one function say a reply, or each of a union."""
    kinds = get_args(replies) or (replies,)
    return dict.fromkeys(kinds, speak)
