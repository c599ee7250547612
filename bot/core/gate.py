"""Whether a message may change what is kept, as it was about to.

A deed is found by comparing what was before with what would be after, whichever part
did it. It is only done at once where all of the message is about it: what is asked,
feared or told beside it, by the encoder's reading, is met as that, and nothing changes.
A reply that serves nothing of what is wanted is passed over in the same way.
"""

import re
from collections.abc import Collection, Mapping
from enum import StrEnum
from typing import Final

from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import Reply, Say
from bot.core.scene import asked_now, open_turn
from bot.core.serving import served
from bot.core.session import Session
from bot.core.state import Context, State


class Change(StrEnum):
    """What of a candidate's things a decision would change."""

    TIME = "time"
    PEOPLE = "people"
    NAMED = "named"
    KEPT = "kept"
    OUT = "out"
    BACK = "back"
    LEFT = "left"
    FIELD = "field"
    SKIPPED = "skipped"


def changes(before: State, after: State) -> frozenset[Change]:
    """Give what a decision changes that somebody may want to keep as it is."""
    was, now = before.dossier, after.dossier
    found = set()
    old, new = was.interview, now.interview
    if was.form is None and old is not None and new is not None:
        if (old.day, old.at) != (new.day, new.at):
            found.add(Change.TIME)
        if len(new.people) < len(old.people):
            found.add(Change.PEOPLE)
    names = {one.number: one.name for one in was.stories}
    if any(names.get(one.number, one.name) != one.name for one in now.stories):
        found.add(Change.NAMED)
    naming = now.form is not None and now.form.field == "stories.name"
    if naming and was.form is None:
        found.add(Change.NAMED)
    if any(one.number not in names for one in now.stories):
        found.add(Change.KEPT)
    if before.candidate.track not in (None, after.candidate.track):
        found.add(Change.FIELD)
    return frozenset(found | set(_of_session(before, after)))


def _of_session(before: State, after: State) -> Collection[Change]:
    old, new = before.session, after.session
    if old is None or new is None or old.id != new.id:
        return ()
    found = []
    if new.takings > old.takings:
        found.append(Change.OUT)
    if len(new.taken) < len(old.taken):
        found.append(Change.BACK)
    form = after.dossier.form
    if old.open and not old.paused and (not new.open or new.paused) and form is None:
        found.append(Change.LEFT)
    elif Change.OUT not in found and _skipped(before, old, new):
        # With an answer goes the question it led to, and nobody skips that.
        found.append(Change.SKIPPED)
    return found


def _skipped(before: State, old: Session, new: Session) -> bool:
    """Whether the open question is left that nothing was answered to."""
    turn = open_turn(before)
    if turn is None or turn.attempt.messages:
        return False
    if len(new.turns) <= old.current:
        return True
    left = new.turns[old.current]
    other = left.question.question_id != turn.question.question_id
    return other or (new.current != old.current and left.skipped)


_READING: Final = frozenset(
    """either of_what meaning allowed must method rephrase invented again length example
    hint names repeat say_it why role wait returned greeting presence remaining nerves
    language privacy machine smalltalk progress employer thanks""".split()
)
"""What is wanted by words that change nothing."""
_LEAVING: Final = frozenset(("stop", "skip", "unfit"))
_OF_THE_ANSWER: Final = frozenset(
    """rephrase again allowed invented example hint length method why stop skip unfit
    wait""".split()
)
_OWN: Final[Mapping[Change, frozenset[str]]] = {
    Change.OUT: _OF_THE_ANSWER,
    Change.BACK: _OF_THE_ANSWER,
    Change.TIME: frozenset(("wait", "returned", "greeting")),
    Change.LEFT: frozenset(("thanks",)),
    Change.SKIPPED: frozenset(("hint", "language", "nerves")),
    Change.FIELD: frozenset(("role",)),
}
"""What may be wanted beside a change, and speaks for it."""
_LEAVES: Final = (Change.LEFT, Change.SKIPPED, Change.FIELD)

SURELY: Final = 0.5
"""Share of what changes nothing, of all intents, from which nothing is changed."""
PERHAPS: Final = 0.4
"""The same from which a change is proposed before it is done."""
FIRMLY: Final = 0.7
"""The same where the words say in so many words that the interview is then."""
_PROPOSED: Final = (Change.TIME, Change.PEOPLE, Change.NAMED)
"""What can be proposed in a line."""


class Verdict(StrEnum):
    """What becomes of a change."""

    DO = "do"
    ASK = "ask"
    NOT = "not"


def wants_else(text: str, change: Change, state: State, context: Context) -> float:
    """Give the share that a message wants what the change has nothing to do with."""
    asked = asked_now(state, context) if open_turn(state) is not None else ""
    shares = context.intends(text, asked)
    if change in (Change.LEFT, Change.SKIPPED) and _mostly(shares) in _LEAVING:
        return 0.0
    against = _READING if change in _LEAVES else _READING | _LEAVING
    against -= _OWN.get(change, frozenset())
    return sum(shares.get(one, 0.0) for one in against)


