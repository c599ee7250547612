"""Patterns of many phrases, tried only where one of their words is in the text."""

import re
from dataclasses import dataclass

from bot.expressions import Expression


def phrases(text: str) -> Expression:
    """Take alternatives written over several lines; ' is any apostrophe."""
    written = "".join(line.lstrip() for line in text.splitlines())
    return Expression(written.replace("'", "['’]"), re.I)


@dataclass(frozen=True, slots=True)
class Hinted:
    """A pattern that is only tried where one of its `hints` is in the text."""

    pattern: Expression
    hints: tuple[str, ...]

    def search(self, text: str) -> re.Match[str] | None:
        """Search as the pattern does."""
        lower = text.lower()
        if any(hint in lower for hint in self.hints):
            return self.pattern.search(text)
        return None
