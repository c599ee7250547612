"""The page to take along: the outline, its times, and what they may ask."""

from collections.abc import Iterator

from bot.assignments import kinds
from bot.content import Content
from bot.model import GENERAL, Attachment
from bot.parts.task.decide import TaskPageOf
from bot.parts.task.outline_wording import outlined, times
from bot.wording.dates import shown
from bot.wording.paper import printed
from bot.wording.speaker import Speaker, tidied
from bot.wording.text import capital, slug


def page(content: Content, of: TaskPageOf) -> Attachment:
    """Make the page of an assignment."""
    speaker = Speaker(content, of.tone, {}, None)
    assert of.assignment.kind is not None
    text = printed("bot.parts.task", "page.html.j2", _values(speaker, of))
    parts = (of.assignment.kind.value, slug(of.company), of.day.isoformat())
    return Attachment("-".join(filter(None, parts)) + ".html", text)


def _values(speaker: Speaker, of: TaskPageOf) -> dict[str, object]:
    a = of.assignment
    assert a.kind is not None
    kind = kinds()[a.kind]
    under = capital(kind.called)
    track = speaker.content.tracks.get(of.track)
    if track is not None and track.id != GENERAL:
        under = f"{track.name} · {under}"
    rows = [row for split in times(speaker, a) for row in split.split("\n")]
    spread = [row for row in rows if row.strip()]
    if spread:
        spread.append(speaker.plain("task.half", half=kind.half))
    head = speaker.plain("task.page_title")
    told = shown(speaker, of.day, "yMMMMd")
    about = (head, capital(kind.called), tidied(of.company), told)
    return {
        "title": " · ".join(filter(None, about)),
        "head": head,
        "under": under,
        "said": of.said,
        "words": {
            word: speaker.plain(f"task.page_{word}") for word in ("outline", "time")
        },
        "outline": list(outlined(speaker, a)),
        "times": spread,
        "lists": [
            (speaker.plain("task.page_expect"), list(_expected(speaker, of))),
            (speaker.plain("task.page_looked"), list(kind.looked)),
            (speaker.plain("task.page_before"), list(kind.still_to_ask(a.minutes))),
        ],
        "foot": f"{kind.unjudged} {speaker.plain('task.page_foot')}",
    }


def _expected(speaker: Speaker, of: TaskPageOf) -> Iterator[str]:
    for question_id, about in of.asked:
        question = speaker.content.questions.get(question_id)
        if question is not None:
            yield question.worded(about)
