"""All that is kept of a candidate, to be handed over as one document."""

from dataclasses import dataclass

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.session import Session


@dataclass(frozen=True, slots=True)
class Everything:
    """All that is kept of a candidate; the sessions, the oldest first."""

    candidate: Candidate
    sessions: tuple[Session, ...]
    dossier: Dossier
