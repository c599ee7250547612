"""What the program says of itself: never a token, never a candidate's words."""

import logging
import re
import sys

TOKEN = re.compile(r"\d{6,}(?::|%3A)[A-Za-z0-9_-]{20,}", re.I)
"""Also inside an address, where it follows a letter."""

QUIET = ("httpx", "httpcore", "aiosqlite", "aiohttp", "asyncio")
"""Libraries whose lower levels print addresses, parameters or messages."""

SILENT = ("telegram",)
"""Libraries that quote whole messages at every level, the highest too."""


class _Redacting(logging.Formatter):
    """Masks a token wherever it turns up, in a traceback too."""

    def format(self, record: logging.LogRecord) -> str:
        return TOKEN.sub("<token>", super().format(record))


def configure(level: str) -> None:
    """Write lines of `level` and above to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Redacting("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
