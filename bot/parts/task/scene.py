"""How somebody upset answers, turn by turn, to what is said to them.

Pure: a scene goes on from what was heard in the words. No line comes twice, and it
ends after four to six turns of the candidate, whatever they say.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from bot.assignments import Scene as Written
from bot.assignments.scenes import FEWEST, MOST, WAITED
from bot.expressions import Expression
from bot.hearing import Beat, HeardBeat
from bot.parts.task.answers import answers_to, offers_comfort, questions
from bot.parts.task.assignment import MAX_ITEM, Scene

SETTLED, LEAVES, LEFT = "settled", "leaves", "left"
"""How a scene ends: well, not well, or because the candidate left it."""

PUT_OFF = frozenset((Beat.DISMISSED, Beat.INSULTED))
"""After this nobody is let go of."""

MOST_QUOTED = 18
"""Words of a sentence that can be said back whole."""


_DEMANDS = Expression(
    r"\bwhat (?:\w+ )?(?:should|shall|must|can) (?:i|we) (?:do|say)\b(?! for)"
    r"|\bwhat (?:\w+ )?(?:do|did|are|would) you (?:want|expect)(?:ing)?\b(?! to know)"
    r"|\b(?:am|was|were) (?:i|we) (?:supposed|meant)\b|\bhow was i to\b"
    r"|\bwhat(?:'s| is) your (?:problem|issue|point)\b|\b(?:my|our) (?:fault|problem)\b"
    r"|\bwho do you think\b",
    re.IGNORECASE,
)
"""Questions that push it back, and ask nothing about it."""


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
            quotes[beat.beat.value] = _better(
                beat.beat, quotes.get(beat.beat.value, ""), words
            )
    asked = [one for one in questions(text) if _DEMANDS.search(one) is None]
    if asked and PUT_OFF.isdisjoint(beats) and Beat.LISTENED not in beats:
        # Who asks about it wants to hear it.
        beats = (Beat.LISTENED.value, *beats)
        if len(asked[0].split()) <= MOST_QUOTED:
            quotes.setdefault(Beat.LISTENED.value, asked[0])
    only_asked = all(
        any(" ".join(text[b.start : b.end].split()) in one for one in asked)
        for b in heard
        if b.beat is Beat.LISTENED
    )
    scene = replace(
        scene,
        said=(*scene.said, text.strip()[:MAX_ITEM]),
        beats=(*scene.beats, beats),
        quotes=quotes,
    )
    calm = scene.given.issuperset(WAITED) and PUT_OFF.isdisjoint(beats)
    turns = len(scene.said)
    if calm and turns >= FEWEST:
        return _ended(scene, written.settled, SETTLED)
    if turns >= MOST:
        return _ended(scene, written.leaves, LEAVES)
    new: list[str] = [what for what in WAITED if what in beats and what not in before]
    if only_asked and asked and Beat.LISTENED in new:
        new.remove(Beat.LISTENED)
    line = " ".join(_line(written, scene, text, beats, new))
    return replace(scene, lines=(*scene.lines, line))


_OWNED = Expression(r"\b(?:we|our|us|mistake|fault|wrong)\b", re.I)
"""What says whose doing it was, and not only that it is bad."""


def _better(beat: Beat, before: str, words: str) -> str:
    """Choose which words of the same kind to say back: the first, or what says more.

    A seat or a drink is the smaller step, and “eleven hours” only repeats the trouble.
    """
    if not before:
        return words
    if beat is Beat.STEP and offers_comfort(before) and not offers_comfort(words):
        return words
    owned = _OWNED.search(words) is not None and _OWNED.search(before) is None
    return words if beat is Beat.NAMED and owned else before


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

    An excuse is answered, and so is a question; who has given everything is asked one
    thing more.
    """
    used = "\n".join(scene.lines)

    def unused(lines: Iterable[str]) -> str:
        return next((line for line in lines if line not in used), "")

    if Beat.INSULTED in beats and (hurt := unused((*written.insulted, *written.hurt))):
        return (hurt,)
    if Beat.DISMISSED in beats and (hurt := unused(written.hurt)):
        return (hurt,)
    if Beat.TOO_MUCH in beats and (doubt := unused(written.doubt)):
        return (doubt,)
    eased = unused([written.eased[new[-1]]]) if new else ""
    if Beat.EXCUSED in beats and (back := unused(written.excused)):
        return tuple(line for line in (eased, back) if line)
    if asked := questions(text):
        answer = unused(answers_to(written, asked))
        if answer:
            return tuple(line for line in (eased, answer) if line)
    missing = [what for what in WAITED if what not in scene.given]
    still = (unused(written.still[what]) for what in missing)
    more = unused(_unanswered(written.more, scene.said)) or unused(written.more)
    goes_on = next((line for line in still if line), "") or more
    if not goes_on:
        rest = (line for lines in written.still.values() for line in lines)
        goes_on = unused((*rest, *written.told, *written.hurt))
    return tuple(line for line in (eased, goes_on) if line)


def _unanswered(lines: Sequence[str], said: Sequence[str]) -> list[str]:
    """Leave out what asks for something that was spoken of already."""
    spoken = set(_NAMING.findall(" ".join(said).casefold()))
    return [one for one in lines if spoken.isdisjoint(_NAMING.findall(one.casefold()))]


_NAMING = Expression(
    r"\b(?!(?:what|that|this|have|your|they|them|with|from|will|would|about|again|does"
    r"|here|there|when|then|tell|know|want|more|else|back|over|need|just|like|been|were"
    r"|anybody|somebody|something)\b)[a-z]{4,}\b"
)
"""Words that may name what somebody asks for."""


def without_turn(scene: Scene, place: int) -> Scene:
    """Take one turn of the candidate out, with the answer to it and what it gave."""

    def left(values: Sequence[Any]) -> tuple[Any, ...]:
        return (*values[:place], *values[place + 1 :])

    scene = replace(
        scene,
        lines=(*scene.lines[:1], *left(scene.lines[1:])),
        said=left(scene.said),
        beats=left(scene.beats),
    )
    said = "\n".join(" ".join(one.split()) for one in scene.said)
    quotes = {
        beat: words
        for beat, words in (scene.quotes or {}).items()
        if beat in scene.given and words in said
    }
    return replace(scene, quotes=quotes)


def waited_for(scene: Scene) -> tuple[str, ...]:
    """Name what the person still waited for, in its order."""
    return tuple(what for what in WAITED if what not in scene.given)
