"""What an answer in a session does to the stories: they grow, and one more is offered.

A story gets in with one tap after a clear answer, also a week later. What is said to
its question afterwards joins it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.dossier import Story
from bot.core.exchange_replies import Bridge
from bot.core.notices import Rounded
from bot.core.rehearsal_replies import StoodBy
from bot.core.replies import Acknowledge, Acknowledgement, Compare, Praise
from bot.core.reply import Closing
from bot.core.session import Session
from bot.core.state import Context, State
from bot.parts.stories.replies import Offer, OfferKeep, SayGrown
from bot.parts.stories.story import grown, renamed, telling_of

MAX_SESSIONS = 3
"""Sessions, the newest, whose answers are offered: who stopped one told them, too."""

LANDED = (Praise, Bridge, Compare, StoodBy)
"""What is said to an answer that may be kept."""

THANKS = (Acknowledge, Compare, StoodBy)
"""What is said to words that a story may take in."""

ROUNDED_OFF = (
    *(Acknowledgement.ADDITION, Acknowledgement.THANKS, Acknowledgement.TAKEN),
)


def followed(response: State, was: Rounded, _: datetime, _context: Context) -> State:
    """Let stories grow with what was said to their questions, and offer to keep one."""
    before = was.session
    if response.session is None:
        return response
    response = _growing(before, response)
    if (offer := _offer(before, response)) is None:
        return response
    said = response.replies
    ends = [n for n, r in enumerate(said, 1) if isinstance(r, Closing)]
    place = ends[0] if ends else len(said)
    return replace(response, replies=(*said[:place], offer, *said[place:]))


def _growing(before: Session | None, response: State) -> State:
    stories = response.dossier.stories
    if before is None or not stories:
        return response
    lines = []
    for after in (response.closed, response.session):
        if after is None or after.id != before.id or after is before:
            continue
        fuller = tuple(grown(story, before, after) for story in stories)
        fuller = tuple(
            renamed(old, new, [s.name for s in fuller if s.number != new.number])
            for old, new in zip(stories, fuller, strict=True)
        )
        for old, new in zip(stories, fuller, strict=True):
            again = new.takes[-1].attempt != old.takes[-1].attempt
            longer = len(new.latest.text) > len(old.latest.text)
            if again or longer:
                lines.append(SayGrown(new.name, again))
        stories = fuller
    dossier = replace(response.dossier, stories=stories)
    said = response.replies
    # Said right after the thanks for it, and not at all where there are none.
    thanks = (n for n, r in enumerate(said, 1) if isinstance(r, THANKS))
    if (place := next(thanks, 0)) and lines:
        said = (*said[:place], *lines, *said[place:])
    return replace(response, dossier=dossier, replies=said)


def _offer(before: Session | None, response: State) -> OfferKeep | None:
    after = response.session
    if before is None or after is None or after.id != before.id:
        return None
    kept = response.dossier.stories
    if any(isinstance(reply, Closing) for reply in response.replies):
        best = next(_offers(after, kept), None)
        many = sum(turn.answered for turn in after.turns) > 1
        return OfferKeep(best, looking_back=many) if best is not None else None
    landed = any(
        isinstance(reply, LANDED)
        or (isinstance(reply, Acknowledge) and reply.of in ROUNDED_OFF)
        for reply in response.replies
    )
    if not landed:
        return None
    state = (o for o in _offers(after, kept) if o.turn == before.current)
    offer = next(state, None)
    moved_on = after.current != before.current
    return OfferKeep(offer, moved_on=moved_on) if offer is not None else None


def _offers(session: Session | None, kept: tuple[Story, ...]) -> Iterator[Offer]:
    """Give the answers of a session that may be kept and are not, the best first."""
    if session is None:
        return
    known = {story.turn for story in kept if story.session == session.id}
    found = []
    for place, turn in enumerate(session.turns):
        if place not in known and (telling := telling_of(turn)) is not None:
            found.append((-telling.concreteness, place, telling.quote))
    for _, place, quote in sorted(found, key=lambda one: one[:2]):
        yield Offer(session.id, place, quote)


def lately(
    session: Session | None, sessions: Sequence[Session], kept: tuple[Story, ...]
) -> Iterator[Offer]:
    """Give what may be kept of the newest sessions, the newest first."""
    told = [
        s for s in sessions if s.message_ids and (session is None or s.id != session.id)
    ]
    told.sort(key=lambda one: one.started_at)
    newest = [*told, *([session] if session is not None else [])][-MAX_SESSIONS:]
    for one in reversed(newest):
        yield from _offers(one, kept)
