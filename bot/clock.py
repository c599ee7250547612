"""The clock: what a door reads, and a test may set."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Gives the present time, aware and in UTC."""


def utc_now() -> datetime:
    """Read the machine's clock."""
    return datetime.now(UTC)


def loop_time() -> float:
    """Read the running event loop's clock, in seconds: it is never set back."""
    return asyncio.get_running_loop().time()
