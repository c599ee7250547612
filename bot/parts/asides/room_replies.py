"""Choose what is said to a question that is asked in a panel, or of it."""

from dataclasses import replace

from bot.core.assessment import seen
from bot.core.panel import Panel
from bot.core.panel_asked import RoomQuestion
from bot.core.panel_asked_words import OfTheRoom
from bot.core.panel_summary import looked_back
from bot.core.reply import Reply
from bot.core.session import Session, Stage
from bot.parts.asides.replies import SayAsMember, SayOfTheRoom

_R = OfTheRoom


def replied(session: Session, one: RoomQuestion) -> Reply | None:
    """Give the reply to a question; None for a wish, which is met elsewhere."""
    panel = session.panel
    assert panel is not None
    speaking = max(panel.speaking, 0)
    by = speaking if one.by is None else one.by
    match one.what:
        case _R.WORK | _R.DOING if panel.chain and by != speaking:
            return SayOfTheRoom("elsewhere", about=by)
        case _R.WORK | _R.DOING:
            return SayAsMember(by, one.words, one.what is _R.DOING)
        case _R.WHO | _R.SPEAKS:
            named = panel.members[speaking].name[:1].isupper()
            return SayOfTheRoom("me" if named else "nameless", speaking, speaking)
        case _R.THERE:
            return _there(panel, one, speaking)
        case _R.NEXT:
            return _next(session, panel, speaking)
        case _R.TOLD if panel.chain:
            return SayOfTheRoom("told_chain", speaking)
        case _R.TOLD:
            return SayOfTheRoom("told_panel")
        case _R.SAME if panel.chain:
            return SayOfTheRoom("same_chain")
        case _R.SAME:
            return SayOfTheRoom("same_panel")
        case _R.GOING:
            return _going(session)
        case _R.ENOUGH:
            return SayOfTheRoom("enough", speaking)
        case _R.QUIET:
            quiet = next((n for n, m in enumerate(panel.members) if m.quiet), by)
            about = quiet if one.by is None else by
            says_little = panel.members[about].quiet
            return SayOfTheRoom("quiet" if says_little else "not_quiet", about=about)
        case _R.PURPOSE:
            return SayOfTheRoom("purpose_chain" if panel.chain else "purpose_panel")
        case _R.SAY | _R.ROLE:
            return SayOfTheRoom("has_a_say" if one.what is _R.SAY else "role", about=by)
        case _R.ONE | _R.LOOK | _R.REAL | _R.WHOM:
            return SayOfTheRoom(COACHED[one.what], about=speaking)
        case _R.WAITS:
            return _waits(session, one.by)
        case _R.MISSED:
            return SayOfTheRoom("missed", by)
        case _R.OPINION | _R.HERE | _R.KNOWS if panel.chain and by != speaking:
            return SayOfTheRoom("elsewhere", about=by)
        case _R.OPINION | _R.HERE | _R.KNOWS:
            return SayOfTheRoom(_IN_PERSON[one.what], by, by)
        case _R.WANTS | _R.NOTED:
            return SayOfTheRoom(one.what, about=by)
        case _R.ANOTHER:
            return None


COACHED = {
    _R.ONE: "one_person",
    _R.LOOK: "look_at",
    _R.REAL: "how_many_real",
    _R.WHOM: "whom",
}
"""What the coach says where somebody is shy of so many, or unsure whom to answer."""


def _there(panel: Panel, one: RoomQuestion, speaking: int) -> SayOfTheRoom:
    about = one.by
    if panel.chain:
        alone = about is None or about == speaking
        key = "alone" if alone else "not_there"
        return SayOfTheRoom(key, about=speaking if about is None else about)
    if about is None or about == speaking:
        return SayOfTheRoom("all_there")
    return SayOfTheRoom("there", about=about)


def _next(session: Session, panel: Panel, speaking: int) -> SayOfTheRoom:
    if not panel.chain:
        return SayOfTheRoom("nobody_new")
    coming = (one.by for one in session.plan if one.by not in (None, speaking))
    after = next(coming, None)
    return SayOfTheRoom("last_room" if after is None else "next_room", about=after)


def _going(session: Session) -> SayOfTheRoom:
    told = [turn.told for turn in session.turns if turn.told is not None]
    judged = [one.judgement for one in told if one.judgement is not None]
    real = sum(seen(one) and one.watched for one in judged)
    if not judged:
        return SayOfTheRoom("going_none")
    return SayOfTheRoom("going", counts=(real, len(judged)))


def _waits(session: Session, by: int | None) -> SayOfTheRoom:
    """Tell what members still wait for, as far as they were answered."""
    closed = tuple(turn for turn in session.turns if turn.stage is Stage.DONE)
    look = looked_back(replace(session, turns=closed))
    found = [
        (member.name, member.waits[0])
        for place, member in enumerate(look.members if look is not None else ())
        if member.waits and by in (None, place)
    ]
    if found:
        return SayOfTheRoom("waits", about=by, waits=tuple(found))
    return SayOfTheRoom("waits_none" if by is None else "waits_not", about=by)


_IN_PERSON = {_R.OPINION: "opinion", _R.HERE: "opinion_here", _R.KNOWS: "knows"}
"""What a member says who is asked for a view of what was told."""
