"""What the bot knows and says, read from `content/` and checked."""

from bot.content.loading import Content, load
from bot.content.reading import ContentError

# Dozens of modules are given the content and need not know how it is read.
__all__ = ["Content", "ContentError", "load"]
