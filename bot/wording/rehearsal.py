"""Put into words what only a rehearsal of the whole second round says."""

from typing import assert_never

from bot.core.buttons import Verb
from bot.core.rehearsal_replies import (
    ConfirmHeld,
    Defer,
    Farewell,
    HandPage,
    PushBack,
    RehearsalReply,
    Review,
    Settle,
    StoodBy,
    Thank,
)
from bot.core.replies import Summarise
from bot.core.session import Stand
from bot.core.timing import aloud
from bot.model import Expects, Run, Topic
from bot.wording import panel
from bot.wording.speaker import Speaker, tidied
from bot.wording.text import capital

LONG = 1.5
"""How many times the time to aim for an answer may take before it is called long."""

ROOM = 0.6
"""Which share of the time to aim for leaves room for more."""

TIMED = (Expects.INSTANCE, Expects.REASONING)
"""What is told at a length that a panel likes or does not."""


def speak(speaker: Speaker, reply: RehearsalReply) -> None:
    """Say what only a rehearsal says."""
    match reply:
        case PushBack():
            key = f"push.{reply.push}"
            speaker.quoting(f"{key}_quoted", reply.quote, key)
            speaker.asked = speaker.said_since(-1)
            panel.label(speaker, -1)
            speaker.row(speaker.button("next", Verb.NEXT))
        case StoodBy():
            place = len(speaker.paragraphs)
            speaker.quoting("push.stood", reply.quote, "push.stood_plain")
            panel.commented(speaker, place)
        case Thank():
            speaker.tell("held.thanks")
        case Settle():
            if reply.asked:
                speaker.tell("talk.back")
            speaker.tell("held.settle")
        case Defer():
            later = Topic.TERMS if reply.topic is Topic.TERMS else Topic.PROCESS
            speaker.tell(f"held.{later}")
            speaker.row(speaker.button("next", Verb.NEXT))
        case Farewell():
            if speaker.session is not None and speaker.session.panel is not None:
                panel.farewell(speaker)
            else:
                speaker.tell("rehearsal.farewell")
                speaker.begin()
                speaker.tell("rehearsal.over")
        case ConfirmHeld():
            when = "now" if reply.now else "later"
            speaker.tell(f"rehearsal.{'held' if reply.held else 'open'}_{when}")
            hold(speaker, reply.held)
        case HandPage():
            speaker.hand_over("page.caption", reply.page)
        case _:
            assert_never(reply)


def opening(
    speaker: Speaker, minutes: int, *, held: bool, usual: int | None = None
) -> None:
    """Say how long it takes and when remarks come, before anything is played.

    `usual` is how long it takes without what was taken in for this interview.
    """
    if usual is not None and usual < minutes:
        span = {"minutes": str(minutes), "usual": str(usual)}
        told = speaker.plain("rehearsal.longer", **span)
    else:
        told = speaker.plain("rehearsal.minutes", minutes=str(minutes))
    if held:
        told = f"{told} {speaker.plain('rehearsal.opening_held')}"
    speaker.write(told)
    hold(speaker, held)


def hold(speaker: Speaker, held: bool) -> None:
    """Add the button that puts remarks to the end, or back."""
    if held:
        speaker.row(speaker.always("as_we_go", Verb.HOLD, "no"))
    else:
        speaker.row(speaker.always("hold", Verb.HOLD, "yes"))


# Looking back


def held_back(speaker: Speaker, reply: Summarise) -> None:
    """Tell everything that was held, answer by answer, the strong ones first."""
    strong = [r for r in reply.held if r.landed]
    others = [r for r in reply.held if not r.landed]
    for place, review in enumerate((*strong, *others)):
        title = speaker.phrase(
            "review.title",
            number=str(review.turn + 1),
            competency=named(speaker, review),
        )
        lines = " ".join(line for line in reviewed(speaker, review) if line)
        speaker.paragraphs.append((*title, Run(f" {lines}")))
        speaker.fold(len(speaker.paragraphs) - 1, willing=place > 0)


def reviewed(speaker: Speaker, review: Review) -> tuple[str, ...]:
    """Say what there is to say of one answer: what landed, then what would carry it."""
    if not review.judged and not review.landed:
        return (speaker.plain("review.unjudged"),)
    return (*landed(speaker, review), *further(speaker, review))


