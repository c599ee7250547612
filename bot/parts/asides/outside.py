"""Reply to an aside with no question and no form open."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.buttons import Verb
from bot.core.incoming import Commanded
from bot.core.reply import Reply, Tap
from bot.core.schedule import local
from bot.core.session import Session
from bot.core.state import Context, State, zone_of
from bot.hearing import AsideKind, Idle, Steer
from bot.model import GENERAL, Expects
from bot.parts.asides import advising, earlier, going, idling, record
from bot.parts.asides.lines import (
    FEW,
    FINER,
    LATELY,
    Heard,
    finer,
    meaning,
    page_row,
    say,
    unmet,
)
from bot.parts.asides.moving import words_of
from bot.parts.asides.simpler import example
from bot.parts.asides.tips import of_nerves
from bot.parts.asides.undoing import asks, take_back

_K = AsideKind

FRESH = timedelta(hours=1)
"""For so long after a session what is said is taken to be about it."""


def reply(state: State, heard: Heard, context: Context) -> State:
    """Do what was asked, as far as that can be done with nothing open."""
    session, at, about = state.session, heard.at, heard.aside.about
    ended = session.ended_at if session is not None else None
    today = ended is not None and _same_day(ended, at, state, context)
    match heard.kind:
        case _K.BACK if today:
            return earlier.go_back(state, heard, context)
        case _K.ADD if today:
            return earlier.add(state, heard, context)
        case _K.IGNORE if _NAMES_ONE.search(heard.said.text):
            return _said(state, "out_line_which")  # the line is not there
        case _K.IGNORE if today and about in (Steer.UNDO, Steer.ASKED, Steer.NOISE):
            return take_back(state, heard, context)
        case _K.COMMAND:
            name = heard.aside.command or "help"
            return context.parts.proceed(state, Commanded(at, name), context)
        case _K.METHOD if about == "program" and not _wants(heard, context):
            return _open(state, heard)
        case _K.METHOD if about == "program":
            return context.parts.proceed(state, Commanded(at, "help"), context)
        case _K.PROGRESS if not heard.aside.known and _of_the_day(heard, context):
            return _said(state, "found_out")
        case _K.PROGRESS if about == "no_score":
            return _said(state, "progress_no_score")
        case _K.PROGRESS if today and session is not None:
            if whole := record.overall(session):
                return replace(state, replies=whole)
            if going.last_told(session) is not None:
                return replace(state, replies=going.progress(session))
            return _said(state, "progress_none")
        case _K.PROGRESS:
            return context.parts.proceed(state, Commanded(at, "progress"), context)
        case _K.REPEAT | _K.REPHRASE if today and session is not None and session.turns:
            last = len(session.turns) - 1
            words = words_of(state, session.turns[last], context)
            again = (Tap("retry_now", Verb.RETRY, str(last), bound=True),)
            told = say("repeat_after", again, question=words)
            return replace(state, replies=(told,))
        case _K.WRONG_CHAT if _WRONG.search(heard.words):
            return _said(state, "wrong_chat")
        case _K.EXAMPLE | _K.CLARIFY if not about and not _wants(heard, context):
            return _open(state, heard)
        case _K.EXAMPLE:
            track = state.candidate.track or GENERAL
            shown = example(track, Expects.INSTANCE, frozenset(), context)
            told = say("example_outside", example=shown)
            return replace(state, replies=(told,)) if shown else _open(state, heard)
        case _K.CLARIFY if about == "ask_pay":
            return replace(state, replies=(say("ask_pay"),))
        case _K.CLARIFY if about == "ask_it":
            return replace(state, replies=(say("ask_it"),))
        case _K.MACHINE | _K.PROGRESS if about == "how":
            return replace(state, replies=(say("machine_how"),))
        case _K.CLARIFY if about in ("names", "not_true"):
            return _said(state, f"clarify_{about}")
        case _K.METHOD if about in ("i_or_we", "real"):
            return _said(state, f"method_{about}")
        case _K.MEANING:
            word = heard.aside.word
            if words := meaning(word, context):
                told = say("meaning_outside", word=word, meaning=words)
                return replace(state, replies=(told,))
            return _said(state, "meaning_none_outside")
        case _K.MACHINE if about == "role":
            return _said(state, "machine_role")
        case _K.MISHEARD if about == "feedback":
            sure = _wants(heard, context, PLAINLY)
            return _said(state, "feedback" if sure else "feedback_which")
        case _K.REMARK if about == "smalltalk":
            return _said(state, "smalltalk")
        case _K.GREETING:
            return replace(state, replies=(say("greeting", *FEW),))
        case _K.NERVES if about == "language":
            return _said(state, "nerves_language")
        case _K.NERVES if line := of_nerves(heard, context):
            return replace(state, replies=(line,))
        case _K.NERVES | _K.DISTRESS:
            return replace(state, replies=(say("nerves_outside", *FEW),))
        case _K.MISHEARD if one := _named(session, heard, context):
            return replace(state, replies=one)
        case _K.COMPLAINT | _K.MISHEARD if asks(heard.words):
            return _open(state, heard)
        case _K.COMPLAINT | _K.MISHEARD if today and session and page_row(session):
            return _said(state, "complaint_after")
        case _K.COMPLAINT | _K.MISHEARD | _K.UNFIT:
            return replace(state, replies=(say("complaint_outside", *FEW),))
        case _K.PRIVACY if line := advising.found_out(heard):
            return replace(state, replies=(line,))
        case _K.PRIVACY:
            return _said(state, finer("privacy", about))
        case _K.INSTRUCTION if about in FINER["instruction"]:
            return _said(state, f"instruction_{about}")
        case _K.REMAINING if idling.lasts(heard.said.text, context):
            return _said(state, "lasting")  # nothing else could remain
        case _K.REMAINING | _K.LENGTH:
            return replace(state, replies=(say("length_session", *FEW),))
        case _K.THANKS if about == "noted":
            return _said(state, "noted_outside")
    plain = _PLAIN.get(heard.kind)
    return _said(state, plain) if plain else _open(state, heard)


def _named(
    session: Session | None, heard: Heard, context: Context
) -> tuple[Reply, ...]:
    """Say how the answer was heard that a protest names: "no, the one I just did"."""
    ended = session.ended_at if session is not None else None
    if session is None or ended is None or heard.at - ended >= LATELY:
        return ()
    if not record.called(heard.words):
        return ()
    meant = record.which(session, heard.words, context)
    return record.tell(session, meant[0], heard.words) if len(meant) == 1 else ()


WANTED, PLAINLY = 0.35, 0.7
"""Shares of a want from which its own line fits, and from which it is plain."""
_OF = {
    _K.METHOD: ("program", "command", "method"),
    _K.EXAMPLE: ("example",),
    _K.CLARIFY: ("allowed", "must", "again", "invented"),
    _K.MISHEARD: ("feedback_wrong",),
}
"""What each kind wants, by the encoder's intents."""


