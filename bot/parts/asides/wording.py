"""Put into words what is said to asides."""

from typing import assert_never

from bot.core.buttons import Press, Verb
from bot.model import Button
from bot.parts.asides.replies import (
    AsideReply,
    OfferEarlier,
    SayLeft,
    SayLookedBack,
    SayProgress,
)
from bot.wording.speaker import Speaker, tidied

_BRIEF = 70
"""Letters of a question that is only referred to."""


def speak(speaker: Speaker, reply: AsideReply) -> None:
    """Say one reply."""
    match reply:
        case SayLeft():
            speaker.tell(
                "aside.remaining",
                left=speaker.count("question", reply.questions),
                minutes=speaker.minutes(reply.minutes),
            )
        case SayProgress(quote=quote, part=None):
            speaker.quoting("aside.progress_whole", quote, "aside.progress_thin")
        case SayProgress(quote=quote, part=part):
            if (tidy := tidied(quote)) is None:
                speaker.tell("aside.progress_thin")
            else:
                gap = speaker.plain(f"aside.gap.{part}")
                speaker.tell("aside.progress", quote=tidy, gap=gap)
        case OfferEarlier():
            speaker.tell("aside.back_which")
            lines = (
                f"{n}. {_brief(speaker, question_id)}"
                for n, (_, question_id) in enumerate(reply.turns, 1)
            )
            speaker.write("\n".join(lines))
            session = speaker.session
            asked = (session.id, session.asks) if session is not None else ("", 0)
            speaker.row(
                *(
                    Button(str(n), str(Press(Verb.RETRY, str(turn), *asked)))
                    for n, (turn, _) in enumerate(reply.turns, 1)
                )
            )
        case SayLookedBack():
            _looked_back(speaker, reply)
        case _:
            assert_never(reply)


def _looked_back(speaker: Speaker, reply: SayLookedBack) -> None:
    question = speaker.question_text(reply.question_id)
    quote = tidied(reply.quote)
    which = "looked_back_best" if reply.best else "looked_back"
    if quote is None:
        speaker.tell(f"aside.{which}_plain", question=question)
    else:
        speaker.tell(f"aside.{which}", question=question, quote=quote)
    if reply.lack is None:
        return
    speaker.tell(f"aside.mend.{reply.lack}")
    speaker.row(speaker.button("retry_now", Verb.RETRY, str(reply.turn)))


def _brief(speaker: Speaker, question_id: str) -> str:
    text = speaker.question_text(question_id)
    return text if len(text) <= _BRIEF else text[:_BRIEF].rsplit(" ", 1)[0] + "…"
