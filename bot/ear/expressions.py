"""Regular expressions that are compiled when they are first used.

The ear has more than a thousand, and a message is tried against a few of them: to
compile all of them would be most of the time of a start.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any


class Expression:
    """An expression of `re`; one that is not well formed raises at its first use."""

    __slots__ = ("_compiled", "_flags", "_source")

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled."""
        if self._compiled is None:
            self._compiled = re.compile(self._source, self._flags)
        return self._compiled

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Match at a place of the text."""
        return self.pattern.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Match the whole of the text."""
        return self.pattern.fullmatch(text)

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first place in the text."""
        return self.pattern.search(text)

    def sub(self, other: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Put other words in each place in the text."""
        return self.pattern.sub(other, text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Find all places in the text."""
        return self.pattern.finditer(text)

    def findall(self, text: str) -> list[Any]:
        """List what is found, as `re.Pattern.findall` does."""
        return self.pattern.findall(text)

    def split(self, text: str) -> list[str | Any]:
        """Cut the text at each place."""
        return self.pattern.split(text)


def one_of(*patterns: str) -> Expression:
    """Look for any of some patterns, in either case."""
    return Expression("|".join(patterns), re.IGNORECASE)
