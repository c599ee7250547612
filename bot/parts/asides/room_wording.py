"""Put into words what members of a panel answer, and what is said of the room."""

import re

from bot.core.panel import Member
from bot.employer import CANNOT_KNOW, LATER, answer
from bot.model import Run
from bot.parts.asides.replies import AskOn, SayAsMember, SayOfTheRoom
from bot.wording import panel
from bot.wording.employer import employer_of
from bot.wording.speaker import Speaker

SURE = 1.5
"""Points of what was asked from which a member answers with a fact."""

PERSONAL = 1.9
"""The same where it was asked of the member in person."""

SENTENCES = 2
"""Sentences of an answer in the middle of an interview."""

_OF_ONESELF = re.compile(
    r"^\W*(?:and |so |but )?(?:you,? )?(?:are|were|do|did|have|had|how long have) you\b"
    r"|\byourself\b",
    re.IGNORECASE,
)


def speak(speaker: Speaker, reply: SayAsMember | SayOfTheRoom | AskOn) -> None:
    """Say one reply."""
    match reply:
        case SayAsMember():
            key, text = _answered(speaker, reply)
            speaker.write(text or speaker.plain(f"panel.reply.{key}"))
            _label(speaker, reply.by)
        case SayOfTheRoom():
            _of_the_room(speaker, reply)
        case AskOn():
            _ask_on(speaker, reply)


def _members(speaker: Speaker) -> tuple[Member, ...]:
    session = speaker.session
    room = session.panel if session is not None else None
    return room.members if room is not None else ()


def _title(speaker: Speaker, by: int) -> str:
    member = _members(speaker)[by]
    return panel.titled(speaker, member.name, member.role)


def _label(speaker: Speaker, by: int) -> None:
    panel.put_name(speaker, by, -1)


def _answered(speaker: Speaker, reply: SayAsMember) -> tuple[str, str]:
    """Give what the invented employer says to it, or the line that says why not."""
    if reply.doing:
        return "doing", ""
    said = answer(reply.words, employer_of(speaker, reply.words))
    points = max((one.points for one in said.asked), default=0.0)
    personal = _OF_ONESELF.search(reply.words) is not None
    known = said.about_work and said.entry != CANNOT_KNOW and not said.passed
    if known and points >= (PERSONAL if personal else SURE):
        sentences = re.split(r"(?<=[.?]) ", said.text)
        return "unknown", " ".join(sentences[:SENTENCES])
    if personal:
        return "personal", ""
    return ("later" if said.entry == LATER else "unknown"), ""


ROOM = (
    *("nameless", "elsewhere", "alone", "not_there", "there", "next_room", "last_room"),
    *("told_chain", "told_panel", "same_chain", "same_panel", "enough", "quiet"),
    *("not_quiet", "purpose_chain", "purpose_panel", "waits_not", "waits_none"),
    *("going_none", "me", "missed"),
)
"""What is said of the room with a name at the most."""

REPLIES = ("doing", "personal", "later", "unknown")
"""What a member says who has no fact of the place to give."""


def _of_the_room(speaker: Speaker, reply: SayOfTheRoom) -> None:
    members = _members(speaker)
    name = members[reply.about].name if reply.about is not None else ""
    match reply.key:
        case "all_there" | "nobody_new":
            names = speaker.joined([member.name for member in members])
            speaker.tell(f"panel.room_all.{reply.key}", names=names)
        case "going":
            real, of = map(str, reply.counts)
            speaker.tell("panel.room_going", real=real, of=of)
        case "waits":
            for one, waits in reply.waits:
                what = panel.waited_for(speaker, one, waits)
                asked = speaker.called(waits.question_id)
                speaker.tell("panel.room_waits", name=one, what=what, question=asked)
        case key:
            speaker.tell(f"panel.room.{key}", name=name)
    if reply.by is not None:
        _label(speaker, reply.by)


def _ask_on(speaker: Speaker, reply: AskOn) -> None:
    member = _members(speaker)[reply.by]
    question = reply.question.removeprefix(f"{member.name}: ")
    lead = speaker.plain("panel.ask_on")
    if reply.at_once and speaker.paragraphs:
        last = speaker.paragraphs[-1]
        speaker.paragraphs[-1] = (*last, Run(f" {lead} {question}"))
    else:
        speaker.write(f"{lead} {question}")
        _label(speaker, reply.by)
    speaker.taps(reply.rows)
