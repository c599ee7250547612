"""Put into words what the invented employer answers to a candidate's question."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core.buttons import Verb
from bot.core.exchange_replies import Answer, Postpone
from bot.core.panel import Member
from bot.employer import (
    CANNOT_KNOW,
    LATER,
    REPORTING,
    SELF,
    Answered,
    Employer,
    Part,
    answer,
    asked_apart,
    each,
    employers,
    holds_both,
    left_over,
    meant_by,
    oneself,
    person_of,
    reporting,
    said_back,
    same_fact,
    taken_up,
)
from bot.model import Topic
from bot.wording import panel
from bot.wording.employer import (
    UNKNOWN,
    asked_before,
    asked_first,
    earlier,
    employer_of,
    to_whom,
)
from bot.wording.speaker import Speaker

_SENTENCE = re.compile(r"(?<=[.?]) ")

SURE = 1.5
"""Points from which a member of a panel answers."""

PERSONAL = 1.9
"""The same where it was asked of the member in person."""

ANYWHERE = "general.anywhere"
"""The employer that could be anywhere."""

SENTENCES = 2
"""Sentences of an answer in the middle of an interview."""

_OF_ONESELF = re.compile(
    r"^\W*(?:and |so |but )?(?:you,? )?(?:are|were|do|did|have|had|how long have) you\b"
    r"|\byourself\b",
    re.IGNORECASE,
)


def as_member(
    speaker: Speaker, words: str, *, doing: bool, by: int | None = None
) -> str:
    """Give what a member of a panel answers while their own questions are open.

    With `doing`, it was asked what they would have done.
    """
    if own := _of_a_member(speaker, words, by):
        return speaker.content.local(own)
    outside = _outside(speaker, by)
    if doing:
        return speaker.plain("panel.reply.doing")
    said = answer(words, employer_of(speaker, words))
    points = max((one.points for one in said.asked), default=0.0)
    personal = _OF_ONESELF.search(words) is not None
    known = said.about_work and said.entry != CANNOT_KNOW and not said.passed
    if known and points >= (PERSONAL if personal else SURE):
        return speaker.content.local(" ".join(_SENTENCE.split(said.text)[:SENTENCES]))
    if personal:
        return speaker.plain("panel.reply.personal")
    if said.entry == LATER:
        return speaker.plain("panel.reply.later")
    return speaker.plain(f"panel.reply.{'unknown_served' if outside else 'unknown'}")


def _of_a_member(speaker: Speaker, words: str, by: int | None) -> str:
    """Give what a member says of themselves, by what they look for, or nothing."""
    session = speaker.session
    members = session.panel.members if session and session.panel else ()
    if by is None or not 0 <= by < len(members):
        return knows_oneself(words, Member(""), employer_of(speaker))
    return knows_oneself(words, members[by], employer_of(speaker))


def _outside(speaker: Speaker, by: int | None) -> bool:
    """Whether a member who is asked is not on the staff."""
    session = speaker.session
    members = session.panel.members if session and session.panel else ()
    known = by is not None and 0 <= by < len(members)
    return known and panel.served(members[by or 0].role)


def knows_oneself(words: str, member: Member, place: Employer | None = None) -> str:
    """Give what a member says of themselves, or nothing; who is no colleague, alone."""
    place = place or employers().all[ANYWHERE]
    own = (f"panel.{member.want}", "panel")
    for name in ("panel.served",) if panel.served(member.role) else own:
        who = replace(place, person=person_of(name))
        said = oneself(words, who, (), named=True)
        if said is not None:
            return said.text
    return ""


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
    words = taken_up(to_whom(speaker, reply.words), asked_before(speaker, reply.words))
    outside = _outside(speaker, reply.by)
    if outside and (line := _of_a_member(speaker, words, reply.by)):
        speaker.write(speaker.content.local(line))
        return True
    own = _own(speaker, reply.question_id)
    employer = employer_of(speaker, words)
    if line := reporting(words, employer, speaker.work):
        own[REPORTING] = line
    before = earlier(speaker, words)
    parts = () if panel.several(speaker) else each(words, employer, turn, own, before)
    if len(parts) > 1:
        return _one_by_one(speaker, reply, parts, words)
    words = parts[0].asked if parts else words
    said = answer(words, employer, turn=turn, own=own, earlier=before)
    text, bridge = map(speaker.content.local, (said.text, said.bridge))
    if said.passed:
        speaker.spoken[UNKNOWN] = turn + 1
    knows = said.entry != CANNOT_KNOW
    points = max((one.points for one in said.asked), default=0.0)
    if said.passed and points < SURE and panel.several(speaker):
        # Of several people nobody talks round what they were asked.
        knows, bridge = False, bridge if said.entry == CANNOT_KNOW else ""
    if reply.last or not (reply.invites or said.entry == LATER):
        bridge = ""
    if not knows and panel.several(speaker):
        # A member says that they do not know; what to listen for, the coach does.
        key = "unknown_served" if outside else "unknown_last"
        speaker.tell(f"panel.reply.{key}")
        text = " ".join(one for one in _SENTENCE.split(text) if "listen" in one)
    if speaker.holding:
        if line := f"{text} {bridge}".strip():
            speaker.write(line)
        return knows
    if text:
        speaker.write(text)
    asks_on = said.entry == SELF and reply.invites and not reply.last
    if (bridge and knows and said.entry != LATER) or asks_on:
        speaker.tell("employer.bridge")
    elif bridge:
        speaker.write(bridge)
    return knows


def _one_by_one(
    speaker: Speaker, reply: Answer, parts: Sequence[Part], words: str
) -> bool:
    """Answer several questions, each behind its own words."""
    _tell_each(speaker, parts)
    if rest := left_over(words):
        asked = speaker.joined([f"“{said_back(one)}”" for one in rest])
        speaker.tell("employer.rest", asked=asked)
    speaker.spoken[UNKNOWN] = speaker.spoken.get(UNKNOWN, 0) + sum(
        part.said.passed for part in parts
    )
    known = [part.said for part in parts if part.said.entry not in (CANNOT_KNOW, LATER)]
    if known and reply.invites and not reply.last and known[0].bridge:
        speaker.tell("employer.bridge")
    return bool(known)


def _tell_each(speaker: Speaker, parts: Sequence[Part]) -> None:
    """Say what answers each; one fact answers two where it names something of both."""
    for place, part in enumerate(parts):
        if any(same_fact(part, one) for one in parts[:place]):
            if not any(holds_both(part, one) for one in parts[:place]):
                speaker.tell(
                    "employer.part",
                    asked=said_back(part.asked),
                    answer=speaker.plain("employer.no_more"),
                )
            continue
        alike = [
            one
            for one in parts[place + 1 :]
            if same_fact(one, part) and holds_both(one, part)
        ]
        asked = [said_back(one.asked) for one in (part, *alike)]
        whole = len(asked) > 1 and len(part.said.told) == 1
        text = part.said.text if whole else part.text
        for one in parts[:place]:
            # What was said just above is not said twice.
            text = text.replace(one.text, "").strip() or text
        text = speaker.content.local(text)
        speaker.tell("employer.part", asked="” “".join(asked), answer=text)


def left_out(speaker: Speaker, words: str, asked: str) -> None:
    """Answer what of several questions was left out, as `words` say."""
    questions = asked_apart(asked)
    if len(questions) < 2:
        speaker.tell("round.all_answered", asked=said_back(asked))
        return
    meant = meant_by(words, questions) or questions
    employer = employer_of(speaker)
    own = _own(speaker, asked_first(speaker))
    parts = [
        one
        for one in each(asked, employer, speaker.spoken.get(UNKNOWN, 0), own)
        if one.asked in meant
    ]
    parts += [
        _part(one, answer(one, employer, own=own))
        for one in left_over(asked)
        if one in meant
    ]
    speaker.tell("round.left_out")
    _tell_each(speaker, parts)


def _part(asked: str, said: Answered) -> Part:
    return Part(asked, said.text, said)


def whom_meant(speaker: Speaker, words: str, asked: str) -> None:
    """Say whom the employer spoke of, where that was who had the job before."""
    employer, own = employer_of(speaker), _own(speaker, asked_first(speaker))
    said = answer(asked, employer, own=own) if asked else None
    spoken = said is not None and not _OF_THE_JOB.isdisjoint(said.topics)
    spoken = spoken and said is not None and _SOMEBODY.search(said.text) is not None
    before = spoken or _LEAVING.search(words) is not None
    told = " ".join(_SENTENCE.split(employer.facts.get(_WHY_OPEN, ""))[:SENTENCES])
    if before and _PREDECESSOR in own:
        speaker.tell("round.which_me")
    elif before and _LEAVING.search(told):
        speaker.tell("round.which_before", told=speaker.content.local(told))
    else:
        speaker.tell("round.which")


_PREDECESSOR, _WHY_OPEN = "vacancy.predecessor", "vacancy.why-open"
_OF_THE_JOB = frozenset((Topic.SUCCESS, Topic.VACANCY))
"""What is said to these speaks of nobody but who has the job, or had it."""
_SOMEBODY = re.compile(r"\b(?:he|she|him|her|his|they|them)\b", re.IGNORECASE)
_LEAVING = re.compile(
    r"\b(?:le(?:ft|aves?|aving)|gone|going|go|went|retir\w+|replac\w+"
    r"|before (?:me|you)|(?:last|previous) (?:one|person))\b",
    re.IGNORECASE,
)
"""What names who had the job before."""


def postpone(speaker: Speaker, reply: Postpone) -> None:
    """Say what there is to say to it, and ask for something about the work."""
    words = to_whom(speaker, reply.words)
    spoken = earlier(speaker, words)
    said = answer(words, employer_of(speaker, words), earlier=spoken) if words else None
    if said is not None and said.entry not in ("", CANNOT_KNOW):
        speaker.write(speaker.content.local(said.text))
    else:
        speaker.tell(f"postpone.{reply.topic}_brief")
    if said is not None and said.about_work and said.entry != CANNOT_KNOW:
        # It sounded like terms and is about the work, so nothing is put off.
        speaker.row(speaker.button("next", Verb.NEXT))
    elif not reply.brief:
        speaker.tell(f"postpone.{reply.topic}")
        speaker.row(speaker.button("next", Verb.NEXT))
