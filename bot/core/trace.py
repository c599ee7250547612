"""What is remembered of how questions and competencies went, for what comes next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.model import Outcome


@dataclass(frozen=True, slots=True)
class Trace:
    """What is remembered of a question or a competency: its card, and how it went."""

    stability: float
    difficulty: float
    last: datetime
    due: datetime
    outcome: Outcome


Recall = Mapping[str, Trace]
"""Traces by question id and by competency id; only the former hold a dot."""
