"""Put into words what a panel says, and who speaks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar, assert_never

from bot.core.buttons import Verb
from bot.core.panel import MIDDLE, Member, Takes
from bot.core.panel_moves import quotable
from bot.core.panel_replies import (
    Introduce,
    MemberLook,
    NextMeeting,
    PanelLook,
    PanelReply,
    TakeUp,
    Twice,
    Waits,
)
from bot.core.reply import Reply
from bot.core.session import Stage
from bot.model import Expects, Run, Want
from bot.wording.phrasing import OF_WHO_ASKS
from bot.wording.speaker import Speaker, tidied
from bot.wording.text import capital

LEAST = 25
"""Words said to the one who got most, below which nothing is compared."""

UNEVEN = 0.4
"""Share of the most words below which somebody got little."""

EVEN = 0.65
"""The same from which everybody got about the same."""


def speak(speaker: Speaker, reply: PanelReply) -> None:
    """Say what only a panel says."""
    match reply:
        case Introduce():
            _introduce(speaker, reply)
        case NextMeeting(left, name):
            speaker.tell("panel.next_meeting", left=left, name=name)
        case TakeUp():
            _take_up(speaker, reply)
        case _:
            assert_never(reply)


def _panel(speaker: Speaker) -> tuple[Member, ...]:
    session = speaker.session
    panel = session.panel if session is not None else None
    return panel.members if panel is not None else ()


def _speaking(speaker: Speaker) -> Member:
    """Give who speaks now; a nameless one where that is nobody."""
    session, members = speaker.session, _panel(speaker)
    panel = session.panel if session is not None else None
    if panel is None or not 0 <= panel.speaking < len(members):
        return Member("")
    return members[panel.speaking]


def titled(speaker: Speaker, name: str, role: str) -> str:
    """Name somebody with what they do there, where that is known."""
    if not role or role.casefold() in name.casefold():
        return name
    return speaker.plain("panel.titled", name=name, role=role)


def label(speaker: Speaker, place: int) -> None:
    """Put who speaks before a paragraph, in bold; nothing where there is no panel."""
    member = _speaking(speaker)
    place = place if place >= 0 else len(speaker.paragraphs) + place
    if not member.name or not 0 <= place < len(speaker.paragraphs):
        return
    _put(speaker, member, place)
    if speaker.asked:
        speaker.asked = f"{member.name}: {speaker.asked}"


def put_name(speaker: Speaker, by: int, place: int) -> None:
    """Put a member's name before a paragraph, whoever speaks now."""
    members = _panel(speaker)
    place = place if place >= 0 else len(speaker.paragraphs) + place
    if 0 <= by < len(members) and 0 <= place < len(speaker.paragraphs):
        _put(speaker, members[by], place)


def _put(speaker: Speaker, member: Member, place: int) -> None:
    title = capital(titled(speaker, member.name, member.role))
    plain = (Run(run.text) for run in speaker.paragraphs[place])
    speaker.paragraphs[place] = (Run(f"{title}:", bold=True), Run(" "), *plain)


def several(speaker: Speaker) -> bool:
    """Whether several people ask."""
    return bool(_panel(speaker))


def follow(speaker: Speaker, place: int) -> None:
    """Let who asks on say in one breath what they heard, and what they ask."""
    if not _speaking(speaker).name:
        return
    speaker.join(place)
    label(speaker, place)


def voiced(speaker: Speaker, key: str, place: int) -> None:
    """Put the name of whoever asks before a question in other words, or once more."""
    session = speaker.session
    if session is None or session.panel is None or not session.open:
        return
    if key.removeprefix("aside.").startswith(OF_WHO_ASKS):
        put_name(speaker, session.panel.speaking, place)


def commented(speaker: Speaker, place: int) -> None:
    """Put a name before a comment that says "I": who asked what it is about."""
    by = _commenting(speaker)
    for at in range(place, len(speaker.paragraphs)):
        runs = speaker.paragraphs[at]
        if by is not None and _SAYS_I.search(_UNQUOTED.sub("", _text(runs))):
            put_name(speaker, by, at)


_SAYS_I = re.compile(r"\b(?:I|I['’](?:d|ll|m|ve)|me|my)\b")
_UNQUOTED = re.compile(r"“[^”]*”|\([^)]*\)")


def _text(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)


def _commenting(speaker: Speaker) -> int | None:
    """Give who asked what was answered last."""
    session = speaker.session
    if session is None or session.panel is None or not session.turns:
        return None
    place = session.current if session.open else len(session.turns) - 1
    turn = session.turns[place]
    if place and turn.stage is Stage.ASKED and not turn.attempt.messages:
        turn = session.turns[place - 1]
    taken = turn.attempt.taken_up
    replied = taken is not None and len(turn.attempt.messages) > taken.before
    return taken.by if taken is not None and replied else turn.question.by


