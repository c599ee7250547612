"""Answer what a decision looks up, off the event loop."""

import asyncio
from typing import Any

from bot.content import Content
from bot.content.variants import country_of
from bot.core.everything import Everything
from bot.export import export
from bot.model import Attachment
from bot.needs import Drawing, EarlierSessions, Lookup, NamedSession
from bot.parts.registry import DRAWS
from bot.ports import Turn


class Lookups:
    """Answers lookups of every kind; the words of what is drawn come from `content`."""

    def __init__(self, content: Content) -> None:
        self._content = content

    async def answer(self, turn: Turn, lookup: Lookup) -> object:
        """Give what a lookup asks for."""
        match lookup:
            case EarlierSessions():
                return await turn.sessions()
            case NamedSession(session_id):
                return await turn.session(session_id)
            case Drawing(kind, of, zone):
                return await asyncio.to_thread(self._drawn, kind, of, zone)

    def _drawn(self, kind: str, of: Any, zone: str) -> Attachment:
        """Make a file: a part draws it, but for the export, which is of all parts."""
        if isinstance(of, Everything):
            known = self._content.questions
            document = export(of.candidate, of.sessions, known, of.dossier)
            return Attachment("second-round.json", document)
        return DRAWS[kind](self._content.in_country(country_of(zone)), of)
