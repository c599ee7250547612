"""Load `content/en/role-plays.toml`: people who are upset, and what they say.

A person waits in turn for a sign of having been heard, for their trouble to be named,
for a step, and for a promise that can be kept. For each there are lines with which they
still wait for it, and one with which they let go of it. No line is said twice.
"""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

FILE: Final = "role-plays.toml"
WAITED: Final = ("listened", "named", "step", "promise")
"""What is waited for, in this order."""

ANSWERS: Final = 6
"""Questions that a person knows an answer to, at least."""

FEWEST, MOST = 4, 6
"""Turns of the candidate in one scene."""

NEAR: Final[Mapping[str, tuple[str, ...]]] = {
    "guest": ("customer",),
    "customer": ("guest",),
    "client": ("colleague",),
    "colleague": ("client",),
    "patient": ("colleague",),
    "parent": ("colleague",),
    "prospect": ("client", "customer"),
}
"""Who may come next, once a person of one's own field was met."""

LONGEST: Final = 240
STILL: Final = 2
"""Lines with which somebody still waits for one thing."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person says to a question with one of these words, `*` for any ending."""

    to: tuple[str, ...]
    line: str


@dataclass(frozen=True, slots=True)
class Scene:
    """Somebody upset, by lines.

    `where` tells the candidate what has happened, `name` is who speaks. `problem` holds
    words that name the trouble; `told` is said of it to who asks. `still` has lines by
    what is waited for, `eased` the line that follows when it was given. `hurt` answers
    what was dismissive, `insulted` an insult, `excused` an excuse, `doubt` a promise
    nobody can keep; `answers` are for questions to the person, `unsure` for one that
    none of them fits, `offered` for a seat or a glass of water; `more` is
    asked once all was given and it is too early to leave. It ends with `settled`, or
    with `leaves`.
    """

    id: str
    person: str
    name: str
    pronoun: str
    where: str
    opening: str
    problem: tuple[str, ...]
    still: Mapping[str, tuple[str, ...]]
    eased: Mapping[str, str]
    hurt: tuple[str, ...]
    doubt: tuple[str, ...]
    more: tuple[str, ...]
    told: tuple[str, ...]
    settled: str
    leaves: str
    excused: tuple[str, ...]
    insulted: tuple[str, ...]
    answers: tuple[Answer, ...]
    unsure: tuple[str, ...]
    offered: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """Every line that may be said in it."""
        still = (line for lines in self.still.values() for line in lines)
        eased = self.eased.values()
        ends = (self.opening, self.settled, self.leaves)
        own = (*self.hurt, *self.doubt, *self.more, *self.told, *self.insulted)
        own += (*self.excused, *self.unsure, *self.offered)
        own += tuple(one.line for one in self.answers)
        return (*ends, *still, *eased, *own)


@cache
def scenes() -> tuple[Scene, ...]:
    """Load every scene, once."""
    data = tomllib.loads((files("content.en") / FILE).read_text("utf-8"))
    return tuple(map(_scene, data["scene"]))


def _scene(row: Mapping[str, Any]) -> Scene:
    return Scene(
        row["id"],
        row["person"],
        row["name"],
        row["pronoun"],
        row["where"],
        row["opening"],
        tuple(row["problem"]),
        {what: tuple(lines) for what, lines in row["still"].items()},
        dict(row["eased"]),
        tuple(row["hurt"]),
        tuple(row["doubt"]),
        tuple(row["more"]),
        tuple(row["told"]),
        row["settled"],
        row["leaves"],
        tuple(row["excused"]),
        tuple(row["insulted"]),
        tuple(Answer(tuple(one["to"]), one["line"]) for one in row["answers"]),
        tuple(row["unsure"]),
        tuple(row.get("offered", ())),
    )


def scene_for(person: str, played: Collection[str]) -> Scene:
    """Choose a scene with a person, one that was not played if there is one."""
    fitting = [one for one in scenes() if one.person == person] or list(scenes())
    if all(one.id in played for one in fitting):
        near = NEAR.get(person, ())
        fitting += [one for one in scenes() if one.person in near]
    if all(one.id in played for one in fitting):
        fitting = list(scenes())
    before = list(played)

    def rank(one: Scene) -> tuple[int, int]:
        last = max((n for n, name in enumerate(before) if name == one.id), default=-1)
        return before.count(one.id), last

    return min(fitting, key=rank)


def prove_scenes() -> Iterator[str]:
    """Name what a scene lacks, says twice, or says at too great length."""
    for scene in scenes():
        where = f"content/en/{FILE}, {scene.id}"
        if {*scene.still} != {*WAITED} or {*scene.eased} != {*WAITED}:
            yield f"{where}: does not wait for each of {', '.join(WAITED)}"
        for what, lines in scene.still.items():
            if len(lines) < STILL:
                yield f"{where}: waits for {what} with one line only"
        if len(scene.more) < FEWEST - 1 or len(scene.hurt) < STILL or not scene.told:
            yield f"{where}: has too few lines for a whole scene"
        if min(map(len, (scene.excused, scene.insulted, scene.unsure))) < STILL:
            yield f"{where}: meets excuses, insults or questions with one line only"
        if len(scene.answers) < ANSWERS:
            yield f"{where}: answers fewer than {ANSWERS} questions"
        for line in scene.lines:
            if len(line) > LONGEST or "!" in line:
                yield f"{where}: is too long or too loud: {line!r}"
        if len({*scene.lines}) < len(scene.lines):
            yield f"{where}: says something twice"
        if not scene.problem:
            yield f"{where}: names no word of the trouble"
    ids = [scene.id for scene in scenes()]
    if len({*ids}) < len(ids):
        yield f"content/en/{FILE}: an id is used twice"
