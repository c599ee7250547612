"""Meet what is said about a role-play once it is over, from the scene itself."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bot.assignments import kinds
from bot.assignments.scenes import WAITED
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import Reply, phrase
from bot.core.scene import open_turn
from bot.core.session import touched
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import Beat
from bot.model import Mode
from bot.parts.task.acting import note_of
from bot.parts.task.answers import answers_to, questions
from bot.parts.task.assignment import Assignment, Scene, changed, kept
from bot.parts.task.pointed_to import pointed_to, with_beat
from bot.parts.task.scene import MOST_QUOTED, waited_for, without_turn
from bot.parts.task.stepping_out import TAKE_OUT, scene_of

TOLD_IN: Final = (Mode.BEHAVIOURAL, Mode.TECHNICAL, Mode.SECOND_ROUND)
"""Sessions in which one is asked for what really happened."""

FRESH: Final = timedelta(hours=1)
LONGEST: Final = 30
SAID: Final = (
    *("who", "how", "unsaid", "right", "said", "counted", "missing", "out", "answer"),
    "train",
)
"""What is said after a scene, each with a phrase of its own."""

ALL: Final = "all"
INSTEAD: Final = (*WAITED, ALL)
"""What is told to who asks what to say instead: by what was waited for, or at all."""

_WHO: Final = Expression(
    r"\bwho(?: were|'re| are| was) (?:you|u|that|it)\b(?!.*\bwaiting\b)|\bwere you"
    r" (?:him|her|the (?:school|parent|customer|patient|client|guest|father|mother))\b",
    re.IGNORECASE,
)
_HOW: Final = Expression(
    r"\bhow (?:was|were|did|do|'?d) (?:i|that|it|the (?:role|scene)\S*)\b(?!.*\bfeel)"
    r"|\bno (?:summary|feedback|note|verdict)\b|\bwas (?:i|that|it) (?:any |too |so "
    r"|very"
    r" )?(?:ok|okay|good|alright|all right|rude|bad|harsh|enough|convincing)\b"
    r"|\bwhat did (?:he|she|they|mr|mrs|ms) ?\w* (?:think|hear|make of)\b"
    r"|\b(?:summary|feedback)\W*$",
    re.IGNORECASE,
)
_FOR: Final = Expression(
    r"\bwhat(?:'s|s| is| was| were) (?:all )?(?:that|this|it)(?:"
    r" all)?(?:\W+\w+){0,6}? for"
    r"\b|\bwhat (?:was|is) the (?:point|use|idea)\b|\bwhat(?:'s|s| does| did) (?:it"
    r"|that)"
    r" (?:get|give|train|teach)\b|\bwhat (?:do|did|should|can) i (?:get|take|learn)\b"
    r"|\bwhy did (?:we|i) do (?:that|this|it)\b",
    re.IGNORECASE,
)
_PROTEST: Final = Expression(
    r"\b(?:was|were|is)(?:n'?t| not) (?:\w+ )?waiting\b|\bi (?:did |have |already "
    r"|just )*"
    r"(?:said|say|told|mentioned|gave|promised)\b|\bwaiting for\b.*\b(?:said|told)\b",
    re.IGNORECASE,
)
_INSTEAD: Final = Expression(
    r"\b(?:what|how) (?:should|could|would|can|might|must) (?:i|you)(?: \w+){0,2}?"
    r" (?:said?|say|answer(?:ed)?|put|repl(?:y|ied)|told|tell)\b"
    r"|\bwhat(?:'s| is| would be| would have been) (?:a |the )?(?:better|right|good"
    r"|best) (?:thing to say|answer|line|sentence)\b",
    re.IGNORECASE,
)
_AT_A_LINE: Final = Expression(r"\bwhen (?:he|she|they|mr|mrs|ms)\b", re.IGNORECASE)
_FEW: Final = frozenset(
    "the that this was were said told you your and for not him her them out take"
    " please pls thing bit one last asking me".split()
)


def heard(state: State, move: Move, context: Context) -> State | None:
    """Answer from the scene that has just ended; None for what is not about it."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    current = kept(state.dossier).now
    playing = scene_of(current) if current is not None else None
    text = move.text.replace("’", "'")
    if len(text.split()) <= LONGEST and _FOR.search(text):
        scene = playing[0] if playing is not None else None
        if (what := _trained(state, current, scene, move.at)) is not None:
            return _saying(state, what)
    if current is None or playing is None or len(text.split()) > LONGEST:
        return None
    scene, written = playing
    if not _newest(state, scene, move.at):
        return None
    name = written.name
    if TAKE_OUT.search(text):
        return _taken_out(state, current, scene, text, name)
    if _WHO.search(text):
        return _saying(state, phrase("task.after_who", name=name))
    if _FOR.search(text):
        return _saying(state, phrase("task.after_train"))
    if _HOW.search(text):
        if not scene.said:
            return _saying(state, phrase("task.after_unsaid", name=name))
        return _saying(state, phrase("task.after_how", name=name), note_of(scene))
    if _INSTEAD.search(text):
        waited = () if _AT_A_LINE.search(text) else waited_for(scene)
        key = f"task.instead_{waited[0] if waited else ALL}"
        return _saying(state, phrase(key, name=name))
    if _PROTEST.search(text) and "?" not in text:
        return _protested(state, current, scene, text, name, context)
    if asked := questions(text):
        lines = answers_to(written, asked)
        line = next((one for one in lines if one not in "\n".join(scene.lines)), "")
        if line and line not in written.unsure:
            return _saying(state, phrase("task.after_answer", name=name, line=line))
    return None


