"""Put into words what is said to asides."""

import re

from bot.core.buttons import Press, Verb
from bot.core.schedule import local
from bot.model import Button, Run
from bot.parts.asides import after_wording, room_wording
from bot.parts.asides.replies import (
    AsideReply,
    AskOn,
    OfferEarlier,
    Propose,
    SayAnew,
    SayAsMember,
    SayInTheRound,
    SayLeft,
    SayLeftOut,
    SayLookedBack,
    SayMoved,
    SayOfTheRoom,
    SayProgress,
    SayQuestion,
    SayTogether,
    SayWho,
    SayWhom,
)
from bot.wording import as_employer, panel
from bot.wording.dates import clock, shown
from bot.wording.employer import (
    answered_anew,
    asked_anew,
    moved,
    of_oneself,
    speaking,
    weighed,
)
from bot.wording.speaker import Speaker, tidied

_BRIEF = 26
"""Letters of a button that names a question."""

_HANGING = 3
"""Letters of a word that no name ends with, as in "came at you at the…"."""

_LEADS = re.compile(
    r"^(?:(?:think of|tell me (?:about|of)|walk me through|give me|describe) (?:(?:a|an"
    r"|the|one|your|some) (?:(?:time|day|moment|situation|example|last time|first time)"
    r"\b(?: of)?(?: (?:when|where|that|in which))?(?: you(?!r? and)(?:'ve| have)?)?"
    r" ?)?)?)",
    re.IGNORECASE,
)
"""How many questions begin, so that it names none of them."""


def speak(speaker: Speaker, reply: AsideReply) -> None:
    """Say one reply."""
    match reply:
        case SayLeft():
            speaker.tell(
                "aside.remaining",
                left=speaker.count("question", reply.questions),
                minutes=speaker.minutes(reply.minutes),
            )
        case Propose():
            _propose(speaker, reply)
        case SayTogether(replies=replies):
            place = len(speaker.paragraphs)
            for one in replies:
                speaker.say(one)
            if not panel.several(speaker):
                # Of several people each speaks in a paragraph of their own.
                speaker.join(place)
        case SayProgress(quote=quote, part=None, whole=whole):
            key = "aside.progress_whole" if whole else "aside.progress_heard"
            speaker.quoting(key, quote, "aside.progress_thin")
        case SayProgress(quote=quote, part=part):
            if (tidy := tidied(quote)) is None:
                speaker.tell("aside.progress_thin")
            else:
                gap = speaker.plain(f"aside.gap.{part}")
                speaker.tell("aside.progress", quote=tidy, gap=gap)
        case OfferEarlier():
            key = "back_not_found" if reply.unsure else "back_which"
            speaker.tell("aside.moved_which" if reply.moved else f"aside.{key}")
            session = speaker.session
            asked = (session.id, session.asks) if session is not None else ("", 0)
            names = [_short(speaker.question_text(one)) for _, one in reply.turns]
            for number, (turn, _) in enumerate(reply.turns, 1):
                name = names[number - 1]
                label = name if names.count(name) == 1 else f"{number}. {name}"
                press = Press(Verb.BACK, str(turn), *asked)
                speaker.row(Button(label, str(press)))
        case SayLookedBack():
            _looked_back(speaker, reply)
        case SayAsMember() | SayOfTheRoom() | AskOn():
            room_wording.speak(speaker, reply)
        case SayInTheRound():
            speaker.say(reply.line)
            _waited_for(speaker, reply)
        case SayWho():
            told = (speaking(speaker), of_oneself(speaker, reply.words))
            who = " ".join(one for one in told if one)
            speaker.write(f"{who} {speaker.plain('round.role')}")
            _waited_for(speaker, reply)
        case SayQuestion():
            merit, better = weighed(reply.words)
            speaker.tell(f"round.question_{merit}", better=better)
            _waited_for(speaker, reply)
        case SayAnew():
            speaker.tell("round.beside")
            speaker.write(asked_anew(speaker, reply.words, reply.asked))
            speaker.join(len(speaker.paragraphs) - 2)
            _waited_for(speaker, reply)
        case SayLeftOut():
            as_employer.left_out(speaker, reply.words, reply.asked)
            speaker.taps(reply.rows)
        case SayWhom():
            as_employer.whom_meant(speaker, reply.words, reply.asked)
            _waited_for(speaker, reply)
        case SayMoved():
            place = len(speaker.paragraphs)
            key, called = moved(speaker, reply.words)
            speaker.tell(f"round.{key}", called=called)
            if reply.asked:
                speaker.write(answered_anew(speaker, reply.asked))
            speaker.join(place)
            _waited_for(speaker, reply)
        case _:
            after_wording.speak(speaker, reply, _short)


_Waiting = SayInTheRound | SayWho | SayQuestion | SayAnew | SayWhom | SayMoved


def _waited_for(speaker: Speaker, reply: _Waiting) -> None:
    """Say in the same breath what is waited for."""
    if reply.due:
        waits = speaker.plain(f"round.due_{reply.due}")
        speaker.paragraphs[-1] = (*speaker.paragraphs[-1], Run(f" {waits}"))
    speaker.taps(reply.rows)


def _propose(speaker: Speaker, reply: Propose) -> None:
    interview = reply.interview
    if interview is not None and interview.day is not None:
        at = local(interview.at, interview.zone) if interview.at is not None else None
        when = shown(speaker, interview.day, "EEEEMMMMd")
        if at is not None:
            when = speaker.plain("date.at", day=when, at=clock(speaker, at))
        speaker.tell("aside.propose_time", when=when)
    elif reply.gone:
        speaker.tell("aside.propose_gone", name=reply.gone)
    else:
        speaker.tell("aside.propose_name", name=reply.name)
    speaker.taps(reply.rows)


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


def _short(question: str) -> str:
    """Name a question by the first words that are its own."""
    text = _LEADS.sub("", question).strip()
    text = text[:1].upper() + text[1:]
    if len(text) <= _BRIEF:
        return text
    words = text[:_BRIEF].split(" ")[:-1]
    while len(words) > 1 and len(words[-1]) <= _HANGING:
        words.pop()
    return " ".join(words).rstrip(" ,.?!") + "…"
