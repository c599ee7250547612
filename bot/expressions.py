"""Regular expressions that are compiled when they are first used.

There are three thousand, and a message is tried against a few of them: to compile all
of them would be most of the time of a start.
"""

import re
import sys
from collections.abc import Callable, Iterator
from typing import Any


class Expression:
    """An expression of `re`; one that is not well formed raises at its first use."""

    __slots__ = ("compiled", "flags", "pattern")

    compiled: re.Pattern[str]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> re.Pattern[str]:
        """Compile it; asked only for what has no value yet."""
        if name != "compiled":
            raise AttributeError(name)
        self.compiled = re.compile(self.pattern, self.flags)
        return self.compiled

    def match(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> re.Match[str] | None:
        """Match at a place of the text."""
        return self.compiled.match(text, start, end)

    def fullmatch(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> re.Match[str] | None:
        """Match the whole of the text."""
        return self.compiled.fullmatch(text, start, end)

    def search(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> re.Match[str] | None:
        """Find the first place in the text."""
        return self.compiled.search(text, start, end)

    def sub(
        self, other: str | Callable[[re.Match[str]], str], text: str, count: int = 0
    ) -> str:
        """Put other words in each place in the text."""
        return self.compiled.sub(other, text, count)

    def subn(
        self, other: str | Callable[[re.Match[str]], str], text: str, count: int = 0
    ) -> tuple[str, int]:
        """Put other words in each place in the text, and count the places."""
        return self.compiled.subn(other, text, count)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Find all places in the text."""
        return self.compiled.finditer(text, start, end)

    def findall(self, text: str) -> list[Any]:
        """List what is found, as `re.Pattern.findall` does."""
        return self.compiled.findall(text)

    def split(self, text: str, maxsplit: int = 0) -> list[str | Any]:
        """Cut the text at each place."""
        return self.compiled.split(text, maxsplit)


def one_of(*patterns: str) -> Expression:
    """Look for any of some patterns, in either case."""
    return Expression("|".join(patterns), re.IGNORECASE)
