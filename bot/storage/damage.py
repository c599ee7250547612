"""Damaged pages, which concern what stands on them and nothing else."""

import sqlite3


def is_damage(error: Exception) -> bool:
    """Whether a page was met that cannot be read; others may be well."""
    return (
        isinstance(error, sqlite3.DatabaseError)
        and error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CORRUPT
    )
