"""Put a word of an answer right, as its candidate says: a figure, a name, a slip.

The word is changed in the answer as it is kept, all else stays in their own words, and
the reply says how it reads now. How it was first said stays in the export. Where it is
not plain which word is meant, that is asked.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.events import Said
from bot.core.sayings import STALE
from bot.core.scene import FOLLOWED, asked_now, open_turn, scene
from bot.core.session import KeptAside, Session
from bot.core.state import Context, State, reply_with
from bot.hearing import AsideKind, Reword, Rewording, Scene
from bot.parts.asides.changing import changed, quoted_around, saying
from bot.parts.asides.keeping import kept, outside
from bot.parts.asides.lines import LATELY, replying, say
from bot.parts.asides.passages import Passage, address
from bot.parts.asides.replies import OfferLines
from bot.parts.asides.returning import put_back
from bot.parts.asides.wrong_words import (
    Change,
    Found,
    find,
    like,
    names_in,
)

WORD = "word"
"""What the button asks for that puts right the word that is meant."""

ASKS_HOW_MANY = re.compile(
    r"\bhow (?:many|much|long|far|big|old|often|late|soon)\b|\bwhen\b|\bwhat time\b"
    r"|\bwho\b|\bwhich\b|\bwhere\b",
    re.IGNORECASE,
)
"""What may be answered with "five, not six"."""
_COUNTS = re.compile(r"\bhow (?:many|much|long|far|big|old|often)\b", re.IGNORECASE)

FEW = 3
"""Words of what is right, where nothing says that something was wrong."""

_SAID = re.compile(r"\W*i (?:said|told|wrote|put)\b", re.IGNORECASE)

_PROTESTS = re.compile(r"\W*(?:no|not|nope|wrong)\b", re.IGNORECASE)

ECHOED = 8
"""Words before a wish that only say back what was asked, where there is a "?"."""

MOST = 3
"""Places that are offered where it is not plain which one is meant."""


def met(state: State, said: Said, context: Context) -> State | None:
    """Put right what is plainly wrong; None where no word of an answer is meant."""
    session, where = state.session, scene(state)
    if session is None or where not in HERE:
        return None
    ended = session.ended_at
    if ended is not None and said.at - ended >= LATELY:
        return None
    closed = where is Scene.NOTHING or session.paused
    for wish in context.reworded(said.text):
        if wish.beside:
            continue  # met before anything else, or not at all
        after = done(state, wish, said, context, closed=closed)
        if after is not None:
            return after
    return None


HERE = (Scene.QUESTION, Scene.FOLLOW_UP, Scene.NOTHING)


def done(
    state: State, wish: Rewording, said: Said, context: Context, *, closed: bool
) -> State | None:
    """Put right what one wish means; `closed` where no answer is waited for."""
    told = _told(said.text, wish) if not closed else ""
    if told:
        # "Two came. Wait, three not two": what it puts right is in the same message.
        answer = replace(said, text=told)
        state = context.parts.proceed(replace(state, replies=()), answer, context)
        if state.asks:
            return None
    session = state.session
    assert session is not None
    if wish.kind is Reword.REST:
        return _rest_back(state, session, wish, said, context)
    found = find(session, wish)
    if found is not None and found.already is not None and not (closed or found.figure):
        return None
    if found is not None and _spoken(found):
        # A word that was misheard is put right where it was shown.
        return None
    if found is None or not is_meant(
        state, wish, found, said.text, context, closed=closed
    ):
        return None
    apart = KeptAside(
        said.message_id, said.at, said.text[wish.start : wish.end], AsideKind.IGNORE
    )
    said_already = state.replies
    if found.already is not None:
        after = saying(
            state,
            said.at,
            context,
            say("reworded_already", quote=quoted_around(found.already)),
        )
    elif found.among:
        after = _ask(state, session, found.among, said.at)
    else:
        after = changed(state, session, found.changes, said.at, context)
    after = kept(after, apart)
    return replace(after, replies=(*said_already, *after.replies[len(said_already) :]))


def _spoken(found: Found) -> bool:
    return bool(found.changes) and all(
        one.new is not None and one.where.message.delivery is not None
        for one in found.changes
    )


def _told(text: str, wish: Rewording) -> str:
    """Give what of a message tells something beside the wish."""
    before, after = text[: wish.start].strip(), text[wish.end :].strip(" ,;.–-")
    if ("?" in before or _PROTESTS.match(before)) and len(before.split()) <= ECHOED:
        before = ""
    return " ".join(one for one in (before, after) if len(one.split()) >= 3)


def is_meant(
    state: State,
    wish: Rewording,
    found: Found,
    text: str,
    context: Context,
    *,
    closed: bool,
) -> bool:
    """Whether words put an answer right, and are none to the question that is open."""
    if closed or wish.sure:
        return True
    if found.already is not None:
        return found.already.message.original != ""
    if found.among:
        return False
    if like(wish.old, wish.new):
        return True
    if len(wish.new.split()) > FEW + found.named:
        # "He took one van, not two" is told.
        return False
    turn = open_turn(state)
    if turn is None or turn.attempt.unheard:
        # "I said 12, not 3" may be what was said to somebody in the story.
        return found.figure and _SAID.match(text) is None
    if turn.stage not in FOLLOWED:
        return False
    if found.figure and found.named:
        return _COUNTS.search(asked_now(state, context)) is None
    return found.figure and ASKS_HOW_MANY.search(asked_now(state, context)) is None


def _ask(
    state: State, session: Session, among: Sequence[Change], at: datetime
) -> State:
    if len(among) > MOST:
        new = among[0].new
        line = say("reword_which", word=new) if new else say("out_line_which")
        return replying(state, at, line)
    lines = tuple(
        (address(session, one.where), quoted_around(one.where)) for one in among
    )
    return replying(state, at, OfferLines(WORD, lines))


def pressed(
    state: State, session: Session, line: Passage, at: datetime, context: Context
) -> State:
    """Put right the word that a button names, as was wished last."""
    turns = (a for turn in session.turns for a in turn.asides)
    wishes = sorted((*turns, *outside(state.dossier)), key=lambda one: one.at)
    for aside in reversed(wishes):
        for wish in context.reworded(aside.text):
            found = find(session, wish)
            here = [c for c in (found.among if found else ()) if c.where == line]
            if here:
                return changed(state, session, here, at, context)
    return reply_with(state, STALE)


# Less than went


def _rest_back(
    state: State, session: Session, wish: Rewording, said: Said, context: Context
) -> State | None:
    """Put back a line that went as a whole, and take out of it only what was meant."""
    if not session.taken:
        return None
    taken = session.taken[-1]
    word = _of_the_line(taken.words, wish.old, state, session)
    if not word:
        return None
    back = put_back(replace(state, replies=()), session, taken, said.at, context)
    if back.asks or back.session is None:
        return None
    found = find(back.session, Rewording(word, "", Reword.NAME, True, 0, 0))
    places = [c for c in (found.changes if found else ()) if _within(c, taken.words)]
    if not places:
        return None
    after = changed(replace(back, replies=()), back.session, places, said.at, context)
    return kept(after, KeptAside(said.message_id, said.at, said.text, AsideKind.IGNORE))


def _within(change: Change, words: str) -> bool:
    text = change.where.message.text
    at = text.find(words)
    return at < 0 or at <= change.where.start < at + len(words)


_HIS = re.compile(
    r"(?:the|that|his|her|their|its|s?he's)?\s*(?:first |last )?(?:name|names|age"
    r"|figure"
    r"|number)\W*",
    re.IGNORECASE,
)


def _of_the_line(words: str, named: str, state: State, session: Session) -> str:
    """Give the word of a line that is named: itself, or as somebody's name or age."""
    bare = re.sub(r"^(?:the|that|this|only|just)\s+", "", named.strip(), flags=re.I)
    if _HIS.fullmatch(named.strip()) or bare.casefold() in ("name", "age", "number"):
        if re.search(r"age|figure|number", named, re.IGNORECASE):
            figures = re.findall(r"\d[\d.,]*", words)
            return figures[0] if len(figures) == 1 else ""
        names = [text for text, _, _ in names_in(f"x {words}")]
        return names[0] if len(set(names)) == 1 else _mentioned(words, state, session)
    bare = re.sub(r"['’]?s? (?:name|age)$", "", bare)
    found = re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", words, re.IGNORECASE)
    return found[0] if found is not None else ""


def _mentioned(words: str, state: State, session: Session) -> str:
    """Give the name in a line that was said in the wish to take it out."""
    asides = [a for turn in session.turns for a in turn.asides]
    said = " ".join(a.text for a in (*asides, *outside(state.dossier))[-3:])
    names = {text for text, _, _ in names_in(f"x {words}") if text in said}
    return names.pop() if len(names) == 1 else ""
