"""All that is kept of a candidate, as one document."""

from bot.export.document import export

__all__ = ["export"]
