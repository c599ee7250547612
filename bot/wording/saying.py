"""Put replies into words, whatever part of the product they come from.

Replies that belong together become one message: what landed, then what is asked. The
variants of a phrase take turns, so that the same one never comes twice in a row.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.content import Content
from bot.core.care_replies import CareReply
from bot.core.form_replies import FormReply
from bot.core.rehearsal_replies import RehearsalReply
from bot.core.replies import OutsideReply, Reply
from bot.core.session import Session
from bot.model import Tone, Utterance
from bot.parts.after import reflection_wording as reflection
from bot.parts.after import thanks_wording as thanks
from bot.parts.after import wording as after
from bot.parts.after.reflection_replies import ReflectionReply
from bot.parts.after.replies import AfterReply
from bot.parts.after.thanks_replies import ThanksReply
from bot.parts.care import wording as care
from bot.parts.daily import wording as daily
from bot.parts.daily.replies import DailyReply
from bot.parts.home import wording as home
from bot.parts.home.replies import ShowHome
from bot.parts.interview import wording as day
from bot.parts.interview.replies import DayReply
from bot.parts.job import wording as job
from bot.parts.job.replies import JobReply
from bot.parts.second_round import wording as rehearsal
from bot.parts.settings import wording as outside
from bot.parts.stories import wording as stories
from bot.parts.stories.replies import StoryReply
from bot.parts.unsaid import wording as unsaid
from bot.parts.unsaid.replies import UnsaidReply
from bot.wording import forms
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