def _wants(heard: Heard, context: Context, least: float = WANTED) -> bool:
    """Whether the encoder, too, reads that this is wanted."""
    shares = context.intends(heard.said.text, "")
    return sum(shares.get(one, 0.0) for one in _OF[heard.kind]) >= least


_NAMES_ONE = re.compile(
    r"\b(?:part|bit|line|sentence|piece|thing) (?:about|with|where|of|on)\b",
    re.IGNORECASE,
)
"""What names the line that is meant, which is not what was said last."""
_WRONG = re.compile(
    r"\bwrong\b|\bnot (?:for|meant for) you\b|\bsomebody else\b|\bsomeone else\b",
    re.IGNORECASE,
)
"""What says itself that it was for somebody else."""


def _of_the_day(heard: Heard, context: Context) -> bool:
    """Whether it is asked what to say on the day, and not how an answer was."""
    wants = context.idle(heard.said.text)
    return wants.get(Idle.SAY_IT, 0.0) + wants.get(Idle.ADVICE, 0.0) >= LIKELY


LIKELY = 0.5
"""Share of asking for advice from which nothing is said of the answers."""


def _same_day(one: datetime, other: datetime, state: State, context: Context) -> bool:
    """Whether two times are of one day where the candidate is, or near each other."""
    zone = zone_of(state, context)
    return other - one < FRESH or local(one, zone).date() == local(other, zone).date()


_PLAIN = {
    _K.THANKS: "thanks",
    _K.WAIT: "wait",
    _K.REMARK: "noted_outside",
    _K.PRESENCE: "presence_outside",
    _K.STOP: "stop_outside",
    _K.METHOD: "method",
    _K.CLARIFY: "clarify",
    _K.MACHINE: "machine",
    _K.IGNORE: "noted_outside",
    _K.INSTRUCTION: "instruction_outside",
    _K.BACK: "back_none",
    _K.ADD: "back_none",
}


def _said(state: State, key: str) -> State:
    return replace(state, replies=(say(key),))


def _open(state: State, heard: Heard) -> State:
    said = unmet(state, heard.said.text)
    return replace(state, replies=(said,))
