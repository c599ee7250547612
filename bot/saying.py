"""Put replies into words, whatever part of the product they come from.

Replies that belong together become one message: what landed, then what is asked. The
variants of a phrase take turns, so that the same one never comes twice in a row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.content import Content
from bot.content.variants import country_of
from bot.core.buttons import Verb, parse
from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.labels import offering
from bot.core.reply import Closing, Reply
from bot.core.session import Session
from bot.core.state import own_zone
from bot.model import Expects, Rest, Tone, Utterance
from bot.parts.registry import VOICES
from bot.wording.session import SessionSpeaker

RESTS = 3
"""Messages whose rest is remembered."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Replies in words, and how often each phrase has been said by now.

    `asked` is the question in them, or empty. `rest` is what was left out.
    """

    utterances: tuple[Utterance, ...]
    spoken: Mapping[str, int]
    asked: str = ""
    rest: Rest | None = None


def say(
    content: Content,
    replies: Sequence[Reply],
    tone: Tone,
    spoken: Mapping[str, int],
    session: Session | None,
    number: int = 1,
    work: str = "",
    told: tuple[str, ...] = (),
    zone: str = "",
    twelve: bool | None = None,
) -> Spoken:
    """Put replies into as few messages as read well.

    `session` is the one that follows the replies; its state is what buttons refer to.
    What makes a message too long for a telephone is left out, under that number. `work`
    is what the candidate calls the work of their interview, `told` what may name its
    place, the surest first. `zone` is where they are, whose words are said; `twelve` is
    how they write hours.
    """
    content = content.in_country(country_of(zone))
    speaker = SessionSpeaker(content, tone, dict(spoken), session, VOICES)
    speaker.work, speaker.told = work, told
    speaker.zone, speaker.twelve = zone, twelve
    for reply in replies:
        speaker.say(reply)
    rest = speaker.leave_rest(number)
    said = tuple(speaker.utterances())
    utterances = (*speaker.first, *said, *speaker.handed)
    return Spoken(utterances, speaker.spoken, speaker.asked, rest)


def say_to(
    content: Content,
    candidate: Candidate,
    replies: Sequence[Reply],
    session: Session | None,
    dossier: Dossier | None = None,
) -> tuple[Candidate, Spoken]:
    """Put replies to a candidate into words, and remember what later words need."""
    number = candidate.rests[0].number + 1 if candidate.rests else 1
    tone, spoken, work = candidate.tone, candidate.spoken, candidate.work
    told = _told(dossier, session) if dossier is not None else ()
    zone = own_zone(candidate, dossier) if dossier is not None else ""
    said = say(
        content,
        replies,
        tone,
        spoken,
        session,
        number,
        work,
        told,
        zone,
        candidate.twelve,
    )
    if said.utterances:
        candidate = replace(
            offering(candidate, said.utterances),
            spoken=said.spoken,
            shown=_text(said.utterances),
        )
    if any(isinstance(reply, Closing) for reply in replies):
        candidate = _closing(candidate)
    if said.rest is not None:
        rests = (said.rest, *candidate.rests)[:RESTS]
        candidate = replace(candidate, rests=rests)
    return candidate, said


MOST_SHOWN = 1500
"""Letters of what was said last that are remembered."""


def _text(utterances: Sequence[Utterance]) -> str:
    said = "\n\n".join(one.text for one in utterances)
    return said[-MOST_SHOWN:]


def _told(dossier: Dossier, session: Session | None) -> tuple[str, ...]:
    """Give what may name the place of their interview, the surest first."""
    job, interview = dossier.job, dossier.interview
    people = interview.people if interview is not None else ()
    stories = [one.latest.text for one in dossier.stories]
    turns = session.turns if session is not None else ()
    stories += [
        t.attempt.text for t in turns if t.question.expects is not Expects.QUESTIONS
    ]
    return (
        interview.company if interview is not None else "",
        (job.company or "") if job is not None else "",
        (job.title or "") if job is not None else "",
        job.text if job is not None else "",
        "; ".join(one.role for one in people),
        "\n".join(stories),
    )


OF_THE_SESSION = (Verb.REST, Verb.PAGE)
"""Verbs of buttons whose label, typed after a summary, means that session."""


def _closing(candidate: Candidate) -> Candidate:
    """Forget the labels that older summaries had: they are of another session."""
    before = tuple(
        (label, data)
        for label, data in candidate.offered_before
        if (press := parse(data)) is None or press.verb not in OF_THE_SESSION
    )
    return replace(candidate, offered_before=before)
