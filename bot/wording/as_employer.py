"""Put into words what the invented employer answers to a candidate's question."""

import re

from bot.core.buttons import Verb
from bot.core.exchange_replies import Answer, Postpone
from bot.employer import CANNOT_KNOW, LATER, REPORTING, answer, reporting
from bot.wording import panel
from bot.wording.employer import UNKNOWN, asked_first, earlier, employer_of, to_whom
from bot.wording.speaker import Speaker

_SENTENCE = re.compile(r"(?<=[.?]) ")

SURE = 1.5
"""Points from which a member of a panel answers."""

PERSONAL = 1.9
"""The same where it was asked of the member in person."""

SENTENCES = 2
"""Sentences of an answer in the middle of an interview."""

_OF_ONESELF = re.compile(
    r"^\W*(?:and |so |but )?(?:you,? )?(?:are|were|do|did|have|had|how long have) you\b"
    r"|\byourself\b",
    re.IGNORECASE,
)


def as_member(speaker: Speaker, words: str, *, doing: bool) -> str:
    """Give what a member of a panel answers while their own questions are open.

    With `doing`, it was asked what they would have done.
    """
    if doing:
        return speaker.plain("panel.reply.doing")
    said = answer(words, employer_of(speaker, words))
    points = max((one.points for one in said.asked), default=0.0)
    personal = _OF_ONESELF.search(words) is not None
    known = said.about_work and said.entry != CANNOT_KNOW and not said.passed
    if known and points >= (PERSONAL if personal else SURE):
        return " ".join(_SENTENCE.split(said.text)[:SENTENCES])
    if personal:
        return speaker.plain("panel.reply.personal")
    if said.entry == LATER:
        return speaker.plain("panel.reply.later")
    return speaker.plain("panel.reply.unknown")


def _own(speaker: Speaker, question_id: str) -> dict[str, str]:
    """Give what only whoever asked says: by the open question, else by the first."""
    openings = speaker.content.openings
    of_whom = {one for opening in openings for one in opening.questions}
    who = question_id if question_id in of_whom else asked_first(speaker)
    return {
        one.topic: one.text
        for one in openings
        if not one.questions or who in one.questions
    }


def answer_as(speaker: Speaker, reply: Answer) -> bool:
    """Answer a question; gives whether the employer had an answer."""
    turn = speaker.spoken.get(UNKNOWN, 0)
    words = to_whom(speaker, reply.words)
    own = _own(speaker, reply.question_id)
    employer = employer_of(speaker, words)
    if line := reporting(words, employer, speaker.work):
        own[REPORTING] = line
    said = answer(words, employer, turn=turn, own=own, earlier=earlier(speaker, words))
    text, bridge = said.text, said.bridge
    if said.passed:
        speaker.spoken[UNKNOWN] = turn + 1
    knows = said.entry != CANNOT_KNOW
    points = max((one.points for one in said.asked), default=0.0)
    if said.passed and points < SURE and panel.several(speaker):
        # Of several people nobody talks round what they were asked.
        knows, bridge = False, bridge if said.entry == CANNOT_KNOW else ""
    if reply.last:
        bridge = ""
    if not knows and panel.several(speaker):
        # A member says that they do not know; what to listen for, the coach does.
        speaker.tell("panel.reply.unknown_last")
        text = " ".join(one for one in _SENTENCE.split(text) if "listen" in one)
    if speaker.holding:
        if line := f"{text} {bridge}".strip():
            speaker.write(line)
        return knows
    if text:
        speaker.write(text)
    if bridge and knows and said.entry != LATER:
        speaker.tell("employer.bridge", bridge=bridge)
    elif bridge:
        speaker.write(bridge)
    return knows


def postpone(speaker: Speaker, reply: Postpone) -> None:
    """Say what there is to say to it, and ask for something about the work."""
    words = to_whom(speaker, reply.words)
    spoken = earlier(speaker, words)
    said = answer(words, employer_of(speaker, words), earlier=spoken) if words else None
    if said is not None and said.entry not in ("", CANNOT_KNOW):
        speaker.write(said.text)
    else:
        speaker.tell(f"postpone.{reply.topic}_brief")
    if said is not None and said.about_work and said.entry != CANNOT_KNOW:
        # It sounded like terms and is about the work, so nothing is put off.
        speaker.row(speaker.button("next", Verb.NEXT))
    elif not reply.brief:
        speaker.tell(f"postpone.{reply.topic}")
        speaker.row(speaker.button("next", Verb.NEXT))
