"""A role-play of an assignment: begun, spoken in, left; how it goes stands in scene."""

from dataclasses import replace
from datetime import datetime

from bot.assignments import field_needs, scene_for, scenes
from bot.assignments.scenes import WAITED
from bot.core import forms
from bot.core.reply import phrase
from bot.core.sayings import STALE
from bot.core.state import Context, State, adding
from bot.model import GENERAL
from bot.parts.task.assignment import (
    MAX_ITEM,
    MAX_PLAYED,
    Assignment,
    Scene,
    changed,
)
from bot.parts.task.replies import EndScene, GoOn, OpenScene
from bot.parts.task.scene import LEFT, answered, begun, waited_for


def play(state: State, current: Assignment, at: datetime) -> State:
    """Begin a scene with somebody whom the field, or the candidate, names."""
    field = field_needs().get(state.candidate.track or GENERAL)
    person = current.person or (field.person if field is not None else "")
    written = scene_for(person, current.played)
    played = (*current.played, written.id)[-MAX_PLAYED:]
    current = replace(current, played=played, scene=begun(written))
    state = forms.opened(changed(state, current), "task.scene", at, str(current.number))
    return adding(state, OpenScene(written.id))


def spoken(
    state: State, current: Assignment, text: str, at: datetime, context: Context
) -> State:
    """Let the person answer what was said to them."""
    scene = current.scene
    written = next(
        (w for w in scenes() if scene is not None and w.id == scene.id), None
    )
    if scene is None or written is None or scene.ended:
        return adding(state, STALE)
    heard = context.beats(text, written.problem)
    scene = replace(answered(written, scene, text, heard), at=at)
    state = changed(state, replace(current, scene=scene))
    if scene.ended:
        return adding(state, note_of(scene, scene.lines[-1]))
    state = forms.opened(state, "task.scene", at, str(current.number))
    return adding(state, GoOn(scene.id, scene.lines[-1]))


def note_of(scene: Scene, line: str = "") -> EndScene:
    """Say what the person heard in a scene, and what they still wait for."""
    quotes, given = scene.quotes or {}, scene.given
    return EndScene(
        scene.id,
        line,
        tuple((b, quotes.get(b, "")) for b in WAITED if b in given),
        waited_for(scene),
        quotes.get("insulted", "") or quotes.get("dismissed", ""),
        quotes.get("too_much", ""),
    )


def leave_scene(state: State, current: Assignment, last: str, at: datetime) -> State:
    """End the scene where it is; words that nobody answered yet are kept."""
    said = bool(current.scene and current.scene.said)
    note = (note_of(current.scene),) if current.scene is not None and said else ()
    if current.scene is not None:
        words = (last.strip()[:MAX_ITEM],) if last.strip() else ()
        spoken = (*current.scene.said, *words)
        ended = replace(current.scene, said=spoken, ended=LEFT, at=at)
        state = changed(state, replace(current, scene=ended))
    return adding(state, phrase("task.scene_left"), *note)
