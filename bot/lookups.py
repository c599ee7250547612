"""Answer what a decision looks up, off the event loop."""

import asyncio
from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import Any

from bot.content import Content
from bot.export import export
from bot.model import Attachment, Tone
from bot.needs import Drawing, EarlierSessions, Lookup, NamedSession
from bot.parts.progress.decide import Progress
from bot.parts.progress.picture import draw as draw_progress
from bot.parts.second_round.page import page
from bot.parts.second_round.pages import PageOf
from bot.parts.settings.exporting import Everything
from bot.parts.stories.coverage import Grid
from bot.parts.stories.picture import draw as draw_grid
from bot.parts.task.decide import TaskPageOf
from bot.parts.task.page import page as task_page
from bot.ports import Turn
from bot.wording.speaker import Speaker
from bot.wording.text import capital


class Lookups:
    """Answers lookups of every kind; the words of what is drawn come from `content`."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._names = {c.id: capital(c.name) for c in content.competencies.values()}
        self._made: Mapping[str, Callable[[Any], Attachment]] = {
            "export": self._export,
            "page": self._page,
            "progress": self._progress,
            "stories": self._stories,
            "task": self._task,
        }

    async def answer(self, turn: Turn, lookup: Lookup) -> object:
        """Give what a lookup asks for."""
        match lookup:
            case EarlierSessions():
                return await turn.sessions()
            case NamedSession(session_id):
                return await turn.session(session_id)
            case Drawing(kind, of):
                return await asyncio.to_thread(self._made[kind], of)

    def _export(self, of: Everything) -> Attachment:
        content = self._content
        document = export(of.candidate, of.sessions, content.questions, of.dossier)
        return Attachment("second-round.json", document)

    def _page(self, of: PageOf) -> Attachment:
        return page(self._content, of.session, of.tone, of.day, of.wanted, of.company)

    def _progress(self, of: Progress) -> Attachment:
        drawn = draw_progress(of, self._names, self._speaker())
        return Attachment("progress.png", b64encode(drawn).decode(), picture=True)

    def _stories(self, of: Grid) -> Attachment:
        drawn = draw_grid(of, self._names, self._speaker())
        return Attachment("stories.png", b64encode(drawn).decode(), picture=True)

    def _task(self, of: TaskPageOf) -> Attachment:
        return task_page(self._content, of)

    def _speaker(self) -> Speaker:
        return Speaker(self._content, Tone.GENTLE, {}, None)
