"""Put into words what members of a panel answer, and what is said of the room."""

import re
from dataclasses import replace

from bot.core.panel import Member
from bot.core.panel_summary import looked_back
from bot.core.session import Stage
from bot.expressions import Expression
from bot.model import Run
from bot.parts.asides.replies import AskOn, SayAsMember, SayOfTheRoom
from bot.wording import panel, panel_back
from bot.wording.as_employer import as_member
from bot.wording.speaker import Speaker
from bot.wording.text import capital


def speak(speaker: Speaker, reply: SayAsMember | SayOfTheRoom | AskOn) -> None:
    """Say one reply."""
    match reply:
        case SayAsMember():
            said = as_member(speaker, reply.words, doing=reply.doing, by=reply.by)
            speaker.write(said)
            _label(speaker, reply.by)
        case SayOfTheRoom():
            _of_the_room(speaker, reply)
        case AskOn():
            _ask_on(speaker, reply)


def _members(speaker: Speaker) -> tuple[Member, ...]:
    session = speaker.session
    room = session.panel if session is not None else None
    return room.members if room is not None else ()


def _name(speaker: Speaker, by: int | None) -> str:
    """Name somebody by their place; a gap where nobody sits there."""
    members = _members(speaker)
    return members[by].name if by is not None and by < len(members) else "…"


def _label(speaker: Speaker, by: int) -> None:
    panel.put_name(speaker, by, -1)


ROOM = (
    *("nameless", "elsewhere", "alone", "not_there", "there", "next_room", "last_room"),
    *("told_chain", "told_panel", "same_chain", "same_panel", "enough", "quiet"),
    *("not_quiet", "purpose_chain", "purpose_panel", "waits_not", "waits_none"),
    *("going_none", "me", "missed", "awake", "greets", "greets_fine", "fine_by_me"),
    *("short_first", "teased", "go_on", "job_operations", "job_people", "job_money"),
    *("job_medical", "has_a_say", "one_person", "look_at", "how_many_real"),
    *("whom", "opinion", "opinion_here", "knows", "settle"),
)
"""What is said of the room with a name at the most."""


def _of_the_room(speaker: Speaker, reply: SayOfTheRoom) -> None:
    members = _members(speaker)
    name = _name(speaker, reply.about)
    match reply.key:
        case "all_there" | "nobody_new":
            names = speaker.joined([member.name for member in members])
            speaker.tell(f"panel.room_all.{reply.key}", names=names)
        case "role":
            member = members[reply.about or 0]
            speaker.tell("panel.room.role", name=name, role=member.role or name)
        case "wants":
            member = members[reply.about or 0]
            cares = speaker.plain(f"panel.cares.{member.want}")
            speaker.tell("panel.room_wants", name=name, cares=cares)
        case "noted":
            _noted(speaker, reply.about or 0)
        case "going":
            real, of = map(str, reply.counts)
            speaker.tell("panel.room_going", real=real, of=of)
        case "waits":
            for one, waits in reply.waits:
                what = panel_back.waited_for(speaker, one, waits)
                asked = speaker.called(waits.question_id)
                speaker.tell("panel.room_waits", name=one, what=what, question=asked)
        case key:
            speaker.tell(f"panel.room.{key}", name=name)
    if reply.by is not None:
        _label(speaker, reply.by)


def _noted(speaker: Speaker, about: int) -> None:
    """Say what a member took away of what was told until now."""
    session = speaker.session
    assert session is not None
    closed = tuple(turn for turn in session.turns if turn.stage is Stage.DONE)
    look = looked_back(replace(session, turns=closed))
    found = next(
        (m for m in look.members if m.name == _name(speaker, about))
        if look
        else iter(()),
        None,
    )
    if found is None or not (found.heard or found.waits):
        speaker.tell("panel.room_not_yet", name=_name(speaker, about))
        return
    *lines, _ = panel_back.taken_along(speaker, found)
    speaker.tell("panel.room_noted", name=found.name, what=" ".join(lines))


_LED_IN = Expression(r"(?:.*?\? (?=[A-Z])|And )", re.DOTALL)
"""What led in to a question when it was first asked: "Can I jump in? How …"."""


def _bare(question: str) -> str:
    """Give a question that comes back without what led in to it."""
    led = _LED_IN.match(question)
    rest = question[led.end() :] if led is not None else question
    return capital(rest) if rest.endswith("?") else question


def _ask_on(speaker: Speaker, reply: AskOn) -> None:
    question = reply.question.removeprefix(f"{_name(speaker, reply.by)}: ")
    question = _bare(question)
    lead = speaker.plain("panel.ask_on")
    if reply.at_once and speaker.paragraphs:
        last = speaker.paragraphs[-1]
        speaker.paragraphs[-1] = (*last, Run(f" {lead} {question}"))
    else:
        speaker.write(f"{lead} {question}")
        _label(speaker, reply.by)
    speaker.taps(reply.rows)