def landed(speaker: Speaker, review: Review) -> tuple[str, ...]:
    """Say what landed, in the candidate's own words."""
    quote = tidied(review.quote)
    lines: list[str] = []
    match review.expects:
        case Expects.SMALL_TALK:
            if review.gave and review.handed_back:
                lines.append(speaker.plain("review.both"))
            elif review.gave or review.handed_back:
                key = "gave" if review.gave else "back"
                lines.append(speaker.plain(f"review.{key}"))
        case Expects.QUESTIONS:
            if review.asked:
                topics = [speaker.plain(f"topic.{topic}") for topic in review.asked]
                joined = speaker.joined(topics)
                lines.append(speaker.plain("review.asked", topics=joined))
            if review.bridged:
                lines.append(_quoted(speaker, "review.bridge", quote))
        case _ if not review.landed:
            if quote is not None:
                key = "review.start" if review.begun else "review.view"
                lines.append(speaker.plain(key, quote=quote))
        case Expects.INSTANCE:
            lines.append(_quoted(speaker, "review.story", quote))
        case Expects.REASONING:
            lines.append(_quoted(speaker, "review.reasoning", quote))
        case Expects.REFLECTION if review.holds is not None:
            lines.append(speaker.plain(f"took.{review.holds}"))
        case Expects.REFLECTION:
            lines.append(_quoted(speaker, "review.reflection", quote))
    if review.stood is Stand.FACTS:
        lines.append(_quoted(speaker, "push.stood", tidied(review.stood_on)))
    return tuple(lines)


def further(speaker: Speaker, review: Review) -> tuple[str, ...]:
    """Say what would carry an answer further, the weightiest first."""
    lines: list[str] = []
    if review.stood in (Stand.YIELDED, Stand.GENERAL):
        key = "yielded" if review.stood is Stand.YIELDED else "general"
        said = tidied(review.stood_on) or "…"
        lines.append(speaker.plain(f"push.{key}", quote=said))
    if review.lack is not None:
        lines.append(speaker.plain(f"summary.lack.{review.lack}"))
    match review.expects:
        case Expects.QUESTIONS if not review.asked:
            lines.append(speaker.plain("review.unasked"))
        case Expects.QUESTIONS if review.bridged is False:
            lines.append(speaker.plain("review.no_bridge"))
        case Expects.REASONING if not review.landed:
            lines.append(speaker.plain("review.reasoning_open"))
        case Expects.REFLECTION if review.lacks is not None:
            lines.append(speaker.plain(f"plainly.lack.{review.lacks}"))
        case Expects.REFLECTION if not review.landed and not review.begun:
            lines.append(speaker.plain("review.brief"))
        case Expects.SMALL_TALK if not review.landed:
            lines.append(speaker.plain("review.little"))
    for slip, quote in review.slips[:1]:
        lines.append(speaker.slip(slip, quote))
    if review.points:
        points = speaker.joined(review.points)
        lines.append(speaker.plain("review.points", points=points))
    if review.modest is not None:
        quote, plain = tidied(review.modest[0]), tidied(review.modest[1])
        if quote is not None and plain is not None:
            lines.append(speaker.plain("turn_round.plain", quote=quote, plain=plain))
        elif quote is not None:
            lines.append(speaker.plain("turn_round.other", quote=quote))
    return tuple(lines)


def timed(speaker: Speaker, reply: Summarise) -> None:
    """Say one thing about time: what was long, or how the longest one is.

    Where nothing landed there are better things to say than that it was short.
    """
    answers = [r for r in reply.reviews if r.expects in TIMED and r.words]
    if len(answers) < 2:
        return
    longest = max(answers, key=lambda r: r.words)
    spoken, aim = longest.spoken or aloud(longest.words), _aim(speaker, longest)
    if spoken <= LONG * aim and not any(review.landed for review in answers):
        return
    told, target = span(speaker, spoken), span(speaker, aim)
    if spoken > LONG * aim:
        about = speaker.called(longest.question_id)
        said = speaker.phrase("time.long", question=about, aloud=told, aim=target)
    else:
        key = "time.room" if spoken < ROOM * aim else "time.well"
        said = speaker.phrase(key, aloud=told, aim=target)
    speaker.paragraphs.append(said)


def pushed(speaker: Speaker, reply: Summarise) -> None:
    """Name gently what a doubt led to, where it was not met with facts."""
    for review in reply.reviews:
        if review.stood in (Stand.YIELDED, Stand.GENERAL):
            key = "yielded" if review.stood is Stand.YIELDED else "general"
            said = tidied(review.stood_on) or "…"
            speaker.tell(f"push.{key}", quote=said)


def span(speaker: Speaker, seconds: float) -> str:
    """Put a length of time into words, as one would guess it."""
    if seconds < 50:
        tens = max(10, 10 * round(seconds / 10))
        return speaker.plain("span.seconds", count=str(tens))
    if 75 <= seconds < 105:
        return speaker.plain("span.minute_half")
    return speaker.counted("span.minutes", round(seconds / 60))


def _aim(speaker: Speaker, review: Review) -> int:
    question = speaker.content.questions.get(review.question_id)
    return question.seconds if question is not None else 120


def named(speaker: Speaker, review: Review) -> str:
    """Name what an answer was about, as a heading."""
    if review.expects is Expects.SMALL_TALK:
        return speaker.plain("review.small_talk")
    if review.expects is Expects.QUESTIONS:
        return speaker.plain("review.questions")
    return capital(speaker.competency(review.question_id))


def _quoted(speaker: Speaker, key: str, quote: str | None) -> str:
    if quote is None:
        return speaker.plain(f"{key}_plain")
    return speaker.plain(key, quote=quote)
