"""A session as a page to keep: one HTML file that needs nothing else.

It holds no script, no style from elsewhere and no address; every word of a candidate is
escaped. It is readable on a telephone, in light and in dark, and prints on A4.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from html import escape

from bot.content import Content
from bot.core.exchange import WORTH_ASKING, bridged
from bot.core.rehearsal_replies import Review
from bot.core.session import Attempt, Session, Stand, Turn
from bot.core.summary import reviews, summary
from bot.core.timing import aloud
from bot.model import GENERAL, Attachment, Cue, Expects, Tone
from bot.wording.rehearsal import (
    LONG,
    ROOM,
    TIMED,
    clock,
    further,
    landed,
    named,
    span,
)
from bot.wording.shell import framed
from bot.wording.speaker import Speaker, tidied

LONGEST = 6000
"""Letters of one answer that are shown; the rest is in /export."""

ALONG = 3
"""Sentences to take along."""

SENTENCE = (5, 45)
"""Words between which a sentence can be said aloud in one breath or two."""


def page(
    content: Content,
    session: Session,
    tone: Tone,
    day: date,
    wanted: Sequence[tuple[str, bool]] = (),
) -> Attachment:
    """Make the page of a session that was held on a day.

    `wanted` pairs what they had wanted to get said with whether it came up.
    """
    speaker = Speaker(content, tone, {}, session)
    name = speaker.plain("page.name", date=day.isoformat())
    title = escape(speaker.plain("page.title"))
    body = "\n".join(_body(speaker, session, day, wanted))
    return Attachment(name, framed(title, body))


def _body(
    speaker: Speaker, session: Session, day: date, wanted: Sequence[tuple[str, bool]]
) -> Iterator[str]:
    looked = summary(session)
    months = speaker.plain("page.months").split()
    told = speaker.plain(
        "page.date", day=str(day.day), month=months[day.month - 1], year=str(day.year)
    )
    under = speaker.plain(
        "page.under",
        questions=speaker.count("question", looked.answered),
        minutes=speaker.count("minute", looked.minutes),
    )
    looked_at = reviews(session)
    by_turn = {review.turn: review for review in looked_at}
    yield f"<header><p>{escape(told)}</p>"
    yield f"<h1>{escape(speaker.plain('page.title'))}</h1>"
    if (track := speaker.content.tracks.get(session.track)) and track.id != GENERAL:
        under = f"{track.name} · {under}"
    yield f"<p>{escape(under)}</p></header>"
    yield from _along(speaker, session, looked_at)
    yield from _questions(speaker, session)
    yield from _wanted(speaker, wanted)
    skipped = []
    for place, turn in enumerate(session.turns):
        if place in by_turn:
            yield from _answer(speaker, session, turn, by_turn[place])
        else:
            skipped.append(_asked(speaker, turn))
    if skipped:
        yield f"<section><h2>{escape(speaker.plain('page.skipped'))}</h2>"
        yield from _list(skipped)
        yield "</section>"
    yield f"<footer><p>{escape(speaker.plain('page.foot'))}</p></footer>"


# What to take along


def _along(
    speaker: Speaker, session: Session, looked_at: Iterable[Review]
) -> Iterator[str]:
    """Give the best sentences, to be said aloud."""
    best = sorted(
        (r for r in looked_at if r.landed and r.quote and r.expects in _TOLD),
        key=lambda r: (_TOLD.index(r.expects), -_concreteness(session, r)),
    )
    lines = dict.fromkeys(
        line for r in best if (line := _sentence(_told(session.turns[r.turn]))) != ""
    )
    yield f'<section class="along"><h2>{escape(speaker.plain("page.along"))}</h2>'
    if lines:
        yield f"<p>{escape(speaker.plain('page.along_how'))}</p><ol>"
        for line in list(lines)[:ALONG]:
            yield f"<li>{escape(line)}</li>"
        yield "</ol>"
    else:
        yield f"<p>{escape(speaker.plain('page.nothing_along'))}</p>"
    yield "</section>"


_TOLD = (Expects.INSTANCE, Expects.QUESTIONS, Expects.REASONING, Expects.REFLECTION)


def _concreteness(session: Session, review: Review) -> float:
    judgement = _told(session.turns[review.turn]).judgement
    return judgement.concreteness if judgement is not None else 0.0


def _sentence(attempt: Attempt) -> str:
    """Give the sentence around the best words, where it can be said in a breath."""
    text, cue = attempt.text, None
    if attempt.opened:
        text = bridged(attempt)
        cue = attempt.bridge.best if attempt.bridge is not None else None
    elif attempt.judgement is not None:
        cue = attempt.judgement.best
    if cue is None or not 0 <= cue.start < cue.end <= len(text):
        return ""
    first = max((m.end() for m in _ENDS.finditer(text, 0, cue.start)), default=0)
    after = _ENDS.search(text, max(cue.start, cue.end - 1))
    line = text[first : after.end() if after else len(text)]
    fewest, most = SENTENCE
    if not fewest <= len(line.split()) <= most:
        line = text[cue.start : cue.end]
    line = " ".join(line.split()).strip()
    return line[:1].upper() + line[1:]


_ENDS = re.compile(r"[.!?…]+[\"”’')]*(?:\s+|$)|\n+")


# Their own questions


def _questions(speaker: Speaker, session: Session) -> Iterator[str]:
    """Give the questions about the work that they asked, and one more to ask."""
    worked = []
    topics = set()
    for turn in session.turns:
        for attempt in turn.attempts:
            about = [topic for topic in attempt.asked if topic in WORTH_ASKING]
            if about and attempt.opened:
                topics.update(about)
                before = attempt.messages[: attempt.opened]
                worked += [m.text for m in before if m.counts and "?" in m.text] or [
                    m.text for m in before if m.counts
                ]
    if not worked:
        return
    yield f"<section><h2>{escape(speaker.plain('page.questions'))}</h2>"
    yield from _list(_shortened(line) for line in worked)
    left = next((topic for topic in WORTH_ASKING if topic not in topics), None)
    if left is not None:
        topic = speaker.plain(f"topic.{left}")
        line = speaker.plain("page.next_question", topic=topic)
        yield f"<p>{escape(line)}</p>"
    yield "</section>"


def _wanted(speaker: Speaker, wanted: Sequence[tuple[str, bool]]) -> Iterator[str]:
    if not wanted:
        return
    yield f"<section><h2>{escape(speaker.plain('page.wanted'))}</h2><ul>"
    for text, came_up in wanted:
        key = "page.came_up" if came_up else "page.not_yet"
        yield (
            f"<li>{escape(_shortened(text))} "
            f"<small>{escape(speaker.plain(key))}</small></li>"
        )
    yield "</ul></section>"


# The answers


def _answer(
    speaker: Speaker, session: Session, turn: Turn, review: Review
) -> Iterator[str]:
    label = f"{review.turn + 1} · {named(speaker, review)}"
    panel, by = session.panel, turn.question.by
    if panel is not None and by is not None:
        label = f"{label} · {panel.members[by].name}"
    yield f'<section class="answer"><p class="kind">{escape(label)}</p>'
    yield f"<h2>{escape(_asked(speaker, turn))}</h2>"
    yield f"<h3>{escape(speaker.plain('page.said'))}</h3>"
    yield from _words(speaker, _told(turn), review)
    for key, lines in (
        ("page.landed", landed(speaker, review)),
        ("page.further", further(speaker, review)[:1]),
    ):
        if lines:
            yield f"<h3>{escape(speaker.plain(key))}</h3>"
            yield f"<p>{escape(' '.join(lines))}</p>"
    if time := _time(speaker, review):
        yield f'<p class="time">{escape(" ".join(time))}</p>'
    yield "</section>"


def _words(speaker: Speaker, attempt: Attempt, review: Review) -> Iterator[str]:
    """Give what they said, with the words marked that landed."""
    first = _before(attempt)
    parts: list[tuple[str, Cue | None, str]] = []
    judgement = attempt.judgement
    best = judgement.best if judgement is not None and review.quote else None
    if attempt.opened:
        bridge = attempt.bridge.best if attempt.bridge and review.bridged else None
        parts.append((first, None, ""))
        parts.append((bridged(attempt), bridge, "page.after_opening"))
    elif attempt.push is not None:
        stood = attempt.stood_on if review.stood is Stand.FACTS else None
        parts.append((first, best if review.landed else None, ""))
        parts.append((attempt.defence, stood, "page.after_push"))
    else:
        best = best if review.landed else None
        parts.append((attempt.text, best, ""))
    room = LONGEST
    for text, cue, after in parts:
        if not text:
            continue
        if after:
            yield f'<p class="after">{escape(speaker.plain(after))}</p>'
        yield f"<blockquote>{_marked(text[:room], cue)}</blockquote>"
        if len(text) > room:
            yield f"<p><small>{escape(speaker.plain('page.cut'))}</small></p>"
            return
        room -= len(text)


def _before(attempt: Attempt) -> str:
    """Give what was said before the employer answered, or before it was doubted."""
    upto = attempt.opened or attempt.pushed
    return "\n".join(m.text for m in attempt.messages[:upto] if m.counts)


def _marked(text: str, cue: Cue | None) -> str:
    """Escape a text, a paragraph for each message, and mark a place in one of them."""
    first, last = (cue.start, cue.end) if cue is not None else (0, 0)
    if not 0 <= first < last <= len(text) or "\n" in text[first:last]:
        first = last = 0
    pieces = [escape(text[:first]), escape(text[first:last]), escape(text[last:])]
    if last:
        pieces[1] = f"<mark>{pieces[1]}</mark>"
    lines = [line for line in "".join(pieces).split("\n") if line.strip()]
    return "".join(f"<p>{line}</p>" for line in lines)


def _time(speaker: Speaker, review: Review) -> tuple[str, ...]:
    """Tell the clock, and compare what can be compared: the words, spoken."""
    lines = list(clock(speaker, review))
    if review.expects in TIMED and review.words:
        question = speaker.content.questions.get(review.question_id)
        target = question.seconds if question is not None else 120
        spoken = review.spoken or aloud(review.words)
        words, told = str(review.words), span(speaker, spoken)
        aim = span(speaker, target)
        if spoken > LONG * target:
            line = speaker.plain("page.aloud_long", words=words, aloud=told, aim=aim)
        elif spoken < ROOM * target:
            line = speaker.plain("page.aloud_room", words=words, aloud=told, aim=aim)
        else:
            line = speaker.plain("page.aloud", words=words, aloud=told)
        lines.append(line)
    return tuple(lines)


def _told(turn: Turn) -> Attempt:
    """Choose the go that is shown: the one that told it best, else what was said."""
    said = next((a for a in reversed(turn.attempts) if a.text), turn.attempt)
    return turn.told or said


def _asked(speaker: Speaker, turn: Turn) -> str:
    return speaker.question_text(turn.question.question_id)


def _shortened(text: str) -> str:
    return text if len(text) <= 300 else f"{tidied(text[:300]) or text[:300]}"


def _list(lines: Iterable[str]) -> Iterator[str]:
    yield "<ul>"
    for line in lines:
        yield f"<li>{escape(line)}</li>"
    yield "</ul>"
