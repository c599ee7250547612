"""Put replies into words, whatever part of the product they come from.

Replies that belong together become one message: what landed, then what is asked. The
variants of a phrase take turns, so that the same one never comes twice in a row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.content import Content
from bot.interview.care_replies import CareReply
from bot.interview.daily_replies import DailyReply
from bot.interview.dossier.after_replies import AfterReply
from bot.interview.dossier.day_replies import DayReply
from bot.interview.dossier.home_replies import ShowHome
from bot.interview.dossier.job_replies import JobReply
from bot.interview.dossier.reflection_replies import ReflectionReply
from bot.interview.dossier.replies import FormReply
from bot.interview.dossier.stories_replies import StoryReply
from bot.interview.dossier.thanks_replies import ThanksReply
from bot.interview.dossier.unsaid_replies import UnsaidReply
from bot.interview.rehearsal_replies import RehearsalReply
from bot.interview.replies import OutsideReply, Reply
from bot.interview.session import Session
from bot.model import Tone, Utterance
from bot.wording import (
    after,
    care,
    daily,
    day,
    forms,
    home,
    job,
    outside,
    reflection,
    rehearsal,
    stories,
    thanks,
    unsaid,
)
from bot.wording.session import SessionSpeaker


@dataclass(frozen=True, slots=True)
class Spoken:
    """Replies in words, and how often each phrase has been said by now."""

    utterances: tuple[Utterance, ...]
    spoken: Mapping[str, int]


def say(
    content: Content,
    replies: Sequence[Reply],
    tone: Tone,
    spoken: Mapping[str, int],
    session: Session | None,
) -> Spoken:
    """Put replies into as few messages as read well.

    `session` is the one that follows the replies; its state is what buttons refer to.
    """
    speaker = SessionSpeaker(content, tone, dict(spoken), session)
    for reply in replies:
        if isinstance(reply, DailyReply):
            daily.speak(speaker, reply)
        elif isinstance(reply, CareReply):
            care.speak(speaker, reply)
        elif isinstance(reply, RehearsalReply):
            rehearsal.speak(speaker, reply)
        elif isinstance(reply, OutsideReply):
            outside.speak(speaker, reply)
        elif isinstance(reply, DayReply):
            day.speak(speaker, reply)
        elif isinstance(reply, ShowHome):
            home.speak(speaker, reply)
        elif isinstance(reply, FormReply):
            forms.speak(speaker, reply)
        elif isinstance(reply, JobReply):
            job.speak(speaker, reply)
        elif isinstance(reply, StoryReply):
            stories.speak(speaker, reply)
        elif isinstance(reply, AfterReply):
            after.speak(speaker, reply)
        elif isinstance(reply, ThanksReply):
            thanks.speak(speaker, reply)
        elif isinstance(reply, ReflectionReply):
            reflection.speak(speaker, reply)
        elif isinstance(reply, UnsaidReply):
            unsaid.speak(speaker, reply)
        else:
            speaker.add(reply)
    return Spoken(tuple(speaker.utterances()), speaker.spoken)
