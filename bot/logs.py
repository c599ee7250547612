"""What the program says of itself: never a token, never a candidate's words.

A line is what happened, with its details as fields. On a terminal it is text, elsewhere
one JSON object a line. An exception is named with its places and never quoted: what it
says may be what a candidate said.
"""

import json
import logging
import re
import sys
import traceback
from datetime import UTC, datetime
from typing import Any

TOKEN = re.compile(r"\d{6,}(?::|%3A)[A-Za-z0-9_-]{20,}", re.IGNORECASE)
"""Also inside an address, where it follows a letter."""

QUIET = ("httpx", "httpcore", "aiosqlite", "aiohttp", "asyncio")
"""Libraries whose lower levels print addresses, parameters or messages."""

SILENT = ("telegram",)
"""Libraries that quote whole messages at every level, the highest too."""

_KNOWN = re.compile(
    r"""
    bad\ gateway | timed\ out | too\ many\ requests | internal\ server\ error
    | flood\ control | gateway\ time-?out | service\ unavailable | unauthorized
    | restart | status\ \d{3} | (?:connection\ broken|not\ sent)\ \(\w+\)
    | terminated\ by\ other\ getupdates\ request | webhook\ is\ active
    | (?:message|caption|text)\ (?:is\ )?(?:too\ long|empty|not\ modified)
    | message\ to\ \w+\ not\ found | message\ can't\ be\ \w+ | entities
    | button_\w+ | reply\ markup | photo_\w+ | file\ is\ too\ big
    | wrong\ file | https\ url\ must\ be\ provided | topic_\w+
    | webhook\ url | webhook\ port | ssl\ error | certificate\ verify\ failed
    | connection\ (?:refused|timed\ out|reset) | read\ timeout\ expired
    | host\ not\ found | name\ resolution | not\ enough\ rights | chat\ not\ found
    | message\ thread\ not\ found | have\ no\ rights | need\ administrator
    | wrong\ response\ from\ the\ webhook:\ \d{3} | chat_\w+
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What Telegram says of a request, as far as it quotes nothing of it."""

_USUAL = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


def place(error: BaseException) -> str:
    """Name an error and where it was raised, without its message."""
    frames = traceback.extract_tb(error.__traceback__)
    if not frames:
        return type(error).__name__
    last = frames[-1]
    return f"{type(error).__name__} in {last.name}, line {last.lineno}"


def reason(error: BaseException) -> str:
    """Say why in words that hold nothing of a candidate's.

    An error of ours that is `loggable` says it itself, the system by its own short
    name of the fault; of any other it is known where it was raised.
    """
    if getattr(error, "loggable", False):
        return str(error)
    name = type(error).__name__
    if isinstance(error, OSError) and error.strerror:
        return f"{name}: {error.strerror}"
    if type(error).__module__ == "sqlite3":
        return f"{name}: {error}"  # names tables, never what is in them
    if type(error).__module__.startswith("telegram."):
        known = known_words(str(error))
        return f"{name}: {known}" if known else name
    return place(error)


def known_words(told: str) -> str:
    """Give what a server says as far as it is known to quote nobody; else nothing."""
    found = _KNOWN.search(told)
    return found[0] if found is not None else ""


class _Redacting(logging.Formatter):
    """Masks a token wherever it turns up, and leaves out what exceptions say."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        super().__init__()

    def format(self, record: logging.LogRecord) -> str:
        """Write a record as one line."""
        fields = {k: v for k, v in vars(record).items() if k not in _USUAL}
        if record.exc_info and record.exc_info[1] is not None:
            fields["error"] = reason(record.exc_info[1])
        told: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(
                timespec="milliseconds"
            ),
            "level": record.levelname.lower(),
            "from": record.name,
            "event": self._event(record),
        }
        if self._as_json:
            line = json.dumps({**told, **fields}, default=str)
        else:
            details = "".join(f" {name}={value}" for name, value in fields.items())
            line = " ".join(str(value) for value in told.values()) + details
        return TOKEN.sub("<token>", line)

    def _event(self, record: logging.LogRecord) -> str:
        if isinstance(record.args, tuple) and any(
            isinstance(arg, BaseException) for arg in record.args
        ):
            return str(record.msg)
        return record.getMessage()


def configure(level: str) -> None:
    """Write lines of `level` and above to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Redacting(as_json=not sys.stderr.isatty()))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in SILENT:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
