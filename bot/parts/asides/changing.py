"""Change words of answers: what they say from now on, and how that reads."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.answering import heard_late
from bot.core.putting_back import remembering
from bot.core.quoting import praised_in
from bot.core.reply import Reply
from bot.core.sayings import ANSWERING
from bot.core.scene import FOLLOWED, asked_now, open_turn
from bot.core.session import Attempt, Message, Session, Turn
from bot.core.state import Context, Ear, State
from bot.parts.asides.cutting import cut_out
from bot.parts.asides.lines import following, put_back_row, replying, say
from bot.parts.asides.passages import Passage, sentence
from bot.parts.asides.returning import rounded
from bot.parts.asides.wrong_words import Change
from bot.wording.speaker import tidied


def saying(state: State, at: datetime, context: Context, *lines: Reply) -> State:
    """Say it, and ask again what is open, unless an answer to it is under way."""
    turn = open_turn(state)
    session = state.session
    if turn is None or turn.attempt.unheard or (session is not None and session.paused):
        return replying(state, at, *lines)
    row = following(turn) if turn.stage in FOLLOWED else ANSWERING
    asked = say("quote_on", row, question=asked_now(state, context))
    return replying(state, at, *lines, asked)


def changed(
    state: State,
    session: Session,
    changes: Sequence[Change],
    at: datetime,
    context: Context,
) -> State:
    """Change words of answers, hear these anew, and say how they read now."""
    words = changes[-1].where.text
    changed_session, line = _with(session, changes, context.ear)
    changed_session = remembering(session, changed_session, at, words)
    after = replace(state, session=changed_session, replies=())
    after = rounded(state, after, at, context)
    if after.asks:
        return after
    row, new = put_back_row(changed_session.takings), changes[-1].new
    quote = quoted_around(line)
    if new is None:
        told: Reply = say("reworded_out", row, word=words, quote=quote)
    else:
        told = say("reworded", row, word=new, quote=quote)
    said = after.replies
    after = saying(replace(after, replies=()), at, context, told)
    return replace(after, replies=(*state.replies, *after.replies, *said))


def _with(
    session: Session, changes: Sequence[Change], ear: Ear
) -> tuple[Session, Passage]:
    """Give the session with all changes, and where the last of them stands."""
    order = sorted(
        changes,
        key=lambda c: (
            c.where.place,
            c.where.attempt,
            c.where.message.id,
            -c.where.start,
        ),
    )
    turns, line = list(session.turns), changes[-1].where
    for change in order:
        where = change.where
        turn = turns[where.place]
        attempt = turn.attempts[where.attempt]
        message = next(m for m in attempt.messages if m.id == where.message.id)
        first = message.original or message.text
        here = replace(where, message=message)
        new, start, end = _changed(here, change.new)
        new = replace(new, original=first)
        line = replace(where, message=new, start=start, end=end)
        messages = tuple(new if m.id == new.id else m for m in attempt.messages)
        attempts = list(turn.attempts)
        attempts[where.attempt] = replace(attempt, messages=messages)
        turns[where.place] = replace(turn, attempts=tuple(attempts))
    for place in {c.where.place for c in changes}:
        turns[place] = _heard(session.turns[place], turns[place], changes, place, ear)
    quoted = tuple(_put(q, changes) for q in session.quoted)
    before = session.before
    ids = {c.where.message.id for c in changes}
    if before is not None and any(
        m.id in ids for a in before.turn.attempts for m in a.messages
    ):
        before = None
    return replace(
        session, turns=tuple(turns), quoted=tuple(q for q in quoted if q), before=before
    ), line


def _changed(where: Passage, new: str | None) -> tuple[Message, int, int]:
    """Give a message with other words in a place, and where these stand."""
    text = where.message.text
    if new is not None and _stands_before(text[: where.start], new):
        # "The custodian, Ray, found it": who that is stands there already.
        new = None
    if new is not None:
        left = f"{text[: where.start]}{new}{text[where.end :]}"
        return replace(where.message, text=left), where.start, where.start + len(new)
    before, after = text[: where.start].rstrip(), text[where.end :].lstrip()
    if before.endswith(",") and after[:1] in (",", ".", "!", "?", ""):
        # Between two commas it is only added: "the custodian, Ray, found it".
        more = re.match(r",\s*(?:and|or)\b", after)
        before = before.rstrip(" ,")
        after = after if more or after[:1] != "," else after[1:].lstrip()
        joint = "" if after[:1] in (",", ".", "!", "?", "") else " "
        left = f"{before}{joint}{after}"
        return replace(where.message, text=left), max(0, len(before) - 1), len(before)
    cut = cut_out(where)
    at = max(0, min(len(before) + 1, len(cut.text) - 1))
    return cut, at, min(at + 1, len(cut.text))


def _stands_before(before: str, new: str) -> bool:
    bare = re.sub(r"^(?:the|a|an)\s+", "", new.casefold())
    return re.search(rf"\b{re.escape(bare)},\s*$", before.casefold()) is not None


def _heard(
    was: Turn, turn: Turn, changes: Sequence[Change], place: int, ear: Ear
) -> Turn:
    """Hear changed answers anew; what was quoted of them stays, as it reads now."""
    attempts = []
    for number, (old, new) in enumerate(zip(was.attempts, turn.attempts, strict=True)):
        here = [
            c for c in changes if (c.where.place, c.where.attempt) == (place, number)
        ]
        attempts.append(_anew(turn, old, new, here, ear) if here else new)
    return replace(turn, attempts=tuple(attempts))


def _anew(
    turn: Turn, old: Attempt, new: Attempt, changes: Sequence[Change], ear: Ear
) -> Attempt:
    def as_it_reads(line: str) -> str:
        return _put(line, changes)

    unquoted = tuple(as_it_reads(one) for one in old.unquoted)
    new = replace(new, chosen=as_it_reads(old.chosen), unquoted=unquoted, figures=())
    if old.judgement is None:
        return new
    praised = praised_in(old)
    anew = heard_late(turn, new, ear, as_it_reads(praised) if praised else None)
    return replace(anew, heard=old.heard, undersold=(), stood_on=None, taken_up=None)


def _put(line: str, changes: Sequence[Change]) -> str:
    """Put what is right into a line that is quoted; nothing where a word goes."""
    for change in changes:
        words, new = change.where.text, change.new
        text = change.where.message.text
        if line not in text or not text.find(line) <= change.where.start < text.find(
            line
        ) + len(line):
            continue
        if new is None:
            return ""
        line = re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", lambda _, new=new: new, line)  # type: ignore[misc]
    return line


def quoted_around(where: Passage) -> str:
    """Quote what stands around a word, of a long sentence the nearest words."""
    whole = sentence(where)
    text = where.message.text
    words = [
        m.span()
        for m in re.finditer(r"\S+", text)
        if whole.start <= m.start() < whole.end
    ]
    at = sum(end <= where.start for _, end in words)
    first = max(0, min(at - BEFORE, len(words) - QUOTED))
    near = words[first : first + QUOTED]
    line = text[near[0][0] : near[-1][1]] if near else whole.text
    quote = tidied(line) or line
    cut = near and near[-1] != words[-1] and not quote.endswith("…")
    return f"{quote}…" if cut else quote


QUOTED, BEFORE = 16, 7
"""Words of a line that is said back, and those of them before the one in question."""
