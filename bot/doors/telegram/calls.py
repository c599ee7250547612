"""Call a method of the Bot API, or fetch a file that somebody sent.

As in `transport`, nothing that is raised here names an address or carries what does.
"""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.doors.telegram.transport import AiohttpRequest, Garbled


async def call(
    bot: Bot, method: str, fields: Mapping[str, Any], *, seconds: float | None = None
) -> Any:
    """Call a method of the API and give its plain result, within `seconds` if named.

    The library's own methods build an object for all that comes and goes, which takes
    ten times as long; they are used where it does not matter.

    Raises:
        TelegramError: as the library's own methods do, and `NotSent` or `Garbled`.
    """
    assert isinstance(bot.request, AiohttpRequest)
    status, payload = await bot.request.send_json(
        f"{bot.base_url}/{method}", fields, seconds
    )
    try:
        answer = json.loads(payload)
        if status == 200:
            return answer["result"]
        description = str(answer.get("description"))
        parameters = answer.get("parameters") or {}
    except (ValueError, KeyError, TypeError, AttributeError):
        answer = None
    if answer is None:
        raise Garbled(payload) if status == 200 else NetworkError(f"status {status}")
    if moved := parameters.get("migrate_to_chat_id"):
        raise ChatMigrated(moved)
    if pause := parameters.get("retry_after"):
        raise RetryAfter(pause)
    raise _REFUSALS.get(status, NetworkError)(description)


def seconds_of(error: RetryAfter) -> float:
    """Give the seconds for which Telegram asks to wait."""
    after = error.retry_after
    return float(after) if isinstance(after, int) else after.total_seconds()


async def download(bot: Bot, file_id: str, most: int, *, seconds: float) -> bytes:
    """Fetch a file that somebody sent, of at most so many bytes.

    Raises:
        TelegramError: it could not be had whole, for whatever reason.
    """
    assert isinstance(bot.request, AiohttpRequest)
    found = await call(bot, "getFile", {"file_id": file_id}, seconds=seconds)
    path = found.get("file_path") if isinstance(found, dict) else None
    if not isinstance(path, str) or not path:
        raise NetworkError("The file has no path")
    status, content = await bot.request.fetch(
        f"{bot.base_file_url}/{quote(path)}", most, seconds
    )
    if status != 200:
        raise NetworkError(f"status {status}")
    return content


_REFUSALS: Mapping[int, type[TelegramError]] = {
    400: BadRequest,
    401: InvalidToken,
    403: Forbidden,
    404: InvalidToken,
    409: Conflict,
}
