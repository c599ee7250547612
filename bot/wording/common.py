"""What every part says, in words: inside a session, outside one, around a form."""

from bot.core.form_replies import FormReply
from bot.core.outside_replies import OutsideReply
from bot.core.panel_replies import PanelReply
from bot.core.rehearsal_replies import RehearsalReply
from bot.core.replies import SessionReply
from bot.core.reply import Say
from bot.wording import forms, outside, panel, rehearsal
from bot.wording.session import SessionSpeaker
from bot.wording.speaker import Speaker
from bot.wording.voice import Voice, voice


def _say(speaker: Speaker, reply: Say) -> None:
    speaker.tell(reply.key, **dict(reply.slots))
    speaker.taps(reply.rows)


COMMON: Voice = {
    **voice(_say, Say),
    **voice(SessionSpeaker.add, SessionReply),
    **voice(outside.speak, OutsideReply),
    **voice(rehearsal.speak, RehearsalReply),
    **voice(panel.speak, PanelReply),
    **voice(forms.speak, FormReply),
}