def _newest(state: State, scene: Scene, at: datetime) -> bool:
    """Whether a scene is what happened last, and not long ago."""
    if not scene.ended or scene.at is None or at - scene.at > FRESH:
        return False
    session = state.session
    if session is None:
        return True
    if open_turn(state) is not None and not session.paused:
        return False
    return session.paused or touched(session) <= scene.at


def _trained(
    state: State, current: Assignment | None, scene: Scene | None, at: datetime
) -> Reply | None:
    """Say what the session that has just ended was for; None where none has."""
    session = state.session
    if session is None or not session.over or at - touched(session) > FRESH:
        return None
    if scene is not None and scene.at is not None and scene.at > touched(session):
        return None
    if session.mode is Mode.TASK and current is not None and current.kind is not None:
        return phrase("task.trained_defence", called=kinds()[current.kind].called)
    if session.mode in TOLD_IN:
        return phrase("task.trained_told")
    return None


def _saying(state: State, *said: Reply) -> State:
    return replace(state, replies=(*state.replies, *said))


def _taken_out(
    state: State, current: Assignment, scene: Scene, text: str, name: str
) -> State:
    """Take out the turn that is meant, by its words; else the last one."""
    if not scene.said:
        return _saying(state, phrase("task.after_unsaid", name=name))
    wanted = _words(text)
    counts = [len(wanted & _words(one)) for one in scene.said]
    place = max(range(len(counts)), key=lambda n: (counts[n], n))
    quote = " ".join(scene.said[place].split())
    scene = without_turn(scene, place)
    state = changed(state, replace(current, scene=scene))
    short = quote if len(quote.split()) <= MOST_QUOTED else " ".join(quote.split()[:8])
    out = phrase("task.after_out", quote=short, name=name)
    return _saying(state, out, *((note_of(scene),) if scene.said else ()))


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{3,}", text.casefold())) - _FEW


def _protested(
    state: State,
    current: Assignment,
    scene: Scene,
    text: str,
    name: str,
    context: Context,
) -> State:
    """Find what is said to have been said, or a day and a time, and count it."""
    found = pointed_to(scene, text)
    if found is not None:
        place, words, beat = found
        if beat in scene.given and (scene.quotes or {}).get(beat) == words:
            return _saying(
                state, phrase("task.after_counted", quote=words), note_of(scene)
            )
        scene = with_beat(scene, place, beat, words)
        state = changed(state, replace(current, scene=scene))
        return _saying(state, phrase("task.after_said", quote=words), note_of(scene))
    quotes = dict(scene.quotes or {})
    if Beat.PROMISE in scene.given:
        quote = quotes.get(Beat.PROMISE, "")
        counted = phrase("task.after_counted", quote=quote)
        return _saying(state, *((counted,) if quote else ()), note_of(scene))
    for place, said in enumerate(scene.said):
        for one in context.beats(said, ()):
            words = " ".join(said[one.start : one.end].split())
            if one.beat is Beat.PROMISE and len(words.split()) <= MOST_QUOTED:
                scene = with_beat(scene, place, one.beat.value, words)
                state = changed(state, replace(current, scene=scene))
                right = phrase("task.after_right", quote=words)
                return _saying(state, right, note_of(scene))
    return _saying(state, phrase("task.after_missing", name=name), note_of(scene))
