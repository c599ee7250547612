"""The page to take along: the outline, its times, and what they may ask."""

from collections.abc import Iterable, Iterator
from html import escape

from bot.assignments import kinds
from bot.content import Content
from bot.model import GENERAL, Attachment
from bot.parts.task.decide import TaskPageOf
from bot.parts.task.outline_wording import outlined, times
from bot.wording.shell import framed
from bot.wording.speaker import Speaker


def page(content: Content, of: TaskPageOf) -> Attachment:
    """Make the page of an assignment."""
    speaker = Speaker(content, of.tone, {}, None)
    name = speaker.plain("task.page_name", date=of.day.isoformat())
    title = escape(speaker.plain("task.page_title"))
    return Attachment(name, framed(title, "\n".join(_body(speaker, of))))


def _body(speaker: Speaker, of: TaskPageOf) -> Iterator[str]:
    a = of.assignment
    assert a.kind is not None
    kind = kinds()[a.kind]
    under = f"{kind.called[:1].upper()}{kind.called[1:]}"
    track = speaker.content.tracks.get(of.track)
    if track is not None and track.id != GENERAL:
        under = f"{track.name} · {under}"
    yield f"<header><h1>{escape(speaker.plain('task.page_title'))}</h1>"
    yield f"<p>{escape(under)}</p></header>"
    if a.said:
        yield f"<section><blockquote><p>{escape(a.said)}</p></blockquote></section>"
    if lines := outlined(speaker, a):
        yield '<section class="along">'
        yield f"<h2>{escape(speaker.plain('task.page_outline'))}</h2>"
        yield from (f"<p>{escape(line)}</p>" for line in lines)
        yield "</section>"
    if split := times(speaker, a):
        yield f"<section><h2>{escape(speaker.plain('task.page_time'))}</h2>"
        for paragraph in split:
            rows = paragraph.split("\n")
            yield from (f"<p>{escape(row)}</p>" for row in rows if row.strip())
        yield f"<p>{escape(speaker.plain('task.half', half=kind.half))}</p></section>"
    yield from _section(speaker, "task.page_expect", _expected(speaker, of))
    yield from _section(speaker, "task.page_looked", kind.looked)
    yield from _section(speaker, "task.page_before", kind.before)
    foot = f"{kind.unjudged} {speaker.plain('task.page_foot')}"
    yield f"<footer><p>{escape(foot)}</p></footer>"


def _expected(speaker: Speaker, of: TaskPageOf) -> Iterator[str]:
    for question_id, about in of.asked:
        question = speaker.content.questions.get(question_id)
        if question is not None:
            yield question.worded(about)


def _section(speaker: Speaker, key: str, lines: Iterable[str]) -> Iterator[str]:
    listed = [f"<li>{escape(line)}</li>" for line in lines]
    if listed:
        yield f"<section><h2>{escape(speaker.plain(key))}</h2><ul>"
        yield from listed
        yield "</ul></section>"
