"""Give advice, and an honest word: on what is said, how, which one, and how it was.

Whether to say something is answered by what it is; how it would be put, by a sentence
with gaps for their own words; what a short reply meant, in a whole sentence.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from bot.core.events import Said
from bot.core.reply import Reply, Say, phrase
from bot.core.scene import asked_now, open_turn, scene
from bot.core.state import Context, State
from bot.hearing import Advice, Aside, AsideKind, HeardAdvice, Revise, Scene, Tip
from bot.parts.asides import clarifying, going, open_burst, record
from bot.parts.asides.comparing import compared
from bot.parts.asides.keeping import outside
from bot.parts.asides.lines import LATELY, Heard, say
from bot.parts.asides.replies import SayTogether

_K = AsideKind

TIPS: Final[Mapping[str, Tip]] = {
    "rule": Tip.BROKE_RULE,
    "reported": Tip.REPORTED,
    "laid_off": Tip.LAID_OFF,
    "fired": Tip.FIRED,
    "leaving": Tip.WHY_LEAVING,
    "gap": Tip.GAP,
    "offers": Tip.OTHER_OFFERS,
    "pay": Tip.PAY_TELL,
    "pay_ask": Tip.PAY_ASK,
    "health": Tip.HEALTH,
    "secret": Tip.CONFIDENTIAL,
    "stood_up": Tip.STOOD_UP,
    "boss": Tip.SPEAK_ILL,
    "mistake": Tip.OWN_MISTAKE,
    "missing": Tip.MISSING,
}
"""Matters of which there is a tip for the real interview."""
OWN: Final = ("dislike", "short_stay", "helped")
"""Matters that have a line here."""
NAMES: Final = ("name_client", "name_person", "name_firm")
HARMLESS: Final = (
    *("fired", "laid_off", "leaving", "gap", "offers", "pay", "stood_up", "boss"),
    *("mistake", "missing", "dislike", "short_stay", "helped"),
)
"""Matters that do no harm where they are said well."""
PUT: Final = (
    *("rule", "reported", "laid_off", "fired", "leaving", "gap", "offers", "pay"),
    *("health", "secret", "stood_up", "boss", "mistake", "missing", "dislike"),
    *("short_stay", "helped", "name_client", "name_person", "name_firm"),
)
"""Matters of which there is a sentence with gaps."""
BESIDE: Final = ("talk", "ill", "tired", "noise", "typing")

KINDS: Final[Mapping[Advice, AsideKind]] = {
    Advice.SAY: _K.CLARIFY,
    Advice.PUT: _K.CLARIFY,
    Advice.WHOLE: _K.CLARIFY,
    Advice.CHOOSE: _K.CLARIFY,
    Advice.JUDGED: _K.PROGRESS,
    Advice.BESIDE: _K.NERVES,
}
AWAY: Final = 16
"""Words before what asks for advice that say what it is about, and answer nothing."""
LEADS: Final = 10
"""The same where they may tell something: "I burned 40 covers once, do I say so?"."""
BACK: Final = 4
"""Things said before among which what is to be put in words is looked for."""


def wanted(state: State, text: str, context: Context) -> Aside | None:
    """Hear that a whole message asks for advice; None where it may be something else.

    In a running burst nothing is heard so, and with nothing open only what is known.
    """
    where = scene(state)
    if where not in (Scene.QUESTION, Scene.FOLLOW_UP) or open_burst.running(state):
        return None
    turn = open_turn(state)
    if turn is None or state.dossier.form is not None or turn.attempt.confided:
        return None
    asked = asked_now(state, context)
    heard = context.advice(text, asked)
    if heard is None or not _answerable(state, heard, context):
        return None
    if any(one.kind is Revise.CHANGE for one in context.revised(text)):
        return None  # another story is to be told: "I picked the wrong one"
    part = context.aside(text, asked, where, False)
    left = part.answer(text) if part is not None and part.rest else ""
    few = len(left.split()) <= LEADS and heard.about not in NAMES
    if left and not few and open_burst.holds_something(turn, left, context):
        return None  # it answers, too: what is asked is cut from it
    return _aside(heard, text)


def beside(text: str, context: Context) -> Aside | None:
    """Hear advice in what stood beside an answer and waits for its reply."""
    heard = context.advice(text, "")
    if heard is None or heard.want not in (Advice.SAY, Advice.BESIDE):
        return None
    return _aside(heard, text) if heard.about else None


def _aside(heard: HeardAdvice, text: str) -> Aside:
    return Aside(KINDS[heard.want], 0, len(text), about=heard.want, known=True)


def _answerable(state: State, heard: HeardAdvice, context: Context) -> bool:
    """Whether there is something to say to it that fits."""
    match heard.want:
        case Advice.SAY:
            return bool(heard.about)
        case Advice.PUT:
            return bool(heard.about) or spoken_of(state, context) is not None
        case Advice.WHOLE:
            return bool(_asides(state))
        case Advice.JUDGED:
            turn, session = open_turn(state), state.session
            answered = session is not None and going.last_told(session) is not None
            return answered or (turn is not None and not turn.attempt.unheard)
        case _:
            return True


def named(state: State, aside: Aside, text: str, context: Context) -> Aside:
    """Name as advice what is heard as something else, alone or beside an answer."""
    words = aside.words(text)
    asked = asked_now(state, context)
    heard = context.advice(words, asked)
    if heard is None or not _answerable(state, heard, context):
        left, turn = aside.answer(text), open_turn(state)
        if not aside.rest or turn is None or len(left.split()) > AWAY:
            return aside
        if open_burst.holds_something(turn, left, context):
            return aside
        # "The job's full of paperwork and I hate it. Do I tell them?"
        heard = context.advice(text, asked)
        if heard is None or heard.want is not Advice.SAY or not heard.about:
            return aside
        if heard.about in NAMES:
            return aside
        return _aside(heard, text)
    kind = KINDS[heard.want]
    return replace(aside, kind=kind, about=heard.want, known=True)


def line(state: State, heard: Heard, context: Context) -> Reply | None:
    """Give what is said to who asks for advice; None for what has another reply."""
    if heard.aside.about not in _HERE:
        return None
    asked = asked_in(heard, context)
    if asked is None:
        return None
    match asked.want:
        case Advice.SAY:
            return saying(asked, heard.words, context)
        case Advice.BESIDE:
            return say(f"beside.{asked.about}")
        case Advice.PUT:
            return putting(asked.about or spoken_of(state, context) or "plain")
        case Advice.WHOLE:
            return _whole(state, context)
        case Advice.CHOOSE:
            return _chosen(state, heard, context)
    return None


def asked_in(heard: Heard, context: Context) -> HeardAdvice | None:
    """Hear the advice in an aside beside what is open, else by its words alone."""
    words = heard.words
    return context.advice(words, heard.question) or context.advice(words, "")


_FIND_OUT: Final = re.compile(
    r"\b(?:they|panel|boss|manager|employer|company|somebody|someone|owner|he|she|hr)\b"
    r"[^?]*\b(?:know|see|find|look|check|hear|notice|ring|call|google|guess)\b"
    r"|\b(?:will|do|can|could|would|does) (?:they|he|she|a panel|the panel|somebody)\b",
    re.IGNORECASE,
)
_OF_THIS: Final = re.compile(
    r"\b(?:you|u|this|here|write|wrote|typed?|read|app|bot|chat|program|messages?"
    r"|server|stored|saved?|kept|keep|data|answers?|summary|page|export|privacy"
    r"|encrypt\w*)\b",
    re.IGNORECASE,
)


def found_out(heard: Heard) -> Say | None:
    """Say what to do about what an employer may find out, which no program tells."""
    words = heard.words
    if heard.kind is not _K.PRIVACY or heard.aside.about:
        return None
    if _OF_THIS.search(words) or not _FIND_OUT.search(words):
        return None
    return say("found_out")


_HERE: Final = (*(one for one in Advice if one is not Advice.JUDGED),)


def saying(asked: HeardAdvice, text: str, context: Context) -> Reply | None:
    """Say whether it is wise to say, by what it is."""
    about, fears = asked.about, asked.fears
    if about in NAMES:
        wanted = context.wanted("names", text)
        sorts = ("person", "firm", *(() if "initial" in text else ("letters",)))
        client = about == "name_client" and wanted.sort in sorts
        return say("name_client") if client else clarifying.naming(wanted)
    if about in OWN:
        told = say(f"advise.{about}")
    elif about in TIPS:
        told = phrase(f"tip.{TIPS[about]}")
    else:
        return None
    if fears and about in HARMLESS:
        return SayTogether((say("advise_not_if"), told))
    return told


def putting(about: str) -> Say:
    """Say it in a sentence with gaps for their words."""
    return say(f"put.{about if about in PUT else 'plain'}")


def _asides(state: State) -> list[str]:
    """Give what was said to the interviewer lately, the newest first."""
    turn = open_turn(state)
    said = turn.asides if turn is not None else outside(state.dossier)
    return [one.text for one in reversed(said)][:BACK]


def spoken_of(state: State, context: Context) -> str | None:
    """Name what it was asked about just now whether to say it; None where nothing."""
    for text in _asides(state):
        asked = context.advice(text, "")
        if asked is not None and asked.want is Advice.SAY:
            return asked.about
        if asked is None or asked.want not in (Advice.PUT, Advice.WHOLE):
            return None
        if asked.about:
            return asked.about
    return None


def _whole(state: State, context: Context) -> Reply:
    """Say in a whole sentence what the reply before meant."""
    said = ((one, context.advice(one, "")) for one in _asides(state))
    before = (one for one in said if one[1] is None or one[1].want is not Advice.WHOLE)
    text, asked = next(before, ("", None))
    if (
        asked is not None
        and asked.want is Advice.SAY
        and (told := saying(asked, text, context))
    ):
        return told
    turn = open_turn(state)
    need = context.wanted("no_need", text)
    if turn is not None and clarifying.has_to(text) and need.sort != "enough":
        if need.sort in ("mine", "real"):
            return clarifying.must(turn, need)
        thing = need.thing
        return say("whole_must_be", thing=thing) if thing else say("whole_must")
    may = context.wanted("clarify", text)
    if may.thing:
        return say("whole_may", thing=may.thing)
    return say("whole_asked")


def _chosen(state: State, heard: Heard, context: Context) -> Reply:
    """Say which one to take, with a reason, or by what to choose."""
    session, turn = state.session, open_turn(state)
    for text in (heard.words, *_asides(state)):
        meant = context.wanted("meant", text)
        if meant.thing or meant.sides:
            if session is not None and (told := compared(session, text)):
                return told[0]
            if turn is not None and meant.thing:
                return clarifying.either(turn, meant, heard, context)
            return say("choose_sides", sides=clarifying.joined(meant.sides))
        if text is not heard.words:
            break
    return say("choose")


# With nothing open


def met_outside(state: State, said: Said, context: Context) -> State | None:
    """Give advice with nothing open; None where something else is wanted."""
    candidate = state.candidate
    if not candidate.welcomed or candidate.placing or candidate.track is None:
        return None
    asked = context.advice(said.text, "")
    if asked is None:
        return None
    told: Reply | None = None
    session = state.session
    ended = session.ended_at if session is not None else None
    match asked.want:
        case Advice.SAY:
            told = saying(asked, said.text, context)
        case Advice.PUT if asked.about or spoken_of(state, context) is not None:
            told = putting(asked.about or spoken_of(state, context) or "plain")
        case Advice.JUDGED if asked.about and session is not None and ended:
            if said.at - ended < LATELY:
                told = next(iter(record.weakest(session, context)), None)
    return replace(state, replies=(told,)) if told is not None else None