R = TypeVar("R", bound=Reply)


def quoting(speaker: Speaker, reply: R) -> R:
    """Leave out of what is quoted whom of the panel it was said to."""
    quote: str | None = getattr(reply, "quote", None)
    panel = speaker.session.panel if speaker.session is not None else None
    if panel is None or quote is None:
        return reply
    return replace(reply, quote=quotable(panel, quote))  # type: ignore[type-var]


def asking(speaker: Speaker, question_id: str) -> None:
    """Put a question as the one who asks it would."""
    session = speaker.session
    assert session is not None
    member, text = _speaking(speaker), speaker.question_text(question_id)
    place = session.panel.speaking if session.panel is not None else -1
    lead = ""
    turns = [t for t in session.turns[: session.current] if t.question.kind in MIDDLE]
    before = [turn.question for turn in turns]
    if any(one.question_id == question_id for one in before):
        lead = speaker.plain("panel.again")
    elif not member.quiet and session.turns[session.current].question.kind in MIDDLE:
        taken = (turn.attempt.taken_up for turn in turns)
        spoke = any(one.by == place for one in before) or any(
            up is not None and up.by == place for up in taken
        )
        if spoke:
            lead = speaker.plain(f"panel.lead.{member.want}")
        elif not any(turn.question.by == place for turn in session.turns[:-1]):
            # Who has made the small talk has said good morning.
            lead = speaker.plain(f"panel.first.{member.want}")
    speaker.write(f"{lead} {text}".strip())
    speaker.asked = text


def asking_again(speaker: Speaker, key: str, question_id: str, words: str = "") -> None:
    """Put a question again, in the words of a phrase around it, and say whose it is.

    `words` is the follow-up that was open, as it was asked.
    """
    if words:
        speaker.tell(key, question=words)
        speaker.asked = words
        return
    member = _speaking(speaker)
    if not member.name:
        speaker.question(key, question_id)
        return
    text = speaker.question_text(question_id)
    speaker.tell(key, question=f"{member.name}: {text}")
    speaker.asked = f"{member.name}: {text}"


def farewell(speaker: Speaker) -> None:
    """Let the one who leads the panel close it, then step out of it.

    In a chain whoever was met last does.
    """
    session = speaker.session
    assert session is not None
    assert session.panel is not None
    chain = session.panel.chain
    asked = any(turn.question.expects is Expects.QUESTIONS for turn in session.turns)
    key = "farewell" if asked else "farewell_brief"
    speaker.tell("panel.farewell_chain" if chain else f"panel.{key}")
    put_name(speaker, session.panel.speaking if chain else 0, -1)
    speaker.begin()
    speaker.tell("panel.over_chain" if chain else "panel.over")


# Before it begins


def _introduce(speaker: Speaker, reply: Introduce) -> None:
    panel = reply.panel
    names = [titled(speaker, m.name, m.role) for m in panel.members]
    listed = "\n".join(f"· {name}" for name in names)
    if reply.fetched:
        speaker.tell("panel.fetched", name=panel.members[0].name, people=listed)
    else:
        speaker.tell("panel.chain" if panel.chain else "panel.room", people=listed)
    if reply.left_out:
        speaker.tell("panel.left_out", count=str(len(names)))
    if unsure := [member.name for member in panel.members if member.unsure]:
        speaker.tell("panel.unsure", names=speaker.joined(unsure))
    if panel.chain:
        speaker.tell("panel.chain_how")
    else:
        quiet = next((m.name for m in panel.members if m.quiet), "")
        speaker.tell("panel.how", quiet=quiet, name=panel.members[0].name)
    speaker.begin()


# Taking an answer up


def _take_up(speaker: Speaker, reply: TakeUp) -> None:
    reply = quoting(speaker, reply)
    member, asker = reply.member, reply.asker
    if member.quiet:
        speaker.tell("panel.won", name=member.name)
    place = len(speaker.paragraphs)
    if reply.what is Takes.CLASH:
        words = speaker.plain(
            "panel.clash",
            asker=asker.name,
            theirs=speaker.plain(f"panel.cares.{asker.want}"),
            mine=speaker.plain(f"panel.cares.{member.want}"),
        )
    elif reply.what is Takes.NUMBER and (figure := tidied(reply.figure)) is not None:
        words = speaker.plain("panel.take.number", quote=figure)
    elif reply.what in (Takes.NUMBER, Takes.DEED):
        words = speaker.plain(f"panel.take.{member.want}")
    else:
        words = speaker.plain(f"panel.take.{reply.what}")
    quote = tidied(reply.quote) if reply.what is not Takes.NUMBER else None
    if quote is not None and reply.what is not Takes.CLASH:
        words = f"{speaker.plain('panel.said', quote=quote)} {words}"
    speaker.write(words)
    speaker.asked = words
    label(speaker, place)
    speaker.row(speaker.button("next", Verb.NEXT))


