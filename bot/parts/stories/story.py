"""How an answer becomes a story: what is kept, and how it grows."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.core.dossier import MAX_TAKES, MAX_TOLD, Story, Take
from bot.core.exchange import bridged
from bot.core.session import Session, Stage, Turn
from bot.model import Expects, Judgement, Outcome, Part
from bot.parts.stories.calling import called

# Tellings


def telling_of(turn: Turn) -> Take | None:
    """Give the telling of a turn that is worth keeping: the last clear one.

    Where the ear was overruled, the candidate's word counts.
    """
    last = len(turn.attempts) - 1
    for place in range(last, -1, -1):
        take = _told(turn, place)
        if take is None:
            continue
        if take.outcome is Outcome.CLEAR or (turn.overruled and place == last):
            return take
    return None


def _told(turn: Turn, place: int) -> Take | None:
    """Give one go as a telling; None where it tells of nothing, or was not judged."""
    attempt = turn.attempts[place]
    if attempt.confided:
        return None
    if attempt.opened:
        # What was asked before it is no part of the story.
        judgement, text = attempt.bridge, bridged(attempt)
    elif turn.question.expects is Expects.INSTANCE:
        judgement, text = attempt.judgement, attempt.text
    else:
        return None
    if judgement is None or not text.strip():
        return None
    return replace(take(text, judgement, attempt.messages[-1].at), attempt=place)


def take(text: str, judgement: Judgement, at: datetime) -> Take:
    """Put down a telling with what the ear heard in it."""
    best = judgement.best
    kept = shortened(text)
    return Take(
        at,
        kept,
        judgement.outcome,
        judgement.concreteness,
        tuple(p for p in Part if judgement.parts.get(p) is not None),
        text[best.start : best.end] or None if best is not None else None,
        cut=len(kept) < len(text.strip()),
    )


def shortened(text: str, most: int = MAX_TOLD) -> str:
    """Keep as many whole words from the beginning as there is room for."""
    text = text.strip()
    if len(text) <= most:
        return text
    start = text[: most + 1]
    gap = max(start.rfind(white) for white in (" ", "\n", "\t"))
    return start[:gap].rstrip() if gap > 0 else start[:most]


def retold(story: Story, told: Take) -> Story:
    """Add a telling: the first one stays, and the latest."""
    takes = (*story.takes, told)
    if len(takes) > MAX_TAKES:
        takes = (takes[0], *takes[1 - MAX_TAKES :])
    return replace(story, takes=takes)


def grown(story: Story, before: Session | None, after: Session) -> Story:
    """Take into a story what was said to its question since, once that is done.

    More words, as after a deeper question, join the telling that they belong to. A
    new go that is clear becomes a new telling.
    """
    if story.session != after.id or story.turn >= len(after.turns):
        return story
    turn = after.turns[story.turn]
    if turn.stage is not Stage.DONE and not after.over:
        return _shrunk(story, turn)
    for place in range(len(turn.attempts)):
        now = _told(turn, place)
        if now is None:
            continue
        known = next((t for t in story.takes if t.attempt == place), None)
        if known is not None:
            clear = now.outcome is Outcome.CLEAR
            # What is added to a story rounds it off; it stays the story that it was.
            stays = known.quote is not None and known.quote in now.text
            quote = known.quote if stays and not chose(turn, place) else now.quote
            same = replace(known, text=now.text, cut=now.cut, at=now.at, quote=quote)
            fuller = now if clear else same
            takes = tuple(fuller if t is known else t for t in story.takes)
            story = replace(story, takes=takes)
        elif now.outcome is Outcome.CLEAR and not _clear(before, story.turn, place):
            story = retold(story, now)
    return story


def _shrunk(story: Story, turn: Turn) -> Story:
    """Leave out of a story what went from its answer while that is still open."""
    takes = []
    for known in story.takes:
        place = known.attempt
        now = None
        if place is not None and place < len(turn.attempts):
            now = _told(turn, place)
        gone = now is not None and now.text and known.text not in now.text
        if now is None or not gone:
            takes.append(known)
            continue
        quote = known.quote if (known.quote or "") in now.text else now.quote
        takes.append(replace(known, text=now.text, cut=now.cut, quote=quote))
    return replace(story, takes=tuple(takes))


def renamed(before: Story, after: Story, others: Collection[str]) -> Story:
    """Give a story another name where the words it was called by are gone."""
    name = _NUMBER.sub("", before.name).casefold()

    def holds(story: Story) -> bool:
        return any(name in " ".join(t.text.casefold().split()) for t in story.takes)

    if before.name != after.name or not holds(before) or holds(after):
        return after
    latest = after.latest
    return replace(after, name=called(latest, "", others))


_NUMBER: Final = re.compile(r" \d+$")


def chose(turn: Turn, place: int) -> bool:
    """Whether the candidate said which line of a go is quoted, or is not."""
    attempt = turn.attempts[place]
    return bool(attempt.chosen or attempt.unquoted)


def _clear(session: Session | None, turn: int, place: int) -> bool:
    """Whether a go was clear already."""
    if session is None or turn >= len(session.turns):
        return False
    if place >= len(session.turns[turn].attempts):
        return False
    before = _told(session.turns[turn], place)
    return before is not None and before.outcome is Outcome.CLEAR
