"""Times and dates as the exported document has them."""

from datetime import date, datetime


def iso_time(at: datetime | None) -> str | None:
    """Write a time as ISO 8601 with its zone."""
    return at.isoformat() if at is not None else None


def iso_date(day: date | None) -> str | None:
    """Write a date as ISO 8601."""
    return day.isoformat() if day is not None else None