def _mostly(shares: Mapping[str, float]) -> str:
    """Name what is likeliest wanted, however little else adds up to."""
    return max(shares, key=lambda one: shares[one], default="")


def verdict(before: State, after: State, move: Move, context: Context) -> Verdict:
    """Say whether what a decision changes is done, proposed, or left as it is."""
    if not isinstance(move, Said) or not move.own or after.asks or context.vouched:
        return Verdict.DO
    if before.candidate.care != after.candidate.care:
        return Verdict.DO  # distress is met before anything
    if not served(before, after.replies, move.text, context):
        return Verdict.NOT
    found = [
        _of(change, before, after, move.text, context)
        for change in changes(before, after)
    ]
    if Verdict.NOT in found:
        return Verdict.NOT
    return Verdict.ASK if Verdict.ASK in found else Verdict.DO


def barred(before: State, after: State, move: Move, context: Context) -> bool:
    """Whether a decision would change what its message has nothing to do with."""
    return verdict(before, after, move, context) is Verdict.NOT


def _of(
    change: Change, before: State, after: State, text: str, context: Context
) -> Verdict:
    if change is Change.TIME and _that_day(text, before, after):
        return Verdict.NOT
    turn = open_turn(before)
    if change is Change.LEFT and turn is not None and turn.attempt.unheard:
        # Who is telling may say goodbye to somebody else.
        return Verdict.ASK if _FAREWELL.search(text) else Verdict.DO
    if change is Change.SKIPPED and any(map(_about_topic, after.replies)):
        return Verdict.DO  # the words name what the next question is about
    share = wants_else(text, change, before, context)
    if change is Change.SKIPPED:
        # "Never done one. Does a near thing count?": the last of it is what is wanted.
        last = _PIECE.split(text.strip(" .!?"))[-1]
        share = max(share, wants_else(last, change, before, context))
    if change is Change.OUT:
        # "They knew it. Please leave out the bit about the head of finance."
        pieces = _PIECE.split(text)
        share = min(share, *(wants_else(p, change, before, context) for p in pieces))
    deed = before.dossier.deed
    back = deed is not None and after.candidate.track == deed.field_before[0]
    if change is Change.FIELD and not back:
        return Verdict.DO  # it is only taken where words say whose trade it is
    if change is Change.TIME and _SET.search(text) is not None:
        return Verdict.NOT if share >= FIRMLY else Verdict.DO
    if share >= SURELY:
        return Verdict.NOT
    if change is Change.NAMED and _named_so(text, before, after):
        return Verdict.DO
    asks = share >= PERHAPS and change in _PROPOSED and before.dossier.form is None
    named = after.dossier.form is None
    return Verdict.ASK if asks and named else Verdict.DO


_PIECE: Final = re.compile(r"[.!?,;\n]+\s+")
_SET: Final = re.compile(
    r"\binterview(?:'s| is| has| was| will| got| moved)\b"
    r"|^\W*(?:it|they)(?:'s|'ve| is| has| have| moved| put| changed| pushed)\b",
    re.IGNORECASE,
)
_FAREWELL: Final = re.compile(
    r"^(?!.*\b(?:stop|enough|finish\w*|done|leave it|tomorrow|continue|pause|break"
    r"|have to|gotta|got to|must go|need to|today|tonight|for now"
    r"|that'?s it|quit|end)\b)"
    r".*\b(?:bye|good ?bye|good ?night|night|see (?:you|ya|u)|ciao|cheerio|laters?)\b",
    re.IGNORECASE | re.DOTALL,
)
"""A farewell that says nothing of stopping."""


def _about_topic(reply: Reply) -> bool:
    return isinstance(reply, Say) and reply.key == "aside.topic_instead"


def _named_so(text: str, before: State, after: State) -> bool:
    """Whether the words hold the name that a story is to have."""
    was = {one.number: one.name for one in before.dossier.stories}
    now = [one for one in after.dossier.stories if one.number in was]
    new = [one.name for one in now if one.name != was[one.number]]
    return bool(new) and all(name.casefold() in text.casefold() for name in new)


def _that_day(text: str, before: State, after: State) -> bool:
    """Whether words only name the weekday of the interview that is set."""
    was, now = before.dossier.interview, after.dossier.interview
    if was is None or now is None or was.day is None or now.day is None:
        return False
    if _CHANGES.search(text) or was.day == now.day:
        return False
    same = was.day.weekday() == now.day.weekday()
    return same and f"{was.day:%A}".casefold() in text.casefold()


_CHANGES: Final = re.compile(
    r"\b(?:next|this|following|week|instead|moved?|now|not|changed?|earlier|later)\b|\d",
    re.IGNORECASE,
)
