"""How somebody upset answers, turn by turn, to what is said to them.

Pure: a scene goes on from what was heard in the words. No line comes twice, and it
ends after four to six turns of the candidate, whatever they say.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.assignments import Scene as Written
from bot.assignments.scenes import FEWEST, MOST, WAITED
from bot.hearing import Beat, HeardBeat
from bot.parts.task.assignment import MAX_ITEM, Scene

SETTLED, LEAVES, LEFT = "settled", "leaves", "left"
"""How a scene ends: well, not well, or because the candidate left it."""

MOST_QUOTED = 18
"""Words of a sentence that can be said back whole."""


def begun(written: Written) -> Scene:
    """Begin a scene with its first line."""
    return Scene(written.id, (written.opening,), quotes={})


def answered(
    written: Written, scene: Scene, text: str, heard: Sequence[HeardBeat]
) -> Scene:
    """Give the scene that follows what was said, with the next line in it."""
    before = scene.given
    beats = tuple(dict.fromkeys(beat.beat.value for beat in heard))
    quotes = dict(scene.quotes or {})
    for beat in heard:
        words = " ".join(text[beat.start : beat.end].split())
        if len(words.split()) <= MOST_QUOTED:
            quotes.setdefault(beat.beat.value, words)
    scene = replace(
        scene,
        said=(*scene.said, text.strip()[:MAX_ITEM]),
        beats=(*scene.beats, beats),
        quotes=quotes,
    )
    calm = scene.given.issuperset(WAITED) and Beat.DISMISSED not in beats
    turns = len(scene.said)
    if calm and turns >= FEWEST:
        return _ended(scene, written.settled, SETTLED)
    if turns >= MOST:
        return _ended(scene, written.leaves, LEAVES)
    new = [what for what in WAITED if what in beats and what not in before]
    line = " ".join(_line(written, scene, text, beats, new))
    return replace(scene, lines=(*scene.lines, line))


def _ended(scene: Scene, line: str, how: str) -> Scene:
    return replace(scene, lines=(*scene.lines, line), ended=how)


def _line(
    written: Written,
    scene: Scene,
    text: str,
    beats: Sequence[str],
    new: Sequence[str],
) -> tuple[str, ...]:
    """Choose what is said next: hurt or doubt first, else relief, then what is missing.

    Who asks is told; who has given everything is asked one thing more.
    """
    used = "\n".join(scene.lines)

    def unused(lines: Iterable[str]) -> str:
        return next((line for line in lines if line not in used), "")

    if Beat.DISMISSED in beats and (hurt := unused(written.hurt)):
        return (hurt,)
    if Beat.TOO_MUCH in beats and (doubt := unused(written.doubt)):
        return (doubt,)
    eased = unused([written.eased[new[-1]]]) if new else ""
    missing = [what for what in WAITED if what not in scene.given]
    asks = "?" in text and "named" in missing
    told = unused(written.told) if asks else ""
    still = (unused(written.still[what]) for what in missing)
    more = unused(written.more)
    goes_on = told or next((line for line in still if line), "") or more
    if not goes_on:
        rest = (line for lines in written.still.values() for line in lines)
        goes_on = unused((*rest, *written.told, *written.hurt))
    return tuple(line for line in (eased, goes_on) if line)


def waited_for(scene: Scene) -> tuple[str, ...]:
    """Name what the person still waited for, in its order."""
    return tuple(what for what in WAITED if what not in scene.given)
