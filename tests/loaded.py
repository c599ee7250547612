"""The content as it is installed, read once in each process that runs tests."""

from functools import cache

from bot.content import Content, load


@cache
def loaded() -> Content:
    """Give the content; its values are frozen, so that tests may share them."""
    return load()
