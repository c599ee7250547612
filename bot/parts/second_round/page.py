"""A session as a page to keep: what it says is gathered here, not how it looks."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from bot.content import Content
from bot.core.exchange import WORTH_ASKING, asked_in, bridged
from bot.core.panel_summary import looked_back
from bot.core.quoting import SEAM
from bot.core.rehearsal_replies import Review
from bot.core.session import Attempt, Session, Stand, Turn, said
from bot.core.summary import reviews, summary
from bot.core.timing import aloud
from bot.model import GENERAL, Attachment, Cue, Expects, Judgement, Mode, Tone
from bot.parts.second_round.pages import PageOf
from bot.wording.dates import shown
from bot.wording.employer import was_answered
from bot.wording.panel import titled
from bot.wording.panel_back import taken_along
from bot.wording.paper import printed
from bot.wording.rehearsal import LONG, ROOM, TIMED, further, landed, named, span
from bot.wording.speaker import Speaker, tidied
from bot.wording.text import capital, slug

LONGEST = 6000
"""Letters of one answer that are shown; the rest is in /export."""

AROUND = 600
"""Letters shown around the marked words, where those come after what is shown."""

ALONG = 3
"""Sentences to take along."""

SENTENCE = (5, 45)
"""Words between which a sentence can be said aloud in one breath or two."""

WORDS = (
    *(
        "members",
        "along",
        "along_how",
        "nothing_along",
        "questions",
        "wanted",
        "said",
        "cut",
    ),
    *("foreign", "skipped", "foot"),
)
"""Phrases that stand on the page as they are."""

Line = list[tuple[str, bool]]
"""A line in pieces, each with whether it is marked."""


def drawn(content: Content, of: PageOf) -> Attachment:
    """Make the page, as a file."""
    return page(content, of.session, of.tone, of.day, of.wanted, of.company)


def page(
    content: Content,
    session: Session,
    tone: Tone,
    day: date,
    wanted: Sequence[tuple[str, bool]] = (),
    company: str = "",
) -> Attachment:
    """Make the page of a session that was held on a day.

    `wanted` pairs what they had wanted to get said with whether it came up. `company`
    is where the interview is.
    """
    speaker = Speaker(content, tone, {}, session)
    values = _values(speaker, session, day, wanted, company)
    body = printed("bot.parts.second_round", "page.html.j2", values)
    parts = (session.mode.value, slug(company), day.isoformat())
    return Attachment("-".join(filter(None, parts)) + ".html", body)


def _values(
    speaker: Speaker,
    session: Session,
    day: date,
    wanted: Sequence[tuple[str, bool]],
    company: str,
) -> Mapping[str, object]:
    """Gather all that the page says."""
    looked = summary(session)
    told = shown(speaker, day, "yMMMMd")
    minutes = speaker.minutes(looked.minutes)
    if session.mode is Mode.YOUR_QUESTIONS:
        under = speaker.plain("page.under_asked", minutes=minutes)
    else:
        questions = speaker.count("question", looked.answered)
        under = speaker.plain("page.under", questions=questions, minutes=minutes)
    if (track := speaker.content.tracks.get(session.track)) and track.id != GENERAL:
        under = f"{track.name} · {under}"
    looked_at = reviews(session)
    by_turn = {review.turn: review for review in looked_at}
    mode = speaker.plain(f"page.mode.{session.mode.value.replace('-', '_')}")
    head = " · ".join(filter(None, (mode, tidied(company))))
    asked, ask_too = _questions(speaker, session)
    return {
        "title": f"{head} · {told}",
        "head": head,
        "day": told,
        "under": under,
        "words": {word: speaker.plain(f"page.{word}") for word in WORDS},
        "along": list(_along(session, looked_at))[:ALONG],
        "asked": asked,
        "ask_too": ask_too,
        "wanted": [
            (_shortened(text), speaker.plain(f"page.{'came_up' if up else 'not_yet'}"))
            for text, up in wanted
        ],
        "members": _members(speaker, session),
        "answers": [
            _answer(speaker, session, turn, by_turn[place])
            for place, turn in enumerate(session.turns)
            if place in by_turn
        ],
        "skipped": [
            _asked(speaker, turn)
            for place, turn in enumerate(session.turns)
            if place not in by_turn
        ],
    }


# What to take along


def _along(session: Session, looked_at: Iterable[Review]) -> Iterator[str]:
    """Give the best sentences, to be said aloud."""
    best = sorted(
        (r for r in looked_at if r.landed and r.quote and r.expects in _TOLD),
        key=lambda r: (_TOLD.index(r.expects), -_concreteness(session, r)),
    )
    yield from dict.fromkeys(
        line for r in best if (line := _sentence(_told(session.turns[r.turn]))) != ""
    )


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
    if not fewest <= len(line.split()) <= most or SEAM in line:
        line = text[cue.start : cue.end]
    line = " ".join(line.split()).strip()
    return capital(line)


_ENDS = re.compile(r"[.!?…]+[\"”’')]*(?:\s+|$)|\n+")


# Their own questions


def _questions(speaker: Speaker, session: Session) -> tuple[list[str], str]:
    """Give the questions about the work that they asked, and one more to ask."""
    worked: list[str] = []
    topics = set()
    for turn in session.turns:
        for attempt in turn.attempts:
            about = [topic for topic in attempt.asked if topic in WORTH_ASKING]
            topics.update(about)
            if about and attempt.opened:
                lines = asked_in(attempt).split("\n")
                worked += [line for line in lines if was_answered(speaker, line)]
    left = next((topic for topic in WORTH_ASKING if topic not in topics), None)
    if not worked or left is None:
        return [_shortened(line) for line in worked], ""
    topic = speaker.plain(f"topic.{left}")
    line = speaker.plain("page.next_question", topic=topic)
    return [_shortened(line) for line in worked], line


def _members(speaker: Speaker, session: Session) -> list[tuple[str, str]]:
    """Give what each member of a panel takes along, and a question for them."""
    look = looked_back(session)
    return [
        (
            titled(speaker, member.name, member.role),
            " ".join(taken_along(speaker, member)),
        )
        for member in (look.members if look is not None else ())
    ]


# The answers


def _answer(
    speaker: Speaker, session: Session, turn: Turn, review: Review
) -> Mapping[str, object]:
    label = f"{review.turn + 1} · {named(speaker, review)}"
    panel, by = session.panel, turn.question.by
    if panel is not None and by is not None:
        label = f"{label} · {panel.members[by].name}"
    attempt = _told(turn)
    foreign = not review.landed and _foreign(attempt.judgement)
    remarks = (
        (speaker.plain("page.landed"), landed(speaker, review)),
        (speaker.plain("page.further"), further(speaker, review)[:1]),
    )
    return {
        "kind": label,
        "question": _asked(speaker, turn),
        "pieces": list(_pieces(speaker, attempt, review)),
        "foreign": foreign,
        "remarks": remarks,
        # What is said in another language has other words to a minute.
        "time": () if foreign else _time(speaker, review),
    }


def _foreign(judgement: Judgement | None) -> bool:
    """Whether it was said in a language that nothing can be heard in."""
    return judgement is not None and judgement.language not in ("en", "und")


def _pieces(
    speaker: Speaker, attempt: Attempt, review: Review
) -> Iterator[Mapping[str, object]]:
    """Give what they said, with the words marked that landed."""
    first = _before(attempt)
    parts: list[tuple[str, Cue | None]] = []
    judgement = attempt.judgement
    best = judgement.best if judgement is not None and review.quote else None
    if attempt.opened:
        bridge = attempt.bridge.best if attempt.bridge and review.bridged else None
        parts += [(first, None), (bridged(attempt), bridge)]
        if attempt.more:
            parts.append((said(attempt.messages[attempt.more :]), None))
    elif attempt.push is not None:
        stood = attempt.stood_on if review.stood is Stand.FACTS else None
        parts += [(first, best if review.landed else None), (attempt.defence, stood)]
    else:
        parts.append((attempt.text, best if review.landed else None))
    after = "page.after_opening" if attempt.opened else "page.after_push"
    room = LONGEST
    for place, (text, cue) in enumerate(parts):
        if text and room > 0:
            shown = _marked(text, cue, room)
            yield {
                "after": speaker.plain(after) if place else "",
                "lines": shown,
                "cut": len(text) > room,
            }
        room -= len(text)


def _before(attempt: Attempt) -> str:
    """Give what was said before the employer answered, or before it was doubted."""
    upto = attempt.opened or attempt.pushed
    return "\n".join(m.text for m in attempt.messages[:upto] if m.counts)


def _marked(text: str, cue: Cue | None, room: int) -> list[Line]:
    """Part a text into paragraphs, one for each message, and mark a place in it.

    Of a text that is too long the beginning is shown, and what is around the mark.
    """
    first, last = (cue.start, cue.end) if cue is not None else (0, 0)
    if not 0 <= first < last <= len(text) or "\n" in text[first:last]:
        first = last = 0
    begins, ends = _whole_words(text, first, last) if last > room else (0, 0)
    pieces = [(text[:first], False), (text[first:last], True), (text[last:], False)]
    if ends:
        before = f"{text[:room]}\n…{text[begins:first]}"
        pieces = [(before, False), pieces[1], (f"{text[last:ends]}…", False)]
    elif len(text) > room:
        pieces[2] = (text[last:room], False)
        pieces[0] = (text[: min(first, room)], False)
    lines: list[Line] = [[]]
    for piece, marked in pieces:
        for number, part in enumerate(piece.split("\n")):
            if number:
                lines.append([])
            if part:
                lines[-1].append((part, marked))
    return [line for line in lines if "".join(part for part, _ in line).strip()]


def _whole_words(text: str, first: int, last: int) -> tuple[int, int]:
    """Give where a piece around some words begins and ends, between words."""
    begins = max(text.rfind(" ", 0, max(0, first - AROUND)), first - AROUND, 0)
    ends = text.find(" ", min(len(text), last + AROUND))
    return begins, min(ends if ends > 0 else len(text), last + 2 * AROUND)


def _time(speaker: Speaker, review: Review) -> tuple[str, ...]:
    """Compare what can be compared: the words, spoken."""
    lines: list[str] = []
    if review.expects in TIMED and review.words:
        question = speaker.content.questions.get(review.question_id)
        target = question.seconds if question is not None else 120
        spoken = review.spoken or aloud(review.words)
        words, told = speaker.count("word", review.words), span(speaker, spoken)
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
