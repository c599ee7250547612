"""Hear in a role-play what is said to the interviewer, and go back into the scene."""

import re
from dataclasses import dataclass, replace
from typing import Final

from bot.assignments import Scene as Written
from bot.assignments import scenes
from bot.core.dossier import Form
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.parts.task.assignment import Assignment, Scene, changed, kept
from bot.parts.task.replies import GoOn
from bot.parts.task.scene import waited_for, without_turn

OUT: Final = "out"
KINDS: Final = ("ask", "names", "promise", "purpose", "who", "doing", "nothing")
"""What is said out of the role and answered with one plain phrase."""

_LEAD: Final = (
    r"\W*(?:(?:no|wait|sorry|oh|haha|lol|ok|okay|hm+|um+|er|actually|hang on|hold on"
    r"|can you|could you|can i|could i|please|pls|just)\b\W*)*"
)
TAKE_OUT: Final = Expression(
    rf"{_LEAD}(?:(?:take|leave|cut|strike|get) (?:that|it|this|the last \w+|what i"
    r" (?:just )?said|my last \w+)(?: last)?(?: \w+)? (?:out|back|off)\b(?! of\b| to\b)"
    r"|(?:scratch|strike|undo|ignore|delete|forget) (?:that|this|the last \w+|what i"
    r" (?:just )?said|my last \w+)\b(?! of)"
    r"|(?:try|say|do|start) (?:that|this|it) (?:\w+ )?(?:again|over)\b)"
    r"|\b(?:take|leave) (?:that|it|this) (?:bit |line |one |part )?out,? (?:pls"
    r"|please)\b",
    re.IGNORECASE,
)
_MARKED: Final = Expression(
    r"\bout of (?:the |my |this )?(?:role|role-?play|character|scene|play)\b"
    r"|\b(?:asking|question for|talking to|speaking to|a question to|this is for) you\b"
    r"(?=\W*(?:not|$|[,:.?]))"
    r"|\bnot (?:for|to) (?:him|her|them)\b\W*$"
    r"|\bpause (?:the )?(?:role|scene|it)\b|^\W*(?:time ?-?out|break)\b"
    r"|^\W*(?:coach|interviewer|bot|dear bot|hey bot)\b"
    r"|\b(?:in|as) real life\b.*\?|^\W*\(.*\)\W*$",
    re.IGNORECASE,
)
_PERMITTED: Final = Expression(
    r"\b(?:can|may|should|could|am|do) i\b.*\b(?:or is (?:that|it) (?:not|too)\b.*"
    r"|allowed\b.*|is (?:that|it) (?:ok|okay|done|fine|allowed|too much)\b.*)\?*\W*$"
    r"|\bam i (?:allowed|supposed) to\b|\bis (?:that|it) (?:even )?(?:not done"
    r"|allowed)\b",
    re.IGNORECASE,
)
_PURPOSE: Final = Expression(
    r"\b(?:i was|i'?m|that was)\b.*\b(?:on purpose|kidding|joking|testing (?:you|it)|a"
    r" (?:test|joke)|to see what)\b|\b(?:just|only) (?:kidding|joking|testing)\b"
    r"|^\W*jk\b",
    re.IGNORECASE,
)
_WHO: Final = Expression(
    r"\bwho(?: are|'re| r) (?:you|u)(?: now| here| there| playing| supposed to be)?\W*$"
    r"|\bare you (?:still |now )?(?:him|her|the (?:bot|interviewer|coach|parent"
    r"|customer"
    r"|patient|client|guest))\b"
    r"|\bwho am i (?:talking|speaking) (?:to|with)\b|\bis (?:that|this) (?:you|the"
    r" bot)\b",
    re.IGNORECASE,
)
_DOING: Final = Expression(
    r"\b(?:how am i|am i) (?:doing|getting on)\b|\bis (?:this|that) (?:going )?(?:ok"
    r"|okay"
    r"|right|well|what you want\w*)\b.*\?|\bhow (?:many more|much longer|long does"
    r" this)\b"
    r"|\bdid i (?:say|do) (?:that|it) right\b|\bwas that (?:ok|okay|right|good)\b",
    re.IGNORECASE,
)
_STUCK: Final = Expression(
    r"\bwhat (?:should|do|can|am|would) (?:i|you) (?:supposed to )?(?:say|answer)\b"
    r"(?: now| here| to (?:that|him|her|them|this))?\W*$"
    r"|\b(?:i )?(?:have )?(?:don'?t|do not|no) (?:know|idea|clue) (?:what|how) (?:to"
    r"|i|you)"
    r" (?:\w+ )?(?:say|answer|reply)\b|\bi'?m stuck\b|\bhelp me(?: out)?\W*$"
    r"|^\W*(?:a )?hint\W*$",
    re.IGNORECASE,
)
_ORDER: Final = (
    (OUT, TAKE_OUT),
    ("purpose", _PURPOSE),
    ("who", _WHO),
    ("doing", _DOING),
    ("stuck", _STUCK),
    ("ask", _MARKED),
    ("ask", _PERMITTED),
)
_OF_IT: Final = (
    (
        "promise",
        Expression(
            r"\b(?:promis\w+|(?:tell|say|give) (?:him|her|them)?\W?(?:a time|when|how"
            r" long|an hour|a date)|commit)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "names",
        Expression(
            r"\b(?:say|tell|name|reveal|mention|give)\b(?: \w+){0,3}? (?:which|whose"
            r"|who|the (?:other )?(?:child|kid|pupil|student|patient|name|colleague)\w*"
            r"|(?:his|her|their) names?)\b",
            re.IGNORECASE,
        ),
    ),
)
"""What it is that is asked whether one may, where there is something to say of it."""
_PIECES: Final = Expression(r"\([^)]*\)|[^.!?\n(]+[.!?]*")
_ONLY_A_MARK: Final = 10


@dataclass(frozen=True, slots=True)
class Parted:
    """What was said in the scene, and what kind of thing out of it; empty for none."""

    told: str
    kind: str = ""


def parted(text: str) -> Parted:
    """Part what is said to the person from what is said to the interviewer."""
    kinds, told, open_ended = [], [], False
    for piece in _PIECES.findall(text.replace("’", "'")):
        kind = next((k for k, found in _ORDER if found.search(piece)), "")
        if kind or open_ended:
            kinds.append(kind)
            # "Out of the role for a second." and then the question itself.
            open_ended = kind == "ask" and len(piece.split()) <= _ONLY_A_MARK
            continue
        if any(letter.isalnum() for letter in piece):
            told.append(piece.strip())
    first = next((kind for kind, _ in _ORDER if kind in kinds), "")
    if first == "ask":
        first = next((kind for kind, found in _OF_IT if found.search(text)), first)
    return Parted("\n".join(told) if first else text, first)


def scene_of(current: Assignment) -> tuple[Scene, Written] | None:
    """Give the scene that was played last, with how it is written."""
    scene = current.scene
    written = next((w for w in scenes() if scene and w.id == scene.id), None)
    return (scene, written) if scene is not None and written is not None else None


def heard(state: State, move: Move, context: Context) -> State | None:
    """Meet what is said out of the role; None where all is said to the person."""
    form = state.dossier.form
    if form is None or form.field != "task.scene" or not isinstance(move, Said):
        return None
    number = form.argument.partition(":")[0]
    found = (a for a in kept(state.dossier).all if str(a.number) == number)
    current = next(found, None)
    playing = scene_of(current) if current is not None else None
    if current is None or playing is None or not move.own:
        return None
    out = parted(move.text)
    if not out.kind:
        return None
    after = _met(state, current, form, out.kind, *playing)
    if not out.told.strip():
        return after
    after = replace(after, replies=(*after.replies[:-1], *_aside(after)))
    return context.parts.proceed(after, replace(move, text=out.told), context)


def _aside(state: State) -> tuple[GoOn, ...]:
    """Say the word alone: the person answers what was said to them."""
    last = state.replies[-1]
    return (replace(last, line=""),) if isinstance(last, GoOn) else ()


def _met(
    state: State, current: Assignment, form: Form, kind: str, scene: Scene, w: Written
) -> State:
    words = ""
    if kind == OUT and form.messages:
        words = form.messages[-1].text
        form = replace(form, messages=form.messages[:-1], waiting_since=None)
        state = replace(state, dossier=replace(state.dossier, form=form))
    elif kind == OUT and scene.said:
        words = scene.said[-1]
        scene = without_turn(scene, len(scene.said) - 1)
        state = changed(state, replace(current, scene=scene))
    elif kind == OUT:
        kind = "nothing"
    elif kind == "stuck":
        waited = waited_for(scene)
        words = waited[0] if waited else ""
        kind = "stuck" if waited else "doing"
    line = scene.lines[-1] if scene.lines else w.opening
    said = GoOn(scene.id, line, kind, " ".join(words.split()))
    return replace(state, replies=(*state.replies, said))
