"""Put into words what a panel says, and who speaks."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar, assert_never

from bot.core.buttons import Verb
from bot.core.panel import MIDDLE, Member, Takes
from bot.core.panel_called import called_in
from bot.core.panel_moves import quotable
from bot.core.panel_replies import (
    Introduce,
    NextMeeting,
    PanelReply,
    TakeUp,
)
from bot.core.reply import Reply
from bot.core.session import Session, Stage
from bot.expressions import Expression
from bot.model import Expects, Run
from bot.wording.phrasing import OF_WHO_ASKS
from bot.wording.speaker import Speaker, tidied
from bot.wording.text import capital


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


def members_of(speaker: Speaker) -> tuple[Member, ...]:
    """Give who sits there; nobody where no panel asks."""
    session = speaker.session
    panel = session.panel if session is not None else None
    return panel.members if panel is not None else ()


def _speaking(speaker: Speaker) -> Member:
    """Give who speaks now; a nameless one where that is nobody."""
    session, members = speaker.session, members_of(speaker)
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
    members = members_of(speaker)
    place = place if place >= 0 else len(speaker.paragraphs) + place
    if 0 <= by < len(members) and 0 <= place < len(speaker.paragraphs):
        _put(speaker, members[by], place)


def _put(speaker: Speaker, member: Member, place: int) -> None:
    title = capital(titled(speaker, member.name, member.role))
    plain = (Run(run.text) for run in speaker.paragraphs[place])
    speaker.paragraphs[place] = (Run(f"{title}:", bold=True), Run(" "), *plain)


def several(speaker: Speaker) -> bool:
    """Whether several people ask."""
    return bool(members_of(speaker))


def follow(speaker: Speaker, place: int) -> None:
    """Let who asks on say in one breath what they heard, and what they ask.

    What is advice stays the coach's, before it.
    """
    if not _speaking(speaker).name:
        return
    while place < len(speaker.paragraphs) - 1 and _advises(speaker.paragraphs[place]):
        place += 1
    speaker.join(place)
    label(speaker, place)


def voiced(speaker: Speaker, key: str, place: int) -> None:
    """Put a name before a question in other words, or before a reply by name.

    Whoever asks says the question; who is spoken to by name answers, but for advice.
    """
    session = speaker.session
    if session is None or session.panel is None or not session.open:
        return
    if key.removeprefix("aside.").startswith(OF_WHO_ASKS):
        put_name(speaker, session.panel.speaking, place)
    elif key.startswith("aside.") and len(speaker.paragraphs) == place + 1:
        called = _called(session)
        if called is not None and not _advises(speaker.paragraphs[place]):
            put_name(speaker, called, place)


def _called(session: Session) -> int | None:
    """Give whom the last remark at the open question was made to, by name."""
    if session.panel is None or not session.turns[session.current].asides:
        return None
    return called_in(session.panel, session.turns[session.current].asides[-1].text)


def commented(speaker: Speaker, place: int) -> None:
    """Put a name before a comment that says "I" or thanks: who asked what it is about.

    What is advice is the coach's, whatever it says.
    """
    by = _commenting(speaker)
    for at in range(place, len(speaker.paragraphs)):
        runs = speaker.paragraphs[at]
        says = _IN_PERSON.search(_UNQUOTED.sub("", _text(runs)))
        if by is not None and says and not _advises(runs):
            put_name(speaker, by, at)


def _advises(runs: Sequence[Run]) -> bool:
    """Whether only a coach would say it: it speaks of who asks, or of practice."""
    return _ADVICE.search(_UNQUOTED.sub("", _text(runs))) is not None


_IN_PERSON = Expression(
    r"\b(?:I|I['’](?:d|ll|m|ve)|me|my)\b"
    r"|\b(?:thanks|thank you)(?: for that)?\W*$|^\W*(?:Thanks|Thank you)\b"
)
_ADVICE = Expression(
    r"\b(?:they|they['’]\w+|them|their|panels?|interview\w*|(?:second )?rounds?"
    r"|practi[cs]\w+|coach|tap|button|hints?|cvs?)\b|/\w",
    re.IGNORECASE,
)
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


def served(role: str) -> bool:
    """Whether somebody is there for whom the place serves, and not on its staff."""
    return _SERVED.fullmatch(role.strip()) is not None


_SERVED = Expression(
    r"(?:an? |the |one of the )?(?:[\w-]+ )?(?:parents?|guardian|patients?|pupil"
    r"|student|service user|tenant|resident|customer|client|guest)"
    r"(?:(?<=arent|rdian|pupil|udent)(?: (?:governor|trustee)| (?:board|council)"
    r" member))?(?:(?<=arent|tient| user|pupil|udent) rep(?:resentative)?)?"
    r"(?:,? (?:who|on|from|of|in|at)\b.*)?",
    re.IGNORECASE,
)