# Looking back


def look_back(speaker: Speaker, look: PanelLook) -> None:
    """Say member by member what they got, and what they still wait for."""
    for number, member in enumerate(look.members):
        title = capital(titled(speaker, member.name, member.role))
        title += "," if title != capital(member.name) else ""
        lines = " ".join(taken_along(speaker, member))
        speaker.paragraphs.append((Run(title, bold=True), Run(f" {lines}")))
        speaker.fold(len(speaker.paragraphs) - 1, willing=number > 0)
    fresh = False
    for twice in look.twice:
        place = len(speaker.paragraphs)
        fresh = _twice(speaker, twice, again=fresh) or fresh
        speaker.fold(place)
    if not look.twice:
        place = len(speaker.paragraphs)
        _evenly(speaker, look)
        speaker.fold(place)


def taken_along(speaker: Speaker, member: MemberLook) -> Iterator[str]:
    """Give sentences of which the first one goes on from the name."""
    told_so = (tidied(one.quote) for one in member.heard)
    quotes = [f"“{quote}”" for quote in dict.fromkeys(told_so) if quote is not None]
    waits = [_waiting(speaker, member.want, one) for one in member.waits[:1]]
    if not member.asked:
        yield speaker.plain("panel.back.not_asked")
    elif quotes:
        told = speaker.joined(quotes[:2])
        yield speaker.plain("panel.back.heard", quotes=told)
    elif member.heard and member.heard[0].took_up:
        yield speaker.plain("panel.back.replied")
    elif member.heard:
        about = speaker.competency(member.heard[0].question_id)
        yield speaker.plain("panel.back.heard_plain", competency=about)
    elif waits:
        yield speaker.plain("panel.back.only_waits", what=waits.pop())
    elif member.skipped:
        yield speaker.plain("panel.back.skipped")
    else:
        yield speaker.plain("panel.back.listened")
    for what in waits:
        yield speaker.plain("panel.back.waits", what=what)
    if member.quiet and member.asked:
        yield speaker.plain(f"panel.back.{'won' if member.spoke_up else 'quiet'}")
    yield speaker.plain(f"panel.ask.{member.want}")


def waited_for(speaker: Speaker, name: str, waits: Waits) -> str:
    """Name what a member still waits for, as inside a sentence."""
    member = next((one for one in _panel(speaker) if one.name == name), Member(name))
    return _waiting(speaker, member.want, waits)


def _waiting(speaker: Speaker, want: Want, waits: Waits) -> str:
    if waits.what is not None:
        own = waits.what in (Takes.DEED, Takes.NUMBER)
        what = f"take.{want}" if own else f"take.{waits.what}"
        told = speaker.plain(f"panel.waits.{what}")
    elif waits.lack is not None:
        told = speaker.plain(f"panel.waits.{waits.lack}")
    else:
        about = speaker.competency(waits.question_id)
        told = speaker.plain("panel.waits.any", competency=about)
    return told


def _evenly(speaker: Speaker, look: PanelLook) -> None:
    """Say who got little, where that is so, and who was spoken to by name."""
    asked = [member for member in look.members if member.asked]
    most = max(asked, key=lambda m: m.words, default=None)
    least = min(asked, key=lambda m: m.words, default=None)
    if most is None or least is None or len(asked) < 2 or most.words < LEAST:
        return
    if least.words < UNEVEN * most.words:
        key = "panel.more_chain" if look.chain else "panel.more"
        speaker.tell(key, most=most.name, least=least.name)
    elif least.words >= EVEN * most.words and not any(m.waits for m in asked):
        speaker.tell("panel.even")
    called = [member.name for member in look.members if member.called]
    if called:
        speaker.tell("panel.called", names=speaker.joined(called))


def _twice(speaker: Speaker, twice: Twice, *, again: bool) -> bool:
    """Say what differed; gives whether it was said that nothing did, which is once."""
    about = speaker.competency(twice.question_id)
    names = {"to": twice.to, "then": twice.then}
    if twice.figures is not None:
        first, second = twice.figures
        speaker.tell("panel.twice.figures", one=first, other=second, **names)
    elif twice.referred:
        speaker.tell("panel.twice.referred", then=twice.then)
    elif twice.same:
        speaker.tell("panel.twice.same", competency=about, **names)
    elif twice.shorter:
        speaker.tell("panel.twice.shorter", competency=about, **names)
    elif twice.fresh:
        if not again:
            speaker.tell("panel.twice.fresh", competency=about, **names)
        return True
    return False
